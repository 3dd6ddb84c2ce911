"""Who is quoted where the words before the verb of saying do not name him plainly. The sentences are made up."""

import pytest

from jote.reading import read


def speakers(words: str) -> list[str | None]:
    """The names of those who are quoted, in order."""
    reading = read(words)
    names = {one.id: one.name for one in reading.actors}
    return [names.get(one.speaker or "") for one in reading.quotes]


def quoted(words: str) -> list[str]:
    """The words of the quotes, in order."""
    return [words[one.span[0] : one.span[1]] for one in read(words).quotes]


_WIDODO = "প্রেসিডেন্ট জোকো উইদোদো বলেন, চুক্তি হবে।"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("নেপাল সাফ জানিয়ে দিয়েছে, সীমান্ত খোলা হবে না।", ["Nepal"], id="made known"),
        pytest.param("নেপাল বরাবরই জানিয়ে আসছে, সীমান্ত খোলা হবে না।", ["Nepal"], id="has been making known"),
        pytest.param("নেপালের তরফে বলা হয়েছে যে, সীমান্ত খোলা হবে না।", ["Nepal"], id="on the part of"),
        pytest.param("নেপালের তরফ থেকে জানানো হয়, সীমান্ত খোলা হবে না।", ["Nepal"], id="from the part of"),
        pytest.param(
            "লামফুন রিসার্চ ইনস্টিটিউট বলছে, চাল রপ্তানি বাড়বে।", ["Lamfun Risarch Institiut"], id="a body by its kind"
        ),
        pytest.param(
            "নেপালের আয়োজক সংস্থা বলেছে, মেলা হবে না।", ["Ayojok Songstha"], id="a kind of body that is told apart"
        ),
        pytest.param(
            "পুলিশের দেওয়া তথ্য অনুযায়ী, সড়কে বিশটি গাড়ি আটকে আছে।", ["Police of Bangladesh"], id="the facts given by"
        ),
        pytest.param("ইউএনএইচসিআরের হিসাবে, শিবিরে দুই লাখ মানুষ আছে।", ["UNHCR"], id="by the count of"),
        pytest.param("ইউএনএইচসিআরের আরও অভিযোগ, শিবিরে পানি নেই।", ["UNHCR"], id="a further complaint"),
    ],
)
def test_bodies_that_speak(words: str, expected: list[str]) -> None:
    assert speakers(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("প্রেসিডেন্ট জোকো উইদোদো আশা প্রকাশ করেন, আলোচনা সফল হবে।", ["আলোচনা সফল হবে"], id="hope"),
        pytest.param(
            "প্রেসিডেন্ট জোকো উইদোদো আশা প্রকাশ করেন এই আলোচনা এবার সফল হবে।", ["এই আলোচনা এবার সফল হবে"], id="hope, no comma"
        ),
        pytest.param("প্রেসিডেন্ট জোকো উইদোদো আশঙ্কা ব্যক্ত করেছেন, আলোচনা ভেঙে যাবে।", ["আলোচনা ভেঙে যাবে"], id="fear"),
    ],
)
def test_what_is_hoped_is_quoted(words: str, expected: list[str]) -> None:
    assert quoted(words) == expected


@pytest.mark.parametrize(
    ("second", "speaker"),
    [
        pytest.param(
            "তিনি নেপাল সরকারের প্রতি আহ্বান জানিয়ে বলেন, সেনা ফিরিয়ে নিতে হবে।", "Joko Widodo", id="to whom he turns"
        ),
        pytest.param("তার মতে, সীমান্ত খোলা আছে।", "Joko Widodo", id="his, without the mark of respect"),
        pytest.param("আরও বলেন, ‘সীমান্ত খোলা আছে। সেনারা ফিরবে।’", "Joko Widodo", id="nobody named"),
    ],
)
def test_he_is_who_spoke(second: str, speaker: str) -> None:
    assert speakers(f"{_WIDODO} {second}")[-1] == speaker


