"""Asking: the answer, what would change it, its map, and how the war could spread."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from jote.answers import Answer, answer
from jote.answers.cascade import cascade
from jote.answers.words import question_in_words
from jote.errors import BadQuestion
from jote.locale import say
from jote.obligations import name_of
from jote.web.errors import Told, responses
from jote.web.held import Held
from jote.web.models import Changes, MapView, QuestionNamed
from jote.web.questions import Asked, asked
from jote.web.twins import Made, Sheet, told, twins
from jote.web.views import answer_view, changes_view, map_view

RUNS = 10_000
_JOIN = r"^[^:]{1,60}:[^:]{1,60}:[0-9]{4}-[0-9]{2}-[0-9]{2}$"


def routes(held: Held) -> APIRouter:
    """The routes of the answer and its map."""
    router = APIRouter(tags=["ask"])

    def found(one: Asked) -> Answer:
        return answer(one.question, held.ledger()[1])

    async def answered(one: Annotated[Asked, Depends(asked)]) -> Sheet:
        return Sheet("answer", lambda: answer_view(found(one), one.language), kept=True)

    async def changed(one: Annotated[Asked, Depends(asked)]) -> Sheet:
        return Sheet("changes", lambda: changes_view(found(one), one.language), kept=True, slow=True)

    async def mapped(one: Annotated[Asked, Depends(asked)]) -> Sheet:
        return Sheet("map", lambda: map_view(found(one), one.language), kept=True)

    async def spread(
        one: Annotated[Asked, Depends(asked)],
        join: Annotated[list[Annotated[str, Query(pattern=_JOIN)]], Query(max_length=12)] = [],  # noqa: B006
        seed: Annotated[int, Query(ge=0, le=2**31)] = 1914,
    ) -> Sheet:
        return Sheet("cascade", lambda: cascade_view(one, held, join, seed), kept=True, slow=True)

    async def named(q: Annotated[str, Query(min_length=1, max_length=400, pattern=r"\S")]) -> Sheet:
        return Sheet("question", lambda: _named(q))

    @router.get(
        "/question.json",
        response_class=Response,
        responses={200: {"model": QuestionNamed, "description": "What the sentence asks."}, 304: {"description": "Unchanged."},
                   **responses(404, 405, 413, 422, 500, 503)},
    )  # fmt: skip
    async def question(request: Request, sheet: Sheet = Depends(named)) -> Response:  # noqa: B008
        """Who attacks whom in a sentence of Bangla or English, and when and where if it says so."""
        return await told(request, held, sheet, "json")

    twins(router, held, "/answer", answered, None, 404, 409)
    twins(router, held, "/changes", changed, Changes, 404, 409)
    twins(router, held, "/map", mapped, MapView, 404, 409)
    twins(router, held, "/cascade", spread, None, 404, 409)
    return router


def cascade_view(one: Asked, held: Held, join: list[str], seed: int) -> Made:
    """The steps of a scenario and the chance of each state, with the names of all."""
    spread = cascade(one.question, held.ledger()[1], joins=join, runs=RUNS, seed=seed)
    record = spread.as_json(one.language)
    codes = {*one.question.attackers, *one.question.targets, *(step["state"] for step in record["steps"])}
    record["names"] = {code: name_of(code, one.language) for code in sorted(codes)}
    chance = {row["state"]: row for row in record["chances"]}
    rows: list[list[Any]] = [
        [step["round"], step["state"], step["side"], step["on"], step["treaty"], step["clause"], step["verdict"],
         chance.get(step["state"], {}).get("probability"), step["says"]]
        for step in record["steps"]
    ]  # fmt: skip
    head = ["round", "state", "side", "on", "treaty", "clause", "verdict", "probability", "says"]
    record["alt"] = say("web.alt_cascade", one.language, count=len(record["chances"]))
    return Made(record, head, rows, record["alt"], record["note"])


def _named(q: str) -> Made:
    try:
        found = question_in_words(q)
    except BadQuestion as error:
        raise Told(404, "no_question", error.message("en"), error.message("bn")) from None
    record = {"attackers": list(found.attackers), "targets": list(found.targets), "on": found.on, "at": found.at}
    return Made(record, [], [], q)
