"""Attacks on every line of the page's safety."""

from __future__ import annotations

import re
import socket
import time
from pathlib import Path

import httpx
import pytest
from tests.web.conftest import EXAMPLE, KOREA, ROOT

TOKEN = "a-token-of-some-length"
STATIC = ROOT / "src/jote/web/static"


def test_another_host_name_is_refused(web: httpx.Client) -> None:
    """A page at evil.example that points its name at 127.0.0.1 (DNS rebinding)."""
    for host in ("evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil.example", ""):
        assert web.get("/answer.json", params=KOREA, headers={"Host": host}).status_code in (400, 421)


def test_this_machine_by_name_is_welcome(web: httpx.Client) -> None:
    for host in ("localhost", "127.0.0.1:9", "[::1]:80"):
        assert web.get("/about.json", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": "http://127.0.0.1:1"},
    ],
)
def test_another_sites_page_cannot_write(serve, tmp_path: Path, headers: dict[str, str]) -> None:
    client = serve()
    assert client.post("/articles", json={"text": EXAMPLE}, headers=headers).status_code == 403
    assert not (tmp_path / "jote.db").exists()


def test_a_plain_form_cannot_write(serve, tmp_path: Path) -> None:
    """What a browser sends across sites without asking first: forms and text."""
    client = serve()
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
        answer = client.post("/articles", content='{"text": "রাশিয়া"}', headers={"Content-Type": kind})
        assert answer.status_code == 422
    assert not (tmp_path / "jote.db").exists()


def test_no_answer_is_readable_from_other_sites(web: httpx.Client) -> None:
    answer = web.get("/answer.json", params=KOREA, headers={"Origin": "https://evil.example"})
    assert "access-control-allow-origin" not in answer.headers
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"


