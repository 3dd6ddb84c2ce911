// 1815 to now: treaties as spells, wars and read events as marks; moving the day moves every view.
import { useRef, useState } from "preact/hooks";
import { address, carried, embedded, go, state } from "../address.ts";
import { useGet } from "../api.ts";
import { stateName, useStates } from "../ask/states.ts";
import { Twins } from "../page.tsx";
import type { Spell, TimelineView } from "../records.ts";
import { day, digits, language, listed, t, today } from "../words.ts";

const WIDE = 1000;
const HIGH = 150;

export function TimelinePage() {
  useStates();
  const here = state();
  const named = [...new Set(here.getAll("state").length ? here.getAll("state") : [...here.getAll("attacker"), ...here.getAll("target")])];
  const asked = new URLSearchParams({ lang: language() });
  for (const one of named) asked.append("state", one);
  const { value, failure } = useGet<TimelineView>(`/timeline.json?${asked}`);
  if (failure) return <p class="fault" role="alert">{failure.says}</p>;
  if (!value) return <p class="waiting" role="status">{t("waiting")}</p>;
  const title = t("timeline_title", { states: named.length ? listed(named.map(stateName)) : t("timeline_all") });
  return (
    <article class="timeline">
      <h1>{title}</h1>
      <Strip view={value} />
      <Spells view={value} />
      <Twins of="/timeline" query={asked} embed="/embed/timeline" />
    </article>
  );
}

function span(view: TimelineView): { first: number; last: number } {
  return { first: view.first, last: view.first + view.in_force.length };
}

function year(iso: string): number {
  const [y, m, d] = iso.split("-").map(Number);
  return y! + ((m ?? 7) - 1) / 12 + ((d ?? 15) - 1) / 366;
}

function Strip({ view }: { view: TimelineView }) {
  const { first, last } = span(view);
  const strip = useRef<SVGSVGElement>(null);
  const asked = state().get("on") ?? today();
  const [dragged, setDragged] = useState<string | null>(null);
  const on = dragged ?? asked;
  const x = (value: number) => ((Math.min(Math.max(value, first), last) - first) / (last - first)) * WIDE;
  const most = Math.max(...view.in_force, 1);
  const line = view.in_force.map((count, nth) => `${x(first + nth + 0.5).toFixed(1)} ${(HIGH - 26 - (count / most) * 70).toFixed(1)}`).join("L");
  const shown = Math.min(Math.max(Math.floor(year(on)), first), last - 1);

  function at(event: PointerEvent): string {
    const box = strip.current!.getBoundingClientRect();
    return isoOf(first + Math.min(Math.max((event.clientX - box.left) / box.width, 0), 0.9999) * (last - first));
  }

  function keyed(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -12, ArrowUp: 12, PageDown: -120, PageUp: 120 };
    const months = steps[event.key];
    if (!months) return;
    event.preventDefault();
    const value = new Date(`${on}T00:00:00Z`);
    const date = value.getUTCDate();
    value.setUTCDate(1);
    value.setUTCMonth(value.getUTCMonth() + months);
    const end = new Date(Date.UTC(value.getUTCFullYear(), value.getUTCMonth() + 1, 0)).getUTCDate();
    value.setUTCDate(Math.min(date, end));
    if (value.getUTCFullYear() >= first && value.getUTCFullYear() < last) go(address("/timeline", { on: value.toISOString().slice(0, 10) }), true);
  }

  return (
    <figure>
      <svg
        ref={strip}
        viewBox={`0 0 ${WIDE} ${HIGH}`}
        preserveAspectRatio="none"
        class="strip"
        role="group"
        aria-label={digits(view.alt)}
        onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); setDragged(at(event)); }}
        onPointerMove={(event) => dragged && setDragged(at(event))}
        onPointerUp={(event) => { const next = at(event); setDragged(null); go(address("/timeline", { on: next })); }}
      >
        {Array.from({ length: Math.ceil((last - first) / 25) }, (_, nth) => Math.ceil(first / 25) * 25 + nth * 25).filter((one) => one < last).map((one) => (
          <path key={one} d={`M${x(one)} 18V${HIGH - 22}`} class="grid" />
        ))}
        <path d={`M0 ${HIGH - 26}L${line}L${WIDE} ${HIGH - 26}Z`} class="count" />
        {view.marks.filter((one) => one.kind === "war").map((one) => (
          <rect key={one.label} x={x(year(one.start))} width={Math.max(x(one.end ? year(one.end) : last) - x(year(one.start)), 2)} y={HIGH - 24} height="7" class="war">
            <title>{`${digits(one.label)}, ${day(one.start)}${one.end ? ` – ${day(one.end)}` : ""}`}</title>
          </rect>
        ))}
        {view.marks.filter((one) => one.kind === "event").map((one, nth) => (
          <a key={nth} href={address(`/articles/${one.article}`, {}, carried())} aria-label={one.label}>
            <rect x={x(year(one.start)) - 1.5} width="3" y={HIGH - 14} height="10" class="event"><title>{`${day(one.start)}: ${one.label}`}</title></rect>
          </a>
        ))}
        <g
          role="slider"
          tabindex={0}
          aria-label={t("timeline_day")}
          aria-valuemin={first}
          aria-valuemax={last}
          aria-valuenow={Number(year(on).toFixed(2))}
          aria-valuetext={day(on)}
          onKeyDown={keyed}
          class="handle"
        >
          <path d={`M${x(year(on))} 6V${HIGH - 4}`} />
          <rect x={x(year(on)) - 5} y="0" width="10" height="14" rx="3" />
        </g>
      </svg>
      <div class="years" aria-hidden="true">
        {[1815, 1850, 1875, 1900, 1925, 1950, 1975, 2000].map((one) => <span key={one} style={{ left: `${(((one - first) / (last - first)) * 100).toFixed(2)}%` }}>{digits(one)}</span>)}
      </div>
      <figcaption>
        <strong role="status">{t("timeline_day")}: {day(on)}</strong>{" · "}
        {t("timeline_in_force", { count: view.in_force[shown - first] ?? 0 })}{" · "}
        <span class="key war">{t("timeline_wars")}</span>{" "}
        <span class="key event">{t("timeline_events")}</span>
        {!embedded() && <span class="screen"><br />{t("timeline_keys")}</span>}
      </figcaption>
    </figure>
  );
}

