// Every state of the page is in its address; this is the only place that reads and changes it.
import { useEffect, useState } from "preact/hooks";

export const VIEWS = ["answer", "map", "network", "timeline", "list"] as const;
export type View = (typeof VIEWS)[number];

const listeners = new Set<() => void>();

export function state(): URLSearchParams {
  return new URLSearchParams(location.search);
}

export function embedded(): boolean {
  return location.pathname.startsWith("/embed/");
}

/** The path without the part that says that it is embedded: /answer, /treaties/rus-prk-2024. */
export function path(): string {
  const here = embedded() ? location.pathname.slice("/embed".length) : location.pathname;
  return here === "/" ? "/answer" : here;
}

type Changes = Record<string, string | string[] | null | undefined>;

/** The address after some changes; null takes a value out. */
export function address(to: string, changes: Changes = {}, from: URLSearchParams = state()): string {
  const next = new URLSearchParams(from);
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name);
    for (const one of Array.isArray(value) ? value : [value]) if (one) next.append(name, one);
  }
  const query = next.toString().replaceAll("%3A", ":");
  return (embedded() ? "/embed" : "") + to + (query ? `?${query}` : "");
}

export function go(to: string, replace = false): void {
  if (to === location.pathname + location.search + location.hash) return;
  history[replace ? "replaceState" : "pushState"](null, "", to);
  for (const one of listeners) one();
}

/** What a view needs of the address: what is asked, where, in which language. Others are left out of a new page. */
export function carried(): URLSearchParams {
  const kept = new URLSearchParams();
  for (const [name, value] of state()) if (QUESTION.includes(name) || name === "lang" || name === "digits") kept.append(name, value);
  return kept;
}

// Of whom it was asked, yes or no, whether it is bound.
export const HELPER = ["helper", "toward", "kind", "will"];
export const QUESTION = ["attacker", "target", "on", "at", "provoked", "fighting", "fact", "as_known", ...HELPER];

/** The question of the address as the interface takes it. */
export function question(): URLSearchParams | null {
  const here = state();
  if (!here.get("attacker") || !here.get("target") || !here.get("on")) return null;
  const asked = new URLSearchParams();
  for (const name of QUESTION) for (const value of here.getAll(name)) asked.append(name, value);
  return asked;
}

export function useAddress(): void {
  const [, again] = useState(0);
  useEffect(() => {
    const changed = () => again((count) => count + 1);
    listeners.add(changed);
    addEventListener("popstate", changed);
    return () => {
      listeners.delete(changed);
      removeEventListener("popstate", changed);
    };
  }, []);
}

/** Lets ordinary links change the address without loading the page anew. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element).closest("a");
  const href = link?.getAttribute("href");
  if (!link || !href?.startsWith("/") || link.hasAttribute("download") || link.getAttribute("target")) return;
  if (/\.(json|csv|bib)(\?|$)/.test(href)) return;
  event.preventDefault();
  go(href);
  if (!href.includes("#")) scrollTo(0, 0);
}
