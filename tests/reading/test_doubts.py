"""What the reader says that it was unsure of. The sentences are made up."""

import pytest

from jote.locale import sentences
from jote.reading import read
from jote.reading.doubts import say_doubt, weightiest


def doubts(words: str, published: str | None = None) -> list[str | None]:
    return [one.doubt_key for one in read(words, published=published).events]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("নেপাল ভুটানের ওপর হামলা চালিয়েছে।", [None], id="all is told"),
        pytest.param("সীমান্তে সেনা পাঠিয়েছে নেপাল। ভুটানের ওপর হামলাও চালিয়েছে।", [None, "doer_carried"], id="nobody who acts"),
        pytest.param("থিম্পুতে হামলা চালিয়েছে নেপাল।", ["target_by_place"], id="a place for its state"),
        pytest.param("ভুটানে হামলা চালিয়েছে নেপাল।", [None], id="the state itself is the place"),
        pytest.param(
            "ওমানের সুলতান হাইসাম কাতারের সমালোচনা করেছেন। মিসরের প্রেসিডেন্ট আবদেল ফাত্তাহ আল-সিসি ইরানের সমালোচনা করেছেন। "
            "তিনি কুয়েতের সমালোচনাও করেছেন।",
            [None, None, "pronoun"],
            id="two whom he may be",
        ),
        pytest.param("সেনারা শহরে আছে বলে দাবি নেপালের। নেপালের দাবি, তারা ভুটানের ওপর হামলা চালিয়েছে।", ["claim"], id="a claim"),
    ],
)
def test_what_was_unclear(words: str, expected: list[str | None]) -> None:
    assert doubts(words) == expected


def test_a_date_that_contradicts_itself() -> None:
    words = "মঙ্গলবার (১৫ ডিসেম্বর) নেপাল ভুটানের ওপর হামলা চালিয়েছে।"

    assert doubts(words, "2025-12-17") == ["date_contradicts"]


def test_another_telling_takes_a_doubt_away() -> None:
    words = "থিম্পুতে হামলা চালিয়েছে নেপাল। সোমবার ভুটানের ওপর এই হামলা চালায় নেপাল।"

    assert doubts(words) == [None]


def test_an_event_says_its_doubt_in_one_sentence_and_by_name() -> None:
    record = read("থিম্পুতে হামলা চালিয়েছে নেপাল।").as_json()["events"][0]

    assert record["doubt"] == say_doubt("target_by_place")
    assert record["doubt_key"] == "target_by_place"
    assert "doubt_key" not in read("নেপাল ভুটানের ওপর হামলা চালিয়েছে।").as_json()["events"][0]


def test_of_several_doubts_the_weightiest_is_told() -> None:
    assert weightiest(["claim", "doer_carried"]) == "doer_carried"
    assert weightiest([]) is None


def test_both_languages_have_every_doubt() -> None:
    assert list(sentences("en", "doubts")) == list(sentences("bn", "doubts"))
    assert all(one.count(".") == 1 for one in sentences("en", "doubts").values())
    assert all(one.count("।") == 1 for one in sentences("bn", "doubts").values())
