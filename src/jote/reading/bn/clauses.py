"""The clauses of a Bangla sentence: verb groups (করা হয়েছে, চাপ দিয়ে যাচ্ছেন, করতে পারে) and where they end.

The verb closes its clause; what stands after a finite verb without a comma is the subject, told last.
"""

from __future__ import annotations

from collections.abc import Sequence

from jote.reading.bn.small_words import info
from jote.reading.bn.tables import word_set
from jote.reading.bn.verb_groups import COMPLEMENT, read_verb_groups
from jote.reading.clauses import Clause, VerbGroup
from jote.reading.sentence import Sentence
from jote.reading.tokens import Token

_ADVERBIAL_PARTICIPLES = word_set("grammar", "clauses", "adverbial_with")
_RELATIVE = word_set("grammar", "clauses", "relative")
_JOINING = word_set("grammar", "clauses", "joining")
_HARD_STOPS = frozenset(("।", "?", "!", ";", ":", "—", "–"))


def read_clauses(sentence: Sentence) -> list[Clause]:
    """The clauses of one sentence, in order; they cover it without gaps."""
    tokens, norms = sentence.tokens, sentence.norms
    groups = read_verb_groups(sentence)
    ifs = [at for at, norm in enumerate(norms) if norm == "যদি"] if "যদি" in sentence.forms else []
    related = not _RELATIVE.isdisjoint(sentence.forms)
    relatives = [at for at, norm in enumerate(norms) if norm in _RELATIVE] if related else []
    joined = not _JOINING.isdisjoint(sentence.forms)
    clauses: list[Clause] = []
    first = 0
    inside: list[VerbGroup] = []
    for number, group in enumerate(groups):
        inside.append(group)
        if not _closes(tokens, group, groups, number):
            continue
        last = group.last
        background = False
        if group.kind == "noun":
            beside = last < len(tokens) and tokens[last].norm == "পাশাপাশি"
            last = (
                min(last + 1, len(tokens))
                if last < len(tokens) and (beside or info(tokens[last].norm).linker)
                else last
            )
            background = not beside
        tail = last
        if group.kind == "finite":
            if last < len(tokens) and tokens[last].norm in COMPLEMENT:
                last = tail = last + 1
            else:
                tail = _tail(tokens, last, groups, number)
        clause = Clause(first, last, tail, group, tuple(inside), background)
        clause.conditional = group.kind == "condition" or (bool(ifs) and any(first <= at < last for at in ifs))
        clause.relative = related and _is_relative(tokens, relatives, first, last)
        clause.joined = joined and _opening(tokens, first, last) in _JOINING
        clauses.append(clause)
        first = tail
        inside = []
    if first < len(tokens) and (inside or any(token.kind == "word" for token in tokens[first:])):
        clauses.append(Clause(first, len(tokens), len(tokens), inside[-1] if inside else None, tuple(inside)))
    return clauses


def _opening(tokens: Sequence[Token], first: int, last: int) -> str:
    """The first word of a clause."""
    return next((token.norm for token in tokens[first:last] if token.kind == "word"), "")


def _is_relative(tokens: Sequence[Token], relatives: list[int], first: int, last: int) -> bool:
    for at in relatives:
        if first <= at and at + 1 < last:
            return not (tokens[at].norm == "যে" and at <= first + 1)
    return False


def _closes(tokens: Sequence[Token], group: VerbGroup, groups: list[VerbGroup], number: int) -> bool:
    if group.kind in ("finite", "condition"):
        return True
    if group.kind == "participle":
        before = tokens[group.first - 1].norm if group.first else ""
        after = tokens[group.last].norm if group.last < len(tokens) else ""
        return before not in _ADVERBIAL_PARTICIPLES and after != "নিয়ে"
    if group.kind == "noun":
        if group.case == "locative":
            return True
        following = tokens[group.last].norm if group.last < len(tokens) else ""
        return (
            group.case == "genitive"
            and bool(following)
            and (info(following).linker or following == "পাশাপাশি")
            and following not in ("কথা",)
        )
    return False


def _tail(tokens: Sequence[Token], at: int, groups: list[VerbGroup], number: int) -> int:
    """The end of what is told after a finite verb, before a comma, a new clause or the end."""
    stop = at
    while stop < len(tokens):
        token = tokens[stop]
        if token.text == "(" and stop > at and (past := _past_short_name(tokens, stop)):
            stop = past
            continue
        if token.text in _HARD_STOPS or token.text in ("‘", "“", '"', "("):
            break
        if token.text == "," and (stop == at or not _lists_on(tokens, stop)):
            break
        words = info(token.norm) if token.kind == "word" else None
        if words is not None and words.breaks:
            break
        if words is not None and words.conjunction and stop == at:
            break
        stop += 1
    later = [group for group in groups[number + 1 :] if group.first < stop]
    return at if later else stop


def _past_short_name(tokens: Sequence[Token], at: int) -> int:
    """Past the short name of a body in brackets, before the word that goes on: ইউনিয়নের (ইইউ) নেতারা; 0 where there is none."""
    for close in range(at + 2, min(at + 5, len(tokens) - 1)):
        if tokens[close].text == ")":
            return close + 1 if tokens[close + 1].kind == "word" else 0
    return 0


def _lists_on(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a comma goes on with a list that ends in ও: short items without a verb."""
    since = 0
    for token in tokens[comma + 1 : comma + 40]:
        if token.text == ",":
            since = 0
        elif token.kind == "mark" or since > 6:
            return False
        elif token.norm in ("ও", "এবং"):
            return True
        elif info(token.norm).finite and not info(token.norm).common:
            return False
        else:
            since += 1
    return False
