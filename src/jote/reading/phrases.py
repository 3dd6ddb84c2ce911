"""Noun phrases that name or point to an actor, as a grammar finds them: what the rest of the reader works with.

A phrase says who may be meant and by what cue it stands in its clause; who is meant in the end, `actors` decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Cue = Literal[
    "bare", "genitive", "object", "locative", "adjective", "compound", "with", "against", "over", "over-from", "toward",
    "near", "from", "side", "for", "between", "by", "place-from", "aimed", "helped", "about", "via", "aside", "behind",
]  # fmt: skip
PhraseKind = Literal["state", "person", "organization", "group", "population", "place", "pronoun"]


@dataclass(slots=True)
class Phrase:
    """A noun phrase: tokens `first` to `last`, and the clean characters `start` to `end` of the name itself.

    `key` identifies what the words say (`state:RUS`, `person:vladimir-putin`, `office:president:RUS`, `polite`);
    `governs` is the token that a genitive belongs to, `of_object` whether that has -কে. `link` joins phrases that are listed together (ক ও খ).
    `unsure` names the doubt about who is meant (`locale/en/doubts.yaml`).
    """

    first: int
    last: int
    start: int
    end: int
    kind: PhraseKind
    key: str
    name: str | None
    state: str | None
    sector: str | None
    cue: Cue
    many: bool = False
    office: str | None = None
    unknown_name: str | None = None
    seat: bool = False
    weak: bool = False
    governs: int = -1
    link: int = 0
    actor: str | None = None
    place_name: str | None = None
    past: bool = False
    stands_in: str | None = None  # the state in which an embassy stands that no other state is named beside
    unsure: str | None = None
    of_object: bool = False
    titles: tuple[str, ...] = ()  # all offices told beside a name; `office` is the nearest
    titled: str | None = None  # the office and whose it is, beside a name: office:convener:national-citizen-party
    homely: bool = False  # a name as people of the press's own land have
