"""What a page says twice: the body again, and the teasers of other stories that follow it."""

from __future__ import annotations

import re
from dataclasses import replace

from jote.reading.layout import Block, BlockKind
from jote.reading.sentence import Sentence

_REPEATED_BODY = 5  # sentences at least, nearly the whole body, that a page repeats before it turns to other stories
_LONGEST_INITIALS = 6
_MOST_TEASERS = 12  # pages that only repeat a section go on for longer than that (71 of 71 looked at)
_SHARED_WORDS = 0.3  # of the long words of the teasers may stand in the body too
_SHORTEST_REPEAT = 25
_NOT_WORDS = re.compile(r"[\s।?!.,;:‘’“”'\"()\[\]–—-]+")


def mark_repeats(sentences: list[Sentence]) -> list[Sentence]:
    """Mark what the page says twice, and the teasers of other stories that follow a body told twice."""
    told = ""
    kinds: list[BlockKind] = []
    for sentence in sentences:
        kind = sentence.kind
        if sentence.is_read:
            key = _NOT_WORDS.sub("", sentence.clean.replace(" ", ""))  # most of what goes are spaces
            lead = sentence.clean.partition(" ")[0]
            bare = key[len(lead) :] if len(lead) <= _LONGEST_INITIALS else key  # initials glued to the first words
            if len(key) >= _SHORTEST_REPEAT and bare in told and kind != "title":
                kind = "repeated"
            else:
                told += key
        kinds.append(kind)
    if "repeated" not in kinds:
        return sentences
    for index in range(_first_teaser(sentences, kinds), len(sentences)):
        if sentences[index].is_read:
            kinds[index] = "teaser"
    return [
        one if one.kind == kind else replace(one, block=Block(kind, one.start, one.end))
        for one, kind in zip(sentences, kinds, strict=True)
    ]


def _first_teaser(sentences: list[Sentence], kinds: list[BlockKind]) -> int:
    """Where teasers begin: a few sentences on other matters, after nearly the whole body stood there a second time."""
    body = [index for index, kind in enumerate(kinds) if kind in ("paragraph", "repeated")]
    if not body or kinds[body[-1]] == "repeated":
        return len(sentences)
    last = max(at for at, index in enumerate(body) if kinds[index] == "repeated")
    run = last
    while run and kinds[body[run - 1]] == "repeated":
        run -= 1
    tail = body[last + 1 :]
    if last + 1 - run < _REPEATED_BODY or last + 1 - run < 0.7 * run or len(tail) > min(_MOST_TEASERS, run):
        return len(sentences)
    words = {word for index in body[: last + 1] for word in sentences[index].clean.split() if len(word) > 4}
    others = [word for index in tail for word in sentences[index].clean.split() if len(word) > 4]
    shared = sum(word in words for word in others)
    return tail[0] if shared <= _SHARED_WORDS * len(others) else len(sentences)
