"""ATOP's directed dyad-years from its member file: exactly, and nothing lost in silence."""

import datetime as dt
import warnings

import polars as pl
import pytest

import jote.panels as jp
from jote.ledger import Ledger
from jote.ledger.atop import read_atop_members
from jote.panels.atop import atop_pairs
from jote.panels.cube import cube, pledges_of

DUTIES = jp.OBLIGATIONS


def published(ir):
    return jp.read_source("atop_directed_dyad_year", ir)


class TestAgainstThePublishedFile:
    def test_every_row_and_every_obligation(self, ir):
        file, ours = published(ir), cube(pledges_of("atop", ir))
        bytes_ = ours.look(*(file[one].to_numpy() for one in ("ccode1", "ccode2", "year")))

        assert file.height == int((ours.bits > 0).sum()) == 273_296
        assert (bytes_ > 0).all()
        for place, duty in enumerate(DUTIES):
            assert (((bytes_ >> place) & 1) == file[f"atop_{duty}"].to_numpy()).all(), duty

    def test_rows_outside_the_cow_system_are_reported(self, ir):
        lost = jp.outside("atop", ir)

        assert lost.height == 5_894
        assert dict(lost.group_by("outside").len().rows()) == {"first": 2728, "second": 2728, "both": 438}
        file = published(ir).with_columns(pl.col("ccode1", "ccode2", "year").cast(pl.Int16))
        assert lost.join(file, on=["ccode1", "ccode2", "year"], how="semi").height == 5_894

    def test_the_panel_and_the_rows_outside_make_up_the_file(self, ir):
        panel = jp.dyad_years(1816, 2018).pipe(jp.add_pledges, "atop", ir, outside="append")
        file = (
            published(ir).filter(pl.col("year") >= 1816).with_columns(pl.col("ccode1", "ccode2", "year").cast(pl.Int16))
        )
        joined = file.join(panel, on=["ccode1", "ccode2", "year"], suffix="_ours")
        strangers = file.join(panel, on=["ccode1", "ccode2", "year"], how="anti")

        assert joined.height + strangers.height == file.height
        for duty in DUTIES:
            assert (joined[f"atop_{duty}"] == joined[f"atop_{duty}_ours"]).all()
        # who was a member in the year but never on one day with the other
        assert strangers.height < 10

    def test_a_warning_counts_them(self, ir):
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            jp.dyad_years(1816, 2018).pipe(jp.add_pledges, "atop", ir)

        assert "5768 pairs of states and years between 1816 and 2018" in str(told[0].message)

    def test_comparing_years_alone_makes_rows_too_many(self, ir):
        """What rule 1 is for: members that came in the year in which others went."""
        file = jp.read_source("atop", ir).filter(pl.col("member") < 1000)
        spans = file.select(
            "atopid", "phase", "member", "yrent", last=pl.when(pl.col("yrexit") > 0).then("yrexit").otherwise(2018)
        )
        pairs = spans.join(spans, on=["atopid", "phase"], suffix="2").filter(pl.col("member") != pl.col("member2"))
        pairs = pairs.with_columns(a=pl.max_horizontal("yrent", "yrent2"), b=pl.min_horizontal("last", "last2")).filter(
            pl.col("a") <= pl.col("b")
        )
        years = (
            pairs.with_columns(year=pl.int_ranges("a", pl.col("b") + 1))
            .explode("year")
            .select("member", "member2", "year")
            .unique()
        )
        known = published(ir).select(pl.col("ccode1").alias("member"), pl.col("ccode2").alias("member2"), "year")
        extra = years.join(known, on=["member", "member2", "year"], how="anti")

        assert extra.height == 14
        assert set(extra["year"]) == {1990, 1992}

    def test_the_state_years_differ_only_by_annam_and_locarno(self, ir):
        theirs = jp.read_source("atop_state_year", ir)
        ours = jp.state_years(1816, 2018).pipe(jp.add_pledges, "atop", ir)
        both = theirs.join(ours, left_on=["state", "year"], right_on=["ccode", "year"])

        for duty in DUTIES[1:]:
            assert (both[duty] == both[f"atop_{duty}"]).all(), duty
        differ = both.filter(pl.col("defense") != pl.col("atop_defense"))
        france, germany = differ.filter(state=220)["year"], differ.filter(state=255)["year"]
        assert (france.min(), france.max(), france.len()) == (1874, 1883, 10)
        assert (germany.min(), germany.max(), germany.len()) == (1925, 1936, 12)
        assert differ.height == 22

    def test_every_alliance_with_unlike_partners_is_listed(self, ir):
        members = jp.read_source("atop", ir)

        assert jp.unlisted_alliances(members) == []
        marked = set(members.filter(pl.col("obvary") == 1)["atopid"])
        assert set(jp.unlike_partners()) | {2490, 3395, 4678} == marked

    @pytest.mark.parametrize("number", sorted(jp.unlike_partners()))
    def test_no_entry_of_that_list_is_idle(self, ir, number):
        """Its promises are taken away, and no year of the file has them, unless another treaty of the pair hides that."""
        entry = jp.unlike_partners()[number]
        file = published(ir)
        phases = jp.pledge_spells("atop", ir).filter(treaty=str(number))
        for debtor, lacking in entry["not_owed"].items():
            for duty, partners in lacking.items():
                for partner in partners:
                    spell = phases.filter(debtor=int(debtor), creditor=partner)
                    assert spell.height
                    assert spell[duty].sum() == 0
                    years = pl.col("year").is_between(spell["first_year"].min(), spell["last_year"].max())
                    rows = file.filter(years, pl.col("ccode1") == int(debtor), pl.col("ccode2") == partner)
                    seen = (rows[f"atop_{duty}"] == 0).any()
                    assert seen != entry.get("hidden", False), (debtor, duty, partner)

    def test_belgium_and_france_in_1832(self, ir):
        frame = jp.dyad_years(1832, 1832).pipe(jp.add_pledges, "atop", ir, treaties=True)
        pair = frame.filter(pl.col("ccode1").is_in([211, 220]), pl.col("ccode2").is_in([211, 220])).sort("ccode1")

        assert pair["atop_defense"].to_list() == [0, 1]
        assert jp.behind(220, 211, 1832, "atop", ir)["defense"].to_list() == [1]

    def test_what_stands_behind_a_cell(self, ir):
        spells = jp.behind(2, 732, 1960, "atop", ir)

        assert spells.select("treaty", "start", "conditions").rows() == [
            ("3240", dt.date(1953, 10, 1), "defcoloc concoloc")
        ]

    def test_two_importers_agree_on_every_obligation(self, ir):
        """The ledger reads the file with csv and keeps clauses, the panel with Polars and keeps rows."""
        ledger = Ledger(read_atop_members(ir / "atop_5.1" / "atop5_1m.csv"))
        days = [
            "1816-01-01",
            "1840-12-01",
            "1866-06-14",
            "1888-11-24",
            "1914-07-01",
            "1925-12-31",
            "1956-11-01",
            "1990-10-03",
            "2018-12-31",
        ]
        frame = jp.dyad_days(days).pipe(jp.add_pledges, "atop", ir).pipe(jp.add_pledges, "jote", ledger=ledger)

        for duty in DUTIES:
            assert (frame[f"atop_{duty}"] == frame[f"jote_{duty}"]).all(), duty


