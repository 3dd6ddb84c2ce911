"""Who attacks whom in an English question: by the order of words and the prepositions around each word of attack."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from jote.answers.mentions import Mention, attack_words

Roles = tuple[list[Mention], list[Mention]]
BREAKS = frozenset({",", ";", ":", "?", ".", "if", "when", "while", "that", "who", "which", "whom", "what", "must", "suppose", "supposing", "unless", "should", "after", "before"})  # fmt: skip
AUXILIARIES = frozenset({"is", "was", "are", "were", "be", "been", "being", "gets", "got", "get"})
SUBJECTS = frozenset({"it", "they", "he", "she"})
PRONOUNS = frozenset({"it", "them", "him", "her"})
LAUNCH = frozenset({"launch", "launches", "launched", "mounts", "mount", "makes", "made", "begins", "began", "starts", "orders", "ordered", "commits", "committed", "out"})  # fmt: skip
FOR = (
    ["fight", "for"],
    ["fights", "for"],
    ["fought", "for"],
    ["fight", "alongside"],
    ["fight", "beside"],
    ["war", "for"],
)  # no attack on them
WITHIN = frozenset({"in", "at", "over", "near", "off"})  # fight in Estonia: no attack on it
REACH = 5  # how many words may stand between a verb and its subject or object


@dataclass(frozen=True, slots=True)
class _Text:
    words: Sequence[str]
    low: Sequence[str]
    mentions: Sequence[Mention]

    def clause(self, at: int) -> int:
        """The first word of the clause in which a word stands."""
        return next((n + 1 for n in range(at - 1, -1, -1) if self.low[n] in BREAKS and not self.listing(n)), 0)

    def listing(self, at: int) -> bool:
        """Whether a comma stands between names in a row: Germany, Italy and Japan."""
        before = any(one.last == at - 1 for one in self.mentions)
        after = next((one for one in self.mentions if one.first in (at + 1, at + 2)), None)
        return self.low[at] == "," and before and after is not None and self.joined(after.last + 1)

    def joined(self, at: int) -> bool:
        return at < len(self.low) and (self.low[at] == "and" or self.listing(at))

    def row(self, first: Mention) -> list[Mention]:
        """A name and those that are joined to it."""
        row = [first]
        for one in self.mentions:
            between = set(self.low[row[-1].last + 1 : one.first]) - {"the"}
            if one.first > row[-1].last and between and between <= {"and", ",", "or"}:
                if between == {","} and not self.listing(row[-1].last + 1):
                    break
                row.append(one)
        return row

    def before(self, at: int) -> list[Mention]:
        """The names that stand before a word as its subject."""
        start = self.clause(at)
        inside = [one for one in self.mentions if start <= one.first and one.last < at]
        edge = at - 1
        while edge > start and self.low[edge] in ("and", "then", "later", "also"):
            edge -= 1
        if len(inside) > 1 and edge < at - 1 and inside[-1].last == edge:
            inside.pop()  # Spain threatened Chile and attacked: the object of the verb before
        for one in inside:
            row = self.row(one)
            if row[-1] == inside[-1] and at - row[-1].last - 1 <= REACH:
                return row
        return []

    def after(self, at: int, reach: int = REACH) -> list[Mention]:
        """The names that stand after a word as its object, none where a pronoun does."""
        for n in range(at, min(at + reach, len(self.low))):
            if self.low[n] in BREAKS or self.low[n] in PRONOUNS:
                return []
            first = next((one for one in self.mentions if one.first == n), None)
            if first is not None:
                return self.row(first)
        return []

    def led_by(self, at: int, prepositions: tuple[str, ...]) -> list[Mention]:
        """The names after the first of some prepositions, within the clause."""
        for n in range(at, len(self.low)):
            if self.low[n] in BREAKS:
                break
            if self.low[n] in prepositions:
                found = self.after(n + 1, 3)
                if found:
                    return found
        return []


def english_roles(words: Sequence[str], mentions: Sequence[Mention]) -> Roles:
    """Attackers and targets; where the object is a pronoun or left out, the one that is to be helped.

    Where nobody is named as the attacker, those attacked or to be helped stand alone.
    """
    text = _Text(words, [word.lower() for word in words], mentions)
    last = [n for n in range(len(words)) if _comes_last(text, n)]
    places = [*(n for n in range(len(words)) if n not in last), *last]
    found = [role for n in places for role in _at(text, n)]
    for attackers, targets in found:
        if attackers and {one.code for one in targets} - {one.code for one in attackers} - {""}:
            return attackers, targets
    helped = _helped(text)
    for attackers, targets in found:
        if attackers:
            own = {other.code for other in attackers}
            rest = [one for one in helped if one.code not in own] or _meant(text, attackers, own)
            if rest:
                return attackers, rest
        if targets and not attackers:
            others = _against(text, targets)
            if others:
                return others, targets
    return _against(text, helped), next((targets for attackers, targets in found if targets and not attackers), helped)


def _comes_last(text: _Text, n: int) -> bool:
    """Whether a word is an attack only where nothing else is: entered Tibet; the helper's part, have to fight Turkey."""
    lexicon = attack_words("en")
    if text.low[n] in lexicon["weak"]:
        return True
    if text.low[n] == "war" and text.low[max(0, n - 2) : n] in (["go", "to"], ["join", "the"], ["enter", "the"]):
        return n > 2 and text.low[n - 3] in lexicon["own_part"]
    return text.low[n] == "fight" and n > 0 and text.low[n - 1] in lexicon["own_part"]


