"""The lexicon as data: schema, letters, ids, forms that clash, and forms that everyday Bangla would set off."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from jote.vocabulary.plover import sectors
from jote.vocabulary.states import states
from jote.vocabulary.tables import load_tables

LEXICON = Path(__file__).parents[2] / "src" / "jote" / "reading" / "lexicon"
FILES = ("organizations", "groups", "offices", "bodies", "places")
TABLES: dict[str, dict[str, Any]] = dict(
    zip(FILES, load_tables([LEXICON / f"{name}.yaml" for name in FILES]), strict=True)
)
# Dependent territories: codes of ISO 3166-1 for places that are no state of the vocabulary.
TERRITORIES = {
    "ASM",
    "BMU",
    "FLK",
    "FRO",
    "GIB",
    "GLP",
    "GUF",
    "GUM",
    "IOT",
    "MTQ",
    "MYT",
    "NCL",
    "PRI",
    "PYF",
    "REU",
    "VIR",
}
FORM_KEYS = ("bn", "en", "weak", "cased")


def entries(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = TABLES[name]["entries"]
    return found


def label(entry: dict[str, Any]) -> str:
    return str(entry.get("id") or f"{entry['name']} ({entry['state']})")


def forms(entry: dict[str, Any], *keys: str) -> Iterator[str]:
    for key in keys:
        yield from entry.get(key, ())


def plain(form: str) -> str:
    """A form as it is matched: without joiners."""
    return form.replace("\u200c", "").replace("\u200d", "")


@pytest.mark.parametrize("name", FILES)
def test_file_fits_its_schema(name: str) -> None:
    schema = json.loads((LEXICON / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    errors = [
        f"{list(error.path)}: {error.message}"
        for error in jsonschema.Draft202012Validator(schema).iter_errors(TABLES[name])
    ]

    assert errors == []


@pytest.mark.parametrize("name", FILES)
def test_file_is_nfc(name: str) -> None:
    """য় ড় ঢ় stand as two code points, so that Python's own NFC leaves the file alone."""
    text = (LEXICON / f"{name}.yaml").read_text(encoding="utf-8")

    assert text == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("name", FILES)
def test_no_entry_is_listed_twice(name: str) -> None:
    labels = [label(entry) for entry in entries(name)]

    assert sorted({one for one in labels if labels.count(one) > 1}) == []


@pytest.mark.parametrize("name", FILES)
def test_bangla_forms_are_bangla_and_english_forms_latin(name: str) -> None:
    """Digits, quotes and brackets may stand in a form; letters of the other script may not (DPR-র would)."""
    mixed = [
        form
        for entry in entries(name)
        for key, wrong in (("bn", "[A-Za-z]"), ("en", "[\u0980-\u09ff]"), ("cased", "[\u0980-\u09ff]"))
        for form in entry.get(key, ())
        if re.search(wrong, form)
    ]

    assert mixed == []


@pytest.mark.parametrize("name", FILES)
def test_a_form_means_one_entry(name: str) -> None:
    """A form that two entries share is weak in both, or its entry says that it is ambiguous."""
    holders: dict[str, list[str]] = defaultdict(list)
    for entry in entries(name):
        if not entry.get("ambiguous"):
            for form in forms(entry, "bn", "en"):
                holders[plain(form)].append(label(entry))

    assert {form: held for form, held in holders.items() if len(held) > 1} == {}


@pytest.mark.parametrize("name", FILES)
def test_a_form_stands_once_in_its_entry(name: str) -> None:
    twice = []
    for entry in entries(name):
        all_forms = [plain(form) for form in forms(entry, *FORM_KEYS)]
        twice += [(label(entry), form) for form in set(all_forms) if all_forms.count(form) > 1]

    assert twice == []


@pytest.mark.parametrize("name", FILES)
def test_short_bangla_forms_need_support(name: str) -> None:
    """Forms of fewer than three code points (হু, আপ, জজ) open too many words to stand alone."""
    short = [
        form
        for entry in entries(name)
        if not entry.get("ambiguous")
        for form in forms(entry, "bn")
        if len(plain(form)) < 3
    ]

    assert short == []


