"""The data on states since 1815: its form, its spells, its Bangla, and its agreement with the COW state system."""

from __future__ import annotations

import csv
import datetime as dt
import gzip
import itertools
import json
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from jote.vocabulary.tables import parse_yaml

ROOT = Path(__file__).parents[2]
DATA = ROOT / "src" / "jote" / "vocabulary" / "data"
COW_SYSTEM = ROOT.parent / "shared" / "data" / "ir" / "cow" / "system2016.csv.gz"
COW_MAJORS = ROOT.parent / "shared" / "data" / "ir" / "cow" / "majors2016.csv"
GW_SYSTEM = ROOT.parent / "shared" / "data" / "ir" / "peacesciencer" / "gw_system.csv"
ENTRIES: list[dict[str, Any]] = parse_yaml((DATA / "states.yaml").read_text(encoding="utf-8"))
BY_CODE = {entry["code"]: entry for entry in ENTRIES}
SPELLS = ("existence", "cow_spells", "gw_spells", "great_power")


def bangla_strings(entry: dict[str, Any]) -> Iterator[str]:
    yield entry["name"]["bn"]
    for part in (entry["bn"], entry["demonym"]["bn"], entry["capital"]["bn"], entry["seats"]["bn"]):
        yield from part


def holds(spell: dict[str, Any], first: str, last: str) -> bool:
    """Whether the spell shares a day with the days from first to last (ISO texts order as dates do)."""
    return bool(spell["from"] <= last and (spell["to"] is None or first <= spell["to"]))


def test_entries_fit_the_schema() -> None:
    schema = json.loads((DATA / "states.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    errors = [
        f"{ENTRIES[int(error.path[0])]['code']}: {error.message}"
        for error in jsonschema.Draft202012Validator(schema).iter_errors(ENTRIES)
    ]
    assert errors == []


def test_codes_are_unique_and_sorted() -> None:
    codes = [entry["code"] for entry in ENTRIES]
    assert codes == sorted(set(codes))


def test_printed_names_are_unique() -> None:
    for language in ("en", "bn"):
        assert [name for name, n in Counter(e["name"][language] for e in ENTRIES).items() if n > 1] == []


def test_a_printed_name_is_no_alias_of_a_state_alive_at_the_same_time() -> None:
    clashes = []
    for entry in ENTRIES:
        for other in ENTRIES:
            shared = {entry["name"]["en"], entry["name"]["bn"]} & {*other["en"], *other["bn"]}
            if other is not entry and shared and entry["existence"] and other["existence"]:
                both = any(
                    holds(mine, theirs["from"], theirs["to"] or "9999")
                    for mine in entry["existence"]
                    for theirs in other["existence"]
                )
                if both:
                    clashes.append((entry["code"], other["code"], shared))
    # Ankara's government and the sultan's both spoke for Turkey from 1920 to 1922.
    assert clashes == [("TUR", "OTM", {"Turkey"})]


@pytest.mark.parametrize("key", SPELLS)
def test_spells_are_dates_in_order_without_overlap(key: str) -> None:
    for entry in ENTRIES:
        spells = entry.get(key, [])
        for spell in spells:
            start = dt.date.fromisoformat(spell["from"])
            assert spell["to"] is None or start <= dt.date.fromisoformat(spell["to"]), entry["code"]
        for earlier, later in itertools.pairwise(spells):
            assert earlier["to"] is not None, (entry["code"], key)
            assert earlier["to"] < later["from"], (entry["code"], key)


def test_only_territories_and_associated_states_lack_existence() -> None:
    without = {entry["code"] for entry in ENTRIES if not entry["existence"]}
    assert without == {e["code"] for e in ENTRIES if e["status"] in ("territory", "associated_state")}


def test_every_membership_spell_falls_in_a_time_of_existence() -> None:
    for entry in ENTRIES:
        for spell in entry["cow_spells"] + entry["gw_spells"]:
            assert any(holds(e, spell["from"], spell["to"] or "9999") for e in entry["existence"]), entry["code"]


def test_successions_name_known_states_and_agree_from_both_sides() -> None:
    forward = {
        (entry["code"], link["code"], link["on"], link["kind"])
        for entry in ENTRIES
        for link in entry.get("successors", [])
    }
    backward = {
        (link["code"], entry["code"], link["on"], link["kind"])
        for entry in ENTRIES
        for link in entry.get("predecessors", [])
    }
    assert forward == backward
    assert {code for link in forward for code in link[:2]} <= set(BY_CODE)


def test_a_continuator_begins_the_day_after_its_forerunner_ends() -> None:
    for entry in ENTRIES:
        for link in entry.get("successors", []):
            if link["kind"] == "continuator":
                ends = {spell["to"] for spell in entry["existence"]}
                assert str(dt.date.fromisoformat(link["on"]) - dt.timedelta(days=1)) in ends, entry["code"]


def test_bangla_is_bengali_script_in_nfc() -> None:
    for entry in ENTRIES:
        for text in bangla_strings(entry):
            assert text == unicodedata.normalize("NFC", text), (entry["code"], text)
            assert not any(mark in text for mark in "\u09dc\u09dd\u09df"), (entry["code"], text)
            letters = [char for char in text if char.isalpha()]
            assert letters, (entry["code"], text)
            assert all("\u0980" <= char <= "\u09ff" for char in letters), (entry["code"], text)


def test_no_list_repeats_the_printed_name() -> None:
    for entry in ENTRIES:
        assert entry["name"]["en"] not in entry["en"], entry["code"]
        assert entry["name"]["bn"] not in entry["bn"], entry["code"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("চিন", "CHN"),  # West Bengal
        ("চীন", "CHN"),  # Bangladesh
        ("মায়ানমার", "MMR"),
        ("ইজরায়েল", "ISR"),
        ("ইসরাইল", "ISR"),
        ("রুশ ফেডারেশন", "RUS"),
        ("মার্কিন যুক্তরাষ্ট্র", "USA"),
        ("আমেরিকা", "USA"),
        ("মিশর", "EGY"),
    ],
)
def test_press_spellings_of_both_bengals_are_listed(name: str, code: str) -> None:
    wanted = unicodedata.normalize("NFC", name)
    assert wanted in {BY_CODE[code]["name"]["bn"], *BY_CODE[code]["bn"]}


