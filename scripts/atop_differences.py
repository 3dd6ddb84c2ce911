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
KINDS = ("members", "start", "end", "obligations")
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
    if any(clause.duty == "defense" and clause.trigger == "any_war" for clause in treaty.clauses):
        ours_duties.add("offense")  # help in a war whoever began it: offence where the partner attacks
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


INTRODUCTION = """# The ledger beside ATOP

The Alliance Treaty Obligations and Provisions project (Leeds, Ritter, Mitchell and Long 2002; version 5.1) is the measure for anyone who
counts alliances. This page compares the ledger with it, alliance by alliance: members, the year of the start, the year of the end, and which of
ATOP's five obligations are promised. Whoever has the member file can make the page anew:
`python scripts/atop_differences.py atop5_1m.csv > docs/atop-differences.md`. The file itself is to be had from the project; here only the differences are told.

ATOP was used to find what exists and to check dates, so agreement on members and years is no independent proof: where a file of ours says that a
day *follows ATOP*, the two cannot disagree. The obligations were read from the texts, or from what is known of them, clause by clause; there the comparison says more.
"""

DISCUSSION = """## How far the two agree

{total} alliances are known to both by sources of their own. Within a year, and obligation by obligation, they agree on

| | alliances | share |
|---|---|---|
{rows}

{alone} more files name no other source than ATOP. Agreement with one's only source shows nothing, so that they are not counted; where they differ all the same, the list below says why.

ATOP also has {unknown} alliances that the ledger has no file for. `jote import atop` brings them in from your own copy as a second layer, marked as such.
The ledger has {own} files that ATOP does not count: promises of one side, declarations, armistices, neutralities and guarantees, acts of domestic law, what came
after 2018, and pacts that were signed and never came into force.

## Where they differ, and why

* **Signature and force.** ATOP counts an alliance from signature, the ledger from the day on which it binds; a start is therefore compared with either.
  Where years passed between the two (the pact of Southern Africa, the protocols of West and Central Africa) the ledger owes nothing in between. So with ends: ATOP often ends a treaty when its
  successor is signed, the ledger when that comes into force.
* **War and silence.** ATOP ends many treaties with the war or the change of government that made an end of them in fact. The ledger ends them when one party
  declared so, when the term ran out, or when the object was gone, and says which. Where lawyers hold two dates both are told.
* **Consultation that only prepares.** "Shall agree on the measures" is coded by ATOP as consultation. In the ledger it is a duty of its own only
  where it could stand alone.
* **Offence.** ATOP codes offence where the text covers a war that is not an answer to an attack on the partner. The ledger asks whether the partner may have begun it.
  The Soviet treaties of 1943 to 1949, which speak of renewed German aggression, are defence here; help that is owed in a war whoever began it counts as both.
* **Non-aggression.** A promise to join no hostile pact is listed as non-aggression here, by ATOP now and then as such and now and then not. A mere repetition of the Charter is listed by neither with any rule that we could find; the ledger leaves it out.
* **Assistance.** ATOP has no word for help that is not force. The ledger's *assistance* (bases, passage, political support) is counted as defence in this table.
* **One alliance or several.** Renewals that changed the terms are phases of one alliance in ATOP (the Anglo-Japanese alliance of 1902, 1905 and 1911) and files of their own here.
* **Members.** Days of accession and exit are kept by party. ATOP ends a state's membership at times when the organisation was dissolved (the Manila Pact in 1977) though nobody left the treaty.
* **Conditions.** The comparison does not reach them. Nearly half of ATOP's defence rows carry some condition; the flag says that there is one, the ledger says which. A bare flag is never reported as an unconditional duty.

None of this makes one of the two right. For counting, ATOP's rules are applied evenly to all alliances by several coders, ours are not. For the question who was bound on a
day, in a place, against whom, the clause decides.
"""


def main(path: Path) -> None:
    """Print what agrees, and every difference with the ledger's own note."""
    atop = alliances(path)
    counts: Counter[str] = Counter()
    lines = []
    ours = sorted(ledger().treaties.values(), key=lambda one: (str(one.signed), one.id))
    for treaty in ours:
        rows = [row for number in treaty.atop for row in atop.get(number, ())]
        if not rows:
            continue
        found = differences(treaty, rows)
        if all(source.startswith("ATOP") for source in treaty.sources):
            counts["alone"] += 1  # agreement with one's only source would show nothing
        else:
            counts["compared"] += 1
            for kind in KINDS:
                counts[kind] += kind not in found
        if found:
            told = " · ".join(f"**{kind}** {what}" for kind, what in found.items())
            reason = treaty.atop_note or "Not settled yet."
            lines.append(f"| {treaty.id} | {', '.join(map(str, treaty.atop))} | {told} | {reason} |")
    total = counts["compared"]
    shares = "\n".join(f"| {kind} | {counts[kind]} of {total} | {counts[kind] / total:.0%} |" for kind in KINDS)
    known = {number for treaty in ours for number in treaty.atop}
    own = sum(not treaty.atop for treaty in ours)
    print(INTRODUCTION)
    print(DISCUSSION.format(total=total, rows=shares, alone=counts["alone"], unknown=len(atop.keys() - known), own=own))
    print("## The differences\n\n| Treaty | ATOP | Difference | Our reason |\n|---|---|---|---|")
    print("\n".join(lines))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
