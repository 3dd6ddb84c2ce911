"""Verbs without an auxiliary: a past, a present, a participle, each only where its place says that it is one."""

from __future__ import annotations

from jote.reading.en.tables import word_set
from jote.reading.en.verb_field import Group, VerbField, group_of
from jote.reading.en.words import Form, VerbForm, Word, passive_verbs
from jote.reading.phrases import Phrase


def plain_group(field: VerbField, at: int, words: Word) -> Group | None:
    forms = {one.form: one for one in words.verbs}
    prior = field.prior(at)
    before = field.words[prior] if prior is not None else None
    token_before = field.tokens[prior] if prior is not None else None
    held = field.phrase_at.get(prior) if prior is not None else None
    if field.tokens[at].text[0].isupper() and at and not field.title and not field.is_quote(at - 1):
        return None
    if field.tokens[at].norm in word_set("grammar", "modifiers") and (
        at + 1 in field.phrase_at or field.is_noun(at + 1)
    ):
        return None  # acting president
    if "ing" in forms:
        if (
            before is not None
            and held is None
            and (before.determiner and token_before is not None and token_before.norm != "that")
        ):
            return None
        if held is not None and held.cue in ("genitive", "adjective"):
            return None
        form = forms["ing"]
        return group_of(at, at, form.verb, "participle")
    past = forms.get("past")
    if past is not None:
        return _past(field, at, forms, prior, before, held)
    part = forms.get("participle")
    if part is not None and "base" not in forms:
        if _title_passive(field, at, part):
            return group_of(at, at, part.verb, "finite", "past", passive=True, title=True)
        return group_of(at, at, part.verb, "participle", passive=True)
    single = forms.get("s")
    if single is not None:
        return _present(field, at, single, words, prior, before, held, plural=False)
    base = forms.get("base")
    if base is not None:
        return _present(field, at, base, words, prior, before, held, plural=True)
    return None


def _past(
    field: VerbField, at: int, forms: dict[Form, VerbForm], prior: int | None, before: Word | None, held: Phrase | None
) -> Group | None:
    past = forms["past"]
    part = forms.get("participle")
    after = field.words[at + 1] if at + 1 < len(field.tokens) else None
    after_norm = field.tokens[at + 1].norm if at + 1 < len(field.tokens) else ""
    if prior is None:
        return group_of(at, at, past.verb, "participle", passive=True) if part else None
    token = field.tokens[prior]
    if held is not None and token.norm.endswith("'s"):
        return None  # India's bid
    if part is not None and _shares_passive(field, at, past.verb):
        return group_of(at, at, past.verb, "participle", passive=True)
    if held is None and before is not None:
        if before.determiner and token.norm not in (
            "that",
            "this",
            "those",
            "these",
            "some",
            "many",
            "all",
            "both",
            "others",
            "more",
            "most",
            "which",
        ):
            return None  # the occupied city
        if before.preposition and not before.subordinator and token.norm not in ("of",) and not before.adverb:
            return None
        if before.preposition and token.norm in ("with", "by", "of", "in", "for", "from", "to"):
            return None
    if held is not None and held.cue in ("adjective",) and field.is_noun(at + 1):
        return None
    reduced = part is not None and held is None and before is None and token.kind == "number" and field.title
    if _title_passive(field, at, past) and (part is not None):
        return group_of(at, at, past.verb, "finite", "past", passive=True, title=True)
    if part is not None and not reduced:
        if after_norm == "by" and not field.starts_clause(prior):
            return group_of(at, at, past.verb, "participle", passive=True)
        if (
            token.text == ","
            and (after is not None and after.preposition is not None)
            and after_norm not in ("on",)
            and past.verb
            in (
                "back",
                "base",
                "lead",
                "know",
                "support",
                "accompany",
                "join",
                "follow",
                "link",
                "aim",
                "design",
                "hold",
                "sign",
                "call",
            )
        ):
            return group_of(at, at, past.verb, "participle", passive=True)
    group = group_of(at, at, past.verb, "finite", "past")
    group.bare = part is not None
    return group


def _shares_passive(field: VerbField, at: int, verb: str) -> bool:
    """five people were killed and 12 wounded: the second participle needs no were of its own."""
    before = field.groups[-1] if field.groups else None
    tolls = word_set("grammar", "tolls")
    if before is None or not before.passive or before.verb not in tolls or verb not in tolls or at - before.last > 5:
        return False
    between = [field.tokens[one].norm for one in range(before.last, at)]
    return bool(between) and between[0] in ("and", ",", "or")


def _title_passive(field: VerbField, at: int, form: VerbForm) -> bool:
    """Ten killed in strike; Ukraine hit by drones: in a title a participle alone is a passive."""
    if not field.title or form.verb not in passive_verbs():
        return False
    if any(
        group.kind == "finite" and group.last <= at and not field.has_boundary(group.last, at) for group in field.groups
    ):
        return False
    if at + 1 >= len(field.tokens):
        return True
    after = field.words[at + 1]
    norm = field.tokens[at + 1].norm
    return (after is not None and after.preposition is not None and norm not in ("over",)) or norm in (
        "by",
        "in",
        "as",
        "after",
        "to",
        ",",
        ":",
        "-",
        "–",
        "of",
    )


