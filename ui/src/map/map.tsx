// The world on the day asked: who attacks, who is attacked, bound, consulting, barred; with its twin in words.
import { geoEqualEarth, geoPath, type GeoProjection } from "d3-geo";
import { useEffect, useMemo, useState } from "preact/hooks";
import { address, embedded, go, path as here, question, state } from "../address.ts";
import { useGet } from "../api.ts";
import { Question } from "../ask/form.tsx";
import { Twins } from "../page.tsx";
import type { MapView } from "../records.ts";
import { day, digits, language, t, type Key } from "../words.ts";
import { loadWorld, type World } from "./borders.ts";

const ROLES = ["attacker", "target", "bound", "may", "consulting", "barred"] as const;
const WIDE = 960;
const HIGH = 480;

export function MapPage() {
  const asked = question();
  return (
    <>
      {!embedded() && <Question />}
      {asked ? <Mapped asked={asked} /> : <p>{t("map_ask")}</p>}
    </>
  );
}

function Mapped({ asked }: { asked: URLSearchParams }) {
  asked.set("lang", language());
  const { value, failure } = useGet<MapView>(`/map.json?${asked}`);
  const [world, setWorld] = useState<World | null>(null);
  useEffect(() => void loadWorld().then(setWorld), []);
  if (failure) return <p class="fault" role="alert">{failure.says}</p>;
  if (!value || !world) return <p class="waiting" role="status">{t("waiting")}</p>;
  const near = state().get("zoom") === "near";
  return (
    <article class="map">
      <h1>{t("map_title", { day: day(asked.get("on")) })}</h1>
      <Drawn view={value} world={world} near={near} />
      <ul class="legend">
        {ROLES.filter((role) => value.states.some((one) => one.role === role)).map((role) => (
          <li key={role}><svg viewBox="0 0 26 16" aria-hidden="true"><rect width="26" height="16" class={`land ${role}`} /></svg>{t(`role_${role}` as Key)}</li>
        ))}
        <li><svg viewBox="0 0 26 16" aria-hidden="true"><path d="M0 8H26" class="border disputed" /></svg>{t("map_disputed")}</li>
        {!embedded() && <li class="zoom"><a href={address(here(), { zoom: near ? null : "near" })}>{near ? t("map_world") : t("map_near")}</a></li>}
      </ul>
      <p class="note">{digits(value.note)}</p>
      <p class="note screen">{t("map_keys")}</p>
      <section>
        <h2>{t("map_table")}</h2>
        <table>
          <thead><tr><th scope="col">{t("head_state")}</th><th scope="col">{t("head_part")}</th><th scope="col">{t("head_says")}</th></tr></thead>
          <tbody>
            {value.states.map((one) => (
              <tr key={one.state} id={`state-${one.state}`} class={state().get("chosen") === one.state ? "chosen" : undefined}>
                <th scope="row">{one.name}</th>
                <td class="part">{one.role_name}</td>
                <td>{one.says.map((says, nth) => says !== one.role_name && <p key={nth}>{digits(says)}</p>)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Twins of="/map" query={asked} embed="/embed/map" />
    </article>
  );
}

function Drawn({ view, world, near }: { view: MapView; world: World; near: boolean }) {
  const chosen = state().get("chosen");
  const drawing = useMemo(() => {
    const byLand = new Map(view.states.flatMap((one) => one.drawn_on.map((code) => [code, one] as const)).reverse());
    const projection: GeoProjection = geoEqualEarth().rotate([-11, 0]);
    const involved = world.lands.filter((land) => land.code && byLand.has(land.code));
    const frame = near && involved.length ? involved.map((land) => land.shape) : world.lands.map((land) => land.shape);
    projection.fitExtent(near ? [[60, 40], [WIDE - 60, HIGH - 40]] : [[4, 4], [WIDE - 4, HIGH - 4]], { type: "FeatureCollection", features: frame });
    if (near) projection.scale(Math.min(projection.scale(), 900));
    const path = geoPath(projection).digits(1);
    return {
      lands: world.lands.map((land) => ({ ...land, part: land.code ? byLand.get(land.code) ?? null : null, line: path(land.shape) ?? "", area: path.area(land.shape), at: path.centroid(land.main) })),
      borders: path(world.borders) ?? "",
      disputed: path(world.disputed) ?? "",
    };
  }, [view, world, near]);
  const parts = drawing.lands.filter((land) => land.part);
  const order = view.states.map((one) => one.state);
  parts.sort((first, second) => order.indexOf(first.part!.state) - order.indexOf(second.part!.state));
  const told = view.states.find((one) => one.state === chosen);
  const labels = placed(parts.map((land) => ({ state: land.part!.state, name: land.part!.name, x: land.at[0], y: land.at[1], reach: Math.min(Math.sqrt(land.area), 40), named: land.part!.role === "attacker" || land.part!.role === "target" })));
  return (
    <figure>
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`} role="group" aria-label={digits(view.alt)} class="world">
        <Patterns />
        <g aria-hidden="true">
          {drawing.lands.filter((land) => !land.part).map((land) => <path key={land.name} d={land.line} class="land" />)}
        </g>
        {parts.map((land) => {
          const small = land.area < 14;
          return (
            <g
              key={land.code}
              tabindex={0}
              role="img"
              aria-label={`${land.part!.name}: ${land.part!.role_name}`}
              class={land.part!.state === chosen ? "chosen" : undefined}
              onClick={() => go(address(here(), { chosen: land.part!.state }), true)}
              onFocus={(event) => event.currentTarget.matches(":focus-visible") && go(address(here(), { chosen: land.part!.state }), true)}
            >
              <title>{`${land.part!.name}: ${land.part!.role_name}`}</title>
              <path d={land.line} class={`land ${land.part!.role}`} />
              {small && <circle cx={land.at[0]} cy={land.at[1]} r="4.5" class={`land ${land.part!.role}`} />}
            </g>
          );
        })}
        <path d={drawing.borders} class="border" aria-hidden="true" />
        <path d={drawing.disputed} class="border disputed" aria-hidden="true" />
        <g class="labels" aria-hidden="true">
          {labels.map((one) => <text key={one.name} x={one.x} y={one.y}>{one.name}</text>)}
        </g>
      </svg>
      <figcaption role="status">
        {told ? <><strong>{told.name}</strong>: {told.role_name}. {told.says.filter((one) => one !== told.role_name).slice(0, 2).map(digits).join(" ")}</> : digits(view.alt)}
      </figcaption>
    </figure>
  );
}

interface Label { state: string; name: string; x: number; y: number; reach: number; named: boolean }

/** Names where there is room for them: on the state, below, above, beside it; a name without room is left to the table. */
function placed(wanted: Label[]): Label[] {
  const taken: [number, number, number, number][] = [];
  const found: Label[] = [];
  const seen = new Set<string>();
  const crowded = wanted.length > 12; // then a name beside its state would be read as its neighbour's
  for (const one of wanted) {
    if (seen.has(one.state) || Number.isNaN(one.x) || (crowded && !one.named && one.reach < 34)) continue;
    seen.add(one.state);
    const wide = Array.from(one.name.normalize("NFC").replace(/[\u09be-\u09cd]/g, "")).length * 8.2 + 6;
    const away = one.reach / 2 + 12;
    const tries: [number, number][] = one.reach >= 34 ? [[0, 4]] : [[0, away], [0, 4 - away], [wide / 2 + away, 4], [-wide / 2 - away, 4], [wide / 2 + away, away], [-wide / 2 - away, away]];
    for (const [dx, dy] of tries) {
      const box: [number, number, number, number] = [one.x + dx - wide / 2, one.y + dy - 13, one.x + dx + wide / 2, one.y + dy + 4];
      if (box[0] < 2 || box[2] > WIDE - 2 || taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) continue;
      taken.push(box);
      found.push({ ...one, x: one.x + dx, y: one.y + dy });
      break;
    }
    if (found.length >= 16) break;
  }
  return found;
}

/** Patterns as well as colours, so that the parts are told apart in print and by every eye. */
function Patterns() {
  return (
    <defs>
      <pattern id="p-attacker" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="f-attacker" /><path d="M0 0V6" class="s-over" /></pattern>
      <pattern id="p-bound" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" class="f-bound" /><path d="M0 2.5H5" class="s-over" /></pattern>
      <pattern id="p-may" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" class="f-may" /><circle cx="2.5" cy="2.5" r="1.1" class="f-bound" /></pattern>
      <pattern id="p-consulting" width="7" height="7" patternUnits="userSpaceOnUse"><rect width="7" height="7" class="f-consulting" /><path d="M0 0L7 7M7 0L0 7" class="s-consulting" /></pattern>
      <pattern id="p-barred" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" class="f-barred" /><path d="M2 0V4" class="s-barred" /></pattern>
    </defs>
  );
}
