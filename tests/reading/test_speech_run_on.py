"""How far reported speech goes on where a page has lost its paragraphs. The sentences are made up."""

import pytest

from jote.reading.bn.speech import read_speech
from jote.reading.layout import lay_out
from jote.reading.sentences import split_sentences
from jote.reading.text import Text

_FIRST = "মেয়র আনিস হক বলেন, সেতুটি খোলা আছে।"


def reported(article: str) -> list[str]:
    """What somebody answers for in an article in one paragraph."""
    return [told for told, _ in _said(article)]


def quoted(article: str) -> list[str]:
    """The part of it that his words show to be his: the quotes."""
    return [quote for _, quote in _said(article)]


def _said(article: str) -> list[tuple[str, str]]:
    text = Text.of(article)
    found = read_speech(split_sentences(text, lay_out(text, titled=False)))
    return [(text.clean[slice(*one.span)], text.clean[slice(*one.quote)]) for one in found if one.is_quote]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("এর ভিত্তি গড়ে উঠেছে বহু বছরের পরিশ্রমে", id="of what was said"),
        pytest.param("তাদের জন্য নৌকা আনা হয়েছে", id="they are those of the quote"),
        pytest.param("যা শহরের মানুষ মেনে নিয়েছে", id="a relative clause cut off"),
        pytest.param("সেই সঙ্গে নৌকাও চলছে", id="at the same time"),
        pytest.param("এ ছাড়া দুই চালক সামান্য আহত হন", id="besides"),
        pytest.param("এক্ষেত্রে নৌকাও কাজে লাগানো হয়েছে", id="in this case"),
        pytest.param("দুঃখজনকভাবে, দুই চালক ফিরে গেছেন", id="a judgement in one word"),
        pytest.param("ওপারের ঘাটে এখনো দুই হাজার মানুষ রয়ে গেছে", id="still"),
        pytest.param("যদি বৃষ্টি নামে, তাহলে নৌকা বন্ধ থাকে", id="a condition"),
        pytest.param("গাড়ি চলছে", id="too short to stand alone"),
        pytest.param("নৌকা দিয়ে মানুষ পার করতে হবে", id="an obligation"),
        pytest.param("১৯৯৮ সালে আমরা এই সেতু গড়েছিলাম", id="we, whatever the date"),
        pytest.param("গত সোমবার আপনারা পাড়ে দাঁড়িয়ে সব দেখেছেন", id="those who listen"),
        pytest.param("গত বছরের খরচ এখনো হাতে পাইনি", id="the verb of the first person"),
        pytest.param("চালকেরা শুধু টাকার জন্য নৌকা চালান না", id="what is not so as a rule"),
        pytest.param("বর্ষায় রাতেও পাহারা দিতে হয়", id="what must be as a rule"),
        pytest.param("উল্টো মাঝিরা নতুন ঘাট বানিয়েছে", id="on the contrary"),
        pytest.param("পরে যে পরিষদ আসবে তারা ভাড়া ঠিক করতে পারে", id="the one that comes later"),
        pytest.param("ঘাটের যেসব মাঝি ভাড়া বাড়িয়েছে, সেগুলো লোভের ফল", id="an equation without a verb"),
        pytest.param("গোপনে ঘাটের টাকা সরাচ্ছে তারা", id="what they are doing"),
        pytest.param("ওই ঘাটের হিসাব খতিয়ে দেখা হচ্ছে", id="looked into, not looked upon"),
        pytest.param("অবিলম্বে ওই মাঝিদের ঘাট থেকে সরিয়ে দিন", id="an order"),
        pytest.param("আজকে একটা সভা ছিল ঘাটে", id="a word that papers do not write of their own"),
        pytest.param("ঘাটটা তো অনেক দিন ধরে ভাঙা পড়ে ছিল", id="the word by which one argues"),
        pytest.param("গত বছর আমাদের মাঝিরা নতুন ঘাট বানিয়েছে", id="ours"),
        pytest.param("মাঝিদের অনুরোধ জানাচ্ছি, তারা যেন রাতে নৌকা না চালায়", id="I ask them"),
        pytest.param("ঘাটের ভাড়া নিয়ে ছড়ানো সব কথা ভিত্তিহীন", id="what is judged"),
        pytest.param("এ ঘটনায় ছড়ানো সব কথা মিথ্যা", id="what is judged of an incident"),
        pytest.param("তবে মূল অভাব যেটা ছিল, সেটা হলো ভালো মাঝির", id="coming to it"),
        pytest.param("গত ২০ বছর ধরে মাঝিরা ভাড়া বাড়াতে পারে না", id="for years"),
    ],
)
def test_what_goes_on(words: str) -> None:
    assert reported(f"{_FIRST} {words}।") == [f"সেতুটি খোলা আছে। {words}"]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("এর আগে নৌকা চলেছে দুই দিন", id="before this"),
        pytest.param("এ ঘটনায় দুই চালককে আটক করা হয়", id="in this incident"),
        pytest.param("তাঁর এ বক্তব্যের পর নৌকা চলা শুরু হয়", id="after his words"),
        pytest.param("এতে খুশি হয়ে চালকদের ধন্যবাদ জানান মেয়র", id="the speaker named anew"),
        pytest.param("এই সেতুকে শহরের প্রাণ হিসেবে দেখা হয়", id="seen so by nobody in particular"),
        pytest.param("নদীর ওপারে অবস্থিত শিমুলতলা একটি পুরোনো বাজার", id="the paper explains a name"),
        pytest.param("এটি ১৯৬৫ সালে খুলে দেওয়া হয়", id="a year"),
        pytest.param("একই বছর ওপারের ঘাটও চালু হয়", id="in the same year"),
        pytest.param("আমাদের প্রতিনিধি ঘাটে নৌকা দেখেছেন", id="the paper's own man"),
        pytest.param("তাদের সংগঠন মেয়রের প্রস্তাব নাকচের ঘোষণা দেয়", id="others speak"),
        pytest.param("নদীর দুই পাড়ে সৈন্যরা বাঁধ পাহারা দেয়", id="a deed"),
    ],
)
def test_what_the_narrator_tells(words: str) -> None:
    assert reported(f"{_FIRST} {words}।") == ["সেতুটি খোলা আছে"]


