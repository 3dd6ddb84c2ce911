"""Who says what in Bangla news: direct and reported speech in all the forms that papers use.

A quotation mark pair with a verb of saying is direct speech; a clause before বলে, after a comma, after যে or after
a speaker's দাবি is reported speech. Short quoted words are names or irony and no speech.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from jote.reading.bn.press import is_press_report, names_press
from jote.reading.bn.saying import Cue, closing_particle, find_cues, words_of
from jote.reading.bn.speakers import (
    PRONOUNS,
    after_connectives,
    document_before,
    leading_speaker,
    phrase_ending,
    side_before,
    speaker_after,
    speaker_before,
    speaker_between,
)
from jote.reading.bn.words import is_finite, verb_forms
from jote.reading.records import Span
from jote.reading.sentences import Quotation, Sentence
from jote.reading.speech import Said, SpeakerKind, SpeechForm
from jote.reading.tokens import Token


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
    for index, sentence in enumerate(sentences):
        if not sentence.is_read:
            continue
        for said in _in_sentence(sentence, index):
            if said.speaker is not None and _is_press(said, sentence, said.speaker):
                said = replace(said, speaker_kind="press")
            if said.form == "back" and _tells_before(said, sentences, busy):
                before = sentences[index - 1]
                said = replace(said, form="told", span=(before.start, _clause_end(before)))
                busy.add(index - 1)
            found.append(said)
            busy.add(index)
    return tuple(_run_on(found, sentences, busy))


def _tells_before(said: Said, sentences: Sequence[Sentence], busy: set[int]) -> bool:
    """Whether এ কথা বলেন makes a quote of the sentence before: of the same paragraph, and nobody else's words."""
    if said.speaker is None or said.speaker_kind != "named" or said.sentence == 0:
        return False
    before, here = sentences[said.sentence - 1], sentences[said.sentence]
    pointed = sum(token.norm in ("কথা", "কথাও") for token in here.tokens if token.end <= said.cue[1])
    return bool(pointed) and before.block == here.block and before.is_read and said.sentence - 1 not in busy


def _is_press(said: Said, sentence: Sentence, speaker: Span) -> bool:
    """Whether it is the press that speaks, and not its reporter: what it tells is credited, not quoted."""
    phrase = [token for token in sentence.tokens if speaker[0] <= token.start and token.end <= speaker[1]]
    if said.speaker_kind == "document" and is_press_report(phrase):
        return True
    return names_press(phrase, anywhere=said.speaker_kind == "document")


_MOST_QUOTATIONS = 24  # in one sentence; more is a broken page
_LONGEST_RUN = 4  # sentences that one report may run on for
# ---- one sentence ----


def _in_sentence(sentence: Sentence, index: int) -> list[Said]:
    tokens = sentence.tokens
    if sentence.kind == "title" or (sentence.kind == "heading"):
        headline = _headline(sentence, index)
        return [headline] if headline else []
    found: list[Said] = []
    quotations = [one for one in sentence.quotations if one.depth == 0][:_MOST_QUOTATIONS]
    done: list[Span] = []
    for cue in find_cues(tokens, quotations):
        for said in _read_cue(sentence, index, cue, quotations):
            if any(said.span[0] < high and low < said.span[1] for low, high in done) and said.form != "back":
                outer = found[-1] if found else None
                if outer is None or not _is_inner(said, outer, sentence.text.clean):
                    continue
                found.pop()
            found.append(said)
            done.append(said.span)
    for said in (*_epithets(sentence, index, quotations, done), *_nominal(sentence, index, done)):
        found.append(said)
        done.append(said.span)
    if not found and len(quotations) == 1:
        whole = _bare_quotation(sentence, index, quotations[0])
        if whole:
            found.append(whole)
    kept = (one for one in found if not _is_passing_word(one, sentence.text.clean))
    return sorted(kept, key=lambda one: one.span)


