"""The phrase that names the speaker: before a verb of saying or after it, without adverbs, addressees and channels."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from jote.reading.bn.endings import noun_splits
from jote.reading.bn.tables import MOST_KEPT, table, word_set
from jote.reading.bn.verb_forms import is_finite, verb_forms
from jote.reading.records import Span
from jote.reading.tokens import Token

_LONGEST_SPEAKER = 14
_CALLED = word_set("speech", "called")
_HOUSES = word_set("speech", "houses")
_BY_WORD_OF = word_set("speech", "by_word_of")
_ONE_OF = word_set("speech", "one_of")
_PAST_SPEAKER = word_set("speech", "past_speaker")
_AFTER_THIS = word_set("speech", "after_this")
_SEATS = frozenset(table("grammar")["body_sectors"]) | word_set("speech", "speaking_bodies") | _HOUSES


def _stem_in(norm: str, names: frozenset[str]) -> bool:
    return norm in names or any(split.stem in names for split in noun_splits(norm)[1:])


def _is_between(token: Token) -> bool:
    """Whether a word may stand between the speaker and the verb of saying."""
    norm = token.norm
    if norm in word_set("speech", "adverbs") or norm.endswith(("ভাবে", "কালে")):
        return True
    return _is_object(norm) or _is_channel(norm)


@lru_cache(maxsize=MOST_KEPT)
def _is_verbal(norm: str) -> bool:
    """A participle or a plain finite verb, where no name goes on; রহমান and the like are no verbs."""
    forms = verb_forms(norm)
    return any(
        form.kind in ("participle", "condition") or (form.kind == "finite" and form.person == "third") for form in forms
    )


@lru_cache(maxsize=MOST_KEPT)
def _is_participle(norm: str) -> bool:
    """চেয়ে, ধরে, এসে: what is done before it is said."""
    forms = verb_forms(norm)
    return bool(forms) and all(form.kind == "participle" for form in forms)


def _is_object(norm: str) -> bool:
    """সাংবাদিকদের, বিবিসিকে: to whom it was said."""
    return (norm.endswith("কে") and len(norm) > 3 and norm != "থেকে") or (norm.endswith("দের") and len(norm) > 5)


@lru_cache(maxsize=MOST_KEPT)
def _is_channel(norm: str) -> bool:
    """টেলিগ্রামে, বিবৃতিতে: where it was said."""
    return any(
        split.ending.case == "locative" and split.stem in word_set("speech", "channels") for split in noun_splits(norm)
    )


def speaker_before(tokens: Sequence[Token], cue_at: int) -> Span | None:
    """The phrase that names the speaker before a verb of saying: back over adverbs, then to the phrase's beginning."""
    at = cue_at - 1
    addressed = owned = channel = False
    while at >= 0:
        token = tokens[at]
        if token.kind == "mark":
            opening = _opening(tokens, at) if token.text in "’”'\")" else at
            if opening == at or (token.text == ")" and not _is_gloss(tokens, opening)):
                break
            at = opening - 1  # a quotation, the day in মঙ্গলবার (১৬ নভেম্বর), এক্সে (সাবেক টুইটার)
        elif token.norm in ("ও", "এবং") and at and is_finite(tokens[at - 1].norm):
            return _leading_phrase(tokens, at)  # X বিরোধিতা করেছেন এবং বলেছেন
        elif token.norm == "থেকে" and at:
            at -= 2
        elif channel and (token.norm in word_set("speech", "given") or token.norm in word_set("speech", "his_own")):
            owned = tokens[at + 1].norm.endswith("র")  # মুখপাত্র ট্রাম্পের ব্যক্তিগত আক্রমণের জবাবে
            at -= 1  # এক্সে দেওয়া পোস্টে; তাঁর ‘...’ শীর্ষক প্রবন্ধে
        elif addressed and token.norm in word_set("figures", "clock"):
            at -= 1  # বেলা একটার দিকে
        elif at and tokens[at - 1].kind == "number" and token.norm in word_set("speech", "leading"):
            at -= 2  # ৮ ডিসেম্বর
        elif token.norm == "করে" and at and _is_done(tokens[at - 1]):
            owned = True
            at -= 2  # স্মৃতিচারণ করে: what is done, and no part of the name
        elif at > 1 and _is_participle(token.norm) and not _is_between(token):
            at -= 1
            if at and any(form.kind == "infinitive" for form in verb_forms(tokens[at].norm)):
                at -= 1  # প্রতিক্রিয়া জানাতে গিয়ে
            if _is_done(tokens[at]) and not _is_object(tokens[at].norm):
                owned = True
                at -= 1  # ক্ষমা চেয়ে, প্রশ্ন তুলে ধরে
        elif token.kind == "word" and _is_between(token):
            addressed = addressed or _is_object(token.norm)
            channel = channel or _is_channel(token.norm)
            owned = token.norm in word_set("speech", "owned")
            at -= 2 if token.norm in ("সঙ্গে", "সাথে") else 1
        elif owned and at and token.norm.endswith("র"):
            owned = False
            at -= 1  # এই হামলার নিন্দা জানিয়ে: what was condemned
        elif addressed and (token.norm in word_set("speech", "of_media") or token.norm.endswith("ভিত্তিক")):
            at -= 1  # প্রথম আলোকে, মার্কিন সংবাদমাধ্যম সিএনএনকে
        elif token.norm in ("প্রতি", "উদ্দেশে") and at and tokens[at - 1].norm.endswith("র"):
            at -= 2
        elif addressed and at > 1 and token.norm.endswith("র") and not _is_between(tokens[at - 1]):
            at -= 1  # চীনের রাষ্ট্রদূতকে: the genitive belongs to whom it was said
        else:
            break
    if at < 0 or (tokens[at].kind == "mark" and tokens[at].text != ")") or tokens[at].norm in ("বলেন", "বলেছেন"):
        return None
    return phrase_ending(tokens, at)


