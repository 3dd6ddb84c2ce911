"""The clean text and the way back: rules read one spelling, evidence is letter for letter the text as given."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jote.reading.clean import is_composed
from jote.reading.language import detect_language
from jote.reading.layout import lay_out
from jote.reading.sentences import split_sentences
from jote.reading.text import Text

ONE_POINT = "রাশি\u09dfা"  # য় as one code point
TWO_POINTS = "রাশি\u09af\u09bcা"  # the same word, য with a nukta

# Letters, signs, joiners, spaces, marks and line ends that Bangla pages mix, beside any other character.
PIECES = st.sampled_from(
    ["ক", "\u09df", "\u09af\u09bc", "\u09dc", "\u09c7", "\u09be", "\u09d7", "\u09cd", "\u09c1", "র\u200c্যাব", "র\u200d্যালি", "\u200b", "\ufeff", "\u00a0", " ", "\r\n", "\r",
     "\n", "।", "৷", "|", "?", "‘", "’", "“", "”", "'", '"', "ঃ", "১৯", "২৮টি", "জুন", "সালের", "২০২২", "বলেন,", "বলে", "জানান", "নিহত", "জন", "হাজার",
     "আরও পড়ুন", "সূত্র:", "ছবি:", "প্রকাশ:", "এদিকে", "-", "–", "(", ")", "বুধবার", "গত", "তিনি", "দশমিক", "সাড়ে", "ড.", "Reuters", "é", "\u0301", "가", "\u11a8"]
)  # fmt: skip
MIXED = st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=60).map("".join)


@pytest.mark.parametrize(
    ("given_text", "clean"),
    [
        pytest.param(ONE_POINT, TWO_POINTS, id="য় in one code point"),
        pytest.param(TWO_POINTS, TWO_POINTS, id="য় in two"),
        pytest.param("কি\u09c7\u09be", "কি\u09cb", id="ো typed as two signs"),
        pytest.param("র\u200d্যাব", "র্যাব", id="a joiner inside a word"),
        pytest.param("র\u200c্যাব", "র্যাব", id="a non-joiner inside a word"),
        pytest.param("ঢাকা\u00a0থেকে\u200b", "ঢাকা থেকে", id="no-break and zero-width spaces"),
        pytest.param("\ufeffএক\r\nদুই\rতিন", "এক\nদুই\nতিন", id="a mark of order and carriage returns"),
        pytest.param("শেষ৷", "শেষ।", id="the wrong sign for a danda"),
        pytest.param("শেষ | শুরু", "শেষ । শুরু", id="a bar for a danda"),
        pytest.param("২০২৫ | ১৬:২৫", "২০২৫ | ১৬:২৫", id="a bar between digits stays"),
        pytest.param("সূত্রঃ এএফপি", "সূত্র: এএফপি", id="visarga for a colon"),
        pytest.param("মোঃ রহিম দুঃখিত", "মোঃ রহিম দুঃখিত", id="visarga where it belongs"),
        pytest.param("যু্ক্তরাষ্ট্র", "যু্ক্তরাষ্ট্র", id="a malformed cluster is left alone"),
    ],
)
def test_the_clean_text_has_one_spelling(given_text: str, clean: str) -> None:
    """Two encodings, joiners and odd spaces become one; slips stay as they are."""
    assert Text.of(given_text).clean == unicodedata.normalize("NFC", clean)


@given(MIXED)
def test_the_cheap_look_at_the_composition_agrees_with_unicode(words: str) -> None:
    assert is_composed(words) == unicodedata.is_normalized("NFC", words)


@pytest.mark.parametrize("first", [chr(code) for code in range(0x980, 0xA00)])
def test_two_bangla_letters_are_composed_where_unicode_says_so(first: str) -> None:
    pairs = [first + chr(code) for code in range(0x980, 0xA00)]
    assert [is_composed(pair) for pair in pairs] == [unicodedata.is_normalized("NFC", pair) for pair in pairs]


def test_a_span_covers_the_letters_as_given() -> None:
    """A word of the clean text leads back to the word as typed, whatever its encoding."""
    for word in (ONE_POINT, TWO_POINTS, "র\u200d্যাব"):
        text = Text.of(f"আজ {word} ও চীন")
        start = text.clean.index(" ") + 1
        end = text.clean.index(" ", start)

        assert text.quote(text.span(start, end)) == word


def test_a_leading_mark_of_order_is_not_counted() -> None:
    text = Text.of("\ufeffচীন")

    assert text.given == "চীন"
    assert text.span(0, 3) == (0, 3)


@given(MIXED)
def test_every_span_slices_exactly(words: str) -> None:
    """Any text at all: the clean text is NFC, and every span lies in order inside the text."""
    text = Text.of(words)

    assert unicodedata.is_normalized("NFC", text.clean)
    assert len(text.origin) == len(text.clean) + 1
    last = 0
    for index in range(len(text.clean)):
        start, end = text.span(index, index + 1)
        assert 0 <= start < end <= len(text.given)
        assert start >= last
        last = start
    assert text.span(0, len(text.clean))[1] <= len(text.given)


@given(MIXED)
def test_blocks_and_sentences_stay_in_order_and_inside(words: str) -> None:
    """Blocks and sentences never overlap, never leave the text, and lose no letter of it."""
    text = Text.of(words)
    blocks = lay_out(text)
    sentences = split_sentences(text, blocks)
    at = 0
    for one in (*blocks,):
        assert at <= one.start < one.end <= len(text.clean)
        at = one.end
    at = 0
    for sentence in sentences:
        assert at <= sentence.start < sentence.end <= len(text.clean)
        at = sentence.end
        place = sentence.start
        for token in sentence.tokens:
            assert place <= token.start < token.end <= sentence.end
            assert text.clean[token.start : token.end] == token.text
            place = token.end
    kept = "".join(text.clean[one.start : one.end] for one in sentences)
    assert "".join(kept.split()) == "".join(text.clean.split())


@given(MIXED)
def test_nothing_raises_and_all_findings_lie_inside(words: str) -> None:
    """Dates, figures and speech of any text are spans of it."""
    from jote.reading.bn.dates import read_dates
    from jote.reading.bn.figures import read_counts
    from jote.reading.bn.speech import read_speech

    text = Text.of(words)
    sentences = split_sentences(text, lay_out(text))
    dates = read_dates(sentences)
    for one in (*dates, *read_counts(sentences, dates)):
        assert 0 <= one.start < one.end <= len(text.clean)
    for said in read_speech(sentences):
        for span in (said.span, said.cue, said.speaker or said.cue):
            assert 0 <= span[0] <= span[1] <= len(text.clean)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("ঢাকায় দুই মন্ত্রীর বৈঠক হয়েছে।", "bn"),
        ("ঢাকায় UN Security Council বৈঠক।", "bn"),
        ("The two ministers met in Dhaka on Monday.", "en"),
        ("ঢাকাত ৰাষ্ট্ৰপতি আৰু মন্ত্ৰীৰ বৈঠক", "as"),
        ("दोनों मंत्रियों ने बातचीत की।", "hi"),
        ("Les deux ministres se sont rencontrés dans la capitale.", "fr"),
        ("وزير الخارجية يصل إلى القاهرة", "ar"),
        ("Президент прибыл в Москву", "ru"),
        ("৪৫ ১২ ২০২৪", "unknown"),
        ("", "unknown"),
    ],
)
def test_the_language_is_told_by_letters_and_small_words(words: str, language: str) -> None:
    assert detect_language(words) == language
