"""The words of a sentence as verbs are looked for among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jote.reading.clauses import GroupKind, Modality, VerbGroup
from jote.reading.en.words import VerbForm, Word, word
from jote.reading.phrases import Phrase
from jote.reading.tokens import Token

QUOTES = frozenset("‘’“”\"'")


@dataclass(slots=True)
class Group(VerbGroup):
    """A verb group of English: `main` is the token of its last verb and `verb` the base of that; `governor` is the verb group
    that an infinitive hangs on, `reported` that a verb of saying stands before it, `told_by` that verb, `demanded` a base form
    after that (demanded that Serbia withdraw)."""

    main: int = -1
    verb: str = ""
    governor: Group | None = None
    bare: bool = False
    reported: bool = False
    title: bool = False
    modal: str = ""
    denied: bool = False
    wished: bool = False
    demanded: bool = False
    told_by: Group | None = None


def group_of(
    first: int,
    main: int,
    verb: str,
    kind: GroupKind,
    tense: str | None = None,
    *,
    negated: bool = False,
    passive: bool = False,
    modality: Modality = "",
    title: bool = False,
    modal: str = "",
) -> Group:
    """A group of tokens `first` to `main` that one verb closes."""
    return Group(
        first, main + 1, ((main, verb),), kind, tense, None, negated, passive, modality, main=main, verb=verb,
        title=title, modal=modal,
    )  # fmt: skip


class VerbField:
    """The words of a sentence, what each may be, what phrases cover, and the verb groups found so far."""

    def __init__(self, tokens: Sequence[Token], phrases: Sequence[Phrase], *, title: bool) -> None:
        self.tokens = tokens
        self.title = title
        self.words: list[Word | None] = [word(token.norm) if token.kind == "word" else None for token in tokens]
        self.phrase_at: dict[int, Phrase] = {}
        for phrase in phrases:
            for at in range(phrase.first, phrase.last):
                words = self.words[at]
                if phrase.kind == "pronoun" and words is not None and (words.modal or words.auxiliary):
                    continue  # we'll, they've
                self.phrase_at[at] = phrase
        self.groups: list[Group] = []

    def past_adverbs(self, at: int) -> tuple[int, bool]:
        """Past adverbs and negations; a pronoun or a short subject is stepped over in questions only."""
        negated = False
        while at < len(self.tokens):
            words = self.words[at]
            if words is None or at in self.phrase_at or not (words.adverb or words.negation):
                break
            negated = negated or words.negation
            at += 1
        return at, negated

    def verb_at(self, at: int, *forms: str) -> VerbForm | None:
        """The reading of a word as one of some forms of a verb, where no phrase covers it."""
        if at >= len(self.tokens) or at in self.phrase_at:
            return None
        words = self.words[at]
        if words is None:
            return None
        return next((one for one in words.verbs if one.form in forms), None)

    def is_nominal(self, at: int) -> bool:
        """Whether a word is a noun as often as a verb."""
        words = self.words[at]
        return words is not None and words.nominal

    def prior(self, at: int) -> int | None:
        """The token before, past adverbs; None at the beginning or after a mark other than a comma."""
        back = at - 1
        while back >= 0:
            words = self.words[back]
            if words is not None and words.adverb and back not in self.phrase_at:
                back -= 1
                continue
            break
        return back if back >= 0 else None

    def is_to(self, at: int) -> bool:
        """Whether to stands there."""
        return at < len(self.tokens) and self.tokens[at].norm == "to"

    def is_quote(self, at: int) -> bool:
        """Whether a quotation mark stands there."""
        return self.tokens[at].text in QUOTES

    def starts_clause(self, prior: int) -> bool:
        """Whether a word opens a clause as its subject: a pronoun, who, which."""
        words = self.words[prior]
        return bool(
            words is not None and ((words.pronoun is not None and words.pronoun[1] == "subject") or words.relative)
        )

    def is_noun(self, at: int) -> bool:
        """Whether a word may be a plain noun that names nobody."""
        if at >= len(self.tokens):
            return False
        words = self.words[at]
        return words is not None and not words.small and at not in self.phrase_at

    def has_boundary(self, low: int, high: int) -> bool:
        """Whether a mark or a link between clauses stands in a stretch."""
        for at in range(low, high):
            token = self.tokens[at]
            if token.text in (",", ";", ":", "(", ")", "—", "–"):
                return True
            words = self.words[at]
            if words is not None and (words.conjunction or words.subordinator or words.relative):
                return True
        return False

    def has_finite_before(self, at: int) -> bool:
        """Whether a finite verb stands before a word."""
        return any(group.kind == "finite" and group.last <= at for group in self.groups)

    def clause_has_finite(self, at: int) -> bool:
        """Whether the stretch that a word stands in has a finite verb before it."""
        return any(
            group.kind == "finite" and group.last <= at and not self.has_boundary(group.last, at)
            for group in self.groups
        )
