"""To whom an act is done, by endings, postpositions and the words around it."""

from __future__ import annotations

from jote.reading.bn.endings import bases
from jote.reading.bn.role_scope import Scope, acts, linked
from jote.reading.bn.role_subjects import own_subject
from jote.reading.bn.tables import word_set
from jote.reading.phrases import Phrase

_WHO_IS_TAKEN = frozenset(("person", "population", "pronoun", "group"))


def object_of(scope: Scope) -> list[Phrase]:
    """-কে; and -দের right before the noun of the act, which is object there: বন্দীদের মুক্তি."""
    found = [one for one in scope.inside if one.cue == "object" and not _is_to_be_handed_over(scope, one)]
    if scope.act.frame.roles in ("censure", "praise") and any(
        one.cue == "genitive" and one.last == scope.act.first and acts(one) and one.kind != "pronoun"
        for one in scope.inside
    ):
        return []  # পেরুকে সাহায্য দেওয়ার জন্য চীনের নিন্দা
    if found and scope.act.frame.event == "THREATEN":
        helped = word_set("grammar", "roles", "helped_with")
        found = [
            one
            for one in found
            if scope.tokens[one.last : one.last + 3]
            and not any(token.norm in helped for token in scope.tokens[one.last : one.last + 3])
        ]
    if found and scope.act.frame.event == "REQUEST" and scope.act.first:
        before = scope.tokens[scope.act.first - 1].norm
        last = found[-1]
        apart = any(token.norm.endswith("র") for token in scope.tokens[last.last : scope.act.first - 1])
        if before in word_set("grammar", "roles", "done_to_them") and not apart:  # শেখ হাসিনাকে প্রত্যর্পণের আহ্বান
            return [one for one in found if one is not last and (not last.link or one.link != last.link)]
    if not found and scope.act.frame.roles not in ("fight", "with"):
        found = [
            one
            for one in scope.inside
            if one.cue == "genitive" and one.many and scope.act.first <= one.governs < scope.act.last
        ]
    of_object = [one for one in scope.inside if one.cue == "genitive" and one.of_object]
    return found or of_object or _laid_hand_on(scope) or _told_to(scope)


def _told_to(scope: Scope) -> list[Phrase]:
    """-দের of those who are to do what is ordered or advised: কর্মকর্তাদের কাজের গতি বাড়ানোর নির্দেশ."""
    said = {token.norm for token in scope.tokens[scope.act.first : scope.act.last]}
    if scope.act.frame.event not in ("REQUEST", "AGREE") or said.isdisjoint(word_set("grammar", "roles", "told_to")):
        return []
    return [
        one
        for one in scope.inside
        if one.cue == "genitive"
        and one.many
        and one.kind in ("population", "group", "pronoun")
        and one.last < scope.act.first
        and scope.tokens[one.last].kind == "word"
        and not _is_about_them(scope, one)
    ][:1]


def _is_about_them(scope: Scope, phrase: Phrase) -> bool:
    """Whether what follows is theirs, or done to them, and not what they are to do."""
    near = scope.tokens[phrase.last : phrase.last + 2]
    about = word_set("grammar", "roles", "done_to_them") | word_set("grammar", "roles", "done_to_whom")
    return any(token.norm in about for token in near) or near[0].norm in word_set("grammar", "roles", "theirs")


def _is_to_be_handed_over(scope: Scope, phrase: Phrase) -> bool:
    """শেখ হাসিনাকে হস্তান্তরের জন্য ভারতকে অনুরোধ, হাসিনাকে ফেরত চেয়ে চিঠি: whom it is done to is not the one asked."""
    if scope.act.frame.event not in ("REQUEST", "CONSULT"):
        return False
    if phrase.key.startswith(("population:people:", "population:citizens:")):
        return False  # মিসরবাসীকে ভোট দেওয়ার আহ্বান: they are asked
    words = word_set("grammar", "roles", "done_to_them")
    near = scope.tokens[phrase.last : phrase.last + 3]
    done = len(near) > 1 and near[0].norm in word_set("grammar", "roles", "done_to_whom")
    at_once = done and near[0].norm.endswith("তে")
    leads = done and any(token.norm.endswith(("র", "তে")) for token in near[1:])
    if phrase.kind in _WHO_IS_TAKEN and (at_once or leads):  # হাসিনাকে আসামি করার দাবি, হাসিনাকে ফেরাতে চিঠি
        return True
    return any(
        (token.norm in words and at + 1 < len(near) and near[at + 1].norm in ("জন্য", "লক্ষ্যে"))
        or (token.norm == "ফেরত" and at + 1 < len(near) and near[at + 1].norm == "চেয়ে")
        for at, token in enumerate(near)
    )


def _laid_hand_on(scope: Scope) -> list[Phrase]:
    """A country right before আক্রমণ or দখল, where somebody else stands first: ইরাক কুয়েত আক্রমণ করে."""
    if scope.act.frame.roles not in ("attack", "seize") or scope.passive:
        return []
    before = [
        one
        for one in scope.inside
        if one.kind in ("state", "place") and one.cue in ("bare", "compound") and one.last == scope.act.first
    ]
    others = [one for one in scope.inside if one.cue == "bare" and acts(one) and one not in before]
    return before if others else []


