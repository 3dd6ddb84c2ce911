"""Promises between states as Bangla news words them, and the names of treaties."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import normalize

from jote.reading.actors import Cast
from jote.reading.acts import SentenceView
from jote.reading.bn.promise_duties import Duty, duties_of, treaty_duty
from jote.reading.bn.promise_stages import treaty_stage
from jote.reading.bn.tables import table, word_set
from jote.reading.commitments import Pledges, Promise, Step, party_states

_SIDES = frozenset(("bare", "object", "near", "from", "with", "for", "side"))
_HIT, _HELPED = frozenset(("over", "against", "locative")), frozenset(("object", "helped"))
_FAR = 3  # a treaty is spoken of for so many sentences after it was named


def find_promises(views: Sequence[SentenceView], cast: Cast) -> Pledges:
    """All promises of an article, the steps that its treaties have taken, and the name of the treaty that it tells of."""
    found = Pledges()
    named = -_FAR - 1
    told_of: tuple[str, ...] = ()
    for view in views:
        clean = view.sentence.clean
        span = (view.sentence.start, view.sentence.end)
        about_treaty = any(noun in clean for noun in word_set("commitments", "treaty_nouns"))
        if about_treaty:
            named = view.index
            found.treaty = found.treaty or _treaty_name(clean)
        states = party_states(view, cast, 0, len(view.sentence.tokens))
        pair = states if len(states) == 2 else ()
        by_name = treaty_duty(clean) if about_treaty else None
        stage = treaty_stage(view, by_name) if about_treaty else None
        if pair and about_treaty and (stage is not None or by_name is not None):
            told_of = pair
        if stage is not None and by_name is not None and pair:
            found.promises.append(Promise(view.index, span, by_name, None, True, pair, stage))
        elif stage is not None and stage != "proposed":
            found.steps.append(Step(view.index, span, stage, pair))
        guaranteed = _guarantee(view, cast)
        if guaranteed is not None:
            found.promises.append(guaranteed)
        concludes = by_name is not None and not any(clause.conditional for clause in view.clauses)
        for duty in duties_of(view) if guaranteed is None and not concludes else ():
            if duty.needs_treaty and view.index - named > _FAR:
                continue
            given = (pair if duty.duty != "offense" else ()) or told_of
            trigger = _trigger(duty, view, cast)
            found.promises.append(Promise(view.index, span, duty.duty, trigger, duty.mutual, given, None))
    return found


def _guarantee(view: SentenceView, cast: Cast) -> Promise | None:
    """নিরাপত্তার নিশ্চয়তা: what one state asks of another or gives it."""
    clean = view.sentence.clean
    if not any(name in clean for name in word_set("commitments", "guarantees")):
        return None
    pair = party_states(view, cast, 0, len(view.sentence.tokens), _SIDES)
    if len(pair) != 2 or not {token.norm for token in view.sentence.tokens} & word_set(
        "commitments", "guarantee_verbs"
    ):
        return None
    if any(clause.group is not None and clause.group.negated for clause in view.clauses):
        return None
    span = (view.sentence.start, view.sentence.end)
    return Promise(view.index, span, "defense", None, False, pair, "proposed")


def _trigger(duty: Duty, view: SentenceView, cast: Cast) -> str | None:
    """What sets a duty off, with the state that it names where the promise is of one side."""
    if duty.duty == "offense" and duty.trigger is not None:
        return _with_name(duty.trigger, "with", view, cast)
    if not duty.mutual and duty.trigger == "armed attack on either party":
        return _with_name("armed attack", "on", view, cast)
    return duty.trigger


def _with_name(what: str, link: str, view: SentenceView, cast: Cast) -> str:
    """The trigger with the state that is hit or fought, where the sentence names one."""
    for cues in (_HIT, _HELPED):
        for phrase in view.phrases:
            player = cast.player(phrase.actor) if phrase.actor is not None else None
            if phrase.cue in cues and phrase.kind == "state" and player is not None:
                return f"{what} {link} {player.name}"
    return what


def _treaty_name(clean: str) -> str | None:
    """The English name of a treaty that stands in quotation marks before চুক্তি, where each of its words is known."""
    for match in re.finditer(r"[‘“'\"]([^’”'\"]{3,80})[’”'\"] ?(?:নামের |শীর্ষক |নামে )?চুক্তি", clean):
        names = {normalize("NFC", word): name for word, name in table("commitments")["names"].items()}
        words = [names.get(word) for word in match.group(1).split() if word not in ("ও", "এবং", "চুক্তি")]
        if words and all(words):
            return " ".join(str(word) for word in words)
    return None
