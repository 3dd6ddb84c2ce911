"""Promises between states as English news words them, and the names of treaties."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jote.reading.actors import Cast
from jote.reading.acts import SentenceView
from jote.reading.commitments import Pledges
from jote.reading.en.promise_duties import duties_of, forms, treaty_duty
from jote.reading.en.promise_stages import treaty_stage
from jote.reading.en.tables import table
from jote.reading.pledges import PromiseWords, collect_pledges


def find_promises(views: Sequence[SentenceView], cast: Cast) -> Pledges:
    """All promises of an article, the steps that its treaties have taken, and the name of the treaty that it tells of."""
    return collect_pledges(
        views,
        cast,
        PromiseWords(_is_treaty, _is_mutual, treaty_duty, treaty_stage, duties_of, _guarantees, _treaty_name),
    )


def _is_treaty(view: SentenceView) -> bool:
    return forms("treaty_nouns").search(view.sentence.clean.lower()) is not None


def _is_mutual(view: SentenceView) -> bool:
    clean = view.sentence.clean.lower()
    return any(one in clean for one in table("commitments")["each_other"])


def _guarantees(view: SentenceView) -> bool:
    """Security guarantees: what one state asks of another or gives it."""
    clean = view.sentence.clean.lower()
    if forms("guarantees").search(clean) is None or forms("unsaid").search(clean):
        return False
    return forms("guarantee_verbs").search(clean) is not None


_NAME = re.compile(
    r"\b((?:(?:Comprehensive|Strategic|Mutual|Defence|Defense|Friendship|Cooperation|Assistance|Non-Aggression|Nonaggression|Security|Peace|"
    r"Collective|Partnership|North|Atlantic|Joint|Military|Good|Neighbourliness|Alliance|Trade|and|of|on) ?){2,8})",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"‘]([^”\"’]{5,80})[”\"’] (?:treaty|pact|agreement|accord)", re.IGNORECASE)
_TREATY = re.compile(r"\b(?:[Tt]reaty|[Pp]act|[Aa]greement|[Aa]ccord)\b")


def _treaty_name(clean: str) -> str | None:
    """The name of a treaty: in quotation marks, or words that treaties are named with before treaty, pact or agreement."""
    if (match := _QUOTED.search(clean)) is not None:
        return " ".join(match.group(1).split())
    for match in _NAME.finditer(clean):
        words = match.group(1).split()
        while words and words[0].lower() in ("and", "of", "on"):
            words.pop(0)
        while words and words[-1].lower() in ("and", "of", "on"):
            words.pop()
        if len(words) < 2 or not any(
            word.lower() not in ("and", "of", "on", "north", "joint", "military", "trade") for word in words
        ):
            continue
        if not _TREATY.match(clean, match.end()) and "partnership" not in words[-1].lower():
            continue
        return " ".join(word if word.lower() in ("and", "of", "on") else word[0].upper() + word[1:] for word in words)
    return None
