"""Every number of docs/scholars is what its script prints."""

import runpy
import warnings
from pathlib import Path

import pytest

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
