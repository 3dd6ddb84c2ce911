"""What a promise between states obliges to, and what sets it off, in the words of its sentence."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from jote.reading.acts import SentenceView
from jote.reading.bn.endings import bases
from jote.reading.bn.marks import MARKS
from jote.reading.bn.tables import table, word_set
from jote.reading.pledges import Duty

_STAYS = tuple(word_set("commitments", "stays"))

_LONG = 45  # no sentence of a treaty in the news is longer
_ON_EITHER = "armed attack on either party"


class _Words(NamedTuple):
    """The words of a sentence and what they say of a promise in it."""

    norms: tuple[str, ...]
    mutual: bool
    future: bool
    bound: bool
    condition: bool
    attack: bool

    def any(self, name: str, inner: str | None = None) -> bool:
        """Whether a word of a list stands in the sentence, with any ending."""
        return any(_is_one(word, name, inner) for word in self.norms)

    def will(self, name: str, inner: str | None = None) -> bool:
        """Whether a noun stands right before the verb that promises it: পরামর্শ করবে, সহায়তা দিতে বাধ্য."""
        owed = word_set("commitments", "owed")
        return any(
            _is_one(word, name, inner) and any(later in owed for later in self.norms[at + 1 : at + 3])
            for at, word in enumerate(self.norms)
        )


def duties_of(view: SentenceView) -> list[Duty]:
    """The duties that a sentence words: what a party will do or not do, mostly if something happens."""
    forms = view.sentence.forms
    if not _CORE.among(forms) and not _NEUTRAL.among(forms):
        return []
    said = _words(view)
    if len(said.norms) > _LONG:
        return []
    if said.attack and said.any("counts_as") and sum(_is_one(word, "attack") for word in said.norms) > 1:
        return [Duty("defense", _ON_EITHER, True)]
    if said.any("duties", "nonaggression"):
        return [Duty("nonaggression", None, True)]
    if not said.bound:
        return []
    found = [one for one in (_neutrality(said), _nonaggression(said), _consultation(said)) if one is not None]
    if any(one.duty in ("neutrality", "nonaggression") for one in found):
        return found
    help_owed = _help(said)
    return [help_owed, *found] if help_owed is not None else found


def treaty_duty(clean: str) -> str | None:
    """The duty that a treaty's own name says: অনাক্রমণ চুক্তি, প্রতিরক্ষা চুক্তি."""
    if any(word in clean for word in word_set("commitments", "not_treaties")):
        return None
    for duty in table("commitments")["treaties"]:
        if any(name in clean for name in word_set("commitments", "treaties", duty)):
            return str(duty)
    return None


def _words(view: SentenceView) -> _Words:
    norms = tuple(token.norm for token in view.sentence.tokens)
    groups = [group for clause in view.clauses for group in clause.groups]
    future = any(group.tense == "future" or group.modality == "duty" for group in groups)
    attack_at = next((at for at, word in enumerate(norms) if _is_one(word, "attack")), None)
    in_case = attack_at is not None and "ক্ষেত্রে" in norms[attack_at : attack_at + 4]
    return _Words(
        norms,
        any(one in view.sentence.clean for one in word_set("commitments", "each_other")),
        future,
        future or in_case or any(_is_one(word, "pledge") for word in norms),
        in_case or any(clause.conditional for clause in view.clauses),
        attack_at is not None,
    )


def _is_one(word: str, name: str, inner: str | None = None) -> bool:
    wanted = word_set("commitments", name, inner) if inner else word_set("commitments", name)
    return word in wanted or not wanted.isdisjoint(bases(word))


def _is_core(norm: str) -> bool:
    """Whether a word may be what a duty is about; a sentence without one words none."""
    core = _core_words()
    return norm in core or not core.isdisjoint(bases(norm))


@cache
def _core_words() -> frozenset[str]:
    duties = (word_set("commitments", "duties", duty) for duty in table("commitments")["duties"])
    others = ("attack", "attackers", "force", "hostile", "talks", "join", "protect")
    return frozenset().union(*duties, *(word_set("commitments", name) for name in others))


_CORE = MARKS.where(_is_core, _core_words)
_NEUTRAL = MARKS.where(lambda norm: norm.startswith("নিরপেক্ষ"))


def _neutrality(said: _Words) -> Duty | None:
    """নিরপেক্ষ থাকবে; হামলাকারীকে সহায়তা দেবে না. A neutral election is none."""
    stays = any(
        word.startswith("নিরপেক্ষ") and any(one.startswith(_STAYS) for one in said.norms[at + 1 : at + 4])
        for at, word in enumerate(said.norms)
    )
    at = next((at for at, word in enumerate(said.norms) if _is_one(word, "attackers")), None)
    denies = at is not None and "না" in said.norms[at:] and any(_is_one(one, "help") for one in said.norms[at:])
    if not stays and not denies:
        return None
    if denies:
        return Duty("neutrality", "armed attack by a third state", True)
    war = "war of either party with a third state" if said.condition and said.any("war") else None
    return Duty("neutrality", war, said.mutual)


def _nonaggression(said: _Words) -> Duty | None:
    """হামলা চালাবে না, শক্তি প্রয়োগ না করার, আগ্রাসন থেকে বিরত থাকবে; একে অপরের বিরুদ্ধে কোনো জোটে যোগ দেবে না."""
    if said.condition:
        return None
    for at, word in enumerate(said.norms):
        near = said.norms[at + 1 : at + 6]
        unsaid = "না" in near and any(one.endswith(("বে", "বেন", "ার", "ানোর")) for one in near)
        if _is_one(word, "force") and (unsaid or any(_is_one(one, "refrain") for one in near)):
            return Duty("nonaggression", None, True, needs_treaty=not said.mutual)
        if _is_one(word, "hostile") and unsaid and "বিরুদ্ধে" in said.norms:
            return Duty("nonaggression", None, True)
    return None


def _consultation(said: _Words) -> Duty | None:
    """হুমকির মুখে পড়লে দুই দেশ পরামর্শ করবে."""
    helps = said.any("duties", "defense") or said.any("duties", "assistance")
    moved = said.condition and (said.any("threat") or (said.attack and not helps))
    consults = said.will("duties", "consultation") or (said.mutual and moved and said.will("talks"))
    if not consults or not said.future or not (said.condition or said.mutual):
        return None
    return Duty("consultation", _moved_by(said) if said.condition else None, True)


def _help(said: _Words) -> Duty | None:
    """Help owed when somebody is attacked, a war fought together, or help whatever happens."""
    helps = next((one for one in ("defense", "assistance") if said.any("duties", one)), None)
    joins = said.any("join") and said.any("war") and "বিরুদ্ধে" in said.norms
    if (said.any("jointly") and said.attack and said.will("attack")) or joins:
        return Duty("offense", "war" if said.condition else None, said.mutual)
    if said.attack and said.condition and (helps is not None or said.any("join")):
        return Duty("defense", _ON_EITHER, said.mutual, needs_treaty=not said.mutual)
    if said.will("protect") or (said.attack and "বিরুদ্ধে" in said.norms and said.will("duties", "assistance")):
        return Duty("defense", None, said.mutual)
    if not said.will("duties", "assistance"):
        return None
    if said.mutual:
        return Duty("assistance", _moved_by(said), True)
    return Duty("assistance", _moved_by(said), False) if said.any("security") else None


def _moved_by(said: _Words) -> str | None:
    if said.any("threat"):
        return "threat to either party"
    return _ON_EITHER if said.attack else None
