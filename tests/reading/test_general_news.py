"""Who did what to whom, in the word orders and with the words of news at large. The sentences are made up."""

import pytest
from tests.reading.conftest import Told, told

from jote.reading import read


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        # দিয়ে of means closes no clause
        ("যুদ্ধজাহাজ দিয়ে কিউবাকে অবরুদ্ধ করেছে যুক্তরাষ্ট্র।", ("MOBILIZE", "United States", "Cuba")),
        # a word before the light verb, in the genitive before a word of announcing
        ("চাদের ওপর নৌ অবরোধ আরোপের ঘোষণা দিয়েছে লিবিয়া।", ("SANCTION", "Libya", "Chad")),
        ("পেরুর পণ্যে নতুন শুল্ক আরোপের সিদ্ধান্ত নিয়েছে চিলি।", ("SANCTION", "Chile", "Peru")),
        # the object carries its owner
        ("সুদানি বাহিনী অভিযান চালিয়ে হামাসের তিন সদস্যকে হত্যা করেছে।", ("ASSAULT", "Forces of Sudan", "Hamas")),
        # the body in which it is decided
        ("নিরাপত্তা পরিষদে মালি নিয়ে প্রস্তাব পাস হয়েছে।", ("AGREE", "UN Security Council", "")),
        ("জাতিসংঘে ইরাকের বিপক্ষে ভোট দিয়েছে স্পেন।", ("REJECT", "Spain", "Iraq")),
        ("কেনিয়া উগান্ডার পরিকল্পনার বিরোধিতা করে।", ("REJECT", "Kenya", "Uganda")),
        ("ওমান কাতারের দিকে অভিযোগ তুলেছে।", ("ACCUSE", "Oman", "Qatar")),
    ],
)
def test_parties(sentence: str, event: Told) -> None:
    assert event in told(read(sentence))


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        # a plural that the lexicon gives is a plural
        ("মার্কিনি সেনারা কিউবায় অভিযান চালিয়েছে।", ("ASSAULT", "soldiers of United States", "Cuba")),
        # a list after the verb
        (
            "ওমানকে শুভেচ্ছা জানিয়েছে মিসর, চাদ, ঘানা, কেনিয়া, পেরু ও চিলি।",
            ("SUPPORT", "Egypt Chad Ghana Kenya Peru Chile", "Oman"),
        ),
        # verbs of beginning
        ("ঘানার বন্দর লক্ষ্য করে হামলা চালানো শুরু করেছে টোগো।", ("ASSAULT", "Togo", "Ghana")),
        # an insult to a party is no denial
        ("চাদকে ‘মিথ্যার সাম্রাজ্য’ বলে অভিহিত করেছে লিবিয়া।", ("ACCUSE", "Libya", "Chad")),
        ("লিবিয়া থেকে ফল আমদানিতে নিষেধাজ্ঞা দিয়েছে চাদ।", ("SANCTION", "Chad", "Libya")),
        ("নেপালের ট্রানজিট সুবিধা বাতিল করেছে ভুটান।", ("SANCTION", "Bhutan", "Nepal")),
        # arrivals
        ("তিন দিনের সফরে দিল্লি পৌঁছেছেন রাশিয়ার প্রেসিডেন্ট ভ্লাদিমির পুতিন।", ("CONSULT", "Vladimir Putin", "India")),
    ],
)
def test_word_order(sentence: str, event: Told) -> None:
    assert event in told(read(sentence))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # there: where the act before took place
        ("ব্রাজিল তুরস্কের ইজমির শহরে হামলা চালিয়েছে।\nগত সপ্তাহে সেখানে আরেক হামলায় ২৫ জন নিহত হন।", ("ASSAULT", "", "Turkey")),
        # a title and somebody of another state are two people
        ("কাতারের আমির ট্রাম্পকে স্বাগত জানিয়েছেন।", ("SUPPORT", "Emir of Qatar", "Donald Trump")),
        # whose loss is mourned stands nearest
        (
            "ইতালির ঘাঁটিতে হামলায় মালির শান্তিরক্ষীদের মৃত্যুর ঘটনায় শোক প্রকাশ করেছে ঘানা।",
            ("SUPPORT", "Ghana", "peacekeepers of Mali"),
        ),
        # announced in the title as going on, in the text as decided: one act
        ("চাদে সেনা পাঠাচ্ছে ঘানা\n\nচাদে ৬০০ সেনা পাঠানোর ঘোষণা দিয়েছে ঘানা।", ("MOBILIZE", "Ghana", "")),
    ],
)
def test_over_sentences(text: str, event: Told) -> None:
    events = told(read(text))

    assert event in events
    assert len(set(events)) == len(events)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # whose effigy burns is no protester
        ("বিক্ষোভের সময় পেরুর প্রেসিডেন্টের কুশপুত্তলিকা পোড়ানো হয়।", ("PROTEST", "", "President of Peru")),
        # a genitive at the end of a title acts
        ("চিলি থেকে আসা সব জাহাজ আটকের নির্দেশ ট্রাম্পের\n\nখবরটি নতুন।", ("REQUEST", "Donald Trump", "")),
        # দেশটি is not the state named after it
        (
            "আর্মেনিয়ায় রাশিয়ার প্রভাব কমছে।\nদেশটি মস্কোর সতর্কতা উপেক্ষা করে ফ্রান্সের সঙ্গে চুক্তি করেছে।",
            ("AGREE", "Armenia", "France"),
        ),
        ("ওমান যেন চুক্তিতে সই না করে, সে জন্য হুঁশিয়ারি দিয়েছিল ইরান।", ("THREATEN", "Iran", "Oman")),
        ("পেরুর প্রেসিডেন্টকে হিটলারের সঙ্গে তুলনা করেছে চিলি।", ("ACCUSE", "Chile", "President of Peru")),
        ("মালির সরকার বলেছে, নাইজার তাদের সম্পদ চুরির চেষ্টা করছে।", ("ACCUSE", "Mali", "Niger")),
        ("ওমানের উদ্দেশে রওনা হয়েছেন পেরুর প্রেসিডেন্ট।", ("CONSULT", "President of Peru", "Oman")),
    ],
)
def test_who_is_meant(text: str, event: Told) -> None:
    assert event in told(read(text))


