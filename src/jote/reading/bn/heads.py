"""From a chain of names to a phrase: its last name is the head, those before say of which state, body and office."""

from __future__ import annotations

from collections.abc import Container, Sequence

from jote.reading.bn.chains import BODIES, LANDS
from jote.reading.bn.cues import cue_of_case
from jote.reading.bn.endings import noun_splits, read_ending
from jote.reading.bn.pointers import REGION_NAMES
from jote.reading.bn.small_words import info
from jote.reading.bn.strangers import SeenNames, name_after
from jote.reading.bn.tables import word_set
from jote.reading.bn.units import Unit
from jote.reading.name_entries import Known, sector_of_people
from jote.reading.phrases import Cue, Phrase, PhraseKind
from jote.reading.tokens import Token

_SHOWING = word_set("grammar", "phrases", "showing")
_COUNTING = word_set("grammar", "phrases", "counting")


def phrase_of(
    tokens: Sequence[Token], chain: list[Unit], seen: SeenNames, brackets: dict[int, int]
) -> tuple[Phrase | None, int]:
    """The phrase of a chain, None where it is none, and the token after it; `brackets` give the end of each by its start."""
    if len(chain) > 1 and chain[-1].known.kind == "office" and _is_level(tokens, chain[-1].last):
        chain = chain[:-1]  # ওআইসির পররাষ্ট্রমন্ত্রী পর্যায়ের বৈঠক
    head = chain[-1]
    owners = chain[:-1]
    stop = head.last
    case, many = head.case, head.many
    known = head.known
    if head.tail is not None:
        return None, stop
    offices = [unit for unit in chain if unit.known.kind == "office"] if owners or known.kind == "office" else []
    state = _state_of(chain) if owners else known.state
    start, end = head.mention.start, head.mention.end
    name: str | None = known.name
    sector = known.sector
    unknown: str | None = None
    kind: PhraseKind
    key = f"{known.kind}:{known.id}"
    titles: list[str] = []
    if offices:
        titles = [unit.known.id for unit in offices]
        titles = [one for one in titles if one not in _ADDRESS] or titles
    office = titles[-1] if titles else None
    if known.id == "authorities" and owners and owners[-1].known.sector == "IGO":  # জাতিসংঘ কর্তৃপক্ষকে
        return phrase_of(tokens, [*owners[:-1], owners[-1]._replace(last=head.last, case=head.case)], seen, brackets)
    if known.kind == "seat" and owners and owners[-1].known.kind == "body":
        return phrase_of(tokens, [*owners[:-1], owners[-1]._replace(last=head.last, case=head.case)], seen, brackets)
    if known.kind == "population" and known.sector in ("MIL", "COP") and owners and owners[-1].known.kind == "body":
        force = owners[-1]
        if force.case == "nominative" and force.known.sector == known.sector:
            # ন্যাশনাল গার্ড সৈন্য: the force, in some of its people
            whole = force._replace(last=head.last, case=head.case, many=True)
            return phrase_of(tokens, [*owners[:-1], whole], seen, brackets)
    if known.kind in ("state", "seat"):
        kind, key = "state", f"state:{known.state}"
    elif known.kind == "demonym":
        return _of_demonym(tokens, head)
    elif known.kind == "place":
        kind = "place"
        if len(owners) >= 1 and owners[-1].known.kind in LANDS and known.state is None:
            state = owners[-1].known.state
    elif known.kind == "person":
        kind, state = "person", known.state or state
        if (offices and _is_former(tokens, offices[0].first)) or _is_former(tokens, head.first):
            sector = "ELI"
    elif known.kind == "office":
        kind = "group" if known.collective or many else "person"
        body = next((unit for unit in reversed(owners) if unit.known.kind in BODIES), None)
        if known.id in _ADDRESS and titles[-1:] != [known.id]:  # কমান্ডার মেজর মো.: what he is, not how he is called
            ranked = next(unit.known for unit in reversed(offices) if unit.known.id == titles[-1])
            sector = ranked.sector
        people = next((unit for unit in reversed(owners) if unit.known.kind == "population"), None)
        if known.id == "delegation" and people is not None:  # মুক্তিযোদ্ধাদের প্রতিনিধিদল
            sector = people.known.sector
        if body is not None and (
            known.inherits or body.known.sector in ("IGO", "REB", "MIL", "LEG", "PTY", "NGO", "EDU", "BUS")
        ):
            sector = body.known.sector
        if _is_former(tokens, chain[0].first) or _is_former(tokens, head.first):
            sector = "ELI"
        if kind == "person" and case == "nominative":
            found = name_after(tokens, head.last, seen, brackets)
            if found is not None:
                stop, unknown, case, start, end = found
                name = None
        if unknown is None:
            owner = _owner_key(owners)
            if owner == "?" and kind == "person" and chain[0].first and tokens[chain[0].first - 1].norm in _THAT:
                owner = "that"
            key = f"office:{known.id}:{owner}"
            name = None
            region = _region_before(tokens, chain[0].first) if kind == "group" and owner == "?" else None
            if known.id == "party-leader" and owners and owners[-1].known.kind in LANDS:
                sector, office, key = "GOV", "leader", f"office:leader:{owner}"  # তাইওয়ানের নেতারা: who lead the country
            elif region is not None:
                office = "leader" if known.id == "party-leader" else known.id
                plural = office.replace("-", " ") + ("" if office.endswith("s") else "s")
                sector, name, key = "GOV", f"{region} {plural}", f"group:countries/{region}/{office}"
        else:
            key = f"named:{unknown}"
    elif known.kind == "population":
        kind = "population"
        sector = sector_of_people([unit.known for unit in owners]) or sector
        key = f"population:{known.id}:{_owner_key(owners)}"
        state = known.state or state
        found = name_after(tokens, head.last, seen, brackets) if case == "nominative" and not many else None
        if found is not None and " " in found[1]:  # সৈনিক জাহাঙ্গীর আলম: one of them, by name
            stop, unknown, case, start, end = found
            kind, name, key = "person", None, f"named:{unknown}"
    else:
        kind = "group" if known.kind == "group" else "organization"
        if known.kind == "body":
            key = f"body:{known.id}:{_owner_key(owners)}"
            his = tokens[chain[0].first - 2].norm if chain[0].first > 1 else ""
            own = his in _HIS and tokens[chain[0].first - 1].norm == "দেশের"  # তার দেশের সরকার
            if not owners and chain[0].first and (own or tokens[chain[0].first - 1].norm in ("তাঁর", "তার")):
                key = f"body:{known.id}:his"
            ahead = tokens[chain[0].first - 1].norm if chain[0].first else ""
            all_of_them = not owners and ((his in _ALL and ahead == "দেশের") or ahead in _SOME)  # কিছু সরকার
            if all_of_them and known.id == "government":  # বিশ্বের সব দেশের সরকারের প্রতি
                kind, key, name = "group", "group:countries/all", "Other countries"
            elif known.sector == "GOV" and known.id == "government" and not key.endswith(":his"):
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
    if known.kind in ("organization", "group", "body") and known.sector in _HAS_MEMBERS and case != "object":
        stop, case, many = _its_members(tokens, stop, case, many)
    phrase = Phrase(
        chain[0].first, stop, start, end, kind, key, name, state, sector, cue_of_case(case), many, office, unknown,
        known.kind == "seat", known.weak,
    )  # fmt: skip
    if (
        not owners
        and (key.startswith(("office:", "body:", "named:", "organization:")) or key == "state:?")
        and _of_the_country(tokens, chain[0].first)
    ):
        phrase.state, phrase.key = "@", phrase.key.replace(":?", ":@")
        if kind == "state":
            phrase.key = "state:@"
    if owners and known.kind == "body" and known.id in _MISSIONS:
        in_seat = owners[-1].known.kind == "seat" and owners[-1].case == "genitive"
        if in_seat:  # ঢাকার দূতাবাস: one that stands there
            phrase.key, phrase.state, phrase.stands_in = f"body:{known.id}:?", None, owners[-1].known.state
    if kind == "person" and office is not None and not phrase.key.startswith("office:"):
        phrase.titled = f"office:{office}:{_owner_key(owners)}"
    phrase.titles = (*titles, *known.offices)
    phrase.homely = unknown is not None and unknown.split()[-1] in word_set("grammar", "names", "at_home")
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


