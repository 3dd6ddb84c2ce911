"""The ledger and a question in, duties and near misses out.

The rules, in the order in which they are tried, follow `docs/reasoning.md`:

1. Direction: a defence clause helps the partner that is attacked, never the one that attacks.
2. Standing: signed is not in force; each party has its own days; a leg may be suspended.
3. Coverage: an attack among the parties themselves, an attacker that is no state.
4. Conditions of the clause and of the debtor's own reservations, each yes, no or unknown.
5. Force: what rests on a political, unilateral or domestic act, or on a text nobody has seen, is contested.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from jote.ledger import Clause, Ledger, Treaty
from jote.ledger.records import Reservation
from jote.obligations.conditions import DISPUTED, Case, Finding, all_of, examine
from jote.obligations.conflicts import conflicts_among
from jote.obligations.known import as_known
from jote.obligations.question import NONSTATE, Question
from jote.obligations.reasons import Reason, States, text
from jote.obligations.records import MILITARY, Judgement, NearMiss, Obligation, grounds_of
from jote.obligations.standing import debtors_on, in_sight, unbound, worth_telling
from jote.vocabulary.dates import Day
from jote.vocabulary.duties import DUTIES, STRENGTHS, Duty, Strength, Verdict
from jote.vocabulary.places import Place

PAIR = 3  # parties of a treaty between two, one of which may have been succeeded
# Of several promises of one treaty that miss a state, the one that is told.
_MISSED_FIRST: tuple[Duty, ...] = ("defense", "offense", "assistance", "neutrality", "nonaggression", "consultation")
NOT_LAW = ("political", "unilateral", "domestic_law")


@dataclass(slots=True)
class _Docket:
    """What has been found so far."""

    question: Question
    attackers: frozenset[str]
    targets: frozenset[str]
    duties: list[Obligation] = field(default_factory=list)
    misses: list[NearMiss] = field(default_factory=list)


def obligations_if(ledger: Ledger, question: Question) -> Judgement:
    """Who must do what under which clause if the attack of the question takes place.

    >>> from jote.ledger import ledger
    >>> from jote.obligations import pose
    >>> found = obligations_if(ledger(), pose("KOR", "PRK", "2024-12-05"))
    >>> [(one.duty, one.clause.article) for one in found.duties if one.state == "RUS"]
    [('defense', '4')]
    """
    docket = _Docket(question, question.joined("attacker"), question.joined("target"))
    for treaty in ledger.of(docket.attackers | docket.targets):
        if question.as_known is not None:
            known = as_known(treaty, question.as_known)
            if known is None:
                continue
            treaty = known
        if in_sight(treaty, question.on):
            _judge_treaty(treaty, docket)
    duties = _settled(docket.duties, docket.misses)
    return Judgement(question, duties, _told(docket.misses, duties), tuple(conflicts_among(duties)))


def _judge_treaty(treaty: Treaty, docket: _Docket) -> None:
    for nth, clause in enumerate(treaty.clauses):
        if clause.trigger != "internal_unrest" and not clause.standing:
            for beneficiary, attacked in _beneficiaries(treaty, clause, docket):
                _judge_clause(treaty, nth, beneficiary, attacked, docket)


def _beneficiaries(treaty: Treaty, clause: Clause, docket: _Docket) -> Iterator[tuple[str, bool]]:
    """Those owed by the clause that stand where its trigger wants them, and whether they are attacked."""
    question = docket.question
    owed_to = clause.owed_to if clause.owed_to is not None else treaty.spells.keys()
    if clause.trigger == "any_war":
        attacked: Iterable[str] = docket.targets
        attacking: Iterable[str] = docket.attackers
    else:
        attacked = question.targets
        attacking = question.attackers if clause.duty != "nonaggression" else ()
    for state in attacked:
        if state in owed_to:
            yield state, True
    for state in attacking:
        if state in owed_to:
            yield state, False


@dataclass(frozen=True, slots=True)
class _Ruling:
    """What a clause says in the case at hand to every debtor with the same reservations: a miss, or a duty."""

    miss: Reason | None
    verdict: Verdict = "owed"
    strength: Strength = "obligatory"
    findings: tuple[Finding, ...] = ()
    grounds: tuple[Reason, ...] = ()
    against: tuple[str, ...] = ()


def _judge_clause(treaty: Treaty, nth: int, beneficiary: str, attacked: bool, docket: _Docket) -> None:
    """The promises of one clause to one state, held against the question."""
    clause, question = treaty.clauses[nth], docket.question
    day = question.on
    enemies, comrades = (docket.attackers, docket.targets) if attacked else (docket.targets, docket.attackers)
    beneficiary_unbound = unbound(treaty, clause, beneficiary, day)
    wrong_side = _wrong_side(clause, beneficiary, attacked)
    told = clause.duty in MILITARY or (not attacked and clause.duty == "neutrality")
    told = told or (clause.duty == "consultation" and len(treaty.spells) <= PAIR)
    if wrong_side is not None and not attacked and not told:
        return
    hidden = beneficiary_unbound is not None and not worth_telling(beneficiary_unbound, day, of_beneficiary=True)
    reservations = [one for one in treaty.reservations if _reserves(one, clause, day)]
    rulings: dict[tuple[object, ...], _Ruling] = {}
    debtors = debtors_on(treaty, nth, day)
    if clause.duty == "nonaggression":  # the attackers alone break it
        debtors = tuple(one for one in debtors if one[0] in docket.attackers)
    for debtor, debtor_unbound in debtors:
        if debtor == beneficiary:
            continue
        against, why_not = enemies, beneficiary_unbound
        if debtor_unbound is not None and (why_not is None or debtor_unbound.key == "left"):
            why_not = debtor_unbound
            if not worth_telling(why_not, day):
                continue
        elif hidden:
            continue
        if debtor in enemies and clause.duty != "nonaggression":
            if clause.duty == "neutrality" and len(enemies) > 1:
                against = enemies - {debtor}
            elif not (clause.duty == "consultation" and clause.trigger == "crisis"):
                if attacked and clause.duty in MILITARY:
                    itself = Reason("is_the_attacker", {"state": States((debtor,))})
                    _miss(treaty, clause, debtor, why_not or itself, docket)
                continue
        elif debtor in comrades and clause.duty in ("neutrality", "offense"):
            continue
        if wrong_side is not None:
            if why_not is None and told and debtor not in docket.targets:
                _miss(treaty, clause, debtor, wrong_side, docket)
            continue
        if why_not is None and treaty.suspensions:
            why_not = _suspended(treaty, debtor, beneficiary, day)
        if why_not is not None:
            _miss(treaty, clause, debtor, why_not, docket)
            continue
        reserved = tuple(one for one in reservations if one.state == debtor) if reservations else ()
        key = (against, *map(id, reserved))
        ruling = rulings.get(key)
        if ruling is None:
            case = Case(question, treaty, beneficiary, attacked, against, comrades)
            ruling = rulings[key] = _rule(clause, case, reserved)
        if ruling.miss is not None:
            _miss(treaty, clause, debtor, ruling.miss, docket)
        else:
            duty: Duty = "offense" if clause.duty == "defense" and not attacked else clause.duty
            docket.duties.append(
                Obligation(
                    debtor, duty, (beneficiary,), ruling.against, treaty, clause, ruling.verdict, ruling.strength,
                    ruling.findings, ruling.grounds, question,
                )
            )  # fmt: skip


def _wrong_side(clause: Clause, beneficiary: str, attacked: bool) -> Reason | None:
    """Why a clause is not for one who stands where the beneficiary stands: help for the attacked, or for who began."""
    if not attacked and clause.trigger in ("armed_attack", "threat", "crisis"):
        return Reason("ally_is_attacker", {"state": States((beneficiary,))})
    if attacked and clause.trigger == "war_begun_by_partner":
        return Reason("ally_is_target", {"state": States((beneficiary,))})
    return None


def _rule(clause: Clause, case: Case, reserved: tuple[Reservation, ...]) -> _Ruling:
    """Coverage, reservations, conditions and force, in this order."""
    treaty, source = case.treaty, case.treaty.sources[0]
    doubts: list[Reason] = []
    insiders = _insiders(treaty, clause, case.enemies, case.question) if clause.duty in MILITARY else frozenset()
    if insiders:
        named = {"states": States(tuple(sorted(insiders))), "treaty": treaty}
        among = _among_parties(clause)
        if among == "excluded":
            return _Ruling(Reason("attack_among_parties_excluded", named))
        if among == "contested":
            doubts.append(Reason("attack_among_parties_contested", named, source=source))
    for reservation in reserved:
        if reservation.excluded:
            return _Ruling(text(reservation.says, source=source))

    if case.attacked and (foreign := _attackers_own_land(clause, case)) is not None:
        return _Ruling(foreign)

    wanted = [*clause.conditions, *(one for reservation in reserved for one in reservation.conditions)]
    findings = [examine(one, case) for one in wanted]
    if case.enemies == {NONSTATE} and not any(one.kind == "attacker_class" for one in clause.conditions):
        findings.append(Finding(Reason("if_nonstate_counts", {}), "unknown", Reason("fact_nonstate", {})))
    truth = all_of(findings)
    if truth == "no":
        failed = next(one for one in findings if one.met == "no")
        return _Ruling(Reason("condition_no", {"condition": failed.says}, (failed.fact,)))

    doubts += [one.fact for one in findings if one.met == "unknown" and one.fact.key == DISPUTED]
    doubts += _doubts(treaty, clause, reserved)
    remarks = [text(one.says, source=source) for one in reserved if not one.contested]
    strength = max([clause.strength, *(one.strength for one in reserved if one.strength)], key=STRENGTHS.index)
    verdict: Verdict = "contested" if doubts else ("owed_if" if truth == "unknown" else "owed")
    grounds = grounds_of(case.question, findings, (*doubts, *remarks))
    against = () if clause.duty == "nonaggression" else tuple(sorted(case.enemies))
    return _Ruling(None, verdict, strength, tuple(findings), grounds, against)


def _attackers_own_land(clause: Clause, case: Case) -> Reason | None:
    """Why an attack is none on the beneficiary: it falls on land that is the attacker's own by title."""
    place = case.question.place
    if clause.duty not in (*MILITARY, "neutrality") or not isinstance(place, Place):
        return None
    owner = place.owner(case.question.on)
    if owner is None or owner not in case.enemies:
        return None
    return Reason("attackers_own_land", {"place": place.name, "state": States((owner,))})