def test_asking_in_the_first_person_is_done_by_saying_it() -> None:
    reading = read("সুলতান হাইথাম বলেন, ‘আমি কাতারের প্রতি আহ্বান জানাচ্ছি।’")

    assert [(one.event, one.status) for one in reading.events] == [("REQUEST", "happened")]


def test_who_is_criticised_does_not_criticise() -> None:
    assert all(source != "Peru" for _, source, _ in told(read("পেরুর সমালোচনা করে বিপাকে দুই চিলীয়\n\nখবরটি নতুন।")))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # the toll, whatever the verb
        ("চাদের শহরে মালির বিমান হামলায় অন্তত ৩০ জনের মৃত্যু হয়েছে।", ("ASSAULT", "Mali", "Chad")),
        ("ইউক্রেনের রাজধানী কিয়েভে রুশ হামলায় নিহতের সংখ্যা বেড়ে ১৪ জনে দাঁড়িয়েছে।", ("ASSAULT", "Russia", "Ukraine")),
        ("গাজায় ইসরায়েলি বাহিনীর হামলায় প্রাণ গেছে ৪৭ ফিলিস্তিনির।", ("ASSAULT", "Forces of Israel", "people of Palestine")),
        # told to do something
        ("মাদুরোকে ক্ষমতা ছাড়তে বলেছেন ট্রাম্প।", ("REQUEST", "Donald Trump", "Nicolás Maduro")),
        # trade that ends
        ("ইরানের তেল কেনা বন্ধ করেছে ভারত।", ("SANCTION", "India", "Iran")),
        # with -সহ the next phrase holds the cue
        (
            "মার্কিন দূত পুতিনসহ রাশিয়ার শীর্ষ কর্মকর্তাদের সঙ্গে বৈঠক করেছেন।",
            ("CONSULT", "Envoy of United States", "Vladimir Putin Officials of Russia"),
        ),
        # whose plan it is stands at the end
        ("আগামী সপ্তাহে চিলি সফর করার কথা রয়েছে পোপের।", ("CONSULT", "Pope", "Chile")),
        ("ভেনেজুয়েলার পাশে থাকার ইঙ্গিত দিয়েছে চীন।", ("SUPPORT", "China", "Venezuela")),
        ("রুশ সেনারা খেরসন অঞ্চলে দ্রুত অগ্রসর হচ্ছেন।", ("MOBILIZE", "soldiers of Russia", "")),
        ("ইউক্রেনকে বৃহস্পতিবার পর্যন্ত সময় বেঁধে দিয়েছেন ট্রাম্প।", ("REQUEST", "Donald Trump", "Ukraine")),
        # the two forces that were told between
        (
            "সুদানের সেনাবাহিনী ও আরএসএফের মধ্যে লড়াই চলছে।\nদুই বাহিনীর লড়াইয়ে হাজারো মানুষ নিহত হয়েছেন।",
            ("ASSAULT", "Sudanese Armed Forces", "Rapid Support Forces"),
        ),
    ],
)
def test_tolls_orders_and_plans(text: str, event: Told) -> None:
    assert event in told(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "পেরু চিলিকে হয়তো আরেকটি সময়সীমা বেঁধে দেবে।",
        "ওমানের সুলতানের সঙ্গে আসন্ন বৈঠক শেষে জানা যাবে।",
        "পর্যবেক্ষকেরা বলছেন, যুদ্ধ বিশ্বযুদ্ধে রূপ নিতে পারে।",
    ],
)
def test_what_is_only_possible_is_no_act(text: str) -> None:
    assert told(read(text)) == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # the noun belongs to its verb, so the country acts
        ("ইরান হামলা চালালে জবাব দেবে মিসর।", ("THREATEN", "Egypt", "Iran")),
        ("পশ্চিমা দেশগুলো মালির বিরুদ্ধে যুদ্ধ শুরু করলে জবাব দেবে চাদ।", ("THREATEN", "Chad", "West")),
        # nobody turns down what his own state is named in
        ("পেরুর সঙ্গে চিলির চুক্তির সম্ভাবনা নাকচ করেছেন চিলির প্রেসিডেন্ট।", ("REJECT", "President of Chile", "Peru")),
        ("মেক্সিকোর কাছ থেকে গম কেনা শুরু করেছে কিউবা।", ("COOPERATE", "Cuba", "Mexico")),
        ("বাইডেন কমলা হ্যারিসকে প্রার্থী হিসেবে সমর্থন দেন।", ("SUPPORT", "Joe Biden", "Kamala Harris")),
    ],
)
def test_who_is_on_which_side(text: str, event: Told) -> None:
    assert event in told(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "পেরুর এক শিল্পীকে স্বাগত জানিয়েছে হোটেল কর্তৃপক্ষ।",
        "ট্রাম্প দেশের নিরাপত্তার জন্য হুমকি: পোপ\n\nখবরটি নতুন।",
        "যুদ্ধে মানুষের মৃত্যুর পাশাপাশি বসতি নির্মাণও জোরদার করেছে মালি।",
    ],
)
def test_no_act(text: str) -> None:
    assert [one for one in told(read(text)) if one[0] in ("SUPPORT", "THREATEN", "ASSAULT")] == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # a list that ends with others unnamed
        ("চুক্তিতে সই করেছে মালি, চাদ, ঘানা ও অন্যরা।", ("AGREE", "Mali", "Chad Ghana")),
        # what a weapon is called stands between it and its verb
        ("ইউক্রেনকে ক্ষেপণাস্ত্র ‘এটিএসিএমএস’ পাঠাচ্ছে কানাডা।", ("AID", "Canada", "Ukraine")),
        ("ইরানের কুর্দিস্তান অঞ্চলে প্রবেশ করেছে তুর্কি সেনাবাহিনী।", ("ASSAULT", "Army of Turkey", "Iran")),
        ("৫১ হাজার পাকিস্তানিকে নিজ দেশে ফেরত পাঠিয়েছে ওমান।", ("COERCE", "Oman", "people of Pakistan")),
        # who has no interest is whom তিনি means
        (
            "ট্রাম্প নতুন কথা বলেছেন।\nপুতিনের আলোচনায় কোনো আগ্রহ নেই।\nতিনি জেলেনস্কির সঙ্গে বৈঠক করতে অস্বীকার করেছেন।",
            ("REJECT", "Vladimir Putin", "Volodymyr Zelensky"),
        ),
        ("পেরুর প্রেসিডেন্ট অভিযোগ করেছেন, বিবিসি তাঁর ভাষণ বিকৃত করেছে।", ("ACCUSE", "President of Peru", "BBC")),
        # a title without a verb, and whose attack it is stands right before it
        ("২১ ভারতীয় নাবিক থাকা জাহাজে ইরানি হামলা\n\nখবরটি নতুন।", ("ASSAULT", "Iran", "")),
        ("খবরটি নতুন।\n\nসিরিয়ার বিমানঘাঁটিতে তীব্র বিমানহানা ইজরায়েলের।", ("ASSAULT", "Israel", "Syria")),
    ],
)
def test_lists_names_and_verbless_sentences(text: str, event: Told) -> None:
    assert event in told(read(text))


