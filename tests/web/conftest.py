"""A real server on a free port, over a store of its own."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn

from jote.web import create_app
from jote.web.intake import Given, Taken, take_in

ROOT = Path(__file__).parents[2]
KOREA = {"attacker": "KOR", "target": "PRK", "on": "2024-12-05"}
EXAMPLE = (ROOT / "examples/bn/russia-north-korea-2024.txt").read_text("utf-8")


async def read_here(given: Given) -> Taken:
    """Takes articles in beside the server, without a process of its own."""
    return await asyncio.to_thread(take_in, given)


@contextmanager
def serving(store: Path, **settings: Any) -> Iterator[httpx.Client]:
    """A client of a server that is up."""
    settings.setdefault("intake", read_here)
    app = create_app(str(store), **settings)
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical", access_log=False, ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{listening.getsockname()[1]}", timeout=60) as client:
            yield client
    finally:
        server.should_exit = True
        thread.join(10)
        listening.close()


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., httpx.Client]]:
    """Starts servers over `tmp_path / "jote.db"` with the settings that a test needs."""
    with ExitStack() as stack:
        yield lambda **settings: stack.enter_context(serving(tmp_path / "jote.db", **settings))


@pytest.fixture(scope="session")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """One server for all tests that only ask."""
    with serving(tmp_path_factory.mktemp("web") / "none.db") as client:
        yield client
