"""What stands before every request: who may ask, how much, how long; and the headers of every answer."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from jote.web.errors import refusal
from jote.web.refused import Refused

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]

BODY = 4 * 1024 * 1024  # bytes of a request
SECONDS = 60.0  # of a request, from its first byte to its answer
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
COOKIE = "jote_token"
READS = ("GET", "HEAD", "OPTIONS")
_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors {ancestors}"
)
_EVERYWHERE = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=(), payment=()"),
)
_EMBEDDED = (*_EVERYWHERE, (b"content-security-policy", _CSP.format(ancestors="*").encode()))
_ALONE = (
    *_EVERYWHERE,
    (b"content-security-policy", _CSP.format(ancestors="'none'").encode()),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-resource-policy", b"same-origin"),
)


@dataclass(frozen=True, slots=True)
class Rules:
    """Who may come in: without a token only this machine's own names; with one, whoever holds it.

    `public_reading` lets anybody read and ask; writing needs the token all the same.
    """

    token: str | None = None
    public_reading: bool = False
    body: int = BODY
    seconds: float = SECONDS


class Guard:
    """The ASGI layer that applies the rules."""

    def __init__(self, app: App, rules: Rules) -> None:
        self.app, self.rules = app, rules

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        started = False

        async def answer(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                _dress(scope, message)
            await send(message)

        try:
            early = self._refused(scope, headers)
            if early is not None:
                await early(scope, receive, answer)
                return
            async with asyncio.timeout(self.rules.seconds):
                await self.app(scope, _bounded(receive, headers, self.rules.body), answer)
        except Refused as error:
            if not started:
                await refusal(error.status, error.code, error.headers, **error.values)(scope, receive, answer)
        except TimeoutError:
            if not started:
                await refusal(503, "too_slow", seconds=int(self.rules.seconds))(scope, receive, answer)

    def _refused(self, scope: Message, headers: Headers) -> Response | None:
        token = self.rules.token
        if token is None:
            if _host(headers) not in LOOPBACK:
                return refusal(421, "wrong_host")
        elif not scope["path"].startswith("/static/"):
            given = dict(parse_qsl(scope["query_string"].decode("latin-1")))
            if "token" in given and scope["method"] == "GET":
                return _let_in(scope, given.pop("token"), given, token)
            reading = scope["method"] in READS and self.rules.public_reading
            if not reading and not _holds(headers, token):
                return refusal(401, "no_token", {"WWW-Authenticate": "Bearer"})
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > self.rules.body:
            return refusal(413, "too_large")
        return None


async def own_origin(request: Request) -> None:
    """Refuse a write that another site's page sends with this user's browser."""
    origin, site = request.headers.get("origin"), request.headers.get("sec-fetch-site", "none")
    if site not in ("none", "same-origin") or (
        origin is not None and urlsplit(origin).netloc != request.headers.get("host")
    ):
        raise Refused(403, "foreign_origin")


def _dress(scope: Message, message: Message) -> None:
    """Add the headers that every answer has."""
    own = message["headers"]
    added = _EMBEDDED if scope["path"].startswith("/embed/") else _ALONE
    kept = () if any(name == b"cache-control" for name, _ in own) else ((b"cache-control", b"no-cache"),)
    message["headers"] = [*own, *added, *kept]


def _bounded(receive: Receive, headers: Headers, limit: int) -> Receive:
    """The body, refused where it grows beyond the limit whatever its headers said."""
    had = 0

    async def bounded() -> Message:
        nonlocal had
        message = await receive()
        had += len(message.get("body", b""))
        if had > limit:
            raise HTTPException(413)  # this kind alone is let through by whoever parses the body
        return message

    return bounded


def _host(headers: Headers) -> str:
    """The host that was asked for, without its port."""
    host = headers.get("host", "").lower()
    name, colon, port = host.rpartition(":")
    return name if colon and port.isdigit() else host


def _holds(headers: Headers, token: str) -> bool:
    scheme, _, bearer = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and _same(bearer.strip(), token):
        return True
    try:
        held = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return False
    return held is not None and _same(held.value, token)


def _same(given: str, token: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "replace"), token.encode("utf-8"))


def _let_in(scope: Message, given: str, rest: dict[str, str], token: str) -> Response:
    """A visitor with the token in the address: keep it in a cookie, and take it out of the address."""
    if not _same(given, token):
        return refusal(401, "no_token", {"WWW-Authenticate": "Bearer"})
    path = "/" + scope["path"].lstrip("/\\")
    response = RedirectResponse(path + (f"?{urlencode(rest)}" if rest else ""), 303)
    response.set_cookie(COOKIE, token, httponly=True, samesite="strict", secure=scope.get("scheme") == "https")
    return response
