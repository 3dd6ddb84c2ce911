"""The published JSON schemas of the reading, the answer and the treaty."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

RECORDS = ("reading", "answer", "treaty")


@cache
def schema_of(record: str) -> dict[str, Any]:
    """The JSON schema of a record: `reading`, `answer` or `treaty`.

    >>> schema_of("answer")["$id"]
    'jote.answer/1'
    """
    found: dict[str, Any] = json.loads((Path(__file__).parent / "schemas" / f"{record}.json").read_text("utf-8"))
    return found


def validate(record: dict[str, Any]) -> None:
    """Check a record against the schema that it names; raises jsonschema.ValidationError where it breaks it."""
    from jsonschema import Draft202012Validator

    kind = str(record.get("schema", "")).removeprefix("jote.").split("/")[0]
    Draft202012Validator(schema_of(kind)).validate(record)