@pytest.mark.parametrize(
    ("speaker", "following", "goes_on"),
    [
        pytest.param("পুলিশ জানিয়েছে", "১৯৯৮ সালে তিনি শহর ছেড়ে যান", True, id="he is not the police"),
        pytest.param("পুলিশের বিবৃতিতে বলা হয়েছে", "১৯৯৮ সালে তিনি শহর ছেড়ে যান", True, id="nor a statement"),
        pytest.param("পুলিশ জানিয়েছে", "তারা ২০২৩ সালে সেতুর কাছে নিহত হন", True, id="nor are they with a polite verb"),
        pytest.param("পুলিশ জানিয়েছে", "তারা ২০২৩ সালে সেতুর কাছে ঘাঁটি গড়ে", False, id="but with a plain one they may be"),
        pytest.param("মেয়র আনিস হক জানিয়েছেন", "১৯৯৮ সালে তিনি শহর ছেড়ে যান", False, id="he may be the mayor"),
        pytest.param("পুলিশ জানিয়েছে", "পরে তিনি শহর ছেড়ে যান", False, id="later"),
        pytest.param("পুলিশ জানিয়েছে", "এরপর তিনি শহর ছেড়ে যান", False, id="then he acts himself"),
        pytest.param("পুলিশ জানিয়েছে", "এ বিষয়ে জানতে ফোন করা হলে তারা ধরেননি", False, id="the paper asked them"),
        pytest.param("পুলিশ জানিয়েছে", "তিনি আদালতে বলেন, দোষ অন্যের", False, id="he tells it himself"),
    ],
)
def test_whom_a_body_tells_of_is_not_the_body(speaker: str, following: str, goes_on: bool) -> None:
    first = "হামলাকারী শহরের পুরোনো বাসিন্দা"

    assert reported(f"{speaker}, {first}। {following}।")[0] == (f"{first}। {following}" if goes_on else first)


@pytest.mark.parametrize(
    ("between", "after", "goes_on"),
    [
        pytest.param("নদীর দুই পাড়ে বাঁধ গড়া হয়েছে", "আমরা ঘাটও বানিয়েছি", True, id="between two of his words"),
        pytest.param("গত সোমবার দুই পাড়ে বাঁধ গড়া হয়েছে", "আমরা ঘাটও বানিয়েছি", False, id="a dated deed between"),
        pytest.param("নদীর দুই পাড়ে বাঁধ গড়া হয়েছে", "সৈন্যরা ঘাটও বানিয়েছে", False, id="no sign after it"),
    ],
)
def test_what_stands_before_we_is_still_reported(between: str, after: str, goes_on: bool) -> None:
    expected = f"সেতুটি খোলা আছে। {between}। {after}" if goes_on else "সেতুটি খোলা আছে"

    assert reported(f"{_FIRST} {between}। {after}।") == [expected]


