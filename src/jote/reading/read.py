"""Reads an article: text in, reading out. The steps, in order, are those of `_read`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from jote.errors import BadInput
from jote.reading.actors import Cast
from jote.reading.commitments import bind
from jote.reading.events import finish_events
from jote.reading.grammar import Grammar
from jote.reading.language import detect_language
from jote.reading.merge import merge
from jote.reading.name_index import known_names
from jote.reading.names import settle_names
from jote.reading.quote_dates import date_acts_of_speech, date_quotes
from jote.reading.reading_records import event_records, figure_records, quote_records, used_keys
from jote.reading.records import ArticleFacts, Reading
from jote.reading.story import Story
from jote.reading.text import Text
from jote.reading.tolls import tie_tolls
from jote.reading.walk import walk
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
    grammar: Grammar | None = None,
) -> Reading:
    """Read one article into actors, events, quotes, figures and commitments.

    `text` is the article as it stands; where `title` is None its first line may be the title. All spans of the reading
    are spans of `text`. `published` is a date (YYYY-MM-DD). With `explain` every event says why it was read so.
    `grammar` replaces the reader's own: any object that answers as `jote.reading.grammar.Grammar` says, such as a subclass
    of `jote.reading.bn.Bangla` with one step of its own. `jote.extend` adds names and frames.

    >>> reading = read("নেপাল ভুটানের ওপর হামলা চালিয়েছে।")
    >>> [(one.event, one.status) for one in reading.events]
    [('ASSAULT', 'happened')]

    Raises BadInput where the date is none, or the text is neither in Bangla nor in English.
    """
    day = parse_date(published) if published else None
    found = language or (grammar.language if grammar is not None else detect_language(text))
    facts = ArticleFacts(title, found, published, publisher, url)
    return _read(Text.of(text), grammar or _grammar(found), facts, day, explain=explain)


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


def _read(
    text: Text, grammar: Grammar, facts: ArticleFacts, published: PartialDate | None, *, explain: bool
) -> Reading:
    sentences = grammar.sentences(text, False if facts.title else None)
    dates = grammar.dates(sentences, published)
    speech = grammar.speech(sentences)
    counts = grammar.counts(sentences, dates, published)
    names = settle_names(grammar.names(text.clean))

    cast = Cast(text, _home(facts.publisher) or grammar.home(text.clean))
    story = Story(grammar, cast, dates, grammar.topic(sentences))
    walked = walk(story, sentences, names, speech)
    drafts = merge(finish_events(story), cast)
    tie_tolls(counts, drafts)
    said_on = date_quotes(dates, sentences, walked.voices)
    date_acts_of_speech(drafts, said_on, walked.voices)
    views = [walked.views[index] for index in sorted(walked.views)]
    commitments = bind(text, grammar.promises(views, cast), drafts, cast)

    ids, actors = cast.records(used_keys(cast, drafts, walked.quotes))
    title = facts.title
    if title is None:
        title = next((one.clean for one in sentences if one.kind == "title"), None)
    return Reading(
        ArticleFacts(
            title, facts.language, facts.published, facts.publisher, facts.url, _cited(grammar.cited(sentences, names, speech), facts.publisher),
            tuple(one.clean for one in sentences if one.kind == "related"),
        ),
        actors,
        event_records(text, sentences, drafts, walked, ids, explain=explain),
        quote_records(text, walked.quotes, said_on, ids),
        figure_records(text, counts, walked, ids),
        commitments,
    )  # fmt: skip


def _cited(media: Sequence[str], publisher: str | None) -> tuple[str, ...]:
    """The media credited, without the paper itself: what it was told (প্রথম আলোকে বলেন) it reports on its own."""
    own = (publisher or "").casefold()
    return tuple(one for one in media if one.casefold() != own)


@lru_cache(maxsize=1_000)
def _home(publisher: str | None) -> str | None:
    """The state that a paper is of, where the lexicon knows the paper; kept, since the whole lexicon is looked through for it."""
    if not publisher:
        return None
    wanted = publisher.casefold()
    return next(
        (one.state for one in known_names("en") if one.kind == "organization" and one.name.casefold() == wanted), None
    )
