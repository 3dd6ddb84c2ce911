"""What an English speaker does by what he says: accuses, demands, threatens, refuses, promises or praises, without a verb that says so.

The cues are data (`spoken.yaml`): verbs and words, what the clause says of them, and where the party meant stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jote.reading.acts import Act, SentenceView
from jote.reading.clauses import Clause
from jote.reading.en.parse import Parse
from jote.reading.en.subjects import subject_of
from jote.reading.en.verb_field import Group
from jote.reading.en.words import singular
from jote.reading.frames import Frame
from jote.reading.phrases import Phrase
from jote.reading.spoken import Alone, OwnSide, Side, Spoken, alone_of, frame_of_cue
from jote.vocabulary.tables import load_tables

_BE = frozenset(("be", "constitute", "represent", "remain", "amount", "become"))
_OWNER = ("genitive", "adjective")


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue of `spoken.yaml`; its frame says what act it is."""

    frame: Frame
    words: frozenset[str]
    verbs: frozenset[str]
    when: str
    target: tuple[str, ...]
    side: Side
    alone: Alone
    instead: frozenset[str]


@cache
def cues() -> tuple[Cue, ...]:
    """The cues of English speech."""
    (table,) = load_tables([Path(__file__).parent / "spoken.yaml"])
    return tuple(_cue(given) for given in table["cues"])


def _cue(given: Mapping[str, Any]) -> Cue:
    return Cue(
        frame_of_cue(given),
        frozenset(given.get("words", ())),
        frozenset(given.get("verb", ())),
        given["when"],
        tuple(given["target"]),
        given.get("side", "other"),
        alone_of(given),
        frozenset(given.get("instead", ())),
    )


@dataclass(slots=True)
class _Unit:
    """A clause in somebody's mouth: its verb, the verbs in it, its words, and those whom it is said of."""

    clause: Clause
    number: int
    group: Group
    verbs: frozenset[str]
    words: frozenset[str]
    text: str
    subject: list[Phrase]

    def has(self, words: frozenset[str]) -> bool:
        """Whether one of the words stands in the clause."""
        return any(one in self.words or (" " in one and f" {one} " in self.text) for one in words)


def find_spoken(view: SentenceView, parse: Parse, start: int, end: int, own: OwnSide) -> list[Spoken]:
    """The acts that the words at clean characters `start` to `end` do; `own` says which parties are the speaker's side."""
    found: list[Spoken] = []
    for unit in _units(parse, start, end):
        told = {act.frame.event for act in view.acts if act.clause is unit.clause}
        events: set[str] = set()
        holding = _holding(unit, own)
        for cue in cues():
            event = cue.frame.event
            if cue.when not in holding or event in events or event in told or (event == "ACCUSE" and told):
                continue
            if not _fits(cue, unit):
                continue
            targets = tuple(_targets(cue, parse, unit, own))
            if not targets and not cue.alone:
                continue
            events.add(event)
            act = Act(cue.frame, unit.clause, unit.number, unit.group.first, unit.group.last, unit.group, "spoken")
            found.append(Spoken(act, targets, cue.side, cue.alone, cue.instead))
    return found


def _units(parse: Parse, start: int, end: int) -> Iterator[_Unit]:
    """The clauses within the words, that tell something for themselves."""
    tokens = parse.tokens
    for number, clause in enumerate(parse.clauses):
        group = clause.group
        if not isinstance(group, Group) or group.kind != "finite" or clause.background or clause.conditional:
            continue
        if not start <= tokens[group.main].start < end:
            continue
        inside = [one for one in tokens[clause.first : clause.tail] if one.kind == "word" and start <= one.start < end]
        norms = [one.norm for one in inside]
        verbs = frozenset(
            one.verb for one in clause.groups if isinstance(one, Group) and one.kind in ("finite", "infinitive")
        )
        words = frozenset((*norms, *(singular(one) for one in norms)))
        yield _Unit(clause, number, group, verbs, words, f" {' '.join(norms)} ", subject_of(parse, clause))


def _fits(cue: Cue, unit: _Unit) -> bool:
    if cue.verbs and not cue.verbs & unit.verbs:
        return False
    if cue.words and not unit.has(cue.words):
        return False
    if cue.frame.needs and not unit.has(cue.frame.needs):
        return False
    return not (cue.frame.without and unit.has(cue.frame.without))


def _holding(unit: _Unit, own: OwnSide) -> set[str]:
    """What the clause says of its words, in the terms of `spoken.yaml`."""
    group = unit.group
    first = group.person == "first"
    mine = first or any(own(one) for one in unit.subject)
    later = group.tense in ("future", "would") or group.modality == "planned"
    found = {"any"}
    if group.modality == "duty" and not mine:
        found.add("must")
    if first and not group.negated and not later:
        found.add("we-want")
    if later and not group.negated:
        found.add("shall")
        if mine:
            found.add("we-shall")
    if later or group.modality:
        return found
    if group.verb in _BE:
        found.add("is-not" if group.negated else "is")
    if not mine and group.negated:
        found.add("not-done")
    if not mine and not group.negated and not group.passive:
        found.add("done")
    return found


def _targets(cue: Cue, parse: Parse, unit: _Unit, own: OwnSide) -> Iterator[tuple[str, Phrase]]:
    """Those whom the cue may mean, best first."""
    inside = [one for one in parse.phrases if unit.clause.first <= one.first < unit.clause.tail]
    for name in cue.target:
        if name == "subject":
            given = unit.subject
        elif name == "object":
            given = parse.object(unit.group)
        elif name == "owner":
            given = [one for one in inside if one.cue in _OWNER]
        else:
            given = [one for one in inside if one.cue == name or name == "any"]
        for one in given:
            if one.kind != "pronoun" and not own(one):
                yield name, one
