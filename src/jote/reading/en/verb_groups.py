"""Verb groups of an English sentence: tense, mood, voice and negation.

English verbs look like nouns (strikes, attack) and past tenses like participles (killed), so a word is read as a verb only where
its place in the sentence says so. A word that stays unclear is no verb: no event is the safer error.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jote.reading.clauses import GroupKind, Modality, VerbGroup
from jote.reading.en.words import Form, VerbForm, Word, passive_verbs, word, word_set
from jote.reading.phrases import Phrase
from jote.reading.tokens import Token

QUOTES = frozenset("‘’“”\"'")


@dataclass(slots=True)
class Group(VerbGroup):
    """A verb group of English: `main` is the token of its last verb and `verb` the base of that; `governor` is the verb group
    that an infinitive hangs on, `reported` that a verb of saying stands before it."""

    main: int = -1
    verb: str = ""
    governor: Group | None = None
    bare: bool = False
    reported: bool = False
    title: bool = False
    modal: str = ""
    denied: bool = False
    wished: bool = False


def read_groups(tokens: Sequence[Token], phrases: Sequence[Phrase], *, title: bool) -> list[Group]:
    """All verb groups of a sentence, in order; what a phrase covers is no verb."""
    return _Groups(tokens, phrases, title=title).find()


_MODALS: dict[str, tuple[str, Modality]] = {
    "future": ("future", ""),
    "would": ("would", ""),
    "possible": ("present", "possible"),
    "duty": ("present", "duty"),
}


class _Groups:
    def __init__(self, tokens: Sequence[Token], phrases: Sequence[Phrase], *, title: bool) -> None:
        self.tokens = tokens
        self.title = title
        self.words: list[Word | None] = [word(token.norm) if token.kind == "word" else None for token in tokens]
        self.phrase_at: dict[int, Phrase] = {}
        for phrase in phrases:
            for at in range(phrase.first, phrase.last):
                words = self.words[at]
                if phrase.kind == "pronoun" and words is not None and (words.modal or words.auxiliary):
                    continue  # we'll, they've
                self.phrase_at[at] = phrase
        self.groups: list[Group] = []

    def find(self) -> list[Group]:
        at = 0
        while at < len(self.tokens):
            group = self._at(at)
            if group is None:
                at += 1
                continue
            self.groups.append(group)
            at = max(group.last, at + 1)
        self._drop_reduced()
        self._govern()
        return self.groups

    def _at(self, at: int) -> Group | None:
        words = self.words[at]
        if words is None or at in self.phrase_at:
            return None
        if (
            words.modal is not None
            and self.tokens[at].text not in ("May", "Can", "Will")
            and not (at and self.tokens[at - 1].text == "-")
        ):
            return self._modal(at, words.modal)
        if words.modal is not None and self._prior(at) is not None:
            return self._modal(at, words.modal)
        if words.auxiliary is not None:
            return self._auxiliary(at, words.auxiliary)
        if self.tokens[at].norm == "to":
            return self._infinitive(at)
        if words.verbs:
            return self._plain(at, words)
        return None

    def _skip(self, at: int) -> tuple[int, bool]:
        """Past adverbs and negations; a pronoun or a short subject is stepped over in questions only."""
        negated = False
        while at < len(self.tokens):
            words = self.words[at]
            if words is None or at in self.phrase_at or not (words.adverb or words.negation):
                break
            negated = negated or words.negation
            at += 1
        return at, negated

    def _verb_at(self, at: int, *forms: str) -> VerbForm | None:
        if at >= len(self.tokens) or at in self.phrase_at:
            return None
        words = self.words[at]
        if words is None:
            return None
        return next((one for one in words.verbs if one.form in forms), None)

    def _is_nominal(self, at: int) -> bool:
        words = self.words[at]
        return words is not None and words.nominal

    def _modal(self, at: int, kind: str) -> Group | None:
        own = self.words[at]
        negated = own is not None and own.negation
        tense, modality = _MODALS[kind]
        stop, more = self._skip(at + 1)
        negated = negated or more
        words = self.words[stop] if stop < len(self.tokens) else None
        if words is not None and words.auxiliary in ("be", "have") and self.tokens[stop].norm in ("be", "have"):
            inner = self._auxiliary(stop, words.auxiliary)
            if inner is not None:
                inner.first, inner.tense, inner.modal = at, tense, kind
                inner.modality = modality or inner.modality
                inner.negated = inner.negated or negated
                return inner
        form = self._verb_at(stop, "base")
        if form is None:
            return Group(
                at, at + 1, ((at, kind),), "finite", tense, None, negated, False, modality, main=at, modal=kind
            )
        return Group(at, stop + 1, ((stop, form.verb),), "finite", tense, None, negated, False, modality, main=stop, verb=form.verb, modal=kind)  # fmt: skip

    def _auxiliary(self, at: int, kind: str) -> Group | None:
        norm = self.tokens[at].norm
        negated = norm.endswith("n't")
        stop, more = self._skip(at + 1)
        negated = negated or more
        words = self.words[stop] if stop < len(self.tokens) else None
        past = norm in word_set("be_past") or norm in ("had", "did", "hadn't", "didn't")
        finite: GroupKind = "noun" if norm in ("being", "having") else "finite"
        if kind == "have":
            if words is not None and self.tokens[stop].norm == "been":
                inner = self._auxiliary(stop, "be")
                if inner is not None:
                    inner.first, inner.negated = at, inner.negated or negated
                    inner.tense = "progressive" if inner.tense == "progressive" else "perfect"
                    inner.kind = finite if finite == "noun" else inner.kind
                    return inner
            form = self._verb_at(stop, "participle")
            if form is not None:
                kind_: GroupKind = "participle" if norm == "having" else "finite"
                return Group(
                    at, stop + 1, ((stop, form.verb),), kind_, "perfect", None, negated, main=stop, verb=form.verb
                )
            if stop < len(self.tokens) and self.tokens[stop].norm == "to" and self._verb_at(stop + 1, "base"):
                form = self._verb_at(stop + 1, "base")
                assert form is not None
                return Group(
                    at,
                    stop + 2,
                    ((stop + 1, form.verb),),
                    "finite",
                    "present",
                    None,
                    negated,
                    False,
                    "duty",
                    main=stop + 1,
                    verb=form.verb,
                )
            return (
                Group(
                    at,
                    at + 1,
                    ((at, "have"),),
                    "finite",
                    "past" if past else "present",
                    None,
                    negated,
                    main=at,
                    verb="have",
                )
                if norm != "having"
                else None
            )
        if kind == "do":
            form = self._verb_at(stop, "base")
            if form is None or (form is not None and stop == at + 1 and not negated and self._is_nominal(stop)):
                return Group(
                    at,
                    at + 1,
                    ((at, "do"),),
                    "finite",
                    "past" if past else "present",
                    None,
                    negated,
                    main=at,
                    verb="do",
                )
            return Group(
                at,
                stop + 1,
                ((stop, form.verb),),
                "finite",
                "past" if past else "present",
                None,
                negated,
                main=stop,
                verb=form.verb,
            )
        # be
        if stop < len(self.tokens) and self.tokens[stop].norm == "being":
            form = self._verb_at(self._skip(stop + 1)[0], "participle")
            if form is not None:
                main = self._skip(stop + 1)[0]
                return Group(
                    at,
                    main + 1,
                    ((main, form.verb),),
                    finite,
                    "progressive",
                    None,
                    negated,
                    True,
                    main=main,
                    verb=form.verb,
                )
        form = self._verb_at(stop, "participle")
        if form is not None:
            tense = "past" if past or norm == "been" else "present"
            return Group(
                at, stop + 1, ((stop, form.verb),), finite, tense, None, negated, True, main=stop, verb=form.verb
            )
        form = self._verb_at(stop, "ing")
        if form is not None:
            if form.verb == "go" and stop + 2 < len(self.tokens) and self.tokens[stop + 1].norm == "to":
                base = self._verb_at(stop + 2, "base")
                if base is not None:
                    return Group(
                        at,
                        stop + 3,
                        ((stop + 2, base.verb),),
                        "finite",
                        "future",
                        None,
                        negated,
                        main=stop + 2,
                        verb=base.verb,
                    )
            return Group(
                at, stop + 1, ((stop, form.verb),), "finite", "progressive", None, negated, main=stop, verb=form.verb
            )
        if (
            words is not None
            and self.tokens[stop].norm in ("due", "set", "about", "ready", "poised", "likely")
            and stop + 1 < len(self.tokens)
            and self.tokens[stop + 1].norm == "to"
        ):
            base = self._verb_at(stop + 2, "base")
            if base is not None:
                modality: Modality = "possible" if self.tokens[stop].norm == "likely" else "planned"
                return Group(
                    at,
                    stop + 3,
                    ((stop + 2, base.verb),),
                    "finite",
                    "future",
                    None,
                    negated,
                    False,
                    modality,
                    main=stop + 2,
                    verb=base.verb,
                )
        if stop < len(self.tokens) and self.tokens[stop].norm == "to":
            base = self._verb_at(stop + 1, "base")
            if base is not None and finite == "finite":
                return Group(
                    at,
                    stop + 2,
                    ((stop + 1, base.verb),),
                    "finite",
                    "future",
                    None,
                    negated,
                    False,
                    "planned",
                    main=stop + 1,
                    verb=base.verb,
                )
            if stop + 2 < len(self.tokens) and self.tokens[stop + 1].norm == "be":
                form = self._verb_at(stop + 2, "participle")
                if form is not None:
                    return Group(
                        at,
                        stop + 3,
                        ((stop + 2, form.verb),),
                        "finite",
                        "future",
                        None,
                        negated,
                        True,
                        "planned",
                        main=stop + 2,
                        verb=form.verb,
                    )
        if norm in ("being", "been", "be"):
            return None
        return Group(
            at, at + 1, ((at, "be"),), "finite", "past" if past else "present", None, negated, main=at, verb="be"
        )

    def _infinitive(self, at: int) -> Group | None:
        stop, negated = self._skip(at + 1)
        if at and self.tokens[at - 1].norm in ("not", "never"):
            negated = True
        if stop < len(self.tokens) and self.tokens[stop].norm in ("be", "have"):
            inner = self._auxiliary(stop, "be" if self.tokens[stop].norm == "be" else "have")
            if inner is not None and inner.verb not in ("be", "have"):
                inner.first, inner.kind, inner.negated = at, "infinitive", negated
                return inner
            return Group(at, stop + 1, ((stop, "be"),), "infinitive", None, None, negated, main=stop, verb="be")
        form = self._verb_at(stop, "base")
        if form is None or (
            at
            and self.tokens[at - 1].norm
            in ("response", "reaction", "due", "according", "thanks", "close", "addition", "return")
            and self._is_nominal(stop)
        ):
            return None
        return Group(at, stop + 1, ((stop, form.verb),), "infinitive", None, None, negated, main=stop, verb=form.verb)

    # ---- plain forms ----

    def _prior(self, at: int) -> int | None:
        """The token before, past adverbs; None at the beginning or after a mark other than a comma."""
        back = at - 1
        while back >= 0:
            words = self.words[back]
            if words is not None and words.adverb and back not in self.phrase_at:
                back -= 1
                continue
            break
        return back if back >= 0 else None

    def _plain(self, at: int, words: Word) -> Group | None:
        forms = {one.form: one for one in words.verbs}
        prior = self._prior(at)
        before = self.words[prior] if prior is not None else None
        token_before = self.tokens[prior] if prior is not None else None
        held = self.phrase_at.get(prior) if prior is not None else None
        if self.tokens[at].text[0].isupper() and at and not self.title and not self._is_quote(at - 1):
            return None
        if self.tokens[at].norm in word_set("modifiers") and (at + 1 in self.phrase_at or self._is_noun(at + 1)):
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
            return Group(at, at + 1, ((at, form.verb),), "participle", None, main=at, verb=form.verb)
        past = forms.get("past")
        if past is not None:
            return self._past(at, forms, prior, before, held)
        part = forms.get("participle")
        if part is not None and "base" not in forms:
            if self._title_passive(at, part):
                return Group(
                    at,
                    at + 1,
                    ((at, part.verb),),
                    "finite",
                    "past",
                    None,
                    False,
                    True,
                    main=at,
                    verb=part.verb,
                    title=True,
                )
            return Group(at, at + 1, ((at, part.verb),), "participle", None, None, False, True, main=at, verb=part.verb)
        single = forms.get("s")
        if single is not None:
            return self._present(at, single, words, prior, before, held, plural=False)
        base = forms.get("base")
        if base is not None:
            return self._present(at, base, words, prior, before, held, plural=True)
        return None

    def _is_quote(self, at: int) -> bool:
        return self.tokens[at].text in QUOTES

    def _past(
        self, at: int, forms: dict[Form, VerbForm], prior: int | None, before: Word | None, held: Phrase | None
    ) -> Group | None:
        past = forms["past"]
        part = forms.get("participle")
        after = self.words[at + 1] if at + 1 < len(self.tokens) else None
        after_norm = self.tokens[at + 1].norm if at + 1 < len(self.tokens) else ""
        if prior is None:
            return (
                Group(at, at + 1, ((at, past.verb),), "participle", None, None, False, True, main=at, verb=past.verb)
                if part
                else None
            )
        token = self.tokens[prior]
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
        if held is not None and held.cue in ("adjective",) and self._is_noun(at + 1):
            return None
        reduced = part is not None and held is None and before is None and token.kind == "number" and self.title
        if self._title_passive(at, past) and (part is not None):
            return Group(
                at, at + 1, ((at, past.verb),), "finite", "past", None, False, True, main=at, verb=past.verb, title=True
            )
        if part is not None and not reduced:
            if after_norm == "by" and not self._starts_clause(prior):
                return Group(
                    at, at + 1, ((at, past.verb),), "participle", None, None, False, True, main=at, verb=past.verb
                )
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
                return Group(
                    at, at + 1, ((at, past.verb),), "participle", None, None, False, True, main=at, verb=past.verb
                )
        group = Group(at, at + 1, ((at, past.verb),), "finite", "past", main=at, verb=past.verb)
        group.bare = part is not None
        return group

    def _starts_clause(self, prior: int) -> bool:
        words = self.words[prior]
        return bool(
            words is not None and ((words.pronoun is not None and words.pronoun[1] == "subject") or words.relative)
        )

    def _is_noun(self, at: int) -> bool:
        if at >= len(self.tokens):
            return False
        words = self.words[at]
        return words is not None and not words.small and at not in self.phrase_at

    def _title_passive(self, at: int, form: VerbForm) -> bool:
        """Ten killed in strike; Ukraine hit by drones: in a title a participle alone is a passive."""
        if not self.title or form.verb not in passive_verbs():
            return False
        if any(
            group.kind == "finite" and group.last <= at and not self._boundary(group.last, at) for group in self.groups
        ):
            return False
        if at + 1 >= len(self.tokens):
            return True
        after = self.words[at + 1]
        norm = self.tokens[at + 1].norm
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
        self,
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
        token = self.tokens[prior]
        subject = held is not None and held.cue not in ("adjective", "genitive")
        pronoun = before is not None and before.pronoun is not None and before.pronoun[1] == "subject"
        relative = before is not None and before.relative and token.norm in ("who", "which", "that") and prior > 0
        nominal = words.nominal
        headline = self.title and held is not None and held.cue == "adjective" and not self._later_finite(at)
        if held is not None and not subject and not headline:
            return None
        if held is None and before is not None and not pronoun and not relative:
            if (
                before.determiner
                or (before.preposition and not before.subordinator)
                or before.modal
                or before.conjunction
            ):
                if not (before.conjunction and token.norm in ("and", "but") and self._finite_before(prior)):
                    return None
            elif before.small and not before.adverb:
                return None
        if held is None and before is None and token.text != ",":
            return None
        aside = bool(prior) and (prior - 1) in self.phrase_at
        if token.text == "," and not self._finite_before(prior) and not self.title and not aside:
            return None
        if plural and not (
            pronoun or relative or self._is_plural(prior, held) or (before is not None and before.conjunction)
        ):
            return None
        if pronoun and plural and token.norm in ("he", "she", "it"):
            return None
        if nominal or plural:
            if not (pronoun or relative):
                if held is None and not (self.title or (before is not None and not nominal and not before.small)):
                    return None
                if not self._opens_object(at + 1) and not (self.title and at + 1 < len(self.tokens)):
                    return None
                if self._later_finite(at) or self._clause_has_finite(at):
                    return None
                if self.title and not self._opens_object(at + 1) and not self._is_noun(at + 1):
                    return None
                if self.title and nominal and self._noun_compound(at):
                    return None
        elif held is None and before is not None and not before.small and self._clause_has_finite(at) and not relative:
            return None
        return Group(at, at + 1, ((at, form.verb),), "finite", "present", main=at, verb=form.verb)

    def _noun_compound(self, at: int) -> bool:
        """Russia strikes on Kharkiv kill five: what follows shows that strikes was a noun."""
        norm = self.tokens[at + 1].norm if at + 1 < len(self.tokens) else ""
        if norm not in ("on", "in", "against", "with", "over", "at"):
            return False
        for later in range(at + 2, len(self.tokens)):
            words = self.words[later]
            if self.tokens[later].text in (",", ":", ";"):
                return False
            if (
                words is not None
                and later not in self.phrase_at
                and any(one.form in ("base", "s", "past") for one in words.verbs)
            ):
                return True
        return False

    def _is_plural(self, prior: int, held: Phrase | None) -> bool:
        if held is not None:
            return (
                held.many
                or held.link != 0
                or held.key.startswith(("body:", "group:", "population:"))
                or held.kind == "population"
            )
        norm = self.tokens[prior].norm
        return (norm.endswith("s") and not norm.endswith("ss")) or norm in ("people", "police", "women", "men")

    def _opens_object(self, at: int) -> bool:
        if at >= len(self.tokens):
            return False
        words = self.words[at]
        token = self.tokens[at]
        if at in self.phrase_at or token.kind == "number":
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

    def _boundary(self, low: int, high: int) -> bool:
        for at in range(low, high):
            token = self.tokens[at]
            if token.text in (",", ";", ":", "(", ")", "—", "–"):
                return True
            words = self.words[at]
            if words is not None and (words.conjunction or words.subordinator or words.relative):
                return True
        return False

    def _finite_before(self, at: int) -> bool:
        return any(group.kind == "finite" and group.last <= at for group in self.groups)

    def _clause_has_finite(self, at: int) -> bool:
        return any(
            group.kind == "finite" and group.last <= at and not self._boundary(group.last, at) for group in self.groups
        )

    def _later_finite(self, at: int) -> bool:
        """Whether a word that can only be a finite verb follows in the same stretch."""
        for later in range(at + 1, len(self.tokens)):
            token = self.tokens[later]
            words = self.words[later]
            if token.text in (",", ";", ":", "—", "–") or (
                words is not None and (words.relative or words.conjunction or words.subordinator)
            ):
                return False
            if words is None or later in self.phrase_at:
                continue
            if words.modal or (words.auxiliary and token.norm not in ("being", "having", "be", "been")):
                return True
            if any(one.form == "past" for one in words.verbs) and self.tokens[later - 1].norm not in (
                "the",
                "a",
                "of",
                "by",
            ):
                follows = self.tokens[later + 1].norm if later + 1 < len(self.tokens) else ""
                if follows not in ("by",) and not (self.title and self._title_passive(later, words.verbs[0])):
                    return True
        return False

    def _drop_reduced(self) -> None:
        """A past form before another finite verb of the same stretch was a participle: the pact signed in Seoul obliges both."""
        kept: list[Group] = []
        for number, group in enumerate(self.groups):
            if group.bare and group.kind == "finite":
                prior = self._prior(group.first)
                starts = prior is not None and self._starts_clause(prior)
                later = next((one for one in self.groups[number + 1 :] if one.kind == "finite"), None)
                if not starts and later is not None and not self._boundary(group.last, later.first):
                    between = self.words[group.last] if group.last < len(self.tokens) else None
                    saying = group.verb in word_set("say") or group.verb in word_set("speak") or group.verb == "know"
                    if between is not None and between.preposition and group.last not in self.phrase_at and not saying:
                        group.kind, group.tense, group.passive = "participle", None, True
                if not starts and group.kind == "finite" and self._clause_has_finite_in(kept, group):
                    group.kind, group.tense, group.passive = "participle", None, True
            kept.append(group)

    def _clause_has_finite_in(self, kept: list[Group], group: Group) -> bool:
        """he visited the city held by rebels: a second past form without any link is a participle, but not after saying."""
        before = next((one for one in reversed(kept) if one.kind == "finite"), None)
        if before is None or self._boundary(before.last, group.first):
            return False
        return before.verb not in word_set("say") and before.verb not in word_set("speak") and before.verb != "know"

    def _govern(self) -> None:
        """Hang each infinitive on the verb before it."""
        for number, group in enumerate(self.groups):
            if group.kind != "infinitive" or not number:
                continue
            before = self.groups[number - 1]
            if group.first - before.last <= 14 and not any(
                self.tokens[at].text in (";", ":", "—") for at in range(before.last, group.first)
            ):
                group.governor = before
