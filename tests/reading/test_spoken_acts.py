"""What somebody does by what he says, without a verb that says so; and what is only a report, a wish or an analysis."""

import json
from pathlib import Path

import jsonschema
import pytest

from jote.reading.bn.spoken_cues import Cue, cues
from jote.reading.read import read
from jote.vocabulary.plover import contexts, event_types
from jote.vocabulary.tables import load_tables

BN = Path(__file__).parents[2] / "src" / "jote" / "reading" / "bn"


def all_cues() -> list[Cue]:
    wordless, by_word = cues()
    found = {cue.frame.id: cue for cue in wordless}
    found.update({cue.frame.id: cue for pairs in by_word.values() for _, cue in pairs})
    return list(found.values())


def test_the_file_follows_its_schema() -> None:
    (table,) = load_tables([BN / "spoken.yaml"])
    jsonschema.validate(table, json.loads((BN / "spoken.schema.json").read_text(encoding="utf-8")))
    assert len({cue["id"] for cue in table["cues"]}) == len(table["cues"])


def test_cues_use_plovers_words() -> None:
    for cue in all_cues():
        assert cue.frame.mode is None or cue.frame.mode in event_types()[cue.frame.event].modes, cue.frame.id
        assert set(cue.frame.contexts) <= set(contexts()), cue.frame.id


@pytest.mark.parametrize("cue", all_cues(), ids=lambda cue: cue.frame.id)
def test_the_example_of_a_cue_does_its_act(cue: Cue) -> None:
    reading = read(cue.frame.example)
    assert cue.frame.event in [event.event for event in reading.events]


def read_sides(text: str) -> list[tuple[str, list[str | None], list[str | None]]]:
    reading = read(text)
    states = {actor.id: actor.state for actor in reading.actors}
    return [
        (one.event, [states[key] for key in one.source], [states[key] for key in one.target]) for one in reading.events
    ]


@pytest.mark.parametrize(
    ("text", "event", "target"),
    [
        ("ঘানার প্রেসিডেন্ট বলেন, ‘টোগো দীর্ঘদিন ধরে আমাদের অভ্যন্তরীণ বিষয়ে হস্তক্ষেপ করছে।’", "ACCUSE", ["TGO"]),
        ("ঘানার প্রেসিডেন্ট বলেন, টোগোর সরকার চুক্তির শর্ত মানেনি।", "ACCUSE", ["TGO"]),
        ("ঘানার প্রেসিডেন্ট বলেন, টোগোর এই সিদ্ধান্ত অবৈধ ও অগ্রহণযোগ্য।", "ACCUSE", ["TGO"]),
        ("ঘানার পররাষ্ট্রমন্ত্রী বলেছেন, টোগো শান্তি আলোচনা বানচাল করেছে।", "ACCUSE", ["TGO"]),
        ("ঘানার প্রেসিডেন্ট বলেন, ‘টোগোকে সীমান্ত খুলে দিতে হবে।’", "REQUEST", ["TGO"]),
        ("ঘানার প্রেসিডেন্ট বলেন, ‘আমরা চাই টোগো বন্দীদের ছেড়ে দিক।’", "REQUEST", ["TGO"]),
        ("ঘানার প্রেসিডেন্ট বলেন, ‘এই যুদ্ধ থামান।’", "REQUEST", []),
        ("ঘানার সেনাপ্রধান বলেন, ‘টোগো আবার গোলা ছুড়লে আমরা তাদের ঘাঁটি গুঁড়িয়ে দেব।’", "THREATEN", ["TGO"]),
        ("ঘানার প্রেসিডেন্ট বলেন, ‘টোগোর চাপের কাছে আমরা নতি স্বীকার করব না।’", "REJECT", ["TGO"]),
        ("ঘানার প্রেসিডেন্ট বলেন, ‘টোগোর প্রতি আমাদের সমর্থন অব্যাহত থাকবে।’", "AGREE", ["TGO"]),
        ("ঘানার প্রেসিডেন্ট বলেন, ‘টোগোর প্রতি আমরা কৃতজ্ঞ।’", "SUPPORT", ["TGO"]),
        ("ঘানার প্রেসিডেন্ট বলেন, টোগো আমাদের ঘনিষ্ঠ মিত্র।", "SUPPORT", ["TGO"]),
        ("ঘানার প্রেসিডেন্ট বলেন, ‘আমি টোগোর জনগণকে আশ্বস্ত করতে চাই, আমরা তাদের কথা ভুলিনি।’", "AGREE", ["TGO"]),
    ],
)
def test_content_makes_the_act(text: str, event: str, target: list[str]) -> None:
    assert read_sides(text) == [(event, ["GHA"], target)]


@pytest.mark.parametrize(
    "text",
    [
        "ঘানার প্রেসিডেন্ট বলেন, বৈঠক ভালো হয়েছে।",
        "ঘানার প্রেসিডেন্ট বলেন, টোগোর সঙ্গে সম্পর্ক নিয়ে তিনি আশাবাদী।",
        "ঘানার প্রেসিডেন্ট আশা প্রকাশ করেন, টোগো কোনো উসকানি দেবে না।",
        "ঘানার প্রেসিডেন্ট বলেন, আমাদের আরও পরিশ্রম করতে হবে।",
        "ঘানার প্রেসিডেন্ট বলেন, টোগোর এ সিদ্ধান্ত অবৈধ নয়।",
        "ঘানার প্রেসিডেন্ট বলেন, টোগো আরও শক্তিশালী হোক।",
        "ঘানার প্রেসিডেন্ট বলেন, টোগো শর্ত লঙ্ঘন করলে কী হবে, তা তিনি জানেন না।",
        "ঘানার কর্মকর্তারা বলেন, টোগোর এ সিদ্ধান্ত অবৈধ।",
        "ঘানার এক অধ্যাপক বলেন, টোগোর এ নীতি দায়িত্বজ্ঞানহীন।",
        "ঘানার প্রেসিডেন্ট বলেন, দেশে অবৈধ অস্ত্র বেড়েছে।",
    ],
)
def test_reports_wishes_and_analyses_do_nothing(text: str) -> None:
    assert read_sides(text) == []


def test_elaborations_of_one_censure_are_one() -> None:
    text = (
        "ঘানার প্রেসিডেন্ট টোগোর সমালোচনা করেছেন। তিনি বলেন, ‘টোগো আমাদের সঙ্গে প্রতারণা করেছে। তাদের আচরণ লজ্জাজনক।’ "
        "তিনি আরও বলেন, টোগো কোনো প্রতিশ্রুতি রাখেনি।"
    )
    assert read_sides(text) == [("ACCUSE", ["GHA"], ["TGO"])]
