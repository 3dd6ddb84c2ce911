"""What a caller adds to the reader: further names and event frames, in files of the shipped form."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from jote.errors import BadInput

_HERE = Path(__file__).parent
_NAMES = ("organizations", "groups", "bodies", "offices", "places", "people")
_folders: list[Path] = []


def extend(folder: str | Path) -> None:
    """Let the reader know the names and event frames of a folder too, from now on in this process.

    The folder holds any of `organizations.yaml`, `groups.yaml`, `bodies.yaml`, `offices.yaml`, `places.yaml` and
    `people.yaml`, each with a `source` line and `entries` as in the shipped lexicon, and `bn/frames.yaml` or
    `en/frames.yaml` with a `source` line and `frames`. What is shipped stays known beside them.

    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> _ = (folder / "groups.yaml").write_text(
    ...     "source: names kept by our own desk\\nentries:\\n- {id: river-front, name: River Front, state: MMR, sector: REB, kind: group, bn: [নদী ফ্রন্ট], en: [River Front]}",
    ...     encoding="utf-8")
    >>> extend(folder)
    >>> from jote.reading import read
    >>> read("নদী ফ্রন্ট নেপালের ওপর হামলা চালিয়েছে।").actors[0].name
    'River Front'

    Raises BadInput where the folder holds none of these files, or a file is not of the shipped form; then nothing is added.
    """
    given = Path(folder)
    files = {given / f"{name}.yaml": _HERE / "lexicon" / f"{name}.schema.json" for name in _NAMES}
    files |= {given / one / "frames.yaml": _HERE / one / "frames.schema.json" for one in ("bn", "en")}
    present = {path: schema for path, schema in files.items() if path.is_file()}
    if not present:
        raise BadInput("no_extension", folder=given, files=", ".join(str(path.relative_to(given)) for path in files))
    for path, schema in present.items():
        _check(path, json.loads(schema.read_text("utf-8")))
    _folders.append(given)
    _forget()


def added(name: str) -> list[Path]:
    """The files of a name, such as `people.yaml` or `bn/frames.yaml`, that were added."""
    return [path for folder in _folders if (path := folder / name).is_file()]


def _check(path: Path, schema: dict[str, Any]) -> None:
    """Hold a file against the schema of the shipped one, whose tables it may leave out and whose least lengths do not bind it."""
    import yaml
    from jsonschema import Draft202012Validator

    from jote.vocabulary.tables import parse_yaml

    rows = "frames" if "frames" in schema["properties"] else "entries"
    schema = {**schema, "required": ["source", rows]}
    schema["properties"] = {**schema["properties"], rows: {**schema["properties"][rows], "minItems": 1}}
    try:
        table = parse_yaml(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise BadInput("bad_extension", path=path, where="the file", what=" ".join(str(error).split())) from None
    for fault in Draft202012Validator(schema).iter_errors(table):
        where = ".".join(str(part) for part in fault.absolute_path) or "the file"
        raise BadInput("bad_extension", path=path, where=where, what=fault.message[:160])


def _forget() -> None:
    """Let go of all that the reader has compiled from its lexicon and frames."""
    for name, module in list(sys.modules.items()):
        if name.startswith("jote.reading"):
            for value in vars(module).values():
                if hasattr(value, "cache_clear") and not isinstance(value, type):
                    value.cache_clear()
