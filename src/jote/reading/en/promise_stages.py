"""How far a treaty has come, in the words that stand with it: has suspended its treaty, the pact entered into force."""

from __future__ import annotations

from jote.reading.acts import SentenceView
from jote.reading.en.promise_duties import forms
from jote.reading.en.tables import table
from jote.reading.records import Stage

_LATE: tuple[Stage, ...] = ("ended", "suspended", "in_force", "ratified", "signed")


def treaty_stage(view: SentenceView, duty: str | None) -> Stage | None:
    """The stage of the treaty that a sentence tells of; None where it tells no step, or one that is denied."""
    clean = view.sentence.clean.lower()
    treaty = forms("treaties", duty) if duty is not None else forms("treaty_nouns")
    nouns = [match.span() for match in treaty.finditer(clean)]
    found: list[Stage] = []
    denied = False
    for stage in _LATE:
        for match in forms("stages", stage).finditer(clean):
            if not any(_belongs(clean, match.span(), noun) for noun in nouns):
                continue
            before = clean[max(0, match.start() - 40) : match.start()].split()[-4:]
            if any(word in table("commitments")["unsaid"] for word in before):
                denied = True
            elif any(word in table("commitments")["to_come"] for word in before[-2:]):
                found.extend(["proposed"] if stage in ("signed", "ratified") else [])
            else:
                found.append(stage)
    if found:
        return found[0]
    if denied:
        return None
    return "proposed" if forms("wishes").search(clean) or forms("to_come").search(clean) else None


def _belongs(clean: str, form: tuple[int, int], noun: tuple[int, int]) -> bool:
    """Whether a form stands with a treaty: it may follow it, or lead to it past no other thing."""
    if form[0] >= noun[1]:
        return "," not in clean[noun[1] : form[0]] or form[0] - noun[1] < 60
    between = clean[form[1] : noun[0]]
    return len(between.split()) <= 8 and not any(mark in between for mark in ".;:")
