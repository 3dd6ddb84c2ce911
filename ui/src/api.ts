// Asking the server; one shape of error, kept answers for going back and forth.
import { useEffect, useState } from "preact/hooks";
import { language } from "./words.ts";

export class Failure extends Error {
  constructor(readonly code: string, readonly en: string, readonly bn: string) {
    super(en);
  }
  get says(): string {
    return language() === "bn" ? this.bn : this.en;
  }
}

const kept = new Map<string, Promise<unknown>>();

export async function get<T>(url: string, fresh = false): Promise<T> {
  if (fresh) kept.delete(url);
  let waiting = kept.get(url);
  if (!waiting) {
    waiting = request<T>(url);
    kept.set(url, waiting);
    waiting.catch(() => kept.delete(url));
    if (kept.size > 60) kept.delete(kept.keys().next().value!);
  }
  return waiting as Promise<T>;
}

export async function post<T>(url: string, body: unknown): Promise<T> {
  kept.clear();
  return request<T>(url, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

async function request<T>(url: string, given: RequestInit = {}): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(url, { credentials: "same-origin", ...given });
  } catch {
    throw new Failure("unreachable", "Jote does not answer: is `jote serve` still running?", "জোট সাড়া দিচ্ছে না: `jote serve` কি চালু আছে?");
  }
  const record = await answer.json();
  if (!answer.ok) throw new Failure(record.error.code, record.error.message, record.error.message_bn);
  return record as T;
}

export interface Loaded<T> {
  value: T | null;
  failure: Failure | null;
  waiting: boolean;
}

/** What an address answers, and the last answer while a new one is on its way; `turn` asks again. */
export function useGet<T>(url: string | null, turn = 0): Loaded<T> {
  const [loaded, set] = useState<Loaded<T>>({ value: null, failure: null, waiting: url !== null });
  useEffect(() => {
    if (url === null) {
      set({ value: null, failure: null, waiting: false });
      return;
    }
    let current = true;
    set((before) => ({ ...before, waiting: true }));
    get<T>(url, turn > 0).then(
      (value) => current && set({ value, failure: null, waiting: false }),
      (failure: Failure) => current && set({ value: null, failure, waiting: false }),
    );
    return () => {
      current = false;
    };
  }, [url, turn]);
  return loaded;
}
