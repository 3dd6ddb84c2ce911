"""A page in, clean text out."""

from jote.article.page import Article, read_page

__all__ = ["Article", "read_page"]