def _is_done(token: Token) -> bool:
    """Whether a word before করে is what is done: no name, no pronoun and no word that stands there by itself."""
    return token.kind == "word" and not _is_between(token) and token.norm not in PRONOUNS and not _is_verbal(token.norm)


def cited_before(tokens: Sequence[Token], cue_at: int) -> Span | None:
    """Whom the teller cites: the mayor in মেয়রকে উদ্ধৃত করে এএফপি জানায়, the ministry in মন্ত্রণালয়ের বরাত দিয়ে বিবিসি জানায়."""
    for at in range(cue_at - 1, max(0, cue_at - 12), -1):
        norm, before = tokens[at].norm, tokens[at - 1].norm
        if norm == "উদ্ধৃত" and before.endswith("কে"):
            return phrase_ending(tokens, at - 1)
        if norm in _BY_WORD_OF and before.endswith("র"):
            return phrase_ending(tokens, at - 1)
    return None


def _is_gloss(tokens: Sequence[Token], opening: int) -> bool:
    """Whether a bracket holds a day, or another name of the channel before it."""
    return tokens[opening + 1].kind == "number" or any(
        _is_channel(token.norm) for token in tokens[max(0, opening - 2) : opening]
    )


def _leading_phrase(tokens: Sequence[Token], before: int) -> Span | None:
    """The subject at the head of a sentence with two verbs: up to the first word that no name has."""
    first = after_connectives(tokens, before)
    last = first
    while last < before and tokens[last].kind == "word" and not _is_between(tokens[last]):
        if tokens[last].norm in word_set("speech", "stops") or is_finite(tokens[last].norm):
            break
        last += 1
    if last < before and (tokens[last].kind == "number" or _is_channel(tokens[last].norm)):
        last = before - 1  # ঢাকায় আয়োজিত সম্মেলনে নেতারা বিরোধিতা করেছেন এবং বলেছেন
    return (tokens[first].start, tokens[last - 1].end) if last > first else None


def _opening(tokens: Sequence[Token], at: int) -> int:
    """The token of the mark that opens what token `at` closes; `at` itself where none does."""
    openers = {"’": "‘", "”": "“", ")": "(", "'": "'", '"': '"'}
    wanted = openers[tokens[at].text]
    for back in range(at - 1, max(-1, at - 12), -1):
        if tokens[back].text == wanted:
            return back
    return at


def phrase_ending(tokens: Sequence[Token], last: int) -> Span | None:
    first = last
    taken = 0
    while first >= 0 and taken < _LONGEST_SPEAKER:
        token = tokens[first]
        if token.kind == "mark":
            if token.text == ")":
                first = _opening(tokens, first) - 1
                continue
            if token.text == "," and first and _joins_list(tokens, first):
                first -= 1
                continue
            if token.text in ("’", "”"):
                first = _opening(tokens, first) - 1
                continue
            if token.text in ("–", "-") and first and tokens[first - 1].text == ")" and first < last:
                first -= 1
                continue  # (আইএসপিআর)–এর
            break
        if taken and token.norm in _CALLED and first and _is_one(tokens[first + 1 : last + 1]):
            return phrase_ending(tokens, first - 1)  # ফারাহ পরশিয়া নামে এক বিক্ষোভকারী
        if first < last and (
            token.norm in word_set("speech", "stops")
            or _is_verbal(token.norm)
            or _is_channel(token.norm)
            or (token.norm.endswith("কে") and _is_object(token.norm))
        ):
            break
        first -= 1
        taken += 1
    first += 1
    if tokens[last].norm in PRONOUNS or (first < last and tokens[first].norm in ("তিনি", "তিনিও")):
        last = first if tokens[last].norm not in PRONOUNS else last  # তিনি বাংলাদেশ সরকারের প্রতি আহ্বান জানিয়ে বলেন
        first = last
    first = _past_bracket(tokens, first, last)
    while first <= last and (
        tokens[first].kind != "word"
        or tokens[first].norm in word_set("speech", "leading")
        or _is_weekday(tokens[first])
        or tokens[first].norm.endswith("কালে")
        or (first < last and _is_object(tokens[first].norm))
    ):
        first += 1
    if first > last:
        return None
    return tokens[first].start, tokens[last].end


def _is_one(tokens: Sequence[Token]) -> bool:
    """Whether words tell what somebody is who was named before them: এক বিক্ষোভকারী, ওই ব্যক্তি."""
    return any(token.norm in _ONE_OF for token in tokens[:-1])


