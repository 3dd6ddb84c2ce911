"""Deeds in the words that Bangla papers use for them: fighting, sanctions, arrests, marches, withdrawals and help.

Each sentence is our own; it tells one event of the type and status beside it, or none.
"""

import pytest

import jote

TOLD = (
    ("রুশ সেনাদের সঙ্গে ইউক্রেনের বাহিনীর তীব্র লড়াইয়ের খবর পাওয়া গেছে।", "ASSAULT", "happened"),
    ("মালির সেনাবাহিনী কিদাল শহরের নিয়ন্ত্রণ পুনরুদ্ধার করেছে।", "ASSAULT", "happened"),
    ("কঙ্গোর পূর্বাঞ্চলীয় শহর গোমা বিদ্রোহীদের দখলে চলে গেছে।", "ASSAULT", "happened"),
    ("নাইজেরিয়ায় বন্দুকধারীরা ২০০ শিক্ষার্থীকে তুলে নিয়ে গেছে।", "ASSAULT", "happened"),
    ("গাজায় ইসরায়েলি বর্বরতা অব্যাহত রয়েছে।", "ASSAULT", "ongoing"),
    ("ইসরায়েল লেবাননে হামলা অব্যাহত রেখেছে।", "ASSAULT", "ongoing"),
    ("ইউক্রেনের ড্রোন হামলায় রাশিয়ার একটি তেল শোধনাগার ক্ষতিগ্রস্ত হয়েছে।", "ASSAULT", "happened"),
    ("সোমালিয়ায় আত্মঘাতী বোমা হামলায় ১২ সেনার মৃত্যু হয়েছে।", "ASSAULT", "happened"),
    ("সীমান্তে দুই দেশের সেনাদের গোলাগুলিতে চার পাকিস্তানি সেনার প্রাণ গেছে।", "ASSAULT", "happened"),
    ("বিমানবন্দরের নিয়ন্ত্রণ নিয়ে নেন বিদ্রোহী সেনারা।", "ASSAULT", "happened"),
    ("রাশিয়া ট্যাংক ও রকেট লঞ্চার সীমান্তে পাঠিয়েছে।", "MOBILIZE", "happened"),
    ("জাপানের জলসীমায় চীনের কোস্টগার্ডের চারটি জাহাজ ঢুকেছে।", "MOBILIZE", "happened"),
    ("ভারত একটি দূরপাল্লার ক্ষেপণাস্ত্রের সফল পরীক্ষা চালিয়েছে।", "MOBILIZE", "happened"),
    ("বেলারুশ সীমান্তে টহল জোরদার করেছে লিথুয়ানিয়া।", "MOBILIZE", "happened"),
    ("মেক্সিকো চীনের ওপর অতিরিক্ত কর চাপিয়েছে।", "SANCTION", "happened"),
    ("মালি ও নাইজার ইকোওয়াস থেকে বেরিয়ে গেছে।", "SANCTION", "happened"),
    ("রাশিয়া পরীক্ষা নিষিদ্ধ চুক্তির অনুসমর্থন প্রত্যাহার করেছে।", "SANCTION", "happened"),
    ("মালি ফ্রান্সের রাষ্ট্রদূতকে দেশ ছাড়ার নির্দেশ দিয়েছে।", "SANCTION", "happened"),
    ("সোমালিয়ার নাগরিকদের ভিসা আবেদন প্রক্রিয়াকরণ স্থগিত করবে কানাডা।", "SANCTION", "planned"),
    ("নাভালনিকে ১৯ বছরের কারাদণ্ড দেওয়া হয়েছে।", "COERCE", "happened"),
    ("যুক্তরাজ্যের পররাষ্ট্র মন্ত্রণালয় সাইবার হামলার শিকার হয়েছে।", "COERCE", "happened"),
    ("হাইতিতে কারফিউ জারি করা হয়েছে।", "COERCE", "happened"),
    ("সরকারবিরোধী বিক্ষোভে উত্তাল হয়ে উঠেছে নেপাল।", "PROTEST", "happened"),
    ("জর্জিয়ার রাজধানীতে বিক্ষোভ অব্যাহত রয়েছে।", "PROTEST", "ongoing"),
    ("ফ্রান্স চাদ থেকে শেষ সেনাদলও প্রত্যাহার করেছে।", "RETREAT", "happened"),
    ("ইসরায়েলি সেনারা গাজার উত্তরাঞ্চল থেকে সরে গেছে।", "RETREAT", "happened"),
    ("কুর্দি যোদ্ধারা অস্ত্র সমর্পণ শুরু করেছেন।", "RETREAT", "happened"),
    ("লেবাননে যুদ্ধবিরতি কার্যকর হয়েছে।", "RETREAT", "happened"),
    ("জার্মানি ইউক্রেনকে দুটি প্যাট্রিয়ট ব্যবস্থা দিয়েছে।", "AID", "happened"),
    ("তুরস্ক গাজায় ত্রাণবাহী জাহাজ পাঠিয়েছে।", "AID", "happened"),
    ("সুদান থেকে নিজেদের নাগরিকদের সরিয়ে নিয়েছে ফ্রান্স।", "AID", "happened"),
    ("গাজায় ইসরায়েলের হামলা থেমে নেই।", "ASSAULT", "ongoing"),
    ("রাশিয়ার বাহিনী কুরস্কে ইউক্রেনীয় সেনাদের মুখোমুখি হয়েছে।", "ASSAULT", "happened"),
    ("পশ্চিম তীরে গ্রেপ্তার ও ধরপাকড় অব্যাহত রেখেছে ইসরায়েল।", "COERCE", "ongoing"),
    ("রাশিয়ার সীমান্ত এলাকা থেকে ৭০ হাজার মানুষকে সরিয়ে নেওয়া হয়েছে।", "AID", "happened"),
    ("ভ্রমণ নিষেধাজ্ঞার তালিকায় নতুন করে আরও সাতটি দেশ যুক্ত করেছে যুক্তরাষ্ট্র।", "SANCTION", "happened"),
    ("সুদানে ড্রোন হামলায় ছয় বাংলাদেশি শান্তিরক্ষীর মৃত্যুর ঘটনায় তদন্ত চলছে।", "ASSAULT", "happened"),
    ("রাশিয়া একটি দূরপাল্লার ক্ষেপণাস্ত্রের সফল পরীক্ষা চালানোর দাবি করেছে।", "MOBILIZE", "happened"),
    ("ইউক্রেনের পূর্বাঞ্চলে আরও ভূখণ্ড দখলের দাবি করেছে রাশিয়া।", "ASSAULT", "happened"),
    ("মাদুরোকে আটক করে যুক্তরাষ্ট্রে নিয়ে গেছে মার্কিন বাহিনী।", "COERCE", "happened"),
    ("ইউক্রেনের সেনারা রাশিয়ার ৩০ কিলোমিটার ভেতরে অগ্রসর হয়েছে।", "ASSAULT", "happened"),
    ("ইউক্রেনের সেনারা রাশিয়ার একটি সেতু উড়িয়ে দিয়েছে।", "ASSAULT", "happened"),
    ("জাতিসংঘ ইরানের ওপর নিষেধাজ্ঞা পুনর্বহাল করেছে।", "SANCTION", "happened"),
    ("যুক্তরাষ্ট্র ইউনেসকো থেকে নিজেদের প্রত্যাহার করে নিয়েছে।", "SANCTION", "happened"),
    ("রাশিয়া থেকে জ্বালানি আমদানি ধাপে ধাপে বন্ধ করবে ইউরোপীয় ইউনিয়ন।", "SANCTION", "planned"),
    ("বেলারুশে এক সাংবাদিককে দশ বছরের কারাদণ্ড দেওয়া হয়েছে।", "COERCE", "happened"),
    ("চীনের হ্যাকাররা মার্কিন অর্থ মন্ত্রণালয়ের কম্পিউটারে ঢুকে পড়েছে।", "COERCE", "happened"),
    ("ইসরায়েলে জিম্মিদের মুক্তির দাবিতে সাধারণ ধর্মঘট পালিত হয়েছে।", "PROTEST", "happened"),
    ("শ্রীলঙ্কার প্রেসিডেন্ট দেশ ছেড়ে পালিয়েছেন।", "RETREAT", "happened"),
    ("ইসরায়েল গাজায় ত্রাণবাহী ট্রাক প্রবেশ করতে দিয়েছে।", "RETREAT", "happened"),
    ("ভারত রাশিয়া থেকে তেল কিনছে।", "COOPERATE", "ongoing"),
    ("দক্ষিণ আফ্রিকা চীনের সঙ্গে নৌমহড়া চালাবে।", "COOPERATE", "planned"),
    ("কানাডা ইউক্রেনকে ঋণ দিতে সম্মত হয়েছে।", "AGREE", "happened"),
    ("ভারত ও জাপান যৌথভাবে একটি বন্দর নির্মাণ করছে।", "COOPERATE", "ongoing"),
)

