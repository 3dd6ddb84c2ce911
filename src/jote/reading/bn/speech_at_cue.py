"""What one verb of saying reports, in whichever form it does."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.bn.saying import Cue, closing_particle
from jote.reading.bn.speakers import speaker_after, speaker_before
from jote.reading.bn.speech_after import is_clause, late_quotation, read_after
from jote.reading.bn.speech_before import read_before, read_pointed_back
from jote.reading.bn.spoken_spans import (
    clause_end,
    inside_quotation,
    is_speech,
    opens_quotation,
    said_at,
    token_at,
    trimmed,
)
from jote.reading.bn.tables import word_set
from jote.reading.quotations import Quotation
from jote.reading.sentence import Sentence
from jote.reading.speech import Said, SpeechForm


def read_at_cue(sentence: Sentence, index: int, cue: Cue, quotations: Sequence[Quotation]) -> list[Said]:
    """What one verb of saying reports; empty where it reports nothing that stands in the sentence."""
    tokens = sentence.tokens
    clean = sentence.text.clean
    end = clause_end(sentence)
    after = cue.last
    cue_span = (tokens[cue.first].start, tokens[cue.last - 1].end)
    following = tokens[after] if after < len(tokens) else None
    weak = cue.noun in word_set("speech", "weak")

    # CLAUSE বলে জানিয়েছেন SPEAKER / ‘...’ বলে ...
    particle = closing_particle(tokens, cue)
    if particle is not None:
        made = read_before(sentence, index, cue, particle, end, quotations)
        late = (
            after + 1
            if opens_quotation(tokens, after + 1, quotations)
            else late_quotation(tokens, after, end, quotations)
        )
        if late is not None:  # ... বলে জানান সাকিব, ‘...’: the report, and then his words
            speaker = made[-1].speaker if made else speaker_after(tokens, after, tokens[late].start)
            words = inside_quotation(clean, late, tokens, quotations)
            made.append(said_at(index, "quoted", words, True, speaker, cue, cue_span, tokens))
        return made

    # বলেন, ‘...’ / বলেন, CLAUSE / বলেন: ... / বলেছেন যে ...
    if following is not None and following.start < end:
        form: SpeechForm = "before"
        start_at = None
        if following.norm in ("যে", "যে,"):
            form, start_at = "that", after + 1
            if start_at < len(tokens) and tokens[start_at].text == ",":
                start_at += 1
        elif following.text in (",", ":", "—", "–", "-") and not (
            following.text == "," and weak and not opens_quotation(tokens, after + 1, quotations)
        ):
            start_at = after + 1
            while start_at < len(tokens) and tokens[start_at].text in ("—", "–", "-", ":", ","):
                start_at += 1
        elif opens_quotation(tokens, after, quotations):
            start_at = after
        elif (late := late_quotation(tokens, after, end, quotations)) is not None:
            speaker = speaker_after(tokens, after, tokens[late].start)
            return [
                said_at(
                    index,
                    "quoted",
                    inside_quotation(clean, late, tokens, quotations),
                    True,
                    speaker,
                    cue,
                    cue_span,
                    tokens,
                )
            ]
        elif not weak and cue.noun != "মনে" and is_clause(tokens, after, end):
            start_at = after
        if start_at is not None and start_at < len(tokens) and tokens[start_at].start < end:
            made = read_after(sentence, index, cue, start_at, end, form, quotations)
            if made:
                return made

    # ‘...’ বলেন SPEAKER
    before_cue = [one for one in quotations if one.close_at <= cue_span[0]]
    if (
        before_cue
        and not clean[before_cue[-1].close_at : cue_span[0]].strip(" ,—–-")
        and is_speech(clean, before_cue[-1])
    ):
        quotation = before_cue[-1]
        speaker = speaker_after(tokens, cue.last, end) or speaker_before(tokens, token_at(tokens, quotation.open_at))
        return [
            said_at(
                index, "quoted", trimmed(clean, quotation.start, quotation.end), True, speaker, cue, cue_span, tokens
            )
        ]

    return read_pointed_back(sentence, index, cue, end)
