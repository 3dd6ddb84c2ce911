"""Which item of a reading stands for which item of gold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Record = Mapping[str, Any]


def best_pairs(
    gold: Sequence[Record], read: Sequence[Record], weight: Callable[[Record, Record], float]
) -> list[tuple[Record, Record]]:
    """Pair each item at most once: required gold before optional, and the best fitting pair first; no weight, no pair.

    >>> best_pairs([{"id": 1}, {"id": 2}], [{"id": 2}], lambda wanted, got: float(wanted["id"] == got["id"]))
    [({'id': 2}, {'id': 2})]
    """
    options = [
        (bool(one.get("optional")), -value, at, to)
        for at, one in enumerate(gold)
        for to, got in enumerate(read)
        if (value := weight(one, got)) > 0
    ]
    options.sort()
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, at, to in options:
        if at not in pairs and to not in taken:
            pairs[at] = to
            taken.add(to)
        elif at not in pairs:
            _make_room(at, pairs, taken, options)
    return [(gold[at], read[to]) for at, to in pairs.items()]


def _make_room(at: int, pairs: dict[int, int], taken: set[int], options: list[tuple[bool, float, int, int]]) -> None:
    """Let an item that came too late have its partner, where the one that has it can take another."""
    for _, _, mine, to in options:
        if mine != at:
            continue
        if to not in taken:
            pairs[at] = to
            taken.add(to)
            return
        holder = next(one for one, partner in pairs.items() if partner == to)
        other = next((free for _, _, one, free in options if one == holder and free not in taken), None)
        if other is not None:
            pairs[holder], pairs[at] = other, to
            taken.add(other)
            return
