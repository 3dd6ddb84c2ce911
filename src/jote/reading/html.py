"""A page that shows an article with what was read from it, for people who like to check a reading by eye.

The page stands alone: no script, no address outside it, and every character of the article is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import pairwise

from jote.reading.doubts import say_doubt
from jote.reading.records import Actor, Event, Reading
from jote.vocabulary.plover import event_types, quad_class

_STYLE = """
:root{color-scheme:light dark;--line:#8884}
body{font:18px/1.7 "Noto Serif Bengali","Noto Sans Bengali","SolaimanLipi",serif;max-width:78rem;margin:2rem auto;padding:0 1rem;
display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:2.5rem}
h1{grid-column:1/-1;font-size:1.4rem;line-height:1.4;margin:0}
article{white-space:pre-wrap;overflow-wrap:anywhere}
aside{font:15px/1.5 system-ui,"Noto Sans Bengali",sans-serif}
section{border-top:1px solid var(--line);padding:.6rem 0}
h2{font-size:1rem;margin:.2rem 0}
mark{color:inherit;background:none;border-bottom:3px solid}
.verbal_cooperation{border-color:#3a86d8}.material_cooperation{border-color:#2a9d5c}
.verbal_conflict{border-color:#e09b2d}.material_conflict{border-color:#d1495b}
.quote{background:#7a5cc71f;border-bottom:0}.figure{background:#e0a82e40;border-bottom:0}.commitment{outline:2px solid #7a5cc7}
sup{font:700 11px system-ui,sans-serif;padding-left:1px}
li{margin:.35rem 0}ol,ul{padding-left:1.2rem;margin:.2rem 0}
small{opacity:.75}
@media(max-width:60rem){body{display:block}}
"""


def reading_page(reading: Reading, text: str) -> str:
    """The article as HTML with its events, quotes, figures and commitments marked, and a list of them beside it.

    `text` is the text as it was given to `read`.

    >>> from jote.reading.read import read
    >>> words = "নেপাল ভুটানের ওপর হামলা চালিয়েছে। <i>"
    >>> page = reading_page(read(words), words)
    >>> "ASSAULT" in page, "&lt;i&gt;" in page, "<i>" in page
    (True, True, False)
    """
    text = text.removeprefix("\ufeff")
    title = reading.article.title or "Jote"
    language = "bn" if reading.article.language == "bn" else "en"
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>"
        f"<h1>{escape(title)}</h1><article>{_marked(reading, text)}</article><aside>{_lists(reading, text)}</aside></body></html>"
    )


def _marked(reading: Reading, text: str) -> str:
    """The article with nested marks; where two marks cross, the later one is cut at the border of the earlier."""
    marks: list[tuple[int, int, str, str]] = []
    for event in reading.events:
        for at, span in enumerate((event.evidence, *event.evidence_more)):
            label = event.id if at == 0 else f"{event.id}+"
            marks.append((*span, quad_class(event.event), label))
    marks += [(*one.span, "quote", one.id) for one in reading.quotes]
    marks += [(*one.span, "figure", one.id) for one in reading.figures]
    marks += [(*span, "commitment", one.id) for one in reading.commitments for span in one.evidence]
    borders = sorted({0, len(text), *(mark[0] for mark in marks), *(mark[1] for mark in marks)})
    pieces: list[str] = []
    for low, high in pairwise(borders):
        over = [mark for mark in marks if mark[0] <= low and high <= mark[1]]
        words = escape(text[low:high])
        for _, _, kind, _ in reversed(over):
            words = f'<mark class="{kind}">{words}</mark>'
        ends = [label for _, end, _, label in over if end == high]
        pieces.append(words + "".join(f"<sup>{escape(label)}</sup>" for label in ends))
    return "".join(pieces)


def _lists(reading: Reading, text: str) -> str:
    actors = {one.id: one for one in reading.actors}
    language = "bn" if reading.article.language == "bn" else "en"
    parts = [
        _section("Events", (_event(one, actors, language) for one in reading.events)),
        _section("Quotes", (f"<b>{one.id}</b> {escape(_who(actors, one.speaker))}" for one in reading.quotes)),
        _section(
            "Figures",
            (
                f"<b>{one.id}</b> {escape(one.measure)} {_range(one.low, one.high)} {escape(one.who or '')}"
                for one in reading.figures
            ),
        ),
        _section(
            "Commitments",
            (
                f"<b>{one.id}</b> {escape(' – '.join(one.parties))}: {escape(one.duty)} ({escape(one.stage)}) {escape(one.treaty or '')}"
                for one in reading.commitments
            ),
        ),
    ]
    return "".join(parts)


def _event(event: Event, actors: dict[str, Actor], language: str) -> str:
    kind = event_types()[event.event]
    arrow = "↔" if event.mutual else "→"
    source = ", ".join(_who(actors, one) for one in event.source) or "—"
    target = ", ".join(_who(actors, one) for one in event.target) or "—"
    mode = f" ({event.mode})" if event.mode else ""
    facts: list[str] = [event.status]
    if event.date is not None:
        facts.append(event.date.value)
    if event.place is not None:
        facts.append(event.place.name)
    if event.said_by is not None:
        facts.append(f"says {_who(actors, event.said_by)}")
    line = f"<b>{event.id} {event.event}{escape(mode)}</b> {escape(kind.name['bn'])}<br>{escape(source)} {arrow} {escape(target)}"
    line += f"<br><small>{escape(' · '.join(facts))}</small>"
    doubt = say_doubt(event.doubt_key, language) or event.doubt
    if doubt:
        line += f"<br><small>{escape(doubt)}</small>"
    return line


def _section(name: str, lines: Iterable[str]) -> str:
    found = list(lines)
    return (
        f"<section><h2>{name} ({len(found)})</h2><ul>{''.join(f'<li>{line}</li>' for line in found)}</ul></section>"
        if found
        else ""
    )


def _who(actors: dict[str, Actor], key: str | None) -> str:
    if key is None:
        return "—"
    actor = actors.get(key)
    return actor.name if actor is not None else key


def _range(low: int | None, high: int | None) -> str:
    if low == high:
        return str(low)
    return f"{low}–{high}" if high is not None else f"{low}+"
