"""The events of all articles read, in one list that can be searched; it grows as the store does."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from jote.store import Store

PAGE = 200
FACETS = ("actor", "target", "event", "publisher", "language", "doubt", "status")


class Shelf:
    """Every event of the newest reading of each article; texts are not kept."""

    def __init__(self) -> None:
        self._rows: list[dict[str, Any]] = []
        self._last = 0
        self._turn = threading.Lock()

    def events(self, store: Store | None) -> list[dict[str, Any]]:
        """All events, in order of article; articles saved since the last call are added."""
        with self._turn:
            self._grow(store)
            return self._rows

    def _grow(self, store: Store | None) -> None:
        while store is not None:
            found = store.articles(after=self._last, limit=PAGE)
            rows = [row for article in found for row in rows_of(article)]
            if found:
                self._rows = [*self._rows, *rows]
                self._last = found[-1]["id"]
            if len(found) < PAGE:
                break

    def read(self, article: int) -> None:
        """Take note that an article was read; where it was here already, all is listed anew."""
        if article <= self._last:
            self._rows, self._last = [], 0


def rows_of(article: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The events of one article as rows of the list."""
    record, text = article["record"], article["text"]
    actors = {one["id"]: one for one in record["actors"]}
    for nth, event in enumerate(record["events"]):
        start, end = event["evidence"]
        yield {
            "id": f"{article['id']}.{nth}",
            "article": article["id"],
            "event_id": event["id"],
            "event": event["event"],
            "mode": event["mode"],
            "contexts": event["contexts"],
            "sources": [_named(actors.get(one), one, text) for one in event["source"]],
            "targets": [_named(actors.get(one), one, text) for one in event["target"]],
            "date": event["date"]["value"] if event["date"] else None,
            "place": event["place"]["name"] if event["place"] else None,
            "status": event["status"],
            "quote": text[start:end],
            "title": article["title"],
            "publisher": article["publisher"],
            "language": article["language"],
            "doubt": event["doubt"],
        }


def _named(actor: dict[str, Any] | None, identifier: str, text: str) -> dict[str, Any]:
    if actor is None:
        return {"name": identifier, "kind": None, "state": None, "sector": None, "written": None}
    written = max((text[start:end] for start, end in actor["mentions"]), key=len, default=None)
    return {key: actor[key] for key in ("name", "kind", "state", "sector")} | {"written": written}


def values(row: dict[str, Any], facet: str) -> list[str]:
    """The values of a facet in a row."""
    if facet in ("actor", "target"):
        return list(
            dict.fromkeys(one["state"] or one["name"] for one in row["sources" if facet == "actor" else "targets"])
        )
    if facet == "doubt":
        return ["yes" if row["doubt"] else "no"]
    return [row[facet]] if row[facet] else []


def chosen(
    rows: Iterable[dict[str, Any]], wanted: dict[str, str], since: str | None, until: str | None
) -> list[dict[str, Any]]:
    """The rows that have every wanted facet and lie between two days; an undated event lies nowhere."""
    return [
        row
        for row in rows
        if all(value in values(row, facet) for facet, value in wanted.items())
        and (since is None or (row["date"] is not None and row["date"] >= since[: len(row["date"])]))
        and (until is None or (row["date"] is not None and row["date"] <= until[: len(row["date"])]))
    ]


def counts(rows: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """How many rows each value of each facet has, the commonest first."""
    return {
        facet: [
            {"value": value, "count": count}
            for value, count in Counter(value for row in rows for value in values(row, facet)).most_common(40)
        ]
        for facet in FACETS
    }
