"""One act told twice in an article is one event, with more evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from jote.reading.actors import Cast
from jote.reading.drafts import Draft

_SIGNED_WITHIN = 8  # sentences
_SAME_TELLING = 3  # sentences: as long does a speaker go on with one matter without naming again whom he means
_SAME_PROMISE = 8  # sentences: as long may a promise be elaborated without naming again whom it is made to
_SAME_FIGHTING = 12  # sentences: beyond, an attack told without pointing back is another
_POINTED_AT = 16  # sentences: as far back does এই হামলা point
_SAID_OF_SOMEBODY = frozenset(("ACCUSE", "THREATEN"))
_OF_ONE_SIDE = frozenset(("ASSAULT", "ACCUSE", "THREATEN"))  # two who do it to each other do another act
Same = Callable[[str, str], bool]
_OFFICIAL = ("GOV", "MIL")
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


def merge(drafts: Sequence[Draft], cast: Cast) -> list[Draft]:
    """Join the tellings of one act: same type, parties that agree as far as both are told, no contradiction of date or place.

    Titles join the fuller telling.
    """

    def same(one: str, other: str) -> bool:
        return _are_one_side(cast, one, other)

    merged: list[Draft] = []
    for draft in sorted(drafts, key=lambda one: (one.title, one.sentence)):
        for known in reversed(merged) if draft.points_back else merged:
            if _same_act(known, draft, same) or _signed_for_them(cast, known, draft):
                _join(known, draft, same)
                break
        else:
            merged.append(draft)
    return sorted(
        (one for one in merged if one.source or one.target or one.place or one.of_nobody), key=lambda one: one.evidence
    )


def _same_act(one: Draft, other: Draft, same: Same) -> bool:
    if one.event != other.event:
        return False
    if one.sentence == other.sentence and one.act.clause is other.act.clause:
        return True
    if any((one.status == kind) != (other.status == kind) for kind in ("denied", "hypothetical")):
        return False
    this_meeting = other.points_back and other.event == "CONSULT" and one.status != "denied"
    if this_meeting and other.sentence - one.sentence <= 6 and _agree_at_all(one, other, same):
        return True
    if (one.status == "planned") != (other.status == "planned") and not (
        (one.title or other.title) and "ongoing" in (one.status, other.status)
    ):
        return False
    if (
        one.date is not None
        and other.date is not None
        and one.date != other.date
        and not _within(one.date.value, other.date.value)
    ):
        return False
    title = one.title or other.title
    spoken = "spoken" in (one.act.told, other.act.told)
    if _is_one_verdict(one, other):
        return _agree(one.source, other.source, same, loose=True) and _agree(one.target, other.target, same, loose=True)
    if one.event == other.event == "REJECT" and spoken and one.act.frame.id == other.act.frame.id:
        return _agree(one.source, other.source, same, loose=False)  # the same refusal in the same words
    if (
        one.event in _BY_NOUN
        and not title
        and not spoken
        and (one.act.frame.id != other.act.frame.id or one.status == "planned")
    ):
        return False
    if (one.earlier or other.earlier) and not title and not _is_the_same_summons(one, other, same):
        return False
    if one.event == "MOBILIZE" and not title and one.act.frame.id == other.act.frame.id and one.words != other.words:
        return False
    if one.event in _OF_ONE_SIDE and one.mutual != other.mutual and not title and not other.points_back:
        return False
    if "shootdown" in (one.act.frame.roles, other.act.frame.roles) and not title:
        return False
    if one.event == "AGREE" and one.mutual != other.mutual and not title and other.act.told != "retold":
        return False
    if other.act.told == "retold":
        return one.status != "planned"
    if other.points_back and one.event == "ASSAULT" and _agree(one.source, other.source, same, loose=True):
        return other.sentence - one.sentence <= _POINTED_AT
    if one.mutual or other.mutual:
        ours, theirs = (*one.source, *one.target), (*other.source, *other.target)
        return _agree(ours, theirs, same, loose=title)
    if one.event == "ASSAULT" and not title and _is_toll_of_it(one, other, same):
        return True
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
        if ("seize" in (one.act.frame.roles, other.act.frame.roles)) and one.act.frame.roles != other.act.frame.roles:
            return False  # who marches in and takes a town does two things
        if _told_by_the_other(one, other, same) or _told_by_the_other(other, one, same):
            return False
        if one.act.frame.roles == other.act.frame.roles == "struck":
            return False  # two tolls are two attacks
        if "struck" in (one.act.frame.roles, other.act.frame.roles) and one.said_by != other.said_by:
            return False
        if one.aim and other.aim and one.aim != other.aim:
            return False
        if one.place is not None and other.place is not None and one.place != other.place:
            return False
        return one.mode == other.mode or None in (one.mode, other.mode)
    if one.event == "REQUEST" and "must" in (one.act.frame.roles, other.act.frame.roles):
        return True
    if one.event == "REQUEST":
        return (
            one.mode == other.mode
            and one.act.frame.id == other.act.frame.id
            and abs(one.sentence - other.sentence) <= 1
        )
    near = abs(one.sentence - other.sentence) <= 1
    himself = near and bool(set(one.source) & set(other.source))
    if (
        one.event == "ACCUSE"
        and himself
        and "investigate" not in (one.mode, other.mode)
        and one.target
        and other.target
    ):
        return True
    if one.event == "THREATEN" and spoken and near:
        return True
    if one.event in ("ACCUSE", "SUPPORT") and spoken:
        return True  # elaborations of one censure or praise
    return one.event in _ONE_MATTER and (one.mode == other.mode or None in (one.mode, other.mode))


def _is_one_verdict(one: Draft, other: Draft) -> bool:
    """Whether both tell of one judgement: found guilty of crimes against humanity, and sentenced to death for them."""
    return (
        one.event == other.event == "COERCE"
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


def _signed_for_them(cast: Cast, one: Draft, other: Draft) -> bool:
    """Whether those who sign do it for the two states whose deal was told before: … পক্ষে … স্বাক্ষর করেন."""
    deals = one.event == other.event == "AGREE" and one.mutual and other.mutual and one.status == other.status
    if not deals or abs(one.sentence - other.sentence) > _SIGNED_WITHIN:
        return False
    ours, theirs = (
        {player.state for key in (*draft.source, *draft.target) if (player := cast.player(key)) is not None}
        for draft in (one, other)
    )
    return ours == theirs and len(ours) > 1 and None not in ours


def _are_one_side(cast: Cast, one: str, other: str) -> bool:
    """Whether two keys are one party: the same actor, or two of one state and side, as a minister and his government are."""
    if one == other:
        return True
    first, second = cast.player(one), cast.player(other)
    if first is None or second is None or first.state is None:
        return first is not None and first is second
    if first.kind == second.kind == "person" and first.named and second.named:
        return first is second
    official = first.sector in _OFFICIAL and second.sector in _OFFICIAL
    return first.state == second.state and (first.sector == second.sector or official)


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


def _left_over(one: Draft, other: Draft, same: Same) -> list[str]:
    """The doubts that another telling does not take away: one that has none and names the same parties does."""
    told = all(
        all(any(same(ours, theirs) for theirs in others) for ours in ones)
        for ones, others in ((one.source, other.source), (one.target, other.target))
    )
    dated = other.date is not None and other.date.precision == "day"
    gone = {"claim": True, "date_contradicts": dated}
    return [name for name in one.doubts if name in other.doubts or not gone.get(name, told)]


def _join(one: Draft, other: Draft, same: Same) -> None:
    one.doubts = _left_over(one, other, same)
    for span in (other.evidence, *other.more):
        if span != one.evidence and span not in one.more:
            one.more.append(span)
    one.source = one.source or tuple(key for key in other.source if key not in one.target)
    if (
        one.place_target
        and other.target
        and not other.place_target
        and not all(any(same(ours, theirs) for theirs in other.target) for ours in one.target)
    ):
        one.target, one.place_target = (), False
    one.target = one.target or tuple(key for key in other.target if key not in one.source)
    one.mode = one.mode or other.mode
    if one.date is None or (other.date is not None and len(other.date.value) > len(one.date.value)):
        one.date, one.date_reason = other.date, other.date_reason
    one.place = one.place or other.place
    one.sentences.extend((other.sentence, *other.sentences))
    one.figures.extend(number for number in other.figures if number not in one.figures)
    if one.said_by is not None and other.said_by is None and not other.title:
        one.said_by = None
