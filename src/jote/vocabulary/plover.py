"""The event scheme PLOVER: sixteen types in four quad classes, with modes, contexts and sectors.

The words are data (`data/plover.yaml`, with its source); this module only hands them out.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from jote.errors import UnknownName
from jote.vocabulary.states import DATA
from jote.vocabulary.tables import load_tables


@dataclass(frozen=True, slots=True)
class EventType:
    """One of PLOVER's sixteen types: `name` and `says` in English and Bangla."""

    code: str
    quad: str
    name: dict[str, str]
    says: dict[str, str]
    modes: tuple[str, ...]
    departs: str | None = None


@cache
def event_types() -> dict[str, EventType]:
    """All sixteen types by code, in PLOVER's order.

    >>> len(event_types()), event_types()["ASSAULT"].quad
    (16, 'material_conflict')
    """
    return {
        one["code"]: EventType(
            one["code"], one["quad"], one["name"], one["says"], tuple(one["modes"]), one.get("departs")
        )
        for one in _scheme()["types"]
    }


def event_type(code: str) -> EventType:
    """The type of a code.

    >>> event_type("AID").name["bn"]
    'সহায়তা'

    Raises UnknownName where PLOVER has no such type.
    """
    found = event_types().get(code.upper())
    if found is None:
        raise UnknownName("unknown_event_type", given=code, known=" ".join(event_types()))
    return found


def quad_class(code: str) -> str:
    """The quad class of a type: verbal or material, cooperation or conflict.

    >>> quad_class("REJECT")
    'verbal_conflict'
    """
    return event_type(code).quad


@cache
def contexts() -> tuple[str, ...]:
    """PLOVER's contexts, without those for time, which are Jote's `status`."""
    return tuple(_scheme()["contexts"])


@cache
def sectors() -> dict[str, dict[str, str]]:
    """The sectors that actors belong to, by code, with English and Bangla names.

    >>> sectors()["GOV"]["en"]
    'government'
    """
    return {one["code"]: {"en": one["en"], "bn": one["bn"]} for one in _scheme()["sectors"]}


def _scheme() -> dict[str, Any]:
    (scheme,) = load_tables([DATA / "plover.yaml"])
    return dict(scheme)
