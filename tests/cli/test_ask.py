"""`jote ask` in words: what the question leaves open is said, not guessed."""

import json

import pytest
from click.testing import CliRunner

from jote.cli import cli

INDIA_OR_PAKISTAN = "ভারত ও পাকিস্তানের মধ্যে যুদ্ধ বাধলে কে সাহায্য করতে বাধ্য?"


def run(*arguments):
    done = CliRunner().invoke(cli, arguments, env={"JOTE_LANG": "en"})
    assert done.exit_code == 0, done.output
    return done


def asked(*arguments, form="table"):
    return run("ask", *arguments, "--format", form).stdout


def test_a_war_without_an_attacker_is_answered_both_ways_each_under_its_heading():
    told = asked(INDIA_OR_PAKISTAN, "--on", "1971-12-03")

    assert told.startswith("The question names a war and not who attacks.")
    assert told.index("1. If India attacks Pakistan") < told.index("2. If Pakistan attacks India")


def test_a_war_without_an_attacker_is_one_record_that_holds_both_answers():
    record = json.loads(asked(INDIA_OR_PAKISTAN, "--on", "1971-12-03", form="json"))
    other = record["either_way"]["other"]

    assert record["sentence"].startswith("The question names a war and not who attacks.")
    assert f"If Pakistan attacks India: {other['sentence']}" in record["sentence"]
    assert (record["question"]["attackers"], other["question"]["attackers"]) == (["IND"], ["PAK"])


@pytest.mark.parametrize("side", [("--attacker", "পাকিস্তান"), ("--target", "IND")])
def test_a_side_given_by_option_leaves_nothing_open(side):
    record = json.loads(asked(INDIA_OR_PAKISTAN, *side, "--on", "1971-12-03", form="json"))

    assert "either_way" not in record
    assert (record["question"]["attackers"], record["question"]["targets"]) == (["PAK"], ["IND"])


def test_a_yes_or_no_question_is_answered_yes_or_no_first():
    told = asked("Is Russia bound to help North Korea if South Korea attacks it?", "--on", "2024-12-05")

    assert told.startswith("Yes. Russia must help defend North Korea")


@pytest.mark.parametrize("form", ["table", "json"])
def test_what_is_promised_is_shown_as_its_own_command_shows_it(form):
    done = run("ask", "What have Russia and North Korea promised each other?", "--on", "2024-12-05", "--format", form)
    command = "jote state show RUS --with PRK --on 2024-12-05"

    assert command in (done.stderr if form == "json" else done.stdout)
    assert run(*command.split()[1:], "--format", form).stdout in done.stdout


def test_promises_with_one_state_alone():
    record = json.loads(run("state", "show", "RUS", "--with", "PRK", "--on", "2024-12-05", "--format", "json").stdout)

    assert {one["treaty"] for one in record["owes"]} == {"rus-prk-2024"}
    assert all(one["others"] == ["PRK"] for one in (*record["owes"], *record["is_owed"]))


def test_treaties_that_name_all_of_several_states():
    told = run("treaty", "list", "--state", "USA", "--state", "JPN", "--on", "2024-12-05", "--format", "json").stdout
    found = [json.loads(line) for line in told.splitlines()]

    assert "usa-jpn-1960" in {one["id"] for one in found}
    assert "nato-1949" not in {one["id"] for one in found}
