"""Treaty files that defend themselves: every fault with its file, its line, and what to do."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from jote.ledger.load import treaty_of
from jote.ledger.records import Condition, Treaty
from jote.locale import say
from jote.vocabulary.places import places
from jote.vocabulary.states import Spell, states

SCHEMA = Path(__file__).parent / "treaty.schema.json"
SLACK = dt.timedelta(days=370)  # a state may sign while it is coming into being
OLDER = dt.date(1815, 1, 1)  # a state whose data begin here may be older
_Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Fault:
    """One thing wrong in one file."""

    path: Path
    line: int
    key: str
    values: dict[str, Any]

    def says(self, language: str = "en") -> str:
        """What is wrong and what to do."""
        return say(f"check.{self.key}", language, **self.values)


def check_files(paths: Sequence[Path]) -> list[Fault]:
    """Everything wrong in some treaty files; an empty list where they are in order."""
    return [fault for path in paths for fault in check_file(path)]


def check_file(path: Path) -> list[Fault]:
    """Everything wrong in one treaty file, in order of line."""
    import yaml

    from jote.vocabulary.tables import parse_yaml

    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return [Fault(path, 1, "unreadable", {"why": error})]
    try:
        entry, lines = parse_yaml(text), _lines(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return [Fault(path, line, "no_yaml", {"why": error.problem or error})]
    except yaml.YAMLError as error:
        return [Fault(path, 1, "no_yaml", {"why": str(error).splitlines()[0]})]
    faults = [
        Fault(path, _line(lines, where), key, values)
        for where, key, values in [*_doubled(text), *_against_schema(entry)]
    ]
    if not faults:
        faults = [Fault(path, _line(lines, where), key, values) for where, key, values in _against_itself(entry, path)]
    return sorted(faults, key=lambda fault: fault.line)


def blank_treaty(identifier: str) -> str:
    """A treaty file to be filled in."""
    return f"""id: {identifier}
name: {{en: "", bn: ""}}
atop: null
legal_force: treaty          # or executive_agreement, political, unilateral, domestic_law
signed: YYYY-MM-DD
in_force: YYYY-MM-DD         # null where it is not in force
parties: [AAA, BBB]          # or {{state: AAA, from: YYYY-MM-DD, to: YYYY-MM-DD, how: accession}}
clauses:
  - article: ""
    duty: defense            # defense offense neutrality nonaggression consultation assistance
    strength: obligatory     # automatic obligatory discretionary consult_only
    trigger: armed_attack
    conditions: []
    paraphrase:
      en: ""
      bn: ""
