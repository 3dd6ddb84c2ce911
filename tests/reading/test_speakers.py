"""Who speaks: names after titles, he and they and that official, subjects far from their verb. The sentences are made up."""

import pytest

from jote.reading import read


def speakers(words: str) -> list[str | None]:
    """The names of those who are quoted, in order."""
    reading = read(words)
    names = {one.id: one.name for one in reading.actors}
    return [names.get(one.speaker or "") for one in reading.quotes]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "লিমাভিত্তিক গবেষণা প্রতিষ্ঠান আন্দেস ফোরামের কার্লোস মেন্দোসা বলেন, দাম আরও বাড়বে।",
            ["Karlos Mendosa"],
            id="of an institute",
        ),
        pytest.param("বীর মুক্তিযোদ্ধা রহিম উদ্দিন বলেন, সেদিন আমরা নদী পার হই।", ["Rohim Uddin"], id="after a calling"),
        pytest.param(
            "লেখক মাইকেল ভন বলেন, ‘আমি এমন কিছু কখনো দেখিনি।’ ভন আরও বলেন, ‘আমরা সবাই মিলে এগিয়ে যাব।’",
            ["Maikel Bhon", "Maikel Bhon"],
            id="a surname later",
        ),
    ],
)
def test_a_name_after_a_title_is_the_speaker(words: str, expected: list[str]) -> None:
    assert speakers(words) == expected


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        pytest.param("তিনি বলেন, সেনারা ফিরবে।", "Joko Widodo", id="he"),
        pytest.param("ইন্দোনেশিয়ার এই নেতা আরও বলেন, সেনারা ফিরবে।", "Joko Widodo", id="this leader"),
        pytest.param("ইন্দোনেশীয় এ নেতা আরও বলেন, সেনারা ফিরবে।", "Joko Widodo", id="this leader, said shortly"),
        pytest.param("সাংবাদিকদের প্রশ্নের জবাব না দিয়ে বলেন, সেনারা ফিরবে।", "Joko Widodo", id="nobody named"),
        pytest.param("এরপর মঞ্চে আসেন রাজা ফেলিপে। তিনি বলেন, সেনারা ফিরবে।", "Felipe VI", id="another between"),
    ],
)
def test_who_spoke_last_goes_on(second: str, expected: str) -> None:
    first = "রাজা ফেলিপের সঙ্গে বৈঠকের পর ইন্দোনেশিয়ার প্রেসিডেন্ট জোকো উইদোদো বলেন, চুক্তি হবে।"

    assert speakers(f"{first} {second}")[1] == expected


def test_a_body_speaks_again_under_its_kind() -> None:
    words = "পিস নাউ বলেছে, পরিকল্পনাটি টিকবে না। সংগঠনটি আরও বলেছে, সময় শেষ হয়ে আসছে। তারা বলেছে, আলোচনাই একমাত্র পথ।"

    assert len(set(speakers(words))) == 1


@pytest.mark.parametrize(
    ("words", "speaker", "quote"),
    [
        pytest.param(
            "ওমানের পররাষ্ট্রমন্ত্রী বদর আলবুসাইদি এ ঘটনার মাধ্যমে কাতার চাপ দিচ্ছে বলে অভিযোগ করেছেন।",
            "Badr Albusaidi",
            "এ ঘটনার মাধ্যমে কাতার চাপ দিচ্ছে",
            id="the subject before its clause",
        ),
        pytest.param("কাতার আর অপেক্ষা করবে না বলে জানিয়েছে।", "Qatar", "আর অপেক্ষা করবে না", id="a state about itself"),
    ],
)
def test_the_subject_at_the_head_is_the_speaker(words: str, speaker: str, quote: str) -> None:
    reading = read(words)

    assert speakers(words) == [speaker]
    assert words[slice(*reading.quotes[0].span)] == quote


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("অনেকে দাবি করেছেন, সেতুটি আর খুলবে না এবার।", id="many"),
        pytest.param("একজন বলেছেন, সেতুটি আর খুলবে না এবার।", id="somebody"),
        pytest.param("ওমানের রাষ্ট্রীয় গণমাধ্যম জানিয়েছে, সেতুটি আর খুলবে না।", id="the press of a state"),
    ],
)
def test_reported_words_of_nobody_are_no_quote(words: str) -> None:
    assert read(words).quotes == ()


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        pytest.param(
            "ওমানের পররাষ্ট্র মন্ত্রণালয় জানিয়েছে, চুক্তি হবে। পেরুর বিষয়ে চিলি একটি বিবৃতি দিয়েছে। তাতে বলা হয়, পেরুর জাহাজ চলবে না।",
            "Chile",
            id="a statement of whoever acted just before",
        ),
        pytest.param(
            "আসামের মুখ্যমন্ত্রী হিমন্ত বিশ্ব শর্মা বলেন, পথটি ঝুঁকিপূর্ণ। শর্মার ভাষ্যমতে, আরও দুটি পথ আছে।",
            "Himanta Biswa Sarma",
            id="a surname with an ending",
        ),
        pytest.param(
            "দলটির সমালোচনা করেছেন ইন্দোনেশিয়ার প্রেসিডেন্ট জোকো উইদোদো। দেশের প্রভাবশালী এই রাজনীতিক বলেছেন, পথটি ঝুঁকিপূর্ণ।",
            "Joko Widodo",
            id="this politician, who acted just before",
        ),
        pytest.param(
            "কংগ্রেসের প্রভাবশালী নেতা ও লোকসভার সদস্য শশী থারুর দিল্লি সফর করেছেন। এরপর জয়পুর। কংগ্রেস নেতা বলেন, পথটি ঝুঁকিপূর্ণ।",
            "Shashi Tharoor",
            id="a leader and member by name",
        ),
    ],
)
def test_a_later_quote_is_of_who_was_told_of_before(words: str, speaker: str) -> None:
    assert speakers(words)[-1] == speaker