class TestRules:
    """The five rules, on members of our own."""

    @pytest.fixture
    def years(self, member_table):
        def of(*rows):
            return {
                (one["debtor"], one["creditor"], year): tuple(duty for duty in DUTIES if one[duty])
                for one in atop_pairs(member_table(*rows)).iter_rows(named=True)
                for year in range(one["first_year"], one["last_year"] + 1)
            }

        return of

    def test_who_joins_on_the_day_another_leaves_was_never_its_partner(self, years):
        found = years(
            {"member": 2, "start": (1900, 1, 1), "end": (1905, 6, 1)},
            {"member": 20, "start": (1905, 6, 1)},
            {"member": 200, "start": (1900, 1, 1)},
        )

        assert (2, 20, 1905) not in found
        assert (2, 200, 1905) in found

    def test_the_year_of_exit_counts_even_for_its_first_day(self, years):
        found = years({"member": 2, "start": (1900, 1, 1), "end": (1905, 1, 1)}, {"member": 20, "start": (1900, 1, 1)})

        assert (2, 20, 1905) in found

    def test_an_unknown_day_is_the_loosest_but_stays_in_its_year(self, years):
        found = years(
            {"member": 2, "start": (1900, 12, None), "end": (1905, 12, None)}, {"member": 20, "start": (1900, 1, 1)}
        )

        assert {year for _, _, year in found} == set(range(1900, 1906))

    def test_a_later_phase_takes_the_year(self, years):
        first = {"start": (1900, 1, 1), "end": (1905, 6, 1), "phase": 1, "owes": ("defense", "offense")}
        second = {"start": (1905, 6, 1), "phase": 2, "owes": ("consul",)}
        found = years(*({"member": member, **phase} for member in (2, 20) for phase in (first, second)))

        assert found[2, 20, 1904] == ("defense", "offense")
        assert found[2, 20, 1905] == ("consul",)

    def test_a_member_without_a_cow_number_makes_no_pair(self, years):
        assert years({"member": 8152, "start": (1900, 1, 1)}, {"member": 220, "start": (1900, 1, 1)}) == {}

    def test_a_flag_counts_only_beside_its_obligation(self, member_table):
        owes = {"start": (1900, 1, 1), "flags": ("defcoloc",)}
        pairs = atop_pairs(member_table({"member": 2, **owes}, {"member": 20, **owes, "owes": ("consul",)}))

        assert dict(pairs.select("debtor", "conditions").rows()) == {2: "defcoloc", 20: ""}


