// The frame of every view: name, views, language, digits; and which view the address asks for.
import { useEffect, useState } from "preact/hooks";
import type { ComponentType } from "preact";
import { VIEWS, address, carried, embedded, followLinks, go, path, state, useAddress } from "./address.ts";
import { AnswerView } from "./ask/answer.tsx";
import { banglaDigits, digits, language, t } from "./words.ts";

const LAZY: Record<string, () => Promise<ComponentType>> = {
  map: async () => (await import("./map/map.tsx")).MapPage,
  network: async () => (await import("./network/network.tsx")).NetworkPage,
  timeline: async () => (await import("./timeline/timeline.tsx")).TimelinePage,
  list: async () => (await import("./list/list.tsx")).ListPage,
  articles: async () => (await import("./list/article.tsx")).ArticlePage,
  treaties: async () => (await import("./treaty/treaty.tsx")).TreatyPage,
  cascade: async () => (await import("./ask/cascade.tsx")).CascadePage,
};
const loaded = new Map<string, ComponentType>([["answer", AnswerView]]);

export function Page() {
  useAddress();
  const name = path().split("/")[1] ?? "answer";
  useEffect(() => {
    document.documentElement.lang = language();
    document.documentElement.classList.toggle("embedded", embedded());
    const heading = document.querySelector("h1")?.textContent;
    document.title = heading && heading !== t("name") ? `${heading} · ${t("name")}` : `${t("name")} · ${t("tagline")}`;
  });
  useEffect(() => {
    document.addEventListener("click", followLinks);
    return () => document.removeEventListener("click", followLinks);
  }, []);
  if (embedded()) {
    return (
      <main class="embed" lang={language()}>
        <Shown name={name} />
        <p class="credit">
          <a href={location.pathname.slice("/embed".length) + location.search} target="_blank" rel="noopener">{t("full_page")}</a>
        </p>
      </main>
    );
  }
  return (
    <>
      <a class="skip" href="#main" onClick={(event) => { event.preventDefault(); document.getElementById("main")?.focus(); }}>{t("skip")}</a>
      <Head current={name} />
      <main id="main" tabIndex={-1}>
        <Shown name={name} />
      </main>
      <footer>
        <p>{t("footer")}</p>
      </footer>
    </>
  );
}

function Head({ current }: { current: string }) {
  const other = language() === "bn" ? "en" : "bn";
  const to = banglaDigits() ? "latn" : "beng";
  const under: Record<string, string> = { cascade: "answer", articles: "list", treaties: "network" };
  return (
    <header>
      <a class="wordmark" href={address("/", {}, languageOnly())}>
        <svg viewBox="0 0 32 20" aria-hidden="true"><circle cx="11" cy="10" r="7.5" /><circle cx="21" cy="10" r="7.5" /></svg>
        <span>{t("name")}</span>
      </a>
      <nav aria-label={t("views")}>
        {VIEWS.map((view) => (
          <a key={view} href={address(`/${view}`, {}, carried())} aria-current={view === (under[current] ?? current) ? "page" : undefined}>
            {t(`view_${view}`)}
          </a>
        ))}
      </nav>
      <p class="switches">
        <button type="button" lang={other} onClick={() => go(address(location.pathname, { lang: other, digits: null }) + location.hash, true)}>
          {t("other_language")}
        </button>
        <button
          type="button"
          aria-label={t("digits_label", { to: "" }) + (to === "latn" ? "0-9" : "০-৯")}
          onClick={() => go(address(location.pathname, { digits: to === (language() === "bn" ? "beng" : "latn") ? null : to }) + location.hash, true)}
        >
          {to === "latn" ? "0-9" : "০-৯"}
        </button>
      </p>
    </header>
  );
}

function languageOnly(): URLSearchParams {
  const kept = new URLSearchParams();
  for (const name of ["lang", "digits"]) {
    const value = state().get(name);
    if (value) kept.set(name, value);
  }
  return kept;
}

function Shown({ name }: { name: string }) {
  const [, again] = useState(0);
  const View = loaded.get(name);
  useEffect(() => {
    if (!View && LAZY[name]) {
      void LAZY[name]!().then((found) => {
        loaded.set(name, found);
        again((count) => count + 1);
      });
    }
  }, [name]);
  if (View) return <View />;
  if (LAZY[name]) return <p class="waiting" role="status">{t("waiting")}</p>;
  return (
    <section>
      <h1>{t("nowhere")}</h1>
      <p><a href="/">{t("go_home")}</a></p>
    </section>
  );
}

/** Links to the twins of a view. */
export function Twins({ of, query, embed }: { of: string; query: URLSearchParams; embed?: string }) {
  if (embedded()) return null;
  const asked = query.toString().replaceAll("%3A", ":");
  const suffix = asked ? `?${asked}` : "";
  return (
    <p class="twins">
      <span>{t("take")}</span>
      <a href={`${of}.json${suffix}`}>JSON</a>
      <a href={`${of}.csv${suffix}`} download>CSV</a>
      <a href={`${of}.bib${suffix}`} download>BibTeX</a>
      {embed && <a href={`${embed}${location.search}`} target="_blank" rel="noopener">{t("embed")}</a>}
    </p>
  );
}

export { digits };
