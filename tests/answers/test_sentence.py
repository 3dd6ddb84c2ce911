"""An answer in a sentence tells what is owed beyond dispute from what may be owed."""

import pytest

from jote.answers import answer
from jote.ledger import ledger
from jote.obligations import pose

TOLD = [
    ("firm and contested duties to fight", ("KOR", "PRK", "2024-12-05"), "China and Russia must act", True),
    ("a contested consultation is no plain duty", ("AUH", "SRB", "1914-07-28"), "Russia may have to consult.", True),
    ("a contested consultation is no plain duty", ("AUH", "SRB", "1914-07-28"), "Russia must", False),
    ("a plain consultation is told as one", ("PAK", "IND", "1971-12-03"), "must consult.", True),
    (
        "of many, the great powers first",
        ("ITA", "ETH", "1935-10-03"),
        "France, Germany, the Soviet Union, the United Kingdom, A",
        True,
    ),
    ("nobody is bound", ("NPL", "BTN", "2020-01-01"), "no state", True),
]


@pytest.mark.parametrize(("difficulty", "asked", "words", "stands"), TOLD, ids=[one[0] for one in TOLD])
def test_told(difficulty, asked, words, stands):
    said = answer(pose(*asked), ledger()).sentence("en")

    assert (words in said) is stands, said


def test_bangla_tells_the_same():
    said = answer(pose("AUH", "SRB", "1914-07-28"), ledger()).sentence("bn")

    assert "রাশিয়ার পরামর্শে বসার দায় থাকতে পারে।" in said


def test_english_sets_the_before_names_that_take_it_and_opens_with_a_capital():
    found = answer(pose("USA", "PHL", "2020-01-01"), ledger())

    assert found.sentence().startswith("If the United States attacks the Philippines")
    duties = found.as_json()["duties"]
    broken = next(one for one in duties if one["duty"] == "nonaggression" and one["state"] == "USA")
    assert broken["why"]["says"].startswith("The United States must not attack the Philippines")
