// The list: read events with facets, proposals to be judged, articles; and where an article is given.
import { address, carried, go, state } from "../address.ts";
import { useGet } from "../api.ts";
import { stateName, useStates } from "../ask/states.ts";
import { Twins } from "../page.tsx";
import type { Actor, EventRow, Events } from "../records.ts";
import { called } from "./called.ts";
import { day, digits, language, parsedDay, t, type Key } from "../words.ts";
import { Articles } from "./articles.tsx";
import { Give } from "./give.tsx";
import { Proposals } from "./proposals.tsx";

const SHOWN = ["events", "proposals", "articles", "give"] as const;
export const FACETS = ["actor", "target", "event", "publisher", "language", "status", "doubt"] as const;

export function ListPage() {
  useStates();
  const here = state();
  const show = SHOWN.find((one) => one === here.get("show")) ?? "events";
  return (
    <article class="list">
      <h1>{t(show === "give" ? "give_title" : `list_${show}`)}</h1>
      <nav class="tabs" aria-label={t("view_list")}>
        {SHOWN.map((one) => <a key={one} href={address("/list", { show: one === "events" ? null : one }, carried())} aria-current={one === show ? "true" : undefined}>{t(`list_${one}`)}</a>)}
      </nav>
      {show === "events" && <EventList />}
      {show === "proposals" && <Proposals />}
      {show === "articles" && <Articles />}
      {show === "give" && <Give />}
    </article>
  );
}

function EventList() {
  const here = state();
  const asked = new URLSearchParams({ lang: language() });
  for (const name of [...FACETS, "since", "until", "after"]) {
    const value = here.get(name);
    if (value) asked.set(name, value);
  }
  const { value, failure, waiting } = useGet<Events>(`/events.json?${asked}`);
  const narrowed = [...FACETS, "since", "until"].some((name) => here.get(name));
  if (failure) return <p class="fault" role="alert">{failure.says}</p>;
  if (!value) return <p class="waiting" role="status">{t("waiting")}</p>;
  if (!value.total && !narrowed) {
    return (
      <div class="empty">
        <p>{t("no_events")}</p>
        <p><a href={address("/list", { show: "give" }, carried())}>{t("list_give")}</a></p>
      </div>
    );
  }
  return (
    <div aria-busy={waiting}>
      <form class="facets" onSubmit={(event) => event.preventDefault()}>
        {FACETS.map((facet) => {
          const chosen = here.get(facet) ?? "";
          const rows = value.facets[facet] ?? [];
          return (
            <label key={facet}>
              <span>{t(`facet_${facet}`)}</span>
              <select value={chosen} onChange={(event) => go(address("/list", { [facet]: event.currentTarget.value || null, after: null }))}>
                <option value="">{t("facet_any")}</option>
                {chosen && !rows.some((one) => one.value === chosen) && <option value={chosen}>{spoken(facet, chosen)}</option>}
                {rows.map((one) => <option key={one.value} value={one.value}>{`${spoken(facet, one.value)} (${digits(one.count)})`}</option>)}
              </select>
            </label>
          );
        })}
        {(["since", "until"] as const).map((name) => (
          <label key={name}>
            <span>{t(`facet_${name}`)}</span>
            <input
              key={here.get(name) ?? ""}
              defaultValue={digits(here.get(name) ?? "")}
              placeholder={digits("2024-01-31")}
              inputMode="numeric"
              autocomplete="off"
              onChange={(event) => {
                const given = event.currentTarget.value;
                const iso = parsedDay(given);
                if (!given || iso) go(address("/list", { [name]: iso, after: null }));
              }}
            />
          </label>
        ))}
      </form>
      <p class="small">
        <span role="status">{t("found_events", { count: value.total })}</span>
        {narrowed && <>{" · "}<a href={address("/list", {}, carried())}>{t("facet_clear")}</a></>}
      </p>
      {!value.events.length && <p>{t("no_matching")}</p>}
      <ol class="rows">{value.events.map((one) => <Row key={one.id} row={one} />)}</ol>
      <p class="pages">
        {here.get("after") && <a href={address("/list", { after: null })}>{t("first_rows")}</a>}
        {value.next && <a href={address("/list", { after: value.next })}>{t("more_rows")}</a>}
      </p>
      <Twins of="/events" query={asked} />
    </div>
  );
}

function spoken(facet: string, value: string): string {
  if (facet === "actor" || facet === "target") return stateName(value);
  if (facet === "event" || facet === "status" || facet === "language" || facet === "doubt") return t(`${facet}_${value}` as Key);
  return value;
}

function Row({ row }: { row: EventRow }) {
  const named = (all: Actor[]) => all.map((one) => {
    const name = called(one, row.language);
    const state = one.state && stateName(one.state);
    return state && state !== name ? `${name} (${state})` : name;
  }).join(", ");
  return (
    <li>
      <p class="who">
        <span class={`type ${row.event}`}>{t(`event_${row.event}` as Key)}</span>
        <bdi><strong>{named(row.sources) || "–"}</strong></bdi>
        {row.targets.length > 0 && <bdi> → {named(row.targets)}</bdi>}
        <span class="status"> · {day(row.date)}{row.status !== "happened" && ` · ${t(`status_${row.status}` as Key)}`}</span>
      </p>
      <blockquote><p><bdi>{row.quote}</bdi></p></blockquote>
      <p class="small">
        <a href={address(`/articles/${row.article}`, {}, carried()) + `#${row.event_id}`}><bdi>{row.title ?? t("untitled")}</bdi></a>
        {row.publisher && <bdi> · {row.publisher}</bdi>}
        {row.doubt && <span class="doubt"> · {t("doubt", { doubt: row.doubt })}</span>}
      </p>
    </li>
  );
}
