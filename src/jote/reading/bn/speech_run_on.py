"""Reported speech over several sentences: how far it goes on in its paragraph, and how far that is shown.

What the narrator does not take back is still told on the speaker's word, so an act in it is his to answer for. His quote
ends sooner: a judgement or a forecast that only might be his is not put into his mouth.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from jote.reading.bn.endings import noun_splits
from jote.reading.bn.saying import find_cues
from jote.reading.bn.speakers import PRONOUNS
from jote.reading.bn.spoken_spans import clause_end
from jote.reading.bn.tables import word_set
from jote.reading.bn.verb_forms import is_finite, verb_forms
from jote.reading.sentence import Sentence
from jote.reading.speech import Said
from jote.reading.tokens import Token

_LONGEST_RUN = 8  # sentences that one report may run on for
_PARAGRAPHS_KEPT = 4  # a page with fewer has lost them
_COLLOQUIAL = word_set("speech", "colloquial")
_STILL = word_set("speech", "still")
_STILL_HIS = 2  # sentences after which the first person no longer tells whose the next one is
_LOOKED_AHEAD = 3  # sentences that may tell that the one before them is spoken
_HEARD_AGAIN = 5  # sentences in which the same speaker is heard again
_SHORT = 3  # words of a sentence that leans on the one before
_LONGEST_ANAPHOR = 3  # words in which a sentence may point at what was said before
_BEHIND = word_set("speech", "behind_the_verb")
_LOOKED_INTO = tuple([one] for one in word_set("speech", "looked_into"))
_OWN_REPORTERS = tuple(word_set("speech", "own_reporters"))
_POINTS = word_set("speech", "points")
_BEING = word_set("speech", "being")
_COMING_TO_IT = frozenset((it, be) for it in _POINTS for be in _BEING)
_NEXT = word_set("speech", "next")
_HALVES = frozenset(pair.split()[0] for pair in word_set("speech", "setting_out"))
_NOW = word_set("speech", "now")


def run_on(found: list[Said], sentences: Sequence[Sentence], busy: set[int]) -> list[Said]:
    """Let reported speech run on through the sentences that follow it in its paragraph."""
    paragraphs = sum(1 for one in {sentence.block for sentence in sentences} if one.kind == "paragraph")
    result: list[Said] = []
    told = {one.sentence - 1: one for one in found if one.form == "told"}
    joined: set[int] = set()  # sentences that are told of, and belong to what is said already
    retold = _retold(found, sentences)
    his_own: set[int] = set()  # sentences in which the speaker tells what others said
    for position, said in enumerate(found):
        if said.sentence in his_own:
            continue
        if said.form == "told" and said.sentence - 1 in joined:
            here = sentences[said.sentence]
            result.append(replace(said, form="back", span=(here.start, clause_end(here))))
            continue
        last_here = position + 1 == len(found) or found[position + 1].sentence != said.sentence
        if said.direct or said.form not in ("before", "that", "nominal") or not last_here or not said.is_quote:
            result.append(said)
            continue
        end = shown = said.span[1]
        index = said.sentence + 1
        block = sentences[said.sentence].block
        named = _speaker_words(said, sentences[said.sentence])
        if said.cue[0] > said.span[1]:
            result.append(said)
            continue
        while index < len(sentences) and index - said.sentence <= _LONGEST_RUN:
            sentence = sentences[index]
            if sentence.block != block or (index in busy and index not in told and index not in retold):
                break
            if index in retold:
                his_own.add(index)
                end = shown = clause_end(sentence)
                index += 1
                continue
            again = _speaks_again(found[position + 1 :], index, sentence, sentences, named)
            ahead = list(_before_the_next(sentences, index, block, busy))
            his = _is_his(said, sentences, index, named)
            if not (his or _carries_on(sentence, paragraphs, named, again=again) or _leads_on(sentence, ahead, named)):
                break
            if said.form == "nominal" and paragraphs < _PARAGRAPHS_KEPT:
                words = _words(sentence)
                if not (_sounds_spoken(sentence.tokens) or (words and words[0] in _STILL)):
                    break  # whose view it is, is told of one sentence
            if _is_plainly_his(sentence):
                shown = clause_end(sentence)  # and what stands between is his too
            elif shown == end and (his or _is_shown(sentence, ahead, named, again=again)):
                shown = clause_end(sentence)
            end = clause_end(sentence)
            if index in told:
                joined.add(index)
            index += 1
        if end > shown and _is_taken_up(found[position + 1 :], index, sentences, named):
            shown = end
        result.append(said if end == said.span[1] else replace(said, span=(said.span[0], end), shown=shown))
    return result


def _retold(found: Sequence[Said], sentences: Sequence[Sentence]) -> set[int]:
    """The sentences in which somebody who speaks of himself tells what others said: তখন আমাকে বলা হয়েছিল, …

    I or we stand before the verb of saying and outside all that is quoted, as in no narrator's sentence.
    """
    told: dict[int, list[Said]] = {}
    for said in found:
        if not word_set("speech", "first_person").isdisjoint(sentences[said.sentence].forms):
            told.setdefault(said.sentence, []).append(said)
    return {index for index, here in told.items() if all(_is_retold(said, sentences[index]) for said in here)}


def _is_retold(said: Said, sentence: Sentence) -> bool:
    if said.form not in ("before", "quoted", "that"):
        return False
    before = [
        token.norm
        for token in sentence.tokens
        if token.end <= min(said.cue[0], said.span[0])
        and not any(mark.open_at <= token.start < mark.close_at for mark in sentence.quotations)
    ]
    return not word_set("speech", "first_person").isdisjoint(before) and not _is_of_the_paper(before)


def _speaks_again(
    later: Sequence[Said], index: int, sentence: Sentence, sentences: Sequence[Sentence], named: _Named
) -> bool:
    """Whether the same speaker goes on in one of the next sentences: তিনি আরও বলেন, or by the same name."""
    following = next(iter(later), None)
    if following is None or not index < following.sentence <= index + _HEARD_AGAIN or following.speaker is None:
        return False
    there = sentences[following.sentence]
    if there.block != sentence.block:
        return False
    if there.text.clean[slice(*following.speaker)] in PRONOUNS:
        return True
    called = _speaker_words(following, there).name
    return not called.isdisjoint(named.name) or (following.goes_on and not called.isdisjoint(named.title))


def _is_taken_up(later: Sequence[Said], index: int, sentences: Sequence[Sentence], named: _Named) -> bool:
    """Whether the next sentence, be it of the next paragraph, is of the same speaker: তিনি আরও বলেন; তিনি এসব কথা বলেন."""
    following = next(iter(later), None)
    if following is None or following.sentence != index:
        return False
    before, there = sentences[index - 1], sentences[index]
    if there.block == before.block:
        return _speaks_again(later, index - 1, before, sentences, named)
    again = following.form in ("back", "before", "quoted", "that")
    return again and following.speaker is not None and _is_the_same(following, there, named)


def _is_the_same(said: Said, sentence: Sentence, named: _Named) -> bool:
    """Whether a speaker who is heard again is the one `named`: by a pronoun, by his name, or by his title where that is all."""
    assert said.speaker is not None
    if sentence.text.clean[slice(*said.speaker)] in PRONOUNS:
        return True
    called = _speaker_words(said, sentence)
    return not called.name.isdisjoint(named.name | named.title)


class _Named(NamedTuple):
    """The words that name a speaker, in every stem that they may have: of the name, and of the title before it."""

    name: frozenset[str]
    title: frozenset[str]


def _speaker_words(said: Said, sentence: Sentence) -> _Named:
    if said.speaker is None:
        return _Named(frozenset(), frozenset())
    words = [one.norm for one in sentence.tokens if said.speaker[0] <= one.start and one.end <= said.speaker[1]]
    words = [word for word in words if word not in PRONOUNS]
    if said.speaker_kind == "document":
        words = words[:-1]  # whose statement it is
    if not words:
        return _Named(frozenset(), frozenset())
    return _Named(_stems(words[-1:]), _stems(words[:-1]))


def _stems(words: Sequence[str]) -> frozenset[str]:
    return frozenset(split.stem for word in words for split in noun_splits(word))


def _carries_on(sentence: Sentence, paragraphs: int, named: _Named, *, again: bool) -> bool:
    """Whether a sentence still reports what the one before it does.

    A paragraph mostly stays with its speaker. Where a page has lost its paragraphs, a sentence goes on that points at what was
    said (এর ভিত্তি, যা, তাদের), is too short to stand alone, sounds like somebody speaking (a judgement, an obligation, a
    forecast, the first person) or stands before তিনি আরও বলেন, where the same speaker goes on `again`. A deed
    with a date, the speaker named anew and what is seen or known by nobody in particular are the narrator's.
    """
    tokens = sentence.tokens
    if not tokens:
        return False
    words = [token.norm for token in tokens if token.kind == "word"]
    if not words or _is_of_the_paper(words):
        return False
    if _speaks_of_himself(sentence):
        return True
    first = words[0]
    kept = paragraphs >= _PARAGRAPHS_KEPT
    if first in ("আজ", "গতকাল") and len(tokens) > 1 and tokens[1].text == "(":
        return kept  # আজ (বুধবার): the editor's gloss in another's words
    judged = words[-1] in word_set("speech", "judgements")
    if _opens_with(words, "turning") and not (not kept and (again or judged)):
        return False
    if first == "তবে":
        own = kept and any(word in PRONOUNS or word in word_set("speech", "first_person") for word in words[:-1])
        return (own or (not kept and _sounds_spoken(tokens))) and not _names(words, named) and not tells(tokens)
    lasting = first == "গত" and any(word.startswith(("বছর", "দশক")) for word in words[:2])  # গত ৫৪ বছর ধরে
    if (first in word_set("speech", "leaving") and not lasting and not _opens_with(words, "carrying")) or (
        first.endswith("বার") and first not in word_set("speech", "carrying")
    ):
        return False
    if kept and first == "ওই" and _is_perfect(words[-1]) and not _sounds_spoken(tokens):
        return False
    if kept:
        return word_set("speech", "dated").isdisjoint(words) and not _defines(words) and not _acts_last(words, named)
    if tells(tokens):
        return False
    if _denies(words) and not is_narrated(tokens):
        return True
    relative = first in word_set("speech", "carrying") and first.startswith("য")  # যেগুলোর মালিক ভেনেজুয়েলা
    if (_names(words, named) and not relative) or is_narrated(tokens):
        return False
    if again and is_finite(words[-1]):
        return True
    return len(words) <= _SHORT or _points_back(words) or _sounds_spoken(tokens)


def _acts_last(words: Sequence[str], named: _Named) -> bool:
    """Whether the speaker is told to do something: পদক্ষেপগুলো তুলে ধরেন আলবানিজ, আগ্রহ দেখান তিনি."""
    if len(words) < _SHORT or not any(form.person == "polite" for form in verb_forms(words[-2])):
        return False
    return words[-1] in ("তিনি", "তিনিও") or _hold_one(words[-1:], named.name)


def _is_his(said: Said, sentences: Sequence[Sentence], index: int, named: _Named) -> bool:
    """Whether a sentence is still of the same words, by what they have been so far: of a body, or in the first person."""
    if (said.polite is False or said.speaker_kind == "document") and _tells_of_people(sentences[index]):
        return True
    near = index - said.sentence <= _STILL_HIS
    return near and _in_first_person(sentences, said, index) and _may_lead(sentences[index], named)


def _in_first_person(sentences: Sequence[Sentence], said: Said, until: int) -> bool:
    """Whether the words so far speak of me or us, as nobody's do who is only reported: what follows is still his."""
    start = said.span[0]
    before = sentences[said.sentence : until]
    first_person = word_set("speech", "first_person")
    told = [one for one in before if not first_person.isdisjoint(one.forms)]
    if any(token.norm in first_person and token.start >= start for one in told for token in one.tokens):
        return True
    return any(_speaks_of_himself(one) for one in before)