@pytest.mark.parametrize(
    ("second", "goes_on"),
    [
        pytest.param("নদীর দুই পাড়ে বাঁধ গড়া হয়েছে", True, id="a paragraph stays with its speaker"),
        pytest.param("ওই সেতুর আওতায় দুই শহরে নতুন সড়ক গড়ে উঠবে", True, id="but not what will be"),
        pytest.param("ওই সেতুর আওতায় দুই শহরে নতুন সড়ক গড়ে উঠেছে", False, id="the paper explains that"),
    ],
)
def test_where_paragraphs_are_kept_background_is_the_narrators(second: str, goes_on: bool) -> None:
    rest = "\n\n".join(f"শহরের {number} নম্বর ঘাটে আজ নৌকা চলেছে।" for number in ("দুই", "তিন", "চার", "পাঁচ"))

    assert reported(f"{_FIRST} {second}।\n\n{rest}")[0] == (f"সেতুটি খোলা আছে। {second}" if goes_on else "সেতুটি খোলা আছে")


def test_what_stands_before_he_said_further_is_still_reported() -> None:
    between = "নদীর দুই পাড়ে সৈন্যরা বাঁধ পাহারা দেয়"

    assert reported(f"{_FIRST} {between}। তিনি আরও বলেন, সেতুটি পুরোনো।") == [
        f"সেতুটি খোলা আছে। {between}",
        "সেতুটি পুরোনো",
    ]
    again = "রাতেও নৌকা চলে"
    assert (
        reported(f"{_FIRST} {between}। {again}। আনিস হক বলেন, সেতুটি পুরোনো।")[0] == f"সেতুটি খোলা আছে। {between}। {again}"
    )
    assert reported(f"{_FIRST} {between}। চালক জামাল আরও বলেন, সেতুটি পুরোনো।")[0] == "সেতুটি খোলা আছে"


@pytest.mark.parametrize(
    ("following", "goes_on"),
    [
        pytest.param("সাংবাদিকরা জানতে চান, এর প্রভাব কী হবে?", False, id="somebody asks"),
        pytest.param("এ সময় তিনি দেশের অবস্থান তুলে ধরেন।", False, id="somebody sets out"),
        pytest.param("এই সরকার ভালো নির্বাচন করতে চায়, যা গত ১৫ বছর ছিল না এবং পরে আর হবে না।", True, id="for years"),
    ],
)
def test_asking_ends_the_words_and_a_span_of_years_does_not(following: str, goes_on: bool) -> None:
    words = f"ইন্দোনেশিয়ার প্রেসিডেন্ট জোকো উইদোদো বলেছেন, ক্ষমতার পালাবদল উদ্বেগের বিষয় নয়। {following}"

    assert ("সরকার" in reported(words)[0]) == goes_on


def test_a_plain_sentence_goes_on_where_one_soon_after_is_plainly_spoken() -> None:
    plain = "পৌরসভা মাঝিদের দুর্দশার দিকে ঠেলে দিচ্ছে"

    assert reported(f"{_FIRST} {plain}। মাঝিদের টাকা দিতে হবে।") == [f"সেতুটি খোলা আছে। {plain}। মাঝিদের টাকা দিতে হবে"]
    assert reported(f"{_FIRST} {plain}। এদিকে নৌকা চলা শুরু হয়েছে।") == ["সেতুটি খোলা আছে"]


@pytest.mark.parametrize(
    ("following", "is_quoted"),
    [
        pytest.param("১৯৯৮ সালে আমরা এই সেতু গড়েছিলাম", True, id="we"),
        pytest.param("গত বছর আমাদের মাঝিরা নতুন ঘাট বানিয়েছে", True, id="ours"),
        pytest.param("গাড়ি চলছে", True, id="too short to stand alone"),
        pytest.param("কারণ বর্ষায় নদী শান্ত থাকে", True, id="the reason"),
        pytest.param("নৌকা দিয়ে মানুষ পার করতে হবে", False, id="an obligation may be anybody's"),
        pytest.param("ঘাটের ভাড়া নিয়ে ছড়ানো সব কথা ভিত্তিহীন", False, id="and so may a judgement"),
        pytest.param("তাদের জন্য নৌকা আনা হয়েছে", False, id="and what points back"),
    ],
)
def test_a_quote_goes_on_only_in_what_shows_whose_it_is(following: str, is_quoted: bool) -> None:
    article = f"{_FIRST} {following}।"

    assert reported(article) == [f"সেতুটি খোলা আছে। {following}"]
    assert quoted(article) == [f"সেতুটি খোলা আছে। {following}" if is_quoted else "সেতুটি খোলা আছে"]


