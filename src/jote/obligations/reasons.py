"""Reasons: sentences that can be said in any language of the house, each resting on further ones.

A reason holds the key of a sentence in `locale/*/reasons.yaml` and its values, so that nothing is
worded twice and the tree of a duty can be told in English and Bangla alike. Values that name a
state, a treaty or a day are kept as such and put into words only when the sentence is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from jote.ledger import Treaty
from jote.locale import Noun, Nouns, digits, opened, say
from jote.obligations.question import name_of
from jote.vocabulary.clauses import clause_name, month_names
from jote.vocabulary.dates import Day
from jote.vocabulary.states import states

FROM_QUESTION = "the question"
_JOINTS = {"en": ("and", "or"), "bn": ("ও", "বা")}


class Reason(NamedTuple):  # made by the hundred for an answer: a tuple is made fastest
    """One sentence of a chain of reasons, and the sentences that it rests on."""

    key: str
    values: Mapping[str, Any]
    because: tuple[Reason, ...] = ()
    source: str | None = None

    def __hash__(self) -> int:
        """By its values, or what is said again and again would be looked for among all that has the same key."""
        try:
            return hash((self.key, *self.values.values()))
        except TypeError:  # a sentence in two languages
            return hash((self.key, *self.values))

    def says(self, language: str = "en") -> str:
        """The sentence in a language."""
        if self.key == "text":
            return str(self.values["text"][language])
        try:
            return _said(self.key, language, tuple(self.values.items()))
        except TypeError:  # a value that no cache can hold: a treaty, a further reason
            return _say(self.key, language, self.values.items())

    def as_json(self, language: str = "en", told: dict[int, dict[str, Any]] | None = None) -> dict[str, Any]:
        """The tree from this reason down: says, because, and the source of a leaf.

        `told` keeps the records of reasons on which several trees of one answer rest, so that each is worded once.
        """
        if told is not None and (known := told.get(id(self))) is not None:
            return known
        because = [one.as_json(language, told) for one in self.because] if self.because else []
        record: dict[str, Any] = {"says": self.says(language), "because": because}
        if self.source is not None:
            record["source"] = say("reasons.from_question", language) if self.source == FROM_QUESTION else self.source
        return record


class States(NamedTuple):
    """State codes to be named in a sentence: all of them, or one or another."""

    codes: tuple[str, ...]
    either: bool = False


class Cited(NamedTuple):
    """A clause to be named after its treaty in a sentence."""

    article: str


def text(both: Mapping[str, str], source: str | None = None) -> Reason:
    """A reason whose sentence is written in the data itself."""
    return Reason("text", {"text": both}, source=source)


def worded(value: Any, language: str) -> Any:
    """A value as it stands in a sentence: states, treaties and days by name."""
    if isinstance(value, States):
        return _named(value.codes, language, value.either)
    if isinstance(value, Treaty):
        return Noun(value.name[language])
    if isinstance(value, Cited):
        name = clause_name(value.article, language)
        return f", {name}" if name else ""
    if isinstance(value, Day):
        return day_in_words(value, language)
    if isinstance(value, Reason):
        return value.says(language)
    if isinstance(value, Mapping):
        return value[language]
    return digits(str(value), language) if isinstance(value, (int, str)) else value


def _say(key: str, language: str, values: Iterable[tuple[str, Any]]) -> str:
    return say(f"reasons.{key}", language, **{name: worded(value, language) for name, value in values})


class _Anyone:
    """Stands in a sentence for a state yet to be named, and keeps the case that it is to take."""

    def __format__(self, case: str) -> str:
        return f"\0{case}\0"


_ANYONE = _Anyone()


def sentence_for_any(reason: Reason, language: str) -> tuple[str, ...]:
    """The sentence of a reason about a `state`, without that state: text, case, text, case … text.

    Debtors of one clause are told in the same words, which need not be put together for each.
    """
    others = tuple(one for one in reason.values.items() if one[0] != "state")
    return _said_of_any(reason.key, language, others)


@lru_cache(16_384)
def _said_of_any(key: str, language: str, values: tuple[tuple[str, Any], ...]) -> tuple[str, ...]:
    return tuple(_say(key, language, (*values, ("state", _ANYONE))).split("\0"))


def sentence_of(parts: tuple[str, ...], state: str, language: str) -> str:
    """The sentence of `sentence_for_any`, about a state.

    >>> parts = sentence_for_any(Reason("guaranteed", {"state": States(("POL",))}), "en")
    >>> sentence_of(parts, "DEU", "en") == Reason("guaranteed", {"state": States(("DEU",))}).says("en")
    True
    """
    name = _named((state,), language)
    return opened("".join([part if nth % 2 == 0 else format(name, part) for nth, part in enumerate(parts)]))


@lru_cache(32_768)
def _said(key: str, language: str, values: tuple[tuple[str, Any], ...]) -> str:
    return _say(key, language, values)


@lru_cache(16_384)
def _named(codes: tuple[str, ...], language: str, either: bool = False) -> Noun:
    names = listed([_in_sentence(code, language) for code in codes], language, either)
    return Nouns(names) if len(codes) > 1 and not either else Noun(names)


def _in_sentence(code: str, language: str) -> str:
    known = states().get(code)
    return known.named_in(language) if known else name_of(code, language)


@lru_cache(4096)
def day_in_words(day: Day, language: str) -> str:
    """A day written out.

    >>> import datetime as dt
    >>> day_in_words(dt.date(2024, 12, 4), "bn"), day_in_words(dt.date(2024, 12, 4), "en")
    ('৪ ডিসেম্বর ২০২৪', '4 December 2024')
    """
    return digits(f"{day.day} {month_names(language)[day.month - 1]} {day.year}", language)


def listed(names: Iterable[str], language: str, either: bool = False) -> str:
    """Names in a row with the language's own `and`, or its own `or`.

    >>> listed(["France", "Britain", "Russia"], "en"), listed(["ফ্রান্স", "রাশিয়া"], "bn")
    ('France, Britain and Russia', 'ফ্রান্স ও রাশিয়া')
    >>> listed(["France", "Russia"], "en", either=True)
    'France or Russia'
    """
    found = list(names)
    if len(found) < 2:
        return "".join(found)
    return f"{', '.join(found[:-1])} {_JOINTS[language][either]} {found[-1]}"
