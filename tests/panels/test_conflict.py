"""Contiguity, capabilities, disputes, wars, years of peace."""

import polars as pl
import pytest

import jote.panels as jp
from jote.errors import BadData

PARTS = ["dispnum", "ccode", "styear", "stmon", "stday", "endyear", "endmon", "endday", "sidea", "orig"]


def disputes(*rows):
    return pl.DataFrame(rows, schema=PARTS, orient="row")


def pair(frame, one, other, *columns):
    return frame.filter(ccode1=one, ccode2=other).sort("year").select("year", *columns).rows()


class TestDisputes:
    ROWS = disputes(
        (1, 200, 1900, 3, 1, 1902, 5, 1, 1, 1),
        (1, 255, 1900, 3, 1, 1902, 5, 1, 0, 1),
        (1, 220, 1902, 6, -9, 1902, 7, -9, 0, 0),
    )

    def test_opposite_sides_at_one_time(self):
        frame = jp.dyad_years(1899, 1903).pipe(jp.add_disputes, self.ROWS)

        assert pair(frame, 200, 255, "mid_ongoing", "mid_onset", "mid_begun") == [
            (1899, 0, 0, 0), (1900, 1, 1, 1), (1901, 1, 0, 0), (1902, 1, 0, 0), (1903, 0, 0, 0),
        ]  # fmt: skip
        assert pair(frame, 255, 200, "mid_begun")[1] == (1900, 0)

    def test_who_came_when_the_other_had_gone_was_never_against_it(self):
        frame = jp.dyad_years(1902, 1902).pipe(jp.add_disputes, self.ROWS)

        assert pair(frame, 200, 220, "mid_ongoing") == [(1902, 0)]

    def test_an_unknown_day_is_taken_at_its_loosest(self):
        rows = disputes((1, 200, 1900, -9, -9, 1900, 5, 1, 1, 1), (1, 255, 1900, 2, 1, 1900, -9, -9, 0, 1))
        frame = jp.dyad_years(1900, 1900).pipe(jp.add_disputes, rows)

        assert pair(frame, 200, 255, "mid_ongoing") == [(1900, 1)]

    def test_undirected_pairs_take_either(self):
        frame = jp.dyad_years(1900, 1900, directed=False).pipe(jp.add_disputes, self.ROWS)

        assert pair(frame, 200, 255, "mid_begun") == [(1900, 1)]

    def test_null_after_the_source_ends(self):
        frame = jp.dyad_years(2010, 2011).pipe(jp.add_disputes, self.ROWS)

        assert (
            frame.group_by("year").agg(pl.col("mid_ongoing").null_count()).sort("year")["mid_ongoing"].to_list()[0] == 0
        )
        assert frame.filter(year=2011)["mid_ongoing"].null_count() == frame.filter(year=2011).height

    def test_the_kind_of_file_is_told_by_its_name(self, ir):
        frame = jp.dyad_years(1914, 1914).pipe(jp.add_disputes, ir / "peacesciencer" / "gml_part.csv.gz")

        assert "gml_ongoing" in frame.columns
        assert pair(frame, 255, 220, "gml_ongoing") == [(1914, 1)]


class TestWars:
    def test_every_war_of_peacesciencer_is_found_and_fourteen_rows_more(self, ir):
        theirs = pl.read_csv(ir / "peacesciencer" / "cow_war_inter.csv.gz").with_columns(
            pl.col("ccode1", "ccode2", "year").cast(pl.Int16)
        )
        key = ["ccode1", "ccode2", "year"]
        panel = jp.dyad_years(1816, 2007).pipe(jp.add_wars, ir)
        ours = panel.filter(pl.col("war_ongoing") == 1)
        in_panel = theirs.join(panel, on=key, how="semi").select(key).unique()

        assert in_panel.join(ours, on=key, how="anti").is_empty()
        more = ours.join(theirs, on=key, how="anti")
        assert more.height == 14
        assert {1913, 1944, 1945} >= set(more["year"])

    def test_the_initiator_begins(self, ir):
        frame = jp.dyad_years(1939, 1939).pipe(jp.add_wars, ir)

        assert pair(frame, 255, 290, "war_ongoing", "war_onset", "war_begun") == [(1939, 1, 1, 1)]
        assert pair(frame, 290, 255, "war_begun") == [(1939, 0)]

    def test_null_after_2007(self, ir):
        assert (
            jp.dyad_years(2008, 2008).pipe(jp.add_wars, ir)["war_ongoing"].null_count()
            == jp.dyad_years(2008, 2008).height
        )


