"""The processes beside the server: all of them know what was accepted, and none is left behind."""

from __future__ import annotations

import asyncio
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.web.conftest import EXAMPLE, KOREA, ROOT
from tests.web.test_serve import free_port, started

from jote.errors import BadQuestion
from jote.ledger import ledger
from jote.obligations import pose
from jote.web.crew import Added, Crew, NobodyThere, crew_size
from jote.web.made import Made, Work
from jote.web.refused import Refused, Told
from jote.web.views import answered

KOREAN = Work(partial(answered, pose("KOR", "PRK", "2024-12-05"), "bn", None), "json", "", False)
SHIPPED = Added("as shipped")

pytestmark = pytest.mark.skipif(not crew_size(2), reason="a crew needs sockets of Unix")


@pytest.fixture(autouse=True)
def _named_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """What these tests have workers do, workers can find."""
    monkeypatch.syspath_prepend(str(ROOT))


def outcome(asked: Coroutine[Any, Any, Any]) -> Any:
    """What comes of it, in a thread of its own: where a browser is open, this one has a loop that runs."""
    with ThreadPoolExecutor(1) as aside:
        return aside.submit(asyncio.run, asked).result()


async def up(size: int, seconds: float = 60.0) -> Crew:
    """A crew that is ready."""
    crew = Crew(size, seconds)
    crew.start()
    async with asyncio.timeout(60):
        while crew.up < size:
            await asyncio.sleep(0.02)
    return crew


def pids(crew_of: int) -> list[int]:
    """The processes that a process has started."""
    found = subprocess.run(
        ["ps", "-ww", "-o", "pid=,args=", "--ppid", str(crew_of)], capture_output=True, text=True
    ).stdout
    return [int(line.split()[0]) for line in found.splitlines() if "jote.web.worker" in line]


def refuses(_ledger: object) -> Made:
    raise BadQuestion("no_attacker")


def breaks(_ledger: object) -> Made:
    raise ValueError("inside")


def ends(_ledger: object) -> Made:
    os._exit(1)


def sleeps(_ledger: object) -> Made:
    time.sleep(30)
    raise AssertionError


def named(state: str, ledger: object) -> Made:
    """The treaties of a state, by which a ledger is told from another."""
    return Made({"ids": [one.id for one in ledger.of((state,))]}, [], [], "")  # type: ignore[attr-defined]


def work(make: object) -> Work:
    return Work(make, "json", "", False)  # type: ignore[arg-type]


def test_a_worker_answers_as_the_server_would() -> None:
    async def ask() -> tuple[str, bytes]:
        crew = await up(1)
        try:
            return await crew.do(KOREAN, SHIPPED)
        finally:
            await crew.close()

    assert outcome(ask()) == KOREAN.done(ledger())


def test_every_worker_has_the_treaties_of_the_version_it_is_asked_for() -> None:
    added = Added("with one", ({"id": "kor-prk-test", **treaty()},))

    async def ask() -> list[bytes]:
        crew = await up(3)
        try:
            asked = [crew.do(work(partial(named, "KOR")), one) for one in (SHIPPED, added) * 12]
            return [body for _, body in await asyncio.gather(*asked)]
        finally:
            await crew.close()

    for nth, body in enumerate(outcome(ask())):
        assert (b"kor-prk-test" in body) == bool(nth % 2)


def treaty() -> dict[str, object]:
    """A treaty as a file has it."""
    from jote.ledger.proposals import treaty_entry
    from jote.reading import read
    from jote.store.store import commitment_of

    (one, *_) = read(EXAMPLE, language="bn").as_json()["commitments"]
    return treaty_entry(commitment_of({**one, "parties": ["KOR", "PRK"]}), "kor-prk-test", "a test")


def test_what_goes_wrong_comes_back_and_the_worker_goes_on() -> None:
    async def ask() -> None:
        crew = await up(1)
        try:
            with pytest.raises(Told) as told:
                await crew.do(work(refuses), SHIPPED)
            assert (told.value.status, told.value.code) == (409, "no_attacker")
            assert told.value.bn != told.value.en
            with pytest.raises(RuntimeError, match="ValueError: inside"):
                await crew.do(work(breaks), SHIPPED)
            assert (await crew.do(KOREAN, SHIPPED))[0] == KOREAN.done(ledger())[0]
        finally:
            await crew.close()

    outcome(ask())


