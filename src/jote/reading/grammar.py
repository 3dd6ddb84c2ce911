"""What the reader asks of a language: one object each for Bangla and English."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Any, Protocol

from jote.reading.actors import Cast
from jote.reading.acts import Act, SentenceView
from jote.reading.clauses import Clause
from jote.reading.commitments import Pledges
from jote.reading.frames import Frame
from jote.reading.names import NameMention
from jote.reading.phrases import Phrase
from jote.reading.records import EventStatus
from jote.reading.roles import Roles
from jote.reading.sentence import Sentence
from jote.reading.signs import Signs
from jote.reading.speech import Said
from jote.reading.spoken import OwnSide, Spoken
from jote.reading.text import Text
from jote.reading.tokens import Token
from jote.vocabulary.dates import PartialDate


class Grammar(Protocol):
    """The grammar of a language, as the rest of the reader uses it."""

    language: str
    signs: Signs

    @property
    def accusation(self) -> Frame:
        """The frame of an accusation told by a noun alone."""

    def sentences(self, text: Text, titled: bool | None) -> Sequence[Sentence]:
        """The parts of a page, cut into sentences; `titled` says whether the first line is the title, None lets it decide."""

    def names(self, clean: str) -> list[NameMention]:
        """All names of a clean text."""

    def home(self, clean: str) -> str | None:
        """The state that a paper of this language is of, as far as the spelling of the text shows it."""

    def new_names(self) -> Any:
        """An empty memory for the people whom an article introduces."""

    def phrases(
        self, sentence: Sentence, mentions: Sequence[NameMention], seen: Any, support: Container[str]
    ) -> list[Phrase]:
        """The noun phrases of a sentence, with their cues."""

    def clauses(self, sentence: Sentence) -> list[Clause]:
        """The clauses of a sentence."""

    def adjuncts(self, tokens: Sequence[Token]) -> list[tuple[int, int]]:
        """The stretches of a sentence that only say when or why."""

    def acts(self, view: SentenceView) -> list[Act]:
        """The acts that a sentence tells."""

    def spoken(self, view: SentenceView, start: int, end: int, own: OwnSide, *, direct: bool) -> list[Spoken]:
        """What the words at clean characters `start` to `end` do by their content; `own` says who is of the speaker's side."""

    def roles(self, act: Act, view: SentenceView) -> Roles:
        """The parties of an act, as phrases of its sentence."""

    def status(self, act: Act) -> tuple[EventStatus | None, str]:
        """The status of an act and the sign that shows it; None where the words tell no act at all."""

    def speech(self, sentences: Sequence[Sentence]) -> Sequence[Said]:
        """What the article reports as said."""

    def dates(self, sentences: Sequence[Sentence], published: PartialDate | None) -> Sequence[Any]:
        """The dates of the article."""

    def counts(
        self, sentences: Sequence[Sentence], dates: Sequence[Any], published: PartialDate | None
    ) -> Sequence[Any]:
        """The counts of people, arms and money."""

    def name_in(
        self, sentence: Sentence, start: int, end: int, *, everyday: bool = False, owner: bool = False
    ) -> tuple[str, int, int] | None:
        """The name that closes a stretch of a sentence: its words, and its characters; None where it closes with none.

        With `everyday` the stretch is all name, though its words may mean something else too; with `owner` it has the ending of
        one to whom words belong.
        """

    def name_at_end(self, sentence: Sentence) -> tuple[str, int, int] | None:
        """The name of one who acts at the end of a sentence, in the same form; None where the grammar puts nobody there."""

    def body_in(self, sentence: Sentence, start: int, end: int) -> tuple[str, int, int, str | None, str | None] | None:
        """A body that a stretch of a sentence may name though no lexicon does, in the same form, its sector and its state."""

    def cited(
        self, sentences: Sequence[Sentence], names: Sequence[NameMention], speech: Sequence[Said]
    ) -> tuple[str, ...]:
        """The media and agencies that an article credits, in English where the lexicon knows them."""

    def promises(self, views: Sequence[SentenceView], cast: Cast) -> Pledges:
        """What states promise each other, and how far their treaties have come."""

    def is_treaty(self, said: Said, clean: str) -> bool:
        """Whether a treaty or a law speaks, not a person."""

    def topic(self, sentences: Sequence[Sentence]) -> str | None:
        """sport, screen, weather, market or crime, where a report is plainly about it; else None."""
