"""How fast the ledger answers: one question, all pairs of states, a cascade played 100,000 times, the cold command.

python bench/obligations.py [atop5_1m.csv]
"""

from __future__ import annotations

import datetime as dt
import itertools
import resource
import subprocess
import sys
import time
from pathlib import Path

from jote.answers.answer import answer
from jote.answers.cascade import cascade
from jote.ledger import Ledger, ledger
from jote.obligations import obligations_if, pose
from jote.obligations.question import Question
from jote.vocabulary import states_on

DAY = dt.date(2025, 6, 1)


def timed(name: str, runs: int, call: object) -> float:
    """Print the median time of a call in milliseconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        call()  # type: ignore[operator]
        times.append(time.perf_counter() - start)
    median = sorted(times)[len(times) // 2]
    print(f"{name:<58} {median * 1000:10.2f} ms")
    return median


def main() -> None:
    """Run all measurements in one process, the cold command apart."""
    whole = ledger()
    print(f"ledger: {len(whole)} treaties, {sum(len(one.clauses) for one in whole.treaties.values())} clauses")
    korea, baltic = pose("KOR", "PRK", "2024-12-05"), pose("RUS", "EST", "2025-06-01")
    timed("one question, warm (South Korea attacks North Korea)", 101, lambda: obligations_if(whole, korea))
    timed("one question, warm (Russia attacks Estonia)", 101, lambda: obligations_if(whole, baltic))
    timed("the same, as a record in Bangla", 101, lambda: answer(baltic, whole).as_json("bn"))
    if len(sys.argv) > 1:
        from jote.ledger.atop import read_atop_members

        both: Ledger = whole.with_treaties(read_atop_members(Path(sys.argv[1])))
        timed(
            f"one question, warm, with ATOP imported ({len(both)} treaties)", 101, lambda: obligations_if(both, baltic)
        )
    codes = [state.code for state in states_on(DAY)]
    pairs = list(itertools.permutations(codes, 2))
    start, used = time.perf_counter(), time.process_time()
    duties = 0
    for one, other in pairs:
        judged = obligations_if(whole, Question((one,), (other,), DAY))
        duties += len(judged.duties)
        _ = judged.not_owed, judged.conflicts  # worked out when read
    spent, used = time.perf_counter() - start, time.process_time() - used
    print(
        f"{f'all {len(pairs):,} ordered pairs of states, {duties:,} duties':<58} {spent:10.2f} s, {used:.2f} s of one core"
    )
    july = pose("AUH", "SRB", "1914-07-28")
    joins = ["RUS:SRB:1914-07-30"]
    start = time.perf_counter()
    cascade(july, whole, joins=joins, runs=100_000)
    print(f"{'100,000 cascades of July 1914':<58} {time.perf_counter() - start:10.2f} s")
    command = [
        sys.executable,
        "-c",
        "from jote.cli import main; main()",
        "ask",
        "--attacker",
        "RUS",
        "--target",
        "EST",
        "--on",
        "2025-06-01",
    ]
    timed("jote ask, cold, as a whole process", 7, lambda: subprocess.run(command, capture_output=True, check=True))
    print(f"{'memory of this process':<58} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:10.1f} MB")


if __name__ == "__main__":
    main()
