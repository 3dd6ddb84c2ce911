"""Who does an act, by the endings, the agreement of the verb and, last, the order of words."""

from __future__ import annotations

from jote.reading.bn.role_scope import Scope, acts, linked
from jote.reading.bn.tables import word_set
from jote.reading.clauses import Clause
from jote.reading.frames import Frame
from jote.reading.phrases import Phrase

_PERSONAL = ("person", "pronoun")
_BY_FORCE = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "SANCTION"))
_OF_ITS_OBJECT = frozenset(("censure", "praise", "effigy"))
_OF_WHO_IS = frozenset(
    ("deal", "give", "from", "advance", "oppose")
)  # রাজি হয়েছে, প্রতিশ্রুতিবদ্ধ হয়েছে, রাজি নন: the verb is said of who is so
_AT_BORDER = word_set("grammar", "roles", "at_border")
_CAUSED = frozenset(("mover", "patient", "freed", "get", "get-out", "consequence", "struck", "blame-subject"))


def subject(scope: Scope) -> list[Phrase]:
    """Who the verb is said of: told last, or first, or in the clause that this one hangs on."""
    if scope.passive and scope.act.frame.roles not in _CAUSED:
        return scope.by_cue("side")
    frame = scope.act.frame
    done = frame.roles in _CAUSED or frame.roles in _OF_WHO_IS or frame.mutual or _becomes(frame)
    if scope.intransitive and not done:
        return []
    if scope.act.told == "nominal":
        late = noun_after(scope)
        if late and late[-1].last == scope.clause.tail:
            return late
        if scope.act.frame.event in _BY_FORCE and adjective(scope):
            return []  # জাহাজে ইরানি হামলা: whose attack it is stands right before it
    found = own_subject(scope, scope.clause)
    if found and _agrees(found[0], scope.clause):
        return found
    elsewhere = scope.by_cue("side") or _subject_elsewhere(scope)
    if found and not any(_agrees(one, scope.clause) for one in elsewhere):
        return found
    return elsewhere


def _becomes(frame: Frame) -> bool:
    """Whether a frame is told with a verb of becoming alone: নিন্দায় সরব হয়েছে is said of who condemns."""
    return all(one.verb in ("হওয়া", "ওঠা") for one in frame.verbs)


def _agrees(phrase: Phrase, clause: Clause) -> bool:
    """Whether a finite verb can be said of a phrase: করেন of a person or of many, করে of a state or a body."""
    group = clause.group
    if group is None or group.kind != "finite" or group.person not in ("polite", "third"):
        return True
    return (phrase.kind in _PERSONAL or phrase.many) == (group.person == "polite")


def _is_polite(scope: Scope, clause: Clause) -> bool:
    """Whether the verb that a clause has its subject with is of a person or of many."""
    group = clause.group
    if group is not None and group.kind in ("participle", "infinitive"):
        at = next((number for number, one in enumerate(scope.clauses) if one is clause), len(scope.clauses))
        for other in scope.clauses[at + 1 :]:
            if other.group is not None and other.group.kind == "finite":
                return other.group.person == "polite"
    return group is not None and group.person == "polite"


def _subject_elsewhere(scope: Scope) -> list[Phrase]:
    """The subject that a clause shares with those that it hangs on, or that hang on it."""
    if scope.act.told == "nominal":
        return noun_after(scope)
    if scope.act.told == "announced" and scope.has_plan:
        return noun_after(scope)
    if scope.act.told == "beside":
        own = [one for one in scope.inside if one.cue == "bare" and one.first >= scope.act.last] or own_subject(
            scope, scope.clause
        )
        if own:
            return own
    return _of_next_clauses(scope) or _of_clauses_before(scope) or _before_background(scope)


def _of_next_clauses(scope: Scope) -> list[Phrase]:
    """The subject of the clause that a participle, a verbal noun or an infinitive leads to."""
    group = scope.clause.group
    if scope.act.told != "beside" and (group is None or group.kind not in ("participle", "noun", "infinitive")):
        return []
    for clause in scope.clauses[scope.act.number + 1 :]:
        following = clause.group
        if following is not None and following.kind == "condition":
            continue  # তলব করে, হামলাকারীরা ঢুকে পড়লে ফেরত দিতে বলা হয়: who would do it is another
        if following is not None and following.kind == "finite" and following.passive:
            return [one for one in scope.within(clause) if one.cue == "side"]
        found = own_subject(scope, clause)
        if found:
            return found
        if following is not None and following.kind == "finite":
            break
    return []


def _of_clauses_before(scope: Scope) -> list[Phrase]:
    """The subject of the participles before, or of the clause that this one is joined to."""
    joined = scope.clause.joined
    for clause in reversed(scope.clauses[: scope.act.number]):
        beside = clause.group is not None and clause.group.kind == "noun"
        if clause.group is None or (clause.group.kind != "participle" and not joined and not beside):
            break
        found = own_subject(scope, clause)
        if found and (not clause.background or _agrees(found[0], scope.clause)):
            return found
        joined = joined or clause.joined
    return []