sources: [""]
confidence: high             # high medium low
"""


_Found = Iterator[tuple[_Path, str, dict[str, Any]]]


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))


def _against_schema(entry: Any) -> _Found:
    for error in _validator().iter_errors(entry):
        where = tuple(error.absolute_path)
        field = ".".join(str(part) for part in where) or "file"
        if error.validator == "additionalProperties":
            known = sorted(error.schema.get("properties", ()))
            unknown = sorted(set(error.instance) - set(known)) if isinstance(error.instance, dict) else []
            for name in unknown:
                yield (*where, name), "unknown_key", {"name": name, "known": ", ".join(known)}
        elif error.validator == "required":
            missing = [name for name in error.validator_value if name not in error.instance]
            yield where, "missing", {"keys": ", ".join(missing)}
        elif error.validator == "enum":
            yield (
                where,
                "not_one_of",
                {"field": field, "given": error.instance, "choices": ", ".join(map(str, error.validator_value))},
            )
        elif (error.validator == "pattern" and "[0-9]{4}" in error.validator_value) or (
            error.validator == "oneOf"
            and any("[0-9]{4}" in str(inner.validator_value) for inner in error.context or ())
        ):
            yield where, "no_day", {"field": field, "given": error.instance}
        else:
            yield where, "schema", {"field": field, "why": error.message[:160]}


def _against_itself(entry: dict[str, Any], path: Path) -> _Found:
    if entry["id"] != path.stem:
        yield ("id",), "id_not_name", {"id": entry["id"], "stem": path.stem}
    impossible = list(_impossible_days(entry, ()))
    yield from impossible
    if impossible:
        return
    yield from _unknown_names(entry)
    treaty = treaty_of(entry)
    if treaty.signed and treaty.in_force and treaty.in_force < treaty.signed:
        yield ("in_force",), "force_before_signature", {"in_force": treaty.in_force, "signed": treaty.signed}
    if treaty.ended and treaty.signed and treaty.ended < treaty.signed:
        yield ("ended",), "ended_before_signature", {"ended": treaty.ended, "signed": treaty.signed}
    yield from _party_faults(treaty, entry)
    parties = set(treaty.spells)
    for nth, clause in enumerate(treaty.clauses):
        strangers = sorted((clause.owed_by or set()) - parties)
        if strangers:
            yield ("clauses", nth, "owed_by"), "debtor_no_party", {"states": ", ".join(strangers)}


def _impossible_days(node: Any, where: _Path) -> _Found:
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _impossible_days(value, (*where, key))
    elif isinstance(node, list):
        for nth, value in enumerate(node):
            yield from _impossible_days(value, (*where, nth))
    elif isinstance(node, str) and len(node) == 10 and node[4] == node[7] == "-" and node[:4].isdigit():
        try:
            dt.date.fromisoformat(node)
        except ValueError:
            yield where, "no_day", {"field": ".".join(map(str, where)), "given": node}


def _unknown_names(entry: dict[str, Any]) -> _Found:
    for nth, party in enumerate(entry["parties"]):
        code = party if isinstance(party, str) else party["state"]
        if code not in states():
            yield ("parties", nth), "unknown_state", {"given": code}
    for nth, clause in enumerate(entry["clauses"]):
        for side in ("owed_by", "owed_to"):
            for code in clause.get(side) or () if isinstance(clause.get(side), list) else ():
                if code not in states():
                    yield ("clauses", nth, side), "unknown_state", {"given": code}
    for nth, clause in enumerate(treaty_of(entry).clauses):
        for condition in clause.conditions:
            yield from (
                (("clauses", nth, "conditions"), key, values) for key, values in _unknown_in_condition(condition)
            )


def _unknown_in_condition(condition: Condition) -> Iterator[tuple[str, dict[str, Any]]]:
    if condition.kind in ("any", "all"):
        for one in condition.value:
            yield from _unknown_in_condition(one)
    elif condition.kind == "not":
        yield from _unknown_in_condition(condition.value)
    elif condition.kind in ("attacker_is", "attacker_not", "supported_by", "ally_acts", "war_with"):
        for code in condition.value:
            if code not in states():
                yield "unknown_state", {"given": code}
    elif condition.kind == "place":
        from jote.vocabulary.places import areas

        drawn = set(areas()) | {name for place in places().values() for name, *_ in place.areas}
        for area in [*condition.value.get("area", ()), *condition.value.get("not_area", ())]:
            if area not in drawn:
                yield "unknown_area", {"given": area}
        for place in [*condition.value.get("in", ()), *condition.value.get("not_in", ())]:
            if place not in places() and place.upper() not in states():
                yield "unknown_place", {"given": place}


def _stood(spell: Spell, day: dt.date) -> bool:
    """Whether a state of that spell could be bound from the day, give or take what `SLACK` and `OLDER` allow."""
    return (spell.start <= OLDER or spell.start - SLACK <= day) and (spell.end is None or day <= spell.end)


def _party_faults(treaty: Treaty, entry: dict[str, Any]) -> _Found:
    for nth, party in enumerate(treaty.parties):
        if party.state not in states():
            continue
        if party.start and party.end and party.end < party.start:
            yield ("parties", nth), "ends_before_start", {"state": party.state, "start": party.start, "end": party.end}
        acted = (*states()[party.state].autonomous, *states()[party.state].existence)
        if party.start and acted and not any(_stood(spell, party.start) for spell in acted):
            yield ("parties", nth), "no_state_then", {"state": party.state, "day": party.start}
        gone = max((spell.end or dt.date.max for spell in acted), default=dt.date.max)
        if treaty.in_force and gone < dt.date.max and (party.end is None or party.end > gone + SLACK):
            yield ("parties", nth), "outlives_state", {"state": party.state, "day": gone}
    for state, spells in treaty.spells.items():
        ordered = sorted((one for one in spells if one.start), key=lambda one: one.start or dt.date.min)
        for earlier, later in pairwise(ordered):
            if earlier.end is None or (later.start and later.start < earlier.end):
                nth = [
                    i
                    for i, one in enumerate(entry["parties"])
                    if (one if isinstance(one, str) else one["state"]) == state
                ][-1]
                yield ("parties", nth), "overlap", {"state": state}


def _lines(text: str) -> dict[_Path, int]:
    """The line of every key and item of a YAML text."""
    import yaml

    found: dict[_Path, int] = {(): 1}

    def walk(node: Any, where: _Path) -> None:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                found[(*where, key.value)] = key.start_mark.line + 1
                walk(value, (*where, key.value))
        elif isinstance(node, yaml.SequenceNode):
            for nth, value in enumerate(node.value):
                found[(*where, nth)] = value.start_mark.line + 1
                walk(value, (*where, nth))

    walk(yaml.compose(text, Loader=yaml.SafeLoader), ())
    return found


def _doubled(text: str) -> _Found:
    """Keys given twice in one mapping, of which YAML would silently keep the last."""
    import yaml

    def walk(node: Any, where: _Path) -> _Found:
        if isinstance(node, yaml.MappingNode):
            seen = set()
            for key, value in node.value:
                if key.value in seen:
                    yield (*where, key.value), "doubled_key", {"name": key.value}
                seen.add(key.value)
                yield from walk(value, (*where, key.value))
        elif isinstance(node, yaml.SequenceNode):
            for nth, value in enumerate(node.value):
                yield from walk(value, (*where, nth))

    yield from walk(yaml.compose(text, Loader=yaml.SafeLoader), ())


def _line(lines: dict[_Path, int], where: _Path) -> int:
    while where not in lines:
        where = where[:-1]
    return lines[where]
