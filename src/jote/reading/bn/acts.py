"""Finds in a Bangla sentence the acts that it tells: a noun of action with its light verb, or a verb alone.

The verb of a clause tells one act: the noun nearest to it decides (আহ্বান in হামলা বন্ধের আহ্বান জানিয়েছে). A noun of action
alone is an act only in a title, in what is announced (অভিযানের ঘোষণা দেন) and in হামলায় … নিহত.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jote.reading.acts import Act, SentenceView, Told
from jote.reading.bn.announced import announced_acts, carrier_of, is_claim, may_claim
from jote.reading.bn.event_frames import frames
from jote.reading.bn.light_verbs import gap_to_verb
from jote.reading.bn.may_tell import CARRYING, worth_trying
from jote.reading.bn.senses import Surroundings, why_not
from jote.reading.bn.tables import word_set
from jote.reading.bn.triggers import Trigger, read_triggers
from jote.reading.bn.verbless import IN_PASSING, OF_TOLL, act_of_title, acts_by_toll, acts_in_passing
from jote.reading.clauses import Clause
from jote.reading.frames import Frame
from jote.reading.tokens import Token


def find_acts(view: SentenceView) -> list[Act]:
    """The acts of one sentence, in order."""
    sentence, phrases = view.sentence, view.phrases
    tokens = sentence.tokens
    triggers = worth_trying(sentence, read_triggers(sentence))
    if triggers is None:
        return []
    clauses = view.clauses
    if not triggers and not any(
        verb in frames().by_verb for clause in clauses for group in clause.groups for _, verb in group.verbs
    ):
        return []
    present = Surroundings(tokens, phrases)
    covered = [False] * len(tokens)
    for phrase in phrases:
        for at in range(phrase.first, min(phrase.last, len(tokens))):
            covered[at] = True
    acts: list[Act] = []
    passing, struck = not IN_PASSING.isdisjoint(sentence.forms), not OF_TOLL.isdisjoint(sentence.forms)
    carried = bool(CARRYING.among(sentence.forms))
    wished = not _WISHES.isdisjoint(sentence.forms)
    verbless = not any(group.kind == "finite" for clause in clauses for group in clause.groups)
    for number, clause in enumerate(clauses):
        inside = [one for one in triggers if clause.first <= one.first and one.last <= clause.tail]
        if not (wished and any(token.norm in _WISHES for token in tokens[clause.first : clause.last])):
            acts.extend(_in_clause(tokens, clause, number, inside, present, covered))
            if passing:
                acts.extend(acts_in_passing(tokens, clause, number, inside))
            if carried:
                acts.extend(announced_acts(tokens, clause, number, inside, present))
        if struck and not any(act.number == number and act.frame.event == "ASSAULT" for act in acts):
            acts.extend(acts_by_toll(tokens, clause, number, inside, present))
        if sentence.kind in ("title", "heading") or (verbless and len(tokens) > 4):
            told = any(act.number == number for act in acts)
            bare = act_of_title(tokens, clause, number, inside, present, before_comma=told)
            if bare is not None:
                acts.append(bare)
    return acts


_WISHES = frozenset(("যেন", "যাতে"))


def _in_clause(
    tokens: Sequence[Token],
    clause: Clause,
    number: int,
    triggers: list[Trigger],
    present: Surroundings,
    covered: list[bool],
) -> Iterator[Act]:
    for group in clause.groups:
        best: tuple[tuple[int, ...], Frame, Trigger | None, Told] | None = None
        lost: list[tuple[str, str]] = []
        verbs = {verb for _, verb in group.verbs}
        for trigger in triggers:
            if trigger.last > group.last:
                continue  # the verb of the noun stands behind it
            for frame in trigger.frames:
                if not frame.verb_words and frame.verb_nouns.isdisjoint(verbs):
                    continue
                gap = gap_to_verb(tokens, frame, trigger, group, covered)
                if gap is None:
                    continue
                why = why_not(frame, group, present, trigger.first)
                if why is not None:
                    lost.append((frame.id, why))
                    continue
                rank = (gap > 0, -trigger.size, gap, frame.only is None, not frame.needs)
                if best is None or rank < best[0]:
                    if best is not None:
                        lost.append((best[1].id, f"{frame.id} stands nearer to the verb"))
                    best = (rank, frame, trigger, "finite")
                else:
                    lost.append((frame.id, f"{best[1].id} stands nearer to the verb"))
        if best is None:
            for _, verb in group.verbs:
                for frame in frames().by_verb.get(verb, ()):
                    why = why_not(frame, group, present, group.first)
                    if why is None:
                        best = ((9,), frame, None, "finite")
                    else:
                        lost.append((frame.id, why))
        if group.modality == "asked" and group.kind == "finite" and (best is None or best[2] is None or best[0][0] > 0):
            asked = next((one for one in frames().all if one.id == "request-tell-to"), None)
            if asked is not None and group.verbs[-1][1] == "বলা" and not group.negated:
                best = ((0,), asked, None, "finite")
        if best is None:
            continue
        if _is_content(tokens, group.last):
            continue
        _, frame, named, told = best
        first, last = (named.first, named.last) if named is not None else (group.first, group.last)
        carried = carrier_of(tokens, clause, group)
        if carried == "reported" and is_claim(tokens, group.last) and not may_claim(frame):
            carried = None
        if carried is not None:
            told = carried
        elif group.kind == "noun" and group.case == "genitive" and _is_carried(tokens, group.last):
            continue  # শুল্ক বসানোর হুঁশিয়ারি: the act is only threatened
        elif group.kind == "noun" and group.case != "genitive" and _ought(tokens, group.last):
            continue  # পদত্যাগ করা উচিত
        elif group.kind == "participle" or (group.kind == "noun" and clause.group is group and not clause.background):
            told = "participle"
        elif group.kind != "finite":
            continue
        if group.tense == "future" and any(unlikely(token.norm) for token in tokens[clause.first : group.first]):
            continue
        yield Act(frame, clause, number, first, last, group, told, tuple(lost))


def _is_carried(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun stands there that makes no fact of an act in the genitive before it: হুমকি, অভিযোগ, পরিকল্পনা."""
    if at >= len(tokens) or tokens[at].norm == "পাশাপাশি":  # সমর্থন পাওয়ার পাশাপাশি: told beside another act
        return False
    return tokens[at].norm in word_set("grammar", "carriers", "none")


def _ought(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word stands there that tells what ought to be done."""
    return at < len(tokens) and tokens[at].norm in word_set("grammar", "clauses", "ought")


def _is_content(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands before is only the content of a picture, a fear or a hope: …—এমন একটি ভিডিও."""
    if at + 2 >= len(tokens) or tokens[at].text not in "—–-" or tokens[at + 1].norm != "এমন":
        return False
    return not any(token.norm in word_set("grammar", "carriers", "told") for token in tokens[at + 2 : at + 4])


def unlikely(norm: str) -> bool:
    """Whether a word makes its clause uncertain."""
    return norm in word_set("grammar", "possible")
