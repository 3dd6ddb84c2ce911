"""Clauses of an English sentence: one for each finite verb, with its subject and its objects.

A subject that a clause leaves out is that of the clause it is joined to, or what its relative pronoun stands for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from jote.reading.clauses import Clause, VerbGroup
from jote.reading.en.numbers import SMALL
from jote.reading.en.prepositions import preposition_before
from jote.reading.en.tables import word_set
from jote.reading.en.verb_field import QUOTES, Group
from jote.reading.en.verb_groups import read_groups
from jote.reading.en.words import word
from jote.reading.phrases import Phrase
from jote.reading.tokens import Token


@dataclass(slots=True)
class Parse:
    """A sentence with its phrases, verb groups and clauses."""

    tokens: Sequence[Token]
    phrases: list[Phrase]
    groups: list[Group] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    adjuncts: list[tuple[int, int]] = field(default_factory=list)
    title: bool = False

    def subject(self, clause: Clause) -> list[Phrase]:
        """Who the finite verb of a clause is said of, with those listed beside."""
        return _subject(self, self.clauses.index(clause))

    def object(self, group: Group) -> list[Phrase]:
        """What stands right after a verb group without a preposition, with those listed beside."""
        stop = self.reach(group)
        for phrase in self.phrases:
            if phrase.first >= group.last and phrase.first < stop and phrase.cue in ("bare", "object"):
                if any(
                    one.first >= group.last and one.last <= phrase.first
                    for one in self.phrases
                    if one.cue not in ("adjective", "genitive")
                ):
                    return []
                if not _near_object(self.tokens, group.last, phrase):
                    return []
                return listed(self.phrases, phrase)
        return []

    def reach(self, group: Group) -> int:
        """Where what depends on a verb group ends: at the next verb group or the end of its clause."""
        clause = next((one for one in self.clauses if group in one.groups), None)
        stop = clause.tail if clause is not None else len(self.tokens)
        for other in self.groups:
            if other.first >= group.last and other.first < stop and other.kind != "noun":
                return other.first
        return stop


def _near_object(tokens: Sequence[Token], last: int, phrase: Phrase) -> bool:
    """Whether only articles, adjectives and numbers stand between a verb and a phrase."""
    for at in range(last, phrase.first):
        token = tokens[at]
        if token.kind == "mark":
            if token.text not in QUOTES:
                return False
            continue
        words = word(token.norm)
        if words.preposition and token.norm not in ("over", "near", "around", "about", "than"):
            return False
        if words.relative and token.norm != "that":
            return False
    return phrase.first - last <= 7


def listed(phrases: Sequence[Phrase], one: Phrase) -> list[Phrase]:
    """A phrase with those that are listed beside it."""
    return [other for other in phrases if other.link == one.link] if one.link else [one]


def parse_sentence(tokens: Sequence[Token], phrases: list[Phrase], *, title: bool) -> Parse:
    """Find the verbs and clauses of a sentence, and tell its subjects from its objects."""
    parse = Parse(tokens, phrases, title=title)
    _link(parse)
    parse.groups = read_groups(tokens, phrases, title=title)
    _untangle_adjectives(parse)
    parse.clauses = _clauses(parse)
    _free_subjects(parse)
    _mark_objects(parse)
    _place_people(parse)
    _own_bodies(parse)
    for clause in parse.clauses:
        group = clause.group
        subject = parse.subject(clause) if isinstance(group, Group) else []
        if group is not None and subject and subject[0].key == "first":
            group.person = "first"
    return parse


# ---- lists ----


def _link(parse: Parse) -> None:
    """Join what is listed: Russia, China and Iran. The preposition before the first holds for all."""
    tokens, phrases = parse.tokens, parse.phrases
    number = 0
    while number < len(phrases):
        run = [phrases[number]]
        closed = False
        for other in phrases[number + 1 :]:
            between = _between(tokens, run[-1].last, other.first)
            if between in (["and"], [",", "and"], ["&"], ["or"]) and _alike(run[-1], other, joined=True):
                run.append(other)
                closed = True
                if not (tokens[other.last : other.last + 1] and tokens[other.last].text == ","):
                    break
                break
            if between == [","] and _alike(run[-1], other, joined=False):
                run.append(other)
                continue
            if between in (["-"], ["–"]) and {run[-1].kind, other.kind} == {"state"}:
                run.append(other)
                closed = True
                break
            break
        if not closed and parse.title and len(run) == 2 and run[0].first <= 1 and run[0].cue == "bare":
            closed = True
        if closed and len(run) > 1:
            first = run[0]
            if first.cue == "locative" and first.first <= 3 and len(run) > 2:
                run = run[1:]  # In Syria, Russia and Iran …
                first = run[0]
            for one in run:
                if one is not first and one.cue in ("bare", "adjective") and first.cue != "adjective":
                    one.cue = first.cue
                    one.governs = first.governs
                one.link = first.first + 1
            if run[-1].cue == "genitive" and first.cue == "bare":
                for one in run:  # Russia and China's pact
                    one.cue, one.governs = "genitive", run[-1].governs
            if run[-1].cue == "adjective" and first.cue == "bare":
                for one in run:
                    one.link = 0
        number += max(1, len(run) if closed else 1)


def _between(tokens: Sequence[Token], last: int, first: int) -> list[str]:
    found = [tokens[at].norm for at in range(last, first) if tokens[at].text not in QUOTES]
    while found and found[-1] not in ("and", "or") and _counts_or_describes(found[-1]):
        found.pop()
    return found


def _counts_or_describes(norm: str) -> bool:
    return norm in SMALL or norm.isdigit() or word(norm).determiner or norm in word_set("grammar", "modifiers")


def _alike(one: Phrase, other: Phrase, *, joined: bool) -> bool:
    """Whether two phrases may be listed together."""
    if other.cue not in ("bare", "adjective", "genitive", "object") or one.cue in ("aside", "about"):
        return False
    if one.kind == "pronoun" or other.kind == "pronoun":
        return joined and one.kind != "place"
    if {one.kind, other.kind} == {"place", "person"}:
        return False
    if one.cue == "adjective" and other.cue == "adjective":
        return joined
    if one.cue == "adjective" and other.cue != "adjective":
        return False
    if joined:
        return one.cue != "genitive" or other.cue == "genitive"
    kinds = {one.kind, other.kind}
    return one.cue != "genitive" and (
        one.kind == other.kind
        or kinds <= {"state", "organization", "group"}
        or kinds <= {"group", "population", "organization"}
    )


def _untangle_adjectives(parse: Parse) -> None:
    """A country before a plain noun describes it: US strikes, Hamas attack. It is no subject."""
    tokens = parse.tokens
    verbs = {at for group in parse.groups for at in range(group.first, group.last)}
    starts = {phrase.first for phrase in parse.phrases}
    for phrase in parse.phrases:
        at = phrase.last
        if at >= len(tokens) or at in verbs or tokens[at].kind != "word" or at in starts:
            if phrase.cue == "adjective" and phrase.governs >= 0 and phrase.governs in verbs:
                phrase.cue = "bare"
            continue
        if phrase.kind not in ("state", "organization", "group", "place", "person"):
            continue
        words = word(tokens[at].norm)
        if words.small or (tokens[at].text[0].isupper() and not parse.title):
            continue
        if phrase.cue == "genitive" and phrase.governs != phrase.last:
            if phrase.kind != "person":
                phrase.cue, phrase.governs = "adjective", at
            continue
        if phrase.cue in (
            "bare",
            "over",
            "against",
            "with",
            "by",
            "toward",
            "from",
            "for",
            "locative",
            "aside",
            "about",
        ):
            if phrase.kind == "person":
                continue
            phrase.cue, phrase.governs = "adjective", at
            phrase.link = 0 if phrase.link and not _linked_adjectives(parse, phrase) else phrase.link


def _linked_adjectives(parse: Parse, phrase: Phrase) -> bool:
    return all(one.cue in ("adjective", "bare") for one in parse.phrases if one.link == phrase.link)


# ---- clauses ----


def _clauses(parse: Parse) -> list[Clause]:
    """One clause for each finite verb; each begins at the last link between two verbs."""
    tokens, groups = parse.tokens, parse.groups
    finite = [group for group in groups if group.kind == "finite"]
    if not finite:
        if not tokens:
            return []
        return [Clause(0, len(tokens), len(tokens), groups[-1] if groups else None, tuple(groups))]
    inside = _listed_tokens(parse)
    starts = [0]
    for before, after in pairwise(finite):
        starts.append(_start(parse, before, after, inside))
    clauses: list[Clause] = []
    for number, group in enumerate(finite):
        first = starts[number]
        stop = starts[number + 1] if number + 1 < len(finite) else len(tokens)
        own = tuple(one for one in groups if first <= one.first < stop)
        clause = Clause(first, stop, stop, group, own)
        opening = _opening(tokens, first, group.first)
        clause.conditional = any(tokens[at].norm in ("if", "unless") for at in range(first, group.first))
        clause.joined = opening[:1] in (["and"], ["but"], ["or"])
        if number:
            before = finite[number - 1]
            said = (
                before.verb in word_set("grammar", "say")
                or before.verb in word_set("grammar", "speak")
                or before.verb in ("know",)
            )
            apart = tokens[first].text == "," or any(tokens[at].text in QUOTES for at in range(first, group.first))
            group.reported = (said and not clause.joined and not apart) or (clause.joined and before.reported)
            if "that" in opening[:2] and (said or before.reported):
                group.reported = True
            group.wished = "that" in opening[:2] and before.verb in _WISHES
            group.denied = group.reported and before.verb == "deny" and not before.negated
        clauses.append(clause)
    _tails(parse, clauses)
    return clauses


def _tails(parse: Parse, clauses: list[Clause]) -> None:
    """A clause that is broken by a relative clause goes on after it only for its evidence; marks at its end are cut."""
    for clause in clauses:
        while clause.tail > clause.first + 1 and parse.tokens[clause.tail - 1].text in (",", ";", ":", "—", "–"):
            clause.tail -= 1
        clause.last = clause.tail


def _listed_tokens(parse: Parse) -> set[int]:
    found: set[int] = set()
    links: dict[int, list[Phrase]] = {}
    for phrase in parse.phrases:
        if phrase.link:
            links.setdefault(phrase.link, []).append(phrase)
    for ones in links.values():
        found.update(range(ones[0].first, ones[-1].last))
    for phrase in parse.phrases:
        found.update(range(phrase.first, phrase.last))
    return found


def _start(parse: Parse, before: Group, after: Group, inside: set[int]) -> int:
    """Where the clause of the later of two finite verbs begins."""
    tokens = parse.tokens
    best: tuple[int, int] | None = None
    for at in range(after.first - 1, before.last - 1, -1):
        if at in inside:
            continue
        token = tokens[at]
        rank = 0
        if token.kind == "word":
            words = word(token.norm)
            if token.norm in ("who", "which", "whom", "whose") or token.norm == "that":
                rank = 6
            elif (
                words.subordinator
                and token.norm
                not in (
                    "so",
                    "as",
                    "how",
                    "after",
                    "before",
                    "since",
                    "until",
                    "that",
                )
            ) or (token.norm in ("after", "before", "since", "until", "as") and after.first > at + 1):
                rank = 5
            elif token.norm in ("and", "but", "or", "nor", "yet"):
                rank = 4
        elif token.text in (";", ":", "—", "–"):
            rank = 5
        elif token.text == ",":
            rank = 3
        elif token.text in QUOTES:
            rank = 2
        if rank and (best is None or rank > best[0]):
            best = (rank, at)
            if rank >= 5:
                break
    if best is None:
        return before.last
    if best[0] == 4:  # … civilians and one soldier, the army said
        for at in range(after.first - 1, best[1] + 1, -1):
            if tokens[at].text == "," and at not in inside:
                subject = [
                    one for one in parse.phrases if at < one.first and one.last <= after.first and one.cue == "bare"
                ]
                if subject:
                    return at
    return best[1]


def _opening(tokens: Sequence[Token], first: int, stop: int) -> list[str]:
    return [tokens[at].norm for at in range(first, min(first + 4, stop)) if tokens[at].kind == "word"]


_BACKGROUND = frozenset(("after", "before", "since", "until", "when", "while", "as", "once", "because", "where"))


def _free_subjects(parse: Parse) -> None:
    """After Ottawa expelled …: a clause follows the preposition, so that the phrase after it is a subject."""
    tokens = parse.tokens
    for clause in parse.clauses:
        group = clause.group
        if group is None or group.kind != "finite" or clause.first >= len(tokens):
            continue
        opener = tokens[clause.first].norm
        if opener in _BACKGROUND:
            clause.background = True
        if word(opener).preposition is None and not word(opener).subordinator:
            continue
        for phrase in parse.phrases:
            if phrase.first > clause.first and phrase.last <= group.first and phrase.cue in ("aside", "toward", "for"):
                found = preposition_before(tokens, phrase.first)
                if found is not None and found[0] == clause.first:
                    for one in listed(parse.phrases, phrase):
                        one.cue = "bare"


_WISHES = frozenset(
    ("demand", "propose", "request", "recommend", "urge", "ask", "suggest", "hope", "fear", "wish", "insist", "want")
)
_OWNED = frozenset(("GOV", "MIL", "COP", "LEG", "JUD", "SPY"))


def _own_bodies(parse: Parse) -> None:
    """Iran hanged a spy, the judiciary said: a body without an owner that speaks is of the state that acts in the sentence."""
    first = next((one for one in parse.phrases if one.cue == "bare" and one.state is not None), None)
    if first is None or first.sector not in _OWNED:
        return
    for group in parse.groups:
        if group.verb not in word_set("grammar", "say") and group.verb not in word_set("grammar", "speak"):
            continue
        phrase = next((one for one in parse.phrases if one.last == group.first and one.first > first.first), None)
        if phrase is None or phrase.state is not None or phrase.many or phrase.unknown_name is not None:
            continue
        if phrase.key.startswith(("body:", "office:")) and phrase.key.endswith(":?") and phrase.sector in _OWNED:
            phrase.state, phrase.key = first.state, phrase.key[:-1] + str(first.state)


def _place_people(parse: Parse) -> None:
    """Civilians of no named country are those of the place that the clause names."""
    for phrase in parse.phrases:
        if phrase.kind != "population" or phrase.state is not None or not phrase.key.endswith(":?"):
            continue
        clause = next((one for one in parse.clauses if one.first <= phrase.first < one.tail), None)
        if clause is None:
            continue
        near = [
            one
            for one in parse.phrases
            if clause.first <= one.first < clause.tail
            and one.kind in ("place", "state")
            and one.state
            and one.cue in ("locative", "over", "aimed")
        ]
        if near:
            phrase.state = near[0].state
            phrase.key = phrase.key[:-1] + str(near[0].state)


def _mark_objects(parse: Parse) -> None:
    """What has no preposition and stands after the verb is an object."""
    for phrase in parse.phrases:
        if phrase.cue != "bare":
            continue
        before = next((group for group in reversed(parse.groups) if group.last <= phrase.first), None)
        clause = next((one for one in parse.clauses if one.first <= phrase.first < one.tail), None)
        if before is None or clause is None:
            continue
        if clause.group is not None and clause.group.first >= phrase.last and before.first < clause.first:
            continue
        if clause.group is not None and phrase.first >= clause.group.last:
            phrase.cue = "object"
        elif before in clause.groups:
            phrase.cue = (
                "object"
                if before.kind in ("infinitive", "participle")
                and before.last <= phrase.first
                and not _then_verb(parse, phrase, clause)
                else phrase.cue
            )


def _then_verb(parse: Parse, phrase: Phrase, clause: Clause) -> bool:
    """After bombing the city, Israel said: what a comma parts from the participle is the subject."""
    group = clause.group
    if group is None or group.first < phrase.last:
        return False
    before = next(one for one in reversed(parse.groups) if one.last <= phrase.first)
    return any(parse.tokens[at].text == "," for at in range(before.last, phrase.first))


def _subject(parse: Parse, number: int) -> list[Phrase]:
    clause = parse.clauses[number]
    group = clause.group
    if group is None or group.kind != "finite":
        return []
    tokens = parse.tokens
    own = [
        one for one in parse.phrases if clause.first <= one.first and one.last <= group.first + 1 and one.cue == "bare"
    ]
    own = [one for one in own if one.last <= group.first or one.kind == "pronoun"]
    opener = _opening(tokens, clause.first, group.first)
    relative = next((one for one in opener[:2] if one in ("who", "which", "that")), None)
    if own:
        return listed(parse.phrases, own[0])
    if relative is not None and not _noun_before(parse, clause, group):
        return _antecedent(parse, clause)
    if _noun_before(parse, clause, group):
        return []
    if number == 0:
        return []
    before = parse.clauses[number - 1]
    opening = _opening(tokens, before.first, before.group.first if before.group else before.last)
    if any(one in ("who", "which", "whose", "where") for one in opening[:2]) and tokens[clause.first].text == ",":
        main = _antecedent(parse, before)
        if main and main[0].cue == "bare":
            return main
        return _resumed(parse, before)
    if tokens[clause.first].text == "," or opener[:1] in (["and"], ["but"], ["or"], ["then"], ["yet"]):
        place = number - 1
        while place > 0 and _is_relative_clause(tokens, parse.clauses[place]):
            place -= 1
        return _subject(
            parse, place if not _is_relative_clause(tokens, before) or tokens[clause.first].text == "," else number - 1
        )
    return []


def _is_relative_clause(tokens: Sequence[Token], clause: Clause) -> bool:
    stop = clause.group.first if clause.group else clause.last
    return any(one in ("who", "which", "whose") for one in _opening(tokens, clause.first, stop)[:2])


def _resumed(parse: Parse, relative: Clause) -> list[Phrase]:
    """The subject before a relative clause that breaks its sentence."""
    own = [one for one in parse.phrases if one.last <= relative.first + 1 and one.cue == "bare"]
    return listed(parse.phrases, own[-1]) if own else []


def _antecedent(parse: Parse, clause: Clause) -> list[Phrase]:
    """What a relative clause describes: the phrase right before it."""
    at = clause.first
    while at and parse.tokens[at - 1].text == ",":
        at -= 1
    for phrase in reversed(parse.phrases):
        if phrase.last == at and phrase.cue not in ("adjective",):
            return listed(parse.phrases, phrase) if phrase.link and phrase.cue == "bare" else [phrase]
    return []


def _noun_before(parse: Parse, clause: Clause, group: VerbGroup) -> bool:
    """Whether a noun that names nobody stands where the subject does."""
    covered = {at for phrase in parse.phrases for at in range(phrase.first, phrase.last)}
    for at in range(clause.first, group.first):
        token = parse.tokens[at]
        if token.kind == "number":
            return True
        if token.kind != "word" or at in covered:
            continue
        if not word(token.norm).small:
            if any(one.first <= at < one.last for one in clause.groups):
                continue
            return True
        if (
            token.norm in ("this", "these", "those", "some", "many", "others", "there", "both", "all")
            and at == group.first - 1
        ):
            return True
    return False
