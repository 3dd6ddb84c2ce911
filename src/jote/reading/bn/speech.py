"""Who says what in Bangla news: direct and reported speech in all the forms that papers use.

A quotation mark pair with a verb of saying is direct speech; a clause before বলে, after a comma, after যে or after
a speaker's দাবি is reported speech. Short quoted words are names or irony and no speech.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from jote.reading.bn.endings import noun_splits
from jote.reading.bn.epithets import read_epithets
from jote.reading.bn.press import is_press_report, names_press
from jote.reading.bn.saying import Cue, find_cues
from jote.reading.bn.speakers import PRONOUNS
from jote.reading.bn.speech_at_cue import read_at_cue
from jote.reading.bn.speech_by_noun import read_by_noun
from jote.reading.bn.speech_run_on import is_narrated, run_on, tells
from jote.reading.bn.spoken_spans import clause_end, is_speech, said_at, trimmed
from jote.reading.bn.tables import word_set
from jote.reading.bn.verb_forms import is_finite
from jote.reading.quotations import Quotation
from jote.reading.records import Span
from jote.reading.sentence import Sentence
from jote.reading.speech import Said

_POINTED_AT = word_set("speech", "pointed_at")

_REPORT_GOES_ON = 8  # sentences within which প্রতিবেদনে আরও বলা হয় is still of the same report
_BEFORE_SPEAKER = 30  # characters before a speaker in which the report stands that he speaks in
_ENOUGH_TO_CALL = 3  # words of an epithet that is kept
_MOST_QUOTATIONS = 24  # in one sentence; more is a broken page
_ENOUGH_BEFORE = 4  # tokens that make a clause before its verb of saying
_LONGEST_SPEAKER = 8  # tokens that name a speaker at the end of a sentence


def read_speech(sentences: Sequence[Sentence]) -> tuple[Said, ...]:
    """Everything that an article reports as said, in order.

    >>> from jote.reading.layout import lay_out
    >>> from jote.reading.sentences import split_sentences
    >>> from jote.reading.text import Text
    >>> text = Text.of("কিম বলেন, ‘আমরা প্রস্তুত। আর দেরি নয়।’ সেতুটি ধ্বংস হয়েছে বলে জানিয়েছেন শহরের মেয়র।")
    >>> for one in read_speech(split_sentences(text, lay_out(text))):
    ...     print(one.direct, text.clean[slice(*one.span)], "|", text.clean[slice(*one.speaker)])
    True আমরা প্রস্তুত। আর দেরি নয়। | কিম
    False সেতুটি ধ্বংস হয়েছে | শহরের মেয়র
    """
    found: list[Said] = []
    busy: set[int] = set()
    reported = -_REPORT_GOES_ON  # the sentence in which a report of somebody's own last spoke
    for index, sentence in enumerate(sentences):
        if not sentence.is_read:
            continue
        for said in _in_sentence(sentence, index):
            again = index - reported < _REPORT_GOES_ON and _is_bare_report(said, sentence)
            if said.speaker is not None and not again and _is_press(said, sentence, said.speaker):
                said = replace(said, speaker_kind="press")
            if again or said.in_document or said.speaker_kind in ("document", "press"):
                reported = index if again or _is_of_a_report(said, sentence) else -_REPORT_GOES_ON
            begun = said.cue[0] == sentence.start and said.verb in word_set("speech", "verbs")
            if begun and said.speaker_kind == "anonymous" and _in_what_was_sent(index, sentences):
                said = replace(said, speaker_kind="document")  # … অভিযোগ তোলা হয়েছে। বলা হয়েছে, …
            if said.speaker_kind == "document" and said.speaker is not None and _is_ruling(said, sentence):
                said = replace(said, speaker_kind="anonymous")
            if said.form == "back" and _tells_before(said, sentences, busy):
                before = sentences[index - 1]
                said = replace(said, form="told", span=(before.start, clause_end(before)))
                busy.add(index - 1)
            found.append(said)
            busy.add(index)
    return tuple(run_on(found, sentences, busy))


def _is_bare_report(said: Said, sentence: Sentence) -> bool:
    """Whether a report speaks that is nobody's by its own words: প্রতিবেদনে আরও বলা হয়."""
    if said.speaker is None or said.speaker_kind != "document":
        return False
    return is_press_report([one for one in sentence.tokens if said.speaker[0] <= one.start < said.speaker[1]])


