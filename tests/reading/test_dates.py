"""Dates and the days they mean: from publication, or from what the article names itself; never from today."""

import pytest

from jote.reading.bn.dates import read_dates
from jote.reading.dates import DateMention, governing_date
from jote.reading.layout import lay_out
from jote.reading.sentences import split_sentences
from jote.reading.text import Text
from jote.vocabulary.dates import PartialDate


def dates(words: str, published: str | None = None) -> list[DateMention]:
    text = Text.of(words)
    return list(
        read_dates(split_sentences(text, lay_out(text, titled=False)), PartialDate(published) if published else None)
    )


def values(words: str, published: str | None = None) -> list[str | None]:
    return [one.value.value if one.value else None for one in dates(words, published)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("২০২২ সালের ২৪ ফেব্রুয়ারি হামলা হয়।", "2022-02-24"),
        ("২৪ ফেব্রুয়ারি ২০২২ হামলা হয়।", "2022-02-24"),
        ("২০২১ সালের মার্চে কথা হয়।", "2021-03"),
        ("২০২৩ সালের এপ্রিল মাসে যুদ্ধ বাধে।", "2023-04"),
        ("২০১১ সালে তারা মুক্ত হয়।", "2011"),
        ("২০২৩ সালের শেষ দিকে কথা হয়।", "2023"),
        ("৭ই মার্চ ১৯৭১ ভাষণ দেন।", "1971-03-07"),
        ("১৯/০৬/২০২৪ তারিখে সই হয়।", "2024-06-19"),
        ("১ বৈশাখ ১৪৩১ বঙ্গাব্দে মেলা বসে।", "2024-04-14"),
        ("২৯ ফাল্গুন ১৪৩০ বঙ্গাব্দে সভা হয়।", "2024-03-13"),
    ],
)
def test_a_date_with_its_year_needs_nothing_else(words: str, value: str) -> None:
    assert values(words) == [value]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("আজ সোমবার বৈঠক হয়।", "2024-08-12"),
        ("গতকাল রোববার বৈঠক হয়।", "2024-08-11"),
        ("গতকাল রবিবার বৈঠক হয়।", "2024-08-11"),
        ("গত শনিবার বৈঠক হয়।", "2024-08-10"),
        ("গত সোমবার বৈঠক হয়।", "2024-08-05"),
        ("শুক্রবার বৈঠক হয়।", "2024-08-09"),
        ("আগামী শুক্রবার বৈঠক হবে।", "2024-08-16"),
        ("আগামীকাল বৈঠক হবে।", "2024-08-13"),
        ("শনিবার (১০ আগস্ট) বৈঠক হয়।", "2024-08-10"),
        ("১০ আগস্ট (শনিবার) বৈঠক হয়।", "2024-08-10"),
        ("গত ৭ অক্টোবর হামলা হয়।", "2023-10-07"),
        ("গত বছরের ৭ অক্টোবর হামলা হয়।", "2023-10-07"),
        ("চলতি বছরের জুনে সই হয়।", "2024-06"),
        ("২১শে জুন সই হয়।", "2024-06-21"),
        ("গত মাসে সই হয়।", "2024-07"),
        ("গত জুনে সংঘাত বাধে।", "2024-06"),
        ("গত ডিসেম্বরে সংঘাত বাধে।", "2023-12"),
        ("গত বছর সই হয়।", "2023"),
        ("গত সপ্তাহে সই হয়।", "2024-08"),
        ("আগামী মাসের ৩ তারিখ ভোট হবে।", "2024-09-03"),
        ("২৮ ডিসেম্বর সই হয়।", "2024-12-28"),
    ],
)
def test_counted_from_publication(words: str, value: str) -> None:
    """Monday 12 August 2024."""
    assert values(words, "2024-08-12") == [value]


