"""Noun phrases of an English sentence that name or point to an actor.

A country, an office and a name beside each other are one phrase (Russian President Vladimir Putin; Iran's foreign minister,
Abbas Araghchi; a spokesman for the Israeli army). Who is not in the lexicon is found by grammar: capitals after an office.
Here every phrase gets the cue of the word before it; subjects and objects are told apart once the verbs are known.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cache
from typing import NamedTuple

from jote.reading.en.numbers import SMALL
from jote.reading.en.words import read_ending, tables, word, word_set
from jote.reading.names import Known, NameMention, known_forms
from jote.reading.phrases import Cue, Phrase, PhraseKind
from jote.reading.tokens import Token

_STATES = frozenset(("state", "seat", "demonym", "place"))
_BODIES = frozenset(("organization", "group", "body"))
_HEADS = frozenset(("office", "body", "population", "organization", "group", "person"))
_OWNABLE = frozenset(("office", "body", "population"))
_MOST_MODIFIERS = 4
_LONGEST_NAME = 4


class Unit(NamedTuple):
    """A name with its tokens; `owns` where a genitive ends it, `tail` where it is only a part of a word (Iran-backed)."""

    first: int
    last: int
    mention: NameMention
    known: Known
    owns: bool
    tail: bool
    many: bool


class SeenNames:
    """People whom the article itself has introduced, by each word of their names, and what was spoken of last."""

    def __init__(self) -> None:
        self.people: dict[str, str] = {}
        self.firsts: dict[str, list[str]] = {}
        self.leaders: dict[str, Phrase] = {}

    def add(self, name: str) -> None:
        """Remember a person by full name and surname."""
        parts = name.split()
        if len(parts) < 2 or name in self.people:
            return
        self.people[name] = name
        self.firsts.setdefault(parts[0], []).append(name)
        if len(parts[-1]) > 2:
            self.people.setdefault(parts[-1], name)


def read_phrases(
    tokens: Sequence[Token], mentions: Sequence[NameMention], seen: SeenNames, support: Container[str], clean: str
) -> list[Phrase]:
    """The phrases of one sentence, in order; `clean` is the whole clean text."""
    units = _units(tokens, mentions, support, clean)
    by_first = {unit.first: number for number, unit in reversed(list(enumerate(units)))}
    phrases: list[Phrase] = []
    at = 0
    while at < len(tokens):
        number = by_first.get(at)
        if number is not None:
            if units[number].tail:
                at = units[number].last
                continue
            phrase, at = _of_chain(tokens, _chain(tokens, units, number), seen, units, clean)
            if phrase is not None:
                phrases.append(phrase)
            continue
        token = tokens[at]
        if token.kind == "word":
            pointer = _pointer(tokens, at) or _seen_person(tokens, at, seen)
            if pointer is not None:
                phrases.append(pointer)
                at = max(pointer.last, at + 1)
                continue
        at += 1
    phrases = _appositions(tokens, phrases)
    for phrase in phrases:
        _set_cue(tokens, phrase)
        _lead(phrase, seen)
    _share_heads(tokens, phrases)
    _counterparts(tokens, phrases)
    return phrases


def _counterparts(tokens: Sequence[Token], phrases: list[Phrase]) -> None:
    """his Syrian counterpart holds the office of who was named before him."""
    for number, phrase in enumerate(phrases):
        if phrase.cue not in ("adjective", "genitive") or phrase.kind != "state" or phrase.last >= len(tokens):
            continue
        if tokens[phrase.last].norm not in ("counterpart", "counterparts", "opposite"):
            continue
        before = next((one for one in reversed(phrases[:number]) if one.kind == "person" and one.office), None)
        if before is None or phrase.state is None:
            continue
        phrase.kind, phrase.office, phrase.name, phrase.sector = "person", before.office, None, before.sector
        phrase.key, phrase.governs, phrase.last = f"office:{before.office}:{phrase.state}", -1, phrase.last + 1
        found = preposition_before(tokens, phrase.first)
        phrase.cue = found[1] if found is not None else "bare"


_HEADS_OF_STATE = frozenset(("president", "prime-minister", "supreme-leader", "king", "emir", "sultan", "crown-prince", "chancellor", "party-leader", "military-ruler", "junta-leader"))  # fmt: skip


def _lead(phrase: Phrase, seen: SeenNames) -> None:
    """The Russian leader is the head of that state whom the article has named."""
    if phrase.state is None or phrase.kind != "person":
        return
    if phrase.key.startswith(("person:", "named:")) and phrase.office in _HEADS_OF_STATE and not phrase.past:
        seen.leaders[phrase.state] = phrase
    elif phrase.key == f"office:party-leader:{phrase.state}":
        known = seen.leaders.get(phrase.state)
        if known is not None:
            phrase.key, phrase.name, phrase.sector = known.key, known.name, known.sector
            phrase.office, phrase.unknown_name = known.office, known.unknown_name
        else:
            phrase.key, phrase.office, phrase.sector = f"office:leader:{phrase.state}", "leader", "GOV"


def _share_heads(tokens: Sequence[Token], phrases: list[Phrase]) -> None:
    """Thai and Cambodian soldiers: the noun after the second adjective belongs to the first too."""
    for one, other in zip(reversed(phrases[:-1]), reversed(phrases[1:]), strict=True):
        between = [tokens[at].norm for at in range(one.last, other.first)]
        if (
            between not in (["and"], [","], [",", "and"])
            or one.key[:6] != "state:"
            or one.state is None
            or other.state is None
        ):
            continue
        if one.cue != "adjective" and not (
            one.name is not None and tokens[one.first].norm in ("us", "u.s", "u.s.", "uk")
        ):
            continue
        if (
            other.kind in ("group", "population", "organization", "person")
            and other.key.endswith(f":{other.state}")
            and other.unknown_name is None
        ):
            one.kind, one.key = other.kind, other.key[: -len(other.state)] + one.state
            one.name, one.sector, one.many, one.office = other.name, other.sector, other.many, other.office
            one.cue, one.governs = "bare", -1
            found = preposition_before(tokens, one.first)
            if found is not None:
                one.cue = found[1]


# ---- names as units ----


def _units(tokens: Sequence[Token], mentions: Sequence[NameMention], support: Container[str], clean: str) -> list[Unit]:
    units: list[Unit] = []
    at = 0
    for mention in _with_singulars(tokens, mentions):
        while at < len(tokens) and tokens[at].end <= mention.start:
            at += 1
        if at >= len(tokens) or tokens[at].start > mention.start:
            if at < len(tokens) and tokens[at].start < mention.start:
                pass
            else:
                continue
        last = at + 1
        while last < len(tokens) and tokens[last].start < mention.word_end:
            last += 1
        known = next((one for one in mention.knowns if not one.weak or one.id in support), None)
        if known is None and _is_title(tokens, at, last, mention):
            known = mention.known
        if known is None:
            continue
        end = tokens[last - 1].end
        rest = clean[mention.word_end : end].replace("’", "'").strip(".")
        owns = rest in ("'s", "'")
        if (
            not rest
            and end < len(clean)
            and clean[end] in "'’"
            and clean[end - 1] == "s"
            and clean[end + 1 : end + 2] == " "
        ):
            owns = True
        tail = bool(rest) and not owns
        if tokens[at].start < mention.start:
            tail = True
        if units and units[-1].last > at:
            continue
        if known.kind in ("office", "body", "population") and not tail and _is_verb_here(tokens, at, last):
            continue
        units.append(Unit(at, last, mention, known, owns, tail, mention.ending.number == "many"))
    return units


def _with_singulars(tokens: Sequence[Token], mentions: Sequence[NameMention]) -> list[NameMention]:
    """The names of a sentence with those told in the singular, which the lexicon has in the plural: a gunman."""
    plurals: dict[str, str] = tables()["singulars"]
    extra = [token for token in tokens if token.norm.removesuffix("'s") in plurals]
    if not extra:
        return list(mentions)
    found = list(mentions)
    for token in extra:
        norm = token.norm.removesuffix("'s")
        known = _populations().get(plurals[norm])
        if known is not None and not any(one.start <= token.start < one.word_end for one in mentions):
            end = token.start + len(norm)
            found.append(NameMention(token.start, end, end, read_ending(norm, ""), (known,)))
    return sorted(found, key=lambda one: one.start)


@cache
def _populations() -> dict[str, Known]:
    wanted = frozenset(tables()["singulars"].values())
    return {form: known for form, known in known_forms("en").items() if form in wanted and known.kind == "population"}


def _is_title(tokens: Sequence[Token], at: int, last: int, mention: NameMention) -> bool:
    """Whether a word that may be a name (Emir, King) is a title: in small letters, or before a name or of."""
    if mention.known.kind != "office" or tokens[at].norm in ("major", "mr", "sir", "pilot"):
        return False
    after = tokens[last] if last < len(tokens) else None
    return tokens[at].text[0].islower() or (after is not None and (after.norm == "of" or after.text[0].isupper()))


_ALSO_VERBS = frozenset(("forces", "heads", "chairs", "guards", "supporters", "pilots", "captains", "head", "chair", "guard", "leads", "banks", "schools", "parties", "people", "authors", "witness", "witnesses", "judges", "judge", "anchors", "experts", "units", "customs"))  # fmt: skip


def _is_verb_here(tokens: Sequence[Token], at: int, last: int) -> bool:
    """forces residents to flee; to head the mission."""
    norm = tokens[at].norm
    if last - at > 1 or norm not in _ALSO_VERBS:
        return False
    before = tokens[at - 1].norm if at else ""
    if before in ("to", "who", "which", "will", "would"):
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return norm in ("forces", "heads", "chairs", "leads") and after is not None and word(after.norm).determiner


def _chain(tokens: Sequence[Token], units: list[Unit], number: int) -> list[Unit]:
    """The units that belong to one phrase, from one unit on."""
    chain = [units[number]]
    for unit in units[number + 1 :]:
        last = chain[-1]
        gap = [tokens[at] for at in range(last.last, unit.first)]
        if unit.tail:  # the UN-backed government
            if len(gap) <= 2 and all(_modifies(one) for one in gap):
                continue
            break
        inner = [one for one in gap if not _is_tail(tokens, one, units)]
        if len(inner) > _MOST_MODIFIERS or not all(_modifies(one) for one in inner):
            break
        if not _links(last, unit, len(inner)):
            break
        chain.append(unit)
    return chain


def _is_tail(tokens: Sequence[Token], token: Token, units: list[Unit]) -> bool:
    return any(unit.tail and tokens[unit.first].start <= token.start < tokens[unit.last - 1].end for unit in units)


def _modifies(token: Token) -> bool:
    norm = token.norm
    if token.kind == "number" or norm in SMALL:
        return True
    return norm in word_set("modifiers") or norm.endswith(
        ("-backed", "-led", "-wing", "-ranking", "-based", "-elect", "-sponsored", "-allied")
    )


def _links(last: Unit, unit: Unit, gap: int) -> bool:
    """Whether two units are one phrase."""
    one, other = last.known.kind, unit.known.kind
    if last.many and one in _STATES and not last.owns:
        return False
    if one in _STATES:
        if last.owns:
            return (other in _HEADS and other != "person") or (other == "person" and gap == 0)
        if other in _OWNABLE:
            return True
        if one in ("demonym", "state") and other in ("group", "organization"):
            return one == "demonym" and gap <= 1
        return one in ("demonym", "state") and other in ("place", "seat") and one == "demonym"
    if one in _BODIES:
        if last.owns:
            return other in _OWNABLE
        if other in ("office", "population"):
            return gap <= 2
        if one == "body":
            return gap == 0 and other in ("group", "organization") and not last.many
        return other == "body" and gap <= 1
    if one == "office":
        if last.owns:
            return other in ("office", "body")
        if other == "person":
            return gap == 0
        return other == "office" and gap == 0 and not last.many
    if one == "person":
        return last.owns and other in _OWNABLE
    return one == "population" and gap == 0 and other in ("group", "organization") and not last.many


# ---- from units to a phrase ----


def _of_chain(
    tokens: Sequence[Token], chain: list[Unit], seen: SeenNames, units: list[Unit], clean: str
) -> tuple[Phrase | None, int]:
    head = chain[-1]
    owners = chain[:-1]
    stop = head.last
    owns, many = head.owns, head.many
    known = head.known
    if (
        known.kind in _OWNABLE
        and not owns
        and not any(one.known.kind in ("office",) and one is not head for one in chain)
    ):
        owners, stop = _owner_after(tokens, owners, stop, units)
    offices = [unit for unit in chain if unit.known.kind == "office"]
    state = _state_of(owners, known)
    start, end = head.mention.start, head.mention.end
    name: str | None = known.name
    sector = known.sector
    unknown: str | None = None
    kind: PhraseKind
    key = f"{known.kind}:{known.id}"
    office = offices[-1].known.id if offices else None
    former = any(tokens[at].norm in word_set("former") for at in range(max(0, chain[0].first - 2), head.last))
    if known.kind in ("state", "seat"):
        kind, key = "state", f"state:{known.state}"
    elif known.kind == "demonym":
        return _of_demonym(tokens, head), stop
    elif known.kind == "place":
        kind = "place"
        state = known.state or state
    elif known.kind == "person":
        kind, state = "person", known.state or state
        if former and offices:
            sector = "ELI"
    elif known.kind == "office":
        many = many or tokens[head.last - 1].norm in ("officials", "leaders")
        kind = "group" if known.collective or many else "person"
        body = next((unit for unit in reversed(owners) if unit.known.kind in _BODIES), None)
        if body is not None and (
            known.inherits or body.known.sector in ("IGO", "REB", "MIL", "LEG", "PTY", "NGO", "EDU", "BUS", "MED")
        ):
            sector = body.known.sector
        if former:
            sector = "ELI"
        if kind == "person" and not owns:
            found = _unknown_name(tokens, stop, seen)
            if found is not None:
                unknown, stop, start, end, owns = found
        if unknown is None:
            key = f"office:{known.id}:{_owner_key(owners)}"
        else:
            key = f"named:{unknown}"
        name = None
        region = tables()["regions"].get(tokens[head.first - 1].norm) if head.first and kind == "group" else None
        if region is not None and not owners:  # European leaders
            name = f"{region} {tokens[head.last - 1].norm}"
            key, state, office = f"group:{name.lower()}", None, None
    elif known.kind == "population":
        kind = "population"
        body = next((unit for unit in reversed(owners) if unit.known.kind in ("organization", "group")), None)
        if body is not None and body.known.sector in ("PTY", "REB", "MIL", "OPP"):
            sector = body.known.sector
        key = f"population:{known.id}:{_owner_key(owners)}"
        state = known.state or state
    else:
        kind = "group" if known.kind == "group" else "organization"
        state = known.state
        if known.kind == "body":
            key = f"body:{known.id}:{_owner_key(owners)}"
            state = _state_of(owners, known) if owners else None
            if known.actor in ("group",):
                kind = "group"
            if known.id == "government":
                kind, key = "state", f"state:{state}" if state else "state:?"
    phrase = Phrase(
        chain[0].first, stop, start, end, kind, key, name, state, sector, "genitive" if owns else "bare",
        many or known.collective, office, unknown, known.kind == "seat", known.weak,
    )  # fmt: skip
    before = tokens[chain[0].first - 1].norm if chain[0].first else ""
    for back in range(1, 4):
        at = chain[0].first - back
        if at >= 0 and tokens[at].norm in word_set("modifiers"):
            before = tokens[at - 1].norm if at else ""
        else:
            break
    if not owners and known.kind in _OWNABLE and unknown is None:
        if before in ("its", "country's", "nation's"):
            phrase.state, phrase.key = "@", "state:@" if key == "state:?" else key.replace(":?", ":@")
        elif before in ("his", "her") and known.kind == "body":
            phrase.key = f"body:{known.id}:his"
    if known.kind == "person":
        phrase.past = known.past
        phrase.office = phrase.office or (known.offices[0] if known.offices else None)
    if kind == "place":
        phrase.place_name = known.name
    if known.kind == "seat":
        phrase.place_name = _city(known)
    return phrase, stop


def _owner_after(tokens: Sequence[Token], owners: list[Unit], stop: int, units: list[Unit]) -> tuple[list[Unit], int]:
    """of Russia, for the Israeli army: who owns an office or a body that stands first."""
    while stop < len(tokens) and tokens[stop].norm in ("of", "for", "from", "at"):
        linker = tokens[stop].norm
        if linker in ("from", "at") and owners:
            break
        at = stop + 1
        while at < len(tokens) and (tokens[at].norm in ("the", "its") or tokens[at].norm in word_set("modifiers")):
            at += 1
        number = next((place for place, unit in enumerate(units) if unit.first == at and not unit.tail), None)
        if number is None:
            break
        chain = _chain(tokens, units, number)
        last = chain[-1]
        if last.known.kind not in ("state", "seat", "organization", "group", "body", "place"):
            break
        if linker in ("from", "at") and last.known.kind not in ("organization", "group", "body"):
            break
        owners = [*owners, *chain]
        stop = last.last
        if last.owns:
            break
    return owners, stop


def _state_of(owners: list[Unit], known: Known) -> str | None:
    """The state that a phrase belongs to: that of the nearest owner that has one."""
    for unit in reversed(owners):
        if unit.known.state is not None:
            return unit.known.state
        if unit.known.sector == "IGO":
            return None
    return known.state


def _owner_key(owners: list[Unit]) -> str:
    for unit in reversed(owners):
        if unit.known.kind in _STATES:
            return str(unit.known.state)
        if unit.known.kind in ("organization", "group", "person"):
            return unit.known.id
        if unit.known.kind == "body":
            return f"{unit.known.id}/{_owner_key(owners[: owners.index(unit)] + owners[owners.index(unit) + 1 :])}"
    return "?"


def _city(known: Known) -> str:
    from jote.vocabulary.states import state_entries

    capital = (state_entries().get(known.id, {}).get("capital") or {}).get("en")
    return str(capital) if isinstance(capital, str) else known.name


def _of_demonym(tokens: Sequence[Token], unit: Unit) -> Phrase:
    """A demonym alone: people where it is plural (Ukrainians, the British); else the adjective of what follows."""
    known = unit.known
    norm = tokens[unit.last - 1].norm
    span = unit.mention.start, unit.mention.end
    after = tokens[unit.last] if unit.last < len(tokens) else None
    plural = unit.many or (norm.endswith("s") and not norm.endswith("ss"))
    if plural:
        return Phrase(
            unit.first,
            unit.last,
            *span,
            "population",
            f"population:people:{known.state}",
            None,
            known.state,
            "CVL",
            "bare",
            True,
        )
    phrase = Phrase(
        unit.first, unit.last, *span, "state", f"state:{known.state}", known.name, known.state, "GOV", "adjective"
    )
    phrase.governs = unit.last
    if after is not None and after.kind == "word" and after.norm in word_set("nationals"):
        phrase = Phrase(
            unit.first,
            unit.last + 1,
            *span,
            "population",
            f"population:people:{known.state}",
            None,
            known.state,
            "CVL",
            "bare",
            True,
        )
    return phrase


_HONORIFICS = frozenset(
    (
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gen",
        "lt",
        "col",
        "maj",
        "capt",
        "sgt",
        "adm",
        "sir",
        "sheikh",
        "general",
        "rev",
    )
)
_PARTICLES = frozenset(
    ("al", "bin", "ibn", "von", "van", "de", "der", "den", "di", "da", "el", "abu", "la", "le", "du")
)


def _unknown_name(tokens: Sequence[Token], at: int, seen: SeenNames) -> tuple[str, int, int, int, bool] | None:
    """The name that follows an office: its words, its stop, its characters, and whether it is a genitive."""
    words: list[str] = []
    stop = at
    while stop < len(tokens) and tokens[stop].norm.rstrip(".") in _HONORIFICS:
        stop += 1
        if stop < len(tokens) and tokens[stop].text == ".":
            stop += 1
    first = stop
    owns = False
    end = -1
    while stop < len(tokens) and len(words) < _LONGEST_NAME:
        token = tokens[stop]
        if token.kind != "word" or not is_name_word(token, first=not words):
            break
        plain = token.text.replace("’", "'")
        owns = plain.endswith("'s")
        text = token.text[:-2] if owns else token.text
        words.append(text)
        end = token.start + len(text)
        stop += 1
        if owns:
            break
    while words and words[-1].lower() in _PARTICLES:
        words.pop()
        stop -= 1
    if not words or end < 0:
        return None
    if len(words) == 1 and words[0] in seen.people:
        return seen.people[words[0]], stop, tokens[first].start, end, owns
    if len(words) == 1 and len(words[0]) < 3:
        return None
    name = " ".join(words)
    seen.add(name)
    return name, stop, tokens[first].start, end, owns


def is_name_word(token: Token, *, first: bool) -> bool:
    """Whether a word may stand in a person's name: a capital, and no everyday word of the beginning of a sentence."""
    norm = token.norm.removesuffix("'s")
    if not first and norm in _PARTICLES:
        return True
    text = token.text
    if not text[0].isupper() or norm in word_set("no_name"):
        return False
    return not (len(text) > 3 and text.isupper() and "." not in text)


