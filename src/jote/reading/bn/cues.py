"""The cue that a phrase stands in: the case of its last word, the postposition after it, or the noun that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.bn.among import LOCATIVE, cue_among, past_modifiers
from jote.reading.bn.endings import bases, noun_splits
from jote.reading.bn.small_words import info
from jote.reading.bn.tables import word_set
from jote.reading.bn.verb_forms import is_finite
from jote.reading.phrases import Cue, Phrase
from jote.reading.tokens import Token

_BODIES = ("state", "organization", "group")
_AND = word_set("grammar", "phrases", "and")
_DEFINITE = ("টি", "টির", "টিকে", "টিতে")  # মন্ত্রণালয় চুক্তিটির নিন্দা জানিয়েছে: the treaty is another's
_FOLLOWERS = tuple(word_set("grammar", "phrases", "followers"))
_STANDS = tuple(word_set("grammar", "phrases", "stands"))
_VESSELS = tuple(word_set("grammar", "phrases", "vessels"))
_BROUGHT_DOWN = word_set("grammar", "phrases", "brought_down")
_KEEPING = word_set("grammar", "phrases", "keeping")
_VISITING = word_set("grammar", "phrases", "visiting")
_ARMS = word_set("grammar", "phrases", "arms")
_SOME_OF = word_set("grammar", "phrases", "some_of")
_HANDED = word_set("grammar", "phrases", "handed")
_TAKING_AIM = word_set("grammar", "phrases", "taking_aim")
_WHERE_TO = word_set("grammar", "phrases", "where_to")
_LIGHT = word_set("grammar", "phrases", "light")
_BEFORE_PLACES = word_set("grammar", "phrases", "before_places")
_BEFORE_GOVERNED = word_set("grammar", "phrases", "before_governed")
_AIM = word_set("signs", "aim")


_CUES: dict[str, Cue] = {
    "nominative": "bare", "genitive": "genitive", "oblique": "genitive", "object": "object", "locative": "locative",
}  # fmt: skip
cue_of_case = _CUES.__getitem__


def describes(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """সন্ত্রাসী হামলা, সহযোগী প্রতিষ্ঠান: a word for people that only describes the noun after it."""
    if phrase.cue != "bare" or phrase.many or phrase.last >= len(tokens):
        return False
    after = tokens[phrase.last]
    if after.kind != "word":
        return False
    if (
        phrase.key.startswith("office:")
        and phrase.state is None
        and any(base in word_set("grammar", "countries") for base in bases(after.norm))
    ):
        return True
    if phrase.kind != "population" and not (phrase.weak and phrase.key.startswith("office:") and phrase.state is None):
        return False
    words = info(after.norm)
    return (
        words.common
        and not words.verbs
        and not words.modifier
        and not words.postposition
        and not words.conjunction
        and after.norm not in ("নিহত", "আহত")
    )


def free_subjects(phrases: Sequence[Phrase], tokens: Sequence[Token]) -> None:
    """ভারত চুক্তি স্থগিত করেছে: where the noun after a name has its own verb and nobody else acts, the one named does."""
    _free_opening(phrases, tokens)
    if any(one.cue == "bare" and one.kind not in ("place", "population") for one in phrases):
        return
    for phrase in phrases:
        if phrase.cue != "compound" or phrase.kind == "place" or phrase.governs < 0:
            continue
        light = [
            at for at in range(phrase.governs + 1, min(phrase.governs + 3, len(tokens))) if tokens[at].kind == "word"
        ]
        if (
            len(light) == 2
            and not info(tokens[light[0]].norm).verbs
            and any(form.kind == "finite" for form in info(tokens[light[1]].norm).verbs)
        ):
            phrase.cue = "bare"
            return


def _free_opening(phrases: Sequence[Phrase], tokens: Sequence[Token]) -> None:
    """চিলি আলোচনায় বসতে রাজি হয়েছে: a state that opens a sentence acts, where the noun after it is one of its dealings."""
    opening = [one for one in phrases[:1] if one.first == 0]
    for phrase in phrases[1:]:
        if not opening or phrase.first != opening[-1].last + 1 or tokens[opening[-1].last].norm not in _AND:
            break
        opening.append(phrase)
    if not opening or opening[-1].cue != "compound" or opening[-1].governs < 0:
        return
    if any(one.kind not in _BODIES for one in opening) or any(
        one.cue == "bare" and one.kind != "place" for one in phrases[len(opening) :]
    ):
        return
    if bases(tokens[opening[-1].governs].norm) & word_set("grammar", "phrases", "dealings") and _is_done_by_a_body(
        tokens
    ):
        opening[-1].cue = "bare"


def _is_done_by_a_body(tokens: Sequence[Token]) -> bool:
    """Whether a sentence ends with a verb that a state or a body has: আলোচনায় বসতে রাজি হয়েছে, but neither হয়েছে nor করা হয়েছে."""
    words = [token.norm for token in tokens if token.kind == "word"]
    while words and words[-1] in ("না", "নি"):
        words.pop()
    finite = [form for form in info(words[-1]).verbs if form.kind == "finite"] if words else []
    if len(words) < 3 or not finite or any(form.person != "third" for form in finite):
        return False
    if any(form.verb == "হওয়া" for form in finite):
        return words[-2] in word_set("grammar", "phrases", "of_mind")
    return True


def set_cue(phrase: Phrase, tokens: Sequence[Token], brackets: dict[int, int]) -> None:
    """Set the cue in which a phrase stands by the words after it, and the noun that it governs."""
    at = brackets.get(phrase.last, phrase.last)
    if at >= len(tokens) or tokens[at].kind != "word":
        return
    for settle in (_by_its_thing, _by_next_word, _by_postposition, _by_place):
        if settle(phrase, tokens, at):
            return
    if phrase.cue == "genitive":
        phrase.governs = _governed(tokens, at)
        phrase.of_object = phrase.governs >= 0 and tokens[phrase.governs].norm.endswith("কে")
        phrase.cue = _far_postposition(tokens, at) or phrase.cue
    elif phrase.cue == "bare" and _is_of_it(phrase, tokens, at):
        phrase.cue, phrase.governs = "compound", at
    elif phrase.cue == "bare" and phrase.kind in ("state", "organization", "group"):
        phrase.governs = at


def _by_its_thing(phrase: Phrase, tokens: Sequence[Token], at: int) -> bool:
    """Where a thing of somebody's follows: it is hit (রুশ জাহাজে), or he acts with it (পাকিস্তানি যুদ্ধবিমান হামলা চালায়)."""
    if phrase.cue in ("adjective", "genitive") and phrase.kind == "state":
        step = past_modifiers(tokens, at)
        if step < len(tokens) and _is_hit(tokens[step].norm, phrase.cue):
            phrase.cue = "over"
            return True
        ends = step + 1 >= len(tokens) or tokens[step + 1].kind == "mark"
        late = ends and phrase.first > 0 and is_finite(tokens[phrase.first - 1].norm)
        if step < len(tokens) and tokens[step].norm in _ARMS and (late or not _names_an_act(tokens, step + 1)):
            phrase.cue, phrase.last = "bare", step + 1
            return True
    if phrase.cue == "bare" and phrase.kind in ("organization", "group"):
        step = at
        while step + 1 < len(tokens) and tokens[step].norm in _KEEPING:
            step += 1
        if _is_hit(tokens[step].norm, "adjective"):  # ইউএন ঘাঁটিতে, হামাস অবস্থানে, জাতিসংঘ শান্তি মিশনে
            phrase.cue = "over"
            return True
    return False