def test_he_is_not_somebody_told_of_in_his_own_words() -> None:
    words = f"{_WIDODO[:-1]}, ‘রাজা ফেলিপে হামলা চালিয়েছেন। আমরা জবাব দেব।’ শান্তি চান মন্তব্য করে তিনি বলেন, ‘আমরা আর পিছু হটব না।’"

    assert set(speakers(words)) == {"Joko Widodo"}


def test_a_platform_does_not_speak() -> None:
    words = "প্রেসিডেন্ট জোকো উইদোদো রাত ১১টায় নিজের ভেরিফায়েড এক্স (সাবেক টুইটার) অ্যাকাউন্টে লেখেন, ‘আমরা প্রস্তুত। আর দেরি নয়।’"

    assert speakers(words) == ["Joko Widodo"]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("প্রেসিডেন্ট জোকো উইদোদো সকালে আয়োজিত যুব শোভাযাত্রায় বলেন, চুক্তি হবে।", id="at an occasion"),
        pytest.param("প্রেসিডেন্ট জোকো উইদোদো তাঁর ‘নদীর পথে’ শীর্ষক প্রবন্ধে বলেন, চুক্তি হবে।", id="in an article of his"),
        pytest.param(
            "মাকাসারে আয়োজিত সম্মেলনে প্রেসিডেন্ট জোকো উইদোদো প্রস্তাবটির বিরোধিতা করেছেন এবং বলেছেন, চুক্তি হবে।",
            id="with two verbs",
        ),
    ],
)
def test_words_between_the_speaker_and_the_verb(words: str) -> None:
    assert (speakers(words), quoted(words)) == (["Joko Widodo"], ["চুক্তি হবে"])


def test_a_name_that_is_an_everyday_word_speaks_in_its_own_words() -> None:
    words = "কান্নাজড়িত কণ্ঠে বৃষ্টি বলেন, ‘সে আর ফিরে আসবে না। আমাদের কেউ নেই।’"

    assert speakers(words) == ["Brishti"]


def test_the_sons_of_somebody_are_not_he() -> None:
    words = "প্রেসিডেন্ট জোকো উইদোদোর সন্তানেরা জানিয়েছেন, তাঁরা রাজনীতিতে আসবেন না।"

    assert speakers(words) == ["Sontanera"]


def test_an_adviser_is_who_was_named_with_his_charge() -> None:
    words = "পররাষ্ট্র উপদেষ্টা মো. তৌহিদ হোসেন বলেছেন, চিঠি পাঠানো হয়েছে। সীমান্ত প্রসঙ্গে উপদেষ্টা বলেন, আলোচনা চলছে।"

    assert len(set(speakers(words))) == 1


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("ব্রিফিংয়ে এক সাংবাদিক প্রশ্ন করেন, সীমান্ত কবে খুলবে।", id="a journalist asks"),
        pytest.param(f"{_WIDODO} এক সাংবাদিক তাঁকে থামিয়ে দেন। জিজ্ঞেস করেন, সীমান্ত কবে খুলবে।", id="nobody asks"),
    ],
)
def test_a_question_of_the_press_is_no_quote(words: str) -> None:
    assert not any("সীমান্ত" in one for one in quoted(words))


def test_what_is_mentioned_as_said_is_not_said_again() -> None:
    words = "নেপালের প্রেসিডেন্টও ভারতকে নিয়ে এমন মন্তব্য করেছেন বলে প্রতিবেদনে উল্লেখ করা হয়।"

    assert quoted(words) == []


def test_what_somebody_has_told_us_is_told_by_the_speaker() -> None:
    words = f"{_WIDODO} নেপাল আমাদের জানিয়েছে তারা যেকোনো বিষয়ে সহায়তা করতে চায়। এটি আমাদের জন্য ভালো।"

    assert speakers(words) == ["Joko Widodo"]


def test_an_inner_speaker_counts_before_hearsay() -> None:
    words = f"{_WIDODO} তিনি সফরে যাবেন বলে শোনা যাচ্ছে, এ বিষয়ে জানতে চাইলে তিনি বলেন, আমিও আপনাদের মতো শুনেছি।"

    assert quoted(words)[-1] == "আমিও আপনাদের মতো শুনেছি"


