"""Reported speech over several sentences: how far it goes on in its paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from jote.reading.bn.saying import words_of
from jote.reading.bn.spoken_spans import clause_end
from jote.reading.bn.words import is_finite, verb_forms
from jote.reading.sentences import Sentence
from jote.reading.speech import Said
from jote.reading.tokens import Token

_LONGEST_RUN = 4  # sentences that one report may run on for
_PARAGRAPHS_KEPT = 4  # a page with fewer has lost them
_SPOKEN_ENDS = frozenset(
    ("পারে", "পারবে", "হবে", "যাবে", "উচিত", "নয়", "নেই", "আছে", "আছেন", "রয়েছে", "দরকার", "প্রয়োজন", "ছিল")
)


def run_on(found: list[Said], sentences: Sequence[Sentence], busy: set[int]) -> list[Said]:
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
            end = clause_end(sentence)
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
