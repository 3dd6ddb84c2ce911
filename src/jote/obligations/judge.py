"""The ledger and a question in, duties and near misses out.

The rules, in the order in which they are tried, follow `docs/reasoning.md`:

1. Direction (`calls`): a defence clause helps the partner that is attacked, never the one that attacks.
2. Standing (`standing`, `terms`): signed is not in force; each party has its own days; a leg may be suspended.
3. Coverage (`rule`): an attack among the parties themselves, an attacker that is no state.
4. Conditions of the clause and of the debtor's own reservations, each yes, no or unknown.
5. Force: what rests on a political, unilateral or domestic act, or on a text nobody has seen, is contested.

`settle` then leaves out what another duty contains.
"""

from __future__ import annotations

from typing import NamedTuple

from jote.ledger import Clause, Ledger, Treaty
from jote.obligations.calls import Call, calls_upon
from jote.obligations.conditions import Case
from jote.obligations.judgement import Judgement
from jote.obligations.question import Question
from jote.obligations.reasons import Reason, States, text
from jote.obligations.records import MILITARY, Found, Missed
from jote.obligations.rule import rule
from jote.obligations.settle import settle
from jote.obligations.standing import worth_telling
from jote.obligations.terms import Roll, Terms, roll_on, why_not_protected
from jote.vocabulary.dates import Day


def obligations_if(ledger: Ledger, question: Question) -> Judgement:
    """Who must do what under which clause if the attack of the question takes place.

    >>> from jote.ledger import ledger
    >>> from jote.obligations import pose
    >>> found = obligations_if(ledger(), pose("KOR", "PRK", "2024-12-05"))
    >>> [(one.duty, one.clause.article) for one in found.duties if one.state == "RUS"]
    [('defense', '4')]
    """
    war = _War(question)
    found = []
    for treaty, calls in calls_upon(ledger, question):
        one = Found(treaty)
        for call in calls:
            _judge(call, war, one)
        if one.ruled or one.missed:
            found.append(one)
    return Judgement(question, settle(found), tuple(found))


class _War:
    """Both sides as they stand, those who have joined among them."""

    __slots__ = ("attackers", "belligerents", "question", "targets")

    def __init__(self, question: Question) -> None:
        self.question = question
        self.attackers = question.joined("attacker")
        self.targets = question.joined("target")
        self.belligerents = self.attackers | self.targets


class _Hearing(NamedTuple):
    """One call as it is heard: why its beneficiary is not protected, and whether that lies too far off to be told."""

    call: Call
    case: Case
    roll: Roll
    unprotected: Reason | None
    hidden: bool


def _judge(call: Call, war: _War, found: Found) -> None:
    """The promises of one clause to one state, held against the question."""
    treaty, clause, beneficiary, day = found.treaty, call.clause, call.beneficiary, war.question.on
    roll = roll_on(treaty, call.nth, day)
    breaks = clause.duty == "nonaggression"
    if breaks and roll.debtors.isdisjoint(war.attackers):
        return
    unprotected = why_not_protected(roll, treaty, clause, beneficiary, day)
    if call.wrong_side is not None and unprotected is not None and not call.attacked:
        return
    enemies, comrades = (war.attackers, war.targets) if call.attacked else (war.targets, war.attackers)
    case = Case(war.question, treaty, beneficiary, call.attacked, enemies, comrades)
    hidden = unprotected is not None and not worth_telling(unprotected, day, of_beneficiary=True)
    hearing = _Hearing(call, case, roll, unprotected, hidden)
    if breaks:  # the attackers alone can
        apart = war.attackers & roll.debtors
    elif beneficiary in roll.suspended:
        apart = roll.debtors
    else:
        apart = war.belligerents & roll.debtors
        if roll.suspended:
            apart |= roll.suspended & roll.debtors
        _together(hearing, apart, found)
    for debtor in apart:
        if debtor != beneficiary:
            _alone(hearing, debtor, found)


def _together(hearing: _Hearing, apart: frozenset[str], found: Found) -> None:
    """The debtors that are in no war and not suspended: all on the same terms fare alike."""
    call, case, roll, unprotected, hidden = hearing
    clause, beneficiary = call.clause, call.beneficiary
    for terms, debtors in roll.bound:
        bound = tuple([one for one in debtors if one != beneficiary and one not in apart])
        if not bound:
            continue
        if call.wrong_side is not None:
            if unprotected is None and call.told:
                found.missed.append(Missed(clause, call.wrong_side, bound))
        elif unprotected is None:
            _rule_for(bound, terms, clause, case, found)
        elif not hidden:
            found.missed.append(Missed(clause, unprotected, bound))
    if call.wrong_side is None:
        for debtor, own in roll.unbound.items():
            if debtor == beneficiary or debtor in apart:
                continue
            if unprotected is None or own.key == "left":
                if worth_telling(own, case.question.on):
                    found.missed.append(Missed(clause, own, (debtor,)))
            elif not hidden:
                found.missed.append(Missed(clause, unprotected, (debtor,)))


def _alone(hearing: _Hearing, debtor: str, found: Found) -> None:
    """A debtor that is at war itself, or suspended."""
    call, case, roll, unprotected, hidden = hearing
    clause, day = call.clause, case.question.on
    against, why_not = case.enemies, unprotected
    own = roll.unbound.get(debtor)
    if own is not None and (why_not is None or own.key == "left"):
        why_not = own
        if not worth_telling(why_not, day):
            return
    elif hidden:
        return
    if debtor in case.enemies and clause.duty != "nonaggression":
        if clause.duty == "neutrality" and len(case.enemies) > 1:
            against = case.enemies - {debtor}
        elif not (clause.duty == "consultation" and clause.trigger == "crisis"):
            if call.attacked and clause.duty in MILITARY:
                itself = Reason("is_the_attacker", {"state": States((debtor,))})
                found.missed.append(Missed(clause, why_not or itself, (debtor,)))
            return
    elif debtor in case.comrades and clause.duty in ("neutrality", "offense"):
        return
    if call.wrong_side is not None:
        attacked = case.comrades if call.attacked else case.enemies
        if why_not is None and call.told and debtor not in attacked:
            found.missed.append(Missed(clause, call.wrong_side, (debtor,)))
        return
    if why_not is None and roll.suspended:
        why_not = _suspended(case.treaty, debtor, call.beneficiary, day)
    if why_not is not None:
        found.missed.append(Missed(clause, why_not, (debtor,)))
    else:
        _rule_for((debtor,), roll.terms[debtor], clause, case._replace(enemies=against), found)


def _rule_for(debtors: tuple[str, ...], terms: Terms, clause: Clause, case: Case, found: Found) -> None:
    ruling = rule(clause, terms, case)
    if isinstance(ruling, Reason):
        found.missed.append(Missed(clause, ruling, debtors))
    else:
        found.ruled.append((ruling, case.beneficiary, debtors))


def _suspended(treaty: Treaty, debtor: str, beneficiary: str, day: Day) -> Reason | None:
    for suspension in treaty.suspensions:
        if suspension.covers(debtor, beneficiary, day):
            return text(suspension.says, source=treaty.sources[0])
    return None
