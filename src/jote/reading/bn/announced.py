"""Acts that are only announced or reported: হামলা চালানোর ঘোষণা দিয়েছে, অভিযানের সিদ্ধান্ত নিয়েছে."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jote.reading.acts import Act, Told
from jote.reading.bn.endings import noun_splits
from jote.reading.bn.senses import Surroundings, why_not
from jote.reading.bn.tables import table, word_set
from jote.reading.bn.triggers import Trigger
from jote.reading.bn.verbless import PLAIN_VERBS
from jote.reading.clauses import Clause, VerbGroup
from jote.reading.frames import Frame
from jote.reading.tokens import Token

_CLAIMS = ("দাবি", "দাবিও")
_OF_PLANS = word_set("grammar", "acts", "of_plans")
_NEWS = word_set("grammar", "acts", "news")
_BEFORE_VERB = 3  # tokens from a word of announcing to its verb


def carrier_of(tokens: Sequence[Token], clause: Clause, group: VerbGroup) -> Told | None:
    """What a noun after a verbal noun makes of the act: অভিযোগ করার ঘোষণা দিয়েছে is announced."""
    if group.kind != "noun" or group.case != "genitive" or clause.group is None or clause.background:
        return None
    if group.first > clause.first and tokens[group.first - 1].norm == "না":
        return None  # আর সাহায্য না করার কথা
    return _carrier_at(tokens, group.last, clause)


def is_claim(tokens: Sequence[Token], at: int) -> bool:
    """Whether a deed is claimed (হামলা চালানোর দাবি করেছে); the same words with other acts demand them."""
    return at < len(tokens) and tokens[at].norm in _CLAIMS


def may_claim(frame: Frame) -> bool:
    """Whether an act is a deed of arms, which one claims, and not what one asks for."""
    return frame.event in ("ASSAULT", "MOBILIZE")


def _carrier_at(tokens: Sequence[Token], at: int, clause: Clause, *, of_noun: bool = False) -> Told | None:
    if at >= clause.last or clause.group is None:
        return None
    norm = tokens[at].norm
    plain = norm[:-1] if norm[-1:] in "ওই" else norm
    final = clause.group
    if final.kind not in ("finite", "participle") or final.first - at > _BEFORE_VERB:
        return None
    verbs = {verb for _, verb in final.verbs}
    if is_claim(tokens, at) and verbs & {"করা"} and not final.negated:
        return "reported"
    if _announces(norm):
        return None if final.negated else "announced"
    if plain in _OF_PLANS and verbs & {"থাকা"} and (plain == "কথা" or final.negated):
        return "announced"
    if (
        plain == "পরিকল্পনা"
        and final.tense in ("progressive", "perfect")
        and verbs & {"করা", "নেওয়া"}
        and not final.negated
    ):
        return "intended"  # a plan of the past has come to nothing or is told as done
    if not of_noun and plain in _NEWS and verbs & {"জানানো", "বলা"}:
        return "reported"
    return None


def _announces(norm: str) -> bool:
    """Whether a word is one for an announcement or a decision, as it stands or in the genitive."""
    plain = norm[:-1] if norm[-1:] in "ওই" else norm
    planned = table("grammar")["carriers"]["planned"]
    return plain in planned or any(
        split.stem in planned for split in noun_splits(norm) if split.ending.case == "genitive"
    )


def may_carry(norm: str) -> bool:
    """Whether a word after a noun of action may say that the act is announced, planned or claimed."""
    plain = norm[:-1] if norm[-1:] in "ওই" else norm
    return norm in _CLAIMS or plain in _OF_PLANS or _announces(norm)


def words_that_carry() -> Sequence[str]:
    """The words of which all are forms that may carry an act."""
    return (*table("grammar")["carriers"]["planned"], *_CLAIMS, *_OF_PLANS)


def announced_acts(
    tokens: Sequence[Token], clause: Clause, number: int, triggers: list[Trigger], present: Surroundings
) -> Iterator[Act]:
    """A noun of action in the genitive before a word of announcing: অভিযানের ঘোষণা দেন."""
    group = clause.group
    if group is None or clause.background or group.kind not in ("finite", "participle"):
        return
    for trigger in triggers:
        if trigger.last >= clause.last:
            continue
        if trigger.case == "nominative":
            yield from _announced_compound(tokens, clause, number, trigger, present)
            continue
        if trigger.case != "genitive":
            continue
        told = _carrier_at(tokens, trigger.last, clause, of_noun=True)
        if told is None:
            continue
        for frame in trigger.frames:
            if is_claim(tokens, trigger.last) and not may_claim(frame):
                continue
            plain = any(not pattern.before and pattern.verb in PLAIN_VERBS for pattern in frame.verbs)
            if plain and why_not(frame, None, present, trigger.first) is None:
                yield Act(frame, clause, number, trigger.first, trigger.last, group, told)
                break


def _announced_compound(
    tokens: Sequence[Token], clause: Clause, number: int, trigger: Trigger, present: Surroundings
) -> Iterator[Act]:
    """অবরোধ আরোপের ঘোষণা: the word that stands before the light verb has the genitive."""
    final = clause.group
    for frame in trigger.frames if final is not None else ():
        for pattern in frame.verbs:
            if not pattern.before or pattern.literal:
                continue
            stop = trigger.last + len(pattern.before)
            if stop >= clause.last or (final is not None and final.first - stop > _BEFORE_VERB):
                continue
            inner = zip(tokens[trigger.last : stop - 1], pattern.before, strict=False)
            closing = tokens[stop - 1].norm
            if not all(token.norm == word for token, word in inner) or not any(
                split.stem == pattern.before[-1] and split.ending.case == "genitive" for split in noun_splits(closing)
            ):
                continue
            told = _carrier_at(tokens, stop, clause, of_noun=True)
            if told is not None and why_not(frame, None, present, trigger.first) is None:
                yield Act(frame, clause, number, trigger.first, stop, clause.group, told)
                return
