"""PLOVER as data: what the manual fixes must hold of the table."""

import pytest

from jote.errors import UnknownName
from jote.vocabulary.plover import contexts, event_type, event_types, quad_class, sectors

TYPES = [
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]


def test_the_sixteen_types_stand_in_plovers_order() -> None:
    assert list(event_types()) == TYPES


@pytest.mark.parametrize(
    ("code", "quad"),
    [
        ("AGREE", "verbal_cooperation"),
        ("RETREAT", "material_cooperation"),
        ("THREATEN", "verbal_conflict"),
        ("SANCTION", "material_conflict"),
    ],
)
def test_quad_class_of_a_type(code: str, quad: str) -> None:
    assert quad_class(code) == quad


def test_every_type_is_named_and_explained_in_both_languages() -> None:
    for one in event_types().values():
        assert set(one.name) == set(one.says) == {"en", "bn"}


def test_five_types_have_no_mode() -> None:
    assert {one.code for one in event_types().values() if not one.modes} == {
        "AGREE", "SUPPORT", "CONCEDE", "COOPERATE", "AID",
    }  # fmt: skip


def test_an_unknown_type_is_told_with_the_known_ones() -> None:
    with pytest.raises(UnknownName, match="FIGHT"):
        event_type("FIGHT")


def test_lists_hold_no_word_twice() -> None:
    assert len(set(contexts())) == len(contexts()) == 36
    assert len(sectors()) == 24
