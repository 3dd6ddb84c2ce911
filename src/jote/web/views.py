"""What the views show: the answer, its map, the network of promises and the line of time, ready to be drawn."""

from __future__ import annotations

import datetime as dt
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from jote.answers import answer, change_sentence, flips_told
from jote.answers.cascade import cascade
from jote.answers.helpers import Helper
from jote.answers.sentence import attack_in_words
from jote.ledger import Ledger, Treaty
from jote.locale import Noun, say
from jote.obligations import Question, name_of
from jote.obligations.promises import promises_of
from jote.obligations.reasons import day_in_words, listed
from jote.obligations.records import MILITARY, Obligation
from jote.vocabulary.clauses import clause_name
from jote.vocabulary.dates import Day
from jote.vocabulary.states import state_entries, states
from jote.vocabulary.tables import load_tables
from jote.web.made import Made

ROLES = ("attacker", "target", "bound", "may", "consulting", "barred")
BORDERS = dt.date(2018, 5, 1)  # Natural Earth 4.1, the edition in world-atlas 2.0.2
FIRST = 1815
RUNS = 10_000  # of a cascade
NAMED = 6  # so many states an alternative text names


def answered(question: Question, language: str, helper: Helper | None, ledger: Ledger) -> Made:
    """The answer with the names of its states and treaties."""
    found = answer(question, ledger, helper)
    record = found.as_json(language)
    codes = {*record["question"]["attackers"], *record["question"]["targets"]}
    for duty in record["duties"]:
        codes |= {duty["state"], *duty["toward"], *duty["against"]}
    codes |= {one["state"] for one in (*record["not_owed"], *record["conflicts"])}
    record["heading"] = attack_in_words(question, language)
    named = {duty["treaty"] for duty in (*record["duties"], *record["not_owed"])}
    record["names"] = {code: name_of(code, language) for code in sorted(codes)}
    record["treaty_names"] = {one: found.ledger.treaty(one).name[language] for one in sorted(named)}
    cited = {duty["clause"] for duty in (*record["duties"], *record["not_owed"])}
    record["clause_names"] = {one: clause_name(one, language) for one in sorted(cited)}
    head = ["state", "duty", "toward", "against", "treaty", "clause", "verdict", "strength", "says"]
    owed = (
        [one["state"], one["duty"], " ".join(one["toward"]), " ".join(one["against"]), one["treaty"], one["clause"],
         one["verdict"], one["strength"], one["why"]["says"]]
        for one in record["duties"]
    )  # fmt: skip
    missed = (
        [one["state"], one["duty"], "", "", one["treaty"], one["clause"], "not_owed", "", one["reason"]]
        for one in record["not_owed"]
    )
    rows = chain(owed, missed)
    return Made(record, head, rows, record["sentence"], record["coverage"]["note"])


def changed(question: Question, language: str, ledger: Ledger) -> Made:
    """What would change the answer."""
    found = answer(question, ledger)
    rows = [
        {
            "kind": one.kind,
            "says": change_sentence(one, language),
            "flips": flips_told(one, language),
            "question": one.question.as_json(),
        }
        for one in found.changes
    ]
    record = {"changes": rows, "none": say("answers.no_change", language)}
    title = f"{say('answers.title_change', language)}: {found.sentence(language)}"
    return Made(record, ["kind", "says"], [[one["kind"], one["says"]] for one in rows], title)


def mapped(question: Question, language: str, ledger: Ledger) -> Made:
    """Each state that has a part in the answer, with the strongest part that it has."""
    found = answer(question, ledger)
    parts: dict[str, tuple[str, list[str]]] = {}

    def put(state: str, role: str, says: str) -> None:
        had, told = parts.get(state, (role, []))
        parts[state] = (min(had, role, key=ROLES.index), [*told, says])

    for side, role in ((question.attackers, "attacker"), (question.targets, "target")):
        for state in side:
            put(state, role, _sentence(say(f"web.role_{role}", language), language))
    for duty in found.duties:
        put(duty.state, _role(duty), duty.why().says(language))
    rows = [
        {
            "state": state,
            "name": name_of(state, language),
            "role": role,
            "role_name": say(f"web.role_{role}", language),
            "says": says,
            "drawn_on": drawn_on(state, question.on),
        }
        for state, (role, says) in sorted(parts.items(), key=lambda one: (ROLES.index(one[1][0]), one[0]))
    ]
    older = question.on < BORDERS
    record: dict[str, Any] = {
        "alt": map_alt(question, rows, language),
        "states": rows,
        "older_than_borders": older,
        "note": say("web.borders_older" if older else "web.borders", language, day=day_in_words(question.on, language)),
    }
    table = [[row["state"], row["name"], row["role"], " ".join(row["says"])] for row in rows]
    return Made(record, ["state", "name", "role", "says"], table, found.sentence(language), record["note"])


