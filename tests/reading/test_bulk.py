"""Real pages, whole and broken: nothing raises, and every span is exact. Skipped where the shared corpus is absent."""

import gzip
import json
import random
from pathlib import Path

import pytest

from jote.reading.bn.dates import read_dates
from jote.reading.bn.figures import read_counts
from jote.reading.bn.press import cited_sources
from jote.reading.bn.speech import read_speech
from jote.reading.layout import lay_out
from jote.reading.sentences import split_sentences
from jote.reading.text import Text

BULK = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "bn-bulk.jsonl.gz"
BROKEN = "‘’“”'\"।?!\u200c\u200d\ufeff\u09bc\u09cd\u09c7\u09be\u09df০১৯(),-–:;/|\n\r "


def articles(step: int) -> list[str]:
    if not BULK.exists():
        pytest.skip("the bulk set of ../shared is not here")
    with gzip.open(BULK, "rt", encoding="utf-8") as rows:
        return [json.loads(line)["text"] for number, line in enumerate(rows) if number % step == 0]


def check(given: str) -> None:
    """Read a text up to speech and look at every span."""
    text = Text.of(given)
    sentences = split_sentences(text, lay_out(text))
    at = 0
    for sentence in sentences:
        assert at <= sentence.start < sentence.end <= len(text.clean)
        at = sentence.end
        for token in sentence.tokens:
            assert text.clean[token.start : token.end] == token.text
    dates = read_dates(sentences)
    spans = [(one.start, one.end) for one in (*dates, *read_counts(sentences, dates))]
    for said in read_speech(sentences):
        spans += [said.span, said.cue, said.speaker or said.cue]
    for start, end in spans:
        low, high = text.span(start, end)
        assert 0 <= low <= high <= len(text.given)
        assert Text.of(text.quote((low, high))).clean.strip() in text.clean
    cited_sources(sentences)


def test_pages_as_they_are() -> None:
    for given in articles(25):
        check(given)


def test_pages_cut_shuffled_and_broken() -> None:
    chance = random.Random(1971)
    for given in articles(40):
        words = given.split(" ")
        chance.shuffle(words)
        letters = list(given[:2000])
        for _ in range(50):
            letters[chance.randrange(len(letters))] = chance.choice(BROKEN)
        cut = chance.randrange(len(given))
        for broken in (given[cut : cut + 1500], " ".join(words[:300]), "".join(letters), given[:1200].replace(" ", "")):
            check(broken)
