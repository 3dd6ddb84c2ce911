"""The entries of the lexicon with their forms, from its files and from the states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple
from unicodedata import combining, normalize

from jote.vocabulary.states import state_entries
from jote.vocabulary.tables import load_tables

NameKind = Literal[
    "state", "demonym", "seat", "place", "organization", "group", "population", "body", "office", "person"
]


class Known(NamedTuple):
    """One entry of the lexicon under one of its forms. `weak` forms need support from the rest of the text."""

    kind: NameKind
    id: str
    name: str
    state: str | None
    sector: str | None
    actor: str | None
    weak: bool = False
    collective: bool = False
    abroad: bool = False
    inherits: bool = False
    offices: tuple[str, ...] = ()
    short: bool = False
    past: bool = False


def sector_of_people(owners: Sequence[Known]) -> str | None:
    """The sector of people by the body they are of, the last that owns them: a party's supporters, a rebel group's fighters."""
    body = next((one for one in reversed(owners) if one.kind in ("organization", "group")), None)
    return body.sector if body is not None and body.sector in ("PTY", "REB", "MIL", "OPP") else None


def all_forms(language: str, paths: list[Path]) -> Iterator[tuple[str, Known]]:
    tables = load_tables(paths)
    unsure = {
        form
        for path, table in zip(paths, tables, strict=True)
        for entry in (table["entries"] if path.stem == "places" else ())
        for form in _list(entry.get("weak"))
    }
    for form, known in _state_forms(language):
        everyday = known.kind == "seat" and form in unsure  # ডাকার is Dakar, and of calling
        yield form, known._replace(weak=True) if everyday else known
    for path, table in zip(paths, tables, strict=True):
        for entry in table["entries"]:
            for form, known in _entry_forms(path.stem, entry, language):
                clean = clean_form(form)
                yield clean, known
                if language == "en" and not clean.isascii():
                    yield unaccented(clean), known


_PLAIN = str.maketrans(
    {
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "ı": "i",
        "ð": "d",
    }
)


def unaccented(form: str) -> str:
    """A name as the wire prints it, without accents.

    >>> unaccented("Viktor Orbán"), unaccented("Aleksandar Vučić")
    ('Viktor Orban', 'Aleksandar Vucic')
    """
    parts = normalize("NFKD", form.translate(_PLAIN))
    return "".join(one for one in parts if not combining(one))


def _state_forms(language: str) -> Iterator[tuple[str, Known]]:
    """The names, demonyms and seats of the states of today, and the names of those that broke up since the Great War.

    A name of the past that holds one of today (East Germany, Serbia and Montenegro) mostly means a region of it now.
    """
    standing = {code: entry for code, entry in state_entries().items() if _stands_now(entry)}
    today = {form for entry in standing.values() for form in _state_names(entry, language)}
    for code, entry in state_entries().items():
        name = entry["name"]["en"]

        def known(kind: NameKind, code: str = code, name: str = name) -> Known:
            return Known(kind, code, name, code, "GOV", "state")

        demonyms = (entry.get("demonym") or {}).get(language) or ()
        if code not in standing:
            if _broke_up_lately(entry):
                for form in _state_names(entry, language):
                    if not today & {form, *form.split()}:
                        yield clean_form(form), known("state")
                for form in demonyms:
                    yield clean_form(form), known("demonym")
            continue
        for form in _state_names(entry, language):
            yield clean_form(form), known("state")
            if language == "bn":  # মিসরবাসী
                people = known("population")._replace(id="people", name="people", sector="CVL", actor="population")
                yield clean_form(form) + "বাসী", people
        for form in demonyms:
            yield clean_form(form), known("demonym")
        for form in (entry.get("seats") or {}).get(language) or ():
            yield clean_form(form), known("seat")
        capital = (entry.get("capital") or {}).get(language) or ()
        for form in [capital] if isinstance(capital, str) else capital:
            yield clean_form(form), known("seat")


def _state_names(entry: dict[str, Any], language: str) -> set[str]:
    return {entry["name"][language], *(entry.get(language) or ())}


def _broke_up_lately(entry: dict[str, Any]) -> bool:
    """Whether a state broke up since 1918; one that joined another (Tibet, Zanzibar) lives on as a land of it."""
    ended = max(spell["to"] for spell in entry["existence"]) >= "1918"
    return ended and any(one["kind"] != "union" for one in entry.get("successors") or ())


def _stands_now(entry: dict[str, Any]) -> bool:
    spells = entry.get("existence") or ()
    return not spells or any(spell.get("to") is None for spell in spells)


def _entry_forms(table: str, entry: dict[str, Any], language: str) -> Iterator[tuple[str, Known]]:
    if table == "places":
        known = Known("place", entry.get("id") or entry["name"], entry["name"], entry.get("state"), None, None)
        for form in _list(entry.get(language)):
            yield form, known
        return
    kind: NameKind = {
        "organizations": "organization", "groups": "group", "bodies": "body", "offices": "office", "people": "person",
    }[table]  # type: ignore[assignment]  # fmt: skip
    if entry.get("kind") == "population":
        kind = "population"
    unsure = bool(entry.get("ambiguous"))
    name = entry.get("name") or (_list(entry.get("en")) or [entry["id"]])[0]
    actor = {"office": "person", "body": "organization", "person": "person"}.get(kind, entry.get("kind"))
    if kind == "body" and entry.get("kind") in ("group", "population", "state"):
        actor = entry["kind"]
    known = Known(
        kind, entry["id"], name, entry.get("state"), entry.get("sector"), actor, False,
        bool(entry.get("collective")), bool(entry.get("abroad")), bool(entry.get("inherits")),
        _offices(entry), False, kind == "person" and not _in_office(entry),
    )  # fmt: skip
    forms = _list(entry.get(language))
    for form in forms or ([name] if language == "en" and kind == "person" else []):
        sure = kind == "person" and " " in form
        yield form, known._replace(weak=unsure and not sure)
    if language == "en":
        for form in _list(entry.get("cased")):
            yield form if form != form.lower() else form.title(), known
    short = "short" if language == "bn" else "en_short"
    for form in _list(entry.get(short)):
        yield form, known._replace(weak=unsure, short=True)
    for form in (*_list(entry.get("weak")), *_list(entry.get("risky"))):
        yield form, known._replace(weak=True, short=True)


def _in_office(entry: dict[str, Any]) -> bool:
    return any(one.get("to") is None for one in entry.get("offices") or ())


def _offices(entry: dict[str, Any]) -> tuple[str, ...]:
    """The offices that a person holds, or where they hold none the last that they held."""
    held = entry.get("offices") or ()
    now = [one for one in held if one.get("to") is None and one.get("from")] or list(held)[-1:]
    return tuple(str(one["office"]).replace("_", "-") for one in now)


def _list(given: Any) -> list[str]:
    return [given] if isinstance(given, str) else list(given or ())


def clean_form(form: str) -> str:
    return normalize("NFC", form).replace("\u200c", "").replace("\u200d", "")