def _present(
    field: VerbField,
    at: int,
    form: VerbForm,
    words: Word,
    prior: int | None,
    before: Word | None,
    held: Phrase | None,
    *,
    plural: bool,
) -> Group | None:
    """A present tense: clear after its subject, where the form cannot be a noun or all around says that it is none."""
    if prior is None:
        return None
    if plural and _is_demanded(field, at):
        group = group_of(at, at, form.verb, "finite", "present")
        group.demanded = True
        return group
    token = field.tokens[prior]
    subject = held is not None and held.cue not in ("adjective", "genitive")
    pronoun = before is not None and before.pronoun is not None and before.pronoun[1] == "subject"
    relative = before is not None and before.relative and token.norm in ("who", "which", "that") and prior > 0
    nominal = words.nominal
    headline = field.title and held is not None and held.cue == "adjective" and not _later_finite(field, at)
    if held is not None and not subject and not headline:
        return None
    if held is None and before is not None and not pronoun and not relative:
        if before.determiner or (before.preposition and not before.subordinator) or before.modal or before.conjunction:
            if not (before.conjunction and token.norm in ("and", "but") and field.has_finite_before(prior)):
                return None
        elif before.small and not before.adverb:
            return None
    if held is None and before is None and token.text != ",":
        return None
    aside = bool(prior) and (prior - 1) in field.phrase_at
    if token.text == "," and not field.has_finite_before(prior) and not field.title and not aside:
        return None
    if plural and not (
        pronoun or relative or _is_plural(field, prior, held) or (before is not None and before.conjunction)
    ):
        return None
    if pronoun and plural and token.norm in ("he", "she", "it"):
        return None
    if nominal or plural:
        if not (pronoun or relative):
            if held is None and not (field.title or (before is not None and not nominal and not before.small)):
                return None
            if not _opens_object(field, at + 1) and not (field.title and at + 1 < len(field.tokens)):
                return None
            says = form.verb in word_set("grammar", "say") or form.verb in (
                "believe",
                "insist",
                "claim",
                "know",
                "warn",
            )
            if (_later_finite(field, at) and not says) or field.clause_has_finite(at):
                return None
            if field.title and not _opens_object(field, at + 1) and not field.is_noun(at + 1):
                return None
            if field.title and nominal and _noun_compound(field, at):
                return None
    elif held is None and before is not None and not before.small and field.clause_has_finite(at) and not relative:
        return None
    return group_of(at, at, form.verb, "finite", "present")


def _is_demanded(field: VerbField, at: int) -> bool:
    """demanded (that) Eritrea withdraw: a base form after a subject, where the verb before asks for something."""
    before = field.groups[-1] if field.groups else None
    if before is None or before.verb not in word_set("grammar", "demanding") or before.last >= at:
        return False
    first = before.last + (field.tokens[before.last].norm == "that")
    if first == before.last and before.verb in ("ask", "order", "urge", "advise", "require"):
        return False  # ordered troops to …
    held = field.phrase_at.get(at - 1)
    return held is not None and held.first >= first and held.first - first <= 2 and held.cue not in ("genitive",)


def _noun_compound(field: VerbField, at: int) -> bool:
    """Russia strikes on Kharkiv kill five: what follows shows that strikes was a noun."""
    norm = field.tokens[at + 1].norm if at + 1 < len(field.tokens) else ""
    if norm not in ("on", "in", "against", "with", "over", "at"):
        return False
    for later in range(at + 2, len(field.tokens)):
        words = field.words[later]
        if field.tokens[later].text in (",", ":", ";"):
            return False
        if (
            words is not None
            and later not in field.phrase_at
            and any(one.form in ("base", "s", "past") for one in words.verbs)
        ):
            return True
    return False


def _is_plural(field: VerbField, prior: int, held: Phrase | None) -> bool:
    if held is not None:
        return (
            held.many
            or held.link != 0
            or held.key.startswith(("body:", "group:", "population:"))
            or held.kind == "population"
        )
    norm = field.tokens[prior].norm
    return (norm.endswith("s") and not norm.endswith("ss")) or norm in ("people", "police", "women", "men")


def _opens_object(field: VerbField, at: int) -> bool:
    if at >= len(field.tokens):
        return False
    words = field.words[at]
    token = field.tokens[at]
    if at in field.phrase_at or token.kind == "number":
        return True
    if words is None:
        return False
    return bool(
        words.determiner
        or (words.preposition and token.norm != "of")
        or words.pronoun
        or words.adverb
        or token.norm in ("that", "to", "new", "more")
    )


def _later_finite(field: VerbField, at: int) -> bool:
    """Whether a word that can only be a finite verb follows in the same stretch."""
    for later in range(at + 1, len(field.tokens)):
        token = field.tokens[later]
        words = field.words[later]
        if token.text in (",", ";", ":", "—", "–") or (
            words is not None and (words.relative or words.conjunction or words.subordinator)
        ):
            return False
        if words is None or later in field.phrase_at:
            continue
        if words.modal or (words.auxiliary and token.norm not in ("being", "having", "be", "been")):
            return True
        if any(one.form == "past" for one in words.verbs) and field.tokens[later - 1].norm not in (
            "the",
            "a",
            "of",
            "by",
        ):
            follows = field.tokens[later + 1].norm if later + 1 < len(field.tokens) else ""
            if follows not in ("by",) and not (field.title and _title_passive(field, later, words.verbs[0])):
                return True
    return False
