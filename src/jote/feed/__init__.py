"""An address in, what it holds out."""

from jote.feed.fetch import Page, fetch_page

__all__ = ["Page", "fetch_page"]
