"""Whatever the text, reading English raises nothing and every span lies in the text as it was given."""

from hypothesis import given, settings
from hypothesis import strategies as st

from jote.reading import read

PIECES = [
    "Russia", "Ukraine", "Putin", "Kim Jong Un", "the US", "U.S.", "Mr. Smith", "Iran's", "Israeli", "attacked", "signed", "said", "told",
    "denied", "will", "has", "been", "killed", "at least", "12", "1,200", "twenty-five", "people", "that", "if", "who", "and", ",", ".", ":",
    "“", "”", '"', "‘", "’", "'", "(", ")", "\n", "\r\n", "on Wednesday (19 June)", "June 19, 2024", "last week", "to", "accused", "of",
    "a treaty", "with", "threatened", "missiles at", "according to", "the ministry", "Reuters", "Read more:", "\u200b", "é", "é", "…", "-",
    "হামলা", "the two countries", "it", "they", "his government", "$5 million", "don't", "we'll", "strikes", "in", "Kyiv", "?", "!",
]  # fmt: skip


def check(text: str) -> None:
    reading = read(text, language="en")
    ids = {one.id for one in reading.actors}
    size = len(text.removeprefix("\ufeff"))
    spans = [span for one in reading.actors for span in one.mentions]
    for event in reading.events:
        spans += [event.evidence, *event.evidence_more]
        assert {*event.source, *event.target} <= ids
        assert not set(event.source) & set(event.target)
        assert event.source or event.target
    spans += [one.span for one in reading.quotes] + [one.span for one in reading.figures]
    spans += [span for one in reading.commitments for span in one.evidence]
    for low, high in spans:
        assert 0 <= low < high <= size
        assert text.removeprefix("\ufeff")[low:high].strip()


@settings(max_examples=250)
@given(st.lists(st.sampled_from(PIECES), max_size=60), st.sampled_from([" ", "  ", " \u00a0"]))
def test_words_of_the_news_in_any_order(words: list[str], space: str) -> None:
    check(space.join(words))


@settings(max_examples=100)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_text(text: str) -> None:
    check(text)
