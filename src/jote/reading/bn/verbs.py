"""The paradigms of Bangla verbs: every form of every verb that Jote knows, from its principal parts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Literal, NamedTuple

from jote.reading.bn.endings import Case
from jote.reading.bn.tables import table

Tense = Literal[
    "present", "progressive", "perfect", "past", "past_progressive", "past_perfect", "past_habitual", "future", "order"
]  # fmt: skip
VerbKind = Literal["finite", "participle", "infinitive", "condition", "noun"]
Person = Literal["first", "third", "polite"]
_PRESENT: tuple[tuple[Person, str], ...] = (("third", "present"), ("polite", "polite"), ("first", "first"))
_NOW: tuple[tuple[str, Person], ...] = (("ে", "third"), ("েন", "polite"), ("ি", "first"), ("ো", "third"))
_BEFORE: tuple[tuple[str, Person], ...] = (("িল", "third"), ("িলো", "third"), ("িলেন", "polite"), ("িলাম", "first"))


class VerbForm(NamedTuple):
    """A word read as a form of a verb; `verb` is the verbal noun, as dictionaries have it (করা, দেওয়া, জানানো).

    `kind` is finite; participle (করে, having done); infinitive (করতে); condition (করলে); noun (করা, with a `case`).
    `tense` and `person` belong to finite forms; `polite` is the respectful third person (করেছেন). `negated` is true
    for the fused -নি (করেনি), whose tense is perfect.
    """

    verb: str
    kind: VerbKind
    tense: Tense | None = None
    person: Person | None = None
    negated: bool = False
    case: Case = "nominative"
    particle: str | None = None


@cache
def verbal_nouns() -> dict[str, tuple[str, ...]]:
    """Every verbal noun with the verbs whose it is: বলা of বলা, দেয়া of দেওয়া."""
    nouns: dict[str, list[str]] = {}
    for parts in _principal_parts():
        for noun in parts["noun"]:
            nouns.setdefault(noun, []).append(_dictionary_form(parts["noun"][0]))
    return {noun: tuple(verbs) for noun, verbs in nouns.items()}


@cache
def paradigms() -> dict[str, tuple[VerbForm, ...]]:
    """All finite forms, participles, infinitives and conditions by their spelling."""
    forms: dict[str, tuple[VerbForm, ...]] = {}

    def add(spelling: str, form: VerbForm) -> None:
        known = forms.get(spelling, ())
        if form not in known:
            forms[spelling] = (*known, form)

    for parts in _principal_parts():
        verb = _dictionary_form(parts["noun"][0])
        for person, key in _PRESENT:
            for form in parts.get(key, ()):
                add(form, VerbForm(verb, "finite", "present", person))
                add(form + "নি", VerbForm(verb, "finite", "perfect", person, negated=True))
        for stem in parts.get("prog", ()):
            _add_personal(add, verb, stem, "progressive", "past_progressive")
        for participle in parts.get("perfect", parts.get("participle", ())):
            _add_personal(add, verb, participle + "ছ", "perfect", "past_perfect")
        for form in parts.get("participle", ()):
            add(form, VerbForm(verb, "participle"))
        for stem in parts.get("past", ()):
            add(stem + "েন", VerbForm(verb, "finite", "past", "polite"))
            add(stem + "াম", VerbForm(verb, "finite", "past", "first"))
        for form in parts.get("plain_past", [stem + end for stem in parts.get("past", ()) for end in ("", "ো")]):
            add(form, VerbForm(verb, "finite", "past", "third"))
        for stem in parts.get("future", ()):
            add(stem + "ে", VerbForm(verb, "finite", "future", "third"))
            add(stem + "েন", VerbForm(verb, "finite", "future", "polite"))
            add(stem, VerbForm(verb, "finite", "future", "first"))
            add(stem + "ো", VerbForm(verb, "finite", "future", "first"))
        for stem in parts.get("habit", ()):
            add(stem + "েন", VerbForm(verb, "finite", "past_habitual", "polite"))
            add(stem + "াম", VerbForm(verb, "finite", "past_habitual", "first"))
        for form in parts.get("plain_habit", [stem + end for stem in parts.get("habit", ()) for end in ("", "ো")]):
            add(form, VerbForm(verb, "finite", "past_habitual", "third"))
        for form in parts.get("infinitive", ()):
            add(form, VerbForm(verb, "infinitive"))
        for form in parts.get("condition", ()):
            add(form, VerbForm(verb, "condition"))
        for form in parts.get("order", ()):
            add(form, VerbForm(verb, "finite", "order", "polite" if form.endswith("ন") else "third"))
    for form, verb, tense, person, negated in table("verbs")["single"]:
        add(form, VerbForm(verb, "finite", tense, person, bool(negated)))
    return forms


def _add_personal(add: Any, verb: str, stem: str, now: Tense, before: Tense) -> None:
    for ending, person in _NOW:
        add(stem + ending, VerbForm(verb, "finite", now, person))
    for ending, person in _BEFORE:
        add(stem + ending, VerbForm(verb, "finite", before, person))


def _dictionary_form(noun: str) -> str:
    return str(table("verbs")["same"].get(noun, noun))


def _principal_parts() -> Iterator[dict[str, list[str]]]:
    """The principal parts of every verb."""
    verbs = table("verbs")
    for stem in verbs["even"]:
        yield _consonant_parts(stem, stem, stem)
    for stem in verbs["turning"]:
        yield _consonant_parts(stem, stem, _turned(stem))
    for low, high in verbs["raised"]:
        yield _consonant_parts(low, high, high)
    for stems in verbs["causative"]:
        parts = _causative_parts(stems[0], stems[-1] if len(stems) > 1 else stems[0][:-1] + "ি")
        if stems[0] in verbs["shy"]:
            parts["present"] = []
        yield parts
    for parts in verbs["irregular"]:
        yield dict(parts)


def _turned(stem: str) -> str:
    """থাক gives থেক, আন gives এন."""
    return "এ" + stem[1:] if stem[0] == "আ" else stem.replace("া", "ে", 1)


def _consonant_parts(low: str, middle: str, perfect: str) -> dict[str, list[str]]:
    low, middle, perfect = (stem for stem in (low, middle, perfect))
    return {
        "noun": [low + "া"], "present": [low + "ে"], "polite": [low + "েন"], "first": [middle + "ি"],
        "prog": [middle + "ছ", middle + "তেছ"], "past": [middle + "ল"], "future": [middle + "ব"],
        "habit": [middle + "ত"], "infinitive": [middle + "তে"], "condition": [middle + "লে"],
        "participle": [perfect + "ে"], "order": [middle + "ুক", middle + "ুন"],
    }  # fmt: skip


def _causative_parts(stem: str, raised: str) -> dict[str, list[str]]:
    stem, raised = stem, raised
    return {
        "noun": [stem + "নো"], "present": [stem + "য়"], "polite": [stem + "ন"], "first": [stem + "ই"],
        "prog": [stem + "চ্ছ"], "past": [stem + "ল"], "future": [stem + "ব"], "habit": [stem + "ত"],
        "infinitive": [stem + "তে"], "condition": [stem + "লে"], "participle": [raised + "য়ে"],
        "order": [stem + "ক"],
    }  # fmt: skip
