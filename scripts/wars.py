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
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jote.errors import JoteError
from jote.ledger import ledger
from jote.obligations import name_of, obligations_if
from jote.obligations.question import Question
from jote.vocabulary import state_on, states

ENTERING = ("defense", "offense")
VERDICTS = ("owed", "owed_if", "contested")
FOUGHT_AT = {  # where the attack fell, in the wars in which it did not fall on the home territory of the attacked
    "Austro-Sardinian": "lombardy",
    "First Schleswig-Holstein": "schleswig-holstein",
    "Second Schleswig-Holstein": "schleswig-holstein",
    "Falkland Islands": "falkland-islands",
    "Off-shore Islands": "kinmen",
    "Taiwan Straits": "kinmen",
    "War over Angola": "AGO",
    "Nomonhan": "MNG",
    "Franco-Thai": "indochina",
    "IfniWar": "ifni",
    "First Kashmir": "kashmir-indian",
    "Second Kashmir": "kashmir-indian",
    "Kargil War": "kashmir-indian",
    "War over the Aouzou Strip": "aouzou",
    "War over Lebanon": "LBN",
    "War of Attrition": "sinai",
    "Azeri-Armenian": "karabakh",
    "Badme Border": "badme",
    "Cenepa Valley": "cordillera-condor",
    "Second Sino-Japanese": "manchuria",
    "Yom Kippur War": "sinai",
    "Second Ogaden War, Phase 2": "ogaden",
}
ATTACKED = {  # whom the attack fell on, where COW's list names on that side only a helper's troops, or the helper first
    "Nomonhan": ("MNG",),
    "Second Laotian, Phase 2": ("LAO",),
}


INTRODUCTION = """# Duties at the outbreak, and who joined

For each inter-state war since 1815 this page asks Jote one question: *the initiators attack the states that stand against them on the
first day; who is bound to come in?* Beside the answer stand the states that came in later. The wars, their first days, their sides and
the initiators are those of the Correlates of War Project (Sarkees and Wayman 2010, version 4.0); the duties are Jote's. The page is
made by `python scripts/wars.py Inter-StateWarData_v4.0.csv > docs/wars.md`; the list itself is to be had from the project.

*Owed* are duties of defence or offence whose conditions are met by what the question says. *Owed if* hang on a fact that the question
leaves open: a request, a vote, whether the attack was provoked. *Contested* rest on acts that are no treaties, on texts that nobody has
seen, or on words that lawyers read in two ways. A state that was bound on the side of those who began the war is marked *attacker's side*.
*Kept* counts, among those for whom it was owed, the ones that joined on the side of their promise; states that COW does not count
in its system on that day are shown and not counted, since its list cannot show them joining.
"""

