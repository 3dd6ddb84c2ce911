"""Reported clauses: he said that CLAUSE; CLAUSE, he said; CLAUSE, according to SPEAKER."""

from __future__ import annotations

from jote.reading.en.quoting import Quoting, without_marks
from jote.reading.en.speech_speakers import speaker_at, speaker_of
from jote.reading.en.tables import word_set
from jote.reading.en.verb_field import Group
from jote.reading.en.words import word
from jote.reading.speech import Said


def reported_clause(here: Quoting, cue: Group) -> list[Said]:
    tokens = here.tokens
    opinion = cue.verb in word_set("grammar", "opinion")
    if opinion and cue.verb in ("fear", "expect", "hope"):
        return []
    clause = next((one for one in here.parse.clauses if one.group is cue), None)
    number = here.parse.clauses.index(clause) if clause is not None else -1
    last_comma = _trailing(here, cue, clause is not None)
    if last_comma is not None:  # CLAUSE, SPEAKER said.
        low, high = without_marks(here, 0, last_comma)
        if high - low < 3:
            return []
        speaker, kind = speaker_of(here, cue)
        return [
            Said(
                here.index,
                "after",
                (tokens[low].start, tokens[high - 1].end),
                False,
                speaker,
                kind,
                (tokens[cue.main].start, tokens[cue.main].end),
                cue.verb,
                claim=cue.verb in ("claim", "allege"),
            )
        ]
    if number < 0 or clause is None:
        return []
    begin = _content(here, cue)
    if begin is None:
        return []
    low, high = without_marks(here, begin, len(tokens))
    if high - low < 3 or not any(group.kind == "finite" and group.first >= low for group in here.parse.groups):
        return []
    if low == cue.last and any(group.kind == "finite" and group.first == low for group in here.parse.groups):
        return []  # companies that it claims helped Iran
    speaker, kind = speaker_of(here, cue)
    if kind == "anonymous" and speaker is None and cue.verb not in word_set("grammar", "say"):
        return []
    return [
        Said(here.index, "that", (tokens[low].start, tokens[high - 1].end), False, speaker, kind,
             (tokens[cue.main].start, tokens[cue.main].end), cue.verb, claim=cue.verb in ("claim", "allege"))
    ]  # fmt: skip


def _trailing(here: Quoting, cue: Group, known: bool) -> int | None:
    """The comma before “, the ministry said” at the end of a sentence."""
    tokens = here.tokens
    rest = [token for token in tokens[cue.last :] if token.kind == "word"]
    if any(one.norm == "that" for one in rest[:3]):
        return None
    later = [group for group in here.parse.groups if group.kind == "finite" and group.first >= cue.last]
    if later and tokens[cue.last].text not in (",", "."):
        return None
    for at in range(cue.first - 1, 2, -1):
        if tokens[at].text == ",":
            earlier = [group for group in here.parse.groups if group.kind == "finite" and group.last <= at]
            opener = tokens[0].norm
            if earlier and opener not in ("when", "after", "as", "while", "if", "although", "though", "before"):
                between = [
                    group for group in here.parse.groups if group.kind == "finite" and at < group.first < cue.first
                ]
                if between:
                    continue
                middle = [word(tokens[one].norm) for one in range(at + 1, cue.first) if tokens[one].kind == "word"]
                if any(one.relative for one in middle[:1]) or cue.verb in ("threaten", "vow"):
                    return None
                if tokens[at + 1].norm in ("and", "but", "who", "which"):
                    return None
                if any(
                    tokens[one].norm in ("after", "before", "when", "as", "while", "since")
                    for one in range(at + 1, cue.first)
                ):
                    return None  # …, a day after the North threatened war
                return at
            return None
    return None


