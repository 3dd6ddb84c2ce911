"""One address in, its bytes out: public hosts only, bounded in size, time and redirects.

Every host that is asked, redirects included, must resolve to public addresses only, and the
connection goes to the very address that was looked at, so that a name cannot change in between.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from jote.errors import FetchError
from jote.locale import say

LIMIT = 8 * 1024 * 1024  # bytes
SECONDS = 20.0
REDIRECTS = 5
AGENT = "Jote/0.1 (news reader for research; one page at a time)"


@dataclass(frozen=True, slots=True)
class Page:
    """What an address answered with, after redirects."""

    address: str
    content: bytes


def fetch_page(address: str, *, allow_private: bool = False) -> Page:
    """Fetch one page over HTTP or HTTPS.

    Raises FetchError where the address is of another scheme, its host is private, loopback,
    link-local or otherwise not public, the answer is no 200, too large or too slow.
    `allow_private` is for tests against a server of one's own.
    """
    import httpx

    deadline = time.monotonic() + SECONDS
    asked = address
    for _ in range(REDIRECTS + 1):
        url, headers, extensions = _target(address, asked, allow_private)
        try:
            with (
                httpx.Client(timeout=SECONDS, follow_redirects=False, trust_env=False) as client,
                client.stream("GET", url, headers=headers, extensions=extensions) as answer,
            ):
                if answer.is_redirect and "location" in answer.headers:
                    address = urljoin(address, answer.headers["location"])
                    continue
                if answer.status_code != 200:
                    raise _failed(asked, "status", code=answer.status_code)
                return Page(address, _bounded(answer.iter_bytes(), asked, deadline))
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, ValueError) as error:
            raise _failed(asked, "network", error=str(error) or type(error).__name__) from None
    raise _failed(asked, "redirects", count=REDIRECTS)


def _target(address: str, asked: str, allow_private: bool) -> tuple[str, dict[str, str], dict[str, str]]:
    """The address with its host replaced by the one public number that was looked at, and the headers that go with it."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise _refused(asked, "malformed") from None
    if parts.scheme not in ("http", "https"):
        raise _refused(asked, "scheme", scheme=parts.scheme or "?")
    if not host or parts.username or parts.password:
        raise _refused(asked, "malformed")
    try:
        answers = socket.getaddrinfo(host, port or parts.scheme, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise _refused(asked, "unknown_host", host=host) from None
    numbers = [ipaddress.ip_address(str(answer[4][0]).split("%")[0]) for answer in answers]
    if not allow_private and not all(_public(number) for number in numbers):
        raise _refused(asked, "not_public", host=host)
    number = numbers[0]
    literal = f"[{number}]" if number.version == 6 else str(number)
    netloc = f"{literal}:{port}" if port else literal
    named = f"{host}:{port}" if port else host
    url = parts._replace(netloc=netloc, fragment="").geturl()
    return url, {"Host": named, "User-Agent": AGENT, "Accept": "text/html, text/plain;q=0.9"}, {"sni_hostname": host}


def _public(number: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    mapped = getattr(number, "ipv4_mapped", None)
    if mapped is not None:
        number = mapped
    return number.is_global and not number.is_multicast


def _bounded(chunks: Iterator[bytes], asked: str, deadline: float) -> bytes:
    content = bytearray()
    for chunk in chunks:
        content += chunk
        if len(content) > LIMIT:
            raise _failed(asked, "too_large", limit=LIMIT // 1_048_576)
        if time.monotonic() > deadline:
            raise _failed(asked, "too_slow", seconds=int(SECONDS))
    return bytes(content)


def _refused(address: str, why: str, **values: object) -> FetchError:
    return FetchError("bad_address", address=address, why=_why(why, values))


def _failed(address: str, why: str, **values: object) -> FetchError:
    return FetchError("fetch_failed", address=address, why=_why(why, values))


def _why(key: str, values: dict[str, object]) -> object:
    return lambda language: say(f"errors.fetch_{key}", language, **values)
