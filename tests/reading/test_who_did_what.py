"""Who did what to whom, and whether it is a fact: one difficulty of Bangla news a line."""

import pytest

from jote.reading import read
from jote.reading.html import reading_page

Told = tuple[str, set[str], set[str], str]


def told(text: str) -> list[Told]:
    reading = read(text)
    names = {one.id: one.state or one.name for one in reading.actors}
    return [
        (one.event, {names[key] for key in one.source}, {names[key] for key in one.target}, one.status)
        for one in reading.events
    ]


ROLES = [
    ("a subject told last", "ভুটানের ওপর হামলা চালিয়েছে নেপাল।", ("ASSAULT", {"NPL"}, {"BTN"}, "happened")),
    ("a passive has no agent", "ভুটানের ওপর নিষেধাজ্ঞা আরোপ করা হয়েছে।", ("SANCTION", set(), {"BTN"}, "happened")),
    ("to get turns the roles round", "মস্কোর কাছ থেকে সমর্থন পেয়েছে পিয়ংইয়ং।", ("SUPPORT", {"RUS"}, {"PRK"}, "happened")),
    ("a genitive agent", "রাশিয়ার হামলায় ইউক্রেনের তিন সেনা নিহত হয়েছেন।", ("ASSAULT", {"RUS"}, {"UKR"}, "happened")),
    ("a locative target", "তুরস্ক সিরিয়ায় সামরিক অভিযান চালিয়েছে।", ("ASSAULT", {"TUR"}, {"SYR"}, "happened")),
    ("lifted from over", "যুক্তরাষ্ট্র সিরিয়ার ওপর থেকে নিষেধাজ্ঞা তুলে নিয়েছে।", ("CONCEDE", {"USA"}, {"SYR"}, "happened")),
    ("a country before a title is no second actor", "ওমানের সুলতান কাতারের আমিরের সঙ্গে বৈঠক করেছেন।", ("CONSULT", {"OMN"}, {"QAT"}, "happened")),
    ("suffered", "গতকাল ইরানের হামলার শিকার হয়েছে ইরাক।", ("ASSAULT", {"IRN"}, {"IRQ"}, "happened")),
    ("both, spoken of before", "মিসর সুদানের সঙ্গে আলোচনা করেছে।", ("CONSULT", {"EGY"}, {"SDN"}, "happened")),
]  # fmt: skip


@pytest.mark.parametrize(("difficulty", "text", "wanted"), ROLES, ids=[one[0] for one in ROLES])
def test_roles(difficulty: str, text: str, wanted: Told) -> None:
    assert told(text) == [wanted]


STATUS = [
    ("progressive", "ইসরায়েল লেবাননে বোমা হামলা করছে।", ["ongoing"]),
    ("future", "যুক্তরাষ্ট্র চীনের ওপর থেকে শুল্ক প্রত্যাহার করবে।", ["planned"]),
    ("announced", "লেবানন ইসরায়েলের বিরুদ্ধে জাতিসংঘে অভিযোগ করার ঘোষণা দিয়েছে।", ["planned"]),
    ("only possible", "ইরান ইসরায়েলে হামলা চালাতে পারে।", []),
    ("a wish", "ইরান ইসরায়েলে হামলা চালাতে চায়।", []),
    ("background in a time clause", "ইসরায়েলের ওপর হামলা চালানোর পর তেহরান চুপ ছিল।", []),
    ("an appeal not to act is no act", "কানাডা ইরানকে হামলা না চালানোর আহ্বান জানিয়েছে।", ["happened"]),
    ("silence is no denial", "রাশিয়া এ নিয়ে কোনো মন্তব্য করেনি।", []),
    ("kept only if something happens", "যদি কেউ হামলা করে, তাহলে নেপাল ভুটানকে সহায়তা করবে।", []),
]  # fmt: skip


@pytest.mark.parametrize(("difficulty", "text", "statuses"), STATUS, ids=[one[0] for one in STATUS])
def test_status(difficulty: str, text: str, statuses: list[str]) -> None:
    assert [one[3] for one in told(text)] == statuses


def test_one_act_told_twice_is_one_event_with_more_evidence() -> None:
    text = "নেপালে ভুটানের হামলা\n\nনেপালের ওপর হামলা চালিয়েছে ভুটান। এই হামলায় পাঁচজন নিহত হয়েছেন।"
    (event,) = read(text).events
    assert len(event.evidence_more) == 2


def test_what_is_told_by_somebody_is_kept_with_him() -> None:
    reading = read("ইরানের প্রেসিডেন্ট বলেন, ইসরায়েল সিরিয়ায় হামলা চালিয়েছে।")
    (event,) = reading.events
    teller = next(one for one in reading.actors if one.id == event.said_by)
    assert (teller.state, teller.kind) == ("IRN", "person")


def test_a_match_is_no_assault() -> None:
    text = "ম্যাচে ভারতের বোলার তিন উইকেট নেন। ব্যাটার আউট হওয়ার পর বাংলাদেশের ওপর আক্রমণ চালায় ভারত। ক্রিকেট দলটি ২০ রানে জেতে।"
    assert told(text) == []


def test_an_unknown_person_is_found_by_his_office() -> None:
    reading = read("রাশিয়ার বেলগোরোদ অঞ্চলের গভর্নর ব্যাচেস্লাভ গ্ল্যাডকভ ইউক্রেনকে হুঁশিয়ারি দিয়েছেন।")
    (event,) = reading.events
    (source,) = (one for one in reading.actors if one.id in event.source)
    assert (source.kind, source.state) == ("person", "RUS")
    assert source.name.startswith("Bj") or source.name[0].isupper()


def test_every_event_explains_itself() -> None:
    (event,) = read("নেপাল ভুটানের ওপর হামলা চালিয়েছে।", explain=True).events
    assert event.explanation is not None
    assert event.explanation["frame"] == "assault-attack"
    assert event.explanation["roles"]["target"]["phrases"][0]["cue"] == "over"
    assert event.explanation["status"]["value"] == "happened"


def test_the_page_escapes_the_article_and_marks_it() -> None:
    text = "<script>alert(1)</script> নেপাল ভুটানের ওপর হামলা চালিয়েছে।"
    page = reading_page(read(text), text)
    assert "<script>" not in page
    assert '<mark class="material_conflict">' in page