def _seen_person(tokens: Sequence[Token], at: int, seen: SeenNames) -> Phrase | None:
    """A person whom the article has introduced, by full name or surname."""
    token = tokens[at]
    if not seen.people or not token.text[0].isupper():
        return None
    for name in seen.firsts.get(token.text, ()):
        parts = name.split()
        if at + len(parts) <= len(tokens) and all(
            tokens[at + step].text == parts[step] for step in range(len(parts) - 1)
        ):
            closing = tokens[at + len(parts) - 1]
            text, owns = _bare(closing)
            if text == parts[-1]:
                return _person(at, at + len(parts), token.start, closing.start + len(text), name, owns)
    text, owns = _bare(token)
    found = seen.people.get(text)
    return _person(at, at + 1, token.start, token.start + len(text), found, owns) if found is not None else None


def _bare(token: Token) -> tuple[str, bool]:
    owns = token.norm.endswith("'s")
    return (token.text[:-2] if owns else token.text), owns


def _person(first: int, last: int, start: int, end: int, name: str, owns: bool) -> Phrase:
    return Phrase(
        first,
        last,
        start,
        end,
        "person",
        f"named:{name}",
        None,
        None,
        None,
        "genitive" if owns else "bare",
        unknown_name=name,
    )


# ---- pronouns and what points back ----


