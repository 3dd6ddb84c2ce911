"""The duties of a judgement: without those that another contains, one for all beneficiaries of a clause, in a set order."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Set

from jote.obligations.records import MILITARY, Found, Obligation, Ruling
from jote.vocabulary.duties import DUTIES, STRENGTHS

_DUTY = {duty: rank for rank, duty in enumerate(DUTIES)}
_STRENGTH = {strength: rank for rank, strength in enumerate(STRENGTHS)}
_VERDICT = {"owed": 0, "owed_if": 1, "contested": 2}
_CONTAINED = ("neutrality", "offense", "consultation")  # duties that another may contain
_FORCE = ("defense", "offense")  # help that ends neutrality; arms or diplomatic support do not
_NOBODY: frozenset[str] = frozenset()


def settle(found: Iterable[Found]) -> tuple[Obligation, ...]:
    """What is owed after all, of what was found treaty by treaty."""
    rulings = [one for one in found if one.ruled]
    helpers = _sure_helpers(rulings)
    kept: list[Obligation] = []
    for one in rulings:
        if len(one.ruled) > 1 and _overlap(one):
            kept += _joined(one, helpers)
            continue
        for ruling, beneficiary, debtors in one.ruled:
            toward, spared = (beneficiary,), _spared(one, ruling, beneficiary, helpers)
            kept += [Obligation(state, toward, ruling) for state in debtors if state not in spared]
    return in_order(kept)


def in_order(duties: Iterable[Obligation]) -> tuple[Obligation, ...]:
    """Duties by kind, strength, state and treaty."""
    return tuple(sorted(duties, key=_order))


def _sure_helpers(rulings: Iterable[Found]) -> Mapping[str, Set[str]]:
    """Who owes military help beyond doubt, by the state that is owed it."""
    found: dict[str, set[str]] = {}
    for one in rulings:
        for ruling, beneficiary, debtors in one.ruled:
            if ruling.verdict == "owed" and ruling.duty in _FORCE:
                found.setdefault(beneficiary, set()).update(debtors)
    return found


def _spared(found: Found, ruling: Ruling, beneficiary: str, helpers: Mapping[str, Set[str]]) -> Set[str]:
    """The debtors of whom a ruling asks nothing after all, since another promise contains or forestalls it."""
    duty, prepares = ruling.duty, ruling.clause.prepares
    if not prepares and duty not in _CONTAINED:
        return _NOBODY
    helping = _debtors(found, beneficiary, MILITARY)
    spared: Set[str] = _NOBODY
    if duty == "offense":
        spared = _debtors(found, beneficiary, ("defense",))
    elif duty == "neutrality":
        spared = _debtors(found, beneficiary, _FORCE) | helpers.get(beneficiary, _NOBODY)
    elif duty == "consultation":
        spared = helping if prepares else _debtors(found, beneficiary, MILITARY, ("owed",))
    if prepares:  # what it would prepare does not arise: the help of the same treaty misses by a condition
        spared = spared | {
            state
            for miss in found.missed
            if miss.reason.key == "condition_no" and miss.clause.duty in MILITARY
            for state in miss.debtors
            if state not in helping
        }
    return spared


def _debtors(found: Found, beneficiary: str, duties: Container[str], verdicts: Container[str] = _VERDICT) -> set[str]:
    """Those who owe the beneficiary one of the duties by the same treaty."""
    return {
        state
        for ruling, owed, debtors in found.ruled
        if owed == beneficiary and ruling.duty in duties and ruling.verdict in verdicts
        for state in debtors
    }


def _overlap(found: Found) -> bool:
    """Whether rulings of one treaty may have to be told as one: of one duty to one state, or by one article."""
    by_state = {(ruling.duty, beneficiary) for ruling, beneficiary, _ in found.ruled}
    by_article = {(ruling.duty, ruling.clause.article) for ruling, *_ in found.ruled}
    return min(len(by_state), len(by_article)) < len(found.ruled)


def _joined(found: Found, helpers: Mapping[str, Set[str]]) -> Iterable[Obligation]:
    """The duties of a treaty, each state's toward all beneficiaries of one article in one."""
    kept: dict[tuple[object, ...], Obligation] = {}
    spared: dict[tuple[int, str], Set[str]] = {}
    for one in _firmest(found):
        ruling, beneficiary = one.ruling, one.toward[0]
        place = (id(ruling), beneficiary)
        if place not in spared:
            spared[place] = _spared(found, ruling, beneficiary, helpers)
        if one.state not in spared[place]:
            key = (one.state, ruling.duty, ruling.clause.article, ruling.verdict, ruling.against)
            kept[key] = one.joined_by(kept[key]) if key in kept else one
    return kept.values()


def _firmest(found: Found) -> Iterable[Obligation]:
    """Of several clauses that promise the same to the same state, the one that binds most."""
    best: dict[tuple[str, str, str], Obligation] = {}
    for ruling, beneficiary, debtors in found.ruled:
        toward, firmness = (beneficiary,), _firmness(ruling)
        for state in debtors:
            key = (state, ruling.duty, beneficiary)
            if key not in best or firmness < _firmness(best[key].ruling):
                best[key] = Obligation(state, toward, ruling)
    return best.values()


def _firmness(ruling: Ruling) -> tuple[int, int]:
    return (_VERDICT[ruling.verdict], _STRENGTH[ruling.strength])


def _order(one: Obligation) -> tuple[int, int, str, str]:
    ruling = one.ruling
    return (_DUTY[ruling.duty], _STRENGTH[ruling.strength], one.state, ruling.treaty.id)
