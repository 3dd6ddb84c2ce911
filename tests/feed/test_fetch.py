"""Fetching: against a real server on this machine, and against addresses that must never be asked."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from jote.errors import FetchError
from jote.feed import fetch
from jote.feed.fetch import fetch_page

PAGE = "<html><body><p>পুতিন ও কিম চুক্তি সই করেছেন।</p></body></html>".encode()


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/page":
            self._send(200, PAGE)
        elif self.path == "/moved":
            self._send(302, b"", location="/page")
        elif self.path == "/loop":
            self._send(302, b"", location="/loop")
        elif self.path == "/inwards":
            self._send(302, b"", location="http://10.0.0.1/secret")
        elif self.path == "/file":
            self._send(302, b"", location="file:///etc/passwd")
        elif self.path == "/endless":
            self.send_response(200)
            self.end_headers()
            try:
                for _ in range(100_000):
                    self.wfile.write(b"x" * 65536)
            except OSError:
                pass
        else:
            self._send(404, b"no")

    def _send(self, status, body, location=None):
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def server():
    running = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()


@pytest.mark.parametrize("path", ["/page", "/moved"])
def test_a_page(server, path):
    page = fetch_page(server + path, allow_private=True)

    assert page.content == PAGE
    assert page.address.endswith("/page")


@pytest.mark.parametrize(
    ("path", "words"), [("/loop", "passed on more than"), ("/none", "answered 404"), ("/file", "only http and https")]
)
def test_refused(server, path, words):
    with pytest.raises(FetchError, match=words):
        fetch_page(server + path, allow_private=True)


def test_an_endless_body_is_cut_off(server, monkeypatch):
    monkeypatch.setattr(fetch, "LIMIT", 1_000_000)
    with pytest.raises(FetchError, match="larger than"):
        fetch_page(server + "/endless", allow_private=True)


def test_a_redirect_to_a_private_host_is_not_followed(server, monkeypatch):
    asked = []
    real = fetch._public
    monkeypatch.setattr(
        fetch, "_public", lambda number: asked.append(str(number)) or str(number) == "127.0.0.1" or real(number)
    )
    with pytest.raises(FetchError, match="not a public host"):
        fetch_page(server + "/inwards")

    assert asked == ["127.0.0.1", "10.0.0.1"]


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://10.1.2.3/", "http://192.168.0.1/", "http://172.16.0.1/",
        "http://169.254.169.254/latest/meta-data", "http://0.0.0.0/", "http://[::ffff:127.0.0.1]/", "http://[fe80::1]/", "http://2130706433/",
        "http://0x7f.1/", "http://224.0.0.1/", "http://100.64.0.1/",
    ],
)  # fmt: skip
def test_hosts_that_are_not_public(address):
    with pytest.raises(FetchError, match=r"not a public host|no host"):
        fetch_page(address)


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "gopher://example.org/",
        "ftp://example.org/x",
        "javascript:alert(1)",
        "//example.org",
        "example.org",
        "http://",
        "http://user:word@example.org/",
    ],
)
def test_addresses_that_are_none(address):
    with pytest.raises(FetchError):
        fetch_page(address)