UNTOLD = (
    "যুদ্ধের খরচ মেটাতে রাশিয়া কর বাড়াচ্ছে।",
    "দুর্নীতির বিরুদ্ধে সরকারের লড়াই চলমান রয়েছে।",
    "কানাডা ম্যাচে প্রথমার্ধে একের পর এক আক্রমণ চালিয়ে যায়।",
    "সরকারি হাসপাতালে রোগীদের রক্ত পরীক্ষা করা হয়েছে।",
    "শেয়ারবাজারে আজও বড় দরপতন হয়েছে।",
    "বিরোধী দল বন্দীদের মুক্তি দেওয়ার দাবি করেনি।",
    "শেখ হাসিনাকে মৃত্যুদণ্ড দিয়ে রায় ঘোষণার পর একটি বিবৃতি দেয় ভারতের পররাষ্ট্র মন্ত্রণালয়।",
    "আটক ব্যক্তিরা তুরস্কে হামলা ও অপহরণের পরিকল্পনা করেছিলেন বলে ধারণা করা হচ্ছে।",
    "রাষ্ট্রপতি হামলার নির্দেশ দিচ্ছেন—এমন একটি সাজানো ভিডিও ছড়িয়ে পড়েছে।",
    "ঈদ উপলক্ষে মহাসড়কে টহল জোরদার করা হয়েছে।",
)


