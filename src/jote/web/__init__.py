"""The page and its HTTP interface: ask, see the map, follow the reason to the clause and the quote."""

from jote.web.app import create_app

__all__ = ["create_app"]
