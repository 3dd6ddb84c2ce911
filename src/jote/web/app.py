"""The application: its rooms joined, its rules set, its OpenAPI document made exact."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from jote import __version__
from jote.formats import schema_of
from jote.web import ask, browse, keep, pages
from jote.web.errors import install
from jote.web.guard import BODY, SECONDS, Guard, Rules
from jote.web.held import Held
from jote.web.intake import Given, Intake, Taken
from jote.web.twins import Ready

_NAMES = {"type": "object", "additionalProperties": {"type": "string"}}
_ADDED = {
    "Answer": {"names": _NAMES, "treaty_names": _NAMES, "clause_names": _NAMES},
    "Treaty": {
        "names": _NAMES,
        "clause_names": _NAMES,
        "news": {"type": "array"},
        "notes": {"type": ["string", "null"]},
    },
}

_SCHEMAS = {"/answer.json": "Answer", "/cascade.json": "Cascade", "/treaties/{treaty}.json": "Treaty"}


def create_app(
    store: str | None = None,
    *,
    token: str | None = None,
    public_reading: bool = False,
    intake: Callable[[Given], Awaitable[Taken]] | None = None,
    static: Path = pages.STATIC,
    body: int = BODY,
    seconds: float = SECONDS,
    workers: int = 0,
) -> FastAPI:
    """The web application over a store (the user's own where none is named).

    Without a token it answers to this machine's own names only; with one, to whoever brings it.
    `intake` reads articles; by default a process of its own does. So many `workers` answer beside this process.
    """
    held = Held(store, workers)
    reader = intake if intake is not None else Intake()

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        held.crew.start()
        yield
        if isinstance(reader, Intake):
            reader.close()
        await held.close()

    app = FastAPI(
        title="Jote", version=__version__, summary="Who is bound to do what if X attacks Y, and who says so.",
        docs_url=None, redoc_url=None, lifespan=lifespan, redirect_slashes=False,
    )  # fmt: skip
    install(app)
    for router in (ask.routes(held), browse.routes(held), keep.routes(held, reader), pages.routes(static)):
        app.include_router(router)
    app.add_middleware(Ready, held=held, straight=ask.STRAIGHT)
    app.add_middleware(Guard, rules=Rules(token, public_reading, body, seconds))
    app.openapi = lambda: _openapi(app)  # type: ignore[method-assign]
    return app


def _openapi(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document, with the published schemas of Jote's own records in it."""
    if app.openapi_schema is None:
        document = get_openapi(
            title=app.title, version=app.version, summary=app.summary, routes=app.routes, openapi_version="3.1.0"
        )
        schemas = document["components"]["schemas"]
        for name in ("Answer", "Treaty", "Reading"):
            schemas[name] = _moved(schema_of(name.lower()), name)
            schemas[name]["properties"] |= _ADDED.get(name, {})
        schemas["Cascade"] = {
            "type": "object",
            "required": ["schema", "question", "steps", "chances", "runs", "seed", "note", "names", "alt"],
            "properties": {"schema": {"const": "jote.cascade/1"}, "names": _NAMES, "alt": {"type": "string"},
                           "steps": {"type": "array", "items": {"type": "object"}},
                           "chances": {"type": "array", "items": {"type": "object"}}},
        }  # fmt: skip
        for path, methods in document["paths"].items():
            if path in _SCHEMAS:
                content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{_SCHEMAS[path]}"}}}
                methods["get"]["responses"]["200"]["content"] = content
        for unused in ("HTTPValidationError", "ValidationError"):
            schemas.pop(unused, None)
        app.openapi_schema = document
    return app.openapi_schema


def _moved(schema: dict[str, Any], name: str) -> dict[str, Any]:
    """A schema of its own made part of the document: its references led to where it now stands."""
    text = json.dumps({key: value for key, value in schema.items() if key not in ("$schema", "$id")})
    moved: dict[str, Any] = json.loads(text.replace('"#/$defs/', f'"#/components/schemas/{name}/$defs/'))
    return moved
