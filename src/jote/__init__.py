"""Jote (জোট, "alliance"): who is bound to do what if X attacks Y, and who says so.

jote.read(text)                       what an article says: events, quotes, figures, commitments
jote.extend(folder)                   more names and event frames for the reader
jote.ledger()                         what states have promised each other, clause by clause
jote.ask("KOR", "PRK", "2024-12-05")  who must do what, and the tree of reasons
jote.cascade("AUH", "SRB", "1914-07-28")   how the war could spread
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jote.answers import Answer
    from jote.answers.cascade import CascadeAnswer
    from jote.ledger import Ledger, ledger
    from jote.reading import Reading, extend, read

__version__ = "0.1.0"
__all__ = ["Answer", "Ledger", "Reading", "__version__", "ask", "cascade", "extend", "ledger", "read"]

_HOMES = {
    "Answer": "jote.answers",
    "Ledger": "jote.ledger",
    "Reading": "jote.reading",
    "extend": "jote.reading",
    "ledger": "jote.ledger",
    "read": "jote.reading",
}


def ask(attackers: Any, targets: Any, on: Any, *, ledger: Ledger | None = None, **known: Any) -> Answer:
    """Answer who must do what if the attackers attack the targets on a day.

    States are codes, COW numbers or names in English or Bangla; `known` takes what
    `jote.obligations.pose` takes: `at`, `provoked`, `fighting`, `as_known`, `facts`.

    >>> answer = ask("South Korea", "North Korea", "2024-12-05")
    >>> sorted(duty.state for duty in answer.duties if duty.duty == "defense" and duty.verdict == "owed")
    ['CHN', 'RUS']
    """
    from jote.answers import answer
    from jote.ledger import ledger as shipped
    from jote.obligations import pose

    return answer(pose(attackers, targets, on, **known), ledger if ledger is not None else shipped())


def cascade(
    attackers: Any,
    targets: Any,
    on: Any,
    *,
    ledger: Ledger | None = None,
    joins: Any = (),
    runs: int = 10_000,
    seed: int = 1914,
    **known: Any,
) -> CascadeAnswer:
    """How a war could spread: who is drawn in, by which clause, with the chance of each state.

    `joins` are choices such as `"RUS:SRB:1914-07-30"`; `known` takes what `jote.obligations.pose` takes.
    """
    from jote.answers.cascade import cascade as spread
    from jote.ledger import ledger as shipped
    from jote.obligations import pose

    return spread(
        pose(attackers, targets, on, **known),
        ledger if ledger is not None else shipped(),
        joins=joins,
        runs=runs,
        seed=seed,
    )


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'jote' has no attribute {name!r}")
