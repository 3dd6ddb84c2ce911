"""Whether a Bangla clause says of some words what a cue of `spoken.yaml` asks for: done, not done, to be done, wished for.

Each value of `when` is one small test below; `_WITHOUT_A_VERB_TOO` and `_OF_A_VERB` list them under the names that the file uses.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jote.reading.bn.endings import bases
from jote.reading.bn.spoken_units import Unit
from jote.reading.bn.tables import word_set
from jote.reading.clauses import VerbGroup
from jote.reading.phrases import Phrase
from jote.reading.spoken import OwnSide
from jote.reading.tokens import Token

NEGATIONS = word_set("spoken", "small_words", "negations")
GENITIVE = ("genitive", "adjective", "compound")
_HELP = word_set("spoken", "small_words", "help")
_NO_DEED = word_set("spoken", "small_words", "no_deed")
_SHOWING = word_set("spoken", "small_words", "showing")
_SO_THAT = word_set("spoken", "small_words", "so_that")
_LET_VERBS = word_set("spoken", "small_words", "let_verbs")


@dataclass(frozen=True, slots=True)
class Content:
    """Words of a unit that end before token `stop`, beside the phrases of the unit; `direct` where they are quoted as they fell."""

    tokens: Sequence[Token]
    unit: Unit
    stop: int
    inside: list[Phrase]
    own: OwnSide
    direct: bool

    @property
    def negated(self) -> bool:
        group = self.unit.group
        return bool(group and group.negated) or _is_negated(self.tokens, self.stop, self.unit.last)

    @property
    def future(self) -> bool:
        return self.unit.group is not None and self.unit.group.tense == "future"

    @property
    def duty(self) -> bool:
        return self.unit.group is not None and self.unit.group.modality == "duty"

    @property
    def conditional(self) -> bool:
        return self.unit.clause.conditional


def holds(when: str, said: Content) -> bool:
    """Whether the clause says of the words what a cue's `when` asks for."""
    test = _WITHOUT_A_VERB_TOO.get(when)
    if test is not None:
        return test(said, said.unit.group)
    group = said.unit.group
    return group is not None and not said.conditional and _OF_A_VERB[when](said, group)


def _any(said: Content, group: VerbGroup | None) -> bool:
    return group is None or not (group.modality == "possible" or said.future) or said.duty


def _is(said: Content, group: VerbGroup | None) -> bool:
    so = group is None or _is_copula(said.tokens, group)
    return so and not said.conditional and (not said.future or said.duty) and not said.negated


def _is_not(said: Content, group: VerbGroup | None) -> bool:
    return not said.conditional and said.negated


def _we_are(said: Content, group: VerbGroup | None) -> bool:
    so = group is None or _is_copula(said.tokens, group)
    return so and not (said.conditional or said.future or said.negated) and _speaks_of_own(said.inside, group, said.own)


def _told(said: Content, group: VerbGroup | None) -> bool:
    settled = group is None or (
        group.tense not in ("future", "order") and group.modality in ("", "begun", "wish") and group.person != "first"
    )
    return settled and not said.conditional and not said.negated


def _we_do(said: Content, group: VerbGroup | None) -> bool:
    return (group is None or (group.person == "first" and not said.future)) and not said.negated


def _done(said: Content, group: VerbGroup) -> bool:
    settled = group.tense not in ("future", "order") and group.modality not in ("possible", "duty", "asked", "planned")
    return settled and not said.negated


def _not_done(said: Content, group: VerbGroup) -> bool:
    a_deed = said.tokens[group.first].norm not in NEGATIONS
    return a_deed and not said.future and group.modality != "possible" and said.negated


def _may_not(said: Content, group: VerbGroup) -> bool:
    """… করা যাবে না, right after the words."""
    impersonal = group.passive and group.verbs[-1][1] == "যাওয়া"
    return impersonal and group.negated and said.future and said.stop - 1 == group.first


def _must(said: Content, group: VerbGroup) -> bool:
    ours = any(
        one.kind == "pronoun" and one.key == "first" and one.cue in ("bare", "object", "genitive")
        for one in said.inside
    )
    return said.duty and not ours and not said.negated


def _shall(said: Content, group: VerbGroup) -> bool:
    return (said.future or said.duty) and not said.negated


def _shall_not(said: Content, group: VerbGroup) -> bool:
    return said.future and said.negated