def test_the_leaders_of_two_parties_are_two_people() -> None:
    reading = read("কংগ্রেস নেতা বলেন, পথটি ঝুঁকিপূর্ণ। বিজেপি নেতা বলেন, পথটি ভালো। কংগ্রেস নেতার দাবি, আরও দুটি পথ আছে।")
    first, second, third = (one.speaker for one in reading.quotes)

    assert first == third != second


def test_a_body_called_by_its_kind_is_the_one_named_before() -> None:
    words = "গাজার সিভিল ডিফেন্স জানিয়েছে, উদ্ধার চলছে। ইসরায়েলি হামলায় বাড়িটি ধসে পড়ে। সিভিল ডিফেন্স আরও জানিয়েছে, অনেকে এখনো নিখোঁজ রয়েছে।"

    assert speakers(words) == ["Gaza Civil Defence", "Gaza Civil Defence"]


_CHEERED = (
    "সমাবেশে তুরস্কের পররাষ্ট্রমন্ত্রী হাকান ফিদান বলেন, কুর্দি নেতা রুস্তম খালিদকে হত্যার চেষ্টা হয়েছে। "
    "সিরিয়ার নাগরিকরা উল্লাস করে বলছে, হামলাকারীরা তাদের লোক। "
)


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        pytest.param("ফলে খালিদ হত্যাচেষ্টায় দামেস্কের সম্পৃক্ততা স্পষ্ট।", "Hakan Fidan", id="named, but does nothing"),
        pytest.param("এরপর মঞ্চে ওঠেন খালিদ।", "Rustom Khalid", id="somebody else acts"),
    ],
)
def test_he_is_the_last_person_who_spoke_whatever_crowd_was_heard_since(between: str, expected: str) -> None:
    assert speakers(f"{_CHEERED}{between} তিনি বলেন, দামেস্কের সঙ্গে আলোচনা বন্ধ করতে হবে।")[-1] == expected


@pytest.mark.parametrize(
    ("speaker", "state", "sector"),
    [
        pytest.param("থাইল্যান্ডের নর্দান কমান্ড", "THA", "MIL", id="a command of a state"),
        pytest.param("থাই আর্মি", "THA", "MIL", id="a state as an adjective"),
        pytest.param("ভিয়েনায় ইরানের মিশন", "IRN", "GOV", id="a mission"),
        pytest.param("নরওয়ের ফিয়র্ড ফাউন্ডেশন", "NOR", "NGO", id="a foundation"),
    ],
)
def test_a_body_that_no_list_knows_has_the_sector_that_its_name_tells(speaker: str, state: str, sector: str) -> None:
    reading = read(f"{speaker} জানিয়েছে, সীমান্তে লড়াই থেমেছে।")
    (quote,) = reading.quotes
    (body,) = [one for one in reading.actors if one.id == quote.speaker]

    assert (body.kind, body.state, body.sector) == ("organization", state, sector)


def test_those_who_are_told_of_with_the_verb_of_persons_are_no_body() -> None:
    words = "তুরস্কের উপকূল রক্ষী বাহিনী জানিয়েছে, নৌকায় ১২ জেলে ছিলেন। তারা ২০২৩ সালে গ্রিসের হামলায় নিহত হন।"
    reading = read(words)
    ids = {one.name: one.id for one in reading.actors}
    struck = {who for event in reading.events for who in event.target}

    assert reading.quotes
    assert not struck & {actor for name, actor in ids.items() if "oast" in name}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "চীনের পররাষ্ট্রমন্ত্রী ওয়াং ই বলেন, সময় এখনো আছে। ইরান চীনের বন্ধু উল্লেখ করে বলেন, বন্ধুর পাশে থাকতে হবে।",
            ["Wang Yi", "Wang Yi"],
            id="a state has no verb of a person",
        ),
        pytest.param(
            "ফরাসি প্রেসিডেন্ট এমানুয়েল মাখোঁ ইরানের সমালোচনা করেন। বলেন, খামেনি কারও কথা শোনেন না।",
            ["Emmanuel Macron"],
            id="whoever stands after said is told of",
        ),
        pytest.param(
            "তুরস্কের পররাষ্ট্রমন্ত্রী হাকান ফিদান বলেন, আলোচনা চলছে। প্রেসিডেন্ট এরদোয়ান মস্কো যাবেন বলেও জানান তিনি।",
            ["Hakan Fidan", "Hakan Fidan"],
            id="he after a clause is not the one it tells of",
        ),
        pytest.param("হুসেইন হায়দরি যেমনটা বলেছেন, ‘দাম আর কখনো কমবে না।’", ["Husein Haydori"], id="as somebody said"),
    ],
)
def test_who_is_told_of_is_not_who_speaks(words: str, expected: list[str]) -> None:
    assert speakers(words) == expected


def test_what_people_in_general_think_is_no_quote_unless_in_their_words() -> None:
    assert speakers("বিশ্লেষকদের মতে, যুদ্ধ আরও বাড়বে।") == []
    assert speakers("সমালোচকেরা বলছেন, চুক্তিটি টিকবে না।") == []
    assert speakers("সমালোচকেরা বলছেন, ‘এই যুদ্ধ কেউ চায়নি, তবু থামছে না।’") == ["opponents"]
