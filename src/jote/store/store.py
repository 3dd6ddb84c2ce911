"""Reading and writing the store. What a method has returned is on disk."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from jote.errors import StoreError
from jote.ledger import Ledger, treaty_of
from jote.ledger.proposals import entry_identifier, treaty_entry, treaty_meant
from jote.reading.records import Commitment, Reading
from jote.store.address import store_address
from jote.store.tables import articles, judgements, open_engine, proposals, readings, treaties
from jote.vocabulary.dates import PartialDate

OPEN = "open"


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving a reading did: `new` is False where the same text had been read by the same reader."""

    article_id: int
    reading_id: int
    proposals: tuple[int, ...]
    new: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """A commitment that was read and waits for a judgement, or has one."""

    id: int
    article_id: int
    commitment: dict[str, Any]
    treaty: str | None
    verdict: str
    title: str | None
    publisher: str | None
    evidence: tuple[str, ...]
    history: tuple[dict[str, Any], ...]

    def as_json(self) -> dict[str, Any]:
        """The proposal as a record."""
        return {
            "schema": "jote.proposal/1",
            "id": self.id,
            "article": self.article_id,
            "title": self.title,
            "publisher": self.publisher,
            "commitment": self.commitment,
            "treaty": self.treaty,
            "verdict": self.verdict,
            "evidence": list(self.evidence),
            "history": list(self.history),
        }


