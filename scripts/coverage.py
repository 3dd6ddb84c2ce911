"""Write docs/coverage.md: the commitments in force, region by region, with what is missing and why.

    python scripts/coverage.py > docs/coverage.md

`scripts/coverage.yaml` is the census: which files of the ledger belong to which region, and which commitments have
none, each with its reason. A test holds that every file that binds on the day of the census stands in it once, that
nothing ended does, and that the page is what this script prints.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from jote.ledger import Ledger, Treaty, ledger
from jote.vocabulary import states

CENSUS = Path(__file__).with_suffix(".yaml")
DUTIES = ("defense", "assistance", "offense", "neutrality", "nonaggression", "consultation")
FORCE = {
    "treaty": "",
    "executive_agreement": "executive agreement",
    "political": "political",
    "unilateral": "unilateral",
    "domestic_law": "domestic law",
}
SIGNED_SINCE = date(1990, 1, 1)


def census() -> dict[str, Any]:
    """The census as written."""
    found: dict[str, Any] = yaml.safe_load(CENSUS.read_text(encoding="utf-8"))
    return found


def alive(held: Ledger, day: date) -> Iterator[Treaty]:
    """Treaties that bind on the day, and those signed since 1990 that wait for their entry into force."""
    for treaty in held.treaties.values():
        over = treaty.ended is not None and treaty.ended <= day
        waiting = treaty.in_force is None and (treaty.signed is None or treaty.signed >= SIGNED_SINCE)
        if not over and (treaty.in_force is not None or waiting):
            yield treaty


def row(treaty: Treaty, day: date) -> str:
    """One line of a table."""
    kinds = {clause.duty for clause in treaty.clauses}
    duties = ", ".join(duty for duty in DUTIES if duty in kinds)
    since = str(treaty.in_force.year) if treaty.in_force else "not in force"
    standing = "; ".join(
        part
        for part in (
            FORCE[treaty.legal_force],
            "unpublished" if treaty.text != "published" else "",
            treaty.confidence,
            _unread(treaty),
        )
        if part
    )
    return f"| {treaty.name['en']} | {_parties(treaty, day)} | {since} | {duties} | {standing} | `{treaty.id}` |"


def _unread(treaty: Treaty) -> str:
    """The duties whose clauses were not seen in the text, where others of the treaty were."""
    if treaty.confidence == "low":
        return ""
    duties = {clause.duty for clause in treaty.clauses if clause.confidence == "low"}
    return f"low for {', '.join(duty for duty in DUTIES if duty in duties)}" if duties else ""


def _parties(treaty: Treaty, day: date) -> str:
    today = [one.state for one in treaty.parties if one.end is None or one.end > day]
    named = list(dict.fromkeys(today))
    if len(named) > 6:
        return f"{len(named)} states"
    return ", ".join(states()[code].name["en"] for code in named)


def _rank(treaty: Treaty) -> tuple[int, str, str]:
    strongest = min(DUTIES.index(clause.duty) for clause in treaty.clauses)
    return strongest, str(treaty.in_force or "9999"), treaty.id


INTRODUCTION = """# What is in force today, and what the ledger has of it

The ledger sets out to hold every commitment in force that promises defence, assistance, consultation, neutrality or non-aggression between states. This
page says how far it gets, as of {day}: {files} files of the ledger that bind on that day or were signed since 1990 and wait, and {absent} commitments that
a careful person might look for and will not find, each with the reason. `scripts/coverage.py` writes it from the ledger and from `scripts/coverage.yaml`; a test
fails when a file that binds is missing here, when one that has ended stays, or when an alliance that ATOP counts as in force at the end of 2018 has no file.

{origin}

| | files |
|---|---|
{numbers}

*Since* is the year of entry into force; *not in force* means signed and waiting. *Standing* names what is no treaty, and how sure the file is: `high` rests on the text,
`medium` on good reports of it or on the text without some date, `low` on data sets or reports; duties of files of low confidence
are answered as *contested*. *Low for* names the duties whose clauses were not read while others of the treaty were: they too are answered as *contested*.
"""


def page() -> str:
    """The whole page."""
    written = census()
    held, day = ledger(), written["as_of"]
    rows = [one for region in written["regions"] for one in region["ledger"]]
    found = [held.treaty(one) for one in rows]
    count = Counter(one.confidence for one in found)
    force = Counter(FORCE[one.legal_force] or "treaties" for one in found)
    kinds = Counter(duty for one in found for duty in {clause.duty for clause in one.clauses})
    absent = sum(len(region.get("absent", ())) for region in written["regions"])
    numbers = [f"| confidence {level} | {count[level]} |" for level in ("high", "medium", "low")]
    numbers += [f"| {name} | {force[name]} |" for name in sorted(force, key=lambda one: -force[one])]
    numbers += [f"| with a promise of {duty} | {kinds[duty]} |" for duty in DUTIES if kinds[duty]]
    told = [
        INTRODUCTION.format(
            day=f"{day:%-d %B %Y}",
            files=len(rows),
            absent=absent,
            origin=written["origin"].strip(),
            numbers="\n".join(numbers),
        )
    ]
    for region in written["regions"]:
        told.append(f"## {region['name']}\n\n{region['about'].strip()}\n")
        told.append("| Commitment | Parties today | Since | Duties | Standing | File |\n|---|---|---|---|---|---|")
        told += [row(one, day) for one in sorted((held.treaty(one) for one in region["ledger"]), key=_rank)]
        if region.get("absent"):
            told.append("\nNot in the ledger:\n\n| What | Who | When | Why not |\n|---|---|---|---|")
            told += [f"| {one['what']} | {one['who']} | {one['when']} | {one['why']} |" for one in region["absent"]]
        told.append("")
    return "\n".join(told)


if __name__ == "__main__":
    print(page(), end="")
