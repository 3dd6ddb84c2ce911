"""How a war spreads: duty and choice told apart, chances from honouring rates."""

import sys
from pathlib import Path

import pytest

import jote
from jote.errors import BadQuestion
from jote.obligations.chances import honouring, honouring_rate
from jote.vocabulary.tables import parse_yaml

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "ir" / "reliability" / "berkemeier_fuhrmann_2018.csv"
RATES = Path(jote.__file__).parent / "obligations" / "honouring.yaml"


def test_a_treaty_draws_in_its_parties_beyond_dispute():
    found = jote.cascade("RUS", "EST", "2025-06-01")
    first = {step.state for step in found.cascade.entrants if step.round == 1 and step.firm and step.side == "target"}

    assert {"USA", "POL", "DEU", "TUR"} <= first


def test_help_to_the_attacked_calls_up_the_aggressors_allies_only_as_contested():
    found = jote.cascade("RUS", "EST", "2025-06-01")

    for step in found.cascade.steps:
        if step.side == "attacker":
            assert step.counterattack or step.obligation.duty == "offense"
            assert not step.firm or step.obligation.duty == "offense"


def test_a_choice_is_told_as_a_choice():
    found = jote.cascade("AUH", "SRB", "1914-07-28", joins=["RUS:SRB:1914-07-30"])
    russia = next(step for step in found.cascade.entrants if step.state == "RUS")

    assert russia.obligation is None
    assert russia.side == "target"
    assert "no duty is claimed" in russia.says().says("en")


def test_a_state_that_chooses_to_come_in_attacks_and_calls_up_the_allies_of_the_other_side():
    found = jote.cascade("AUH", "SRB", "1914-07-28", joins=["RUS:SRB:1914-07-30"])
    by = {step.state: step.obligation.treaty.id for step in found.cascade.entrants if step.obligation and step.firm}

    assert by["DEU"] == "dual-alliance-1879"
    assert by["FRA"].startswith("fra-rus-")


def test_the_same_seed_gives_the_same_chances():
    one, other = (jote.cascade("RUS", "EST", "2025-06-01", runs=2_000, seed=7) for _ in range(2))

    assert one.chances == other.chances
    assert one.chances != jote.cascade("RUS", "EST", "2025-06-01", runs=2_000, seed=8).chances


def test_a_chance_is_the_rate_of_the_promise_where_nothing_else_draws_the_state_in():
    found = jote.cascade("KOR", "PRK", "2024-12-05", runs=100_000)
    chance = {one.state: one.probability for one in found.chances}

    assert chance["RUS"] == pytest.approx(honouring_rate("defense", 2024), abs=0.01)


@pytest.mark.skipif(
    not SHARED.exists(), reason="the study's data (../shared) are not here: they are their authors' and not shipped"
)
def test_the_rates_are_those_of_the_study():
    sys.path.insert(0, str(Path(jote.__file__).parents[2] / "scripts"))
    from honouring import rates

    counted = rates(SHARED)
    kept = parse_yaml(RATES.read_text("utf-8"))
    assert counted.pop("all") == kept["all"]
    assert counted == kept["duties"]
    assert honouring()["all"]["both"] == [73, 146]


@pytest.mark.parametrize("given", ["RUS", "RUS:SRB", "RUS:SRB:1914:07"])
def test_a_choice_that_cannot_be_read(given):
    with pytest.raises((BadQuestion, jote.errors.JoteError)):
        jote.cascade("AUH", "SRB", "1914-07-28", joins=[given])
