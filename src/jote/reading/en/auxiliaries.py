"""Verb groups that an auxiliary, a modal or to begins: has been struck, will not sign, is to be deployed, to withdraw."""

from __future__ import annotations

from jote.reading.clauses import GroupKind, Modality
from jote.reading.en.tables import word_set
from jote.reading.en.verb_field import Group, VerbField, group_of

_MODALS: dict[str, tuple[str, Modality]] = {
    "future": ("future", ""),
    "would": ("would", ""),
    "possible": ("present", "possible"),
    "duty": ("present", "duty"),
}


def modal_group(field: VerbField, at: int, kind: str) -> Group:
    """will sign, may have been hit; a modal alone where no verb follows."""
    own = field.words[at]
    tense, modality = _MODALS[kind]
    stop, negated = field.past_adverbs(at + 1)
    negated = negated or (own is not None and own.negation)
    words = field.words[stop] if stop < len(field.tokens) else None
    if words is not None and words.auxiliary in ("be", "have") and field.tokens[stop].norm in ("be", "have"):
        inner = auxiliary_group(field, stop, words.auxiliary)
        if inner is not None:
            inner.first, inner.tense, inner.modal = at, tense, kind
            inner.modality = modality or inner.modality
            inner.negated = inner.negated or negated
            return inner
    form = field.verb_at(stop, "base")
    if form is None:
        return Group(at, at + 1, ((at, kind),), "finite", tense, None, negated, False, modality, main=at, modal=kind)
    return group_of(at, stop, form.verb, "finite", tense, negated=negated, modality=modality, modal=kind)


def auxiliary_group(field: VerbField, at: int, kind: str) -> Group | None:
    """The group that a form of have, do or be begins, with the verb that follows it."""
    stop, negated = field.past_adverbs(at + 1)
    negated = negated or field.tokens[at].norm.endswith("n't")
    if kind == "have":
        return _have(field, at, stop, negated=negated)
    if kind == "do":
        return _do(field, at, stop, negated=negated)
    return _be(field, at, stop, negated=negated)


def infinitive_group(field: VerbField, at: int) -> Group | None:
    """to withdraw, to be deployed; None where to is a preposition (in response to attacks)."""
    stop, negated = field.past_adverbs(at + 1)
    before = field.tokens[at - 1].norm if at else ""
    negated = negated or before in ("not", "never")
    following = field.tokens[stop].norm if stop < len(field.tokens) else ""
    if following in ("be", "have"):
        inner = auxiliary_group(field, stop, following)
        if inner is not None and inner.verb not in ("be", "have"):
            inner.first, inner.kind, inner.negated = at, "infinitive", negated
            return inner
        return group_of(at, stop, "be", "infinitive", negated=negated)
    form = field.verb_at(stop, "base")
    if form is None or (before in word_set("grammar", "to_preposition") and field.is_nominal(stop)):
        return None
    return group_of(at, stop, form.verb, "infinitive", negated=negated)


def _tense(field: VerbField, at: int) -> str:
    past = field.tokens[at].norm in word_set("grammar", "auxiliaries_past")
    return "past" if past else "present"


def _have(field: VerbField, at: int, stop: int, *, negated: bool) -> Group | None:
    having = field.tokens[at].norm == "having"
    following = field.tokens[stop].norm if stop < len(field.tokens) else ""
    if following == "been":
        inner = auxiliary_group(field, stop, "be")
        if inner is not None:
            inner.first, inner.negated = at, inner.negated or negated
            inner.tense = "progressive" if inner.tense == "progressive" else "perfect"
            inner.kind = "noun" if having else inner.kind
            return inner
    form = field.verb_at(stop, "participle")
    if form is not None:
        return group_of(at, stop, form.verb, "participle" if having else "finite", "perfect", negated=negated)
    base = field.verb_at(stop + 1, "base") if following == "to" else None
    if base is not None:
        return group_of(at, stop + 1, base.verb, "finite", "present", negated=negated, modality="duty")
    return None if having else group_of(at, at, "have", "finite", _tense(field, at), negated=negated)


def _do(field: VerbField, at: int, stop: int, *, negated: bool) -> Group:
    form = field.verb_at(stop, "base")
    if form is None or (stop == at + 1 and not negated and field.is_nominal(stop)):
        return group_of(at, at, "do", "finite", _tense(field, at), negated=negated)
    return group_of(at, stop, form.verb, "finite", _tense(field, at), negated=negated)


def _be(field: VerbField, at: int, stop: int, *, negated: bool) -> Group | None:
    norm = field.tokens[at].norm
    kind: GroupKind = "noun" if norm == "being" else "finite"
    following = field.tokens[stop].norm if stop < len(field.tokens) else ""
    if following == "being":  # is being struck
        main = field.past_adverbs(stop + 1)[0]
        form = field.verb_at(main, "participle")
        if form is not None:
            return group_of(at, main, form.verb, kind, "progressive", negated=negated, passive=True)
    form = field.verb_at(stop, "participle")
    if form is not None:  # was struck
        tense = "past" if norm == "been" else _tense(field, at)
        return group_of(at, stop, form.verb, kind, tense, negated=negated, passive=True)
    form = field.verb_at(stop, "ing")
    if form is not None:  # is striking, is going to strike
        base = field.verb_at(stop + 2, "base") if form.verb == "go" and field.is_to(stop + 1) else None
        if base is not None:
            return group_of(at, stop + 2, base.verb, "finite", "future", negated=negated)
        return group_of(at, stop, form.verb, "finite", "progressive", negated=negated)
    planned = _be_to(field, at, stop, following, kind, negated=negated)
    if planned is not None:
        return planned
    if norm in ("being", "been", "be"):
        return None
    return group_of(at, at, "be", "finite", _tense(field, at), negated=negated)


def _be_to(field: VerbField, at: int, stop: int, following: str, kind: GroupKind, *, negated: bool) -> Group | None:
    """is to sign, is due to sign, is likely to sign, is to be signed."""
    if following in word_set("grammar", "planned_adjectives") and field.is_to(stop + 1):
        base = field.verb_at(stop + 2, "base")
        if base is not None:
            modality: Modality = "possible" if following == "likely" else "planned"
            return group_of(at, stop + 2, base.verb, "finite", "future", negated=negated, modality=modality)
    if following != "to":
        return None
    base = field.verb_at(stop + 1, "base")
    if base is not None and kind == "finite":
        return group_of(at, stop + 1, base.verb, "finite", "future", negated=negated, modality="planned")
    if stop + 2 < len(field.tokens) and field.tokens[stop + 1].norm == "be":
        form = field.verb_at(stop + 2, "participle")
        if form is not None:
            return group_of(
                at, stop + 2, form.verb, "finite", "future", negated=negated, passive=True, modality="planned"
            )
    return None
