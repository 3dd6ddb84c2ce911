"""The word lists of both languages as data: where they come from, their form, and that the code asks for none that is not there."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from jote.vocabulary.tables import parse_yaml

READING = Path(__file__).parents[2] / "src" / "jote" / "reading"
SCHEMA = jsonschema.Draft202012Validator(json.loads((READING / "words.schema.json").read_text(encoding="utf-8")))
FILES = [
    path
    for folder in (READING, READING / "bn", READING / "en")
    for path in sorted(folder.glob("*.yaml"))
    if not path.with_suffix(".schema.json").exists()
]


def calls_of_word_set(folder: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each `word_set("file", "key", …)` of a folder that is written out, with the module it stands in."""
    for module in sorted(folder.glob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "word_set":
                given = [one.value for one in node.args if isinstance(one, ast.Constant)]
                if len(given) == len(node.args):
                    yield module.name, tuple(map(str, given))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_of_words_fits_the_schema(path: Path) -> None:
    table = parse_yaml(path.read_text(encoding="utf-8"))
    errors = [f"{'/'.join(map(str, one.path))}: {one.message[:80]}" for one in SCHEMA.iter_errors(table)]
    assert errors == []


@pytest.mark.parametrize(
    "broken",
    [
        {"names": ["ও"]},
        {"source": "own list of words", "names": [False, "not"]},  # no, unquoted
        {"source": "own list of words", "names": ["ও", "ও"]},
        {"source": "own list of words", "names": ["ও "]},
        {"source": "own list of words", "names": {"small": ["ও", "ও"]}},
        {"source": "own list of words", "names": None},
    ],
    ids=["no source", "truth value", "twice", "space", "twice within", "empty"],
)
def test_a_mistake_in_a_list_is_refused(broken: dict[str, Any]) -> None:
    assert not SCHEMA.is_valid(broken)


@pytest.mark.parametrize(("language", "at_least"), [("bn", 200), ("en", 50), ("", 2)])
def test_every_list_that_the_code_names_is_there(language: str, at_least: int) -> None:
    folder = READING / language
    asked = list(calls_of_word_set(folder))
    missing = []
    for module, (file, *keys) in asked:
        found = parse_yaml((folder / f"{file}.yaml").read_text(encoding="utf-8"))
        for key in keys:
            found = found.get(key) if isinstance(found, dict) else None
        if not isinstance(found, list | dict):
            missing.append((module, file, *keys))
    assert len(asked) >= at_least
    assert missing == []


def strings_of(folder: Path) -> set[str]:
    """All strings that stand in the modules of a folder, and the names of fields, by which signs are read."""
    nodes = [
        node for module in folder.rglob("*.py") for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
    ]
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)} | {
        node.target.id for node in nodes if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }


def test_the_code_names_every_list_that_is_there() -> None:
    named = strings_of(READING)
    unused = [
        (path.parent.name, path.stem, key)
        for path in FILES
        if path.stem != "topics"  # whose keys are the topics
        for key in parse_yaml(path.read_text(encoding="utf-8"))
        if key not in named
    ]

    assert unused == []
