"""The scores of a reading: counts by measure with the precision, recall and F1 that follow, and every slip."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

MEASURES = ("event", "quad", "dyad", "status", "date", "quote", "figure", "commitment")


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts behind one figure: what was read, what gold wants, and how much of it was right."""

    read: int = 0
    wanted: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        """Right of what was read; 1 where nothing was read."""
        return self.right / self.read if self.read else 1.0

    @property
    def recall(self) -> float:
        """Right of what gold wants; 1 where it wants nothing."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both.

        >>> Tally(read=4, wanted=2, right=2).f1
        0.6666666666666666
        """
        both = self.read + self.wanted
        return 2 * self.right / both if both else 1.0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.read + other.read, self.wanted + other.wanted, self.right + other.right)


@dataclass(frozen=True, slots=True)
class Slip:
    """One miss or false alarm: of which article and measure, what it was, and the span of its words."""

    article: str
    measure: str
    kind: str
    says: str
    span: tuple[int, int]


@dataclass(frozen=True)
class Scores:
    """The tallies by measure, and every slip. Scores of several articles are added up with `+`."""

    tallies: Mapping[str, Tally]
    slips: tuple[Slip, ...] = ()
    articles: int = 1

    def __getitem__(self, measure: str) -> Tally:
        return self.tallies[measure]

    def __add__(self, other: Scores) -> Scores:
        return Scores(
            {one: self.tallies[one] + other.tallies[one] for one in MEASURES},
            self.slips + other.slips,
            self.articles + other.articles,
        )

    @classmethod
    def none(cls) -> Scores:
        """The scores of no article, to begin a sum."""
        return cls({one: Tally() for one in MEASURES}, (), 0)
