"""Where each character of a cleaned text comes from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import overload


class Alignment(Sequence[int]):
    """For each clean character where it comes from, kept as runs: `starts[k]` of the clean text comes from `sources[k]`.

    >>> list(Alignment([0, 3, 4], [0, 3, 3], 6))
    [0, 1, 2, 3, 3, 4]
    """

    __slots__ = ("_length", "_sources", "_starts")

    def __init__(self, starts: list[int], sources: list[int], length: int) -> None:
        self._starts, self._sources, self._length = starts, sources, length

    def __len__(self) -> int:
        return self._length

    def expanded(self) -> list[int]:
        """The alignment as a plain list."""
        found: list[int] = []
        for run, start in enumerate(self._starts):
            end = self._starts[run + 1] if run + 1 < len(self._starts) else self._length
            found.extend(range(self._sources[run], self._sources[run] + end - start))
        return found

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> list[int]: ...
    def __getitem__(self, index: int | slice) -> int | list[int]:
        if isinstance(index, slice):
            return [self[one] for one in range(*index.indices(self._length))]
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError(index)
        run = bisect_right(self._starts, index) - 1
        return self._sources[run] + index - self._starts[run]
