"""The whole reading, raw text to finished record: sentences a second on one core, memory, start-up, and what breaks it.

    python bench/whole_reading.py [FILE.jsonl.gz] [--mutations N]

Reads the bulk set of ../shared where it is there, else the articles in examples. With `--mutations` it also reads that many
articles that were cut, shuffled or broken at random (seed fixed). Every span is checked; an exception or a bad span ends the run.
The mark of a published tool: PETRARCH-2 codes 1,620 sentences a second, of English that was parsed before
(Norris, Schrodt and Beieler 2017, Journal of Open Source Software 2(9): 133).
"""

from __future__ import annotations

import gc
import gzip
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from jote.reading import Reading, read
from jote.reading.layout import lay_out
from jote.reading.sentences import split_sentences
from jote.reading.text import Text

HERE = Path(__file__).resolve().parent.parent
BULK = HERE.parent / "shared" / "corpus" / "bn-bulk.jsonl.gz"
PETRARCH_2 = 1620
NOISE = "\u200c\u200d\ufeff\u00a0‘’“”।।??!()[]<>&0৯\n\r\t্ািে\U0001f600\ud800"


def articles(path: Path | None) -> list[str]:
    """The texts to read, title first."""
    if path is None and not BULK.exists():
        return [file.read_text(encoding="utf-8") for file in sorted((HERE / "examples").glob("*/*.txt"))] * 100
    with gzip.open(path or BULK, "rt", encoding="utf-8") as rows:
        return [f"{row.get('title') or ''}\n\n{row['text']}" for row in map(json.loads, rows)]


def mutated(texts: list[str], count: int) -> Iterator[str]:
    """Articles cut, shuffled, doubled and sprinkled with hostile characters."""
    chance = random.Random(1971)
    for _ in range(count):
        text = chance.choice(texts)[: chance.randrange(20, 4000)]
        kind = chance.randrange(5)
        if kind == 0:
            text = text[chance.randrange(len(text)) :]
        elif kind == 1:
            words = text.split(" ")
            chance.shuffle(words)
            text = " ".join(words)
        elif kind == 2:
            letters = list(text)
            for _ in range(max(1, len(letters) // 20)):
                letters[chance.randrange(len(letters))] = chance.choice(NOISE)
            text = "".join(letters)
        elif kind == 3:
            text = text.replace(" ", "") + text
        else:
            other = chance.choice(texts)
            text = text[: len(text) // 2] + other[len(other) // 2 :][:1500]
        yield text


def checked(reading: Reading, text: str) -> None:
    """Every span lies in the text and is not empty."""
    spans = [span for actor in reading.actors for span in actor.mentions]
    spans += [event.evidence for event in reading.events] + [
        span for event in reading.events for span in event.evidence_more
    ]
    spans += [quote.span for quote in reading.quotes] + [figure.span for figure in reading.figures]
    spans += [span for commitment in reading.commitments for span in commitment.evidence]
    for start, end in spans:
        assert 0 <= start < end <= len(text), (start, end, len(text))


def start_up() -> float:
    """Seconds of a whole process that reads one sentence, with the modules compiled beforehand, as those of an installed package are."""
    command = [sys.executable, "-c", "from jote.reading import read; read('নেপাল ভুটানের ওপর হামলা চালিয়েছে।')"]
    with tempfile.TemporaryDirectory() as folder:
        compiled = {**os.environ, "PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        subprocess.run(command, check=True, env=compiled)
        start = time.perf_counter()
        subprocess.run(command, check=True, env=compiled)
        return time.perf_counter() - start


def main() -> None:
    """Print the figures."""
    arguments = [one for one in sys.argv[1:] if not one.startswith("--")]
    extra = int(sys.argv[sys.argv.index("--mutations") + 1]) if "--mutations" in sys.argv else 0
    arguments = [one for one in arguments if one != str(extra)]
    print(f"start-up with one sentence, as a whole process: {start_up():.2f} s")
    texts = articles(Path(arguments[0]) if arguments else None)
    read(texts[0])
    sentences = sum(len(split_sentences(text, lay_out(text))) for text in map(Text.of, texts))
    slowest, events = 0.0, 0
    start = time.perf_counter()
    for text in texts:
        before = time.perf_counter()
        gc.disable()  # as `jote read` does
        reading = read(text)
        gc.enable()
        spent = time.perf_counter() - before
        if len(text) > 500:
            slowest = max(slowest, spent / len(text) * 1e6)
        events += len(reading.events)
        checked(reading, text)
    spent = time.perf_counter() - start
    rate = sentences / spent
    print(
        f"{len(texts):,} articles, {sentences:,} sentences, {events:,} events in {spent:.1f} s: {rate:,.0f} sentences/s"
    )
    print(f"{rate / PETRARCH_2:.2f} times PETRARCH-2's {PETRARCH_2:,} (published, English parsed before)")
    print(f"slowest article: {slowest:.1f} ms per 1,000 characters")
    for text in mutated(texts, extra):
        checked(read(text, language="bn"), text)
    if extra:
        print(f"{extra:,} mutated articles read, all spans exact")
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