def _by_next_word(phrase: Phrase, tokens: Sequence[Token], at: int) -> bool:
    """Where the next word, by itself, says what the phrase is: বিবিসিকে দেওয়া, বিরোধীদের অনেকে, নেতা হিসেবে."""
    after = tokens[at].norm
    if phrase.cue == "object" and phrase.sector == "MED" and after in ("দেওয়া", "দেয়া"):
        phrase.cue = "aside"  # বিবিসিকে দেওয়া সাক্ষাৎকারে
    elif phrase.cue == "adjective" and _is_aimed_at(tokens, at):
        phrase.cue = "aimed"
    elif phrase.cue == "genitive" and after in _SOME_OF:
        phrase.cue, phrase.many, phrase.last = "bare", True, at + 1
    elif phrase.cue == "bare" and phrase.kind == "person" and after.startswith(_FOLLOWERS):
        phrase.cue = "compound"
    elif phrase.cue == "bare" and after in ("হিসেবে", "হিসাবে"):
        phrase.cue, phrase.last = "aside", at + 1
    elif phrase.cue == "bare" and phrase.kind == "person" and (others := cue_among(phrase, tokens, at)) is not None:
        phrase.cue = others
    else:
        return False
    return True


def _by_postposition(phrase: Phrase, tokens: Sequence[Token], at: int) -> bool:
    """Where a postposition follows that takes the case of the phrase: ইরানের বিরুদ্ধে."""
    cue = info(tokens[at].norm).postposition
    if cue is None or phrase.cue not in ("genitive", "bare") or not _takes_case(phrase, cue):
        return False
    after = tokens[at].norm
    following = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    if cue == "by" and after == "হাতে" and following in _HANDED:
        cue = "near"  # মস্কোর হাতে তুলে দেবেন
    elif cue == "over" and following == "থেকে":
        cue = "over-from"
    elif cue == "with" and any(token.norm in _VISITING for token in tokens[at + 1 : at + 4]):
        cue = "aside"  # ইউনূসের সঙ্গে লন্ডন সফরকালে: who only travels along
    elif not _is_whole(cue, after, following):
        if cue != "side" or phrase.cue != "genitive":
            return False
        cue = "aside"
    phrase.cue, phrase.last = cue, at + 1  # type: ignore[assignment]
    return True


def _takes_case(phrase: Phrase, cue: str) -> bool:
    """Whether a postposition can follow a phrase in its case: চীন থেকে, but চীনের বিরুদ্ধে."""
    if phrase.cue == "genitive":
        return cue != "place-from"
    return phrase.many or cue in ("place-from", "by", "about") or (cue == "with" and phrase.kind == "place")