function isoOf(value: number): string {
  const whole = Math.floor(value);
  const rest = Math.floor((value - whole) * 365);
  return new Date(Date.UTC(whole, 0, 1 + rest)).toISOString().slice(0, 10);
}

function Spells({ view }: { view: TimelineView }) {
  const all = state().get("all") === "1";
  const on = state().get("on") ?? today();
  const rows = all ? view.spells : view.spells.filter((one) => holding(one, on));
  const { first, last } = span(view);
  const left = (iso: string) => ((Math.max(year(iso), first) - first) / (last - first)) * 1000;
  return (
    <section>
      <h2>{t(all ? "timeline_spells" : "timeline_holding", { day: day(on) })}</h2>
      <ol class="spells">
        {rows.map((one) => {
          const from = left(one.start);
          const to = one.end ? left(one.end) : 1000;
          const holds = holding(one, on);
          return (
            <li key={one.treaty} class={holds ? "holds" : undefined}>
              <a href={address(`/treaties/${one.treaty}`, {}, carried())}>{digits(one.name)}</a>
              <span class="dates">{one.in_force ? t("timeline_years", { from: digits(one.start.slice(0, 4)), to: one.end ? digits(one.end.slice(0, 4)) : t("timeline_now") }) : `${digits(one.start.slice(0, 4))}, ${t("timeline_signed_only")}`}</span>
              <svg viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
                <path d="M0 4H1000" class="grid" />
                <rect x={from} width={Math.max(one.in_force ? to - from : 3, 3)} y="1" height="6" class={one.in_force ? "spell" : "spell hollow"} />
                <path d={`M${left(on)} 0V8`} class="now" />
              </svg>
            </li>
          );
        })}
      </ol>
      {!rows.length && <p>{t("network_none")}</p>}
      {!all && view.spells.length > rows.length && (
        <p><a href={address("/timeline", { all: "1" })}>{t("timeline_more", { count: view.spells.length - rows.length })}</a></p>
      )}
    </section>
  );
}

function holding(one: Spell, on: string): boolean {
  return one.in_force && one.start <= on && (!one.end || on < one.end);
}
