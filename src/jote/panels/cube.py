"""The pledges of a source as a cube of bits: one byte for each year and pair, looked up by the million."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np
import polars as pl
from numpy.typing import NDArray

from jote.errors import BadData
from jote.ledger import Ledger
from jote.panels.atop import OBLIGATIONS, atop_pledges
from jote.panels.ledger import BINDING, ledger_pledges, ledger_years
from jote.panels.sources import Given, years_of

PledgeSource = Literal["atop", "jote"]
At = Literal["year", "year_start", "year_end"]
DUTIES = {"atop": OBLIGATIONS, "jote": (*OBLIGATIONS, "assist")}
ALLIED = 1 << 6
CODES = 1000


@dataclass(frozen=True)
class Pledges:
    """Pledges of one source in numbers: rows of `spells` by position in `codes`, for quick look-up by year or day."""

    source: PledgeSource
    spells: pl.DataFrame
    years: tuple[int, int]

    def __hash__(self) -> int:
        return id(self.spells)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pledges) and self.spells is other.spells

    @property
    def duties(self) -> tuple[str, ...]:
        """The obligations that the source tells apart."""
        return DUTIES[self.source]


def pledges_of(
    source: PledgeSource, path: Given = None, *, excerpt: bool = False, ledger: Ledger | None = None,
    force: Collection[str] = BINDING,
) -> Pledges:  # fmt: skip
    """The pledges of a source with the years of which it speaks."""
    if source == "atop":
        return Pledges("atop", atop_pledges(path, excerpt=excerpt), years_of("atop"))
    if source == "jote":
        return _from_ledger(ledger, tuple(force))
    raise BadData("panels.no_source", given=source, known="atop, jote")


@lru_cache(maxsize=4)
def _from_ledger(ledger: Ledger | None, force: tuple[str, ...]) -> Pledges:
    return Pledges("jote", ledger_pledges(ledger, force=force), ledger_years(ledger))


@dataclass(frozen=True)
class Cube:
    """One byte for each year and pair: a bit for each obligation, and one for sharing a treaty at all."""

    first: int
    place: NDArray[np.int32]
    bits: NDArray[np.uint8]

    def look(self, ones: NDArray[np.int16], others: NDArray[np.int16], years: NDArray[np.int32]) -> NDArray[np.uint8]:
        """The bytes of some pairs in some years; 0 for years and numbers that are not there."""
        size = self.bits.shape[1]
        flat = self.layers(years) * size
        flat += self.place[ones]
        flat *= size
        flat += self.place[others]
        return np.asarray(self.bits.reshape(-1)[flat])

    def layers(self, years: NDArray[np.int32]) -> NDArray[np.int32]:
        """The layer of each year; years outside share the last layer, which is empty."""
        empty = self.bits.shape[0] - 1
        layers = years - np.int32(self.first)
        layers[(layers < 0) | (layers > empty)] = empty
        return layers


@lru_cache(maxsize=4)
def cube(pledges: Pledges, at: At = "year") -> Cube:
    """The cube of a source's years."""
    first, last = pledges.years
    place, ones, others, bytes_ = _positions(pledges)
    starts, ends = span_of_years(pledges.spells, at, last)
    starts, ends = np.maximum(starts, first) - first, np.minimum(ends, last) - first
    size = int(place.max()) + 1
    bits = np.zeros((last - first + 2, size, size), dtype=np.uint8)  # one more, empty, for the years outside
    lengths = np.maximum(ends - starts + 1, 0)
    spell = np.repeat(np.arange(lengths.size), lengths)
    year = np.arange(spell.size) - np.repeat(np.cumsum(lengths) - lengths, lengths) + starts[spell]
    flat = (year * size + ones[spell]) * size + others[spell]
    np.bitwise_or.at(bits.reshape(-1), flat, bytes_[spell])
    return Cube(first, place, bits)


def day_matrix(pledges: Pledges, day: dt.date) -> Cube:
    """The pledges in force on a day, as a cube of one layer."""
    place, ones, others, bytes_ = _positions(pledges)
    held = ((pledges.spells["start"] <= day) & (pledges.spells["end"] > day).fill_null(True)).to_numpy()
    size = int(place.max()) + 1
    bits = np.zeros((2, size, size), dtype=np.uint8)
    np.bitwise_or.at(bits[0], (ones[held], others[held]), bytes_[held])
    return Cube(0, place, bits)


def _positions(pledges: Pledges) -> tuple[NDArray[np.int32], NDArray[np.int64], NDArray[np.int64], NDArray[np.uint8]]:
    """Place of every number among those of the source (0 is nobody), and per spell debtor, creditor and byte."""
    spells = pledges.spells
    debtors, creditors = spells["debtor"].to_numpy(), spells["creditor"].to_numpy()
    place = np.zeros(CODES, dtype=np.int32)
    codes = np.unique(np.concatenate([debtors, creditors]))
    place[codes] = np.arange(1, codes.size + 1, dtype=np.int32)
    bytes_ = np.full(spells.height, ALLIED, dtype=np.uint8)
    for bit, duty in enumerate(pledges.duties):
        bytes_ |= spells[duty].fill_null(0).to_numpy().astype(np.uint8) << bit
    return place, place[debtors].astype(np.int64), place[creditors].astype(np.int64), bytes_


def span_of_years(spells: pl.DataFrame, at: At, last: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    if at == "year":
        return spells["first_year"].to_numpy().astype(np.int64), spells["last_year"].fill_null(last).to_numpy().astype(
            np.int64
        )
    starts, ends = spells["start"], spells["end"].fill_null(dt.date(last + 1, 12, 31))
    if at == "year_end":  # in force on 31 December: entered by then, and out after it
        return starts.dt.year().to_numpy().astype(np.int64), ends.dt.year().to_numpy().astype(np.int64) - 1
    new_year = ((starts.dt.month() == 1) & (starts.dt.day() == 1)).to_numpy()
    out = ((ends.dt.month() == 1) & (ends.dt.day() == 1)).to_numpy()
    return starts.dt.year().to_numpy() + 1 - new_year.astype(np.int64), ends.dt.year().to_numpy() - out.astype(np.int64)
