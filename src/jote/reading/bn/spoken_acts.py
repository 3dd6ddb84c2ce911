"""What a Bangla speaker does by what he says: accuses, demands, threatens, refuses, promises or praises, without a verb that says so.

The cues are data (`spoken.yaml`): words, what the clause says of them (done, not done, to be done) and where the party meant stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal
from unicodedata import normalize

from jote.reading.acts import Act, SentenceView
from jote.reading.bn.endings import bases
from jote.reading.bn.small_words import info
from jote.reading.bn.tables import MOST_KEPT
from jote.reading.clauses import Clause, VerbGroup
from jote.reading.frames import Frame
from jote.reading.phrases import Phrase
from jote.reading.spoken import OwnSide, Side, Spoken
from jote.reading.tokens import Token
from jote.vocabulary.tables import load_tables

Words = tuple[str, ...]
_STOPS = frozenset(("।", "?", "!", ";", "—", "–"))
_NOT = frozenset(("না", "নয়", "নন", "নেই", "নি", "নই"))
_BETWEEN = frozenset(
    ("করে", "আরও", "আরো", "না", "ও", "এবং", "কোনো", "কোনও", "আর", "তা", "কঠোর", "বড়", "একটি", "এক", "অবিলম্বে", "পুরোপুরি")
)
_AND = frozenset(("এবং", "ও", "আর"))
_HELP = frozenset(("সহায়তা", "সহযোগিতা", "সমর্থন", "সাহায্য"))
_NO_DEED = frozenset(("ভাবা", "জানা", "বোঝা", "পাওয়া", "পারা", "যাওয়া", "হওয়া"))
_LET = frozenset(("যেন", "যাতে"))
_LET_VERBS = frozenset(("নিক", "দিক", "পাক", "যাক", "থাক", "আসুক"))
_GENITIVE = ("genitive", "adjective", "compound")
_CUES = {
    "genitive": ("genitive",), "owner": _GENITIVE, "agent": _GENITIVE, "over": ("over", "over-from"), "from": ("from", "side"),
    "any": ("bare", "object", "genitive", "with", "against", "over", "toward", "near", "for", "helped", "adjective"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue of `spoken.yaml`; its frame says what act it is."""

    frame: Frame
    words: tuple[Words, ...]
    verbs: frozenset[str]
    near: str
    when: str
    target: tuple[str, ...]
    side: Side
    alone: Literal["", "yes", "official"]
    instead: frozenset[str]


@dataclass(slots=True)
class Unit:
    """A clause, or a piece of one that a full stop ends without a verb."""

    clause: Clause
    number: int
    first: int
    last: int
    group: VerbGroup | None


@cache
def cues() -> tuple[tuple[Cue, ...], dict[str, tuple[tuple[Words, Cue], ...]]]:
    """The cues that need no words, and the others by the first of their words."""
    (table,) = load_tables([Path(__file__).parent / "spoken.yaml"])
    wordless: list[Cue] = []
    by_word: dict[str, list[tuple[Words, Cue]]] = {}
    for given in table["cues"]:
        cue = _cue(given)
        if not cue.words:
            wordless.append(cue)
        for words in cue.words:
            by_word.setdefault(words[0], []).append((words, cue))
    return tuple(wordless), {word: tuple(found) for word, found in by_word.items()}


def _cue(given: dict[str, Any]) -> Cue:
    frame = Frame(
        given["id"], (), (), given["event"], given.get("mode"), tuple(given["contexts"]), "spoken", ("speaker",), (), False,
        frozenset(_nfc(one) for one in given.get("needs", ())), frozenset(_nfc(one) for one in given.get("without", ())),
        None, given["example"],
    )  # fmt: skip
    alone = given.get("alone", False)
    return Cue(
        frame,
        tuple(tuple(_nfc(one).split()) for one in given["words"]),
        frozenset(_nfc(one) for one in given.get("verb", ())),
        given.get("near", ""),
        given["when"],
        tuple(given["target"]),
        given.get("side", "other"),
        "official" if alone == "official" else "yes" if alone else "",
        frozenset(given.get("instead", ())),
    )


def _nfc(given: str) -> str:
    return normalize("NFC", given)