def _content(here: Quoting, cue: Group) -> int | None:
    """Where the reported clause begins: after that, after the one who was told, after when and where it was said."""
    tokens = here.tokens
    at = cue.last
    for step in range(at, min(at + 14, len(tokens))):
        if tokens[step].norm == "that":
            return step + 1
        if any(group.kind == "finite" and group.first <= step < group.last for group in here.parse.groups):
            break
    following = next((one for one in here.parse.clauses if one.group is not cue and one.first >= cue.last), None)
    if cue.verb == "tell":
        return max(following.first, _past_addressee(here, at)) if following is not None else None
    if at < len(tokens) and tokens[at].text == ",":
        return None
    start = at
    if start + 2 < len(tokens) and tokens[start].norm == "on" and tokens[start + 1].norm in word_set("grammar", "days"):
        return start + 2  # said on Monday the border was open
    if start < len(tokens) and word(tokens[start].norm).preposition in ("locative", "over", "aimed"):
        # said on Monday it had …: skip the day or place before the clause
        clause_first = next(
            (one.first for one in here.parse.phrases if one.cue in ("bare", "object") and one.first > start), None
        )
        if clause_first is None:
            return None
        begin = clause_first
        while begin > start and word(tokens[begin - 1].norm).determiner:
            begin -= 1
        return begin
    if (
        start < len(tokens)
        and tokens[start].text[0].isupper()
        and tokens[start].norm in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    ):
        start += 1
        if start < len(tokens) and tokens[start].norm == "that":
            start += 1
    return start


def _past_addressee(here: Quoting, at: int) -> int:
    """told AFP the group would stay: where those who were told end."""
    tokens = here.tokens
    phrase = next((one for one in here.parse.phrases if at <= one.first <= at + 1 and one.cue != "bare"), None)
    if phrase is not None:
        return phrase.last
    stop = at
    while stop < len(tokens) and stop < at + 3 and tokens[stop].kind == "word" and tokens[stop].text[0].isupper():
        stop += 1
    return stop


def as_saying(here: Quoting) -> list[Said]:
    """RIA quoted Lavrov as saying that …; Lavrov was quoted as saying …."""
    tokens = here.tokens
    for at in range(2, len(tokens) - 3):
        if tokens[at].norm != "as" or tokens[at + 1].norm != "saying":
            continue
        verb = next((one for one in here.parse.groups if one.verb in ("quote", "cite") and one.last <= at), None)
        if verb is None or here.in_quote(tokens[at].start):
            return []
        near = [
            one
            for one in here.parse.phrases
            if (one.last <= verb.first if verb.passive else verb.last <= one.first < at)
        ]
        start = at + 2 + (tokens[at + 2].norm == "that")
        low, high = without_marks(here, start, len(tokens))
        if not near or high - low < 3:
            return []
        speaker, kind = speaker_at(here, near[-1] if verb.passive else near[0])
        cue = (tokens[at].start, tokens[at + 1].end)
        direct = any(one.start == tokens[low].start for one in here.quotes)
        return [Said(here.index, "that", (tokens[low].start, tokens[high - 1].end), direct, speaker, kind, cue, "say")]
    return []


def according_to(here: Quoting) -> list[Said]:
    """According to the ministry, …; …, according to the ministry."""
    tokens = here.tokens
    for at in range(len(tokens) - 2):
        if tokens[at].norm != "according" or tokens[at + 1].norm != "to":
            continue
        phrase = next((one for one in here.parse.phrases if at + 2 <= one.first <= at + 5), None)
        stop = phrase.last if phrase is not None else at + 3
        if at <= 1:
            comma = next((step for step in range(stop, min(stop + 8, len(tokens))) if tokens[step].text == ","), None)
            if comma is None:
                return []
            low, high = without_marks(here, comma + 1, len(tokens))
        else:
            low, high = without_marks(here, 0, at)
        if high - low < 3:
            return []
        if phrase is not None:
            speaker, kind = speaker_at(here, phrase)
        else:
            names = [step for step in range(at + 2, min(at + 7, len(tokens))) if tokens[step].text[0].isupper()]
            if len(names) < 2:
                return []
            speaker, kind = (tokens[names[0]].start, tokens[names[-1]].end), "named"
        cue = (tokens[at].start, tokens[at + 1].end)
        return [Said(here.index, "that", (tokens[low].start, tokens[high - 1].end), False, speaker, kind, cue, "say")]
    return []