def _is_passing_word(said: Said, clean: str) -> bool:
    """One quoted word that he or they call something by: too little to be a quote."""
    if said.form != "epithet" or said.speaker is None:
        return False
    return " " not in clean[slice(*said.span)] and clean[slice(*said.speaker)] in PRONOUNS


def _is_inner(said: Said, outer: Said, clean: str) -> bool:
    """Whether speech stands inside what another is reported to have said: the innermost teller who is named counts."""
    forward = ("before", "quoted", "that")
    if said.speaker is None or said.form not in forward or outer.form not in forward:
        return False
    named = clean[slice(*said.speaker)] not in PRONOUNS
    return named and not outer.direct and outer.span[0] <= said.span[0]


def _read_cue(sentence: Sentence, index: int, cue: Cue, quotations: Sequence[Quotation]) -> list[Said]:
    """What one verb of saying reports; empty where it reports nothing that stands in the sentence."""
    tokens = sentence.tokens
    clean = sentence.text.clean
    end = _clause_end(sentence)
    after = cue.last
    cue_span = (tokens[cue.first].start, tokens[cue.last - 1].end)
    following = tokens[after] if after < len(tokens) else None
    weak = cue.noun in words_of("weak")

    # CLAUSE বলে জানিয়েছেন SPEAKER / ‘...’ বলে ...
    particle = closing_particle(tokens, cue)
    if particle is not None and not _opens(tokens, after + 1, quotations):
        return _backward(sentence, index, cue, particle, end, quotations)

    # বলেন, ‘...’ / বলেন, CLAUSE / বলেন: ... / বলেছেন যে ...
    if following is not None and following.start < end:
        form: SpeechForm = "before"
        start_at = None
        if following.norm in ("যে", "যে,"):
            form, start_at = "that", after + 1
            if start_at < len(tokens) and tokens[start_at].text == ",":
                start_at += 1
        elif following.text in (",", ":", "—", "–", "-") and not (
            following.text == "," and weak and not _opens(tokens, after + 1, quotations)
        ):
            start_at = after + 1
            while start_at < len(tokens) and tokens[start_at].text in ("—", "–", "-", ":", ","):
                start_at += 1
        elif _opens(tokens, after, quotations):
            start_at = after
        elif (late := _late_quotation(tokens, after, end, quotations)) is not None:
            speaker = speaker_after(tokens, after, tokens[late].start)
            return [
                _said(index, "quoted", _inner(clean, late, tokens, quotations), True, speaker, cue, cue_span, tokens)
            ]
        elif not weak and cue.noun != "মনে" and _is_clause(tokens, after, end):
            start_at = after
        if start_at is not None and start_at < len(tokens) and tokens[start_at].start < end:
            made = _forward(sentence, index, cue, start_at, end, form, quotations)
            if made:
                return made

    # ‘...’ বলেন SPEAKER
    before_cue = [one for one in quotations if one.close_at <= cue_span[0]]
    if (
        before_cue
        and not clean[before_cue[-1].close_at : cue_span[0]].strip(" ,—–-")
        and _is_speech(clean, before_cue[-1])
    ):
        quotation = before_cue[-1]
        speaker = speaker_after(tokens, cue.last, end) or speaker_before(tokens, _token_at(tokens, quotation.open_at))
        return [
            _said(
                index, "quoted", _trimmed(clean, quotation.start, quotation.end), True, speaker, cue, cue_span, tokens
            )
        ]

    return _pointing_back(sentence, index, cue, end)


def _late_quotation(tokens: Sequence[Token], at: int, end: int, quotations: Sequence[Quotation]) -> int | None:
    """The opening mark of a quotation that follows a postposed speaker: জানিয়েছেন শোয়েব, ‘...’."""
    for here in range(at, min(at + 10, len(tokens))):
        if tokens[here].start >= end or is_finite(tokens[here].norm):
            return None
        if tokens[here].text in (",", ":") and _opens(tokens, here + 1, quotations):
            return here + 1
    return None


def _inner(clean: str, at: int, tokens: Sequence[Token], quotations: Sequence[Quotation]) -> Span:
    quotation = next(one for one in quotations if one.open_at == tokens[at].start)
    return _trimmed(clean, quotation.start, quotation.end)


