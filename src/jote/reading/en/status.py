"""Whether an act told in English is a fact: happened, ongoing, planned, hypothetical or denied."""

from __future__ import annotations

from functools import cache

from jote.reading.acts import SPEECH_ACTS, Act
from jote.reading.en.tables import table
from jote.reading.en.verb_field import Group
from jote.reading.records import EventStatus

# What a plain present passive tells of these is how things stand: is backed by Iran, is armed by Turkey.
_LASTING = frozenset(("SUPPORT", "AID", "COOPERATE", "SANCTION", "COERCE", "MOBILIZE", "CONSULT", "AGREE"))


@cache
def _governs(kind: str) -> frozenset[str]:
    return frozenset(table("grammar")["governs"][kind])


def status_of(act: Act) -> tuple[EventStatus | None, str]:
    """The status of an act and the sign that shows it; None where the words tell no act at all (a wish, a duty, a purpose)."""
    group = act.group
    if not isinstance(group, Group):
        return "happened", "told by a noun"
    if act.frame.only in ("fut", "refused"):
        return "happened", "the frame wants it so"
    if group.told_by is not None and group.told_by.verb in _governs("claim"):
        return None, f"what one is said to do: {group.told_by.verb}"
    if group.kind == "participle" and group.governor is not None:
        return _infinitive(group)
    if group.kind == "participle":
        return ("denied", "negated") if group.negated else ("happened", "participle")
    if group.kind == "infinitive":
        return _infinitive(group)
    speech = act.frame.event in SPEECH_ACTS
    if group.wished:
        return None, "only wished"
    if act.clause.conditional and speech:
        return None, "a condition"
    if act.clause.conditional and not speech:
        return "hypothetical", "a condition"
    if group.modality == "possible":
        return ("hypothetical", "only possible") if not group.negated and not speech else (None, "only possible")
    if group.modality == "duty":
        return None, "a duty"
    if group.modality == "planned":
        return (None, "will not") if group.negated else ("planned", "about to")
    if group.tense in ("would", "future") and group.told_by is not None and group.told_by.verb in _governs("menace"):
        return None, "threatened"
    if act.frame.only == "announced":
        return ("planned", "announced") if not group.negated else (None, "not announced")
    if group.tense == "would":
        if group.negated:
            return None, "would not"
        return ("planned", "would, as said") if group.reported else ("hypothetical" if not speech else None, "would")
    if group.tense == "future":
        return (None, "will not") if group.negated else ("planned", "future")
    if group.passive and group.tense == "present" and act.frame.event in _LASTING:
        return None, "a state"
    if group.negated or group.denied:
        return "denied", "negated"
    if group.tense == "progressive":
        return ("happened", "said") if speech else ("ongoing", "progressive")
    if group.tense == "present" and not speech and not group.title and not group.passive:
        return "happened", "present"
    return "happened", str(group.tense)


def _infinitive(group: Group) -> tuple[EventStatus | None, str]:
    governor = group.governor
    if governor is None or group.negated:
        return None, "an infinitive"
    if governor.kind == "infinitive":
        status, sign = _infinitive(governor)
        return (status, sign) if governor.verb in _governs("happened") else (None, sign)
    if governor.kind == "participle" or governor.modality in ("possible", "duty"):
        return None, "an infinitive"
    verb = governor.verb
    if verb in _governs("planned"):
        if verb in ("expect", "schedule", "set", "slate", "poise") and not governor.passive:
            return None, "expected by others"
        return (None, "not " + verb) if governor.negated else ("planned", verb + " to")
    if verb in _governs("happened"):
        if governor.negated:
            return None, "not"
        if governor.tense == "future":
            return "planned", "future"
        return "happened", verb + " to"
    if verb in _governs("ongoing"):
        return ("ongoing", verb + " to") if not governor.negated else (None, "not")
    return None, verb + " to"