def test_a_historic_victory_is_nobody() -> None:
    assert not any(
        one.kind == "person"
        for one in read("নেপালের ঐতিহাসিক বিজয় উপলক্ষে সভা হয়েছে। বিজয় দিবসে ভারতের ওপর হামলা হয়েছে।").actors
    )


def test_what_is_called_so_may_be_a_judgement() -> None:
    words = "দখলের কথা কল্পনা করাকে প্রেসিডেন্ট জোকো উইদোদো বড় ভুল বলে মন্তব্য করেন।"

    assert speakers(words) == ["Joko Widodo"]


def test_such_a_hope_is_what_stands_before() -> None:
    words = f"{_WIDODO} সব দ্বীপে এক সঙ্গে ভোট হবে—এমন প্রত্যাশা ব্যক্ত করেন তিনি।"

    assert (quoted(words)[-1], speakers(words)[-1]) == ("সব দ্বীপে এক সঙ্গে ভোট হবে", "Joko Widodo")


def test_what_these_words_point_to_belongs_to_the_quote_that_runs_on() -> None:
    words = "প্রেসিডেন্ট জোকো উইদোদো বলেন, চুক্তি হবে। আমরা এর জন্য অনেক দিন অপেক্ষা করেছি। সোমবার জাকার্তায় তিনি এসব কথা বলেন।"

    assert quoted(words) == ["চুক্তি হবে। আমরা এর জন্য অনেক দিন অপেক্ষা করেছি"]


def test_what_a_statement_says_that_the_sentence_before_tells_of() -> None:
    letter = "ভুটান একটি চিঠি পাঠিয়েছে। বলা হয়েছে, সীমান্ত আরও এক মাস বন্ধ থাকবে।"

    assert speakers(letter) == ["Bhutan"]
    assert speakers("ভুটান সীমান্তে হামলা চালিয়েছে। বলা হয়, এত বড় হামলা আগে কখনো হয়নি।") == []


def test_a_broadcaster_with_a_part_in_the_story_is_quoted() -> None:
    sued = "প্রেসিডেন্ট জোকো উইদোদো বিবিসির বিরুদ্ধে মামলা করেছেন। বিবিসি বলেছে, এই মামলার কোনো ভিত্তি নেই।"

    assert speakers(sued) == ["BBC"]
    assert speakers("প্রেসিডেন্ট জোকো উইদোদো নেপালে গেছেন। বিবিসি বলেছে, বৈঠক এখনো শুরু হয়নি।") == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("চিকিৎসকেরা জানান, আহত ব্যক্তিরা এখনো হাসপাতালে আছেন।", [], id="medics of nowhere"),
        pytest.param("নেপালের চিকিৎসকেরা জানান, আহত ব্যক্তিরা এখনো হাসপাতালে আছেন।", ["medics of Nepal"], id="medics of a land"),
    ],
)
def test_people_are_quoted_where_it_is_told_whose_they_are(words: str, expected: list[str]) -> None:
    assert speakers(words) == expected


def test_one_word_by_which_somebody_is_called_is_no_quote() -> None:
    assert quoted("প্রেসিডেন্ট জোকো উইদোদো রাজা ফেলিপেকে ‘দুর্দান্ত’ বলে উল্লেখ করেছেন।") == []


def test_two_quotations_may_close_with_one_mark() -> None:
    words = "প্রেসিডেন্ট জোকো উইদোদো বলেন, ‘যাওয়ার সময় সে আমাকে ডেকেছিল। সে বলেছিল, ‘আমি ফিরে আসব।’ তিনি আরও বলেন, ‘সে আর আসেনি। আমরা অপেক্ষায় আছি।’"

    assert quoted(words) == ["যাওয়ার সময় সে আমাকে ডেকেছিল। সে বলেছিল, ‘আমি ফিরে আসব।", "সে আর আসেনি। আমরা অপেক্ষায় আছি।"]


