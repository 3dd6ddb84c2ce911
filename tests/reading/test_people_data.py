"""The people the reader knows by name: form, spelling, offices, and agreement with the lexicons beside them."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from jote.vocabulary.tables import parse_yaml

ROOT = Path(__file__).parents[2]
LEXICON = ROOT / "src" / "jote" / "reading" / "lexicon"
VOCABULARY = ROOT / "src" / "jote" / "vocabulary" / "data"


def lexicon(name: str) -> Any:
    return parse_yaml((LEXICON / name).read_text(encoding="utf-8"))


PEOPLE = lexicon("people.yaml")
ENTRIES: list[dict[str, Any]] = PEOPLE["entries"]
BY_ID = {entry["id"]: entry for entry in ENTRIES}


def full_forms(entry: dict[str, Any]) -> set[str]:
    return {*entry["bn"], *entry.get("en", ()), entry["name"]}


def short_forms(entry: dict[str, Any]) -> list[str]:
    return [*entry["short"], *entry["en_short"], *entry.get("risky", ())]


def spells(entry: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The offices of known start and end; dates of unlike precision are cut to the coarser one."""
    for office in entry["offices"]:
        start, end = office.get("from"), office.get("to")
        if start and end:
            shared = min(len(start), len(end))
            yield start[:shared], end[:shared]


