// The question: attacker, attacked, day, place and provocation; or one sentence.
import { useEffect, useState } from "preact/hooks";
import { address, go, path, state } from "../address.ts";
import { Failure, get } from "../api.ts";
import { day, digits, language, parsedDay, shifted, t, today } from "../words.ts";
import { codesOf, namesOf, useStates } from "./states.ts";

export function Question() {
  const states = useStates();
  const here = state();
  const bySentence = here.get("form") === "sentence";
  return (
    <section class="question" aria-label={t("start")}>
      {bySentence ? <BySentence /> : <ByFields key={`${states ? 1 : 0}${language()}${here.getAll("attacker")}|${here.getAll("target")}|${here.get("on")}|${here.get("at")}|${here.get("provoked")}|${here.get("digits")}`} />}
      <datalist id="states">{states?.states.map((one) => <option key={one.code} value={one[language()]} />)}</datalist>
      <datalist id="places">{states?.places.map((one) => <option key={one.id} value={one[language()]} />)}</datalist>
      <p class="other-form">
        <a href={address(path(), { form: bySentence ? null : "sentence" })}>{bySentence ? t("by_fields") : t("sentence")}</a>
      </p>
    </section>
  );
}

function ByFields() {
  const here = state();
  const [attacker, setAttacker] = useState(namesOf(here.getAll("attacker")));
  const [target, setTarget] = useState(namesOf(here.getAll("target")));
  const [on, setOn] = useState(digits(here.get("on") ?? today()));
  const [at, setAt] = useState(here.get("at") ?? "");
  const [provoked, setProvoked] = useState(here.get("provoked") ?? "unknown");
  const [fault, setFault] = useState<string | null>(null);
  const iso = parsedDay(on);

  function ask(given: string | null): void {
    const attackers = codesOf(attacker);
    const targets = codesOf(target);
    const wrong = !attackers.length ? t("no_attacker") : !targets.length ? t("no_target") : !given ? t("bad_day") : null;
    setFault(wrong);
    if (wrong) return;
    const to = ["/answer", "/map", "/cascade"].includes(path()) ? path() : "/answer";
    go(address(to, { attacker: attackers, target: targets, on: given, at: at.trim() || null, provoked: provoked === "unknown" ? null : provoked, either: null, helper: null, toward: null, kind: null, will: null, step: null, chosen: null }));
  }

  function move(days: number): void {
    if (!iso) return setFault(t("bad_day"));
    const next = shifted(iso, days);
    setOn(digits(next));
    if (attacker && target) ask(next);
  }

  return (
    <form onSubmit={(event) => { event.preventDefault(); ask(iso); }} noValidate>
      <label class="state">
        <span>{t("attacker")}</span>
        <input name="attacker" list="states" autocomplete="off" value={attacker} onInput={(event) => setAttacker(event.currentTarget.value)} />
      </label>
      <span class="arrow" aria-hidden="true">→</span>
      <label class="state">
        <span>{t("target")}</span>
        <input name="target" list="states" autocomplete="off" value={target} onInput={(event) => setTarget(event.currentTarget.value)} />
      </label>
      <div class="day">
        <label>
          <span>{t("on")}</span>
          <input name="on" inputMode="numeric" autocomplete="off" value={on} aria-describedby="day-in-words" aria-invalid={!iso} onInput={(event) => setOn(event.currentTarget.value)} />
        </label>
        <button type="button" class="step" aria-label={t("day_before")} title={t("day_before")} onClick={() => move(-1)}>‹</button>
        <button type="button" class="step" aria-label={t("day_after")} title={t("day_after")} onClick={() => move(1)}>›</button>
        <span id="day-in-words" class="hint">{iso ? day(iso) : t("on_hint")}</span>
      </div>
      <button type="submit" class="main">{t("ask")}</button>
      <details open={Boolean(at || provoked !== "unknown") || undefined}>
        <summary>{t("more")}</summary>
        <div class="fields">
          <label>
            <span>{t("place")}</span>
            <input name="at" list="places" autocomplete="off" placeholder={t("place_hint")} value={at} onInput={(event) => setAt(event.currentTarget.value)} />
          </label>
          <label>
            <span>{t("provoked")}</span>
            <select name="provoked" value={provoked} onChange={(event) => setProvoked(event.currentTarget.value)}>
              {(["unknown", "yes", "no"] as const).map((one) => <option key={one} value={one}>{t(`provoked_${one}`)}</option>)}
            </select>
          </label>
        </div>
      </details>
      {fault && <p class="fault" role="alert">{fault}</p>}
    </form>
  );
}

function BySentence() {
  const [words, setWords] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [promises, setPromises] = useState<Promises | null>(null);
  useEffect(() => {
    setFault(null);
    setPromises(null);
  }, [words]);

  async function ask(): Promise<void> {
    try {
      const named = await get<Asked>(`/question.json?q=${encodeURIComponent(words)}`);
      if (named.promises?.attacked) return setPromises(named.promises);
      if (named.promises) return go(shown(named.promises));
      const on = named.on ?? state().get("on") ?? today();
      go(address("/answer", { attacker: named.attackers, target: named.targets, on, at: named.at, either: named.either ? "yes" : null, helper: named.helper, toward: named.toward, kind: named.helper.length ? named.kind : null, will: named.will ? "true" : null, form: null }));
    } catch (error) {
      setFault((error as Failure).says);
    }
  }

  return (
    <form class="sentence" onSubmit={(event) => { event.preventDefault(); if (words.trim()) void ask(); }}>
      <label>
        <span>{t("sentence")}</span>
        <input name="q" autocomplete="off" value={words} placeholder={t("sentence_hint")} onInput={(event) => setWords(event.currentTarget.value)} />
      </label>
      <button type="submit" class="main">{t("ask")}</button>
      {fault && <p class="fault" role="alert">{fault}</p>}
      {promises && (
        <div role="status">
          <p>{promises.says[language()]}</p>
          <p><a href={shown(promises)}>{t("promises_open")}</a></p>
        </div>
      )}
    </form>
  );
}

interface Promises { view: string; says: Record<string, string>; attacked: boolean }
interface Asked {
  attackers: string[]; targets: string[]; on: string | null; at: string | null; either: boolean;
  helper: string[]; toward: string[]; kind: string; will: boolean; promises: Promises | null;
}

/** The page of a record of promises, in the language and digits of this one. */
function shown(promises: Promises): string {
  const [to, query] = promises.view.split("?");
  return address(to!, { lang: state().get("lang"), digits: state().get("digits") }, new URLSearchParams(query));
}
