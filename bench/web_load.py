"""Load the page's interface: 50 askers at once, 5,000 questions, while a writer posts articles; then kill -9 under that load.

Prints the shares of time, what the server and this program took of the processors for a question, and how busy the
machine was before; exits with 1 where a question failed, the slowest hundredth took 150 ms or more, or an
acknowledged article was lost.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode

STATES = [
    "USA",
    "RUS",
    "CHN",
    "IND",
    "PAK",
    "BGD",
    "KOR",
    "PRK",
    "JPN",
    "DEU",
    "FRA",
    "GBR",
    "POL",
    "UKR",
    "TUR",
    "IRN",
    "ISR",
    "EGY",
    "SAU",
    "BRA",
    "MEX",
    "CAN",
    "AUS",
    "THA",
    "VNM",
    "PHL",
    "ETH",
    "NGA",
    "ZAF",
    "ARM",
]
TEXT = """রাশিয়া–উত্তর কোরিয়ার চুক্তি {nth}

উত্তর কোরিয়ার রাজধানী পিয়ংইয়ংয়ে বুধবার (১৯ জুন ২০২৪) একটি চুক্তি স্বাক্ষর করেছেন রাশিয়ার প্রেসিডেন্ট ভ্লাদিমির পুতিন ও উত্তর কোরিয়ার নেতা কিম জং উন।
চুক্তি অনুযায়ী দুই দেশের কোনো একটি যদি সশস্ত্র হামলার শিকার হয়, তাহলে অন্য দেশ তাকে সামরিক সহায়তা দেবে।
"""


def questions(count: int, distinct: int, seed: int = 1815) -> list[str]:
    """Addresses of questions in Bangla and English over 35 years; of `distinct` different ones, common ones more often."""
    draw = random.Random(seed)
    pool = []
    for _ in range(distinct):
        attacker, target = draw.sample(STATES, 2)
        day = f"{draw.randint(1992, 2026)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"
        pool.append(
            "/answer.json?"
            + urlencode({"attacker": attacker, "target": target, "on": day, "lang": draw.choice(["bn", "en"])})
        )
    return [draw.choice(pool) for _ in range(count)]


async def ask(port: int, path: str, reader_writer: tuple[asyncio.StreamReader, asyncio.StreamWriter]) -> int:
    """One request over a kept connection; the status of its answer."""
    reader, writer = reader_writer
    writer.write(
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: gzip\r\n\r\n".encode()
    )  # as browsers do
    await writer.drain()
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(
        int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")
    )
    await reader.readexactly(length)
    return int(head.split(b" ", 2)[1])


async def askers(port: int, paths: list[str], many: int) -> tuple[list[float], int]:
    """All questions by so many askers at once; how long each took, and how many failed."""
    waiting, took, failed = list(reversed(paths)), [], 0

    async def one() -> None:
        nonlocal failed
        connection = await asyncio.open_connection("127.0.0.1", port)
        while waiting:
            path = waiting.pop()
            started = time.perf_counter()
            status = await ask(port, path, connection)
            took.append(time.perf_counter() - started)
            failed += status != 200
        connection[1].close()

    await asyncio.gather(*(one() for _ in range(many)))
    return took, failed


def write_until(port: int, stop: list[bool], kept: list[int]) -> None:
    """Post articles one after another; the ids that were acknowledged."""
    import httpx

    with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
        nth = 0
        while not stop:
            try:
                answer = client.post("/articles", json={"text": TEXT.format(nth=nth), "language": "bn"})
            except httpx.HTTPError:
                return
            if answer.status_code == 201:
                kept.append(answer.json()["article"])
            elif answer.status_code != 200:
                print("a post failed:", answer.status_code, answer.text[:200])
                time.sleep(0.5)
            nth += 1


def ask_on(port: int, paths: list[str], many: int) -> None:
    """Ask until nobody answers."""
    with contextlib.suppress(OSError, EOFError):
        asyncio.run(askers(port, paths, many))


def family(pid: int) -> list[int]:
    """A process and all that it has started."""
    found = [pid]
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            found += family(int(child))
    return found


def seconds_of(pid: int) -> float:
    """What a process and its family have taken of the processors; 0 where /proc does not say."""
    if not Path("/proc/self/task").exists():
        return 0.0
    fields = [Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split() for one in family(pid)]
    return sum(int(one[11]) + int(one[12]) for one in fields) / os.sysconf("SC_CLK_TCK")


def serve(store: Path, port: int) -> subprocess.Popen[bytes]:
    """A server over a store, once it answers."""
    command = [sys.executable, "-m", "jote.cli", "serve", "--no-open", "--port", str(port)]
    command[1:3] = ["-c", "from jote.cli import main; main()"]
    process = subprocess.Popen(command, env={**os.environ, "JOTE_DB": str(store)}, stdout=subprocess.DEVNULL)
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return process
        time.sleep(0.05)
    raise SystemExit("the server did not start")


def main() -> int:
    """Measure, print, judge."""
    import threading

    import httpx

    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--askers", type=int, default=50)
    options.add_argument("--questions", type=int, default=5000)
    options.add_argument("--distinct", type=int, default=5000, help="how many of them differ")
    options.add_argument("--no-writer", action="store_true")
    given = options.parse_args()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "load.db"
        busy = os.getloadavg()[0]
        process = serve(store, port)
        base = f"http://127.0.0.1:{port}"
        httpx.get(base + questions(1, 1)[0], timeout=60)
        time.sleep(2)  # as long as the other processes of the server take to come up
        stop: list[bool] = []
        kept: list[int] = []
        writer = threading.Thread(target=write_until, args=(port, stop, kept))
        if not given.no_writer:
            httpx.post(base + "/articles", json={"text": TEXT.format(nth=-1), "language": "bn"}, timeout=60)
            writer.start()
        spent, own, started = seconds_of(process.pid), time.process_time(), time.perf_counter()
        took, failed = asyncio.run(askers(port, questions(given.questions, given.distinct), given.askers))
        lasted = time.perf_counter() - started
        spent, own = seconds_of(process.pid) - spent, time.process_time() - own
        took.sort()
        share = {
            f"p{percent}": round(1000 * took[min(len(took) - 1, len(took) * percent // 100)], 1)
            for percent in (50, 90, 99)
        }
        last = threading.Thread(target=ask_on, args=(port, questions(5000, 5000, seed=1914), given.askers))
        last.start()
        time.sleep(1)
        process.send_signal(signal.SIGKILL)  # while all are still at it
        process.wait()
        stop.append(True)
        last.join()
        if not given.no_writer:
            writer.join()
        acknowledged = list(kept)
        process = serve(store, port)
        lost = [one for one in acknowledged if httpx.get(f"{base}/articles/{one}.json", timeout=60).status_code != 200]
        process.terminate()
        process.wait()
    record = {"questions": len(took), "askers": given.askers, "distinct": given.distinct, "failed": failed,
              "per_second": round(len(took) / lasted), "busy_before": round(busy, 1),
              "cpu_ms_a_question": {"server": round(1000 * spent / len(took), 2), "client": round(1000 * own / len(took), 2)}, "ms": {**share, "max": round(1000 * took[-1], 1)},
              "articles_acknowledged": len(acknowledged), "articles_lost_after_kill": len(lost)}  # fmt: skip
    print(json.dumps(record))
    return int(bool(failed or lost or share["p99"] >= 150))


if __name__ == "__main__":
    sys.exit(main())
