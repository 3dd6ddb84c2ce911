"""The English reader reaches on its gold what it has reached before, where the articles are at hand."""

import hashlib
import json
import os
from pathlib import Path

import pytest
import yaml

from jote.reading import read
from jote.reading.score import score
from jote.reading.scores import Scores

GOLD = Path(__file__).resolve().parents[2] / "gold" / "english"
FLOORS = yaml.safe_load((GOLD / "floors.yaml").read_text("utf-8"))
ROWS = [line.split("\t") for line in (GOLD / "articles.tsv").read_text("utf-8").splitlines()[1:]]


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    folder = os.environ.get("JOTE_ENGLISH_TEXTS")
    if not folder:
        pytest.skip("the articles are their publishers' and not shipped: set JOTE_ENGLISH_TEXTS to a folder with them")
    return {name: (Path(folder) / f"{name}.txt").read_bytes().decode("utf-8") for name, *_ in ROWS}


def test_every_gold_record_is_listed_with_its_address() -> None:
    listed = {(name, which) for name, which, *_ in ROWS}

    assert listed == {(path.stem, path.parent.name) for path in GOLD.glob("*/*.json")}
    for name, which, _, size, address in ROWS:
        gold = json.loads((GOLD / which / f"{name}.json").read_text("utf-8"))
        ends = [end for event in gold["events"] for _, end in (event["evidence"], *event.get("evidence_more", ()))]
        assert gold["id"] == name
        assert gold["article"]["url"] == address
        assert gold["article"]["language"] == "en"
        assert gold["article"]["title"] is None
        assert max(ends) <= int(size)
        assert {key for event in gold["events"] for key in (*event["source"], *event["target"])} <= {
            one["id"] for one in gold["actors"]
        }


def test_the_texts_are_those_that_were_marked(written: dict[str, str]) -> None:
    for name, _, digest, *_ in ROWS:
        assert hashlib.sha256(written[name].encode()).hexdigest()[:16] == digest, name


@pytest.mark.parametrize("which", sorted(FLOORS))
def test_no_floor_is_broken(which: str, written: dict[str, str]) -> None:
    total = Scores.none()
    for name, own, *_ in ROWS:
        if own == which:
            gold = json.loads((GOLD / which / f"{name}.json").read_text("utf-8"))
            total += score(gold, read(written[name], language="en", published=gold["article"]["published"]))

    assert {one: total[one].f1 for one, floor in FLOORS[which].items() if total[one].f1 < floor} == {}
