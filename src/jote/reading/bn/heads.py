"""From a chain of names to a phrase: its last name is the head, those before say of which state, body and office."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.bn.chains import owner_key
from jote.reading.bn.cues import cue_of_case
from jote.reading.bn.demonyms import phrase_of_demonym
from jote.reading.bn.endings import read_ending
from jote.reading.bn.head_kinds import Head, read_head
from jote.reading.bn.members import its_members
from jote.reading.bn.small_words import info
from jote.reading.bn.strangers import SeenNames
from jote.reading.bn.tables import word_set
from jote.reading.bn.units import Unit
from jote.reading.phrases import Cue, Phrase
from jote.reading.place_names import seat_name
from jote.reading.tokens import Token

_SHOWING = word_set("grammar", "phrases", "showing")
_COUNTING = word_set("grammar", "phrases", "counting")
_AT_HOME = word_set("grammar", "names", "at_home")
_MISSIONS = ("embassy", "high-commission", "consulate")


def phrase_of(
    tokens: Sequence[Token], chain: list[Unit], seen: SeenNames, brackets: dict[int, int]
) -> tuple[Phrase | None, int]:
    """The phrase of a chain, None where it is none, and the token after it; `brackets` give the end of each by its start."""
    if len(chain) > 1 and chain[-1].known.kind == "office" and _is_level(tokens, chain[-1].last):
        chain = chain[:-1]  # ওআইসির পররাষ্ট্রমন্ত্রী পর্যায়ের বৈঠক
    last = chain[-1]
    if last.tail is not None:
        return None, last.last
    whole = _as_one(chain[-2], last) if len(chain) > 1 else None
    if whole is not None:
        return phrase_of(tokens, [*chain[:-2], whole], seen, brackets)
    if last.known.kind == "demonym":
        return phrase_of_demonym(tokens, last), last.last
    if last.known.id == "authorities" and len(chain) == 1 and _of_a_common_noun(tokens, last.first):
        return None, last.last
    head = read_head(tokens, chain, seen, brackets)
    its_members(tokens, head)
    phrase = _phrase(head)
    _set_whose(phrase, head, tokens)
    _set_offices(phrase, head)
    _set_place(phrase, head)
    return phrase, _past_bracket(phrase, tokens, brackets)


def _is_level(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].norm.startswith("পর্যায়")


def _as_one(owner: Unit, last: Unit) -> Unit | None:
    """The owner with the case of the last name, where both name one thing: জাতিসংঘ কর্তৃপক্ষকে, ন্যাশনাল গার্ড সৈন্যরা."""
    known, body = last.known, owner.known
    if (known.id == "authorities" and body.sector == "IGO") or (known.kind == "seat" and body.kind == "body"):
        return owner._replace(last=last.last, case=last.case)
    in_arms = known.kind == "population" and known.sector in ("MIL", "COP")
    if in_arms and body.kind == "body" and body.sector == known.sector and owner.case == "nominative":
        return owner._replace(last=last.last, case=last.case, many=True)
    return None


def _of_a_common_noun(tokens: Sequence[Token], at: int) -> bool:
    """হোটেল কর্তৃপক্ষ, বিশ্ববিদ্যালয় কর্তৃপক্ষ: nobody who governs."""
    if not at or tokens[at - 1].kind != "word":
        return False
    words = info(tokens[at - 1].norm)
    return words.common and not (words.modifier or words.verbs or words.postposition or words.conjunction)


def _phrase(head: Head) -> Phrase:
    known = head.known
    return Phrase(
        head.first, head.stop, head.start, head.end, head.kind, head.key, head.name, head.state, head.sector,
        cue_of_case(head.case), head.many, head.office, head.unknown, known.kind == "seat", known.weak,
    )  # fmt: skip


def _set_whose(phrase: Phrase, head: Head, tokens: Sequence[Token]) -> None:
    """Say of a title or a body whose it is, where no name before it does, and in which city an embassy stands."""
    owners, known = head.owners, head.known
    may_be_owned = head.key.startswith(("office:", "body:", "named:", "organization:")) or head.key == "state:?"
    if not owners and may_be_owned and _of_the_country(tokens, head.first):
        phrase.state, phrase.key = "@", "state:@" if head.kind == "state" else head.key.replace(":?", ":@")
    if owners and known.kind == "body" and known.id in _MISSIONS:
        in_seat = owners[-1].known.kind == "seat" and owners[-1].case == "genitive"
        if in_seat:  # ঢাকার দূতাবাস: one that stands there
            phrase.key, phrase.state, phrase.stands_in = f"body:{known.id}:?", None, owners[-1].known.state


def _of_the_country(tokens: Sequence[Token], at: int) -> bool:
    """দেশটির before a title or a body, with modifiers or a count between."""
    for back in range(1, 6):
        if at - back < 0:
            return False
        token = tokens[at - back]
        if token.norm == "দেশটির":
            return True
        if token.norm == "দেশের":  # দেশের শীর্ষ সংবাদমাধ্যম; not তেরো দেশের রাষ্ট্রদূত
            shown = at > back and tokens[at - back - 1].norm in _SHOWING  # সে দেশের সরকার
            return shown or at - back == 0 or _begins_after(tokens[at - back - 1])
        if token.kind == "number" or token.text in "-–" or token.norm in _COUNTING:
            continue
        if not info(token.norm).modifier:
            return False
    return False


def _begins_after(token: Token) -> bool:
    """Whether a new phrase begins after a word, which then says nothing of it."""
    words = info(token.norm)
    return token.kind == "mark" or bool(words.breaks or words.conjunction or words.linker or words.postposition)


def _set_offices(phrase: Phrase, head: Head) -> None:
    known = head.known
    if head.kind == "person" and head.office is not None and not phrase.key.startswith("office:"):
        phrase.titled = f"office:{head.office}:{owner_key(head.owners)}"
    phrase.titles = (*head.titles, *known.offices)
    phrase.homely = head.unknown is not None and head.unknown.split()[-1] in _AT_HOME
    if known.kind == "person":
        phrase.past = known.past
        phrase.office = phrase.office or (known.offices[0] if known.offices else None)


def _set_place(phrase: Phrase, head: Head) -> None:
    if head.kind == "place":
        phrase.place_name = head.known.name
    if head.known.kind == "seat":
        phrase.place_name = seat_name(head.known.id, head.known.name)


def _past_bracket(phrase: Phrase, tokens: Sequence[Token], brackets: dict[int, int]) -> int:
    """The token after the phrase and the short name in brackets behind it, whose ending is the phrase's: (আইএসপিআর)-এর."""
    after = brackets.get(phrase.last)
    if after is not None:
        phrase.last = after
        if after < len(tokens) and tokens[after].glued:
            phrase.last, phrase.cue = _ending_after_bracket(tokens, after, phrase.cue)
    return phrase.last


def _ending_after_bracket(tokens: Sequence[Token], at: int, cue: Cue) -> tuple[int, Cue]:
    stop = at
    rest = ""
    while stop < len(tokens) and tokens[stop].glued and stop < at + 2 and tokens[stop].text not in "।,":
        rest += tokens[stop].norm
        stop += 1
    for ending in (rest, rest.lstrip("-")):
        found = read_ending("কক", ending) or read_ending("কা", ending)
        if ending and found is not None:
            return stop, cue_of_case(found.case)
    return at, cue
