"""Set the ledger beside ATOP for every alliance that both know: members, start, end and obligations.

    python scripts/atop_differences.py atop5_1m.csv > docs/atop-differences.md

ATOP's member file is the user's own copy (Leeds, Ritter, Mitchell and Long 2002). ATOP counts an alliance
from signature and stops in 2018, so starts are compared with the ledger's day of signature, and what ended
after 2018 counts as agreeing with ATOP's open end.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from pathlib import Path

from jote.ledger import Treaty, ledger
from jote.vocabulary import states

COLUMNS = {
    "defense": "defense",
    "offense": "offense",
    "neutral": "neutrality",
    "nonagg": "nonaggression",
    "consul": "consultation",
}
LAST_YEAR = 2018
_Rows = list[dict[str, str]]


def alliances(path: Path) -> dict[int, _Rows]:
    """ATOP's member rows by alliance."""
    found: dict[int, _Rows] = defaultdict(list)
    with path.open(encoding="latin1", newline="") as stream:
        for row in csv.DictReader(stream):
            found[int(row["atopid"])].append(row)
    return found


def differences(treaty: Treaty, rows: _Rows) -> dict[str, str]:
    """What the ledger and ATOP say otherwise, by kind."""
    found = {}
    ours = {number for party in treaty.parties for number in _numbers(party.state)}
    theirs = {int(row["member"]) for row in rows}
    if not theirs <= ours or not _plain_members(treaty) <= theirs | _kin(theirs):
        only = sorted(theirs - ours)
        more = sorted(_plain_members(treaty) - theirs - _kin(theirs))
        found["members"] = "; ".join(
            part
            for part in (
                f"ATOP also has {_listed(only)}" if only else "",
                f"the ledger also has {_listed(more)}" if more else "",
            )
            if part
        )
    start = min(int(row["yrent"]) for row in rows)
    dates = [day.year for day in (treaty.signed, treaty.in_force) if day]
    if dates and not min(dates) - 1 <= start <= max(dates) + 1:
        found["start"] = f"ATOP {start}, the ledger {'/'.join(str(year) for year in sorted(set(dates)))}"
    ends = [int(row["yrexit"]) for row in rows]
    theirs_end = 0 if 0 in ends else max(ends)
    ours_end = treaty.ended.year if treaty.ended and treaty.ended.year <= LAST_YEAR else 0
    if bool(theirs_end) != bool(ours_end) or abs(theirs_end - ours_end) > 1:
        found["end"] = f"ATOP {theirs_end or 'in force'}, the ledger {ours_end or 'in force'}"
    theirs_duties = {ours for column, ours in COLUMNS.items() if any(row[column] == "1" for row in rows)}
    ours_duties = {"defense" if clause.duty == "assistance" else clause.duty for clause in treaty.clauses}
    if theirs_duties != ours_duties:
        only_theirs, only_ours = sorted(theirs_duties - ours_duties), sorted(ours_duties - theirs_duties)
        found["obligations"] = "; ".join(
            part
            for part in (
                f"ATOP also has {', '.join(only_theirs)}" if only_theirs else "",
                f"the ledger also has {', '.join(only_ours)}" if only_ours else "",
            )
            if part
        )
    return found


def _numbers(code: str) -> set[int]:
    state = states().get(code)
    return {state.cow, *_SHARED.get(code, ())} - {None} if state else set()  # type: ignore[arg-type]


_SHARED = {
    "DEU": (255, 260),
    "PRU": (255,),
    "SRB": (345,),
    "YUG": (345,),
    "SAR": (325,),
    "ITA": (325,),
    "SUN": (365,),
    "RUS": (365,),
    "OTM": (640,),
    "TUR": (640,),
    "KRN": (730,),
}


def _plain_members(treaty: Treaty) -> set[int]:
    return {
        states()[party.state].cow
        for party in treaty.parties
        if party.start is not None and party.start.year <= LAST_YEAR and states()[party.state].cow
    }  # type: ignore[misc]


def _kin(numbers: set[int]) -> set[int]:
    return {other for group in ({255, 260}, {345}, {365}) if group & numbers for other in group}


def _listed(numbers: list[int]) -> str:
    names = {state.cow: state.name["en"] for state in states().values()}
    shown = [names.get(number, str(number)) for number in numbers[:6]]
    return ", ".join(shown) + (f" and {len(numbers) - 6} more" if len(numbers) > 6 else "")


def main(path: Path) -> None:
    """Print what agrees, and every difference with the ledger's own note."""
    atop = alliances(path)
    counts: Counter[str] = Counter()
    lines = []
    for treaty in sorted(ledger().treaties.values(), key=lambda one: (str(one.signed), one.id)):
        rows = [row for number in treaty.atop for row in atop.get(number, ())]
        if not rows:
            continue
        counts["compared"] += 1
        found = differences(treaty, rows)
        for kind in ("members", "start", "end", "obligations"):
            counts[kind] += kind not in found
        if found:
            told = " · ".join(f"**{kind}** {what}" for kind, what in found.items())
            lines.append(
                f"| {treaty.id} | {', '.join(map(str, treaty.atop))} | {told} | {treaty.atop_note or _reason(treaty, found)} |"
            )
    total = counts["compared"]
    print(
        f"{total} alliances are known to both. Agreement within a year: "
        + ", ".join(
            f"{kind} {counts[kind]}/{total} ({counts[kind] / total:.0%})"
            for kind in ("members", "start", "end", "obligations")
        )
        + ".\n"
    )
    print("| Treaty | ATOP | Difference | Our reason |\n|---|---|---|---|")
    print("\n".join(lines))


def _reason(treaty: Treaty, found: dict[str, str]) -> str:
    if treaty.notes:
        return treaty.notes
    if set(found) == {"obligations"}:
        return "The ledger records what the clauses read by us say; ATOP codes the whole text."
    return "Not settled yet."


if __name__ == "__main__":
    main(Path(sys.argv[1]))
