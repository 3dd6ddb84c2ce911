"""The data on places: form, spells, names, and what the treaty areas cover and leave out."""

from __future__ import annotations

import datetime as dt
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

DATA = Path(__file__).parents[2] / "src" / "jote" / "vocabulary" / "data"
PLACES: list[dict[str, Any]] = parse_yaml((DATA / "places.yaml").read_text(encoding="utf-8"))
STATES: list[dict[str, Any]] = parse_yaml((DATA / "states.yaml").read_text(encoding="utf-8"))
BY_ID = {place["id"]: place for place in PLACES}
BY_CODE = {state["code"]: state for state in STATES}
HOLDINGS = ("sovereign", "administered", "metropolitan_of")


def names(place: dict[str, Any]) -> Iterator[str]:
    """All that finds the place: its id too, which is read with spaces for hyphens."""
    yield place["id"].replace("-", " ")
    for language in ("en", "bn"):
        yield place["name"][language]
        yield from place["aliases"][language]


def holder(place: str, key: str, day: str) -> str | None:
    for spell in BY_ID[place].get(key, []):
        if spell["from"] <= day and (spell["to"] is None or day <= spell["to"]):
            found: str | None = spell["state"]
            return found
    return None


def lies_in(place: str, area: str, day: str) -> bool:
    for one in BY_ID[place]["areas"]:
        if one == area:
            return True
        if isinstance(one, dict) and one["area"] == area and one["from"] <= day <= one.get("to", "9999"):
            return True
    return False


