"""The question in an address: `?attacker=KOR&target=PRK&on=2024-12-05&provoked=no&lang=bn`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Query

from jote.obligations import Question, pose
from jote.web.models import DayText, Language

Name = Annotated[str, Query(min_length=1, max_length=80)]
TruthText = Annotated[str, Query(pattern="^(yes|no|unknown)$")]
_FACT = r"^[a-z][a-z-]{0,60}=(yes|no|unknown)$"
_SIDE = r"^[^:]{1,60}:(attacker|target)$"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and the language of its answer."""

    question: Question
    language: str


async def asked(
    attacker: Annotated[list[Name], Query(min_length=1, max_length=12, description="Who attacks: codes or names.")],
    target: Annotated[list[Name], Query(min_length=1, max_length=12, description="Who is attacked: codes or names.")],
    on: Annotated[DayText, Query(description="The day, YYYY-MM-DD.")],
    at: Annotated[str | None, Query(max_length=80, description="Where the attack falls: a state or a place.")] = None,
    provoked: Annotated[TruthText, Query(description="Whether the attacked provoked it.")] = "unknown",
    fighting: Annotated[
        list[Annotated[str, Query(pattern=_SIDE)]], Query(max_length=40, description="Who has joined, STATE:SIDE.")
    ] = [],  # noqa: B006
    fact: Annotated[
        list[Annotated[str, Query(pattern=_FACT)]], Query(max_length=20, description="What is known, NAME=yes.")
    ] = [],  # noqa: B006
    as_known: Annotated[DayText | None, Query(description="Use only what was public on that day.")] = None,
    lang: Annotated[Language, Query(description="Language of the sentences.")] = "en",
) -> Asked:
    """The question that an address asks; the errors of `jote.obligations.pose` where it is none."""
    facts = dict(one.split("=", 1) for one in fact)
    question = pose(
        attacker, target, on, at=at or None, provoked=provoked, fighting=fighting, as_known=as_known, facts=facts
    )
    return Asked(question, lang)
