// Words, numbers and days in the language and the digits of the reader.
import bn from "./locale/bn.json";
import en from "./locale/en.json";
import { state } from "./address.ts";

export type Language = "bn" | "en";
export type Key = keyof typeof bn;
const TABLES: Record<Language, Record<Key, string>> = { bn, en };
const WESTERN = "0123456789";
const BANGLA = "০১২৩৪৫৬৭৮৯";

export function language(): Language {
  const chosen = state().get("lang");
  if (chosen === "bn" || chosen === "en") return chosen;
  // Bangla is the house language: English only where the browser asks for another language and not for Bangla.
  const wanted = navigator.languages?.length ? navigator.languages : [navigator.language];
  return wanted.some((one) => one.startsWith("bn")) || !wanted.some((one) => one.startsWith("en")) ? "bn" : "en";
}

export function banglaDigits(): boolean {
  const chosen = state().get("digits");
  return chosen ? chosen === "beng" : language() === "bn";
}

/** A sentence of the page, its braces filled. */
export function t(key: Key, values: Record<string, string | number> = {}): string {
  const sentence = TABLES[language()][key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
  return digits(sentence);
}

/** Text with its digits as the reader wants them. */
export function digits(text: string | number): string {
  const given = String(text);
  return banglaDigits()
    ? given.replace(/[0-9]/g, (one) => BANGLA[Number(one)]!)
    : given.replace(/[০-৯]/g, (one) => String(BANGLA.indexOf(one)));
}

/** Bangla digits as Western ones, for what goes into an address. */
export function western(text: string): string {
  return text.replace(/[০-৯]/g, (one) => WESTERN[BANGLA.indexOf(one)]!);
}

function tag(): string {
  return `${language() === "bn" ? "bn-BD" : "en-GB"}-u-ca-gregory-nu-${banglaDigits() ? "beng" : "latn"}`;
}

/** A date as precise as it is known: 5 December 2024, December 2024, 2024. */
export function day(given: string | null | undefined): string {
  if (!given) return t("unknown_date");
  const [year, month, date] = given.split("-").map(Number);
  const value = new Date(0);
  value.setUTCFullYear(year!, (month ?? 1) - 1, date ?? 1);
  const form: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" };
  if (month) form.month = "long";
  if (date) form.day = "numeric";
  return new Intl.DateTimeFormat(tag(), form).format(value).replace(",", "");
}

export function number(value: number, form: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(tag(), form).format(value);
}

export function listed(names: string[]): string {
  if (language() === "en") return new Intl.ListFormat("en-GB").format(names);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ও ${names.at(-1)}`; // the press writes ও, not Intl's এবং
}

/** A day written by a person, in either digits; null where it is none. */
export function parsedDay(text: string): string | null {
  const found = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s*$/.exec(western(text));
  if (!found) return null;
  const iso = `${found[1]}-${found[2]!.padStart(2, "0")}-${found[3]!.padStart(2, "0")}`;
  const value = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(value.valueOf()) || value.toISOString().slice(0, 10) !== iso ? null : iso;
}

export function shifted(iso: string, days: number): string {
  const value = new Date(`${iso}T00:00:00Z`);
  value.setUTCDate(value.getUTCDate() + days);
  const year = value.getUTCFullYear();
  return year < 1815 || year > 2100 ? iso : value.toISOString().slice(0, 10);
}

export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
