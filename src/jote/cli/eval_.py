"""`jote eval`: score readings against a gold set."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from jote.cli.show import Format, chosen, format_option, put_json, put_table, put_text
from jote.errors import BadInput
from jote.locale import say


@click.command("eval")
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("texts", type=click.Path(path_type=Path))
@click.option(
    "--readings",
    type=click.Path(path_type=Path),
    help="Score these readings (.jsonl) instead of reading the texts anew.",
)
@click.option("--errors", is_flag=True, help="List misses and false alarms with their words.")
@format_option
@click.pass_obj
def command(language: str, gold: Path, texts: Path, readings: Path | None, errors: bool, form: Format | None) -> None:
    """Score readings of TEXTS against GOLD: precision, recall and F1 with counts.

    GOLD is a folder of .json records or a .jsonl; TEXTS a folder of .txt files or a .jsonl with `id` and `text` (and `title`).
    Articles that have no gold, or gold without a text, are left out and counted.
    """
    from jote.reading import read
    from jote.reading.score import score
    from jote.reading.scores import MEASURES, Scores

    wanted = dict(_records(gold))
    written = dict(_texts(texts))
    given = {one["id"]: one for _, one in _records(readings)} if readings else None
    total, missing = Scores.none(), []
    for identifier, record in wanted.items():
        if identifier not in written or (given is not None and identifier not in given):
            missing.append(identifier)
            continue
        published = record["article"].get("published")
        total += score(
            record, given[identifier] if given is not None else read(written[identifier], published=published)
        )
    if not total.articles:
        raise BadInput("cli.nothing_to_score", gold=gold, texts=texts)
    shape = chosen(form)
    rows = {
        one: {
            "precision": total[one].precision,
            "recall": total[one].recall,
            "f1": total[one].f1,
            "right": total[one].right,
            "read": total[one].read,
            "wanted": total[one].wanted,
        }
        for one in MEASURES
    }
    if shape == "json":
        slips = [
            {"article": one.article, "measure": one.measure, "kind": one.kind, "says": one.says, "span": list(one.span)}
            for one in total.slips
        ]
        put_json(
            {
                "schema": "jote.scores/1",
                "articles": total.articles,
                "missing": missing,
                "scores": rows,
                **({"errors": slips} if errors else {}),
            }
        )
        return
    head = [
        say(f"cli.{name}", language)
        for name in ("measure_scored", "precision", "recall", "f1", "right", "read", "wanted")
    ]
    put_table(
        say("cli.scored", language, articles=total.articles, missing=len(missing)),
        head,
        [
            (
                one,
                *(f"{row[key]:.3f}" for key in ("precision", "recall", "f1")),
                *(str(row[key]) for key in ("right", "read", "wanted")),
            )
            for one, row in rows.items()
        ],
        shape,
    )
    if errors:
        for slip in total.slips:
            words = " ".join(written[slip.article][slip.span[0] : slip.span[1]].split())
            put_text(f"{slip.article}  {slip.kind} {slip.measure}: {slip.says}  “{words[:160]}”")


def _records(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Records by id, from a folder of .json or from a .jsonl."""
    try:
        if path.is_dir():
            for file in sorted(path.glob("*.json")):
                record = json.loads(file.read_text(encoding="utf-8"))
                yield str(record.get("id") or file.stem), record
        else:
            for line in path.read_text(encoding="utf-8").splitlines():
                if line.strip():
                    record = json.loads(line)
                    yield str(record["id"]), record
    except (OSError, ValueError, KeyError, AttributeError) as error:
        raise BadInput("bad_gold", path=path, what=str(error) or "a record with an id is expected") from None


def _texts(path: Path) -> Iterator[tuple[str, str]]:
    """Texts by id, from a folder of .txt or from a .jsonl; a row's title stands above its text."""
    try:
        if path.is_dir():
            for file in sorted(path.glob("*.txt")):
                yield file.stem, file.read_bytes().decode("utf-8").removeprefix("\ufeff")
        else:
            for line in path.read_text(encoding="utf-8").splitlines():
                if line.strip():
                    row = json.loads(line)
                    yield str(row["id"]), f"{row['title']}\n\n{row['text']}" if row.get("title") else row["text"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BadInput("bad_gold", path=path, what=str(error) or "texts with ids are expected") from None