def test_an_alarm_in_a_town_is_no_threat() -> None:
    assert told(read("কিয়েভের মেয়র ভিতালি ক্লিচকো বলেছেন, শহরে বিমান হামলার বিষয়ে সতর্কতা দেওয়া হয়েছে।")) == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("চাদের সামরিক বাহিনী ২১ হাজার সুদানিকে খুন করেছে।", ("ASSAULT", "Armed forces of Chad", "people of Sudan")),
        ("ওমানের সুলতান কাতারের আমিরের সঙ্গে বার্তা বিনিময় করেছেন।", ("CONSULT", "Sultan of Oman", "Emir of Qatar")),
        (
            "ব্রিটিশ সেনারা বৈধ লক্ষ্যবস্তু হিসেবে বিবেচিত হবে বলে মন্তব্য করেছেন দিমিত্রি মেদভেদেভ।",
            ("THREATEN", "Dmitry Medvedev", "soldiers of United Kingdom"),
        ),
        ("চিলি পেরুকে নিষেধাজ্ঞার তালিকায় যুক্ত করেছে।", ("SANCTION", "Chile", "Peru")),
        # football is spoken of, but sanctions are what it is about
        (
            "চিলি সাতটি দেশের ওপর নিষেধাজ্ঞা আরোপ করেছে।\nনিষেধাজ্ঞার ফলে পেরুর খেলোয়াড়েরা বিশ্বকাপে যেতে পারবেন না, জানায় প্রশাসন।\n"
            "ফুটবল বিশ্বকাপ শুরু হবে জুনে; কূটনৈতিক চেষ্টা চলছে।",
            ("SANCTION", "Chile", ""),
        ),
    ],
)
def test_words_of_war_and_sanctions(text: str, event: Told) -> None:
    assert event in told(read(text))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # the হ of names in -াহ is silent, so they take -র
        ("হিজবুল্লাহর সঙ্গে আলোচনা চালাচ্ছে কাতার।", ("CONSULT", "Qatar", "Hezbollah")),
        ("হিজবুল্লাহর হামলায় ইসরায়েলের তিন সেনা নিহত হয়েছেন।", ("ASSAULT", "Hezbollah", "Army of Israel")),
    ],
)
def test_names_in_silent_h(text: str, event: Told) -> None:
    assert event in told(read(text))


