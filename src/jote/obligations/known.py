"""A treaty as the public could know it on a day."""

from __future__ import annotations

from dataclasses import replace

from jote.ledger import Treaty
from jote.vocabulary.dates import Day


def as_known(treaty: Treaty, day: Day) -> Treaty | None:
    """The treaty without what came out or happened after the day; None where nothing of it was known.

    Secret treaties, clauses and reservations stay hidden until they came out; of a treaty that was owned to before
    that, the text is not known; endings and accessions after the day have not happened.
    """
    out = treaty.public or treaty.signed
    if out is not None and out > day:
        if treaty.avowed is None or treaty.avowed > day:
            return None
        treaty = replace(treaty, text="unpublished")
    if treaty.text == "secret" and treaty.public is None:
        return None
    reservations = tuple(one for one in treaty.reservations if one.public is None or one.public <= day)
    clauses = tuple(one for one in treaty.clauses if one.public is None or one.public <= day)
    parties = tuple(
        replace(one, end=None if one.end is not None and one.end > day else one.end)
        for one in treaty.parties
        if one.start is None or one.start <= day or one.signed is None or one.signed <= day
    )
    if not clauses or not parties:
        return None
    ended = treaty.ended if treaty.ended is not None and treaty.ended <= day else None
    return replace(treaty, clauses=clauses, reservations=reservations, parties=parties, ended=ended)