def find_spoken(view: SentenceView, start: int, end: int, own: OwnSide, *, direct: bool) -> list[Spoken]:
    """The acts that the words at clean characters `start` to `end` do; `own` says which parties are the speaker's side."""
    tokens = view.sentence.tokens
    wordless, by_word = cues()
    found: list[Spoken] = []
    for unit in _units(view, start, end):
        bases = [
            _with_bases(token.norm) if token.kind == "word" else _NOTHING for token in tokens[unit.first : unit.last]
        ]
        present = _NOTHING.union(*bases)
        inside = [one for one in view.phrases if unit.first <= one.first < max(unit.last, unit.clause.tail)]
        if tokens[unit.first].norm in _AND and not any(one.cue == "bare" for one in inside):
            inside = [*_shared(view, unit, start), *inside]
        seen: set[str] = set()
        tried: list[tuple[int, int, Cue]] = [(unit.first, unit.first, cue) for cue in wordless]
        told = present & by_word.keys()
        for at in range(unit.first, unit.last) if told else ():
            for word in bases[at - unit.first] & told:
                for words, cue in by_word.get(word, ()):
                    stop = _match(tokens, bases, unit, at, words)
                    if stop:
                        tried.append((at, stop, cue))
        for at, stop, cue in tried:
            if cue.frame.id in seen or not _fits(tokens, present, unit, at, stop, cue, inside, own, direct=direct):
                continue
            seen.add(cue.frame.id)
            act = Act(cue.frame, unit.clause, unit.number, at if cue.words else max(unit.last - 1, at), max(stop, at + 1) if cue.words else unit.last,
                      unit.group, "spoken")  # fmt: skip
            found.append(Spoken(act, tuple(_targets(cue, view, unit, inside, stop)), cue.side, cue.alone, cue.instead))
    return found


_NOTHING: frozenset[str] = frozenset()


@lru_cache(maxsize=MOST_KEPT)
def _with_bases(norm: str) -> frozenset[str]:
    """A word form and what it is without its endings."""
    return bases(norm) | {norm}


def _shared(view: SentenceView, unit: Unit, start: int) -> list[Phrase]:
    """The subject of the clause before, which this one shares: চিলি … মানবে এবং … রাখবে."""
    before = view.clauses[unit.number - 1] if unit.number else None
    if before is None or before.relative or before.conditional:
        return []
    bare = [one for one in view.phrases if before.first <= one.first < before.last and one.cue == "bare"]
    return [one for one in bare if one.start >= start][:1]


def _units(view: SentenceView, start: int, end: int) -> Iterator[Unit]:
    """The clauses within a quote, cut at full stops that no verb stands before."""
    tokens = view.sentence.tokens
    for number, clause in enumerate(view.clauses):
        if clause.background:
            continue
        group = clause.group if clause.group is not None and clause.group.kind in ("finite", "participle") else None
        first = clause.first
        stop = clause.tail
        while first < stop and tokens[first].start < start:
            first += 1
        while stop > first and tokens[stop - 1].end > end:
            stop -= 1
        for at in range(first, stop):
            if tokens[at].text in _STOPS:
                if at - first >= 2 and (group is None or group.first > at):
                    yield Unit(clause, number, first, at, None)
                if group is None or group.first > at:
                    first = at + 1
        while first < stop and tokens[first].kind == "mark":
            first += 1
        if group is not None and not first <= group.first < stop:
            group = None
        if stop - first >= 2:
            yield Unit(clause, number, first, stop, group)


def _match(tokens: Sequence[Token], bases: list[frozenset[str]], unit: Unit, at: int, words: Words) -> int:
    """Where the words end that begin at a token, or 0; all but the last stand as they are."""
    stop = at + len(words)
    if stop > unit.last:
        return 0
    for step, word in enumerate(words[:-1]):
        norm = tokens[at + step].norm
        if norm != word and norm.rstrip("ওই") != word:
            return 0
    return stop if words[-1] in bases[stop - 1 - unit.first] else 0


def _fits(
    tokens: Sequence[Token], present: frozenset[str], unit: Unit, at: int, stop: int, cue: Cue, inside: list[Phrase], own: OwnSide,
    *, direct: bool,
) -> bool:  # fmt: skip
    group = unit.group
    if cue.verbs and cue.near != "end" and (group is None or not any(verb in cue.verbs for _, verb in group.verbs)):
        return False
    if cue.near == "verb" and not _before_verb(tokens, stop, group):
        return False
    if cue.near == "end" and not _closes(tokens, unit, stop):
        return False
    if cue.near == "name" and not (tokens[stop - 1].norm in _exact(cue) and any(one.first == stop for one in inside)):
        return False
    if not _holds(tokens, unit, stop, cue.when, inside, own, direct=direct):
        return False
    frame = cue.frame
    return not _stands(tokens, present, unit, frame.without) and (
        not frame.needs or _stands(tokens, present, unit, frame.needs)
    )


