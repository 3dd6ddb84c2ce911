"""Parties that no case ending shows: who holds the ground, whom an answer hits, which country's court, who is spoken of."""

from __future__ import annotations

import pytest
from tests.reading.conftest import Parties, parties

from jote.reading import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "মিয়ানমারের সেনাবাহিনী আরাকান আর্মির দখলে থাকা এলাকা ফেরত নিতে হামলা চালাচ্ছে।",
            ("ASSAULT", ("Myanmar military",), ("Arakan Army",)),
            id="who holds the ground is hit",
        ),
        pytest.param(
            "গত মাসে ওমানে হামলা চালায় কাতার। এর জবাবে দোহায় হামলা শুরু করে ওমান।",
            ("ASSAULT", ("Oman",), ("Qatar",)),
            id="an answer hits who attacked",
        ),
        pytest.param(
            "যুক্তরাষ্ট্র উদ্বেগ জানিয়েছে। পেরুর সাবেক প্রেসিডেন্টকে তিন বছরের কারাদণ্ড দিয়েছে আদালত।",
            ("COERCE", ("Court of Peru",), ("President of Peru",)),
            id="a court judges at home",
        ),
        pytest.param(
            "জার্মানির সমালোচনা করেছেন পুতিন মিত্র মেদভেদেভ।",
            ("ACCUSE", ("Dmitry Medvedev",), ("Germany",)),
            id="whose ally he is does not act",
        ),
        pytest.param(
            "ভুটানের পাশে থাকার ইঙ্গিত দিয়েছে আরেক পরাশক্তি চীন।",
            ("SUPPORT", ("China",), ("Bhutan",)),
            id="a power is the state that it is called",
        ),
        pytest.param(
            "যুদ্ধজাহাজ দিয়ে কিউবাকে সবদিক দিয়ে অবরুদ্ধ করেছে চিলি।",
            ("MOBILIZE", ("Chile",), ("Cuba",)),
            id="warships that shut a country in",
        ),
        pytest.param(
            "পেরু সরকারের ওপর নৌ অবরোধ আরোপের নির্দেশ দিয়েছে চিলি।",
            ("SANCTION", ("Chile",), ("Peru",)),
            id="a blockade ordered",
        ),
        pytest.param(
            "মিয়ানমার সীমান্তে গোলাগুলি হয়েছে। আরাকান আর্মির ওপর হামলা চালাচ্ছে রোহিঙ্গাদের কয়েকটি সশস্ত্র গোষ্ঠী।",
            ("ASSAULT", ("Armed group of Myanmar",), ("Arakan Army",)),
            id="whose armed groups these are",
        ),
        pytest.param(
            "কংগ্রেস নেতা ও সংসদ সদস্য রাহুল গান্ধী অভিযোগ করেছেন, নরেন্দ্র মোদি বাক্‌স্বাধীনতা কেড়ে নিচ্ছেন।",
            ("ACCUSE", ("Rahul Gandhi",), ("Narendra Modi",)),
            id="rivals of one country",
        ),
        pytest.param(
            "ওমানের সুলতান কাতারকে প্রতিবেশী হিসেবে উল্লেখ করে আরব লীগ সদস্য রাষ্ট্রের ওপর শুল্ক আরোপ করেন।",
            ("SANCTION", ("Sultan of Oman",), ("Arab League",)),
            id="a polite verb is said of a person",
        ),
        pytest.param(
            "চিলির প্রেসিডেন্ট কিউবার নাম নেননি, তবে তিনি সেনাদের প্রশংসা করেছেন এবং কঠিন সময়ে শান্তি রক্ষার জন্য পেরুকে আহ্বান জানিয়েছেন।",
            ("REQUEST", ("President of Chile",), ("Peru",)),
            id="one subject for two clauses joined",
        ),
        pytest.param(
            "ঢাকায় ভুটানের রাষ্ট্রদূতকে তলব করে, হামলাকারীরা সীমান্তে ঢুকে পড়লে তাদের ফেরত দেওয়ার আহ্বান জানানো হয়েছে।",
            ("ACCUSE", (), ("Ambassador of Bhutan",)),
            id="who would do it acts not",
        ),
        pytest.param(
            "ঢাকায় নিযুক্ত নেপালের রাষ্ট্রদূতকে তলব করেছে পররাষ্ট্র মন্ত্রণালয়।",
            ("ACCUSE", ("Ministry of Foreign Affairs of Bangladesh",), ("Ambassador of Nepal",)),
            id="a ministry does not summon its own envoy",
        ),
        pytest.param(
            "ভারত সরকার সিআইএকে গোপন অভিযানে সহায়তা দিয়েছে।",
            ("AID", ("India",), ("Central Intelligence Agency",)),
            id="a government is not the agency that it helps",
        ),
        pytest.param(
            "২০২২ সালে পেরুর হামলায় দশ হাজারের বেশি বলিভীয় নিহত হয়েছেন।",
            ("ASSAULT", ("Peru",), ("people of Bolivia",)),
            id="those counted are people",
        ),
        pytest.param(
            "ওয়াশিংটনে ন্যাশনাল গার্ড সদস্যদের ওপর হামলা চালিয়েছে এক বন্দুকধারী।",
            ("ASSAULT", ("gunmen of United States",), ("National guard of United States",)),
            id="a force in some of its people",
        ),
        pytest.param(
            "পেরু পশ্চিমা দেশগুলোকে লক্ষ্য করে হামলার হুমকি দিচ্ছে।",
            ("THREATEN", ("Peru",), ("West",)),
            id="countries in the West are not one country's",
        ),
        pytest.param(
            "গত মাসে আপিল বিভাগ ক্ষমতাচ্যুত প্রধানমন্ত্রীকে মৃত্যুদণ্ডের সাজা দেয়।",
            ("COERCE", ("Appeals court of Bangladesh",), ("Prime minister of Bangladesh",)),
            id="a court has no prime minister",
        ),
        pytest.param(
            "এ ছাড়া রাষ্ট্রদূত পররাষ্ট্রমন্ত্রীর সঙ্গে বৈঠক করেন।",
            ("CONSULT", ("Ambassador",), ("Foreign minister of Bangladesh",)),
            id="two high offices are two people",
        ),
        pytest.param(
            "রুশ যুদ্ধবিমান ইউক্রেনের বন্দরে হামলা চালায়।",
            ("ASSAULT", ("Russia",), ("Ukraine",)),
            id="a state acts with its arms",
        ),
        pytest.param(
            "এর আগে রুশ সংশ্লিষ্ট কয়েকটি ট্যাংকারেও হামলা চালিয়েছে ইউক্রেন।",
            ("ASSAULT", ("Ukraine",), ("Russia",)),
            id="a ship is whose it is",
        ),
        pytest.param(
            "গত সপ্তাহে সিরিয়ায় পেরুর ট্যাংকারে হামলা চালিয়েছে চিলি।",
            ("ASSAULT", ("Chile",), ("Peru",)),
            id="a ship is not of where it is",
        ),
        pytest.param(
            "রাশিয়ার হয়ে ইউক্রেনে যুদ্ধ করছিলেন ওয়াগনারের সদস্যরা।",
            ("ASSAULT", ("Wagner Group",), ("Ukraine",)),
            id="a group in its members",
        ),
        pytest.param(
            "বিএনপি মহাসচিব মির্জা ফখরুল ইসলাম আলমগীরও নির্বাচন বাতিল করে নতুন নির্বাচনের দাবি জানান।",
            ("REQUEST", ("Mirza Fakhrul Islam Alamgir",), ()),
            id="he too is no part of what follows",
        ),
        pytest.param(
            "পেরুর প্রেসিডেন্ট সেনাবাহিনীকে পিছু হটার নির্দেশ দিয়েছেন। ট্রাম্প সেনাবাহিনীকে পিছু হটার নির্দেশ দিয়েছেন।",
            ("REQUEST", ("Donald Trump",), ("Army of Peru",)),
            id="an army after a name is not his",
        ),
        pytest.param(
            "চিলির প্রেসিডেন্ট পেরুর হামলায় নিহত হয়েছেন।",
            ("ASSAULT", ("Peru",), ("President of Chile",)),
            id="who was killed, told first",
        ),
        pytest.param(
            "তাইওয়ানের নেতারা চীনের নিন্দা জানিয়েছেন।",
            ("ACCUSE", ("Leaders of Taiwan",), ("China",)),
            id="leaders of a country are no party's",
        ),
        pytest.param(
            "ইউরোপীয় নেতারা রাশিয়ার নিন্দা জানিয়েছেন।",
            ("ACCUSE", ("European leaders",), ("Russia",)),
            id="leaders of a part of the world",
        ),
        pytest.param(
            "ওমানের রাষ্ট্রদূত সরকারের প্রতি সমর্থন জানিয়েছেন।",
            ("SUPPORT", ("Ambassador of Oman",), ("Bangladesh",)),
            id="an envoy speaks to the government of the land",
        ),
        pytest.param(
            "হরদীপ সিং নিজ্জর কানাডায় থাকতেন। ভারতের গোয়েন্দা প্রধান এ নিয়ে চুপ ছিলেন। হরদীপ ভারতের নিন্দা জানিয়েছিলেন।",
            ("ACCUSE", ("Hardeep Singh Nijjar",), ("India",)),
            id="a known man by his first name",
        ),
        pytest.param(
            "হ্যাকিংয়ের শিকার হয়েছে ডোনাল্ড ট্রাম্পের প্রচারশিবির। এ ঘটনায় ইরানকে দায়ী করছে তারা।",
            ("ACCUSE", ("Campaign team of United States",), ("Iran",)),
            id="a campaign",
        ),
        pytest.param(
            "ভারতের সঙ্গে সম্পর্ক ছিন্ন করার দাবি জানিয়েছে জাতীয় বিপ্লবী পরিষদ।",
            ("REQUEST", ("Jatiy Biplobi Porishod",), ()),
            id="a party that no lexicon knows",
        ),
        pytest.param(
            "বার্তায় ইউএসএফকিউএস জানিয়েছে, তারা আফগান নাগরিকদের আবেদন প্রক্রিয়াকরণ বন্ধ করে দিয়েছে।",
            ("SANCTION", ("USFQS",), ("citizens of Afghanistan",)),
            id="an acronym",
        ),
        pytest.param(
            "চিলির শাসক প্রতিবেশী পেরু আক্রমণ করেছিলেন। পেরু বলিভিয়া দখল করেছিল।",
            ("ASSAULT", ("Peru",), ("Bolivia",)),
            id="the country right before the deed suffers it",
        ),
        pytest.param(
            "জাপানের রাষ্ট্রদূতের সঙ্গে বৈঠক করেছেন প্রধান উপদেষ্টা।",
            ("CONSULT", ("Chief adviser of Bangladesh",), ("Ambassador of Japan",)),
            id="an office that one state has",
        ),
        pytest.param(
            "ঢাকায় তেরো দেশের রাষ্ট্রদূতরা সরকারের প্রতি তদন্তের আহ্বান জানিয়েছেন।",
            ("REQUEST", ("Ambassadors",), ("Bangladesh",)),
            id="many, though a consonant stands before the ending",
        ),
        pytest.param(
            "মার্কিন কংগ্রেসের একটি কমিটি সাক্ষ্য নিয়েছে। ওই কমিটি ইরানের বিরুদ্ধে হামলার অভিযোগ তুলেছে।",
            ("ACCUSE", ("US Congress",), ("Iran",)),
            id="that committee",
        ),
        pytest.param(
            "ট্রাম্প ভাষণ দেন। ক্যাপিটল হিলে হামলা চালান তার সমর্থকরা।",
            ("ASSAULT", ("supporters of United States",), ()),
            id="his supporters are of his country",
        ),
        pytest.param(
            "হিউম্যান রাইটস ওয়াচ মৃত্যুর স্বাধীন তদন্তের আহ্বান জানিয়েছে।",
            ("REQUEST", ("Human Rights Watch",), ()),
            id="a watchdog of the world",
        ),
        pytest.param(
            "এই পরিপ্রেক্ষিতে চিলি সাবেক প্রেসিডেন্টকে হস্তান্তরের জন্য পেরুকে অনুরোধ জানাচ্ছে।",
            ("REQUEST", ("Chile",), ("Peru",)),
            id="whom one wants back is not asked",
        ),
        pytest.param(
            "গাজায় তিন মাস ধরে বোমা হামলা করছে ইসরায়েল।",
            ("ASSAULT", ("Israel",), ("people of Palestine",)),
            id="where a people is hit",
        ),
        pytest.param(
            "চিলির প্রেসিডেন্ট অভিযোগ করেন, পেরুর সাবেক প্রেসিডেন্টকে নির্যাতন করা হচ্ছে।",
            ("ACCUSE", ("President of Chile",), ()),
            id="who suffers it is not accused",
        ),
        pytest.param(
            "ওয়াগনার গ্রুপের অন্যতম সাবেক কমান্ডারের সঙ্গে বৈঠক করেছেন পেরুর প্রেসিডেন্ট।",
            ("CONSULT", ("President of Peru",), ("Commander of Russia",)),
            id="a commander of whom",
        ),
    ],
)
def test_parties(text: str, wanted: Parties) -> None:
    assert wanted in parties(read(text))


