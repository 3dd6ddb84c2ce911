"""Who did it to whom: fills the source and target of an act from the cues of its frame.

Endings and postpositions come first, then the agreement of the verb, and the order of words last. A passive has no
agent unless the words name one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from jote.reading.acts import Act, SentenceView
from jote.reading.bn.endings import noun_splits
from jote.reading.bn.role_objects import (
    accused,
    convener,
    destination,
    doer,
    giver,
    held,
    locative,
    object_of,
    ousted,
    patient,
    sent_to,
    them,
    victim,
)
from jote.reading.bn.role_scope import Scope, acts
from jote.reading.bn.role_subjects import adjective, genitive, owner, pair, subject
from jote.reading.bn.small_words import info
from jote.reading.phrases import Phrase
from jote.reading.roles import Roles

# How each cue of `frames.yaml` finds its phrases; a cue that is not listed is one that a phrase stands in.
_FIND: Mapping[str, Callable[[Scope], list[Phrase]]] = {
    "subject": subject,
    "genitive": genitive,
    "adjective": adjective,
    "owner": owner,
    "pair": pair,
    "object": object_of,
    "from": giver,
    "held": held,
    "ousted": ousted,
    "locative": locative,
    "destination": destination,
    "victim": victim,
    "patient": patient,
    "accused": accused,
    "doer": doer,
    "convener": convener,
    "them": them,
    "sent-to": sent_to,
    "host": lambda scope: [one for one in scope.by_cue("locative") if one.kind == "organization"],
}

_AGAINST_THEIR_OWN = frozenset(("OPP", "REB", "PTY"))  # whose own state may well be the other side


def fill_roles(act: Act, view: SentenceView) -> Roles:
    """The parties of an act, as phrases of its sentence; either side may be empty."""
    scope = Scope(act, view)
    source, source_cue = _first(scope, act.frame.source, ())
    taken = {id(one) for one in source}
    if not act.frame.mutual:
        own = {one.state for one in source if one.state is not None and one.sector not in _AGAINST_THEIR_OWN}
        taken.update(
            id(one) for one in scope.phrases if one.kind == "state" and one.state in own and one.cue != "object"
        )
    target, target_cue = _first(scope, act.frame.target, taken)
    stranger = not source and not scope.passive and _has_strangers(scope)
    return Roles(source, target, (("source", source_cue), ("target", target_cue)), scope.passive, stranger)


def _has_strangers(scope: Scope) -> bool:
    """Whether people whom no name tells stand as the subject: -রা on a word of no phrase."""
    known = {at for one in scope.sentence for at in range(one.first, one.last)}
    for at in range(scope.clause.first, min(scope.clause.tail, len(scope.tokens))):
        token = scope.tokens[at]
        if token.kind == "word" and at not in known and token.norm.endswith(("রা", "রাও", "রাই")):
            words = info(token.norm)
            if not (words.verbs or words.pronoun or words.modifier) and any(
                split.ending.number == "many" and split.ending.case == "nominative" and len(split.stem) > 2
                for split in noun_splits(token.norm)
            ):
                return True
    return False


def _first(scope: Scope, cues: Iterable[str], taken: Collection[int]) -> tuple[tuple[Phrase, ...], str]:
    """What the first cue that finds somebody finds, without those taken."""
    for cue in cues:
        find = _FIND.get(cue)
        found = find(scope) if find is not None else scope.by_cue(cue)
        free = tuple(one for one in found if id(one) not in taken and acts(one))
        if free:
            return free, cue
    return (), ""
