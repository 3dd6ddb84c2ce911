"""Processes beside the server that make views, so that every core works and no question waits behind the loop.

The server alone holds the store, the ledger's version and the answers kept ready. With each piece of work goes
the version of the ledger that it is for, and a worker that has another is given the treaties first: so what was
accepted a moment ago is in every answer from then on, whoever makes it.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import socket
import sys
from dataclasses import dataclass, field
from typing import Any

from jote.web.made import TAG, Work
from jote.web.refused import Refused, Told
from jote.web.worker import ADDED, BROKEN, HEAD, READY, TOLD, WORK

SECONDS = 60.0  # for one piece of work
MOST = 4  # the loop feeds no more
TRIES = 2  # of a piece of work whose worker was killed
_CODE = "import sys; sys.path[:] = {path!r}; from jote.web.worker import main; main()"


@dataclass(frozen=True, slots=True)
class Added:
    """The treaties that this store adds to the ledger, under the name of its version."""

    version: str
    entries: tuple[dict[str, Any], ...] = ()


@dataclass(slots=True)
class _Job:
    work: bytes
    added: Added
    done: asyncio.Future[tuple[str, bytes]]
    tries: int = field(default=TRIES)


class Crew:
    """So many workers, each given the next piece of work as soon as it has done the last."""

    def __init__(self, size: int, seconds: float = SECONDS) -> None:
        self.size, self.seconds = size, seconds
        self.up = 0  # workers that have said that they are ready
        self._jobs: asyncio.Queue[_Job] = asyncio.Queue()
        self._slow = asyncio.Semaphore(max(1, size - 1))  # so that a quick question finds a worker
        self._lanes: list[asyncio.Task[None]] = []
        self._workers: set[_Worker] = set()

    def start(self) -> None:
        """Begin to start the workers, in the running loop."""
        self._lanes = [asyncio.create_task(self._lane()) for _ in range(self.size)]

    async def do(self, work: Work, added: Added, slow: bool = False) -> tuple[str, bytes]:
        """Have a view made: its tag and body. Raises Told for an error of Jote's, NobodyThere where all workers are gone."""
        if slow:
            async with self._slow:
                return await self._done(work, added)
        return await self._done(work, added)

    async def _done(self, work: Work, added: Added) -> tuple[str, bytes]:
        if not self.up:
            raise NobodyThere
        job = _Job(pickle.dumps(work), added, asyncio.get_running_loop().create_future())
        self._jobs.put_nowait(job)
        return await job.done

    async def close(self) -> None:
        """End all workers, whatever they are doing."""
        for lane in self._lanes:
            lane.cancel()
        await asyncio.gather(*self._lanes, return_exceptions=True)
        await asyncio.gather(*(worker.gone() for worker in self._workers))
        self._lanes = []

    async def _lane(self) -> None:
        """One worker after another: a new one where the last was killed, none where it could not even start."""
        while True:
            starting = asyncio.create_task(_begun())
            try:
                worker = await asyncio.shield(starting)
            except asyncio.CancelledError:
                worker = await starting
                worker.end()
                await worker.gone()
                raise
            except OSError:
                return
            self._workers.add(worker)
            ready = False
            try:
                ready = (await worker.hears())[0] == READY
                self.up += 1
                while True:
                    job = await self._jobs.get()
                    if worker.reader.at_eof():  # it was ended while it had nothing to do
                        self._jobs.put_nowait(job)
                        raise EOFError
                    if not job.done.done():
                        await self._give(worker, job)
            except (OSError, EOFError):
                if not ready:
                    return
            finally:
                self.up -= ready
                worker.end()
                if not self.up:
                    self._dismiss()
            await worker.gone()
            self._workers.discard(worker)

    async def _give(self, worker: _Worker, job: _Job) -> None:
        """Let a worker do a piece of work; raises OSError or EOFError where that was its last."""
        try:
            async with asyncio.timeout(self.seconds):
                what, body = await worker.does(job)
        except TimeoutError:
            _fail(job, Refused(503, "too_slow", seconds=int(self.seconds)))
            raise EOFError from None
        except (OSError, EOFError):
            job.tries -= 1
            if job.tries:
                self._jobs.put_nowait(job)
            else:
                _fail(job, Refused(503, "answer_broke"))
            raise
        if what == TOLD:
            told = pickle.loads(body)
            assert isinstance(told, Told)
            _fail(job, told)
        elif what == BROKEN:
            _fail(job, RuntimeError(body.decode()))
        elif not job.done.done():
            job.done.set_result((body[:TAG].decode(), body[TAG:]))

    def _dismiss(self) -> None:
        """Nobody is left: whoever waits must do the work elsewhere, unless it was the work that ended a worker."""
        while not self._jobs.empty():
            job = self._jobs.get_nowait()
            _fail(job, NobodyThere() if job.tries == TRIES else Refused(503, "answer_broke"))


class NobodyThere(Exception):
    """No worker is up."""


class _Worker:
    """A process and the socket to it."""

    def __init__(
        self, process: asyncio.subprocess.Process, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self.process, self.reader, self.writer = process, reader, writer
        self.version: str | None = None

    async def hears(self) -> tuple[int, bytes]:
        """What the worker says next."""
        what, size = HEAD.unpack(await self.reader.readexactly(HEAD.size))
        return what, await self.reader.readexactly(size) if size else b""

    async def does(self, job: _Job) -> tuple[int, bytes]:
        """What the worker makes of a job, with the ledger that the job is for."""
        if job.added.version != self.version:
            entries = pickle.dumps(job.added.entries)
            self.writer.write(HEAD.pack(ADDED, len(entries)) + entries)
            self.version = job.added.version
        self.writer.write(HEAD.pack(WORK, len(job.work)) + job.work)
        return await self.hears()

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self.writer.close()
        if self.process.returncode is None:
            self.process.kill()

    async def gone(self) -> None:
        """Wait until the process has ended."""
        await self.process.wait()


async def _begun() -> _Worker:
    """A worker that was started, and may yet have to load its ledger."""
    ours, theirs = socket.socketpair()
    with theirs:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            _CODE.format(path=sys.path),
            stdin=theirs.fileno(),
            stdout=asyncio.subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C in the terminal is for the server
        )
    reader, writer = await asyncio.open_connection(sock=ours, limit=1 << 20)
    return _Worker(process, reader, writer)


def _fail(job: _Job, error: Exception) -> None:
    if not job.done.done():
        job.done.set_exception(error)


def crew_size(wanted: int | None = None) -> int:
    """How many workers this machine is to have: as many as cores, none where there is one or no such sockets."""
    if not hasattr(socket, "AF_UNIX"):
        return 0
    if wanted is not None:
        return wanted
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, MOST) if cores > 1 else 0
