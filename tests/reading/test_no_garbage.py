"""Reading Bangla leaves nothing to the collector of garbage, so that `jote read` can do without it."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from jote.reading import read

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("bn/*.txt")), ids=lambda path: path.stem)
def test_an_article_that_was_read_leaves_no_cycles(path):
    text = path.read_text(encoding="utf-8")
    read(text)
    gc.collect()
    gc.disable()
    try:
        read(text)
        left = gc.collect()
    finally:
        gc.enable()

    assert left == 0