def test_a_day_told_from_the_one_before() -> None:
    assert values("গত শনিবার হামলা হয়। এর এক দিন আগে সেনারা আসে। পরদিন তারা ফেরে।", "2024-08-12") == [
        "2024-08-10", "2024-08-09", "2024-08-10",
    ]  # fmt: skip


def test_the_weekday_and_the_latest_year_named_fix_the_year() -> None:
    """Wednesday 19 June, in a text that names 2022: the first such day is in 2024. Then that Wednesday is known."""
    found = dates("২০২২ সালে যুদ্ধ বাধে। বুধবার (১৯ জুন) চুক্তি হয়। তিনি বলেন, ‘আজ (বুধবার) স্মরণীয় দিন।’")

    assert [one.value.value for one in found if one.value] == ["2022", "2024-06-19", "2024-06-19"]
    assert found[1].reason == "a Wednesday 19 June in or after 2022, the latest year that the text names"


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("বুধবার (১৯ জুন) চুক্তি হয়।", id="no year in the text"),
        pytest.param("গত শনিবার হামলা হয়।", id="a weekday"),
        pytest.param("গত ৭ অক্টোবর হামলা হয়।", id="a day of a month"),
        pytest.param("গত মাসে হামলা হয়।", id="last month"),
        pytest.param("আজ হামলা হয়।", id="today"),
    ],
)
def test_without_publication_and_without_an_anchor_nothing_is_guessed(words: str) -> None:
    found = dates(words)

    assert [one.value for one in found] == [None]
    assert found[0].reason


def test_a_weekday_that_contradicts_its_date_leaves_the_month() -> None:
    found = dates("রোববার (১০ আগস্ট) বৈঠক হয়।", "2024-08-12")[0]

    assert found.value == PartialDate("2024-08")
    assert "contradict" in (found.reason or "")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("২০১৫ সালের চুক্তি আবার আলোচনায়।", "attribute"),
        ("বৃহস্পতিবারের বৈঠক ভেস্তে গেছে।", "attribute"),
        ("২০০০ সালের পর এই প্রথম সফর।", "bound"),
        ("২০২০ সাল থেকে তিনি বন্দি।", "bound"),
        ("২০৩০ সালের মধ্যে কাজ শেষ হবে।", "bound"),
        ("২০২২ সালে যুদ্ধ শুরুর পর থেকে তারা একা।", "bound"),
        ("২০১৫ সালে চুক্তি হয়।", "point"),
    ],
)
def test_a_treaty_named_by_its_year_is_no_day(words: str, kind: str) -> None:
    assert [one.kind for one in dates(words)] == [kind]


def test_a_planned_act_looks_forward() -> None:
    text = "বৃহস্পতিবার কায়রোতে বৈঠক হওয়ার কথা রয়েছে।"
    found = dates(text, "2024-08-12")

    done = governing_date(found, 0, len(text))
    planned = governing_date(found, 0, len(text), planned=True)
    assert done is not None
    assert done.value == PartialDate("2024-08-08")
    assert planned is not None
    assert planned.value == PartialDate("2024-08-15")


@pytest.mark.parametrize(
    "words", ["তিন জন আসেন।", "সে মেয়ে ভালো।", "তারা মার্চ করে এগোয়।", "রবির আলো মেটাতে পারে।", "২৮ দফা প্রস্তাব।"]
)
def test_words_that_only_look_like_dates(words: str) -> None:
    """জন is not June, মেয়ে not May, to march not March, রবি a man."""
    assert dates(words, "2024-08-12") == []


def test_a_page_that_prints_its_date_needs_no_other() -> None:
    assert values("প্রকাশ: ১২ আগস্ট ২০২৪, ১০:৩০ এএম\nগতকাল রোববার বৈঠক হয়।") == ["2024-08-11"]


def test_an_article_written_the_night_before_counts_from_its_own_today() -> None:
    """Published on a Tuesday, it calls Monday today."""
    assert values("আজ সোমবার বৈঠক হয়। গতকাল কথা হয়।", "2024-08-13") == ["2024-08-12", "2024-08-11"]
