"""Who did it to whom: fills the source and target of an act from the cues of its frame.

Endings and postpositions come first, then the agreement of the verb, and the order of words last. A passive has no
agent unless the words name one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from jote.reading.acts import Act, SentenceView
from jote.reading.clauses import Clause
from jote.reading.phrases import Phrase

_INTRANSITIVE = frozenset(("হওয়া", "ঘটা", "চলা", "বাধা", "ছড়ানো"))
_HELD = frozenset(("দখলে", "নিয়ন্ত্রণে", "কবজায়", "কব্জায়", "নিয়ন্ত্রণাধীন", "দখলাধীন"))
_DRIVE_OUT = frozenset(("হটানো", "তাড়ানো", "সরানো", "বিতাড়ানো"))
_DONE_TO_THEM = frozenset(("প্রত্যর্পণের", "হস্তান্তরের", "গ্রেপ্তারের", "গ্রেফতারের", "ফেরতের", "মুক্তির", "বিচারের", "অপসারণের"))
_PERSONAL = ("person", "pronoun")
_BY_FORCE = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "SANCTION"))
_OF_ITS_OBJECT = frozenset(("censure", "praise", "effigy"))
_CAUSED = frozenset(("mover", "patient", "freed", "get", "consequence", "struck", "blame-subject"))


@dataclass(frozen=True, slots=True)
class Roles:
    """The phrases on each side, and by which cue each was found, for those who ask why."""

    source: tuple[Phrase, ...]
    target: tuple[Phrase, ...]
    how: tuple[tuple[str, str], ...]
    passive: bool = False


def fill_roles(act: Act, view: SentenceView) -> Roles:
    """The parties of an act, as phrases of its sentence; either side may be empty."""
    finder = _Finder(act, view)
    source, source_cue = finder.first(act.frame.source)
    finder.taken.update(id(one) for one in source)
    if not act.frame.mutual:
        own = {one.state for one in source if one.state is not None}
        finder.taken.update(
            id(one) for one in finder.phrases if one.kind == "state" and one.state in own and one.cue != "object"
        )
    target, target_cue = finder.first(act.frame.target)
    if act.frame.mutual:
        extra, extra_cue = finder.others(act.frame.target, target)
        if not target and extra:
            target, target_cue = extra, extra_cue
    return Roles(source, target, (("source", source_cue), ("target", target_cue)), finder.passive)


class _Finder:
    def __init__(self, act: Act, view: SentenceView) -> None:
        self.act = act
        self.clause = act.clause
        self.clauses = view.clauses
        self.adjuncts = view.adjuncts
        self.tokens = view.sentence.tokens
        self.sentence = view.phrases
        self.phrases = [one for one in view.phrases if not (one.first >= act.first and one.last <= act.last)]
        self.taken: set[int] = set()
        group = act.group
        verbs = [verb for _, verb in group.verbs] if group is not None else []
        self.verbal_nouns = {one.first for one in act.clause.groups if one.kind == "noun" and one.case == "nominative"}
        self.passive = bool(group and group.passive)
        self.has = verbs == ["থাকা"]
        final = act.clause.group
        self.has_plan = final is not None and final.verbs[-1][1] == "থাকা"
        self.intransitive = bool(verbs) and verbs[0] in _INTRANSITIVE and len(verbs) == 1
        self.find: dict[str, Callable[[], list[Phrase]]] = {
            "subject": self.subject,
            "genitive": self.genitive,
            "adjective": self.adjective,
            "owner": self.owner,
            "between": lambda: self.by_cue("between"),
            "locative": self.locative,
            "destination": self.destination,
            "victim": self.victim,
            "patient": self.patient,
            "accused": self.accused,
            "by": lambda: self.by_cue("by"),
            "from": self.giver,
            "place-from": lambda: self.by_cue("place-from"),
            "object": self.object,
            "held": self.held,
            "ousted": self.ousted,
            "pair": self.pair,
            "host": lambda: [one for one in self.by_cue("locative") if one.kind == "organization"],
        }

    def first(self, cues: Iterable[str]) -> tuple[tuple[Phrase, ...], str]:
        """What the first cue that finds somebody finds."""
        for cue in cues:
            found = [one for one in self._by(cue) if id(one) not in self.taken and _acts(one)]
            if found:
                return tuple(found), cue
        return (), ""

    def others(self, cues: Iterable[str], known: Sequence[Phrase]) -> tuple[tuple[Phrase, ...], str]:
        taken = {id(one) for one in known}
        for cue in cues:
            found = [one for one in self._by(cue) if id(one) not in taken | self.taken and _acts(one)]
            if found:
                return tuple(found), cue
        return (), ""

    def _by(self, cue: str) -> list[Phrase]:
        finder = self.find.get(cue)
        return finder() if finder is not None else self.by_cue(cue)

    def _inside(self, clause: Clause | None = None) -> list[Phrase]:
        clause = clause or self.clause
        inside = [one for one in self.phrases if clause.first <= one.first < clause.tail]
        for low, high in self.adjuncts:
            if high <= self.act.first:
                inside = [one for one in inside if not (low <= one.first < high and one.cue != "bare")]
        return inside

    def by_cue(self, *cues: str) -> list[Phrase]:
        return [one for one in self._inside() if one.cue in cues and one.first < self.clause.last]

    def object(self) -> list[Phrase]:
        """-কে; and -দের right before the noun of the act, which is object there: বন্দীদের মুক্তি."""
        found = [one for one in self._inside() if one.cue == "object"]
        if found and self.act.frame.event == "REQUEST" and self.act.first:
            before = self.tokens[self.act.first - 1].norm
            if before in _DONE_TO_THEM:  # শেখ হাসিনাকে প্রত্যর্পণের আহ্বান
                last = found[-1]
                return [one for one in found if one is not last and (not last.link or one.link != last.link)]
        if not found and self.act.frame.roles not in ("fight", "with"):
            found = [
                one
                for one in self._inside()
                if one.cue == "genitive" and one.many and self.act.first <= one.governs < self.act.last
            ]
        return found or [one for one in self._inside() if one.cue == "genitive" and one.of_object]

    def held(self) -> list[Phrase]:
        """Who holds what is attacked: আরাকান আর্মির দখলে থাকা এলাকা."""
        return [
            one
            for one in self.sentence
            if one.cue == "genitive"
            and one.last <= self.act.first
            and 0 <= one.governs < len(self.tokens)
            and self.tokens[one.governs].norm in _HELD
        ]

    def ousted(self) -> list[Phrase]:
        """Who is driven out where somebody takes ground: জান্তাকে হটিয়ে শহর দখলে নেয়."""
        for clause in reversed(self.clauses[: self.act.number + 1]):
            if clause.group is None or (clause is not self.clause and clause.group.kind != "participle"):
                break
            for group in clause.groups:
                if group.kind == "participle" and any(verb in _DRIVE_OUT for _, verb in group.verbs):
                    return [one for one in self._inside(clause) if one.cue == "object" and one.first < group.last]
        return []

    def giver(self) -> list[Phrase]:
        """… কাছ থেকে, also where it stands before a clause told beside this one."""
        found = self.by_cue("from", "side")
        if not found and self.act.number:
            before = self.clauses[self.act.number - 1]
            found = [one for one in self._inside(before) if one.cue == "from"]
        return found

    def subject(self) -> list[Phrase]:
        """Who the verb is said of: told last, or first, or in the clause that this one hangs on."""
        if self.passive and self.act.frame.roles not in _CAUSED:
            return self.by_cue("side")
        if self.intransitive and self.act.frame.roles not in _CAUSED and not self.act.frame.mutual:
            return []
        if self.act.told == "nominal":
            late = self._nominal_subject()
            if late and late[-1].last == self.clause.tail:
                return late
            if self.act.frame.event in _BY_FORCE and self.adjective():
                return []  # জাহাজে ইরানি হামলা: whose attack it is stands right before it
        found = self._own_subject(self.clause)
        if found:
            return found
        own = self.by_cue("side")
        if own:
            return own
        if self.act.told == "nominal":
            return self._nominal_subject()
        if self.act.told == "announced" and self.has_plan:
            return self._nominal_subject()
        if self.act.told == "beside":
            own = [
                one for one in self._inside() if one.cue == "bare" and one.first >= self.act.last
            ] or self._own_subject(self.clause)
            if own:
                return own
        if self.act.told == "beside" or (
            self.clause.group is not None and self.clause.group.kind in ("participle", "noun", "infinitive")
        ):
            for clause in self.clauses[self.act.number + 1 :]:
                found = self._own_subject(clause)
                if found:
                    return found
                if clause.group is not None and clause.group.kind == "finite":
                    break
        joined = self.clause.joined
        for clause in reversed(self.clauses[: self.act.number]):
            beside = clause.group is not None and clause.group.kind == "noun" and not clause.background
            if clause.group is None or (clause.group.kind != "participle" and not joined and not beside):
                break
            found = self._own_subject(clause)
            if found:
                return found
        return []

    def _own_subject(self, clause: Clause) -> list[Phrase]:
        bare = [one for one in self._inside(clause) if one.cue == "bare" and _acts(one)]
        if not bare:
            return []
        after = [one for one in bare if one.first >= clause.last]
        if after:
            return _linked(after, after[0])
        if clause is self.clause:
            before = [
                one for one in bare if one.last <= max(self.act.first, clause.first + 1) or one.last <= self.act.last
            ]
            bare = before or bare
        group = clause.group
        polite = group is not None and group.person == "polite"
        agreeing = [one for one in bare if (one.kind in _PERSONAL or one.many) == polite] if group is not None else []
        pool = agreeing or bare
        return _linked(bare, pool[0])

    def _nominal_subject(self) -> list[Phrase]:
        return [one for one in self._inside() if one.cue == "genitive" and one.first >= self.act.last]

    def genitive(self) -> list[Phrase]:
        """The genitive that belongs to the noun of the act: ইউক্রেনের হামলা; after it in a title: হুঁশিয়ারি জেলেনস্কির.

        One verbal noun may stand between: মস্কোর চালানো ড্রোন হামলা.
        """
        if self.act.told != "nominal" and self.act.frame.roles in _OF_ITS_OBJECT and not self.has:
            return []
        first, last = self.act.first, self.act.last
        found = [
            one
            for one in self._inside()
            if one.cue == "genitive" and (first <= one.governs < last or one.last == first or self._done_by(one))
        ]
        if not found and self.act.told == "nominal" and self.act.frame.roles != "struck":
            return self._nominal_subject()
        return _linked(self._inside(), found[-1]) if found else []

    def _done_by(self, phrase: Phrase) -> bool:
        return (
            0 <= phrase.governs < self.act.first
            and self.act.first - phrase.governs <= 4
            and phrase.governs in self.verbal_nouns
        )

    def adjective(self) -> list[Phrase]:
        found = [
            one
            for one in self._inside()
            if one.cue in ("adjective", "compound") and one.last <= self.act.first and self.act.first - one.last <= 2
        ]
        between = [one for one in self.phrases if found and found[-1].last <= one.first < self.act.first]
        return found[-1:] if found and not between else []

    def pair(self) -> list[Phrase]:
        """Two countries joined right before the noun of the act: থাই-কম্বোডিয়া চুক্তি."""
        before = [
            one for one in self._inside() if one.link and one.last <= self.act.first and self.act.first - one.last <= 2
        ]
        return (
            _linked(self._inside(), before[-1])
            if before and before[-1].cue in ("adjective", "compound", "bare")
            else []
        )

    def owner(self) -> list[Phrase]:
        """The genitive or adjective that stands nearest before the act, with what is listed beside it."""
        inside = self._inside()
        found = [one for one in inside if one.cue in ("genitive", "adjective") and one.first < self.clause.last]
        before = [one for one in found if one.first < self.act.first]
        return _linked(found, before[-1]) if before else found[:1]

    def locative(self) -> list[Phrase]:
        verbs = {verb for _, verb in self.act.group.verbs} if self.act.group else set()
        if self.act.frame.roles == "give" and not verbs & {"পাঠানো", "send"}:
            return []
        return [
            one
            for one in self._inside()
            if one.cue == "locative" and one.kind in ("state", "place", "organization", "group")
        ]

    def destination(self) -> list[Phrase]:
        verb = self.act.group.first if self.act.group is not None else -1
        return [
            one
            for one in self._inside()
            if one.kind in ("state", "place")
            and one.cue in ("compound", "bare", "locative")
            and ((one.last <= self.act.first and self.act.first - one.last <= 1) or self.act.first < one.first < verb)
        ]

    def victim(self) -> list[Phrase]:
        inside = self._inside()
        told = [
            one
            for one in inside
            if one.first >= self.act.last and one.cue in ("bare", "genitive", "object") and one.kind != "pronoun"
        ]
        named = [one for one in told if one.kind in ("person", "population", "organization", "group", "state")]
        return _linked(named, named[0]) if named else []

    def patient(self) -> list[Phrase]:
        if self.passive or self.intransitive:
            return [one for one in self._inside() if one.cue == "bare" and one.first < self.clause.last][-1:]
        return [one for one in self._inside() if one.cue == "bare" and one.last == self.act.first]

    def accused(self) -> list[Phrase]:
        """The first one said to do something in what is claimed."""
        for clause in self.clauses[self.act.number + 1 :]:
            found = self._own_subject(clause)
            if found:
                return found
        return []


def _acts(phrase: Phrase) -> bool:
    return phrase.kind != "place" or phrase.cue in ("locative", "place-from", "compound")


def _linked(phrases: Sequence[Phrase], one: Phrase) -> list[Phrase]:
    """The phrases that are listed together with one."""
    if not one.link:
        return [one]
    return [other for other in phrases if other.link == one.link]
