"""Promises between states as Bangla news words them, and the names of treaties."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from unicodedata import normalize

from jote.reading.actors import Cast
from jote.reading.acts import SentenceView
from jote.reading.bn.marks import MARKS
from jote.reading.bn.promise_duties import duties_of, treaty_duty
from jote.reading.bn.promise_stages import treaty_stage
from jote.reading.bn.tables import table, word_set
from jote.reading.commitments import Pledges
from jote.reading.language_tables import alternatives
from jote.reading.marked import Marked
from jote.reading.pledges import PromiseWords, collect_pledges


def find_promises(views: Sequence[SentenceView], cast: Cast) -> Pledges:
    """All promises of an article, the steps that its treaties have taken, and the name of the treaty that it tells of."""
    return collect_pledges(
        views,
        cast,
        PromiseWords(_is_treaty, _is_mutual, treaty_duty, treaty_stage, duties_of, _guarantees, _treaty_name),
    )


def _is_treaty(view: SentenceView) -> bool:
    return _holds(view.sentence.clean, _TREATIES)


def _is_mutual(view: SentenceView) -> bool:
    if not _EACH_OTHER.among(view.sentence.forms):
        return False
    return _holds(view.sentence.clean, word_set("commitments", "each_other"))


def _guarantees(view: SentenceView) -> bool:
    """নিরাপত্তার নিশ্চয়তা: what one state asks of another or gives it."""
    if not _holds(view.sentence.clean, _GUARANTEES):
        return False
    if any(clause.group is not None and clause.group.negated for clause in view.clauses):
        return False
    return not word_set("commitments", "guarantee_verbs").isdisjoint(token.norm for token in view.sentence.tokens)


def _holds(clean: str, words: Iterable[str]) -> bool:
    """Whether one of the words stands in a sentence, alone or within another."""
    for word in words:  # noqa: SIM110 (a plain loop takes a third of the time, and this runs in every sentence)
        if word in clean:
            return True
    return False


def _openings(phrases: frozenset[str]) -> Marked:
    """The word forms without one of which none of the phrases stands in a sentence."""
    pattern = re.compile("|".join(one if " " not in one else one.split()[0] + "$" for one in sorted(phrases)))
    return MARKS.where(lambda norm: pattern.search(norm) is not None)


_TREATIES = word_set("commitments", "treaty_nouns")
_GUARANTEES = word_set("commitments", "guarantees")
_EACH_OTHER = _openings(word_set("commitments", "each_other"))


@cache
def _named_treaty() -> re.Pattern[str]:
    called = alternatives(word_set("commitments", "called"))
    return re.compile(rf"[‘“'\"]([^’”'\"]{{3,80}})[’”'\"] ?(?:(?:{called}) )?চুক্তি")


def _treaty_name(clean: str) -> str | None:
    """The English name of a treaty that stands in quotation marks before চুক্তি, where each of its words is known."""
    for match in _named_treaty().finditer(clean):
        names = {normalize("NFC", word): name for word, name in table("commitments")["names"].items()}
        words = [names.get(word) for word in match.group(1).split() if word not in ("ও", "এবং", "চুক্তি")]
        if words and all(words):
            return " ".join(str(word) for word in words)
    return None
