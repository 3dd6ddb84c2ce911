// The promises in force around one state on a day: lines between two, squares for treaties of many.
import { forceCollide, forceLink, forceManyBody, forceRadial, forceSimulation, type SimulationLinkDatum, type SimulationNodeDatum } from "d3-force";
import { useMemo, useState } from "preact/hooks";
import { address, carried, embedded, go, state } from "../address.ts";
import { useGet } from "../api.ts";
import { codesOf, stateName, useStates } from "../ask/states.ts";
import { Twins } from "../page.tsx";
import type { NetworkView, Tie } from "../records.ts";
import { day, digits, language, listed, parsedDay, t, today, type Key } from "../words.ts";

const DUTIES = ["defense", "offense", "assistance", "neutrality", "nonaggression", "consultation"];
const USUAL = ["defense", "offense", "assistance", "neutrality"];
const WIDE = 900;
const HIGH = 620; // at most; a state with few ties takes less
const FEW = 10; // so few need not be spread out

export function NetworkPage() {
  const states = useStates();
  const here = state();
  const middle = here.get("state") ?? here.get("target") ?? "RUS";
  const on = here.get("on") ?? today();
  const duties = here.getAll("duty").length ? here.getAll("duty") : USUAL;
  const asked = new URLSearchParams({ state: middle, on, lang: language() });
  for (const one of duties) asked.append("duty", one);
  const { value, failure } = useGet<NetworkView>(`/network.json?${asked}`);
  return (
    <article class="network">
      {!embedded() && states && <Choose key={`${middle}${on}${language()}${here.get("digits")}`} middle={middle} on={on} duties={duties} />}
      {failure && <p class="fault" role="alert">{failure.says}</p>}
      {!failure && !value && <p class="waiting" role="status">{t("waiting")}</p>}
      {value && (
        <>
          <h1>{t("network_title", { state: value.name, day: day(value.on) })}</h1>
          {value.ties.length ? <Drawn view={value} /> : <p>{t("network_none")}</p>}
          {value.ties.length > 0 && <Table view={value} />}
          <Twins of="/network" query={asked} embed="/embed/network" />
        </>
      )}
    </article>
  );
}

function Choose({ middle, on, duties }: { middle: string; on: string; duties: string[] }) {
  const [name, setName] = useState(stateName(middle));
  const [when, setWhen] = useState(digits(on));
  const [fault, setFault] = useState<string | null>(null);
  const states = useStates();
  return (
    <form class="inline question" onSubmit={(event) => {
      event.preventDefault();
      const iso = parsedDay(when);
      setFault(iso ? null : t("bad_day"));
      const [code] = codesOf(name);
      if (iso && code) go(address("/network", { state: code, on: iso }));
    }}>
      <label class="state"><span>{t("network_state")}</span><input name="state" list="states" autocomplete="off" value={name} onInput={(event) => setName(event.currentTarget.value)} /></label>
      <label><span>{t("on")}</span><input name="on" autocomplete="off" inputMode="numeric" value={when} onInput={(event) => setWhen(event.currentTarget.value)} /></label>
      <button type="submit" class="main">{t("network_show")}</button>
      <fieldset>
        <legend>{t("network_duties")}</legend>
        {DUTIES.map((one) => (
          <label key={one} class="check">
            <input type="checkbox" checked={duties.includes(one)} onChange={() => {
              const next = duties.includes(one) ? duties.filter((other) => other !== one) : [...duties, one];
              const usual = next.length === USUAL.length && USUAL.every((other) => next.includes(other));
              if (next.length) go(address("/network", { duty: usual ? null : next }));
            }} />
            {t(`noun_${one}` as Key)}
          </label>
        ))}
      </fieldset>
      <datalist id="states">{states?.states.map((one) => <option key={one.code} value={one[language()]} />)}</datalist>
      {fault && <p class="fault" role="alert">{fault}</p>}
    </form>
  );
}

interface Node extends SimulationNodeDatum { id: string; kind: "middle" | "state" | "treaty"; name: string; tie?: Tie }
interface Line extends SimulationLinkDatum<Node> { source: Node; target: Node; tie: Tie; bend: number }

