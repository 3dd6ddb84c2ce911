"""Speech that follows its verb: বলেন, ‘...’; জানান, CLAUSE; বলেছেন যে CLAUSE."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.bn.press import names_press
from jote.reading.bn.saying import Cue
from jote.reading.bn.speakers import cited_before, document_before, phrase_ending, side_before, speaker_before
from jote.reading.bn.spoken_spans import has_verb, is_speech, opens_quotation, said_at, trimmed
from jote.reading.bn.tables import word_set
from jote.reading.bn.verb_forms import is_finite, verb_forms
from jote.reading.quotations import Quotation
from jote.reading.sentence import Sentence
from jote.reading.speech import Said, SpeechForm
from jote.reading.tokens import Token

_RELATIVE = word_set("speech", "relative")
_ANSWERING = word_set("speech", "answering")
_JOINING = word_set("speech", "joining")
_PARTICLES = word_set("speech", "particles")
_IT = word_set("speech", "it")
_BEING = word_set("speech", "being")
_GRANTING = word_set("speech", "granting")
_GOING_BEYOND = word_set("speech", "going_beyond")
_DENIALS = word_set("speech", "denials")
_SHORT_DENIAL = 6  # words


def late_quotation(tokens: Sequence[Token], at: int, end: int, quotations: Sequence[Quotation]) -> int | None:
    """The opening mark of a quotation that follows a postposed speaker: জানিয়েছেন শোয়েব, ‘...’."""
    for here in range(at, min(at + 10, len(tokens))):
        if tokens[here].start >= end or is_finite(tokens[here].norm):
            return None
        if tokens[here].text in (",", ":") and opens_quotation(tokens, here + 1, quotations):
            return here + 1
    return None


def is_clause(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether what follows a verb of saying without a comma is a clause of its own, not the speaker."""
    rest = [token for token in tokens[at:] if token.start < end and token.kind == "word"]
    early_comma = any(token.text == "," for token in tokens[at : at + 5])
    return len(rest) >= 5 and not early_comma and any(is_finite(token.norm) for token in rest[-2:])


def read_after(
    sentence: Sentence, index: int, cue: Cue, start_at: int, end: int, form: SpeechForm, quotations: Sequence[Quotation]
) -> list[Said]:
    """Speech that follows its verb."""
    tokens, clean = sentence.tokens, sentence.text.clean
    cue_span = (tokens[cue.first].start, tokens[cue.last - 1].end)
    seen = tokens[cue.first].norm == "বলতে" and cue.first > 0  # পুতিনকে বলতে শোনা যায়
    speaker = phrase_ending(tokens, cue.first - 1) if seen else speaker_before(tokens, cue.first)
    cited = cited_before(tokens, cue.first)
    if cited is not None and not names_press(
        [one for one in tokens if cited[0] <= one.start < cited[1]], anywhere=True
    ):
        speaker = cited  # the innermost teller
    if cue.passive:  # nobody stands before a passive but a document, or the side on whose behalf it speaks
        speaker = side_before(tokens, cue.first) or document_before(tokens, 0, cue.first)
    start = tokens[start_at].start
    opened = [one for one in quotations if one.open_at == start]
    if opened:
        quotation = opened[0]
        rest = clean[quotation.close_at : end].strip(" ।,")
        if is_speech(clean, quotation) and (
            not rest or "।" in clean[quotation.start : quotation.end] or len(rest) < 40
        ):
            made = [
                said_at(
                    index,
                    "quoted",
                    trimmed(clean, quotation.start, quotation.end),
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
                    and is_speech(clean, one)
                ):
                    made.append(
                        said_at(
                            index, "quoted", trimmed(clean, one.start, one.end), True, speaker, cue, cue_span, tokens
                        )
                    )
                    quotation = one
            return made
    start_at = _past_copula(tokens, start_at)
    if _is_no_content(tokens, cue, start_at):
        return []
    span = trimmed(clean, tokens[start_at].start, end)
    if span[1] - span[0] < 8 or not has_verb(tokens, start_at, end, 4 if cue.noun else 2):
        return []
    return [said_at(index, form, span, False, speaker, cue, cue_span, tokens)]


def _past_copula(tokens: Sequence[Token], at: int) -> int:
    """যে কথাটি বলেছেন, তা হলো ...: the words begin after হলো."""
    if at + 2 < len(tokens) and tokens[at].norm in _IT and tokens[at + 1].norm in _BEING:
        return at + 2
    return at


def _is_no_content(tokens: Sequence[Token], cue: Cue, at: int) -> bool:
    """Whether what follows a verb of saying is another clause of the narrator's, not what was said."""
    first = tokens[at].norm
    if first in _PARTICLES:
        return True  # এমন মন্তব্য করেছেন বলে প্রতিবেদনে উল্লেখ করা হয়
    if "যখন" in [token.norm for token in tokens[max(0, cue.first - 8) : cue.first] if token.text != ","]:
        return True  # অন্যরা যখন অভিনন্দন জানাচ্ছিলেন, …
    if first in ("যা", "যাতে") and any(
        token.norm in ("এমন", "এমনকিছু") for token in tokens[max(0, cue.first - 3) : cue.first]
    ):
        return True  # এমন কথা লিখেছেন, যা অনুভূতিতে আঘাত করেছে
    granted = first == "যদিও" and any(token.norm in _GRANTING for token in tokens[at:])
    granted = granted or (first == "আর" and _denies(tokens[at:]))  # আর আলোচনা নয়
    if first in _JOINING and not granted and (cue.noun is not None or first not in _GOING_BEYOND):
        return True
    if cue.noun is None and cue.verb.endswith("যাওয়া") and _is_described(tokens, cue.first):
        return True  # যেসব বক্তব্য শোনা যাচ্ছে, তাকে …
    if first in _ANSWERING and any(token.norm in _RELATIVE for token in tokens[max(0, cue.first - 12) : cue.first]):
        return True
    if cue.first and tokens[cue.first - 1].norm in ("হিসেবে", "হিসাবে"):
        return True  # বিজয় হিসেবে উল্লেখ করেন, ...
    if cue.noun is not None and cue.first:
        deed = tokens[cue.first - 1].norm
        if cue.noun in word_set("speech", "of_a_deed") and deed.endswith("ের") and not deed.endswith("দের"):
            return True  # নির্বাচন আয়োজনের অঙ্গীকার করেছে, ...
        # নামানোর ঘোষণা দেন, এগিয়ে যাওয়ার ইঙ্গিত দেয়: what is announced stands before
        before = tokens[cue.first - 1].norm
        return before.endswith("র") and any(form.kind == "noun" for form in verb_forms(before))
    return False


def _is_described(tokens: Sequence[Token], at: int) -> bool:
    """Whether what is heard or known is described just before: যেসব বক্তব্য শোনা যাচ্ছে."""
    return any(token.norm in word_set("speech", "describing") for token in tokens[max(0, at - 3) : at])


def _denies(tokens: Sequence[Token]) -> bool:
    """Whether a short clause ends in a denial."""
    words = [token.norm for token in tokens if token.kind == "word"]
    return 0 < len(words) <= _SHORT_DENIAL and words[-1] in _DENIALS
