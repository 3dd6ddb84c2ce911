"""Who else acts in a question: rulers for their states (Putin, the Kaiser, হিটলার), armed groups that are no state (Houthis)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jote.obligations.question import NONSTATE
from jote.vocabulary.tables import load_tables

_RULERS = Path(__file__).parent / "rulers.yaml"
_PEOPLE = Path(__file__).parent.parent / "reading" / "lexicon" / "people.yaml"
_GROUPS = _PEOPLE.parent / "groups.yaml"
_RULE = frozenset(
    {"president", "prime_minister", "chancellor", "monarch", "supreme_leader", "head_of_state", "acting_president",
     "junta_chief", "crown_prince", "party_leader"}
)  # fmt: skip


@cache
def leaders() -> dict[str, str]:
    """The names of those who ruled a state, each with its code, and of armed groups; one that several bore is left out.

    >>> leaders()["Putin"], leaders()["হিটলার"], leaders()["Houthis"], leaders().get("Lee")
    ('RUS', 'DEU', 'NONSTATE', None)
    """
    borne: dict[str, set[str]] = {}
    rulers, people, groups = load_tables([_RULERS, _PEOPLE, _GROUPS])
    for group in groups["entries"]:
        if group["kind"] == "group" and group["sector"] in ("REB", "CRM"):
            for name in (group["name"], *(group.get("bn") or ()), *(group.get("en") or ())):
                borne.setdefault(name, set()).add(NONSTATE)
    for entry in rulers:
        for name in (*entry["en"], *entry["bn"]):
            borne.setdefault(name, set()).add(entry["state"])
    for person in people["entries"]:
        if person.get("state") and any(one["office"] in _RULE for one in person.get("offices") or ()):
            for name in _names_of(person):
                borne.setdefault(name, set()).add(person["state"])
    return {name: states.copy().pop() for name, states in borne.items() if len(states) == 1}


def _names_of(person: dict[str, Any]) -> Iterator[str]:
    risky = set(person.get("risky") or ())
    for key in ("bn", "en", "short", "en_short"):
        for name in person.get(key) or ():
            if name not in risky:
                yield name
    yield person["name"]
