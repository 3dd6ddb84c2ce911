"""How long pages take that nobody would write, in ms per 1,000 characters; an article may take 50.

python bench/endless.py [characters]
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import yaml

from jote.reading import read

PIECES = Path(__file__).resolve().parent.parent / "tests" / "broken" / "endless.yaml"


def main() -> None:
    """Read each page once to load what is kept, once to measure."""
    length = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    for language, pieces in yaml.safe_load(PIECES.read_text("utf-8")).items():
        for name, piece in pieces.items():
            read(piece * 40, language=language)
            text = piece * (length // len(piece))
            start = time.process_time()
            read(text, language=language)
            print(
                f"{language}  {name:<24} {(time.process_time() - start) * 1e6 / len(text):7.1f} ms per 1,000 characters"
            )


if __name__ == "__main__":
    main()
