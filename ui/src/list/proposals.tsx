// Proposals: what news says that states have promised; accepted, amended or rejected by a person, with the history kept.
import { useState } from "preact/hooks";
import { address, carried, state } from "../address.ts";
import { post, useGet, type Failure } from "../api.ts";
import { stateName, useStates } from "../ask/states.ts";
import { Twins } from "../page.tsx";
import type { Proposal } from "../records.ts";
import { day, digits, listed, parsedDay, t, type Key } from "../words.ts";

const DUTIES = ["defense", "offense", "neutrality", "nonaggression", "consultation", "assistance"];
const STAGES = ["proposed", "signed", "ratified", "in_force", "suspended", "ended"];

export function Proposals() {
  const [turn, setTurn] = useState(0);
  const asked = new URLSearchParams();
  for (const name of ["verdict", "after"]) {
    const value = state().get(name);
    if (value) asked.set(name, value);
  }
  const { value, failure } = useGet<{ proposals: Proposal[]; next: string | null }>(`/proposals.json?${asked}`, turn);
  if (failure) return <p class="fault" role="alert">{failure.says}</p>;
  if (!value) return <p class="waiting" role="status">{t("waiting")}</p>;
  return (
    <>
      <p class="small filter">
        <a href={address("/list", { verdict: null, after: null })} aria-current={!state().get("verdict") ? "true" : undefined}>{t("facet_any")}</a>
        {(["open", "accepted", "rejected"] as const).map((one) => (
          <a key={one} href={address("/list", { verdict: one, after: null })} aria-current={state().get("verdict") === one ? "true" : undefined}>{t(`proposal_${one}`)}</a>
        ))}
      </p>
      {!value.proposals.length && <p>{t("no_proposals")}</p>}
      {value.proposals.map((one) => <Card key={`${one.id}${one.verdict}`} proposal={one} judged={() => setTurn((count) => count + 1)} linked />)}
      {value.next && <p class="pages"><a href={address("/list", { after: value.next })}>{t("more_rows")}</a></p>}
      <Twins of="/proposals" query={asked} />
    </>
  );
}

/** One proposal, with its evidence, its judgement or the means to judge it. */
export function Card({ proposal, judged, linked }: { proposal: Proposal; judged: () => void; linked?: boolean }) {
  useStates();
  const said = proposal.commitment;
  return (
    <section class={`proposal ${proposal.verdict}`} aria-label={t("proposal", { id: proposal.id })}>
      <p class="who">
        <strong>{listed(said.parties.map(stateName))}</strong> · {t(`noun_${said.duty}` as Key)}
        <span class={`verdict ${proposal.verdict}`}>{t(`proposal_${proposal.verdict}`)}</span>
      </p>
      {said.treaty && <p><bdi>{said.treaty}</bdi></p>}
      <p class="small">
        {t("stage")}: {t(`stage_${said.stage}` as Key)}
        {said.signed && <> · {t("signed")}: {day(said.signed.value)}</>}
        {said.doubt && <span class="doubt"> · {t("doubt", { doubt: said.doubt })}</span>}
      </p>
      {proposal.evidence.map((quote, nth) => <blockquote key={nth}><p><bdi>{quote}</bdi></p></blockquote>)}
      <p class="small">
        {proposal.treaty
          ? <>{t("proposal_known")}: <a href={address(`/treaties/${proposal.treaty}`, {}, carried())}>{proposal.treaty}</a></>
          : t("proposal_new")}
        {linked && <> · <a href={address(`/articles/${proposal.article}`, {}, carried()) + `#${said.id}`}><bdi>{proposal.title ?? t("untitled")}</bdi></a></>}
      </p>
      {proposal.history.map((one, nth) => (
        <p key={nth} class="small history">
          {t("history", { who: one.judged_by, verdict: t(`history_${one.verdict}` as Key), day: day(one.judged_at.slice(0, 10)) })}
          {one.why && <>: <bdi>{one.why}</bdi></>}
          {one.amended && <> · {t("history_amended", { fields: Object.keys(one.amended).map((name) => t(name as Key)).join(", ") })}</>}
        </p>
      ))}
      {proposal.verdict === "open" && <Judge proposal={proposal} judged={judged} />}
    </section>
  );
}