def _suspended(treaty: Treaty, debtor: str, beneficiary: str, day: Day) -> Reason | None:
    for suspension in treaty.suspensions:
        if suspension.covers(debtor, beneficiary, day):
            return text(suspension.says, source=treaty.sources[0])
    return None


def _miss(treaty: Treaty, clause: Clause, debtor: str, reason: Reason, docket: _Docket) -> None:
    docket.misses.append(NearMiss(debtor, clause.duty, treaty, clause, reason))


def _insiders(treaty: Treaty, clause: Clause, enemies: frozenset[str], question: Question) -> frozenset[str]:
    """The enemies, where all of them are themselves promised help by the clause."""
    owed_to = clause.owed_to if clause.owed_to is not None else treaty.spells.keys()
    inside = frozenset(one for one in enemies if one in owed_to and treaty.party(one, question.on))
    return inside if inside == enemies else frozenset()


def _among_parties(clause: Clause) -> str:
    """What a clause says of an attack among its own parties: a guarantee, or one that names its enemy, covers it."""
    guarantee = clause.owed_by is not None and clause.owed_to is not None and clause.owed_by.isdisjoint(clause.owed_to)
    if clause.among_parties == "contested" and (
        guarantee or any(one.kind == "attacker_is" for one in clause.conditions)
    ):
        return "covered"
    return clause.among_parties


