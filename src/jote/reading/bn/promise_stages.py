"""How far a treaty has come, in the words that stand with it: চুক্তিটি স্থগিত করেছে, চুক্তি থেকে বেরিয়ে গেছে."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jote.reading.acts import SentenceView
from jote.reading.bn.endings import bases
from jote.reading.bn.tables import table, word_set
from jote.reading.clauses import VerbGroup
from jote.reading.records import Stage
from jote.reading.tokens import Token

_REACH = 8
_UNSURE = frozenset(("wish", "duty", "possible", "planned", "asked"))
_DONE = frozenset(("perfect", "past", "past_perfect", "present", "progressive"))
_LATE: tuple[Stage, ...] = ("ended", "suspended", "in_force", "ratified", "signed")


def treaty_stage(view: SentenceView, duty: str | None) -> Stage | None:
    """The stage of the treaty that a sentence tells of; None where it tells no step, or one that is denied.

    Where the sentence names a treaty of some duty (প্রতিরক্ষা চুক্তি), that treaty is meant, and not another noun like it.
    """
    tokens = view.sentence.tokens
    nouns = [at for at, token in enumerate(tokens) if _is_treaty(token.norm)]
    if duty is not None:
        names = [name.split() for name in word_set("commitments", "treaties", duty)]
        nouns = [at for at in nouns if any(_closes(tokens, at, name) for name in names)]
    topics = word_set("commitments", "topics")
    nouns = [at for at in nouns if at + 1 == len(tokens) or tokens[at + 1].norm not in topics]
    if not nouns:
        return None
    found: list[Stage] = []
    denied = False
    for stage in _LATE:
        for at in _signs(tokens, nouns, stage):
            told = _told(view, at)
            if told is None:
                denied = True
            elif told:
                found.append(stage)
            elif stage in ("signed", "ratified"):
                found.append("proposed")
    if found:
        return found[0]
    if denied:
        return None
    if any(_concluded(view, at) for at in nouns):
        return "signed"
    words = {token.norm for token in tokens}
    return "proposed" if words & word_set("commitments", "wishes") else None


def _is_treaty(norm: str) -> bool:
    stems = bases(norm)
    return any(noun in stems or norm == noun for noun in word_set("commitments", "treaty_nouns"))


def _closes(tokens: Sequence[Token], at: int, name: Sequence[str]) -> bool:
    """Whether a treaty's name ends at a token, which may bear an ending: প্রতিরক্ষা চুক্তির."""
    start = at + 1 - len(name)
    before = start >= 0 and [token.norm for token in tokens[start:at]] == list(name[:-1])
    return before and tokens[at].norm.startswith(name[-1])


def _signs(tokens: Sequence[Token], nouns: Sequence[int], stage: Stage) -> Iterator[int]:
    """The tokens that say a stage of one of the treaties."""
    forms = table("commitments")["stages"][stage]
    stops = word_set("commitments", "stops")
    phrases = [phrase.split() for phrase in forms.get("phrases", ())]
    for noun in nouns:
        for at in range(noun + 1, min(noun + 1 + _REACH, len(tokens))):
            norm = tokens[at].norm
            if norm in stops:
                break
            left = any(token.norm in ("থেকে", "হতে") for token in tokens[noun + 1 : at])
            stems = bases(norm) | {norm}
            by_body = stems & set(forms.get("by_body", ())) and any(_is_body(token.norm) for token in tokens)
            if stems & set(forms.get("words", ())) or by_body or (norm in forms.get("from", ()) and left):
                yield at
            elif any([one.norm for one in tokens[at : at + len(phrase)]] == phrase for phrase in phrases):
                yield at + len(phrases[0]) - 1
        if stage == "signed" and (noun + 1 == len(tokens) or tokens[noun + 1].norm not in stops):
            yield from (at for at in range(max(0, noun - 3), noun) if tokens[at].norm in ("স্বাক্ষরিত", "সম্পাদিত"))


def _is_body(norm: str) -> bool:
    return bool(bases(norm) & word_set("commitments", "bodies"))


def _told(view: SentenceView, at: int) -> bool | None:
    """Whether a step is told as done (True), as still to come (False), or as not done, or only threatened (None)."""
    tokens = view.sentence.tokens
    group = _verb_of(view, at)
    if tokens[at].norm.endswith("ের"):
        closing = tokens[at + 1].norm if at + 1 < len(tokens) else ""
        if closing not in word_set("commitments", "announced"):
            return False if closing in word_set("commitments", "wishes") else None
    if group is not None and group.negated:
        return None
    return group is None or not (group.tense == "future" or group.modality in _UNSURE)


def _verb_of(view: SentenceView, at: int) -> VerbGroup | None:
    """The verb that closes what a word begins."""
    for clause in view.clauses:
        if clause.first <= at < clause.tail:
            after = [group for group in clause.groups if group.last > at]
            return after[0] if after else clause.group
    return None


def _concluded(view: SentenceView, at: int) -> bool:
    """চুক্তি করেছে, চুক্তি হয়েছে: the noun right before its light verb."""
    group = _verb_of(view, at)
    if group is None or group.negated or group.tense not in _DONE or group.modality in _UNSURE:
        return False
    light = [verb for _, verb in group.verbs[:1]]
    return group.first - at <= 2 and light in (["করা"], ["হওয়া"], ["থাকা"])
