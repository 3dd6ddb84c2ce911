"""`jote read`: articles in, readings out."""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jote.cli.reading_tables import show_reading
from jote.cli.show import Format, chosen, format_option, put_json, put_text
from jote.errors import BadInput
from jote.locale import say

if TYPE_CHECKING:
    from jote.reading import Reading


@dataclass(frozen=True)
class _Given:
    """One article to be read: its text, and what the caller or the page says of it."""

    name: str
    text: str
    id: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None


@click.command("read")
@click.argument("sources", nargs=-1, metavar="FILE|URL|-")
@click.option("--from", "listed", type=click.Path(path_type=Path), help="A file that lists files, one a line.")
@click.option("--save", is_flag=True, help="Store the readings; their commitments become proposals.")
@click.option("--published", metavar="DAY", help="The day of publication, where the text does not give it.")
@click.option("--publisher", metavar="NAME")
@click.option("--url", metavar="URL", help="Where the article stands, where the file does not say.")
@click.option(
    "--language", type=click.Choice(["bn", "en"]), help="The article's language (default: told from the text)."
)
@click.option(
    "--extend", "folders", multiple=True, metavar="FOLDER", type=click.Path(path_type=Path),
    help="Names and event frames of your own, in YAML files of the shipped form.",
)  # fmt: skip
@click.option(
    "--explain", metavar="EVENT", help="Why an event was read so, and which line of data decided: its id, or 'all'."
)
@click.option(
    "--html",
    "html",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write a page with the article and what was read from it.",
)
@format_option
@click.pass_obj
def command(
    interface: str, sources: tuple[str, ...], listed: Path | None, save: bool, published: str | None, publisher: str | None, url: str | None,
    language: str | None, folders: tuple[Path, ...], explain: str | None, html: Path | None, form: Format | None,
) -> None:  # fmt: skip
    """Read articles: text or HTML files, addresses, .jsonl with one article a line, or - for standard input.

    \b
    jote read article.txt
    jote read article.txt --published 2024-06-20 --format json
    jote read *.txt > readings.jsonl
    """
    from jote.vocabulary import parse_day

    if published:
        parse_day(published)
    for folder in folders:
        from jote.reading import extend

        extend(folder)
    names = [*sources, *(_listed(listed) if listed else ())]
    if not names:
        raise BadInput("cli.nothing_to_read")
    supplied = {"published": published, "publisher": publisher, "url": url}
    many = len(names) > 1 or listed is not None or any(name.endswith(".jsonl") for name in names)
    shape = chosen(form)
    for given in _given(names, {key: value for key, value in supplied.items() if value}):
        reading = _read(given, language, explain is not None)
        if many or given.id:
            reading = replace(reading, id=given.id or Path(given.name).stem)
        saved = _save(reading, given.text) if save else None
        if html is not None:
            from jote.reading.html import reading_page

            html.write_text(reading_page(reading, given.text), encoding="utf-8")
        if shape == "json":
            put_json(reading.as_json() | ({"saved": saved} if saved else {}))
        else:
            show_reading(reading, given.text, interface, shape)
            if saved:
                key = "cli.saved" if saved["new"] else "cli.saved_before"
                put_text(say(key, interface, article=saved["article"], count=len(saved["proposals"])))
        if explain is not None:
            _explain(reading, explain)


def _read(given: _Given, language: str | None, explain: bool) -> Reading:
    from jote.reading import detect_language, read

    found = language or detect_language(given.text)
    if found not in ("bn", "en"):
        raise BadInput("third_language", path=given.name, found=found)
    gc.disable()  # one article leaves few cycles behind or none: the lexicon need not be looked through for them meanwhile
    try:
        return read(
            given.text,
            title=given.title,
            published=given.published,
            publisher=given.publisher,
            url=given.url,
            language=found,
            explain=explain,
        )
    finally:
        gc.enable()


def _explain(reading: Reading, wanted: str) -> None:
    from jote.reading.explain import explain_lines

    known = {event.id: event for event in reading.events}
    if wanted != "all" and wanted not in known:
        raise BadInput("bad_choice", given=wanted, what="--explain", choices=", ".join(["all", *known]))
    for event in known.values() if wanted == "all" else [known[wanted]]:
        click.echo(f"\n{event.id}  {event.event}")
        for line in explain_lines(dict(event.explanation or {})):
            click.echo(f"    {line}")


def _save(reading: Reading, text: str) -> dict[str, Any]:
    from jote import __version__
    from jote.ledger import ledger
    from jote.store import Store

    store = Store()
    try:
        saved = store.save(reading, text, __version__, store.ledger(ledger()))
    finally:
        store.close()
    return {"article": saved.article_id, "proposals": list(saved.proposals), "new": saved.new}


def _listed(path: Path) -> list[str]:
    try:
        return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError):
        raise BadInput("no_such_file", path=path) from None


def _given(names: list[str], supplied: dict[str, str]) -> Iterator[_Given]:
    for name in names:
        if name.endswith(".jsonl") and not name.startswith(("http://", "https://")):
            yield from _rows(Path(name), supplied)
        else:
            yield replace(_one(name), **supplied)


def _one(name: str) -> _Given:
    from jote.article import read_page

    url = None
    if name == "-":
        content, shown = sys.stdin.buffer.read(), "standard input"
    elif name.startswith(("http://", "https://")):
        from jote.feed import fetch_page

        page = fetch_page(name)
        content, shown, url = page.content, name, page.address
    else:
        content, shown = _bytes(Path(name)), name
    article = read_page(content, shown, url=url)
    return _Given(shown, article.text, None, article.title, article.published, article.publisher, article.url)


def _bytes(path: Path) -> bytes:
    from jote.article.page import LIMIT

    try:
        if not path.is_file():
            raise BadInput("no_such_file", path=path)
        size = path.stat().st_size
        if size > LIMIT:
            raise BadInput("too_large", path=path, size=size // 1_048_576, limit=LIMIT // 1_048_576)
        return path.read_bytes()
    except OSError:
        raise BadInput("no_such_file", path=path) from None


def _rows(path: Path, supplied: dict[str, str]) -> Iterator[_Given]:
    """The articles of a .jsonl file: `id`, `text`, and what else a row says of its article."""
    try:
        stream = path.open(encoding="utf-8")
    except OSError:
        raise BadInput("no_such_file", path=path) from None
    with stream:
        number = 0
        try:
            for number, line in enumerate(stream, 1):
                if line.strip():
                    yield _row(path, number, line, supplied)
        except UnicodeDecodeError:
            raise BadInput("bad_line", path=path, line=number + 1, what="not UTF-8 text") from None


def _row(path: Path, number: int, line: str, supplied: dict[str, str]) -> _Given:
    try:
        row = json.loads(line)
    except ValueError:
        raise BadInput("bad_line", path=path, line=number, what="no JSON object") from None
    if not isinstance(row, dict) or not isinstance(row.get("text"), str) or row.get("id") is None:
        raise BadInput("bad_line", path=path, line=number, what="an object with `id` and `text` is expected")
    if not row["text"].strip():
        raise BadInput("empty_file", path=f"{path}:{number}")
    known = {
        key: row[key]
        for key in ("title", "published", "publisher", "url")
        if isinstance(row.get(key), str) and row[key]
    }
    return _Given(f"{path}:{number}", row["text"], str(row["id"]), **{**known, **supplied})
