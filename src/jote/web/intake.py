"""Taking an article in: fetched if need be, its text found, read; in a process of its own, which a limit can end.

Reading is heavy and its input hostile. In another process it neither slows the answers nor outlives its time.
"""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from pathlib import Path
from typing import Any

from jote.errors import BadInput, JoteError
from jote.reading.records import Reading
from jote.web.refused import Refused, Told, told_of

SECONDS = 45.0
LESS = 10  # in steps of `nice`: a tenth of what an asker weighs, so that an article is read however many ask


@dataclass(frozen=True, slots=True)
class Given:
    """An article as a user gives it: its text or its address, and what is known of it."""

    text: str | None = None
    address: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """The text that was read, and its reading."""

    text: str
    reading: Reading


TakeIn = Callable[[Given], Taken]


def take_in(given: Given) -> Taken:
    """Read an article that is given by its text or by its address.

    Raises BadInput where there is no article in Bangla or English, FetchError where the address is refused.
    """
    from jote.reading import detect_language, read

    text = given.text or ""
    known: dict[str, Any] = {"title": given.title, "published": given.published, "publisher": given.publisher}
    url = given.url
    if given.address is not None:
        from jote.article import read_page
        from jote.feed import fetch_page

        page = fetch_page(given.address)
        article = read_page(page.content, given.address, url=page.address)
        text, url = article.text, article.url
        known = {name: value or getattr(article, name) for name, value in known.items()}
    language = given.language or detect_language(text)
    if language not in ("bn", "en"):
        raise BadInput("third_language", path=known["title"] or given.address or "text", found=language)
    return Taken(text, read(text, **known, url=url, language=language))


class Intake:
    """One process that takes articles in, one after another; a new one where the old one had to be ended."""

    def __init__(self, take: TakeIn = take_in, seconds: float = SECONDS) -> None:
        self.take, self.seconds = take, seconds
        self._pool: ProcessPoolExecutor | None = None
        self._turn: asyncio.Lock | None = None

    async def __call__(self, given: Given) -> Taken:
        """Take one article in; raises Told for an error of Jote's, Refused where it takes too long."""
        if self._turn is None:
            self._turn = asyncio.Lock()
        async with self._turn:
            if self._pool is None:
                self._pool = ProcessPoolExecutor(1, get_context("spawn"), initializer=_ready)
            done = asyncio.get_running_loop().run_in_executor(self._pool, _taken, self.take, given)
            try:
                found = await asyncio.wait_for(done, self.seconds)
            except TimeoutError:
                self.close()
                raise Refused(503, "reading_too_slow", seconds=int(self.seconds)) from None
            except Exception:  # the process died, or the reader has a fault of its own: neither takes the server down
                self.close()
                raise Refused(503, "reading_broke") from None
        if isinstance(found, Told):
            raise found
        return found

    def close(self) -> None:
        """End the process, whatever it is doing."""
        pool, self._pool = self._pool, None
        if pool is not None:
            for process in list((pool._processes or {}).values()):
                process.kill()
            pool.shutdown(wait=False, cancel_futures=True)


def _taken(take: TakeIn, given: Given) -> Taken | Told:
    try:
        return take(given)
    except JoteError as error:
        return told_of(error)


def _ready() -> None:
    """Load the reader while nobody is to be given way to, then give way to whoever asks; end when the server is killed."""
    _end_with_parent()
    from jote.reading import read

    read("", language="bn")
    _give_way()


def _end_with_parent() -> None:
    parent = parent_process()

    def wait() -> None:
        if parent is not None:
            parent.join()
            os._exit(0)

    threading.Thread(target=wait, daemon=True).start()


def _give_way() -> None:
    """Take a small share of a busy processor, though enough for an article to be read in its time.

    Linux weighs sessions before it weighs their processes, so this one needs a session of its own to weigh less.
    """
    if hasattr(os, "nice"):
        os.nice(LESS)
    with suppress(OSError, AttributeError):
        os.setsid()
        Path("/proc/self/autogroup").write_text(str(LESS))
