"""What states promise each other, as the article tells it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from jote.reading.acts import SentenceView
from jote.reading.actors import Cast
from jote.reading.drafts import Draft
from jote.reading.records import Commitment
from jote.reading.text import Text


def read_commitments(
    text: Text, views: Sequence[SentenceView], cast: Cast, drafts: Sequence[Draft]
) -> tuple[Commitment, ...]:
    """The commitments of an article."""
    return ()


_: Any = None