def _at(text: _Text, n: int) -> list[Roles]:
    """The readings of one word as a word of attack."""
    lexicon, word = attack_words("en"), text.low[n]
    found: list[Roles] = []
    passive = not AUXILIARIES.isdisjoint(text.low[max(text.clause(n), n - 3) : n]) or text.low[n + 1 : n + 2] == ["by"]
    if word in lexicon["participles"] and passive:
        found.append((text.led_by(n, ("by",)), _subject(text, n)))
    elif word in lexicon["nouns"] and _is_noun(text, n) and text.low[n : n + 2] not in FOR:
        found.append(_noun(text, n))
    elif word in lexicon["verbs"] and text.low[n : n + 2] not in FOR:
        struck = text.after(n + 1, 2 if word in lexicon["near"] else REACH)
        if word in lexicon["seizing"]:
            struck = [*struck, *text.led_by(n + 1, ("from",))]
        own = {one.code for one in struck}
        found.append(([one for one in _subject(text, n) if one.code not in own], struck))
        if word in lexicon["near"] and (not found[-1][1] or text.low[n + 1] in WITHIN):
            found.pop()
    elif word in lexicon["crossing"] and not set(text.low[n + 1 : n + 3]).isdisjoint(lexicon["borders"]):
        found.append((_subject(text, n), []))
    elif word in lexicon["advance"] and n and text.low[n - 1] in lexicon["through_needs"]:
        found.append((_subject(text, n), text.led_by(n, ("into", "on", "against", "toward", "towards"))))
    elif word in lexicon["through"]:
        found += _through(text, n, tuple(lexicon["through"][word]))
    return found


def _subject(text: _Text, n: int) -> list[Mention]:
    """The names before a verb, or for a pronoun there the one to be helped or the only name before: help Iran if it attacks."""
    found = text.before(n)
    at = next((m for m in range(n - 1, max(-1, n - 4), -1) if text.low[m] in SUBJECTS), None)
    if found or at is None or at < text.clause(n):
        return found
    before = [one for one in text.mentions if one.last < at and not one.place]
    helped = [one for one in _helped(text) if one in before]
    return helped or (before if len(before) == 1 else [])


def _is_noun(text: _Text, n: int) -> bool:
    before = text.low[n - 1] if n else ""
    named = any(one.last == n - 1 and (one.adjective or "'" in text.words[one.last] or "’" in text.words[one.last]) for one in text.mentions)  # fmt: skip
    after = text.low[n + 1] if n + 1 < len(text.low) else ""
    articles = ("a", "an", "the", "any", "armed", "under", "of", "from", "air", "missile", "military", "this", "such", "act", "open", "full-scale")  # fmt: skip
    plain = text.low[n] not in attack_words("en")["verbs"]
    return plain or named or before in articles or n == 0 or after in ("by", "on", "against", "upon", "from")