def _reserves(one: Reservation, clause: Clause, day: Day) -> bool:
    return (not one.articles or clause.article in one.articles) and one.during.holds(day)


def _doubts(treaty: Treaty, clause: Clause, reservations: tuple[Reservation, ...]) -> list[Reason]:
    """Why a duty would be contested."""
    found = []
    if treaty.legal_force in NOT_LAW:
        found.append(Reason(f"force_{treaty.legal_force}", {"treaty": treaty}, source=treaty.sources[0]))
    if treaty.text == "unpublished":
        found.append(Reason("text_unpublished", {"treaty": treaty}, source=treaty.sources[0]))
    elif treaty.confidence == "low":
        found.append(Reason("text_unseen", {"treaty": treaty}, source=treaty.sources[0]))
    if clause.contested is not None:
        found.append(text(clause.contested, source=clause.sources[0]))
    found += [text(one.says, source=treaty.sources[0]) for one in reservations if one.contested]
    return found


def _settled(found: list[Obligation], misses: list[NearMiss]) -> tuple[Obligation, ...]:
    """Duties without those that another contains, one for all beneficiaries of a clause, in a set order."""
    military = {(one.state, one.toward[0]) for one in found if one.duty in MILITARY and one.verdict == "owed"}
    defended = {(one.state, one.toward[0], one.treaty.id) for one in found if one.duty == "defense"}
    by_treaty = {(one.state, one.toward[0], one.treaty.id) for one in found if one.duty in MILITARY}
    firm = {
        (one.state, one.toward[0], one.treaty.id) for one in found if one.duty in MILITARY and one.verdict == "owed"
    }
    # What a consultation would prepare does not arise: the help of the same treaty misses by a condition.
    idle = {(one.state, one.treaty.id) for one in misses if one.duty in MILITARY and one.reason.key == "condition_no"}
    kept: dict[tuple[object, ...], Obligation] = {}
    for one in _firmest(found):
        if one.duty == "neutrality" and ((one.state, one.toward[0]) in military or one.prepares_in(by_treaty)):
            continue
        if one.duty == "offense" and (one.state, one.toward[0], one.treaty.id) in defended:
            continue
        if one.clause.prepares and not one.prepares_in(by_treaty) and (one.state, one.treaty.id) in idle:
            continue
        if one.duty == "consultation" and one.prepares_in(by_treaty if one.clause.prepares else firm):
            continue
        key = (one.state, one.duty, one.treaty.id, one.clause.article, one.verdict, one.against)
        kept[key] = one.joined_by(kept[key]) if key in kept else one
    return tuple(sorted(kept.values(), key=_order))


