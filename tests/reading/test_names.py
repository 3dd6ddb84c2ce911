"""Names: found whole, found with their endings, and not found inside other words."""

import pytest

from jote.reading.bn.endings import read_ending
from jote.reading.names import find_names, settle_names


def found(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.known.id) for one in find_names(text, "bn", read_ending)]


@pytest.mark.parametrize(
    ("difficulty", "text", "names"),
    [
        ("a name that ends like an ending", "কাতার কাতারের", [("কাতার", "QAT"), ("কাতার", "QAT")]),
        ("a name inside a word", "চিন্তা রোমান ইরানী", [("ইরানী", "IRN")]),
        ("the longest name wins", "দক্ষিণ কোরিয়ায়", [("দক্ষিণ কোরিয়া", "KOR")]),
        ("a hyphen joins two parties", "মস্কো-পিয়ংইয়ং", [("মস্কো", "RUS"), ("পিয়ংইয়ং", "PRK")]),
        ("an ending on an apostrophe", "ইইউ’র", [("ইইউ", "european-union")]),
        ("a person by full name", "ভ্লাদিমির পুতিনকে", [("ভ্লাদিমির পুতিন", "vladimir-putin")]),
    ],
)
def test_names(difficulty: str, text: str, names: list[tuple[str, str]]) -> None:
    assert found(text) == names, difficulty


def test_a_tail_makes_an_adjective_of_a_name() -> None:
    (mention,) = find_names("কাতারভিত্তিক", "bn", read_ending)
    assert mention.ending.tail == "ভিত্তিক"


def test_the_article_decides_what_an_ambiguous_name_means() -> None:
    text = "মার্কিন প্রেসিডেন্ট বলেন, যুক্তরাষ্ট্রের কংগ্রেস রাজি। ওয়াশিংটন জানায়, কংগ্রেস ভোট দেবে।"
    settled = settle_names(find_names(text, "bn", read_ending))
    assert all(one.known.state != "IND" for one in settled)