def _before_background(scope: Scope) -> list[Phrase]:
    """The subject that stands before what only says why or when: মন্ত্রী সাহায্য পাঠানোর জন্য জাপানকে ধন্যবাদ জানান."""
    group = scope.clause.group
    if group is None or group.kind not in ("finite", "participle") or scope.passive:
        return []
    first: Clause | None = None
    for clause in reversed(scope.clauses[: scope.act.number]):
        if clause.group is None or clause.group.kind not in ("noun", "participle", "infinitive"):
            break
        if clause.group.kind == "noun" and clause.group.case == "locative":
            break  # ভারত সুযোগ দেওয়ায় …: the subject of the verbal noun
        first = clause
    if first is None:
        return []
    bare = [one for one in scope.within(first) if one.cue == "bare" and acts(one) and one.first <= first.first + 8]
    polite = group.person == "polite"
    agreeing = [one for one in bare[:1] if (one.kind in _PERSONAL or one.many) == polite]
    return linked(bare, agreeing[0]) if agreeing else []


def own_subject(scope: Scope, clause: Clause) -> list[Phrase]:
    """The subject that stands in a clause: after its verb, else the first before it that agrees with the verb."""
    bare = [one for one in scope.within(clause) if one.cue == "bare" and acts(one)]
    if not bare:
        return []
    after = [one for one in bare if one.first >= clause.last]
    if after:
        return linked(after, after[0])
    if clause is scope.clause:
        before = [
            one for one in bare if one.last <= max(scope.act.first, clause.first + 1) or one.last <= scope.act.last
        ]
        bare = before or bare
    group = clause.group
    polite = _is_polite(scope, clause)
    agreeing = [one for one in bare if (one.kind in _PERSONAL or one.many) == polite] if group is not None else []
    pool = agreeing or bare
    return linked(bare, pool[0])


def noun_after(scope: Scope) -> list[Phrase]:
    """The genitives after the noun of the act: হুঁশিয়ারি জেলেনস্কির."""
    return [one for one in scope.inside if one.cue == "genitive" and one.first >= scope.act.last]


def genitive(scope: Scope) -> list[Phrase]:
    """The genitive that belongs to the noun of the act: ইউক্রেনের হামলা; after it in a title: হুঁশিয়ারি জেলেনস্কির.

    One verbal noun may stand between: মস্কোর চালানো ড্রোন হামলা.
    """
    if scope.act.told != "nominal" and scope.act.frame.roles in _OF_ITS_OBJECT and not scope.has:
        return []
    first, last = scope.act.first, scope.act.last
    ordered = scope.passive and scope.act.frame.event == "REQUEST"  # কর্মকর্তাদের নির্দেশ দেওয়া হয়েছে: to them
    found = [
        one
        for one in scope.inside
        if one.cue == "genitive"
        and not (ordered and one.many)
        and (
            first <= one.governs < last
            or one.last == first
            or _done_by(scope, one)
            or _before_country(scope, one)
            or _had_by(scope, one)
        )
    ]
    if not found and scope.act.told == "nominal" and scope.act.frame.roles != "struck":
        return noun_after(scope)
    return linked(scope.inside, found[-1]) if found else []


def _before_country(scope: Scope, phrase: Phrase) -> bool:
    """Whether only the country of a visit stands between a genitive and its noun: দূতের মস্কো সফর."""
    first = scope.act.first
    return any(
        one.first == phrase.last and one.last == first and one.kind in ("state", "place") and one.cue != "genitive"
        for one in scope.inside
    )


def _had_by(scope: Scope, phrase: Phrase) -> bool:
    """Whether a genitive after the verb is of him with whom it took place, or whose craft it is: … সঙ্গে কথা হয়েছে মন্ত্রীর."""
    if scope.act.frame.roles == "intrude":
        return phrase.first >= scope.clause.last
    talk = scope.act.frame.event in ("CONSULT", "AGREE", "COOPERATE") and scope.act.frame.mutual
    return talk and scope.intransitive and phrase.first >= scope.clause.last and phrase.last == scope.clause.tail


def _done_by(scope: Scope, phrase: Phrase) -> bool:
    """Whether a genitive belongs to a verbal noun before the noun of the act."""
    return (
        0 <= phrase.governs < scope.act.first
        and scope.act.first - phrase.governs <= 4
        and phrase.governs in scope.verbal_nouns
    )


def adjective(scope: Scope) -> list[Phrase]:
    """The adjective or compound right before the noun of the act: ইরানি হামলা."""
    found = [
        one
        for one in scope.inside
        if one.cue in ("adjective", "compound") and one.last <= scope.act.first and scope.act.first - one.last <= 2
    ]
    between = [one for one in scope.phrases if found and found[-1].last <= one.first < scope.act.first]
    return found[-1:] if found and not between else []


def pair(scope: Scope) -> list[Phrase]:
    """Two countries joined right before the noun of the act, or at whose border they fight: থাই-কম্বোডিয়া চুক্তি."""
    before = [one for one in scope.inside if one.link and one.last <= scope.act.first]
    if not before:
        return []
    last = before[-1]
    if scope.act.frame.roles == "fight" and scope.tokens[last.last].norm in _AT_BORDER:
        return linked(scope.inside, last)
    near = scope.act.first - last.last <= 2 and last.cue in ("adjective", "compound", "bare")
    return linked(scope.inside, last) if near else []


def owner(scope: Scope) -> list[Phrase]:
    """The genitive or adjective that stands nearest before the act, with what is listed beside it."""
    inside = scope.inside
    found = [one for one in inside if one.cue in ("genitive", "adjective") and one.first < scope.clause.last]
    before = [one for one in found if one.first < scope.act.first]
    if not found and scope.intransitive:  # কারাদণ্ড হয়েছে সাবেক মন্ত্রীর
        found = [one for one in inside if one.cue == "genitive" and one.last == scope.clause.tail]
    return linked(found, before[-1]) if before else found[:1]
