"""Treaty files in, the ledger out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from jote.errors import UnknownName
from jote.ledger.records import Clause, Condition, Interval, Party, Reservation, Suspension, Treaty
from jote.vocabulary.dates import Day
from jote.vocabulary.duties import DEFAULT_TRIGGER
from jote.vocabulary.tables import load_tables

TREATIES = Path(__file__).parent / "treaties"


class Ledger:
    """Treaties by id, and by the states that they name.

    >>> ledger().treaty("rus-prk-2024").in_force
    datetime.date(2024, 12, 4)
    """

    def __init__(self, treaties: Iterable[Treaty]) -> None:
        self.treaties: dict[str, Treaty] = {treaty.id: treaty for treaty in treaties}
        self._by_state: dict[str, list[Treaty]] = {}
        for treaty in self.treaties.values():
            for state in treaty.states:
                self._by_state.setdefault(state, []).append(treaty)
        # Places for rooms that judge to keep what promises something to a state, ever and on a day.
        self.calls: dict[str, Any] = {}
        self.hearings: dict[tuple[str, str, Day], Any] = {}

    def treaty(self, given: str) -> Treaty:
        """The treaty of an id; raises UnknownName with the nearest ids where there is none."""
        if given in self.treaties:
            return self.treaties[given]
        import difflib

        near = difflib.get_close_matches(given.lower(), self.treaties, n=3, cutoff=0.6)
        raise UnknownName("unknown_treaty", given=given, hint=f" (perhaps {', '.join(near)}?)" if near else "")

    def of(self, states: Iterable[str]) -> list[Treaty]:
        """The treaties that name any of the states, each once."""
        found: dict[str, Treaty] = {}
        for state in states:
            for treaty in self._by_state.get(state, ()):
                found[treaty.id] = treaty
        return list(found.values())

    def with_treaties(self, more: Iterable[Treaty]) -> Ledger:
        """A ledger with further treaties; those here are never overridden, nor doubled by their ATOP number."""
        known = {number for treaty in self.treaties.values() for number in treaty.atop}
        added = [one for one in more if one.id not in self.treaties and not known.intersection(one.atop)]
        return Ledger([*self.treaties.values(), *added])

    @cached_property
    def years(self) -> tuple[int, int]:
        """The years of the first and the last signature; (0, 0) where nothing was signed."""
        signed = [treaty.signed.year for treaty in self.treaties.values() if treaty.signed is not None]
        return min(signed, default=0), max(signed, default=0)

    def __len__(self) -> int:
        return len(self.treaties)


@cache
def ledger() -> Ledger:
    """The ledger that ships with Jote."""
    return load_ledger(sorted(TREATIES.glob("*.yaml")))


def load_ledger(paths: Sequence[Path]) -> Ledger:
    """The ledger of some treaty files, which `check_treaty` is expected to have passed."""
    return Ledger(treaty_of(entry) for entry in load_tables(paths))


def treaty_of(entry: dict[str, Any]) -> Treaty:
    """A treaty from the parsed form of its file."""
    in_force, ended = _day(entry.get("in_force")), _day((entry.get("ended") or {}).get("on"))
    end_why = (entry.get("ended") or {}).get("why")
    term = entry.get("term")
    if ended is None and in_force and term and not term.get("renews_years") and term["years"] < 500:
        ended, end_why = _years_after(in_force, term["years"]), "expired"
    signed = _day(entry.get("signed"))
    sources = tuple(entry["sources"])
    return Treaty(
        id=entry["id"],
        name=entry["name"],
        aliases={language: tuple(names) for language, names in (entry.get("aliases") or {}).items()},
        atop=_numbers(entry.get("atop")),
        atop_note=entry.get("atop_note"),
        legal_force=entry["legal_force"],
        text=entry.get("text", "published"),
        public=_day(entry.get("public")),
        avowed=_day(entry.get("avowed")),
        signed=signed,
        in_force=in_force,
        ended=ended,
        end_why=end_why,
        parties=tuple(_party(one, signed, in_force, ended) for one in entry["parties"]),
        suspensions=tuple(_suspension(one) for one in entry.get("suspended") or ()),
        reservations=tuple(_reservation(one) for one in entry.get("reservations") or ()),
        replaces=tuple(entry.get("replaces") or ()),
        yields_to=tuple(entry.get("yields_to") or ()),
        clauses=tuple(_clause(one, sources, entry["confidence"]) for one in entry["clauses"]),
        sources=sources,
        confidence=entry["confidence"],
        notes=entry.get("notes"),
        layer=entry.get("layer", "jote"),
    )


def _party(given: Any, signed: Day | None, in_force: Day | None, ended: Day | None) -> Party:
    entry = {"state": given} if isinstance(given, str) else given
    own_end = _day(entry.get("to"))
    ends = [day for day in (own_end, ended) if day is not None]
    return Party(
        state=entry["state"],
        signed=_day(entry.get("signed")) or (signed if "from" not in entry else None),
        start=_day(entry["from"]) if "from" in entry else in_force,
        end=min(ends) if ends else None,
        how=entry.get("how"),
        note=entry.get("note"),
    )


def _clause(entry: dict[str, Any], sources: tuple[str, ...], confidence: str) -> Clause:
    return Clause(
        article=str(entry["article"]),
        duty=entry["duty"],
        owed_by=_states(entry.get("owed_by")),
        owed_to=_states(entry.get("owed_to")),
        strength=entry["strength"],
        trigger=entry.get("trigger") or DEFAULT_TRIGGER[entry["duty"]],
        conditions=conditions_of(entry.get("conditions")),
        during=Interval(_day(entry.get("from")), _day(entry.get("to"))),
        among_parties=entry.get("among_parties", "contested"),
        prepares=bool(entry.get("prepares")),
        standing=bool(entry.get("standing")),
        contested=entry.get("contested"),
        public=_day(entry.get("public")),
        paraphrase=entry["paraphrase"],
        sources=tuple(entry.get("sources") or sources),
        confidence=entry.get("confidence", confidence),
    )


def conditions_of(entries: list[dict[str, Any]] | None) -> tuple[Condition, ...]:
    """Conditions from their file form: one key names the kind, `says` may stand beside it."""
    found = []
    for entry in entries or ():
        kind = next(key for key in entry if key != "says")
        value = entry[kind]
        if kind in ("any", "all"):
            value = conditions_of(value)
        elif kind == "not":
            (value,) = conditions_of([value])
        found.append(Condition(kind, value, entry.get("says")))
    return tuple(found)


def _suspension(entry: dict[str, Any]) -> Suspension:
    leg = "between" in entry
    states = frozenset(entry["between"] if leg else [entry["state"]])
    return Suspension(states, leg, Interval(_day(entry["from"]), _day(entry.get("to"))), entry["says"])


def _reservation(entry: dict[str, Any]) -> Reservation:
    return Reservation(
        state=entry["state"],
        articles=tuple(entry.get("articles") or ()),
        during=Interval(_day(entry.get("from")), _day(entry.get("to"))),
        strength=entry.get("strength"),
        conditions=conditions_of(entry.get("conditions")),
        excluded=bool(entry.get("excluded")),
        contested=bool(entry.get("contested")),
        public=_day(entry.get("public")),
        says=entry["says"],
    )


def _states(given: Any) -> frozenset[str] | None:
    return None if given is None or given == "parties" else frozenset(given)


def _numbers(given: Any) -> tuple[int, ...]:
    if given is None:
        return ()
    return tuple(given) if isinstance(given, list) else (given,)


def _day(given: str | None) -> Day | None:
    return dt.date.fromisoformat(given) if given else None


def _years_after(day: Day, years: float) -> Day:
    whole = int(years)
    try:
        later = day.replace(year=day.year + whole)
    except ValueError:
        later = day.replace(year=day.year + whole, day=28)
    return later + dt.timedelta(days=round((years - whole) * 365.25))
