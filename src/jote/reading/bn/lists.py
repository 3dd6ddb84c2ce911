"""Phrases listed together, or two that name one actor: the cue of the last holds for all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from jote.reading.bn.brackets import in_bracket
from jote.reading.bn.small_words import info
from jote.reading.bn.tables import word_set
from jote.reading.phrases import Phrase
from jote.reading.tokens import Token

_AND = word_set("grammar", "phrases", "and")
_BEFORE_OTHERS = word_set("grammar", "phrases", "before_others")
_OTHERS = word_set("grammar", "phrases", "others")


def _is_high(office: str) -> bool:
    """Whether nobody holds an office beside another of its kind: প্রেসিডেন্ট ও প্রধানমন্ত্রী are two people."""
    return office.endswith("minister") or office in word_set("grammar", "phrases", "high_offices")


def join_listed(phrases: list[Phrase], tokens: Sequence[Token], brackets: dict[int, int]) -> None:
    """Join what is listed together: the cue of the last holds for all."""
    if len(phrases) > 1:
        _join_pairs(phrases, tokens)
    listed = [one for one in phrases if not (one.kind == "pronoun" and one.key != "both")]
    for one in listed:  # চীন, রাশিয়া ও অন্যরা: the list ends with nobody named
        if (
            one.last + 1 < len(tokens)
            and tokens[one.last].norm in _BEFORE_OTHERS
            and tokens[one.last + 1].norm in _OTHERS
        ):
            one.link = one.first + 1
    if len(listed) > 1:
        _link(listed, tokens, brackets)
        _join_signers(listed, tokens)


def _join_pairs(phrases: list[Phrase], tokens: Sequence[Token]) -> None:
    """Make one phrase of two that name the same actors."""
    keys = {one.key.partition(":")[0] for one in phrases}
    # দেশগুলোর প্রতিনিধিদের মধ্যে: whom they represent
    for number in range(len(phrases) - 1, 0, -1) if "group" in keys else ():
        one, other = phrases[number - 1], phrases[number]
        if (
            one.key.startswith("group:countries")
            and one.cue == "genitive"
            and other.first == one.last
            and other.kind == "group"
        ):
            one.cue, one.governs, one.last = other.cue, other.governs, other.last
            del phrases[number]
    for one, other in pairwise(phrases) if "body" in keys else ():  # ভারত ও বাংলাদেশের যৌথ বাহিনী: both states
        joined = other.key.startswith("body:joint-forces:") and one.kind == "state" and one.cue == "bare"
        if joined and other.state is not None and [token.norm for token in tokens[one.last : other.first]] == ["ও"]:
            other.kind, other.key, other.name, other.sector = "state", f"state:{other.state}", None, "GOV"
    for number in range(len(phrases) - 1, 0, -1) if "both" in keys else ():  # দুই দেশের সরকারকে: both
        one, other = phrases[number - 1], phrases[number]
        if one.key == "both" and one.cue == "genitive" and other.first == one.last and other.key == "state:?":
            one.cue, one.governs, one.last = other.cue, other.governs, other.last
            del phrases[number]
    # আরেক পরাশক্তি চীন: the state is what it is called
    for number in range(len(phrases) - 1, 0, -1) if "body" in keys else ():
        one, other = phrases[number - 1], phrases[number]
        called = one.key.startswith("body:") and one.state is None and one.cue == "bare" and not one.many
        if called and other.kind == "state" and other.first == one.last and other.cue != "adjective":
            del phrases[number - 1]
    # বিজেপি নেতা ও প্রতিমন্ত্রী সুকান্ত মজুমদার: one person with two titles
    for number in range(len(phrases) - 1, 0, -1) if "office" in keys else ():
        one, other = phrases[number - 1], phrases[number]
        if (
            one.key.startswith("office:")
            and one.office is not None
            and (not _is_high(one.office) or (other.office is not None and other.office.startswith("party-")))
            and one.cue == "bare"
            and not one.many
            and other.kind == "person"
            and other.office is not None
            and not other.key.startswith("office:")
            and tokens[one.last].norm in ("ও", "এবং")
            and all(info(token.norm).modifier for token in tokens[one.last + 1 : other.first])
        ):
            other.first = one.first
            del phrases[number - 1]


def _link(listed: Sequence[Phrase], tokens: Sequence[Token], brackets: dict[int, int]) -> None:
    """Link the members of each list, the last first."""
    for number in range(len(listed) - 1, 0, -1):
        one, other = listed[number - 1], listed[number]
        opening = tokens[one.last] if one.last < other.first else None
        if opening is not None and not brackets and opening.kind == "word" and opening.norm not in _AND:
            continue  # the common case
        between = [
            tokens[at].norm
            for at in range(one.last, other.first)
            if not (brackets and in_bracket(at, brackets)) and tokens[at].text not in "‘’'"
        ]
        joined = tokens[one.last - 1].norm.endswith("সহ") and one.cue == "bare" and not between
        if joined:
            between = ["ও"]  # পুতিনসহ রুশ কর্মকর্তাদের সঙ্গে
        if one.kind == "person" and other.kind == "state" and tokens[other.last - 1].norm == "পক্ষে":
            continue  # A এবং চীনের পক্ষে B: the state is B's
        words = between[:2] if between[:1] == [","] and between[1:2] in (["ও"], ["এবং"]) else between[:1]
        rest = between[len(words) :]
        strange = len(between) == 3 and between[0] == between[2] == ","
        if not strange and not all(info(word).modifier or word in word_set("grammar", "regions") for word in rest):
            continue
        if words in (["ও"], ["এবং"], ["আর"], [",", "ও"], [",", "এবং"], ["-"], ["–"]):
            joined = one.cue in ("bare", other.cue, "compound") or (
                one.cue == "genitive" and other.cue in ("with", "between", "genitive")
            )
        elif len(between) == 3 and between[0] == between[2] == "," and not info(between[1]).common:
            joined = other.link != 0 and one.cue in ("bare", other.cue)  # one name in the list is not known
        elif words == [","]:
            joined = other.link != 0 and one.cue in ("bare", other.cue)
        if joined:
            if one.cue in ("bare", "compound", "genitive"):
                one.cue = other.cue
                one.governs = other.governs
            if not other.link:
                other.link = other.first + 1
            one.link = other.link


def _join_signers(phrases: list[Phrase], tokens: Sequence[Token]) -> None:
    """ঘানার পক্ষে A এবং পেরুর পক্ষে B সই করেন: both sign."""
    for one, side, other in zip(phrases, phrases[1:], phrases[2:], strict=False):
        people = one.kind == other.kind == "person" and one.cue == other.cue == "bare"
        if not people or tokens[side.last - 1].norm != "পক্ষে" or other.first != side.last:
            continue
        if [token.norm for token in tokens[one.last : side.first]] in (["ও"], ["এবং"], [","], ["আর"], [",", "আর"]):
            one.link = other.link = other.link or other.first + 1
