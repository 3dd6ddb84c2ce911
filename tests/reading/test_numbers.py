"""Numbers as Bangla news writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jote.reading.bn.numbers import read_numbers
from jote.reading.tokens import tokenize


def bounds(words: str) -> list[tuple[object, object]]:
    return [(number.low, number.high) for number in read_numbers(tokenize(words))]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("১১ হাজার ১২৬ জন", 11_126),
        ("১,৫০,০০০ জন", 150_000),
        ("150,000 জন", 150_000),
        ("২ হাজার ৪৬০ কোটি ডলার", 24_600_000_000),
        ("৩ লাখ ৭০ হাজার কোটি টাকা", 3_700_000_000_000),
        ("১ কোটি ৪০ লাখ মানুষ", 14_000_000),
        ("আট দশমিক পাঁচ বিলিয়ন", 8_500_000_000),
        ("৮ দশমিক ৭৫ কোটি", 87_500_000),
        ("দেড় লাখ", 150_000),
        ("আড়াই কোটি", 25_000_000),
        ("সাড়ে ৪ কোটি", 45_000_000),
        ("সাড়ে তিন শ", 350),
        ("পৌনে দুই লাখ", 175_000),
        ("সোয়া লাখ মানুষ", 125_000),
        ("তিনশ মানুষ", 300),
        ("৫শ জন", 500),
        ("এক শ সেনা", 100),
        ("আটজন", 8),
        ("আট জন", 8),
        ("দু’জন", 2),
        ("দুটি", 2),
        ("সাতজনের", 7),
        ("নয়জন", 9),
        ("নয় মাস", 9),
        ("একুশ লক্ষ", 2_100_000),
        ("নিরানব্বই জন", 99),
    ],
)  # fmt: skip
def test_a_plain_number(words: str, value: int) -> None:
    assert bounds(words) == [(value, value)]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("শতাধিক মানুষ", 100, None),
        ("চার শতাধিক", 400, None),
        ("১৬ শতাধিক", 1600, None),
        ("দেড় শতাধিক", 150, None),
        ("অর্ধশতাধিক আহত", 50, None),
        ("লক্ষাধিক মানুষ", 100_000, None),
        ("এক লাখেরও বেশি মানুষ", 100_000, None),
        ("৪০ হাজারের বেশি", 40_000, None),
        ("৫০০-এর বেশি", 500, None),
        ("৩০ জনের অধিক", 30, None),
        ("অন্তত ১০ লাখ", 1_000_000, None),
        ("কমপক্ষে পাঁচজন", 5, None),
        ("সর্বোচ্চ ৫০০ জন", None, 500),
        ("১০০ জনের কম", None, 100),
        ("৪৪০০-৪৭৯৫ জন", 4400, 4795),
        ("৩০–৪৫ জন", 30, 45),
        ("২০ থেকে ৩০ হাজার সেনা", 20_000, 30_000),
        ("তিন-চার জন", 3, 4),
        ("আট-দশজন", 8, 10),
    ],
)
def test_bounds_and_ranges(words: str, low: int | None, high: int | None) -> None:
    assert bounds(words) == [(low, high)]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("এটি প্রতিফলন নয় বলে তিনি জানান", id="নয় that negates"),
        pytest.param("একই সঙ্গে তারা একে অপরকে দেখে", id="একই and একে অপরকে"),
        pytest.param("তিনি চারের সময় আসেন না", id="তিনি is no three"),
        pytest.param("হাজার হাজার মানুষ", id="thousands and thousands"),
        pytest.param("আড়াইহাজার উপজেলায়", id="a town named two and a half thousand"),
    ],
)
def test_words_that_are_no_numbers(words: str) -> None:
    assert bounds(words) == []


def test_about_several_and_the_article() -> None:
    about, several, article = (read_numbers(tokenize(words))[0] for words in ("প্রায় ২৮টি", "কয়েক হাজার", "একজন মুখপাত্র"))

    assert (about.approx, about.low, about.high, about.classifier) == (True, 28, 28, "টি")
    assert several.vague
    assert article.is_article


@given(st.integers(0, 10**15))
def test_digits_in_both_scripts_and_any_grouping(value: int) -> None:
    """A number in digits is that number, whether Bangla or Western, with commas or without."""
    bangla = str(value).translate(str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯"))

    for written in (str(value), bangla, f"{value:,}"):
        assert bounds(f"{written} জন") == [(value, value)]
