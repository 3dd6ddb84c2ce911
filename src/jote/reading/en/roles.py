"""Who did it to whom in an English clause: order and prepositions say so, and the voice of the verb."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from jote.reading.acts import Act
from jote.reading.en.parse import Parse, listed
from jote.reading.en.prepositions import preposition_before
from jote.reading.en.subjects import subject_of
from jote.reading.en.tables import word_set
from jote.reading.en.verb_field import Group
from jote.reading.en.words import singular, word
from jote.reading.phrases import Phrase
from jote.reading.roles import Roles

_OBJECT_CONTROL = word_set("grammar", "object_control")


def fill_roles(act: Act, parse: Parse) -> Roles:
    """The parties of an act, as phrases of its sentence; either side may be empty."""
    finder = _Finder(act, parse)
    source, source_cue = finder.first(act.frame.source)
    finder.taken.update(id(one) for one in source)
    finder.keys.update(one.actor for one in source if one.actor)
    target, target_cue = finder.first(act.frame.target)
    if act.frame.mutual and len(source) > 1 and target_cue == "object":
        target = ()
    return Roles(source, target, (("source", source_cue), ("target", target_cue)), finder.passive)


class _Finder:
    def __init__(self, act: Act, parse: Parse) -> None:
        self.act = act
        self.parse = parse
        self.clause = act.clause
        self.group = act.group if isinstance(act.group, Group) else None
        self.passive = bool(self.group and self.group.passive)
        self.taken: set[int] = set()
        self.keys: set[str] = set()
        self.find: dict[str, Callable[[], list[Phrase]]] = {
            "agent": self.agent,
            "subject": self.surface,
            "instrument": self.instrument,
            "object": self.object,
            "owner": self.owner,
            "inner": self.inner,
            "inner-with": self.inner_with,
            "next": self.next,
            "between": lambda: self.around("between"),
            "by": lambda: self.after("by"),
            "from-passive": lambda: self.after("from") if self.passive else [],
        }

    def first(self, cues: Iterable[str]) -> tuple[tuple[Phrase, ...], str]:
        """What the first cue that finds somebody finds."""
        for cue in cues:
            if cue == "answered":
                continue
            finder = self.find.get(cue)
            given = finder() if finder is not None else self.after(cue)
            found = [one for one in given if id(one) not in self.taken and not (one.actor and one.actor in self.keys)]
            if self.act.frame.roles == "censure":
                found = [one for one in found if not self._is_victim(one)]
            if found:
                return tuple(found), cue
        return (), ""

    def _is_victim(self, phrase: Phrase) -> bool:
        """condemned the attack on Israel, the killing of Kenyans: who was attacked is not the one censured."""
        before = preposition_before(self.parse.tokens, phrase.first)
        if before is None or not before[0]:
            return False
        noun = self.parse.tokens[before[0] - 1].norm
        wanted = "victims_of" if self.parse.tokens[before[0]].norm == "of" else "victims_on"
        return singular(noun) in word_set("grammar", wanted)

    # ---- before the verb ----

    def surface(self) -> list[Phrase]:
        """The subject as it stands."""
        group = self.group
        if group is None:
            return []
        return self._subject_of(group)

    def _subject_of(self, group: Group) -> list[Phrase]:
        if group.kind == "finite":
            clause = next((one for one in self.parse.clauses if one.group is group), None)
            return [one for one in subject_of(self.parse, clause) if one.kind != "place"] if clause is not None else []
        if group.kind == "infinitive" and group.governor is not None:
            governor = group.governor
            if governor.verb in _OBJECT_CONTROL and not governor.passive:
                return self.parse.object(governor)
            return self._subject_of(governor)
        if group.kind == "participle" and not group.passive:
            main = self.clause.group
            if isinstance(main, Group) and main.kind == "finite":
                return self._subject_of(main)
        return []

    def agent(self) -> list[Phrase]:
        """Who does it: the subject, by … in a passive, the owner of the noun in a title without a verb."""
        group = self.group
        if group is None:
            return self._owner_of_noun() or self.after("by")
        if group.passive:
            return [one for one in self.after("by") if one.kind != "place"]
        return self.surface()

    def _owner_of_noun(self) -> list[Phrase]:
        found = [
            one
            for one in self.parse.phrases
            if one.cue in ("adjective", "genitive") and one.last <= self.act.first and self.act.first - one.last <= 3
        ]
        return listed(self.parse.phrases, found[-1]) if found else []

    def instrument(self) -> list[Phrase]:
        """Whose weapon or force it is: a Russian strike killed, killed in Israeli shelling, missiles of Iran."""
        tokens = self.parse.tokens
        group = self.group
        intransitive = self.act.frame.roles == "struck-intransitive"
        if (
            group is not None
            and not self.passive
            and not intransitive
            and any(one.kind != "place" for one in self.surface())
        ):
            return []
        for phrase in self._inside():
            if phrase.cue not in ("adjective", "genitive") or phrase.kind == "place":
                continue
            before = self.passive or (group is not None and phrase.last <= group.first) or intransitive
            if not before:
                continue
            for at in range(phrase.last, min(phrase.last + 4, len(tokens))):
                words = word(tokens[at].norm)
                if tokens[at].norm in word_set("grammar", "instruments"):
                    return listed(self.parse.phrases, phrase)
                if words.preposition or tokens[at].kind == "mark":
                    break
        found = [one for one in self._inside() if one.cue == "by" and (group is None or one.last <= group.first)]
        return found[:1] or self._instrument_told_of()

    def _instrument_told_of(self) -> list[Phrase]:
        """an Israeli strike that killed five: whose weapon or attack a relative clause tells of."""
        tokens, first = self.parse.tokens, self.clause.first
        at = first + (tokens[first].text == "," and first + 1 < len(tokens))
        if tokens[at].norm not in ("that", "which"):
            return []
        for phrase in self.parse.phrases:
            if phrase.cue not in ("adjective", "genitive") or not at - 8 <= phrase.last < at:
                continue
            if any(tokens[one].norm in word_set("grammar", "instruments") for one in range(phrase.last, at)):
                return listed(self.parse.phrases, phrase)
        return []

    # ---- after the verb ----

    def _inside(self) -> list[Phrase]:
        return [one for one in self.parse.phrases if self.clause.first <= one.first < self.clause.tail]

    def after(self, cue: str) -> list[Phrase]:
        """The phrases with a preposition after the verb, up to the next verb; before it in a passive (a pact with Iran was signed)."""
        group = self.group
        low = group.last if group is not None else self.act.last
        stop = self.parse.reach(group) if group is not None else self.clause.tail
        found = [one for one in self._inside() if one.cue == cue and low <= one.first < stop]
        if not found and cue in ("over", "against", "aimed", "toward", "with", "from"):
            found = [one for one in self._inside() if low <= one.first < stop and self._describes_after(one, cue)]
        if (
            not found
            and cue in ("with", "over", "against", "toward", "for", "between", "by", "locative")
            and group is not None
        ):
            blocked = cue == "by" and self.passive
            if not blocked and (self.passive or self.act.last - self.act.first == 1):
                noun_before = self.passive or bool(self.act.frame.nouns)
                if noun_before or self.act.frame.roles in ("struck", "attack"):
                    found = [
                        one
                        for one in self._inside()
                        if one.cue == cue and one.last <= group.first and not self._leads(one)
                    ]
        if not found and cue == "locative":
            found = self._place_told_of()
        if not found:
            return []
        return listed(self.parse.phrases, found[0])

    def _place_told_of(self) -> list[Phrase]:
        """In Gaza, where Israel launched strikes: the place that a clause of place tells of."""
        verb = self.group.first if self.group is not None else self.act.first
        at = next((at for at in range(self.clause.first, verb) if self.parse.tokens[at].norm == "where"), None)
        if at is None:
            return []
        before = [one for one in self.parse.phrases if at - 2 <= one.last <= at]
        return [one for one in before if one.kind in ("place", "state")][-1:]

    def _describes_after(self, phrase: Phrase, cue: str) -> bool:
        """fire on Pakistani positions: whose the thing is that the preposition governs."""
        if phrase.cue not in ("adjective", "genitive") or phrase.kind == "place":
            return False
        before = preposition_before(self.parse.tokens, phrase.first)
        return before is not None and before[1] == cue

    def _leads(self, phrase: Phrase) -> bool:
        """In Geneva, Iran was …: what stands before the first comma only sets the scene."""
        return any(
            self.parse.tokens[at].text == "," for at in range(phrase.last, min(phrase.last + 2, len(self.parse.tokens)))
        )

    def around(self, cue: str) -> list[Phrase]:
        """The phrases with a preposition anywhere in the clause."""
        found = [one for one in self._inside() if one.cue == cue]
        return listed(self.parse.phrases, found[0]) if found else []

    def object(self) -> list[Phrase]:
        group = self.group
        if group is None:
            return []
        if group.passive:
            return self._passive_subject(group)
        return self.parse.object(group)

    def _passive_subject(self, group: Group) -> list[Phrase]:
        if group.kind == "infinitive" and group.governor is not None:
            return self._subject_of(group)
        clause = self.clause
        found = subject_of(self.parse, clause) if clause.group is group else []
        if found:
            return found
        places = [
            one
            for one in self.parse.phrases
            if clause.first <= one.first and one.last <= group.first and one.cue == "bare"
        ]
        if places:
            return places[:1]
        owners = [
            one
            for one in self.parse.phrases
            if clause.first <= one.first and one.last <= group.first and one.cue in ("adjective", "genitive")
        ]
        return owners[:1]

    def owner(self) -> list[Phrase]:
        """Whose the object is: the Israeli strike, Iran's proposal, the ambassador of Chad."""
        group = self.group
        low = group.last if group is not None else self.clause.first
        stop = min(self.parse.reach(group) if group is not None else self.clause.tail, low + 9)
        if self.passive and group is not None:
            low, stop = self.clause.first, group.first
        found = [one for one in self._inside() if one.cue in ("adjective", "genitive") and low <= one.first < stop]
        found = [one for one in found if one.kind != "pronoun"] or found  # its support for Pakistan's stance
        return listed(self.parse.phrases, found[0]) if found else []

    def next(self) -> list[Phrase]:
        """Who is to do what is demanded: that Armenia change its law."""
        group = self.group
        if group is not None:
            for at in range(group.last, min(group.last + 4, len(self.parse.tokens))):
                if self.parse.tokens[at].norm == "that":
                    after = next((one for one in self.parse.phrases if one.first > at), None)
                    return [after] if after is not None and after.cue in ("bare", "object") else []
        clauses = self.parse.clauses
        number = clauses.index(self.clause) + 1
        if number >= len(clauses) or not getattr(clauses[number].group, "wished", False):
            return []
        return [one for one in subject_of(self.parse, clauses[number]) if one.kind != "pronoun"]

    def inner_with(self) -> list[Phrase]:
        """With whom, or for whom, what is agreed will be done: agreed to resume talks with Japan, to send tanks to Ukraine."""
        group = self.group
        verb = next((one for one in self.parse.groups if one.kind == "infinitive" and one.governor is group), None)
        if group is None or verb is None:
            return []
        cues = ("with", "toward") if verb.verb in word_set("grammar", "giving") else ("with",)
        stop = self.parse.reach(verb)
        near = [one for one in self.parse.phrases if verb.last <= one.first < stop and one.cue in cues]
        return listed(self.parse.phrases, near[0]) if near else []

    def inner(self) -> list[Phrase]:
        """The object of the verb that hangs on this one: threatened to attack Japan."""
        group = self.group
        if group is None:
            return []
        for other in self.parse.groups:
            if other.first < group.last or (
                other.first >= self.clause.tail and not (other.kind == "finite" and getattr(other, "reported", False))
            ):
                continue
            if other.kind not in ("infinitive", "participle", "finite"):
                continue
            found = self.parse.object(other)
            if not found:
                stop = self.parse.reach(other)
                near = [
                    one
                    for one in self.parse.phrases
                    if other.last <= one.first < stop and one.cue in ("over", "against", "toward", "with", "aimed")
                ]
                found = listed(self.parse.phrases, near[0]) if near else []
            found = [one for one in found if id(one) not in self.taken and one.kind != "pronoun"]
            if found:
                return found
        return []
