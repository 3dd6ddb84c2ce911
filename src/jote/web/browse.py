"""Looking around: states, treaties, the network of promises, the line of time."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Query

from jote import __version__
from jote.answers import coverage
from jote.ledger import Ledger, Treaty
from jote.obligations import name_of
from jote.obligations.promises import promises_of
from jote.vocabulary.clauses import clause_name
from jote.vocabulary.dates import Day
from jote.vocabulary.duties import DUTIES, Duty
from jote.vocabulary.places import places
from jote.vocabulary.states import find_state, state_on, states
from jote.web.held import Held
from jote.web.keep import news_behind
from jote.web.made import Made
from jote.web.models import About, DayText, Language, NetworkView, StateView, TimelineView, Treaties
from jote.web.models import States as StatesModel
from jote.web.questions import Name
from jote.web.twins import Sheet, twins
from jote.web.views import network_view, timeline_view

TIES: tuple[Duty, ...] = ("defense", "offense", "assistance", "neutrality")
Cursor = Annotated[str | None, Query(pattern=r"^[a-z0-9-]{1,80}$", description="`next` of the page before.")]
Limit = Annotated[int, Query(ge=1, le=200)]


def routes(held: Held) -> APIRouter:
    """The routes of everything that stands without a question."""
    router = APIRouter(tags=["browse"])

    async def about() -> Sheet:
        return Sheet("about", lambda ledger: _about(held.ledger()[0], ledger))

    async def all_states() -> Sheet:
        return Sheet("states", lambda _: _states(), kept=True)

    async def state(
        state: Annotated[Name, Query(description="A code or a name.")], on: DayText, lang: Language = "en"
    ) -> Sheet:
        day = Day.fromisoformat(on)
        code = state_on(state, day).code
        return Sheet("state", partial(_state, code, day), kept=True)

    async def network(
        state: Annotated[Name, Query(description="The state in the middle.")],
        on: DayText,
        duty: Annotated[list[Duty], Query(description="Only ties by these duties.", max_length=6)] = list(TIES),  # noqa: B006
        lang: Language = "en",
    ) -> Sheet:
        day, duties = Day.fromisoformat(on), frozenset(duty)
        code = state_on(state, day).code
        return Sheet("network", partial(network_view, code, day, duties, lang), kept=True, apart=True)

    async def timeline(
        state: Annotated[list[Name], Query(description="Only treaties of these states.", max_length=12)] = [],  # noqa: B006
        lang: Language = "en",
    ) -> Sheet:
        codes = tuple(dict.fromkeys(find_state(one).code for one in state))

        def make(ledger: Ledger) -> Made:
            events = held.shelf.events(held.store())
            return timeline_view(ledger, codes, events, lang, dt.date.today().year)

        return Sheet("timeline", make, slow=True)

    async def treaties(
        state: Annotated[Name | None, Query(description="Only treaties that name this state.")] = None,
        on: Annotated[DayText | None, Query(description="Only treaties in force on this day.")] = None,
        after: Cursor = None,
        limit: Limit = 100,
        lang: Language = "en",
    ) -> Sheet:
        code = find_state(state).code if state else None
        day = Day.fromisoformat(on) if on else None
        return Sheet("treaties", lambda ledger: _treaties(ledger, code, day, after, limit, lang), kept=True)

    async def treaty(treaty: str, lang: Language = "en") -> Sheet:
        found = held.ledger()[1].treaty(treaty)
        return Sheet("treaty", lambda _: treaty_view(found, held, lang), slow=True)

    twins(router, held, "/about", about, About)
    twins(router, held, "/states", all_states, StatesModel)
    twins(router, held, "/state", state, StateView, 404)
    twins(router, held, "/network", network, NetworkView, 404)
    twins(router, held, "/timeline", timeline, TimelineView, 404)
    twins(router, held, "/treaties", treaties, Treaties, 404)
    twins(router, held, "/treaties/{treaty}", treaty, None, 404)
    return router


def treaty_view(treaty: Treaty, held: Held, language: str) -> Made:
    """A treaty with the names of its states and the accepted news behind it."""
    record = treaty.as_json()
    record["names"] = {code: name_of(code, language) for code in sorted(treaty.states)}
    record["clause_names"] = {one.article: clause_name(one.article, language) for one in treaty.clauses}
    record["news"] = news_behind(held.store(), treaty.id)
    record["notes"] = treaty.notes
    head = ["treaty", "article", "duty", "strength", "trigger", "owed_by", "owed_to", "conditions", "paraphrase"]
    rows: list[list[Any]] = [
        [treaty.id, one["article"], one["duty"], one["strength"], one["trigger"], " ".join(one["owed_by"]),
         " ".join(one["owed_to"]), "; ".join(one["conditions"]), one["paraphrase"][language]]
        for one in record["clauses"]
    ]  # fmt: skip
    year = str(treaty.signed.year) if treaty.signed else None
    return Made(record, head, rows, treaty.name[language], f"{treaty.id}. {'; '.join(treaty.sources)}.", year)


def _about(version: str, ledger: Ledger) -> Made:
    from importlib.util import find_spec

    reading = find_spec("jote.reading.read") is not None
    record = {
        "jote": __version__,
        "ledger": version,
        "coverage": coverage(ledger),
        "coverage_bn": coverage(ledger, "bn")["note"],
        "reading": reading,
    }
    return Made(record, ["jote", "ledger", "treaties"], [[__version__, version, len(ledger)]], "Jote")


def _states() -> Made:
    rows = [
        {
            "code": one.code,
            "en": one.name["en"],
            "bn": one.name["bn"],
            "names": list(one.names),
            "spells": [
                [spell.start.isoformat(), spell.end.isoformat() if spell.end else None] for spell in one.existence
            ],
        }
        for one in states().values()
    ]
    found = [{"id": one.id, "en": one.name["en"], "bn": one.name["bn"]} for one in places().values()]
    table = [[row["code"], row["en"], row["bn"]] for row in rows]
    return Made({"states": rows, "places": found}, ["code", "en", "bn"], table, "States since 1815")


def _state(code: str, day: Day, ledger: Ledger) -> Made:
    owes, owed = promises_of(ledger, code, day)
    record = {
        "schema": "jote.state/1",
        "state": code,
        "name": states()[code].name,
        "on": day.isoformat(),
        "owes": [one.as_json() for one in owes],
        "is_owed": [one.as_json() for one in owed],
    }
    rows = [
        [side, one.clause.duty, " ".join(one.others), one.treaty.id, one.clause.article, one.clause.strength]
        for side, promises in (("owes", owes), ("is_owed", owed))
        for one in promises
    ]
    head = ["side", "duty", "others", "treaty", "clause", "strength"]
    return Made(record, head, rows, f"{states()[code].name['en']}, {day.isoformat()}")


def _treaties(ledger: Ledger, code: str | None, day: Day | None, after: str | None, limit: int, language: str) -> Made:
    found = [
        one
        for identifier, one in sorted(ledger.treaties.items())
        if (after is None or identifier > after)
        and (code is None or code in one.states)
        and (day is None or any(party.bound(day) for party in one.parties))
    ]
    page = found[:limit]
    rows: list[dict[str, Any]] = [
        {
            "id": one.id,
            "name": one.name[language],
            "signed": one.signed.isoformat() if one.signed else None,
            "in_force": one.in_force.isoformat() if one.in_force else None,
            "ended": one.ended.isoformat() if one.ended else None,
            "layer": one.layer,
            "duties": sorted({clause.duty for clause in one.clauses}, key=DUTIES.index),
            "states": sorted(one.states),
        }
        for one in page
    ]
    record = {"treaties": rows, "next": page[-1].id if len(found) > limit else None}
    table = [
        [
            *(row[key] for key in ("id", "name", "signed", "in_force", "ended", "layer")),
            " ".join(row["duties"]),
            " ".join(row["states"]),
        ]
        for row in rows
    ]
    return Made(
        record,
        ["id", "name", "signed", "in_force", "ended", "layer", "duties", "states"],
        table,
        "Treaties of the ledger",
    )