@pytest.mark.parametrize(("sentence", "event", "status"), TOLD, ids=[told[0] for told in TOLD])
def test_a_deed_is_read_with_its_type_and_status(sentence: str, event: str, status: str) -> None:
    reading = jote.read("শিরোনাম\n\n" + sentence)
    assert [(one.event, one.status) for one in reading.events] == [(event, status)]


@pytest.mark.parametrize("sentence", UNTOLD)
def test_the_same_words_in_another_sense_tell_nothing(sentence: str) -> None:
    assert jote.read("শিরোনাম\n\n" + sentence).events == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "ভারত ওই অভিযোগ সম্পূর্ণভাবে প্রত্যাখ্যান করছে।",
        "ইরানের এই অবস্থানের প্রতি রাশিয়ার পূর্ণ সমর্থন রয়েছে।",
        "কানাডা হাইতিকে সহায়তা করতে প্রস্তুত রয়েছে।",
    ],
)
def test_what_is_done_by_saying_it_has_happened(sentence: str) -> None:
    assert [one.status for one in jote.read("শিরোনাম\n\n" + sentence).events] == ["happened"]


def test_one_more_act_of_its_kind_is_of_the_same_hand() -> None:
    first, second = jote.read(
        "শিরোনাম\n\nকানাডা হাইতির ওপর নিষেধাজ্ঞা আরোপ করেছে। পাশাপাশি কিউবার ওপর আংশিক নিষেধাজ্ঞা ও প্রবেশ সীমাবদ্ধতা আরোপ করা হয়েছে।"
    ).events
    assert (first.event, second.event) == ("SANCTION", "SANCTION")
    assert first.source == second.source
    assert first.target != second.target


def test_marching_in_and_taking_a_village_are_two_acts() -> None:
    reading = jote.read("শিরোনাম\n\nইউক্রেনের সেনারা রাশিয়ার কুরস্ক অঞ্চলে ঢুকে পড়েছে। ইউক্রেনের সেনারা কয়েকটি গ্রাম দখল করে নিয়েছে।")
    assert [one.event for one in reading.events] == ["ASSAULT", "ASSAULT"]


def test_an_attack_that_the_other_side_tells_is_not_its_own() -> None:
    reading = jote.read(
        "শিরোনাম\n\nইউক্রেনের সেনারা রাশিয়ার কুরস্কে হামলা চালিয়েছে। ইউক্রেনের প্রেসিডেন্ট ভলোদিমির জেলেনস্কি বলেন, কুরস্ক থেকে দুই হাজার হামলা চালানো হয়েছে।"
    )
    assert [one.event for one in reading.events] == ["ASSAULT", "ASSAULT"]


def test_what_began_on_a_day_and_goes_on_has_that_day() -> None:
    (clash,) = jote.read(
        "শিরোনাম\n\nগত ৭ ডিসেম্বর থেকে থাইল্যান্ড ও কম্বোডিয়ার সীমান্তে দুই দেশের সেনাদের সংঘর্ষ চলছে।", published="2025-12-17"
    ).events
    assert clash.date is not None
    assert clash.date.value == "2025-12-07"


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("ভেনেজুয়েলায় নৌ অবরোধ আরোপের ঘোষণা দিয়েছে যুক্তরাষ্ট্র।", "happened"),
        ("রাশিয়ার সম্পদ জব্দ করার সিদ্ধান্ত নিয়েছিল ইউরোপীয় ইউনিয়ন।", "happened"),
        ("রাশিয়ার সম্পদ জব্দ করার সিদ্ধান্ত নিয়েছে ইউরোপীয় ইউনিয়ন।", "planned"),
    ],
)
def test_what_is_announced_is_planned_unless_it_is_done_by_that_or_long_ago(sentence: str, status: str) -> None:
    assert [(one.event, one.status) for one in jote.read("শিরোনাম\n\n" + sentence).events] == [("SANCTION", status)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("কানাডা মিয়ানমারের ওপর নিষেধাজ্ঞা তুলে নেওয়ার পরিকল্পনা করছে।", [("CONCEDE", "planned")]),
        ("ইথিওপিয়া সোমালিয়ায় সেনা পাঠানোর পরিকল্পনা নিয়েছে।", [("MOBILIZE", "planned")]),
        ("ফ্রান্স নাইজার থেকে সেনা প্রত্যাহারের পরিকল্পনা করেছে।", [("RETREAT", "planned")]),
        ("ফ্রান্স নাইজার থেকে সেনা প্রত্যাহারের পরিকল্পনা করেনি।", []),
        ("ফ্রান্স নাইজারকে আর সাহায্য না করার কথা বলেছে।", []),
        ("ইথিওপিয়া সোমালিয়ায় হামলার পরিকল্পনা করেছিল।", []),
    ],
)
def test_an_open_plan_is_planned_and_one_of_the_past_is_no_act(sentence: str, told: list[tuple[str, str]]) -> None:
    assert [(one.event, one.status) for one in jote.read("শিরোনাম\n\n" + sentence).events] == told