function Judge({ proposal, judged }: { proposal: Proposal; judged: () => void }) {
  const said = proposal.commitment;
  const [by, setBy] = useState(remembered());
  const [why, setWhy] = useState("");
  const [amending, setAmending] = useState(false);
  const [duty, setDuty] = useState(said.duty);
  const [stage, setStage] = useState<string>(said.stage);
  const [signed, setSigned] = useState(digits(said.signed?.value ?? ""));
  const [treaty, setTreaty] = useState(said.treaty ?? "");
  const [fault, setFault] = useState<string | null>(null);

  async function judge(verdict: "accept" | "reject"): Promise<void> {
    const wrong = !by.trim() ? t("needs_name") : verdict === "reject" && !why.trim() ? t("needs_reason") : amending && signed.trim() && !parsedDay(signed) ? t("bad_day") : null;
    setFault(wrong);
    if (wrong) return;
    remember(by.trim());
    const body: Record<string, unknown> = { by: by.trim() };
    if (why.trim()) body.why = why.trim();
    if (verdict === "accept" && amending) {
      const amended: Record<string, unknown> = {};
      if (duty !== said.duty) amended.duty = duty;
      if (stage !== said.stage) amended.stage = stage;
      if (treaty.trim() !== (said.treaty ?? "")) amended.treaty = treaty.trim() || null;
      const on = parsedDay(signed);
      if (on && on !== said.signed?.value) amended.signed = on;
      if (Object.keys(amended).length) body.amended = amended;
    }
    try {
      await post(`/proposals/${proposal.id}/${verdict}`, body);
      judged();
    } catch (error) {
      setFault((error as Failure).says);
    }
  }

  return (
    <form class="judge" onSubmit={(event) => { event.preventDefault(); void judge("accept"); }}>
      <div class="fields">
        <label><span>{t("by")}</span><input name="by" autocomplete="name" value={by} onInput={(event) => setBy(event.currentTarget.value)} /></label>
        <label class="wide"><span>{t("reason")}</span><input name="why" autocomplete="off" value={why} onInput={(event) => setWhy(event.currentTarget.value)} /></label>
      </div>
      {amending && (
        <div class="fields">
          <label class="wide"><span>{t("head_treaty")}</span><input name="treaty" value={treaty} onInput={(event) => setTreaty(event.currentTarget.value)} /></label>
          <label><span>{t("duty")}</span><select value={duty} onChange={(event) => setDuty(event.currentTarget.value)}>{DUTIES.map((one) => <option key={one} value={one}>{t(`noun_${one}` as Key)}</option>)}</select></label>
          <label><span>{t("stage")}</span><select value={stage} onChange={(event) => setStage(event.currentTarget.value)}>{STAGES.map((one) => <option key={one} value={one}>{t(`stage_${one}` as Key)}</option>)}</select></label>
          <label><span>{t("signed")}</span><input value={signed} placeholder={t("on_hint")} onInput={(event) => setSigned(event.currentTarget.value)} /></label>
        </div>
      )}
      <p class="buttons">
        <button type="submit" class="main">{t("accept")}</button>
        <button type="button" aria-expanded={amending} onClick={() => setAmending(!amending)}>{t("amend")}</button>
        <button type="button" onClick={() => void judge("reject")}>{t("reject")}</button>
      </p>
      {fault && <p class="fault" role="alert">{fault}</p>}
    </form>
  );
}

function remembered(): string {
  try {
    return localStorage.getItem("by") ?? "";
  } catch {
    return "";
  }
}

function remember(by: string): void {
  try {
    localStorage.setItem("by", by);
  } catch {
    // a browser may forbid it: then the name is asked for again
  }
}
