"""Questions in words, Bangla and English: who attacks whom, when, where; and what is said when it is not understood."""

from pathlib import Path

import pytest

from jote.answers.words import Named, question_in_words
from jote.errors import BadQuestion
from jote.vocabulary.tables import parse_yaml

QUESTIONS = parse_yaml((Path(__file__).parent / "questions.yaml").read_text("utf-8"))

UNDERSTOOD = [
    ("subject bare, target in the locative", "দক্ষিণ কোরিয়া উত্তর কোরিয়ায় হামলা করলে কে সাহায্য করতে বাধ্য?", ["KOR"], ["PRK"]),
    ("target before ওপর", "রাশিয়া এস্তোনিয়ার ওপর হামলা চালালে কে কী করবে?", ["RUS"], ["EST"]),
    ("target in the accusative", "চীন জাপানকে আক্রমণ করলে কী হবে?", ["CHN"], ["JPN"]),
    ("two bare names: the second is attacked", "চীন তাইওয়ান আক্রমণ করলে যুক্তরাষ্ট্র কী করবে?", ["CHN"], ["TWN"]),
    ("passive with হাতে", "ইউক্রেন রাশিয়ার হাতে আক্রান্ত হলে?", ["RUS"], ["UKR"]),
    ("genitive agent of the attack", "ভারতের হামলায় পাকিস্তান আক্রান্ত হলে সৌদি আরব কি সাহায্য করবে?", ["IND"], ["PAK"]),
    ("two attackers joined by ও", "ইরান ও সিরিয়া ইসরায়েলে হামলা চালালে?", ["IRN", "SYR"], ["ISR"]),
    ("name in two code points, as the press types it", "রাশিয়া পোল্যান্ডে হামলা করলে", ["RUS"], ["POL"]),
    ("active", "if South Korea attacks North Korea, who must help?", ["KOR"], ["PRK"]),
    (
        "the question's own subject is no attacker",
        "Must the United States help if China attacks Taiwan?",
        ["CHN"],
        ["TWN"],
    ),
    ("passive", "Who must help if Poland is attacked by Russia?", ["RUS"], ["POL"]),
    ("a noun with by and on", "What if there is an attack by Iran on Israel?", ["IRN"], ["ISR"]),
    ("genitive of the noun", "Who is bound by Russia's attack on Estonia?", ["RUS"], ["EST"]),
    ("two attackers", "If Germany and Italy attack France, who fights?", ["DEU", "ITA"], ["FRA"]),
]


@pytest.mark.parametrize(
    ("difficulty", "words", "attackers", "targets"), UNDERSTOOD, ids=[one[0] for one in UNDERSTOOD]
)
def test_understood(difficulty, words, attackers, targets):
    named = question_in_words(words)

    assert (sorted(named.attackers), sorted(named.targets)) == (sorted(attackers), sorted(targets))


def test_day_and_place():
    assert question_in_words("Must NATO help if Argentina attacks the Falkland Islands on 2 April 1982?") == Named(
        ("ARG",), ("GBR",), "1982-04-02", "falkland-islands"
    )
    assert question_in_words("২০২৪ সালের ৫ ডিসেম্বর দক্ষিণ কোরিয়া উত্তর কোরিয়ায় হামলা করলে?").on == "2024-12-05"


@pytest.mark.parametrize(
    ("words", "english", "bangla"),
    [
        ("আজ আবহাওয়া কেমন?", "no state was recognised", "কোনো রাষ্ট্রের নাম চেনা যায়নি"),
        ("Tell me about France", "only France was recognised", "কেবল ফ্রান্স চেনা গেছে"),
        ("ইরান ও ইসরায়েল", "not who attacks whom", "কে কার ওপর হামলা করছে তা নয়"),
    ],
)
def test_not_understood(words, english, bangla):
    with pytest.raises(BadQuestion) as error:
        question_in_words(words)

    assert english in error.value.message("en")
    assert "Ask for example: If " in error.value.message("en")
    assert bangla in error.value.message("bn")


@pytest.mark.parametrize("question", QUESTIONS, ids=[one["says"] for one in QUESTIONS])
def test_questions_as_people_put_them(question):
    if question["attackers"] is None:
        with pytest.raises(BadQuestion):
            question_in_words(question["says"])
        return
    named = question_in_words(question["says"])

    assert sorted(named.attackers) == sorted(question["attackers"])
    assert sorted(named.targets) == sorted(question["targets"])
    assert named.either is question.get("either", False)
    if "helper" in question:
        assert named.helper is not None
        assert list(named.helper.states) == question["helper"]
    assert named.at == question.get("at")
    assert (named.on or "").startswith(str(question.get("on", "")))
    assert (named.on is None) == ("on" not in question)


def test_a_year_alone_is_asked_of_its_middle_and_says_so():
    named = question_in_words("In 1973 Egypt and Syria attacked Israel; who was bound to join?")

    assert (named.on, named.precision) == ("1973-07-01", "year")


def test_a_year_alone_is_asked_of_a_day_on_which_all_named_were_states():
    named = question_in_words("When North Vietnam invaded South Vietnam in 1975, who was bound?")

    assert (named.attackers, named.targets, named.on) == (("VNM",), ("RVN",), "1975-01-01")


def test_lands_that_were_no_states_are_their_holders():
    named = question_in_words("Ceylon attacked by Japan in April 1942: who was obliged?")

    assert (named.attackers, named.targets, named.at) == (("JPN",), ("GBR",), "british-ceylon")
