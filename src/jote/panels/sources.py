"""The data sets behind the panels: found, read and checked, never shipped.

`data/sources.yaml` tells for each where it is published, its licence, citation, columns, years and digests.
A file is taken from the path given, else from the folder that `JOTE_DATA` names (two folders deep).
"""

from __future__ import annotations

import gzip
import hashlib
import io
import os
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import polars as pl

from jote.errors import BadData
from jote.vocabulary.tables import load_tables

DATA = Path(__file__).parent / "data"
Given = str | Path | pl.DataFrame | None
"""A file, a folder that holds it, a frame already read, or None: look in `JOTE_DATA`."""


@dataclass(frozen=True, slots=True)
class Check:
    """What is known of one file of a source."""

    source: str
    path: Path
    version: str
    rows: int
    sha256: str
    verified: bool
    years: tuple[int, int]


@cache
def sources() -> dict[str, dict[str, Any]]:
    """The entries of `data/sources.yaml` by name."""
    (entries,) = load_tables([DATA / "sources.yaml"])
    return dict(entries)


def source(name: str) -> dict[str, Any]:
    """The entry of one source; raises BadData naming those there are."""
    if name not in sources():
        raise BadData("panels.no_source", given=name, known=", ".join(sources()))
    return sources()[name]


def locate(name: str, given: str | Path | None = None) -> Path:
    """The file of a source: at the path given, in the folder given, or under `JOTE_DATA`.

    Raises BadData that names the files looked for and where the data set is published.
    """
    entry = source(name)
    base = Path(given) if given is not None else _data_folder(name)
    if base.is_file():
        return base
    if base.is_dir():
        for file in entry["files"]:
            for pattern in (file, f"{file}.gz"):
                for depth in ("", "*/", "*/*/"):
                    for path in sorted(base.glob(depth + pattern)):
                        return path
    raise BadData(
        "panels.no_data", place=str(base), title=entry["title"], files=entry["files"][0], where=entry["where"]
    )


def read_source(name: str, given: Given = None, *, excerpt: bool = False) -> pl.DataFrame:
    """A source's table, with Jote's column names and its codes for "missing" turned into null.

    A frame is checked for its columns alone. `excerpt=True` says that the file is a part on purpose: its
    number of rows is not compared with the published one.

    Raises BadData, in one sentence, where the file is absent, is another data set, is of another version,
    or breaks off before its end.
    """
    if isinstance(given, pl.DataFrame):
        return _with_names(given, name, "the frame given")
    path = locate(name, given)
    stat = path.stat()
    return _read(name, path, stat.st_size, stat.st_mtime_ns, excerpt)[0]


def check_source(name: str, given: str | Path | None = None, *, excerpt: bool = False) -> Check:
    """What is known of the file of a source: version, rows, digest, whether it is a known copy, its years."""
    path = locate(name, given)
    stat = path.stat()
    return _read(name, path, stat.st_size, stat.st_mtime_ns, excerpt)[1]


def years_of(name: str, given: Given = None) -> tuple[int, int]:
    """The years of which a source speaks; of the file at hand where its version decides them."""
    entry = source(name)
    if "years_from" in entry or "years_by_version" in entry:
        if isinstance(given, pl.DataFrame):
            return _years(entry, _with_names(given, name, "the frame given"), _version(entry, given) or "")
        return check_source(name, given).years
    first, last = entry["years"]
    return first, last


