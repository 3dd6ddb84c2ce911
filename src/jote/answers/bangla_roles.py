"""Who attacks whom in a Bangla question: by endings and postpositions, within the clause of the attack."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from jote.answers.mentions import Mention, attack_words, ends_condition

Roles = tuple[list[Mention], list[Mention]]
_GENITIVE = ("য়ের", "ের", "র", "দের")
_PLACED = ("ে", "য়", "তে", "কে")
_LOCATIVE = ("ে", "য়", "তে")
_NEAR = 3  # how far before a place its state may stand
_STOPS = (",", ";", ":", "?", "।", ".")


def bangla_roles(words: Sequence[str], mentions: Sequence[Mention]) -> Roles:
    """Attackers and targets; where nobody is said to be attacked, the one that is to be helped."""
    best: Roles = ([], [])
    for attack in _attacks(words):
        if _theatre(words, mentions, attack):
            continue
        start, end = _clause(words, mentions, attack)
        inside = [one for one in mentions if start <= one.first <= end]
        attackers, targets = _roles(words, inside, attack, end)
        own = {two.code for two in attackers}
        if attackers and not {one.code for one in targets} - own - {""}:
            targets = []
            for elsewhere in (_helped, _struck, _between):
                targets = targets or [one for one in elsewhere(words, mentions) if one.code not in own]
        if attackers and targets:
            return attackers, targets
        best = max(best, (attackers, targets), key=lambda roles: len(roles[0]) + len(roles[1]))
    return best


def _attacks(words: Sequence[str]) -> list[int]:
    """Words of attack, those of the helper's own part in a war left out."""
    lexicon, found = attack_words("bn"), []
    for n, word in enumerate(words):
        if not word.startswith(lexicon["nouns"]) or word.startswith(lexicon["no_attack"]):
            continue
        following = words[n + 1 : n + 3]
        if word.startswith(lexicon["moving"]) and not any(one.startswith(lexicon["moves"]) for one in words[n : n + 6]):
            continue
        if word.startswith("যুদ্ধ") and following and following[0].startswith(lexicon["own_part"]):
            continue
        found.append(n)
    return found


def _theatre(words: Sequence[str], mentions: Sequence[Mention], attack: int) -> bool:
    """Whether a war is only named after a land: ইউক্রেন যুদ্ধে; not ব্রিটেনের বিরুদ্ধে আর্জেন্টিনার যুদ্ধে, যুদ্ধ ঘোষণা."""
    lexicon = attack_words("bn")
    if words[attack] not in lexicon["theatre"] or any(word.startswith(lexicon["begins"]) for word in words[attack + 1 : attack + 3]):  # fmt: skip
        return False
    return any(one.last == attack - 1 and not one.ending and not one.adjective for one in mentions)


def _clause(words: Sequence[str], mentions: Sequence[Mention], attack: int) -> tuple[int, int]:
    """The first and last word of the clause around a word of attack."""
    breaks = attack_words("bn")["breaks"]
    stops = (*_STOPS, *breaks, *attack_words("bn")["ends"])
    end = next((n for n in range(attack, len(words)) if ends_condition(words[n]) or words[n] in stops), len(words))
    for one in mentions:  # বাংলাদেশ আক্রান্ত হলে ভারতের হাতে
        if one.first == end + 1 and one.ending in _GENITIVE:
            following = "".join(words[one.last + 1 : one.last + 2])
            if following.startswith(attack_words("bn")["by"]):
                end = one.last + 1
                break
    if words[attack].endswith(_LOCATIVE) and words[min(end, len(words) - 1)] in ("?", "।"):
        end = attack  # যুদ্ধে, হামলায়: what follows is the helper's
    start = next(
        (n + 1 for n in range(attack - 1, -1, -1) if words[n] in _STOPS and not _in_row(words, mentions, n)), 0
    )
    condition = next((n for n in range(attack - 1, start - 1, -1) if words[n] == "যদি"), None)
    if condition is not None:
        named = {n for one in mentions for n in range(one.first, one.last + 1)}
        before = [n for n in range(start, condition) if n not in named and words[n] not in ("ও", "এবং", "আজ")]
        if before:
            start = condition
    return start, end


def _in_row(words: Sequence[str], mentions: Sequence[Mention], at: int) -> bool:
    """Whether a comma stands between names in a row."""
    before = any(one.last == at - 1 and not one.ending for one in mentions)
    after = next((one for one in mentions if one.first == at + 1), None)
    return words[at] == "," and before and after is not None


