"""Map, network, line of time and list, by mouse, by keys, in the dark, on a phone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.browser.conftest import KOREA
from tests.web.conftest import EXAMPLE, ROOT

AXE = ROOT / "ui/node_modules/axe-core/axe.min.js"
VIEWS = {
    "start": "/",
    "answer": f"/answer?{KOREA}",
    "map": f"/map?{KOREA}",
    "network": "/network?state=RUS&on=2024-12-05",
    "timeline": "/timeline?state=RUS&state=PRK&on=2024-12-05",
    "list": "/list",
    "proposals": "/list?show=proposals",
    "give": "/list?show=give",
    "article": "/articles/1",
    "treaty": "/treaties/rus-prk-2024",
    "cascade": "/cascade?attacker=AUH&target=SRB&on=1914-07-28&join=RUS:SRB:1914-07-30",
    "embedded": f"/embed/map?{KOREA}",
}


def settled(page: Any) -> None:
    """Wait until the view stands."""
    page.wait_for_load_state("networkidle")
    page.wait_for_function("() => !document.querySelector('main > .waiting, main article > .waiting')")


def test_the_map_has_patterns_words_and_a_table(visit: Callable[..., Any]) -> None:
    page = visit(f"/map?{KOREA}")
    page.wait_for_selector("svg.world path.land.bound")
    assert "উত্তর কোরিয়া" in page.get_attribute("svg.world", "aria-label")
    assert page.evaluate("getComputedStyle(document.querySelector('svg.world path.land.bound')).fill").startswith(
        "url("
    )
    rows = page.locator("table tbody tr").all_inner_texts()
    assert any(row.startswith("রাশিয়া") and "পদক্ষেপ নিতে বাধ্য" in row for row in rows)
    assert "ন্যাচারাল আর্থ" in page.inner_text("article")
    assert page.locator("path.border.disputed").count() >= 1


def test_an_old_day_is_marked_as_older_than_the_borders(visit: Callable[..., Any]) -> None:
    page = visit("/map?attacker=AUH&target=SRB&on=1914-07-28")
    page.wait_for_selector("svg.world")
    assert "২৮ জুলাই ১৯১৪" in page.inner_text(".note")
    assert "পুরোনো" in page.inner_text(".note")


def test_the_map_is_walked_by_keys(visit: Callable[..., Any]) -> None:
    page = visit(f"/map?{KOREA}")
    page.wait_for_selector("svg.world g[tabindex]")
    page.focus("svg.world g[tabindex]")
    page.keyboard.press("Tab")
    page.wait_for_selector("figcaption strong")
    assert "chosen=" in page.url


def test_the_network_leads_to_the_treaty(visit: Callable[..., Any]) -> None:
    page = visit("/network?state=RUS&on=2024-12-05")
    edge = page.locator("svg.web a[href*='rus-prk-2024']").first
    edge.wait_for(state="attached")
    edge.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".clause-text")
    assert "/treaties/rus-prk-2024" in page.url


def test_a_long_name_in_the_network_is_cut_between_words(visit: Callable[..., Any], server: httpx.Client) -> None:
    asked = "state=IND&on=2024-12-05"
    page = visit(f"/network?{asked}")
    page.wait_for_selector("svg.web g.bloc text")
    names = [tie["name"] for tie in server.get(f"/network.json?{asked}&lang=bn").json()["ties"]]
    cut = [one for one in page.locator("svg.web g.bloc text").all_text_contents() if one.endswith("…")]
    assert cut
    for one in cut:
        assert any(name.startswith(one.removesuffix("…") + " ") for name in names), one


def test_the_line_of_time_moves_the_day_of_every_view(visit: Callable[..., Any]) -> None:
    page = visit(f"/timeline?{KOREA}")
    handle = page.locator("[role=slider]")
    handle.focus()
    page.keyboard.press("ArrowLeft")
    page.wait_for_function("() => location.search.includes('on=2024-11-05')")
    box = page.locator("svg.strip").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 60)
    page.mouse.up()
    page.wait_for_function("() => location.search.includes('on=19')")
    day = page.evaluate("new URLSearchParams(location.search).get('on')")
    assert f"on={day}" in page.locator("header nav a").first.get_attribute("href")


def test_an_article_is_pasted_read_and_its_proposal_accepted(visit: Callable[..., Any], server: httpx.Client) -> None:
    page = visit("/list?show=give")
    page.fill("textarea", EXAMPLE)
    page.fill("input[name=published]", "২০২৪-০৬-২০")
    page.click("button[type=submit]")
    page.wait_for_selector("mark.event")
    assert page.locator("mark.commitment").count() >= 1
    assert "ভ্লাদিমির পুতিন" in page.inner_text(".found.event")
    assert page.inner_text(".text").replace("\n", "") == EXAMPLE.replace("\n", "")
    page.fill("input[name=by]", "ডেস্ক")
    page.get_by_role("button", name="গ্রহণ করুন").click()
    page.wait_for_selector(".proposal.accepted")
    assert "ডেস্ক" in page.inner_text(".history")
    page.click(".proposal a[href*='/treaties/']")
    page.wait_for_selector("#news blockquote")
    quote = page.inner_text("#news blockquote p")
    assert quote in EXAMPLE
    page.click("#news footer a")
    page.wait_for_selector("mark.chosen")
    assert quote.startswith(page.locator("mark.chosen").first.inner_text()[:20])
    page.goto(f"{server.base_url}/answer?{KOREA}".replace("//answer", "/answer"))
    entry = page.locator("section.duty.defense .entries > li", has_text="রাশিয়া").first
    entry.locator("summary").first.click()
    entry.locator(".behind blockquote").wait_for()
    assert quote in entry.locator(".behind").inner_text()


def test_a_rejection_asks_for_its_reason(visit: Callable[..., Any], server: httpx.Client) -> None:
    server.post("/articles", json={"text": EXAMPLE})
    page = visit("/list?show=proposals&lang=en")
    page.fill("input[name=by]", "desk")
    page.get_by_role("button", name="Reject").click()
    assert "reason" in page.inner_text(".judge [role=alert]")
    page.fill("input[name=why]", "another treaty is meant")
    page.get_by_role("button", name="Reject").click()
    page.wait_for_selector(".proposal.rejected")
    assert "another treaty is meant" in page.inner_text(".history")


def test_facets_narrow_the_list_and_stand_in_the_address(visit: Callable[..., Any], server: httpx.Client) -> None:
    server.post("/articles", json={"text": EXAMPLE, "published": "2024-06-20"})
    whole = server.get("/events.json").json()
    kind = whole["facets"]["event"][0]
    page = visit("/list")
    page.select_option(".facets label:nth-child(3) select", kind["value"])
    page.wait_for_function("n => document.querySelectorAll('.rows > li').length === n", arg=kind["count"])
    assert f"event={kind['value']}" in page.url


def test_hostile_text_stays_text(visit: Callable[..., Any], server: httpx.Client) -> None:
    hostile = "<script>window.hit=1</script><img src=x onerror='window.hit=1'> \u202eরাশিয়া\u202c ইউক্রেনে হামলা করেছে। <svg onload='window.hit=1'>"
    saved = server.post(
        "/articles", json={"text": hostile, "title": "<img src=x onerror='window.hit=1'>", "language": "bn"}
    ).json()
    page = visit(f"/articles/{saved['article']}")
    page.wait_for_selector(".text")
    assert page.evaluate("window.hit") is None
    assert page.locator(".text script, .text img, .text svg, h1 img").count() == 0
    assert "<script>window.hit=1</script>" in page.inner_text(".text")
    assert "U+202E" in page.inner_text(".text"), "a character that turns the text around is shown, not obeyed"


def test_the_keyboard_is_enough_to_ask(visit: Callable[..., Any]) -> None:
    page = visit("/?lang=en")
    page.wait_for_function("() => document.querySelectorAll('#states option').length > 100")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "attacker":
            break
    page.keyboard.type("South Korea")
    page.keyboard.press("Tab")
    page.keyboard.type("North Korea")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+a")
    page.keyboard.type("2024-12-05")
    page.keyboard.press("Enter")
    page.wait_for_selector("h1:has-text('Russia')")


@pytest.mark.parametrize("view", VIEWS)
def test_a_phone_shows_every_view_without_sliding_sideways(
    visit: Callable[..., Any], server: httpx.Client, view: str
) -> None:
    server.post("/articles", json={"text": EXAMPLE})
    page = visit(VIEWS[view], width=360)
    settled(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed: npm ci in ui/")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_no_serious_fault(visit: Callable[..., Any], server: httpx.Client, view: str, scheme: str) -> None:
    server.post("/articles", json={"text": EXAMPLE})
    page = visit(VIEWS[view], color_scheme=scheme)
    settled(page)
    page.evaluate(Path(AXE).read_text("utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    serious = [
        (one["id"], [node["html"][:160] for node in one["nodes"]][:3])
        for one in found["violations"]
        if one["impact"] in ("serious", "critical")
    ]
    assert serious == [], json.dumps(serious, ensure_ascii=False, indent=1)


def test_the_dark_page_is_dark(visit: Callable[..., Any]) -> None:
    page = visit("/", color_scheme="dark")
    red, green, blue = page.evaluate(
        "getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g).map(Number)"
    )
    assert max(red, green, blue) < 60


def test_paper_shows_the_answer_and_not_the_form(visit: Callable[..., Any]) -> None:
    page = visit(f"/answer?{KOREA}")
    page.wait_for_selector("section.duty")
    page.emulate_media(media="print")
    assert page.locator("section.duty h2").first.is_visible()
    assert not page.locator("section.question").is_visible()


def test_the_first_view_is_small_and_soon_there(visit: Callable[..., Any]) -> None:
    """Under 300 kB over the wire with fonts and data; nothing of map or network among it."""
    page = visit("/")
    page.wait_for_load_state("networkidle")
    sizes = page.evaluate("performance.getEntriesByType('resource').map(one => [one.name, one.encodedBodySize])")
    assert sum(size for _, size in sizes) < 300_000
    assert not any("countries" in name or "/map" in name for name, _ in sizes)
