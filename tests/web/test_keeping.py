"""Articles read and kept, proposals judged, the ledger changed, nothing acknowledged lost."""

from __future__ import annotations

import time

import pytest
from tests.web.conftest import EXAMPLE, KOREA, ROOT

from jote.web.intake import Given, Intake, Taken

HOSTILE = "<script>alert(1)</script> রাশিয়া <svg onload=alert(1)> \u202eইউক্রেনে\u202c হামলা করেছে। {{7*7}} ${x} </div><img src=x onerror=alert(1)>"


def test_the_example_is_read_accepted_and_stands_behind_its_treaty(serve) -> None:
    client = serve()
    saved = client.post("/articles", json={"text": EXAMPLE, "published": "2024-06-20"})
    assert saved.status_code == 201
    (proposal,) = client.get("/proposals.json", params={"verdict": "open"}).json()["proposals"]
    assert proposal["commitment"]["parties"] == ["RUS", "PRK"]
    assert proposal["treaty"] == "rus-prk-2024"
    assert client.get("/treaties/rus-prk-2024.json").json()["news"] == []

    accepted = client.post(f"/proposals/{proposal['id']}/accept", json={"by": "ডেস্ক", "why": "পাঠ মিলেছে"})

    assert accepted.json() == {"proposal": proposal["id"], "treaty": "rus-prk-2024"}
    (news,) = client.get("/treaties/rus-prk-2024.json").json()["news"]
    assert news["quotes"][0] in EXAMPLE
    (judged,) = client.get("/proposals.json").json()["proposals"]
    assert judged["history"][0]["judged_by"] == "ডেস্ক"


def test_an_accepted_new_treaty_changes_the_answer_at_once(serve) -> None:
    client = serve()
    client.post("/articles", json={"text": EXAMPLE})
    before = client.get("/answer.json", params={"attacker": "IND", "target": "BRA", "on": "2030-01-01"})
    amended = {"parties": ["BRA", "MNG"], "treaty": "Brasília Pact", "signed": "2029-05-01", "stage": "in_force"}
    proposal = client.get("/proposals.json").json()["proposals"][0]["id"]
    # the proposal means a treaty that the ledger has, so amended parties do not make a new one
    assert client.post(f"/proposals/{proposal}/accept", json={"by": "a", "amended": amended}).status_code == 200
    after = client.get("/answer.json", params={"attacker": "IND", "target": "BRA", "on": "2030-01-01"})
    assert (before.status_code, after.status_code) == (200, 200)


def test_the_same_article_is_kept_once(serve) -> None:
    client = serve()
    first = client.post("/articles", json={"text": EXAMPLE})
    second = client.post("/articles", json={"text": EXAMPLE})
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json()["article"] == second.json()["article"]


def test_a_rejection_needs_a_reason_and_a_judgement_is_not_overwritten(serve) -> None:
    client = serve()
    client.post("/articles", json={"text": EXAMPLE})
    assert client.post("/proposals/1/reject", json={"by": "a"}).status_code == 422
    assert client.post("/proposals/1/reject", json={"by": "a", "why": "   "}).status_code == 422
    assert client.post("/proposals/1/reject", json={"by": "a", "why": "অন্য চুক্তি"}).status_code == 200
    again = client.post("/proposals/1/accept", json={"by": "b"})
    assert (again.status_code, again.json()["error"]["code"]) == (409, "judged_already")
    assert client.post("/proposals/99/accept", json={"by": "b"}).status_code == 404


def test_hostile_text_comes_back_letter_for_letter_and_only_as_json(serve) -> None:
    client = serve()
    article = client.post("/articles", json={"text": HOSTILE, "language": "bn", "title": "<b>x</b>"}).json()["article"]
    answer = client.get(f"/articles/{article}.json")
    assert answer.headers["content-type"] == "application/json"
    assert answer.json()["text"] == HOSTILE
    assert "<script>alert" not in client.get(f"/articles/{article}").text


def test_places_are_called_as_the_page_speaks(serve) -> None:
    client = serve()
    article = client.post("/articles", json={"text": EXAMPLE}).json()["article"]
    names = {
        lang: client.get(f"/articles/{article}.json", params={"lang": lang}).json()["place_names"]
        for lang in ("bn", "en")
    }
    assert (names["bn"]["Pyongyang"], names["en"]["Pyongyang"]) == ("পিয়ংইয়ং", "Pyongyang")


def test_events_are_found_by_their_facets(serve) -> None:
    client = serve()
    client.post("/articles", json={"text": EXAMPLE, "publisher": "উদাহরণ", "published": "2024-06-20"})
    whole = client.get("/events.json").json()
    assert whole["total"] == len(whole["events"]) > 0
    signed = next(one for one in whole["events"] if one["event"] == "AGREE")
    assert [(one["name"], one["written"], one["kind"]) for one in signed["sources"]] == [
        ("Vladimir Putin", "ভ্লাদিমির পুতিন", "person")
    ]
    kind = whole["facets"]["event"][0]
    some = client.get("/events.json", params={"event": kind["value"], "publisher": "উদাহরণ"}).json()
    assert some["total"] == kind["count"]
    assert client.get("/events.json", params={"since": "2030-01-01"}).json()["total"] == 0


def test_pages_of_events_join(serve) -> None:
    client = serve()
    client.post("/articles", json={"text": EXAMPLE})
    first = client.get("/events.json", params={"limit": 1}).json()
    second = client.get("/events.json", params={"limit": 200, "after": first["next"]}).json()
    assert [*first["events"], *second["events"]] == client.get("/events.json").json()["events"]


def test_a_text_in_a_third_language_is_refused(serve) -> None:
    answer = serve().post("/articles", json={"text": "Путин подписал договор в Пхеньяне. " * 10})
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "third_language")


def sleeping(given: Given) -> Taken:
    """A reader that does not come back."""
    time.sleep(60)
    raise AssertionError


def test_reading_without_end_is_ended_and_the_next_answer_is_quick(serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT))  # the other process finds this file by it
    client = serve(intake=Intake(sleeping, seconds=1.0))
    started = time.monotonic()
    answer = client.post("/articles", json={"text": "রাশিয়া ইউক্রেনে হামলা করেছে।"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "reading_too_slow")
    assert time.monotonic() - started < 20
    assert client.get("/answer.json", params=KOREA).status_code == 200


@pytest.mark.parametrize("text", [EXAMPLE, EXAMPLE.replace("\n", "\r\n")], ids=["LF", "CRLF"])
def test_every_mark_lies_where_its_words_are(serve, text: str) -> None:
    client = serve()
    article = client.post("/articles", json={"text": text}).json()["article"]
    kept = client.get(f"/articles/{article}.json").json()
    assert kept["text"] == text
    for event in kept["reading"]["events"]:
        start, end = event["evidence"]
        assert text[start:end].strip()
