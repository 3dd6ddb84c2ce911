"""Yes-or-no questions about one helper: whom they ask about, and that the answer begins with yes, no or it depends."""

import pytest

from jote.answers import answer
from jote.answers.helpers import Helper
from jote.answers.words import question_in_words
from jote.ledger import ledger
from jote.obligations import pose

ASKED = [
    ("the subject of the first verb", "Is Russia bound to help North Korea if South Korea attacks it?", (("RUS",), ("PRK",))),
    ("after the condition", "If Greece attacks Turkey is Britain obliged to help Turkey?", (("GBR",), ("TUR",))),
    ("two in a row", "If Russia attacks Poland, must France and Germany help?", (("FRA", "DEU"), ())),
    ("as the object of count on", "Could Azerbaijan count on Turkey if Armenia attacks Azerbaijan?", (("TUR",), ())),
    ("a duty in a noun", "If India attacks Pakistan, does China have an obligation to help Pakistan?", (("CHN",), ("PAK",))),
    ("what is no yes or no", "What must Japan do if China attacks Taiwan?", None),
    ("who is no yes or no", "Who must help Poland if Russia invades?", None),
    ("what will be done is not what is owed", "Will Japan help if China attacks Taiwan?", (("JPN",), (), "military", True)),
    ("what will be done, in Bangla", "চীন তাইওয়ানে হামলা করলে জাপান কি তাইওয়ানের পাশে দাঁড়াবে?", (("JPN",), ("TWN",), "military", True)),
    ("any state is no one state", "Must any country defend Bangladesh against Myanmar?", None),
    ("কি after the subject", "রাশিয়া কি উত্তর কোরিয়াকে সাহায্য করতে বাধ্য যদি দক্ষিণ কোরিয়া হামলা করে?", (("RUS",), ("PRK",))),
    ("the dative of must", "চীন তাইওয়ানে হামলা করলে যুক্তরাষ্ট্রকে কি লড়তেই হবে?", (("USA",), ())),
    ("the genitive of a duty", "চীন তাইওয়ানে হামলা করলে জাপানের কি কোনো দায় আছে?", (("JPN",), ())),
    ("no particle at all", "চীন তাইওয়ানে হামলা করলে জাপান বাধ্য?", (("JPN",), ())),
    ("কি না at the end", "ভারত পাকিস্তানে হামলা করলে সৌদি আরব বাধ্য কি না?", (("SAU",), ())),
    ("whom they are to stand beside is no helper", "চীন তাইওয়ানে হামলা করলে জাপান ও অস্ট্রেলিয়া কি যুক্তরাষ্ট্রের পাশে দাঁড়াতে বাধ্য?", (("JPN", "AUS"), ())),
    ("কি for কী is no yes or no", "চীন তাইওয়ানে হামলা করলে জাপান কি করতে বাধ্য?", None),
    ("কী is no yes or no", "চীন তাইওয়ানে হামলা করলে জাপানের দায় কী?", None),
]  # fmt: skip


@pytest.mark.parametrize(("difficulty", "words", "helper"), ASKED, ids=[one[0] for one in ASKED])
def test_of_whom_it_is_asked(difficulty, words, helper):
    assert question_in_words(words).helper == (Helper(*helper) if helper else None)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Is Iran required to stay neutral if China attacks Russia?", "neutrality"),
        ("ভারত পাকিস্তানে হামলা করলে রাশিয়া কি পরামর্শে বসতে বাধ্য?", "consultation"),
    ],
)
def test_what_is_to_be_owed(words, kind):
    assert question_in_words(words).helper.kind == kind


FOUND = [
    ("owed", ("KOR", "PRK", "2024-12-05"), Helper(("RUS",), ("PRK",)), "Yes. Russia must help defend North Korea", "হ্যাঁ। "),
    ("not yet in force", ("KOR", "PRK", "2024-12-03"), Helper(("RUS",), ("PRK",)), "No. ", "না। "),
    ("contested", ("CHN", "TWN", "2024-12-05"), Helper(("USA",)), "It depends. It is contested whether the United States", "শর্তসাপেক্ষ। "),
    ("its ally attacks", ("KOR", "PRK", "2024-12-05"), Helper(("USA",), ("KOR",)), "No. Mutual Defense Treaty", "না। "),
    ("bound to the other side", ("DEU", "BEL", "1914-08-04"), Helper(("AUH",), ("DEU",)), "No. Its promise goes to the other side.", "না। "),
    ("no promise at all", ("CHN", "TWN", "2024-12-05"), Helper(("BRA",)), "No. The ledger holds no promise by which Brazil", "না। "),
    ("another duty than the one asked about", ("CHN", "RUS", "2026-01-01"), Helper(("IRN",), (), "neutrality"), "Yes. Iran must stay neutral", "হ্যাঁ। "),
    ("the state of the day", ("JPN", "MNG", "1937-01-01"), Helper(("RUS",)), "Yes. The Soviet Union", "হ্যাঁ। "),
]  # fmt: skip


@pytest.mark.parametrize(("difficulty", "asked", "helper", "english", "bangla"), FOUND, ids=[one[0] for one in FOUND])
def test_the_answer_begins_with_yes_no_or_it_depends(difficulty, asked, helper, english, bangla):
    found = answer(pose(*asked), ledger(), helper)

    assert found.sentence("en").startswith(english), found.sentence("en")
    assert found.sentence("bn").startswith(bangla)
    assert found.sentence("en").endswith(answer(pose(*asked), ledger()).sentence("en"))
    assert found.as_json()["asked_of"][0]["says"].startswith(english)


def test_what_a_state_will_do_is_answered_by_what_it_owes_without_yes_or_no():
    found = answer(pose("KOR", "PRK", "2024-12-05"), ledger(), Helper(("RUS",), ("PRK",), will=True))

    assert found.sentence("en").startswith("Russia must help defend North Korea")


def test_two_helpers_are_told_apart():
    found = answer(pose("KOR", "PRK", "2024-12-05"), ledger(), Helper(("RUS", "JPN"), ("PRK",)))

    assert [(one.state, one.bound) for one in found.asked_of] == [("RUS", "yes"), ("JPN", "no")]