def _before_the_next(sentences: Sequence[Sentence], index: int, block: object, busy: set[int]) -> Iterator[Sentence]:
    """The sentences after one, of the same paragraph, up to the next in which somebody speaks."""
    for at in range(index + 1, min(index + 1 + _LOOKED_AHEAD, len(sentences))):
        if at in busy or sentences[at].block != block:
            return
        yield sentences[at]


def _leads_on(sentence: Sentence, ahead: Sequence[Sentence], named: _Named) -> bool:
    """Whether a sentence without a sign of its own stands between two of the same words: one soon after it is plainly spoken."""
    if not _may_lead(sentence, named):
        return False
    for following in ahead:
        if _speaks_of_himself(following):
            return True
        if not _may_lead(following, named):
            return False
        if _sounds_spoken(following.tokens):
            return True
    return False


def _is_shown(sentence: Sentence, ahead: Sequence[Sentence], named: _Named, *, again: bool) -> bool:
    """Whether a sentence shows that it is still the speaker's.

    It speaks of me or us, or stands right before one that does; it is too short to stand alone, gives the reason, or comes
    before the same speaker goes on `again`.
    """
    if _speaks_of_himself(sentence):
        return True
    if not _may_lead(sentence, named):
        return False
    words = _words(sentence)
    if again or len(words) <= _SHORT or words[0] in word_set("speech", "reasons") or _has_me(words):
        return True
    return bool(ahead) and _speaks_of_himself(ahead[0])