@cache
def _exact(cue: Cue) -> frozenset[str]:
    """The last words of a cue, as they stand without an ending."""
    return frozenset(words[-1] for words in cue.words)


def _stands(tokens: Sequence[Token], present: frozenset[str], unit: Unit, words: frozenset[str]) -> bool:
    """Whether one of the words stands in the unit; `present` are its words, each with and without its ending."""
    for word in words:
        if " " in word:
            parts = word.split()
            for at in range(unit.first, unit.last - len(parts) + 1):
                if all(tokens[at + step].norm == part for step, part in enumerate(parts[:-1])) and tokens[
                    at + len(parts) - 1
                ].norm.startswith(parts[-1]):
                    return True
        elif word in present:
            return True
    return False


def _before_verb(tokens: Sequence[Token], stop: int, group: VerbGroup | None) -> bool:
    """Whether only small words stand between the words and the verb."""
    if group is None or stop > group.last:
        return False
    between = tokens[stop : max(stop, group.first)]
    return len(between) <= 3 and all(one.norm in _BETWEEN or one.text in "‘’“”'" for one in between)


def _closes(tokens: Sequence[Token], unit: Unit, stop: int) -> bool:
    """Whether the words close the clause, but for two more and its verb."""
    close = unit.group.first if unit.group is not None and unit.group.first >= stop else unit.last
    rest = [one for one in tokens[stop:close] if one.kind == "word" and one.norm not in _NOT]
    return len(rest) <= 2 and not any(info(one.norm).postposition for one in rest[:1])


def _holds(
    tokens: Sequence[Token], unit: Unit, stop: int, when: str, inside: list[Phrase], own: OwnSide, *, direct: bool
) -> bool:
    """Whether the clause says of the words what the cue asks for."""
    group = unit.group
    if when == "any":
        return (
            group is None or not (group.modality == "possible" or group.tense == "future") or group.modality == "duty"
        )
    negated = bool(group and group.negated) or _is_negated(tokens, stop, unit.last)
    future = group is not None and group.tense == "future"
    duty = group is not None and group.modality == "duty"
    conditional = unit.clause.conditional
    if when in ("is", "is-not"):
        if group is not None and when == "is" and not _is_copula(tokens, group):
            return False
        return negated == (when == "is-not") and not conditional and not (future and not duty and when == "is")
    if when == "we-are":
        so = group is None or _is_copula(tokens, group)
        return so and not negated and not conditional and not future and _speaks_of_own(inside, group, own)
    if when == "told":
        settled = group is None or (not future and group.tense != "order" and group.modality in ("", "begun", "wish"))
        return settled and not negated and not conditional and not (group is not None and group.person == "first")
    if when == "we-do":
        mine = group is None or (group.person == "first" and not future)
        return mine and not negated
    if group is None or conditional:
        return False
    if when == "done":
        return (
            not negated
            and group.tense not in ("future", "order")
            and group.modality not in ("possible", "duty", "asked", "planned")
        )
    if when == "not-done":
        return negated and not future and group.modality != "possible" and tokens[group.first].norm not in _NOT
    if when == "may-not":
        return group.passive and group.negated and future and group.verbs[-1][1] == "যাওয়া" and stop - 1 == group.first
    if when == "must":
        mine = any(
            one.kind == "pronoun" and one.key == "first" and one.cue in ("bare", "object", "genitive") for one in inside
        )
        return duty and not negated and not mine
    if when == "shall":
        return not negated and (future or duty)
    if when == "shall-not":
        return negated and future
    if when == "let":
        return _is_let(tokens, unit)
    if when == "order":
        told = group.tense == "order" or (group.tense == "present" and group.person == "polite" and not negated)
        nobody = not any(one.cue == "bare" for one in inside)
        return direct and told and nobody and group.person != "third" and not group.passive
    mine = group.person == "first" or _own_subject(tokens, inside, group, own)
    if when == "we-shall":
        return mine and future and not negated and not duty
    if when == "we-shall-not":
        return mine and negated and group.tense in ("future", "present") and not duty
    if when == "we-not":
        return mine and negated and not future
    return False