function laidOut(view: NetworkView): { nodes: Node[]; lines: Line[]; high: number } {
  const names = new Map(view.states.map((one) => [one.state, one.name]));
  const middle: Node = { id: view.state, kind: "middle", name: view.name, fx: 0, fy: 0 };
  const nodes = new Map<string, Node>([[view.state, middle]]);
  for (const one of view.states) nodes.set(one.state, { id: one.state, kind: "state", name: names.get(one.state)! });
  const lines: Line[] = [];
  const between = new Map<string, number>();
  for (const tie of view.ties) {
    if (tie.others.length === 1) {
      const other = tie.others[0]!;
      const nth = between.get(other) ?? 0;
      between.set(other, nth + 1);
      lines.push({ source: middle, target: nodes.get(other)!, tie, bend: nth === 0 ? 0 : (nth % 2 ? 1 : -1) * Math.ceil(nth / 2) * 26 });
    } else {
      const bloc: Node = { id: tie.treaty, kind: "treaty", name: tie.name, tie };
      nodes.set(tie.treaty, bloc);
      lines.push({ source: middle, target: bloc, tie, bend: 0 });
      for (const other of tie.others) lines.push({ source: bloc, target: nodes.get(other)!, tie, bend: 0 });
    }
  }
  const all = [...nodes.values()];
  const simulation = forceSimulation(all)
    .force("charge", forceManyBody<Node>().strength((one) => (one.kind === "treaty" ? -260 : -190)))
    .force("collide", forceCollide<Node>((one) => one.kind === "state" ? 30 : 36))
    .force("ring", forceRadial<Node>((one) => (one.kind === "treaty" ? 120 : 230), 0, 0).strength((one) => (one.kind === "middle" ? 0 : 0.12)))
    .force("link", forceLink<Node, Line>(lines).distance((one) => (one.target.kind === "treaty" ? 110 : one.source.kind === "treaty" ? 90 : 170)).strength(0.25))
    .stop();
  simulation.tick(320);
  // The state asked for stays in the middle; names are wide, so that what is crowded is drawn out sideways.
  const across = Math.max(...all.map((one) => Math.abs(one.x!)), 1);
  const down = Math.max(...all.map((one) => Math.abs(one.y!)), 1);
  const tall = Math.min((HIGH / 2 - 45) / down, all.length < FEW ? 0.7 : 1.3);
  const wide = Math.min((WIDE / 2 - 90) / across, 1.7 * tall);
  const high = Math.max(220, 2 * (down * tall + 45));
  for (const one of all) {
    one.x = WIDE / 2 + one.x! * wide;
    one.y = high / 2 - 10 + one.y! * tall;
  }
  return { nodes: all, lines, high };
}

function Drawn({ view }: { view: NetworkView }) {
  const { nodes, lines, high } = useMemo(() => laidOut(view), [view]);
  const open = (tie: Tie) => address(`/treaties/${tie.treaty}`, {}, carried());
  return (
    <figure>
      <svg viewBox={`0 0 ${WIDE} ${high.toFixed(0)}`} role="group" aria-label={digits(view.alt)} class="web">
        <defs>
          <marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0.6L7.4 4L0 7.4z" /></marker>
        </defs>
        {lines.map((one, nth) => {
          const curve = curved(one);
          if (one.tie.others.length > 1) return <path key={nth} d={curve} class={`tie bloc ${strongest(one.tie)}`} aria-hidden="true" />;
          const owes = one.tie.owes.length > 0;
          const owed = one.tie.owed.length > 0;
          return (
            <a key={nth} href={open(one.tie)} aria-label={`${digits(one.tie.name)}: ${one.target.name}`}>
              <title>{digits(one.tie.name)}</title>
              <path d={curve} class="touch" />
              <path d={curve} class={`tie ${strongest(one.tie)}`} marker-end={owes && !owed ? "url(#tip)" : undefined} marker-start={owed && !owes ? "url(#tip)" : undefined} />
            </a>
          );
        })}
        {nodes.map((one) =>
          one.kind === "treaty" ? (
            <a key={one.id} href={open(one.tie!)} aria-label={`${digits(one.name)}: ${listed(one.tie!.others.slice(0, 6).map((code) => nodes.find((other) => other.id === code)?.name ?? code))}`}>
              <title>{digits(one.name)}</title>
              <g transform={`translate(${one.x},${one.y})`} class={`bloc ${strongest(one.tie!)}`}>
                <rect x="-9" y="-9" width="18" height="18" rx="3" />
                <text y="24">{shortened(digits(one.name))}</text>
              </g>
            </a>
          ) : (
            <a key={one.id} href={address("/network", { state: one.id })} aria-label={one.name}>
              <g transform={`translate(${one.x},${one.y})`} class={`node ${one.kind}`}>
                <circle r={one.kind === "middle" ? 13 : 7} />
                <text y={one.kind === "middle" ? 30 : 21}>{one.name}</text>
              </g>
            </a>
          ),
        )}
      </svg>
      <figcaption>{digits(view.alt)} {t("network_one_way")}</figcaption>
      <ul class="legend web-legend">
        {([["defense", "network_firm"], ["neutrality", "network_abstain"], ["consultation", "network_talk"]] as const).map(([kind, word]) => (
          <li key={kind}><svg class="web" viewBox="0 0 30 16" aria-hidden="true"><path d="M0 8H30" class={`tie ${kind}`} /></svg>{t(word)}</li>
        ))}
      </ul>
    </figure>
  );
}

