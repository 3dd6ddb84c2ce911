"""Reasons agree with the number of the states they name, and call only those allies who promised help."""

import pytest

import jote


def _sentences(node):
    yield node["says"]
    for one in node["because"]:
        yield from _sentences(one)


def _all_said(answer, language):
    record = answer.as_json(language)
    for duty in record["duties"]:
        yield from _sentences(duty["why"])
    yield from (one["reason"] for one in record["not_owed"])


@pytest.fixture(scope="module")
def prague():
    return jote.ask(["SUN", "POL", "DDR", "HUN", "BGR"], "CSK", "1968-08-20")


def test_several_attackers_are_told_in_the_plural(prague):
    english, bangla = set(_all_said(prague, "en")), set(_all_said(prague, "bn"))
    assert any("the Soviet Union are parties too" in said for said in english)
    assert any("নিজেরাও পক্ষ" in said for said in bangla)


def test_several_attackers_attack():
    told = jote.ask(["GBR", "SUN"], "IRN", "1941-08-25")
    said = told.sentence("en")
    assert said.startswith("If the United Kingdom and the Soviet Union attack Iran")
    assert "the United Kingdom and the Soviet Union break a promise" in said
    assert any(
        one == "The United Kingdom and the Soviet Union attack Iran on 25 August 1941." for one in _all_said(told, "en")
    )


def test_one_of_several_adversaries_would_do():
    missed = jote.ask("ITA", "ROU", "1925-06-01").as_json()["not_owed"]
    assert any(one["treaty"] == "rou-yug-1921" and "Hungary or Bulgaria" in one["reason"] for one in missed)


def test_who_only_consults_is_a_partner_and_no_ally():
    missed = {one["treaty"]: one["reason"] for one in jote.ask("RUS", "UKR", "2022-02-24").as_json()["not_owed"]}
    assert missed["csto-1992"].startswith("Its ally Russia is the attacker")
    assert missed["can-rus-1992"].startswith("Its partner Russia is the attacker")


def test_the_question_is_named_in_the_language_of_the_answer(prague):
    def sources(node):
        yield node.get("source")
        for one in node["because"]:
            yield from sources(one)

    told = {one for duty in prague.as_json("bn")["duties"] for one in sources(duty["why"])}
    assert "প্রশ্ন থেকে" in told
    assert "the question" not in told


def test_a_war_that_a_party_began_is_fought_where_the_attacked_are_at_home():
    duties = jote.ask("AUH", "SRB", "1914-07-28").as_json()["duties"]
    talks = [one for one in duties if one["treaty"] == "triple-alliance-1882" and one["duty"] == "consultation"]
    assert {(one["state"], one["verdict"]) for one in talks} == {("ITA", "owed")}


@pytest.mark.parametrize(
    "asked", [("RWA", "COD", "2025-01-27"), ("ITA", "ETH", "1935-10-03"), ("GBR", "ARG", "1982-05-02")]
)
def test_bangla_reasons_are_told_in_bangla_letters(asked):
    latin = [said for said in _all_said(jote.ask(*asked), "bn") if any(letter in said for letter in "ACORST")]
    assert not latin


def test_a_bracket_after_a_name_takes_no_case():
    said = set(_all_said(jote.ask("RWA", "COD", "2025-01-27"), "bn"))
    assert any("প্রতিরক্ষা চুক্তির (১৯৯৮) ভাষ্য দেখা হয়নি" in one for one in said)