def _noun(text: _Text, n: int) -> Roles:
    """An attack by one on another, a Russian strike on, under attack from, launches a raid against."""
    if text.low[n - 1 : n] == ["under"]:
        return text.led_by(n + 1, ("by", "from")), text.before(n)
    struck, its = text.led_by(n + 1, ("on", "against", "upon", "at", "with")), text.led_by(n + 1, ("of",))
    targets = struck or its  # the attack of Iraq on Kuwait; the invasion of Kuwait
    attackers = text.led_by(n + 1, ("by", "from")) or (its if struck and its != struck else [])
    near = [one for one in text.mentions if one.last < n <= one.last + 3 and (one.adjective or "'" in text.words[one.last] or "’" in text.words[one.last])]  # fmt: skip
    if not attackers and near:
        attackers = text.row(near[-1]) if len(near) == 1 else near
    if not attackers and not LAUNCH.isdisjoint(text.low[max(0, n - 4) : n]):
        verb = next(m for m in range(n - 1, -1, -1) if text.low[m] in LAUNCH)
        attackers = text.before(verb)
    if not attackers:
        attackers = [one for one in text.before(n) if n - one.last <= REACH]
    return [one for one in attackers if one not in targets], targets


def _through(text: _Text, n: int, prepositions: tuple[str, ...]) -> list[Roles]:
    """Sends troops into, fires missiles at, goes to war with."""
    needed = attack_words("en")["through_needs"]
    for m in range(n + 1, min(n + 7, len(text.low))):
        if text.low[m] in BREAKS:
            return []
        if m == n + 1 and text.low[m] == "in" and not text.after(m + 1, 3):  # marched in
            return [(text.before(n), [])]
        if text.low[m] in prepositions and any(word in needed for word in text.low[n:m]):
            return [(text.before(n), text.after(m + 1, 3))]
    return []


def _helped(text: _Text) -> list[Mention]:
    """Those that are to be helped: help Estonia, Poland's aid, stand by Finland."""
    lexicon = attack_words("en")
    for n, word in enumerate(text.low):
        pair = " ".join(text.low[n : n + 2])
        if word in lexicon["help"] or pair in lexicon["beside"]:
            found = text.after(n + (1 if word in lexicon["help"] else 2), 4)
            if found:
                return found
        if word in lexicon["owed"] and text.low[n + 1 : n + 2] in (["to"], ["toward"], ["towards"]):
            found = text.after(n + 2, 3)
            if found:
                return found
        if word in lexicon["aid_nouns"]:
            named: Callable[[Mention], bool] = partial(_owns, text, n)
            found = [one for one in text.mentions if named(one)]
            found = found or text.led_by(n + 1, ("of", "to"))
            if found:
                return found
    return []


def _meant(text: _Text, attackers: Sequence[Mention], own: set[str]) -> list[Mention]:
    """What a pronoun after the attack stands for: the last other name before it, or the other side of a war between two."""
    at = attackers[0].first
    pronoun = any(text.low[n] in PRONOUNS for n in range(at, min(at + REACH + 2, len(text.low))))
    before = [one for one in text.mentions if one.last < at and one.code and one.code not in own]
    if pronoun and before:
        return before[-1:]
    pair = text.led_by(0, ("between",))
    for one in text.mentions:  # India and Pakistan clash
        row = text.row(one)
        if len(row) == 2 and "".join(text.low[row[-1].last + 1 : row[-1].last + 2]) in attack_words("en")["clash"]:
            pair = pair or row
    return [one for one in pair if one.code not in own] if len(pair) == 2 and own & {one.code for one in pair} else []


def _owns(text: _Text, n: int, one: Mention) -> bool:
    return one.last == n - 1 and ("'" in text.words[one.last] or "’" in text.words[one.last])


def _against(text: _Text, targets: Sequence[Mention]) -> list[Mention]:
    """The enemy of a defence: defend Ukraine from Russia, Poland against an attack by."""
    for one in targets:
        at = one.last + 1
        if at < len(text.low) and text.low[at] in attack_words("en")["aid_nouns"]:  # owes Ukraine help against
            at += 1
        if at < len(text.low) and text.low[at] in ("from", "against"):
            found = text.after(at + 1, 3)
            if found:
                return found
    return []
