"""Who speaks: turns the phrase that names a speaker, or a report without one, into an actor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from jote.reading.actors import Cast
from jote.reading.acts import SentenceView
from jote.reading.grammar import Grammar
from jote.reading.new_speakers import unnamed_body, unnamed_person
from jote.reading.phrases import Phrase
from jote.reading.speech import Said

_NO_SPEAKER = frozenset(("about", "locative", "adjective", "compound", "object", "aside"))
_BODIES = frozenset(("state", "organization", "group"))
_OWN = ("", "র", "ের", "'s", "’s")  # endings of one to whom words belong
_PLATFORMS = frozenset(  # where something is posted, not who posts it
    f"organization:{one}"
    for one in ("x", "facebook", "telegram", "youtube", "whatsapp", "instagram", "tiktok", "truth-social")
)
_HE = ("polite", "plain")  # তাঁর and তার are written for the same man
_PARTED = 3  # characters between what names the speaker and the verb, where other words part them
_STILL_HE = 6  # sentences of one paragraph within which he is still the last person who spoke, where no other acts
_ISSUED = 4  # sentences within which who acted may have issued the statement that speaks
_NEAR = 2  # sentences within which who spoke last is still meant by he, they or that official


@dataclass(slots=True)
class Heard:
    """Who spoke last, and the sentence in which his words ended; `named_since`: a person has acted after that, `acted_since` a body.

    `issuer` is whose document spoke last: what the statement says further is his. `person` is the last person who spoke,
    in which paragraph and until which sentence, where no other person has acted since.
    """

    key: str | None = None
    sentence: int = -9
    named_since: bool = False
    acted_since: bool = False
    issuer: str | None = None
    person: tuple[str, object, int] | None = None


def speaker_of(
    grammar: Grammar, cast: Cast, said: Said, view: SentenceView, seen: Any, heard: Heard, before: SentenceView | None
) -> tuple[Said, str | None]:
    """Who speaks, as a key or None, and what is said, without the words that turn out to name the speaker.

    `heard` tells who spoke before, `seen` remembers new names, and `before` is the sentence before.
    """
    last = heard.key
    acted_last = cast.subjects[-1] if cast.subjects else None
    if said.speaker_kind == "anonymous":
        return said, None
    if said.speaker_kind == "document":
        return said, _issuer(cast, said, view, heard) or last or acted_last
    if said.speaker is not None:
        stranger = _stranger_before(grammar, cast, said, view, seen, before)
        return said, stranger or _named(grammar, cast, said, view, seen, heard)
    if said.goes_on:
        return said, last or acted_last
    acted = _acted_just_before(cast, said)
    if acted is not None and (said.direct or _opens_with_saying(said, view)):
        return said, acted
    if any(phrase.key == "first" for phrase in view.phrases) and last is not None:
        return said, last
    leading = _leading(cast, said, view)
    if leading is not None:
        end = _end(leading, view)
        if said.span[0] < end < said.span[1]:
            said = replace(said, span=(end + _blank(view, end), said.span[1]))
        return said, leading.actor
    again = _spoke_last(cast, said, view, heard)
    if again is not None:
        return said, again
    return said, acted_last if said.direct and _agrees(cast, acted_last, said) else None


def _stranger_before(
    grammar: Grammar, cast: Cast, said: Said, view: SentenceView, seen: Any, before: SentenceView | None
) -> str | None:
    """Whom তিনি means after a sentence that ends in a name nobody knows: … করছিলেন সমারু বর্মণ। তিনি বলেন, …"""
    if before is None or said.speaker is None or not said.polite or before.sentence.block is not view.sentence.block:
        return None
    low, high = said.speaker
    words = [one for one in view.phrases if low <= view.sentence.tokens[one.first].start < high]
    if len(words) != 1 or words[0].kind != "pronoun" or words[0].key not in _HE:
        return None
    name = grammar.name_at_end(before.sentence)
    if name is None:
        return None
    known = any(
        one.actor is not None and before.sentence.tokens[one.first].start < name[2] and _end(one, before) > name[1]
        for one in before.phrases
    )
    return None if known else unnamed_person(cast, *name, seen, None)


def _acted_just_before(cast: Cast, said: Said) -> str | None:
    """Who acted in the sentence before, where the verb of saying agrees: রসিকতা করেন বাইডেন। বলেন, ‘...’"""
    if not cast.subjects or cast.acted_in[-1] < cast.sentence - 1 or not _agrees(cast, cast.subjects[-1], said):
        return None
    return cast.subjects[-1]


def _opens_with_saying(said: Said, view: SentenceView) -> bool:
    """Whether the verb of saying opens its sentence: whoever stands after it is told of. বলেন, বাইডেন দুর্বল ছিলেন।"""
    return said.form in ("before", "that") and said.cue[0] <= view.sentence.tokens[0].start


def _leading(cast: Cast, said: Said, view: SentenceView) -> Phrase | None:
    """The subject at the head of SPEAKER CLAUSE বলে জানিয়েছেন, where the verb agrees with it."""
    if said.form not in ("after", "before") or said.direct:
        return None
    first = next((one for one in view.phrases if one.kind != "place"), None)
    if first is None or first.cue != "bare" or first.kind == "pronoun" or first.actor is None:
        return None
    starts = view.sentence.tokens[first.first].start
    if (
        starts > said.span[0]
        or _opens_with_saying(said, view)
        or said.polite is None
        or not _agrees(cast, first.actor, said)
    ):
        return None
    return first


def _agrees(cast: Cast, key: str | None, said: Said) -> bool:
    """Whether the verb of saying may have this speaker: that of a person for persons and people, the plain one for the rest."""
    player = cast.player(key) if key is not None else None
    if player is None:
        return False
    if said.polite is None:
        return True
    return player.kind in (("person", "population", "group") if said.polite else (*_BODIES, "population"))


def _blank(view: SentenceView, at: int) -> int:
    clean = view.sentence.text.clean
    return len(clean[at:]) - len(clean[at : view.sentence.end].lstrip(" ,")) - (len(clean) - view.sentence.end)


def is_outlet(cast: Cast, key: str | None) -> bool:
    """Whether a paper or agency speaks: its words are credited, not quoted."""
    player = cast.player(key) if key is not None else None
    return player is not None and player.kind == "organization" and player.sector == "MED"


def _named(grammar: Grammar, cast: Cast, said: Said, view: SentenceView, seen: Any, heard: Heard) -> str | None:
    """Who stands in the words that name the speaker."""
    assert said.speaker is not None
    low, high = said.speaker
    tokens = view.sentence.tokens
    if any(one.key == "first" and low <= tokens[one.first].start < high for one in view.phrases):
        return heard.key
    inside = [one for one in view.phrases if tokens[one.first].start < high and _end(one, view) > low]
    again = _heard_again(cast, said, view, inside, heard)
    if again is not None:
        return again
    inside = [one for one in inside if one.actor is not None]
    inside = [one for one in inside if one.key not in _PLATFORMS] or inside
    addressed = next((one for one in inside if one.cue == "object" and _end(one, view) > high), None)
    if addressed is not None and tokens[addressed.first].start > low:
        high = tokens[addressed.first].start  # জাপানের দল জামায়াত আমিরকে জানায়
        inside.remove(addressed)
    told = [one for one in inside if one.cue not in _NO_SPEAKER]
    if said.form != "nominal" and len(told) == 1 and told[0].cue == "genitive" and _end(told[0], view) > high:
        return None  # এক মুখপাত্র ট্রাম্পের আক্রমণের জবাবে বলেন: whose attack it was
    best = next((one for one in reversed(told) if one.cue in ("bare", "side", "by")), told[-1] if told else None)
    if best is not None and best.kind == "state" and said.polite and best.cue == "bare" and _end(best, view) < high:
        name = grammar.name_in(view.sentence, _end(best, view), high)
        if name is not None and " " in name[0]:
            return unnamed_person(cast, name[0], name[1], name[2], seen, None)  # কর্নেল সরকার মোহাম্মদ মোস্তাফিজ
        he = heard.person[0] if heard.person is not None and heard.person[1] is view.sentence.block else None
        return _spoke_last(cast, said, view, heard) or he  # ইরান বন্ধু উল্লেখ করে বলেন: a person does
    if best is None:
        best = next((one for one in inside if one.cue in ("object", "aside") and _end(one, view) >= high), None)
        if best is not None:
            return best.actor
    if best is not None and best.office == "mr" and _end(best, view) >= high and tokens[best.first].start > low:
        name = grammar.name_in(view.sentence, low, high, everyday=True)  # শাবানা বেগম: a title that ends a name
        if name is not None:
            return unnamed_person(cast, *name, seen, None)
    if best is None or best.cue == "genitive" or (_is_title(best) and _end(best, view) < high):
        after = max(low, _end(best, view)) if best is not None else low
        owned = best is not None and best.cue == "genitive"
        known = _by_surname(cast, view, after, high)
        if known is not None:
            return known
        land = next((one for one in inside if one.cue == "adjective" and one.kind == "state"), None)
        begins = max(after, _end(land, view)) if land is not None and _end(land, view) < high else after
        name = grammar.name_in(view.sentence, begins, high, owner=said.form == "nominal")
        if said.polite is False:  # a body speaks: জানিয়েছে, not জানিয়েছেন
            owner = best or land  # থাই আর্মি
            body = grammar.body_in(view.sentence, max(after, _end(owner, view)) if owner is not None else after, high)
            sure = owned or name is not None or land is not None or (body is not None and body[3:] != (None, None))
            if body is not None and sure and (best is None or owned):
                return unnamed_body(cast, body, owner)
        if name is not None and " " not in name[0]:
            known = _by_surname(cast, view, name[1], name[2])  # ডা. আহাদ
            if known is not None:
                return known
            if best is not None and best.key.startswith("office:") and not owned and said.polite:
                full = grammar.name_in(
                    view.sentence, after, high, everyday=True
                )  # কর্মকর্তা মায়া ফোয়া: a word that means more
                name = full if full is not None and " " in full[0] else name
        told_of = (said.form == "nominal" or said.one_of_many) and name is not None and " " not in name[0]
        # আদমশুমারির তথ্য: no person's; কিছু শেয়ারধারী: nobody's name
        if name is not None and not told_of and said.polite is not False and (best is None or owned or " " in name[0]):
            return unnamed_person(cast, name[0], name[1], name[2], seen, best)
        if best is not None and owned and _end(best, view) < high:
            if best.kind == "state" or (said.one_of_many and said.polite):
                best = None  # দিল্লির এক কূটনৈতিক সূত্র, ব্যাংকের কিছু শেয়ারধারী: somebody there, and not the state
            elif best.kind == "person":
                return _of_somebody(grammar, cast, said, view, seen, best, high)
    if best is None:
        best = next((one for one in inside if one.cue in ("object", "aside")), None)
    if best is not None and said.one_of_many and best.key.startswith("office:") and not said.direct:
        holder = cast.player(best.actor or "")
        return None if holder is not None and holder.named else best.actor  # একজন সদস্য: not the one who was named
    if best is not None:
        return best.actor
    known = _by_surname(cast, view, low, high)
    if known is None and said.direct and said.polite:
        name = grammar.name_in(view.sentence, low, high, everyday=True)  # কান্নাজড়িত কণ্ঠে বৃষ্টি বলেন: an everyday word
        known = unnamed_person(cast, *name, seen, None) if name is not None else None
    if known is not None or said.one_of_many:
        return known
    if said.cue[0] - high < _PARTED:  # ইসলাম সকালে আয়োজিত শোভাযাত্রায় বলেন: the words before the verb name nobody
        nobody = said.polite and grammar.name_in(view.sentence, low, high) is None
        return _subject_before(cast, said, view, same_clause=True) if nobody else None
    return _subject_before(cast, said, view) or _spoke_last(cast, said, view, heard)


def _of_somebody(
    grammar: Grammar, cast: Cast, said: Said, view: SentenceView, seen: Any, owner: Phrase, high: int
) -> str | None:
    """One who is named by whose he is: ইমরান খানের ছেলেরা, and not ইমরান খান."""
    name = grammar.name_in(view.sentence, _end(owner, view), high, everyday=True) if said.polite is not False else None
    if name is None:
        return owner.actor if said.polite is not True else None  # ট্রাম্পের ঘনিষ্ঠ অনেকে: nobody
    return unnamed_person(cast, *name, seen, owner)


def _by_surname(cast: Cast, view: SentenceView, low: int, high: int) -> str | None:
    """The person of the article whose last name is all that names the speaker, however short it is."""
    clean = view.sentence.text.clean
    words = clean[low:high].strip(" ,")
    if not words or " " in words:
        return None
    wanted = {words.removesuffix(ending) for ending in _OWN}
    for key in reversed(cast.recent):
        player = cast.player(key)
        if player is None or player.kind != "person":
            continue
        spans = player.mentions
        names = {cast.text.clean[start:end].rsplit(" ", 1)[-1] for start, end in spans}
        if not wanted.isdisjoint(names):
            return player.key
    return None


def _subject_before(cast: Cast, said: Said, view: SentenceView, *, same_clause: bool = False) -> str | None:
    """The subject that words of manner part from its verb: তিনি প্রশ্নের জবাব না দিয়ে বলেন."""
    tokens = view.sentence.tokens
    low = 0
    if same_clause:
        low = max((token.end for token in tokens if token.text == "," and token.end <= said.cue[0]), default=0)
    before = [one for one in view.phrases if low <= tokens[one.first].start < said.cue[0] and one.cue == "bare"]
    return next((one.actor for one in before if one.actor is not None and _agrees(cast, one.actor, said)), None)


def _spoke_last(cast: Cast, said: Said, view: SentenceView, heard: Heard) -> str | None:
    near = view.index - heard.sentence <= _NEAR and not heard.named_since
    return heard.key if near and said.polite is not None and _agrees(cast, heard.key, said) else None


def _is_title(phrase: Phrase) -> bool:
    """Whether a phrase names nobody in person: an office, a calling or a body, after which a name may stand."""
    return phrase.kind in ("population", "organization", "group") or phrase.key.startswith("office:")


def _heard_again(cast: Cast, said: Said, view: SentenceView, inside: Sequence[Phrase], heard: Heard) -> str | None:
    """Who spoke last, where the speaker is only pointed at (তিনি, ওই কর্মকর্তা, সূত্রটি) and nobody else came between."""
    assert said.speaker is not None
    low = said.speaker[0]
    he = _last_person(cast, said, view, inside, heard)
    if he is not None:
        return he
    if heard.key is None or view.index - heard.sentence > _NEAR or not _agrees(cast, heard.key, said):
        acted = cast.player(_acted_just_before(cast, said) or "") if said.points_back else None
        return acted.key if acted is not None and acted.kind == "person" and _only_pointed_at(cast, inside) else None
    player = cast.player(heard.key)
    assert player is not None
    if said.points_back:
        other = next(
            (one for one in inside if one.kind == "person" and one.key.startswith(("person:", "named:"))), None
        )
        return heard.key if other is None else None
    pronoun = inside[-1] if inside and inside[-1].kind == "pronoun" else None
    if pronoun is None or pronoun.key not in (*_HE, "plural", "the-group", "it"):
        return None
    if (pronoun.key in _HE) != (player.kind == "person") or heard.named_since:
        return None
    if heard.acted_since and pronoun.key not in _HE:
        acting = cast.player(_acted_just_before(cast, said) or "")
        return acting.key if acting is not None and acting.kind in _BODIES else None
    tokens = view.sentence.tokens
    if said.form == "after" and low >= said.cue[1] and heard.person and heard.person[1] is view.sentence.block:
        return heard.key  # ট্রাম্প কথা বলবেন বলেও জানান তিনি: not the one told of
    here = any(one.kind == player.kind and one.cue == "bare" and tokens[one.first].start < low for one in view.phrases)
    return None if here else heard.key


def _last_person(cast: Cast, said: Said, view: SentenceView, inside: Sequence[Phrase], heard: Heard) -> str | None:
    """The last person who spoke in the paragraph, where তিনি speaks and others than persons have been heard since."""
    assert said.speaker is not None
    if heard.person is None or not inside or inside[-1].kind != "pronoun" or inside[-1].key not in _HE:
        return None
    key, paragraph, until = heard.person
    if paragraph is not view.sentence.block or view.index - until > _STILL_HE:
        return None
    tokens = view.sentence.tokens
    before = (one for one in view.phrases if tokens[one.first].start < said.speaker[0])
    if not (said.form == "after" and said.speaker[0] >= said.cue[1]) and any(
        one.kind == "person" and one.cue == "bare" for one in before
    ):
        return None
    return key if _agrees(cast, key, said) else None


def _only_pointed_at(cast: Cast, inside: Sequence[Phrase]) -> bool:
    """Whether the words that name a speaker name nobody: ভারতের এই রাজনীতিক, এই ডেমোক্র্যাট নেতা."""
    titles = [cast.player(one.actor) for one in inside if one.kind == "person" and one.actor is not None]
    return not any(player is not None and player.named for player in titles)


def _end(phrase: Phrase, view: SentenceView) -> int:
    """The clean character after the last token of a phrase."""
    tokens = view.sentence.tokens
    return tokens[min(phrase.last, len(tokens)) - 1].end


def _issuer(cast: Cast, said: Said, view: SentenceView, heard: Heard) -> str | None:
    """Who issued a document that speaks: named beside it, who issued the one before, or the body that acted last."""
    tokens = view.sentence.tokens
    if said.speaker is None:  # তাতে বলা হয়: in what the sentence before tells of
        acted = _acted_just_before(cast, said)
        player = cast.player(acted) if acted is not None else None
        if player is not None and player.kind in _BODIES:
            return acted
        return heard.issuer if view.index - heard.sentence <= _ISSUED else None
    low, high = said.speaker
    for one in reversed(view.phrases):  # দেশটির বিমানবাহিনীর পক্ষ থেকে: the last of them
        if one.actor is not None and one.cue in ("genitive", "side", "by") and low <= tokens[one.first].start < high:
            player = cast.player(one.actor)
            if player is not None and player.sector != "MED":
                return one.actor
    spoke = cast.player(heard.key) if heard.key is not None and view.index - heard.sentence <= _NEAR else None
    if said.goes_on and spoke is not None:
        return spoke.key
    if heard.issuer is not None:
        return heard.issuer
    if spoke is not None and spoke.kind in _BODIES:
        return spoke.key
    lately = [key for key, at in zip(cast.subjects, cast.acted_in, strict=True) if cast.sentence - at <= _ISSUED]
    for kinds in (("state", "organization"), ("group",)):
        for key in reversed(lately):
            player = cast.player(key)
            if player is not None and player.kind in kinds and player.sector != "MED":
                return key
    return None
