"""What the server holds between requests: the store, the ledger of its present version, the events read."""

from __future__ import annotations

import asyncio
import hashlib
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import TypeVar

from starlette.responses import Response

from jote import __version__
from jote.ledger import Ledger, treaty_of
from jote.ledger import ledger as shipped
from jote.store import Store
from jote.store.address import store_address
from jote.web.crew import Added, Crew, NobodyThere
from jote.web.made import Work
from jote.web.shelf import Shelf

FRESH = 0.2  # seconds for which another process's writing may stay unseen
KEPT = 4096  # answers kept ready
BYTES = 64 * 1024 * 1024  # and their size together
AT_ONCE = 6  # threads at work on the store

Place = tuple[str, bytes, bool]
T = TypeVar("T")


class Held:
    """The store and the ledger; a GET never creates or changes the store."""

    def __init__(self, address: str | None = None, workers: int = 0) -> None:
        self.address = address or store_address()
        self.shelf = Shelf()
        self._store: Store | None = None
        self.writing = threading.Lock()
        self._opening = threading.Lock()
        self._ledger: tuple[Added, Ledger] = (Added(_version(None)), shipped())
        self.crew = Crew(workers)
        self._looked = 0.0
        self._ready: OrderedDict[Place, Response] = OrderedDict()
        self._size = 0
        self._slots: asyncio.Semaphore | None = None
        self.look()

    def store(self, create: bool = False) -> Store | None:
        """The store; None where there is none yet, unless it is to be created."""
        if self._store is None and (create or _exists(self.address)):
            with self._opening:
                if self._store is None:
                    self._store = Store(self.address)
        return self._store

    def ledger(self) -> tuple[str, Ledger]:
        """The ledger and the name of its version, which changes when a treaty is accepted or imported."""
        added, ledger = self._ledger
        return added.version, ledger

    async def refresh(self) -> None:
        """Look, now and then, whether another process has changed the ledger; others are answered meanwhile."""
        now = time.monotonic()
        if now - self._looked > FRESH:
            self._looked = now
            await self.in_thread(self.look)

    def look(self) -> None:
        """Take over the ledger of the store where it has changed, and let all answers kept ready go."""
        store = self.store()
        if store is not None:
            version = _version(store.ledger_version())
            if version != self._ledger[0].version:
                entries = store.treaty_entries()
                ledger = shipped().with_treaties(treaty_of(one) for one in entries) if entries else shipped()
                self._ledger = (Added(version, entries), ledger)
                self._ready = OrderedDict()
                self._size = 0

    def ready(self, place: Place) -> Response | None:
        """An answer kept ready."""
        found = self._ready.get(place)
        if found is not None:
            self._ready.move_to_end(place)
        return found

    def keep(self, place: Place, answer: Response) -> None:
        """Keep an answer ready, and let the oldest go where there are too many."""
        if place not in self._ready:
            self._size += len(answer.body)
            self._ready[place] = answer
        while len(self._ready) > KEPT or self._size > BYTES:
            _, old = self._ready.popitem(last=False)
            self._size -= len(old.body)

    async def done(self, work: Work, slow: bool = False, apart: bool = False) -> tuple[str, bytes]:
        """A view made from the present ledger: by a worker where it can be, else in a thread if slow, else here."""
        added, ledger = self._ledger
        if apart and self.crew.up:
            try:
                return await self.crew.do(work, added, slow)
            except NobodyThere:
                pass
        if slow:
            return await self.in_thread(lambda: work.done(ledger))
        return work.done(ledger)

    async def in_thread(self, work: Callable[[], T]) -> T:
        """Run work that waits on the store or counts long, a few at a time, beside the event loop."""
        if self._slots is None:
            self._slots = asyncio.Semaphore(AT_ONCE)
        async with self._slots:
            return await asyncio.to_thread(work)

    async def close(self) -> None:
        """End the workers and give back the store."""
        await self.crew.close()
        if self._store is not None:
            self._store.close()


def _version(store: str | None) -> str:
    return hashlib.blake2b(f"{__version__} {len(shipped())} {store}".encode(), digest_size=6).hexdigest()


def _exists(address: str) -> bool:
    from pathlib import Path

    return "://" in address or Path(address).expanduser().exists()