@pytest.mark.parametrize(
    ("number", "day", "code"),
    [
        (255, "1866-06-15", "PRU"),
        (255, "1914-08-01", "DEU"),
        (260, "1975-01-01", "DEU"),
        (265, "1975-01-01", "DDR"),
        (325, "1855-01-26", "SAR"),
        (325, "1915-05-24", "ITA"),
        (345, "1914-07-28", "SRB"),
        (345, "1999-03-24", "YUG"),
        (345, "2010-01-01", "SRB"),
        (365, "1914-08-01", "RUS"),
        (365, "1950-06-25", "SUN"),
        (365, "2024-06-19", "RUS"),
        (640, "1914-10-29", "OTM"),
        (640, "1952-02-18", "TUR"),
        (679, "2000-01-01", "YEM"),
        (730, "1900-01-01", "KRN"),
        (732, "1953-10-01", "KOR"),
        (817, "1965-01-01", "RVN"),
    ],
)
def test_a_cow_number_means_one_state_a_day(number: int, day: str, code: str) -> None:
    found = [
        entry["code"]
        for entry in ENTRIES
        for spell in entry["cow_spells"]
        if spell.get("cow", entry["cow"]) == number and holds(spell, day, day)
    ]
    assert found == [code]


@pytest.mark.skipif(not COW_SYSTEM.exists(), reason="the COW state system file is not beside the checkout")
def test_members_of_the_cow_system_agree_with_cow_year_by_year() -> None:
    theirs: dict[int, set[int]] = {}
    with gzip.open(COW_SYSTEM, "rt", encoding="latin1") as stream:
        for row in csv.DictReader(stream):
            theirs.setdefault(int(row["year"]), set()).add(int(row["ccode"]))
    ours: dict[int, set[int]] = {year: set() for year in theirs}
    for entry in ENTRIES:
        for spell in entry["cow_spells"]:
            for year in ours:
                if holds(spell, f"{year}-01-01", f"{year}-12-31"):
                    ours[year].add(spell.get("cow", entry["cow"]))
    assert {year: len(members) for year, members in ours.items()} == {y: len(m) for y, m in theirs.items()}
    assert ours == theirs


@pytest.mark.skipif(not COW_MAJORS.exists(), reason="the COW list of major powers is not beside the checkout")
def test_major_powers_agree_with_cow() -> None:
    with COW_MAJORS.open(encoding="latin1") as stream:
        rows = list(csv.DictReader(stream))
    for year in range(1816, 2017):
        for month_day in ("01-02", "06-25", "12-30"):
            day = f"{year}-{month_day}"
            theirs = {int(row["ccode"]) for row in rows if _iso(row, "st") <= day <= _iso(row, "end")}
            ours = {
                entry["cow"] for entry in ENTRIES for spell in entry.get("great_power", []) if holds(spell, day, day)
            }
            assert ours == theirs, day


@pytest.mark.skipif(not GW_SYSTEM.exists(), reason="the Gleditsch-Ward list is not beside the checkout")
def test_members_of_the_gleditsch_ward_list_agree_year_by_year() -> None:
    with GW_SYSTEM.open(encoding="latin1") as stream:
        rows = list(csv.DictReader(stream))
    for year in range(1816, 2021):
        first, last = f"{year}-01-01", f"{year}-12-31"
        theirs = {int(float(row["gwcode"])) for row in rows if row["start"] <= last and first <= row["end"]}
        ours = {
            spell.get("gw", entry["gw"])
            for entry in ENTRIES
            for spell in entry["gw_spells"]
            if holds(spell, first, last)
        }
        assert ours == theirs, year


def _iso(row: dict[str, str], side: str) -> str:
    return "-".join((row[f"{side}year"], row[f"{side}month"].zfill(2), row[f"{side}day"].zfill(2)))