def test_a_warning_given_and_a_reminder_are_quotes() -> None:
    warned = "প্রেসিডেন্ট জোকো উইদোদো সতর্ক করে দিয়েছেন যে, দ্বীপটি ডুবে যেতে পারে।"
    reminded = "প্রেসিডেন্ট জোকো উইদোদো মনে করিয়ে দেন, চুক্তি এখনো হয়নি।"

    assert quoted(warned) == ["দ্বীপটি ডুবে যেতে পারে"]
    assert quoted(reminded) == ["চুক্তি এখনো হয়নি"]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("বিচারপতি রহমান নিয়োগটি অবৈধ বলে যে রায় দিয়েছিলেন, সেটা বাতিল হয়েছে।", id="a ruling told of"),
        pytest.param(
            "অন্যরা যখন করতালিতে অভিনন্দন বার্তা জানাচ্ছিলেন, প্রেসিডেন্ট জোকো উইদোদো বসে ছিলেন।", id="when others said it"
        ),
        pytest.param(f"{_WIDODO} আদালত রায় দিয়েছেন। রায়ে বলা হয়, নিয়োগটি অবৈধ ছিল।", id="a ruling of nobody named"),
        pytest.param("নেপালের ২০২১ সালের আদমশুমারির তথ্য অনুযায়ী, দেশটিতে তিন কোটি মানুষ আছে।", id="a census"),
        pytest.param("তদন্ত-সংশ্লিষ্টরা বলছেন, হামলাকারীরা পালিয়ে গেছে।", id="those on the case"),
    ],
)
def test_what_nobody_is_quoted_for(words: str) -> None:
    assert not any(
        "বাতিল" in one or "অবৈধ" in one or "মানুষ" in one or "পালিয়ে" in one or "বসে" in one for one in quoted(words)
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "রেডিয়াসের কর্মকর্তা মায়া ফোয়া বলেন, ‘আইনটি ভালো নয়। এটি থামাতে হবে।’", "Maya Foya", id="a word that means more"
        ),
        pytest.param("শাবানা বেগম বলেন, ‘আইনটি ভালো নয়। এটি থামাতে হবে।’", "Shabana Begom", id="a title that ends a name"),
    ],
)
def test_names_that_look_like_other_words(words: str, expected: str) -> None:
    assert speakers(words) == [expected]


def test_a_surname_after_a_calling_is_who_was_named_in_full() -> None:
    words = "নিউরোসার্জন ডা. আব্দুল আহাদ বলেন, তিনি ভালো আছেন। ডা. আহাদ জানান, তাঁর জ্ঞান ফিরেছে।"

    assert len(set(speakers(words))) == 1


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "পর্বতারোহী কাসিম লুবানের ভাষায়, পথটি ছিল খাড়া। লুবানের মতে, কাজটি কঠিন ছিল।",
            ["Kasim Luban"] * 2,
            id="by his words",
        ),
        pytest.param(
            "নেপালের পররাষ্ট্র মন্ত্রণালয়ের এক প্রেস নোটে বলা হয়, সীমান্ত খোলা থাকবে।",
            ["Ministry of Foreign Affairs of Nepal"],
            id="a press note",
        ),
    ],
)
def test_whose_words_a_noun_tells(words: str, expected: list[str]) -> None:
    assert speakers(words) == expected


def test_what_is_told_in_passing_stays_in_the_words_of_the_speaker() -> None:
    words = "কর্নেল হাসিনুর রহমান বলেন, কমিশন পরিষ্কার বলেছে সেনারা এই ঘটনায় জড়িত ছিল।"

    assert speakers(words) == ["Hasinur Rohman"]


def test_the_mother_of_somebody_is_not_he() -> None:
    words = "শহীদ মাসুদ রানার মা মর্জিনা খাতুন বারবার জ্ঞান হারাচ্ছেন। বিলাপ করতে করতে তিনি বলেন, ছেলে কিছুই রাখেনি।"

    assert speakers(words) == ["Morjina Khatun"]


def test_many_who_are_near_to_somebody_are_not_he() -> None:
    assert speakers("জোকো উইদোদোর ঘনিষ্ঠ অনেকে আশঙ্কা করছেন, দলটি ভেঙে যাবে।") == []


