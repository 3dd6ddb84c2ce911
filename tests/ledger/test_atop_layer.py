"""ATOP as a second layer of the ledger: conditional stays conditional, nothing of Jote's is overridden."""

import csv
import datetime as dt
import gzip
import subprocess
import sys
from pathlib import Path

import pytest

import jote
from jote.errors import BadData
from jote.ledger import Ledger, ledger
from jote.ledger.atop import read_atop_members
from jote.ledger.atop_members import FLAGS

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "ir" / "atop_5.1" / "atop5_1m.csv"
CONDITIONS = sorted({flag for flags in FLAGS.values() for flag in flags} | {"olimob"})
COLUMNS = [
    "atopid", "member", "phase", "yrent", "moent", "dayent", "yrexit", "moexit", "dayexit", "termcaus", "defense", "offense",
    "neutral", "nonagg", "consul", *CONDITIONS, "version",
]  # fmt: skip


@pytest.fixture
def write(tmp_path):
    """Writes a member file of our own: rows give alliance, member, entry and exit, the rest by name."""

    def of(*rows, drop=(), name="atop5_1m.csv"):
        path = tmp_path / name
        with (gzip.open if name.endswith(".gz") else open)(path, "wt", encoding="latin1") as stream:
            table = csv.DictWriter(stream, [one for one in COLUMNS if one not in drop], extrasaction="ignore")
            table.writeheader()
            for number, member, start, end, more in rows:
                left = end or (0, 0, 0)
                table.writerow(
                    dict.fromkeys(COLUMNS, 0)
                    | {"atopid": number, "member": member, "version": "5.1", "termcaus": 4 if end else 0}
                    | dict(zip(("yrent", "moent", "dayent"), start, strict=True))
                    | dict(zip(("yrexit", "moexit", "dayexit"), left, strict=True))
                    | more
                )
        return path

    return of


@pytest.fixture(scope="module")
def atop():
    if not SHARED.is_file():
        pytest.skip("no copy of ATOP at ../shared/data/ir")
    return {treaty.atop[0]: treaty for treaty in read_atop_members(SHARED)}


START = (1900, 1, 1)
OWES = {"defense": 1}


class TestOwnTable:
    def test_an_obligation_without_flags_is_owed(self, write):
        found = Ledger(read_atop_members(write((9001, 200, START, None, OWES), (9001, 220, START, None, OWES))))
        duties = jote.ask("DEU", "FRA", "1905-01-01", ledger=found).duties

        assert [(one.state, one.duty, one.verdict) for one in duties] == [("GBR", "defense", "owed")]

    @pytest.mark.parametrize("flag", ["defcoadv", "defcoloc", "defcocon", "defconum", "defcodem", "olimob"])
    def test_a_flag_makes_it_owed_if(self, write, flag):
        rows = [(9001, member, START, None, OWES | {flag: 1}) for member in (200, 220)]
        (treaty,) = read_atop_members(write(*rows))
        (duty,) = jote.ask("DEU", "FRA", "1905-01-01", ledger=Ledger([treaty])).duties
        (condition,) = treaty.clauses[0].conditions

        assert duty.verdict == "owed_if"
        assert condition.value == f"atop-9001-{flag}"
        assert set(condition.says) == {"en", "bn"}

    def test_what_atop_names_exactly_is_asked_exactly(self, write):
        """No provocation, a request, neutrality only for one attacked: the question can decide them."""
        flags = {"neutral": 1, "consul": 1, "defconpr": 1, "neucoatt": 1, "concoreq": 1}
        (treaty,) = read_atop_members(write(*[(9001, member, START, None, OWES | flags) for member in (200, 220)]))
        kinds = {clause.duty: ([one.kind for one in clause.conditions], clause.trigger) for clause in treaty.clauses}

        assert kinds == {
            "defense": (["unprovoked"], "armed_attack"), "neutrality": ([], "armed_attack"), "consultation": (["request"], "crisis"),
        }  # fmt: skip

    def test_a_file_without_flags_leaves_every_duty_open(self, write):
        rows = [(9001, member, START, None, OWES) for member in (200, 220)]
        (treaty,) = read_atop_members(write(*rows, drop=CONDITIONS))
        (duty,) = jote.ask("DEU", "FRA", "1905-01-01", ledger=Ledger([treaty])).duties

        assert duty.verdict == "owed_if"

    def test_the_direction_is_that_of_the_member(self, write):
        rows = [(9001, 220, START, None, OWES), (9001, 211, START, None, {"consul": 1})]
        found = Ledger(read_atop_members(write(*rows)))

        assert [
            one.state for one in jote.ask("DEU", "BEL", "1905-01-01", ledger=found).duties if one.duty == "defense"
        ] == ["FRA"]
        assert not [one for one in jote.ask("DEU", "FRA", "1905-01-01", ledger=found).duties if one.duty == "defense"]

    def test_an_end_is_the_first_day_outside(self, write):
        (treaty,) = read_atop_members(write(*[(9001, member, START, (1905, 6, 1), OWES) for member in (200, 220)]))

        assert (treaty.ended, treaty.end_why) == (dt.date(1905, 6, 1), "denounced")
        assert treaty.party("FRA", dt.date(1905, 5, 31))
        assert not treaty.party("FRA", dt.date(1905, 6, 1))

    def test_an_unknown_day_is_told_not_guessed_in_silence(self, write):
        (treaty,) = read_atop_members(
            write(*[(9001, member, (1900, 5, ""), (1905, 12, ""), OWES) for member in (200, 220)])
        )

        assert (treaty.parties[0].start, treaty.parties[0].end) == (dt.date(1900, 5, 1), dt.date(1906, 1, 1))
        assert "ATOP knows the month but not the day for United Kingdom and France" in treaty.notes

    def test_a_number_passes_to_its_next_holder(self, write):
        """255 is Prussia and then Germany; 365 Russia, the Soviet Union, Russia."""
        start = (1860, 1, 1)
        (treaty,) = read_atop_members(write((9001, 255, start, None, OWES), (9001, 365, start, None, OWES)))
        spells = [(one.state, one.start.year, one.end and one.end.year) for one in treaty.parties]

        assert spells == [
            ("PRU", 1860, 1871), ("DEU", 1871, None), ("RUS", 1860, 1922), ("RUS", 1991, None), ("SUN", 1922, 1991),
        ]  # fmt: skip

    def test_a_phase_ends_its_clauses_not_the_membership(self, write):
        first = {"phase": 1, "offense": 1}
        rows = [(9001, member, START, (1905, 1, 1), OWES | first) for member in (200, 220)]
        rows += [(9001, member, (1905, 1, 1), None, OWES | {"phase": 2}) for member in (200, 220)]
        (treaty,) = read_atop_members(write(*rows))

        assert len(treaty.parties) == 2
        offense = next(clause for clause in treaty.clauses if clause.duty == "offense")
        assert (offense.during.start, offense.during.end) == (dt.date(*START), dt.date(1905, 1, 1))

    def test_a_packed_file_reads_alike(self, write):
        rows = [(9001, member, START, None, OWES) for member in (200, 220)]

        assert read_atop_members(write(*rows)) == read_atop_members(write(*rows, name="atop5_1m.csv.gz"))