def test_entries_fit_the_schema() -> None:
    schema = json.loads((LEXICON / "people.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    errors = [
        f"{'/'.join(map(str, list(error.path)[:4]))}: {error.message[:200]}"
        for error in jsonschema.Draft202012Validator(schema).iter_errors(PEOPLE)
    ]
    assert errors == []


def test_there_are_people_enough_and_each_has_one_id() -> None:
    assert len(ENTRIES) >= 1600
    assert [key for key, n in Counter(entry["id"] for entry in ENTRIES).items() if n > 1] == []


def test_all_text_is_nfc_without_joiners_or_the_z_with_a_dot() -> None:
    wrong = [
        (entry["id"], form)
        for entry in ENTRIES
        for form in {*full_forms(entry), *short_forms(entry)}
        if not unicodedata.is_normalized("NFC", form)
        or {"\u200b", "\u200c", "\u200d", "\ufeff"} & set(form)
        or "জ\u09bc" in form
    ]
    assert wrong == []


def test_no_full_form_names_two_people() -> None:
    bearers: dict[str, set[str]] = defaultdict(set)
    for entry in ENTRIES:
        for form in full_forms(entry):
            bearers[form].add(entry["id"])
    assert {form: ids for form, ids in bearers.items() if len(ids) > 1} == {}


def test_no_full_form_names_two_people_in_another_spelling() -> None:
    """ "মোহাম্মদ" is "মুহাম্মদ" in the next paper and "মহম্মদ" in Kolkata: names that differ by no more than that are one."""
    words = [word for group in PEOPLE["spellings"] for word in group]
    assert len(words) == len(set(words))
    print_form = {word: group[0] for group in PEOPLE["spellings"] for word in group}
    bearers: dict[str, set[str]] = defaultdict(set)
    for entry in ENTRIES:
        for form in entry["bn"]:
            if " " in form:
                bearers["".join(print_form.get(word, word) for word in re.split("([ –-])", form))].add(entry["id"])
    assert {form: ids for form, ids in bearers.items() if len(ids) > 1} == {}


def test_no_short_form_is_the_full_form_of_another() -> None:
    owner = {form: entry["id"] for entry in ENTRIES for form in full_forms(entry)}
    assert [
        (entry["id"], form)
        for entry in ENTRIES
        for form in short_forms(entry)
        if owner.get(form, entry["id"]) != entry["id"]
    ] == []


def test_a_short_form_of_two_people_is_marked_ambiguous_on_both() -> None:
    bearers: dict[str, set[str]] = defaultdict(set)
    for entry in ENTRIES:
        for form in short_forms(entry):
            bearers[form].add(entry["id"])
    unmarked = {
        (key, form) for form, ids in bearers.items() if len(ids) > 1 for key in ids if not BY_ID[key].get("ambiguous")
    }
    assert unmarked == set()


def test_a_form_stands_in_one_list_of_its_entry() -> None:
    twice = [
        (entry["id"], form)
        for entry in ENTRIES
        for form, n in Counter([*full_forms(entry), *short_forms(entry)]).items()
        if n > 1
    ]
    assert twice == []


@pytest.mark.parametrize(
    ("who", "form"),
    [
        ("theresa-may", "মে"),  # the month, and "in" the fifth month of every dateline
        ("xi-jinping", "শি"),
        ("dan-caine", "কেন"),  # "why"
        ("muqtada-al-sadr", "সদর"),  # "headquarters"
        ("abdel-fattah-el-sisi", "সিসি"),  # cubic centimetres
        ("elon-musk", "মাস্ক"),  # a mask
        ("mamata-banerjee", "মমতা"),  # affection
        ("samantha-power", "Power"),
    ],
)
def test_a_common_word_is_never_a_plain_short_form(who: str, form: str) -> None:
    assert form in BY_ID[who]["risky"]
    assert form not in {form for entry in ENTRIES for form in (*entry["short"], *entry["en_short"])}


@pytest.mark.parametrize(
    ("form", "who"),
    [
        ("পুতিন", "vladimir-putin"),
        ("মোদি", "narendra-modi"),  # Dhaka
        ("মোদী", "narendra-modi"),  # Kolkata
        ("নেতানিয়াহু", "benjamin-netanyahu"),
        ("ট্রাম্প", "donald-trump"),  # the family's others are known by their first names
        ("এরদোয়ান", "recep-tayyip-erdogan"),
        ("এরদোগান", "recep-tayyip-erdogan"),
        ("মাখোঁ", "emmanuel-macron"),
        ("জেলেনস্কি", "volodymyr-zelensky"),
    ],
)
def test_a_famous_surname_means_one_person(form: str, who: str) -> None:
    form = unicodedata.normalize("NFC", form)
    assert [entry["id"] for entry in ENTRIES if form in short_forms(entry)] == [who]
    assert "ambiguous" not in BY_ID[who]


def test_offices_run_in_order_and_end_after_they_begin() -> None:
    assert [(entry["id"], spell) for entry in ENTRIES for spell in spells(entry) if spell[0] > spell[1]] == []
    for entry in ENTRIES:
        dated = [office.get("from") or office.get("to") or "9999" for office in entry["offices"]]
        assert dated == sorted(dated), entry["id"]


def test_no_office_begins_in_the_future_or_before_1900() -> None:
    dates = [
        (entry["id"], office[end])
        for entry in ENTRIES
        for office in entry["offices"]
        for end in ("from", "to")
        if office.get(end)
    ]
    assert [(key, day) for key, day in dates if not "1900" <= day < "2027"] == []


def test_a_person_serves_a_state_or_an_organisation() -> None:
    assert [entry["id"] for entry in ENTRIES if entry["state"] is None and "organization" not in entry] == []


def test_states_are_those_of_the_vocabulary() -> None:
    codes = {state["code"] for state in parse_yaml((VOCABULARY / "states.yaml").read_text(encoding="utf-8"))}
    used = {entry["state"] for entry in ENTRIES if entry["state"]}
    used |= {office["state"] for entry in ENTRIES for office in entry["offices"] if "state" in office}
    assert used - codes == set()


def test_sectors_are_those_of_plover() -> None:
    plover = parse_yaml((VOCABULARY / "plover.yaml").read_text(encoding="utf-8"))
    assert {entry["sector"] for entry in ENTRIES} <= {sector["code"] for sector in plover["sectors"]}


def test_groups_and_organisations_are_those_of_the_lexicons() -> None:
    organizations = {entry["id"] for entry in lexicon("organizations.yaml")["entries"]}
    groups = {entry["id"] for entry in lexicon("groups.yaml")["entries"]}
    used = {entry["organization"] for entry in ENTRIES if "organization" in entry}
    used |= {office["organization"] for entry in ENTRIES for office in entry["offices"] if "organization" in office}
    assert used - organizations == set()
    assert {entry["group"] for entry in ENTRIES if "group" in entry} - groups - organizations == set()


def test_every_office_has_titles_that_the_lexicon_knows() -> None:
    known = {entry["id"] for entry in lexicon("offices.yaml")["entries"]}
    assert {office["office"] for entry in ENTRIES for office in entry["offices"]} == set(PEOPLE["titles"])
    assert {title for titles in PEOPLE["titles"].values() for title in titles} - known == set()


@pytest.mark.parametrize(
    ("state", "office", "day", "who"),
    [
        ("RUS", "president", "2024-06-19", "vladimir-putin"),
        ("RUS", "president", "2010-01-01", "dmitry-medvedev"),
        ("USA", "president", "2003-03-20", "george-w-bush"),
        ("USA", "president", "2022-02-24", "joe-biden"),
        ("BGD", "prime_minister", "2020-01-01", "sheikh-hasina"),
        ("BGD", "chief_adviser", "2025-01-01", "muhammad-yunus"),
        ("IND", "foreign_minister", "2021-01-01", "s-jaishankar"),
        ("DEU", "chancellor", "2015-09-04", "angela-merkel"),
        ("HUN", "prime_minister", "2024-07-05", "viktor-orban"),
        ("JPN", "prime_minister", "2025-01-01", "shigeru-ishiba"),
    ],
)
def test_who_held_an_office_on_a_day(state: str, office: str, day: str, who: str) -> None:
    holders = [
        entry["id"]
        for entry in ENTRIES
        for held in entry["offices"]
        if held["office"] == office
        and (held.get("state") or entry["state"]) == state
        and held.get("from", "9999") <= day
        and ("to" in held and (held["to"] is None or day <= held["to"]))
    ]
    assert holders == [who]


# Bosnia's presidency has three members, Nicaragua two presidents since 2025, Cambodia had two prime ministers;
# in Ivory Coast (2010-2011) and Libya (2022-2023) rivals governed at once.
SHARED_HEADS: dict[str, set[str]] = {"president": {"BIH", "NIC", "CIV"}, "prime_minister": {"KHM", "LBY"}}


@pytest.mark.parametrize("office", ["president", "prime_minister", "chancellor", "supreme_leader", "monarch"])
def test_a_state_has_one_head_at_a_time(office: str) -> None:
    at_once: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for entry in ENTRIES:
        for held in entry["offices"]:
            if (
                held["office"] == office
                and "organization" not in held
                and "from" in held
                and "to" in held
                and "group" not in entry
            ):
                state = held.get("state") or entry["state"]
                at_once[state].append((held["from"], held["to"] or "9999", entry["id"]))
    clashes = set()
    for state, held_spells in at_once.items():
        held_spells.sort()
        for (_, end, first), (start, _, second) in pairwise(held_spells):
            shared = min(len(end), len(start))
            if first != second and start[:shared] < end[:shared]:
                clashes.add((state, first, second))
    assert {state for state, _, _ in clashes} <= SHARED_HEADS.get(office, set()), sorted(clashes)
