"""The reader reaches on each gold set what it has reached before."""

import sys
from pathlib import Path

import pytest

from jote.vocabulary.tables import parse_yaml

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
import floors  # noqa: E402

PINNED = parse_yaml(floors.FLOORS.read_text("utf-8"))


@pytest.fixture(scope="module")
def written():
    if not floors.CORPUS.exists():
        pytest.skip("the articles (../shared/corpus) are not here: they are their publishers' and not shipped")
    return floors.texts()


@pytest.mark.parametrize("name", floors.SETS)
def test_the_set_is_the_one_that_was_pinned(name):
    assert floors.digest(name) == PINNED[name]["digest"], "the gold changed: run scripts/floors.py"


@pytest.mark.parametrize("name", floors.SETS)
def test_no_floor_is_broken(name, written):
    scores = floors.reached(name, written)

    assert {one: scores[one].f1 for one, floor in PINNED[name]["f1"].items() if scores[one].f1 < floor} == {}
