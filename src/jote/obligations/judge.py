"""The ledger and a question in, duties and near misses out.

The rules, in the order in which they are tried, follow `docs/reasoning.md`:

1. Direction (`calls`): a defence clause helps the partner that is attacked, never the one that attacks.
2. Standing (`standing`, `terms`, `hearings`): signed is not in force; each party has its own days; a leg may be suspended.
3. Coverage (`rule`): an attack among the parties themselves, an attacker that is no state.
4. Conditions of the clause and of the debtor's own reservations, each yes, no or unknown.
5. Force: what rests on a political, unilateral or domestic act, or on a text nobody has seen, is contested.

`settle` then leaves out what another duty contains.
"""

from __future__ import annotations

from jote.ledger import Clause, Ledger, Treaty
from jote.obligations.calls import PAIR
from jote.obligations.conditions import Case
from jote.obligations.hearings import Bound, Hearing, hearings_upon
from jote.obligations.judgement import Judgement
from jote.obligations.question import Question
from jote.obligations.reasons import Reason, States, text
from jote.obligations.records import MILITARY, Found, Missed
from jote.obligations.restraints import restraints
from jote.obligations.rule import rule
from jote.obligations.settle import in_order, settle
from jote.obligations.standing import worth_telling
from jote.obligations.terms import Terms
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
    for treaty, hearings in hearings_upon(ledger, question):
        one = Found(treaty)
        for hearing in hearings:
            _judge(hearing, war, one)
        if one.ruled or one.missed:
            found.append(one)
    duties = settle(found)
    restrained = tuple(restraints(ledger, question, duties))
    return Judgement(question, in_order((*duties, *restrained)) if restrained else duties, tuple(found))


class _War:
    """Both sides as they stand, those who have joined among them."""

    __slots__ = ("attackers", "belligerents", "question", "targets")

    def __init__(self, question: Question) -> None:
        self.question = question
        self.attackers = question.joined("attacker")
        self.targets = question.joined("target")
        self.belligerents = self.attackers | self.targets


def _judge(hearing: Hearing, war: _War, found: Found) -> None:
    """The promises of one clause to one state, held against the question."""
    call, roll = hearing.call, hearing.roll
    clause, beneficiary = call.clause, call.beneficiary
    if clause.duty == "nonaggression":  # the attackers alone can break it
        apart = war.attackers & roll.debtors
        if not apart:
            return
    elif beneficiary in roll.suspended:
        apart = roll.debtors
    else:
        apart = war.belligerents & roll.debtors
        if roll.suspended:
            apart |= roll.suspended & roll.debtors
    bound: Bound = ()
    if clause.duty != "nonaggression":
        bound, missed = hearing.at_peace(apart)
        found.missed += missed
        if not bound and not apart:
            return
    enemies, comrades = (war.attackers, war.targets) if call.attacked else (war.targets, war.attackers)
    case = Case(war.question, found.treaty, beneficiary, call.attacked, enemies, comrades)
    for terms, debtors in bound:
        _rule_for(debtors, terms, clause, case, found)
    for debtor in apart:
        if debtor != beneficiary:
            _alone(hearing, debtor, case, found)


def _alone(hearing: Hearing, debtor: str, case: Case, found: Found) -> None:
    """A debtor that is at war itself, or suspended."""
    call, roll = hearing.call, hearing.roll
    clause, day = call.clause, case.question.on
    against, why_not = case.enemies, hearing.unprotected
    own = roll.unbound.get(debtor)
    if own is not None and (why_not is None or own.key == "left"):
        why_not = own
        if not worth_telling(why_not, day):
            return
    elif hearing.hidden:
        return
    if debtor in case.enemies and clause.duty != "nonaggression":
        if clause.duty == "neutrality" and len(case.enemies) > 1:
            against = case.enemies - {debtor}
        elif not _talks_with_its_enemy(clause, case.treaty):
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


def _talks_with_its_enemy(clause: Clause, treaty: Treaty) -> bool:
    """Whether parties consult also where one attacks another: in a pact of many, of two only where the text says so."""
    crisis = clause.duty == "consultation" and clause.trigger == "crisis"
    return crisis and (len(treaty.spells) > PAIR or clause.among_parties == "covered")


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
