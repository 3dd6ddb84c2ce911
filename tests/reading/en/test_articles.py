"""The two English examples, read from end to end."""

from functools import cache
from pathlib import Path

import pytest

from jote.reading import Reading, read
from jote.reading.records import Event

EXAMPLES = Path(__file__).parents[3] / "examples" / "en"


def text_of(name: str) -> str:
    return (EXAMPLES / f"{name}.txt").read_text(encoding="utf-8")


@cache
def treaty() -> Reading:
    return read(text_of("russia-north-korea-2024"))


@cache
def clash() -> Reading:
    return read(text_of("border-clash-2025"), published="2025-07-25")


def who(reading: Reading, ids: tuple[str, ...]) -> set[tuple[str | None, str | None]]:
    actors = {one.id: one for one in reading.actors}
    return {(actors[one].state, actors[one].sector) for one in ids}


def only(reading: Reading, event: str, **wanted: object) -> Event:
    found = [
        one
        for one in reading.events
        if one.event == event and all(getattr(one, key) == value for key, value in wanted.items())
    ]
    assert len(found) == 1, found
    return found[0]


def test_the_language_is_seen() -> None:
    assert treaty().article.language == clash().article.language == "en"


def test_the_deal_is_read_once_with_its_day_and_place() -> None:
    deal = only(treaty(), "AGREE")
    assert deal.mutual
    assert who(treaty(), deal.source + deal.target) == {("RUS", "GOV"), ("PRK", "GOV")}
    assert deal.status == "happened"
    assert deal.date is not None
    assert deal.date.value == "2024-06-19"
    assert deal.date_reason is not None
    assert "Wednesday" in deal.date_reason
    assert deal.place is not None
    assert deal.place.name == "Pyongyang"
    assert deal.evidence_more, "the title tells it too"


def test_the_commitment() -> None:
    (promise,) = treaty().commitments
    assert set(promise.parties) == {"RUS", "PRK"}
    assert (promise.duty, promise.mutual, promise.stage) == ("defense", True, "signed")
    assert promise.treaty == "Comprehensive Strategic Partnership"
    assert promise.signed is not None
    assert promise.signed.value == "2024-06-19"
    assert promise.trigger is not None
    words = text_of("russia-north-korea-2024")
    assert any("promising each other help" in words[low:high] for low, high in promise.evidence)


def test_help_owed_if_attacked_is_no_event() -> None:
    assert all(
        "military assistance" not in text_of("russia-north-korea-2024")[slice(*one.evidence)] for one in treaty().events
    )


def test_the_invasion_has_its_day_and_the_dead_are_counted() -> None:
    attack = only(treaty(), "ASSAULT", status="happened")
    assert (who(treaty(), attack.source), who(treaty(), attack.target)) == ({("RUS", "GOV")}, {("UKR", "GOV")})
    assert attack.date is not None
    assert attack.date.value == "2022-02-24"
    (figure,) = treaty().figures
    assert (figure.measure, figure.who, figure.low, figure.high) == ("killed", "civilians", 11126, None)


@pytest.mark.parametrize(
    ("reading", "words", "speaker"),
    [
        (treaty, "The agreement provides", "Vladimir Putin"),
        (treaty, "Our relations have entered", "Kim Jong Un"),
        (clash, "We will defend every inch", "Phumtham Wechayachai"),
        (clash, "But we have not declared war", "Phumtham Wechayachai"),
        (clash, "Cambodia has no choice", "Hun Manet"),
    ],
)
def test_direct_quotes_have_their_speakers(reading: object, words: str, speaker: str) -> None:
    found: Reading = reading()  # type: ignore[operator]
    text = text_of("russia-north-korea-2024" if reading is treaty else "border-clash-2025")
    (quote,) = [one for one in found.quotes if text[one.span[0] : one.span[1]].startswith(words)]
    assert quote.direct
    assert {one.id: one.name for one in found.actors}[quote.speaker or ""] == speaker


def test_the_clash_is_mutual_and_carries_its_dead_and_wounded() -> None:
    fight = only(clash(), "ASSAULT", mutual=True)
    assert who(clash(), fight.source + fight.target) == {("THA", "MIL"), ("KHM", "MIL")}
    assert fight.date is not None
    assert fight.date.value == "2025-07-24"
    figures = {one.id: one for one in clash().figures}
    told = {(figures[one].measure, figures[one].low, figures[one].high) for one in fight.figures}
    assert told == {("killed", 12, None), ("wounded", 31, 31)}


def test_each_side_tells_of_the_other() -> None:
    rockets = only(clash(), "ASSAULT", mode="heavy-weapons")
    assert (who(clash(), rockets.source), who(clash(), rockets.target)) == ({("KHM", "MIL")}, {("THA", "GOV")})
    teller = next(one for one in clash().actors if one.id == rockets.said_by)
    assert (teller.state, teller.sector) == ("THA", "MIL")


def test_sources_and_other_stories() -> None:
    assert clash().article.cited_sources == ("AFP", "Al Jazeera")
    assert clash().article.related == ("Rain delays the rice harvest",)
    assert treaty().article.cited_sources == ("Reuters",)
    assert treaty().article.related == ("Two moons over the mountain: a guide to June skies",)


def test_the_displaced_are_counted() -> None:
    (figure,) = [one for one in clash().figures if one.measure == "displaced"]
    assert (figure.low, figure.high) == (40000, None)