def test_with_a_token_nothing_is_open_without_it(serve) -> None:
    client = serve(token=TOKEN)
    for answer in (
        client.get("/answer.json", params=KOREA),
        client.get("/"),
        client.get("/answer.json", params={**KOREA, "token": "wrong"}),
        client.get("/answer.json", params=KOREA, headers={"Authorization": f"Bearer {TOKEN[:-1]}"}),
        client.get("/answer.json", params=KOREA, headers={"Authorization": f"Basic {TOKEN}"}),
        client.get("/answer.json", params=KOREA, headers={"Cookie": "jote_token=wrong"}),
        client.post("/articles", json={"text": EXAMPLE}),
        client.post("/articles", json={"text": EXAMPLE}, params={"token": TOKEN}),
    ):
        assert answer.status_code == 401
    assert client.get("/answer.json", params=KOREA, headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 200


def test_public_reading_does_not_let_anybody_write(serve) -> None:
    client = serve(token=TOKEN, public_reading=True)
    assert client.get("/answer.json", params=KOREA).status_code == 200
    assert client.post("/articles", json={"text": EXAMPLE}).status_code == 401
    assert client.post("/proposals/1/reject", json={"by": "x", "why": "y"}).status_code == 401


def test_the_token_leaves_the_address_for_a_cookie_that_scripts_cannot_read(serve) -> None:
    answer = serve(token=TOKEN).get("/answer", params={**KOREA, "token": TOKEN})
    assert answer.status_code == 303
    assert "token" not in answer.headers["location"]
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


def test_the_token_cannot_send_a_visitor_elsewhere(serve) -> None:
    answer = (client := serve(token=TOKEN)).get(f"{client.base_url}//evil.example/", params={"token": TOKEN})
    assert answer.headers["location"].startswith("/evil.example")


def test_the_policy_allows_no_inline_script_and_no_other_host(web: httpx.Client) -> None:
    for address in ("/", "/about.json", "/nowhere"):
        policy = web.get(address).headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy
        assert "frame-ancestors 'none'" in policy
    assert web.get("/about.json").headers["x-content-type-options"] == "nosniff"


def test_only_embedded_pages_may_be_framed(web: httpx.Client) -> None:
    assert "frame-ancestors *" in web.get("/embed/answer").headers["content-security-policy"]
    assert "x-frame-options" not in web.get("/embed/answer").headers
    assert web.get("/answer").headers["x-frame-options"] == "DENY"


@pytest.mark.skipif(not (STATIC / "index.html").exists(), reason="the page is not built: pip install -e . builds it")
def test_the_page_holds_no_inline_script_or_style(web: httpx.Client) -> None:
    page = web.get("/").text
    assert re.findall(r"<script(?![^>]* src=)", page) == []
    assert "<style" not in page
    assert not re.search(r"\son\w+=|\sstyle=", page)
    assert "http://" not in page
    assert "https://" not in page


@pytest.mark.parametrize(
    "address",
    ["/static/../app.py", "/static/%2e%2e/app.py", "/static//etc/passwd", "/static/..%2fapp.py", "/static/index.html"],
)
def test_no_file_but_the_built_ones_is_given(web: httpx.Client, address: str) -> None:
    assert web.get(address).status_code == 404


def test_a_body_that_says_it_is_huge_is_not_read(serve) -> None:
    client = serve()
    with socket.create_connection((client.base_url.host, client.base_url.port), timeout=5) as sent:
        sent.sendall(
            b"POST /articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000000000000\r\n\r\n{"
        )
        assert b" 413 " in sent.recv(4096)


def test_a_body_that_grows_without_end_is_cut_off(serve) -> None:
    def endless():
        for _ in range(100):
            yield b'{"text": "' + b"x" * 1000

    answer = serve(body=20_000).post("/articles", content=endless(), headers={"Content-Type": "application/json"})
    assert answer.status_code == 413


def test_a_body_that_never_ends_is_given_up(serve) -> None:
    client = serve(seconds=0.5)
    with socket.create_connection((client.base_url.host, client.base_url.port), timeout=5) as slow:
        slow.sendall(
            b'POST /articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"te'
        )
        started = time.monotonic()
        assert b" 503 " in slow.recv(4096)
        assert time.monotonic() - started < 4


@pytest.mark.parametrize(
    "given",
    [
        '{"text": "' + "x" * 200_001 + '"}',
        '{"text": "\\ud800 রাশিয়া"}',
        '{"text": " \\n "}',
        '{"text": "রাশিয়া", "address": "https://example.org/"}',
        "{}",
        "[" * 100_000,
        '{"text": 5}',
        "null",
    ],
    ids=["long", "half a letter", "blank", "both", "neither", "deep", "number", "null"],
)
def test_bodies_that_are_no_article_are_refused(serve, given: str) -> None:
    answer = serve().post("/articles", content=given, headers={"Content-Type": "application/json"})
    assert answer.status_code in (400, 422)
    assert set(answer.json()["error"]) == {"code", "message", "message_bn"}


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:22/", "http://localhost/", "http://[::1]/", "http://10.0.0.1/", "http://192.168.1.1/admin",
        "http://169.254.169.254/latest/meta-data/", "http://[::ffff:127.0.0.1]/", "http://2130706433/", "http://0x7f.1/", "http://0/",
        "file:///etc/passwd", "gopher://127.0.0.1/", "ftp://example.org/", "javascript:alert(1)", "//127.0.0.1/", "http://user:pw@127.0.0.1/",
    ],
)  # fmt: skip
def test_addresses_inside_are_not_fetched(serve, address: str) -> None:
    answer = serve().post("/articles", json={"address": address})
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "bad_address")


@pytest.mark.parametrize(
    "given", ["' OR 1=1 --", "'; DROP TABLE articles; --", '" UNION SELECT * FROM judgements --', "%", "_", "\x00"]
)
def test_words_are_never_commands_to_the_store(serve, given: str) -> None:
    client = serve()
    client.post("/articles", json={"text": EXAMPLE})
    assert client.get("/events.json", params={"actor": given}).json()["total"] == 0
    assert client.post("/proposals/1/reject", json={"by": given, "why": given + "x"}).status_code in (200, 422)
    assert len(client.get("/articles.json").json()["articles"]) == 1


def test_a_table_runs_no_formula(serve) -> None:
    client = serve()
    client.post("/articles", json={"text": EXAMPLE, "title": '=HYPERLINK("http://evil.example")', "language": "bn"})
    rows = client.get("/articles.csv").text.splitlines()
    assert len(rows) == 2
    assert not re.search(r"(^|,)\"?[=@+]", rows[1])
