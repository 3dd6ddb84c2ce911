"""Scoring a reading against gold: what counts as found, and what is neither rewarded nor punished."""

from typing import Any

import pytest

from jote.reading.score import score
from jote.reading.scores import MEASURES, Scores


def actor(
    key: str, name: str, state: str | None, sector: str = "GOV", kind: str = "state", at: int = 0
) -> dict[str, Any]:
    return {"id": key, "name": name, "kind": kind, "state": state, "sector": sector, "mentions": [[at, at + 5]]}


def event(
    kind: str, source: list[str], target: list[str], at: tuple[int, int] = (0, 40), **more: Any
) -> dict[str, Any]:
    return {
        "id": "e", "event": kind, "mode": None, "contexts": [], "source": source, "target": target, "mutual": False,
        "date": None, "place": None, "status": "happened", "said_by": None, "quotes": [], "figures": [],
        "evidence": list(at), "doubt": None, **more,
    }  # fmt: skip


def record(**parts: Any) -> dict[str, Any]:
    actors = [actor("a1", "Nepal", "NPL"), actor("a2", "Bhutan", "BTN"), actor("a3", "Oman", "OMN")]
    return {"id": "x", "actors": actors, "events": [], "quotes": [], "figures": [], "commitments": [], **parts}


ATTACK = event("ASSAULT", ["a1"], ["a2"])

CASES = [
    # what differs, gold, reading, (read, wanted, right) of `event` and of `dyad`
    ("nothing differs", [ATTACK], [ATTACK], (1, 1, 1), (1, 1, 1)),
    ("the parties are turned round", [ATTACK], [event("ASSAULT", ["a2"], ["a1"])], (1, 1, 1), (1, 1, 0)),
    ("another type", [ATTACK], [event("CONSULT", ["a1"], ["a2"])], (1, 1, 0), (1, 1, 0)),
    ("an accepted type", [{**ATTACK, "alt_events": ["COERCE"]}], [event("COERCE", ["a1"], ["a2"])], (1, 1, 1), (1, 1, 1)),
    ("an accepted target", [{**ATTACK, "target_alt": [[]]}], [event("ASSAULT", ["a1"], [])], (1, 1, 1), (1, 1, 1)),
    ("an optional event is found", [{**ATTACK, "optional": True}], [ATTACK], (0, 0, 0), (0, 0, 0)),
    ("an optional event is missed", [{**ATTACK, "optional": True}], [], (0, 0, 0), (0, 0, 0)),
    ("told twice, read twice", [ATTACK], [ATTACK, ATTACK], (2, 1, 1), (2, 1, 1)),
    ("another telling is evidence", [{**ATTACK, "evidence_more": [[90, 120]]}], [event("ASSAULT", [], [], (90, 120))], (1, 1, 1), (1, 1, 0)),
    ("same parties elsewhere in the text", [ATTACK], [event("ASSAULT", ["a1"], ["a2"], (300, 330))], (1, 1, 1), (1, 1, 1)),
    ("other parties elsewhere", [ATTACK], [event("ASSAULT", ["a3"], ["a2"], (300, 330))], (1, 1, 0), (1, 1, 0)),
]  # fmt: skip


@pytest.mark.parametrize(("differs", "gold", "read", "events", "dyads"), CASES, ids=[case[0] for case in CASES])
def test_events(
    differs: str, gold: list[Any], read: list[Any], events: tuple[int, ...], dyads: tuple[int, ...]
) -> None:
    scores = score(record(events=gold), record(events=read))
    assert (scores["event"].read, scores["event"].wanted, scores["event"].right) == events, differs
    assert (scores["dyad"].read, scores["dyad"].wanted, scores["dyad"].right) == dyads, differs


def test_mutual_events_have_no_sides() -> None:
    gold = record(events=[event("AGREE", ["a1"], ["a2"], mutual=True)])
    read = record(events=[event("AGREE", ["a2"], ["a1"], mutual=True)])
    assert score(gold, read)["dyad"].right == 1


def test_a_ministry_is_its_government() -> None:
    ministry = actor("a1", "Ministry of Foreign Affairs of Nepal", "NPL", kind="organization")
    gold = record(events=[ATTACK])
    read = {**record(events=[ATTACK]), "actors": [ministry, *record()["actors"][1:]]}
    assert score(gold, read)["dyad"].right == 1


def test_status_and_date_are_asked_of_what_was_found() -> None:
    gold = record(
        events=[{**ATTACK, "status_alt": ["ongoing"], "date_alt": [{"value": "2024-01", "precision": "month"}]}]
    )
    read = record(events=[{**ATTACK, "status": "ongoing", "date": {"value": "2024-01-05", "precision": "day"}}])
    scores = score(gold, read)
    assert (scores["status"].right, scores["date"].right) == (1, 0)
    assert [slip.measure for slip in scores.slips] == ["date"]


def test_a_quote_needs_its_words_and_its_speaker() -> None:
    quote = {"id": "q1", "speaker": "a1", "direct": False, "span": [10, 60], "date": None}
    gold = record(quotes=[{**quote, "span_more": [[200, 250]]}])
    assert score(gold, record(quotes=[{**quote, "span": [200, 245]}]))["quote"].right == 1
    assert score(gold, record(quotes=[{**quote, "speaker": "a2"}]))["quote"].right == 0
    assert score(gold, record(quotes=[{**quote, "span": [10, 20]}]))["quote"].right == 0


def test_figures_and_commitments() -> None:
    figure = {
        "id": "f1",
        "measure": "killed",
        "who": None,
        "state": None,
        "low": 5,
        "high": None,
        "as_of": None,
        "said_by": None,
        "span": [0, 9],
    }
    pledge = {
        "id": "c1",
        "parties": ["NPL", "BTN"],
        "duty": "defense",
        "duty_alt": ["assistance"],
        "evidence": [[0, 9]],
    }
    gold = record(figures=[figure], commitments=[pledge])
    read = record(figures=[figure], commitments=[{**pledge, "parties": ["BTN", "NPL"], "duty": "assistance"}])
    scores = score(gold, read)
    assert (scores["figure"].f1, scores["commitment"].f1) == (1.0, 1.0)
    assert score(gold, record(figures=[{**figure, "high": 5}]))["figure"].right == 0


def test_scores_add_up() -> None:
    total = sum((score(record(events=[ATTACK]), record(events=[ATTACK])) for _ in range(3)), Scores.none())
    assert total.articles == 3
    assert total["event"].right == 3
    assert set(total.tallies) == set(MEASURES)