def test_advice_is_a_quote_only_in_marks() -> None:
    assert quoted("প্রেসিডেন্ট জোকো উইদোদো মেয়রকে উপদেশ দিচ্ছেন, ‘একটু শ্রদ্ধাশীল হও।’") == ["একটু শ্রদ্ধাশীল হও।"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("প্রেসিডেন্টের প্রেস উইং থেকে জানানো হয়, সভা হবে না।", 1, id="from a press wing"),
        pytest.param("শুরু থেকে বলা হচ্ছে, সভা হবে না।", 0, id="from the start"),
    ],
)
def test_from_where_it_is_said(words: str, expected: int) -> None:
    assert len(quoted(words)) == expected


def test_a_quotation_does_not_run_over_the_next_time_somebody_speaks() -> None:
    words = (
        "জোকো উইদোদো বলেন, ‘আমি সরে গেছি। আমি বলছি, ‘দয়া করে শান্ত থাকুন’। তিনি আরও বলেন, ‘আমি থাকলে প্রাণহানি হতো। আমি চলে গেছি’। "
        "রাজা ফেলিপে বলেন, আমি ফিরে আসব। আমার কর্মীরা উঠে দাঁড়িয়েছে।’"
    )

    assert quoted(words) == [
        "আমি সরে গেছি। আমি বলছি, ‘দয়া করে শান্ত থাকুন",
        "আমি থাকলে প্রাণহানি হতো। আমি চলে গেছি",
        "আমি ফিরে আসব। আমার কর্মীরা উঠে দাঁড়িয়েছে।",
    ]


@pytest.mark.parametrize(
    ("words", "speaker", "expected"),
    [
        pytest.param(
            "রাকা সেন স্মৃতিচারণ করে বলেন, আমরা ভোরে বের হতাম।", "Raka Sen", "আমরা ভোরে বের হতাম", id="what is done before it"
        ),
        pytest.param(
            "জোকো উইদোদো চুক্তিটি প্রত্যাখ্যান করে বলেন, আর আলোচনা নয়।", "Joko Widodo", "আর আলোচনা নয়", id="no more of it"
        ),
    ],
)
def test_short_words_and_what_goes_with_them(words: str, speaker: str, expected: str) -> None:
    assert (speakers(words), quoted(words)) == ([speaker], [expected])


def test_one_of_many_is_not_who_was_named() -> None:
    words = (
        "ইউনিয়ন পরিষদের চেয়ারম্যান গফুর উদ্দিন বলেন, সড়কটি বন্ধ আছে। ইউনিয়ন পরিষদের একজন সদস্য প্রথম আলোকে জানান, ঘাটও বন্ধ আছে।"
    )

    assert len(speakers(words)) == 1


def test_the_last_named_issues_the_statement() -> None:
    assert speakers("ভারতের কংগ্রেস পার্টির পক্ষ থেকে বলা হয়েছে, সভা হবে না।") == ["Indian National Congress"]


def test_a_ministry_that_mentions_is_quoted() -> None:
    words = "নেপালের পররাষ্ট্র মন্ত্রণালয় আরও উল্লেখ করে, দুই দেশের সম্পর্ক বন্ধুত্বপূর্ণ।"

    assert quoted(words) == ["দুই দেশের সম্পর্ক বন্ধুত্বপূর্ণ"]


def test_a_video_is_no_body() -> None:
    assert (
        not read("ভিডিওটি নেপালের ওপর হামলার পর প্রকাশ করা হয়েছে। নেপাল ভুটানের ওপর হামলা চালিয়েছে।")
        .actors[0]
        .name.startswith("VDO")
    )


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        (
            "তদন্ত শুরু হয়েছে বলে জানিয়েছেন নেপালের পুলিশ সুপার আনিসুর রহমান। আজ বেলা একটার দিকে প্রথম আলোকে বলেন, ঘটনাটি সত্য নয়।",
            "Anisur Rohman",
        ),
        ("আহমেদ করিম নামে ঢাকার এক বাসিন্দা বলেন, ‘আমরা কিছুই জানতাম না।’", "Ahmed Korim"),
        ("ফারাহ পরশিয়া নামের এক বিক্ষোভকারী সিএনএনকে বলেন, সবাই নীরব ছিল।", "Farah Porshiya"),
    ],
)
def test_who_is_named_before_what_he_is(words: str, speaker: str) -> None:
    assert speakers(words)[-1] == speaker


