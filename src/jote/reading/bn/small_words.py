"""The closed classes of Bangla as the reader needs them: one look-up per word form, kept."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import normalize

from jote.reading.bn.words import VerbForm, noun_splits, verb_forms
from jote.vocabulary.tables import load_tables

_HERE = Path(__file__).parent


class WordInfo(NamedTuple):
    """What a word form may be: verb forms, a postposition's cue, a pronoun, or one of the other small classes."""

    verbs: tuple[VerbForm, ...]
    postposition: str | None
    pronoun: tuple[str, str] | None
    modifier: bool
    conjunction: bool
    breaks: bool
    linker: bool
    compound: bool
    title_noun: bool
    common: bool
    finite: bool
    bases: frozenset[str]
    points: bool


@cache
def grammar() -> dict[str, Any]:
    """The tables of `grammar.yaml`, every word in NFC."""
    (table,) = load_tables([_HERE / "grammar.yaml"])
    found = _nfc(table)
    assert isinstance(found, dict)
    return found


@cache
def word_set(name: str, inner: str | None = None) -> frozenset[str]:
    """One list of `grammar.yaml` as a set."""
    found = grammar()[name]
    return frozenset(found[inner] if inner else found)


@cache
def common_words() -> frozenset[str]:
    """Everyday word forms, which are no part of a name."""
    (table,) = load_tables([_HERE / "common.yaml"])
    return frozenset(normalize("NFC", str(word)) for word in table["words"])


@cache
def _postpositions() -> dict[str, str]:
    return {form: cue for cue, forms in grammar()["postpositions"].items() for form in forms}


@cache
def _pronouns() -> dict[str, tuple[str, str]]:
    return {form: (kind, case) for kind, forms in grammar()["pronouns"].items() for form, case in forms.items()}


@cache
def _first_words() -> frozenset[str]:
    """The words with which দুই দেশ and its like begin, with any ending where they are one word."""
    found = set()
    for form in grammar()["both"]:
        words = form.split()
        found.add(words[0])
        if len(words) == 1:
            found.update(words[0] + ending for ending in ("র", "ের", "কে", "য়ের", "ই", "ও", "েই"))
    return frozenset(found)


_INFOS: dict[str, WordInfo] = {}
_NOT_VERBS = frozenset(
    (
        "থেকে",
        "মতো",
        "নিয়ে",
        "দিকে",
        "মানে",
        "পরে",
        "বাবদ",
        "কোটি",
        "সালে",
        "পক্ষে",
        "কাছে",
        "জানা",
        "বাড়ি",
        "পাড়া",
        "ভাঙা",
        "দিন",
        "নিন",
        "থেকেই",
        "দিক",
        "ফাঁসি",
        "গাড়ি",
        "বাড়ি",
        "পাড়া",
        "জারি",
        "পাড়ি",
        "চাপা",
        "পাহারা",
        "নিক",
        "পাক",
        "খাক",
        "আসন",
        "বলয়",
        "করণ",
        "থেকেও",
        "নিয়েই",
        "নিয়েও",
        "জানাজা",
        "হারে",
        "আসল",
        "মান",
        "চেয়ে",
        "জানি",
        "পারদ",
        "বনে",
        "চালান",
        "জমি",
        "কমে",
        "লাগাতার",
        "ধরা",
        "ঘোরা",
        "পাতা",
        "পাতে",
        "শোন",
        "নামে",
        "নামা",
        "সাজা",
        "জমা",
        "কাটা",
        "টানা",
        "খেলা",
        "লেখা",
        "দেখা",
    )
)


def info(norm: str) -> WordInfo:
    """Everything the closed classes say of a word form."""
    known = _INFOS.get(norm)
    if known is None:
        known = _INFOS[norm] = _read(norm)
    return known


def _read(norm: str) -> WordInfo:
    verbs = () if norm in _NOT_VERBS else verb_forms(norm)
    plain = norm[:-1] if norm[-1:] in ("ও", "ই") and len(norm) > 3 else norm
    cues = _postpositions()
    splits = noun_splits(norm)
    bases = frozenset(split.stem for split in splits if split.ending.tail is None)
    common = common_words()
    return WordInfo(
        verbs,
        cues.get(norm) or cues.get(plain),
        _pronouns().get(norm),
        norm in word_set("modifiers"),
        norm in word_set("conjunctions"),
        norm in word_set("breaks"),
        norm in word_set("linkers") or plain in word_set("linkers"),
        norm in word_set("compounds") or any(one in word_set("compounds") for one in bases),
        any(one in word_set("title_nouns") for one in bases),
        any(one in common for one in bases),
        any(form.kind == "finite" for form in verbs),
        bases,
        norm in _pronouns()
        or norm in _first_words()
        or any(
            one in word_set("back_references", "state") or one in word_set("back_references", "group") for one in bases
        )
        or any(one in word_set("countries") for one in bases),
    )


def _nfc(given: Any) -> Any:
    if isinstance(given, str):
        return normalize("NFC", given)
    if isinstance(given, list):
        return [_nfc(one) for one in given]
    if isinstance(given, dict):
        return {normalize("NFC", key) if isinstance(key, str) else key: _nfc(value) for key, value in given.items()}
    return given
