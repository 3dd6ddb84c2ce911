"""`jote serve`: where it listens, whom it refuses, what survives its being killed."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner
from tests.web.conftest import EXAMPLE

from jote.cli.serve_ import command
from jote.errors import BadInput


@pytest.mark.parametrize(
    ("options", "key"),
    [
        (["--host", "0.0.0.0"], "web.bad_bind"),
        (["--host", "::"], "web.bad_bind"),
        (["--host", "192.168.0.7", "--public-reading"], "web.bad_bind"),
        (["--token", "short"], "web.bad_token"),
        (["--token", "with spaces and ünicode"], "web.bad_token"),
        (["--host", "203.0.113.1", "--token", "a" * 20], "web.port_taken"),
    ],
)
def test_a_door_that_should_not_open_stays_shut(options: list[str], key: str) -> None:
    done = CliRunner().invoke(command, ["--no-open", *options], obj="en")
    assert isinstance(done.exception, BadInput)
    assert done.exception.key == key
    assert done.exception.message("bn") != done.exception.message("en")


def test_a_port_in_use_is_said() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = CliRunner().invoke(command, ["--no-open", "--port", str(taken.getsockname()[1])], obj="en")
    assert isinstance(done.exception, BadInput)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def started(store: Path, port: int, *options: str) -> subprocess.Popen[bytes]:
    """A server in a process of its own, once it answers."""
    code = "from jote.cli import main; main()"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "serve", "--no-open", "--port", str(port), *options],
        env={**os.environ, "JOTE_DB": str(store)},
        stdout=subprocess.DEVNULL,
    )
    for _ in range(1200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return process
        time.sleep(0.05)
    process.kill()
    process.wait()
    raise AssertionError("the server did not start")


def test_what_was_acknowledged_survives_kill_9(tmp_path: Path) -> None:
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    process = started(tmp_path / "jote.db", port)
    texts = [EXAMPLE.replace("১৯ জুন", f"{day} জুন") for day in ("১৯", "২০", "২১")]
    kept = [httpx.post(f"{base}/articles", json={"text": text}, timeout=60).json()["article"] for text in texts]
    judged = httpx.post(f"{base}/proposals/1/accept", json={"by": "ডেস্ক"}, timeout=60)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert judged.status_code == 200

    process = started(tmp_path / "jote.db", port)
    try:
        for article, text in zip(kept, texts, strict=True):
            assert httpx.get(f"{base}/articles/{article}.json", timeout=60).json()["text"] == text
        accepted = httpx.get(f"{base}/proposals.json", params={"verdict": "accepted"}, timeout=60).json()["proposals"]
        assert [one["id"] for one in accepted] == [1]
    finally:
        process.terminate()
        process.wait()