EVERYDAY = {  # a Bangla word, and what it would be taken for
    "তাস": "TASS (cards)", "হু": "WHO (Hu)", "আপ": "Aam Aadmi Party (up)", "আইস": "ICE (ice)", "বিস": "an institute (twenty)",
    "সাব": "Saab (sub)", "বেলা": "BELA (time of day)", "সুজন": "SHUJAN (a man's name)", "অধিকার": "Odhikar (right)",
    "সংবাদ": "the daily Sangbad (news)", "এই সময়": "the daily Ei Samay (at this time)", "ডায়েট": "the Diet (diet)",
    "রাবি": "Rajshahi University (a name)", "মেটা": "Meta (paid off)", "তুলা": "Tula (cotton)", "চিতা": "Chita (pyre)",
    "ভোলা": "the district Bhola (to forget)", "উত্তরা": "Uttara (a woman's name)", "সুমি": "Sumy (a woman's name)",
    "পুরী": "Puri (city)", "গয়া": "Gaya", "কান": "Cannes (ear)", "কোটা": "Kota (quota)", "থানে": "Thane",
    "লোমে": "Lomé (in hair)", "ব্রেস্ট": "Brest (breast)", "কোলন": "Cologne (colon)", "বিহার": "Bihar (monastery)",
    "অসম": "Assam (unequal)", "ডাকার": "Dakar (of calling)", "দর্শনা": "the border post (looks)", "আরাফাত": "Mina (a name)",
    "সুইফট": "SWIFT (a singer)", "পিডিএফ": "the militia PDF (a file)", "জোহর": "Johor (noon prayer)",
    "তাসনিম": "the agency Tasnim (a name)", "মজলিস": "the Majlis (an assembly)", "প্রিমিয়ার": "premier (a league)",
    "দল": "party (a team)", "এক্স": "X (ex)",
    "হাতিয়া": "the island Hatiya (হাতিয়ার is a weapon)", "হাজি": "pilgrim (হাজির is present)", "জেলে": "fishermen (in jail)",
    "পিএম": "prime minister (afternoon)", "মিত্র": "allies (a surname)", "রাব্বি": "rabbis (a name)", "দৈনিক": "newspaper (daily)",
    "আইএসপিআর": "the army press office of Pakistan or of Bangladesh", "পিটিআই": "an agency of India or a party of Pakistan",
    "এলডিপি": "a party of Japan or of Bangladesh", "সহকারী": "aide (assistant)", "ঐতিহাসিক": "historian (historic)",
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_everyday_words_need_support(name: str) -> None:
    strong = {
        form
        for entry in entries(name)
        if not entry.get("ambiguous")
        for form in forms(entry, "bn")
        if EVERYDAY.get(plain(form))
    }

    assert strong == set()


LOWER = [
    "who",
    "is",
    "ice",
    "raw",
    "care",
    "ask",
    "nice",
    "van",
    "male",
    "sour",
    "tank",
    "muse",
    "diet",
    "time",
    "dawn",
    "mint",
    "shell",
    "apple",
    "greens",
    "independent",
    "pm",
    "general",
    "major",
]


@pytest.mark.parametrize("name", FILES)
def test_english_forms_survive_small_letters(name: str) -> None:
    """`WHO said` is the organisation, `who said` is not: such forms are kept apart under `cased`."""
    caught = {form for entry in entries(name) for form in forms(entry, "en", "weak") if form.lower() in LOWER}

    assert caught - {"major"} == set()  # an office, and marked ambiguous


@pytest.mark.parametrize("name", FILES)
def test_sectors_are_plovers(name: str) -> None:
    unknown = {entry["sector"] for entry in entries(name) if "sector" in entry} - set(sectors())

    assert unknown == set()


@pytest.mark.parametrize("name", ["organizations", "groups", "places"])
def test_states_are_codes_of_the_vocabulary(name: str) -> None:
    codes = {entry["state"] for entry in entries(name)} - {None}

    assert codes - set(states()) - TERRITORIES == set()


def test_every_state_of_today_has_a_capital_among_the_places() -> None:
    """Save those whose capital is disputed or is that of another entry here."""
    have = {entry["state"] for entry in entries("places") if entry["kind"] == "capital"}
    lacking = {code for code, state in states().items() if state.existence and state.existence[-1].end is None} - have

    assert lacking <= {"ISR", "PSE", "ABK", "SOT", "HKG", "MAC"}


WANTED = [  # form, file, what it must mean: spellings of Bangladesh and of West Bengal
    ("জাতিসংঘ", "organizations", "United Nations"), ("রাষ্ট্রপুঞ্জ", "organizations", "United Nations"),
    ("ইইউ", "organizations", "European Union"), ("আইএইএ", "organizations", "International Atomic Energy Agency"),
    ("নেটো", "organizations", "NATO"), ("র‍্যাব", "organizations", "Rapid Action Battalion"),
    ("বিদেশ মন্ত্রক", "bodies", "foreign-ministry"), ("আল–জাজিরা", "organizations", "Al Jazeera"),
    ("নিউ ইয়র্ক টাইমস", "organizations", "The New York Times"), ("হেজবুল্লাহ", "groups", "Hezbollah"),
    ("হুথি", "groups", "Houthis"), ("তালিবান", "groups", "Taliban"), ("বসতি স্থাপনকারী", "groups", "Israeli settlers"),
    ("বিদেশমন্ত্রী", "offices", "foreign-minister"), ("হাইকমিশনার", "offices", "high-commissioner"),
    ("পোকরোভস্ক", "places", "Pokrovsk"), ("খান ইউনিস", "places", "Khan Younis"), ("মুম্বই", "places", "Mumbai"),
    ("নেপিদো", "places", "Naypyidaw"), ("পানমুনজম", "places", "Panmunjom"), ("কেরল", "places", "Kerala"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "name", "meant"), WANTED)
def test_press_spellings_lead_to_their_entry(form: str, name: str, meant: str) -> None:
    wanted = plain(unicodedata.normalize("NFC", form))
    found = {entry.get("name") or entry["id"] for entry in entries(name) if wanted in map(plain, forms(entry, "bn"))}

    assert found == {meant}


def test_ambassadors_serve_abroad_and_ministers_at_home() -> None:
    by_id = {entry["id"]: entry for entry in entries("offices")}

    assert [by_id[one]["abroad"] for one in ("ambassador", "high-commissioner", "foreign-minister")] == [
        True,
        True,
        False,
    ]


def test_lexicon_is_as_large_as_it_claims() -> None:
    """Together with the people the lexicon holds well over 4,000 entries; places alone 1,800 and media 200."""
    media = [entry for entry in entries("organizations") if entry["sector"] == "MED"]

    assert len(entries("places")) >= 2_900
    assert len(entries("organizations")) >= 1_600
    assert len(media) >= 400
    assert len(entries("offices")) >= 390
