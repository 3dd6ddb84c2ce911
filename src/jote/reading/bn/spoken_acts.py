"""What a Bangla speaker does by what he says: accuses, demands, threatens, refuses, promises or praises, without a verb that says so.

The cues are data (`spoken.yaml`): words, what the clause says of them (done, not done, to be done) and where the party meant stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from jote.reading.acts import Act, SentenceView
from jote.reading.bn.endings import bases
from jote.reading.bn.small_words import info
from jote.reading.bn.spoken_cues import Cue, Words, cues
from jote.reading.bn.spoken_units import Unit, units_of
from jote.reading.bn.spoken_when import GENITIVE, NEGATIONS, Content, holds
from jote.reading.bn.tables import MOST_KEPT, word_set
from jote.reading.clauses import VerbGroup
from jote.reading.phrases import Phrase
from jote.reading.spoken import OwnSide, Spoken
from jote.reading.tokens import Token

_BETWEEN = word_set("spoken", "small_words", "between")
_AND = word_set("spoken", "small_words", "and")
_NOTHING: frozenset[str] = frozenset()
_CUES = {
    "genitive": ("genitive",), "owner": GENITIVE, "agent": GENITIVE, "over": ("over", "over-from"), "from": ("from", "side"),
    "any": ("bare", "object", "genitive", "with", "against", "over", "toward", "near", "for", "helped", "adjective"),
}  # fmt: skip


def find_spoken(view: SentenceView, start: int, end: int, own: OwnSide, *, direct: bool) -> list[Spoken]:
    """The acts that the words at clean characters `start` to `end` do; `own` says which parties are the speaker's side."""
    tokens = view.sentence.tokens
    wordless, by_word = cues()
    found: list[Spoken] = []
    for unit in units_of(view, start, end):
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
            for word in sorted(bases[at - unit.first] & told):  # in one order, whatever the hash
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
    if not holds(cue.when, Content(tokens, unit, stop, inside, own, direct)):
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
    rest = [one for one in tokens[stop:close] if one.kind == "word" and one.norm not in NEGATIONS]
    return len(rest) <= 2 and not any(info(one.norm).postposition for one in rest[:1])


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
