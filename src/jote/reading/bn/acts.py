"""Finds in a Bangla sentence the acts that it tells: a noun of action with its light verb, or a verb alone.

The verb of a clause tells one act: the noun nearest to it decides (আহ্বান in হামলা বন্ধের আহ্বান জানিয়েছে). A noun of action
alone is an act only in a title, in what is announced (অভিযানের ঘোষণা দেন) and in হামলায় … নিহত.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from jote.reading.acts import Act, Told
from jote.reading.bn.small_words import grammar, info, word_set
from jote.reading.bn.words import noun_splits
from jote.reading.clauses import Clause, VerbGroup
from jote.reading.frames import Frame, Frames, VerbPattern, Words, load_frames
from jote.reading.phrases import Phrase
from jote.reading.sentences import Sentence
from jote.reading.tokens import Token

_LIGHT_GAP = 4
_FREE_GAP = 16
_PLAIN_VERBS = frozenset(("করা", "হওয়া", "দেওয়া", "জানানো", "চালানো", "নেওয়া", "চাওয়া", "তোলা", "আনা"))
_UNITS = ("শতাংশ", "ডলার", "ইউরো", "টাকা", "কোটি", "লাখ", "হাজার")
_LIGHT_WORDS = frozenset(
    ["আরও", "আবার", "আবারও", "আজ", "গতকাল", "এখনো", "এখনও", "ইতিমধ্যে", "ইতোমধ্যে", "দ্রুত", "আনুষ্ঠানিকভাবে", "পুনরায়", "নতুন", "শুরু", "না", "জোরালোভাবে",
     "একাধিকবার", "বারবার", "একসঙ্গে", "যৌথভাবে", "অবিলম্বে", "সরাসরি", "করে", "ও", "তীব্রভাবে", "এবং", "তা", "এ", "কোনো", "কোনও"]
)  # fmt: skip


@cache
def frames() -> Frames:
    """The event frames of Bangla."""
    return load_frames(Path(__file__).parent / "frames.yaml")


class _Trigger:
    """A noun of action in the sentence."""

    __slots__ = ("case", "first", "frames", "last", "size")

    def __init__(self, first: int, last: int, case: str, found: tuple[Frame, ...]) -> None:
        self.first, self.last, self.case, self.frames = first, last, case, found
        self.size = last - first


def find_acts(sentence: Sentence, clauses: Sequence[Clause], phrases: Sequence[Phrase]) -> list[Act]:
    """The acts of one sentence, in order."""
    tokens = sentence.tokens
    triggers = list(_triggers(tokens))
    if not triggers and not any(
        verb in frames().by_verb for clause in clauses for group in clause.groups for _, verb in group.verbs
    ):
        return []
    present = _Present(tokens, phrases)
    covered = [False] * len(tokens)
    for phrase in phrases:
        for at in range(phrase.first, min(phrase.last, len(tokens))):
            covered[at] = True
    acts: list[Act] = []
    verbless = not any(group.kind == "finite" for clause in clauses for group in clause.groups)
    for number, clause in enumerate(clauses):
        inside = [one for one in triggers if clause.first <= one.first and one.last <= clause.tail]
        for act in _in_clause(tokens, clause, number, inside, present, covered):
            acts.append(act)
        if not any(act.number == number and act.frame.event == "ASSAULT" for act in acts):
            acts.extend(_with_toll(tokens, clause, number, inside, present))
        if sentence.kind in ("title", "heading") or (verbless and len(tokens) > 4):
            told = any(act.number == number for act in acts)
            bare = _nominal(tokens, clause, number, inside, present, before_comma=told)
            if bare is not None:
                acts.append(bare)
    return acts


_PARTY = "@party"
_PARTIES = frozenset(("MIL", "REB", "IGO", "SPY", "UAF"))


class _Present:
    """The words around an act, for the sense tests of frames; `@party` stands for a state, an army or an armed group."""

    def __init__(self, tokens: Sequence[Token], phrases: Sequence[Phrase]) -> None:
        self.tokens = tokens
        self.parties = [
            one.first
            for one in phrases
            if one.kind == "state"
            or (one.sector in _PARTIES and one.kind != "place")
            or (one.sector == "GOV" and one.kind == "organization" and one.state is not None)
        ]
        self._bases: list[frozenset[str]] | None = None

    def any(self, words: frozenset[str], near: int, reach: int) -> str | None:
        """The first of the words that stands within `reach` tokens of token `near`."""
        if self._bases is None:
            self._bases = [info(token.norm).bases if token.kind == "word" else _NOTHING for token in self.tokens]
        low, high = max(0, near - reach), near + reach
        for word in words:
            if word == _PARTY:
                if any(low <= at < high for at in self.parties):
                    return word
            elif " " in word:
                parts = word.split()
                for at in range(low, min(high, len(self.tokens) - len(parts) + 1)):
                    if self.tokens[at].norm == parts[0] and self._stand(parts, at):
                        return word
            elif any(word in bases for bases in self._bases[low:high]):
                return word
        return None

    def _stand(self, parts: list[str], at: int) -> bool:
        inner = all(self.tokens[at + step].norm == part for step, part in enumerate(parts[:-1]))
        return inner and self.tokens[at + len(parts) - 1].norm.startswith(parts[-1])


_NOTHING: frozenset[str] = frozenset()
_NEEDED_WITHIN = 26
_BARRED_WITHIN = 14


_CANDIDATES: dict[str, tuple[tuple[Words, Frame], ...]] = {}


def _candidates(norm: str) -> tuple[tuple[Words, Frame], ...]:
    """The frames whose noun may begin with a word form."""
    known = _CANDIDATES.get(norm)
    if known is None:
        by_noun = frames().by_noun
        known = _CANDIDATES[norm] = tuple(one for base in info(norm).bases for one in by_noun.get(base, ()))
    return known


def _triggers(tokens: Sequence[Token]) -> Iterator[_Trigger]:
    for at, token in enumerate(tokens):
        if token.kind != "word":
            continue
        candidates = _candidates(token.norm)
        if not candidates:
            continue
        found: dict[tuple[int, str], list[Frame]] = {}
        for words, frame in candidates:
            match = _match(tokens, at, words)
            if match is not None:
                found.setdefault(match, []).append(frame)
        for (last, case), ones in found.items():
            yield _Trigger(at, last, case, tuple(ones))


def _match(tokens: Sequence[Token], at: int, words: Words) -> tuple[int, str] | None:
    """Whether the words of a noun stand here: all but the last as they are, the last with any ending."""
    last = at + len(words) - 1
    if last >= len(tokens):
        return None
    for step, word in enumerate(words[:-1]):
        norm = tokens[at + step].norm
        if norm != word and norm.rstrip("ওই") != word.rstrip("ওই"):
            return None
    for split in noun_splits(tokens[last].norm):
        if split.stem == words[-1] and split.ending.tail is None:
            case = split.ending.case
            if case != "nominative" and words[-1].endswith("ে"):
                continue  # সিদ্ধান্তে + র is no word
            if case == "nominative" and words[-1].endswith(
                ("লায়", "ণে", "নে", "য়ে", "দ্ধে", "তে", "তায়", "নায়", "ষে", "লে")
            ):
                case = "locative"  # the frame gives the noun with its ending
            return last + 1, case
    return None


def _in_clause(
    tokens: Sequence[Token],
    clause: Clause,
    number: int,
    triggers: list[_Trigger],
    present: _Present,
    covered: list[bool],
) -> Iterator[Act]:
    if any(token.norm in ("যেন", "যাতে") for token in tokens[clause.first : clause.last]):
        return  # what is wished for
    for group in clause.groups:
        best: tuple[tuple[int, ...], Frame, _Trigger | None, Told] | None = None
        lost: list[tuple[str, str]] = []
        for trigger in triggers:
            for frame in trigger.frames:
                gap = _fits_verb(tokens, frame, trigger, group, covered)
                if gap is None:
                    continue
                why = _why_not(frame, group, present, trigger.first)
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
                    why = _why_not(frame, group, present, group.first)
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
        _, frame, named, told = best
        first, last = (named.first, named.last) if named is not None else (group.first, group.last)
        carried = _carrier(tokens, clause, group)
        if carried is not None:
            told = carried
        elif group.kind == "participle" or (group.kind == "noun" and clause.group is group and not clause.background):
            told = "participle"
        elif group.kind != "finite":
            continue
        if group.tense == "future" and any(unlikely(token.norm) for token in tokens[clause.first : group.first]):
            continue
        yield Act(frame, clause, number, first, last, group, told, tuple(lost))
    yield from _beside(tokens, clause, number, triggers)
    yield from _announced(tokens, clause, number, triggers, present)


def _why_not(frame: Frame, group: VerbGroup | None, present: _Present, near: int) -> str | None:
    """Why a frame whose words fit is not meant, or None."""
    if frame.only == "off":
        return "switched off"
    negated = bool(group and group.negated)
    future = bool(group and (group.tense in ("future", "order") or group.modality == "duty"))
    if frame.only == "duty" and (group is None or group.modality != "duty" or negated):
        return "nobody is told to do it"
    if frame.only == "neg" and not negated:
        return "the verb is not negated"
    if frame.only == "fut" and (not future or negated):
        return "the verb is not in the future"
    if frame.only == "fut" and frame.roles == "threat" and group is not None and group.modality == "duty":
        return "it is what others must do"
    if frame.only == "futneg" and not (future and negated):
        return "the verb is not future and negated"
    if frame.without and (word := present.any(frame.without, near, _BARRED_WITHIN)):
        return f"{word} stands beside it"
    if frame.needs and present.any(frame.needs, near, _NEEDED_WITHIN) is None:
        return "none of its words of context stands beside it"
    return None


def _fits_verb(
    tokens: Sequence[Token], frame: Frame, trigger: _Trigger, group: VerbGroup, covered: list[bool]
) -> int | None:
    """How far the noun stands from its light verb, or None where they do not belong together."""
    for pattern in frame.verbs:
        at = _pattern_at(tokens, pattern, group)
        if at is None or at < trigger.last:
            continue
        gap = at - trigger.last
        if pattern.before or pattern.literal:
            if gap <= _FREE_GAP and (trigger.case in ("nominative", "object", "locative") or gap == 0):
                if gap > 1 and trigger.case == "nominative" and _heavy(tokens, trigger.last, at, covered) > 1:
                    continue
                if gap and not _no_verb(tokens, trigger.last, at):
                    continue
                return gap
            continue
        if trigger.case not in ("nominative", "object") and not _given_with_ending(frame, tokens, trigger):
            continue
        if gap and frame.close:
            continue
        if gap <= _LIGHT_GAP and _light(tokens, trigger.last, at, covered):
            return gap
    return None


def _given_with_ending(frame: Frame, tokens: Sequence[Token], trigger: _Trigger) -> bool:
    """Whether the frame itself gives the noun with this ending (চুক্তিতে)."""
    norm = tokens[trigger.last - 1].norm
    return any(
        norm.startswith(words[-1]) and len(norm) - len(words[-1]) <= 1
        for words in frame.nouns
        if len(words) == trigger.size
    )


def _no_verb(tokens: Sequence[Token], first: int, last: int) -> bool:
    return not any(
        tokens[at].kind == "word" and info(tokens[at].norm).finite and tokens[at].norm != "ও"
        for at in range(first, last)
    )


def _light(tokens: Sequence[Token], first: int, last: int, covered: list[bool]) -> bool:
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
        if all(_same(tokens[start + step].norm, word) for step, word in enumerate(pattern.before)):
            return start
    return None


def _same(norm: str, word: str) -> bool:
    return norm == word or (norm[-1:] in "ওই" and norm[:-1] == word)


def _carrier(tokens: Sequence[Token], clause: Clause, group: VerbGroup) -> Told | None:
    """What a noun after a verbal noun makes of the act: অভিযোগ করার ঘোষণা দিয়েছে is announced."""
    if group.kind != "noun" or group.case != "genitive" or clause.group is None or clause.background:
        return None
    return _carrier_at(tokens, group.last, clause)


def _carrier_at(tokens: Sequence[Token], at: int, clause: Clause, *, of_noun: bool = False) -> Told | None:
    if at >= clause.last or clause.group is None:
        return None
    norm = tokens[at].norm
    plain = norm[:-1] if norm[-1:] in "ওই" else norm
    carriers = grammar()["carriers"]
    final = clause.group
    if final.kind not in ("finite", "participle") or final.first - at > 3:
        return None
    verbs = {verb for _, verb in final.verbs}
    if plain in carriers["planned"] or any(
        split.stem in carriers["planned"] for split in noun_splits(norm) if split.ending.case == "genitive"
    ):
        return None if final.negated else "announced"
    if plain == "কথা" and verbs & {"থাকা"}:
        return "announced"
    if not of_noun and plain in ("কথা", "তথ্য", "খবর") and verbs & {"জানানো", "বলা"}:
        return "reported"
    return None


def _beside(tokens: Sequence[Token], clause: Clause, number: int, triggers: list[_Trigger]) -> Iterator[Act]:
    """A meeting told in passing (পুতিনের সঙ্গে বৈঠকের পর), and a deal told again (বুধবার স্বাক্ষরিত এই চুক্তি)."""
    for trigger in triggers:
        frame = next(
            (one for one in trigger.frames if one.event in ("CONSULT", "AGREE") and one.mutual and one.only is None),
            None,
        )
        if frame is None:
            continue
        following = tokens[trigger.last].norm if trigger.last < len(tokens) else ""
        after = (trigger.case == "genitive" and following in ("পর", "পরপরই", "পরই")) or (
            trigger.case == "nominative" and following in ("শেষে", "চলাকালে")
        )
        coming = trigger.first > 0 and tokens[trigger.first - 1].norm in ("আসন্ন", "সম্ভাব্য", "পরবর্তী", "আগামী")
        if frame.event == "CONSULT" and after and not coming:
            yield Act(frame, clause, number, trigger.first, trigger.last, None, "beside")
        before = {tokens[at].norm for at in range(max(clause.first, trigger.first - 4), trigger.first)}
        if before & {"স্বাক্ষরিত", "অনুষ্ঠিত", "সম্পাদিত"} and before & {"এই", "এ", "ওই"}:
            yield Act(frame, clause, number, trigger.first, trigger.last, None, "retold")


def _announced(
    tokens: Sequence[Token], clause: Clause, number: int, triggers: list[_Trigger], present: _Present
) -> Iterator[Act]:
    """A noun of action in the genitive before a word of announcing: অভিযানের ঘোষণা দেন."""
    group = clause.group
    if group is None or clause.background:
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
            plain = any(not pattern.before and pattern.verb in _PLAIN_VERBS for pattern in frame.verbs)
            if plain and _why_not(frame, None, present, trigger.first) is None:
                yield Act(frame, clause, number, trigger.first, trigger.last, group, told)
                break


def _with_toll(
    tokens: Sequence[Token], clause: Clause, number: int, triggers: list[_Trigger], present: _Present
) -> Iterator[Act]:
    """An attack told by its dead and wounded, whatever the verb: হামলায় ৩০ জনের মৃত্যু হয়েছে, নিহতের সংখ্যা বেড়ে ১৪."""
    group = clause.group
    if clause.background or clause.conditional or clause.relative or group is None:
        return
    if group.negated or group.modality == "possible" or group.tense in ("future", "order") or group.kind == "noun":
        return
    told = [one for one in triggers if any(frame.roles == "struck" for frame in one.frames)]
    for trigger in sorted(told, key=lambda one: one.size, reverse=True)[:1]:
        if not any(_is_toll(tokens, at) for at in range(trigger.last, clause.tail)):
            return
        for frame in trigger.frames:
            if frame.roles == "struck" and _why_not(frame, group, present, trigger.first) is None:
                yield Act(frame, clause, number, trigger.first, trigger.last, None, "nominal")
                return


def _is_toll(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].norm in word_set("tolls"):
        following = tokens[at + 1].norm if at + 1 < len(tokens) else ""
        return not tokens[at].norm.endswith("র") or following in ("সংখ্যা", "খবর", "তথ্য")
    if tokens[at].norm not in word_set("struck"):
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or after.kind == "mark" or bool(info(after.norm).verbs) or after.norm in ("ও", "এবং")


def _announced_compound(
    tokens: Sequence[Token], clause: Clause, number: int, trigger: _Trigger, present: _Present
) -> Iterator[Act]:
    """অবরোধ আরোপের ঘোষণা: the word that stands before the light verb has the genitive."""
    for frame in trigger.frames:
        for pattern in frame.verbs:
            stop = trigger.last + len(pattern.before)
            if not pattern.before or pattern.literal or stop >= clause.last:
                continue
            inner = zip(tokens[trigger.last : stop - 1], pattern.before, strict=False)
            closing = tokens[stop - 1].norm
            if not all(token.norm == word for token, word in inner) or not any(
                split.stem == pattern.before[-1] and split.ending.case == "genitive" for split in noun_splits(closing)
            ):
                continue
            told = _carrier_at(tokens, stop, clause, of_noun=True)
            if told is not None and _why_not(frame, None, present, trigger.first) is None:
                yield Act(frame, clause, number, trigger.first, stop, clause.group, told)
                return


def _nominal(
    tokens: Sequence[Token],
    clause: Clause,
    number: int,
    triggers: list[_Trigger],
    present: _Present,
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
            if frame.only is not None or _why_not(frame, None, present, trigger.first) is not None:
                continue
            rest = tokens[trigger.last : clause.tail]
            if frame.roles == "struck":
                if any(one.norm in ("নিহত", "আহত") for one in rest):
                    return Act(frame, clause, number, trigger.first, trigger.last, None, "nominal")
                continue
            if trigger.case != "nominative":
                continue
            if frame.event == "THREATEN" and tokens[trigger.first - 1].norm == "জন্য" and trigger.first:
                continue  # দেশের জন্য হুমকি: a danger, not a threat
            if not any(not pattern.before and pattern.verb in _PLAIN_VERBS for pattern in frame.verbs):
                continue
            if any(one.kind == "word" and info(one.norm).postposition for one in rest[:1]):
                continue
            if len([one for one in rest if one.kind == "word"]) <= 3 or (rest and rest[0].text in ",:"):
                return Act(frame, clause, number, trigger.first, trigger.last, None, "nominal")
    return None


def unlikely(norm: str) -> bool:
    """Whether a word makes its clause uncertain."""
    return norm in word_set("possible")
