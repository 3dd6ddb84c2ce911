"""Names that no list knows, in English letters: clusters, the vowel that is not spoken, v and w."""

import pytest

from jote.reading.transliterate import transliterate


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("ফ্র্যাংক ম্যাকলিন", "Frank Maklin", id="the a of Frank"),
        pytest.param("অ্যান্টনি জ্যাকব", "Antoni Jakob", id="at the beginning"),
        pytest.param("শামসুদ্দীন", "Shamsuddin", id="no vowel between two syllables"),
        pytest.param("আকরাম মুশতাক", "Akram Mushtak", id="nor in Akram"),
        pytest.param("রামপ্রসাদ", "Ramprosad", id="nor before a light cluster"),
        pytest.param("মোহাম্মদ মনোজ", "Mohammod Monoj", id="but where it must be spoken"),
        pytest.param("স্মিরনভ ত্রোশেভ", "Smirnov Troshev", id="v"),
        pytest.param("ভৌমিক", "Bhoumik", id="bh"),
        pytest.param("ওয়াকার", "Wakar", id="w"),
        pytest.param("জাহাঙ্গীর", "Jahangir", id="ng once"),
        pytest.param("সত্যজিৎ", "Sotyojit", id="y after a consonant"),
        pytest.param("হায়দরি", "Haydori", id="y after a vowel"),
    ],
)
def test_a_name_is_written_as_it_is_spoken(name: str, expected: str) -> None:
    assert transliterate(name) == expected
