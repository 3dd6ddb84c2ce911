"""Every view three times: as a record (`.json`), as a table (`.csv`) and as a citation (`.bib`)."""

from __future__ import annotations

import csv
import datetime as dt
import gzip
import hashlib
import io
from collections.abc import Awaitable, Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from jote import __version__
from jote.web.errors import responses
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
    """A view asked for: how to make it; `key` names it where it may be kept ready, `slow` sends it to a thread."""

    name: str
    make: Callable[[], Made]
    key: Hashable | None = None
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
    """A view in a form, from what is kept ready if it can be, with its tag; packed where the browser takes it so."""
    version = held.ledger()[0]
    packed = form == "json" and "gzip" in request.headers.get("accept-encoding", "")
    here = str(request.url) if form == "bib" else packed
    key = None if sheet.key is None else (version, form, sheet.name, sheet.key, here)
    ready = held.ready(key) if key is not None else None
    if ready is None:
        made = await held.in_thread(sheet.make) if sheet.slow else sheet.make()
        body = _FORMS[form](made, request)
        if packed:
            body = gzip.compress(body, 5, mtime=0)
        tag = f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
        if key is not None:
            held.keep(key, body, tag)
    else:
        body, tag = ready
    headers = {"ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if packed:
        headers["Content-Encoding"] = "gzip"
    if form != "json":
        headers["Content-Disposition"] = f'attachment; filename="jote-{sheet.name}.{form}"'
    return Response(body, media_type={"json": JSON, "csv": CSV, "bib": BIB}[form], headers=headers)


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