def data_sets(folder: str | Path | None = None) -> list[dict[str, Any]]:
    """Every source as `jote data` lists it: where to get it, licence, citation, and the state of the user's file.

    `state` is 'verified', 'unverified', 'absent', 'shipped', or 'unusable' with a `problem` (a JoteError).
    """
    found = []
    for name, entry in sources().items():
        row: dict[str, Any] = {
            "name": name, "title": entry["title"], "where": entry["where"], "licence": entry["licence"],
            "citation": citation_line(name), "files": entry.get("files", []), "state": "shipped", "path": None,
            "version": None, "rows": None, "problem": None,
        }  # fmt: skip
        if not entry.get("shipped"):
            row["state"] = "absent"
            try:
                row["path"] = locate(name, folder)
                check = check_source(name, folder)
                row.update(state="verified" if check.verified else "unverified", version=check.version, rows=check.rows)
            except BadData as problem:
                if row["path"] is not None:
                    row.update(state="unusable", problem=problem)
        found.append(row)
    return found


def versions(folder: str | Path | None = None) -> pl.DataFrame:
    """The sources at hand, one row each: version, years, file, digest, and whether the file is a known copy."""
    rows: list[tuple[Any, ...]] = []
    for name, entry in sources().items():
        if entry.get("shipped"):
            first, last = entry["years"]
            rows.append((name, "", first, last, None, None, None, None))
            continue
        try:
            check = check_source(name, folder)
        except BadData:
            continue
        rows.append((name, check.version, *check.years, check.path.name, check.rows, check.verified, check.sha256))
    names = ["source", "version", "first_year", "last_year", "file", "rows", "verified", "sha256"]
    types = [pl.String, pl.String, pl.Int32, pl.Int32, pl.String, pl.Int64, pl.Boolean, pl.String]
    return pl.DataFrame(rows, schema=dict(zip(names, types, strict=True)), orient="row")


def cite(*names: str) -> str:
    """BibTeX of sources, each once; of all of them where none is named.

    >>> print(cite("nmc").splitlines()[0])
    @article{singer1987reconstructing,
    """
    written: dict[str, str] = {}
    for name in names or tuple(sources()):
        entry = source(name)
        fields = dict(source(entry["cites"])["citation"] if "cites" in entry else entry["citation"])
        kind, key = fields.pop("type"), fields.pop("key")
        body = "".join(f"  {field} = {{{value}}},\n" for field, value in fields.items())
        written.setdefault(key, f"@{kind}{{{key},\n{body}}}")
    return "\n\n".join(written.values())


def citation_line(name: str) -> str:
    """A source's citation in one line.

    >>> citation_line("atop")[:27]
    'Leeds, Ritter, Mitchell and'
    """
    entry = source(name)
    fields = source(entry["cites"])["citation"] if "cites" in entry else entry["citation"]
    people = [one.split(",")[0].strip("{}") for one in fields["author"].split(" and ")]
    authors = people[0] if len(people) == 1 else f"{', '.join(people[:-1])} and {people[-1]}"
    return f"{authors} ({fields['year']}), {fields['title']}"


def _data_folder(name: str) -> Path:
    folder = os.environ.get("JOTE_DATA")
    if not folder:
        entry = source(name)
        raise BadData("panels.no_folder", title=entry["title"], files=entry["files"][0], where=entry["where"])
    return Path(folder)


@lru_cache(maxsize=16)
def _read(name: str, path: Path, size: int, changed: int, excerpt: bool) -> tuple[pl.DataFrame, Check]:
    entry = source(name)
    content, frame = _parse(path, entry)
    digest = hashlib.sha256(content).hexdigest()
    copy = next((one for one in entry["copies"] if one["sha256"] == digest), None)
    frame = _with_names(frame, name, path.name)
    version = copy["version"] if copy and "version" in copy else _version(entry, frame)
    reads = entry.get("version", {}).get("reads")
    if version and reads and copy is None and version not in reads:
        raise BadData(
            "panels.wrong_version", path=path.name, title=entry["title"], found=version, wanted=", ".join(reads)
        )
    fewest = min(one["rows"] for one in entry["copies"])
    if copy is None and not excerpt and frame.height < fewest:
        raise BadData("panels.truncated", path=path.name, found=frame.height, wanted=fewest, where=entry["where"])
    check = Check(
        name,
        path,
        version or (reads or ["not stated"])[0],
        frame.height,
        digest,
        copy is not None,
        _years(entry, frame, version or ""),
    )
    return frame, check


