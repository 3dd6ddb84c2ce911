// The answer: a sentence, duties by kind and strength, near misses, conflicts, reasons, what would change it.
import { useState } from "preact/hooks";
import { address, carried, embedded, question, state } from "../address.ts";
import { useGet } from "../api.ts";
import { Twins } from "../page.tsx";
import type { Answer, Changes, Duty } from "../records.ts";
import { day, digits, language, listed, t, type Key } from "../words.ts";
import { Question } from "./form.tsx";
import { Why } from "./reasons.tsx";

const DUTIES = ["defense", "offense", "assistance", "neutrality", "nonaggression", "consultation"];
const STRENGTHS = ["automatic", "obligatory", "discretionary", "consult_only"];
const EXAMPLES: [string, string, string][] = [["KOR", "PRK", "2024-12-05"], ["RUS", "POL", "2025-06-01"], ["AUH", "SRB", "1914-07-28"]];

/** A clause after its treaty, as a footnote would cite it. */
function cited(answer: Answer, one: { treaty: string; clause: string }): string {
  const names = [answer.treaty_names[one.treaty] ?? one.treaty, answer.clause_names[one.clause] ?? one.clause];
  return digits(names.filter(Boolean).join(", "));
}

export function AnswerView() {
  const asked = question();
  return (
    <>
      {!embedded() && <Question />}
      {asked ? <Answered asked={asked} /> : <Start />}
    </>
  );
}

function Start() {
  const names: Record<string, [string, string]> = {
    KOR: ["দক্ষিণ কোরিয়া", "South Korea"], PRK: ["উত্তর কোরিয়া", "North Korea"], RUS: ["রাশিয়া", "Russia"],
    POL: ["পোল্যান্ড", "Poland"], AUH: ["অস্ট্রিয়া-হাঙ্গেরি", "Austria-Hungary"], SRB: ["সার্বিয়া", "Serbia"],
  };
  const called = (code: string) => names[code]![language() === "bn" ? 0 : 1];
  return (
    <section class="start">
      <h1>{t("tagline")}</h1>
      <p class="lead">{t("start_text")}</p>
      <h2>{t("examples")}</h2>
      <ul class="plain">
        {EXAMPLES.map(([attacker, target, on]) => (
          <li key={on}><a href={address("/answer", { attacker, target, on })}>{called(attacker)} → {called(target)}, {day(on)}</a></li>
        ))}
      </ul>
    </section>
  );
}

function Answered({ asked }: { asked: URLSearchParams }) {
  asked.set("lang", language());
  const { value, failure, waiting } = useGet<Answer>(`/answer.json?${asked}`);
  if (failure) return <p class="fault" role="alert">{failure.says}</p>;
  if (!value) return <p class="waiting" role="status">{t("waiting")}</p>;
  return (
    <div class="answer" aria-busy={waiting}>
      {state().get("either") && (
        <>
          <p class="lead">{t("either")}</p>
          <p class="lead"><strong>{value.heading}</strong></p>
        </>
      )}
      <h1 class="sentence" aria-live="polite">{digits(value.sentence)}</h1>
      {state().get("either") && <OtherWay asked={asked} />}
      <div class="columns">
        <div class="duties">
          {value.duties.length === 0 && <p>{t("nobody")}</p>}
          {DUTIES.map((duty) => <Group key={duty} duty={duty} answer={value} />)}
          {value.conflicts.length > 0 && (
            <section class="conflicts">
              <h2>{t("conflicts")}</h2>
              <ul class="plain">{value.conflicts.map((one, nth) => <li key={nth}>{digits(one.says)}</li>)}</ul>
            </section>
          )}
          <NotOwed answer={value} />
        </div>
        <aside>
          {!embedded() && <WouldChange asked={asked} />}
          {!embedded() && (
            <section>
              <h2>{t("cascade")}</h2>
              <p><a href={address("/cascade", {}, carried())}>{t("cascade_open")}</a></p>
            </section>
          )}
          <section>
            <p class="coverage">{digits(value.coverage.note)}</p>
            <Twins of="/answer" query={asked} embed="/embed/answer" />
          </section>
        </aside>
      </div>
    </div>
  );
}

/** The answer with the sides changed, where the question named a war and no attacker. */
function OtherWay({ asked }: { asked: URLSearchParams }) {
  const swapped = { attacker: asked.getAll("target"), target: asked.getAll("attacker") };
  const { value } = useGet<Answer>(address("/answer.json", swapped, asked));
  return (
    <section>
      {value && <p class="lead"><strong>{value.heading}</strong></p>}
      <h2 class="sentence">{value ? digits(value.sentence) : t("waiting")}</h2>
      <p><a href={address("/answer", swapped)}>{t("either_open")}</a></p>
    </section>
  );
}

interface Entry { treaty: string; clause: string; verdict: string; strength: string; duties: Duty[] }