def cascaded(question: Question, language: str, join: tuple[str, ...], seed: int, ledger: Ledger) -> Made:
    """The steps of a scenario and the chance of each state, with the names of all."""
    spread = cascade(question, ledger, joins=join, runs=RUNS, seed=seed)
    record = spread.as_json(language)
    codes = {*question.attackers, *question.targets, *(step["state"] for step in record["steps"])}
    record["names"] = {code: name_of(code, language) for code in sorted(codes)}
    chance = {row["state"]: row for row in record["chances"]}
    rows: list[list[Any]] = [
        [step["round"], step["state"], step["side"], step["on"], step["treaty"], step["clause"], step["verdict"],
         chance.get(step["state"], {}).get("probability"), step["says"]]
        for step in record["steps"]
    ]  # fmt: skip
    head = ["round", "state", "side", "on", "treaty", "clause", "verdict", "probability", "says"]
    record["alt"] = say("web.alt_cascade", language, count=len(record["chances"]))
    return Made(record, head, rows, record["alt"], record["note"])


def map_alt(question: Question, rows: list[dict[str, Any]], language: str) -> str:
    """The map in a sentence."""
    parts = [say("web.alt_map", language, day=day_in_words(question.on, language))]
    for role in ROLES:
        names = [row["name"] for row in rows if row["role"] == role]
        if names:
            parts.append(
                say(
                    "web.alt_part",
                    language,
                    role=_opened(say(f"web.role_{role}", language)),
                    states=_few(names, language),
                )
            )
    return " ".join(parts)


def drawn_on(state: str, day: Day) -> list[str]:
    """The present states on whose borders a state of a day is drawn: its own, and those that came out of it since."""
    found: list[str] = []

    def follow(code: str, depth: int) -> None:
        if code in states() and states()[code].existence and states()[code].existence[-1].end is None:
            found.append(code)
        if depth:
            for link in state_entries().get(code, {}).get("successors") or ():
                near = link["code"]
                if (
                    link["on"] > day.isoformat()
                    and near not in found
                    and near in states()
                    and not states()[near].existed(day)
                ):
                    follow(near, depth - 1)

    follow(state, 3)
    return list(dict.fromkeys(found)) or [state]


def network_view(state: str, day: Day, duties: frozenset[str], language: str, ledger: Ledger) -> Made:
    """The treaties that tie one state to others on a day, by the duties asked for."""
    owes, owed = promises_of(ledger, state, day)
    ties: dict[str, dict[str, Any]] = {}
    for side, promises in (("owes", owes), ("owed", owed)):
        for one in promises:
            if one.clause.duty in duties:
                tie = ties.setdefault(
                    one.treaty.id,
                    {"treaty": one.treaty.id, "name": one.treaty.name[language], "others": [], "owes": [], "owed": [],
                     "legal_force": one.treaty.legal_force},
                )  # fmt: skip
                tie["others"] = sorted({*tie["others"], *one.others})
                if one.clause.duty not in tie[side]:
                    tie[side].append(one.clause.duty)
    found = sorted(ties.values(), key=lambda tie: (len(tie["others"]), tie["treaty"]))
    others = sorted({other for tie in found for other in tie["others"]})
    name, when = name_of(state, language), day_in_words(day, language)
    counted = {"count": len(found), "others": len(others)}
    alt = say("web.alt_network" if found else "web.alt_network_none", language, state=Noun(name), day=when, **counted)
    record = {
        "alt": alt,
        "state": state,
        "name": name,
        "on": day.isoformat(),
        "states": [{"state": other, "name": name_of(other, language)} for other in others],
        "ties": found,
    }
    rows = [
        [tie["treaty"], tie["name"], " ".join(tie["others"]), " ".join(tie["owes"]), " ".join(tie["owed"])]
        for tie in found
    ]
    return Made(record, ["treaty", "name", "others", "owes", "is_owed"], rows, alt)


