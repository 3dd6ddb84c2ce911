"""The user's own copy of ATOP as a second, plainer layer of the ledger.

ATOP's member file says which obligations a member took on, in which phase of an alliance, and which kinds of
condition limit them; not the article, the wording, or what the condition is. So each obligation becomes a clause
whose flags are conditions that nobody has decided: a duty that ATOP marks as conditional is owed only if they hold.
`Ledger.with_treaties` puts the layer beside Jote's own files, which it never overrides.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from jote.ledger.atop_members import DUTY_OF, FLAGS, Member, holders, read_members
from jote.ledger.records import Clause, Condition, Interval, Party, Treaty
from jote.locale import LANGUAGES, digits, say
from jote.vocabulary.dates import Day
from jote.vocabulary.duties import DEFAULT_TRIGGER
from jote.vocabulary.states import states
from jote.vocabulary.tables import load_tables

ENDS = {
    1: "replaced",
    2: "absorbed",
    3: "lapsed",
    4: "denounced",
    5: "denounced",
    6: "breached",
    7: "lapsed",
    8: "breached",
}
SOURCE = (
    "Alliance Treaty Obligations and Provisions, version 5.1, member level: Leeds, Ritter, Mitchell and Long (2002), "
    "International Interactions 28: 237-60"
)
_UNLIKE = Path(__file__).parent / "data" / "atop_unlike_partners.yaml"
_SHOWN_STATES = 3


def read_atop_members(path: str | Path) -> list[Treaty]:
    """The alliances of a copy of ATOP's member file (`atop5_1m.csv`, or packed as `.gz`), as treaties of the layer `atop`.

    Dates are those of ATOP: signature for entry into force; an end is the first day outside. A year or month is
    never guessed; of a day that ATOP does not know the treaty's notes say which was taken.

    Raises BadData, in one sentence, where the file is another one, is of another version, or breaks off.
    """
    members = read_members(Path(path))
    members.sort(key=lambda one: (one.alliance, one.phase, one.start, one.number))
    return [_treaty(number, list(rows)) for number, rows in groupby(members, key=lambda one: one.alliance)]


@cache
def unlike_partners() -> dict[int, dict[str, Any]]:
    """Alliances in which one member owes different things to different partners, by ATOP id, with why and to whom not.

    >>> unlike_partners()[1355]["not_owed"]
    {'360': {'defense': [325]}}
    """
    (entries,) = load_tables([_UNLIKE])
    return {
        int(number): entry | {"not_owed": {str(one): lacking for one, lacking in entry["not_owed"].items()}}
        for number, entry in entries["alliances"].items()
    }


def alike_after_all() -> dict[int, str]:
    """Alliances that ATOP marks so too, but whose directed dyad-years are as the member file has them, with their name."""
    (entries,) = load_tables([_UNLIKE])
    return {int(number): why for number, why in entries["as_in_member_file"].items()}


def _treaty(number: int, rows: list[Member]) -> Treaty:
    placed = [one for one in rows if one.codes]
    parties = _parties(placed)
    last = max(placed, key=lambda one: one.end or dt.date.max) if placed else None
    ended = None if last is None or any(one.end is None for one in placed) else last.end
    start = min(one.start for one in rows)
    codes = list(dict.fromkeys(party.state for party in parties))
    return Treaty(
        id=f"atop-{number}",
        name=_bilingual(
            "atop.name",
            lambda language: {"year": str(start.year), "states": _named(codes, language), "number": str(number)},
        ),
        aliases={},
        atop=(number,),
        atop_note=None,
        legal_force="treaty",
        text="published",
        public=None,
        avowed=None,
        signed=start,
        in_force=start,
        ended=ended,
        end_why=ENDS.get((last.cause if last else None) or 0, "lapsed") if ended else None,
        parties=parties,
        suspensions=(),
        reservations=(),
        replaces=(),
        yields_to=(),
        clauses=tuple(_clauses(number, placed)),
        sources=(f"{SOURCE}; ATOP {number}",),
        confidence="medium",
        notes=_notes(number, rows),
        layer="atop",
    )


def _parties(rows: list[Member]) -> tuple[Party, ...]:
    """The spells of the members, phase joined to phase, divided where a COW number passed from one code to another."""
    found: list[Party] = []
    for number in dict.fromkeys(one.number for one in rows):
        spans: list[list[Day | None]] = []
        for one in sorted((row for row in rows if row.number == number), key=lambda row: (row.start, row.phase)):
            if spans and spans[-1][1] is not None and one.start <= spans[-1][1]:
                spans[-1][1] = None if one.end is None else max(spans[-1][1], one.end)
            elif not spans or spans[-1][1] is not None:
                spans.append([one.start, one.end])
        for start, end in spans:
            for code, since, until in holders(number):
                first, last = max(start or since, since), min(end or dt.date.max, until)
                if first < last:
                    founder = first == start
                    closed = None if last == dt.date.max else last
                    found.append(
                        Party(code, first if founder else None, first, closed, None if founder else "succession", None)
                    )
    return tuple(_without_seams(found))


def _without_seams(parties: list[Party]) -> Iterable[Party]:
    """Join the spells of one state that follow day upon day: Germany left as 260 and came in as 255 on one day."""
    joined: dict[tuple[str, Day | None], Party] = {}
    for one in sorted(parties, key=lambda one: one.start or dt.date.min):
        before = joined.pop((one.state, one.start), None)
        whole = replace(before, end=one.end) if before else one
        joined[(whole.state, whole.end)] = whole
    order = list(dict.fromkeys(one.state for one in parties))
    return sorted(joined.values(), key=lambda one: (order.index(one.state), one.start or dt.date.min))


def _clauses(number: int, rows: list[Member]) -> Iterable[Clause]:
    phases = sorted({one.phase for one in rows})
    for phase in phases:
        members = [one for one in rows if one.phase == phase]
        ends = [one.end for one in members]
        until = None if None in ends else max(end for end in ends if end is not None)
        during = Interval(min(one.start for one in members), until) if len(phases) > 1 else Interval(None, None)
        everyone = frozenset(code for one in members for code in one.codes)
        for obligation, duty in DUTY_OF.items():
            alike: dict[tuple[frozenset[str] | None, frozenset[str]], list[str]] = {}
            for one in members:
                if obligation in one.duties:
                    limits = None if one.flags is None else one.flags & {*FLAGS[obligation], "olimob"}
                    alike.setdefault((limits, _not_owed(one, obligation, members)), []).extend(one.codes)
            for place, ((flags, lacking), debtors) in enumerate(alike.items(), start=1):
                codes = list(dict.fromkeys(debtors))
                if not everyone - lacking - set(codes) and len(codes) == 1:
                    continue
                article = f"ATOP, phase {phase}, {obligation}" if phase else f"ATOP, {obligation}"
                yield Clause(
                    article=article if len(alike) == 1 else f"{article} ({place})",
                    duty=duty,
                    owed_by=None if len(phases) == 1 and set(codes) == everyone else frozenset(codes),
                    owed_to=None if len(phases) == 1 and not lacking else everyone - lacking,
                    strength="consult_only" if duty == "consultation" else "obligatory",
                    trigger="armed_attack" if flags and "neucoatt" in flags else DEFAULT_TRIGGER[duty],
                    conditions=tuple(_conditions(number, flags)),
                    during=during,
                    among_parties="contested",
                    prepares=False,
                    contested=None,
                    public=None,
                    standing=False,
                    paraphrase=_bilingual(
                        f"atop.{obligation}", lambda language, codes=codes: {"debtors": _named(codes, language)}
                    ),
                    sources=(f"{SOURCE}; ATOP {number}",),
                    confidence="medium",
                )


def _not_owed(debtor: Member, obligation: str, members: list[Member]) -> frozenset[str]:
    """The codes of the partners to whom a member does not owe an obligation of its row."""
    lacking = (
        unlike_partners().get(debtor.alliance, {}).get("not_owed", {}).get(str(debtor.number), {}).get(obligation, ())
    )
    return frozenset(code for one in members if one.number in lacking for code in one.codes)


def _conditions(number: int, flags: frozenset[str] | None) -> Iterable[Condition]:
    """The conditions of a clause: what ATOP names exactly as such, all else as a fact that only the text can tell."""
    if flags is None:
        yield Condition(
            "fact", f"atop-{number}-conditions", _bilingual("atop.unseen", lambda _: {"number": str(number)})
        )
        return
    for flag in sorted(flags):
        if flag in ("defconpr", "neuconpr"):
            yield Condition("unprovoked", True)
        elif flag == "concoreq":
            yield Condition("request", True)
        elif flag != "neucoatt":
            kind = flag if flag == "olimob" else flag[-3:]
            yield Condition(
                "fact", f"atop-{number}-{flag}", _bilingual(f"atop.{kind}", lambda _: {"number": str(number)})
            )


def _notes(number: int, rows: list[Member]) -> str:
    told = [say("atop.dates")]
    vague = list(dict.fromkeys(code for one in rows if not one.exact for code in one.codes))
    if vague:
        told.append(say("atop.day_unknown", states=_named(vague, "en")))
    if nameless := sorted({one.number for one in rows if not one.codes}):
        told.append(say("atop.no_code", members=", ".join(str(one) for one in nameless)))
    if number in unlike_partners():
        told.append(say("atop.unlike", why=unlike_partners()[number]["why"]))
    return " ".join(told)


def _bilingual(key: str, values: Any) -> dict[str, str]:
    return {language: digits(say(key, language, **values(language)), language) for language in LANGUAGES}


def _named(codes: list[str], language: str) -> str:
    names = [states()[code].name[language] for code in codes]
    if len(names) > _SHOWN_STATES + 1:
        return say(
            "atop.and_others", language, states=", ".join(names[:_SHOWN_STATES]), count=len(names) - _SHOWN_STATES
        )
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {'and' if language == 'en' else 'ও'} {names[-1]}"
