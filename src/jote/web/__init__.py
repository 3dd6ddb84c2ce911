"""The page and its HTTP interface: ask, see the map, follow the reason to the clause and the quote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jote.web.app import create_app

__all__ = ["create_app"]


def __getattr__(name: str) -> Any:
    if name == "create_app":  # the processes beside the server need no server of their own
        from jote.web.app import create_app

        return create_app
    raise AttributeError(f"module 'jote.web' has no attribute {name!r}")
