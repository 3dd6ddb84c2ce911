"""Short brackets in a sentence, which phrases read past: মাসুদ পেজেশকিয়ান (ইরান)।"""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.tokens import Token


def read_brackets(tokens: Sequence[Token]) -> dict[int, int]:
    """Short brackets by their opening token: the token after the closing one."""
    found: dict[int, int] = {}
    for at, token in enumerate(tokens):
        if token.text == "(":
            for to in range(at + 1, min(at + 9, len(tokens))):
                if tokens[to].text == ")":
                    found[at] = to + 1
                    break
    return found


def in_bracket(at: int, brackets: dict[int, int]) -> bool:
    return bool(brackets) and any(start <= at < stop for start, stop in brackets.items())
