"""Asking: the answer, what would change it, its map, and how the war could spread."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from jote.answers.helpers import Helper
from jote.answers.promises_asked import PromisesAsked, in_words, promises_in_words
from jote.answers.words import Named, question_in_words
from jote.errors import BadQuestion
from jote.ledger import Ledger
from jote.locale import LANGUAGES
from jote.web.errors import responses
from jote.web.held import Held
from jote.web.made import Made
from jote.web.models import Changes, MapView, QuestionNamed
from jote.web.questions import PARAMETERS, Asked, asked
from jote.web.refused import Told
from jote.web.twins import Sheet, told, twins
from jote.web.views import answered, cascaded, changed, mapped

_JOIN = r"^[^:]{1,60}:[^:]{1,60}:[0-9]{4}-[0-9]{2}-[0-9]{2}$"


def routes(held: Held) -> APIRouter:
    """The routes of the answer and its map."""
    router = APIRouter(tags=["ask"])

    async def answering(one: Annotated[Asked, Depends(asked)]) -> Sheet:
        return answer_sheet(one)

    async def changing(one: Annotated[Asked, Depends(asked)]) -> Sheet:
        return change_sheet(one)

    async def mapping(one: Annotated[Asked, Depends(asked)]) -> Sheet:
        return map_sheet(one)

    async def spreading(
        one: Annotated[Asked, Depends(asked)],
        join: Annotated[list[Annotated[str, Query(pattern=_JOIN)]], Query(max_length=12)] = [],  # noqa: B006
        seed: Annotated[int, Query(ge=0, le=2**31)] = 1914,
    ) -> Sheet:
        make = partial(cascaded, one.question, one.language, tuple(join), seed)
        return Sheet("cascade", make, kept=True, slow=True, apart=True)

    async def named(q: Annotated[str, Query(min_length=1, max_length=400, pattern=r"\S")]) -> Sheet:
        return Sheet("question", partial(_named, q))

    @router.get(
        "/question.json",
        response_class=Response,
        responses={200: {"model": QuestionNamed, "description": "What the sentence asks."}, 304: {"description": "Unchanged."},
                   **responses(404, 405, 413, 422, 500, 503)},
    )  # fmt: skip
    async def question(request: Request, sheet: Sheet = Depends(named)) -> Response:  # noqa: B008
        """Who attacks whom in a sentence of Bangla or English, and when and where if it says so; or which promises it asks for."""
        return await told(request.scope, held, sheet, "json")

    twins(router, held, "/answer", answering, None, 404, 409, more=PARAMETERS)
    twins(router, held, "/changes", changing, Changes, 404, 409, more=PARAMETERS)
    twins(router, held, "/map", mapping, MapView, 404, 409, more=PARAMETERS)
    twins(router, held, "/cascade", spreading, None, 404, 409, more=PARAMETERS)
    return router


def answer_sheet(one: Asked) -> Sheet:
    """Who must act."""
    return Sheet("answer", partial(answered, one.question, one.language, one.helper), kept=True, apart=True)


def change_sheet(one: Asked) -> Sheet:
    """What would change that."""
    return Sheet("changes", partial(changed, one.question, one.language), kept=True, slow=True, apart=True)


def map_sheet(one: Asked) -> Sheet:
    """Where all of them lie."""
    return Sheet("map", partial(mapped, one.question, one.language), kept=True, apart=True)


# What is asked most, and says all in its address, is answered before FastAPI has looked at it.
STRAIGHT = {"/answer.json": answer_sheet, "/changes.json": change_sheet, "/map.json": map_sheet}


def _named(q: str, ledger: Ledger) -> Made:
    asked = None
    try:
        found = question_in_words(q)
    except BadQuestion as error:
        found, asked = Named((), ()), promises_in_words(q, ledger, dt.date.today())
        if asked is None:
            raise Told(404, "no_question", error.message("en"), error.message("bn")) from None
    helper = found.helper or Helper(())
    record = {
        "attackers": list(found.attackers),
        "targets": list(found.targets),
        "on": found.on,
        "at": found.at,
        "either": found.either,
        "helper": list(helper.states),
        "toward": list(helper.toward),
        "kind": helper.kind,
        "will": helper.will,
        "promises": _promises(asked, ledger) if asked is not None else None,
    }
    return Made(record, [], [], q)


def _promises(asked: PromisesAsked, ledger: Ledger) -> dict[str, Any]:
    return {
        "command": f"jote {' '.join(asked.command)}",
        "view": asked.view(ledger),
        "says": {language: in_words(asked, ledger, language) for language in LANGUAGES},
        "attacked": asked.attacked,
    }