@pytest.mark.parametrize(
    "words",
    [
        "নেপালের আদালত রায় দিয়েছে। এ রায় ঘোষণার পর পররাষ্ট্রসচিবকে প্রশ্ন করা হয়েছিল, এর ফলে সম্পর্কে কোনো প্রভাব পড়বে কি না?",
        "শেখ হাসিনা এসেছেন। তিনি মুহাম্মদ ইউনূসকে ‘গরিবের রক্তচোষা’ বলে অভিযোগ করেন।",
    ],
)
def test_what_nobody_who_is_named_says(words: str) -> None:
    assert quoted(words) == []


def test_whose_attack_is_answered_does_not_answer() -> None:
    words = "দ্য নিউইয়র্ক টাইমসের এক মুখপাত্র ট্রাম্পের ব্যক্তিগত আক্রমণের জবাবে বলেন, ‘আমাদের প্রতিবেদনে সত্য প্রকাশ করা হয়েছে।’"

    assert speakers(words) == [None]


def test_some_of_a_body_are_nobody_who_is_named() -> None:
    assert speakers("চিঠিতে ব্যাংকের কিছু শেয়ারধারী জানিয়েছেন, নেপালের ব্যাংকটি দেউলিয়া হওয়ার পথে।") == []


def test_what_is_added_is_said() -> None:
    words = "প্রেসিডেন্ট জোকো উইদোদো বলেন, চুক্তি হবে। তিনি আরও যোগ করেন, এটি দুই দেশের জন্য অসাধারণ সুযোগ।"

    assert quoted(words) == ["চুক্তি হবে", "এটি দুই দেশের জন্য অসাধারণ সুযোগ"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("মেলায় ঘুরছিলেন রূপক সাহা। তিনি বলেন, মেলা ভালো লেগেছে।", ["Rupok Saha"], id="whom nobody knows"),
        pytest.param(
            "মেলায় ঘুরছিলেন রূপক সাহা (৪৫)। বাসসকে তিনি বলেন, ‘মেলা খুব ভালো লেগেছে।’", ["Rupok Saha"], id="... with his age"
        ),
        pytest.param("জোকো উইদোদো ক্ষমা চেয়ে বলেন, মেলা হবে না।", ["Joko Widodo"], id="having asked for pardon"),
        pytest.param("জোকো উইদোদো প্রতিক্রিয়া জানাতে গিয়ে বলেন, মেলা হবে না।", ["Joko Widodo"], id="when he came to answer"),
        pytest.param("আদালত জানায়, রায় হবে কাল। আদালত আরও বলে, মামলাটি পুরোনো।", ["Court of Bangladesh"] * 2, id="a body says"),
        pytest.param("তারা জেনে বলে, মেলা হবে না।", [], id="no verb of saying"),
        pytest.param(
            "নেপাল এক বিবৃতিতে জানায়, সীমান্ত খোলা হবে না। দূতাবাস বন্ধ থাকবে বলেও জানানো হয়।",
            ["Nepal"] * 2,
            id="it is also made known",
        ),
    ],
)
def test_who_speaks_after_what_else_he_does(words: str, expected: list[str]) -> None:
    assert speakers(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("পররাষ্ট্র মন্ত্রণালয়ের কর্মকর্তারা জানান, মেলা হবে না।", "Officials of Bangladesh", id="at home"),
        pytest.param(
            "নেপালের পররাষ্ট্র মন্ত্রণালয় মেলার ঘোষণা দিয়েছে। পররাষ্ট্র মন্ত্রণালয়ের এক কর্মকর্তা জানান, মেলা হবে না।",
            "Official of Nepal",
            id="of the ministry that was spoken of",
        ),
        pytest.param(
            "নেপালের পররাষ্ট্রমন্ত্রী মেলায় গেছেন। পররাষ্ট্র মন্ত্রণালয়ের কর্মকর্তারা জানান, মেলা হবে না।",
            "Officials of Nepal",
            id="of the minister who was",
        ),
        pytest.param("কোম্পানির কর্মকর্তারা জানান, মেলা হবে না।", "Officials", id="of no state"),
    ],
)
def test_officials_are_of_the_state_that_their_ministry_is_of(words: str, expected: str) -> None:
    assert speakers(words) == [expected]


