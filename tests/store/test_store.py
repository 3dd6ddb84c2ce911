"""The store keeps what it says it keeps."""

import os
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from jote.errors import StoreError
from jote.ledger import Ledger, ledger, treaty_of
from jote.reading.records import ArticleFacts, Commitment, Reading
from jote.store import Store, current_ledger
from jote.vocabulary import PartialDate

TEXT = "ক ও খ একটি চুক্তি স্বাক্ষর করেছে। এক দেশ আক্রান্ত হলে অন্য দেশ তাকে রক্ষা করবে।"


def reading(
    parties=("RUS", "PRK"), signed="2024-06-19", treaty="Comprehensive Strategic Partnership", evidence=((0, 33),)
):
    commitment = Commitment(
        "c1", parties, treaty, "defense", True, "armed attack on either", "signed", PartialDate(signed), None, evidence
    )
    return Reading(ArticleFacts("শিরোনাম", "bn"), commitments=(commitment,))


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("JOTE_DB", str(tmp_path / "folder" / "jote.db"))
    opened = Store()
    yield opened
    opened.close()


def test_the_same_article_twice_is_stored_once(store):
    first = store.save(reading(), TEXT, "1", ledger())
    again = store.save(reading(), TEXT, "1", ledger())

    assert (first.new, again.new) == (True, False)
    assert again.article_id == first.article_id
    assert len(store.articles()) == 1
    assert len(store.proposals()) == 1


def test_a_new_reader_reads_the_article_anew_but_proposes_the_same_once(store):
    store.save(reading(), TEXT, "1", ledger())
    later = store.save(reading(), TEXT, "2", ledger())

    assert later.new
    assert len(store.proposals()) == 1


def test_a_proposal_keeps_its_evidence_and_finds_its_treaty(store):
    store.save(reading(), TEXT, "1", ledger())
    (proposal,) = store.proposals("open")

    assert proposal.evidence == (TEXT[0:33],)
    assert proposal.treaty == "rus-prk-2024"


def test_a_known_treaty_keeps_its_clauses_when_a_proposal_is_accepted(store):
    store.save(reading(), TEXT, "1", ledger())

    assert store.accept(1, "desk", ledger()) == "rus-prk-2024"
    assert store.ledger(ledger()).treaty("rus-prk-2024") is ledger().treaty("rus-prk-2024")


def test_an_unknown_treaty_enters_as_reported_and_binds_nobody_before_it_is_in_force(store):
    empty = Ledger([])
    store.save(reading(("BGD", "BTN"), "2026-03-01", "Thimphu Pact"), TEXT, "1", empty)
    treaty = store.accept(1, "desk", empty)

    accepted = current_ledger().treaty(treaty)
    assert (accepted.layer, accepted.confidence, accepted.in_force) == ("accepted", "low", None)


def test_a_judgement_is_kept_and_not_overwritten(store):
    store.save(reading(), TEXT, "1", ledger())
    store.reject(1, "desk", "only a headline")
    (proposal,) = store.proposals()

    assert [(one["verdict"], one["judged_by"], one["why"]) for one in proposal.history] == [
        ("rejected", "desk", "only a headline")
    ]
    with pytest.raises(StoreError, match="not overwritten"):
        store.accept(1, "other", ledger())


def test_a_rejection_needs_a_reason(store):
    store.save(reading(), TEXT, "1", ledger())
    with pytest.raises(StoreError, match="needs a reason"):
        store.reject(1, "desk", " ")


def test_an_imported_layer_never_overrides_the_ledger(store):
    known = ledger().treaty("usa-kor-1953")
    entry = {
        "id": "atop-3240", "name": {"en": "x", "bn": "ক"}, "atop": known.atop[0], "legal_force": "treaty", "signed": "1953-10-01", "in_force": "1953-10-01",
        "parties": ["USA", "KOR"], "clauses": [{"article": "-", "duty": "offense", "strength": "obligatory", "paraphrase": {"en": "x", "bn": "ক"}}],
        "sources": ["ATOP 5.1"], "confidence": "low", "layer": "atop",
    }  # fmt: skip
    store.put_layer("atop", [entry])

    assert "atop-3240" not in store.ledger(ledger()).treaties
    assert treaty_of(entry).layer == "atop"


def test_proposals_are_found_by_article_treaty_and_verdict_and_read_page_by_page(store):
    for nth in range(5):
        store.save(reading(), f"{TEXT} {nth}", "1", ledger())
    store.accept(2, "desk", ledger())

    assert [one.id for one in store.proposals(after=1, limit=2)] == [2, 3]
    assert [one.id for one in store.proposals("open", limit=2)] == [1, 3]
    assert [one.id for one in store.proposals(article=4)] == [4]
    assert [len(one.history) for one in store.proposals("accepted", treaty="rus-prk-2024")] == [1]


def test_what_is_looked_up_has_an_index(store):
    with sqlite3.connect(store.address) as connection:
        for column in ("article_id", "treaty", "verdict"):
            (plan,) = connection.execute(f"EXPLAIN QUERY PLAN SELECT id FROM proposals WHERE {column} = 1")
            assert "INDEX" in plan[3]


def test_a_store_of_an_earlier_jote_is_brought_up_to_date_and_keeps_all(store):
    store.save(reading(), TEXT, "1", ledger())
    store.close()
    with sqlite3.connect(store.address) as connection:  # as version 0001 had it
        indexes = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'index' AND name LIKE 'ix_%'"
        ).fetchall()
        for (name,) in indexes:
            connection.execute(f"DROP INDEX {name}")
        connection.execute("UPDATE alembic_version SET version_num = '0001'")

    again = Store(store.address)
    assert [one.treaty for one in again.proposals()] == ["rus-prk-2024"]
    with sqlite3.connect(store.address) as connection:
        assert set(indexes) == set(
            connection.execute("SELECT name FROM sqlite_master WHERE type = 'index' AND name LIKE 'ix_%'")
        )
    again.close()


@pytest.mark.parametrize(
    "content",
    [b"this is no database at all, but long enough to be looked at" * 9, b"SQLite format 3\0" + b"\xff" * 500],
)
def test_a_broken_file_gives_one_sentence(tmp_path, content):
    path = tmp_path / "jote.db"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="cannot be used"):
        Store(str(path))
    assert path.read_bytes() == content


def test_a_store_of_a_later_jote_is_left_alone(store, tmp_path):
    store.close()
    with sqlite3.connect(store.address) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="cannot be used"):
        Store(store.address)


WRITER = """
import sys
sys.path.insert(0, {tests!r})
from test_store import reading
from jote.ledger import ledger
from jote.store import Store
store = Store({address!r})
for nth in range(10_000):
    saved = store.save(reading(), f"article {{nth}}", "1", ledger())
    print(saved.article_id, flush=True)
"""


def test_killed_at_any_moment_it_loses_nothing_that_was_reported_as_saved(tmp_path):
    address = str(tmp_path / "jote.db")
    Store(address).close()
    reported = []
    for pause in (0.0, 0.05, 0.2):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER.format(tests=os.path.dirname(__file__), address=address)],
            stdout=subprocess.PIPE,
            text=True,
        )
        reported.append(writer.stdout.readline())
        time.sleep(pause)
        writer.send_signal(signal.SIGKILL)
        reported += writer.stdout.read().splitlines()
        writer.wait()
        writer.stdout.close()

    ids = {int(line) for line in reported if line.strip()}
    store = Store(address)
    kept = {row["id"] for row in store.articles(limit=100_000)}
    assert len(ids) >= 3
    assert ids <= kept
    assert len(store.proposals()) == len(kept)
    store.close()
