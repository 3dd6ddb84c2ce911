"""Every failure has one shape, in two languages."""

from __future__ import annotations

import httpx
import pytest
from tests.web.conftest import KOREA


def fault(answer: httpx.Response) -> dict[str, str]:
    """The error of an answer, after a look at its shape."""
    assert answer.headers["content-type"] == "application/json"
    body = answer.json()
    assert set(body) == {"error"}
    assert set(body["error"]) == {"code", "message", "message_bn"}
    assert any("\u0980" <= letter <= "\u09ff" for letter in body["error"]["message_bn"])
    return body["error"]


@pytest.mark.parametrize(
    ("method", "address", "status", "code"),
    [
        ("GET", "/nowhere", 404, "no_page"),
        ("GET", "/treaties/none-1900.json", 404, "unknown_treaty"),
        ("GET", "/articles/7.json", 404, "unknown_article"),
        ("GET", "/answer.json?attacker=Atlantis&target=PRK&on=2024-12-05", 404, "unknown_state"),
        ("GET", "/answer.json?attacker=AUH&target=USA&on=2024-12-05", 404, None),
        ("GET", "/answer.json?attacker=KOR&target=KOR&on=2024-12-05", 409, "attacker_is_target"),
        ("GET", "/answer.json?attacker=KOR&target=PRK&on=2024-02-30", 422, "bad_field"),
        ("GET", "/answer.json?attacker=KOR&target=PRK", 422, "bad_field"),
        ("GET", "/answer.json?attacker=KOR&target=PRK&on=2024-12-05&lang=fr", 422, "bad_field"),
        ("GET", "/events.json?limit=100000", 422, "bad_field"),
        ("GET", "/events.json?after=x", 422, "bad_field"),
        ("GET", "/question.json?q=hello", 404, "no_question"),
        ("POST", "/answer.json", 405, "no_method"),
        ("DELETE", "/articles.json", 405, "no_method"),
        ("POST", "/proposals/1/accept", 422, "bad_field"),
        ("GET", "/static/../../errors.py", 404, "no_page"),
    ],
)
def test_each_failure_says_what_is_wrong(
    web: httpx.Client, method: str, address: str, status: int, code: str | None
) -> None:
    answer = web.request(method, address)
    assert answer.status_code == status
    found = fault(answer)
    assert code in (None, found["code"])


def test_a_method_that_is_not_allowed_says_which_is(web: httpx.Client) -> None:
    assert web.put("/answer.json").headers["allow"] == "GET"


def test_a_fault_of_our_own_is_told_without_its_inside(serve, monkeypatch: pytest.MonkeyPatch) -> None:
    from jote.web import ask

    def broken(*_: object) -> None:
        raise RuntimeError("secret/path")

    monkeypatch.setattr(ask, "answered", broken)
    answer = serve().get("/answer.json", params=KOREA)
    assert answer.status_code == 500
    assert fault(answer)["code"] == "broken"
    assert "secret" not in answer.text


def test_a_store_that_is_no_store_is_said(tmp_path) -> None:
    from jote.errors import StoreError
    from jote.web import create_app

    (tmp_path / "jote.db").write_text("this is no database, " * 100)
    with pytest.raises(StoreError):
        create_app(str(tmp_path / "jote.db"))