def _past_bracket(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a phrase begins that would cut a bracket in two."""
    for at in range(first, last + 1):
        if tokens[at].text == ")" and not any(token.text == "(" for token in tokens[first:at]):
            first = at + 1
    return first


def _is_weekday(token: Token) -> bool:
    return token.norm.endswith("বার") and token.norm in word_set("speech", "adverbs")


def _joins_list(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a comma stands in a list of speakers: হামাস, ইরান ও হিজবুল্লাহ."""
    since = 0
    for at in range(comma + 1, min(comma + 16, len(tokens))):
        if tokens[at].norm in ("ও", "এবং"):
            return since <= 3
        if tokens[at].text == ",":
            since = 0
        elif tokens[at].kind == "mark" or since > 3:
            return False
        else:
            since += 1
    return False


def speaker_after(tokens: Sequence[Token], at: int, end: int) -> Span | None:
    """The speaker that stands after its verb: everything up to the end of the clause."""
    while at < len(tokens) and (tokens[at].norm in ("না", "নি", "ও") or tokens[at].text in (",", "—", "–", "-")):
        if tokens[at].text == ",":
            return None
        at += 1
    first = last = at
    while last < len(tokens) and tokens[last].start < end and last - first < 18:
        token = tokens[last]
        if token.kind == "mark" and token.text not in "()‘’“”-–":
            break
        if token.norm in _PAST_SPEAKER:
            break
        last += 1
    while last > first and tokens[last - 1].kind == "mark" and tokens[last - 1].text != ")":
        last -= 1
    if first >= last or (any(is_finite(token.norm) for token in tokens[last - 1 : last]) and last - first > 3):
        return None
    return tokens[first].start, tokens[last - 1].end


def leading_speaker(tokens: Sequence[Token], start_at: int, particle: int) -> tuple[Span | None, int]:
    """The speaker at the head of `SPEAKER CLAUSE বলে জানান`: up to a comma, or a pronoun, or nothing sure."""
    if start_at >= particle:
        return None, start_at
    if tokens[start_at].norm in PRONOUNS:
        return (tokens[start_at].start, tokens[start_at].end), start_at + 1
    for at in range(start_at, min(start_at + 10, particle)):
        if tokens[at].text == ",":
            if _joins_list(tokens, at):
                continue
            words = tokens[start_at:at]
            if any(is_finite(token.norm) or token.norm in word_set("speech", "stops") for token in words):
                return None, start_at
            return (tokens[start_at].start, tokens[at - 1].end), at + 1
    return None, start_at


PRONOUNS = word_set("speech", "pronouns")


def speaker_between(tokens: Sequence[Token], first: int, last: int) -> Span | None:
    """The speaker between বলে and its verb: বলে ইসলামাবাদের অভিযোগ, বলে তিনি জানান, বলে বিজ্ঞপ্তিতে বলা হয়."""
    words = [at for at in range(first, last) if tokens[at].kind == "word" and not _is_between(tokens[at])]
    if not words:
        return None
    return tokens[words[0]].start, tokens[words[-1]].end


def side_before(tokens: Sequence[Token], cue_at: int) -> Span | None:
    """The side on whose behalf something is said: ইসরায়েলের পক্ষ থেকে জানানো হয়."""
    for at in range(cue_at - 1, max(0, cue_at - 7), -1):
        if tokens[at].kind == "mark":
            return None
        if tokens[at].norm in ("থেকে", "হতে") and tokens[at - 1].norm in ("পক্ষ", "তরফ") and at > 1:
            return phrase_ending(tokens, at - 2)
        if (
            tokens[at].norm in ("থেকে", "হতে")
            and at > 1
            and (tokens[at - 1].text == ")" or tokens[at - 1].norm in _SEATS)
        ):
            return phrase_ending(tokens, at - 1)  # প্রেস উইং থেকে জানানো হয়
        if tokens[at].norm == "তরফে":
            return phrase_ending(tokens, at - 1)
    return None


def document_before(tokens: Sequence[Token], floor: int, cue_at: int) -> Span | None:
    """The document that speaks in a passive: বিবিসির প্রতিবেদনে বলা হয়েছে."""
    for at in range(cue_at - 1, max(floor - 1, cue_at - 6), -1):
        if tokens[at].kind == "mark":
            return None
        if _stem_in(tokens[at].norm, word_set("speech", "documents")):
            phrase = phrase_ending(tokens, at)
            if phrase is None:
                return None
            return max(phrase[0], tokens[floor].start), phrase[1]
    return None


def after_connectives(tokens: Sequence[Token], limit: int) -> int:
    """The first token after opening words like তবে, এ ছাড়া, এদিকে."""
    at = 0
    while at < limit:
        norm = tokens[at].norm
        if norm in _CONNECTIVES or (tokens[at].text == "," and at):
            at += 1
        elif norm in ("এ", "এর") and at + 1 < limit and tokens[at + 1].norm in _AFTER_THIS:
            at += 2
        else:
            break
    return at


_CONNECTIVES = word_set("speech", "connectives")
