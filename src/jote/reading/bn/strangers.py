"""People whom the lexicon does not know: what follows an office and is no everyday word is a name."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.bn.acronyms import spelled
from jote.reading.bn.cues import cue_of_case
from jote.reading.bn.endings import Ending, noun_splits
from jote.reading.bn.small_words import info
from jote.reading.bn.tables import table, word_set
from jote.reading.bn.verb_forms import verb_forms
from jote.reading.bn.words import Words
from jote.reading.name_entries import Known
from jote.reading.name_index import known_form
from jote.reading.phrases import Phrase
from jote.reading.tokens import Token

_WORDS = Words(frozenset())
_LONGEST_NAME = 5
_LONGEST_BODY = 6
_EVERYDAY = 3
_NOBODY = word_set("speech", "no_body") | word_set("speech", "reporters") | word_set("speech", "of_many")
_NAME_STARTS = word_set("grammar", "names", "starts")
_TITLES_IN_NAMES = tuple(word_set("grammar", "names", "first_of_many"))
_RELATIONS = word_set("grammar", "names", "relations")
_CALLINGS = tuple(word_set("grammar", "names", "callings"))  # ভূতত্ত্ববিদরা
_HIS = word_set("grammar", "names", "his")
_WITH_ENDINGS = word_set("grammar", "names", "with_endings")
_INSIDE_NAMES = word_set("grammar", "names", "inside")


_OFFICES = tuple(word_set("grammar", "names", "offices"))  # গণপূর্তমন্ত্রী is an office, of whatever ministry
_NEVER_LAST = word_set("grammar", "names", "never_last")
_OPENINGS = word_set("grammar", "names", "openings")
_DESCRIBING = tuple(word_set("grammar", "names", "describing"))


class SeenNames:
    """Names of people that the article itself has introduced, by each word of them."""

    def __init__(self) -> None:
        self.people: dict[str, str] = {}
        self.words: set[str] = set()
        self.firsts: dict[str, list[str]] = {}
        self.strangers: set[str] = set()
        # The first three characters of all names and first names: no name has an ending sooner.
        self.heads: set[str] = set()
        self.taken: set[int] = set()  # tokens of the sentence at hand that lexicon names hold, but for people
        self.known: set[int] = set()  # tokens at which a person of the lexicon is named
        self.known_firsts: dict[str, Known] = {}

    def may_know(self, norm: str) -> bool:
        """Whether a word may name somebody who was introduced: it has not been found to name nobody."""
        return norm[:3] in self.heads and norm not in self.strangers

    def meet(self, first: str, known: Known) -> None:
        """Remember the first word of the full name of somebody whom the lexicon knows: he may be called by it."""
        if len(first) >= 4 and not info(first).common and not first.startswith(_TITLES_IN_NAMES):
            self.known_firsts.setdefault(first, known)
            self.heads.add(first[:3])
            self.strangers.discard(first)

    def add(self, name: str) -> None:
        """Remember a person by full name and surname."""
        if name in self.people:
            return
        self.people[name] = name
        self.strangers.clear()
        parts = name.split()
        self.heads.update((name[:3], parts[0][:3], parts[-1][:3]))
        if len(parts) > 1:
            self.firsts.setdefault(parts[0], []).append(name)
        for part in (parts[-1], parts[0]):
            if len(part) >= 3 and len(parts) > 1:
                self.people.setdefault(part, name)
                self.words.add(part)
        self.words.add(name)


def name_after(
    tokens: Sequence[Token], at: int, seen: SeenNames, brackets: dict[int, int]
) -> tuple[int, str, str, int, int] | None:
    """The name that follows an office: its stop, its words without the ending, its case, and its characters."""
    words: list[str] = []
    start = at
    case = "nominative"
    end = -1
    while start < len(tokens) and _is_opening(tokens[start]):
        start += 1
    if start in seen.known:
        return None  # দূত পুতিনসহ: somebody else
    stop = start
    while stop < len(tokens) and len(words) < _LONGEST_NAME:
        token = tokens[stop]
        if token.kind != "word" or not "\u0980" <= token.norm[0] <= "\u09ff":
            break
        inside = bool(words) and token.norm in _INSIDE_NAMES
        if not inside and (stop in seen.taken or not may_be_name(token, first=not words)):
            break
        if not words and any(spelled(split.stem) for split in noun_splits(token.norm)):
            break  # এনবিআর is a body
        form = noun_splits(token.norm)[0] if token.norm in _WITH_ENDINGS else _WORDS.guess(token.norm, seen.words)
        stem, ending = form.stem, form.ending
        if not ending.form:
            stem, ending = _short_ending(tokens, stop, token.norm, seen)
        words.append(stem)
        end = token.start + len(stem)
        stop += 1
        if ending.form and ending.form not in ("ও", "ই"):
            case = ending.case
            break
    while words and words[-1].rstrip(".") in _NEVER_LAST:
        words.pop()
        stop -= 1
    if not words or all(len(word) < 3 for word in words):
        return None
    name = " ".join(words)
    if len(words) == 1 and name not in seen.words and _is_place_or_time(name):
        return None  # নৈশভোজে ছিলেন
    if len(words) == 1:
        name = seen.people.get(name, name)  # ডা. আহাদ, who was named in full
    seen.add(name)
    return stop, name, case, tokens[start].start, max(end, tokens[start].end if len(words) == 1 and end < 0 else end)


def _is_place_or_time(word: str) -> bool:
    """Whether one strange word reads as where or when: nobody stands in the locative."""
    return any(split.ending.case == "locative" and len(split.stem) > 3 for split in noun_splits(word))


def names_relation(norm: str) -> bool:
    """Whether a word is one of kinship or of a calling."""
    return norm in _RELATIONS or norm.endswith("বিশেষজ্ঞ")


def relative_at(tokens: Sequence[Token], at: int, seen: SeenNames, brackets: dict[int, int]) -> Phrase | None:
    """A name after a word of kinship or of a calling: কোলেসনিকোভার বোন তাতিয়ানা খোমিচ."""
    if not names_relation(tokens[at].norm):
        return None
    found = name_after(tokens, at + 1, seen, brackets)
    if found is None or " " not in found[1]:
        return None
    stop, name, case, start, end = found
    return Phrase(
        at, stop, start, end, "person", f"named:{name}", None, None, "CVL", cue_of_case(case), unknown_name=name
    )


def _is_opening(token: Token) -> bool:
    return token.text in _OPENINGS


def _short_ending(tokens: Sequence[Token], at: int, norm: str, seen: SeenNames) -> tuple[str, Ending]:
    """The ending -র after a vowel of an unknown name, where a postposition or an act shows that it is one."""
    splits = noun_splits(norm)
    for split in splits[1:]:
        if split.stem in seen.words or split.stem in seen.people:
            return split.stem, split.ending
    after = info(tokens[at + 1].norm) if at + 1 < len(tokens) else None
    if after is not None and (tokens[at + 1].norm in _RELATIONS or tokens[at + 1].norm in _HIS):
        for split in splits[1:]:
            if split.ending.case == "genitive":
                return split.stem, split.ending  # মাসুদ রানার মা
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


def may_be_name(token: Token, *, first: bool) -> bool:
    norm = token.norm
    if norm in _NAME_STARTS:
        return True
    words = info(norm)
    if words.postposition or words.pronoun or words.conjunction or words.linker or words.breaks or words.modifier:
        return False
    if words.common:
        return False
    if (words.verbs and words.finite) or norm.endswith(_OFFICES):
        return False
    return not (words.verbs and first) and len(norm) > 1


def seen_person_at(tokens: Sequence[Token], at: int, seen: SeenNames) -> Phrase | None:
    """A person that the article has introduced, by full name or by one word of it."""
    norm = tokens[at].norm
    if not seen.may_know(norm) or len(norm) < 2:
        return None
    for split in noun_splits(norm):
        name = seen.people.get(split.stem)
        if name is not None and split.ending.tail is None:
            return Phrase(at, at + 1, tokens[at].start, tokens[at].start + len(split.stem), "person", f"named:{name}", None, None,
                          None, cue_of_case(split.ending.case), unknown_name=name)  # fmt: skip
    for split in noun_splits(norm) if seen.known_firsts else ():
        known = seen.known_firsts.get(split.stem)
        if known is not None and split.ending.tail is None:
            return Phrase(at, at + 1, tokens[at].start, tokens[at].start + len(split.stem), "person", f"person:{known.id}", known.name,
                          known.state, known.sector, cue_of_case(split.ending.case), past=known.past)  # fmt: skip
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
                              None, None, cue_of_case(split.ending.case), unknown_name=name)  # fmt: skip
    return None


def closing_name(tokens: Sequence[Token], *, owner: bool = False) -> tuple[str, int, int] | None:
    """The words at the end of a speaker's phrase that are no everyday words: বিশ্লেষক ক্যামেরন জনসন gives the last two.

    With `owner` the last word has the ending of one to whom words belong: সোনাম ওয়াংগিয়ালের.
    """
    if owner and tokens:
        last = tokens[-1]
        owning = ("ের", "র", "য়ের", "এর")
        stem = min((one.stem for one in noun_splits(last.norm)[1:] if one.ending.form in owning), key=len, default=None)
        if stem is None or len(stem) < 3 or stem in table("grammar")["body_sectors"]:
            return None
        tokens = [*tokens[:-1], last._replace(text=stem, norm=stem, end=last.start + len(stem))]
    words: list[Token] = []
    for token in reversed(tokens):
        if not words and any(form.kind in ("infinitive", "participle") for form in info(token.norm).verbs):
            continue  # হযরত আলী কাঁদতে কাঁদতে বলেন
        if token.kind != "word" or not "\u0980" <= token.norm[0] <= "\u09ff" or not may_be_name(token, first=False):
            break
        described = token.norm.endswith(_DESCRIBING) and token.norm not in _WITH_ENDINGS
        if described or len(words) >= _LONGEST_NAME:
            break
        if token.norm in word_set("speech", "reporters") or (not words and _is_of_many(token.norm)):
            break
        words.append(token)
    words.reverse()
    if not words or all(len(token.norm) < 3 for token in words):
        return None
    return " ".join(token.norm for token in words), words[0].start, words[-1].end


def postposed_name(tokens: Sequence[Token]) -> tuple[str, int, int] | None:
    """A name of several words right after the last verb of a sentence, which is one of a person: … করছিলেন সমারু বর্মণ (৬৫)।"""
    end = len(tokens)
    while end and tokens[end - 1].kind != "word":
        end -= 1
    name = closing_name(tokens[max(0, end - _LONGEST_NAME) : end])
    if name is None or " " not in name[0]:
        return None
    verb = next((token for token in reversed(tokens[:end]) if token.end <= name[1]), None)
    forms = verb_forms(verb.norm) if verb is not None else ()
    return name if any(form.kind == "finite" and form.person == "polite" for form in forms) else None


def _is_of_many(norm: str) -> bool:
    """Whether a word tells of many who are called by what they are: তদন্ত-সংশ্লিষ্টরা."""
    for split in noun_splits(norm):
        stem = split.stem.rsplit("-", 1)[-1]
        if split.ending.number == "many" and (stem in _NOBODY or info(stem).common or stem.endswith(_CALLINGS)):
            return True
    return False


def everyday_name(tokens: Sequence[Token]) -> tuple[str, int, int] | None:
    """A few words that name a speaker though they may mean something else (বৃষ্টি, ছেলেরা); None for one of many (এক যাত্রী)."""
    words = [token.norm for token in tokens]
    if not 0 < len(words) <= _EVERYDAY or any(token.kind != "word" or len(token.norm) < 3 for token in tokens):
        return None
    for word in words:
        told = info(word)
        if told.postposition or told.pronoun or told.conjunction or told.linker or told.finite or told.modifier:
            return None
        if word in word_set("speech", "adverbs") or word in word_set("speech", "stops"):
            return None
    if any(split.stem in _NOBODY for split in noun_splits(words[-1])):
        return None
    return " ".join(words), tokens[0].start, tokens[-1].end


def unknown_body(tokens: Sequence[Token]) -> tuple[str, int, int, str | None, str | None] | None:
    """The words that name a body which speaks, its sector and state: লামফুন ভ্যালি ফোরাম, সুদানের চিকিৎসক নেটওয়ার্ক.

    None for sources, figures and what is only pointed at.
    """
    words = [token for token in tokens if token.kind == "word"]
    if not 0 < len(words) <= _LONGEST_BODY or len(words) < len(tokens):
        return None
    state = _state_before(words[0].norm) if len(words) > 2 else None
    words = words[1:] if state is not None else words
    last = words[-1].norm
    kind = len(words) > 1 and last in word_set("speech", "speaking_bodies") and not info(words[-2].norm).modifier
    if not kind and any(split.stem in word_set("speech", "no_body") for split in noun_splits(last)):
        return None  # but মানবাধিকার সংগঠন, আয়োজক সংস্থা
    if any(
        split.ending.sure and (split.ending.case != "nominative" or split.ending.number)
        for split in noun_splits(last)[1:]
    ):
        return None
    sectors = table("grammar")["body_sectors"]
    sector = next((sectors[token.norm] for token in reversed(words) if token.norm in sectors), None)
    return " ".join(token.norm for token in words), words[0].start, words[-1].end, sector, state


def _state_before(norm: str) -> str | None:
    """The state that a word before a name gives it to: সুদানের, ভারতীয়."""
    for split in noun_splits(norm):
        known = known_form("bn", split.stem) if split.ending.case in ("genitive", "nominative") else None
        if known is not None and known.kind == ("state" if split.ending.case == "genitive" else "demonym"):
            return known.state
    return None
