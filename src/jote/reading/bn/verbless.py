"""Acts told without a verb of their own: in a title, by the dead and wounded, in passing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jote.reading.acts import Act
from jote.reading.bn.numbers import read_numbers
from jote.reading.bn.senses import Surroundings, why_not
from jote.reading.bn.small_words import info
from jote.reading.bn.tables import word_set
from jote.reading.bn.triggers import Trigger
from jote.reading.clauses import Clause
from jote.reading.tokens import Token

_OF_DEATH = word_set("grammar", "verbless", "of_death")
_BESIDE_AFTER = word_set("grammar", "verbless", "beside_after")  # a noun of action in the genitive
_BESIDE_AT = word_set("grammar", "verbless", "beside_at")
_DONE_BEFORE = word_set("grammar", "verbless", "done_before")
IN_PASSING = _BESIDE_AFTER | _BESIDE_AT | _DONE_BEFORE  # without one of these nothing is told in passing
OF_TOLL = word_set("grammar", "tolls") | word_set("grammar", "struck") | _OF_DEATH  # nor by the dead and wounded
PLAIN_VERBS = word_set("grammar", "acts", "plain_verbs")
_COMING = word_set("grammar", "verbless", "coming")
_SAID_OF = word_set("grammar", "verbless", "said_of")
_OF_A_TOLL = word_set("grammar", "verbless", "of_a_toll")


def acts_in_passing(tokens: Sequence[Token], clause: Clause, number: int, triggers: list[Trigger]) -> Iterator[Act]:
    """A meeting told in passing (পুতিনের সঙ্গে বৈঠকের পর), and a deal told again (বুধবার স্বাক্ষরিত এই চুক্তি)."""
    for trigger in triggers:
        frame = next(
            (one for one in trigger.frames if one.event in ("CONSULT", "AGREE") and one.mutual and one.only is None),
            None,
        )
        if frame is None:
            continue
        following = tokens[trigger.last].norm if trigger.last < len(tokens) else ""
        after = (trigger.case == "genitive" and following in _BESIDE_AFTER) or (
            trigger.case == "nominative" and following in _BESIDE_AT
        )
        coming = trigger.first > 0 and tokens[trigger.first - 1].norm in _COMING
        if frame.event == "CONSULT" and after and not coming:
            yield Act(frame, clause, number, trigger.first, trigger.last, None, "beside")
        before = {tokens[at].norm for at in range(max(clause.first, trigger.first - 4), trigger.first)}
        if before & _DONE_BEFORE and before & {"এই", "এ", "ওই"}:
            yield Act(frame, clause, number, trigger.first, trigger.last, None, "retold")


def acts_by_toll(
    tokens: Sequence[Token], clause: Clause, number: int, triggers: list[Trigger], present: Surroundings
) -> Iterator[Act]:
    """An attack told by its dead and wounded, whatever the verb: হামলায় ৩০ জনের মৃত্যু হয়েছে, নিহতের সংখ্যা বেড়ে ১৪."""
    group = clause.group
    if clause.background or clause.conditional or clause.relative or group is None:
        return
    if group.negated or group.modality == "possible" or group.tense in ("future", "order") or group.kind == "noun":
        return
    told = [one for one in triggers if any(frame.roles == "struck" for frame in one.frames)]
    for trigger in sorted(told, key=lambda one: one.size, reverse=True)[:1]:
        if not any(
            _is_toll(tokens, at) or _is_counted_toll(tokens, trigger.last, at)
            for at in range(trigger.last, clause.tail)
        ):
            return
        for frame in trigger.frames:
            if frame.roles == "struck" and why_not(frame, group, present, trigger.first) is None:
                yield Act(frame, clause, number, trigger.first, trigger.last, None, "nominal")
                return


def _is_toll(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].norm in word_set("grammar", "tolls"):
        following = tokens[at + 1].norm if at + 1 < len(tokens) else ""
        return not tokens[at].norm.endswith("র") or following in _OF_A_TOLL
    if tokens[at].norm not in word_set("grammar", "struck"):
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or after.kind == "mark" or bool(info(after.norm).verbs) or after.norm in ("ও", "এবং")


def _is_counted_toll(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Dead or wounded who are counted, told in passing: হামলায় নিহত ছয়জন শান্তিরক্ষীর মৃত্যুতে."""
    norm = tokens[at].norm
    if norm in word_set("grammar", "struck"):
        return bool(read_numbers(tokens[at + 1 : at + 4]))
    return norm in _OF_DEATH and bool(read_numbers(tokens[first:at]))


# What one asks for (অস্ত্র, ব্যাখ্যা) is told to be asked for by its verb alone.
_WANTED = frozenset(("ask", "want"))


def act_of_title(
    tokens: Sequence[Token],
    clause: Clause,
    number: int,
    triggers: list[Trigger],
    present: Surroundings,
    *,
    before_comma: bool = False,
) -> Act | None:
    """A title without a verb: the last noun of action that has no ending tells the act, a condition tells none."""
    if clause.conditional:
        return None
    if clause.group is not None and clause.group.kind == "finite":
        before_comma = True
    if before_comma:
        triggers = [one for one in triggers if one.last < len(tokens) and tokens[one.last].text == ","]
    for trigger in sorted(triggers, key=lambda one: (one.last, one.size), reverse=True):
        for frame in sorted(trigger.frames, key=lambda one: not one.needs):
            if (
                frame.only is not None
                or frame.close
                or frame.roles in _WANTED
                or why_not(frame, None, present, trigger.first) is not None
            ):
                continue
            rest = tokens[trigger.last : clause.tail]
            if frame.roles == "struck":
                if any(one.norm in OF_TOLL for one in rest):
                    return Act(frame, clause, number, trigger.first, trigger.last, None, "nominal")
                continue
            if trigger.case != "nominative" or tokens[trigger.last - 1].norm in _SAID_OF:
                continue
            if frame.event == "THREATEN" and tokens[trigger.first - 1].norm == "জন্য" and trigger.first:
                continue  # দেশের জন্য হুমকি: a danger, not a threat
            if not any(not pattern.before and pattern.verb in PLAIN_VERBS for pattern in frame.verbs):
                continue
            if any(one.kind == "word" and info(one.norm).postposition for one in rest[:1]):
                continue
            if len([one for one in rest if one.kind == "word"]) <= 3 or (rest and rest[0].text in ",:"):
                return Act(frame, clause, number, trigger.first, trigger.last, None, "nominal")
    return None