def timeline_view(
    ledger: Ledger, named: tuple[str, ...], events: list[dict[str, Any]], language: str, until: int
) -> Made:
    """Treaties of some states (of all where none is named) as spells; wars and read events as marks."""
    treaties = ledger.of(named) if named else list(ledger.treaties.values())
    if len(named) > 1:
        shared = [one for one in treaties if len(one.states.intersection(named)) > 1]
        treaties = shared + [one for one in treaties if one not in shared]
    spells = [spell for one in treaties if (spell := _spell(one, named, language)) is not None]
    spells.sort(key=lambda one: (one["start"], one["treaty"]))
    marks = [
        {"kind": "war", "label": war[language], "start": war["from"], "end": war["to"], "article": None}
        for war in wars()
    ]
    marks += [
        {
            "kind": "event",
            "label": event["quote"][:160],
            "start": event["date"],
            "end": None,
            "article": event["article"],
        }
        for event in events
        if event["date"] and event["status"] in ("happened", "ongoing") and _names(event, named)
    ]
    who = listed([name_of(code, language) for code in named], language) if named else say("web.all_states", language)
    alt = say("web.alt_timeline", language, count=len(spells), states=Noun(who))
    record = {"alt": alt, "spells": spells, "marks": marks, "in_force": _in_force(ledger, until), "first": FIRST}
    rows = [[one["treaty"], one["name"], one["start"], one["end"], " ".join(one["duties"])] for one in spells]
    return Made(record, ["treaty", "name", "from", "to", "duties"], rows, alt)


@cache
def wars() -> list[dict[str, Any]]:
    """The wars marked on the line of time."""
    (found,) = load_tables([Path(__file__).parent / "wars.yaml"])
    return list(found)


def _role(duty: Obligation) -> str:
    if duty.duty in MILITARY:
        return "bound" if duty.verdict == "owed" else "may"
    return "consulting" if duty.duty == "consultation" else "barred"


def _spell(treaty: Treaty, named: tuple[str, ...], language: str) -> dict[str, Any] | None:
    own = [party for code in named for party in treaty.spells.get(code, ())] or list(treaty.parties)
    starts = [party.start for party in own if party.start is not None]
    start = min(starts) if starts else treaty.signed
    if start is None:
        return None
    ends = [party.end for party in own if party.start is not None]
    end = treaty.ended if not ends or None in ends else max(day for day in ends if day is not None)
    return {
        "treaty": treaty.id,
        "name": treaty.name[language],
        "start": start.isoformat(),
        "end": end.isoformat() if end else None,
        "in_force": bool(starts),
        "states": len(treaty.states),
        "duties": list(dict.fromkeys(clause.duty for clause in treaty.clauses)),
    }


def _in_force(ledger: Ledger, until: int) -> list[int]:
    """How many treaties bound two states or more at the middle of each year."""
    found = [0] * (until - FIRST + 1)
    for treaty in ledger.treaties.values():
        starts = sorted(party.start for party in treaty.parties if party.start is not None)
        if len(starts) > 1:
            ends = [party.end for party in treaty.parties if party.start is not None]
            last = until if None in ends else max(day.year for day in ends if day is not None)
            for year in range(max(starts[1].year, FIRST), min(last, until) + 1):
                found[year - FIRST] += 1
    return found


def _names(event: dict[str, Any], named: tuple[str, ...]) -> bool:
    return not named or any(one["state"] in named for one in (*event["sources"], *event["targets"]))


def _sentence(words: str, language: str) -> str:
    return _opened(words) + ("।" if language == "bn" else ".")


def _opened(words: str) -> str:
    """Words at the head of a sentence."""
    return words[:1].upper() + words[1:]


def _few(names: list[str], language: str) -> str:
    if len(names) <= NAMED:
        return listed(names, language)
    more = say("answers.more_states", language, count=len(names) - NAMED + 1)
    return listed([*names[: NAMED - 1], more], language)
