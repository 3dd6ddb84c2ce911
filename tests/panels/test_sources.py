"""The user's files: found, checked, refused in one clear sentence."""

import gzip
import shutil
import subprocess
import sys

import polars as pl
import pytest

import jote.panels as jp
from jote.errors import BadData


@pytest.fixture
def header():
    return "atopid,member,phase,yrent,moent,dayent,yrexit,moexit,dayexit,ineffect,bilat,defense,offense,neutral,nonagg,consul,asymm,obvary,termcaus,version\n"


ROW = "9001,2,0,1900,1,1,0,0,0,1,1,1,0,0,0,0,0,0,0,5.1\n"
BROKEN = {
    "absent": (None, "holds no copy of Alliance Treaty Obligations"),
    "empty": ("", "atop5_1m.csv cannot be read (it is empty)"),
    "another data set": ("ccode,year,cinc\n2,1816,0.1\n", "has no column atopid"),
    "an older version": ("{header}" + ROW.replace("5.1", "4.01"), "is version 4.01 of Alliance Treaty"),
    "broken off between rows": ("{header}" + ROW, "has 1 rows, the published file has 2510"),
    "broken off within a row": ("{header}" + ROW + "9001,20\n", "atop5_1m.csv"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_is_not_what_it_should_be(tmp_path, header, name):
    content, sentence = BROKEN[name]
    if content is not None:
        (tmp_path / "atop5_1m.csv").write_text(content.replace("{header}", header))
    with pytest.raises(BadData) as problem:
        jp.read_source("atop", tmp_path)

    assert sentence in str(problem.value)
    assert "\n" not in str(problem.value)
    assert problem.value.message("bn") != problem.value.message("en")


def test_a_packed_file_that_breaks_off(tmp_path, header):
    (tmp_path / "atop5_1m.csv.gz").write_bytes(gzip.compress((header + ROW * 50).encode())[:-20])

    with pytest.raises(BadData, match="cannot be read"):
        jp.read_source("atop", tmp_path)


def test_an_excerpt_is_read_when_it_is_said_to_be_one(tmp_path, header):
    path = tmp_path / "mine.csv"
    path.write_text(header + ROW)

    assert jp.read_source("atop", path, excerpt=True).height == 1
    check = jp.check_source("atop", path, excerpt=True)
    assert (check.version, check.verified) == ("5.1", False)


def test_line_ends_of_all_kinds_are_read(tmp_path, header):
    for end in ("\n", "\r\n", "\r"):
        path = tmp_path / "mine.csv"
        path.write_bytes((header + ROW).replace("\n", end).encode())
        assert jp.read_source("atop", path, excerpt=True)["member"].to_list() == [2]


def test_a_folder_is_searched_two_deep(tmp_path, header, monkeypatch):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "atop5_1m.csv").write_text(header + ROW)
    monkeypatch.setenv("JOTE_DATA", str(tmp_path))

    assert jp.locate("atop").parent.name == "b"


def test_without_a_folder_the_sentence_says_what_to_set(monkeypatch):
    monkeypatch.delenv("JOTE_DATA", raising=False)

    with pytest.raises(BadData, match="set JOTE_DATA to the folder"):
        jp.read_source("wars")


def test_published_spellings_of_a_column_are_known():
    own = pl.DataFrame({"state1no": [2], "state2no": [20], "conttype": [1], "begin": [192001], "end": [201612]})

    assert set(jp.read_source("contiguity", own).columns) == {"ccode1", "ccode2", "conttype", "stdate", "enddate"}


def test_minus_nine_is_missing():
    own = pl.DataFrame(
        [[2, 1816, -9, 1, 1, 1, 1, 1, 0.5]],
        schema=["ccode", "year", "milex", "milper", "irst", "pec", "tpop", "upop", "cinc"],
        orient="row",
    )

    assert jp.read_source("nmc", own)["milex"].to_list() == [None]


def test_every_copy_at_hand_is_known_by_its_digest(ir):
    found = {row["name"]: row for row in jp.data_sets(ir)}
    read = [name for name, row in found.items() if row["state"] != "shipped"]

    assert {found[name]["state"] for name in read} == {"verified"}
    assert jp.versions(ir).filter(source="atop")["version"].to_list() == ["5.1"]
    assert jp.versions(ir).filter(source="nmc").select("first_year", "last_year").row(0) == (1816, 2016)


def test_an_unusable_file_is_listed_with_its_problem(tmp_path):
    (tmp_path / "atop5_1m.csv").write_text("x\n1\n")
    found = {row["name"]: row for row in jp.data_sets(tmp_path)}

    assert found["atop"]["state"] == "unusable"
    assert "no column" in found["atop"]["problem"].message("en")
    assert found["wars"]["state"] == "absent"


def test_a_changed_copy_is_called_unverified(ir, tmp_path):
    path = tmp_path / "atop5_1m.csv"
    shutil.copy(ir / "atop_5.1" / "atop5_1m.csv", path)
    path.chmod(0o644)
    with path.open("a") as stream:
        stream.write("\n")

    assert jp.check_source("atop", path).verified is False


@pytest.mark.parametrize("name", sorted(jp.sources()))
def test_every_source_says_where_how_and_whom_to_cite(name):
    entry = jp.sources()[name]

    assert {"title", "where", "licence", "years"} <= entry.keys()
    assert jp.cite(name).startswith("@")
    assert entry.get("shipped") or (
        entry["files"] and entry["columns"] and all(len(one["sha256"]) == 64 for one in entry["copies"])
    )


def test_citations_are_written_once():
    assert jp.cite("atop", "atop_phase").count("@article{leeds2002alliance") == 1
    assert jp.cite().count("@") == len({line for line in jp.cite().splitlines() if line.startswith("@")})


def test_no_loader_for_cow_formal_alliances():
    """Its maintainer has asked that software not wrap it."""
    assert not any("formal alliances" in entry["title"].lower() for entry in jp.sources().values())
    with pytest.raises(BadData, match="is no data set that Jote knows"):
        jp.read_source("cow_alliances")


def test_a_stata_copy_reads_like_the_table(ir, tmp_path):
    pyreadstat = pytest.importorskip("pyreadstat", reason="pyreadstat is not installed")
    table = jp.read_source("wars", ir)
    pyreadstat.write_dta(table, str(tmp_path / "wars.dta"))
    read = jp.read_source("wars", tmp_path / "wars.dta")

    assert read.select("WarNum", "ccode", "StartYear1").equals(table.select("WarNum", "ccode", "StartYear1"))


def test_importing_jote_imports_no_data_frames():
    code = "import sys, jote; jote.ledger(); sys.exit('polars' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
