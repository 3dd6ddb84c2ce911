"""The census of commitments in force cannot rot: what binds stands in it, what has ended does not."""

from __future__ import annotations

import re
import runpy
from collections import Counter
from pathlib import Path

import pytest

from jote.ledger import ledger

ROOT = Path(__file__).parents[2]
SCRIPT = runpy.run_path(str(ROOT / "scripts" / "coverage.py"))


@pytest.fixture(scope="module")
def census():
    return SCRIPT["census"]()


def test_each_file_that_binds_stands_in_the_census_once(census):
    listed = Counter(one for region in census["regions"] for one in region["ledger"])
    binding = {treaty.id for treaty in SCRIPT["alive"](ledger(), census["as_of"])}

    assert not binding - listed.keys(), "add them to scripts/coverage.yaml"
    assert not listed.keys() - binding, "they have ended or are no file: take them out of scripts/coverage.yaml"
    assert [one for one, times in listed.items() if times > 1] == []


def test_each_gap_has_a_reason(census):
    gaps = [gap for region in census["regions"] for gap in region.get("absent", ())]

    assert gaps
    for gap in gaps:
        assert set(gap) == {"what", "who", "when", "why"}, gap
        assert len(gap["why"]) > 20, gap
        for named in re.findall(r"`([^`]+)`", gap["why"]):
            assert named in ledger().treaties, gap


def test_an_ended_treaty_is_not_alive(census):
    ended = {treaty.id for treaty in ledger().treaties.values() if treaty.ended and treaty.ended <= census["as_of"]}

    assert not ended & {treaty.id for treaty in SCRIPT["alive"](ledger(), census["as_of"])}


def test_the_page_is_what_the_script_prints():
    written = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")

    assert written == SCRIPT["page"](), "run: python scripts/coverage.py > docs/coverage.md"
