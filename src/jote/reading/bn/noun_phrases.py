"""Noun phrases of a Bangla sentence that name or point to an actor, with the cue that each stands in.

A country, an office and a name beside each other are one phrase (রাশিয়ার প্রেসিডেন্ট ভ্লাদিমির পুতিন). Who is not in
the lexicon is found by grammar: what follows an office and is no everyday word is a name.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cache
from typing import NamedTuple

from jote.reading.bn.small_words import grammar, info, word_set
from jote.reading.bn.words import Ending, Words, noun_splits, read_ending
from jote.reading.names import Known, NameMention
from jote.reading.phrases import Cue, Phrase, PhraseKind
from jote.reading.tokens import Token
from jote.reading.transliterate import transliterate

_WORDS = Words(frozenset())
_STATES = frozenset(("state", "seat", "demonym", "place"))
_BODIES = frozenset(("organization", "group", "body"))
_HEADS = frozenset(("office", "body", "population", "organization", "group", "person"))
_MOST_MODIFIERS = 5
_PLURALS = ("রা", "দের", "গুলো", "গুলি", "বৃন্দ", "দেরকে")
_LONGEST_NAME = 4
_NAME_STARTS = frozenset(
    (
        "মো",
        "মো.",
        "ড.",
        "ডা.",
        "এ",
        "এম",
        "এস",
        "কে",
        "বি",
        "জে",
        "আর",
        "ডি",
        "ফন",
        "ডার",
        "বিন",
        "আল",
        "লি",
        "শি",
        "ভ্যান",
        "দা",
        "সু",
        "টি",
        "জি",
        "সি",
        "ই",
        "উ",
    )
)


class Unit(NamedTuple):
    """A name with its tokens; `case` is that of its last word."""

    first: int
    last: int
    mention: NameMention
    known: Known
    case: str
    tail: str | None
    many: bool


class SeenNames:
    """Names of people that the article itself has introduced, by each word of them."""

    def __init__(self) -> None:
        self.people: dict[str, str] = {}
        self.words: set[str] = set()
        self.firsts: dict[str, list[str]] = {}
        self.strangers: set[str] = set()
        self.taken: frozenset[int] = frozenset()  # tokens of the sentence at hand that lexicon names hold

    def add(self, name: str) -> None:
        """Remember a person by full name and surname."""
        if name in self.people:
            return
        self.people[name] = name
        self.strangers.clear()
        parts = name.split()
        if len(parts) > 1:
            self.firsts.setdefault(parts[0], []).append(name)
        for part in (parts[-1], parts[0]):
            if len(part) >= 3 and len(parts) > 1:
                self.people.setdefault(part, name)
                self.words.add(part)
        self.words.add(name)


def read_phrases(
    tokens: Sequence[Token], mentions: Sequence[NameMention], seen: SeenNames, support: Container[str] = ()
) -> list[Phrase]:
    """The phrases of one sentence, in order. `support` holds the ids that weak forms may stand for here."""
    units = _units(tokens, mentions, support)
    seen.taken = frozenset(at for unit in units if unit.known.kind != "person" for at in range(unit.first, unit.last))
    at_token = {unit.first: unit for unit in reversed(units)}
    order = {id(unit): number for number, unit in enumerate(units)}
    brackets = _brackets(tokens)
    phrases: list[Phrase] = []
    at = 0
    while at < len(tokens):
        unit = at_token.get(at)
        if unit is not None:
            chain = _chain(tokens, units, order[id(unit)], brackets)
            phrase, stop = _of_chain(tokens, chain, seen, brackets)
            if phrase is not None:
                phrases.append(phrase)
            extra = [one for one in units if one.first == at and one not in chain]
            for one in extra:  # মস্কো-পিয়ংইয়ং: two names in one word
                other, stop = _of_chain(tokens, [one], seen, brackets)
                if other is not None:
                    if phrase is not None and phrase.cue == "bare":
                        phrase.cue, phrase.link = other.cue, at + 1
                        other.link = at + 1
                    phrases.append(other)
            at = max(stop, at + 1)
            continue
        token = tokens[at]
        if token.kind == "word":
            pointer = _pronoun(tokens, at) or _seen_person(tokens, at, seen) or _relative(tokens, at, seen, brackets)
            if pointer is not None:
                phrases.append(pointer)
                at = pointer.last
                continue
        at += 1
    for phrase in phrases:
        _set_cue(phrase, tokens, brackets)
    phrases = [phrase for phrase in phrases if not _describes(phrase, tokens)]
    _join(phrases, tokens, brackets)
    return phrases


# ---- names as units ----


def _units(tokens: Sequence[Token], mentions: Sequence[NameMention], support: Container[str]) -> list[Unit]:
    units: list[Unit] = []
    at = 0
    for mention in mentions:
        while at < len(tokens) and tokens[at].end <= mention.start:
            at += 1
        if at >= len(tokens):
            break
        last = at + 1
        while last < len(tokens) and tokens[last].start < mention.word_end:
            last += 1
        if at and tokens[at - 1].norm in ("ইউএসএস", "আইএনএস", "এইচএমএস", "ইউএস"):
            continue
        known = next((one for one in mention.knowns if not one.weak or one.id in support), None)
        if known is None:
            known = mention.knowns[0]
            if known.kind != "office":
                continue
        ending = mention.ending
        case = ending.case
        many = ending.number == "many" or (
            known.kind in ("population", "office", "group", "body") and tokens[last - 1].norm.endswith(_PLURALS)
        )
        units.append(Unit(at, last, mention, known, case, ending.tail, many))
    return units


def _brackets(tokens: Sequence[Token]) -> dict[int, int]:
    """Short brackets by their opening token: the token after the closing one."""
    found: dict[int, int] = {}
    for at, token in enumerate(tokens):
        if token.text == "(":
            for to in range(at + 1, min(at + 9, len(tokens))):
                if tokens[to].text == ")":
                    found[at] = to + 1
                    break
    return found


def _chain(tokens: Sequence[Token], units: list[Unit], number: int, brackets: dict[int, int]) -> list[Unit]:
    """The units that belong to one phrase, from one unit on."""
    chain = [units[number]]
    for unit in units[number + 1 :]:
        last = chain[-1]
        if unit.first < last.last:
            continue
        gap = range(last.last, unit.first)
        if unit.tail is not None:
            if len(gap) <= _MOST_MODIFIERS and all(_modifies(tokens[one]) for one in gap):
                continue
            break
        skipped = [one for one in gap if not _in_bracket(one, brackets) and not _is_tailed(one, units)]
        if len(skipped) > _MOST_MODIFIERS or not all(_modifies(tokens[one]) for one in skipped):
            break
        if not _links(last, unit, len(skipped), [tokens[one].norm for one in skipped]):
            break
        if last.known.kind == "office" and unit.known.kind == "person" and _of_another_state(chain, unit):
            break  # কাতারের আমির ট্রাম্পকে: two people
        chain.append(unit)
    return chain


def _of_another_state(chain: list[Unit], unit: Unit) -> bool:
    owner = next((one for one in reversed(chain[:-1]) if one.known.kind in _STATES), None)
    return owner is not None and unit.known.state not in (None, owner.known.state)


def _in_bracket(at: int, brackets: dict[int, int]) -> bool:
    return any(start <= at < stop for start, stop in brackets.items())


def _is_tailed(at: int, units: list[Unit]) -> bool:
    return any(unit.tail is not None and unit.first <= at < unit.last for unit in units)


def _modifies(token: Token) -> bool:
    if token.kind != "word":
        return token.kind == "number" or token.text in "‘’“”'"
    words = info(token.norm)
    if words.modifier or words.title_noun:
        return True
    if words.verbs and not words.common:
        return False
    return token.norm.endswith(("বিষয়ক", "ভিত্তিক", "পন্থী", "পন্থি", "সমর্থিত", "কালীন", "দলীয়", "রত", "বিরোধী", "চ্যুত"))


def _links(last: Unit, unit: Unit, gap: int, between: list[str]) -> bool:
    """Whether two units are one phrase."""
    if last.tail is not None:
        return False
    one, other, case = last.known.kind, unit.known.kind, last.case
    if one in _STATES:
        if one == "demonym" and case == "nominative":
            return other in _HEADS or other in ("place", "seat")
        if case == "genitive":
            if other == "person":
                return gap == 0
            return other in _HEADS or (other in ("place", "seat", "demonym") and other != "demonym")
        if case == "nominative" and gap == 0:
            return other in ("body", "office", "organization") and not last.many
        if one in ("place", "seat") and case == "nominative":
            return other in ("office", "body") and any(info(word).title_noun for word in between)
        return False
    if one in _BODIES:
        if case in ("genitive", "oblique"):
            return other in ("office", "body", "population") or (other == "person" and gap == 0)
        if case == "nominative" and not last.many:
            if other == "office":
                return gap <= 1
            if other == "population":
                return gap == 0 and one != "body"
            if one == "body":
                return gap == 0 and other in ("organization", "group", "body", "seat")
            return gap == 0 and other == "body"
        return False
    if one == "office":
        if case == "nominative":
            return (other == "person" and gap <= 1) or (other == "office" and gap == 0)
        return case == "genitive" and other in ("office", "body")
    if one == "person":
        if case == "genitive":
            return other in ("office", "body", "population")
        return case == "nominative" and gap == 0 and other == "body"
    if one == "population" and case in ("genitive", "oblique"):
        return unit.known.actor == "group" and unit.known.state is None  # রোহিঙ্গাদের কয়েকটি সশস্ত্র গোষ্ঠী
    return one == "population" and case == "nominative" and gap == 0 and other in ("group", "organization")


# ---- from units to a phrase ----


def _of_chain(
    tokens: Sequence[Token], chain: list[Unit], seen: SeenNames, brackets: dict[int, int]
) -> tuple[Phrase | None, int]:
    if len(chain) > 1 and chain[-1].known.kind == "office" and _is_level(tokens, chain[-1].last):
        chain = chain[:-1]  # ওআইসির পররাষ্ট্রমন্ত্রী পর্যায়ের বৈঠক
    head = chain[-1]
    owners = chain[:-1]
    stop = head.last
    case, many = head.case, head.many
    known = head.known
    if head.tail is not None:
        return None, stop
    offices = [unit for unit in chain if unit.known.kind == "office"]
    state = _state_of(chain)
    start, end = head.mention.start, head.mention.end
    name: str | None = known.name
    sector = known.sector
    unknown: str | None = None
    kind: PhraseKind
    key = f"{known.kind}:{known.id}"
    office = offices[-1].known.id if offices else None
    if known.kind == "seat" and owners and owners[-1].known.kind == "body":
        return _of_chain(tokens, [*owners[:-1], owners[-1]._replace(last=head.last, case=head.case)], seen, brackets)
    if known.kind in ("state", "seat"):
        kind, key = "state", f"state:{known.state}"
    elif known.kind == "demonym":
        return _of_demonym(tokens, head)
    elif known.kind == "place":
        kind = "place"
        if len(owners) >= 1 and owners[-1].known.kind in _STATES and known.state is None:
            state = owners[-1].known.state
    elif known.kind == "person":
        kind, state = "person", known.state or state
        if (offices and _is_former(tokens, offices[0].first)) or _is_former(tokens, head.first):
            sector = "ELI"
    elif known.kind == "office":
        kind = "group" if known.collective or many else "person"
        body = next((unit for unit in reversed(owners) if unit.known.kind in _BODIES), None)
        if body is not None and (
            known.inherits or body.known.sector in ("IGO", "REB", "MIL", "LEG", "PTY", "NGO", "EDU", "BUS")
        ):
            sector = body.known.sector
        if _is_former(tokens, chain[0].first) or _is_former(tokens, head.first):
            sector = "ELI"
        if kind == "person" and case == "nominative":
            found = _unknown_name(tokens, head.last, seen, brackets)
            if found is not None:
                stop, unknown, case, start, end = found
                name = None
        if unknown is None:
            owner = _owner_key(owners)
            key = f"office:{known.id}:{owner}"
            name = None
        else:
            key = f"named:{unknown}"
    elif known.kind == "population":
        kind = "population"
        body = next((unit for unit in reversed(owners) if unit.known.kind in ("organization", "group")), None)
        if body is not None and body.known.sector in ("PTY", "REB", "MIL", "OPP"):
            sector = body.known.sector
        key = f"population:{known.id}:{_owner_key(owners)}"
        state = known.state or state
    else:
        kind = "group" if known.kind == "group" else "organization"
        if known.kind == "body":
            key = f"body:{known.id}:{_owner_key(owners)}"
            if not owners and chain[0].first and tokens[chain[0].first - 1].norm in ("তাঁর", "তার"):
                key = f"body:{known.id}:his"
            if known.sector == "GOV" and known.id == "government" and not key.endswith(":his"):
                kind, key = "state", f"state:{state}" if state else "state:?"
        if known.id == "authorities" and not owners and _of_a_common_noun(tokens, head.first):
            return None, stop
        told = _state_of(chain) if owners else None
        if known.kind == "body" or (
            known.kind == "organization" and known.sector not in ("IGO", "MED") and told is not None
        ):
            if known.kind == "organization" and told != known.state:
                name = None
            state = told or known.state
        elif known.kind == "group" and known.state is None and told is not None:
            state, key = told, f"{key}:{told}"
        else:
            state = known.state
    phrase = Phrase(
        chain[0].first, stop, start, end, kind, key, name, state, sector, _plain_cue(case), many, office, unknown,
        known.kind == "seat", known.weak,
    )  # fmt: skip
    if (
        (phrase.key.split(":")[0] in ("office", "body", "named", "organization") or phrase.key == "state:?")
        and not owners
        and _of_the_country(tokens, chain[0].first)
    ):
        phrase.state, phrase.key = "@", phrase.key.replace(":?", ":@")
        if kind == "state":
            phrase.key = "state:@"
    if known.kind == "person":
        phrase.past = known.past
        phrase.office = phrase.office or (known.offices[0] if known.offices else None)
    if kind == "place":
        phrase.place_name = known.name
    if known.kind in ("seat",):
        phrase.place_name = _english_place(known)
    after = brackets.get(stop)
    if after is not None:
        stop = after
        phrase.last = stop
        if stop < len(tokens) and tokens[stop].glued:
            phrase.last, phrase.cue = _ending_after_bracket(tokens, stop, phrase.cue)
            stop = phrase.last
    return phrase, stop


def _is_level(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].norm.startswith("পর্যায়")


def _of_a_common_noun(tokens: Sequence[Token], at: int) -> bool:
    """হোটেল কর্তৃপক্ষ, বিশ্ববিদ্যালয় কর্তৃপক্ষ: nobody who governs."""
    if not at or tokens[at - 1].kind != "word":
        return False
    words = info(tokens[at - 1].norm)
    return words.common and not (words.modifier or words.verbs or words.postposition or words.conjunction)


def _of_the_country(tokens: Sequence[Token], at: int) -> bool:
    """দেশটির before a title or a body, with modifiers or a count between."""
    for back in range(1, 6):
        if at - back < 0:
            return False
        token = tokens[at - back]
        if token.norm == "দেশটির":
            return True
        if token.kind == "number" or token.text in "-–" or token.norm in ("জন", "হাজার", "লাখ"):
            continue
        if not info(token.norm).modifier:
            return False
    return False


def _english_place(known: Known) -> str:
    from jote.vocabulary.states import state_entries

    capital = (state_entries().get(known.id, {}).get("capital") or {}).get("en")
    return str(capital) if isinstance(capital, str) else known.name


def _ending_after_bracket(tokens: Sequence[Token], at: int, cue: Cue) -> tuple[int, Cue]:
    stop = at
    rest = ""
    while stop < len(tokens) and tokens[stop].glued and stop < at + 2 and tokens[stop].text not in "।,":
        rest += tokens[stop].norm
        stop += 1
    for ending in (rest, rest.lstrip("-")):
        found = read_ending("কক", ending) or read_ending("কা", ending)
        if ending and found is not None:
            return stop, _plain_cue(found.case)
    return at, cue


def _plain_cue(case: str) -> Cue:
    return {"nominative": "bare", "genitive": "genitive", "oblique": "genitive", "object": "object", "locative": "locative"}[case]  # type: ignore[return-value]  # fmt: skip


def _state_of(chain: list[Unit]) -> str | None:
    """The state that a phrase belongs to: that of the nearest name before the head that has one."""
    for unit in reversed(chain[:-1]):
        if unit.known.state is not None:
            return unit.known.state
        if unit.known.sector == "IGO":
            return None
    return chain[-1].known.state


def _owner_key(owners: list[Unit]) -> str:
    for unit in reversed(owners):
        if unit.known.kind in _STATES or (unit.known.kind == "population" and unit.known.state is not None):
            return str(unit.known.state)
        if unit.known.kind in ("organization", "group", "person"):
            return unit.known.id
        if unit.known.kind == "body":
            inner = _owner_key(owners[: owners.index(unit)])
            return f"{unit.known.id}/{inner}"
    return "?"


def _is_former(tokens: Sequence[Token], at: int) -> bool:
    return any(
        0 <= at - back < len(tokens) and tokens[at - back].norm in ("সাবেক", "প্রাক্তন", "ক্ষমতাচ্যুত") for back in (1, 2)
    )


def _of_demonym(tokens: Sequence[Token], unit: Unit) -> tuple[Phrase | None, int]:
    """A demonym alone: people, where it is plural (ফিলিস্তিনিদের); else the adjective of what follows."""
    known = unit.known
    if unit.many or unit.case in ("object",):
        return (
            Phrase(unit.first, unit.last, unit.mention.start, unit.mention.end, "population", f"population:people:{known.state}",
                   None, known.state, "CVL", _plain_cue(unit.case), True),
            unit.last,
        )  # fmt: skip
    counted = unit.first > 0 and (
        tokens[unit.first - 1].kind == "number"
        or tokens[unit.first - 1].norm in ("এক", "একজন", "দুই", "তিন", "চার", "পাঁচ", "ছয়")
    )
    after = tokens[unit.last] if unit.last < len(tokens) else None
    stands = after is None or after.kind == "mark" or after.norm in word_set("struck") or bool(info(after.norm).verbs)
    if unit.case == "genitive" or (counted and stands):
        return (
            Phrase(unit.first, unit.last, unit.mention.start, unit.mention.end, "population", f"population:people:{known.state}",
                   None, known.state, "CVL", _plain_cue(unit.case), True),
            unit.last,
        )  # fmt: skip
    phrase = Phrase(unit.first, unit.last, unit.mention.start, unit.mention.end, "state", f"state:{known.state}", known.name,
                    known.state, "GOV", "adjective")  # fmt: skip
    phrase.governs = unit.last
    return phrase, unit.last


def _unknown_name(
    tokens: Sequence[Token], at: int, seen: SeenNames, brackets: dict[int, int]
) -> tuple[int, str, str, int, int] | None:
    """The name that follows an office: its stop, its words without the ending, its case, and its characters."""
    words: list[str] = []
    start = at
    case = "nominative"
    end = -1
    while start < len(tokens) and _is_opening(tokens[start]):
        start += 1
    stop = start
    while stop < len(tokens) and len(words) < _LONGEST_NAME:
        token = tokens[stop]
        if token.kind != "word" or not "\u0980" <= token.norm[0] <= "\u09ff":
            break
        if stop in seen.taken or not _may_be_name(token, first=not words):
            break
        form = _WORDS.guess(token.norm, seen.words)
        stem, ending = form.stem, form.ending
        if not ending.form:
            stem, ending = _short_ending(tokens, stop, token.norm, seen)
        words.append(stem)
        end = token.start + len(stem)
        stop += 1
        if ending.form and ending.form not in ("ও", "ই"):
            case = ending.case
            break
    while words and words[-1].rstrip(".") in ("এ", "আর", "ও", "মো", "ড", "কে"):
        words.pop()
        stop -= 1
    if not words or all(len(word) < 3 for word in words):
        return None
    name = " ".join(words)
    seen.add(name)
    return stop, name, case, tokens[start].start, max(end, tokens[start].end if len(words) == 1 and end < 0 else end)


_RELATIONS = frozenset(
    (
        "বোন",
        "ভাই",
        "স্ত্রী",
        "স্বামী",
        "ছেলে",
        "মেয়ে",
        "জামাতা",
        "বাবা",
        "মা",
        "কন্যা",
        "পুত্র",
        "আইনজীবী",
        "বিশ্লেষক",
        "গবেষক",
        "বিশেষজ্ঞ",
    )
)


def _relative(tokens: Sequence[Token], at: int, seen: SeenNames, brackets: dict[int, int]) -> Phrase | None:
    """A name after a word of kinship or of a calling: কোলেসনিকোভার বোন তাতিয়ানা খোমিচ."""
    norm = tokens[at].norm
    if norm not in _RELATIONS and not norm.endswith("বিশেষজ্ঞ"):
        return None
    found = _unknown_name(tokens, at + 1, seen, brackets)
    if found is None or " " not in found[1]:
        return None
    stop, name, case, start, end = found
    return Phrase(
        at, stop, start, end, "person", f"named:{name}", None, None, "CVL", _plain_cue(case), unknown_name=name
    )


def _is_opening(token: Token) -> bool:
    return token.text in ("ড.", "ডা.", "অধ্যাপক", "জেনারেল", "শেখ", "মিস্টার", "জনাব")


def _short_ending(tokens: Sequence[Token], at: int, norm: str, seen: SeenNames) -> tuple[str, Ending]:
    """The ending -র after a vowel of an unknown name, where a postposition or an act shows that it is one."""
    splits = noun_splits(norm)
    for split in splits[1:]:
        if split.stem in seen.words or split.stem in seen.people:
            return split.stem, split.ending
    after = info(tokens[at + 1].norm) if at + 1 < len(tokens) else None
    if after is not None and after.postposition in (
        "with",
        "against",
        "over",
        "toward",
        "near",
        "side",
        "between",
        "for",
    ):
        for split in splits[1:]:
            if split.ending.case == "genitive":
                return split.stem, split.ending
    return splits[0].stem, splits[0].ending


def _may_be_name(token: Token, *, first: bool) -> bool:
    norm = token.norm
    if norm in _NAME_STARTS:
        return True
    words = info(norm)
    if words.postposition or words.pronoun or words.conjunction or words.linker or words.breaks or words.modifier:
        return False
    if words.common:
        return False
    if words.verbs and words.finite:
        return False
    return not (words.verbs and first) and len(norm) > 1


def _seen_person(tokens: Sequence[Token], at: int, seen: SeenNames) -> Phrase | None:
    """A person that the article has introduced, by full name or by one word of it."""
    if not seen.people:
        return None
    norm = tokens[at].norm
    if len(norm) < 2 or norm in seen.strangers:
        return None
    for split in noun_splits(norm):
        name = seen.people.get(split.stem)
        if name is not None and split.ending.tail is None:
            return Phrase(at, at + 1, tokens[at].start, tokens[at].start + len(split.stem), "person", f"named:{name}", None, None,
                          None, _plain_cue(split.ending.case), unknown_name=name)  # fmt: skip
    if norm not in seen.firsts:
        seen.strangers.add(norm)
        return None
    for name in seen.firsts[norm]:
        parts = name.split()
        if at + len(parts) > len(tokens):
            continue
        middle = all(tokens[at + step].norm == parts[step] for step in range(len(parts) - 1))
        if not middle:
            continue
        closing = tokens[at + len(parts) - 1]
        for split in noun_splits(closing.norm):
            if split.stem == parts[-1]:
                return Phrase(at, at + len(parts), tokens[at].start, closing.start + len(split.stem), "person", f"named:{name}", None,
                              None, None, _plain_cue(split.ending.case), unknown_name=name)  # fmt: skip
    return None


# ---- pronouns and back-references ----


def _pronoun(tokens: Sequence[Token], at: int) -> Phrase | None:
    token = tokens[at]
    words = info(token.norm)
    if words.pronoun is not None:
        kind, case = words.pronoun
        return Phrase(
            at, at + 1, token.start, token.end, "pronoun", kind, None, None, None, _plain_cue(case), kind == "plural"
        )
    if not words.points:
        return None
    both = _both(tokens, at)
    if both is not None:
        return both
    countries = _countries(tokens, at)
    if countries is not None:
        return countries
    for split in noun_splits(token.norm):
        if split.ending.classifier in ("টি", "টা"):
            for kind in ("state", "group"):
                if split.stem in word_set("back_references", kind):
                    return Phrase(at, at + 1, token.start, token.start + len(split.stem), "pronoun", f"the-{kind}", None, None, None,
                                  _plain_cue(split.ending.case))  # fmt: skip
    return None


def _countries(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Many countries named as one: পশ্চিমা দেশগুলো, মধ্যস্থতাকারী দেশগুলোর, ইউরোপীয় মিত্ররা."""
    for split in noun_splits(tokens[at].norm):
        if split.ending.number != "many" or split.stem not in word_set("countries"):
            continue
        first = at
        while first > 0 and first > at - 3 and tokens[first - 1].norm in word_set("regions"):
            first -= 1
        words = " ".join(token.norm for token in tokens[first:at])
        name = (
            (transliterate(words) + " countries").strip().capitalize()
            if words not in _REGION_NAMES
            else _REGION_NAMES[words] + " countries"
        )
        return Phrase(at, at + 1, tokens[first].start, tokens[at].start + len(split.stem), "group", f"group:countries/{words}", name, None,
                      "GOV", _plain_cue(split.ending.case), True)  # fmt: skip
    return None


