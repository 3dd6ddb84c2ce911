"""Every view three times: as a record (`.json`), as a table (`.csv`) and as a citation (`.bib`)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Depends, Request
from fastapi.exceptions import RequestValidationError
from starlette.responses import Response

from jote.errors import JoteError
from jote.ledger import Ledger
from jote.web.errors import responses
from jote.web.guard import App, Message, Receive, Send
from jote.web.held import Held
from jote.web.made import Made, Work
from jote.web.questions import Asked, question_of
from jote.web.refused import Told

JSON, CSV, BIB = "application/json", "text/csv; charset=utf-8", "application/x-bibtex; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A view asked for, and how to make it from the ledger.

    `kept` where address and ledger say it all; `slow` where it must not hold up the others; `apart` where
    `make` is a partial of named functions and plain values, which another process can be given.
    """

    name: str
    make: Callable[[Ledger], Made]
    kept: bool = False
    slow: bool = False
    apart: bool = False


def twins(
    router: APIRouter,
    held: Held,
    path: str,
    build: Callable[..., Awaitable[Sheet]],
    schema: Any,
    *statuses: int,
    more: dict[str, Any] | None = None,
) -> None:
    """Add the `.json`, `.csv` and `.bib` of a view; `build` is a dependency that reads the address.

    `more` is what the OpenAPI document is to say of them besides.
    """
    failures = responses(*statuses, 405, 413, 422, 500, 503)
    unchanged: dict[int | str, dict[str, Any]] = {304: {"description": "Unchanged since the ETag that was given."}}
    forms = {
        "json": {"model": schema} if schema else {},
        "csv": _plain("text/csv"),
        "bib": _plain("application/x-bibtex"),
    }

    def add(form: str, declared: dict[str, Any]) -> None:
        @router.get(
            f"{path}.{form}",
            name=f"{path.strip('/').replace('/', '_')}_{form}",
            response_class=Response,
            openapi_extra=more,
            responses={200: {"description": "The view.", **declared}, **unchanged, **failures},
        )
        async def _(request: Request, sheet: Sheet = Depends(build)) -> Response:  # noqa: B008
            return await told(request.scope, held, sheet, form, str(request.url) if form == "bib" else "")

    for form, declared in forms.items():
        add(form, declared)


async def told(scope: Message, held: Held, sheet: Sheet, form: str, address: str = "") -> Response:
    """A view in a form, with its tag; packed where the browser takes it so; kept ready where the address says it all."""
    place, version = place_of(scope), held.ledger()[0]
    packed = form == "json" and place[2]
    work = Work(sheet.make, form, address, packed)
    tag, body = await held.done(work, sheet.slow, sheet.apart)
    headers = {"Cache-Control": "no-cache", "Vary": "Accept-Encoding", "ETag": f'"{tag}"'}
    if packed:
        headers["Content-Encoding"] = "gzip"
    if form != "json":
        headers["Content-Disposition"] = f'attachment; filename="jote-{sheet.name}.{form}"'
    ready = Response(body, media_type={"json": JSON, "csv": CSV, "bib": BIB}[form], headers=headers)
    if sheet.kept and form != "bib" and version == held.ledger()[0]:
        held.keep(place, ready)
    return unless_known(ready, scope)


class Ready:
    """The ASGI layer that gives an answer kept ready, or makes one of the plainest, before anything else is done.

    An address that asks no question is left to the routes, which say what is wrong with it.
    """

    def __init__(self, app: App, held: Held, straight: Mapping[str, Callable[[Asked], Sheet]]) -> None:
        self.app, self.held, self.straight = app, held, straight

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] == "GET":
            await self.held.refresh()
            kept = self.held.ready(place_of(scope))
            answer = unless_known(kept, scope) if kept is not None else await self._made(scope)
            if answer is not None:
                await answer(scope, receive, send)
                return
        await self.app(scope, receive, send)

    async def _made(self, scope: Message) -> Response | None:
        sheet_of = self.straight.get(scope["path"])
        if sheet_of is None:
            return None
        try:
            return await told(scope, self.held, sheet_of(question_of(scope["query_string"])), "json")
        except (RequestValidationError, JoteError, Told):
            return None


def place_of(scope: Message) -> tuple[str, bytes, bool]:
    """What tells one answer from another: its address, and whether it may be packed."""
    packed = any(name == b"accept-encoding" and b"gzip" in value for name, value in scope["headers"])
    return scope["path"], scope["query_string"], packed


def unless_known(ready: Response, scope: Message) -> Response:
    """The answer, or only word that it is unchanged where the asker holds it."""
    tag = ready.headers["etag"]
    if any(name == b"if-none-match" and tag.encode() in value for name, value in scope["headers"]):
        return Response(status_code=304, headers={"ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding"})
    return ready


def _plain(media: str) -> dict[str, Any]:
    return {"content": {media: {"schema": {"type": "string"}}}}
