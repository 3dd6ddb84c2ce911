"""Endings come off only where what remains is known; verb forms in the spellings of the press."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jote.reading
from jote.reading.bn.endings import noun_splits, read_ending
from jote.reading.bn.verb_forms import verb_forms
from jote.reading.bn.words import Words

LEXICON = {
    "কাতার", "মিয়ানমার", "আঙ্কারা", "দুবাই", "হাইতি", "কঙ্গো", "টোকিও", "ইরান", "চীন", "রাশিয়া", "ইউক্রেন", "পিয়ংইয়ং", "মস্কো", "চুক্তি", "দেশ",
    "পরিষদ", "সরকার", "সেনা", "মন্ত্রী", "ইইউ", "কোরিয়া", "কর্মকর্তা",
}  # fmt: skip


@pytest.mark.parametrize(
    ("word", "stem", "case", "number"),
    [
        ("রাশিয়ার", "রাশিয়া", "genitive", None),
        ("রাশিয়ারও", "রাশিয়া", "genitive", None),
        ("ইউক্রেনের", "ইউক্রেন", "genitive", None),
        ("পিয়ংইয়ংয়ের", "পিয়ংইয়ং", "genitive", None),
        ("ইইউ'র", "ইইউ", "genitive", None),
        ("ইইউ-এর", "ইইউ", "genitive", None),
        ("চীনকে", "চীন", "object", None),
        ("ইউক্রেনে", "ইউক্রেন", "locative", None),
        ("কোরিয়ায়", "কোরিয়া", "locative", None),
        ("মস্কোয়", "মস্কো", "locative", None),
        ("মস্কোতে", "মস্কো", "locative", None),
        ("চুক্তিতে", "চুক্তি", "locative", None),
        ("পিয়ংইয়ংয়ে", "পিয়ংইয়ং", "locative", None),
        ("চুক্তিটির", "চুক্তি", "genitive", "one"),
        ("দেশগুলোকে", "দেশ", "object", "many"),
        ("দেশগুলির", "দেশ", "genitive", "many"),
        ("মন্ত্রীরা", "মন্ত্রী", "nominative", "many"),
        ("সেনাদের", "সেনা", "oblique", "many"),
        ("সেনাদেরকেও", "সেনা", "object", "many"),
        ("কর্মকর্তাদের", "কর্মকর্তা", "oblique", "many"),
        ("পরিষদের", "পরিষদ", "genitive", None),
        ("সরকারই", "সরকার", "nominative", None),
    ],
)  # fmt: skip
def test_an_ending_comes_off_a_known_word(word: str, stem: str, case: str, number: str | None) -> None:
    form = Words(LEXICON).noun(word)

    assert (stem, case, number, True) == (form.stem, form.case, form.ending.number, form.known)


@pytest.mark.parametrize("name", ["কাতার", "মিয়ানমার", "আঙ্কারা", "দুবাই", "হাইতি", "কঙ্গো", "টোকিও"])
def test_a_name_keeps_letters_that_look_like_an_ending(name: str) -> None:
    assert Words(LEXICON).noun(name).stem == name


@pytest.mark.parametrize(
    ("stem", "rest", "case"),
    [
        ("চিন", "্তা", None),
        ("রোমান", "", "nominative"),
        ("ইরান", "ি", None),
        ("মালি", "ক", None),
        ("ইরান", "ের", "genitive"),
        ("ইরান", "র", None),
        ("কাতার", "ভিত্তিক", "nominative"),
        ("ইরান", "-সমর্থিত", "nominative"),
        ("ইইউ", "'র", "genitive"),
    ],
)
def test_what_may_follow_a_name(stem: str, rest: str, case: str | None) -> None:
    """চিন in চিন্তা is no China; an ending must suit the last letter of the name."""
    ending = read_ending(stem, rest)

    assert (ending.case if ending else None) == case


def test_an_unknown_name_is_licensed_by_the_document_or_by_a_sure_ending() -> None:
    words = Words(LEXICON)

    assert words.noun("বিলিয়াটস্কিও").stem == "বিলিয়াটস্কিও"
    assert words.noun("বিলিয়াটস্কিও", seen={"বিলিয়াটস্কি"}).stem == "বিলিয়াটস্কি"
    assert words.guess("শিনিচিকে").stem == "শিনিচি"
    assert words.guess("রোমান").stem == "রোমান"


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("করেছেন", ("করা", "finite", "perfect", "polite", False)),
        ("করেছে", ("করা", "finite", "perfect", "third", False)),
        ("করেছিলেন", ("করা", "finite", "past_perfect", "polite", False)),
        ("করছে", ("করা", "finite", "progressive", "third", False)),
        ("করল", ("করা", "finite", "past", "third", False)),
        ("করলো", ("করা", "finite", "past", "third", False)),
        ("করলেন", ("করা", "finite", "past", "polite", False)),
        ("করবে", ("করা", "finite", "future", "third", False)),
        ("করবেন", ("করা", "finite", "future", "polite", False)),
        ("করেনি", ("করা", "finite", "perfect", "third", True)),
        ("জানাননি", ("জানানো", "finite", "perfect", "polite", True)),
        ("জানায়", ("জানানো", "finite", "present", "third", False)),
        ("জানাল", ("জানানো", "finite", "past", "third", False)),
        ("পাঠিয়েছে", ("পাঠানো", "finite", "perfect", "third", False)),
        ("দিয়েছেন", ("দেওয়া", "finite", "perfect", "polite", False)),
        ("দেবে", ("দেওয়া", "finite", "future", "third", False)),
        ("নিচ্ছে", ("নেওয়া", "finite", "progressive", "third", False)),
        ("গেছেন", ("যাওয়া", "finite", "perfect", "polite", False)),
        ("পেয়েছে", ("পাওয়া", "finite", "perfect", "third", False)),
        ("এনেছে", ("আনা", "finite", "perfect", "third", False)),
        ("রেখেছে", ("রাখা", "finite", "perfect", "third", False)),
        ("তুলেছে", ("তোলা", "finite", "perfect", "third", False)),
        ("ছুড়েছে", ("ছোড়া", "finite", "perfect", "third", False)),
        ("এলেন", ("আসা", "finite", "past", "polite", False)),
        ("হলো", ("হওয়া", "finite", "past", "third", False)),
        ("হয়নি", ("হওয়া", "finite", "perfect", "third", True)),
        ("নেই", ("থাকা", "finite", "present", "third", True)),
        ("করতে", ("করা", "infinitive", None, None, False)),
        ("করলে", ("করা", "condition", None, None, False)),
        ("চালিয়ে", ("চালানো", "participle", None, None, False)),
        ("দেয়া", ("দেওয়া", "noun", None, None, False)),
        ("পৌঁছেছে", ("পৌঁছানো", "finite", "perfect", "third", False)),
        ("হোক", ("হওয়া", "finite", "order", "third", False)),
        ("করবেই", ("করা", "finite", "future", "third", False)),
    ],
)  # fmt: skip
def test_verb_forms(word: str, reading: tuple[str, str, str | None, str | None, bool]) -> None:
    assert reading in {(form.verb, form.kind, form.tense, form.person, form.negated) for form in verb_forms(word)}


@pytest.mark.parametrize(
    ("word", "case"), [("করার", "genitive"), ("পাঠানোর", "genitive"), ("হওয়ায়", "locative"), ("চালানো", "nominative")]
)
def test_verbal_nouns_take_endings(word: str, case: str) -> None:
    assert case in {form.case for form in verb_forms(word) if form.kind == "noun"}


@pytest.mark.parametrize("word", ["চীন", "মন্ত্রী", "সরকার", "রহমান", ""])
def test_other_words_are_no_verbs(word: str) -> None:
    assert verb_forms(word) == ()


@given(st.text(alphabet=st.characters(min_codepoint=0x0980, max_codepoint=0x09FF), max_size=14))
def test_every_split_puts_the_word_together_again(word: str) -> None:
    for split in noun_splits(word):
        assert split.stem + split.ending.form == word
    verb_forms(word)


def test_all_words_in_the_code_and_the_data_are_in_one_encoding() -> None:
    """The clean text is NFC; a rule typed in the other encoding would never be met."""
    room = Path(jote.reading.__file__).parent

    for path in (*room.rglob("*.py"), *room.rglob("*.yaml")):
        words = path.read_text(encoding="utf-8")
        assert unicodedata.is_normalized("NFC", words), path.name
