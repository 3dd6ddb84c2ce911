"""The ten ways in which Bangla news says who says so. The sentences are made up."""

import pytest

from jote.reading.bn.speech import read_speech
from jote.reading.layout import lay_out
from jote.reading.sentences import split_sentences
from jote.reading.speech import Said
from jote.reading.text import Text


def speech(words: str, *, titled: bool = False) -> tuple[Text, list[Said]]:
    text = Text.of(words)
    return text, list(read_speech(split_sentences(text, lay_out(text, titled=titled))))


def quotes(words: str) -> list[tuple[bool, str, str | None]]:
    """Direct or not, the words, the phrase that names the speaker."""
    text, found = speech(words)
    return [
        (one.direct, text.clean[slice(*one.span)], text.clean[slice(*one.speaker)] if one.speaker else None)
        for one in found
        if one.is_quote
    ]


@pytest.mark.parametrize(
    ("words", "direct", "quote", "speaker"),
    [
        pytest.param("মেয়র আনিস হক বলেন, সেতুটি খোলা আছে।", False, "সেতুটি খোলা আছে", "মেয়র আনিস হক", id="1 a comma"),
        pytest.param(
            "রাজা বলেন, ‘আমরা প্রস্তুত। আর দেরি নয়।’", True, "আমরা প্রস্তুত। আর দেরি নয়।", "রাজা", id="2 marks with dandas inside"
        ),
        pytest.param("রাজা বলেন, “আমরা প্রস্তুত আছি এখন।”", True, "আমরা প্রস্তুত আছি এখন।", "রাজা", id="2 double marks"),
        pytest.param(
            "‘আমরা কেউ পিছু হটব না।’ বলেন সেনাপ্রধান।", True, "আমরা কেউ পিছু হটব না।", "সেনাপ্রধান", id="2 the speaker after"
        ),
        pytest.param(
            "সেতুটি ধ্বংস হয়েছে বলে জানিয়েছেন শহরের মেয়র।",
            False,
            "সেতুটি ধ্বংস হয়েছে",
            "শহরের মেয়র",
            id="3 বলে and the speaker last",
        ),
        pytest.param(
            "তিনি সেতুটি ধ্বংস হয়েছে বলে দাবি করেন।", False, "সেতুটি ধ্বংস হয়েছে", "তিনি", id="3 বলে and the speaker first"
        ),
        pytest.param(
            "এ ছাড়া সেতুটি ধ্বংস হয়েছে বলেও উল্লেখ করেছে কিয়েভ।",
            False,
            "সেতুটি ধ্বংস হয়েছে",
            "কিয়েভ",
            id="3 বলেও, and no connective",
        ),
        pytest.param("রাজা বলেছেন যে সেনারা আর এগোবে না।", False, "সেনারা আর এগোবে না", "রাজা", id="4 যে"),
        pytest.param("ইরানের দাবি, ড্রোনটি তারা নামিয়েছে।", False, "ড্রোনটি তারা নামিয়েছে", "ইরানের", id="5 whose claim"),
        pytest.param("তাঁর মতে, এই পরিকল্পনা টিকবে না।", False, "এই পরিকল্পনা টিকবে না", "তাঁর", id="5 in whose view"),
        pytest.param(
            "প্রস্তাবে কিছুই নেই বলেই ইসলামাবাদের অভিযোগ।", False, "প্রস্তাবে কিছুই নেই", "ইসলামাবাদের", id="5 whose complaint, last"
        ),
        pytest.param(
            "বিজ্ঞপ্তিতে বলা হয়েছে, সেনারা রাতে অভিযান চালায়।",
            False,
            "সেনারা রাতে অভিযান চালায়",
            "বিজ্ঞপ্তিতে",
            id="9 a document speaks",
        ),
        pytest.param("রাজা এক বিবৃতিতে বলেন, সেনারা আর এগোবে না।", False, "সেনারা আর এগোবে না", "রাজা", id="9 a channel between"),
        pytest.param("রাজা সাংবাদিকদের বলেন, সেনারা আর এগোবে না।", False, "সেনারা আর এগোবে না", "রাজা", id="to whom it was said"),
        pytest.param(
            "সচিব করিম হোসেন প্রথম আলোকে বলেন, ‘আমরা সময়মতোই এগিয়েছি।’",
            True,
            "আমরা সময়মতোই এগিয়েছি।",
            "সচিব করিম হোসেন",
            id="a paper to which it was told",
        ),
        pytest.param("তিনি আরও বলেন, সীমান্ত খোলা থাকবে।", False, "সীমান্ত খোলা থাকবে", "তিনি", id="goes on"),
        pytest.param(
            "হামাস, ইরান ও হিজবুল্লাহ বলেছে, তারা জবাব দেবে এবার।",
            False,
            "তারা জবাব দেবে এবার",
            "হামাস, ইরান ও হিজবুল্লাহ",
            id="three speakers",
        ),
        pytest.param(
            "পিটিআই জানায়, সচিব বলেছেন, কোনো পক্ষ হুমকি দেয়নি।",
            False,
            "কোনো পক্ষ হুমকি দেয়নি",
            "সচিব",
            id="the innermost teller",
        ),
        pytest.param("চুক্তিটিকে একটি ‘জোট’ বলে অভিহিত করেছেন কিম।", True, "জোট", "কিম", id="a name given"),
        pytest.param("রাজাকে বলতে শোনা যায়, ‘আপনার কথা আমরা জানি।’", True, "আপনার কথা আমরা জানি।", "রাজাকে", id="heard saying"),
    ],
)
def test_the_forms_of_reported_speech(words: str, direct: bool, quote: str, speaker: str) -> None:
    assert quotes(words) == [(direct, quote, speaker)]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("মন্ত্রী ফ্রান্সের সঙ্গে ফোনে কথা বলেন।", id="to talk is not to say"),
        pytest.param("হামলার নিন্দা জানিয়েছে ইরান।", id="to condemn is not to say"),
        pytest.param("তিনি শুল্ক নামানোর ঘোষণা দেন।", id="a deed announced in a verbal noun"),
        pytest.param("রাশিয়া কোনো প্রতিক্রিয়া জানায়নি।", id="silence"),
        pytest.param("তারা যে পরিকল্পনা ঘোষণা করেছে, সেই দিকে সবার নজর।", id="a relative clause"),
        pytest.param("আগামী মাসে যুদ্ধ থামতে পারে বলে ধারণা করা হচ্ছে।", id="nobody in particular thinks so"),
        pytest.param("জানা গেছে, সেনারা রাতেই শহর ছেড়েছে।", id="it is learnt"),
        pytest.param("বিবিসির প্রতিবেদনে বলা হয়েছে, সেনারা রাতেই শহর ছেড়েছে।", id="a paper's report is a credit"),
        pytest.param("এএফপির সাংবাদিকেরা জানান, সেনারা রাতেই শহর ছেড়েছে।", id="a paper's nameless reporters"),
        pytest.param("মার্কিন সংবাদমাধ্যমগুলো জানায়, সেনারা রাতেই শহর ছেড়েছে।", id="the press at large"),
        pytest.param("এ খবর জানিয়েছে বার্তা সংস্থা রয়টার্স।", id="a credit"),
        pytest.param("দলের নাম ‘নতুন ভোর’ রাখা হয়েছে।", id="a name in marks"),
        pytest.param("আরও পড়ুন: ‘আমরা যাব’ বলেন রাজা", id="the headline of another story"),
    ],
)
def test_what_is_no_quote(words: str) -> None:
    assert quotes(words) == []


