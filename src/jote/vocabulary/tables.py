"""Jote's own data files: YAML for people, kept parsed beside the user's cache for speed.

Parsing three megabytes of YAML takes seconds, loading the same as JSON takes milliseconds. So each
group of files is parsed once and kept as JSON under `$XDG_CACHE_HOME/jote`, under a name that is a
digest of the files' paths, sizes and times of change: an edited file is simply parsed anew. Where no
cache can be written, everything works, only slower.
"""

from __future__ import annotations

import gc
import hashlib
import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

CACHE_FORMAT = "1"


@contextmanager
def uncollected() -> Iterator[None]:
    """Let the collector of garbage rest while a table is made: it would look through tens of thousands of new objects again and again.

    >>> with uncollected():
    ...     gc.isenabled()
    False
    """
    was_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_at_work:
            gc.enable()


@uncollected()
def load_tables(paths: Sequence[Path]) -> list[Any]:
    """The parsed content of YAML files, in the order given.

    Raises yaml.YAMLError where a file is no YAML: the caller knows whose file it is and says so.
    """
    stamp = hashlib.sha256(CACHE_FORMAT.encode())
    for path in paths:
        stat = path.stat()
        stamp.update(f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}\0".encode())
    kept = cache_folder() / f"tables-{stamp.hexdigest()[:24]}.json"
    try:
        with kept.open("rb") as stream:
            loaded: list[Any] = json.load(stream)
        if len(loaded) == len(paths):
            return loaded
    except (OSError, ValueError):
        pass
    loaded = [_parse(path) for path in paths]
    write_quietly(kept, json.dumps(loaded, ensure_ascii=False).encode())
    return loaded


def cache_folder() -> Path:
    """Where parsed tables are kept: `$JOTE_CACHE`, else `$XDG_CACHE_HOME/jote`, else `~/.cache/jote`."""
    if chosen := os.environ.get("JOTE_CACHE"):
        return Path(chosen)
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "jote"


def write_quietly(path: Path, content: bytes) -> None:
    """Put a file in its place whole or not at all; a cache that cannot be written is no error."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        os.replace(temporary, path)
    except OSError:
        pass


def parse_yaml(text: str) -> Any:
    """Parse YAML as Jote's files are meant: dates stay text, only `true` and `false` are booleans.

    >>> parse_yaml("{on: 2024-12-04, state: NO}")
    {'on': '2024-12-04', 'state': 'NO'}
    """
    import yaml

    return yaml.load(text, Loader=_plain_loader())


def _parse(path: Path) -> Any:
    return parse_yaml(path.read_text(encoding="utf-8"))


@cache
def _plain_loader() -> Any:
    import re

    import yaml

    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    dropped = {"tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool"}
    resolvers = {
        first: [(tag, pattern) for tag, pattern in rules if tag not in dropped]
        for first, rules in base.yaml_implicit_resolvers.items()
    }
    loader: Any = type("PlainLoader", (base,), {"yaml_implicit_resolvers": resolvers})
    loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))
    return loader
