"""Panels and networks as files that other programs read, built step by step from plain words."""

import datetime as dt
import xml.etree.ElementTree as ET

import polars as pl
import pytest

import jote
import jote.panels as jp
from jote.errors import BadData


@pytest.fixture
def panel():
    return (
        jp.dyad_years(2020, 2020, directed=False)
        .pipe(jp.add_pledges, "jote")
        .pipe(jp.add_similarity, ["S"], source="jote")
    )


def test_parquet_carries_unit_meanings_and_citations(panel, tmp_path):
    path = jp.write(panel, tmp_path / "panel.parquet")
    held = pl.read_parquet_metadata(path)

    assert pl.read_parquet(path).equals(panel)
    assert held["jote.unit"] == "undirected dyad-year"
    assert held["jote.version"] == jote.__version__
    assert "@software{jote" in held["jote.citations"]


def test_csv_with_its_dictionary(panel, tmp_path):
    path = jp.write(panel, tmp_path / "panel.csv")
    told = pl.read_csv(tmp_path / "panel.dictionary.csv")

    assert pl.read_csv(path).height == panel.height
    assert told["column"].to_list() == panel.columns
    assert told.filter(column="jote_defense")["meaning"].item().startswith("1 if defence is owed")
    assert told.filter(column="ccode1")["citation"].item() == "cow2017states"


def test_stata_with_labels(panel, tmp_path):
    pyreadstat = pytest.importorskip("pyreadstat", reason="pyreadstat is not installed")
    path = jp.write(panel, tmp_path / "panel.dta")
    frame, meta = pyreadstat.read_dta(str(path), output_format="polars")

    assert frame["ccode1"].cast(pl.Int16).to_list() == panel["ccode1"].to_list()
    assert meta.column_names_to_labels["jote_S"].startswith("Signorino and Ritter's S")


def test_missing_values_reach_stata_as_missing(tmp_path):
    pyreadstat = pytest.importorskip("pyreadstat", reason="pyreadstat is not installed")
    frame = jp.state_years(2100, 2100).pipe(jp.add_pledges, "jote")
    read, _ = pyreadstat.read_dta(str(jp.write(frame, tmp_path / "x.dta")), output_format="polars")

    assert read["jote_defense"].is_null().all() or read["jote_defense"].is_nan().all()


@pytest.mark.parametrize(
    "every",
    sorted({*jp.dyad_years(1900, 1900).columns, "jote_defense", "atop_S_cinc", "cinc1", "war_onset", "peace_years"}),
)
def test_every_column_has_a_meaning(every):
    assert jp.data_dictionary(pl.DataFrame({every: [1]}))["meaning"][0]


def test_graphml_holds_every_state_and_promise(tmp_path):
    net = jp.network("2024-12-05", source="jote")
    root = ET.parse(jp.write(net, tmp_path / "net.graphml")).getroot()
    space = "{http://graphml.graphdrawing.org/xmlns}"

    assert len(root.findall(f".//{space}node")) == net.nodes.height
    assert len(root.findall(f".//{space}edge")) == net.edges.height
    declared = {key.get("id") for key in root.findall(f"{space}key")}
    assert {data.get("key") for data in root.iter(f"{space}data")} <= declared


def test_gexf_holds_the_spell_of_every_promise(tmp_path):
    """An interval of GEXF includes its last day: the first day outside is one too many."""
    net = jp.network("1914-07-01", source="jote")
    root = ET.parse(jp.write(net, tmp_path / "net.gexf")).getroot()
    space = "{http://gexf.net/1.3}"
    spells = [one.find(f"{space}spells/{space}spell") for one in root.iter(f"{space}edge")]

    assert [one.get("start") for one in spells] == [str(day) for day in net.edges["start"]]
    ends = [str(day - dt.timedelta(days=1)) if day else None for day in net.edges["end"]]
    assert [one.get("end") for one in spells] == ends


@pytest.mark.parametrize(
    ("what", "name", "sentence"),
    [
        ("panel", "x.xlsx", "no ending that Jote can write"),
        ("panel", "x.gexf", "make a network first"),
        ("net", "x.csv", r"write its \.nodes"),
    ],
)
def test_a_file_that_cannot_be_written(panel, tmp_path, what, name, sentence):
    with pytest.raises(BadData, match=sentence):
        jp.write(panel if what == "panel" else jp.network("1990-01-01", source="jote"), tmp_path / name)


class TestBuild:
    def test_from_plain_words_with_progress(self, ir, tmp_path):
        told = []
        frame = jp.build_panel(
            "dyad-years", 1900, 1903, pledges=["atop", "jote"], similarity=["S"], contiguity=True, capabilities=["cinc"],
            disputes="mid", wars=True, peace_years=True, data=ir, out=tmp_path / "panel.parquet",
            progress=lambda name, number, count: told.append((name, number, count)),
        )  # fmt: skip

        assert pl.read_parquet(tmp_path / "panel.parquet").equals(frame)
        assert told[0] == ("dyad-years", 1, len(told))
        assert told[-1][0] == "write panel.parquet"
        assert {
            "atop_defense",
            "jote_defense",
            "atop_S",
            "contiguity",
            "cinc1",
            "mid_onset",
            "war_onset",
            "peace_years",
        } <= set(frame.columns)

    @pytest.mark.parametrize("kind", jp.KINDS)
    def test_every_kind(self, kind):
        assert jp.build_panel(kind, 1990, 1991, pledges=["jote"]).height

    def test_an_unknown_kind(self):
        with pytest.raises(BadData, match="dyad-years, state-years"):
            jp.build_panel("monad-years")


def test_a_picture_needs_matplotlib_or_says_so(panel):
    try:
        import matplotlib  # noqa: F401
    except ImportError:
        with pytest.raises(BadData, match="pip install matplotlib"):
            jp.plot(panel, "jote_defense")
    else:
        assert jp.plot(panel, "jote_defense").axes
