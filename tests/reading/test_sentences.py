"""Sentences, quotations and tokens: quotation marks first, dandas second."""

import pytest

from jote.reading.layout import lay_out
from jote.reading.quotations import pair_quotations
from jote.reading.sentences import split_sentences
from jote.reading.text import Text
from jote.reading.tokens import tokenize


def sentences(words: str) -> list[str]:
    text = Text.of(words)
    return [one.clean for one in split_sentences(text, lay_out(text, titled=False))]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("বৈঠক শেষ।মন্ত্রী ফিরেছেন।", ["বৈঠক শেষ।", "মন্ত্রী ফিরেছেন।"], id="no space after the danda"),
        pytest.param("কে যাবে? আমি! ঠিক আছে।", ["কে যাবে?", "আমি!", "ঠিক আছে।"], id="other ends"),
        pytest.param("ড. রহমান ৩.৫ কিমি. হাঁটেন। মো. করিম আসেন।", ["ড. রহমান ৩.৫ কিমি. হাঁটেন।", "মো. করিম আসেন।"], id="full stops end nothing"),
        pytest.param("রাজা বলেন, ‘আমি যাব। সবাই যাবে।’ সভা শেষ।", ["রাজা বলেন, ‘আমি যাব। সবাই যাবে।’", "সভা শেষ।"], id="dandas in a quotation"),
        pytest.param("‘আমি যাব। সবাই যাবে।’ বলেন রাজা। সভা শেষ।", ["‘আমি যাব। সবাই যাবে।’ বলেন রাজা।", "সভা শেষ।"], id="the verb of saying follows"),
        pytest.param("রাজা বলেন, “আমরা ‘জোট’ চাই। এখনই।” সভা শেষ।", ["রাজা বলেন, “আমরা ‘জোট’ চাই। এখনই।”", "সভা শেষ।"], id="a quotation in a quotation"),
        pytest.param("দু’পক্ষের কথা হয়। ইইউ’র দূত আসেন।", ["দু’পক্ষের কথা হয়।", "ইইউ’র দূত আসেন।"], id="apostrophes are no quotation marks"),
        pytest.param("তাদের নাম ‘আমরা প্রস্তুত। সেনারা এগোয়।\nশহর খালি।", ["তাদের নাম ‘আমরা প্রস্তুত।", "সেনারা এগোয়।", "শহর খালি।"], id="a quotation never closed"),
        pytest.param("চুক্তি সই\nদুই নেতা হাত মেলান।", ["চুক্তি সই", "দুই নেতা হাত মেলান।"], id="a line without a danda"),
        pytest.param("এটি ‘জোট’কে বদলাবে। নাম ‘এক’।", ["এটি ‘জোট’কে বদলাবে।", "নাম ‘এক’।"], id="an ending glued to the closing mark"),
    ],
)  # fmt: skip
def test_where_sentences_end(words: str, expected: list[str]) -> None:
    assert sentences(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Dr. Smith met Mr. J. Doe. They left at 5.30 p.m. on Monday.", ["Dr. Smith met Mr. J. Doe.", "They left at 5.30 p.m. on Monday."]),
        ("“We are ready. We will go.” He left.", ["“We are ready. We will go.”", "He left."]),
        ("“We are ready,” he said. Who knows? Nobody!", ["“We are ready,” he said.", "Who knows?", "Nobody!"]),
    ],
)  # fmt: skip
def test_full_stops_end_sentences_in_latin_letters_only(words: str, expected: list[str]) -> None:
    assert sentences(words) == expected


@pytest.mark.parametrize(
    ("words", "inner"),
    [
        ("‘জোট’ ও “মিত্র” ও ‘‘ঐক্য’’ ও 'শক্তি' ও \"বল\"", ["জোট", "মিত্র", "ঐক্য", "শক্তি", "বল"]),
        ("ইইউ’র ‘জোট’কে দু’পক্ষের", ["জোট"]),
        ("‘খোলা রইল", []),
        ("‘জোট‘ শব্দটি", ["জোট"]),
    ],
)
def test_pairs_of_marks(words: str, inner: list[str]) -> None:
    """Curly, doubled and straight marks pair; ’ between letters is an apostrophe; a mark alone is passed over."""
    assert [words[one.start : one.end] for one in pair_quotations(words, 0, len(words))] == inner


@pytest.mark.parametrize(
    ("words", "tokens"),
    [
        ("২৮টি গ্রাম ১২টার দিকে", ["২৮", "টি", "গ্রাম", "১২", "টার", "দিকে"]),
        ("কিম জং-উন ও জং–উন", ["কিম", "জং-উন", "ও", "জং–উন"]),
        ("এ.কে.এম. ফজল ড. হক", ["এ.কে.এম.", "ফজল", "ড.", "হক"]),
        ("১,৫০,০০০ জন ৩.৫ ভাগ ৪৪০০-৪৭৯৫", ["১,৫০,০০০", "জন", "৩.৫", "ভাগ", "৪৪০০", "-", "৪৭৯৫"]),
        ("দু’পক্ষের এফ-৩৫সি।", ["দু’পক্ষের", "এফ-৩৫সি", "।"]),
        ("U.S. Reuters.", ["U.S.", "Reuters", "."]),
    ],
)
def test_tokens(words: str, tokens: list[str]) -> None:
    """Hyphens and apostrophes stay inside words; digits part from what is glued to them."""
    assert [token.text for token in tokenize(words)] == tokens


def test_a_token_has_a_form_to_look_up() -> None:
    assert [token.norm for token in tokenize("জং–উন ১,৫০০ দু’পক্ষ NATO")] == ["জং-উন", "1500", "দু'পক্ষ", "nato"]