def _parse(path: Path, entry: dict[str, Any]) -> tuple[bytes, pl.DataFrame]:
    try:
        content = path.read_bytes()
        if path.suffix == ".gz":
            content = gzip.decompress(content)
    except (OSError, EOFError) as problem:
        raise BadData("panels.unreadable", path=path.name, why=str(problem)) from None
    if path.name.removesuffix(".gz").endswith(".dta"):
        return content, _stata(path)
    if not content.strip():
        raise BadData("panels.unreadable", path=path.name, why="it is empty")
    text = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    columns = text[: text.find(b"\n")].decode("latin1").replace('"', "").split(",")
    wanted = {*entry["columns"], *(other for others in entry.get("aliases", {}).values() for other in others)}
    wanted |= {entry.get("version", {}).get("column"), *columns} if len(columns) < 40 else _flags(columns) | {"version"}
    try:
        frame = pl.read_csv(
            io.BytesIO(text), encoding="utf8-lossy", columns=[one for one in columns if one in wanted], null_values=["", "NA", "."],
            infer_schema_length=None,
        )  # fmt: skip
    except pl.exceptions.PolarsError:
        raise BadData("panels.broken", path=path.name, title=entry["title"], where=entry["where"]) from None
    return content, frame


def _flags(columns: list[str]) -> set[str]:
    """The condition columns of ATOP's wide files, which are wanted where they are there."""
    kept = ("defco", "offco", "neuco", "conco")
    return {one for one in columns if one.startswith(kept)} | {"conditio", "olimob", "specthrt", "pubsecr", "secrart"}


def _stata(path: Path) -> pl.DataFrame:
    try:
        import pyreadstat
    except ImportError:
        raise BadData("panels.needs", what="Stata", package="pyreadstat") from None
    frame, _ = pyreadstat.read_dta(str(path), output_format="polars", encoding="latin1")
    return pl.DataFrame(frame)


def _with_names(frame: pl.DataFrame, name: str, shown: str) -> pl.DataFrame:
    entry = source(name)
    renames = {}
    for wanted in entry["columns"]:
        if wanted not in frame.columns:
            other = next((one for one in entry.get("aliases", {}).get(wanted, ()) if one in frame.columns), None)
            if other is None:
                raise BadData("panels.no_column", path=shown, column=wanted, title=entry["title"], where=entry["where"])
            renames[other] = wanted
    frame = frame.rename(renames) if renames else frame
    whole = [one for one, kind in frame.schema.items() if kind.is_float() and one not in ("cinc", "version", "Version")]
    if whole:
        frame = frame.with_columns(
            [pl.col(one).cast(pl.Int64) for one in whole if bool((frame[one].drop_nulls() % 1 == 0).all())]
        )
    if missing := entry.get("missing"):
        numbers = [one for one, kind in frame.schema.items() if kind.is_numeric()]
        frame = frame.with_columns(
            [
                pl.when(pl.col(one).cast(pl.Float64).is_in([float(code) for code in missing]))
                .then(None)
                .otherwise(pl.col(one))
                .alias(one)
                for one in numbers
            ]
        )
    return frame


def _version(entry: dict[str, Any], frame: pl.DataFrame) -> str | None:
    column = entry.get("version", {}).get("column")
    if column is None or column not in frame.columns or frame.height == 0:
        return None
    found = frame[column][0]
    if isinstance(found, (int, float)):
        return f"{found:.4g}"
    return str(found)


def _years(entry: dict[str, Any], frame: pl.DataFrame, version: str) -> tuple[int, int]:
    first, last = entry.get("years_by_version", {}).get(version, entry["years"])
    if column := entry.get("years_from"):
        return int(frame[column].min()), int(frame[column].max())
    return int(first), int(last)
