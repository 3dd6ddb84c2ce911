"""The grammar of Bangla: which module of this folder makes which part of a reading."""

from __future__ import annotations

from collections.abc import Container, Sequence
from pathlib import Path
from typing import Any

from jote.reading.actors import Cast
from jote.reading.acts import Act, SentenceView
from jote.reading.bn.acts import find_acts
from jote.reading.bn.adjuncts import read_adjuncts
from jote.reading.bn.clauses import read_clauses
from jote.reading.bn.dates import read_dates
from jote.reading.bn.endings import read_ending
from jote.reading.bn.event_frames import frames
from jote.reading.bn.figures import read_counts
from jote.reading.bn.marks import MARKS
from jote.reading.bn.noun_phrases import read_phrases
from jote.reading.bn.press import cited_sources
from jote.reading.bn.press_home import press_home
from jote.reading.bn.promises import find_promises
from jote.reading.bn.roles import fill_roles
from jote.reading.bn.speech import read_speech
from jote.reading.bn.spoken_acts import find_spoken
from jote.reading.bn.status import status_of
from jote.reading.bn.strangers import SeenNames, closing_name, everyday_name, postposed_name, unknown_body
from jote.reading.bn.tables import word_set
from jote.reading.bn.topics import topic_of
from jote.reading.clauses import Clause
from jote.reading.commitments import Pledges
from jote.reading.frames import Frame
from jote.reading.layout import lay_out
from jote.reading.names import NameMention, find_names
from jote.reading.phrases import Phrase
from jote.reading.records import EventStatus
from jote.reading.roles import Roles
from jote.reading.sentence import Sentence
from jote.reading.sentences import split_sentences
from jote.reading.signs import load_signs
from jote.reading.speech import Said
from jote.reading.spoken import OwnSide, Spoken
from jote.reading.text import Text
from jote.reading.tokens import Token
from jote.vocabulary.dates import PartialDate


class Bangla:
    """The grammar of Bangla, part by part from the modules beside this one."""

    language = "bn"
    signs = load_signs(Path(__file__).parent / "signs.yaml")

    @property
    def accusation(self) -> Frame:
        return next(frame for frame in frames().all if frame.id == "accuse-allege")

    def sentences(self, text: Text, titled: bool | None) -> Sequence[Sentence]:
        sentences = split_sentences(text, lay_out(text, titled=titled))
        MARKS.show_all([one.forms for one in sentences if one.is_read])
        return sentences

    def names(self, clean: str) -> list[NameMention]:
        return find_names(clean, "bn", read_ending)

    def home(self, clean: str) -> str | None:
        return press_home(clean)

    def new_names(self) -> Any:
        return SeenNames()

    def phrases(
        self, sentence: Sentence, mentions: Sequence[NameMention], seen: Any, support: Container[str]
    ) -> list[Phrase]:
        return read_phrases(sentence, mentions, seen, support)

    def clauses(self, sentence: Sentence) -> list[Clause]:
        return read_clauses(sentence)

    def adjuncts(self, tokens: Sequence[Token]) -> list[tuple[int, int]]:
        return read_adjuncts(tokens)

    def acts(self, view: SentenceView) -> list[Act]:
        return find_acts(view)

    def spoken(self, view: SentenceView, start: int, end: int, own: OwnSide, *, direct: bool) -> list[Spoken]:
        return find_spoken(view, start, end, own, direct=direct)

    def roles(self, act: Act, view: SentenceView) -> Roles:
        return fill_roles(act, view)

    def status(self, act: Act) -> tuple[EventStatus | None, str]:
        return status_of(act)

    def speech(self, sentences: Sequence[Sentence]) -> Sequence[Said]:
        return read_speech(sentences)

    def dates(self, sentences: Sequence[Sentence], published: PartialDate | None) -> Sequence[Any]:
        return read_dates(sentences, published)

    def counts(
        self, sentences: Sequence[Sentence], dates: Sequence[Any], published: PartialDate | None
    ) -> Sequence[Any]:
        return read_counts(sentences, dates, published)

    def name_in(
        self, sentence: Sentence, start: int, end: int, *, everyday: bool = False, owner: bool = False
    ) -> tuple[str, int, int] | None:
        tokens = [one for one in sentence.tokens if start <= one.start and one.end <= end]
        return everyday_name(tokens) if everyday else closing_name(tokens, owner=owner)

    def name_at_end(self, sentence: Sentence) -> tuple[str, int, int] | None:
        return postposed_name(sentence.tokens)

    def body_in(self, sentence: Sentence, start: int, end: int) -> tuple[str, int, int, str | None, str | None] | None:
        return unknown_body([one for one in sentence.tokens if start <= one.start and one.end <= end])

    def cited(
        self, sentences: Sequence[Sentence], names: Sequence[NameMention], speech: Sequence[Said]
    ) -> tuple[str, ...]:
        return cited_sources(sentences)

    def promises(self, views: Sequence[SentenceView], cast: Cast) -> Pledges:
        return find_promises(views, cast)

    def is_treaty(self, said: Said, clean: str) -> bool:
        if said.speaker_kind != "document":
            return False
        low, high = said.speaker or said.span
        opening = clean[low:high].split(" ", 1)[0] if said.speaker is None else clean[low:high]
        return any(word in opening for word in word_set("speech", "laws"))

    def topic(self, sentences: Sequence[Sentence]) -> str | None:
        return topic_of(sentences)