function Group({ duty, answer }: { duty: string; answer: Answer }) {
  const entries = new Map<string, Entry>();
  for (const one of answer.duties) {
    if (one.duty !== duty) continue;
    const key = [one.strength, one.verdict, one.treaty, one.clause, one.toward.join()].join("|");
    const entry = entries.get(key) ?? { treaty: one.treaty, clause: one.clause, verdict: one.verdict, strength: one.strength, duties: [] };
    entry.duties.push(one);
    entries.set(key, entry);
  }
  if (!entries.size) return null;
  const told = [...entries.values()];
  const graded = duty === "defense" || duty === "offense" || duty === "assistance";
  return (
    <section class={`duty ${duty}`}>
      <h2>{t(`duty_${duty}` as Key)}</h2>
      {STRENGTHS.filter((strength) => told.some((one) => one.strength === strength)).map((strength) => (
        <div key={strength} class="strength">
          {graded && <h3>{t(`strength_${strength}` as Key)}</h3>}
          <ul class="entries">
            {told.filter((one) => one.strength === strength).map((one) => <Owed key={one.treaty + one.clause + one.verdict + one.duties[0]!.toward} entry={one} answer={answer} />)}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Owed({ entry, answer }: { entry: Entry; answer: Answer }) {
  const names = entry.duties.map((one) => answer.names[one.state] ?? one.state);
  const toward = entry.duties[0]!.toward.map((one) => answer.names[one] ?? one);
  const [open, setOpen] = useState(false);
  return (
    <li class={entry.verdict}>
      <p class="who">
        <strong>{listed(names)}</strong>
        {names.length > 3 && <span class="count"> ({t("count_states", { count: names.length })})</span>}
        {toward.length > 0 && <span class="toward"> → {listed(toward)}</span>}
        {entry.verdict !== "owed" && <span class={`verdict ${entry.verdict}`}>{t(`verdict_${entry.verdict}` as Key)}</span>}
      </p>
      <p class="clause">
        <a href={address(`/treaties/${entry.treaty}`, {}, carried()) + `#${anchor(entry.clause)}`}>
          {cited(answer, entry)}
        </a>
      </p>
      {!embedded() && (
        <details class="why" onToggle={(event) => setOpen((event.currentTarget as HTMLDetailsElement).open)}>
          <summary>{t("why")}</summary>
          {open && <Why duties={entry.duties} names={answer.names} treaty={entry.treaty} clause={entry.clause} />}
        </details>
      )}
    </li>
  );
}

function NotOwed({ answer }: { answer: Answer }) {
  const told = new Map<string, { reason: string; treaty: string; clause: string; states: Set<string> }>();
  for (const one of answer.not_owed) {
    const key = `${one.treaty}|${one.clause}|${one.reason}`;
    const entry = told.get(key) ?? { reason: one.reason, treaty: one.treaty, clause: one.clause, states: new Set() };
    entry.states.add(answer.names[one.state] ?? one.state);
    told.set(key, entry);
  }
  if (!told.size) return null;
  return (
    <section class="not-owed">
      <h2>{t("not_owed")}</h2>
      <ul class="entries">
        {[...told.entries()].map(([key, one]) => (
          <li key={key}>
            <p class="who"><strong>{listed([...one.states])}</strong></p>
            <p>{digits(one.reason)}</p>
            <p class="clause">
              <a href={address(`/treaties/${one.treaty}`, {}, carried()) + `#${anchor(one.clause)}`}>
                {cited(answer, one)}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function WouldChange({ asked }: { asked: URLSearchParams }) {
  const { value } = useGet<Changes>(`/changes.json?${asked}`);
  return (
    <section class="change">
      <h2>{t("change")}</h2>
      {!value && <p class="waiting">{t("waiting")}</p>}
      {value && !value.changes.length && <p>{digits(value.none)}</p>}
      <ul class="plain">
        {value?.changes.map((one, nth) => (
          <li key={nth}>
            <Told says={digits(one.says)} flips={one.flips.map(digits)} />
            <p class="small"><a href={questionAddress(one.question)}>{t("ask_this")}</a></p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A change and what it flips: the first three, the others on demand. */
function Told({ says, flips }: { says: string; flips: string[] }) {
  if (flips.length < 2) return <p>{says}</p>;
  const list = (some: string[]) => <ul class="flips">{some.map((one, nth) => <li key={nth}>{one}</li>)}</ul>;
  return (
    <>
      <p>{says.slice(0, says.indexOf(flips[0]!)).trim()}</p>
      {list(flips.slice(0, 3))}
      {flips.length > 3 && <details><summary>{t("more_rows")}</summary>{list(flips.slice(3))}</details>}
    </>
  );
}

function questionAddress(asked: Record<string, unknown>): string {
  const facts = Object.entries((asked.facts as Record<string, string>) ?? {}).map(([name, value]) => `${name}=${value}`);
  return address("/answer", {
    attacker: asked.attackers as string[], target: asked.targets as string[], on: asked.on as string,
    at: (asked.at as string | null) ?? null, provoked: asked.provoked === "unknown" ? null : (asked.provoked as string), fact: facts, either: null,
  });
}

export function anchor(article: string): string {
  return `art-${article.replace(/[^\p{L}\p{N}]+/gu, "-")}`;
}