def _let(said: Content, group: VerbGroup) -> bool:
    """করুক, করা হোক; যেন … করে; চাই … সরিয়ে নিক."""
    if group.person == "first" or (group.verbs[-1][1] == "হওয়া" and not group.passive):
        return False  # আরও শক্তিশালী হোক: only wished
    if group.tense == "order" and (group.person == "third" or group.passive):
        return True
    words = [token.norm for token in said.tokens[said.unit.first : said.unit.last] if token.kind == "word"]
    if not _SO_THAT.isdisjoint(words):
        if group.passive or group.modality == "possible" or group.verbs[-1][1] in _NO_DEED:
            return False  # যাতে … করা যায়, … যেন ভাবে: what for, no demand
        return group.kind == "finite" and group.tense in ("present", "future")
    return bool(words) and words[-1] in _LET_VERBS


def _order(said: Content, group: VerbGroup) -> bool:
    """করুন, to an addressee whom no subject names."""
    if not said.direct or group.person == "third" or group.passive or any(one.cue == "bare" for one in said.inside):
        return False
    return group.tense == "order" or (group.tense == "present" and group.person == "polite" and not said.negated)


def _we_shall(said: Content, group: VerbGroup) -> bool:
    return said.future and not said.duty and _is_ours(said, group) and not said.negated


def _we_shall_not(said: Content, group: VerbGroup) -> bool:
    return group.tense in ("future", "present") and not said.duty and _is_ours(said, group) and said.negated


def _we_not(said: Content, group: VerbGroup) -> bool:
    return not said.future and _is_ours(said, group) and said.negated


_WITHOUT_A_VERB_TOO: dict[str, Callable[[Content, VerbGroup | None], bool]] = {
    "any": _any, "is": _is, "is-not": _is_not, "told": _told, "we-are": _we_are, "we-do": _we_do,
}  # fmt: skip
_OF_A_VERB: dict[str, Callable[[Content, VerbGroup], bool]] = {
    "done": _done, "not-done": _not_done, "shall": _shall, "shall-not": _shall_not, "must": _must, "may-not": _may_not,
    "let": _let, "order": _order, "we-shall": _we_shall, "we-shall-not": _we_shall_not, "we-not": _we_not,
}  # fmt: skip


def _is_ours(said: Content, group: VerbGroup) -> bool:
    return group.person == "first" or _own_subject(said.tokens, said.inside, group, said.own)


def _is_negated(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a word of negation stands there; না কেন is none."""
    return any(
        one.norm in NEGATIONS and not (at + 1 < last and tokens[at + 1].norm in ("কেন", "কি"))
        for at, one in enumerate(tokens[first:last], first)
    )


def _is_copula(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """Whether a verb only says that something is so: হয়, ছিল, থাকে, … প্রকাশ করে."""
    if group.passive or group.kind != "finite":
        return False
    if group.verbs[-1][1] in ("হওয়া", "থাকা", "পারা") and group.verbs[0][1] in ("হওয়া", "থাকা"):
        return True
    return group.first > 0 and tokens[group.first - 1].norm in _SHOWING and not group.negated


def _speaks_of_own(inside: list[Phrase], group: VerbGroup | None, own: OwnSide) -> bool:
    """Whether the speaker's side is spoken of, or nobody by name."""
    if group is not None and group.person == "first":
        return True
    bare = [one for one in inside if one.cue in ("bare", "compound") and one.kind != "place"]
    if bare:
        return any(own(one) for one in bare)
    return any(own(one) for one in inside if one.cue == "genitive")


def _own_subject(tokens: Sequence[Token], inside: list[Phrase], group: VerbGroup, own: OwnSide) -> bool:
    """Whether the speaker's side is what the verb is said of; a passive without a subject is its doing too."""
    bare = [one for one in inside if one.cue == "bare" and one.kind != "place"]
    if bare:
        return any(own(one) for one in bare[:1])
    if group.verbs[-1][1] == "থাকা" and group.tense == "future":
        givers = [one for one in inside if one.cue in GENITIVE and _is_before_help(tokens, one.last)]
        return all(own(one) for one in givers)  # চিলির সহায়তা অব্যাহত থাকবে; … রক্ষায় সহযোগিতা অব্যাহত থাকবে
    if group.tense != "future":
        return any(own(one) for one in inside if one.cue in GENITIVE)
    return group.passive or (group.first > 0 and tokens[group.first - 1].norm == "শুরু")  # হামলা শুরু হবে


def _is_before_help(tokens: Sequence[Token], at: int) -> bool:
    return any(bases(one.norm) & _HELP or one.norm in _HELP for one in tokens[at : at + 2])