def _is_plainly_his(sentence: Sentence) -> bool:
    """Whether a sentence speaks of me or us, or gives a reason."""
    words = _words(sentence)
    return (
        _speaks_of_himself(sentence)
        or _has_me(words)
        or (words[:1] != [] and words[0] in word_set("speech", "reasons"))
    )


def _has_me(words: Sequence[str]) -> bool:
    return not word_set("speech", "first_person").isdisjoint(words) and not _is_of_the_paper(words)


def _may_lead(sentence: Sentence, named: _Named) -> bool:
    words = _words(sentence)
    if not words or words[0] in word_set("speech", "leaving") or _opens_with(words, "turning"):
        return False
    return not (_names(words, named) or is_narrated(sentence.tokens) or tells(sentence.tokens))


def _tells_of_people(sentence: Sentence) -> bool:
    """Whether a sentence tells of him or of them: where a body speaks, they are not the speaker but whom it speaks of.

    তারা with the verb of a person (তারা নিহত হন) is no body.
    """
    words = _words(sentence)
    if not words or words[0] in word_set("speech", "leaving") or _opens_with(words, "turning"):
        return False
    if tells(sentence.tokens) or not any(is_finite(word) for word in words):
        return False
    if words[0] in _NEXT or "জানতে" in words:
        return False  # এরপর তিনি; এ বিষয়ে জানতে ফোন করা হলেও তারা ধরেননি
    if not word_set("speech", "of_him").isdisjoint(words):
        return True
    polite = any(form.person == "polite" for form in verb_forms(words[-1]))
    return polite and any(word in ("তারা", "তাঁরা") for word in words)


