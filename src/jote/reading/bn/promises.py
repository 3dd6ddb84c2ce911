"""Promises between states as Bangla news words them, and the names of treaties."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jote.reading.actors import Cast
from jote.reading.acts import SentenceView
from jote.reading.bn.small_words import info
from jote.reading.bn.tables import table, word_set
from jote.reading.commitments import Promise, party_states
from jote.reading.records import Stage

_WISHES = word_set("grammar", "promises", "wishes")


def find_promises(views: Sequence[SentenceView], cast: Cast) -> tuple[list[Promise], str | None]:
    """All promises of an article, and the name of the treaty that it tells of."""
    found: list[Promise] = []
    treaty: str | None = None
    for view in views:
        clean = view.sentence.clean
        if (
            not any(noun in clean for noun in word_set("commitments", "treaty_nouns"))
            and "হলে" not in clean
            and "যদি" not in clean
        ):
            continue
        treaty = treaty or _treaty_name(clean)
        promise = _conditional(view, cast) or _by_treaty(view, cast)
        if promise is not None:
            found.append(promise)
    return found, treaty


def _conditional(view: SentenceView, cast: Cast) -> Promise | None:
    """যদি একটি আক্রান্ত হয় তাহলে তারা একে অপরকে সহায়তা করবে; আগ্রাসনের ক্ষেত্রে পারস্পরিক সহায়তা."""
    tokens = view.sentence.tokens
    words = [token.norm for token in tokens]
    attack_at = next((at for at, word in enumerate(words) if word in word_set("commitments", "attack")), None)
    if attack_at is None:
        return None
    condition = any(clause.conditional for clause in view.clauses)
    in_case = any(word == "ক্ষেত্রে" for word in words[attack_at : attack_at + 3])
    if not condition and not in_case:
        return None
    mutual = any(one in view.sentence.clean for one in word_set("commitments", "each_other"))
    future = any(clause.group is not None and clause.group.tense == "future" for clause in view.clauses)
    if not (mutual and (future or in_case)):
        return None
    duty = _duty(words[attack_at + 1 :])
    if duty is None:
        return None
    if duty == "assistance" and mutual:
        duty = "defense"  # help owed because of an attack is help in defence
    parties = party_states(view, cast, 0, len(tokens))
    return Promise(
        view.index, (view.sentence.start, view.sentence.end), duty, "armed attack on either party" if mutual else "armed attack", mutual,
        parties if len(parties) == 2 else (), None,
    )  # fmt: skip


def _duty(words: Sequence[str]) -> str | None:
    bases = {base for word in words for base in info(word).bases}
    for duty in table("commitments")["duties"]:
        if bases & word_set("commitments", "duties", duty):
            return str(duty)
    return None


def _by_treaty(view: SentenceView, cast: Cast) -> Promise | None:
    """A deal whose name says its duty: প্রতিরক্ষা চুক্তি সই করেছে."""
    clean = view.sentence.clean
    if not any(noun in clean for noun in word_set("commitments", "defence_treaties")):
        return None
    for act in view.acts:
        if act.frame.event != "AGREE" or not act.frame.mutual:
            continue
        parties = party_states(view, cast, act.clause.first, act.clause.tail)
        if len(parties) == 2:
            wished = any(token.norm in _WISHES for token in view.sentence.tokens)
            stage: Stage | None = "proposed" if wished else None
            return Promise(view.index, (view.sentence.start, view.sentence.end), "defense", None, True, parties, stage)
    return None


def _treaty_name(clean: str) -> str | None:
    """The English name of a treaty that stands in quotation marks before চুক্তি, where each of its words is known."""
    for match in re.finditer(r"[‘“'\"]([^’”'\"]{3,80})[’”'\"] ?(?:নামের |শীর্ষক |নামে )?চুক্তি", clean):
        names: dict[str, str] = table("commitments")["names"]
        words = [names.get(word) for word in match.group(1).split() if word not in ("ও", "এবং", "চুক্তি")]
        if words and all(words):
            return " ".join(str(word) for word in words)
    return None