def _is_negated(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a word of negation stands there; না কেন is none."""
    return any(
        one.norm in _NOT and not (at + 1 < last and tokens[at + 1].norm in ("কেন", "কি"))
        for at, one in enumerate(tokens[first:last], first)
    )


def _is_copula(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """Whether a verb only says that something is so: হয়, ছিল, থাকে, … প্রকাশ করে."""
    if group.passive or group.kind != "finite":
        return False
    if group.verbs[-1][1] in ("হওয়া", "থাকা", "পারা") and group.verbs[0][1] in ("হওয়া", "থাকা"):
        return True
    return group.first > 0 and tokens[group.first - 1].norm in ("প্রকাশ", "প্রমাণ", "পরিচয়") and not group.negated


def _speaks_of_own(inside: list[Phrase], group: VerbGroup | None, own: OwnSide) -> bool:
    """Whether the speaker's side is spoken of, or nobody by name."""
    if group is not None and group.person == "first":
        return True
    bare = [one for one in inside if one.cue in ("bare", "compound") and one.kind != "place"]
    if bare:
        return any(own(one) for one in bare)
    return any(own(one) for one in inside if one.cue == "genitive")


def _own_subject(tokens: Sequence[Token], inside: list[Phrase], group: VerbGroup, own: OwnSide) -> bool:
    """Whether the speaker's side is what the verb is said of; a passive without a subject is its doing too."""
    bare = [one for one in inside if one.cue == "bare" and one.kind != "place"]
    if bare:
        return any(own(one) for one in bare[:1])
    if group.verbs[-1][1] == "থাকা" and group.tense == "future":
        givers = [one for one in inside if one.cue in _GENITIVE and _is_before_help(tokens, one.last)]
        return all(own(one) for one in givers)  # চিলির সহায়তা অব্যাহত থাকবে; … রক্ষায় সহযোগিতা অব্যাহত থাকবে
    if group.tense != "future":
        return any(own(one) for one in inside if one.cue in _GENITIVE)
    return group.passive or (group.first > 0 and tokens[group.first - 1].norm == "শুরু")  # হামলা শুরু হবে


def _is_before_help(tokens: Sequence[Token], at: int) -> bool:
    return any(bases(one.norm) & _HELP or one.norm in _HELP for one in tokens[at : at + 2])


def _is_let(tokens: Sequence[Token], unit: Unit) -> bool:
    """করুক, করা হোক; যেন … করে; চাই … সরিয়ে নিক."""
    group = unit.group
    assert group is not None
    if group.person == "first" or (group.verbs[-1][1] == "হওয়া" and not group.passive):
        return False  # আরও শক্তিশালী হোক: only wished
    if group.tense == "order" and (group.person == "third" or group.passive):
        return True
    words = [token.norm for token in tokens[unit.first : unit.last] if token.kind == "word"]
    if any(word in _LET for word in words):
        if group.passive or group.modality == "possible" or group.verbs[-1][1] in _NO_DEED:
            return False  # যাতে … করা যায়, … যেন ভাবে: what for, no demand
        return group.kind == "finite" and group.tense in ("present", "future")
    return bool(words) and words[-1] in _LET_VERBS


def _targets(cue: Cue, view: SentenceView, unit: Unit, inside: list[Phrase], stop: int) -> Iterator[tuple[str, Phrase]]:
    """Those whom the cue may mean, best first."""
    for name in cue.target:
        if name == "subject":
            bare = [one for one in inside if one.cue == "bare"]
            late = [one for one in bare if one.first >= unit.clause.last]
            opening = [one for one in inside if one.cue == "compound" and one.first <= unit.first + 1]
            for one in (*late, *bare, *opening):  # চিলি শান্তি আলোচনা …: a name before a noun may still be the subject
                yield name, one
        elif name == "beside":
            at = stop - 1
            for one in inside:
                if one.last == at and one.cue in ("genitive", "bare"):
                    yield name, one
        elif name == "named":
            for one in inside:
                if one.first == stop:
                    yield name, one
        elif name == "condition":
            for clause in reversed(view.clauses[: unit.number]):
                if clause.conditional:
                    for one in view.phrases:
                        opens = one.cue == "compound" and one.first <= clause.first + 1  # চিলি চুক্তি না মানলে
                        if clause.first <= one.first < clause.last and (one.cue == "bare" or opens):
                            yield name, one
        else:
            wanted = _CUES.get(name, (name,))
            for one in inside:
                if one.cue in wanted:
                    yield name, one
