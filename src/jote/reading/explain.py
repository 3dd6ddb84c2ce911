"""Why an event was read: the words, the frame, the roles, the status, and why other readings lost."""

from __future__ import annotations

from typing import Any

from jote.reading.drafts import Draft
from jote.reading.phrases import Phrase
from jote.reading.sentence import Sentence
from jote.reading.text import Text


def explain_event(draft: Draft, text: Text, sentence: Sentence) -> dict[str, Any]:
    """The reasons of one event, as plain values for JSON or for `explain_lines`.

    `frame` is the id of the line of frames.yaml to mend; `roles` names the cue by which each party was found; `lost` lists the
    frames that fitted the words and gave way.
    """
    act = draft.act
    tokens = sentence.tokens
    trigger = (tokens[act.first].start, tokens[max(act.first, act.last - 1)].end)
    verb = (tokens[act.group.first].start, tokens[act.group.last - 1].end) if act.group is not None else None
    cues = dict(draft.roles.how)
    return {
        "words": _words(text, trigger),
        "words_span": list(text.span(*trigger)),
        "verb": _words(text, verb) if verb is not None else None,
        "frame": act.frame.id,
        "told": act.told,
        "roles": {
            "source": _side(draft.roles.source, cues.get("source", ""), text, found=bool(draft.source)),
            "target": _side(draft.roles.target, cues.get("target", ""), text, found=bool(draft.target)),
        },
        "passive": draft.roles.passive,
        "status": {"value": draft.status, "because": draft.sign},
        "date": draft.date_reason,
        "lost": [{"frame": name, "because": why} for name, why in act.lost],
        "told_again": len(draft.more),
    }


def explain_lines(explanation: dict[str, Any]) -> list[str]:
    """An explanation as lines for a terminal.

    >>> from jote.reading.read import read
    >>> event = read("নেপাল ভুটানের ওপর হামলা চালিয়েছে।", explain=True).events[0]
    >>> explain_lines(event.explanation)[0]
    'words   হামলা … চালিয়েছে'
    """
    verb = f" … {explanation['verb']}" if explanation["verb"] and explanation["verb"] != explanation["words"] else ""
    lines = [f"words   {explanation['words']}{verb}", f"frame   {explanation['frame']} ({explanation['told']})"]
    for side in ("source", "target"):
        role = explanation["roles"][side]
        says = ", ".join(f"{one['words']} [{one['cue']}]" for one in role["phrases"]) or role["why"]
        lines.append(f"{side}  {says}")
    lines.append(f"status  {explanation['status']['value']}: {explanation['status']['because']}")
    if explanation["date"]:
        lines.append(f"date    {explanation['date']}")
    lines += [f"lost    {one['frame']}: {one['because']}" for one in explanation["lost"]]
    return lines


def _words(text: Text, span: tuple[int, int]) -> str:
    return text.clean[span[0] : span[1]]


def _side(phrases: tuple[Phrase, ...], cue: str, text: Text, *, found: bool) -> dict[str, Any]:
    why = "" if phrases else ("carried over from the text before" if found else "nobody is named")
    return {
        "cue": cue,
        "phrases": [{"words": _words(text, (one.start, one.end)), "cue": one.cue, "key": one.key} for one in phrases],
        "why": why,
    }
