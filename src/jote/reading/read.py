"""Reads an article: text in, reading out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from jote.errors import BadInput
from jote.reading.actors import Cast, supported_ids
from jote.reading.acts import SentenceView
from jote.reading.drafts import Draft
from jote.reading.events import EventReader, Voice
from jote.reading.grammar import Grammar
from jote.reading.merge import merge
from jote.reading.names import NameMention, known_names, settle_names
from jote.reading.phrases import Phrase
from jote.reading.records import ArticleFacts, Event, Figure, Quote, Reading
from jote.reading.sentences import Sentence
from jote.reading.speech import Said
from jote.reading.text import Text, detect_language
from jote.vocabulary.dates import PartialDate, parse_date


def read(
    text: str,
    *,
    title: str | None = None,
    published: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    language: str | None = None,
    explain: bool = False,
) -> Reading:
    """Read one article into actors, events, quotes, figures and commitments.

    `text` is the article as it stands; where `title` is None its first line may be the title. All spans of the reading
    are spans of `text`. `published` is a date (YYYY-MM-DD). With `explain` every event says why it was read so.

    >>> reading = read("নেপাল ভুটানের ওপর হামলা চালিয়েছে।")
    >>> [(one.event, one.status) for one in reading.events]
    [('ASSAULT', 'happened')]

    Raises BadInput where the date is none, or the text is neither in Bangla nor in English.
    """
    day = parse_date(published) if published else None
    found = language or detect_language(text)
    reader = _Article(Text.of(text), _grammar(found), day, publisher, titled=False if title else None)
    return reader.reading(title, published, publisher, url, found, explain=explain)


def _grammar(language: str) -> Grammar:
    """The grammar of a language.

    Raises BadInput where Jote has none.
    """
    if language == "en":
        from jote.reading.en import English

        return English()
    if language != "bn":
        raise BadInput("third_language", path="the text", found=language)
    from jote.reading.bn import Bangla

    return Bangla()


class _Article:
    def __init__(
        self, text: Text, grammar: Grammar, published: PartialDate | None, publisher: str | None, *, titled: bool | None
    ) -> None:
        self.text = text
        self.grammar = grammar
        self.published = published
        self.sentences = grammar.sentences(text, titled)
        self.dates = grammar.dates(self.sentences, published)
        self.speech = list(grammar.speech(self.sentences))
        self.counts = grammar.counts(self.sentences, self.dates, published)
        self.cast = Cast(text, _home(publisher))
        self.names: list[NameMention] = []
        self.views: dict[int, SentenceView] = {}
        self.voices: list[Voice] = []
        self.quotes: list[tuple[Said, str | None]] = []

    def reading(
        self,
        title: str | None,
        published: str | None,
        publisher: str | None,
        url: str | None,
        language: str,
        *,
        explain: bool,
    ) -> Reading:
        events = EventReader(self.grammar, self.cast, self.dates, self.grammar.topic(self.sentences))
        self._walk(events)
        drafts = merge(events.finish(), self._same_side)
        self._tie_figures(drafts)
        from jote.reading.commitments import bind

        views = [self.views[index] for index in sorted(self.views)]
        promises, treaty = self.grammar.promises(views, self.cast)
        commitments = bind(self.text, promises, drafts, self.cast, treaty)
        used = self._used(drafts)
        ids, actors = self.cast.records(used)
        quotes = tuple(
            Quote(f"q{number + 1}", ids.get(speaker or ""), said.direct, self.text.span(*said.span), None)
            for number, (said, speaker) in enumerate(self.quotes)
        )
        figures = tuple(self._figure(number, count, ids) for number, count in enumerate(self.counts))
        records = tuple(self._event(number, draft, ids, explain=explain) for number, draft in enumerate(drafts))
        facts = self._facts(title, published, publisher, url, language)
        return Reading(facts, actors, records, quotes, figures, commitments)

    # ---- the walk through the text ----

    def _walk(self, events: EventReader) -> None:
        names = self.names = settle_names(self.grammar.names(self.text.clean))
        support = supported_ids(known for one in names for known in one.knowns)
        seen = self.grammar.new_names()
        by_sentence: dict[int, list[Said]] = {}
        for said in self.speech:
            by_sentence.setdefault(said.sentence, []).append(said)
        order = [index for index, one in enumerate(self.sentences) if one.is_read and one.kind != "title"]
        order += [index for index, one in enumerate(self.sentences) if one.kind == "title"]
        starts = [one.start for one in names]
        from bisect import bisect_left

        last_speaker: str | None = None
        for index in order:
            sentence = self.sentences[index]
            mentions = names[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            tokens = sentence.tokens
            phrases = self.grammar.phrases(tokens, mentions, seen, support)
            self.cast.resolve(phrases, sentence.block)
            clauses = self.grammar.clauses(tokens)
            view = SentenceView(index, sentence, phrases, clauses, adjuncts=self.grammar.adjuncts(tokens))
            view.acts = self.grammar.acts(sentence, clauses, phrases)
            self.views[index] = view
            for said in by_sentence.get(index, ()):
                speaker = self._speaker(said, sentence, phrases, seen, last_speaker)
                if said.form not in ("headline",):
                    last_speaker = speaker or last_speaker
                number = -1
                if said.is_quote and not self._is_outlet(speaker) and not self.grammar.is_treaty(said, self.text.clean):
                    number = len(self.quotes)
                    self.quotes.append((said, speaker))
                if said.form != "fact":
                    self.voices.append(Voice(number, said, speaker))
                if speaker is not None and sentence.kind != "title":
                    self.cast.note_subject([speaker])
            self._speak_of_themselves(view)
            events.read(
                view,
                [one for one in self.voices if one.said.span[0] < sentence.end and one.said.span[1] > sentence.start],
            )

    def _speak_of_themselves(self, view: SentenceView) -> None:
        """তিনি and তারা in what somebody is reported to say mean mostly the one who says it."""
        tokens = view.sentence.tokens
        for phrase in view.phrases:
            if phrase.kind != "pronoun" or phrase.key not in ("polite", "plural", "it", "first"):
                continue
            at = tokens[phrase.first].start
            voice = next(
                (one for one in self.voices if one.said.span[0] <= at < one.said.span[1] and one.speaker), None
            )
            player = self.cast.player(voice.speaker) if voice is not None and voice.speaker is not None else None
            if player is None or (voice is not None and voice.said.direct != (phrase.key == "first")):
                continue
            if phrase.key == "first" or (phrase.key == "polite") == (player.kind == "person"):
                phrase.actor = player.key

    def _speaker(
        self, said: Said, sentence: Sentence, phrases: Sequence[Phrase], seen: Any, last: str | None
    ) -> str | None:
        if said.speaker is None:
            if said.speaker_kind == "anonymous":
                return None
            if said.goes_on or said.speaker_kind == "document":
                return last or (self.cast.subjects[-1] if self.cast.subjects else None)
            if any(phrase.key == "first" for phrase in phrases):
                return last
            return self.cast.subjects[-1] if self.cast.subjects and said.direct else None
        if said.speaker_kind == "document":
            return (
                self._issuer(said, sentence, phrases)
                or last
                or (self.cast.subjects[-1] if self.cast.subjects else None)
            )
        low, high = said.speaker
        tokens = sentence.tokens
        inside = [
            one
            for one in phrases
            if tokens[one.first].start < high
            and tokens[min(one.last, len(tokens)) - 1].end > low
            and one.actor is not None
        ]
        if any(one.key == "first" and low <= tokens[one.first].start < high for one in phrases):
            return last
        told = [
            one for one in inside if one.cue not in ("about", "locative", "adjective", "compound", "object", "aside")
        ]
        best = next((one for one in reversed(told) if one.cue in ("bare", "side", "by")), told[-1] if told else None)
        if best is None or best.cue == "genitive":
            after = max(low, tokens[min(best.last, len(tokens)) - 1].end) if best is not None else low
            name = self.grammar.name_in(sentence, after, high)
            if name is not None:
                return self._unnamed(name[0], name[1], name[2], seen, best)
        if best is None:
            best = next((one for one in inside if one.cue == "object"), None)
        return best.actor if best is not None else None

    def _is_outlet(self, key: str | None) -> bool:
        """Whether a paper or agency speaks: its words are credited, not quoted."""
        player = self.cast.player(key) if key is not None else None
        return player is not None and player.key.startswith("organization:") and player.sector == "MED"

    def _issuer(self, said: Said, sentence: Sentence, phrases: Sequence[Phrase]) -> str | None:
        """Who issued a statement that speaks: named beside it, or the body that acted last."""
        tokens = sentence.tokens
        assert said.speaker is not None
        for one in phrases:
            if (
                one.actor is not None
                and one.cue == "genitive"
                and said.speaker[0] <= tokens[one.first].start < said.speaker[1]
            ):
                player = self.cast.player(one.actor)
                if player is not None and player.sector != "MED":
                    return one.actor
        for key in reversed(self.cast.subjects):
            player = self.cast.player(key)
            if player is not None and player.kind in ("state", "organization", "group") and player.sector != "MED":
                return key
        return None

    def _unnamed(self, words: str, low: int, high: int, seen: Any, owner: Phrase | None) -> str:
        """A speaker whom neither the lexicon nor an office names: a person as written, of whatever stands before the name."""
        player = self.cast.player(owner.actor) if owner is not None and owner.actor is not None else None
        seen.add(words)
        state, sector = (player.state, player.sector) if player is not None else (None, None)
        phrase = Phrase(
            0, 0, low, high, "person", f"named:{words}", None, state, sector or "CVL", "bare", unknown_name=words
        )
        self.cast.resolve([phrase])
        assert phrase.actor is not None
        return phrase.actor

    # ---- records ----

    def _same_side(self, one: str, other: str) -> bool:
        """Whether two keys are one party: the same actor, or two of one state and side."""
        if one == other:
            return True
        first, second = self.cast.player(one), self.cast.player(other)
        if first is None or second is None or first.state is None:
            return first is not None and first is second
        if first.kind == second.kind == "person" and first.named and second.named:
            return first is second
        official = ("GOV", "MIL")
        return first.state == second.state and (
            first.sector == second.sector or (first.sector in official and second.sector in official)
        )

    def _tie_figures(self, drafts: Sequence[Draft]) -> None:
        for number, count in enumerate(self.counts):
            if count.measure not in ("killed", "wounded", "missing", "captured", "arrested", "displaced", "other"):
                continue
            kinds = {"arrested": "COERCE", "captured": "ASSAULT"}
            wanted = kinds.get(count.measure, "ASSAULT")
            near = [one for one in drafts if one.event == wanted and 0 <= count.sentence - one.sentence <= 1]
            here = [one for one in drafts if one.event == wanted and count.sentence in (one.sentence, *one.sentences)]
            for draft in (here or near)[-1:]:
                draft.figures.append(number)

    def _used(self, drafts: Sequence[Draft]) -> list[str]:
        used: list[str] = []
        for draft in drafts:
            used.extend((*draft.source, *draft.target))
            if draft.said_by is not None:
                used.append(draft.said_by)
        used.extend(speaker for _, speaker in self.quotes if speaker is not None)
        rest = [key for key, player in self.cast.players.items() if player.mentions and not player.members]
        ordered: list[str] = []
        for key in (*rest, *used):
            real = self.cast.same.get(key, key)
            if real not in ordered:
                ordered.append(real)
        aliases = [key for key in used if key not in ordered]
        return [*ordered, *aliases]

    def _event(self, number: int, draft: Draft, ids: Mapping[str, str], *, explain: bool) -> Event:
        spans = [draft.evidence, *draft.more]
        quotes = tuple(
            f"q{at + 1}"
            for at, (said, _) in enumerate(self.quotes)
            if any(said.span[0] < high and low < said.span[1] for low, high in spans)
        )
        explanation = None
        if explain:
            from jote.reading.explain import explain_event

            explanation = explain_event(draft, self.text, self.sentences[draft.sentence])
        return Event(
            f"e{number + 1}", draft.event, draft.mode, draft.contexts,
            tuple(dict.fromkeys(ids[key] for key in draft.source if key in ids)),
            tuple(dict.fromkeys(ids[key] for key in draft.target if key in ids)),
            draft.mutual, draft.date, draft.place, draft.status, ids.get(draft.said_by or ""), quotes,
            tuple(f"f{at + 1}" for at in draft.figures), self.text.span(*draft.evidence),
            tuple(self.text.span(*one) for one in draft.more), draft.doubt, draft.date_reason, explanation,
        )  # fmt: skip

    def _figure(self, number: int, count: Any, ids: Mapping[str, str]) -> Figure:
        view = self.views.get(count.sentence)
        state = None
        if view is not None:
            for phrase in view.phrases:
                if phrase.state is not None and count.noun[0] <= phrase.start < count.noun[1]:
                    state = phrase.state
        voice = next((one for one in self.voices if one.said.span[0] <= count.start < one.said.span[1]), None)
        said_by = ids.get(voice.speaker or "") if voice is not None else None
        return Figure(f"f{number + 1}", count.measure, count.who, state, count.low, count.high, count.as_of, said_by,
                      self.text.span(count.start, count.end), count.approx)  # fmt: skip

    def _facts(
        self, title: str | None, published: str | None, publisher: str | None, url: str | None, language: str
    ) -> ArticleFacts:
        if title is None:
            title = next((one.clean for one in self.sentences if one.kind == "title"), None)
        related = tuple(one.clean for one in self.sentences if one.kind == "related")
        cited = self._cited(self.names)
        return ArticleFacts(title, language, published, publisher, url, cited, related)

    def _cited(self, names: Sequence[Any]) -> tuple[str, ...]:
        """The media that a credit line or a verb of telling names."""
        credits = [(one.start, one.end) for one in self.sentences if one.kind == "credit"]
        told = [said.speaker for said in self.speech if said.speaker is not None]
        found: list[str] = []
        for one in names:
            if one.known.kind != "organization" or one.known.sector != "MED":
                continue
            if any(low <= one.start < high for low, high in (*credits, *told)) and one.known.name not in found:
                found.append(one.known.name)
        return tuple(found)


def _home(publisher: str | None) -> str | None:
    """The state that a paper is of, where the lexicon knows the paper."""
    if not publisher:
        return None
    wanted = publisher.casefold()
    return next(
        (one.state for one in known_names("en") if one.kind == "organization" and one.name.casefold() == wanted), None
    )
