"""The article in an HTML page: trafilatura's reading, and a second look of our own.

On Bangla pages trafilatura brings in teasers of other stories, which stand in link-heavy blocks
beside or below the article. So links are kept in a first pass, and paragraphs that are nothing but
a link, or that also stand elsewhere on the page as the text of a link, are left out.
"""

from __future__ import annotations

import re
from typing import Any

from jote.article.page import Article
from jote.errors import BadInput

LEAST = 80  # letters of text below which a page holds no article


def article_of_html(page: str, name: str, url: str | None) -> Article:
    """The article of a page; raises BadInput where the page holds none."""
    from trafilatura import bare_extraction

    try:
        found: Any = bare_extraction(
            page, url=url, include_comments=False, include_tables=False, favor_precision=True, with_metadata=True
        )
    except Exception:  # a page can break any parser: to the user it is a page without an article
        found = None
    body = (getattr(found, "text", None) or "").strip()
    if len(body) < LEAST:
        raise BadInput("no_article", path=name)
    links = _link_texts(page)
    lines = [line.strip() for line in body.split("\n") if line.strip()]
    kept = [line for line in lines if _squeezed(line) not in links]
    if sum(map(len, kept)) < LEAST:
        raise BadInput("no_article", path=name)
    title = (getattr(found, "title", None) or "").strip() or None
    if title and kept and _squeezed(kept[0]) == _squeezed(title):
        kept = kept[1:]
    text = "\n".join(kept)
    return Article(
        text=f"{title}\n\n{text}" if title else text,
        title=title,
        published=_day(getattr(found, "date", None)),
        publisher=(getattr(found, "sitename", None) or None),
        url=url or getattr(found, "url", None),
    )


def _link_texts(page: str) -> set[str]:
    """The texts of the page's links, as far as they are as long as a headline."""
    from lxml import html

    try:
        tree = html.fromstring(page)
    except Exception:  # as above
        return set()
    found = set()
    for link in tree.iter("a"):
        words = _squeezed(link.text_content())
        if len(words) > 15:
            found.add(words)
    return found


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _day(given: str | None) -> str | None:
    return given if given and re.fullmatch(r"\d{4}-\d\d-\d\d", given) else None