def test_that_country_is_not_one_that_only_describes_somebody() -> None:
    words = (
        "চীন ও নেপাল বৈঠক করেছে। নেপালে মেলা শুরু হয়েছে। এক মাঝি একজন চীনা মানুষের সঙ্গে ঘুরছিলেন। "
        "দেশটির পররাষ্ট্রমন্ত্রী রূপক সাহা বলেন, মেলা ভালো হয়েছে।"
    )

    reading = read(words)
    speaker = next(one for one in reading.actors if one.id == reading.quotes[0].speaker)

    assert speaker.state == "NPL"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "ইউএনএইচসিআরের এক প্রতিবেদনে বলা হয়, শিবিরে দুই লাখ মানুষ আছে। প্রতিবেদনে আরও বলা হয়, তাদের খাবার নেই।",
            ["UNHCR", "UNHCR"],
            id="a body's",
        ),
        pytest.param(
            "এক প্রতিবেদনে ইউএনএইচসিআর জানায়, শিবিরে দুই লাখ মানুষ আছে। ওই প্রতিবেদনে বলা হয়েছে, তাদের খাবার নেই।",
            ["UNHCR", "UNHCR"],
            id="in which a body speaks",
        ),
        pytest.param(
            "ইউএনএইচসিআরের এক প্রতিবেদনে বলা হয়, শিবিরে মানুষ আছে। রয়টার্সের প্রতিবেদনে বলা হয়, তারা ক্ষুধার্ত। প্রতিবেদনে আরও বলা হয়, খাবার নেই।",
            ["UNHCR"],
            id="no longer, once a medium has reported",
        ),
    ],
)
def test_a_report_that_says_more_is_whose_it_was(words: str, expected: list[str]) -> None:
    assert speakers(words) == expected


@pytest.mark.parametrize(
    ("words", "state"),
    [
        pytest.param("সুদানের চিকিৎসক নেটওয়ার্ক জানায়, হাসপাতাল বন্ধ আছে।", "SDN", id="a state whose it is"),
        pytest.param("নেপালি চিকিৎসক নেটওয়ার্ক জানায়, হাসপাতাল বন্ধ আছে।", "NPL", id="a demonym"),
    ],
)
def test_a_body_that_nobody_knows_is_of_the_state_before_its_name(words: str, state: str) -> None:
    reading = read(words)
    speaker = next(one for one in reading.actors if one.id == reading.quotes[0].speaker)

    assert (speaker.name, speaker.state) == ("Chikitsok Netwark", state)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "জোকো উইদোদো জানিয়েছেন, মেলা শেষ হয়েছে, যদিও রূপক সাহা দাবি করেছেন, মেলা এখনো চলছে।",
            [("Joko Widodo", "মেলা শেষ হয়েছে"), ("Rupok Saha", "মেলা এখনো চলছে")],
            id="another's words are set against it",
        ),
        pytest.param(
            "ইউএনএইচসিআরের মতে, শিবিরে দুই লাখ মানুষ আছে বলে ধারণা করা হচ্ছে।",
            [("UNHCR", "শিবিরে দুই লাখ মানুষ আছে")],
            id="what is thought, by whom",
        ),
        pytest.param(
            "মেলা নিয়ে যেসব কথা শোনা যাচ্ছে, তাকে পাত্তা দেওয়া ভুল হবে বলে মন্তব্য করেন জোকো উইদোদো।",
            [("Joko Widodo", "মেলা নিয়ে যেসব কথা শোনা যাচ্ছে, তাকে পাত্তা দেওয়া ভুল হবে")],
            id="what is heard is only described",
        ),
    ],
)
def test_two_verbs_of_saying_in_one_sentence(words: str, expected: list[tuple[str, str]]) -> None:
    assert list(zip(speakers(words), quoted(words), strict=True)) == expected
