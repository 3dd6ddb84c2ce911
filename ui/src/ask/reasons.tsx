// The tree of reasons: down to the words of the clause, and to the quotes of the news behind it.
import { address, carried } from "../address.ts";
import { useGet } from "../api.ts";
import type { Duty, Reason, Treaty } from "../records.ts";
import { digits, t } from "../words.ts";
import { anchor } from "./answer.tsx";

export function Why({ duties, names, treaty, clause }: { duties: Duty[]; names: Record<string, string>; treaty: string; clause: string }) {
  const { value } = useGet<Treaty>(`/treaties/${treaty}.json`);
  return (
    <div class="reasons">
      {duties.length === 1 ? (
        <Tree reason={duties[0]!.why} clause={clause} treaty={treaty} />
      ) : (
        duties.map((one) => (
          <details key={one.state} class="why">
            <summary>{names[one.state] ?? one.state}</summary>
            <Tree reason={one.why} clause={clause} treaty={treaty} />
          </details>
        ))
      )}
      {value && value.news.length > 0 && (
        <div class="behind">
          <p class="label">{t("behind")}</p>
          {value.news.map((one) => (
            <blockquote key={one.proposal}>
              {one.quotes.map((quote, nth) => <p key={nth}><bdi>{quote}</bdi></p>)}
              <footer>
                <bdi>{one.title ?? one.publisher ?? t("untitled")}</bdi>{" · "}
                <a href={address(`/articles/${one.article}`, {}, carried()) + `#${one.commitment}`}>{t("in_article")}</a>
              </footer>
            </blockquote>
          ))}
        </div>
      )}
    </div>
  );
}

function Tree({ reason, clause, treaty }: { reason: Reason; clause: string; treaty: string }) {
  return (
    <>
      <p class="root">{digits(reason.says)}</p>
      <Branches reasons={reason.because} clause={clause} treaty={treaty} top />
    </>
  );
}

function Branches({ reasons, clause, treaty, top }: { reasons: Reason[]; clause: string; treaty: string; top?: boolean }) {
  if (!reasons.length) return null;
  return (
    <ul class="tree">
      {reasons.map((one, nth) => {
        const text = top && nth === 0 && one.source?.startsWith(treaty);
        return (
          <li key={nth} class={text ? "text" : undefined}>
            {text ? <q>{digits(one.says)}</q> : <span>{digits(one.says)}</span>}
            {one.source && <Source source={one.source} clause={clause} treaty={treaty} />}
            <Branches reasons={one.because} clause={clause} treaty={treaty} />
          </li>
        );
      })}
    </ul>
  );
}

function Source({ source, clause, treaty }: { source: string; clause: string; treaty: string }) {
  if (source === "the question") return <small class="source"> {t("the_question")}</small>;
  if (!source.startsWith(treaty)) return <small class="source"> {source}</small>;
  const rest = source.slice(treaty.length).replace(/^, art\. [^:]*: ?/, "").trim();
  return (
    <small class="source">
      {" "}
      <a href={address(`/treaties/${treaty}`, {}, carried()) + `#${anchor(clause)}`}>{treaty}</a>
      {rest && <> · {rest}</>}
    </small>
  );
}
