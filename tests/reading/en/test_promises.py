"""What states promise each other, in English: the six duties, the six stages, and what is no promise between states.

Each article is our own; every promise that it holds stands beside it.
"""

from typing import NamedTuple

import pytest

import jote
from jote.reading.records import Commitment


class Case(NamedTuple):
    text: str
    parties: str
    duty: str
    stage: str
    mutual: bool = True


DUTIES = {
    "no attack, by the name of the pact": Case(
        """Kazakhstan and Kyrgyzstan sign pact

Kazakhstan and Kyrgyzstan signed a non-aggression pact in Astana on Tuesday.""",
        "KAZ KGZ",
        "nonaggression",
        "signed",
    ),
    "no attack, by a clause": Case(
        """Armenia and Azerbaijan make peace

Armenia and Azerbaijan have signed a treaty. Under the treaty, neither side will attack the other.""",
        "ARM AZE",
        "nonaggression",
        "signed",
    ),
    "no force": Case(
        """India and China sign border agreement

India and China signed an agreement in Beijing. The two countries pledged not to use force against each other.""",
        "IND CHN",
        "nonaggression",
        "signed",
    ),
    "neutral in a war with a third": Case(
        """Turkey and Bulgaria sign treaty

Turkey and Bulgaria signed a treaty in Ankara on Wednesday. It says that if either country is drawn into a war with a third state, the other will remain neutral.""",
        "TUR BGR",
        "neutrality",
        "signed",
    ),
    "no help for the attacker": Case(
        """Iran and Russia sign treaty

Iran and Russia signed a treaty. If one party is attacked, the other shall not give any help to the aggressor.""",
        "IRN RUS",
        "neutrality",
        "signed",
    ),
    "talks under a threat": Case(
        """Japan and Australia sign pact

Japan and Australia signed a security declaration. The two countries will consult each other if the security of either is threatened.""",
        "JPN AUS",
        "consultation",
        "signed",
    ),
    "a common attack": Case(
        """Secret treaty comes to light

Hungary and Romania had signed a secret treaty. One clause says that if war breaks out with Bulgaria, the two countries will jointly attack it.""",
        "HUN ROU",
        "offense",
        "signed",
    ),
    "help without a word of arms": Case(
        """Peru and Chile sign agreement

Peru and Chile signed an agreement. The two countries will assist each other in major disasters.""",
        "PER CHL",
        "assistance",
        "signed",
    ),
    "an attack on one is an attack on both": Case(
        """Saudi Arabia and Pakistan sign defence pact

Saudi Arabia and Pakistan signed a mutual defence agreement in Riyadh. Under the agreement, any aggression against either country will be considered an aggression against both.""",
        "SAU PAK",
        "defense",
        "signed",
    ),
    "one helps the other": Case(
        """Canada and Philippines sign treaty

Canada and the Philippines signed a treaty. Under the treaty, Canada will give military help to the Philippines if it is attacked.""",
        "CAN PHL",
        "defense",
        "signed",
        mutual=False,
    ),
}

STAGES = {
    "wanted": Case(
        """Riyadh seeks treaty

Saudi Arabia wants to sign a defence treaty with the United States.""",
        "SAU USA",
        "defense",
        "proposed",
    ),
    "to be signed": Case(
        """Greece and France to sign treaty

Greece and France will sign a mutual defence treaty next month.""",
        "GRC FRA",
        "defense",
        "proposed",
    ),
    "a guarantee asked for": Case(
        """Kyiv seeks guarantees

Ukraine has asked the United States for security guarantees.""",
        "UKR USA",
        "defense",
        "proposed",
        mutual=False,
    ),
    "ratified": Case(
        """Parliament backs treaty

Finland's parliament has ratified a defence treaty with the United States.""",
        "FIN USA",
        "defense",
        "ratified",
    ),
    "in force": Case(
        """Treaty takes effect

The mutual defence treaty between Russia and Belarus entered into force on Thursday.""",
        "RUS BLR",
        "defense",
        "in_force",
    ),
    "called upon": Case(
        """Manila invokes treaty

The Philippines has invoked its mutual defence treaty with the United States.""",
        "PHL USA",
        "defense",
        "in_force",
    ),
    "suspended": Case(
        """Armenia suspends treaty

Armenia has suspended its mutual assistance treaty with Russia.""",
        "ARM RUS",
        "assistance",
        "suspended",
    ),
    "denounced": Case(
        """Germany scraps pact

Germany has scrapped its non-aggression pact with Poland.""",
        "DEU POL",
        "nonaggression",
        "ended",
    ),
    "left": Case(
        """Mali quits accord

Mali has withdrawn from its defence agreement with France.""",
        "MLI FRA",
        "defense",
        "ended",
    ),
    "run out": Case(
        """Treaty lapses

The defence treaty between Iraq and Jordan has expired.""",
        "IRQ JOR",
        "defense",
        "ended",
    ),
}

NONE = {
    "a deal of trade": "Title\n\nChile and Peru signed a trade agreement. It will cut tariffs between the two countries.",
    "neutral observers": "Title\n\nThe United States called for neutral observers in India. The election will be held in May.",
    "a doctor's advice": "Title\n\nDoctors from India and Nepal will consult each other about the patients.",
    "not signed": "Title\n\nIndia and Japan have not signed any defence treaty.",
    "a truce": "Title\n\nLebanon and Israel reached a ceasefire deal.",
    "withdrawal under a deal": "Title\n\nUnder the deal, the United States has withdrawn its troops from Iraq.",
}


def promises(text: str) -> tuple[Commitment, ...]:
    return jote.read(text, published="2025-12-17").commitments


@pytest.mark.parametrize("case", (DUTIES | STAGES).values(), ids=(DUTIES | STAGES).keys())
def test_a_promise_has_its_parties_duty_and_stage(case: Case) -> None:
    (promise,) = promises(case.text)
    assert set(promise.parties) == set(case.parties.split())
    assert (promise.duty, promise.stage, promise.mutual) == (case.duty, case.stage, case.mutual)


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_other_deals_and_wishes_are_no_promise_between_states(text: str) -> None:
    assert promises(text) == ()


@pytest.mark.parametrize(
    ("name", "trigger"),
    [
        ("an attack on one is an attack on both", "armed attack on either party"),
        ("one helps the other", "armed attack on Philippines"),
        ("neutral in a war with a third", "war of either party with a third state"),
        ("talks under a threat", "threat to either party"),
        ("no attack, by a clause", None),
    ],
)
def test_what_sets_a_promise_off(name: str, trigger: str | None) -> None:
    (promise,) = promises(DUTIES[name].text)
    assert promise.trigger == trigger