class TestPeace:
    def test_the_count_starts_anew_after_a_gap_in_the_panel(self):
        """Poland: no state from 1939 to 1945 in a system that is cut so."""
        frame = pl.DataFrame({"ccode": [290] * 5, "year": [1937, 1938, 1939, 1945, 1946], "war": [0] * 5})

        assert jp.add_peace_years(frame, "war")["peace_years"].to_list() == [0, 1, 2, 0, 1]

    def test_what_is_unknown_stays_so_until_the_next_event(self):
        frame = pl.DataFrame({"ccode": [2] * 6, "year": range(1900, 1906), "war": [0, None, 0, 1, 0, 0]})

        assert jp.add_peace_years(frame, "war")["peace_years"].to_list() == [0, None, None, None, 0, 1]

    def test_order_of_rows_is_kept_and_pairs_do_not_mix(self):
        frame = jp.declare(
            pl.DataFrame(
                {
                    "ccode1": [2, 20, 2, 20],
                    "ccode2": [20, 2, 20, 2],
                    "year": [1901, 1901, 1900, 1900],
                    "war": [0, 1, 1, 0],
                }
            ),
            directed=True,
        )

        assert jp.add_peace_years(frame, "war", cubic=True).select("peace_years", "peace_years_2", "peace_years_3").rows() == [
            (0, 0, 0), (1, 1, 1), (0, 0, 0), (0, 0, 0),
        ]  # fmt: skip


def test_contiguity_takes_the_nearest_kind_both_ways():
    spells = pl.DataFrame(
        [(2, 20, 4, "1920-01-01", "1990-12-01"), (2, 20, 1, "1950-01-01", "1960-12-01")],
        schema=["ccode1", "ccode2", "conttype", "stdate", "enddate"], orient="row",
    )  # fmt: skip
    frame = jp.dyad_years(1919, 2017).pipe(jp.add_contiguity, spells)
    found = dict(pair(frame, 20, 2, "contiguity"))

    assert [found[year] for year in (1920, 1950, 1961, 1991, 2017)] == [4, 1, 4, 0, None]
    assert dict(pair(frame, 2, 200, "contiguity"))[1950] == 0


def test_contiguity_as_published(ir):
    frame = jp.dyad_years(2016, 2016).pipe(jp.add_contiguity, ir)

    assert (
        pair(frame, 771, 750, "contiguity") == pair(frame, 750, 771, "contiguity") == [(2016, 1)]
    )  # Bangladesh and India
    assert pair(frame, 771, 2, "contiguity") == [(2016, 0)]


def test_capabilities_of_pairs_and_states(ir):
    pairs = jp.dyad_years(1914, 1914).pipe(jp.add_capabilities, ir, columns=["cinc", "milper"])
    states = jp.state_years(1914, 1914).pipe(jp.add_capabilities, ir)

    row = pairs.filter(ccode1=255, ccode2=220).row(0, named=True)
    cinc = dict(states.select("ccode", "cinc").rows())
    assert (row["cinc1"], row["cinc2"]) == (cinc[255], cinc[220])
    with pytest.raises(BadData, match="no measure"):
        jp.add_capabilities(jp.state_years(1914, 1914), ir, columns=["gdp"])
