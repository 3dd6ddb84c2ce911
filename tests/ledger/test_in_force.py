"""Nothing that ATOP counts as in force at the end of 2018 is missing, for whoever has its member file."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest

from jote.ledger import ledger

MEMBERS = Path(os.environ.get("JOTE_DATA", "../shared/data/ir")) / "atop_5.1" / "atop5_1m.csv"


@pytest.mark.skipif(not MEMBERS.exists(), reason="ATOP's member file is the user's own copy")
def test_each_alliance_in_force_in_atop_has_a_file():
    with MEMBERS.open(encoding="latin1", newline="") as stream:
        alive = {int(row["atopid"]) for row in csv.DictReader(stream) if row["yrexit"] == "0"}
    assert len(alive) > 300, "the member file was not read"
    assert alive <= {number for treaty in ledger().treaties.values() for number in treaty.atop}
