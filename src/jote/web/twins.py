"""Every view three times: as a record (`.json`), as a table (`.csv`) and as a citation (`.bib`)."""

from __future__ import annotations

import csv
import datetime as dt
import gzip
import hashlib
import io
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from jote import __version__
from jote.web.errors import responses
from jote.web.guard import App, Message, Receive, Send
from jote.web.held import Held

JSON, CSV, BIB = "application/json", "text/csv; charset=utf-8", "application/x-bibtex; charset=utf-8"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Made:
    """A view made: its record, its table, and what a citation calls it."""

    record: dict[str, Any]
    head: Sequence[str]
    rows: Sequence[Sequence[Any]]
    title: str
    note: str = ""
    year: str | None = None
    author: str = "Jote"
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A view asked for: how to make it; `kept` where address and ledger say it all, `slow` sends it to a thread."""

    name: str
    make: Callable[[], Made]
    kept: bool = False
    slow: bool = False


def twins(
    router: APIRouter, held: Held, path: str, build: Callable[..., Awaitable[Sheet]], schema: Any, *statuses: int
) -> None:
    """Add the `.json`, `.csv` and `.bib` of a view; `build` is a dependency that reads the address."""
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
            responses={200: {"description": "The view.", **declared}, **unchanged, **failures},
        )
        async def _(request: Request, sheet: Sheet = Depends(build)) -> Response:  # noqa: B008
            return await told(request, held, sheet, form)

    for form, declared in forms.items():
        add(form, declared)


async def told(request: Request, held: Held, sheet: Sheet, form: str) -> Response:
    """A view in a form, with its tag; packed where the browser takes it so; kept ready where the address says it all."""
    place, version = place_of(request.scope), held.ledger()[0]
    made = await held.in_thread(sheet.make) if sheet.slow else sheet.make()
    body = _FORMS[form](made, request)
    headers = {"Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
    if form == "json" and place[2]:
        body = gzip.compress(body, 5, mtime=0)
        headers["Content-Encoding"] = "gzip"
    if form != "json":
        headers["Content-Disposition"] = f'attachment; filename="jote-{sheet.name}.{form}"'
    headers["ETag"] = f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
    ready = Response(body, media_type={"json": JSON, "csv": CSV, "bib": BIB}[form], headers=headers)
    if sheet.kept and form != "bib" and version == held.ledger()[0]:
        held.keep(place, ready)
    return unless_known(ready, request.scope)


class Ready:
    """The ASGI layer that gives an answer kept ready before anything else is done."""

    def __init__(self, app: App, held: Held) -> None:
        self.app, self.held = app, held

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] == "GET":
            await self.held.refresh()
            ready = self.held.ready(place_of(scope))
            if ready is not None:
                await unless_known(ready, scope)(scope, receive, send)
                return
        await self.app(scope, receive, send)


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


def as_json(made: Made, _request: Request | None = None) -> bytes:
    """The record."""
    import orjson

    return orjson.dumps(made.record)


def as_csv(made: Made, _request: Request | None = None) -> bytes:
    """The table; a cell that a spreadsheet would run as a formula is quoted.

    >>> as_csv(Made({}, ["title"], [["=1+1"]], "")).decode("utf-8-sig")
    "title\\r\\n'=1+1\\r\\n"
    """
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(made.head)
    writer.writerows([_cell(value) for value in row] for row in made.rows)
    return b"\xef\xbb\xbf" + stream.getvalue().encode("utf-8", "replace")


def as_bib(made: Made, request: Request) -> bytes:
    """The citation, in BibTeX."""
    page = request.url.replace(path=request.url.path.removesuffix(".bib"))
    digest = hashlib.blake2b(str(made.title).encode("utf-8", "replace"), digest_size=4).hexdigest()
    fields = {
        "author": f"{{{_tex(made.author)}}}",
        "title": f"{{{_tex(made.title)}}}",
        "year": made.year or str(dt.date.today().year),
        "note": _tex(f"{made.note} Jote {__version__}".strip()),
        "url": quote(made.url or str(page), safe=":/?&=#%+,;@[]"),
        "urldate": dt.date.today().isoformat(),
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    return f"@misc{{jote-{digest},\n{lines}\n}}\n".encode("utf-8", "replace")


_FORMS: dict[str, Callable[[Made, Request], bytes]] = {"json": as_json, "csv": as_csv, "bib": as_bib}


def _cell(value: Any) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _tex(text: str) -> str:
    """Words that BibTeX takes as words.

    >>> _tex("50% of {x} & y")
    '50\\\\% of (x) \\\\& y'
    """
    plain = " ".join(text.replace("\\", "/").replace("{", "(").replace("}", ")").split())
    return "".join(f"\\{letter}" if letter in "%&#$_" else letter for letter in plain)


def _plain(media: str) -> dict[str, Any]:
    return {"content": {media: {"schema": {"type": "string"}}}}
