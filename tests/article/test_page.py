"""Bytes in, the text of one article out."""

import pytest

from jote.article import read_page
from jote.errors import BadInput

BODY = "রাশিয়ার প্রেসিডেন্ট ভ্লাদিমির পুতিন মস্কোতে হাঙ্গেরির প্রধানমন্ত্রীর সঙ্গে বৈঠক করেছেন। বৈঠকে দুই নেতা জ্বালানি নিয়ে কথা বলেন।"
SECOND = "বৈঠকের পর তাঁরা এক যৌথ বিবৃতি দেন। এতে বলা হয়, আলোচনা চলবে এবং আগামী মাসে আবার বসবেন তাঁরা।"
TEASER = "ঢাকায় আজ বৃষ্টি হতে পারে, জানাল আবহাওয়া অফিস"
PAGE = f"""<!doctype html><html lang="bn"><head><title>মস্কোতে বৈঠক</title><meta property="og:title" content="মস্কোতে পুতিনের বৈঠক">
<meta property="og:site_name" content="উদাহরণ"><meta property="article:published_time" content="2025-11-28T10:00:00+06:00"></head>
<body><nav><a href="/">প্রচ্ছদ</a></nav><article><h1>মস্কোতে পুতিনের বৈঠক</h1><p>{BODY}</p>
<p><a href="/weather">{TEASER}</a></p><p>{SECOND}</p></article><script>alert(1)</script></body></html>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_plain_text_in_any_unicode(encoding):
    assert read_page(BODY.encode(encoding), "a.txt").text == BODY


def test_line_ends_are_kept_as_given():
    text = BODY + "\r\n" + SECOND
    assert read_page(text.encode(), "a.txt").text == text


def test_a_page_gives_its_article_without_teasers_and_scripts():
    article = read_page(PAGE.encode(), "a.html", url="https://example.org/a")

    assert BODY in article.text
    assert SECOND in article.text
    assert TEASER not in article.text
    assert "alert" not in article.text
    assert article.published == "2025-11-28"
    assert article.url == "https://example.org/a"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"\n \t", "is empty"),
        (b"\x00\x01\x02", "is not text"),
        (b"%PDF-1.7 ...", "is not text"),
        (b"\xff\xfe\x00", "not valid UTF-8"),
        (b"<html><body>" + b"<div>" * 5000, "holds no article"),
        (b"<!doctype html><title>x</title>", "holds no article"),
        (b"x" * (9 * 1024 * 1024), "at most 8 MB"),
    ],
    ids=["empty", "blank", "binary", "pdf", "half UTF-16", "deep page", "no body", "huge"],
)
def test_refused(content, words):
    with pytest.raises(BadInput, match=words):
        read_page(content, "a")
