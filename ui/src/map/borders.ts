// The world as Natural Earth draws it: lands by code, borders, and which of them are disputed.
import world from "world-atlas/countries-50m.json?url";
import { geoArea } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { Feature, MultiLineString } from "geojson";
import type { GeometryCollection, Topology } from "topojson-specification";
import iso from "./iso.json";

export interface World {
  lands: { code: string | null; name: string; shape: Feature; main: Feature }[];
  borders: MultiLineString;
  disputed: MultiLineString;
}

type Named = { name: string };
const CODES = iso as Record<string, string>;
const OWN: Record<string, string> = { Kosovo: "KOS", Somaliland: "SMD", "N. Cyprus": "NCY" };

// Borders that are disputed in whole or in part, by the two lands that they part (codes, or Natural Earth's names).
const DISPUTED = new Set([
  "IND|PAK", "CHN|IND", "BTN|CHN", "IND|NPL", "IND|Siachen Glacier", "PAK|Siachen Glacier", "CHN|Siachen Glacier",
  "RUS|UKR", "ISR|PSE", "ISR|SYR", "ISR|LBN", "KOR|PRK", "ESH|MAR", "ESH|MRT", "DZA|ESH", "KOS|SRB", "CYP|NCY", "SMD|SOM", "ETH|SMD", "DJI|SMD",
  "SDN|SSD", "EGY|SDN", "KEN|SSD", "ERI|ETH", "GUY|VEN", "GUY|SUR", "KHM|THA", "GEO|RUS", "ARM|AZE",
]);

/** The largest part of a land: where its name stands, whatever it holds overseas. */
function largest(land: Feature): Feature {
  if (land.geometry.type !== "MultiPolygon") return land;
  const parts = land.geometry.coordinates.map((coordinates) => ({ type: "Polygon" as const, coordinates }));
  const geometry = parts.reduce((best, one) => (geoArea(one) > geoArea(best) ? one : best));
  return { ...land, geometry };
}

let loading: Promise<World> | null = null;

export function loadWorld(): Promise<World> {
  loading ??= fetch(world).then((answer) => answer.json()).then(read);
  return loading;
}

function read(topology: Topology): World {
  const countries = topology.objects.countries as GeometryCollection<Named>;
  const code = (land: { id?: string | number; properties?: Named }): string | null =>
    CODES[String(land.id).padStart(3, "0")] ?? OWN[land.properties?.name ?? ""] ?? null;
  const key = (land: { id?: string | number; properties?: Named }) => code(land) ?? land.properties?.name ?? "";
  const disputed = (first: never, second: never) => {
    const pair = [key(first), key(second)].sort();
    return DISPUTED.has(pair.join("|"));
  };
  const seen = new Set<string>();
  const lands = feature(topology, countries).features.map((shape) => {
    let own = code(shape as never);
    if (own && seen.has(own)) own = null;
    if (own) seen.add(own);
    return { code: own, name: shape.properties.name, shape: shape as Feature, main: largest(shape as Feature) };
  });
  return {
    lands: lands.filter((land) => land.name !== "Antarctica"),
    borders: mesh(topology, countries, (first, second) => first !== second && !disputed(first as never, second as never)),
    disputed: mesh(topology, countries, (first, second) => first !== second && disputed(first as never, second as never)),
  };
}
