"""Which media an article credits, where its grammar has no ways of its own to tell: who stands in a credit line or tells."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.names import NameMention
from jote.reading.sentence import Sentence
from jote.reading.speech import Said


def cited_media(sentences: Sequence[Sentence], names: Sequence[NameMention], speech: Sequence[Said]) -> tuple[str, ...]:
    """The media that a credit line or a verb of telling names."""
    credits = [(one.start, one.end) for one in sentences if one.kind == "credit"]
    told = [said.speaker for said in speech if said.speaker is not None]
    media = [one for one in names if one.known.kind == "organization" and one.known.sector == "MED"]
    cited = (one for one in media if any(low <= one.start < high for low, high in (*credits, *told)))
    return tuple(dict.fromkeys(one.known.name for one in cited))
