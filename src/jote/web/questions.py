"""The question in an address: `?attacker=KOR&target=PRK&on=2024-12-05&provoked=no&lang=bn`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import parse_qsl

from fastapi import Query, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field, ValidationError

from jote.answers.helpers import Helper, Kind
from jote.obligations import Question, pose
from jote.vocabulary.states import find_state
from jote.web.models import DayText, Language

Name = Annotated[str, Query(min_length=1, max_length=80)]
TruthText = Annotated[str, Field(pattern="^(yes|no|unknown)$")]
_Fact = Annotated[str, Field(pattern=r"^[a-z][a-z-]{0,60}=(yes|no|unknown)$")]
_Fighter = Annotated[str, Field(pattern=r"^[^:]{1,60}:(attacker|target)$")]
_Named = Annotated[str, Field(min_length=1, max_length=80)]


class Asking(BaseModel):
    """What an address may say of a question."""

    attacker: list[_Named] = Field(min_length=1, max_length=12, description="Who attacks: codes or names.")
    target: list[_Named] = Field(min_length=1, max_length=12, description="Who is attacked: codes or names.")
    on: DayText = Field(description="The day, YYYY-MM-DD.")
    at: Annotated[str, Field(max_length=80)] | None = Field(
        None, description="Where the attack falls: a state or a place."
    )
    provoked: TruthText = Field("unknown", description="Whether the attacked provoked it.")
    fighting: list[_Fighter] = Field([], max_length=40, description="Who has joined, STATE:SIDE.")
    fact: list[_Fact] = Field([], max_length=20, description="What is known, NAME=yes.")
    as_known: DayText | None = Field(None, description="Use only what was public on that day.")
    helper: list[_Named] = Field([], max_length=12, description="Of whom it is asked, yes or no, whether it is bound.")
    toward: list[_Named] = Field([], max_length=12, description="Whom the helper is to help: none for either side.")
    kind: Kind = Field("military", description="What the helper is to be bound to.")
    will: bool = Field(
        False, description="Whether it is asked what the helper will do, which is answered by what it owes."
    )
    lang: Language = Field("en", description="Language of the sentences.")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and the language of its answer."""

    question: Question
    language: str
    helper: Helper | None = None


_FIELDS = frozenset(Asking.model_fields)
_MANY = frozenset(("attacker", "target", "fighting", "fact", "helper", "toward"))


async def asked(request: Request) -> Asked:
    """The question of a request."""
    return question_of(request.scope["query_string"])


def question_of(query: bytes) -> Asked:
    """The question that an address asks; the errors of `jote.obligations.pose` where it is none.

    Every field is looked at in one go: one by one, FastAPI would take as long as the ledger does to answer.
    """
    given: dict[str, Any] = {}
    for name, value in parse_qsl(query.decode("latin-1"), keep_blank_values=True):
        if name in _MANY:
            given.setdefault(name, []).append(value)
        elif name in _FIELDS:
            given[name] = value
    try:
        one = Asking.model_validate(given)
    except ValidationError as error:
        raise RequestValidationError([{**fault, "loc": ("query", *fault["loc"])} for fault in error.errors()]) from None
    question = pose(
        one.attacker, one.target, one.on, at=one.at or None, provoked=one.provoked, fighting=one.fighting,
        as_known=one.as_known, facts=dict(fact.split("=", 1) for fact in one.fact),
    )  # fmt: skip
    helpers, toward = (tuple(find_state(name).code for name in names) for names in (one.helper, one.toward))
    return Asked(question, one.lang, Helper(helpers, toward, one.kind, one.will) if helpers else None)


def _parameters() -> list[dict[str, Any]]:
    schema = Asking.model_json_schema()
    return [
        {
            "name": name,
            "in": "query",
            "required": name in schema["required"],
            "description": field["description"],
            "schema": field,
        }
        for name, field in schema["properties"].items()
    ]


PARAMETERS = {"parameters": _parameters()}  # of every address that asks, for the OpenAPI document