def _firmest(found: list[Obligation]) -> list[Obligation]:
    """Of several clauses of one treaty that promise the same to the same state, the one that binds most."""
    best: dict[tuple[str, ...], Obligation] = {}
    for one in found:
        key = (one.state, one.duty, one.treaty.id, one.toward[0])
        if key not in best or _firmness(one) < _firmness(best[key]):
            best[key] = one
    return list(best.values())


def _firmness(one: Obligation) -> tuple[int, int]:
    return (("owed", "owed_if", "contested").index(one.verdict), STRENGTHS.index(one.strength))


def _order(one: Obligation) -> tuple[int, int, str, str]:
    return (DUTIES.index(one.duty), STRENGTHS.index(one.strength), one.state, one.treaty.id)


def _both_missed(first: NearMiss, second: NearMiss) -> NearMiss:
    """Two clauses of one treaty that miss by a condition each: neither fits, and both conditions are told."""
    one, other = first.reason, second.reason
    if one.key != "condition_no" or other.key != "condition_no" or other.values["condition"] in _told_of(one):
        return first
    joined = Reason("either", {"first": one.values["condition"], "second": other.values["condition"]})
    return first._replace(reason=Reason("condition_no", {"condition": joined}, one.because))


def _told_of(reason: Reason) -> list[Reason]:
    """The conditions that a reason already tells."""
    told, found = [reason.values["condition"]], []
    while told:
        condition = told.pop()
        found.append(condition)
        if condition.key == "either":
            told += [condition.values["first"], condition.values["second"]]
    return found


def _told(misses: list[NearMiss], duties: tuple[Obligation, ...]) -> tuple[NearMiss, ...]:
    """One near miss a state and treaty, told of the clause in force; none where the treaty owes as much or more after all."""
    bound = {(one.state, one.treaty.id) for one in duties if one.duty in MILITARY}
    owed = {(one.state, one.treaty.id, one.duty) for one in duties}
    kept: dict[tuple[str, str], NearMiss] = {}

    def weight(miss: NearMiss) -> int:
        return 2 * _MISSED_FIRST.index(miss.duty) + (miss.reason.key in ("clause_over", "clause_not_yet"))

    for miss in misses:
        key = (miss.state, miss.treaty.id)
        if key in bound or (*key, miss.duty) in owed:
            continue
        if key not in kept or weight(miss) < weight(kept[key]):
            kept[key] = miss
        elif weight(miss) == weight(kept[key]):
            kept[key] = _both_missed(kept[key], miss)
    return tuple(sorted(kept.values(), key=lambda miss: (miss.treaty.id, miss.state)))
