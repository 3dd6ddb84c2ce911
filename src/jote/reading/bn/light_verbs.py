"""Whether a noun of action and a verb tell one act together: হামলা … চালিয়েছে, with nothing but small words between."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.bn.small_words import info
from jote.reading.bn.tables import word_set
from jote.reading.bn.triggers import Trigger
from jote.reading.clauses import VerbGroup
from jote.reading.frames import Frame, VerbPattern
from jote.reading.tokens import Token

_QUOTED = "‘’“”'\""
LIGHT_GAP = 4
FREE_GAP = 16
_UNITS = tuple(word_set("grammar", "acts", "units"))
_LIGHT_WORDS = word_set("grammar", "acts", "between")
_PARTICLES = word_set("grammar", "acts", "particles")


def gap_to_verb(
    tokens: Sequence[Token], frame: Frame, trigger: Trigger, group: VerbGroup, covered: list[bool]
) -> int | None:
    """How far the noun stands from its light verb, or None where they do not belong together."""
    for pattern in frame.verbs:
        at = _pattern_at(tokens, pattern, group)
        if at is None or at < trigger.last:
            continue
        gap = at - trigger.last
        if pattern.before or pattern.literal:
            if gap <= FREE_GAP and (trigger.case in ("nominative", "object", "locative") or gap == 0):
                another = _is_another_noun(tokens, trigger.last, at)
                if (
                    gap > 1
                    and trigger.case == "nominative"
                    and not another
                    and _heavy(tokens, trigger.last, at, covered) > 1
                ):
                    continue
                if gap and not _no_verb(tokens, trigger.last, at):
                    continue
                return gap
            continue
        if trigger.case not in ("nominative", "object") and not _given_with_ending(frame, tokens, trigger):
            continue
        if frame.close and any(token.text not in _QUOTED for token in tokens[trigger.last : at]):
            continue
        if gap <= LIGHT_GAP and _light(tokens, trigger.last, at, covered):
            return gap
    return None


def _given_with_ending(frame: Frame, tokens: Sequence[Token], trigger: Trigger) -> bool:
    """Whether the frame itself gives the noun with this ending (চুক্তিতে)."""
    norm = tokens[trigger.last - 1].norm
    return any(
        norm.startswith(words[-1]) and len(norm) - len(words[-1]) <= 1
        for words in frame.nouns
        if len(words) == trigger.size
    )


def _no_verb(tokens: Sequence[Token], first: int, last: int) -> bool:
    return not any(
        tokens[at].kind == "word" and info(tokens[at].norm).finite and tokens[at].norm not in _PARTICLES
        for at in range(first, last)
    )


def _light(tokens: Sequence[Token], first: int, last: int, covered: list[bool]) -> bool:
    if _is_another_noun(tokens, first, last):
        return True
    quoted = -1
    for at in range(first, last):
        token = tokens[at]
        if token.text in "‘“'":  # ক্ষেপণাস্ত্র ‘এটিএসিএমএস’ পাঠাচ্ছে: what it is called
            quoted = next((to for to in range(at + 1, min(at + 5, last)) if tokens[to].text in "’”'"), -1)
        if at <= quoted:
            continue
        if covered[at] or token.kind == "number" or token.norm in _LIGHT_WORDS or token.norm.endswith("ভাবে"):
            continue
        if token.text in "‘’“”'":
            continue
        words = info(token.norm)
        if words.modifier or token.norm.endswith(("বার", "দিন")) or token.norm.startswith(_UNITS):
            continue
        if any(form.kind == "participle" for form in words.verbs) and at + 1 < last:
            continue
        if words.common and not words.verbs and token.norm.endswith(("ায়", "তে", "খানে")):
            continue  # সব জায়গায় চলবে: where, not what
        return False
    return True


def _is_another_noun(tokens: Sequence[Token], first: int, last: int) -> bool:
    """শোক ও গভীর দুঃখ প্রকাশ: a second noun of the same verb."""
    if first >= last or tokens[first].norm not in ("ও", "এবং"):
        return False
    words = [token for token in tokens[first + 1 : last] if token.text not in "‘’“”'\""]
    if words and words[-1].norm in word_set("grammar", "carriers", "none"):
        return False  # হামলা ও অপহরণের পরিকল্পনা: only planned
    return 1 <= len(words) <= 3 and all(token.kind == "word" and not info(token.norm).finite for token in words)


def _heavy(tokens: Sequence[Token], first: int, last: int, covered: list[bool]) -> int:
    """How many words between a noun and its verb are neither names, nor adverbs, nor small words."""
    return sum(
        1
        for at in range(first, last)
        if not _light(tokens, at, at + 1, covered) and not info(tokens[at].norm).postposition
    )


def _pattern_at(tokens: Sequence[Token], pattern: VerbPattern, group: VerbGroup) -> int | None:
    """Where a light verb begins in a verb group, with the words before it."""
    if pattern.literal:
        if pattern.verb == "none":
            return None
        for at in range(group.first - 1, group.last + 1):
            if 0 <= at < len(tokens) and tokens[at].norm == pattern.verb:
                return at
        return None
    for number, (at, verb) in enumerate(group.verbs):
        if verb != pattern.verb:
            continue
        if group.modality == "asked" and number == 0 and len(group.verbs) > 1:
            continue  # সহযোগিতা করতে বলেছে: what is asked is not done
        start = at - len(pattern.before)
        if start < 0:
            continue
        if all(is_same(tokens[start + step].norm, word) for step, word in enumerate(pattern.before)):
            return start
    return None


def is_same(norm: str, word: str) -> bool:
    """Whether a form is a word, as it stands or with the ও or ই that stresses it."""
    return norm == word or (norm[-1:] in "ওই" and norm[:-1] == word)