_ADDRESS = word_set("grammar", "phrases", "address")
_HIS = word_set("grammar", "phrases", "his")
_ALL = word_set("grammar", "phrases", "all")
_SOME = word_set("grammar", "phrases", "some")
_THAT = word_set("grammar", "phrases", "that")
_FORMER = word_set("grammar", "phrases", "former")
_MISSIONS = ("embassy", "high-commission", "consulate")
_HAS_MEMBERS = frozenset(("MIL", "COP", "REB", "PRM", "UAF", "PTY", "OPP", "SPY", "IGO"))


def _its_members(tokens: Sequence[Token], at: int, case: str, many: bool) -> tuple[int, str, bool]:
    """বিজিবি সদস্যরা, বাহিনীর তিন সদস্যকে: a body in some of its people, with the case of the word for them."""
    owned = case in ("genitive", "oblique")
    step = at
    while (
        owned
        and step < min(len(tokens), at + 3)
        and (tokens[step].kind == "number" or info(tokens[step].norm).modifier)
    ):
        step += 1
    if step >= len(tokens) or tokens[step].kind != "word":
        return at, case, many
    found = _people_form(tokens[step].norm, ("সদস্য",) if owned else word_set("grammar", "members"))
    if found is None:
        return at, case, many
    if owned:
        plain = found[0] in ("nominative", "genitive") and not found[1]  # জোটের সদস্য is no force that acts
        return (at, case, many) if plain else (step + 1, found[0], True)
    if found == ("nominative", False) and tokens[step].norm == "সদস্য" and step + 1 < len(tokens):
        for land in noun_splits(tokens[step + 1].norm):  # আরব লীগ সদস্য রাষ্ট্রের ওপর
            if land.stem in ("রাষ্ট্র", "দেশ") and land.ending.tail is None:
                return step + 2, land.ending.case, many
    return step + 1, found[0], found[1] or many


