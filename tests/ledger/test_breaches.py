"""A treaty that one party broke by an attack bound it on that day."""

import datetime as dt
import re
from pathlib import Path

import pytest

import jote.ledger
from jote.vocabulary.tables import parse_yaml

MONTHS = [dt.date(2000, month, 1).strftime("%B") for month in range(1, 13)]
_ATTACK = re.compile(
    r"(?<!-)\b(?:attacked|invaded|declared war|went to war|entered|marched in|crossed the|occupied|occupation|air raids)\b"
    rf"[^;.]*?\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})"
)


def _ends():
    for path in sorted((Path(jote.ledger.__file__).parent / "treaties").glob("*.yaml")):
        ended = parse_yaml(path.read_text("utf-8")).get("ended") or {}
        told = _ATTACK.search(ended.get("note", ""))
        if told and ended["why"] in ("breached", "lapsed"):
            day, month, year = told.groups()
            yield path.stem, ended["on"], dt.date(int(year), MONTHS.index(month) + 1, int(day))


ENDS = list(_ends())


def test_the_notes_name_the_days():
    assert len(ENDS) > 40


@pytest.mark.parametrize(("treaty", "on", "attack"), ENDS)
def test_the_end_lies_after_the_day_of_the_attack(treaty, on, attack):
    assert str(on) > attack.isoformat(), f"{treaty}: the attack of {attack} broke it, so that it bound on that day"