def _pointer(tokens: Sequence[Token], at: int) -> Phrase | None:
    token = tokens[at]
    norm = token.norm
    pronoun = word(norm).pronoun
    if pronoun is not None:
        kind, case = pronoun
        cue: Cue = "genitive" if case == "genitive" else "bare"
        if norm == "them" or (norm == "it" and _is_empty_it(tokens, at)):
            return None
        return Phrase(at, at + 1, token.start, token.end, "pronoun", kind, None, None, None, cue, kind == "plural")
    if norm in ("the", "both", "each", "one"):
        return _back_reference(tokens, at)
    if norm in word_set("countries") and at:
        return _countries(tokens, at)
    return None


def _is_empty_it(tokens: Sequence[Token], at: int) -> bool:
    """It is unclear whether; it was clear that: it stands for nobody."""
    after = [token.norm for token in tokens[at + 1 : at + 4]]
    return (
        bool(after)
        and after[0] in ("is", "was")
        and any(
            one
            in (
                "that",
                "whether",
                "clear",
                "unclear",
                "possible",
                "likely",
                "time",
                "important",
                "necessary",
                "not",
                "too",
            )
            for one in after[1:]
        )
    )


def _back_reference(tokens: Sequence[Token], at: int) -> Phrase | None:
    """the two countries, the two nuclear-armed neighbours, both sides, each other, the country, the group."""
    if at + 1 >= len(tokens):
        return None
    token = tokens[at]
    second = tokens[at + 1].norm
    for words, kind, name in _back_references().get(second.removesuffix("'s"), ()):
        stop = at + len(words)
        if tokens[at].norm != words[0]:
            continue
        if second == "two" and stop < len(tokens) and (_is_adjective(tokens, at + 2) or "-" in tokens[at + 2].norm):
            stop += 1
        if stop > len(tokens):
            continue
        last = tokens[stop - 1].norm
        owns = last.endswith("'s") or (stop < len(tokens) and tokens[stop].text in "'’" and last.endswith("s"))
        if last.removesuffix("'s") == words[-1] and (len(words) < 4 or tokens[stop - 2].norm == words[-2]):
            end = tokens[stop - 1].end - (2 if last.endswith("'s") else 0)
            return Phrase(
                at,
                stop,
                token.start,
                end,
                "pronoun",
                kind,
                name,
                None,
                None,
                "genitive" if owns else "bare",
                kind == "both",
            )
    return None


