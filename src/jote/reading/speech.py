"""What the article reports somebody as saying, before it is known who the somebody is.

A grammar (`bn/speech.py`) finds the words, the verb of saying and the phrase that names the speaker; whoever knows the
actors turns the phrase into one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from jote.reading.records import Span

SpeechForm = Literal[
    "before",  # SPEAKER বলেন, CLAUSE
    "quoted",  # SPEAKER বলেন, ‘...’
    "after",  # CLAUSE বলে জানিয়েছেন SPEAKER
    "that",  # SPEAKER বলেছেন যে CLAUSE
    "nominal",  # SPEAKER-এর দাবি, CLAUSE
    "headline",  # CLAUSE: SPEAKER
    "epithet",  # X-কে ‘...’ বলে আখ্যা দিয়েছেন SPEAKER
    "told",  # SENTENCE। এ কথা বলেন SPEAKER: the sentence before is the quote
    "back",  # এ তথ্য জানান SPEAKER: the sentence before is what was told, a credit
    "fact",  # ...-র কথা জানিয়েছে SPEAKER: a deed told as a report, in a verbal noun
]
SpeakerKind = Literal["named", "document", "press", "anonymous"]


@dataclass(frozen=True, slots=True)
class Said:
    """Words reported as somebody's. All spans are of the clean text.

    `span` is what is reported: between the marks when `direct`, else the reported clause without the verb of saying, running on
    through following sentences that still report it. The quote is the part of it up to `shown`, as far as the words show whose
    they are, or all of it where that is None. `speaker` is the phrase that names who spoke, or None; its `speaker_kind`
    is `document` where a statement speaks (বিজ্ঞপ্তিতে বলা হয়: whoever issued it), `press` where the media that a fact is credited to
    do (বিবিসির প্রতিবেদনে বলা হয়েছে), `anonymous` where nobody is named (জানা গেছে). `cue` is the verb of saying as it stands and `verb` its dictionary form with its noun (দাবি করা). `goes_on` marks
    আরও: the same speaker as before. `claim` marks words that keep a distance (দাবি, অভিযোগ). `polite` tells whether the verb is
    one of a person (বলেছেন) or of a state, a body or a thing (বলেছে), None where it does not show. `points_back` marks a speaker
    who is only pointed at: ওই কর্মকর্তা, সূত্রটি. `in_document` tells that he speaks in one (এক বিজ্ঞপ্তিতে জানায়), `one_of_many` that he is any one of his kind (একজন সদস্য).
    """

    sentence: int
    form: SpeechForm
    span: Span
    direct: bool
    speaker: Span | None
    speaker_kind: SpeakerKind
    cue: Span
    verb: str
    goes_on: bool = False
    claim: bool = False
    polite: bool | None = None
    points_back: bool = False
    in_document: bool = False
    one_of_many: bool = False
    shown: int | None = None

    @property
    def quote(self) -> Span:
        """The words that are surely the speaker's."""
        return self.span if self.shown is None else (self.span[0], self.shown)

    @property
    def is_quote(self) -> bool:
        """Whether it is a quote of the contract: somebody's words, not a report of a deed or a credit."""
        return self.form not in ("back", "fact", "headline") and self.speaker_kind in ("named", "document")