def _words(sentence: Sentence) -> list[str]:
    return [token.norm for token in sentence.tokens if token.kind == "word"]


def _speaks_of_himself(sentence: Sentence) -> bool:
    """Whether I or we are the subject, or those are spoken to who listen: it is no narrator's sentence, whatever its date."""
    if _tells_by_verb(sentence.tokens):
        return False
    marks = sentence.quotations
    words = [
        one.norm
        for one in sentence.tokens
        if one.kind == "word" and not (marks and any(mark.open_at <= one.start < mark.close_at for mark in marks))
    ]
    if not words or not word_set("speech", "speaking").isdisjoint(words):
        return bool(words)
    if "আমাদের" in words:
        return True
    if any(token.text == "," and _is_first_person(before.norm) for before, token in pairwise(sentence.tokens)):
        return True  # আহ্বান জানাচ্ছি, তারা যেন মেনে চলে
    last = words[-2] if words[-1] in _BEHIND and len(words) > 1 else words[-1]
    return _is_first_person(last)


def _is_of_the_paper(words: Sequence[str]) -> bool:
    """Whether we are the paper: আমাদের প্রতিনিধি."""
    return any(word == "আমাদের" and after.startswith(_OWN_REPORTERS) for word, after in pairwise(words))


def _is_first_person(norm: str) -> bool:
    forms = [form for form in verb_forms(norm) if form.kind == "finite"]
    return bool(forms) and all(form.person == "first" for form in forms)


def _denies(words: Sequence[str]) -> bool:
    """Whether a sentence says what is not or must be as a rule: চায় না, করে না ইরান, ব্যয় করতে হয়."""
    for at in range(max(1, len(words) - 3), len(words)):
        word, before = words[at], words[at - 1]
        if word == "না" and any(form.kind == "finite" and form.tense == "present" for form in verb_forms(before)):
            return True
        if word in ("নয়", "নন") and at >= len(words) - 2:
            return True
    return any(
        word == "হয়" and any(form.kind == "infinitive" for form in verb_forms(before))
        for before, word in pairwise(words)
    )


def _opens_with(words: Sequence[str], table: str) -> bool:
    opening = {" ".join(words[:length]) for length in range(1, _LONGEST_ANAPHOR + 1)}
    return not opening.isdisjoint(word_set("speech", table))


def tells(tokens: Sequence[Token]) -> bool:
    """Whether somebody tells something in a sentence: it is no longer the words of the one before."""
    return any(not cue.passive for cue in find_cues(tokens, ())) or _tells_by_verb(tokens) or _finds_that(tokens)


def _finds_that(tokens: Sequence[Token]) -> bool:
    """জুরিরা সিদ্ধান্তে পৌঁছান যে …: what others find."""
    return any(
        after.norm == "যে" and any(form.kind == "finite" and form.person == "polite" for form in verb_forms(verb.norm))
        for verb, after in pairwise(tokens)
    )


