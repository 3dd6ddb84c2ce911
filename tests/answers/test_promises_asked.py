"""Questions on what is promised, with no attack in view: which record answers them, and which they leave alone."""

import datetime as dt
from pathlib import Path

import pytest

from jote.answers.promises_asked import in_words, on_the_helper, promises_in_words
from jote.answers.words import question_in_words
from jote.errors import BadQuestion
from jote.ledger import ledger
from jote.vocabulary.tables import parse_yaml

TODAY = dt.date(2025, 1, 1)
ASKED = [
    ("two states, what they promised", "What have Russia and North Korea promised each other?", "state show RUS --with PRK --on 2025-01-01"),
    ("one state, which treaties", "Which treaties bind India today?", "state show IND --on 2025-01-01"),
    ("two states, which treaties", "What treaties are there between Japan and the United States?", "treaty list --state JPN --state USA --on 2025-01-01"),
    ("since when: the one treaty of two", "Since when is the treaty between Russia and North Korea in force?", "treaty show rus-prk-2024"),
    ("since when: several treaties of two", "Since when are the treaties between India and Russia in force?", "treaty list --state IND --state RUS"),
    ("a treaty by its name", "When did the North Atlantic Treaty enter into force?", "treaty show nato-1949"),
    ("a treaty by its short name", "When did the Warsaw Pact expire?", "treaty show warsaw-1955"),
    ("the day named", "What did Germany promise Austria-Hungary in 1914?", "state show DEU --with AUH --on 1914-07-01"),
    ("a promise not to attack each other", "Did Russia and Ukraine promise not to attack each other?", "state show RUS --with UKR --on 2025-01-01"),
    ("a ceasefire is no war", "ভারত-পাকিস্তান যুদ্ধবিরতি চুক্তি কবে হয়?", "treaty show ind-pak-2025"),
    ("an old name of the helper", "১৯৭১ সালের সেপ্টেম্বরে ভারত আক্রান্ত হলে রাশিয়া কি বাধ্য ছিল?", "state show SUN --with IND --on 1971-09-15"),
    ("states as they were called on the day", "Was Russia allied with Germany in 1940?", "treaty list --state SUN --state DEU --on 1940-07-01"),
    ("allies", "Is Turkey an ally of Azerbaijan?", "treaty list --state TUR --state AZE --on 2025-01-01"),
    ("nobody attacks", "Who is bound if Poland gets attacked?", "state show POL --on 2025-01-01"),
    ("nobody attacks, one is asked about", "Is France bound to help Poland if it is attacked?", "state show FRA --with POL --on 2025-01-01"),
    ("two states, what they promised", "রাশিয়া ও উত্তর কোরিয়া পরস্পরকে কী প্রতিশ্রুতি দিয়েছে?", "state show RUS --with PRK --on 2025-01-01"),
    ("one state, which treaties", "ভারত কার কার সঙ্গে প্রতিরক্ষা চুক্তিতে আবদ্ধ?", "state show IND --on 2025-01-01"),
    ("since when: the one treaty of two", "রাশিয়া ও উত্তর কোরিয়ার চুক্তি কবে থেকে কার্যকর?", "treaty show rus-prk-2024"),
    ("a treaty by its name", "সিমলা চুক্তি কবে থেকে কার্যকর?", "treaty show ind-pak-1972"),
    ("a treaty by its short name, inflected", "ন্যাটোর চুক্তি কবে কার্যকর হয়?", "treaty show nato-1949"),
    ("somebody attacks", "অস্ট্রেলিয়াকে কেউ আক্রমণ করলে কে সাহায্য করবে?", "state show AUS --on 2025-01-01"),
    ("suffering without an attacker", "ভারত আক্রান্ত হলে রাশিয়া কি সাহায্য করতে বাধ্য?", "state show RUS --with IND --on 2025-01-01"),
    ("peace is no promise", "ভারত ও পাকিস্তানের মধ্যে শান্তি আছে কি?", None),
    ("a threat is no promise", "Guatemala threatens Belize; must Britain act?", None),
    ("no state", "Who is obliged to help whom?", None),
    ("nothing is asked of it", "Tell me about France", None),
    ("three states", "What have France, Britain and Italy promised each other?", None),
]  # fmt: skip


TYPED = parse_yaml((Path(__file__).parent / "promises.yaml").read_text("utf-8"))
ASKED += [("as people put them", one["says"], one["command"]) for one in TYPED]


@pytest.mark.parametrize(("difficulty", "words", "command"), ASKED, ids=[one[1] for one in ASKED])
def test_the_record_that_answers(difficulty, words, command):
    with pytest.raises(BadQuestion):
        question_in_words(words)
    asked = promises_in_words(words, ledger(), TODAY)

    assert (" ".join(asked.command) if asked else None) == command


@pytest.mark.parametrize(
    ("words", "day", "bound"),
    [
        ("Is Russia bound to help North Korea if it is attacked?", dt.date(2025, 1, 1), "depends"),
        ("Is Russia bound to help North Korea if it is attacked?", dt.date(2024, 1, 1), "no"),
        ("ভারত আক্রান্ত হলে রাশিয়া কি সাহায্য করতে বাধ্য?", dt.date(2025, 1, 1), "no"),
    ],
)
def test_of_one_asked_about_when_nobody_is_said_to_attack(words, day, bound):
    asked = promises_in_words(words, ledger(), day)

    assert on_the_helper(asked, ledger()).bound == bound
    assert "attack" in in_words(asked, ledger(), "en")


def test_the_views_show_the_same():
    def view(words):
        return promises_in_words(words, ledger(), TODAY).view(ledger())

    assert view("সিমলা চুক্তি কবে থেকে কার্যকর?") == "/treaties/ind-pak-1972"
    assert view("Is Turkey an ally of Azerbaijan?") == "/timeline?state=TUR&state=AZE"
    assert view("What have Russia and North Korea promised each other?").startswith("/network?state=PRK&on=2025-01-01")
