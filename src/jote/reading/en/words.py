"""English words: what a word form may be. One look-up per form, kept."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal, NamedTuple

from jote.reading.en.tables import table, word_set

Form = Literal["base", "s", "past", "participle", "ing"]
_MOST_KEPT = 100_000


class VerbForm(NamedTuple):
    """A form of a verb: its base, and which form it is."""

    verb: str
    form: Form


class Ending(NamedTuple):
    """What stands after a name: nothing, the plural -s, or a genitive; the case is read from the tokens."""

    case: str
    number: Literal["one", "many"]
    tail: str | None = None


class Word(NamedTuple):
    """What a word form may be. `noun` is its singular; `nominal` that it is a noun as often as a verb."""

    verbs: tuple[VerbForm, ...]
    nominal: bool
    preposition: str | None
    pronoun: tuple[str, str] | None
    determiner: bool
    conjunction: bool
    subordinator: bool
    relative: bool
    modal: str | None
    auxiliary: str | None
    adverb: bool
    negation: bool
    noun: str
    small: bool


_ONE = Ending("nominative", "one")
_MANY = Ending("nominative", "many")


def read_ending(stem: str, rest: str) -> Ending | None:
    """What the letters after a name are: an ending of English, or None where the name is only a part of the word.

    >>> read_ending("minister", "s").number, read_ending("Iran", "ian")
    ('many', None)
    """
    if not rest:
        return _ONE
    return _MANY if rest in ("s", "es") and stem[-1:].islower() else None


@cache
def nominal_verbs() -> frozenset[str]:
    """Verbs whose base form is a noun too."""
    return frozenset(table("verbs")["noun"])


@cache
def passive_verbs() -> frozenset[str]:
    """Verbs that a title puts as a bare participle."""
    return frozenset(table("verbs")["passive"])


@cache
def verbs_by_form() -> dict[str, tuple[VerbForm, ...]]:
    """Every form of every verb that the reader knows, with its readings."""
    verbs = table("verbs")
    found: dict[str, list[VerbForm]] = {}
    doubling = frozenset(verbs["double"])
    either = frozenset(verbs["british"])

    def add(form: str, verb: str, kind: Form) -> None:
        entry = VerbForm(verb, kind)
        if entry not in found.setdefault(form, []):
            found[form].append(entry)

    irregular = verbs["irregular"]
    for verb in {*irregular, *verbs["regular"], *verbs["more"]}:
        add(verb, verb, "base")
        add(_s_form(verb), verb, "s")
        for ing in _ing_forms(verb, verb in doubling, verb in either):
            add(ing, verb, "ing")
        if verb in irregular:
            past, participle = irregular[verb]
            add(past, verb, "past")
            add(participle, verb, "participle")
        else:
            for past in _past_forms(verb, verb in doubling, verb in either):
                add(past, verb, "past")
                add(past, verb, "participle")
    return {form: tuple(ones) for form, ones in found.items()}


def _s_form(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def _ing_forms(verb: str, doubles: bool, either: bool) -> list[str]:
    if verb.endswith("ie"):
        return [verb[:-2] + "ying"]
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return [verb[:-1] + "ing"]
    both = [verb + "ing", verb + verb[-1] + "ing"]
    return both if either else both[1:] if doubles or verb in _SHORT_DOUBLES else both[:1]


def _past_forms(verb: str, doubles: bool, either: bool) -> list[str]:
    if verb.endswith("e"):
        return [verb + "d"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb[:-1] + "ied"]
    both = [verb + "ed", verb + verb[-1] + "ed"]
    return both if either else both[1:] if doubles else both[:1]


_SHORT_DOUBLES = frozenset(
    ("cut", "get", "hit", "let", "put", "quit", "run", "set", "shut", "sit", "win", "begin", "forbid")
)


@cache
def _prepositions() -> dict[str, str]:
    return {form: cue for cue, forms in table("grammar")["prepositions"].items() for form in forms}


@cache
def _pronouns() -> dict[str, tuple[str, str]]:
    return {form: (kind, case) for kind, forms in table("grammar")["pronouns"].items() for form, case in forms.items()}


@cache
def _modals() -> dict[str, str]:
    return {form: kind for kind, forms in table("grammar")["modals"].items() for form in forms}


@lru_cache(_MOST_KEPT)
def word(norm: str) -> Word:
    """Everything the lexicon says of a word form, small letters.

    >>> word("attacks").verbs, word("attacks").nominal, word("talks").noun
    ((VerbForm(verb='attack', form='s'),), True, 'talk')
    """
    head, mark, tail = norm.partition("'")
    pronoun = _pronouns().get(norm)
    modal = _modals().get(norm)
    glued = mark + tail
    if pronoun is None and mark and head in _pronouns() and glued in ("'s", "'re", "'m", "'ll", "'ve", "'d"):
        pronoun = _pronouns()[head]
        modal = modal or _modals().get(glued)
    else:
        glued = ""
    auxiliary = None
    for kind in ("be", "have", "do"):
        if norm in word_set("grammar", kind) or (
            glued and (glued in word_set("grammar", kind) or (kind == "be" and glued == "'s"))
        ):
            auxiliary = kind
    verbs = () if auxiliary or modal else verbs_by_form().get(norm, ())
    preposition = _prepositions().get(norm)
    adverb = norm in word_set("grammar", "adverbs") or (
        norm.endswith("ly") and len(norm) > 4 and norm not in _NOT_ADVERBS
    )
    determiner = norm in word_set("grammar", "determiners")
    conjunction = norm in word_set("grammar", "conjunctions")
    subordinator = norm in word_set("grammar", "subordinators")
    relative = norm in word_set("grammar", "relatives")
    negation = norm in word_set("grammar", "negations") or norm.endswith("n't") or norm == "cannot"
    small = bool(
        preposition
        or pronoun
        or determiner
        or conjunction
        or subordinator
        or relative
        or modal
        or auxiliary
        or adverb
        or negation
    )
    return Word(
        verbs, any(one.verb in nominal_verbs() and one.form in ("base", "s") for one in verbs), preposition, pronoun, determiner,
        conjunction, subordinator, relative, modal, auxiliary, adverb, negation, singular(norm), small,
    )  # fmt: skip


_NOT_ADVERBS = word_set("grammar", "not_adverbs")


@lru_cache(_MOST_KEPT)
def singular(norm: str) -> str:
    """The singular of a noun as news writes it: good enough to look up, not a grammar.

    >>> [singular(one) for one in ("treaties", "forces", "clashes", "sanctions", "crisis")]
    ['treaty', 'force', 'clash', 'sanction', 'crisis']
    """
    if len(norm) < 4 or not norm.endswith("s") or norm.endswith(("ss", "us", "is", "'s")):
        return norm.removesuffix("'s")
    if norm.endswith("ies") and len(norm) > 4:
        return norm[:-3] + "y"
    if norm.endswith(("shes", "ches", "xes", "sses")):
        return norm[:-2]
    return norm[:-1]
