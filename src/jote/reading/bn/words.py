"""The forms of a Bangla word: what a noun or name is without its endings, and what a verb form says.

Endings come off only where what remains is known: in the lexicon that the caller gives, or bare elsewhere in the
same document. So কাতার never loses its র. All answers are kept per word form.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple
from unicodedata import normalize

from jote.vocabulary.tables import load_tables

Case = Literal["nominative", "genitive", "object", "locative", "oblique"]  # oblique: -দের, genitive or object
Tense = Literal[
    "present", "progressive", "perfect", "past", "past_progressive", "past_perfect", "past_habitual", "future", "order"
]  # fmt: skip
VerbKind = Literal["finite", "participle", "infinitive", "condition", "noun"]
Person = Literal["first", "third", "polite"]

_HERE = Path(__file__).parent
_FILES = (_HERE / "endings.yaml", _HERE / "verbs.yaml")


class Ending(NamedTuple):
    """What stands after a stem: কোনো বাঁধা রূপ, for example টিরও in চুক্তিটিরও."""

    form: str
    case: Case
    number: Literal["one", "many"] | None
    classifier: str | None
    particle: str | None
    tail: str | None
    sure: bool


class NounForm(NamedTuple):
    """A word read as a noun or name: `known` says whether the lexicon or the document licensed the stem."""

    stem: str
    ending: Ending
    known: bool

    @property
    def case(self) -> Case:
        """The case of the word."""
        return self.ending.case


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


BARE = Ending("", "nominative", None, None, None, None, False)


def read_ending(stem: str, rest: str) -> Ending | None:
    """Read what follows a known name inside its word, or None where it is no ending.

    >>> read_ending("ইরান", "ের").case, read_ending("ইরান", "ি"), read_ending("কাতার", "ভিত্তিক").tail
    ('genitive', None, 'ভিত্তিক')
    """
    if not rest:
        return BARE
    found = _endings().get(rest)
    if found is None or not stem:
        return None
    last = _last_letter(stem)
    return next((ending for kinds, ending in found if last in kinds), None)


MOST_KEPT = 200_000  # word forms of which a reading is kept; a year of a newspaper has fewer


@lru_cache(maxsize=MOST_KEPT)
def noun_splits(word: str) -> tuple[NounForm, ...]:
    """Every way to take endings off a word, the whole word first, then the longest stem; nothing is licensed here.

    >>> [(split.stem, split.ending.form) for split in noun_splits("চুক্তিটির")]
    [('চুক্তিটির', ''), ('চুক্তিটি', 'র'), ('চুক্তি', 'টির')]
    """
    endings, longest = _endings(), _longest_ending()
    found = [NounForm(word, BARE, False)]
    for cut in range(len(word) - 1, max(0, len(word) - longest - 1), -1):
        options = endings.get(word[cut:])
        if options is not None:
            last = _last_letter(word[:cut])
            found += [NounForm(word[:cut], ending, False) for kinds, ending in options if last in kinds]
    return tuple(found)


class Words:
    """Noun and name forms licensed by a lexicon: any container of bare forms, in NFC.

    >>> words = Words({"কাতার", "চুক্তি", "সরকার"})
    >>> words.noun("কাতার").stem, words.noun("কাতারের").case, words.noun("সরকারই").stem
    ('কাতার', 'genitive', 'সরকার')
    """

    def __init__(self, lexicon: Container[str]) -> None:
        self.lexicon = lexicon
        self._kept: dict[str, NounForm] = {}

    def noun(self, word: str, seen: Container[str] = ()) -> NounForm:
        """The best reading: the longest stem in the lexicon, else the longest in `seen`, else the word as it is."""
        form = self._kept.get(word)
        if form is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            form = self._kept[word] = _licensed(word, self.lexicon)
        if form.known or not seen:
            return form
        return _licensed(word, seen)

    def guess(self, word: str, seen: Container[str] = ()) -> NounForm:
        """Like `noun`, but an unknown word loses an ending too long to be part of a name (-ের, -কে, -দের, -গুলো).

        >>> Words(()).guess("শিনিচিকে").stem, Words(()).guess("রোমান").stem
        ('শিনিচি', 'রোমান')
        """
        form = self.noun(word, seen)
        if form.known:
            return form
        for split in noun_splits(word)[1:]:
            if split.ending.sure and len(split.stem) >= 3:
                return split
        return form


def _licensed(word: str, lexicon: Container[str]) -> NounForm:
    splits = noun_splits(word)
    for split in splits:
        if split.stem in lexicon:
            return split._replace(known=True)
    return splits[0]


@lru_cache(maxsize=MOST_KEPT)
def verb_forms(word: str) -> tuple[VerbForm, ...]:
    """Every reading of a word as a verb form; empty where it is none that Jote knows.

    >>> [(form.verb, form.tense, form.person) for form in verb_forms("জানিয়েছেন")]
    [('জানানো', 'perfect', 'polite')]
    >>> [(form.kind, form.tense) for form in verb_forms("করে")]
    [('finite', 'present'), ('participle', None)]
    >>> verb_forms("দেননি")[0].negated, verb_forms("পাঠানোর")[0].case, verb_forms("চীন")
    (True, 'genitive', ())
    """
    return tuple(_read_verb(word))


@lru_cache(maxsize=MOST_KEPT)
def is_finite(word: str) -> bool:
    """Whether a word can be a finite verb."""
    return any(form.kind == "finite" for form in verb_forms(word))


def _read_verb(word: str) -> Iterator[VerbForm]:
    paradigm = _paradigms()
    nouns = _verbal_nouns()
    yield from paradigm.get(word, ())
    for split in noun_splits(word):
        verbs = nouns.get(split.stem)
        if verbs and split.ending.tail is None and split.ending.number != "many":
            for verb in verbs:
                yield VerbForm(verb, "noun", case=split.ending.case, particle=split.ending.particle)
    if word[-1:] in ("ও", "ই"):
        for form in paradigm.get(word[:-1], ()):
            yield form._replace(particle=word[-1])


# ---- endings, compiled ----

_VOWELS = frozenset("অআইঈউঊঋএঐওঔািীুূৃেৈোৌ")
_KINDS = ("vowel", "consonant", "anusvara", "a", "o", "ah")


def _last_letter(stem: str) -> frozenset[str] | str:
    """The kind of the last letter, as one of the names that arcs use."""
    last = stem[-1]
    if last == "ঁ" and len(stem) > 1:
        last = stem[-2]
    if last in "াআ":
        return "a"
    if last in "োও":
        return "o"
    if last in _VOWELS:
        return "vowel"
    if last == "হ" and stem.endswith("াহ"):
        return "ah"
    return "anusvara" if last == "ং" else "consonant"


def _kinds_after(name: str) -> frozenset[str]:
    """The last letters that an arc accepts."""
    if name == "any":
        return frozenset(_KINDS)
    if name == "vowel":
        return frozenset(("vowel", "a", "o"))
    if name == "consonant":
        return frozenset(("consonant", "ah"))
    return frozenset((name,))


@cache
def _tables() -> tuple[dict[str, Any], dict[str, Any]]:
    endings, verbs = load_tables(_FILES)
    return endings, verbs


@cache
def _endings() -> dict[str, list[tuple[frozenset[str], Ending]]]:
    """All endings by their form, each with the last letters of the stem that it may follow."""
    table = _tables()[0]
    arcs: dict[str, list[dict[str, Any]]] = {}
    for arc in table["arcs"]:
        for state in [arc["from"]] if isinstance(arc["from"], str) else arc["from"]:
            arcs.setdefault(state, []).append(arc)
    found: dict[str, list[tuple[frozenset[str], Ending]]] = {}

    def walk(state: str, after: frozenset[str] | None, ending: Ending) -> None:
        if after is not None and state in table["finals"]:
            found.setdefault(ending.form, []).append((after, ending))
        for arc in arcs.get(state, ()):
            form = normalize("NFC", arc["form"])
            kinds = _kinds_after(arc["after"])
            if after is not None and _last_letter(ending.form) not in kinds:
                continue
            particle = arc.get("particle", ending.particle)
            grown = Ending(
                ending.form + form,
                arc.get("case", ending.case),
                arc.get("number", ending.number),
                arc.get("classifier", ending.classifier),
                normalize("NFC", particle) if particle else None,
                None,
                ending.sure or bool(arc.get("sure")),
            )
            walk(arc["to"], kinds if after is None else after, grown)

    walk("stem", None, BARE)
    everywhere = frozenset(_KINDS)
    for tail in table["tails"]:
        tail = normalize("NFC", tail)
        for form in (tail, "-" + tail):
            ending = BARE._replace(form=form, tail=tail, sure=len(tail) > 4)
            found.setdefault(form, []).append((everywhere, ending))
    return found


@cache
def _longest_ending() -> int:
    return max(map(len, _endings()))


# ---- verbs, compiled ----

_PRESENT: tuple[tuple[Person, str], ...] = (("third", "present"), ("polite", "polite"), ("first", "first"))
_NOW: tuple[tuple[str, Person], ...] = (("ে", "third"), ("েন", "polite"), ("ি", "first"), ("ো", "third"))
_BEFORE: tuple[tuple[str, Person], ...] = (("িল", "third"), ("িলো", "third"), ("িলেন", "polite"), ("িলাম", "first"))


@cache
def _verbal_nouns() -> dict[str, tuple[str, ...]]:
    """Every verbal noun with the verbs whose it is: বলা of বলা, দেয়া of দেওয়া."""
    nouns: dict[str, list[str]] = {}
    for parts in _principal_parts():
        for noun in parts["noun"]:
            nouns.setdefault(noun, []).append(_dictionary_form(parts["noun"][0]))
    return {noun: tuple(verbs) for noun, verbs in nouns.items()}


@cache
def _paradigms() -> dict[str, tuple[VerbForm, ...]]:
    """All finite forms, participles, infinitives and conditions by their spelling."""
    forms: dict[str, dict[VerbForm, None]] = {}

    def add(spelling: str, form: VerbForm) -> None:
        forms.setdefault(spelling, {})[form] = None

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
    for form, verb, tense, person, negated in _tables()[1]["single"]:
        add(normalize("NFC", form), VerbForm(normalize("NFC", verb), "finite", tense, person, bool(negated)))
    return {spelling: tuple(found) for spelling, found in forms.items()}


def _add_personal(add: Any, verb: str, stem: str, now: Tense, before: Tense) -> None:
    for ending, person in _NOW:
        add(stem + ending, VerbForm(verb, "finite", now, person))
    for ending, person in _BEFORE:
        add(stem + ending, VerbForm(verb, "finite", before, person))


def _dictionary_form(noun: str) -> str:
    return normalize("NFC", _tables()[1]["same"].get(noun, noun))


def _principal_parts() -> Iterator[dict[str, list[str]]]:
    """The principal parts of every verb, in NFC."""
    table = _tables()[1]
    for stem in table["even"]:
        yield _consonant_parts(stem, stem, stem)
    for stem in table["turning"]:
        yield _consonant_parts(stem, stem, _turned(stem))
    for low, high in table["raised"]:
        yield _consonant_parts(low, high, high)
    for stems in table["causative"]:
        parts = _causative_parts(stems[0], stems[-1] if len(stems) > 1 else stems[0][:-1] + "ি")
        if stems[0] in table["shy"]:
            parts["present"] = []
        yield parts
    for parts in table["irregular"]:
        yield {key: [normalize("NFC", form) for form in forms] for key, forms in parts.items()}


def _turned(stem: str) -> str:
    """থাক gives থেক, আন gives এন."""
    return "এ" + stem[1:] if stem[0] == "আ" else stem.replace("া", "ে", 1)


def _consonant_parts(low: str, middle: str, perfect: str) -> dict[str, list[str]]:
    low, middle, perfect = (normalize("NFC", stem) for stem in (low, middle, perfect))
    return {
        "noun": [low + "া"], "present": [low + "ে"], "polite": [low + "েন"], "first": [middle + "ি"],
        "prog": [middle + "ছ", middle + "তেছ"], "past": [middle + "ল"], "future": [middle + "ব"],
        "habit": [middle + "ত"], "infinitive": [middle + "তে"], "condition": [middle + "লে"],
        "participle": [perfect + "ে"], "order": [middle + "ুক", middle + "ুন"],
    }  # fmt: skip


def _causative_parts(stem: str, raised: str) -> dict[str, list[str]]:
    stem, raised = normalize("NFC", stem), normalize("NFC", raised)
    return {
        "noun": [stem + "নো"], "present": [stem + "য়"], "polite": [stem + "ন"], "first": [stem + "ই"],
        "prog": [stem + "চ্ছ"], "past": [stem + "ল"], "future": [stem + "ব"], "habit": [stem + "ত"],
        "infinitive": [stem + "তে"], "condition": [stem + "লে"], "participle": [raised + "য়ে"],
        "order": [stem + "ক"],
    }  # fmt: skip
