// How the war could spread, one step at a time, with the chance of each state.
import { useState } from "preact/hooks";
import { address, carried, embedded, go, question, state } from "../address.ts";
import { useGet } from "../api.ts";
import { Twins } from "../page.tsx";
import type { Cascade } from "../records.ts";
import { day, digits, language, number, t, type Key } from "../words.ts";
import { anchor } from "./answer.tsx";
import { Question } from "./form.tsx";
import { codesOf, stateName, useStates } from "./states.ts";

export function CascadePage() {
  const asked = question();
  return (
    <>
      {!embedded() && <Question />}
      {asked ? <Stepper asked={asked} /> : <p>{t("start_text")}</p>}
    </>
  );
}

function Stepper({ asked: given }: { asked: URLSearchParams }) {
  const asked = new URLSearchParams(given);
  asked.set("lang", language());
  const joins = state().getAll("join");
  for (const one of joins) asked.append("join", one);
  const { value, failure } = useGet<Cascade>(`/cascade.json?${asked}`);
  if (failure) return <p class="fault" role="alert">{failure.says}</p>;
  if (!value) return <p class="waiting" role="status">{t("waiting")}</p>;
  const rounds = [...new Set(value.steps.map((one) => one.round))];
  const at = Math.min(Math.max(Number(state().get("step") ?? 1), 1), Math.max(rounds.length, 1));
  const now = value.steps.filter((one) => one.round === rounds[at - 1]);
  const inside = new Map<string, string>();
  for (const one of value.question.attackers) inside.set(one, "attacker");
  for (const one of value.question.targets) inside.set(one, "target");
  const fresh = new Set<string>();
  for (const one of value.steps) {
    if (rounds.indexOf(one.round) < at && !inside.has(one.state)) {
      inside.set(one.state, one.side);
      if (one.round === rounds[at - 1]) fresh.add(one.state);
    }
  }
  const name = (code: string) => value.names[code] ?? code;
  return (
    <article class="cascade">
      <h1>{t("cascade")}</h1>
      <p class="lead">{value.question.attackers.map(name).join(", ")} → {value.question.targets.map(name).join(", ")}, {day(value.question.on)}</p>
      {!embedded() && <p class="small"><a href={address("/answer", {}, carried())}>{t("back_to_answer")}</a></p>}
      {rounds.length === 0 ? <p>{t("nobody_drawn")}</p> : (
        <>
          <p class="stepper">
            <button type="button" disabled={at <= 1} onClick={() => go(address("/cascade", { step: String(at - 1) }))}>‹ {t("previous")}</button>
            <strong role="status">{t("step", { step: at, steps: rounds.length })}</strong>
            <button type="button" disabled={at >= rounds.length} onClick={() => go(address("/cascade", { step: String(at + 1) }))}>{t("next")} ›</button>
          </p>
          <div class="sides">
            {(["attacker", "target"] as const).map((side) => (
              <section key={side} class={side}>
                <h2>{t(`side_${side}`)}</h2>
                <ul class="plain">
                  {[...inside].filter(([, one]) => one === side).map(([code]) => <li key={code} class={fresh.has(code) ? "fresh" : undefined}>{name(code)}</li>)}
                </ul>
              </section>
            ))}
          </div>
          <ol class="steps">
            {now.map((one, nth) => (
              <li key={nth} class={one.verdict ?? one.how}>
                {digits(one.says)}{" "}
                {one.treaty && <a class="small" href={address(`/treaties/${one.treaty}`, {}, carried()) + `#${anchor(one.clause ?? "")}`}>{t("treaty_open")}</a>}
              </li>
            ))}
          </ol>
          <Chances value={value} />
        </>
      )}
      {!embedded() && <Join joins={joins} on={value.question.on} name={name} />}
      <p class="coverage">{digits(value.note)}</p>
      <Twins of="/cascade" query={asked} embed="/embed/cascade" />
    </article>
  );
}

function Chances({ value }: { value: Cascade }) {
  return (
    <section>
      <table class="chances">
        <caption>{t("probability")}</caption>
        <tbody>
          {value.chances.map((one) => (
            <tr key={one.state}>
              <th scope="row">{value.names[one.state] ?? one.state}</th>
              <td>{t(`side_${one.side}` as Key)}</td>
              <td class="number">{number(one.probability, { style: "percent", maximumFractionDigits: 0 })}</td>
              <td class="bar" aria-hidden="true"><svg viewBox="0 0 100 6" preserveAspectRatio="none"><rect width={100 * one.probability} height="6" class={one.side} /></svg></td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Join({ joins, on, name }: { joins: string[]; on: string; name: (code: string) => string }) {
  useStates();
  const [who, setWho] = useState("");
  const [side, setSide] = useState("");
  return (
    <section class="join">
      <h2>{t("add_join")}</h2>
      {joins.length > 0 && (
        <ul class="plain">
          {joins.map((one) => {
            const [first, second, when] = one.split(":");
            return (
              <li key={one}>
                {name(first!) === first ? stateName(first!) : name(first!)} → {name(second!)}, {day(when)}{" "}
                <button type="button" class="link" onClick={() => go(address("/cascade", { join: joins.filter((other) => other !== one), step: null }))}>
                  {t("join_remove", { state: stateName(first!) })}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <form class="inline" onSubmit={(event) => {
        event.preventDefault();
        const [first] = codesOf(who);
        const [second] = codesOf(side);
        if (first && second) go(address("/cascade", { join: [...joins, `${first}:${second}:${on}`], step: null }));
      }}>
        <label><span>{t("join_state")}</span><input list="states" value={who} onInput={(event) => setWho(event.currentTarget.value)} /></label>
        <label><span>{t("join_side")}</span><input list="states" value={side} onInput={(event) => setSide(event.currentTarget.value)} /></label>
        <button type="submit">{t("join_add")}</button>
      </form>
    </section>
  );
}