def test_this_he_said_points_back() -> None:
    """এ কথা makes a quote of the sentence before; এ তথ্য credits it."""
    text, found = speech("সেতুটি খোলা আছে। সোমবার এ কথা জানান মেয়র আনিস হক। তারা ফিরেছে। এ তথ্য জানান মেয়র।")

    assert [(one.form, one.is_quote) for one in found] == [("told", True), ("back", False)]
    assert text.clean[slice(*found[0].span)] == "সেতুটি খোলা আছে"
    assert text.clean[slice(*found[0].speaker or (0, 0))] == "মেয়র আনিস হক"


@pytest.mark.parametrize(
    ("title", "speaker", "said"),
    [
        ("যুদ্ধ এখনই থামবে না: জেলেনস্কি", "জেলেনস্কি", "যুদ্ধ এখনই থামবে না"),
        ("জেলেনস্কি: যুদ্ধ এখনই থামবে না", "জেলেনস্কি", "যুদ্ধ এখনই থামবে না"),
    ],
)
def test_the_colon_of_a_headline_is_a_speaker_on_either_side(title: str, speaker: str, said: str) -> None:
    text, found = speech(f"{title}\n\nসভা শেষ হয়েছে।", titled=True)

    assert [(text.clean[slice(*one.speaker or (0, 0))], text.clean[slice(*one.span)]) for one in found] == [
        (speaker, said)
    ]
    assert not found[0].is_quote


def test_a_report_runs_on_to_the_end_of_its_paragraph() -> None:
    article = "বৈঠক শেষ হয়েছে।\nমেয়র বলেন, সেতুটি খোলা আছে। গাড়িও চলছে। তবে পথচারী কম।\nসেনারা শহরে আছে।\nস্কুল বন্ধ রয়েছে।"

    assert [quote for _, quote, _ in quotes(article)] == ["সেতুটি খোলা আছে। গাড়িও চলছে"]


def test_a_claim_keeps_its_distance() -> None:
    _, found = speech("তিনি দাবি করেন, সেনারা পিছু হটেছে। মেয়র জানান, সেতুটি খোলা।")

    assert [(one.claim, one.verb) for one in found] == [(True, "দাবি করা"), (False, "জানানো")]