def _tells_by_verb(tokens: Sequence[Token]) -> bool:
    pairs = pairwise(tokens)
    if any(f"{first.norm} {form.verb}" in word_set("speech", "setting_out") and form.kind == "finite"
           for first, second in pairs if first.norm in _HALVES for form in verb_forms(second.norm)):  # fmt: skip
        return True
    return any(form.verb in word_set("speech", "verbs") and form.kind == "finite" and form.person != "first"
               for token in tokens[-2:] for form in verb_forms(token.norm))  # fmt: skip


def _names(words: Sequence[str], named: _Named) -> bool:
    """Whether the speaker is named anew: উদ্বেগ জানিয়েছেন গভর্নর."""
    return _hold_one(words, named.name) or _hold_one(words[-1:], named.title)


def _hold_one(words: Sequence[str], stems: frozenset[str]) -> bool:
    """Whether one of the words has one of the stems."""
    heads = tuple(stems)
    return any(word.startswith(heads) and any(split.stem in stems for split in noun_splits(word)) for word in words)


def is_narrated(tokens: Sequence[Token]) -> bool:
    """A deed with a date, or what is seen or known by nobody in particular: the narrator's words."""
    norms = [token.norm for token in tokens if token.kind != "mark"]
    if any(token.kind == "number" and len(token.norm) == 4 for token in tokens):
        return True
    dated = (at for at, norm in enumerate(norms) if norm in word_set("speech", "dated"))
    if any(norms[at] != "গত" or norms[at + 2 : at + 3] not in (["বছর"], ["বছরে"], ["দশক"], ["দশকে"]) for at in dated):
        return True  # but গত ১৫ বছর ছিল না is no date
    ends = {" ".join(norms[-length:]) for length in (1, 2)}
    if norms[-2:-1] == ["দেখা"] and norms[-3:-2] in _LOOKED_INTO:
        return False  # তদন্ত করে দেখা হচ্ছে
    return not ends.isdisjoint(word_set("speech", "onlooking"))


def _defines(words: Sequence[str]) -> bool:
    """X-কে পৃথককারী রেখা হলো Y: the paper explains a word."""
    return any(word in ("হলো", "হল") for word in words[2:-1]) and words[-1] not in word_set("speech", "spoken_ends")


def _is_perfect(word: str) -> bool:
    return any(form.tense == "perfect" and not form.negated for form in verb_forms(word))


def _points_back(words: Sequence[str]) -> bool:
    """Whether a sentence leans on the words before it: এর ভিত্তি, যা, তাদের; এ ছাড়া, সেই সঙ্গে; এখনো."""
    if words[0] in word_set("speech", "carrying") or _opens_with(words, "carrying"):
        return True
    now = any(word in _NOW and words[at + 1 : at + 2] != ["পর্যন্ত"] for at, word in enumerate(words))
    return now and words[0] not in PRONOUNS


def _sounds_spoken(tokens: Sequence[Token]) -> bool:
    words = [token for token in tokens if token.kind != "mark"]
    if not words or is_narrated(tokens):
        return False
    norms = [token.norm for token in words]
    if any(
        norm in word_set("speech", "first_person") or norm in _COLLOQUIAL for norm in norms
    ) and not _is_of_the_paper(norms):
        return True
    if any(two in _COMING_TO_IT for two in pairwise(norms)):
        return True
    last = norms[-1] if norms[-1] != "না" or len(norms) < 2 else norms[-2]
    if any(form.tense == "future" for form in verb_forms(last)) or last in word_set("speech", "spoken_ends"):
        return True
    if last in word_set("speech", "judgements") or any(form.tense == "order" for form in verb_forms(last)):
        return True
    if _equates(norms):
        return True
    if norms[-1] in ("তারা", "তাঁরা") and any(form.tense == "progressive" for form in verb_forms(norms[-2])):
        return True  # কারসাজি করছে তারা
    return not any(is_finite(norm) for norm in norms) and any(_points(norm) for norm in norms)


def _equates(norms: Sequence[str]) -> bool:
    """Whether a sentence without a verb of its own says what those are whom it describes: যারা এ কথা বলে, তারা ভুলের উৎস."""
    answering = word_set("speech", "answering")
    answers = [at for at, norm in enumerate(norms) if at and (norm in answering or norm in ("তারা", "তাঁরা"))]
    if not answers or any(is_finite(norm) for norm in norms[answers[-1] :]):
        return False
    return any(norm in word_set("speech", "describing") for norm in norms[: answers[-1]])


def _points(norm: str) -> bool:
    """বিষয়টি, তার, এই: a word for what is already spoken of."""
    if norm in word_set("speech", "pointing"):
        return True
    return len(norm) > 4 and any(split.ending.number == "one" and len(split.stem) > 2 for split in noun_splits(norm))
