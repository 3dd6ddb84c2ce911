"""Verbs of saying in Bangla: বলেন, জানিয়েছে, দাবি করেছেন, বলা হয়, and the tables that say which words report."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from jote.reading.bn.marks import MARKS
from jote.reading.bn.tables import MOST_KEPT, table, word_set
from jote.reading.bn.verb_forms import is_finite, verb_forms, verb_words
from jote.reading.marked import Forms
from jote.reading.quotations import Quotation
from jote.reading.tokens import Token

_INSIDE_COMPOUND = word_set("speech", "inside_compound")
_BEFORE_ASPECT = word_set("speech", "before_aspect")

_MOST_CUES = 16  # in one sentence; more is a broken page


class Cue(NamedTuple):
    """A verb of saying over tokens `first` up to `last`."""

    first: int
    last: int
    verb: str
    noun: str | None
    passive: bool


@cache
def _compounds() -> dict[str, frozenset[str]]:
    return {verb: frozenset(nouns) for verb, nouns in table("speech")["compounds"].items()}


@lru_cache(maxsize=MOST_KEPT)
def _finite_verbs(norm: str) -> tuple[str, ...]:
    """The verbs of which a word is a finite form that may report; বলে is the particle, not the verb."""
    if norm in _NO_SAYING:
        return ()
    found = {
        form.verb: None
        for form in verb_forms(norm)
        if form.kind == "finite" and form.tense not in _NO_REPORT and form.person != "first" and not form.negated
    }
    return tuple(found)


_NO_REPORT = frozenset(("future", "order", "past_habitual"))
_LEARNT = word_set("speech", "learnt")
_NO_SAYING = word_set("speech", "no_saying")
_HEARD = word_set("speech", "heard")
_GIVEN_OUT = word_set("speech", "given_out")
_REMINDED = word_set("speech", "reminded")
_MADE_CLEAR = word_set("speech", "made_clear")
_EXPRESSING = word_set("speech", "expressing")
_STATED = word_set("speech", "stated")
_BODIES_MEANT = word_set("speech", "bodies_meant")
_DEEDS = word_set("speech", "deeds_in_passive")
_PARTICLES = word_set("speech", "particles")
_BECOME = word_set("speech", "become")


def find_cues(tokens: Sequence[Token], quotations: Sequence[Quotation], forms: Forms | None = None) -> list[Cue]:
    """The verbs of saying of a sentence that stand outside its quotations; `forms` are its word forms, where they are known."""
    found: list[Cue] = []
    reporting = _REPORTING.among(Forms([token.norm for token in tokens]) if forms is None else forms)
    if not reporting:
        return found
    for at in [at for at, token in enumerate(tokens) if token.norm in reporting]:
        if quotations and _inside(tokens[at], quotations):
            continue
        cue = _cue_at(tokens, at)
        if cue is not None:
            found.append(cue)
            if len(found) == _MOST_CUES:
                break
    return found


def _may_report(norm: str) -> bool:
    if norm in ("করে", "বলে", "বলতে") or norm in _BECOME or norm in _LEARNT:
        return True
    return any(verb in _compounds() or verb in _MAY_SAY for verb in _finite_verbs(norm))


_MAY_SAY = word_set("speech", "verbs") | word_set("speech", "aspects")
_REPORTING = MARKS.where(_may_report, verb_words, lambda: (*_BECOME, *_LEARNT, "বলে", "বলতে"))


def _inside(token: Token, quotations: Sequence[Quotation]) -> bool:
    return any(one.start <= token.start < one.end for one in quotations)


def _cue_at(tokens: Sequence[Token], at: int) -> Cue | None:
    norm = tokens[at].norm
    if norm in _BECOME and at:
        return _passive_at(tokens, at)
    if norm == "বলতে" and at + 2 < len(tokens) and tokens[at + 1].norm in ("শোনা", "দেখা"):
        return Cue(at, at + 3, "বলা", None, False)
    if norm in _LEARNT and at and tokens[at - 1].norm in _HEARD:
        return Cue(at - 1, at + 1, tokens[at - 1].norm + " যাওয়া", None, True) if tokens[at - 1].norm != "দেখা" else None
    if norm == "করে" and at and tokens[at - 1].norm in _STATED and _is_final(tokens, at, at - 2):
        noun = tokens[at - 1].norm
        return Cue(at - 1, at + 1, f"{noun} করা", noun, False)  # মন্ত্রণালয় আরও উল্লেখ করে, …
    if norm == "বলে" and _is_final(tokens, at, at - 1):
        return Cue(at, at + 1, "বলা", None, False)  # আদালত আরও বলে, …
    verbs = _finite_verbs(norm)
    if not verbs:
        return None
    before = tokens[at - 1].norm if at else ""
    for verb in verbs:
        nouns = _compounds().get(verb)
        if nouns is not None and before in nouns:
            hoped = _hoped(tokens, at - 1, verb)
            return Cue(at - 1, at + 1, f"{before} {verb}", before, False) if hoped is None else hoped
        if nouns is not None and at > 1 and tokens[at - 2].norm in nouns and before in _INSIDE_COMPOUND:
            return Cue(at - 2, at + 1, f"{tokens[at - 2].norm} {verb}", tokens[at - 2].norm, False)
        if verb in _GIVEN_OUT and before == "জানিয়ে":
            noun = tokens[at - 2].norm if at > 1 else ""
            if noun in word_set("speech", "conveyed") or noun == "কথা":
                return None  # নিন্দা জানিয়ে আসছে
            if noun in _compounds()["জানানো"]:
                return Cue(at - 2, at + 1, f"{noun} জানানো", noun, False)
            return Cue(at - 1, at + 1, "জানানো", None, False)  # স্পষ্ট জানিয়ে দিয়েছে
        if verb == "দেওয়া" and at > 1 and before in ("করে", "করিয়ে"):
            noun = tokens[at - 2].norm
            if before == "করিয়ে" and noun in _REMINDED:
                return Cue(at - 2, at + 1, f"{noun} করানো", None, False)  # মনে করিয়ে দিয়েছেন
            if before == "করে" and noun in _MADE_CLEAR:
                return Cue(at - 2, at + 1, f"{noun} করা", noun, False)  # সতর্ক করে দিয়েছেন
        if verb in word_set("speech", "aspects") and at > 1 and before in _BEFORE_ASPECT:
            noun = tokens[at - 2].norm
            if before == "করে" and noun in _compounds()["করা"]:
                return Cue(at - 2, at + 1, f"{noun} করা", noun, False)
            if before == "বলে" and (verb in ("আসা", "চলা") or not is_finite(noun)):
                return Cue(at - 1, at + 1, "বলা", None, False)
        if verb in word_set("speech", "verbs"):
            if before in word_set("speech", "to_me"):
                return None  # আমাদের জানিয়েছে: the words of somebody who speaks already
            if norm == "জানান" and at + 1 < len(tokens) and tokens[at + 1].norm in word_set("speech", "announces"):
                return None  # জানান দেওয়া, জানান না দিয়ে
            if before in word_set("speech", "conveyed") or (
                before == "কথা" and at > 1 and tokens[at - 2].norm not in word_set("speech", "this")
            ):
                return None  # নিন্দা জানান; কথা বলেন
            return Cue(at, at + 1, verb, None, False)
    return None


def _is_final(tokens: Sequence[Token], at: int, before: int) -> bool:
    """Whether করে or বলে ends its clause as the verb of a body: before a comma, with its subject up to token `before`."""
    if before < 0 or at >= len(tokens) - 1 or tokens[at + 1].text != ",":
        return False
    subject = before - 1 if before and tokens[before].norm in ("আরও", "আরো") else before
    norm = tokens[subject].norm
    return norm in _BODIES_MEANT or norm in table("grammar")["body_sectors"]


def _hoped(tokens: Sequence[Token], at: int, verb: str) -> Cue | None:
    """আশা প্রকাশ করেন, আশঙ্কা ব্যক্ত করেছেন: what is expressed reports as আশা করেন does."""
    if tokens[at].norm not in _EXPRESSING or not at:
        return None
    noun = tokens[at - 1].norm
    if noun not in word_set("speech", "expressed"):
        return None
    return Cue(at - 1, at + 2, f"{noun} {tokens[at].norm} {verb}", noun, False)


def _passive_at(tokens: Sequence[Token], at: int) -> Cue | None:
    """বলা হয়েছে, জানানো হয়, উল্লেখ করা হয়, ধারণা করা হচ্ছে."""
    before = tokens[at - 1].norm
    if before in ("বলা", "জানানো"):
        noun = tokens[at - 2].norm if at > 1 else ""
        if noun in word_set("speech", "conveyed") or noun == "কথা" or noun in _compounds()["জানানো"]:
            return None  # নিন্দা জানানো হয়, আহ্বান জানানো হচ্ছে: deeds
        return Cue(at - 1, at + 1, before, None, True)
    if before == "করা" and at > 1:
        noun = tokens[at - 2].norm
        if noun in _compounds()["করা"] and noun not in _DEEDS:
            return Cue(at - 2, at + 1, f"{noun} করা", noun, True)
    return None


def closing_particle(tokens: Sequence[Token], cue: Cue) -> int | None:
    """The token বলে that closes the reported clause before a verb of saying."""
    furthest = max(0, cue.first - 9)
    for at in range(cue.first - 1, furthest - 1, -1):
        token = tokens[at]
        if token.norm in _PARTICLES:
            if tokens[at + 1].norm == "যে":
                return None  # অবৈধ বলে যে রায় দিয়েছেন: a ruling is told of
            return at if at and tokens[at - 1].norm not in word_set("speech", "this") else None
        if token.kind == "mark" and token.text not in "‘’“”()'\"":
            return None
    return None
