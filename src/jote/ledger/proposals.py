"""From what an article reports to the ledger: which treaty is meant, and the entry that a new one would get.

News only proposes. A person accepts, and then an unknown treaty enters as its own layer; a treaty that the
ledger already has keeps its clauses and gains the article as evidence.
"""

from __future__ import annotations

import unicodedata
from typing import Any

from jote.ledger.load import Ledger
from jote.ledger.records import Treaty
from jote.reading.records import Commitment


def treaty_meant(ledger: Ledger, commitment: Commitment) -> Treaty | None:
    """The treaty of the ledger that a reported commitment is, None where it is new.

    All parties must agree; then the day of signature or the name decides. Two that fit are none.
    """
    parties = set(commitment.parties)
    if len(parties) < 2:
        return None
    fitting = [
        treaty
        for treaty in ledger.of(parties)
        if parties <= set(treaty.spells) and (_same_day(treaty, commitment) or _same_name(treaty, commitment))
    ]
    exact = [treaty for treaty in fitting if set(treaty.spells) == parties]
    found = exact or fitting
    return found[0] if len(found) == 1 else None


def treaty_entry(commitment: Commitment, identifier: str, source: str) -> dict[str, Any]:
    """The ledger entry of an accepted commitment, in the form of a treaty file.

    Only what the article says is in it: a day of signature only where the day is known, no day of force
    unless the article says that the treaty is in force.
    """
    signed = commitment.signed.value if commitment.signed and commitment.signed.precision == "day" else None
    name = commitment.treaty or f"Commitment between {' and '.join(commitment.parties)}"
    return {
        "id": identifier,
        "name": {"en": name, "bn": name},
        "legal_force": "treaty",
        "text": "unpublished",
        "signed": signed,
        "in_force": signed if commitment.stage == "in_force" else None,
        "parties": list(commitment.parties),
        "clauses": [
            {
                "article": "as reported",
                "duty": commitment.duty,
                "strength": "consult_only" if commitment.duty == "consultation" else "obligatory",
                "paraphrase": {
                    "en": f"As reported: {commitment.duty}{f' on {commitment.trigger}' if commitment.trigger else ''}.",
                    "bn": "প্রতিবেদনে যেমন বলা হয়েছে; চুক্তির ভাষ্য দেখা হয়নি।",
                },
            }
        ],
        "sources": [source],
        "confidence": "low",
        "layer": "accepted",
    }


def entry_identifier(commitment: Commitment, taken: set[str]) -> str:
    """An id of the ledger's own form that is not taken yet."""
    year = commitment.signed.value[:4] if commitment.signed else "reported"
    base = "-".join([*(state.lower() for state in commitment.parties), year])
    found, nth = base, 2
    while found in taken:
        found, nth = f"{base}-{nth}", nth + 1
    return found


def _same_day(treaty: Treaty, commitment: Commitment) -> bool:
    signed = commitment.signed
    return bool(signed and signed.precision == "day" and treaty.signed and treaty.signed.isoformat() == signed.value)


def _same_name(treaty: Treaty, commitment: Commitment) -> bool:
    if not commitment.treaty:
        return False
    names = [*treaty.name.values(), *(name for names in treaty.aliases.values() for name in names)]
    return any(_plain(name) == _plain(commitment.treaty) for name in names)


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().replace("treaty", "").replace("চুক্তি", "").split())
