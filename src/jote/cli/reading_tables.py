"""A reading as tables at a terminal or in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jote.cli.show import Format, put_table, put_text
from jote.locale import say

if TYPE_CHECKING:
    from jote.reading import Reading
    from jote.vocabulary import PartialDate

WIDTH = 60  # letters of evidence shown in a cell


def show_reading(reading: Reading, text: str, language: str, shape: Format) -> None:
    """Events, commitments, quotes and figures of one reading, each with its words."""
    names = {
        one.id: one.name + (f" ({one.state})" if one.state and one.state != one.name else "") for one in reading.actors
    }

    def who(ids: tuple[str, ...]) -> str:
        return ", ".join(names.get(one, one) for one in ids) or "–"

    def head(*keys: str) -> list[str]:
        return [say(f"cli.{key}", language) for key in keys]

    article = reading.article
    put_text(article.title or say("cli.untitled", language))
    about = [article.publisher, article.published, article.language, ", ".join(article.cited_sources)]
    put_text(" · ".join(part for part in about if part))
    put_table(
        say("cli.events", language),
        head("event", "source_actor", "target_actor", "date", "status", "said_by", "words"),
        [
            (one.event + (f"/{one.mode}" if one.mode else ""), who(one.source), who(one.target) + (" ⇄" if one.mutual else ""), _date(one.date),
             one.status, names.get(one.said_by or "", one.said_by or ""), _words(text, one.evidence))
            for one in reading.events
        ],
        shape,
    )  # fmt: skip
    if reading.commitments:
        put_table(
            say("cli.commitments", language),
            head("parties", "duty", "treaty", "stage", "date", "words"),
            [
                (", ".join(one.parties), one.duty + (" ⇄" if one.mutual else ""), one.treaty or "–", one.stage, _date(one.signed),
                 " … ".join(_words(text, span) for span in one.evidence))
                for one in reading.commitments
            ],
            shape,
        )  # fmt: skip
    if reading.quotes:
        rows = [
            (
                names.get(one.speaker or "", "–"),
                say(f"cli.{'direct' if one.direct else 'reported'}", language),
                _words(text, one.span),
            )
            for one in reading.quotes
        ]
        put_table(say("cli.quotes", language), head("speaker", "kind", "words"), rows, shape)
    if reading.figures:
        rows_of_figures = [
            (one.measure, one.who or "–", one.state or "–", _count(one.low, one.high), _words(text, one.span))
            for one in reading.figures
        ]
        put_table(
            say("cli.figures", language), head("measure", "who", "state", "count", "words"), rows_of_figures, shape
        )
    if article.related:
        put_text(f"{say('cli.related', language)}: {' | '.join(article.related)}")


def _date(date: PartialDate | None) -> str:
    return date.value if date else "–"


def _count(low: int | None, high: int | None) -> str:
    if low == high:
        return f"{low:,}" if low is not None else "–"
    if high is None:
        return f"≥ {low:,}"
    return f"≤ {high:,}" if low is None else f"{low:,}–{high:,}"


def _words(text: str, span: tuple[int, int]) -> str:
    words = " ".join(text[span[0] : span[1]].split())
    return words if len(words) <= WIDTH else words[: WIDTH - 1] + "…"
