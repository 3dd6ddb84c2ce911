"""The sixteen types in the many ways in which Bangla news tells them. The sentences are made up."""

import pytest
from tests.reading.conftest import Told, told

from jote.reading import read


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("মালির প্রস্তাবে সাড়া দিয়েছে চাদ।", ("AGREE", "Chad", "Mali")),
        ("ওমান সুদানকে সমর্থন দিয়ে যাওয়ার কথা দিয়েছে।", ("AGREE", "Oman", "Sudan")),
        ("চাদের রাষ্ট্রদূতকে ডেকে পাঠিয়েছে মালি।", ("ACCUSE", "Mali", "Ambassador of Chad")),
        ("হামলার জন্য চাদকে দুষছে মালি।", ("ACCUSE", "Mali", "Chad")),
        ("চাদের পদক্ষেপকে জলদস্যুতা বলেছে মালি।", ("ACCUSE", "Mali", "Chad")),
        ("চাদের এ সিদ্ধান্তে ক্ষুব্ধ প্রতিক্রিয়া জানিয়েছে মালি।", ("ACCUSE", "Mali", "Chad")),
        ("চাদ এসব শর্ত মানতে রাজি নয়।", ("REJECT", "Chad", "")),
        ("চাদের অভিযোগকে ভিত্তিহীন বলেছে মালি।", ("REJECT", "Mali", "Chad")),
        ("চাদকে নিশ্চিহ্ন করার অঙ্গীকার করেছেন মালির প্রেসিডেন্ট।", ("THREATEN", "President of Mali", "Chad")),
        ("মালি চাদের সঙ্গে সব কূটনৈতিক যোগাযোগ ছিন্ন করেছে।", ("SANCTION", "Mali", "Chad")),
        ("চাদের আকাশসীমায় ঢুকেছে মালির তিনটি যুদ্ধবিমান।", ("MOBILIZE", "Mali", "Chad")),
        ("ওমান সুদানকে ৫ কোটি ডলার দিয়েছে।", ("AID", "Oman", "Sudan")),
        ("চাদ থেকে সাবমেরিন পেয়েছে মালি।", ("AID", "Chad", "Mali")),
        ("মালির প্রেসিডেন্ট পদ থেকে সরে দাঁড়িয়েছেন।", ("RETREAT", "President of Mali", "")),
        (
            "মালির প্রেসিডেন্টের প্রশংসায় পঞ্চমুখ হয়েছেন চাদের প্রধানমন্ত্রী।",
            ("SUPPORT", "Prime minister of Chad", "President of Mali"),
        ),
        ("মালির সাবেক প্রেসিডেন্ট কারাগারে গেছেন।", ("COERCE", "", "President of Mali")),
        (
            "চাদের প্রধানমন্ত্রীকে বরখাস্ত করেছেন সাংবিধানিক আদালত।",
            ("COERCE", "Constitutional court of Chad", "Prime minister of Chad"),
        ),
        ("চাদের বিরুদ্ধে যুদ্ধবিরতি লঙ্ঘনের অভিযোগ উঠেছে।", ("ACCUSE", "", "Chad")),
        ("চাদে সেনাঘাঁটি স্থাপন করেছে মালি।", ("MOBILIZE", "Mali", "")),
        ("চাদের জ্বালানি খাতে ২০ কোটি ডলার দেবে নরওয়ে।", ("AID", "Norway", "Chad")),
        ("চাদে ভিসা সেবা বন্ধ করেছে মালি।", ("SANCTION", "Mali", "")),
        ("বিক্ষোভের মুখে কর বৃদ্ধির সিদ্ধান্ত বাতিল করেছে মালি।", ("CONCEDE", "Mali", "")),
        ("মালির ড্রোন চাদের আকাশসীমা লঙ্ঘন করেছে।", ("MOBILIZE", "Mali", "Chad")),
        ("মালি থেকে ছোড়া মর্টারের গোলা চাদে এসে পড়েছে।", ("ASSAULT", "Mali", "Chad")),
        ("মালি–চাদ সীমান্তে নতুন করে সংঘর্ষ শুরু হয়েছে।", ("ASSAULT", "Mali", "Chad")),
        ("হামলাকে রাষ্ট্রীয় সন্ত্রাস বলে আখ্যা দিয়েছে মালি।", ("ACCUSE", "Mali", "")),
        ("চাদের বিরুদ্ধে বলপ্রয়োগের সম্ভাবনা উড়িয়ে দেয়নি মালি।", ("THREATEN", "Mali", "Chad")),
        ("যুদ্ধ বন্ধ করতে মালির ওপর চাপ দিচ্ছে চাদ।", ("REQUEST", "Chad", "Mali")),
        ("মালি আইসিজেতে চাদের বিরুদ্ধে মামলা করেছে।", ("ACCUSE", "Mali", "Chad")),
        ("চাদে মালির হামলায় নয় শিশু নিহত হয়েছে।", ("ASSAULT", "Mali", "children of Chad")),
        ("চাদে মালির হামলায় নয় শিশুসহ ১২ জন নিহত হয়েছেন বলে জানিয়েছে চাদ।", ("ASSAULT", "Mali", "children of Chad")),
    ],
)
def test_parties(sentence: str, event: Told) -> None:
    assert event in told(read(sentence))