def test_null_outside_the_years_of_the_source_zero_inside(member_table):
    members = member_table({"member": 2, "start": (2010, 1, 1)}, {"member": 20, "start": (2010, 1, 1)})
    frame = jp.dyad_years(2009, 2020).pipe(jp.add_pledges, "atop", members).filter(ccode1=2, ccode2=20).sort("year")

    assert frame["atop_defense"].to_list() == [0] + [1] * 9 + [None] * 2


def test_a_state_without_a_cow_number_is_null():
    """Microstates and early states of the Gleditsch-Ward list have no COW number."""
    frame = jp.dyad_years(1900, 1900, system="gw").pipe(jp.add_pledges, "jote")
    unnumbered = frame.filter(pl.col("ccode1").is_null())

    assert unnumbered.height
    assert unnumbered["jote_defense"].null_count() == unnumbered.height
    assert frame["jote_defense"].null_count() < frame.height


def test_pledges_of_the_ledger_are_directed_and_dated():
    """Signed on 19 June 2024, in force on 4 December 2024: no pledge on the day before."""
    frame = jp.dyad_days(["2024-12-03", "2024-12-04"]).pipe(jp.add_pledges, "jote", treaties=True)
    pair = frame.filter(ccode1=365, ccode2=731).sort("date")

    assert pair["jote_defense"].to_list() == [0, 1]
    assert "rus-prk-2024" in pair["jote_treaties"][1]


def test_a_guarantee_binds_one_way():
    """The powers guaranteed Belgium's neutrality in 1839; it promised to keep it, not to defend them."""
    spells = jp.pledge_spells("jote").filter(treaty="belgium-1839")

    assert spells.filter(creditor=211).height
    assert spells.filter(debtor=211)["defense"].sum() == 0