class TestRefused:
    ROWS = ((9001, 200, START, None, OWES), (9001, 220, START, None, OWES))

    @pytest.mark.parametrize(
        ("make", "sentence"),
        [
            (lambda write: write(*TestRefused.ROWS, drop=["dayexit"]), "it has no column dayexit"),
            (
                lambda write: write((9001, 200, START, None, {"version": "4.01"})),
                "is version 4.01 of ATOP; Jote reads 5.1",
            ),
            (
                lambda write: write((9001, 200, START, None, {"member": "France"})),
                "line 2, breaks off or holds no number",
            ),
            (lambda write: write((9001, 200, (0, 0, 0), None, OWES)), "line 2"),
            (lambda write: write((9001, 200, (1900, 2, 31), None, OWES)), "line 2"),
        ],
        ids=["another file", "an older version", "a word for a number", "no year", "no day of the calendar"],
    )
    def test_in_one_sentence(self, write, make, sentence):
        with pytest.raises(BadData, match=sentence) as problem:
            read_atop_members(make(write))
        assert problem.value.message("bn") != problem.value.message("en")

    def test_a_file_that_breaks_off(self, write):
        path = write(*self.ROWS)
        path.write_text(path.read_text()[:-30])
        with pytest.raises(BadData, match="line 3, breaks off"):
            read_atop_members(path)

    def test_no_file(self, tmp_path):
        with pytest.raises(BadData, match="cannot be read"):
            read_atop_members(tmp_path / "none.csv")


class TestPublishedFile:
    def test_every_alliance_is_there(self, atop):
        assert len(atop) == 789
        assert all(treaty.layer == "atop" and treaty.clauses for treaty in atop.values())

    def test_jotes_own_files_are_never_overridden(self, atop):
        own = ledger()
        merged = own.with_treaties(atop.values())
        numbers = {number for treaty in own.treaties.values() for number in treaty.atop}

        assert all(merged.treaties[name] is treaty for name, treaty in own.treaties.items())
        assert not {f"atop-{number}" for number in numbers} & merged.treaties.keys()
        assert len(merged) == len(own) + len(set(atop) - numbers)

    def test_no_conditional_obligation_becomes_unconditional(self, atop):
        with SHARED.open(encoding="latin1") as stream:
            rows = [row for row in csv.DictReader(stream) if row["defense"] == "1" and row["member"] != "8152"]
        flagged = [row for row in rows if any(row[flag] == "1" for flag in (*FLAGS["defense"], "olimob"))]
        for row in flagged:
            treaty = atop[int(row["atopid"])]
            phase = f"phase {row['phase']}, " if row["phase"] != "0" else ""
            clauses = [one for one in treaty.clauses if one.article.startswith(f"ATOP, {phase}defense")]
            assert any(one.conditions for one in clauses), (row["atopid"], row["member"])
        assert 0.3 < len(flagged) / len(rows) < 0.6

    def test_unlike_partners_are_told_apart(self, atop):
        """Romania promised defence to Austria-Hungary and Germany, not to Italy."""
        romania = next(one for one in atop[1355].clauses if one.duty == "defense" and one.owed_by == {"ROU"})

        assert "ITA" not in romania.owed_to
        assert {"AUH", "DEU"} <= romania.owed_to

    def test_names_in_two_languages(self, atop):
        assert atop[3240].name == {
            "en": "Alliance of 1953 between United States and South Korea (ATOP 3240)",
            "bn": "১৯৫৩ সালের মৈত্রীচুক্তি: যুক্তরাষ্ট্র ও দক্ষিণ কোরিয়া (এটপ ৩২৪০)",
        }


def test_reading_the_layer_needs_no_data_frames():
    code = "import sys, jote.ledger.atop; sys.exit('polars' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
