"""Bodies that the lexicon does not know: acronyms (ইউএসসিআইএস), and names that end in a word for a party or a union."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from jote.reading.bn.acronyms import first_letters, may_spell, spelled
from jote.reading.bn.cues import cue_of_case
from jote.reading.bn.endings import noun_splits
from jote.reading.bn.small_words import info
from jote.reading.bn.strangers import SeenNames
from jote.reading.bn.tables import table, word_set
from jote.reading.name_index import known_form
from jote.reading.phrases import Phrase
from jote.reading.tokens import Token
from jote.reading.transliterate import transliterate

LONGEST_BODY = 4  # words before the last of a name


def strange_body_at(tokens: Sequence[Token], at: int, seen: SeenNames) -> Phrase | None:
    """A body that begins at a token, or None."""
    return _acronym_at(tokens, at) or _named_at(tokens, at, seen)


def may_make_body(norm: str) -> bool:
    """Whether a word form may close the name of a body: no sentence without one or an acronym names a strange body."""
    heads = table("grammar")["body_heads"]
    return any(split.stem in heads and split.ending.tail is None for split in noun_splits(norm))


def is_acronym(norm: str) -> bool:
    """Whether a word form is an acronym."""
    return may_spell(norm) and any(
        split.ending.tail is None and spelled(split.stem) is not None for split in noun_splits(norm)
    )


def _acronym_at(tokens: Sequence[Token], at: int) -> Phrase | None:
    token = tokens[at]
    if token.norm[:1] not in first_letters():
        return None
    for split in noun_splits(token.norm):
        letters = spelled(split.stem)
        if letters is None or split.ending.tail is not None or info(split.stem).common:
            continue  # ভিডিও is a word
        key, name, state, sector = _known_as(letters)
        short = at > 0 and tokens[at - 1].text == "("  # ট্রেডিং করপোরেশন (টিসিপি): stands for the words before
        return Phrase(at, at + 1, token.start, token.start + len(split.stem), "organization", key, name, state, sector,
                      cue_of_case(split.ending.case), weak=short)  # fmt: skip
    return None


@cache
def _known_as(letters: str) -> tuple[str, str, str | None, str]:
    """Key, name, state and sector of an acronym: as the lexicon has it in English, else as its first letters tell."""
    known = known_form("en", letters.lower())
    if known is not None and known.kind in ("organization", "group"):
        return f"{known.kind}:{known.id}", known.name, known.state, known.sector or "NGO"
    state = {"US": "USA", "UK": "GBR"}.get(letters[:2])
    return f"acronym:{letters}", letters, state, "GOV" if state else "IGO" if letters.startswith("UN") else "NGO"


def _named_at(tokens: Sequence[Token], at: int, seen: SeenNames) -> Phrase | None:
    """জাতীয় বিপ্লবী পরিষদ: words without an ending up to one that closes such a name."""
    if not _may_stand_in(tokens[at]):
        return None
    for step in range(at + 1, min(at + 1 + LONGEST_BODY, len(tokens))):
        token = tokens[step]
        if token.kind != "word" or step in seen.taken:
            return None
        for split in noun_splits(token.norm):
            sector = table("grammar")["body_heads"].get(split.stem)
            if sector is not None and split.ending.tail is None:
                if tokens[step - 1].norm in word_set("grammar", "no_body_before"):
                    return None
                words = " ".join([*(one.norm for one in tokens[at:step]), split.stem])
                return Phrase(at, step + 1, tokens[at].start, token.start + len(split.stem), "organization", f"strange:{words}",
                              transliterate(words), None, sector, cue_of_case(split.ending.case))  # fmt: skip
        if not _may_stand_in(token):
            return None
    return None


def _may_stand_in(token: Token) -> bool:
    """Whether a word can be part of the name of a body: no small word, no verb, and no ending."""
    if token.kind != "word" or not "\u0980" <= token.norm[0] <= "\u09ff" or len(token.norm) < 3:
        return False
    if token.norm in word_set("grammar", "body_words"):
        return True
    words = info(token.norm)
    small = words.postposition or words.pronoun or words.conjunction or words.linker or words.breaks or words.modifier
    return not (small or words.common or words.verbs) and not token.norm.endswith(("ের", "তে", "কে", "দের", "গুলো"))


def give_offices(phrases: list[Phrase], tokens: Sequence[Token]) -> None:
    """Join a strange body and whoever holds an office in it: ছাত্র ফেডারেশনের নেতারা, এনবিআরের চেয়ারম্যান."""
    for number in range(len(phrases) - 1, 0, -1):
        body, other = phrases[number - 1], phrases[number]
        if not body.key.startswith(("strange:", "acronym:")) or body.cue != "genitive" or other.office is None:
            continue
        between = tokens[body.last : other.first]
        if other.key.startswith("person:") or not all(info(token.norm).modifier for token in between):
            continue
        if other.key.endswith(":?"):
            other.key = other.key[:-1] + body.key.replace(":", "/")
        other.first, other.state, other.sector = body.first, body.state or other.state, body.sector
        del phrases[number - 1]
