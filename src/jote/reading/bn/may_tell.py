"""A cheap look at the words of a sentence: whether any act can be told in it. Most sentences hold a noun of action, and few an act."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from jote.reading.bn.announced import may_carry, words_that_carry
from jote.reading.bn.event_frames import frames
from jote.reading.bn.light_verbs import FREE_GAP, LIGHT_GAP, is_same
from jote.reading.bn.marks import MARKS
from jote.reading.bn.small_words import info
from jote.reading.bn.tables import MOST_KEPT
from jote.reading.bn.triggers import Trigger
from jote.reading.bn.verb_forms import verb_forms, verb_words
from jote.reading.bn.verb_groups import COMPLEMENT
from jote.reading.bn.verbless import IN_PASSING, OF_TOLL
from jote.reading.sentence import Sentence


def worth_trying(sentence: Sentence, triggers: Sequence[Trigger]) -> list[Trigger] | None:
    """The nouns of action of which an act may come, or None where the sentence tells none, even without a noun.

    A noun with no verb of any of its frames near behind it comes to nothing, unless it may be told without one: in a title,
    in a sentence that ends in no verb, by the dead, in passing, or as what is announced.
    """
    forms = sentence.forms
    if triggers and (
        sentence.kind in ("title", "heading")
        or not _FINITE.among(forms)
        or not forms.isdisjoint(_TOLD_BESIDE)
        or CARRYING.among(forms)
    ):
        return list(triggers)
    if not triggers:
        return [] if _ENOUGH.among(forms) else None
    verbal = _VERBAL.among(forms)
    verbs = [(at, _verbs(norm)) for at, norm in enumerate(sentence.norms) if norm in verbal]
    kept = [one for one in triggers if _may_have_verb(one, sentence.norms, verbs)]
    if kept:
        return kept
    return list(triggers) if _ENOUGH.among(forms) or _asks_to_act(sentence) else None


def _may_have_verb(trigger: Trigger, norms: Sequence[str], verbs: Sequence[tuple[int, frozenset[str]]]) -> bool:
    """Whether a verb of one of its frames stands where `gap_to_verb` may find it; `verbs` are those of the sentence, by token."""
    start = trigger.last
    ahead = [(at, ones) for at, ones in verbs if start <= at]
    near = [ones for at, ones in ahead if at <= start + LIGHT_GAP]
    for frame in trigger.frames:
        for ones in near:
            if not frame.alone.isdisjoint(ones):
                return True
        if frame.verb_words and not frame.verb_words.isdisjoint(norms[start : start + FREE_GAP + 1]):
            return True
        for pattern in frame.led:
            for at, ones in ahead:
                first = at - len(pattern.before)
                reached = pattern.verb in ones and start <= first <= start + FREE_GAP
                if reached and all(map(is_same, norms[first:at], pattern.before)):
                    return True
    return False


def _asks_to_act(sentence: Sentence) -> bool:
    """Whether somebody may be told to do something (সরে যেতে বলেছে), for which the verb is enough."""
    tokens = sentence.tokens
    infinitives = _INFINITIVE.among(sentence.forms)
    return bool(infinitives) and any(
        token.norm in infinitives and "বলা" in _verbs(after.norm) for token, after in pairwise(tokens)
    )


@lru_cache(maxsize=MOST_KEPT)
def _verbs(norm: str) -> frozenset[str]:
    """The verbs of which a word may be a form."""
    return frozenset(form.verb for form in verb_forms(norm))


def _is_finite_only(norm: str) -> bool:
    """Whether a word can only be the verb that ends a clause."""
    verbs = info(norm).verbs
    return bool(verbs) and norm not in COMPLEMENT and all(form.kind == "finite" for form in verbs)


_VERBAL = MARKS.where(lambda norm: bool(verb_forms(norm)), verb_words)
_ENOUGH = MARKS.where(lambda norm: not _verbs(norm).isdisjoint(frames().by_verb), verb_words)
_FINITE = MARKS.where(_is_finite_only, verb_words)
_INFINITIVE = MARKS.where(lambda norm: any(form.kind == "infinitive" for form in verb_forms(norm)), verb_words)
CARRYING = MARKS.where(may_carry, words_that_carry)
_TOLD_BESIDE = OF_TOLL | IN_PASSING
