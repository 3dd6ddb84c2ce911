"""Rarer forms of attribution: by a noun, by citing another, through a channel, and what only looks like one. The sentences are made up."""

import pytest

from jote.reading import read
from jote.reading.bn.speech import read_speech
from jote.reading.layout import lay_out
from jote.reading.sentences import split_sentences
from jote.reading.text import Text


def quotes(words: str) -> list[tuple[bool, str, str | None]]:
    """Direct or not, the words, the phrase that names the speaker."""
    text = Text.of(words)
    found = read_speech(split_sentences(text, lay_out(text, titled=False)))
    return [
        (one.direct, text.clean[slice(*one.span)], text.clean[slice(*one.speaker)] if one.speaker else None)
        for one in found
        if one.is_quote
    ]


def speakers(words: str) -> list[str | None]:
    reading = read(words)
    names = {one.id: one.name for one in reading.actors}
    return [names.get(one.speaker or "") for one in reading.quotes]


@pytest.mark.parametrize(
    ("words", "direct", "quote", "speaker"),
    [
        pytest.param("মেয়রের ভাষায়, ‘সেতুটি এই শহরের প্রাণ।’", True, "সেতুটি এই শহরের প্রাণ।", "মেয়রের", id="in whose words"),
        pytest.param(
            "পুলিশের তথ্য অনুযায়ী, সেতুটি রাতেই বন্ধ হয়।", False, "সেতুটি রাতেই বন্ধ হয়", "পুলিশের", id="by whose account"
        ),
        pytest.param("মেয়রের দাবি অনুসারে, সেতুটি রাতেই বন্ধ হয়।", False, "সেতুটি রাতেই বন্ধ হয়", "মেয়রের", id="by whose claim"),
        pytest.param("চালকদের দাবি ছিল, সেতুটি নিরাপদ নয়।", False, "সেতুটি নিরাপদ নয়", "চালকদের", id="whose claim it was"),
        pytest.param("তাঁর বিশ্বাস, সেতুটি আবার খুলবে।", False, "সেতুটি আবার খুলবে", "তাঁর", id="whose belief"),
        pytest.param(
            "শহরের মেয়রকে উদ্ধৃত করে এএফপি জানিয়েছে, সেতুটি ভেঙে পড়েছে।",
            False,
            "সেতুটি ভেঙে পড়েছে",
            "শহরের মেয়রকে",
            id="quoted by an agency",
        ),
        pytest.param(
            "পুলিশের বরাত দিয়ে বিবিসি জানায়, সেতুটি ভেঙে পড়েছে।",
            False,
            "সেতুটি ভেঙে পড়েছে",
            "পুলিশের",
            id="credited by a broadcaster",
        ),
        pytest.param(
            "মেয়র আনিস হক এক্সে (সাবেক টুইটার) দেওয়া এক পোস্টে লিখেছেন, সেতুটি খোলা আছে।",
            False,
            "সেতুটি খোলা আছে",
            "মেয়র আনিস হক",
            id="a post on a channel with two names",
        ),
        pytest.param(
            "মেয়র আনিস হক ৮ ডিসেম্বর বলেন, সেতুটি খোলা আছে।", False, "সেতুটি খোলা আছে", "মেয়র আনিস হক", id="a day between"
        ),
        pytest.param(
            "মেয়র আনিস হক বিরোধীদের সমালোচনা করে পাল্টা অভিযোগ করেছেন, তারাই সেতুটি আটকে রেখেছে।",
            False,
            "তারাই সেতুটি আটকে রেখেছে",
            "মেয়র আনিস হক",
            id="a censure between",
        ),
    ],
)
def test_more_forms_of_attribution(words: str, direct: bool, quote: str, speaker: str) -> None:
    assert quotes(words) == [(direct, quote, speaker)]


def test_a_report_and_then_the_words_themselves() -> None:
    words = "সেতুটি খোলা আছে বলে জানিয়েছেন মেয়র আনিস হক, ‘আমরা রাতেই কাজ শেষ করেছি।’"

    assert quotes(words) == [
        (False, "সেতুটি খোলা আছে", "মেয়র আনিস হক"),
        (True, "আমরা রাতেই কাজ শেষ করেছি।", "মেয়র আনিস হক"),
    ]


def test_such_remarks_are_of_the_sentence_before() -> None:
    assert quotes("সেতুটি আর খুলবে না। মেয়র আনিস হক বুধবার এ মন্তব্য করেছেন।") == [(False, "সেতুটি আর খুলবে না", "মেয়র আনিস হক")]
    assert quotes("গত বছরের মে মাসে সেতুটি বন্ধ হয়। মেয়র আনিস হক বুধবার এ মন্তব্য করেছেন।") == []


def test_a_view_goes_on_only_in_what_sounds_like_one() -> None:
    words = "সংগঠনটির মতে, পরিকল্পনাটি টিকবে না। শহরের মানুষ নৌকা পাবে না।"

    assert quotes(f"{words} নৌকা চালায় তিনটি পরিবার।") == [(False, "পরিকল্পনাটি টিকবে না। শহরের মানুষ নৌকা পাবে না", "সংগঠনটির")]


