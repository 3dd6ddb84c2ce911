"""What a state can promise another, how firmly, and what a question can find of it.

The five obligations are ATOP's (Leeds, Ritter, Mitchell and Long 2002, International Interactions 28:
237-60); `assistance` is Jote's, for aid that a text promises without saying that it is military.
"""

from __future__ import annotations

from typing import Literal, get_args

Duty = Literal["defense", "offense", "neutrality", "nonaggression", "consultation", "assistance"]
Strength = Literal["automatic", "obligatory", "discretionary", "consult_only"]
Trigger = Literal["armed_attack", "threat", "war_begun_by_partner", "any_war", "crisis", "peace", "internal_unrest"]
Verdict = Literal["owed", "owed_if", "contested"]
Truth = Literal["yes", "no", "unknown"]
LegalForce = Literal["treaty", "executive_agreement", "political", "unilateral", "domestic_law"]

DUTIES: tuple[Duty, ...] = get_args(Duty)
STRENGTHS: tuple[Strength, ...] = get_args(Strength)

DEFAULT_TRIGGER: dict[Duty, Trigger] = {
    "defense": "armed_attack",
    "assistance": "armed_attack",
    "offense": "war_begun_by_partner",
    "neutrality": "any_war",
    "nonaggression": "peace",
    "consultation": "crisis",
}
