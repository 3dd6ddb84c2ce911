"""Reading and keeping: articles, their events, and the proposals that a person judges."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query
from starlette.responses import JSONResponse, Response

from jote import __version__
from jote.errors import StoreError, UnknownName
from jote.ledger import ledger as shipped
from jote.reading.place_names import place_name
from jote.store import Proposal, Store
from jote.web.errors import responses
from jote.web.guard import own_origin
from jote.web.held import Held
from jote.web.intake import Given, Taken
from jote.web.made import Made
from jote.web.models import (
    Acceptance,
    Accepted,
    ArticleGiven,
    Articles,
    ArticleView,
    DayText,
    Events,
    Language,
    Proposals,
    Rejected,
    Rejection,
    Saved,
    Verdict,
)  # fmt: skip
from jote.web.refused import Refused
from jote.web.shelf import FACETS, chosen, counts
from jote.web.twins import Sheet, twins

Number = Annotated[int, Query(ge=0, le=2**31 - 1, description="`next` of the page before.")]
Identifier = Annotated[int, Path(ge=1, le=2**31 - 1)]
Limit = Annotated[int, Query(ge=1, le=200)]
Facet = Annotated[str | None, Query(min_length=1, max_length=200)]
_WRITES = (400, 403, 405, 413, 422, 500, 503)


def routes(held: Held, intake: Callable[[Given], Awaitable[Taken]]) -> APIRouter:
    """The routes of the list."""
    router = APIRouter(tags=["keep"])

    async def articles(after: Number = 0, limit: Limit = 50) -> Sheet:
        return Sheet("articles", lambda _: _articles(held.store(), after, limit), slow=True)

    async def article(article: Identifier, lang: Language = "en") -> Sheet:
        return Sheet("article", lambda _: article_view(held.store(), article, lang), slow=True)

    async def events(
        actor: Facet = None,
        target: Facet = None,
        event: Facet = None,
        publisher: Facet = None,
        language: Facet = None,
        doubt: Annotated[str | None, Query(pattern="^(yes|no)$")] = None,
        status: Facet = None,
        since: DayText | None = None,
        until: DayText | None = None,
        after: Annotated[str | None, Query(pattern=r"^[0-9]{1,10}\.[0-9]{1,6}$")] = None,
        limit: Limit = 50,
        lang: Language = "en",
    ) -> Sheet:
        given = (actor, target, event, publisher, language, doubt, status)
        wanted = {facet: value for facet, value in zip(FACETS, given, strict=True) if value is not None}
        return Sheet("events", lambda _: _events(held, wanted, since, until, after, limit), slow=True)

    async def proposals(verdict: Verdict | None = None, after: Number = 0, limit: Limit = 50) -> Sheet:
        return Sheet("proposals", lambda _: _proposals(held.store(), verdict, after, limit), slow=True)

    twins(router, held, "/articles", articles, Articles)
    twins(router, held, "/articles/{article}", article, ArticleView, 404)
    twins(router, held, "/events", events, Events)
    twins(router, held, "/proposals", proposals, Proposals)

    @router.post(
        "/articles", status_code=201, response_class=Response, dependencies=[Depends(own_origin)],
        responses={201: {"model": Saved, "description": "Kept."}, 200: {"model": Saved, "description": "Kept before."},
                   **responses(502, *_WRITES)},
    )  # fmt: skip
    async def give(given: ArticleGiven) -> Response:
        """Read an article, given by its text or its address, and keep it; its commitments become proposals."""
        if (given.text is None) == (given.address is None):
            raise Refused(422, "text_or_address")
        for field, value in given.model_dump().items():
            _whole(field, value)
        taken = await intake(Given(**given.model_dump()))
        saved = await held.in_thread(lambda: _save(held, taken))
        return JSONResponse(saved, 201 if saved["new"] else 200)

    @router.post(
        "/proposals/{proposal}/accept", response_class=Response, dependencies=[Depends(own_origin)],
        responses={200: {"model": Accepted, "description": "Accepted."}, **responses(404, 409, *_WRITES)},
    )  # fmt: skip
    async def accept(proposal: Identifier, judged: Acceptance) -> Response:
        """Let a proposal into the ledger, amended where it needs to be."""
        _whole("by", judged.by)
        _whole("why", judged.why)
        amended = judged.amended.model_dump(exclude_unset=True) if judged.amended else {}
        for field, value in amended.items():
            _whole(field, value)
        treaty = await held.in_thread(lambda: _accept(held, proposal, judged, amended))
        return JSONResponse({"proposal": proposal, "treaty": treaty})

    @router.post(
        "/proposals/{proposal}/reject", response_class=Response, dependencies=[Depends(own_origin)],
        responses={200: {"model": Rejected, "description": "Rejected."}, **responses(404, 409, *_WRITES)},
    )  # fmt: skip
    async def reject(proposal: Identifier, judged: Rejection) -> Response:
        """Keep a proposal out of the ledger, with a reason that is kept."""
        _whole("by", judged.by)
        _whole("why", judged.why)
        await held.in_thread(lambda: _existing(held, proposal).reject(proposal, judged.by, judged.why))
        return JSONResponse({"proposal": proposal, "verdict": "rejected"})

    return router


def news_behind(store: Store | None, treaty: str) -> list[dict[str, Any]]:
    """The accepted proposals behind a treaty, with their quotes."""
    if store is None:
        return []
    return [
        {
            "proposal": one.id, "article": one.article_id, "commitment": one.commitment["id"], "title": one.title,
            "publisher": one.publisher, "quotes": list(one.evidence), "judged_by": one.history[-1]["judged_by"],
            "judged_at": one.history[-1]["judged_at"],
        }
        for one in store.proposals("accepted", treaty=treaty)
    ]  # fmt: skip


def article_view(store: Store | None, identifier: int, language: str) -> Made:
    """An article with its newest reading and its proposals, and what its places are called."""
    found = store.article(identifier) if store is not None else None
    if store is None or found is None:
        raise UnknownName("web.unknown_article", given=identifier)
    mine = [one.as_json() for one in store.proposals(article=identifier)]
    places = [one["place"] for one in found["record"]["events"] if one["place"]]
    record = {
        "id": identifier, "text": found["text"], "reading": found["record"], "proposals": mine, "saved_at": found["saved_at"],
        "place_names": {one["name"]: place_name(one["name"], one["state"], language) for one in places},
    }  # fmt: skip
    text, reading = found["text"], found["record"]
    rows: list[list[Any]] = []
    for kind, name in (("events", "evidence"), ("quotes", "span"), ("figures", "span")):
        for one in reading[kind]:
            start, end = one[name]
            rows.append(
                [kind[:-1], one["id"], one.get("event") or one.get("measure") or "", start, end, text[start:end]]
            )
    for one in reading["commitments"]:
        rows += [["commitment", one["id"], one["duty"], start, end, text[start:end]] for start, end in one["evidence"]]
    head = ["kind", "id", "type", "start", "end", "words"]
    year = (found["published"] or "")[:4] or None
    return Made(record, head, rows, found["title"] or text[:80], "", year, found["publisher"] or "Jote", found["url"])


def _whole(field: str, value: Any) -> None:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str) and any("\ud800" <= letter <= "\udfff" for letter in one):
            raise Refused(422, "bad_letters", field=field)


def _save(held: Held, taken: Taken) -> dict[str, Any]:
    with held.writing:
        store = _writable(held)
        saved = store.save(taken.reading, taken.text, __version__, store.ledger(shipped()))
        if saved.new:
            held.shelf.read(saved.article_id)
    return {"article": saved.article_id, "proposals": list(saved.proposals), "new": saved.new}


def _accept(held: Held, proposal: int, judged: Acceptance, amended: dict[str, Any]) -> str:
    if amended.get("signed"):
        amended["signed"] = {"value": amended["signed"], "precision": "day"}
    with held.writing:
        store = _existing(held, proposal)
        treaty = store.accept(proposal, judged.by, store.ledger(shipped()), judged.why, amended or None)
    held.look()
    return treaty


def _writable(held: Held) -> Store:
    store = held.store(create=True)
    assert store is not None
    return store


def _existing(held: Held, proposal: int) -> Store:
    store = held.store()
    if store is None:
        raise StoreError("unknown_proposal", given=proposal)
    return store


def _articles(store: Store | None, after: int, limit: int) -> Made:
    found = store.articles(after=after, limit=limit + 1) if store is not None else []
    rows = [
        {**{key: one[key] for key in ("id", "title", "publisher", "published", "url", "language")},
         "events": len(one["record"]["events"]), "commitments": len(one["record"]["commitments"]), "saved_at": one["saved_at"]}
        for one in found[:limit]
    ]  # fmt: skip
    record = {"articles": rows, "next": str(rows[-1]["id"]) if len(found) > limit else None}
    head = ["id", "title", "publisher", "published", "url", "language", "events", "commitments", "saved_at"]
    return Made(record, head, [[row[key] for key in head] for row in rows], "Articles read with Jote")


def _events(
    held: Held, wanted: dict[str, str], since: str | None, until: str | None, after: str | None, limit: int
) -> Made:
    found = chosen(held.shelf.events(held.store()), wanted, since, until)
    key = _place(after) if after else (0, -1)
    page = [row for row in found if _place(row["id"]) > key]
    rows = page[:limit]
    record = {
        "events": rows,
        "total": len(found),
        "facets": counts(found),
        "next": rows[-1]["id"] if len(page) > limit else None,
    }
    head = [
        "article",
        "event_id",
        "event",
        "mode",
        "sources",
        "targets",
        "date",
        "place",
        "status",
        "publisher",
        "title",
        "quote",
        "doubt",
    ]
    table = [
        [*(row[key] for key in head[:4]), *(" ".join(one["state"] or one["name"] for one in row[side]) for side in ("sources", "targets")),
         *(row[key] for key in head[6:])]
        for row in rows
    ]  # fmt: skip
    return Made(record, head, table, "Events read with Jote")


def _place(identifier: str) -> tuple[int, int]:
    article, nth = identifier.split(".")
    return int(article), int(nth)


def _proposals(store: Store | None, verdict: str | None, after: int, limit: int) -> Made:
    found = store.proposals(verdict, after=after, limit=limit + 1) if store is not None else []
    rows = [one.as_json() for one in found[:limit]]
    record = {"proposals": rows, "next": str(rows[-1]["id"]) if len(found) > limit else None}
    head = ["id", "article", "parties", "treaty", "duty", "stage", "signed", "verdict", "title", "words"]
    return Made(record, head, [_proposal_row(one) for one in found[:limit]], "Proposals read with Jote")


def _proposal_row(one: Proposal) -> list[Any]:
    said = one.commitment
    signed = said["signed"]["value"] if said["signed"] else None
    return [
        one.id, one.article_id, " ".join(said["parties"]), one.treaty or said["treaty"], said["duty"], said["stage"], signed,
        one.verdict, one.title, " … ".join(one.evidence),
    ]  # fmt: skip
