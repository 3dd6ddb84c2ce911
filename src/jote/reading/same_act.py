"""Whether two tellings in one article are of one act: of one kind, with nothing that contradicts it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from jote.reading.drafts import Draft

_SAME_MEETING = 6  # sentences: as far back does এই বৈঠক point
_SAME_TELLING = 3  # sentences: as long does a speaker go on with one matter without naming again whom he means
_SAME_PROMISE = 8  # sentences: as long may a promise be elaborated without naming again whom it is made to
_SAME_FIGHTING = 12  # sentences: beyond, an attack told without pointing back is another
_POINTED_AT = 16  # sentences: as far back does এই হামলা point
_SAID_OF_SOMEBODY = frozenset(("ACCUSE", "THREATEN"))
_OF_ONE_SIDE = frozenset(("ASSAULT", "ACCUSE", "THREATEN"))  # two who do it to each other do another act
Same = Callable[[str, str], bool]
_BY_NOUN = frozenset(("CONCEDE", "AID", "COERCE", "SANCTION", "SUPPORT"))
_ONE_MATTER = frozenset(
    (
        "ACCUSE",
        "CONSULT",
        "AGREE",
        "THREATEN",
        "SANCTION",
        "CONCEDE",
        "RETREAT",
        "MOBILIZE",
        "SUPPORT",
        "COOPERATE",
        "AID",
        "REJECT",
        "PROTEST",
    )
)


def same_act(one: Draft, other: Draft, same: Same) -> bool:
    """Whether `other`, told after `one`, is the same act; `same` says whether two keys are one party."""
    if one.event != other.event:
        return False
    if one.sentence == other.sentence and one.act.clause is other.act.clause:
        return True
    if any((one.status == kind) != (other.status == kind) for kind in ("denied", "hypothetical")):
        return False
    if _is_this_meeting(one, other, same):
        return True
    if _contradict(one, other):
        return False
    title = one.title or other.title
    for settle in (_settled_by_kind, _settled_by_difference, _settled_by_telling):
        settled = settle(one, other, same)
        if settled is not None:
            return settled
    ours = () if one.place_target and not other.place_target else one.target
    theirs = () if other.place_target and not one.place_target else other.target
    if not _agree(one.source, other.source, same, loose=title) or not _agree(ours, theirs, same, loose=title):
        return False
    if _are_turned_round(one, other):
        return False
    if title:
        return True
    if _is_another_matter(one, other, ours, theirs):
        return False
    if one.event == "ASSAULT":
        return _is_one_attack(one, other, same)
    if one.event == "REQUEST":
        return _is_one_request(one, other)
    return _is_one_matter(one, other)


def _is_this_meeting(one: Draft, other: Draft, same: Same) -> bool:
    """Whether এই বৈঠক points back to a meeting told shortly before."""
    points = other.points_back and other.event == "CONSULT" and one.status != "denied"
    return points and other.sentence - one.sentence <= _SAME_MEETING and _agree_at_all(one, other, same)


def _contradict(one: Draft, other: Draft) -> bool:
    """Whether one is planned and the other done, or both have days that exclude each other."""
    goes_on = (one.title or other.title) and "ongoing" in (one.status, other.status)
    if (one.status == "planned") != (other.status == "planned") and not goes_on:
        return True
    if one.date is None or other.date is None or one.date == other.date:
        return False
    return not _within(one.date.value, other.date.value)


def _settled_by_kind(one: Draft, other: Draft, same: Same) -> bool | None:
    """Verdicts and refusals, of which the parties alone decide."""
    if _is_one_verdict(one, other):
        return _agree(one.source, other.source, same, loose=True) and _agree(one.target, other.target, same, loose=True)
    if one.event == "REJECT" and _is_spoken(one, other) and one.act.frame.id == other.act.frame.id:
        return _agree(one.source, other.source, same, loose=False)  # the same refusal in the same words
    return None


def _settled_by_difference(one: Draft, other: Draft, same: Same) -> bool | None:
    """False where two tellings outside titles differ in what makes two acts of their kind; else undecided."""
    if one.title or other.title:
        return None
    frames, roles = one.act.frame.id == other.act.frame.id, (one.act.frame.roles, other.act.frame.roles)
    mutual = one.mutual == other.mutual
    differ = (
        (one.event in _BY_NOUN and not _is_spoken(one, other) and (not frames or one.status == "planned"))
        or ((one.earlier or other.earlier) and not _is_the_same_summons(one, other, same))
        or (one.event == "MOBILIZE" and frames and one.words != other.words)
        or (one.event in _OF_ONE_SIDE and not mutual and not other.points_back)
        or "shootdown" in roles
        or (one.event == "AGREE" and not mutual and other.act.told != "retold")
    )
    return False if differ else None


def _settled_by_telling(one: Draft, other: Draft, same: Same) -> bool | None:
    """Acts told once more as told before: pointed back to, between two, or by their toll."""
    if other.act.told == "retold":
        return one.status != "planned"
    if other.points_back and one.event == "ASSAULT" and _agree(one.source, other.source, same, loose=True):
        return other.sentence - one.sentence <= _POINTED_AT
    title = one.title or other.title
    if one.mutual or other.mutual:
        return _agree((*one.source, *one.target), (*other.source, *other.target), same, loose=title)
    if one.event == "ASSAULT" and not title and _is_toll_of_it(one, other, same):
        return True
    return None


def _is_one_attack(one: Draft, other: Draft, same: Same) -> bool:
    roles = one.act.frame.roles, other.act.frame.roles
    if "seize" in roles and roles[0] != roles[1]:
        return False  # who marches in and takes a town does two things
    if _told_by_the_other(one, other, same) or _told_by_the_other(other, one, same):
        return False
    if "struck" in roles and (roles[0] == roles[1] or one.said_by != other.said_by):
        return False  # two tolls are two attacks
    if one.aim and other.aim and one.aim != other.aim:
        return False
    if one.place is not None and other.place is not None and one.place != other.place:
        return False
    return _may_share_mode(one, other)


def _is_one_request(one: Draft, other: Draft) -> bool:
    if "must" in (one.act.frame.roles, other.act.frame.roles):
        return True
    return one.mode == other.mode and one.act.frame.id == other.act.frame.id and _are_near(one, other)


def _is_one_matter(one: Draft, other: Draft) -> bool:
    """Whether two acts of one kind between the same parties are one matter, as all that is said of it is."""
    himself = _are_near(one, other) and bool(set(one.source) & set(other.source))
    accused = one.event == "ACCUSE" and bool(one.target and other.target)
    if accused and himself and "investigate" not in (one.mode, other.mode):
        return True
    again = one.event in ("ACCUSE", "SUPPORT") or (one.event == "THREATEN" and _are_near(one, other))
    if again and _is_spoken(one, other):
        return True  # elaborations of one threat, censure or praise
    return one.event in _ONE_MATTER and _may_share_mode(one, other)


def _is_spoken(one: Draft, other: Draft) -> bool:
    return "spoken" in (one.act.told, other.act.told)


def _are_near(one: Draft, other: Draft) -> bool:
    return abs(one.sentence - other.sentence) <= 1


def _may_share_mode(one: Draft, other: Draft) -> bool:
    return one.mode == other.mode or None in (one.mode, other.mode)


def _is_one_verdict(one: Draft, other: Draft) -> bool:
    """Whether both tell of one judgement: found guilty of crimes against humanity, and sentenced to death for them."""
    return (
        one.event == "COERCE"
        and one.act.frame.contexts == other.act.frame.contexts == ("legal",)
        and one.mode == other.mode == "arrest"
        and bool(one.target and other.target)
    )


def _is_the_same_summons(one: Draft, other: Draft, same: Same) -> bool:
    """Whether one envoy is summoned by nobody named, after it was told who did it."""
    roles = one.act.frame.roles == other.act.frame.roles == "summon"
    return roles and not other.source and bool(other.target) and _agree(one.target, other.target, same, loose=False)


def _is_toll_of_it(one: Draft, other: Draft, same: Same) -> bool:
    """Whether the dead of an attack are told: of the one just before (হামলায় … নিহত), or of one at the same place."""
    if "struck" not in (one.act.frame.roles, other.act.frame.roles):
        return False
    if other.act.frame.roles == "struck" and not (other.source or other.date or other.place or other.act.first):
        return one.act.frame.roles != "struck" and 0 < other.sentence - one.sentence <= 2
    if not (one.source and other.source and one.place is not None and one.place == other.place):
        return False
    return one.date in (None, other.date) and _agree(one.source, other.source, same, loose=False)


def _are_turned_round(one: Draft, other: Draft) -> bool:
    """Whether he who acts in one of the two suffers in the other: he accused, and was accused."""
    turned = set(one.source) & set(other.target) or set(one.target) & set(other.source)
    return bool(turned) and not (one.mutual or other.mutual)


def _is_another_matter(one: Draft, other: Draft, ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two acts of one speaker or attacker differ though nothing contradicts: told far apart, or of another kind."""
    apart = abs(one.sentence - other.sentence)
    if one.event in _SAID_OF_SOMEBODY:
        if ("investigate" in (one.mode, other.mode)) and one.mode != other.mode:
            return True  # to sue is another act than to speak
        again = one.act.frame.id == other.act.frame.id and "allege" not in (one.mode, other.mode)
        if one.event == "THREATEN" and one.amounts and other.amounts and not one.amounts & other.amounts:
            return True  # of 50 per cent, and of 5 more
        if one.event == "ACCUSE" and (again or not (ours or theirs)):
            return False
        return apart > _SAME_TELLING and not (ours and theirs)
    if one.event == "AGREE" and not one.mutual:
        return apart > _SAME_PROMISE and not (ours and theirs)
    if one.event == "REQUEST" and ours and theirs and "must" not in (one.act.frame.roles, other.act.frame.roles):
        return not set(ours) & set(theirs)
    if one.event == "ASSAULT":
        return apart > _SAME_FIGHTING and not other.points_back and (one.date is None or other.date != one.date)
    return False


def _told_by_the_other(one: Draft, other: Draft, same: Same) -> bool:
    """Whether an attack of nobody is told by the side that made the other: its speaker hardly means his own."""
    if one.source or one.said_by is None or one.said_by == other.said_by:
        return False
    return one.of_nobody or any(same(one.said_by, key) for key in other.source)


def _within(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _agree(ones: Sequence[str], others: Sequence[str], same: Same, *, loose: bool) -> bool:
    """Whether two sides can be the same; nobody agrees with anybody."""
    if not ones or not others:
        return True
    shared = [one for one in ones if any(same(one, other) for other in others)]
    return bool(shared) if loose else len(shared) >= min(len(ones), len(others))


def _agree_at_all(one: Draft, other: Draft, same: Same) -> bool:
    ours, theirs = (*one.source, *one.target), (*other.source, *other.target)
    return _agree(ours, theirs, same, loose=True)
