"""The English grammar and lexicon."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jote.reading.actors import Cast
from jote.reading.acts import Act, SentenceView
from jote.reading.clauses import Clause
from jote.reading.commitments import Pledges
from jote.reading.credits import cited_media
from jote.reading.frames import Frame
from jote.reading.names import NameMention, find_names, settle_names, supported_ids
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
from jote.vocabulary.tables import load_tables


class English:
    """The grammar of English, part by part from the modules beside this one.

    An article is parsed once, when its speech is asked for: who spoke is the subject of a verb of saying.
    """

    language = "en"
    signs = load_signs(Path(__file__).parent / "signs.yaml")

    def __init__(self) -> None:
        self._names: list[NameMention] | None = None
        self._parses: dict[int, Any] = {}

    @property
    def accusation(self) -> Frame:
        """The frame of an accusation told by a noun alone."""
        from jote.reading.en.event_frames import frames

        return next(one for one in frames().all if one.id == "accuse-accuse")

    def sentences(self, text: Text, titled: bool | None) -> Sequence[Sentence]:
        from jote.reading.en.layout import read_sentences

        return read_sentences(text, titled)

    def names(self, clean: str) -> list[NameMention]:
        if self._names is None:
            from jote.reading.en.words import read_ending

            self._names = find_names(clean, "en", read_ending)
        return self._names

    def home(self, clean: str) -> str | None:
        return None

    def new_names(self) -> Any:
        from jote.reading.en.strangers import SeenNames

        return SeenNames()

    def _parse(self, sentences: Sequence[Sentence]) -> dict[int, Any]:
        """Parse all sentences of an article, the title last; by their index, and kept by their tokens."""
        from bisect import bisect_left

        from jote.reading.en.noun_phrases import read_phrases
        from jote.reading.en.parsing import parse_sentence
        from jote.reading.en.strangers import SeenNames

        if not sentences:
            return {}
        clean = sentences[0].text.clean
        names = settle_names(self.names(clean))
        support = supported_ids(known for one in names for known in one.knowns)
        starts = [one.start for one in names]
        seen = SeenNames()
        found: dict[int, Any] = {}
        order = [index for index, one in enumerate(sentences) if one.is_read and one.kind != "title"]
        order += [index for index, one in enumerate(sentences) if one.kind == "title"]
        for index in order:
            sentence = sentences[index]
            mentions = names[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            phrases = read_phrases(sentence.tokens, mentions, seen, support, clean)
            parse = parse_sentence(sentence.tokens, phrases, title=sentence.kind in ("title", "heading"))
            found[index] = self._parses[id(sentence.tokens)] = parse
        return found

    def _parsed(self, tokens: Sequence[Token]) -> Any:
        return self._parses[id(tokens)]

    def phrases(
        self, sentence: Sentence, mentions: Sequence[NameMention], seen: Any, support: Container[str]
    ) -> list[Phrase]:
        tokens = sentence.tokens
        if id(tokens) not in self._parses:
            from jote.reading.en.noun_phrases import read_phrases
            from jote.reading.en.parsing import parse_sentence

            phrases = read_phrases(tokens, mentions, seen, support, "")
            self._parses[id(tokens)] = parse_sentence(tokens, phrases, title=False)
        found: list[Phrase] = self._parsed(tokens).phrases
        return found

    def clauses(self, sentence: Sentence) -> list[Clause]:
        found: list[Clause] = self._parsed(sentence.tokens).clauses
        return found

    def adjuncts(self, tokens: Sequence[Token]) -> list[tuple[int, int]]:
        return []

    def acts(self, view: SentenceView) -> list[Act]:
        from jote.reading.en.acts import find_acts

        return find_acts(self._parsed(view.sentence.tokens))

    def spoken(self, view: SentenceView, start: int, end: int, own: OwnSide, *, direct: bool) -> list[Spoken]:
        from jote.reading.en.spoken_acts import find_spoken

        return find_spoken(view, self._parsed(view.sentence.tokens), start, end, own)

    def roles(self, act: Act, view: SentenceView) -> Roles:
        from jote.reading.en.roles import fill_roles

        return fill_roles(act, self._parsed(view.sentence.tokens))

    def status(self, act: Act) -> tuple[EventStatus | None, str]:
        from jote.reading.en.status import status_of

        return status_of(act)

    def speech(self, sentences: Sequence[Sentence]) -> Sequence[Said]:
        from jote.reading.en.speech import read_speech

        return read_speech(sentences, self._parse(sentences))

    def dates(self, sentences: Sequence[Sentence], published: PartialDate | None) -> Sequence[Any]:
        from jote.reading.en.dates import read_dates

        return read_dates(sentences, published)

    def counts(
        self, sentences: Sequence[Sentence], dates: Sequence[Any], published: PartialDate | None
    ) -> Sequence[Any]:
        from jote.reading.en.figures import read_counts

        return read_counts(sentences, dates, published)

    def name_in(
        self, sentence: Sentence, start: int, end: int, *, everyday: bool = False, owner: bool = False
    ) -> tuple[str, int, int] | None:
        from jote.reading.en.strangers import is_name_word

        words: list[Token] = []
        for token in sentence.tokens:
            if (
                token.start < start
                or token.end > end
                or token.kind != "word"
                or not is_name_word(token, first=not words)
            ):
                if len(words) > 1:
                    break
                words = []
                continue
            words.append(token)
        if len(words) < 2 or len(words) > 4:
            return None
        return " ".join(one.text for one in words), words[0].start, words[-1].end

    def name_at_end(self, sentence: Sentence) -> tuple[str, int, int] | None:
        return None

    def body_in(self, sentence: Sentence, start: int, end: int) -> tuple[str, int, int, str | None, str | None] | None:
        return None

    def cited(
        self, sentences: Sequence[Sentence], names: Sequence[NameMention], speech: Sequence[Said]
    ) -> tuple[str, ...]:
        return cited_media(sentences, names, speech)

    def promises(self, views: Sequence[SentenceView], cast: Cast) -> Pledges:
        from jote.reading.en.promises import find_promises

        return find_promises(views, cast)

    def is_treaty(self, said: Said, clean: str) -> bool:
        from jote.reading.en.tables import word_set

        if said.speaker_kind != "document" or said.speaker is None:
            return False
        return any(word in word_set("grammar", "treaties") for word in clean[slice(*said.speaker)].lower().split())

    def topic(self, sentences: Sequence[Sentence]) -> str | None:
        counts: dict[str, int] = {}
        total = 0
        words = _topic_words()
        for sentence in sentences:
            for token in sentence.tokens:
                if token.kind == "word":
                    total += 1
                    topic = words.get(token.norm)
                    if topic is not None:
                        counts[topic] = counts.get(topic, 0) + 1
        if not counts:
            return None
        best = max(counts, key=counts.__getitem__)
        return best if counts[best] >= 3 and counts[best] * 40 >= total else None


@cache
def _topic_words() -> dict[str, str]:
    (table,) = load_tables([Path(__file__).parent / "topics.yaml"])
    return {word: topic for topic, words in table.items() if topic != "source" for word in words}