def _is_of_a_report(said: Said, sentence: Sentence) -> bool:
    """Whether somebody who is no medium speaks in a report: জাতিসংঘের প্রতিবেদনে বলা হয়, এক প্রতিবেদনে কমিশন জানায়."""
    low = said.speaker[0] if said.speaker is not None else said.cue[0]
    before = [one.norm for one in sentence.tokens if min(low, said.cue[0]) - _BEFORE_SPEAKER <= one.start < said.cue[0]]
    told = any(split.stem in word_set("speech", "reports") for norm in before for split in noun_splits(norm))
    return told and said.speaker_kind != "press"


def _tells_before(said: Said, sentences: Sequence[Sentence], busy: set[int]) -> bool:
    """Whether এ কথা বলেন makes a quote of the sentence before: of the same paragraph, and nobody else's words."""
    if said.speaker is None or said.speaker_kind != "named" or said.sentence == 0:
        return False
    before, here = sentences[said.sentence - 1], sentences[said.sentence]
    pointed = sum(token.norm in _POINTED_AT for token in here.tokens if token.end <= said.cue[1])
    if is_narrated(before.tokens) or tells(before.tokens):
        return False
    return bool(pointed) and before.block == here.block and before.is_read and said.sentence - 1 not in busy


def _in_what_was_sent(index: int, sentences: Sequence[Sentence]) -> bool:
    """Whether the sentence before tells of a statement, a complaint or a letter."""
    if not index or sentences[index - 1].block != sentences[index].block:
        return False
    before = (token.norm for token in sentences[index - 1].tokens)
    return any(split.stem in word_set("speech", "documents") for norm in before for split in noun_splits(norm))


def _is_ruling(said: Said, sentence: Sentence) -> bool:
    """Whether a ruling or a survey speaks that nobody is named for: রায়ে বলা হয়."""
    assert said.speaker is not None
    words = sentence.text.clean[slice(*said.speaker)].split()
    return len(words) <= 2 and any(split.stem in word_set("speech", "rulings") for split in noun_splits(words[-1]))


def _is_press(said: Said, sentence: Sentence, speaker: Span) -> bool:
    """Whether it is the press that speaks, and not its reporter: what it tells is credited, not quoted."""
    phrase = [token for token in sentence.tokens if speaker[0] <= token.start and token.end <= speaker[1]]
    if said.speaker_kind == "document" and is_press_report(phrase):
        return True
    return names_press(phrase, anywhere=said.speaker_kind == "document")


def _in_sentence(sentence: Sentence, index: int) -> list[Said]:
    tokens = sentence.tokens
    if sentence.kind == "title" or (sentence.kind == "heading"):
        headline = _headline(sentence, index)
        return [headline] if headline else []
    found: list[Said] = []
    quotations = [one for one in sentence.quotations if one.depth == 0][:_MOST_QUOTATIONS]
    done: list[Span] = []
    cues = find_cues(tokens, quotations, sentence.forms)
    for cue in cues:
        for said in read_at_cue(sentence, index, cue, quotations):
            if any(said.span[0] < high and low < said.span[1] for low, high in done) and said.form != "back":
                outer = found[-1] if found else None
                if outer is None or not _is_inner(said, outer, sentence.text.clean):
                    continue
                found.pop()
                before = _granted(outer, said, sentence)
                if before is not None:
                    found.append(before)
            found.append(said)
            done.append(said.span)
    thought = next((one for one in found if one.form == "after" and one.speaker_kind == "anonymous"), None)
    taken = [span for span in done if thought is None or span != thought.span]
    for said in (*read_epithets(sentence, index, quotations, done), *read_by_noun(sentence, index, quotations, taken)):
        if thought is not None and said.form == "nominal" and said.span[0] < thought.span[1] <= said.span[1]:
            said = replace(said, span=(said.span[0], thought.span[1]))  # কমিশনের মতে, … বলে ধারণা করা হচ্ছে
            found.remove(thought)
        found.append(said)
        done.append(said.span)
    if not found and len(quotations) == 1:
        whole = _bare_quotation(sentence, index, quotations[0])
        if whole:
            found.append(whole)
    if not found and cues and not quotations:
        told = _told_last(sentence, index, cues[-1])
        if told:
            found.append(told)
    if not found:
        return found
    kept = (one for one in found if not _is_passing_word(one, sentence.text.clean))
    return sorted(kept, key=lambda one: one.span)


