"""Titles, paragraphs and the furniture of the page. The articles are made up."""

import pytest

from jote.reading.layout import lay_out
from jote.reading.sentences import split_sentences
from jote.reading.text import Text


def kinds(words: str) -> list[tuple[str, str]]:
    """Kind and words of every sentence."""
    text = Text.of(words)
    return [(one.kind, one.clean) for one in split_sentences(text, lay_out(text))]


def test_an_article_with_all_its_furniture() -> None:
    """Only the title, the paragraphs and the sub-heading are read."""
    found = kinds(
        "সিউলে দুই দেশের বৈঠক\n"
        "কূটনৈতিক প্রতিবেদক, ঢাকা\n"
        "প্রকাশ: ১৯ জুন ২০২৪, ১০:৩০ এএম\n"
        "সিউলে দুই দেশের মন্ত্রী বৈঠক করেছেন।\n"
        "ছবি: রয়টার্স\n"
        "আরও পড়ুন: চাঁদে পানির খোঁজ\n"
        "সম্পর্কের নতুন অধ্যায়\n"
        "বৈঠক চলে দুই ঘণ্টা।\n"
        "সূত্র: এএফপি, বিবিসি\n"
        "খবরটি শেয়ার করুন\n"
        "এমএ/আরএইচ"
    )

    assert [kind for kind, _ in found] == [
        "title", "byline", "metadata", "paragraph", "caption", "related", "heading", "paragraph", "credit", "share", "initials",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "first"),
    [
        pytest.param("সিউলে বৈঠক\n\nদুই মন্ত্রী বৈঠক করেছেন।", "title", id="a first line without a danda"),
        pytest.param("দুই মন্ত্রী বৈঠক করেছেন।\nবৈঠক শেষ।", "paragraph", id="an article without a title"),
        pytest.param("দুই মন্ত্রী বৈঠক করেছেন।", "paragraph", id="one sentence alone"),
    ],
)
def test_the_first_line_is_a_title_only_without_a_danda(words: str, first: str) -> None:
    assert kinds(words)[0][0] == first


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "সেনারা শহর ছেড়েছে। আরও পড়ুনচাঁদে পানির খোঁজ০৯ নভেম্বর ২০২৫ তারা ফিরবে না।",
            [("paragraph", "সেনারা শহর ছেড়েছে।"), ("related", "আরও পড়ুনচাঁদে পানির খোঁজ০৯ নভেম্বর ২০২৫"), ("paragraph", "তারা ফিরবে না।")],
            id="a dated headline in running text",
        ),
        pytest.param(
            "সেনারা শহর ছেড়েছে। আরও পড়ুন আরও পড়ুন চাঁদে পানি মিলেছে। তারা ফিরবে না।",
            [("paragraph", "সেনারা শহর ছেড়েছে।"), ("related", "আরও পড়ুন আরও পড়ুন চাঁদে পানি মিলেছে।"), ("paragraph", "তারা ফিরবে না।")],
            id="glued to the end of a sentence, twice",
        ),
        pytest.param(
            "দুই নেতার কথা হয়েছে। চাঁদে পানি খুঁজে পেলেন তিন বিজ্ঞানী এদিকে এক বিবৃতিতে ফ্রান্স যুদ্ধ থামাতে বলেছে।",
            [("paragraph", "দুই নেতার কথা হয়েছে।"), ("related", "চাঁদে পানি খুঁজে পেলেন তিন বিজ্ঞানী"), ("paragraph", "এদিকে এক বিবৃতিতে ফ্রান্স যুদ্ধ থামাতে বলেছে।")],
            id="a headline with no mark at all",
        ),
        pytest.param(
            "বৈঠক শেষ হয়েছে। খবর বিবিসির। মন্ত্রী ফিরেছেন।",
            [("paragraph", "বৈঠক শেষ হয়েছে।"), ("credit", "খবর বিবিসির।"), ("paragraph", "মন্ত্রী ফিরেছেন।")],
            id="a credit between sentences",
        ),
        pytest.param(
            "বৈঠক শেষ হয়েছে। সূত্র: আল জাজিরা",
            [("paragraph", "বৈঠক শেষ হয়েছে।"), ("credit", "সূত্র: আল জাজিরা")],
            id="a credit at the end of a line",
        ),
    ],
)  # fmt: skip
def test_furniture_inside_a_paragraph_is_cut_out(words: str, expected: list[tuple[str, str]]) -> None:
    """Inline headlines of other stories and credits are marked; the sentences around them stay whole."""
    assert kinds(f"{words}\nদ্বিতীয় অনুচ্ছেদ এখানে।")[: len(expected)] == expected


def test_a_lead_told_twice_is_read_once_and_the_rest_goes_on() -> None:
    lead = "দুই দেশের মন্ত্রী রাজধানীতে দীর্ঘ বৈঠক করেছেন।"

    found = kinds(f"রাজধানীতে বৈঠক\n{lead} {lead} বৈঠকে সীমান্ত নিয়ে কথা হয়।")

    assert [kind for kind, _ in found] == ["title", "paragraph", "repeated", "paragraph"]


def test_what_follows_a_body_told_twice_belongs_to_other_stories() -> None:
    """Some pages print the body a second time and run on into teasers."""
    body = [
        "দুই দেশের মন্ত্রী রাজধানীতে দীর্ঘ বৈঠক করেছেন।",
        "বৈঠকে সীমান্তের নিরাপত্তা নিয়ে আলোচনা হয়েছে।",
        "দুই পক্ষ আগামী মাসে আবার বসতে রাজি হয়েছে।",
        "নদীর পানি ভাগাভাগির প্রশ্নটি এখনো ঝুলে আছে।",
        "বাণিজ্য বাড়ানোর একটি খসড়াও তৈরি হয়েছে।",
        "শেষে দুই মন্ত্রী সাংবাদিকদের সামনে আসেন।",
    ]
    teasers = ["ব্রাজিলে ফুটবলের নতুন মৌসুম শুরু হয়েছে।", "মহাকাশে গেলেন তরুণ দুই নভোচারী।"]

    found = kinds("রাজধানীতে বৈঠক\n" + " ".join([*body, *body, *teasers]))

    assert [kind for kind, _ in found] == ["title"] + ["paragraph"] * 6 + ["repeated"] * 6 + ["teaser"] * 2
