// A treaty, clause by clause, and the news that stands behind it.
import { useEffect } from "preact/hooks";
import { address, carried, path } from "../address.ts";
import { useGet } from "../api.ts";
import { anchor } from "../ask/answer.tsx";
import { Twins } from "../page.tsx";
import type { Treaty } from "../records.ts";
import { day, digits, language, listed, t, type Key } from "../words.ts";

export function TreatyPage() {
  const id = path().split("/")[2] ?? "";
  const { value, failure } = useGet<Treaty>(`/treaties/${encodeURIComponent(id)}.json?lang=${language()}`);
  useEffect(() => {
    if (value && location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView({ block: "center" });
  }, [value, location.hash]);
  if (failure) return <p class="fault" role="alert">{failure.says}</p>;
  if (!value) return <p class="waiting" role="status">{t("waiting")}</p>;
  const name = (code: string) => value.names[code] ?? code;
  const members = new Set(value.parties.map((one) => one.state));
  const who = (codes: string[]) => (codes.length === members.size && codes.every((one) => members.has(one)) ? t("all_parties") : listed(codes.map(name)));
  const chosen = decodeURIComponent(location.hash.slice(1));
  return (
    <article class="treaty">
      <h1>{digits(value.name[language()] ?? value.id)}</h1>
      <dl class="facts">
        {(["signed", "in_force", "ended"] as const).map((one) => value[one] && <div key={one}><dt>{t(one)}</dt><dd>{day(value[one])}</dd></div>)}
        <div><dt>{t("parties")}</dt><dd>{members.size <= 6 ? listed([...members].map(name)) : t("count_states", { count: members.size })}</dd></div>
      </dl>
      {value.layer !== "jote" && <p class="note">{t(`layer_${value.layer}` as Key)}</p>}
      {value.news.length > 0 && (
        <section class="behind" id="news">
          <h2>{t("behind")}</h2>
          {value.news.map((one) => (
            <blockquote key={one.proposal}>
              {one.quotes.map((quote, nth) => <p key={nth}><bdi>{quote}</bdi></p>)}
              <footer>
                <bdi>{one.title ?? one.publisher ?? t("untitled")}</bdi>{" · "}
                {t("history", { who: one.judged_by, verdict: t("history_accepted"), day: day(one.judged_at.slice(0, 10)) })}{" · "}
                <a href={address(`/articles/${one.article}`, {}, carried()) + `#${one.commitment}`}>{t("in_article")}</a>
              </footer>
            </blockquote>
          ))}
        </section>
      )}
      <section>
        <h2>{t("treaty_clauses")}</h2>
        {value.clauses.map((one, nth) => (
          <section key={nth} class={`clause-text${chosen === anchor(one.article) ? " chosen" : ""}`} id={anchor(one.article)} tabIndex={-1}>
            <h3>{digits(value.clause_names[one.article] ?? one.article)} <span>{t(`noun_${one.duty}` as Key)} · {t(one.duty === "consultation" ? "strength_consult_only" : one.duty === "neutrality" || one.duty === "nonaggression" ? "firm_obligatory" : (`strength_${one.strength}` as Key))}</span></h3>
            <p>{digits(one.paraphrase[language()] ?? "")}</p>
            <p class="small">{t("treaty_owed", { by: who(one.owed_by), to: who(one.owed_to) })}</p>
          </section>
        ))}
      </section>
      <section>
        <h2>{t("treaty_parties")}</h2>
        <table>
          <tbody>
            {value.parties.map((one, nth) => (
              <tr key={nth}>
                <th scope="row"><a href={address("/network", { state: one.state }, carried())}>{name(one.state)}</a></th>
                <td>{one.from ? t("from_to", { from: day(one.from), to: one.to ? day(one.to) : t("timeline_now") }) : t("timeline_signed_only")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>{t("treaty_sources")}</h2>
        <ul class="sources">{value.sources.map((one) => <li key={one}>{one}</li>)}</ul>
        <p class="small">{t(`confidence_${value.confidence}` as Key)}</p>
      </section>
      <Twins of={`/treaties/${value.id}`} query={new URLSearchParams({ lang: language() })} />
    </article>
  );
}
