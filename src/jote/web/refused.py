"""What a request is refused with, and the status of each of Jote's own errors."""

from __future__ import annotations

from typing import Any

from jote.errors import BadQuestion, FetchError, JoteError, StoreError, UnknownName


class Refused(Exception):
    """A request that is refused before it reaches a view: its status, and the key of a sentence of `web.yaml`."""

    def __init__(self, status: int, code: str, headers: dict[str, str] | None = None, **values: Any) -> None:
        super().__init__(code)
        self.status, self.code, self.values, self.headers = status, code, values, headers


class Told(Exception):
    """An error of Jote's in words: its status and sentences."""

    def __init__(self, status: int, code: str, en: str, bn: str) -> None:
        super().__init__(status, code, en, bn)
        self.status, self.code, self.en, self.bn = status, code, en, bn


def told_of(error: JoteError) -> Told:
    """An error of Jote's in words, as another process can hand it over."""
    return Told(status_of(error), error.key.split(".")[-1], error.message("en"), error.message("bn"))


def status_of(error: JoteError) -> int:
    """404 for what does not exist, 409 for what contradicts itself or was settled, 502 for a failing address."""
    key = error.key.split(".")[-1]
    if isinstance(error, UnknownName) or key in ("unknown_proposal", "no_question"):
        return 404
    if isinstance(error, BadQuestion) or key == "judged_already":
        return 409
    if isinstance(error, FetchError):
        return 422 if key == "bad_address" else 502
    return 503 if isinstance(error, StoreError) and key == "store_unusable" else 422
