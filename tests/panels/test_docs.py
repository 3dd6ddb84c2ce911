"""Every number of docs/scholars is what its script prints."""

import runpy
import warnings
from pathlib import Path

import pytest

from jote.ledger.atop import alike_after_all, unlike_partners

HERE = Path(__file__).resolve().parents[2] / "docs" / "scholars"


def test_the_readme_holds_what_the_scripts_print(ir, monkeypatch):
    monkeypatch.setenv("JOTE_DATA", str(ir))
    refreshed = runpy.run_path(str(HERE / "refresh.py"))["refreshed"]
    text = (HERE / "README.md").read_text(encoding="utf-8")
    with warnings.catch_warnings():
        found = refreshed(text)
    if found != text:
        old, new = next((a, b) for a, b in zip(text.splitlines(), found.splitlines(), strict=False) if a != b)
        pytest.fail(f"run `python docs/scholars/refresh.py`: '{old}' is now '{new}'")


@pytest.mark.parametrize("script", sorted(path.name for path in HERE.glob("*.py") if path.stem != "refresh"))
def test_every_script_is_shown(script):
    assert f"<!-- output of {script} -->" in (HERE / "README.md").read_text(encoding="utf-8")


def test_the_readme_names_the_alliances_that_the_directed_file_cannot_decide():
    text = (HERE / "README.md").read_text(encoding="utf-8")
    hidden = [number for number, entry in unlike_partners().items() if entry.get("hidden")]

    assert f"({', '.join(str(one) for one in hidden)}) another treaty" in text
    assert f"({', '.join(str(one) for one in alike_after_all())}) stand in its directed file" in text
