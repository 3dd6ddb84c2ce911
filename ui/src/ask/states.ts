// Names of states: what a reader types, and what stands for it in an address.
import { useGet } from "../api.ts";
import type { States } from "../records.ts";
import { language } from "../words.ts";

let held: States | null = null;
let byName = new Map<string, string>();
let byCode = new Map<string, { en: string; bn: string }>();

export function useStates(): States | null {
  const { value } = useGet<States>("/states.json");
  if (value && value !== held) {
    held = value;
    byName = new Map();
    byCode = new Map(value.states.map((one) => [one.code, one]));
    for (const one of [...value.states].reverse()) {
      for (const name of [...one.names, one.en, one.bn, one.code]) byName.set(plain(name), one.code);
    }
    // a name that several codes share belongs to the one that still is
    for (const one of value.states) if (one.spells.at(-1)?.[1] === null) for (const name of [one.en, one.bn]) byName.set(plain(name), one.code);
  }
  return value;
}

function plain(name: string): string {
  return name.normalize("NFC").replace(/[\u200c\u200d]/g, "").replace(/[-–\s]+/g, " ").trim().toLowerCase();
}

export function stateName(code: string): string {
  return byCode.get(code)?.[language()] ?? code;
}

/** The codes of names in a row; a name that is not known stays as it was typed, and the server says so. */
export function codesOf(typed: string): string[] {
  return typed.split(/[,;،]/).map((one) => one.trim()).filter(Boolean).map((one) => byName.get(plain(one)) ?? one);
}

export function namesOf(codes: string[]): string {
  return codes.map(stateName).join(", ");
}