_PEOPLE_ENDINGS = {
    "": ("nominative", False), "রা": ("nominative", True), "েরা": ("nominative", True), "দের": ("oblique", True),
    "দেরকে": ("object", True), "কে": ("object", False), "র": ("genitive", False), "ের": ("genitive", False), "ও": ("nominative", False),
    "রাও": ("nominative", True),
}  # fmt: skip


def _people_form(norm: str, stems: Container[str]) -> tuple[str, bool] | None:
    """Case and number of a word for people that is one of the stems; None where it is none of them."""
    for ending, form in _PEOPLE_ENDINGS.items():
        if norm.endswith(ending) and norm[: len(norm) - len(ending)] in stems:
            return form
    return None


def _region_before(tokens: Sequence[Token], at: int) -> str | None:
    """Of which part of the world those are whom a title names: পশ্চিমা নেতারা, ইউরোপীয় কর্মকর্তাদের."""
    return REGION_NAMES.get(tokens[at - 1].norm) if at else None


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
            return stop, cue_of_case(found.case)
    return at, cue


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
        if unit.known.kind in LANDS or (unit.known.kind == "population" and unit.known.state is not None):
            return str(unit.known.state)
        if unit.known.kind in ("organization", "group", "person"):
            return unit.known.id
        if unit.known.kind == "body":
            inner = _owner_key(owners[: owners.index(unit)])
            return f"{unit.known.id}/{inner}"
    return "?"


def _is_former(tokens: Sequence[Token], at: int) -> bool:
    return any(0 <= at - back < len(tokens) and tokens[at - back].norm in _FORMER for back in (1, 2))


def _of_demonym(tokens: Sequence[Token], unit: Unit) -> tuple[Phrase | None, int]:
    """A demonym alone: people, where it is plural (ফিলিস্তিনিদের); else the adjective of what follows."""
    known = unit.known
    if unit.many or unit.case in ("object",):
        return (
            Phrase(unit.first, unit.last, unit.mention.start, unit.mention.end, "population", f"population:people:{known.state}",
                   None, known.state, "CVL", cue_of_case(unit.case), True),
            unit.last,
        )  # fmt: skip
    counted = unit.first > 0 and (
        tokens[unit.first - 1].kind == "number" or tokens[unit.first - 1].norm in word_set("grammar", "counted")
    )
    after = tokens[unit.last] if unit.last < len(tokens) else None
    stands = (
        after is None
        or after.kind == "mark"
        or after.norm in word_set("grammar", "struck")
        or bool(info(after.norm).verbs)
    )
    if unit.case == "genitive" or (counted and stands):
        return (
            Phrase(unit.first, unit.last, unit.mention.start, unit.mention.end, "population", f"population:people:{known.state}",
                   None, known.state, "CVL", cue_of_case(unit.case), True),
            unit.last,
        )  # fmt: skip
    phrase = Phrase(unit.first, unit.last, unit.mention.start, unit.mention.end, "state", f"state:{known.state}", known.name,
                    known.state, "GOV", "adjective")  # fmt: skip
    phrase.governs = unit.last
    return phrase, unit.last
