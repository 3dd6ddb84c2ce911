"""People whom the lexicon does not know: what follows an office and has capitals is a name."""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.en.tables import word_set
from jote.reading.phrases import Phrase
from jote.reading.tokens import Token

_LONGEST_NAME = 4
_HONORIFICS = frozenset(
    (
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gen",
        "lt",
        "col",
        "maj",
        "capt",
        "sgt",
        "adm",
        "sir",
        "sheikh",
        "general",
        "rev",
    )
)
_PARTICLES = word_set("grammar", "name_particles")


class SeenNames:
    """People whom the article itself has introduced, by each word of their names, and what was spoken of last."""

    def __init__(self) -> None:
        self.people: dict[str, str] = {}
        self.firsts: dict[str, list[str]] = {}
        self.leaders: dict[str, Phrase] = {}

    def add(self, name: str) -> None:
        """Remember a person by full name and surname."""
        parts = name.split()
        if len(parts) < 2 or name in self.people:
            return
        self.people[name] = name
        self.firsts.setdefault(parts[0], []).append(name)
        if len(parts[-1]) > 2:
            self.people.setdefault(parts[-1], name)


def name_after(tokens: Sequence[Token], at: int, seen: SeenNames) -> tuple[str, int, int, int, bool] | None:
    """The name that follows an office: its words, its stop, its characters, and whether it is a genitive."""
    words: list[str] = []
    stop = at
    while stop < len(tokens) and tokens[stop].norm.rstrip(".") in _HONORIFICS:
        stop += 1
        if stop < len(tokens) and tokens[stop].text == ".":
            stop += 1
    first = stop
    owns = False
    end = -1
    while stop < len(tokens) and len(words) < _LONGEST_NAME:
        token = tokens[stop]
        if token.kind != "word" or not is_name_word(token, first=not words):
            break
        plain = token.text.replace("’", "'")
        owns = plain.endswith("'s")
        text = token.text[:-2] if owns else token.text
        words.append(text)
        end = token.start + len(text)
        stop += 1
        if owns:
            break
    while words and words[-1].lower() in _PARTICLES:
        words.pop()
        stop -= 1
    if not words or end < 0:
        return None
    if len(words) == 1 and words[0] in seen.people:
        return seen.people[words[0]], stop, tokens[first].start, end, owns
    if len(words) == 1 and len(words[0]) < 3:
        return None
    name = " ".join(words)
    seen.add(name)
    return name, stop, tokens[first].start, end, owns


def is_name_word(token: Token, *, first: bool) -> bool:
    """Whether a word may stand in a person's name: a capital, and no everyday word of the beginning of a sentence."""
    norm = token.norm.removesuffix("'s")
    if not first and norm in _PARTICLES:
        return True
    text = token.text
    if not text[0].isupper() or norm in word_set("grammar", "no_name"):
        return False
    return not (len(text) > 3 and text.isupper() and "." not in text)


def seen_person_at(tokens: Sequence[Token], at: int, seen: SeenNames) -> Phrase | None:
    """A person whom the article has introduced, by full name or surname."""
    token = tokens[at]
    if not seen.people or not token.text[0].isupper():
        return None
    for name in seen.firsts.get(token.text, ()):
        parts = name.split()
        if at + len(parts) <= len(tokens) and all(
            tokens[at + step].text == parts[step] for step in range(len(parts) - 1)
        ):
            closing = tokens[at + len(parts) - 1]
            text, owns = _bare(closing)
            if text == parts[-1]:
                return _person(at, at + len(parts), token.start, closing.start + len(text), name, owns)
    text, owns = _bare(token)
    found = seen.people.get(text)
    return _person(at, at + 1, token.start, token.start + len(text), found, owns) if found is not None else None


def _bare(token: Token) -> tuple[str, bool]:
    owns = token.norm.endswith("'s")
    return (token.text[:-2] if owns else token.text), owns


def _person(first: int, last: int, start: int, end: int, name: str, owns: bool) -> Phrase:
    return Phrase(
        first,
        last,
        start,
        end,
        "person",
        f"named:{name}",
        None,
        None,
        None,
        "genitive" if owns else "bare",
        unknown_name=name,
    )
