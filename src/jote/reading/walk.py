"""The walk through an article: sentence by sentence its phrases, who is meant, its acts, who speaks, and what is told."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from jote.reading.actors import Cast
from jote.reading.acts import SentenceView
from jote.reading.events import read_events
from jote.reading.names import NameMention, supported_ids
from jote.reading.phrases import Phrase
from jote.reading.sentence import Sentence
from jote.reading.speakers import Heard, is_outlet, speaker_of
from jote.reading.speech import Said
from jote.reading.spoken_events import read_spoken
from jote.reading.story import Story
from jote.reading.themselves import mean_themselves
from jote.reading.voices import Voice
from jote.reading.who_is_meant import resolve

# People who are nobody in particular: what they think is a view that is about.
_UNNAMED = ("official", "officials", "investigator", "investigators", "government-officials")
_ANYBODY = ("population:experts:", "population:opponents:", "population:supporters:")


@dataclass(slots=True)
class Walked:
    """What the walk leaves beside the story: the sentences as read, by index, all voices, and the quotes with their speakers."""

    views: dict[int, SentenceView] = field(default_factory=dict)
    voices: list[Voice] = field(default_factory=list)
    quotes: list[tuple[Said, str | None]] = field(default_factory=list)


def walk(story: Story, sentences: Sequence[Sentence], names: Sequence[NameMention], speech: Sequence[Said]) -> Walked:
    """Read all sentences into the story, the title last: it tells in short what the text tells in full."""
    grammar, cast = story.grammar, story.cast
    walked = Walked()
    support = supported_ids(known for one in names for known in one.knowns)
    seen = grammar.new_names()
    starts = [one.start for one in names]
    by_sentence: dict[int, list[Said]] = {}
    for said in speech:
        by_sentence.setdefault(said.sentence, []).append(said)
    heard = Heard()
    ends = [one.end for one in sentences]
    for index in _order(sentences):
        sentence = sentences[index]
        mentions = names[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        phrases = grammar.phrases(sentence, mentions, seen, support)
        resolve(cast, phrases, sentence.block)
        view = SentenceView(index, sentence, phrases, grammar)
        walked.views[index] = view
        for said in by_sentence.get(index, ()):
            said, speaker = speaker_of(grammar, cast, said, view, seen, heard, walked.views.get(index - 1))
            if said.form != "headline" and speaker is not None:
                issues = said.speaker_kind == "document" or said.in_document
                issuer = speaker if issues else heard.issuer
                until = max(index, bisect_left(ends, said.span[1]))
                player = cast.player(speaker)
                he = (
                    (speaker, sentence.block, until) if player is not None and player.kind == "person" else heard.person
                )
                heard = Heard(speaker, until, issuer=issuer, person=he)
            _hear(story, walked, said, speaker)
            if speaker is not None and sentence.kind != "title":
                cast.note_subject([speaker])
        if index > heard.sentence and any(_acts_as_body(cast, one) and one.actor != heard.key for one in phrases):
            heard.acted_since = True
        if index > heard.sentence and any(_acts_in_person(one) for one in phrases):
            heard.named_since = True
            if heard.person is not None and index > heard.person[2] and _is_of_a_person(view):
                heard.person = None
        mean_themselves(cast, view, walked.voices, story.signs)
        here = [one for one in walked.voices if one.said.span[0] < sentence.end and one.said.span[1] > sentence.start]
        read_events(story, view, here)
        _hear_before(story, walked, sentence)
    return walked


def _acts_in_person(phrase: Phrase) -> bool:
    return phrase.kind == "person" and phrase.cue == "bare" and phrase.actor is not None


def _acts_as_body(cast: Cast, phrase: Phrase) -> bool:
    player = cast.player(phrase.actor) if phrase.actor is not None and phrase.cue == "bare" else None
    return (
        player is not None
        and phrase.kind != "pronoun"
        and player.kind in ("state", "organization", "group")
        and player.sector != "MED"
    )


def _is_of_a_person(view: SentenceView) -> bool:
    """Whether a verb of a sentence is that of a person: in হাদী হত্যাচেষ্টায় দেশটি জড়িত nobody acts in person."""
    groups = [clause.group for clause in view.clauses if clause.group is not None]
    return any(one.person == "polite" for one in groups) or all(one.person is None for one in groups)


def _hear_before(story: Story, walked: Walked, sentence: Sentence) -> None:
    """Read again what stood before এসব কথা বলেন তিনি: only now it is known who says it."""
    if story.topic is not None:
        return
    for voice in walked.voices[-4:]:
        low, high = voice.said.span
        if not sentence.start <= voice.said.cue[0] < sentence.end or high > sentence.start:
            continue
        for view in list(walked.views.values())[-8:]:
            if view.sentence.start < high and view.sentence.end > low and view.sentence is not sentence:
                story.drafts.extend(read_spoken(story, view, voice))


def _is_of_nowhere(key: str) -> bool:
    """Whether people are called only by what they are (চিকিৎসকেরা, তদন্তকারীরা), so that it is a guess whose they are."""
    kind, _, rest = key.partition(":")
    called, _, of = rest.partition(":")
    return of.startswith("?") and (kind == "population" or (called in _UNNAMED and key.endswith(":many")))


def _is_party(story: Story, key: str | None) -> bool:
    """Whether a paper or broadcaster has a part in what is told: it is sued, and answers."""
    return any(key in (*one.source, *one.target) for one in story.drafts)


def _order(sentences: Sequence[Sentence]) -> list[int]:
    read = [index for index, one in enumerate(sentences) if one.is_read]
    titles = [index for index, one in enumerate(sentences) if one.kind == "title"]
    return [index for index in read if sentences[index].kind != "title"] + titles


def _hear(story: Story, walked: Walked, said: Said, speaker: str | None) -> None:
    """Keep what is said: as a voice, and as a quote where somebody says it who is neither the press nor a treaty.

    Reported words of nobody who can be named (অনেকে বলেন, একজনের ভাষ্য, বিশ্লেষকদের মতে) are no quote; words in quotation marks are.
    """
    number = -1
    clean = story.cast.text.clean
    somebody = (said.direct and (speaker is not None or said.form != "epithet")) or (
        speaker is not None and not speaker.startswith(_ANYBODY) and not _is_of_nowhere(speaker)
    )
    outlet, party = is_outlet(story.cast, speaker), _is_party(story, speaker)
    answers = outlet and party and said.speaker_kind == "press" and said.polite is False and said.form != "back"
    if (said.is_quote or answers) and somebody and (party or not outlet) and not story.grammar.is_treaty(said, clean):
        number = len(walked.quotes)
        walked.quotes.append((said, speaker))
    if said.form != "fact":
        walked.voices.append(Voice(number, said, speaker))