def test_he_with_whom_one_spoke_stands_after_the_verb() -> None:
    (event,) = told(read("চাদের প্রেসিডেন্টের সঙ্গে ফোনে কথা হয়েছে মালির প্রধানমন্ত্রীর।"))

    assert event[0] == "CONSULT"
    assert {event[1], event[2]} == {"President of Chad", "Prime minister of Mali"}


@pytest.mark.parametrize(
    "title",
    [
        "সীমান্তের ৩০ কিলোমিটার ভেতরে মালির সেনা",  # nobody asks for soldiers
        "মালির জন্য ৫ কোটি ডলার",  # nobody gives them
    ],
)
def test_a_bare_noun_of_what_is_asked_or_given_tells_no_act(title: str) -> None:
    assert told(read(f"{title}\n\nচাদ এ খবর জানিয়েছে।")) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "চাদের অভিযোগের বিরুদ্ধে আদালত মামলাটি ভিত্তিহীন বলে খারিজ করেন।",
        "মন্ত্রী বলেন, শীতে গ্রামে মানুষের হাতে কম্বল তুলে দেওয়া হয়েছে।",
        "প্রধানমন্ত্রী বিজয়ী দলের হাতে ট্রফি তুলে দিয়েছেন।",
        "লেখক প্রকাশককে পাণ্ডুলিপি দেওয়ার কথা দিয়েছেন।",
    ],
)
def test_other_senses(sentence: str) -> None:
    assert not {event for event, _, _ in told(read(sentence))} & {"COOPERATE", "AID", "AGREE", "REJECT"}


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("মালির প্রেসিডেন্ট বলেছেন, চাদ চুক্তি না মানলে দেশটিকে নিশ্চিহ্ন করা হবে।", ("THREATEN", "President of Mali", "Chad")),
        ("মালির সেনাপ্রধান বলেন, সীমান্ত লঙ্ঘন করলে সমুচিত জবাব দেওয়া হবে।", ("THREATEN", "Army chief of Mali", "")),
        ("চাদে শিগগিরই স্থল হামলা শুরু হবে বলে জানিয়েছেন মালির প্রেসিডেন্ট।", ("THREATEN", "President of Mali", "Chad")),
        ("মালির প্রেসিডেন্ট বলেছেন, মালি ওই দ্বীপ থেকে সেনা প্রত্যাহার করবে না।", ("REJECT", "President of Mali", "")),
        ("মালির প্রেসিডেন্ট বলেন, চাদ আগুন নিয়ে খেলছে।", ("ACCUSE", "President of Mali", "Chad")),
    ],
)
def test_threats_and_refusals_by_what_is_said(sentence: str, event: Told) -> None:
    assert event in told(read(sentence))


def test_what_is_only_threatened_in_a_title_is_not_done() -> None:
    events = told(read("চাদের ওপর আরও শুল্ক বসানোর হুমকি মালির\n\nসংবাদ সংস্থা এ খবর জানিয়েছে।"))

    assert [event for event, _, _ in events] == ["THREATEN"]