def test_the_acts_that_a_speaker_tells_of_are_his_words() -> None:
    words = "মেয়র আনিস হক বলেন, চালকেরা ইঙ্গিত দিয়েছেন যে তাঁরা ফিরবেন।"

    assert quotes(words) == [(False, "চালকেরা ইঙ্গিত দিয়েছেন যে তাঁরা ফিরবেন", "মেয়র আনিস হক")]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("সরকার নির্বাচন আয়োজনের অঙ্গীকার করে আসছে, মাঠে নেমেছে দলগুলো।", id="what is pledged stands before"),
        pytest.param("মেয়র একে সাফল্য হিসেবে উল্লেখ করেন, তাঁর দলও মাঠে ছিল।", id="called by a name"),
        pytest.param("শহরটিকে নিজেদের অংশ বলে দাবি করেছে নেপাল।", id="claimed as one's own"),
        pytest.param("আগাম জানান না দিয়েই চুক্তি স্থগিত করে দেয় নেপাল।", id="without notice"),
    ],
)
def test_what_only_looks_like_speech(words: str) -> None:
    assert quotes(words) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "ভারতের পররাষ্ট্র মন্ত্রণালয় এক বিজ্ঞপ্তিতে জানায়, সীমান্ত খোলা। কয়েকটি চরমপন্থী গোষ্ঠী হুমকি দিয়েছে। "
            "বিজ্ঞপ্তিতে বলা হয়, দূতাবাস চালু থাকবে।",
            ["Ministry of External Affairs", "Ministry of External Affairs"],
            id="of the statement before",
        ),
        pytest.param(
            "বিবিসির বিরুদ্ধে মামলা করেছেন মার্কিন প্রেসিডেন্ট ডোনাল্ড ট্রাম্প। মামলায় বলা হয়েছে, ভিডিওটি বদলে দেওয়া হয়।",
            ["Donald Trump"],
            id="a lawsuit",
        ),
        pytest.param("নেপালের পুলিশের পক্ষ থেকে বলা হয়, সড়কটি বন্ধ আছে।", ["Police of Nepal"], id="on behalf of"),
    ],
)
def test_whose_document_speaks(words: str, expected: list[str]) -> None:
    assert speakers(words) == expected


def test_a_body_that_nobody_knows_is_no_person() -> None:
    reading = read("থাইল্যান্ডের লামফুন ফোরাম জানিয়েছে, সংঘর্ষ এখনো চলছে।")
    speaker = next(one for one in reading.actors if one.id == reading.quotes[0].speaker)

    assert (speaker.name, speaker.kind, speaker.state) == ("Lamfun Foram", "organization", "THA")


@pytest.mark.parametrize(
    "words", ["দিল্লির এক কূটনৈতিক সূত্র জানিয়েছে, সংঘর্ষ এখনো চলছে।", "পরিসংখ্যান বলছে, সংঘর্ষ এখনো চলছে।"]
)
def test_a_source_or_a_figure_is_nobody(words: str) -> None:
    assert speakers(words) == []


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("আলোচনা শেষ হলে সেনারা ফিরে আসবে, বলেন প্রেসিডেন্ট জোকো উইদোদো।", id="he speaks at the end"),
        pytest.param("আলোচনা শেষ হলে সেনারা ফিরে আসবে, বলেছেন ইন্দোনেশিয়ার প্রেসিডেন্ট।", id="his office at the end"),
    ],
)
def test_the_speaker_may_be_told_last(words: str) -> None:
    (quote,) = read(words).quotes

    assert words[quote.span[0] : quote.span[1]] == "আলোচনা শেষ হলে সেনারা ফিরে আসবে"
    assert quote.speaker is not None


def test_what_follows_a_verb_of_saying_is_no_speaker_where_something_is_told_of() -> None:
    assert not read("প্রেসিডেন্ট জোকো উইদোদো সভায় যোগ দেন, বলেন।").quotes


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        pytest.param(
            "মেয়র বলেন, সেতু খোলা আছে। নৌকাও চলছে।’ এদিকে ঘাটে ভিড় বেড়েছে।",
            "সেতু খোলা আছে। নৌকাও চলছে।",
            id="the opening mark is lost",
        ),
        pytest.param(
            "মেয়র বলেন, ‘সেতু খোলা আছে। নৌকাও চলছে। মাঝি করিম হোসেন বলেন, ‘ঘাটে ভিড় বেড়েছে।’",
            "সেতু খোলা আছে। নৌকাও চলছে।",
            id="the closing mark is lost before another speaks",
        ),
        pytest.param(
            "মেয়র বলেন, ‘সেতু খোলা আছে। নৌকাও চলছে। সোমবার (১ জুন) ঘাট বন্ধ করা হয়।",
            "সেতু খোলা আছে। নৌকাও চলছে।",
            id="... and before the narrator tells when",
        ),
        pytest.param(
            "মেয়র বলেন, “সেতু খোলা আছে। নৌকাও চলছে।’ ঘাটে ভিড় বেড়েছে।",
            "সেতু খোলা আছে। নৌকাও চলছে।",
            id="closed by a mark of the other kind",
        ),
        pytest.param(
            "মেয়র বলেন, ‘সেতু খোলা আছে। নৌকাও চলছে।\nঘাটে ভিড় বেড়েছে।", "সেতু খোলা আছে। নৌকাও চলছে।", id="by its paragraph"
        ),
    ],
)
def test_a_quotation_that_has_lost_one_of_its_marks_is_still_one(article: str, expected: str) -> None:
    text = Text.of(article)
    first = read_speech(split_sentences(text, lay_out(text, titled=False)))[0]

    assert (text.clean[slice(*first.span)], first.direct) == (expected, True)


def test_an_opening_mark_that_nothing_closes_opens_nothing_on_a_long_page() -> None:
    page = "মেয়র বলেন, ‘সেতু খোলা আছে। " + "ঘাটে ভিড় বেড়েছে আর নৌকা চলছে। " * 30
    text = Text.of(page)

    assert not any(one.direct for one in read_speech(split_sentences(text, lay_out(text, titled=False))))