def held(scope: Scope) -> list[Phrase]:
    """Who holds what is attacked: আরাকান আর্মির দখলে থাকা এলাকা."""
    return [
        one
        for one in scope.sentence
        if one.cue == "genitive"
        and one.last <= scope.act.first
        and 0 <= one.governs < len(scope.tokens)
        and scope.tokens[one.governs].norm in word_set("grammar", "roles", "held")
    ]


def ousted(scope: Scope) -> list[Phrase]:
    """Who is driven out where somebody takes ground: জান্তাকে হটিয়ে শহর দখলে নেয়."""
    for clause in reversed(scope.clauses[: scope.act.number + 1]):
        if clause.group is None or (clause is not scope.clause and clause.group.kind != "participle"):
            break
        for group in clause.groups:
            if group.kind == "participle" and any(
                verb in word_set("grammar", "roles", "drive_out") for _, verb in group.verbs
            ):
                return [one for one in scope.within(clause) if one.cue == "object" and one.first < group.last]
    return []


def giver(scope: Scope) -> list[Phrase]:
    """… কাছ থেকে, also where it stands before a clause told beside this one."""
    found = scope.by_cue("from", "side")
    if not found and scope.act.number:
        before = scope.clauses[scope.act.number - 1]
        found = [one for one in scope.within(before) if one.cue == "from"]
    return found


def locative(scope: Scope) -> list[Phrase]:
    """Where an act is done or goes to, as a party: রাশিয়ায়; what is given goes nowhere unless it is sent."""
    verbs = {verb for _, verb in scope.act.group.verbs} if scope.act.group else set()
    if scope.act.frame.roles == "give" and not verbs & {"পাঠানো", "send"}:
        return []
    found = [
        one for one in scope.inside if one.cue == "locative" and one.kind in ("state", "place", "organization", "group")
    ]
    before = [one for one in found if one.first < scope.act.first]
    return linked(before, before[-1]) if before else found  # সিরিয়ায় ইরানের স্থাপনায় হামলা: the nearest is hit


def sent_to(scope: Scope) -> list[Phrase]:
    """The body that something is sent to: ভারতের পররাষ্ট্র মন্ত্রণালয়ে অনুরোধ পাঠায়."""
    verbs = {verb for _, verb in scope.act.group.verbs} if scope.act.group else set()
    if "পাঠানো" not in verbs:
        return []
    return [one for one in scope.by_cue("locative") if one.kind == "organization"]


def destination(scope: Scope) -> list[Phrase]:
    """The country right before the noun of the act, or between it and its verb: ইরান সফর."""
    verb = scope.act.group.first if scope.act.group is not None else -1
    return [
        one
        for one in scope.inside
        if one.kind in ("state", "place")
        and one.cue in ("compound", "bare", "locative")
        and ((one.last <= scope.act.first and scope.act.first - one.last <= 1) or scope.act.first < one.first < verb)
    ]


def victim(scope: Scope) -> list[Phrase]:
    """Who is named after the noun of the act."""
    inside = scope.inside
    told = [
        one
        for one in inside
        if one.first >= scope.act.last
        and one.cue in ("bare", "genitive", "object")
        and (one.kind != "pronoun" or (one.cue == "bare" and one.key in ("plural", "polite")))
    ]
    named = [one for one in told if one.kind != "place"]
    if not named:  # হামাস নেতা ইসরায়েলি হামলায় নিহত হয়েছেন: told first
        named = [
            one
            for one in inside
            if one.last <= scope.act.first
            and one.cue == "bare"
            and (one.kind in ("person", "population") or (one.kind == "pronoun" and one.key in ("plural", "polite")))
        ]
    return linked(named, named[0]) if named else []


def patient(scope: Scope) -> list[Phrase]:
    """Who stands right before the noun of the act; before a passive, its subject."""
    if scope.passive or scope.intransitive:
        return [one for one in scope.inside if one.cue == "bare" and one.first < scope.clause.last][-1:]
    return [one for one in scope.inside if one.cue == "bare" and one.last == scope.act.first]


def doer(scope: Scope) -> list[Phrase]:
    """Who does what the act is about, in a verbal noun before it: ভারত সুযোগ দেওয়ায় উদ্বেগ জানায় পেরু."""
    if not scope.act.number:
        return []
    before = scope.clauses[scope.act.number - 1]
    if before.group is None or before.group.kind != "noun" or before.group.case != "locative":
        return []
    return own_subject(scope, before)


def convener(scope: Scope) -> list[Phrase]:
    """The body whose meeting it is: ওআইসির মন্ত্রী পর্যায়ের বৈঠকে."""
    meetings = word_set("grammar", "roles", "meetings")
    found = []
    for one in scope.inside:
        if one.cue != "genitive" or one.kind not in ("organization", "group"):
            continue
        following = scope.tokens[one.last : one.last + 6]
        if any(bases(token.norm) & meetings for token in following if token.kind == "word"):
            found.append(one)
    return found[-1:]


def them(scope: Scope) -> list[Phrase]:
    """তাদের একটি সমাধানে পৌঁছাতে হবে: who must, in the ending that genitive and object share."""
    return [one for one in scope.inside if one.kind == "pronoun" and one.key == "plural" and one.cue == "genitive"][:1]


def accused(scope: Scope) -> list[Phrase]:
    """The first one said to do something in what is claimed."""
    for clause in scope.clauses[scope.act.number + 1 :]:
        found = own_subject(scope, clause)
        if found:
            return found
    return []