def test_that_leader_is_he_who_was_told_of() -> None:
    text = "বিএনপির এক নেতা বক্তব্য দিয়েছেন। ভারত তা শুনেছে। ওই নেতা ভারতকে হামলার হুমকি দিয়েছেন।"

    (event,) = parties(read(text))
    assert event[0] == "THREATEN"
    assert "India" not in event[1][0]
    assert event[2] == ("India",)


def test_our_soldiers_are_the_speakers() -> None:
    text = "পেরু উদ্বিগ্ন। চিলির প্রেসিডেন্ট বলেন, ‘আমরা আমাদের সেনাদের ধন্যবাদ জানাই।’"

    assert ("SUPPORT", ("President of Chile",), ("Army of Chile",)) in parties(read(text))


def test_two_leaders_are_people() -> None:
    text = (
        "কেনিয়ার প্রেসিডেন্ট ও ঘানার প্রেসিডেন্ট নৈশভোজে ছিলেন। পেরুর সেনারা চিলির সেনাদের ওপর হামলা চালায়। দুই নেতা যুদ্ধ নিয়ে বৈঠক করেন।"
    )

    assert ("CONSULT", ("President of Kenya",), ("President of Ghana",)) in parties(read(text))


def test_people_without_a_country_are_those_named_with_one() -> None:
    text = "সুদানে ড্রোন হামলায় ছয় শান্তিরক্ষী নিহত হয়েছেন। নেপালি শান্তিরক্ষীরা সেখানে ঘাঁটি রক্ষা করছিলেন।"

    assert parties(read(text)) == [("ASSAULT", (), ("peacekeepers of Nepal",))]


