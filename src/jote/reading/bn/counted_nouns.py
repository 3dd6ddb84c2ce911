"""What is counted: the noun after a number, with what stands between."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.bn.figure_heads import AND
from jote.reading.bn.figure_words import head_phrases, role_of
from jote.reading.bn.numbers import Number
from jote.reading.bn.tables import word_set
from jote.reading.bn.verb_forms import is_finite, verb_forms
from jote.reading.tokens import Token

_COUNTED_INSTEAD = tuple(word_set("figures", "counted_instead"))

_LONGEST_NOUN = 5


def read_counted_noun(
    tokens: Sequence[Token], number: Number, numbers: Sequence[Number], position: int
) -> tuple[int, str | None, str | None, bool]:
    """What is counted: where the phrase ends, who in English, the measure of the noun, and whether it is "among them"."""
    limit = min(number.last + _LONGEST_NOUN, len(tokens))
    if position + 1 < len(numbers):
        limit = min(limit, numbers[position + 1].first)
    who: str | None = None
    measure: str | None = "people" if number.classifier == "জন" else None
    end = number.last
    among = False
    named = False
    for at in range(number.last, limit):
        token = tokens[at]
        if token.kind != "word":
            if token.text in "‘’“”":
                continue
            break
        role = role_of(token.norm)
        if role is not None and role.unit and not named:
            if at == number.last:
                return at + 1, None, "unit", False
            break
        if role is not None and role.noun is not None:
            english, kind = role.noun
            if role.head is not None and who is None and at > number.last and kind != "captured":
                break
            if who in (None, "people") or kind == "personnel":
                who = english
                if measure in (None, "people") or kind == "personnel":
                    measure = kind
            named = True
            end = at + 1
            among = role.with_others
            if role.case != "nominative":
                break
            continue
        if role is not None and role.head is not None:
            break
        if token.norm in AND:
            following = role_of(tokens[at + 1].norm) if at + 1 < limit else None
            if named and following is not None and following.noun is not None:
                continue
            break
        if is_finite(token.norm) or verb_forms(token.norm) or token.norm in head_phrases():
            break
        if not named and number.classifier in ("টি", "টা") and token.norm.endswith("ে"):
            break  # ২০টি স্থানে বোমা: the places are counted, not the bombs
        if named:
            # সেনা কর্মকর্তা, পুলিশ সদস্য: the phrase goes on by one word
            if token.norm.startswith("সদস্য"):
                end = at + 1
                continue
            if token.norm.startswith(_COUNTED_INSTEAD):
                measure = "people" if measure == "personnel" else None
            break
    if measure == "personnel" and number.classifier in ("টি", "টা"):
        measure = None
    return max(end, number.last), who, measure, among
