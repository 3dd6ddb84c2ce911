"""The user's data where it is at hand, and small tables of our own where it is not."""

from __future__ import annotations

import warnings
from pathlib import Path

import polars as pl
import pytest

import jote.panels as jp

IR = Path(__file__).resolve().parents[3] / "shared" / "data" / "ir"
DUTIES = ("defense", "offense", "neutral", "nonagg", "consul")


@pytest.fixture
def ir() -> Path:
    """The folder with copies of ATOP and COW data; the test is skipped without it."""
    if not IR.is_dir():
        pytest.skip("no copies of ATOP and COW data at ../shared/data/ir")
    return IR


@pytest.fixture(autouse=True)
def _quiet_about_states_outside():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", jp.OutsideSystem)
        yield


@pytest.fixture(scope="session")
def member_table():
    """Makes a member file of our own, see `_member_table`."""
    return _member_table


def _member_table(*rows: dict) -> pl.DataFrame:
    """A member file of our own: each row names alliance, member, entry, exit (None: still in), and its obligations."""
    columns = []
    for row in rows:
        start, end = row["start"], row.get("end")
        flags = {one: int(one in row.get("owes", ("defense",))) for one in DUTIES}
        columns.append(
            {
                "atopid": row.get("atopid", 9001), "member": row["member"], "phase": row.get("phase", 0),
                "yrent": start[0], "moent": start[1], "dayent": start[2],
                "yrexit": end[0] if end else 0, "moexit": end[1] if end else 0, "dayexit": end[2] if end else 0,
                "ineffect": int(end is None), "bilat": 1, "asymm": 0, "obvary": row.get("obvary", 0),
                "termcaus": row.get("termcaus", 0 if end is None else 1), **flags,
                "defcoloc": int("defcoloc" in row.get("flags", ())), "defcoadv": int("defcoadv" in row.get("flags", ())),
                "version": 5.1,
            }
        )  # fmt: skip
    return pl.DataFrame(columns, infer_schema_length=None)