DISCUSSION = """## What it adds up to

* {wars} wars are judged. In {without} of them nobody outside was bound to come in by any reading.
* Owed beyond doubt: {bound_owed} times, and {kept_owed} times the state came in on that side ({rate:.0%}). Owed if: {kept_owed_if} of {bound_owed_if}. Contested: {kept_contested} of {bound_contested}.
* {joined} times a state joined later. In {foreseen} of these ({share:.0%}) Jote finds some duty at the outbreak; the other {chose} chose to come in,
  were attacked in their turn, or were bound by a later step of the war.
* Left out, since a side of theirs cannot be told in the states of the vocabulary: {left_out}.

## What the rate says, and what it does not

**Duty is not conduct.** A low rate does not say that the duties are told wrongly, nor a high one that they are told rightly. The treaties
are judged by their words; what states did is another fact, and no duty here was changed because of it.

**It is not a rate of honouring.** Berkemeier and Fuhrmann (2018) and Leeds and Anac (2005) ask of each alliance that a war called up whether its
members kept to it, over the whole of the war and for every kind of promise, and they leave out cases in which help was neither
asked nor needed. Here only defence and offence count, only on the first day, and each member of a large pact is one count: three
wars with the Arab pact on the books weigh more than all the alliances of the nineteenth century. Jote's own chances of honouring are computed from those studies, not from this page.

**One day is not a war.** Most states of the two World Wars came in by steps that this question does not ask about. Asked of 28 July 1914, the
answer is nearly empty: no ally of Vienna was bound to help it begin a war, and no treaty bound Russia to Serbia. From 1 August on, step
by step, the duties are there (`jote cascade --attacker AUH --target SRB --on 1914-07-28 --joins RUS:SRB:1914-07-30`).

**The selection works against the treaties.** Alliances that deter leave no war to be listed. What is left are the wars in which the attacker had no
ally to fear, or thought that the promise would not be kept.

**Who attacks is COW's telling.** The initiator is the side that opened the fighting, not the one in the wrong: in the Crimean War, the wars of 1956 and 1967
or the Vietnam War others would tell it otherwise, and a duty of defence turns on it. Places are given where the fighting fell outside the
home territory of the attacked; provocation, requests and votes are left unknown.

**The rest are promises passed over in silence.** The Arab pact in 1967, for Syria in 1982 and for Iraq in 2003 makes most of the counts not kept; nobody
asked for it and nobody denounced it. It was law on the day, and a scholar who wants to leave it out can: each line can be asked again with
`jote ask`, which names the clause and the reasons.
"""


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
        attacked = ATTACKED.get(parts[0]["WarName"], attacked)
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
    bound: Counter[str] = Counter()
    kept: Counter[str] = Counter()
    joined_all, foreseen, without, left_out = 0, 0, 0, []
    lines = []
    for war in sorted(wars(path), key=lambda one: one.day):
        if (
            not war.attackers
            or not war.attacked
            or any(code.startswith("COW") for code in war.attackers + war.attacked)
        ):
            left_out.append(war.name)
            continue
        found = _bound(war)
        counted = {
            verdict: {one for one in found[verdict] if states()[one[0]].in_cow_system(war.day)} for verdict in VERDICTS
        }
        for verdict in VERDICTS:
            bound[verdict] += len(counted[verdict])
            kept[verdict] += len(counted[verdict] & war.joined)
        joined_all += len(war.joined)
        foreseen += len(war.joined & set().union(*found.values()))
        without += not any(found.values())
        cells = [war.name, war.day.isoformat(), f"{_named(war.attackers)} → {_named(war.attacked)}"]
        cells += [_sided(found[verdict]) for verdict in VERDICTS]
        cells += [_sided(war.joined), f"{len(counted['owed'] & war.joined)}/{len(counted['owed'])}"]
        lines.append(f"| {' | '.join(cells)} |")
    print(INTRODUCTION)
    print(
        DISCUSSION.format(
            wars=len(lines), without=without, joined=joined_all, foreseen=foreseen, chose=joined_all - foreseen,
            share=foreseen / max(1, joined_all), left_out=", ".join(left_out) or "none",
            **{f"bound_{one}": bound[one] for one in VERDICTS}, **{f"kept_{one}": kept[one] for one in VERDICTS},
            rate=kept["owed"] / max(1, bound["owed"]),
        )
    )  # fmt: skip
    print("## The wars\n")
    print(
        "| War | Began | Attack | Owed | Owed if | Contested | Joined later | Kept |\n|---|---|---|---|---|---|---|---|"
    )
    print("\n".join(lines))


def _bound(war: War) -> dict[str, set[tuple[str, str]]]:
    """Who was bound to come in at the outbreak, on which side, by the firmest verdict on each."""
    judged = obligations_if(ledger(), Question(war.attackers, war.attacked, war.day, at=FOUGHT_AT.get(war.name)))
    found: dict[str, set[tuple[str, str]]] = {verdict: set() for verdict in VERDICTS}
    for duty in judged.duties:
        if duty.duty in ENTERING and duty.state not in war.attackers + war.attacked:
            side = "attacked" if set(duty.toward) & set(war.attacked) else "attackers"
            found[duty.verdict].add((duty.state, side))
    found["owed_if"] -= found["owed"]
    found["contested"] -= found["owed"] | found["owed_if"]
    return found


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
