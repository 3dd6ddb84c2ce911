"""Every mistake in a treaty file gets its line and what to do."""

from pathlib import Path

import pytest

from jote.ledger.check import blank_treaty, check_file, check_files
from jote.ledger.load import TREATIES

BROKEN = Path(__file__).parent.parent / "broken" / "treaties"
SAYS = {
    "wrong-date": (4, "no day"),
    "date-in-words": (4, "YYYY-MM-DD"),
    "unknown-key": (3, "'legal_farce' is no key here"),
    "unknown-duty": (9, "choose one of defense"),
    "doubled-key": (14, "given twice"),
    "no-bangla": (2, "bn is missing"),
    "overlap": (9, "overlap"),
    "no-state-then": (6, "HRV was no state on 1950-06-01"),
    "party-outlives-state": (6, "RVN was no more after 1975-04-30"),
    "unknown-state": (6, "'XQX' is no state code"),
    "force-before-signature": (5, "before it was signed"),
    "debtor-no-party": (10, "ITA owes something but is no party"),
    "unknown-area": (12, "'atlantis' is no treaty area"),
    "unknown-condition": (12, "'full_moon' is no key here"),
    "no-yaml": (7, "this is no YAML"),
    "id-not-name": (1, "make them the same"),
    "ended-before-signature": (14, "before it was signed"),
}


def test_the_museum_is_complete():
    assert {path.stem for path in BROKEN.glob("*.yaml")} == set(SAYS)


@pytest.mark.parametrize("name", sorted(SAYS))
def test_broken(name):
    line, words = SAYS[name]
    faults = check_file(BROKEN / f"{name}.yaml")

    assert any(words in fault.says("en") for fault in faults), [fault.says() for fault in faults]
    assert all(fault.says("bn") != fault.says("en") for fault in faults)
    assert any(abs(fault.line - line) <= 1 for fault in faults), [(fault.line, fault.says()) for fault in faults]


def test_bytes_that_are_no_text(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_bytes(b"\xff\xfe\x00")

    assert "cannot be read" in check_file(path)[0].says()


def test_a_blank_treaty_asks_to_be_filled_in(tmp_path):
    path = tmp_path / "aaa-bbb-2000.yaml"
    path.write_text(blank_treaty("aaa-bbb-2000"), encoding="utf-8")

    assert check_file(path)


def test_every_treaty_that_ships_is_in_order():
    assert [
        f"{fault.path.name}:{fault.line} {fault.says()}" for fault in check_files(sorted(TREATIES.glob("*.yaml")))
    ] == []


def test_every_clause_is_said_in_bangla():
    from jote.ledger import ledger

    for treaty in ledger().treaties.values():
        for text in (treaty.name["bn"], *(clause.paraphrase["bn"] for clause in treaty.clauses)):
            assert any("\u0980" <= letter <= "\u09ff" for letter in text), treaty.id
