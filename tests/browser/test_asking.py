"""A desk editor asks, reads the reasons to the clause, and moves the day."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from tests.browser.conftest import KOREA


def answer(page: Any) -> str:
    """The sentence of the answer, once it is there."""
    page.wait_for_selector(".answer[aria-busy=false] h1")
    return str(page.inner_text("h1"))


def test_the_korea_question_in_bangla_by_fields(visit: Callable[..., Any]) -> None:
    page = visit("/")
    assert page.get_attribute("html", "lang") == "bn"
    page.fill("input[name=attacker]", "দক্ষিণ কোরিয়া")
    page.fill("input[name=target]", "উত্তর কোরিয়া")
    page.fill("input[name=on]", "২০২৪-১২-০৫")
    page.click("button[type=submit]")
    said = answer(page)
    assert "রাশিয়া" in said
    assert "৫ ডিসেম্বর ২০২৪" in said
    assert "attacker=KOR&target=PRK&on=2024-12-05" in page.url


@pytest.mark.parametrize(
    ("locale", "sentence", "expected"),
    [
        ("bn-BD", "২০২৪ সালের ৫ ডিসেম্বর দক্ষিণ কোরিয়া উত্তর কোরিয়ায় হামলা করলে কে সাহায্য করতে বাধ্য?", "রাশিয়া"),
        ("en-GB", "If South Korea attacks North Korea on 5 December 2024, who must help?", "Russia"),
    ],
)
def test_one_sentence_is_enough(visit: Callable[..., Any], locale: str, sentence: str, expected: str) -> None:
    page = visit("/?form=sentence", locale=locale)
    page.fill("input[name=q]", sentence)
    page.press("input[name=q]", "Enter")
    assert expected in answer(page)
    assert "on=2024-12-05" in page.url


def test_a_war_without_an_attacker_is_answered_both_ways(visit: Callable[..., Any]) -> None:
    page = visit("/?form=sentence", locale="en-GB")
    page.fill("input[name=q]", "If war broke out between Germany and Poland on 1 September 1939, who had to help?")
    page.press("input[name=q]", "Enter")
    assert "If Germany attacks Poland" in answer(page)
    assert "not who attacks" in page.inner_text(".answer .lead")
    page.wait_for_selector(".answer section .lead strong")
    headings = page.locator(".answer .lead strong").all_inner_texts()
    assert headings == ["If Germany attacks Poland", "If Poland attacks Germany"]
    page.wait_for_selector(".answer h2.sentence:has-text('If Poland attacks Germany')")
    page.click(".answer h2.sentence + p a")
    page.wait_for_selector(".answer[aria-busy=false] h1:has-text('If Poland attacks Germany')")
    page.click("button[type=submit]")
    assert "either" not in page.url


def test_a_yes_or_no_question_is_answered_yes_or_no_first(visit: Callable[..., Any]) -> None:
    page = visit("/?form=sentence", locale="en-GB")
    page.fill("input[name=q]", "Is Russia bound to help North Korea if South Korea attacks it on 5 December 2024?")
    page.press("input[name=q]", "Enter")
    assert answer(page).startswith("Yes. Russia must help")


def test_a_sentence_about_promises_leads_to_its_view(visit: Callable[..., Any]) -> None:
    page = visit("/?form=sentence")
    page.fill("input[name=q]", "সিমলা চুক্তি কবে থেকে কার্যকর?")
    page.press("input[name=q]", "Enter")
    page.wait_for_selector("h1:has-text('সিমলা')")
    assert "/treaties/ind-pak-1972" in page.url


def test_who_is_attacked_by_nobody_named_is_said_with_the_promises(visit: Callable[..., Any]) -> None:
    page = visit("/?form=sentence")
    page.fill("input[name=q]", "উত্তর কোরিয়া আক্রান্ত হলে রাশিয়া কি সাহায্য করতে বাধ্য?")
    page.press("input[name=q]", "Enter")
    page.wait_for_selector("form [role=status]")
    assert page.inner_text("form [role=status]").startswith("শর্তসাপেক্ষ।")
    page.click("form [role=status] a")
    page.wait_for_selector(".network h1")


def test_a_sentence_that_is_not_understood_is_said(visit: Callable[..., Any]) -> None:
    page = visit("/?form=sentence")
    page.fill("input[name=q]", "আজ আবহাওয়া কেমন?")
    page.press("input[name=q]", "Enter")
    assert "বোঝা যায়নি" in page.inner_text("[role=alert]")


def test_the_reasons_lead_to_the_clause(visit: Callable[..., Any]) -> None:
    page = visit(f"/answer?{KOREA}")
    answer(page)
    entry = page.locator("section.duty.defense .entries > li", has_text="রাশিয়া").first
    entry.locator("summary").first.click()
    clause = entry.locator(".tree li.text q").inner_text()
    assert "সশস্ত্র আগ্রাসনে" in clause
    entry.locator(".tree li.text a").click()
    page.wait_for_selector(".clause-text.chosen")
    assert clause in page.inner_text(".clause-text.chosen")
    assert "/treaties/rus-prk-2024" in page.url


def test_the_day_moves_across_the_entry_into_force(visit: Callable[..., Any]) -> None:
    page = visit("/answer?attacker=KOR&target=PRK&on=2024-12-03")
    bound = "section.duty.defense .entries > li:has-text('রাশিয়া')"
    answer(page)
    assert page.locator(bound).count() == 0
    page.get_by_role("button", name="এক দিন পরে").click()
    page.wait_for_selector(bound)
    assert "on=2024-12-04" in page.url
    page.go_back()
    page.wait_for_selector("h1:has-text('৩ ডিসেম্বর')")
    assert page.locator(bound).count() == 0


def test_what_would_change_it_is_one_click_away(visit: Callable[..., Any]) -> None:
    page = visit(f"/answer?{KOREA}&lang=en")
    page.locator(".change li", has_text="3 December 2024").locator("a").click()
    page.wait_for_selector("h1:has-text('3 December 2024')")
    assert "on=2024-12-03" in page.url


def test_language_and_digits_are_switched_and_stand_in_the_address(visit: Callable[..., Any]) -> None:
    page = visit(f"/answer?{KOREA}")
    assert "৫ ডিসেম্বর ২০২৪" in answer(page)
    page.get_by_role("button", name="0-9").click()
    page.wait_for_selector("h1:has-text('5 ডিসেম্বর 2024')")
    assert not re.search("[০-৯]", page.inner_text("main"))
    page.get_by_role("button", name="English").click()
    page.wait_for_selector("h1:has-text('5 December 2024')")
    assert page.get_attribute("html", "lang") == "en"
    assert "lang=en" in page.url


def test_the_same_address_shows_the_same_page(visit: Callable[..., Any]) -> None:
    first = answer(visit(f"/answer?{KOREA}&provoked=no&lang=en", locale="bn-BD"))
    assert first == answer(visit(f"/answer?{KOREA}&provoked=no&lang=en", locale="fr-FR"))


def test_an_unknown_state_is_said_in_the_readers_language(visit: Callable[..., Any]) -> None:
    page = visit("/answer?attacker=Atlantis&target=PRK&on=2024-12-05")
    assert "Atlantis" in page.inner_text("[role=alert]")
    assert re.search("[\u0980-\u09ff]", page.inner_text("[role=alert]"))


def test_the_war_spreads_step_by_step(visit: Callable[..., Any]) -> None:
    page = visit("/cascade?attacker=AUH&target=SRB&on=1914-07-28&join=RUS:SRB:1914-07-30")
    page.wait_for_selector(".stepper")
    before = page.locator(".sides li").count()
    page.get_by_role("button", name="পরের ধাপ").click()
    page.wait_for_function("n => document.querySelectorAll('.sides li').length > n", arg=before)
    assert "step=2" in page.url
    assert "জার্মানি" in page.inner_text("table.chances")


def test_a_page_for_other_pages_has_no_frame_of_its_own(visit: Callable[..., Any]) -> None:
    page = visit(f"/embed/answer?{KOREA}")
    assert "রাশিয়া" in answer(page)
    assert page.locator("header").count() == 0
    assert page.locator(".credit a").get_attribute("href") == f"/answer?{KOREA}"