def test_a_quote_does_not_begin_again_after_a_sentence_that_may_be_anybodys() -> None:
    unsure = "সড়কের কাজ শুরু করতে হবে। নৌকা দিয়ে মানুষ পার করতে হবে"

    assert quoted(f"{_FIRST} {unsure}। গাড়ি চলছে।") == ["সেতুটি খোলা আছে"]


def test_a_quote_goes_on_to_where_the_same_speaker_is_heard_again() -> None:
    between = "নদীর দুই পাড়ে সৈন্যরা বাঁধ পাহারা দেয়"

    assert quoted(f"{_FIRST} {between}। তিনি আরও বলেন, সেতুটি পুরোনো।")[0] == f"সেতুটি খোলা আছে। {between}"


@pytest.mark.parametrize(
    ("following", "is_quoted"),
    [
        pytest.param("আমরা নৌকা দিয়ে মানুষ পার করব।", True, id="we, further on"),
        pytest.param("কারণ বর্ষায় নদী শান্ত থাকে।", True, id="the reason"),
        pytest.param("তিনি বলেন, ঘাটে ভিড় বাড়ছে।", True, id="he is heard again right after"),
        pytest.param("মাঝিরা জানান, ঘাটে ভিড় বাড়ছে।", False, id="others are heard"),
        pytest.param("এদিকে নৌকা চলা শুরু হয়েছে।", False, id="the narrator goes on"),
    ],
)
def test_what_stands_between_two_sentences_of_the_same_speaker_is_his(following: str, is_quoted: bool) -> None:
    between = "সড়কের কাজ শুরু করতে হবে। নৌকা দিয়ে মানুষ পার করতে হবে"

    assert (between in quoted(f"{_FIRST} {between}। {following}")[0]) == is_quoted


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("আমাকে বলা হয়েছিল, ঘাট সরিয়ে নিলে টাকা মিলবে", id="I was told"),
        pytest.param("আমার মনে আছে, বুড়ো মাঝি বলেছিলেন, ‘এই সেতু শত বছর টিকবে’", id="I remember what another said"),
    ],
)
def test_what_the_speaker_was_told_is_his_own_sentence(words: str) -> None:
    assert quoted(f"{_FIRST} {words}। তিনি বলেন, ঘাটে ভিড় বাড়ছে।") == [
        f"সেতুটি খোলা আছে। {words}",
        "ঘাটে ভিড় বাড়ছে",
    ]


@pytest.mark.parametrize(
    ("following", "is_quoted"),
    [
        pytest.param("সোমবার ঘাটে এক সভায় তিনি এসব কথা বলেন।", True, id="he"),
        pytest.param("সোমবার ঘাটে এক সভায় মেয়র আনিস হক এসব কথা বলেন।", True, id="his name"),
        pytest.param("সোমবার ঘাটে এক সভায় মেয়র এসব কথা বলেন।", True, id="his title"),
        pytest.param("তিনি আরও বলেন, মেলা শেষ।", True, id="he goes on"),
        pytest.param("আনিস হক বলেন, ‘আমরা মেলা শেষ করেছি।’", True, id="he goes on under his name"),
        pytest.param("মাঝি করিম আলী বলেন, মেলা শেষ।", False, id="another speaks"),
        pytest.param("সোমবার ঘাটে এক সভায় মাঝিরা এসব কথা বলেন।", False, id="others"),
        pytest.param("সোমবার ঘাটে এক সভায় মেয়র মালা নেন।", False, id="no saying"),
    ],
)
def test_a_quote_goes_on_to_where_the_next_paragraph_is_of_its_speaker(following: str, is_quoted: bool) -> None:
    between = "সড়কের কাজ শুরু করতে হবে। নৌকা দিয়ে মানুষ পার করতে হবে"
    article = f"{_FIRST} {between}।\n{following}\nঘাট বন্ধ।\nগাড়ি চলছে।\nমেলা শেষ।"

    assert (between in quoted(article)[0]) == is_quoted


def test_a_verb_of_the_first_person_tells_whose_the_next_sentence_is() -> None:
    first, second = "মেয়র আনিস হক বলেন, সেতুটি খোলা রাখতে চাই", "মাঝিরা ঘাটে বসে থাকে"

    assert quoted(f"{first}। {second}।") == [f"সেতুটি খোলা রাখতে চাই। {second}"]
    assert quoted(f"{first.replace('চাই', 'হবে')}। {second}।") == ["সেতুটি খোলা রাখতে হবে"]
