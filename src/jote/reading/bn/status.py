"""Whether an act is a fact: happened, ongoing, planned, hypothetical or denied."""

from __future__ import annotations

from jote.reading.acts import SPEECH_ACTS, Act
from jote.reading.clauses import VerbGroup
from jote.reading.records import EventStatus

_LASTING = frozenset(("progressive", "past_progressive", "present", "perfect"))
_PERFORMED_BY_SAYING = SPEECH_ACTS - {"THREATEN"}

_PLANNED_BY_NONE = SPEECH_ACTS - {"AGREE", "CONCEDE"}


def _is_long_ago(act: Act) -> bool:
    """সিদ্ধান্ত নিয়েছিল: what was announced long ago has been done."""
    return act.clause.group is not None and act.clause.group.tense == "past_perfect"


def status_of(act: Act) -> tuple[EventStatus | None, str]:
    """The status of an act and the sign that shows it; None where the words tell no act at all (a wish, a duty)."""
    group, frame = act.group, act.frame
    if act.told == "announced" and group is not None and group.negated:
        return ("denied", "not to be") if frame.event == "CONSULT" else (None, "not to be")
    if act.told == "announced":
        begun = frame.event in ("ASSAULT", "CONCEDE", "AGREE") or frame.status == "happened"
        if group is not None and (_is_long_ago(act) or (begun and group.tense != "future")):
            return "happened", "announced and begun"
        return "planned", "announced"
    if act.told == "intended":
        return (None, "a plan to speak") if frame.event in _PLANNED_BY_NONE else ("planned", "a plan")
    if act.told in ("reported", "nominal"):
        return "happened", act.told
    if group is None:
        return "happened", "told by a noun"
    if group.modality == "possible":
        return None, "only possible"
    if act.clause.conditional and group.kind == "finite" and frame.event in SPEECH_ACTS:
        return None, "a condition"
    if frame.status == "ongoing" and (group.negated or group.tense not in ("future", "order")):
        return "ongoing", "goes on"
    if (
        frame.only in ("fut", "futneg", "neg", "duty")
        or any(pattern.literal for pattern in frame.verbs)
        or frame.roles == "must"
    ):
        return "happened", "the frame wants it so"
    if act.told == "participle":
        return ("denied", "negated") if group.negated else ("happened", "participle")
    if group.modality == "asked" and frame.event == "REQUEST":
        return "happened", "told to"
    if frame.event in _PERFORMED_BY_SAYING and _is_performed(group):
        return "happened", "said by doing it"
    if group.modality == "allowed" and frame.mode == "access":
        return "happened", "let in"
    if group.modality in ("wish", "asked", "allowed"):
        return None, group.modality
    if group.modality == "duty":
        return None, "a duty"
    if group.modality == "planned":
        return "planned", "about to"
    if act.clause.conditional and frame.event not in SPEECH_ACTS:
        return None, "a condition"
    if group.negated:
        if group.tense in ("future", "present", "past_habitual"):
            return None, "will not"
        return "denied", "negated"
    if frame.event in SPEECH_ACTS and frame.mode != "investigate" and group.tense in _LASTING:
        return "happened", "said by doing it"
    if any(verb == "থাকা" for _, verb in group.verbs) and group.tense in ("present", "perfect"):
        return "ongoing", "lasts"
    if frame.roles == "blame-subject" and not group.negated and group.tense != "future":
        return "happened", "blamed for it"
    if group.tense in ("progressive", "past_progressive"):
        return "ongoing", "progressive"
    if group.tense == "future":
        return "planned", "future"
    if group.tense in ("order", "past_habitual"):
        return None, str(group.tense)
    if group.modality == "begun" and group.tense in ("progressive", "present"):
        return "ongoing", "goes on"
    return "happened", str(group.tense)


def _is_performed(group: VerbGroup) -> bool:
    """Whether the speaker does it as he says that he wants to or will: আশ্বস্ত করতে চাই, অনুরোধ করব."""
    if group.person != "first" or group.negated:
        return False
    return group.modality == "wish" or (group.modality == "" and group.tense == "future")