def _told_last(sentence: Sentence, index: int, cue: Cue) -> Said | None:
    """CLAUSE, বলেন SPEAKER, where the speaker is all that follows."""
    tokens, clean = sentence.tokens, sentence.text.clean
    who = tokens[cue.last :] if tokens[-1].kind != "mark" else tokens[cue.last : -1]
    if cue.passive or cue.noun is not None or cue.first < _ENOUGH_BEFORE or tokens[cue.first - 1].text != ",":
        return None
    if not 0 < len(who) <= _LONGEST_SPEAKER or any(token.kind == "mark" or is_finite(token.norm) for token in who):
        return None
    if not any(is_finite(token.norm) for token in tokens[: cue.first]):
        return None
    speaker = (who[0].start, who[-1].end)
    span = trimmed(clean, sentence.start, tokens[cue.first - 1].start)
    return said_at(
        index, "after", span, False, speaker, cue, (tokens[cue.first].start, tokens[cue.last - 1].end), tokens
    )


def _is_passing_word(said: Said, clean: str) -> bool:
    """One or two quoted words that are only mentioned, or by which only he or they call something: too little to be a quote."""
    if said.form != "epithet" or len(clean[slice(*said.span)].split()) >= _ENOUGH_TO_CALL:
        return False
    called = said.verb.startswith(("অভিহিত", "আখ্যা"))
    return not called or said.speaker is None or clean[slice(*said.speaker)] in PRONOUNS


def _is_inner(said: Said, outer: Said, clean: str) -> bool:
    """Whether speech stands inside what another is reported to have said: the innermost teller who is named counts."""
    forward = ("before", "quoted", "that")
    if said.speaker is None or said.form not in forward or outer.form not in forward:
        return False
    if outer.speaker_kind == "anonymous" and said.speaker_kind == "named" and not outer.direct:
        return outer.span[0] <= said.span[0]  # শোনা যাচ্ছে, এমন প্রশ্নে তিনি বলেন, ...
    if not clean[said.cue[1] : said.span[0]].strip():
        return False  # কমিশন বলেছে তারা জড়িত: told in passing
    named = clean[slice(*said.speaker)] not in PRONOUNS
    if " " in said.verb and said.verb.split()[0] not in word_set("speech", "telling"):
        return False  # পুতিন বলেন, তারা ইঙ্গিত দিয়েছে যে ...: an act that he tells of
    return named and not outer.direct and outer.span[0] <= said.span[0]


def _granted(outer: Said, said: Said, sentence: Sentence) -> Said | None:
    """What one is reported to have said, up to where the narrator sets another's words against it: …, যদিও তাঁর ছেলে দাবি করেছেন, …"""
    assert said.speaker is not None
    between = [one for one in sentence.tokens if outer.span[0] < one.start < said.speaker[0]]
    for comma, word in pairwise(between):
        if comma.text == "," and word.norm in word_set("speech", "set_against"):
            return replace(outer, span=trimmed(sentence.text.clean, outer.span[0], comma.start))
    return None


def _headline(sentence: Sentence, index: int) -> Said | None:
    """CLAUSE: SPEAKER in a headline; which side speaks is told by length and by the verb."""
    tokens, clean = sentence.tokens, sentence.text.clean
    colons = [at for at, token in enumerate(tokens) if token.text == ":" and 0 < at < len(tokens) - 1]
    if len(colons) != 1:
        return None
    colon = colons[0]
    left, right = tokens[:colon], tokens[colon + 1 :]
    left_is_clause = any(is_finite(token.norm) for token in left)
    right_is_clause = any(is_finite(token.norm) for token in right)
    speaker_right = len(right) < len(left) if left_is_clause == right_is_clause else left_is_clause
    said, who = (left, right) if speaker_right else (right, left)
    if len(who) > 9 or len(said) < 2 or who[0].kind == "mark":
        return None
    span, speaker = (said[0].start, said[-1].end), (who[0].start, who[-1].end)
    return Said(
        index,
        "headline",
        trimmed(clean, *span),
        False,
        speaker,
        "named",
        (tokens[colon].start, tokens[colon].end),
        ":",
    )


def _bare_quotation(sentence: Sentence, index: int, quotation: Quotation) -> Said | None:
    """A sentence that is all quotation: the speaker is whoever spoke before."""
    clean = sentence.text.clean
    outside = clean[sentence.start : quotation.open_at] + clean[quotation.close_at : sentence.end]
    if outside.strip(" ।—–-") or not is_speech(clean, quotation) or "।" not in clean[quotation.start : quotation.end]:
        return None
    span = trimmed(clean, quotation.start, quotation.end)
    return Said(index, "quoted", span, True, None, "named", (quotation.open_at, quotation.start), "বলা", True)
