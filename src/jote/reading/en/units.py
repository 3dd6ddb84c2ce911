"""The names of a sentence as units of its tokens, without titles and words that are verbs here."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cache
from typing import NamedTuple

from jote.reading.en.tables import table, word_set
from jote.reading.en.words import read_ending, word
from jote.reading.name_entries import Known
from jote.reading.name_index import known_form
from jote.reading.names import NameMention
from jote.reading.tokens import Token

_ALSO_VERBS = word_set("grammar", "also_verbs")


class Unit(NamedTuple):
    """A name with its tokens; `owns` where a genitive ends it, `tail` where it is only a part of a word (Iran-backed)."""

    first: int
    last: int
    mention: NameMention
    known: Known
    owns: bool
    tail: bool
    many: bool


def read_units(
    tokens: Sequence[Token], mentions: Sequence[NameMention], support: Container[str], clean: str
) -> list[Unit]:
    units: list[Unit] = []
    at = 0
    for mention in _with_singulars(tokens, mentions):
        while at < len(tokens) and tokens[at].end <= mention.start:
            at += 1
        if at >= len(tokens) or tokens[at].start > mention.start:
            if at < len(tokens) and tokens[at].start < mention.start:
                pass
            else:
                continue
        last = at + 1
        while last < len(tokens) and tokens[last].start < mention.word_end:
            last += 1
        known = next((one for one in mention.knowns if not one.weak or one.id in support), None)
        if known is None and _is_title(tokens, at, last, mention):
            known = mention.known
        if known is None:
            continue
        end = tokens[last - 1].end
        rest = clean[mention.word_end : end].replace("’", "'").strip(".")
        owns = rest in ("'s", "'")
        if (
            not rest
            and end < len(clean)
            and clean[end] in "'’"
            and clean[end - 1] == "s"
            and clean[end + 1 : end + 2] == " "
        ):
            owns = True
        tail = bool(rest) and not owns
        if tokens[at].start < mention.start:
            tail = True
        if units and units[-1].last > at:
            continue
        if known.kind in ("office", "body", "population") and not tail and _is_verb_here(tokens, at, last):
            continue
        units.append(Unit(at, last, mention, known, owns, tail, mention.ending.number == "many"))
    return units


def _with_singulars(tokens: Sequence[Token], mentions: Sequence[NameMention]) -> list[NameMention]:
    """The names of a sentence with those told in the singular, which the lexicon has in the plural: a gunman."""
    plurals: dict[str, str] = table("grammar")["singulars"]
    extra = [token for token in tokens if token.norm.removesuffix("'s") in plurals]
    if not extra:
        return list(mentions)
    found = list(mentions)
    for token in extra:
        norm = token.norm.removesuffix("'s")
        if norm == "fighter" and any(
            one.start == token.end + 1 and one.norm.startswith(("jet", "plane", "aircraft")) for one in tokens
        ):
            continue
        known = _populations().get(plurals[norm])
        if known is not None and not any(one.start <= token.start < one.word_end for one in mentions):
            end = token.start + len(norm)
            ending = read_ending(norm, "")
            assert ending is not None
            found.append(NameMention(token.start, end, end, ending, (known,)))
    return sorted(found, key=lambda one: one.start)


@cache
def _populations() -> dict[str, Known]:
    wanted = frozenset(table("grammar")["singulars"].values())
    known = ((form, known_form("en", form)) for form in wanted)
    return {form: one for form, one in known if one is not None and one.kind == "population"}


def _is_title(tokens: Sequence[Token], at: int, last: int, mention: NameMention) -> bool:
    """Whether a word that may be a name (Emir, King) is a title: in small letters, or before a name or of."""
    if mention.known.kind != "office" or tokens[at].norm in ("major", "mr", "sir", "pilot"):
        return False
    after = tokens[last] if last < len(tokens) else None
    return tokens[at].text[0].islower() or (after is not None and (after.norm == "of" or after.text[0].isupper()))


def _is_verb_here(tokens: Sequence[Token], at: int, last: int) -> bool:
    """forces residents to flee; to head the mission."""
    norm = tokens[at].norm
    if last - at > 1 or norm not in _ALSO_VERBS:
        return False
    before = tokens[at - 1].norm if at else ""
    if before in ("to", "who", "which", "will", "would"):
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return norm in ("forces", "heads", "chairs", "leads") and after is not None and word(after.norm).determiner
