"""What English articles report as said: direct quotes with their speakers before, after or between, and reported clauses.

The subject of the verb of saying is taken from the parsed sentence; a speaker told after the verb (said Putin) is the phrase there.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from jote.reading.en.clauses import Parse
from jote.reading.en.tables import word_set
from jote.reading.en.verb_field import Group
from jote.reading.en.words import word
from jote.reading.phrases import Phrase
from jote.reading.records import Span
from jote.reading.sentences import Quotation, Sentence
from jote.reading.speech import Said, SpeakerKind, SpeechForm
from jote.reading.tokens import Token

_LEAST_QUOTE = 3  # words of a direct quote
_LONE_QUOTE = 5  # words of a quotation inside a reported clause that is a quote all the same
_PRESS = ("MED",)
_OFFICIALS = frozenset(("official", "officials", "sources", "source", "witnesses", "residents", "locals"))


@cache
def _verbs() -> frozenset[str]:
    return word_set("grammar", "say") | word_set("grammar", "speak")


def read_speech(sentences: Sequence[Sentence], parses: dict[int, Parse]) -> list[Said]:
    """Everything that the article reports as said, in order; `parses` holds the parsed sentences by their index."""
    found: list[Said] = []
    for index, sentence in enumerate(sentences):
        if not sentence.is_read or index not in parses:
            continue
        own = _Sentence(sentence, index, parses[index]).read()
        found.extend(own)
    return found


class _Sentence:
    def __init__(self, sentence: Sentence, index: int, parse: Parse) -> None:
        self.sentence = sentence
        self.index = index
        self.parse = parse
        self.tokens = sentence.tokens
        self.clean = sentence.text.clean
        self.quotes = [
            one
            for one in sentence.quotations
            if one.depth == 0 and one.close_at <= sentence.end and self._words(one) >= _LEAST_QUOTE
        ]

    def read(self) -> list[Said]:
        tokens = self.tokens
        if not self.quotes and not any(token.norm in _cue_words() for token in tokens):
            return []
        cue = self._cue()
        direct = self._direct(cue)
        if direct:
            return direct
        if cue is None:
            return self._according()
        return self._indirect(cue) or self._according()

    # ---- the verb of saying ----

    def _cue(self) -> Group | None:
        """The verb of saying that the sentence hangs on, outside its quotations."""
        best: Group | None = None
        for clause in self.parse.clauses:
            group = clause.group
            if not isinstance(group, Group) or group.kind != "finite" or group.passive or group.negated or group.modal:
                continue
            if group.verb not in _verbs() or (group.verb in ("ask", "deny") and not self.quotes):
                continue
            if self._in_quote(self.tokens[group.main].start):
                continue
            if clause.conditional or group.tense in ("future", "would"):
                continue
            if not self._takes_words(group):
                continue
            if group.reported:
                continue
            best = best or group
        return best or self._inverted()

    def _inverted(self) -> Group | None:
        """“…,” said Putin: the verb right after a quotation or a comma."""
        for at, token in enumerate(self.tokens):
            if token.norm in (
                "said",
                "says",
                "added",
                "adds",
                "wrote",
                "asked",
                "warned",
                "declared",
                "told",
            ) and not self._in_quote(token.start):
                before = self.tokens[at - 1].text if at else ""
                if before in (",", "”", '"', "’", "'", "?", "!", "."):
                    base = next((one.verb for one in word(token.norm).verbs if one.form in ("past", "s")), token.norm)
                    return Group(at, at + 1, ((at, base),), "finite", "past", main=at, verb=base)
        return None

    def _takes_words(self, group: Group) -> bool:
        """Whether words follow or go before: said that, said he, “…,” he added; but not added two seats."""
        after = self.tokens[group.last] if group.last < len(self.tokens) else None
        if group.verb in word_set("grammar", "say"):
            return True
        if after is None or after.text in (",", ":", ".", "“", '"', "‘"):
            return True
        if after.norm == "that":
            return True
        if group.verb in (
            "confirm",
            "report",
            "announce",
            "deny",
            "reveal",
            "threaten",
            "vow",
            "suggest",
            "stress",
            "indicate",
            "maintain",
            "state",
            "note",
            "post",
            "warn",
            "predict",
            "ask",
            "add",
            "write",
            "complain",
            "respond",
            "reply",
            "comment",
            "shout",
            "emphasise",
            "emphasize",
            "underline",
            "estimate",
        ):
            return any(token.norm == "that" for token in self.tokens[group.last : group.last + 6]) or bool(
                self.quotes and self._touches(group)
            )
        clause = next((one for one in self.parse.clauses if one.group is group), None)
        following = next((one for one in self.parse.clauses if clause is not None and one.first >= clause.tail), None)
        return following is not None and following.first <= group.last + 1

    def _touches(self, group: Group) -> bool:
        at = self.tokens[group.last - 1].end
        return any(abs(one.open_at - at) <= 40 or one.close_at <= self.tokens[group.first].start for one in self.quotes)

    def _in_quote(self, at: int) -> bool:
        return any(one.open_at <= at < one.close_at for one in self.sentence.quotations)

    def _words(self, quote: Quotation) -> int:
        return len(self.clean[quote.start : quote.end].split())

    # ---- who ----

    def _speaker(self, group: Group) -> tuple[Span | None, SpeakerKind]:
        """The phrase that names who spoke: the subject, or what follows an inverted verb."""
        clause = next((one for one in self.parse.clauses if one.group is group), None)
        subject = self.parse.subject(clause) if clause is not None else []
        if not subject or (group.last < len(self.tokens) and self._opens_after_quote(group)):
            later = self._after(group)
            if later is not None:
                return self._kind(later)
        if subject:
            first = subject[0]
            return self._kind(first)
        return self._unnamed(group, clause.first if clause is not None else 0)

    def _opens_after_quote(self, group: Group) -> bool:
        before = self.tokens[group.first - 1].text if group.first else ""
        return before in ("”", '"', "’", "'") or (
            before == "," and bool(self.quotes) and self.quotes[0].close_at <= self.tokens[group.first].start
        )

    def _after(self, group: Group) -> Phrase | None:
        for phrase in self.parse.phrases:
            if phrase.first >= group.last:
                if (
                    phrase.first - group.last <= 4
                    and phrase.cue in ("object", "bare")
                    and not self._in_quote(self.tokens[phrase.first].start)
                ):
                    return phrase
                return None
        return None

    def _kind(self, phrase: Phrase) -> tuple[Span, SpeakerKind]:
        low, high = self.tokens[phrase.first].start, self.tokens[min(phrase.last, len(self.tokens)) - 1].end
        if phrase.kind == "organization" and phrase.sector in _PRESS:
            return (low, high), "press"
        return (low, high), "named"

    def _unnamed(self, group: Group, first: int) -> tuple[Span | None, SpeakerKind]:
        """A speaker whom no phrase names: a statement, an unknown person, or nobody."""
        tokens = self.tokens
        if self._opens_after_quote(group) and group.last < len(tokens):
            stop = group.last
            while stop < len(tokens) and tokens[stop].kind == "word" and stop < group.last + 5:
                stop += 1
            if stop > group.last and tokens[group.last].text[0].isupper():
                return (tokens[group.last].start, tokens[stop - 1].end), "named"
        words = [tokens[at].norm for at in range(first, group.first)]
        if any(one in word_set("grammar", "documents") for one in words):
            return (tokens[first].start, tokens[group.first - 1].end), "document"
        names = [
            at
            for at in range(first, group.first)
            if tokens[at].kind == "word"
            and tokens[at].text[0].isupper()
            and tokens[at].norm not in word_set("grammar", "no_name")
        ]
        if len(names) >= 2:
            return (tokens[names[0]].start, tokens[group.first - 1].end), "named"
        return None, "anonymous"

    # ---- direct ----

    def _direct(self, cue: Group | None) -> list[Said]:
        if not self.quotes:
            return []
        tokens = self.tokens
        outside = [token for token in tokens if token.kind == "word" and not self._in_quote(token.start)]
        if not outside:
            return [self._said("quoted", quote, None, "named", tokens[0], "") for quote in self.quotes]
        if cue is None:
            lone = [
                one
                for one in self.quotes
                if self._words(one) >= 2 * _LONE_QUOTE and self.clean[one.end - 1 : one.end] in ".?!,"
            ]
            at = self._whose(lone[0]) if lone else None
            if at is not None:
                return [self._said("quoted", one, self._kind(at)[0], "named", tokens[at.first], "") for one in lone]
            return []
        speaker, kind = self._speaker(cue)
        start = tokens[cue.main].start
        found: list[Said] = []
        leads = self.quotes[0].open_at - self.sentence.start <= 1
        for quote in self.quotes:
            before = self.clean[max(self.sentence.start, quote.open_at - 2) : quote.open_at].rstrip()
            closes = self.clean[quote.end - 1 : quote.end]
            attributed = leads or (before.endswith((",", ":")) and quote.open_at > start)
            whole = self._words(quote) >= _LONE_QUOTE and (
                closes in ".?!,…" or self.clean[quote.close_at : quote.close_at + 1] in ".,"
            )
            if (quote.open_at > start and (attributed or found or (whole and self._sentence_like(quote)))) or (
                quote.close_at <= tokens[cue.first].start
                and (attributed or whole)
                and (closes in ".?!,…" or self.clean[quote.close_at : quote.close_at + 1] == ",")
            ):
                found.append(self._said("quoted", quote, speaker, kind, tokens[cue.main], cue.verb))
        return found

    def _sentence_like(self, quote: Quotation) -> bool:
        """Whether a quotation holds a verb of its own and begins like a sentence."""
        return (
            any(
                group.kind == "finite" and quote.start <= self.tokens[group.first].start < quote.end
                for group in self.parse.groups
            )
            and self.clean[quote.start].isupper()
        )

    def _whose(self, quote: Quotation) -> Phrase | None:
        """Putin in Moscow: “…”"""
        if quote.open_at > 1 and self.clean[self.sentence.start : quote.open_at].rstrip().endswith(":"):
            return next((one for one in self.parse.phrases if one.cue == "bare"), None)
        return None

    def _said(
        self, form: SpeechForm, quote: Quotation, speaker: Span | None, kind: SpeakerKind, cue: Token, verb: str
    ) -> Said:
        low, high = quote.start, quote.end
        while high > low and self.clean[high - 1] in ", ":
            high -= 1
        return Said(self.index, form, (low, high), True, speaker, kind, (cue.start, cue.end), verb)

    # ---- reported ----

    def _indirect(self, cue: Group) -> list[Said]:
        tokens = self.tokens
        opinion = cue.verb in word_set("grammar", "opinion")
        if opinion and cue.verb in ("fear", "expect", "hope"):
            return []
        clause = next((one for one in self.parse.clauses if one.group is cue), None)
        number = self.parse.clauses.index(clause) if clause is not None else -1
        last_comma = self._trailing(cue, clause is not None)
        if last_comma is not None:  # CLAUSE, SPEAKER said.
            low, high = self._bare(0, last_comma)
            if high - low < 3:
                return []
            speaker, kind = self._speaker(cue)
            return [
                Said(
                    self.index,
                    "after",
                    (tokens[low].start, tokens[high - 1].end),
                    False,
                    speaker,
                    kind,
                    (tokens[cue.main].start, tokens[cue.main].end),
                    cue.verb,
                    claim=cue.verb in ("claim", "allege"),
                )
            ]
        if number < 0 or clause is None:
            return []
        begin = self._content(cue)
        if begin is None:
            return []
        low, high = self._bare(begin, len(tokens))
        if high - low < 3 or not any(group.kind == "finite" and group.first >= low for group in self.parse.groups):
            return []
        speaker, kind = self._speaker(cue)
        if kind == "anonymous" and speaker is None and cue.verb not in word_set("grammar", "say"):
            return []
        return [
            Said(self.index, "that", (tokens[low].start, tokens[high - 1].end), False, speaker, kind,
                 (tokens[cue.main].start, tokens[cue.main].end), cue.verb, claim=cue.verb in ("claim", "allege"))
        ]  # fmt: skip

    def _trailing(self, cue: Group, known: bool) -> int | None:
        """The comma before “, the ministry said” at the end of a sentence."""
        tokens = self.tokens
        rest = [token for token in tokens[cue.last :] if token.kind == "word"]
        if any(one.norm == "that" for one in rest[:3]):
            return None
        later = [group for group in self.parse.groups if group.kind == "finite" and group.first >= cue.last]
        if later and tokens[cue.last].text not in (",", "."):
            return None
        for at in range(cue.first - 1, 2, -1):
            if tokens[at].text == ",":
                earlier = [group for group in self.parse.groups if group.kind == "finite" and group.last <= at]
                opener = tokens[0].norm
                if earlier and opener not in ("when", "after", "as", "while", "if", "although", "though", "before"):
                    between = [
                        group for group in self.parse.groups if group.kind == "finite" and at < group.first < cue.first
                    ]
                    if between:
                        continue
                    middle = [word(tokens[one].norm) for one in range(at + 1, cue.first) if tokens[one].kind == "word"]
                    if any(one.relative for one in middle[:1]) or cue.verb in ("threaten", "vow"):
                        return None
                    if tokens[at + 1].norm in ("and", "but", "who", "which"):
                        return None
                    if any(
                        tokens[one].norm in ("after", "before", "when", "as", "while", "since")
                        for one in range(at + 1, cue.first)
                    ):
                        return None  # …, a day after the North threatened war
                    return at
                return None
        return None

    def _content(self, cue: Group) -> int | None:
        """Where the reported clause begins: after that, after the one who was told, after when and where it was said."""
        tokens = self.tokens
        at = cue.last
        for step in range(at, min(at + 14, len(tokens))):
            if tokens[step].norm == "that":
                return step + 1
            if any(group.kind == "finite" and group.first <= step < group.last for group in self.parse.groups):
                break
        following = next((one for one in self.parse.clauses if one.group is not cue and one.first >= cue.last), None)
        if cue.verb == "tell":
            return following.first if following is not None else None
        if at < len(tokens) and tokens[at].text == ",":
            return None
        start = at
        if start < len(tokens) and word(tokens[start].norm).preposition in ("locative", "over", "aimed"):
            # said on Monday it had …: skip the day or place before the clause
            clause_first = next(
                (one.first for one in self.parse.phrases if one.cue in ("bare", "object") and one.first > start), None
            )
            if clause_first is None:
                return None
            begin = clause_first
            while begin > start and word(tokens[begin - 1].norm).determiner:
                begin -= 1
            return begin
        if (
            start < len(tokens)
            and tokens[start].text[0].isupper()
            and tokens[start].norm in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
        ):
            start += 1
            if start < len(tokens) and tokens[start].norm == "that":
                start += 1
        return start

    def _bare(self, low: int, high: int) -> tuple[int, int]:
        tokens = self.tokens
        while low < high and (tokens[low].kind == "mark" and tokens[low].text not in "$€£(“‘\"'"):
            low += 1
        while high > low and tokens[high - 1].kind == "mark" and tokens[high - 1].text in ".,;:":
            high -= 1
        return low, high

    def _according(self) -> list[Said]:
        """According to the ministry, …; …, according to the ministry."""
        tokens = self.tokens
        for at in range(len(tokens) - 2):
            if tokens[at].norm != "according" or tokens[at + 1].norm != "to":
                continue
            phrase = next((one for one in self.parse.phrases if at + 2 <= one.first <= at + 5), None)
            stop = phrase.last if phrase is not None else at + 3
            if at <= 1:
                comma = next(
                    (step for step in range(stop, min(stop + 8, len(tokens))) if tokens[step].text == ","), None
                )
                if comma is None:
                    return []
                low, high = self._bare(comma + 1, len(tokens))
            else:
                low, high = self._bare(0, at)
            if high - low < 3:
                return []
            if phrase is not None:
                speaker, kind = self._kind(phrase)
            else:
                names = [step for step in range(at + 2, min(at + 7, len(tokens))) if tokens[step].text[0].isupper()]
                if len(names) < 2:
                    return []
                speaker, kind = (tokens[names[0]].start, tokens[names[-1]].end), "named"
            cue = (tokens[at].start, tokens[at + 1].end)
            return [
                Said(self.index, "that", (tokens[low].start, tokens[high - 1].end), False, speaker, kind, cue, "say")
            ]
        return []


@cache
def _cue_words() -> frozenset[str]:
    from jote.reading.en.words import _verb_forms

    verbs = _verbs()
    return frozenset(form for form, ones in _verb_forms().items() if any(one.verb in verbs for one in ones)) | {
        "according"
    }