def _clause_end(sentence: Sentence) -> int:
    """Where the words of the sentence end, without its danda."""
    clean, end = sentence.text.clean, sentence.end
    while end > sentence.start and clean[end - 1] in " ।?!":
        if clean[end - 1] in "?!":
            break
        end -= 1
    return end


def _opens(tokens: Sequence[Token], at: int, quotations: Sequence[Quotation]) -> bool:
    return at < len(tokens) and any(one.open_at == tokens[at].start for one in quotations)


def _is_clause(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether what follows a verb of saying without a comma is a clause of its own, not the speaker."""
    rest = [token for token in tokens[at:] if token.start < end and token.kind == "word"]
    early_comma = any(token.text == "," for token in tokens[at : at + 5])
    return len(rest) >= 5 and not early_comma and any(is_finite(token.norm) for token in rest[-2:])


def _forward(
    sentence: Sentence, index: int, cue: Cue, start_at: int, end: int, form: SpeechForm, quotations: Sequence[Quotation]
) -> list[Said]:
    """Speech that follows its verb."""
    tokens, clean = sentence.tokens, sentence.text.clean
    cue_span = (tokens[cue.first].start, tokens[cue.last - 1].end)
    seen = tokens[cue.first].norm == "বলতে" and cue.first > 0  # পুতিনকে বলতে শোনা যায়
    speaker = phrase_ending(tokens, cue.first - 1) if seen else speaker_before(tokens, cue.first)
    if cue.passive:  # nobody stands before a passive but a document, or the side on whose behalf it speaks
        speaker = side_before(tokens, cue.first) or document_before(tokens, 0, cue.first)
    start = tokens[start_at].start
    opened = [one for one in quotations if one.open_at == start]
    if opened:
        quotation = opened[0]
        rest = clean[quotation.close_at : end].strip(" ।,")
        if _is_speech(clean, quotation) and (
            not rest or "।" in clean[quotation.start : quotation.end] or len(rest) < 40
        ):
            made = [
                _said(
                    index,
                    "quoted",
                    _trimmed(clean, quotation.start, quotation.end),
                    True,
                    speaker,
                    cue,
                    cue_span,
                    tokens,
                )
            ]
            for one in quotations:  # a second quotation right after the first
                if (
                    one.open_at >= quotation.close_at
                    and not clean[quotation.close_at : one.open_at].strip()
                    and _is_speech(clean, one)
                ):
                    made.append(
                        _said(
                            index, "quoted", _trimmed(clean, one.start, one.end), True, speaker, cue, cue_span, tokens
                        )
                    )
                    quotation = one
            return made
    start_at = _past_copula(tokens, start_at)
    if _is_no_content(tokens, cue, start_at):
        return []
    span = _trimmed(clean, tokens[start_at].start, end)
    if span[1] - span[0] < 8 or not _has_verb(tokens, start_at, end, 4 if cue.noun else 2):
        return []
    return [_said(index, form, span, False, speaker, cue, cue_span, tokens)]


_RELATIVE = frozenset(("যে", "যা", "যেসব", "কী", "কি", "কোন", "যেভাবে", "যেমন", "কেন", "কীভাবে", "যেটি", "যেটা"))
_ANSWERING = frozenset(
    ("তা", "সেই", "তাতে", "সেটা", "সেটি", "তার", "সেটাই", "তাও", "সে", "সেসব", "তাই", "সেগুলো", "সেগুলোর", "সেখানে")
)
_JOINING = frozenset(
    (
        "তবে",
        "কিন্তু",
        "এবং",
        "ও",
        "আর",
        "যদিও",
        "কি",
        "কিনা",
        "যখন",
        "যা",
        "যার",
        "যাদের",
        "যেখানে",
        "যাকে",
        "এমন",
        "এমনটা",
        "এমনটি",
    )
)


def _past_copula(tokens: Sequence[Token], at: int) -> int:
    """যে কথাটি বলেছেন, তা হলো ...: the words begin after হলো."""
    if (
        at + 2 < len(tokens)
        and tokens[at].norm in ("তা", "সেটি", "সেটা")
        and tokens[at + 1].norm in ("হলো", "হচ্ছে", "হল")
    ):
        return at + 2
    return at


def _is_no_content(tokens: Sequence[Token], cue: Cue, at: int) -> bool:
    """Whether what follows a verb of saying is another clause of the narrator's, not what was said."""
    first = tokens[at].norm
    if first in _JOINING and (cue.noun is not None or first not in ("তবে", "যা", "যার")):
        return True
    if first in _ANSWERING and any(token.norm in _RELATIVE for token in tokens[max(0, cue.first - 12) : cue.first]):
        return True
    if cue.noun is not None and cue.first:
        # নামানোর ঘোষণা দেন, এগিয়ে যাওয়ার ইঙ্গিত দেয়: what is announced stands before
        before = tokens[cue.first - 1].norm
        return before.endswith("র") and any(form.kind == "noun" for form in verb_forms(before))
    return False


def _has_verb(tokens: Sequence[Token], at: int, end: int, enough: int = 4) -> bool:
    """Whether reported words make a clause: a finite verb, or enough of a nominal sentence."""
    words = [token for token in tokens[at:] if token.start < end and token.kind == "word"]
    return len(words) >= enough or any(is_finite(token.norm) for token in words)


def _backward(
    sentence: Sentence, index: int, cue: Cue, particle: int, end: int, quotations: Sequence[Quotation]
) -> list[Said]:
    """Speech before বলে: the speaker stands after the verb, or before the clause."""
    tokens, clean = sentence.tokens, sentence.text.clean
    cue_span = (tokens[cue.first].start, tokens[cue.last - 1].end)
    close = tokens[particle].start
    quoted = [one for one in quotations if one.close_at <= close and not clean[one.close_at : close].strip()]
    speaker = speaker_after(tokens, cue.last, end)
    start_at = after_connectives(tokens, particle)
    if speaker is None and not cue.passive:
        speaker, start_at = leading_speaker(tokens, start_at, particle)
    if speaker is None:
        between = document_before if cue.passive else speaker_between
        speaker = between(tokens, particle + 1, cue.first) or side_before(tokens, cue.first)
    if speaker is None and not cue.passive and cue.noun in words_of("epithets"):
        speaker = _before_the_named(tokens, after_connectives(tokens, particle), particle)
    if cue.noun in words_of("epithets") and quoted and not _is_clause_text(clean, quoted[-1]):
        inner = _trimmed(clean, quoted[-1].start, quoted[-1].end)
        return [_said(index, "epithet", inner, True, speaker, cue, cue_span, tokens)]
    if quoted:
        quotation = quoted[-1]
        lead = clean[tokens[start_at].start : quotation.open_at].strip(" ,") if start_at < len(tokens) else ""
        if _is_speech(clean, quotation) and len(lead) < 60 and not lead.endswith("কে"):
            inner = _trimmed(clean, quotation.start, quotation.end)
            return [_said(index, "quoted", inner, True, speaker, cue, cue_span, tokens)]
    if cue.noun in ("অভিহিত", "আখ্যা", "আখ্যায়িত", "চিহ্নিত"):
        return []
    if start_at >= particle or _only_names(tokens, start_at, particle, cue):
        return []
    span = _trimmed(clean, tokens[start_at].start, close)
    if span[1] - span[0] < 8:
        return []
    return [_said(index, "after", span, False, speaker, cue, cue_span, tokens)]


def _before_the_named(tokens: Sequence[Token], start: int, particle: int) -> Span | None:
    """Who stands before what is called something: কিম in কিম এই চুক্তিকে ‘জোট’ বলে অভিহিত করেছেন."""
    named = next((at for at in range(start, particle) if tokens[at].norm.endswith("কে")), start)
    pointed = next((at for at in range(start, named) if tokens[at].norm in ("এ", "এই", "ওই", "সেই")), named)
    if not start < pointed <= start + 5:
        return None
    return tokens[start].start, tokens[pointed - 1].end


def _only_names(tokens: Sequence[Token], start: int, particle: int, cue: Cue) -> bool:
    """Whether বলে calls a thing by a name (ঘোষণাকে হস্তক্ষেপ বলে উল্লেখ করেন) and reports no clause."""
    if cue.noun not in words_of("epithets") or is_finite(tokens[particle - 1].norm):
        return False
    return any(token.norm.endswith("কে") for token in tokens[start:particle])


def _said(
    index: int, form: SpeechForm, span: Span, direct: bool, speaker: Span | None, cue: Cue, cue_span: Span,
    tokens: Sequence[Token],
) -> Said:  # fmt: skip
    kind: SpeakerKind = "named"
    if cue.passive:
        again = any(
            token.norm in ("আরও", "আরো", "এতে", "সেখানে", "যেখানে", "তাতে")
            for token in tokens[max(0, cue.first - 3) : cue.first]
        )
        told = speaker is not None or again or (form == "after" and cue.noun == "উল্লেখ")
        kind = "document" if told and not cue.verb.endswith("যাওয়া") else "anonymous"
    goes_on = any(token.norm in ("আরও", "আরো", "বলেও", "তিনি") for token in tokens[max(0, cue.first - 3) : cue.first])
    claim = cue.noun in words_of("claims")
    return Said(index, form, span, direct, speaker, kind, cue_span, cue.verb, goes_on, claim)


def _trimmed(clean: str, start: int, end: int) -> Span:
    while start < end and clean[start] in " \n‌":
        start += 1
    while end > start and clean[end - 1] in " \n,":
        end -= 1
    return start, end


def _is_speech(clean: str, quotation: Quotation) -> bool:
    """Whether a quotation is long enough to be speech and not a name or an ironic word."""
    words = clean[quotation.start : quotation.end]
    return "।" in words or len(words.split()) >= 4 or "?" in words or "!" in words


def _is_clause_text(clean: str, quotation: Quotation) -> bool:
    words = clean[quotation.start : quotation.end].rstrip(" ।?!").split()
    return bool(words) and (is_finite(words[-1]) or "।" in clean[quotation.start : quotation.end])


def _token_at(tokens: Sequence[Token], place: int) -> int:
    return next((at for at, token in enumerate(tokens) if token.start >= place), len(tokens))


# ---- the other forms ----


def _pointing_back(sentence: Sentence, index: int, cue: Cue, end: int) -> list[Said]:
    """এ কথা জানান SPEAKER, এমন দাবি করেছেন: what was said stands before; and ...-র কথা জানিয়েছে."""
    tokens, clean = sentence.tokens, sentence.text.clean
    cue_span = (tokens[cue.first].start, tokens[cue.last - 1].end)
    noun_at = cue.first if cue.noun is not None else cue.first - 1
    speaker = speaker_after(tokens, cue.last, end)
    at = noun_at
    for _ in range(3):
        if at < 0:
            return []
        if tokens[at].norm in words_of("back"):
            break
        at -= 1
    else:
        return []
    if at < 0 or tokens[at].norm not in words_of("back"):
        return []
    before = tokens[at - 1].norm if at else ""
    deed = before.endswith("র") and any(form.kind == "noun" for form in verb_forms(before))
    if before in words_of("this") or (tokens[at].norm == "বিষয়টি" and not deed):
        speaker = speaker or speaker_before(tokens, max(at - 1, 0)) or speaker_before(tokens, cue.first)
        return [_said(index, "back", (sentence.start, end), False, speaker, cue, cue_span, tokens)]
    if deed:
        start_at = after_connectives(tokens, at)
        span = _trimmed(clean, tokens[start_at].start, tokens[at - 1].end)
        return [_said(index, "fact", span, False, speaker or speaker_before(tokens, start_at), cue, cue_span, tokens)]
    return []


def _epithets(sentence: Sentence, index: int, quotations: Sequence[Quotation], done: Sequence[Span]) -> list[Said]:
    """A quoted phrase by which somebody calls something: ‘...’ হিসেবে দেখছেন, ‘...’ আখ্যা দিয়েছেন."""
    if not quotations:
        return []
    tokens, clean = sentence.tokens, sentence.text.clean
    found: list[Said] = []
    for quotation in quotations:
        if any(low <= quotation.start and quotation.end <= high for low, high in done):
            continue
        at = _token_at(tokens, quotation.close_at)
        if at + 1 >= len(tokens):
            continue
        if tokens[at].norm in words_of("as"):
            at += 1
        elif tokens[at].norm not in words_of("epithets"):
            continue
        window = tokens[at : at + 4]
        verb = next((token for token in window if is_finite(token.norm) and token.norm not in _PARTICLES), None)
        if any(token.norm in _PARTICLES for token in window[:2]):
            continue  # ‘কুটিল’ আখ্যা দিয়ে: in passing
        named = any(token.norm in words_of("epithets") and token.norm != "স্বাগত" for token in window)
        seen = any(form.verb == "দেখা" for token in window for form in verb_forms(token.norm))
        if verb is None or not (named or seen):
            continue
        cue_span = (window[0].start, verb.end)
        end = _clause_end(sentence)
        speaker = speaker_after(tokens, tokens.index(verb) + 1, end) or _first_pronoun(tokens)
        if speaker is None:
            continue
        inner = _trimmed(clean, quotation.start, quotation.end)
        found.append(Said(index, "epithet", inner, True, speaker, "named", cue_span, "আখ্যা দেওয়া"))
    return found


_PARTICLES = frozenset(("করে", "বলে", "দিয়ে", "নিয়ে", "জানিয়ে", "হয়ে"))


def _first_pronoun(tokens: Sequence[Token]) -> Span | None:
    for token in tokens[:6]:
        if token.norm in PRONOUNS or token.norm in ("আমি", "আমরা"):
            return token.start, token.end
    return None


def _nominal(sentence: Sentence, index: int, done: Sequence[Span]) -> list[Said]:
    """SPEAKER-এর দাবি, CLAUSE; তাঁর মতে, CLAUSE; CLAUSE বলেই ইসলামাবাদের অভিযোগ।"""
    tokens, clean = sentence.tokens, sentence.text.clean
    nouns = words_of("nominal")
    if not any(token.norm in nouns for token in tokens):
        return []
    end = _clause_end(sentence)
    for at, token in enumerate(tokens[:24]):
        if token.norm not in nouns or not at:
            continue
        before = tokens[at - 1].norm
        if not (before.endswith("র") or token.norm in ("ভাষ্যমতে", "তথ্যমতে")) or before in ("এর", "এমন"):
            continue
        if any(form.kind == "noun" for form in verb_forms(before)):
            continue  # হামলা করার অভিযোগ: the complaint, not the complainer
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if following is None or following.start >= end:
            return _nominal_last(sentence, index, at, end)
        if following.text not in (",", ":"):
            continue
        span = _trimmed(clean, following.end, end)
        if any(span[0] < high and low < span[1] for low, high in done) or not _has_verb(tokens, at + 2, end):
            return []
        speaker = phrase_ending(tokens, at - 1)
        claim = token.norm in words_of("claims")
        cue = (token.start, token.end)
        return [Said(index, "nominal", span, False, speaker, "named", cue, token.norm, False, claim)]
    last = _last_word(tokens, end)
    if last is not None and tokens[last].norm in words_of("nominal") and last:
        return _nominal_last(sentence, index, last, end)
    return []


def _last_word(tokens: Sequence[Token], end: int) -> int | None:
    for at in range(len(tokens) - 1, -1, -1):
        if tokens[at].kind == "word" and tokens[at].start < end:
            return at
    return None


def _nominal_last(sentence: Sentence, index: int, at: int, end: int) -> list[Said]:
    tokens, clean = sentence.tokens, sentence.text.clean
    for back in range(at - 1, max(-1, at - 8), -1):
        if tokens[back].norm in ("বলে", "বলেও", "বলেই") and back > 1:
            start_at = after_connectives(tokens, back)
            span = _trimmed(clean, tokens[start_at].start, tokens[back].start)
            speaker = (tokens[back + 1].start, tokens[at - 1].end) if at - 1 > back else None
            cue = (tokens[at].start, tokens[at].end)
            claim = tokens[at].norm in words_of("claims")
            return [Said(index, "after", span, False, speaker, "named", cue, tokens[at].norm, False, claim)]
    return []


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
        _trimmed(clean, *span),
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
    if outside.strip(" ।—–-") or not _is_speech(clean, quotation) or "।" not in clean[quotation.start : quotation.end]:
        return None
    span = _trimmed(clean, quotation.start, quotation.end)
    return Said(index, "quoted", span, True, None, "named", (quotation.open_at, quotation.start), "বলা", True)


# ---- reported speech over several sentences ----


def _run_on(found: list[Said], sentences: Sequence[Sentence], busy: set[int]) -> list[Said]:
    """Let reported speech run on through the sentences that follow it in its paragraph."""
    paragraphs = sum(1 for one in {sentence.block for sentence in sentences} if one.kind == "paragraph")
    result: list[Said] = []
    for position, said in enumerate(found):
        last_here = position + 1 == len(found) or found[position + 1].sentence != said.sentence
        if said.direct or said.form not in ("before", "that") or not last_here or not said.is_quote:
            result.append(said)
            continue
        end = said.span[1]
        index = said.sentence + 1
        block = sentences[said.sentence].block
        if said.cue[0] > said.span[1]:
            result.append(said)
            continue
        while index < len(sentences) and index - said.sentence <= _LONGEST_RUN:
            sentence = sentences[index]
            if sentence.block != block or index in busy or not _carries_on(sentence, paragraphs):
                break
            end = _clause_end(sentence)
            index += 1
        result.append(said if end == said.span[1] else replace(said, span=(said.span[0], end)))
    return result


def _carries_on(sentence: Sentence, paragraphs: int) -> bool:
    """Whether a sentence still reports what the one before it does.

    A paragraph mostly stays with its speaker. Where a page has lost its paragraphs, only what sounds like somebody speaking
    goes on: a judgement, an obligation, a forecast, the first person; a deed with a date is the narrator's.
    """
    tokens = sentence.tokens
    if not tokens:
        return False
    first = tokens[0].norm
    if first in ("আজ", "গতকাল") and len(tokens) > 1 and tokens[1].text == "(":
        return paragraphs >= _PARAGRAPHS_KEPT  # আজ (বুধবার): the editor's gloss in another's words
    if first == "তবে":
        return paragraphs < _PARAGRAPHS_KEPT and _sounds_spoken(tokens)
    if first in words_of("leaving") or first.endswith("বার"):
        return False
    if paragraphs >= _PARAGRAPHS_KEPT:
        return not any(token.norm in words_of("dated") for token in tokens)
    return first in words_of("carrying") or _sounds_spoken(tokens)


_PARAGRAPHS_KEPT = 4  # a page with fewer has lost them
_SPOKEN_ENDS = frozenset(
    ("পারে", "পারবে", "হবে", "যাবে", "উচিত", "নয়", "নেই", "আছে", "আছেন", "রয়েছে", "দরকার", "প্রয়োজন", "ছিল")
)


def _sounds_spoken(tokens: Sequence[Token]) -> bool:
    words = [token for token in tokens if token.kind != "mark"]
    if not words or any(token.kind == "number" and len(token.norm) == 4 for token in words):
        return False
    norms = [token.norm for token in words]
    if any(norm in words_of("dated") for norm in norms):
        return False
    if any(norm in words_of("first_person") for norm in norms):
        return True
    last = norms[-1] if norms[-1] != "না" or len(norms) < 2 else norms[-2]
    future = any(form.tense == "future" for form in verb_forms(last))
    return future or last in _SPOKEN_ENDS or not any(is_finite(norm) for norm in norms)