def _roles(words: Sequence[str], inside: list[Mention], attack: int, end: int) -> Roles:
    lexicon = attack_words("bn")
    suffers = any(word.startswith(lexicon["suffers"]) for word in words[attack : end + 1])
    attackers: list[Mention] = []
    targets: list[Mention] = []
    bare: list[Mention] = []
    where: list[Mention] = []
    origins: list[Mention] = []
    taken = {n for one in inside for n in range(one.first, one.last + 1)}
    for one in inside:
        following = words[one.last + 1] if one.last + 1 < len(words) else ""
        strikes = following.startswith(lexicon["nouns"]) and not following.startswith(lexicon["moving"])
        land = any(two.first == one.last + 1 and two.place and two.ending in _LOCATIVE for two in inside)
        owns = land or _possessed(words, one, end, taken)
        if one.ending in _GENITIVE and any(
            0 < two.first - one.last <= _NEAR and two.code == one.code for two in inside
        ):
            continue  # কাতারের রাজধানী দোহায়: the later name tells
        if following == "থেকে":
            origins.append(one)
        elif one.adjective:
            blow = any(word.startswith(lexicon["nouns"]) for word in words[one.last + 1 : one.last + 3])
            (targets if owns else attackers if blow else bare).append(one)
        elif one.ending in _GENITIVE and following.startswith(lexicon["on"]):
            targets.append(one)
        elif one.ending == "দের" and strikes and not following.endswith(_LOCATIVE) and _has_subject(inside, one):
            targets.append(one)  # ফরাসিরা জার্মানদের আক্রমণ করে
        elif one.ending in _GENITIVE and (following.startswith(lexicon["by"]) or strikes):
            attackers.append(one)
        elif one.ending in _GENITIVE and owns:
            targets.append(one)
        elif one.place and one.ending in _LOCATIVE:
            where.append(one)
        elif one.ending in _PLACED:
            targets.append(one)
        else:
            bare.append(one)
    if origins and not attackers and not bare:  # আফগানিস্তান থেকে হামলা: nobody else is said to attack
        bare = origins
    if not targets and where:
        targets, where = [one for one in where if one.code], []
    if not suffers and len(bare) > 1:
        seized = [one for one in bare if words[one.last + 1 : one.last + 2] and words[one.last + 1].startswith(lexicon["seizing"])]  # fmt: skip
        if seized and not targets:
            targets, bare = seized, [one for one in bare if one not in seized]
    if not targets and not suffers and len(bare) > 1 and not attackers:
        split = max((n for n, one in enumerate(bare) if n and not joined(words, bare[n - 1], one)), default=0)
        return (bare[:split], bare[split:]) if split else ([], [])
    if targets and not attackers and not suffers:  # of several names without an ending, the last row attacks
        last = max((n for n, one in enumerate(bare) if n and not joined(words, bare[n - 1], one)), default=0)
        bare = bare[last:]
    for one in reversed(bare):
        if attackers and words[one.last + 1 : one.last + 2] == ["কি"]:
            continue  # মার্কিন যুক্তরাষ্ট্র কি: of whom it is asked
        near = next((two for two in (*targets, *attackers) if two.first > one.last and joined(words, one, two)), None)
        if near is not None:
            (targets if near in targets else attackers).insert(0, one)
        elif suffers or (attackers and not targets and one.last < attack):
            targets.insert(0, one)
        else:
            attackers.insert(0, one)
    return attackers, targets


def _has_subject(inside: Sequence[Mention], besides: Mention) -> bool:
    """Whether another name of the clause can be the one that acts."""
    return any(one is not besides and not one.adjective and one.ending in ("", "রা", "ই", "ও") for one in inside)


def _possessed(words: Sequence[str], one: Mention, end: int, taken: set[int]) -> bool:
    """Whether the attack falls on something of the one named: ফিলিপাইনের জাহাজে, মার্কিন ঘাঁটির ওপর."""
    lexicon = attack_words("bn")
    for n in range(one.last + 1, min(one.last + 4, end + 1, len(words))):
        word = words[n]
        if n in taken or word.isdigit():
            return False
        if word.startswith((*lexicon["nouns"], *lexicon["by"], *lexicon["suffers"])) and not word.startswith(lexicon["moving"]):  # fmt: skip
            return False
        if word.startswith(lexicon["on"]) or (word.endswith(_LOCATIVE) and not word.endswith("লে")):
            return True
    return False


def _helped(words: Sequence[str], mentions: Sequence[Mention]) -> list[Mention]:
    """Those that are to be helped: ভারতকে সাহায্য, আর্মেনিয়ার পাশে."""
    lexicon = attack_words("bn")
    found: list[Mention] = []
    for one in mentions:
        following = words[one.last + 1] if one.last + 1 < len(words) else ""
        helped = one.ending == "কে" and any(
            word.startswith(lexicon["help"]) for word in words[one.last + 1 : one.last + 4]
        )
        asked = (
            one.ending == "কে"
            and any(  # কে সাহায্য করবে লিথুয়ানিয়াকে
                word.startswith(lexicon["help"]) for word in words[max(0, one.first - 3) : one.first]
            )
        )
        if helped or asked or (one.ending in _GENITIVE and following.startswith(lexicon["beside"])):
            found.append(one)
    return found


def _struck(words: Sequence[str], mentions: Sequence[Mention]) -> list[Mention]:
    """Those of whom another clause says that the blow falls on them: সৌদি আরবের ওপর, or else there: তাজিকিস্তানে."""
    on = attack_words("bn")["on"]
    named = [one for one in mentions if one.ending in _GENITIVE and "".join(words[one.last + 1 : one.last + 2]).startswith(on)]  # fmt: skip
    return named or [one for one in mentions if one.ending in _LOCATIVE and one.code]


def _between(words: Sequence[str], mentions: Sequence[Mention]) -> list[Mention]:
    """The two sides of a war between two: ইসরায়েল ও ইরানের মধ্যে, ইরাক-ইরান যুদ্ধ."""
    between, clash = attack_words("bn")["between"], attack_words("bn")["clash"]
    for one, other in itertools.pairwise(mentions):
        following = "".join(words[other.last + 1 : other.last + 2])
        if joined(words, one, other) and (following in between or following.startswith(clash)):
            return [one, other]
    return []


def joined(words: Sequence[str], one: Mention, other: Mention) -> bool:
    """Whether two names stand in a row: ইরান ও সিরিয়া."""
    between = words[one.last + 1 : other.first]
    return bool(between) and set(between) <= {"ও", "এবং", ",", "আর", "and"}