def test_entries_fit_the_schema() -> None:
    schema = json.loads((DATA / "places.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    errors = [
        f"{PLACES[int(error.path[0])]['id']}: {error.message}"
        for error in jsonschema.Draft202012Validator(schema).iter_errors(PLACES)
    ]
    assert errors == []


def test_ids_are_unique_and_sorted() -> None:
    ids = [place["id"] for place in PLACES]
    assert ids == sorted(set(ids))


def test_a_name_means_one_place() -> None:
    counted = Counter(name for place in PLACES for name in {one.casefold() for one in names(place)})
    assert [name for name, times in counted.items() if times > 1] == []


def test_bangla_is_bengali_script_in_nfc() -> None:
    for place in PLACES:
        for text in (place["name"]["bn"], *place["aliases"]["bn"]):
            assert text == unicodedata.normalize("NFC", text), (place["id"], text)
            letters = [char for char in text if char.isalpha()]
            assert letters, (place["id"], text)
            assert all("\u0980" <= char <= "\u09ff" for char in letters), (place["id"], text)


def test_only_known_states_hold_or_claim() -> None:
    for place in PLACES:
        held = {spell["state"] for key in HOLDINGS for spell in place.get(key, [])} - {None}
        assert held | set(place.get("claimed_by", [])) <= set(BY_CODE), place["id"]


@pytest.mark.parametrize("key", HOLDINGS)
def test_spells_are_dates_in_order_without_overlap(key: str) -> None:
    for place in PLACES:
        spells = place.get(key, [])
        for spell in spells:
            start = dt.date.fromisoformat((spell["from"] + "-01-01")[:10])
            assert spell["to"] is None or start <= dt.date.fromisoformat(spell["to"]), (place["id"], key)
        for earlier, later in itertools.pairwise(spells):
            assert earlier["to"] is not None, (place["id"], key)
            assert earlier["to"] < later["from"], (place["id"], key)


def test_area_spells_are_dates_in_order() -> None:
    for place in PLACES:
        for one in place["areas"]:
            if isinstance(one, dict):
                start, end = one["from"], one.get("to", "2100-01-01")
                assert dt.date.fromisoformat(start) <= dt.date.fromisoformat(end), place["id"]


def test_a_holder_existed_while_it_held() -> None:
    """Title may outlast a state under protection, so one common day is asked for, not all."""
    for place in PLACES:
        for key in HOLDINGS:
            for spell in place.get(key, []):
                if spell["state"] is not None:
                    assert any(
                        e["from"] <= (spell["to"] or "9999") and spell["from"] <= (e["to"] or "9999")
                        for e in BY_CODE[spell["state"]]["existence"]
                    ), (place["id"], key, spell)


def test_what_no_state_holds_says_why() -> None:
    for place in PLACES:
        unsettled_today = [s for s in place["sovereign"] if s["state"] is None and s["to"] is None]
        if unsettled_today:
            assert place.get("claimed_by") or place.get("administered") or place.get("note"), place["id"]


def test_names_shared_with_a_state_are_known() -> None:
    """A place that bears a state's printed name must follow it through time, so the list is short."""
    printed = {state["name"][language].casefold() for state in STATES for language in ("en", "bn")}
    shared = {place["id"] for place in PLACES if any(name.casefold() in printed for name in names(place))}
    assert shared == {
        "abkhazia",
        "algeria",
        "cook-niue",
        "cyprus",
        "greenland",
        "hong-kong",
        "macau",
        "malta",
        "south-ossetia",
        "western-sahara",
    }


@pytest.mark.parametrize(
    ("place", "day", "covered"),
    [
        ("hawaii", "1941-12-07", False),
        ("hawaii", "2024-01-01", False),
        ("alaska", "1960-01-01", True),
        ("aleutian-islands", "1960-01-01", True),
        ("guam", "2024-01-01", False),
        ("puerto-rico", "2024-01-01", False),
        ("guantanamo", "2024-01-01", False),
        ("algeria", "1949-08-23", False),
        ("algeria", "1956-01-01", True),
        ("algeria", "1962-07-02", True),
        ("algeria", "1962-07-03", False),
        ("tunisia-protectorate", "1950-01-01", False),
        ("french-morocco", "1950-01-01", False),
        ("ceuta", "2024-01-01", False),
        ("melilla", "2024-01-01", False),
        ("canary-islands", "1980-01-01", False),
        ("canary-islands", "1990-01-01", True),
        ("azores", "1950-01-01", True),
        ("madeira", "1950-01-01", True),
        ("falkland-islands", "1982-04-02", False),
        ("reunion", "2024-01-01", False),
        ("french-guiana", "2024-01-01", False),
        ("martinique", "2024-01-01", False),
        ("new-caledonia", "2024-01-01", False),
        ("goa", "1961-12-18", False),
        ("greenland", "2025-01-01", True),
        ("faroe-islands", "2025-01-01", True),
        ("svalbard", "2025-01-01", True),
        ("bermuda", "2025-01-01", True),
        ("saint-pierre-miquelon", "2025-01-01", True),
        ("aruba-curacao", "2025-01-01", False),
        ("gibraltar", "2025-01-01", True),
        ("diego-garcia", "2025-01-01", False),
        ("smyrna", "1951-01-01", False),
        ("smyrna", "1953-01-01", True),
        ("berlin-west", "1961-08-13", True),
        ("berlin-east", "1961-08-13", False),
        ("kaliningrad", "2025-01-01", False),
        ("crimea", "2025-01-01", False),
        ("mediterranean-sea", "2025-01-01", True),
        ("red-sea", "2025-01-01", False),
        ("persian-gulf", "2025-01-01", False),
        ("south-atlantic", "1982-05-02", False),
    ],
)
def test_article_6_of_the_north_atlantic_treaty(place: str, day: str, covered: bool) -> None:
    assert lies_in(place, "nato_area", day) is covered


@pytest.mark.parametrize("place", ["akrotiri-dhekelia", "black-sea"])
def test_where_lawyers_differ_on_article_6_the_data_says_so(place: str) -> None:
    assert lies_in(place, "nato_area_disputed", "2025-01-01")
    assert not lies_in(place, "nato_area", "2025-01-01")
    assert BY_ID[place]["note"]


@pytest.mark.parametrize(
    ("area", "inside", "outside"),
    [
        (
            "rio_area",
            ["falkland-islands", "greenland", "puerto-rico", "bermuda", "galapagos", "guantanamo", "south-georgia"],
            ["hawaii", "azores", "easter-island", "saint-helena", "guam"],
        ),
        ("southeast_asia_manila_area", ["thitu", "indochina", "malaya"], ["formosa", "hong-kong", "okinawa"]),
        ("pacific", ["hawaii", "guam", "senkaku", "scarborough-shoal", "okinawa"], ["diego-garcia", "reunion"]),
    ],
)
def test_other_treaty_areas(area: str, inside: list[str], outside: list[str]) -> None:
    assert [place for place in inside if not lies_in(place, area, "1970-01-01")] == []
    assert [place for place in outside if lies_in(place, area, "1970-01-01")] == []


@pytest.mark.parametrize(
    ("place", "day", "inside"),
    [
        ("ceuta", "2024-01-01", True),
        ("reunion", "2024-01-01", True),
        ("mayotte", "2013-12-31", False),
        ("mayotte", "2014-01-01", True),
        ("greenland", "1984-01-01", True),
        ("greenland", "2024-01-01", False),
        ("faroe-islands", "2024-01-01", False),
        ("new-caledonia", "2024-01-01", False),
        ("gibraltar", "2019-01-01", True),
        ("gibraltar", "2021-01-01", False),
        ("saint-barthelemy", "2012-01-01", False),
    ],
)
def test_territory_of_the_european_union(place: str, day: str, inside: bool) -> None:
    assert lies_in(place, "eu_territory", day) is inside


@pytest.mark.parametrize(
    ("place", "key", "day", "state"),
    [
        ("senkaku", "administered", "1960-01-01", "USA"),
        ("senkaku", "administered", "1972-05-15", "JPN"),
        ("kuril-islands", "administered", "1960-01-01", "SUN"),
        ("kuril-islands", "administered", "2024-01-01", "RUS"),
        ("takeshima", "administered", "2024-01-01", "KOR"),
        ("okinawa", "sovereign", "1960-01-01", "JPN"),
        ("okinawa", "administered", "1960-01-01", "USA"),
        ("bosnia", "sovereign", "1900-01-01", "OTM"),
        ("bosnia", "administered", "1900-01-01", "AUH"),
        ("alsace-lorraine", "sovereign", "1900-01-01", "DEU"),
        ("danzig", "sovereign", "1935-01-01", None),
        ("sinai", "administered", "1973-10-06", "ISR"),
        ("sinai", "sovereign", "1973-10-06", "EGY"),
        ("crimea", "sovereign", "2024-01-01", "UKR"),
        ("crimea", "administered", "2024-01-01", "RUS"),
        ("formosa", "sovereign", "1930-01-01", "JPN"),
        ("goa", "sovereign", "1961-12-18", "PRT"),
        ("goa", "sovereign", "1961-12-19", "IND"),
        ("falkland-islands", "administered", "1982-05-01", "ARG"),
        ("algeria", "metropolitan_of", "1956-01-01", "FRA"),
        ("east-pakistan", "metropolitan_of", "1965-09-06", "PAK"),
    ],
)
def test_who_held_what_when(place: str, key: str, day: str, state: str | None) -> None:
    assert holder(place, key, day) == state
