// An article with everything that was read from it marked where it stands. Others' text is only ever shown as text.
import { useEffect, useMemo, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { path } from "../address.ts";
import { useGet } from "../api.ts";
import { stateName, useStates } from "../ask/states.ts";
import { Twins } from "../page.tsx";
import type { Article, Reading } from "../records.ts";
import { day, digits, language, number, t, type Key } from "../words.ts";
import { called } from "./called.ts";
import { Card } from "./proposals.tsx";

type Kind = "event" | "quote" | "figure" | "commitment";
interface Item { id: string; kind: Kind; spans: [number, number][] }

export function ArticlePage() {
  useStates();
  const [turn, setTurn] = useState(0);
  const id = path().split("/")[2] ?? "";
  const { value, failure } = useGet<Article>(`/articles/${id}.json?lang=${language()}`, turn);
  const chosen = decodeURIComponent(location.hash.slice(1));
  useEffect(() => {
    if (value && chosen) document.getElementById(`at-${chosen}`)?.scrollIntoView({ block: "center" });
  }, [value !== null, chosen]);
  if (failure) return <p class="fault" role="alert">{failure.says}</p>;
  if (!value) return <p class="waiting" role="status">{t("waiting")}</p>;
  const { reading } = value;
  const title = reading.article.title ?? t("untitled");
  return (
    <article class="read">
      <h1><bdi>{title}</bdi></h1>
      <p class="small">
        {reading.article.publisher && <><bdi>{reading.article.publisher}</bdi>{" · "}</>}
        {day(reading.article.published ?? null) !== t("unknown_date") && <>{day(reading.article.published)}{" · "}</>}
        {t(`language_${reading.article.language}` as Key)}
        {reading.article.url && <>{" · "}<bdi>{reading.article.url}</bdi></>}
      </p>
      <div class="columns">
        <Text text={value.text} items={itemsOf(reading)} chosen={chosen} language={reading.article.language} />
        <aside>
          {value.proposals.map((one) => <Card key={`${one.id}${one.verdict}`} proposal={one} judged={() => setTurn((count) => count + 1)} />)}
          <Found reading={reading} text={value.text} places={value.place_names} chosen={chosen} />
        </aside>
      </div>
      <Twins of={`/articles/${value.id}`} query={new URLSearchParams()} />
    </article>
  );
}

function itemsOf(reading: Reading): Item[] {
  return [
    ...reading.commitments.map((one) => ({ id: one.id, kind: "commitment" as const, spans: one.evidence })),
    ...reading.events.map((one) => ({ id: one.id, kind: "event" as const, spans: [one.evidence, ...(one.evidence_more ?? [])] })),
    ...reading.quotes.map((one) => ({ id: one.id, kind: "quote" as const, spans: [one.span] })),
    ...reading.figures.map((one) => ({ id: one.id, kind: "figure" as const, spans: [one.span] })),
  ];
}

/** The text cut where a mark begins or ends; spans count code points. */
function Text({ text, items, chosen, language }: { text: string; items: Item[]; chosen: string; language: string }) {
  const pieces = useMemo(() => {
    const points = Array.from(text);
    const cuts = new Set([0, points.length]);
    for (const item of items) for (const [start, end] of item.spans) cuts.add(start).add(end);
    const places = [...cuts].filter((one) => one <= points.length).sort((first, second) => first - second);
    const seen = new Set<string>();
    return places.slice(0, -1).map((start, nth) => {
      const on = items.filter((item) => item.spans.some(([from, to]) => from <= start && start < to));
      const first = on.filter((item) => !seen.has(item.id));
      for (const item of first) seen.add(item.id);
      return { words: points.slice(start, places[nth + 1]).join(""), on, first };
    });
  }, [text, items.length]);
  return (
    <div class="text" lang={language} dir="auto">
      {pieces.map((piece, nth) => {
        if (!piece.on.length) return <span key={nth}>{shown(piece.words)}</span>;
        const kinds = [...new Set(piece.on.map((item) => item.kind))];
        const picked = piece.on.some((item) => item.id === chosen);
        return (
          <mark key={nth} class={`${kinds.join(" ")}${picked ? " chosen" : ""}`} title={kinds.map((kind) => t(`article_${kind}s` as Key)).join(", ")}>
            {piece.first.map((item) => <span key={item.id} id={`at-${item.id}`} class="anchor" />)}
            {shown(piece.words)}
          </mark>
        );
      })}
    </div>
  );
}

// Characters that turn or hide text are shown instead of obeyed: an editor should see that they are there.
const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

function shown(words: string): ComponentChildren {
  if (!CONTROLS.test(words)) return words;
  return words.split(/([\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])/u).map((part, nth) => {
    if (!CONTROLS.test(part)) return part;
    const code = `U+${part.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
    return <span key={nth} class="control" role="img" aria-label={t("control", { code })} title={t("control", { code })}>{code}</span>;
  });
}

function Found({ reading, text, places, chosen }: { reading: Reading; text: string; places: Record<string, string>; chosen: string }) {
  const points = Array.from(text);
  const written = (mentions: [number, number][]) =>
    mentions.map(([start, end]) => points.slice(start, end).join("")).reduce((best, one) => (one.length > best.length ? one : best), "");
  const actors = new Map(reading.actors.map((one) => [one.id, called({ ...one, written: written(one.mentions) }, reading.article.language)]));
  const named = (ids: string[]) => ids.map((one) => actors.get(one) ?? one).join(", ");
  const nothing = !reading.events.length && !reading.quotes.length && !reading.figures.length && !reading.commitments.length;
  if (nothing) return <p>{t("article_nothing")}</p>;
  const mark = (id: string, body: ComponentChildren) => (
    <li key={id} class={id === chosen ? "chosen" : undefined}><a href={`${location.pathname}${location.search}#${id}`}>{body}</a></li>
  );
  return (
    <>
      {reading.events.length > 0 && (
        <section class="found event">
          <h2>{t("article_events")}</h2>
          <ol class="plain">
            {reading.events.map((one) => mark(one.id, (
              <>
                <span class="type">{t(`event_${one.event}` as Key)}</span> <bdi>{named(one.source) || "–"}</bdi>{one.target.length > 0 && <bdi> → {named(one.target)}</bdi>}
                <small>{one.date && ` · ${day(one.date.value)}`}{one.place && ` · ${places[one.place.name] ?? one.place.name}`}{one.status !== "happened" && ` · ${t(`status_${one.status}` as Key)}`}{one.doubt && ` · ${t("doubt", { doubt: one.doubt })}`}</small>
              </>
            )))}
          </ol>
        </section>
      )}
      {reading.quotes.length > 0 && (
        <section class="found quote">
          <h2>{t("article_quotes")}</h2>
          <ol class="plain">{reading.quotes.map((one) => mark(one.id, <><bdi>{one.speaker ? actors.get(one.speaker) ?? one.speaker : "–"}</bdi> <small>· {t(one.direct ? "quote_direct" : "quote_reported")}</small></>))}</ol>
        </section>
      )}
      {reading.figures.length > 0 && (
        <section class="found figure">
          <h2>{t("article_figures")}</h2>
          <ol class="plain">{reading.figures.map((one) => mark(one.id, <>{t(`figure_${one.measure}` as Key)}: {amount(one.low, one.high)} {one.who && <bdi><small>{one.who}</small></bdi>}</>))}</ol>
        </section>
      )}
      {reading.commitments.length > 0 && (
        <section class="found commitment">
          <h2>{t("article_commitments")}</h2>
          <ol class="plain">{reading.commitments.map((one) => mark(one.id, <>{one.parties.map(stateName).join(", ")} · {t(`noun_${one.duty}` as Key)}</>))}</ol>
        </section>
      )}
    </>
  );
}

function amount(low: number | null, high: number | null): string {
  if (low !== null && low === high) return number(low);
  if (low === null && high === null) return "–";
  if (high === null) return t("at_least", { count: number(low!) });
  if (low === null) return t("at_most", { count: number(high) });
  return digits(t("range", { low: number(low), high: number(high) }));
}
