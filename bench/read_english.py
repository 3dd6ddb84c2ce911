"""How many English sentences a second go from raw text to a finished reading: python bench/read_english.py [FILE ...]"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from jote.reading import read
from jote.reading.en.layout import read_sentences
from jote.reading.text import Text

EXAMPLES = Path(__file__).parents[1] / "examples" / "en"


def main() -> None:
    paths = [Path(one) for one in sys.argv[1:]] or sorted(EXAMPLES.glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    sentences = sum(len(read_sentences(Text.of(text), None)) for text in texts)
    for text in texts:
        read(text, language="en")
    rounds = 0
    began = time.perf_counter()
    while time.perf_counter() - began < 3:
        for text in texts:
            read(text, language="en")
        rounds += 1
    spent = time.perf_counter() - began
    print(f"{rounds * sentences / spent:,.0f} sentences a second ({sentences} sentences, {rounds} rounds)")


if __name__ == "__main__":
    main()