_REGION_NAMES = {
    "": "Other", "পশ্চিমা": "Western", "ইউরোপীয়": "European", "ইউরোপের": "European", "আরব": "Arab", "উপসাগরীয়": "Gulf", "মুসলিম": "Muslim",
    "মধ্যস্থতাকারী": "Mediating", "প্রতিবেশী": "Neighbouring", "আফ্রিকার": "African", "আফ্রিকান": "African",
}  # fmt: skip


def _both(tokens: Sequence[Token], at: int) -> Phrase | None:
    if tokens[at].norm[:2] not in ("দু", "উভ", "একে", "পর", "এক", "যু"):
        return None
    for words in _both_forms():
        stop = at + len(words)
        if stop > len(tokens) or any(tokens[at + step].norm != words[step] for step in range(len(words) - 1)):
            continue
        for split in noun_splits(tokens[stop - 1].norm):
            if split.stem == words[-1] and split.ending.tail is None:
                return Phrase(at, stop, tokens[at].start, tokens[stop - 1].start + len(split.stem), "pronoun", "both",
                              "states" if words[-1] in ("দেশ", "রাষ্ট্র", "দুদেশ", "দু'দেশ") else None, None, None, _plain_cue(split.ending.case), True)  # fmt: skip
    return None


@cache
def _both_forms() -> list[list[str]]:
    forms = [form.replace("’", "'").split() for form in grammar()["both"]]
    return sorted(forms, key=len, reverse=True)


