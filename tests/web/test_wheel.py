"""The built wheel holds the page."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from tests.web.conftest import ROOT

pytest.importorskip("hatchling", reason="hatchling builds the wheel: pip install hatchling")


def test_the_wheel_holds_the_page(tmp_path: Path) -> None:
    """Built from the checkout; about two seconds where the page is up to date, ten where it is not."""
    if not (ROOT / "src/jote/web/static/index.html").exists() and shutil.which("node") is None:
        pytest.skip("the page is not built and there is no Node to build it with")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert "jote/web/static/index.html" in names
    assert any(name.startswith("jote/web/static/index-") and name.endswith(".js.br") for name in names)
    assert any("noto-sans-bengali" in name and name.endswith(".woff2") for name in names)
    assert any("countries-50m" in name for name in names)
    assert not any("node_modules" in name for name in names)