function strongest(tie: Tie): string {
  return DUTIES.find((one) => tie.owes.includes(one) || tie.owed.includes(one)) ?? "defense";
}

const LABEL = 26; // letters of a treaty's name beside its mark

function shortened(name: string): string {
  const plain = name.replace(/\s*\([^)]*\)\s*$/, "");
  const inside = /\(([^()]{2,14})\)\s*$/.exec(name)?.[1];
  if (inside && !/\d|[০-৯]/.test(inside)) return inside;
  if (Array.from(plain).length <= LABEL) return plain;
  const words = plain.split(" "); // cut between words: inside one, a Bangla conjunct would fall apart
  let kept = words[0]!;
  for (const word of words.slice(1)) {
    if (Array.from(`${kept} ${word}`).length > LABEL) break;
    kept += ` ${word}`;
  }
  return `${kept.replace(/(?:,| ও| and| of| the| for| on| between)+$/, "")}…`;
}

function curved(line: Line): string {
  const [from, to] = [line.source, line.target];
  const [dx, dy] = [to.x! - from.x!, to.y! - from.y!];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const start = line.source.kind === "middle" ? 15 : 11;
  const end = line.target.kind === "treaty" ? 12 : 10;
  const [x1, y1, x2, y2] = [from.x! + ux * start, from.y! + uy * start, to.x! - ux * end, to.y! - uy * end];
  const [mx, my] = [(x1 + x2) / 2 - uy * line.bend, (y1 + y2) / 2 + ux * line.bend];
  const p = (value: number) => value.toFixed(1);
  return line.bend ? `M${p(x1)} ${p(y1)}Q${p(mx)} ${p(my)} ${p(x2)} ${p(y2)}` : `M${p(x1)} ${p(y1)}L${p(x2)} ${p(y2)}`;
}

function Table({ view }: { view: NetworkView }) {
  const names = new Map(view.states.map((one) => [one.state, one.name]));
  const words = (duties: string[]) => duties.map((one) => t(`noun_${one}` as Key)).join(", ") || "–";
  return (
    <section>
      <h2>{t("network_table")}</h2>
      <table>
        <thead><tr><th scope="col">{t("head_treaty")}</th><th scope="col">{t("head_with")}</th><th scope="col">{t("head_owes")}</th><th scope="col">{t("head_owed")}</th></tr></thead>
        <tbody>
          {view.ties.map((tie) => (
            <tr key={tie.treaty}>
              <th scope="row"><a href={address(`/treaties/${tie.treaty}`, {}, carried())}>{digits(tie.name)}</a></th>
              <td data-label={t("head_with")}>{listed(tie.others.map((one) => names.get(one) ?? one))}</td>
              <td data-label={t("head_owes")}>{words(tie.owes)}</td>
              <td data-label={t("head_owed")}>{words(tie.owed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
