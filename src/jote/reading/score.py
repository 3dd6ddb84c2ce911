"""How well a reading agrees with gold: precision, recall and F1 with their counts, and the words that went wrong.

Gold is a record `jote.reading/1` with the extra keys of docs/annotation.md: optional items are neither rewarded nor
punished, and every `*_alt` and `*_more` value is as right as the first. Actors are the same where their states and
sectors agree or their names do, so that nobody is punished for calling India's foreign ministry India.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from jote.reading.best_pairs import Record, best_pairs
from jote.reading.records import Reading
from jote.reading.scores import Scores, Slip, Tally
from jote.vocabulary.plover import quad_class

Span = tuple[int, int]

_ENOUGH = 1 / 3  # of the shorter of two spans must be shared for them to be the same words
_QUOTE_ENOUGH = 0.5  # of the two quotations' words together


def score(gold: Record, reading: Reading | Record) -> Scores:
    """Compare a reading with gold of the same article.

    `event` asks for the type, `quad` for its quad class, `dyad` for type and both parties; `status` and `date` are
    asked of events found by type; `quote` asks for the words and the speaker, `figure` for measure and numbers,
    `commitment` for parties and duty.
    """
    record = reading.as_json() if isinstance(reading, Reading) else reading
    return _Comparison(gold, record).scores()


@dataclass
class _Comparison:
    gold: Record
    reading: Record
    slips: list[Slip] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.gold_actors = {one["id"]: one for one in self.gold["actors"]}
        self.read_actors = {one["id"]: one for one in self.reading["actors"]}
        self.article = str(self.gold.get("id") or "")

    def scores(self) -> Scores:
        tallies: dict[str, Tally] = {}
        tallies["event"], pairs = self._events("event", self._type_fits)
        tallies["quad"], _ = self._events("quad", self._quad_fits)
        tallies["dyad"], _ = self._events("dyad", self._dyad_fits)
        tallies["status"] = self._among(pairs, "status", self._status_fits)
        tallies["date"] = self._among(pairs, "date", _date_fits)
        tallies["quote"] = self._quotes()
        tallies["figure"] = self._figures()
        tallies["commitment"] = self._commitments()
        return Scores(tallies, tuple(self.slips))

    # ---- events ----

    def _events(
        self, measure: str, fits: Callable[[Record, Record], bool]
    ) -> tuple[Tally, list[tuple[Record, Record]]]:
        gold, read = self.gold["events"], self.reading["events"]

        def weight(wanted: Record, got: Record) -> float:
            if not fits(wanted, got):
                return 0.0
            shared = _overlap(_told(wanted), _told(got))
            same_dyad = self._same_parties(wanted, got)
            if shared < _ENOUGH and not (same_dyad and (wanted["source"] or wanted["target"])):
                return 0.0
            return 0.01 + shared + 0.5 * same_dyad + 0.25 * bool(got["event"] == wanted["event"])

        pairs = best_pairs(gold, read, weight)
        return self._tally(measure, gold, read, pairs, self._event_words), pairs

    def _type_fits(self, wanted: Record, got: Record) -> bool:
        return got["event"] == wanted["event"] or got["event"] in wanted.get("alt_events", ())

    def _quad_fits(self, wanted: Record, got: Record) -> bool:
        quads = {quad_class(one) for one in (wanted["event"], *wanted.get("alt_events", ()))}
        return quad_class(got["event"]) in quads

    def _dyad_fits(self, wanted: Record, got: Record) -> bool:
        return self._type_fits(wanted, got) and self._same_parties(wanted, got)

    def _same_parties(self, wanted: Record, got: Record) -> bool:
        sources = [wanted["source"], *wanted.get("source_alt", ())]
        targets = [wanted["target"], *wanted.get("target_alt", ())]
        if wanted.get("mutual") and got.get("mutual"):
            together = [*got["source"], *got["target"]]
            return any(self._same_actors([*one, *other], together) for one in sources for other in targets)
        if wanted.get("mutual") and self._sides(sources, targets, got["target"], got["source"]):
            return True
        return self._sides(sources, targets, got["source"], got["target"])

    def _sides(
        self,
        sources: Iterable[Sequence[str]],
        targets: Iterable[Sequence[str]],
        source: Sequence[str],
        target: Sequence[str],
    ) -> bool:
        return any(self._same_actors(one, source) for one in sources) and any(
            self._same_actors(one, target) for one in targets
        )

    def _same_actors(self, wanted: Sequence[str], got: Sequence[str]) -> bool:
        """Whether each of either side has its counterpart on the other."""
        return all(any(self._same_actor(one, other) for other in got) for one in wanted) and all(
            any(self._same_actor(one, other) for one in wanted) for other in got
        )

    def _same_actor(self, wanted: str, got: str) -> bool:
        one, other = self.gold_actors.get(wanted), self.read_actors.get(got)
        if one is None or other is None:
            return wanted.casefold() == got.casefold()
        if _same_name(one["name"], other["name"]):
            return True
        if one["state"] is not None and one["state"] == other["state"] and one["sector"] == other["sector"]:
            return True
        if one["kind"] == "person" == other["kind"]:
            return _mentioned_alike(one, other)  # a name in other English letters
        return one["state"] is None and other["state"] is None and _mentioned_alike(one, other)

    def _status_fits(self, wanted: Record, got: Record) -> bool:
        return got["status"] == wanted["status"] or got["status"] in wanted.get("status_alt", ())

    def _among(self, pairs: list[tuple[Record, Record]], measure: str, fits: Callable[[Record, Record], bool]) -> Tally:
        """One value of the events that were found."""
        required = [(one, got) for one, got in pairs if not one.get("optional")]
        wrong = [(one, got) for one, got in required if not fits(one, got)]
        for one, got in wrong:
            says = f"{one['event']}: wanted {_plain(one[measure])}, read {_plain(got[measure])}"
            self.slips.append(Slip(self.article, measure, "wrong", says, _span(got["evidence"])))
        return Tally(len(required), len(required), len(required) - len(wrong))

    def _event_words(self, one: Record, actors: Mapping[str, Record]) -> str:
        source, target = (
            ", ".join(_name(actors, who) for who in one[side]) or "nobody" for side in ("source", "target")
        )
        return f"{one['event']} {source} -> {target} [{one['status']}]"

    # ---- quotes, figures, commitments ----

    def _quotes(self) -> Tally:
        gold, read = self.gold["quotes"], self.reading["quotes"]

        def weight(wanted: Record, got: Record) -> float:
            spans = [
                _span(wanted["span"]),
                *map(_span, wanted.get("span_more", ())),
                *map(_span, wanted.get("span_alt", ())),
            ]
            shared = max(_jaccard(one, _span(got["span"])) for one in spans)
            speakers = [wanted["speaker"], *wanted.get("speaker_alt", ())]
            right = any(
                one == got["speaker"]
                if one is None or got["speaker"] is None
                else self._same_actor(one, got["speaker"])
                for one in speakers
            )
            return shared if right and shared >= _QUOTE_ENOUGH else 0.0

        pairs = best_pairs(gold, read, weight)
        return self._tally("quote", gold, read, pairs, lambda one, actors: f"{_name(actors, one['speaker'])}", "span")

    def _figures(self) -> Tally:
        gold, read = self.gold["figures"], self.reading["figures"]

        def weight(wanted: Record, got: Record) -> float:
            measures = (wanted["measure"], *wanted.get("measure_alt", ()))
            lows = (wanted["low"], *wanted.get("low_alt", ()))
            highs = (wanted["high"], *wanted.get("high_alt", ()))
            if got["measure"] not in measures or got["low"] not in lows or got["high"] not in highs:
                return 0.0
            spans = [
                _span(wanted["span"]),
                *map(_span, wanted.get("span_more", ())),
                *map(_span, wanted.get("span_alt", ())),
            ]
            return max(_shared(one, _span(got["span"])) for one in spans)

        pairs = best_pairs(gold, read, weight)
        return self._tally(
            "figure", gold, read, pairs, lambda one, actors: f"{one['measure']} {one['low']}..{one['high']}", "span"
        )

    def _commitments(self) -> Tally:
        gold, read = self.gold["commitments"], self.reading["commitments"]

        def weight(wanted: Record, got: Record) -> float:
            duties = (wanted["duty"], *wanted.get("duty_alt", ()))
            return float(set(wanted["parties"]) == set(got["parties"]) and got["duty"] in duties)

        pairs = best_pairs(gold, read, weight)
        return self._tally(
            "commitment", gold, read, pairs, lambda one, actors: f"{one['duty']} {' '.join(one['parties'])}"
        )

    def _tally(
        self,
        measure: str,
        gold: Sequence[Record],
        read: Sequence[Record],
        pairs: list[tuple[Record, Record]],
        words: Callable[[Record, Mapping[str, Record]], str],
        where: str = "evidence",
    ) -> Tally:
        found = {id(one) for one, _ in pairs}
        used = {id(got) for _, got in pairs}
        excused = sum(1 for one, _ in pairs if one.get("optional"))
        wanted = [one for one in gold if not one.get("optional")]
        for one in wanted:
            if id(one) not in found:
                self.slips.append(
                    Slip(self.article, measure, "missed", words(one, self.gold_actors), _first(one[where]))
                )
        for got in read:
            if id(got) not in used:
                self.slips.append(
                    Slip(self.article, measure, "false", words(got, self.read_actors), _first(got[where]))
                )
        return Tally(len(read) - excused, len(wanted), len(pairs) - excused)


def _date_fits(wanted: Record, got: Record) -> bool:
    rights = [wanted["date"], *wanted.get("date_alt", ())]
    value = got["date"] and got["date"]["value"]
    return any((one and one["value"]) == value for one in rights)


def _told(one: Record) -> list[Span]:
    return [_span(one["evidence"]), *map(_span, one.get("evidence_more", ()))]


def _overlap(ones: Iterable[Span], others: Sequence[Span]) -> float:
    return max(_shared(one, other) for one in ones for other in others)


def _shared(one: Span, other: Span) -> float:
    """How much of the shorter span the other shares."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    shorter = min(one[1] - one[0], other[1] - other[0])
    return common / shorter if common > 0 and shorter else 0.0


def _jaccard(one: Span, other: Span) -> float:
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common / (max(one[1], other[1]) - min(one[0], other[0])) if common > 0 else 0.0


def _span(given: Sequence[int]) -> Span:
    return given[0], given[1]


def _first(given: Sequence[Any]) -> Span:
    return _span(given) if isinstance(given[0], int) else _span(given[0])


def _plain(value: Any) -> str:
    return str(value["value"]) if isinstance(value, Mapping) else str(value)


def _name(actors: Mapping[str, Record], who: str | None) -> str:
    return str(actors[who]["name"]) if who is not None and who in actors else str(who)


def _same_name(one: str, other: str) -> bool:
    return _bare(one) == _bare(other)


def _bare(name: str) -> str:
    return "".join(char for char in name.casefold() if char.isalnum())


def _mentioned_alike(one: Record, other: Record) -> bool:
    """Whether two actors are named by the same words of the text."""
    spans = [_span(given) for given in other["mentions"]]
    return any(_shared(_span(given), span) >= _ENOUGH for given in one["mentions"] for span in spans)
