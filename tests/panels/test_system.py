"""The state system: who is in which year, and which pairs were members on one day."""

import csv
import gzip

import polars as pl
import pytest

import jote.panels as jp
from jote.errors import BadData


def test_counts_by_year_equal_those_of_cow(ir):
    with gzip.open(ir / "cow" / "system2016.csv.gz", "rt", encoding="latin1") as stream:
        published = {(int(row["ccode"]), int(row["year"])) for row in csv.DictReader(stream)}

    ours = jp.state_years(1816, 2016)

    assert set(ours.select("ccode", "year").rows()) == published
    assert ours.height == 15_951


def test_gleditsch_ward_members_and_their_cow_numbers(ir):
    published = pl.read_csv(ir / "peacesciencer" / "cw_gw_panel.csv.gz").drop_nulls(["gwcode", "ccode"])
    matched = {(int(gw), int(cow), year) for gw, cow, year in published.select("gwcode", "ccode", "year").rows()}

    ours = jp.state_years(1816, 2016, system="gw").drop_nulls("ccode")

    agree = set(ours.select("gwcode", "ccode", "year").rows()) & matched
    assert len(agree) / ours.height > 0.99


def test_pairs_that_shared_a_year_but_no_day_are_left_out(ir):
    """West Germany ended on the day before 255 began: a pair of that year, never a pair of members."""
    strangers = pl.read_csv(ir / "peacesciencer" / "false_cow_dyads.csv").cast(pl.Int16, strict=False)
    pairs = jp.dyad_years(1816, 2016)

    assert pairs.join(strangers, on=["ccode1", "ccode2", "year"], how="semi").is_empty()
    sizes = jp.state_years(1816, 2016).group_by("year").len()["len"]
    assert int((sizes * (sizes - 1)).sum()) - pairs.height == strangers.height


def test_the_whole_panel_has_its_size():
    assert jp.dyad_years(1816, 2025).height == 2_252_760


@pytest.mark.parametrize(
    ("number", "year", "held_by"),
    [
        (255, 1860, "PRU"),
        (255, 1871, "DEU"),
        (365, 1950, "SUN"),
        (365, 1995, "RUS"),
        (640, 1914, "OTM"),
        (345, 1990, "YUG"),
    ],
)
def test_a_number_passes_from_state_to_state(number, year, held_by):
    assert jp.state_years(year, year).filter(ccode=number)["state"].to_list() == [held_by]


def test_undirected_pairs_stand_once_lower_number_first():
    both, once = jp.dyad_years(1900, 1901), jp.dyad_years(1900, 1901, directed=False)

    assert both.height == 2 * once.height
    assert (once["ccode1"] < once["ccode2"]).all()


def test_year_end_takes_the_members_of_that_day():
    assert 265 in jp.members_in(1990)
    assert 265 not in jp.members_in(1990, count="year_end")


@pytest.mark.parametrize("years", [(1815, 1900), (1900, 1899), (1900, 9999)])
def test_a_span_that_cannot_be_had_is_refused(years):
    with pytest.raises(BadData, match="1816"):
        jp.dyad_years(*years)


def test_another_system_is_refused():
    with pytest.raises(BadData, match="cow or gw"):
        jp.state_years(1900, 1901, system="un")


class TestToCow:
    def test_codes_names_and_numbers_by_date_in_two_languages(self):
        found = jp.to_cow(["DEU", "Germany", "রাশিয়া", "260", "Soviet Union"], 1960)

        assert found["ccode"].to_list() == [260, 260, 365, 260, 365]
        assert found["state"].to_list() == ["DEU", "DEU", "SUN", "DEU", "SUN"]

    def test_what_failed_is_told(self):
        found = jp.to_cow(["Atlantis", "BGD", None], 1960)

        assert found["ccode"].null_count() == 3
        assert found["problem"].null_count() == 0

    def test_gleditsch_ward_numbers(self):
        """Germany is 260 there from 1949 to today, in COW 260 only to 1990; Yemen changes from 678 to 679."""
        assert jp.to_cow([260, 678, 9999], 1995, scheme="gw")["ccode"].to_list() == [255, 679, None]

    def test_a_date_for_each(self):
        assert jp.to_cow(["DEU", "DEU"], [1960, "1995-06-01"])["ccode"].to_list() == [260, 255]
        with pytest.raises(BadData, match="2 values and 1 dates"):
            jp.to_cow(["DEU", "DEU"], [1960])

    def test_names_are_put_beside_numbers(self):
        frame = jp.dyad_years(1914, 1914).filter(ccode1=640, ccode2=365).pipe(jp.add_codes, language="bn")

        assert frame.select("state1", "name1", "name2").row(0) == ("OTM", "উসমানীয় সাম্রাজ্য", "রাশিয়া")


class TestUnits:
    @pytest.mark.parametrize(
        ("make", "unit"),
        [
            (lambda: jp.state_years(1900, 1900), "state-year"),
            (lambda: jp.dyad_years(1900, 1900), "directed dyad-year"),
            (lambda: jp.dyad_years(1900, 1900, directed=False), "undirected dyad-year"),
            (lambda: jp.dyad_days(["1900-05-01"]), "directed dyad-day"),
            (lambda: jp.treaty_spells("jote"), "treaty-member spell"),
            (lambda: jp.network_years(1990, 1991, source="jote"), "network-year"),
            (lambda: pl.DataFrame({"x": [1]}), "unknown"),
        ],
    )
    def test_every_frame_tells_its_unit(self, make, unit):
        assert jp.unit(make()) == unit

    def test_the_unit_outlives_steps_filters_and_files(self, tmp_path):
        frame = jp.dyad_years(1900, 1905).filter(pl.col("ccode1") == 2).with_columns(x=1)
        path = jp.write(frame, tmp_path / "panel.parquet")

        assert jp.unit(pl.read_parquet(path)) == "directed dyad-year"

    def test_a_step_on_the_wrong_unit_says_where_to_start(self):
        with pytest.raises(BadData, match=r"state-year.*start from jp.dyad_years"):
            jp.add_similarity(jp.state_years(1900, 1900))

    def test_pairs_of_ones_own_must_be_declared(self):
        own = pl.DataFrame({"ccode1": [220], "ccode2": [211], "year": [1832]})
        with pytest.raises(BadData, match=r"jp\.declare"):
            jp.add_pledges(own, "jote")

        assert jp.unit(jp.declare(own, directed=True)) == "directed dyad-year"

    def test_a_missing_step_is_named(self):
        with pytest.raises(BadData, match=r"jp\.add_disputes"):
            jp.add_peace_years(jp.dyad_years(1900, 1900))
