"""The built page: one document for every view, and its static files, compressed when they were built."""

from __future__ import annotations

import mimetypes
from pathlib import Path

from fastapi import APIRouter, Request
from starlette.responses import FileResponse, Response

from jote.web.refused import Refused

STATIC = Path(__file__).parent / "static"
VIEWS = ("", "answer", "map", "network", "timeline", "list", "cascade", "read")
EMBEDDED = ("answer", "map", "network", "timeline", "cascade")
_YEAR = "public, max-age=31536000, immutable"
_ENCODINGS = (("br", ".br"), ("gzip", ".gz"))


def routes(static: Path = STATIC) -> APIRouter:
    """The routes of the page."""
    router = APIRouter(include_in_schema=False)
    files = {
        f"/static/{path.relative_to(static).as_posix()}": path
        for path in static.rglob("*")
        if path.is_file() and path.suffix not in (".br", ".gz")
    }

    async def page(request: Request) -> Response:
        if not (static / "index.html").is_file():
            raise Refused(503, "no_static")
        return _file(static / "index.html", request, "no-cache")

    async def asset(request: Request) -> Response:
        path = files.get(request.url.path)
        if path is None or path.name == "index.html":
            raise Refused(404, "no_page")
        return _file(path, request, _YEAR if "-" in path.stem else "no-cache")

    paths = [f"/{view}" for view in VIEWS] + [f"/embed/{view}" for view in EMBEDDED]
    for path in [*paths, "/articles/{article:int}", "/treaties/{treaty}"]:
        router.add_api_route(path, page, methods=["GET", "HEAD"])
    router.add_api_route("/static/{path:path}", asset, methods=["GET", "HEAD"])
    return router


def _file(path: Path, request: Request, cache: str) -> Response:
    """A file, in the smallest encoding that it was built in and the browser takes."""
    accepted = {one.split(";")[0].strip() for one in request.headers.get("accept-encoding", "").split(",")}
    headers = {"Cache-Control": cache, "Vary": "Accept-Encoding"}
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    kind = {".woff2": "font/woff2", ".js": "text/javascript", ".webmanifest": "application/manifest+json"}.get(
        path.suffix, kind
    )
    for name, suffix in _ENCODINGS:
        packed = path.with_name(path.name + suffix)
        if name in accepted and packed.is_file():
            return FileResponse(packed, media_type=kind, headers={**headers, "Content-Encoding": name})
    return FileResponse(path, media_type=kind, headers=headers)
