"""The published article that the reader must get right, from end to end; it stays outside the repository."""

from functools import cache
from pathlib import Path

import pytest

from jote.reading import Reading, read
from jote.reading.records import Actor, Event

SEED = Path(__file__).parents[3] / "shared" / "seed" / "article.txt"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed article lies beside the checkout, in ../shared")


@cache
def reading() -> Reading:
    return read(SEED.read_text(encoding="utf-8"))


def words(span: tuple[int, int]) -> str:
    return SEED.read_text(encoding="utf-8")[span[0] : span[1]]


def who(ids: tuple[str, ...]) -> set[tuple[str | None, str | None]]:
    actors = {one.id: one for one in reading().actors}
    return {(actors[one].state, actors[one].sector) for one in ids}


def speaker(given: str | None) -> Actor | None:
    return next((one for one in reading().actors if one.id == given), None)


def only(event: str, **wanted: object) -> Event:
    found = [
        one
        for one in reading().events
        if one.event == event and all(getattr(one, key) == value for key, value in wanted.items())
    ]
    assert len(found) == 1, found
    return found[0]


def test_the_deal_is_read_once_with_its_day_and_place() -> None:
    deal = only("AGREE", mutual=True)
    assert who(deal.source + deal.target) == {("RUS", "GOV"), ("PRK", "GOV")}
    assert deal.status == "happened"
    assert deal.date is not None
    assert deal.date.value == "2024-06-19"
    assert deal.place is not None
    assert deal.place.name == "Pyongyang"
    assert len(deal.evidence_more) >= 2


def test_the_year_is_worked_out_and_says_why() -> None:
    deal = only("AGREE", mutual=True)
    assert deal.date_reason is not None
    assert "Wednesday" in deal.date_reason
    assert "2022" in deal.date_reason


def test_the_two_meet() -> None:
    meeting = only("CONSULT")
    assert who(meeting.source + meeting.target) == {("RUS", "GOV"), ("PRK", "GOV")}
    assert meeting.mutual


def test_to_get_turns_the_roles_round() -> None:
    promise = only("AGREE", mutual=False)
    assert (who(promise.source), who(promise.target)) == ({("RUS", "GOV")}, {("PRK", "GOV")})
    backing = [one for one in reading().events if one.event == "SUPPORT" and one.target]
    assert [(who(one.source), who(one.target)) for one in backing] == [({("RUS", "GOV")}, {("PRK", "GOV")})]


def test_the_operation_is_dated_and_carries_the_dead() -> None:
    attack = only("ASSAULT")
    assert (who(attack.source), who(attack.target)) == ({("RUS", "GOV")}, {("UKR", "GOV")})
    assert attack.date is not None
    assert attack.date.value == "2022-02-24"
    assert len(attack.figures) == 3


def test_the_watch_goes_on() -> None:
    watch = only("MOBILIZE")
    assert who(watch.source) == {("KOR", "GOV"), ("USA", "GOV")}
    assert who(watch.target) == {("RUS", "GOV"), ("PRK", "GOV")}
    assert watch.status == "ongoing"


def test_chinas_silence_is_no_event() -> None:
    assert all(("CHN", "GOV") not in who(one.source) for one in reading().events)


def test_a_promise_under_condition_is_a_commitment_and_no_event() -> None:
    (pledge,) = reading().commitments
    assert set(pledge.parties) == {"RUS", "PRK"}
    assert pledge.duty in ("defense", "assistance")
    assert pledge.mutual
    assert pledge.stage == "signed"
    assert pledge.treaty == "Comprehensive Strategic Partnership"
    assert pledge.trigger is not None
    assert "যদি" in words(pledge.evidence[0])
    assert all(one.event != "AID" for one in reading().events)


@pytest.mark.parametrize(
    ("begins", "name"),
    [("আজ (বুধবার) স্বাক্ষরিত", "Vladimir Putin"), ("জোট", "Kim Jong Un"), ("কঠোরভাবে শান্তিপ্রিয়", "Kim Jong Un")],
)
def test_direct_quotes_have_their_speakers(begins: str, name: str) -> None:
    from unicodedata import normalize

    quotes = [
        one
        for one in reading().quotes
        if one.direct and normalize("NFC", words(one.span)).startswith(normalize("NFC", begins))
    ]
    assert [found.name for one in quotes if (found := speaker(one.speaker))] == [name]


def test_figures() -> None:
    assert {(one.measure, one.low, one.high) for one in reading().figures} >= {
        ("killed", 11126, 11126),
        ("wounded", 21863, 21863),
        ("killed", 4400, 4795),
    }


def test_sources_are_cited_and_the_related_line_is_no_event() -> None:
    facts = reading().article
    assert facts.cited_sources == ("Al Jazeera", "Reuters", "The New York Times")
    assert len(facts.related) == 1
    assert all(one.event != "THREATEN" for one in reading().events)


def test_spans_are_exact_though_the_text_has_two_encodings() -> None:
    text = SEED.read_text(encoding="utf-8")
    for actor in reading().actors:
        for low, high in actor.mentions:
            assert text[low:high].strip() == text[low:high] != ""
    for event in reading().events:
        assert 0 <= event.evidence[0] < event.evidence[1] <= len(text)
