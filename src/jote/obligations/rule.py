"""What a clause says in the case at hand to every debtor on the same terms: a duty, or the reason why there is none."""

from __future__ import annotations

from jote.ledger import Clause, Treaty
from jote.obligations.conditions import DISPUTED, Case, Finding, all_of, examine
from jote.obligations.question import NONSTATE
from jote.obligations.reasons import Reason, States
from jote.obligations.records import MILITARY, Ruling
from jote.obligations.terms import Terms
from jote.vocabulary.dates import Day
from jote.vocabulary.duties import Duty, Verdict
from jote.vocabulary.places import Place

_GUARDED = (*MILITARY, "neutrality")  # what an attack on the attacker's own land does not call up


def rule(clause: Clause, terms: Terms, case: Case) -> Ruling | Reason:
    """Coverage, reservations, conditions and force, in this order."""
    treaty = case.treaty
    doubts: tuple[Reason, ...] = ()
    if clause.duty in MILITARY and _all_inside(treaty, clause, case.enemies, case.question.on):
        named = {"states": States(tuple(sorted(case.enemies))), "treaty": treaty}
        among = _among_parties(clause)
        if among == "excluded":
            return Reason("attack_among_parties_excluded", named)
        if among == "contested":
            doubts = (Reason("attack_among_parties_contested", named, source=treaty.sources[0]),)
    if terms.excluded is not None:
        return terms.excluded
    if case.attacked and case.question.at is not None and clause.duty in _GUARDED:
        foreign = _attackers_own_land(case)
        if foreign is not None:
            return foreign

    findings = [examine(one, case) for one in terms.conditions]
    if case.enemies == {NONSTATE} and not any(one.kind == "attacker_class" for one in clause.conditions):
        findings.append(Finding(Reason("if_nonstate_counts", {}), "unknown", Reason("fact_nonstate", {})))
    truth = all_of(findings)
    if truth == "no":
        failed = next(one for one in findings if one.met == "no")
        return Reason("condition_no", {"condition": failed.says}, (failed.fact,))

    if truth == "unknown":
        doubts += tuple(one.fact for one in findings if one.met == "unknown" and one.fact.key == DISPUTED)
    doubts += terms.doubts
    verdict: Verdict = "contested" if doubts else ("owed_if" if truth == "unknown" else "owed")
    duty: Duty = "offense" if clause.duty == "defense" and not case.attacked else clause.duty
    against = () if clause.duty == "nonaggression" else tuple(sorted(case.enemies))
    return Ruling(
        treaty, clause, duty, against, verdict, terms.strength, tuple(findings), (*doubts, *terms.remarks), case.question
    )  # fmt: skip


def _attackers_own_land(case: Case) -> Reason | None:
    """Why an attack is none on the beneficiary: it falls on land that is the attacker's own by title.

    Land that the beneficiary runs under a lease or another grant (a `dependency`) is its to defend.
    """
    place = case.question.place
    if not isinstance(place, Place):
        return None
    owner = place.owner(case.question.on)
    if owner is None or owner not in case.enemies:
        return None
    if place.kind == "dependency" and place.administrator(case.question.on) == case.beneficiary:
        return None
    return Reason("attackers_own_land", {"place": place.name, "state": States((owner,))})


def _all_inside(treaty: Treaty, clause: Clause, enemies: frozenset[str], day: Day) -> bool:
    """Whether all the enemies are themselves promised help by the clause."""
    owed_to = clause.owed_to if clause.owed_to is not None else treaty.spells.keys()
    return enemies <= owed_to and bool(enemies) and all(treaty.party(one, day) for one in enemies)


def _among_parties(clause: Clause) -> str:
    """What a clause says of an attack among its own parties: a guarantee, or one that names its enemy, covers it."""
    guarantee = clause.owed_by is not None and clause.owed_to is not None and clause.owed_by.isdisjoint(clause.owed_to)
    if clause.among_parties == "contested" and (
        guarantee or any(one.kind == "attacker_is" for one in clause.conditions)
    ):
        return "covered"
    return clause.among_parties