# ---- cues ----


def _describes(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """সন্ত্রাসী হামলা, সহযোগী প্রতিষ্ঠান: a word for people that only describes the noun after it."""
    if phrase.cue != "bare" or phrase.many or phrase.last >= len(tokens):
        return False
    after = tokens[phrase.last]
    if after.kind != "word":
        return False
    if phrase.key.startswith("office:") and any(base in word_set("countries") for base in info(after.norm).bases):
        return True
    if phrase.kind != "population" and not (phrase.weak and phrase.key.startswith("office:") and phrase.state is None):
        return False
    words = info(after.norm)
    return (
        words.common
        and not words.verbs
        and not words.postposition
        and not words.conjunction
        and after.norm not in ("নিহত", "আহত")
    )


def _set_cue(phrase: Phrase, tokens: Sequence[Token], brackets: dict[int, int]) -> None:
    at = brackets.get(phrase.last, phrase.last)
    after = tokens[at] if at < len(tokens) else None
    following = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    if after is None or after.kind != "word":
        return
    if phrase.cue == "adjective" and after.norm.startswith(_STANDS) and after.norm.endswith(("ে", "য়", "তে")):
        phrase.cue = "over"
        return
    if phrase.cue == "adjective" and _is_aimed_at(tokens, at):
        phrase.cue = "aimed"
        return
    if phrase.cue == "genitive" and after.norm in ("অনেকে", "অনেকেই", "একাংশ", "কেউ"):
        phrase.cue, phrase.many, phrase.last = "bare", True, at + 1
        return
    if phrase.cue == "bare" and phrase.kind == "person" and after.norm.startswith(_FOLLOWERS):
        phrase.cue = "compound"
        return
    if phrase.cue == "bare" and after.norm in ("হিসেবে", "হিসাবে"):
        phrase.cue, phrase.last = "aside", at + 1
        return
    words = info(after.norm)
    cue = words.postposition
    if phrase.cue in ("genitive", "bare") and cue is not None:
        if phrase.cue == "bare" and cue not in ("place-from", "by", "about") and not phrase.many:
            if cue != "with" or phrase.kind != "place":
                cue = None
        elif cue == "place-from" and phrase.cue == "genitive":
            cue = None
        if cue == "over" and following == "থেকে":
            cue = "over-from"
        elif cue == "from" and not following.startswith("থেকে"):
            cue = None
        elif cue == "side" and not following.startswith("থেকে"):
            cue = "aside" if phrase.cue == "genitive" else None
        elif (
            cue == "aimed"
            and after.norm != "দিকে"
            and after.norm != "অভিমুখে"
            and following not in ("করে", "করেই", "হিসেবে")
        ):
            cue = None
        if cue is not None:
            phrase.cue = cue  # type: ignore[assignment]
            phrase.last = at + 1
            return
    if phrase.kind in ("state", "place") and phrase.cue in ("genitive", "bare") and not phrase.many:
        where = _geography(tokens, at, phrase.cue)
        if where is not None:
            step, case = where
            phrase.governs = step
            if case in ("locative", "genitive") or phrase.cue == "bare":
                phrase.cue = _plain_cue(case)
            after_noun = info(tokens[step + 1].norm).postposition if step + 1 < len(tokens) else None
            if case == "genitive" and after_noun in ("over", "over-from", "near"):
                phrase.cue = "over"
            elif case == "nominative" and after_noun == "place-from":
                phrase.cue = "place-from"
            if phrase.cue != "genitive":
                return
    if phrase.cue == "genitive" and phrase.kind in ("population", "group", "organization", "person"):
        stand = after.norm
        if any(stand.startswith(one) and stand.endswith(("ে", "য়", "তে")) for one in _STANDS):
            phrase.cue = "over"
            return
    if phrase.cue == "genitive":
        phrase.governs = _governed(tokens, at)
        phrase.of_object = phrase.governs >= 0 and tokens[phrase.governs].norm.endswith("কে")
        cue = _far_postposition(tokens, at)
        if cue is not None:
            phrase.cue = cue
    elif (
        phrase.cue == "bare"
        and phrase.kind in ("state", "place", "organization", "group", "person")
        and words.compound
        and not (after.norm.endswith(_DEFINITE) and after.norm not in word_set("compounds"))
        and not phrase.many
        and not _done_to(tokens, at)
    ):
        phrase.cue = "compound"
        phrase.governs = at
    elif phrase.cue == "bare" and phrase.kind in ("state", "organization", "group"):
        phrase.governs = at


_DEFINITE = ("টি", "টির", "টিকে", "টিতে")  # মন্ত্রণালয় চুক্তিটির নিন্দা জানিয়েছে: the treaty is another's
_FOLLOWERS = ("মিত্র", "ঘনিষ্ঠ", "সমর্থক", "সমর্থিত", "অনুগত", "অনুসারী", "পন্থী", "পন্থি")  # পুতিন মিত্র মেদভেদেভ
_STANDS = (
    "অবস্থান",
    "আস্তানা",
    "ঘাঁটি",
    "লক্ষ্যবস্তু",
    "শিবির",
    "স্থাপনা",
    "কার্যালয়",
    "দূতাবাস",
    "গাড়িবহর",
    "বাড়ি",
    "হাসপাতাল",
    "ব্যারাক",
    "চৌকি",
    "সীমান্তচৌকি",
)


def _done_to(tokens: Sequence[Token], at: int) -> bool:
    """ইরান হামলা চালালে: the noun belongs to its light verb, and the country acts; ইরান সফর করেছেন is where to."""
    if tokens[at].norm in ("সফর", "ভ্রমণ", "ত্যাগ") or at + 1 >= len(tokens):
        return False
    forms = info(tokens[at + 1].norm).verbs
    return bool(forms) and forms[0].verb in ("চালানো", "করা", "চাওয়া", "দেওয়া", "বাধানো") and tokens[at + 1].norm != "করে"


def _is_aimed_at(tokens: Sequence[Token], at: int) -> bool:
    return any(
        tokens[step].norm in ("নিশানা", "লক্ষ্য", "টার্গেট") and tokens[step + 1].norm == "করে"
        for step in range(at, min(at + 3, len(tokens) - 1))
    )


def _geography(tokens: Sequence[Token], at: int, cue: str) -> tuple[int, str] | None:
    """A noun of place after a country, with its case: রাশিয়ার দুটি অঞ্চলে, বেলগোরোদ শহরের."""
    places = word_set("geography")
    for step in range(at, min(at + (4 if cue == "genitive" else 1), len(tokens))):
        token = tokens[step]
        if token.kind == "number":
            continue
        if token.kind != "word":
            return None
        for split in noun_splits(token.norm):
            if split.stem in places and split.ending.tail is None:
                return step, split.ending.case
        words = info(token.norm)
        if not words.modifier and token.norm not in ("দুটি", "তিনটি", "বিভিন্ন", "গুরুত্বপূর্ণ", "পারমাণবিক", "সামরিক", "জ্বালানি"):
            return None
    return None


def _governed(tokens: Sequence[Token], at: int) -> int:
    """The noun that a genitive belongs to: the next word that is no modifier."""
    for step in range(at, min(at + 5, len(tokens))):
        token = tokens[step]
        if token.kind != "word":
            if token.text in "‘’“”'" or token.kind == "number":
                continue
            return -1
        words = info(token.norm)
        if words.modifier or token.norm in ("তীব্র", "ব্যাপক", "ড্রোন", "বিমান", "ক্ষেপণাস্ত্র"):
            continue
        return step
    return -1


def _far_postposition(tokens: Sequence[Token], at: int) -> Cue | None:
    """শহরগুলো লক্ষ্য করে after a genitive: one noun may stand between."""
    for step in range(at + 1, min(at + 4, len(tokens) - 1)):
        if tokens[step].norm in ("লক্ষ্য", "নিশানা", "টার্গেট") and tokens[step + 1].norm == "করে":
            return "aimed"
    return None


def _join(phrases: list[Phrase], tokens: Sequence[Token], brackets: dict[int, int]) -> None:
    """Join what is listed together: the cue of the last holds for all."""
    for number in range(len(phrases) - 1, 0, -1):  # দেশগুলোর প্রতিনিধিদের মধ্যে: whom they represent
        one, other = phrases[number - 1], phrases[number]
        if (
            one.key.startswith("group:countries")
            and one.cue == "genitive"
            and other.first == one.last
            and other.kind == "group"
        ):
            one.cue, one.governs, one.last = other.cue, other.governs, other.last
            del phrases[number]
    for number in range(len(phrases) - 1, 0, -1):  # আরেক পরাশক্তি চীন: the state is what it is called
        one, other = phrases[number - 1], phrases[number]
        called = one.key.startswith("body:") and one.state is None and one.cue == "bare" and not one.many
        if called and other.kind == "state" and other.first == one.last and other.cue != "adjective":
            del phrases[number - 1]
    for number in range(len(phrases) - 1, 0, -1):  # বিজেপি নেতা ও প্রতিমন্ত্রী সুকান্ত মজুমদার: one person with two titles
        one, other = phrases[number - 1], phrases[number]
        if (
            one.key.startswith("office:")
            and one.office is not None
            and one.office.endswith("leader")
            and one.sector in ("PTY", "OPP")
            and one.cue == "bare"
            and not one.many
            and other.kind == "person"
            and other.office is not None
            and not other.key.startswith("office:")
            and tokens[one.last].norm in ("ও", "এবং")
            and all(info(token.norm).modifier for token in tokens[one.last + 1 : other.first])
        ):
            other.first = one.first
            del phrases[number - 1]
    listed = [one for one in phrases if not (one.kind == "pronoun" and one.key != "both")]
    for one in listed:  # চীন, রাশিয়া ও অন্যরা: the list ends with nobody named
        if (
            one.last + 1 < len(tokens)
            and tokens[one.last].norm in ("ও", "এবং", "সহ")
            and tokens[one.last + 1].norm in ("অন্যরা", "অন্যান্যরা", "আরও", "আরো", "অন্যান্য")
        ):
            one.link = one.first + 1
    for number in range(len(listed) - 1, 0, -1):
        one, other = listed[number - 1], listed[number]
        between = [
            tokens[at].norm
            for at in range(one.last, other.first)
            if not _in_bracket(at, brackets) and tokens[at].text not in "‘’'"
        ]
        joined = tokens[one.last - 1].norm.endswith("সহ") and one.cue == "bare" and not between
        if joined:
            between = ["ও"]  # পুতিনসহ রুশ কর্মকর্তাদের সঙ্গে
        words = between[:2] if between[:1] == [","] and between[1:2] in (["ও"], ["এবং"]) else between[:1]
        rest = between[len(words) :]
        strange = len(between) == 3 and between[0] == between[2] == ","
        if not strange and not all(info(word).modifier or word in word_set("regions") for word in rest):
            continue
        if words in (["ও"], ["এবং"], ["আর"], [",", "ও"], [",", "এবং"], ["-"], ["–"]):
            joined = one.cue in ("bare", other.cue, "compound") or (
                one.cue == "genitive" and other.cue in ("with", "between", "genitive")
            )
        elif len(between) == 3 and between[0] == between[2] == "," and not info(between[1]).common:
            joined = other.link != 0 and one.cue in ("bare", other.cue)  # one name in the list is not known
        elif words == [","]:
            joined = other.link != 0 and one.cue in ("bare", other.cue)
        if joined:
            if one.cue in ("bare", "compound", "genitive"):
                one.cue = other.cue
                one.governs = other.governs
            if not other.link:
                other.link = other.first + 1
            one.link = other.link


def closing_name(tokens: Sequence[Token]) -> tuple[str, int, int] | None:
    """The words at the end of a speaker's phrase that are no everyday words: বিশ্লেষক ক্যামেরন জনসন gives the last two."""
    words: list[Token] = []
    for token in reversed(tokens):
        if token.kind != "word" or not "\u0980" <= token.norm[0] <= "\u09ff" or not _may_be_name(token, first=False):
            break
        if token.norm.endswith(("ভিত্তিক", "বিষয়ক", "বিশেষজ্ঞ", "ের")) or len(words) >= _LONGEST_NAME:
            break
        words.append(token)
    words.reverse()
    if not words or all(len(token.norm) < 3 for token in words):
        return None
    return " ".join(token.norm for token in words), words[0].start, words[-1].end