def test_work_that_kills_its_worker_is_refused_and_another_worker_comes() -> None:
    async def ask() -> None:
        crew = await up(1)
        try:
            with pytest.raises(Refused):
                await crew.do(work(ends), SHIPPED)
            while not crew.up:
                await asyncio.sleep(0.02)
            assert (await crew.do(KOREAN, SHIPPED))[0] == KOREAN.done(ledger())[0]
        finally:
            await crew.close()

    outcome(ask())


def test_workers_ended_while_idle_are_replaced_and_no_question_fails() -> None:
    async def ask() -> None:
        crew = await up(2)
        try:
            for worker in list(crew._workers):
                worker.process.kill()
                await worker.process.wait()
            await asyncio.sleep(0.1)
            for _ in range(3):
                try:
                    tag, _body = await crew.do(KOREAN, SHIPPED)
                except NobodyThere:  # then the server answers
                    await asyncio.sleep(0.5)
                else:
                    assert tag == KOREAN.done(ledger())[0]
        finally:
            await crew.close()

    outcome(ask())


def test_work_without_end_is_given_up() -> None:
    async def ask() -> None:
        crew = await up(1, seconds=0.3)
        try:
            with pytest.raises(Refused) as refused:
                await crew.do(work(sleeps), SHIPPED)
            assert refused.value.code == "too_slow"
        finally:
            await crew.close()

    outcome(ask())


def test_what_is_sent_is_plain() -> None:
    assert pickle.loads(pickle.dumps(KOREAN)).done(ledger()) == KOREAN.done(ledger())


@pytest.fixture
def served(tmp_path: Path):
    """The address of a server with a crew, and its process."""
    port = free_port()
    process = started(tmp_path / "jote.db", port, "--workers", "3")
    deadline = time.monotonic() + 60
    while len(pids(process.pid)) < 3 and time.monotonic() < deadline:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}", process
    process.kill()
    process.wait()


def gone(workers: list[int]) -> bool:
    """Whether none of these processes is left, after a while at most."""
    for _ in range(200):
        if not any(alive(one) for one in workers):
            return True
        time.sleep(0.05)
    return False


def alive(pid: int) -> bool:
    found = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True).stdout.strip()
    return bool(found) and not found.startswith("Z")


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_no_worker_outlives_the_server(served: tuple[str, subprocess.Popen[bytes]], how: signal.Signals) -> None:
    address, process = served
    workers = pids(process.pid)
    assert len(workers) == 3
    httpx.get(f"{address}/cascade.json", params={"attacker": "RUS", "target": "EST", "on": "2025-06-01"}, timeout=60)
    process.send_signal(how)
    process.wait(20)
    assert gone(workers)


def test_an_accepted_proposal_is_in_every_answer_from_then_on(served: tuple[str, subprocess.Popen[bytes]]) -> None:
    address, _ = served
    with httpx.Client(base_url=address, timeout=60) as client:
        text = EXAMPLE.replace("রাশিয়া", "মঙ্গোলিয়া")
        saved = client.post("/articles", json={"text": text, "language": "bn"}).json()
        before = client.get("/about.json").json()
        assert saved["proposals"]
        amended = {"parties": ["MNG", "PRK"], "treaty": None}
        judged = client.post(f"/proposals/{saved['proposals'][0]}/accept", json={"by": "ডেস্ক", "amended": amended})
        treaty = judged.json()["treaty"]
        assert client.get("/about.json").json()["ledger"] != before["ledger"]
        days = [f"2024-12-{day:02}" for day in range(1, 29)]
        for on in days:  # each a question of its own, so that all workers take part
            asked = {**KOREA, "on": on, "attacker": "KOR", "target": "MNG"}
            answer = client.get("/answer.json", params=asked).json()
            assert answer["coverage"]["treaties"] == before["coverage"]["treaties"] + 1, treaty
