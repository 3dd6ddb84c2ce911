"""Names in a text: every state, seat of power, place, organisation, group, body, office and person that the lexicon knows.

One pass of an automaton over the clean text finds all of them; the longest known name wins. A name begins where a
word begins, and after it stands nothing but an ending of the language: চিন is not read in চিন্তা, nor কাতার without its র.
"""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple, Protocol
from unicodedata import normalize

from jote.vocabulary.states import DATA, state_entries
from jote.vocabulary.tables import cache_folder, load_tables, write_quietly

NameKind = Literal[
    "state", "demonym", "seat", "place", "organization", "group", "population", "body", "office", "person"
]

_HERE = Path(__file__).parent / "lexicon"
_LEXICON = ("organizations", "groups", "bodies", "offices", "places", "people")
_NOT_LETTERS = re.compile(r"[^\u0980-\u0983\u0985-\u09e3\u09f0\u09f1\u09feA-Za-z0-9০-৯\u00c0-\u024f]")
_REST = re.compile(
    r"[\u0980-\u0983\u0985-\u09e3\u09f0\u09f1\u09feA-Za-z\u00c0-\u024f]*(?:[-–'’][\u0980-\u0983\u0985-\u09e3]+)?"
)
_FORMAT = 7
# The first of two readings of one form: a state before the place of that name, a person's surname last.
_RANK: dict[str, int] = {
    "state": 0, "demonym": 1, "seat": 2, "organization": 3, "group": 4, "population": 5, "body": 6, "office": 7,
    "place": 8, "person": 9,
}  # fmt: skip


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


