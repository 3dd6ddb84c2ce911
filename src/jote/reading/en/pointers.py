"""Words that point to an actor named before: he, it, the two countries, Western allies."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from jote.reading.en.prepositions import is_adjective
from jote.reading.en.tables import table, word_set
from jote.reading.en.words import word
from jote.reading.phrases import Cue, Phrase
from jote.reading.tokens import Token


def pointer_at(tokens: Sequence[Token], at: int) -> Phrase | None:
    token = tokens[at]
    norm = token.norm
    pronoun = word(norm).pronoun
    if pronoun is not None:
        kind, case = pronoun
        cue: Cue = "genitive" if case == "genitive" else "bare"
        if norm == "them" or (norm == "it" and _is_empty_it(tokens, at)):
            return None
        return Phrase(at, at + 1, token.start, token.end, "pronoun", kind, None, None, None, cue, kind == "plural")
    if norm in ("the", "both", "each", "one"):
        return _back_reference(tokens, at)
    if norm in word_set("grammar", "countries") and at:
        return _countries(tokens, at)
    return None


def _is_empty_it(tokens: Sequence[Token], at: int) -> bool:
    """It is unclear whether; it was clear that: it stands for nobody."""
    after = [token.norm for token in tokens[at + 1 : at + 4]]
    return (
        bool(after)
        and after[0] in ("is", "was")
        and any(
            one
            in (
                "that",
                "whether",
                "clear",
                "unclear",
                "possible",
                "likely",
                "time",
                "important",
                "necessary",
                "not",
                "too",
            )
            for one in after[1:]
        )
    )


def _back_reference(tokens: Sequence[Token], at: int) -> Phrase | None:
    """the two countries, the two nuclear-armed neighbours, both sides, each other, the country, the group."""
    if at + 1 >= len(tokens):
        return None
    token = tokens[at]
    if token.norm == "the" and at + 2 < len(tokens) and tokens[at + 1].norm.endswith(("-backed", "-aligned", "-led")):
        noun = tokens[at + 2]
        last = noun.norm.removesuffix("'s")
        if f"the {last}" in word_set("grammar", "the_group"):  # the Iran-backed group
            owns = last != noun.norm
            end = noun.end - 2 * owns
            cue: Cue = "genitive" if owns else "bare"
            return Phrase(at, at + 3, token.start, end, "pronoun", "the-group", None, None, None, cue)
    second = tokens[at + 1].norm
    for words, kind, name in _back_references().get(second.removesuffix("'s"), ()):
        stop = at + len(words)
        if tokens[at].norm != words[0]:
            continue
        step = at + 2
        while (
            second == "two"
            and stop < len(tokens)
            and step < at + 5
            and (is_adjective(tokens, step) or "-" in tokens[step].norm or tokens[step].text[0].isupper())
        ):
            stop += 1
            step += 1
        if stop > len(tokens):
            continue
        last = tokens[stop - 1].norm
        owns = last.endswith("'s") or (stop < len(tokens) and tokens[stop].text in "'’" and last.endswith("s"))
        if last.removesuffix("'s") == words[-1] and (len(words) < 4 or tokens[stop - 2].norm == words[-2]):
            end = tokens[stop - 1].end - (2 if last.endswith("'s") else 0)
            return Phrase(
                at,
                stop,
                token.start,
                end,
                "pronoun",
                kind,
                name,
                None,
                None,
                "genitive" if owns else "bare",
                kind == "both",
            )
    return None


@cache
def _back_references() -> dict[str, list[tuple[tuple[str, ...], str, str | None]]]:
    """What points back to one party or two, by its second word."""
    found: list[tuple[tuple[str, ...], str, str | None]] = []
    for name, forms in table("grammar")["both"].items():
        found += [(tuple(form.split()), "both", "states" if name == "states" else None) for form in forms]
    found += [(tuple(form.split()), "the-state", None) for form in table("grammar")["the_state"]]
    found += [(tuple(form.split()), "the-group", None) for form in table("grammar")["the_group"]]
    by_second: dict[str, list[tuple[tuple[str, ...], str, str | None]]] = {}
    for one in sorted(found, key=lambda one: -len(one[0])):
        by_second.setdefault(one[0][1], []).append(one)
    return by_second


def _countries(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Many countries named as one: Western allies, Arab states."""
    region = table("grammar")["regions"].get(tokens[at - 1].norm)
    if region is None:
        return None
    return Phrase(
        at - 1, at + 1, tokens[at - 1].start, tokens[at].end, "group", f"group:countries/{tokens[at - 1].norm}", f"{region} countries",
        None, "GOV", "bare", True,
    )  # fmt: skip