def test_border_guards_of_two_states_meet() -> None:
    assert [event for event, _, _ in told(read("বিজিবি ও বিএসএফের মধ্যে পতাকা বৈঠক হয়েছে।"))] == ["CONSULT"]


def test_he_may_be_the_leader_whom_a_frame_asks_for() -> None:
    events = told(read("মালির প্রেসিডেন্ট চাদের প্রেসিডেন্টের সমালোচনা করেন। তিনি তাঁকে ‘ফ্যাসিস্ট’ বলেছেন।"))

    assert [event for event, _, _ in events].count("ACCUSE") >= 1
    assert all(source == "President of Mali" for _, source, _ in events)


@pytest.mark.parametrize(
    "sentence",
    [
        "চাদ যদি এ চুক্তিতে রাজি না হয়, তাহলে যুদ্ধ চলবে।",
        "চাদ যদি মালির প্রস্তাব মেনে নেয়, তাহলে যুদ্ধ থামবে।",
    ],
)
def test_a_condition_is_no_consent_and_no_refusal(sentence: str) -> None:
    assert not {event for event, _, _ in told(read(sentence))} & {"AGREE", "REJECT"}


def test_the_main_thing_is_no_chief() -> None:
    reading = read("চাদের অন্যতম প্রধান দাবি ছিল সেনা প্রত্যাহার। মালির প্রধান শর্ত ছিল যুদ্ধবিরতি।")

    assert not [actor for actor in reading.actors if actor.kind == "person"]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        # words in quotation marks before a verb of calling blame, whatever they are, unless they praise
        (
            "মালির প্রেসিডেন্ট চাদের প্রেসিডেন্টকে ‘ঘুমকাতুরে বুড়ো’ বলে অভিহিত করেছেন।",
            ("ACCUSE", "President of Mali", "President of Chad"),
        ),
        ("চাদের সাবেক প্রেসিডেন্টের বিরুদ্ধে অভিযোগ গঠন করেছে মালির আদালত।", ("ACCUSE", "Court of Mali", "President of Chad")),
        ("মালির সরকার চাদকে সতর্ক করেছে।", ("THREATEN", "Mali", "Chad")),
    ],
)
def test_names_called_and_warnings(sentence: str, event: Told) -> None:
    assert event in told(read(sentence))


def test_praise_in_quotation_marks_is_no_charge() -> None:
    events = told(read("মালির প্রেসিডেন্ট চাদের প্রেসিডেন্টকে ‘মহান বন্ধু’ বলে অভিহিত করেছেন।"))

    assert "ACCUSE" not in [event for event, _, _ in events]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        # the light verbs of the written language
        ("চাদ মালিকে সামরিক সহায়তা প্রদান করেছে।", ("AID", "Chad", "Mali")),
        ("মালির সেনারা চাদে হামলা পরিচালনা করেছে।", ("ASSAULT", "soldiers of Mali", "Chad")),
        ("মালির হামলায় চাদকে সমবেদনা জ্ঞাপন করেছে ওমান।", ("SUPPORT", "Oman", "Chad")),
        # an attack in words
        (
            "চাদের ক্ষমতাসীন দলের ওপর তীব্র আক্রমণ করেছেন চাদের বিরোধী দলের নেতা।",
            ("ACCUSE", "Leader of the opposition of Chad", "Ruling party of Chad"),
        ),
    ],
)
def test_written_verbs(sentence: str, event: Told) -> None:
    assert event in told(read(sentence))


def test_what_ought_to_be_done_is_demanded_and_not_done() -> None:
    events = told(read("মালির প্রেসিডেন্ট বলেন, চাদের প্রেসিডেন্টের পদত্যাগ করা উচিত।"))

    assert [event for event, _, _ in events] == ["REQUEST"]


@pytest.mark.parametrize(
    "sentence",
    [
        "মালির রকেট ভারত মহাসাগরে পড়েছে।",  # it hits nobody
        "চাদে আত্মঘাতী হামলার সম্ভাবনা উড়িয়ে দেয়নি মালি।",  # who fears an attack threatens nobody
    ],
)
def test_what_falls_or_is_feared_is_no_act(sentence: str) -> None:
    assert told(read(sentence)) == []