class EndingLike(Protocol):
    """What the reader of endings says of the letters after a name."""

    @property
    def case(self) -> str: ...
    @property
    def tail(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name in the clean text: characters `start` to `end` are the name, `word_end` closes its word.

    `knowns` holds every entry that has this form, the most likely first.
    """

    start: int
    end: int
    word_end: int
    ending: Any
    knowns: tuple[Known, ...]

    @property
    def known(self) -> Known:
        """The most likely entry."""
        return self.knowns[0]


def find_names(clean: str, language: str, read_ending: Any) -> list[NameMention]:
    """All names in a clean text, in order, none inside another.

    `read_ending(stem, rest)` says what the rest of a word is, or None where it is no ending.

    >>> from jote.reading.bn.endings import read_ending
    >>> [(one.known.id, one.ending.case) for one in find_names("কাতারের আমির চিন্তা করে ইরানি দূতকে", "bn", read_ending)][:2]
    [('QAT', 'genitive'), ('emir', 'nominative')]
    """
    automaton, entries, written = _automaton(language)
    flat = " " + _NOT_LETTERS.sub(" ", clean) + " "
    if language == "en":
        flat = flat.lower()
    best: dict[int, tuple[int, tuple[int, ...]]] = {}
    for last, (length, found) in automaton.iter(flat):
        start = last - length + 1  # the space before a key is one character, so this is its place in `clean`
        if written:
            found = tuple(one for one in found if _fits_case(written[one], clean[start : start + length - 1]))
            if not found:
                continue
        longer = start not in best or best[start][0] < length
        if longer and _boundary(clean, start, start + length - 1, read_ending) is not None:
            best[start] = (length, found)
    mentions: list[NameMention] = []
    at = 0
    for start in sorted(best):
        length, found = best[start]
        if start < at:
            continue
        end = start + length - 1
        bounds = _boundary(clean, start, end, read_ending)
        assert bounds is not None
        word_end, ending = bounds
        mentions.append(NameMention(start, end, word_end, ending, tuple(entries[one] for one in found)))
        at = word_end
    return mentions


def _fits_case(form: str, text: str) -> bool:
    """Whether the capitals of a text are those of a form: us is not US, nor turkey Turkey; Nato is NATO.

    >>> [_fits_case(*pair) for pair in (("US", "us"), ("NATO", "Nato"), ("prime minister", "Prime Minister"))]
    [False, True, True]
    """
    if form == text:
        return True
    words = [word for word in _NOT_LETTERS.split(text) if word]
    for wanted, given in zip(form.split(), words, strict=False):
        if wanted.isupper() and len(wanted) > 1 and not wanted.isdigit():
            if not given.isupper() and (len(wanted) < 4 or given != wanted.capitalize()):
                return False
        elif wanted[0].isupper() and given[0].islower():
            return False
    return True


def settle_names(mentions: list[NameMention]) -> list[NameMention]:
    """Let the article decide what an ambiguous name means: the entry whose state it speaks of most.

    কংগ্রেস is a party in a report on India and a parliament in one on the United States.
    """
    counts: dict[str, int] = {}
    for one in mentions:
        if one.known.state is not None and len({known.state for known in one.knowns}) == 1:
            counts[one.known.state] = counts.get(one.known.state, 0) + 1
    settled: list[NameMention] = []
    for one in mentions:
        if len(one.knowns) > 1 and one.known.kind in ("organization", "group", "person", "place"):

            def spoken_of(known: Known) -> float:
                return counts.get(known.state, 0) if known.state is not None else 0.5

            best = max(one.knowns, key=lambda known: (spoken_of(known), not known.weak))
            fits = best.kind == one.known.kind or (best.kind == "body" and one.known.kind == "organization")
            if spoken_of(best) > spoken_of(one.known) and fits:
                rest = tuple(known for known in one.knowns if known is not best)
                one = NameMention(one.start, one.end, one.word_end, one.ending, (best._replace(weak=False), *rest))
        settled.append(one)
    return settled


def _boundary(clean: str, start: int, end: int, read_ending: Any) -> tuple[int, Any] | None:
    """Where the word that a name stands in ends, and the ending it has; None where the name is only a part of it."""
    match = _REST.match(clean, end)
    rest = match.group() if match else ""
    stem = clean[start:end]
    if not rest:
        return end, read_ending(stem, "")
    plain = rest.replace("–", "-").replace("’", "'")
    ending = read_ending(stem, plain)
    if ending is not None:
        return end + len(rest), ending
    if (joint := max(plain.find("-"), plain.find("'"))) >= 0:
        ending = read_ending(stem, plain[:joint])
        if ending is not None:
            return end + joint, ending
    return None


def lexicon_forms(language: str) -> frozenset[str]:
    """Every form of one word that names or describes an actor, for those that license endings."""
    return frozenset(form.strip() for form in _forms(language) if " " not in form.strip())


@cache
def _forms(language: str) -> dict[str, tuple[int, ...]]:
    _, found, _ = _compiled(language)
    return found


@cache
def known_forms(language: str) -> dict[str, Known]:
    """The most likely entry of each form, small letters where the language has capitals."""
    entries, forms, _ = _compiled(language)
    return {form: entries[found[0]] for form, found in forms.items()}


@cache
def known_names(language: str) -> tuple[Known, ...]:
    """All entries under all their forms."""
    return _compiled(language)[0]


@cache
def _automaton(language: str) -> tuple[Any, tuple[Known, ...], tuple[str, ...]]:
    import ahocorasick

    entries, forms, written = _compiled(language)
    automaton = ahocorasick.Automaton()
    for form, found in forms.items():
        automaton.add_word(" " + form, (len(form) + 1, found))
    automaton.make_automaton()
    return automaton, entries, written


@cache
def _compiled(language: str) -> tuple[tuple[Known, ...], dict[str, tuple[int, ...]], tuple[str, ...]]:
    """Entries, the numbers of those that each form may mean, and in a language with capitals the form of each entry.

    Kept in the cache, and made anew where that fails.
    """
    paths = [path for name in _LEXICON if (path := _HERE / f"{name}.yaml").exists()]
    state_file = DATA / "states.yaml"
    stamp = [(str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in [*paths, state_file]]
    kept = cache_folder() / f"names-{language}.pickle"
    try:
        with kept.open("rb") as stream:
            marked, rows, forms, written = pickle.load(stream)
        if marked == (_FORMAT, stamp):
            return tuple(Known(*row) for row in rows), forms, written
    except Exception:
        pass  # no cache, an old one or a broken one: all the same
    entries: list[Known] = []
    found: dict[str, list[int]] = {}
    cased: list[str] = []
    for form, known in _all_forms(language, paths):
        key = _NOT_LETTERS.sub(" ", form)
        key = " ".join(key.split())
        if len(key) < 2:
            continue
        if language == "en":
            cased.append(key)
            key = key.lower()
        entries.append(known)
        found.setdefault(key, []).append(len(entries) - 1)
    if language == "en":  # the UN Security Council is not the UN
        for key in [key for key in found if key.startswith("the ") and key[4:] in found]:
            del found[key]
    ranked = {
        key: tuple(sorted(set(ones), key=lambda one: (entries[one].weak, _RANK[entries[one].kind], one)))
        for key, ones in found.items()
    }
    written = tuple(cased)
    write_quietly(kept, pickle.dumps(((_FORMAT, stamp), [tuple(one) for one in entries], ranked, written)))
    return tuple(entries), ranked, written


def _all_forms(language: str, paths: list[Path]) -> Iterator[tuple[str, Known]]:
    yield from _state_forms(language)
    tables = dict(zip((path.stem for path in paths), load_tables(paths), strict=True))
    for stem, table in tables.items():
        for entry in table["entries"]:
            for form, known in _entry_forms(stem, entry, language):
                yield _clean(form), known


def _state_forms(language: str) -> Iterator[tuple[str, Known]]:
    for code, entry in state_entries().items():
        if not _stands_now(entry):
            continue
        name = entry["name"]["en"]

        def known(kind: NameKind, code: str = code, name: str = name) -> Known:
            return Known(kind, code, name, code, "GOV", "state")

        for form in {entry["name"][language], *(entry.get(language) or ())}:
            yield _clean(form), known("state")
        for form in (entry.get("demonym") or {}).get(language) or ():
            yield _clean(form), known("demonym")
        for form in (entry.get("seats") or {}).get(language) or ():
            yield _clean(form), known("seat")
        capital = (entry.get("capital") or {}).get(language) or ()
        for form in [capital] if isinstance(capital, str) else capital:
            yield _clean(form), known("seat")


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


def _clean(form: str) -> str:
    return normalize("NFC", form).replace("\u200c", "").replace("\u200d", "")


def supported_ids(knowns: Iterable[Known]) -> frozenset[str]:
    """The entries that the article names in a form that is not weak: their weak forms count as well."""
    return frozenset(one.id for one in knowns if not one.weak)
