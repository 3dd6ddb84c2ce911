"""A real headless Chromium on a real server; the tests say why where there is none."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.web.conftest import ROOT, serving

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
KOREA = "attacker=KOR&target=PRK&on=2024-12-05"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """One browser for all tests."""
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="Playwright drives the browser: pip install -e '.[dev]'"
    )
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed: apt-get install chromium (CI does)")
    if not (ROOT / "src/jote/web/static/index.html").exists():
        pytest.skip("the page is not built: pip install -e . builds it where Node or the package index can be had")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[httpx.Client]:
    """A server over a store of its own."""
    with serving(tmp_path / "jote.db") as client:
        yield client


@pytest.fixture
def visit(chromium: Any, server: httpx.Client) -> Iterator[Callable[..., Any]]:
    """Opens a page of the server in a browser of the given language; any error on the page's console fails the test."""
    contexts, faults = [], []

    def opened(address: str, locale: str = "bn-BD", width: int = 1200, **settings: Any) -> Any:
        context = chromium.new_context(locale=locale, viewport={"width": width, "height": 900}, **settings)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "console",
            lambda said: faults.append(said.text) if said.type == "error" and "status of 4" not in said.text else None,
        )
        page.goto(str(server.base_url).rstrip("/") + address)
        page.wait_for_selector("h1, form")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []
