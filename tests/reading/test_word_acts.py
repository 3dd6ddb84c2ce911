"""Acts in words with a verb that names them, in the constructions that Bangla news puts them in."""

import pytest

from jote.reading.read import read

Sides = tuple[str, str, list[str | None], list[str | None]]


def read_sides(text: str) -> list[Sides]:
    reading = read(text, title="খবর")
    states = {actor.id: actor.state for actor in reading.actors}
    return [
        (one.event, one.status, [states[key] for key in one.source], [states[key] for key in one.target])
        for one in reading.events
    ]


@pytest.mark.parametrize(
    ("text", "event", "status", "source", "target"),
    [
        # Who meets somebody and then does something has met him; what is to come of a talk tells none.
        ("ঘানার প্রেসিডেন্ট টোগোর প্রেসিডেন্টের সঙ্গে সাক্ষাৎ করে চুক্তির বিষয়টি জানান।", "CONSULT", "happened", ["GHA"], ["TGO"]),
        # A letter that asks for somebody.
        ("সহায়তা চেয়ে টোগোকে চিঠি দিয়েছে ঘানা।", "REQUEST", "happened", ["GHA"], ["TGO"]),
        # A message of greeting is handed over.
        ("ঘানার রাষ্ট্রদূত টোগোর প্রেসিডেন্টকে অভিনন্দন বার্তা পৌঁছে দেন।", "SUPPORT", "happened", ["GHA"], ["TGO"]),
        # The subject stands before what only says why or when.
        ("ঘানার পররাষ্ট্রমন্ত্রী ত্রাণ পাঠানোর জন্য টোগোকে ধন্যবাদ জানান।", "SUPPORT", "happened", ["GHA"], ["TGO"]),
        ("ঘানার মুখপাত্র গ্রামবাসীকে ভয় দেখানোর জন্য টোগোকে অভিযুক্ত করেছেন।", "ACCUSE", "happened", ["GHA"], ["TGO"]),
        # A subject carried over is not the one whom তার means.
        ("ঘানার প্রেসিডেন্ট টোগোর প্রশংসা করেন। তিনি তার সমর্থন কামনা করেন।", "SUPPORT", "happened", ["GHA"], ["TGO"]),
        # What is wanted of somebody.
        ("সীমান্তে টোগোর হামলার অবসান চায় ঘানা।", "REQUEST", "happened", ["GHA"], ["TGO"]),
        # Called by a name.
        ("ঘানার প্রেসিডেন্ট টোগোর এ বক্তব্যকে ‘উন্মাদনা’ বলে অভিহিত করেছেন।", "ACCUSE", "happened", ["GHA"], ["TGO"]),
        # Worry over what somebody does.
        ("টোগোর সরকার জঙ্গিদের আশ্রয় দেওয়ায় উদ্বেগ প্রকাশ করেছে ঘানা।", "ACCUSE", "happened", ["GHA"], ["TGO"]),
        # Not of one mind.
        ("টোগোর প্রস্তাবের সঙ্গে একমত ছিল না ঘানা।", "REJECT", "happened", ["GHA"], ["TGO"]),
        # Two nouns of one verb; the second names no act of its own.
        ("ঘানার প্রেসিডেন্ট টোগোর সেনাদের মৃত্যুতে শোক ও গভীর দুঃখ প্রকাশ করেছেন।", "SUPPORT", "happened", ["GHA"], ["TGO"]),
        # What somebody will not accept, and what he does not answer.
        ("টোগোর প্রস্তাব মানবে না ঘানা।", "REJECT", "happened", ["GHA"], ["TGO"]),
        ("টোগোর আহ্বানে সাড়া দেয়নি ঘানা।", "REJECT", "happened", ["GHA"], ["TGO"]),
        # An official tells in direct speech what his side does.
        ("ঘানার পররাষ্ট্রমন্ত্রী বলেন, ‘ঘানা টোগোর এ প্রস্তাব প্রত্যাখ্যান করেছে।’", "REJECT", "happened", ["GHA"], ["TGO"]),
        # A visit or a meeting that will not be.
        ("ঘানার মুখপাত্র বলেন, এ মাসে ঘানার প্রেসিডেন্টের টোগো সফরের সম্ভাবনা নেই।", "CONSULT", "denied", ["GHA"], ["TGO"]),
    ],
)
def test_the_construction_is_read(text: str, event: str, status: str, source: list[str], target: list[str]) -> None:
    assert (event, status, source, target) in read_sides(text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("বৃহস্পতিবার জেদ্দায় ওআইসির মন্ত্রী পর্যায়ের বৈঠকে সংঘাত নিয়ে আলোচনা হবে।", "planned"),
        ("জেনেভায় বৈঠক করেছেন ইউরোপীয় ইউনিয়নের (ইইউ) নেতারা।", "happened"),
    ],
)
def test_a_body_may_meet_alone(text: str, status: str) -> None:
    assert [(event.event, event.status) for event in read(text, title="খবর").events] == [("CONSULT", status)]


@pytest.mark.parametrize(
    "text",
    [
        "ঘানার প্রেসিডেন্ট দ্রুত সুস্থ হওয়ায় স্বস্তি প্রকাশ করেছেন স্বজনেরা।",
        "ঘানার সরকার নির্বাচনের তারিখ ঘোষণা করেছে।",
        "ঘানায় বৈঠকের কোনো সুযোগ নেই।",
    ],
)
def test_what_is_no_act_of_words_is_not_read(text: str) -> None:
    assert read_sides(text) == []


@pytest.mark.parametrize(
    "text",
    [
        # What those who met did there is no other meeting.
        "ঘানার প্রেসিডেন্ট টোগোর প্রেসিডেন্টের সঙ্গে বৈঠক করেন। বৈঠকে উভয় পক্ষ সীমান্ত নিয়ে আলোচনা করে।",
        "ঘানার প্রেসিডেন্ট টোগোর প্রেসিডেন্টের সঙ্গে সাক্ষাৎ করেন। সাক্ষাৎকালে তাঁরা বাণিজ্য নিয়ে মতবিনিময় করেন।",
        # The demand told before.
        "ঘানার প্রেসিডেন্ট টোগোর প্রতি সেনা প্রত্যাহারের দাবি জানান। শনিবার এক সমাবেশে এ দাবি জানানো হয়।",
    ],
)
def test_an_act_told_again_is_one(text: str) -> None:
    assert len(read(text).events) == 1


@pytest.mark.parametrize(
    "text",
    [
        "ঘানার প্রেসিডেন্ট বলেন, দুই দেশ একসঙ্গে কাজ করবে, যাতে টোগোর অর্থনীতি এগিয়ে নেওয়া যায়।",  # what for
        "ঘানার প্রেসিডেন্ট বলেন, মানুষ যেন ভাবে টোগো আমাদের বন্ধু।",  # what is to be thought
    ],
)
def test_a_purpose_is_no_demand(text: str) -> None:
    assert not [event for event in read(text).events if event.event == "REQUEST"]
