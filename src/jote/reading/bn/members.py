"""A body that acts, or is acted on, in some of its people: বিজিবি সদস্যরা, জোটের তিন সদস্যকে."""

from __future__ import annotations

from collections.abc import Container, Sequence

from jote.reading.bn.chains import BODIES
from jote.reading.bn.endings import noun_splits
from jote.reading.bn.head_kinds import Head
from jote.reading.bn.small_words import info
from jote.reading.bn.tables import word_set
from jote.reading.tokens import Token

_HAS_MEMBERS = frozenset(("MIL", "COP", "REB", "PRM", "UAF", "PTY", "OPP", "SPY", "IGO"))


def its_members(tokens: Sequence[Token], head: Head) -> None:
    """Let a body that is followed by a word for its people stand in the case of that word: বিজিবি সদস্যরা, বাহিনীর তিন সদস্যকে."""
    if head.known.kind in BODIES and head.known.sector in _HAS_MEMBERS and head.case != "object":
        head.stop, head.case, head.many = _with_members(tokens, head.stop, head.case, head.many)


def _with_members(tokens: Sequence[Token], at: int, case: str, many: bool) -> tuple[int, str, bool]:
    owned = case in ("genitive", "oblique")
    step = at
    while (
        owned
        and step < min(len(tokens), at + 3)
        and (tokens[step].kind == "number" or info(tokens[step].norm).modifier)
    ):
        step += 1
    if step >= len(tokens) or tokens[step].kind != "word":
        return at, case, many
    found = _people_form(tokens[step].norm, ("সদস্য",) if owned else word_set("grammar", "members"))
    if found is None:
        return at, case, many
    if owned:
        plain = found[0] in ("nominative", "genitive") and not found[1]  # জোটের সদস্য is no force that acts
        return (at, case, many) if plain else (step + 1, found[0], True)
    if found == ("nominative", False) and tokens[step].norm == "সদস্য" and step + 1 < len(tokens):
        for land in noun_splits(tokens[step + 1].norm):  # আরব লীগ সদস্য রাষ্ট্রের ওপর
            if land.stem in ("রাষ্ট্র", "দেশ") and land.ending.tail is None:
                return step + 2, land.ending.case, many
    return step + 1, found[0], found[1] or many


_PEOPLE_ENDINGS = {
    "": ("nominative", False), "রা": ("nominative", True), "েরা": ("nominative", True), "দের": ("oblique", True),
    "দেরকে": ("object", True), "কে": ("object", False), "র": ("genitive", False), "ের": ("genitive", False), "ও": ("nominative", False),
    "রাও": ("nominative", True),
}  # fmt: skip


def _people_form(norm: str, stems: Container[str]) -> tuple[str, bool] | None:
    """Case and number of a word for people that is one of the stems; None where it is none of them."""
    for ending, form in _PEOPLE_ENDINGS.items():
        if norm.endswith(ending) and norm[: len(norm) - len(ending)] in stems:
            return form
    return None