def _is_whole(cue: str, after: str, following: str) -> bool:
    """Whether a postposition of two words has its second one: কাছ থেকে, লক্ষ্য করে."""
    if cue in ("from", "side"):
        return following.startswith("থেকে")
    return cue != "aimed" or after in ("দিকে", "অভিমুখে") or following in _TAKING_AIM


def _by_place(phrase: Phrase, tokens: Sequence[Token], at: int) -> bool:
    """Where a place or a position of the one named follows: রাশিয়ার দুটি অঞ্চলে, হামাসের অবস্থানে."""
    if phrase.kind in ("state", "place") and phrase.cue in ("genitive", "bare") and not phrase.many:
        where = _geography(tokens, at, phrase.cue)
        if where is not None:
            step, case = where
            phrase.governs = step
            if case in ("locative", "genitive") or phrase.cue == "bare":
                phrase.cue = cue_of_case(case)
            after_noun = info(tokens[step + 1].norm).postposition if step + 1 < len(tokens) else None
            if case == "genitive" and after_noun in ("over", "over-from", "near"):
                phrase.cue = "over"
            elif case == "nominative" and after_noun == "place-from":
                phrase.cue = "place-from"
            return phrase.cue != "genitive"
    if phrase.cue == "genitive" and phrase.kind in ("population", "group", "organization", "person"):
        stand = tokens[at].norm
        if stand.startswith(_STANDS) and stand.endswith(LOCATIVE):
            phrase.cue = "over"
            return True
    return False


def _is_of_it(phrase: Phrase, tokens: Sequence[Token], at: int) -> bool:
    """Whether the next noun is about a bare name, which then does not act: ইউক্রেন যুদ্ধ, হাদি হত্যা."""
    after = tokens[at].norm
    return (
        phrase.kind in ("state", "place", "organization", "group", "person")
        and info(after).compound
        and (phrase.kind != "person" or _names_its_person(phrase, tokens, at))
        and not (after.endswith(_DEFINITE) and after not in word_set("grammar", "compounds"))
        and not phrase.many
        and not _done_to(tokens, at)
    )


def _names_its_person(phrase: Phrase, tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun after a person is about him: হাদি হত্যা, ট্রাম্প-শি বৈঠক; in মোদি বৈঠক শেষে … he acts."""
    if tokens[phrase.last - 1].norm.endswith(("ও", "ই")) and phrase.end < tokens[phrase.last - 1].end:
        return False
    return phrase.link != 0 or any(
        base in word_set("grammar", "phrases", "of_people") for base in bases(tokens[at].norm)
    )


def _is_hit(norm: str, cue: str) -> bool:
    """Whether a word is a thing of somebody's on which an act falls: রুশ জাহাজে, ইসরায়েলি ঘাঁটিতে."""
    bare = norm[:-1] if norm.endswith("ও") else norm
    stands = _STANDS if cue == "adjective" else _VESSELS
    return bare.startswith(stands) and bare.endswith(LOCATIVE)


def _names_an_act(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun of an act follows: ইসরায়েলি ড্রোন হামলা is an attack, not a drone that acts."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return True
    if info(tokens[at].norm).compound:
        return True
    acts = word_set("grammar", "phrases", "with_arms")
    near = [token for token in tokens[at : at + 3] if token.kind == "word"]
    return any(base in acts for base in bases(near[0].norm)) or any(token.norm in _BROUGHT_DOWN for token in near)


def _done_to(tokens: Sequence[Token], at: int) -> bool:
    """ইরান হামলা চালালে: the noun belongs to its light verb, and the country acts; ইরান সফর করেছেন is where to."""
    if tokens[at].norm in _WHERE_TO or at + 1 >= len(tokens):
        return False
    forms = info(tokens[at + 1].norm).verbs
    return bool(forms) and forms[0].verb in _LIGHT and tokens[at + 1].norm != "করে"


def _is_aimed_at(tokens: Sequence[Token], at: int) -> bool:
    return any(
        tokens[step].norm in _AIM and tokens[step + 1].norm == "করে" for step in range(at, min(at + 3, len(tokens) - 1))
    )


def _geography(tokens: Sequence[Token], at: int, cue: str) -> tuple[int, str] | None:
    """A noun of place after a country, with its case: রাশিয়ার দুটি অঞ্চলে, বেলগোরোদ শহরের."""
    places = word_set("grammar", "geography")
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
        if not words.modifier and token.norm not in _BEFORE_PLACES:
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
        if words.modifier or token.norm in _BEFORE_GOVERNED:
            continue
        return step
    return -1


def _far_postposition(tokens: Sequence[Token], at: int) -> Cue | None:
    """শহরগুলো লক্ষ্য করে after a genitive: one noun may stand between."""
    for step in range(at + 1, min(at + 4, len(tokens) - 1)):
        if tokens[step].norm in _AIM and tokens[step + 1].norm == "করে":
            return "aimed"
    return None
