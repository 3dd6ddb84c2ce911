"""The Bangla grammar and lexicon."""

from __future__ import annotations

from collections.abc import Container, Sequence
from pathlib import Path
from typing import Any

from jote.reading.actors import Cast
from jote.reading.acts import Act, SentenceView
from jote.reading.clauses import Clause
from jote.reading.commitments import Pledges
from jote.reading.frames import Frame
from jote.reading.names import NameMention, find_names
from jote.reading.phrases import Phrase
from jote.reading.records import EventStatus
from jote.reading.roles import Roles
from jote.reading.sentence import Sentence
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
        from jote.reading.bn.event_frames import frames

        return next(frame for frame in frames().all if frame.id == "accuse-allege")

    def sentences(self, text: Text, titled: bool | None) -> Sequence[Sentence]:
        from jote.reading.bn.marks import MARKS
        from jote.reading.layout import lay_out
        from jote.reading.sentences import split_sentences

        sentences = split_sentences(text, lay_out(text, titled=titled))
        MARKS.show_all([one.forms for one in sentences if one.is_read])
        return sentences

    def names(self, clean: str) -> list[NameMention]:
        from jote.reading.bn.endings import read_ending

        return find_names(clean, "bn", read_ending)

    def home(self, clean: str) -> str | None:
        from jote.reading.bn.press_home import press_home

        return press_home(clean)

    def new_names(self) -> Any:
        from jote.reading.bn.strangers import SeenNames

        return SeenNames()

    def phrases(
        self, sentence: Sentence, mentions: Sequence[NameMention], seen: Any, support: Container[str]
    ) -> list[Phrase]:
        from jote.reading.bn.noun_phrases import read_phrases

        return read_phrases(sentence, mentions, seen, support)

    def clauses(self, sentence: Sentence) -> list[Clause]:
        from jote.reading.bn.clauses import read_clauses

        return read_clauses(sentence)

    def adjuncts(self, tokens: Sequence[Token]) -> list[tuple[int, int]]:
        from jote.reading.bn.adjuncts import read_adjuncts

        return read_adjuncts(tokens)

    def acts(self, view: SentenceView) -> list[Act]:
        from jote.reading.bn.acts import find_acts

        return find_acts(view)

    def spoken(self, view: SentenceView, start: int, end: int, own: OwnSide, *, direct: bool) -> list[Spoken]:
        from jote.reading.bn.spoken_acts import find_spoken

        return find_spoken(view, start, end, own, direct=direct)

    def roles(self, act: Act, view: SentenceView) -> Roles:
        from jote.reading.bn.roles import fill_roles

        return fill_roles(act, view)

    def status(self, act: Act) -> tuple[EventStatus | None, str]:
        from jote.reading.bn.status import status_of

        return status_of(act)

    def speech(self, sentences: Sequence[Sentence]) -> Sequence[Said]:
        from jote.reading.bn.speech import read_speech

        return read_speech(sentences)

    def dates(self, sentences: Sequence[Sentence], published: PartialDate | None) -> Sequence[Any]:
        from jote.reading.bn.dates import read_dates

        return read_dates(sentences, published)

    def counts(
        self, sentences: Sequence[Sentence], dates: Sequence[Any], published: PartialDate | None
    ) -> Sequence[Any]:
        from jote.reading.bn.figures import read_counts

        return read_counts(sentences, dates, published)

    def name_in(
        self, sentence: Sentence, start: int, end: int, *, everyday: bool = False, owner: bool = False
    ) -> tuple[str, int, int] | None:
        from jote.reading.bn.strangers import closing_name, everyday_name

        tokens = [one for one in sentence.tokens if start <= one.start and one.end <= end]
        return everyday_name(tokens) if everyday else closing_name(tokens, owner=owner)

    def body_in(self, sentence: Sentence, start: int, end: int) -> tuple[str, int, int, str | None] | None:
        from jote.reading.bn.strangers import unknown_body

        return unknown_body([one for one in sentence.tokens if start <= one.start and one.end <= end])

    def cited(
        self, sentences: Sequence[Sentence], names: Sequence[NameMention], speech: Sequence[Said]
    ) -> tuple[str, ...]:
        from jote.reading.bn.press import cited_sources

        return cited_sources(sentences)

    def promises(self, views: Sequence[SentenceView], cast: Cast) -> Pledges:
        from jote.reading.bn.promises import find_promises

        return find_promises(views, cast)

    def is_treaty(self, said: Said, clean: str) -> bool:
        if said.speaker_kind != "document":
            return False
        low, high = said.speaker or said.span
        opening = clean[low:high].split(" ", 1)[0] if said.speaker is None else clean[low:high]
        return any(word in opening for word in ("চুক্তি", "সংবিধান", "আইন", "সনদ", "সমঝোতা"))

    def topic(self, sentences: Sequence[Sentence]) -> str | None:
        from jote.reading.bn.topics import topic_of

        return topic_of(sentences)