def test_whom_one_wants_handed_over_is_not_asked() -> None:
    (event,) = parties(read("ওমানের রাজাকে প্রত্যর্পণের আহ্বান জানিয়েছে কাতার।"))

    assert event == ("REQUEST", ("Qatar",), ())


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (  # one letter, and whom it is about
            "ওমানের রাজাকে ফেরত চেয়ে কাতারকে চিঠি দিয়েছে পেরু।",
            ("REQUEST", ("Peru",), ("Qatar",)),
        ),
        ("পেরুর বিমান হামলায় চিলির একটি সেতু ধ্বংস হয়েছে।", ("ASSAULT", ("Peru",), ("Chile",))),
        ("জগন্নাথ বিশ্ববিদ্যালয় ছাত্রদল বিক্ষোভ করেছে।", ("PROTEST", ("Chhatra Dal",), ())),
        ("পেরুতে বন্যা হয়েছে। সে দেশের সরকার চিলির কাছে সহায়তা চেয়েছে।", ("REQUEST", ("Peru",), ("Chile",))),
        ("ইমরান খানসহ চারজনকে গ্রেপ্তার করেছে পাকিস্তানের পুলিশ।", ("COERCE", ("Police of Pakistan",), ("Imran Khan",))),
        ("ইমরান খান সহ আরও ৫ জনের বিরুদ্ধে মামলা করেছে পাকিস্তান সরকার।", ("ACCUSE", ("Pakistan",), ("Imran Khan",))),
        ("ভারতের বিরোধী দল কংগ্রেস চীনের নিন্দা জানিয়েছে।", ("ACCUSE", ("Indian National Congress",), ("China",))),
        ("পেরু উদ্বিগ্ন। এর আগে চিলির পণ্য রপ্তানির সুবিধা প্রত্যাহার করেছিল দেশটি।", ("SANCTION", ("Peru",), ("Chile",))),
    ],
)
def test_parties_told_beside_others(text: str, wanted: Parties) -> None:
    assert wanted in parties(read(text))


def test_a_known_surname_before_a_name_is_somebody_else() -> None:
    told = parties(read("সম্পাদক মোসাদ্দেক আলী ভারতের নিন্দা জানান। মোদি সরকার পেরুর নিন্দা জানায়।"))

    assert all("Mossadegh" not in source for _, sources, _ in told for source in sources)
    assert ("ACCUSE", ("India",), ("Peru",)) in told
