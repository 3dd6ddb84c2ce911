"""What would change the answer: one case for each kind of change."""

import jote
from jote.answers import change_sentence


def kinds(*question, **known):
    return {change.kind: change for change in reversed(jote.ask(*question, **known).changes)}


def test_one_day_earlier_the_treaty_was_not_in_force():
    change = kinds("KOR", "PRK", "2024-12-05")["date"]

    assert change.value.isoformat() == "2024-12-03"
    assert ("RUS", "defense", "owed", None) in {
        (flip.state, flip.duty, flip.before, flip.after) for flip in change.flips
    }
    assert "3 December 2024" in change_sentence(change, "en")
    assert "৩ ডিসেম্বর ২০২৪" in change_sentence(change, "bn")


def test_a_membership():
    changes = jote.ask("RUS", "FIN", "2022-12-01").changes
    change = next(one for one in changes if one.kind == "membership" and one.value[0] == "FIN")

    assert {flip.treaty.id for flip in change.flips} == {"nato-1949"}
    assert "Were Finland a party" in change_sentence(change, "en")


def test_a_fact():
    change = kinds("AZE", "ARM", "2022-09-13")["fact"]

    assert change.value == "request"
    assert any(flip.treaty.id == "csto-1992" and flip.after == "owed" for flip in change.flips)


def test_a_place():
    change = kinds("ARG", "GBR", "1982-04-02", at="Falkland Islands")["place"]

    assert any(flip.treaty.id == "nato-1949" and flip.after == "owed" for flip in change.flips)


def test_the_direction():
    change = kinds("PRK", "KOR", "2024-12-05")["direction"]

    assert any(flip.treaty.id == "rus-prk-2024" and flip.after == "owed" for flip in change.flips)
