"""How fast Bangla text is read, step by step: sentences a second on one core, and the slowest article.

    python bench/read.py [FILE.jsonl.gz]

Without a file: the bulk set of ../shared where it is there, else the articles in examples/bn. Nothing is asserted; the
figures are for the reader of the screen.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
BULK = HERE.parent / "shared" / "corpus" / "bn-bulk.jsonl.gz"


def articles(path: Path | None) -> Iterator[str]:
    """The texts to read, title first."""
    if path is None and not BULK.exists():
        for file in sorted((HERE / "examples" / "bn").glob("*.txt")) * 200:
            yield file.read_text(encoding="utf-8")
        return
    with gzip.open(path or BULK, "rt", encoding="utf-8") as rows:
        for line in rows:
            row = json.loads(line)
            yield f"{row.get('title') or ''}\n\n{row['text']}"


def main() -> None:
    from jote.reading.bn.dates import read_dates
    from jote.reading.bn.figures import read_counts
    from jote.reading.bn.speech import read_speech
    from jote.reading.layout import lay_out
    from jote.reading.sentences import split_sentences
    from jote.reading.text import Text

    steps = ("text", "layout", "sentences", "tokens", "dates", "figures", "speech")
    spent = dict.fromkeys(steps, 0.0)
    count = characters = 0
    slowest = (0.0, 0)
    for given in articles(Path(sys.argv[1]) if len(sys.argv) > 1 else None):
        marks = [time.perf_counter()]
        text = Text.of(given)
        marks.append(time.perf_counter())
        blocks = lay_out(text)
        marks.append(time.perf_counter())
        sentences = split_sentences(text, blocks)
        marks.append(time.perf_counter())
        for sentence in sentences:
            _ = sentence.tokens
        marks.append(time.perf_counter())
        dates = read_dates(sentences)
        marks.append(time.perf_counter())
        read_counts(sentences, dates)
        marks.append(time.perf_counter())
        read_speech(sentences)
        marks.append(time.perf_counter())
        for step, before, after in zip(steps, marks, marks[1:], strict=False):
            spent[step] += after - before
        count += len(sentences)
        characters += len(given)
        each = (marks[-1] - marks[0]) / max(1, len(given)) * 1000
        if len(given) > 500:
            slowest = max(slowest, (each, len(given)))
    total = sum(spent.values())
    for step in steps:
        print(f"{step:>10}  {spent[step]:7.2f} s  {spent[step] / count * 1e6:7.1f} µs a sentence")
    print(f"{count} sentences, {characters} characters in {total:.1f} s: {count / total:,.0f} sentences/s")
    print(f"slowest article: {slowest[0] * 1000:.1f} ms per 1,000 characters ({slowest[1]} characters)")


if __name__ == "__main__":
    main()
