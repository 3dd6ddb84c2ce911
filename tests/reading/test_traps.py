"""The traps of Bangla news that text, words, numbers, dates and speech must not fall into. The sentences are made up.

The numbers are those of the list of traps that the reader was built against; those about actors and acts are tested
with actors and acts.
"""

import pytest

from jote.reading.bn.dates import read_dates
from jote.reading.bn.endings import read_ending
from jote.reading.bn.figures import read_counts
from jote.reading.bn.numbers import read_numbers
from jote.reading.bn.speech import read_speech
from jote.reading.bn.verb_forms import verb_forms
from jote.reading.bn.words import Words
from jote.reading.layout import lay_out
from jote.reading.sentence import Sentence
from jote.reading.sentences import split_sentences
from jote.reading.text import Text
from jote.reading.tokens import tokenize
from jote.vocabulary.dates import PartialDate


def split(words: str) -> tuple[Text, tuple[Sentence, ...]]:
    text = Text.of(words)
    return text, split_sentences(text, lay_out(text, titled=False))


def test_1_russia_in_two_encodings_is_one_word() -> None:
    one, two = Text.of("রাশি\u09dfা"), Text.of("রাশি\u09af\u09bcা")

    assert one.clean == two.clean
    assert one.given != two.given


def test_2_and_21_other_stories_are_not_read() -> None:
    _, sentences = split("সেনারা শহর ছেড়েছে।\nআরও পড়ুন: চীনকে হুমকি দিল জাপান\nবৈঠক শেষ।")

    assert [one.is_read for one in sentences] == [True, False, True]


def test_3_the_verb_agrees_with_a_respected_person() -> None:
    """করেছেন is a person's, করেছে a state's: evidence for a subject that stands after its verb."""
    assert verb_forms("করেছেন")[0].person == "polite"
    assert verb_forms("করেছে")[0].person == "third"


@pytest.mark.parametrize(
    ("word", "negated"),
    [
        ("করেনি", True),
        ("হয়নি", True),
        ("নেই", True),
        ("নয়", True),
        ("কেননা", None),
        ("নাকি", None),
        ("যদিও", None),
        ("তবে", None),
    ],
)
def test_8_false_friends_of_negation(word: str, negated: bool | None) -> None:
    forms = verb_forms(word)

    assert (forms[0].negated if forms else None) == negated


def test_9_a_condition_is_no_past() -> None:
    assert [form.kind for form in verb_forms("করলে")] == ["condition"]
    assert verb_forms("করবে")[0].tense == "future"


def test_10_a_claim_is_tied_to_its_speaker() -> None:
    text, sentences = split("ইরানের দাবি, ড্রোনটি তারা নামিয়েছে।")
    (said,) = read_speech(sentences)

    assert said.claim
    assert text.clean[slice(*said.speaker or (0, 0))] == "ইরানের"


def test_11_casualties_together_are_not_dead_and_wounded() -> None:
    _, sentences = split("সংঘর্ষে ৩০ জন হতাহত হয়েছেন।")

    assert [(one.measure, one.low) for one in read_counts(sentences)] == [("other", 30)]


def test_12_a_running_total_is_not_dated_to_the_attack() -> None:
    _, sentences = split("গতকাল রোববার হামলা হয়। এ পর্যন্ত ৪০ হাজার মানুষ নিহত হয়েছেন।")
    day = PartialDate("2024-08-12")

    (count,) = read_counts(sentences, read_dates(sentences, day), day)
    assert count.as_of == day


@pytest.mark.parametrize(
    ("words", "value"), [("দেড় লাখ", 150_000), ("সাড়ে ৪ কোটি", 45_000_000), ("আট দশমিক পাঁচ বিলিয়ন", 8_500_000_000)]
)
def test_13_fraction_words_and_spoken_decimals(words: str, value: int) -> None:
    assert [(one.low, one.high) for one in read_numbers(tokenize(words))] == [(value, value)]


@pytest.mark.parametrize("words", ["তিন জন এসেছেন।", "মে দিবস পালিত হয়।", "মেয়ে ও ছেলে।"])
def test_14_no_june_in_persons_and_no_may_in_girls(words: str) -> None:
    assert read_dates(split(words)[1], PartialDate("2024-08-12")) == ()


def test_15_the_year_comes_from_publication_never_from_today() -> None:
    _, sentences = split("বুধবার (১৯ জুন) সই হয়।")

    assert [one.value for one in read_dates(sentences, PartialDate("2019-06-20"))] == [PartialDate("2019-06-19")]
    assert [one.value for one in read_dates(sentences)] == [None]


def test_16_a_treaty_named_by_its_year_dates_nothing() -> None:
    _, sentences = split("২০১৫ সালের পারমাণবিক চুক্তি থেকে তারা সরে যায়।")

    assert [one.kind for one in read_dates(sentences)] == ["attribute"]


def test_17_a_danda_in_a_quotation_ends_no_sentence() -> None:
    _, sentences = split("রাজা বলেন, ‘আমরা যাব। সবাই যাবে।’ সভা শেষ।")

    assert len(sentences) == 2


def test_18_an_apostrophe_opens_and_closes_nothing() -> None:
    _, sentences = split("দু’পক্ষের ‘জোট’ নিয়ে ইইউ’র কথা।")

    assert [sentences[0].text.clean[one.start : one.end] for one in sentences[0].quotations] == ["জোট"]


@pytest.mark.parametrize(("name", "rest"), [("চিন", "্তা"), ("ওমান", "ো"), ("মালি", "ক"), ("ইরান", "ি")])
def test_19_a_name_is_not_read_in_a_longer_word(name: str, rest: str) -> None:
    assert read_ending(name, rest) is None


def test_20_qatar_keeps_its_last_letter() -> None:
    words = Words({"কাতার", "কাতা", "পরিষদ", "পরিষ", "সরকার", "সরক"})

    assert [words.noun(word).stem for word in ("কাতার", "কাতারের", "পরিষদের", "সরকারই")] == ["কাতার", "কাতার", "পরিষদ", "সরকার"]


def test_22_a_credit_is_no_second_speaker() -> None:
    _, sentences = split("সেনারা শহর ছেড়েছে। এ খবর জানিয়েছে বার্তা সংস্থা রয়টার্স।")
    (said,) = read_speech(sentences)

    assert said.speaker_kind == "press"
    assert not said.is_quote
