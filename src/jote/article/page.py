"""What a file, a page or standard input holds: the text of an article, or one clear sentence why not."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from jote.errors import BadInput

LIMIT = 8 * 1024 * 1024  # bytes of one article; the longest of 5,784 real ones has 73 kB
_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)


@dataclass(frozen=True, slots=True)
class Article:
    """The text of one article, as it was given, and what the page says of it."""

    text: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None


def read_page(content: bytes, name: str, *, url: str | None = None) -> Article:
    """The article in some bytes: plain text (its first line is the title) or an HTML page.

    >>> read_page("শিরোনাম\\n\\nলেখা।".encode(), "a.txt").text
    'শিরোনাম\\n\\nলেখা।'

    `name` is what messages call it. Raises BadInput for an empty, binary, badly encoded or huge
    file and for a page without an article.
    """
    if len(content) > LIMIT:
        raise BadInput("too_large", path=name, size=len(content) // 1_048_576, limit=LIMIT // 1_048_576)
    if _HTML.match(content[:4096]):
        from jote.article.html import article_of_html

        return article_of_html(_decoded(content, name), name, url)
    text = _decoded(content, name)
    if not text.strip("\ufeff\u200b \t\r\n"):
        raise BadInput("empty_file", path=name)
    return Article(text=text, url=url)


def _decoded(content: bytes, name: str) -> str:
    if not content:
        raise BadInput("empty_file", path=name)
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError as error:
                raise BadInput("bad_encoding", path=name, offset=error.start) from None
    if (
        content.startswith((b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF"))
        or b"\0" in content
    ):
        raise BadInput("binary_file", path=name)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadInput(
            "bad_encoding" if _mostly_text(content) else "binary_file", path=name, offset=error.start
        ) from None
    text = text.removeprefix("\ufeff")
    controls = sum(unicodedata.category(letter) == "Cc" and letter not in "\t\n\r\f\v" for letter in text[:20_000])
    if controls > 0.05 * min(len(text), 20_000):
        raise BadInput("binary_file", path=name)
    return text


def _mostly_text(content: bytes) -> bool:
    lost = content[:50_000].decode("utf-8", "replace").count("\ufffd")
    return lost < 0.3 * max(1, len(content[:50_000]) / 3)