@cache
def _back_references() -> dict[str, list[tuple[tuple[str, ...], str, str | None]]]:
    """What points back to one party or two, by its second word."""
    found: list[tuple[tuple[str, ...], str, str | None]] = []
    for name, forms in tables()["both"].items():
        found += [(tuple(form.split()), "both", "states" if name == "states" else None) for form in forms]
    found += [(tuple(form.split()), "the-state", None) for form in tables()["the_state"]]
    found += [(tuple(form.split()), "the-group", None) for form in tables()["the_group"]]
    by_second: dict[str, list[tuple[tuple[str, ...], str, str | None]]] = {}
    for one in sorted(found, key=lambda one: -len(one[0])):
        by_second.setdefault(one[0][1], []).append(one)
    return by_second


def _countries(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Many countries named as one: Western allies, Arab states."""
    region = tables()["regions"].get(tokens[at - 1].norm)
    if region is None:
        return None
    return Phrase(
        at - 1, at + 1, tokens[at - 1].start, tokens[at].end, "group", f"group:countries/{tokens[at - 1].norm}", f"{region} countries",
        None, "GOV", "bare", True,
    )  # fmt: skip


# ---- who stands beside whom ----


def _appositions(tokens: Sequence[Token], phrases: list[Phrase]) -> list[Phrase]:
    """One person told twice: Iran's foreign minister, Abbas Araghchi; Vladimir Putin, the Russian president."""
    kept: list[Phrase] = []
    for phrase in phrases:
        before = kept[-1] if kept else None
        if (
            before is not None
            and before.kind == phrase.kind == "person"
            and before.cue == "bare"
            and _beside(tokens, before.last, phrase.first)
            and phrase.key.startswith("office:") != before.key.startswith("office:")
            and (phrase.state is None or before.state is None or phrase.state == before.state)
            and not _lists(tokens, phrase.last)
        ):
            named, titled = (before, phrase) if phrase.key.startswith("office:") else (phrase, before)
            named.office = titled.office or named.office
            named.state = named.state or titled.state
            if named.key.startswith("named:"):
                named.sector = titled.sector or named.sector
            elif titled.sector == "ELI":
                named.sector = "ELI"
            named.first, named.last, named.cue = before.first, phrase.last, phrase.cue
            kept[-1] = named
            continue
        kept.append(phrase)
    return kept


def _beside(tokens: Sequence[Token], stop: int, first: int) -> bool:
    between = [tokens[at].norm for at in range(stop, first)]
    return between[:1] == [","] and all(
        one in ("the", "a", "an") or one in word_set("modifiers") for one in between[1:]
    )


def _lists(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].norm in ("and", "or")


def _set_cue(tokens: Sequence[Token], phrase: Phrase) -> None:
    """The cue that the word before a phrase gives it."""
    if phrase.cue == "genitive":
        phrase.governs = phrase.last
        return
    found = preposition_before(tokens, phrase.first)
    if found is not None and phrase.cue != "adjective":
        phrase.cue = found[1]
        if phrase.cue == "genitive":
            phrase.governs = found[0] - 1


_AMOUNTS = frozenset(("thousands", "hundreds", "dozens", "tens", "scores", "millions", "number", "group", "groups", "crowd", "crowds", "majority", "most", "some", "many", "several", "all", "couple", "handful", "pair", "wave", "series", "two", "three", "one", "each", "rest", "half", "percent"))  # fmt: skip


def preposition_before(tokens: Sequence[Token], first: int) -> tuple[int, Cue] | None:
    """The preposition that governs what begins at a token: where it stands, and its cue."""
    at = first - 1
    steps = 0
    counted = False
    while at >= 0 and steps < 8:
        token = tokens[at]
        if token.kind == "number" or token.norm in SMALL:
            counted = True
            at -= 1
            continue
        if counted and token.norm in ("than", "over", "about", "around", "near", "nearly", "some"):
            at -= 2 if token.norm == "than" else 1
            continue
        if token.text in "‘“\"'":
            at -= 1
            continue
        if token.kind != "word":
            return None
        words = word(token.norm)
        cue = words.preposition
        if token.norm == "of" and at and tokens[at - 1].norm in _AMOUNTS:
            at -= 2
            continue
        if cue is not None:
            return at, _cue_of(tokens, at, cue)
        if words.determiner or token.norm in word_set("modifiers") or _is_adjective(tokens, at):
            at -= 1
            steps += 1
            continue
        return None
    return None


def _cue_of(tokens: Sequence[Token], at: int, cue: str) -> Cue:
    norm = tokens[at].norm
    before = tokens[at - 1].norm if at else ""
    if norm == "of" and before == "out":
        return "from"
    if norm == "of" and before in ("instead", "because", "out", "ahead"):
        return "aside"
    if norm == "to" and before == "according":
        return "side"
    if norm == "to" and before in ("due", "prior", "addition"):
        return "aside"
    if norm == "from" and before in ("apart", "aside"):
        return "aside"
    if norm == "for" and before in ("except",):
        return "aside"
    return cue  # type: ignore[return-value]


_ADJECTIVES = ("ern", "ous", "ive", "ish", "ful", "an", "al", "ic", "-old", "ary", "ent", "able", "est")


def _is_adjective(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    norm = token.norm
    if not token.text[0].islower() or word(norm).small:
        return False
    if norm.endswith(("ed", "ing")):
        return at > 0 and word(tokens[at - 1].norm).determiner
    return norm.endswith(_ADJECTIVES)