def test_ships_and_power_stations_are_two_attacks() -> None:
    events = told(read("চাদ মালির জাহাজ লক্ষ্য করে হামলা চালিয়েছে।\nমালির বিদ্যুৎকেন্দ্র লক্ষ্য করেও হামলা চালিয়েছে চাদ।"))

    assert events == [("ASSAULT", "Chad", "Mali")] * 2


def test_a_new_paragraph_speaks_of_those_whom_it_names() -> None:
    text = (
        "পেরুর প্রেসিডেন্ট হোসে হেরি চিলিকে ধন্যবাদ জানান।\n"
        "সবকিছু নির্ভর করছে মিসরের প্রেসিডেন্টের ওপর। তিনি ইসরায়েলকে হুমকি দিয়েছিলেন।"
    )

    assert ("THREATEN", "President of Egypt", "Israel") in told(read(text))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        # whose land is threatened
        ("চাদের আরও অঞ্চল অধিগ্রহণের হুমকি দিয়েছে মালি।", ("THREATEN", "Mali", "Chad")),
        ("গত বছর চাদের দুটি অঞ্চল অধিগ্রহণ করে মালি।", ("ASSAULT", "Mali", "Chad")),
        # the subject stands before a verbal noun with পাশাপাশি
        (
            "আন্তোনিও গুতেরেস ফোন করেন।\nএ সময় পেরুর প্রেসিডেন্ট সেনাদের সরিয়ে নেওয়ার পাশাপাশি মরদেহ ফেরাতে জাতিসংঘের প্রতি আহ্বান জানান।",
            ("REQUEST", "President of Peru", "United Nations"),
        ),
        # sorrow is no apology
        (
            "মালির সেনাদের মৃত্যুর ঘটনায় গভীর শোক ও দুঃখ প্রকাশ করেছেন আন্তোনিও গুতেরেস।",
            ("SUPPORT", "António Guterres", "Army of Mali"),
        ),
    ],
)
def test_land_sorrow_and_subjects(text: str, event: Told) -> None:
    assert event in told(read(text))
