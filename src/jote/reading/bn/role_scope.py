"""Where the parties of one act are looked for: the phrases of its clause, without the act's own words."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.acts import Act, SentenceView
from jote.reading.bn.tables import word_set
from jote.reading.clauses import Clause
from jote.reading.phrases import Phrase

_LATE = frozenset(("against", "over", "toward", "near"))  # নিষেধাজ্ঞা দেওয়া হয়েছে পেরুর ওপর


class Scope:
    """One act in its sentence; `has` marks যার আছে, `has_plan` a plan that somebody has, `intransitive` what nobody does."""

    def __init__(self, act: Act, view: SentenceView) -> None:
        self.act = act
        self.clause = act.clause
        self.clauses = view.clauses
        self.adjuncts = view.adjuncts
        self.tokens = view.sentence.tokens
        self.sentence = view.phrases
        self.phrases = [one for one in view.phrases if not (one.first >= act.first and one.last <= act.last)]
        self.inside = self.within(act.clause)
        group = act.group
        verbs = [verb for _, verb in group.verbs] if group is not None else []
        self.verbal_nouns = {one.first for one in act.clause.groups if one.kind == "noun" and one.case == "nominative"}
        self.passive = bool(group and group.passive) or self._shares_passive()
        self.has = verbs == ["থাকা"]
        final = act.clause.group
        self.has_plan = final is not None and final.verbs[-1][1] == "থাকা"
        self.intransitive = len(verbs) == 1 and verbs[0] in word_set("grammar", "roles", "intransitive")

    def _shares_passive(self) -> bool:
        """তলব করে আহ্বান জানানো হয়: what a participle tells is as much without an agent as its finite verb."""
        if self.act.told != "participle":
            return False
        for clause in self.clauses[self.act.number + 1 :]:
            if clause.group is not None and clause.group.kind == "finite":
                return clause.group.passive
        return False

    def within(self, clause: Clause) -> list[Phrase]:
        """The phrases of a clause; what only says when or why before the act names nobody but its subject."""
        inside = [one for one in self.phrases if clause.first <= one.first < clause.tail]
        for low, high in self.adjuncts:
            if high <= self.act.first:
                inside = [one for one in inside if not (low <= one.first < high and one.cue != "bare")]
        return inside

    def by_cue(self, *cues: str) -> list[Phrase]:
        """The phrases that stand in one of some cues before the verb; after it, only those that an act goes against or to."""
        told = [one for one in self.inside if one.cue in cues]
        found = [one for one in told if one.first < self.clause.last] or [one for one in told if one.cue in _LATE]
        if self.act.frame.event != "REQUEST":
            return found
        return [one for one in found if not self._belongs_to_what_is_asked(one)]

    def _belongs_to_what_is_asked(self, phrase: Phrase) -> bool:
        """বাংলাদেশের কাছে প্রত্যর্পণের অনুরোধ, তাঁর বিরুদ্ধে ব্যবস্থা নেওয়ার দাবি: no one who is asked."""
        if phrase.cue not in ("near", "against", "over") or phrase.last >= len(self.tokens):
            return False
        if phrase.last == self.act.first:  # ওপর চাপ: the act itself
            return False
        return self.tokens[phrase.last].norm in word_set("grammar", "roles", "asked_about")


def acts(phrase: Phrase) -> bool:
    """Whether a phrase can be a party: a place is one only as where an act goes or comes from."""
    return phrase.kind != "place" or phrase.cue in ("locative", "place-from", "compound")


def linked(phrases: Sequence[Phrase], one: Phrase) -> list[Phrase]:
    """The phrases that are listed together with one."""
    if not one.link:
        return [one]
    return [other for other in phrases if other.link == one.link]
