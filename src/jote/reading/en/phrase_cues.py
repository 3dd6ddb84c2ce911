"""What the clauses of a sentence make of its phrases: subjects, objects and adjectives; whose people and whose bodies they are."""

from __future__ import annotations

from jote.reading.clauses import Clause
from jote.reading.en.parse import Parse, has_count, listed
from jote.reading.en.prepositions import preposition_before
from jote.reading.en.tables import word_set
from jote.reading.en.verb_field import Group
from jote.reading.en.words import word
from jote.reading.phrases import Phrase

_BACKGROUND = frozenset(("after", "before", "since", "until", "when", "while", "as", "once", "because"))
_OWNED = frozenset(("GOV", "MIL", "COP", "LEG", "JUD", "SPY"))


def untangle_adjectives(parse: Parse) -> None:
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
        if phrase.cue != "genitive" and (
            tokens[at].norm in word_set("grammar", "after_names") or _receives(parse, phrase)
        ):
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


def _receives(parse: Parse, phrase: Phrase) -> bool:
    """gave Ukraine tanks: a country by its name, right after a verb of giving, with a plural or a mass behind it."""
    if phrase.cue != "bare" or phrase.kind not in ("state", "group") or len(parse.tokens[phrase.first].norm) < 4:
        return False
    before = next((one for one in parse.groups if one.last == phrase.first), None)
    if before is None or before.passive or before.verb not in word_set("grammar", "giving"):
        return False
    after = parse.tokens[phrase.last].norm
    return after.endswith("s") or not word(after).verbs


def _linked_adjectives(parse: Parse, phrase: Phrase) -> bool:
    return all(one.cue in ("adjective", "bare") for one in parse.phrases if one.link == phrase.link)


def free_subjects(parse: Parse) -> None:
    """After Ottawa expelled …: a clause follows the preposition, so that the phrase after it is a subject."""
    tokens = parse.tokens
    asides = [one for one in parse.phrases if one.cue == "aside"]
    for clause in parse.clauses:
        group = clause.group
        if group is None or group.kind != "finite" or clause.first >= len(tokens):
            continue
        opener = tokens[clause.first].norm
        if (opener in _BACKGROUND and not (opener == "while" and _goes_on(parse, clause))) or (
            opener == "where" and not _goes_on(parse, clause)
        ):
            clause.background = not _tells_how(parse, clause)
        for phrase in asides:
            if phrase.last == group.first and phrase.first > clause.first:
                found = preposition_before(tokens, phrase.first)
                if found is not None and word(tokens[found[0]].norm).subordinator:
                    phrase.cue = "bare"  # Talks stall as Hungary rejects the plan
        if word(opener).preposition is None and not word(opener).subordinator:
            continue
        for phrase in parse.phrases:
            if phrase.first > clause.first and phrase.last <= group.first and phrase.cue in ("aside", "toward", "for"):
                found = preposition_before(tokens, phrase.first)
                if found is not None and found[0] == clause.first:
                    for one in listed(parse.phrases, phrase):
                        one.cue = "bare"


def _tells_how(parse: Parse, clause: Clause) -> bool:
    """Thirty people were killed when the army shelled a market: the clause with when tells the act, the one before its toll."""
    verb = clause.group
    if not isinstance(verb, Group):
        return False
    if verb.verb in word_set("grammar", "tolls") and has_count(parse, verb):
        return True  # … after an Israeli strike killed five people
    opener = parse.tokens[clause.first].norm
    if opener not in ("when", "after", "as"):
        return parse.title and opener == "while"
    if parse.title and opener == "as":
        return True  # EU sanctions blocked as Hungary refuses to back them
    if opener == "when" and verb.verb in word_set("grammar", "blasts"):
        return True
    acting = [one for one in parse.phrases if clause.first < one.first and one.last <= verb.first]
    before = [one.group for one in parse.clauses if one.tail <= clause.first][-1:]
    counts = any(isinstance(one, Group) and _is_toll(parse, one) for one in before)
    return counts and any(one.sector in _OWNED or one.sector in ("REB", "UAF") for one in acting)


def _goes_on(parse: Parse, clause: Clause) -> bool:
    """flew to Moscow, where he met Putin; …, while Chile refused: after a comma such a clause tells more; else it says which place or when."""
    return clause.first > 0 and parse.tokens[clause.first - 1].text == ","


def own_bodies(parse: Parse) -> None:
    """Iran hanged a spy, the judiciary said: a body without an owner that speaks is of the state that acts in the sentence."""
    first = next((one for one in parse.phrases if one.cue == "bare" and one.state is not None), None)
    if first is None:
        first = next((one for one in parse.phrases if one.cue == "locative" and one.state is not None), None)
        if first is None or not any(_where_counted(parse, one) for one in parse.phrases):
            return
    elif first.sector not in _OWNED:
        return
    for group in parse.groups:
        if group.verb not in word_set("grammar", "say") and group.verb not in word_set("grammar", "speak"):
            continue
        phrase = next((one for one in parse.phrases if one.last == group.first and one.first > first.first), None)
        if phrase is None or phrase.state is not None or phrase.many or phrase.unknown_name is not None:
            continue
        if phrase.key.startswith(("body:", "office:")) and phrase.key.endswith(":?") and phrase.sector in _OWNED:
            state = _where_counted(parse, phrase) or first.state
            phrase.state, phrase.key = state, phrase.key[:-1] + str(state)


def _owns_a_place(parse: Parse, phrase: Phrase) -> bool:
    """in Pakistan's Khyber province: the place is told by whose it is."""
    if phrase.cue != "genitive" or phrase.last >= len(parse.tokens) or not parse.tokens[phrase.last].text[0].isupper():
        return False
    found = preposition_before(parse.tokens, phrase.first)
    return found is not None and found[1] == "locative"


def _is_toll(parse: Parse, verb: Group) -> bool:
    """five people were killed, nine are dead: what only counts the dead, so that the clause after it tells how."""
    if verb.passive and verb.verb in word_set("grammar", "tolls"):
        return True
    after = parse.tokens[verb.last].norm if verb.last < len(parse.tokens) else ""
    return (verb.verb == "be" and after == "dead") or (verb.verb == "die" and has_count(parse, verb))


def _where_counted(parse: Parse, body: Phrase) -> str | None:
    """killed in Israeli strikes in Lebanon, the health ministry said: who counts the dead is of the place where they died."""
    if body.key not in ("body:health-ministry:?", "body:civil-defence:?", "body:civil-defense:?"):
        return None
    return next((one.state for one in parse.phrases if one.cue == "locative" and one.state is not None), None)


def place_people(parse: Parse) -> None:
    """Civilians of no named country are those of the place that the clause names."""
    for phrase in parse.phrases:
        hit = phrase.kind == "population" or (phrase.key.startswith("body:") and phrase.cue == "object")
        if not hit or phrase.state is not None or not phrase.key.endswith(":?"):
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
            and (one.cue in ("locative", "over", "aimed") or _owns_a_place(parse, one))
        ]
        if near:
            phrase.state = near[0].state
            phrase.key = phrase.key[:-1] + str(near[0].state)


def mark_objects(parse: Parse) -> None:
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