class Store:
    """A store of readings, proposals, judgements and treaties."""

    def __init__(self, address: str | None = None) -> None:
        self.address = address or store_address()
        self._engine = open_engine(self.address)

    def save(self, reading: Reading, text: str, reader: str, ledger: Ledger) -> Saved:
        """Keep an article and its reading; its commitments become proposals. The same again is kept once."""
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        now = _now()
        with self._engine.begin() as connection:
            article_id = connection.execute(sa.select(articles.c.id).where(articles.c.digest == digest)).scalar()
            if article_id is None:
                facts = reading.article
                row = {
                    "digest": digest, "text": text, "title": facts.title, "language": facts.language, "publisher": facts.publisher,
                    "published": facts.published, "url": facts.url, "saved_at": now,
                }  # fmt: skip
                article_id = _inserted(connection.execute(articles.insert().values(row)))
            known = connection.execute(
                sa.select(readings.c.id).where(readings.c.article_id == article_id, readings.c.reader == reader)
            ).scalar()
            if known is not None:
                mine = connection.execute(
                    sa.select(proposals.c.id).where(proposals.c.article_id == article_id)
                ).scalars()
                return Saved(article_id, known, tuple(mine), False)
            kept = {"article_id": article_id, "reader": reader, "record": reading.as_json(), "saved_at": now}
            reading_id = _inserted(connection.execute(readings.insert().values(kept)))
            made = [self._propose(connection, one, reading_id, article_id, ledger) for one in reading.commitments]
        return Saved(article_id, reading_id, tuple(made), True)

    def _propose(
        self, connection: sa.Connection, one: Commitment, reading_id: int, article_id: int, ledger: Ledger
    ) -> int:
        meant = treaty_meant(ledger, one)
        record = one.as_json()
        earlier = connection.execute(
            sa.select(proposals.c.id, proposals.c.commitment).where(proposals.c.article_id == article_id)
        ).all()
        for identifier, commitment in earlier:
            if commitment["evidence"] == record["evidence"] and commitment["parties"] == record["parties"]:
                return int(identifier)
        row = {
            "reading_id": reading_id, "article_id": article_id, "commitment": record, "treaty": meant.id if meant else None,
            "verdict": OPEN, "saved_at": _now(),
        }  # fmt: skip
        return _inserted(connection.execute(proposals.insert().values(row)))

    def proposals(
        self,
        verdict: str | None = None,
        *,
        article: int | None = None,
        treaty: str | None = None,
        after: int = 0,
        limit: int | None = None,
    ) -> list[Proposal]:
        """Proposals from the one after an id, oldest first.

        All of them, or those of one verdict (`open`, `accepted`, `rejected`), of one article, or behind one treaty.
        """
        wanted = {proposals.c.verdict: verdict, proposals.c.article_id: article, proposals.c.treaty: treaty}
        query = sa.select(proposals.c.id).where(proposals.c.id > after).order_by(proposals.c.id).limit(limit)
        return self._proposals(query.where(*(column == value for column, value in wanted.items() if value is not None)))

    def proposal(self, identifier: int) -> Proposal:
        """One proposal; raises StoreError where there is none."""
        found = self._proposals(sa.select(proposals.c.id).where(proposals.c.id == identifier))
        if not found:
            raise StoreError("unknown_proposal", given=identifier)
        return found[0]

    def _proposals(self, ids: sa.Select[tuple[int]]) -> list[Proposal]:
        """The proposals of these ids, each with its history."""
        query = sa.select(proposals, articles.c.title, articles.c.publisher, articles.c.text).join(articles)
        judged = sa.select(judgements).where(judgements.c.proposal_id.in_(ids)).order_by(judgements.c.id)
        history: dict[int, list[dict[str, Any]]] = {}
        with self._engine.connect() as connection:
            rows = connection.execute(query.where(proposals.c.id.in_(ids)).order_by(proposals.c.id)).mappings().all()
            for one in connection.execute(judged).mappings():
                told = {str(key): value for key, value in one.items() if key not in ("id", "proposal_id")}
                history.setdefault(one["proposal_id"], []).append(told)
        return [_proposal(row, history.get(row["id"], ())) for row in rows]

    def accept(
        self, identifier: int, by: str, ledger: Ledger, why: str | None = None, amended: dict[str, Any] | None = None
    ) -> str:
        """Accept a proposal, with amendments where given; the id of the treaty that it now stands behind.

        Raises StoreError where there is none, or where it has been judged already.
        """
        proposal = self._open_proposal(identifier)
        commitment = {**proposal.commitment, **(amended or {})}
        with self._engine.begin() as connection:
            treaty = proposal.treaty
            if treaty is None:
                read = commitment_of(commitment)
                taken = set(ledger.treaties) | set(connection.execute(sa.select(treaties.c.id)).scalars())
                treaty = entry_identifier(read, taken)
                source = (
                    f"Article {proposal.article_id} of this store: {proposal.title or proposal.publisher or 'untitled'}"
                )
                row = {
                    "id": treaty,
                    "layer": "accepted",
                    "entry": treaty_entry(read, treaty, source),
                    "proposal_id": identifier,
                    "saved_at": _now(),
                }
                connection.execute(treaties.insert().values(row))
            self._judge(connection, identifier, "accepted", by, why, amended, treaty)
        return treaty

    def reject(self, identifier: int, by: str, why: str) -> None:
        """Reject a proposal with a reason; raises StoreError where it has none, or was judged already."""
        if not why or not why.strip():
            raise StoreError("why_missing")
        self._open_proposal(identifier)
        with self._engine.begin() as connection:
            self._judge(connection, identifier, "rejected", by, why, None, None)

    def _open_proposal(self, identifier: int) -> Proposal:
        proposal = self.proposal(identifier)
        if proposal.verdict != OPEN:
            last = proposal.history[-1]
            raise StoreError(
                "judged_already",
                given=identifier,
                verdict=last["verdict"],
                who=last["judged_by"],
                day=last["judged_at"][:10],
            )
        return proposal

    def _judge(
        self,
        connection: sa.Connection,
        identifier: int,
        verdict: str,
        by: str,
        why: str | None,
        amended: dict[str, Any] | None,
        treaty: str | None,
    ) -> None:
        changed = connection.execute(
            proposals.update()
            .where(proposals.c.id == identifier, proposals.c.verdict == OPEN)
            .values(verdict=verdict, **({"treaty": treaty} if treaty else {}))
        )
        if changed.rowcount != 1:
            raise StoreError("judged_already", given=identifier, verdict=verdict, who="?", day="?")
        row = {
            "proposal_id": identifier,
            "verdict": verdict,
            "judged_by": by,
            "judged_at": _now(),
            "why": why,
            "amended": amended,
        }
        connection.execute(judgements.insert().values(row))

    def articles(self, *, after: int = 0, limit: int = 50) -> list[dict[str, Any]]:
        """Articles with their newest reading, in order of saving, from the one after an id."""
        of_it = readings.alias()
        newest = sa.select(sa.func.max(of_it.c.id)).where(of_it.c.article_id == articles.c.id).scalar_subquery()
        query = (
            sa.select(articles, readings.c.record)
            .join(readings)
            .where(readings.c.id == newest, articles.c.id > after)
            .order_by(articles.c.id)
            .limit(limit)
        )
        with self._engine.connect() as connection:
            return [dict(row) for row in connection.execute(query).mappings()]

    def article(self, identifier: int) -> dict[str, Any] | None:
        """One article with its newest reading, None where there is none."""
        found = self.articles(after=identifier - 1, limit=1)
        return found[0] if found and found[0]["id"] == identifier else None

    def put_layer(self, layer: str, entries: Iterable[dict[str, Any]]) -> int:
        """Replace a whole imported layer of treaties; how many it now has."""
        rows = [
            {"id": one["id"], "layer": layer, "entry": one, "proposal_id": None, "saved_at": _now()} for one in entries
        ]
        with self._engine.begin() as connection:
            connection.execute(treaties.delete().where(treaties.c.layer == layer))
            if rows:
                connection.execute(treaties.insert(), rows)
        return len(rows)

    def ledger(self, shipped: Ledger) -> Ledger:
        """A ledger with what was accepted and imported here."""
        entries = self.treaty_entries()
        return shipped.with_treaties(treaty_of(entry) for entry in entries) if entries else shipped

    def treaty_entries(self) -> tuple[dict[str, Any], ...]:
        """What was accepted and imported here, as a treaty file would have it."""
        query = sa.select(treaties.c.entry).order_by(treaties.c.layer, treaties.c.id)
        with self._engine.connect() as connection:
            return tuple(connection.execute(query).scalars())

    def ledger_version(self) -> str:
        """A name for the treaties kept here, which changes whenever they do."""
        query = sa.select(sa.func.count(), sa.func.max(treaties.c.saved_at), sa.func.max(treaties.c.id))
        with self._engine.connect() as connection:
            return " ".join(map(str, connection.execute(query).one()))

    def close(self) -> None:
        """Give back the connections."""
        self._engine.dispose()


def _proposal(row: Mapping[Any, Any], history: Iterable[dict[str, Any]]) -> Proposal:
    return Proposal(
        id=row["id"],
        article_id=row["article_id"],
        commitment=row["commitment"],
        treaty=row["treaty"],
        verdict=row["verdict"],
        title=row["title"],
        publisher=row["publisher"],
        evidence=tuple(row["text"][start:end] for start, end in row["commitment"]["evidence"]),
        history=tuple(history),
    )


def commitment_of(record: dict[str, Any]) -> Commitment:
    """A commitment from its record."""
    signed = record.get("signed")
    return Commitment(
        id=record["id"],
        parties=tuple(record["parties"]),
        treaty=record.get("treaty"),
        duty=record["duty"],
        mutual=bool(record.get("mutual")),
        trigger=record.get("trigger"),
        stage=record["stage"],
        signed=PartialDate(signed["value"]) if signed else None,
        place=record.get("place"),
        evidence=tuple((start, end) for start, end in record["evidence"]),
        doubt=record.get("doubt"),
    )


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")


def _inserted(result: sa.CursorResult[Any]) -> int:
    key = result.inserted_primary_key
    assert key is not None
    return int(key[0])
