"""The verbs of a sentence, each with its auxiliaries, its negation and what they make of it: a duty, a wish, a passive."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from jote.reading.bn.endings import bases
from jote.reading.bn.figure_words import is_counted
from jote.reading.bn.marks import MARKS
from jote.reading.bn.small_words import info
from jote.reading.bn.tables import MOST_KEPT, table, word_set
from jote.reading.bn.verb_forms import verb_forms, verb_words
from jote.reading.bn.verbs import VerbForm
from jote.reading.clauses import Modality, VerbGroup
from jote.reading.sentence import Sentence
from jote.reading.tokens import Token

_VECTORS = word_set("grammar", "clauses", "vectors")
_NEGATIONS = word_set("grammar", "clauses", "negations")
_PASSIVE_VERBS = frozenset(("হওয়া", "যাওয়া"))
_MODALS: dict[str, Modality] = {
    verb: modality for modality, verbs in table("grammar")["clauses"]["modals"].items() for verb in verbs
}
_BEHIND_A_VERB = word_set("grammar", "clauses", "behind_a_verb")
_BEGINNING = word_set("grammar", "clauses", "beginning")
COMPLEMENT = word_set("grammar", "clauses", "complement")
_AFTER_FINITE = word_set("grammar", "clauses", "after_finite")
_SPANS = tuple(word_set("grammar", "clauses", "spans"))
_ONLY = word_set("grammar", "clauses", "only")
_SINCE = word_set("grammar", "clauses", "since")
_CONTINUING = word_set("grammar", "clauses", "continuing")
_LASTING = word_set("grammar", "clauses", "lasting")
_WITH_BEGINNING = word_set("grammar", "clauses", "with_beginning")
_AFTER_INFINITIVE = word_set("grammar", "clauses", "after_infinitive")
_VERBAL = MARKS.where(lambda norm: bool(info(norm).verbs), verb_words)


def read_verb_groups(sentence: Sentence) -> list[VerbGroup]:
    """All verb groups of a sentence."""
    tokens, norms = sentence.tokens, sentence.norms
    verbal = _VERBAL.among(sentence.forms)
    found: list[VerbGroup] = []
    after = 0
    for at in [at for at, norm in enumerate(norms) if norm in verbal]:
        if (
            at < after
            or (norms[at] in COMPLEMENT and not verbal.isdisjoint(norms[at + 1 :]))
            or _is_by_means(tokens, at)
            or _is_since(tokens, at)
            or _is_nine(tokens, at)
        ):
            continue
        group = _group(tokens, at, info(norms[at]).verbs)
        if group is not None:
            found.append(group)
            after = group.last
    for number, group in enumerate(found):
        if group.kind == "participle" and group.tense is not None:
            # করে is "having done" before another verb, and "does" at the end or before a conjunction.
            next_one = tokens[group.last] if group.last < len(tokens) else None
            last_verb = number == len(found) - 1
            joined = next_one is not None and next_one.kind == "word" and next_one.norm in _AFTER_FINITE
            stopped = next_one is None or next_one.text in ("।", "!", "?")
            if last_verb or joined or stopped:
                group.kind = "finite"
    return found


def _is_by_means(tokens: Sequence[Token], at: int) -> bool:
    """যুদ্ধজাহাজ দিয়ে, সীমান্ত দিয়ে: the postposition, not a participle of giving."""
    if tokens[at].norm != "দিয়ে" or not at:
        return False
    means = word_set("grammar", "means")
    return any(base in means for base in bases(tokens[at - 1].norm))


def _is_since(tokens: Sequence[Token], at: int) -> bool:
    """দীর্ঘদিন ধরে, কয়েক মাস ধরেই: for how long, not a participle of holding."""
    return bool(at) and tokens[at].norm in _SINCE and tokens[at - 1].norm.endswith(_SPANS)


def _is_nine(tokens: Sequence[Token], at: int) -> bool:
    """নয় শিশু, নয় ব্যক্তি: the number; শুধু সেনা নয় শিশুরাও: "not"."""
    if tokens[at].norm != "নয়" or at + 1 == len(tokens) or not is_counted(tokens[at + 1].norm):
        return False
    return _ONLY.isdisjoint(token.norm for token in tokens[max(0, at - 4) : at])


def _group(tokens: Sequence[Token], at: int, forms: tuple[VerbForm, ...]) -> VerbGroup | None:
    first_of = _first_of_each_kind(tokens[at].norm)
    following = _verbs_at(tokens, at + 1)
    participle = first_of.get("participle")
    if participle is not None and following is not None:
        vector = next((form for form in following if form.verb in _VECTORS), None)
        if (vector is not None and tokens[at].norm not in ("বলে", "করে")) or (
            vector is not None and _is_continued(vector)
        ):
            inner = _group(tokens, at + 1, tuple(following))
            if inner is not None:
                modality = inner.modality or (
                    "begun"
                    if vector is not None
                    and vector.verb in _LASTING
                    and inner.tense in ("progressive", "past_progressive")
                    else ""
                )
                return _led_by(at, participle.verb, inner, modality)
    noun = first_of.get("noun")
    if noun is not None and noun.case == "nominative" and following is not None:
        passive = next((form for form in following if form.verb in _PASSIVE_VERBS), None)
        if passive is not None:
            inner = _group(tokens, at + 1, tuple(following))
            if inner is not None:
                inner.passive = True
                return _led_by(at, noun.verb, inner, inner.modality)
    if noun is not None and noun.case == "nominative" and at + 2 < len(tokens) and tokens[at + 1].norm in _BEGINNING:
        light = _verbs_at(tokens, at + 2)
        if light is not None and light[0].verb in _WITH_BEGINNING:
            inner = _group(tokens, at + 2, tuple(light))
            if inner is not None and inner.kind in ("finite", "participle"):
                ongoing: Modality = "begun" if tokens[at + 1].norm == "অব্যাহত" else ""
                inner.passive = light[0].verb == "হওয়া"
                return _led_by(at, noun.verb, inner, ongoing)
    infinitive = first_of.get("infinitive")
    if infinitive is not None:
        modal = next((form for form in following or () if form.verb in _MODALS and form.kind != "noun"), None)
        step = 1
        if modal is None and at + 2 < len(tokens) and tokens[at + 1].norm in _AFTER_INFINITIVE:
            return VerbGroup(at, at + 1, ((at, infinitive.verb),), "infinitive")
        if modal is not None:
            inner = _group(tokens, at + step, tuple(following or ()))
            if inner is not None and inner.kind != "noun":
                return _led_by(at, infinitive.verb, inner, _MODALS[modal.verb])
        return VerbGroup(at, at + 1, ((at, infinitive.verb),), "infinitive")
    finite = first_of.get("finite")
    if finite is not None:
        last, negated = _negation(tokens, at + 1)
        kind = "finite"
        if participle is not None and not negated:
            kind = "participle"
        if tokens[at].norm.endswith("ক") and following:
            kind = "finite"
        return VerbGroup(at, last, ((at, finite.verb),), kind, finite.tense, finite.person, finite.negated or negated)  # type: ignore[arg-type]
    first = forms[0]
    if first.kind == "noun":
        return VerbGroup(at, at + 1, ((at, first.verb),), "noun", case=first.case)
    if first.kind == "condition" and first.particle == "ও":
        return VerbGroup(at, at + 1, ((at, first.verb),), "finite", "past", "third")  # চুক্তি হলেও: it was done
    if first.kind == "condition":
        return VerbGroup(at, at + 1, ((at, first.verb),), "condition", negated=at > 0 and tokens[at - 1].norm == "না")
    return VerbGroup(
        at,
        at + 1,
        tuple((at, form.verb) for form in forms[:1]),
        first.kind,
        negated=at > 0 and tokens[at - 1].norm == "না",
    )


def _led_by(at: int, verb: str, inner: VerbGroup, modality: Modality) -> VerbGroup:
    """A group with the verb before it that it is the auxiliary of; nobody else holds it yet."""
    inner.first, inner.verbs, inner.modality = at, ((at, verb), *inner.verbs), modality
    return inner


@lru_cache(maxsize=MOST_KEPT)
def _first_of_each_kind(norm: str) -> dict[str, VerbForm]:
    """The first reading of a verb in each of its kinds."""
    forms = info(norm).verbs or verb_forms(norm)
    return {form.kind: form for form in reversed(forms)}


def _is_continued(form: VerbForm) -> bool:
    """করে আসছে, করে যাচ্ছে, করে দিয়েছে, করে রেখেছে: the participle is the verb."""
    return form.kind in ("finite", "participle", "noun") and form.verb in _CONTINUING


def _verbs_at(tokens: Sequence[Token], at: int) -> tuple[VerbForm, ...] | None:
    if at >= len(tokens) or tokens[at].kind != "word":
        return None
    norm = tokens[at].norm
    return info(norm).verbs or (verb_forms(norm) if norm in _BEHIND_A_VERB else None) or None


def _negation(tokens: Sequence[Token], at: int) -> tuple[int, bool]:
    """Whether না follows a finite verb: not the না of না কেন, নাকি or a question."""
    if at < len(tokens) and tokens[at].norm in _NEGATIONS:
        following = tokens[at + 1].norm if at + 1 < len(tokens) else ""
        if following in ("কেন", "কি"):
            return at + 1, False
        return at + 1, True
    return at, False
