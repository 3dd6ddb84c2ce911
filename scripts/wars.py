"""Set the duties that Jote finds at the outbreak of each inter-state war beside who joined it.

    python scripts/wars.py Inter-StateWarData_v4.0.csv > docs/wars.md

The list of wars is the Correlates of War Project's (Sarkees and Wayman 2010), which the user gets from
the project. Initiators and their first-day partners attack, the other side's first-day states are
attacked; whoever enters on a later day has joined.
"""

from __future__ import annotations

import csv
import datetime as dt
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jote.errors import JoteError
from jote.ledger import ledger
from jote.obligations import name_of, obligations_if
from jote.obligations.question import Question
from jote.vocabulary import state_on

ENTERING = ("defense", "offense")
FOUGHT_AT = {  # where the attack fell, in the wars in which it did not fall on the home territory of the attacked
    "Falkland Islands": "falkland-islands",
    "Off-shore Islands": "kinmen",
    "Taiwan Straits": "kinmen",
    "Second Laotian, Phase 2": "LAO",
    "War over Angola": "AGO",
    "Nomonhan": "MNG",
    "Franco-Thai": "indochina",
}


@dataclass(frozen=True)
class War:
    """One war at its outbreak: who stood on which side, and who came in later."""

    name: str
    day: dt.date
    attackers: tuple[str, ...]
    attacked: tuple[str, ...]
    joined: frozenset[tuple[str, str]]


def wars(path: Path) -> Iterator[War]:
    """The wars of COW's file with sides told as attackers and attacked."""
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    with path.open(encoding="latin1", newline="") as stream:
        for row in csv.DictReader(stream):
            rows[row["WarNum"]].append(row)
    for parts in rows.values():
        start = min(_day(row) for row in parts)
        first = [row for row in parts if _day(row) == start]
        sides = {row["Side"] for row in first if row["Initiator"] == "1"} or {first[0]["Side"]}
        side = min(sides)
        attackers = _codes([row for row in first if row["Side"] == side], start)
        attacked = _codes([row for row in first if row["Side"] != side], start)
        later = [row for row in parts if _day(row) != start]
        if not attacked:
            second = min(_day(row) for row in parts if row["Side"] != side)
            attacked = _codes([row for row in parts if row["Side"] != side and _day(row) == second], second)
        joined = {
            (code, "attackers" if row["Side"] == side else "attacked")
            for row in later
            for code in _codes([row], _day(row))
        }
        known = frozenset(one for one in joined if one[0] not in attackers + attacked)
        yield War(parts[0]["WarName"], start, attackers, attacked, known)


def _day(row: dict[str, str]) -> dt.date:
    return dt.date(int(row["StartYear1"]), max(1, int(row["StartMonth1"])), max(1, int(row["StartDay1"])))


def _codes(rows: list[dict[str, str]], day: dt.date) -> tuple[str, ...]:
    found = []
    for row in rows:
        try:
            found.append(state_on(row["ccode"], day).code)
        except JoteError:
            found.append(f"COW {row['ccode']}")
    return tuple(dict.fromkeys(found))


def main(path: Path) -> None:
    """Print the table and what it adds up to."""
    bound_all = kept_all = joined_all = foreseen_all = 0
    lines = []
    for war in sorted(wars(path), key=lambda one: one.day):
        if (
            not war.attackers
            or not war.attacked
            or any(code.startswith("COW") for code in war.attackers + war.attacked)
        ):
            continue
        judged = obligations_if(ledger(), Question(war.attackers, war.attacked, war.day, at=_place(war.name)))
        bound, maybe = set(), set()
        for duty in judged.duties:
            if duty.duty in ENTERING and duty.state not in war.attackers + war.attacked:
                side = "attacked" if set(duty.toward) & set(war.attacked) else "attackers"
                (maybe if duty.verdict == "contested" else bound).add((duty.state, side))
        maybe -= bound
        kept = bound & war.joined
        bound_all += len(bound)
        kept_all += len(kept)
        joined_all += len(war.joined)
        foreseen_all += len(war.joined & (bound | maybe))
        lines.append(
            f"| {war.name} | {war.day} | {_named(war.attackers)} → {_named(war.attacked)} | {_sided(bound)} | {_sided(maybe)} | {_sided(war.joined)} | {len(kept)}/{len(bound)} |"
        )
    print("| War | Began | Attack | Bound | Contested | Joined later | Kept |\n|---|---|---|---|---|---|---|")
    print("\n".join(lines))
    print(
        f"\n{len(lines)} wars. Of {bound_all} states bound at an outbreak {kept_all} joined on the side of their promise "
        f"({kept_all / max(1, bound_all):.0%}). Of {joined_all} states that joined later {foreseen_all} had a duty, contested ones counted "
        f"({foreseen_all / max(1, joined_all):.0%}); the others chose, or were drawn in by a later step of the war."
    )


def _place(war: str) -> str | None:
    return FOUGHT_AT.get(war)


def _named(codes: tuple[str, ...]) -> str:
    return ", ".join(name_of(code) for code in codes)


def _sided(pairs: set[tuple[str, str]] | frozenset[tuple[str, str]]) -> str:
    if len(pairs) > 9:
        return f"{len(pairs)} states"
    return (
        ", ".join(
            f"{name_of(state)}{' (attacker’s side)' if side == 'attackers' else ''}" for state, side in sorted(pairs)
        )
        or "–"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
