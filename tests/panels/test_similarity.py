"""Likeness of portfolios: against published scores, against the formulas written out, and the fault explained."""

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import jote.panels as jp
from jote.errors import BadData
from jote.panels.cube import cube, pledges_of
from jote.panels.similarity import valued

COLUMN_OF = {
    "sallyva": "S", "sallyvs": "S_squared", "sallyba": "S_binary", "sallybs": "S_binary", "pallyv": "pi_nominal",
    "pallyb": "pi_binary", "kallyb": "kappa_binary", "taub": "tau_b",
}  # fmt: skip


@pytest.fixture
def published(ir):
    def of(year):
        frame = jp.dyad_years(year, year, directed=False).pipe(jp.add_similarity, jp.MEASURES, path=ir)
        scores = pl.read_csv(ir / "similarity_check" / f"fpsim_R_{year}.csv.gz").filter(
            pl.col("ccode1") < pl.col("ccode2")
        )
        joined = scores.join(frame, on=["ccode1", "ccode2", "year"])
        assert joined.height == frame.height
        return joined

    return of


@pytest.mark.parametrize("year", [1816, 1914])
@pytest.mark.parametrize(("theirs", "ours"), COLUMN_OF.items())
def test_published_scores_are_met(published, year, theirs, ours):
    scores = published(year)

    assert (scores[theirs] - scores[f"atop_{ours}"]).abs().max() < 1e-12


def test_valued_kappa_differs_by_value_weights_and_ranks_of_observed_explain_it(published, ir):
    scores = published(1914)
    members = np.array(jp.members_in(1914))
    whole = cube(pledges_of("atop", ir))
    rows = valued(whole.bits[1914 - whole.first][np.ix_(whole.place[members], whole.place[members])])
    place = {code: spot for spot, code in enumerate(members.tolist())}
    ranks = [
        jp.kappa_by_ranks(rows[place[one]], rows[place[other]])
        for one, other in scores.select("ccode1", "ccode2").rows()
    ]
    apart = (scores["kallyv"] - scores["atop_kappa"]).abs()

    assert (scores["kallyv"] - pl.Series(ranks)).abs().max() < 1e-12
    assert (apart > 1e-9).sum() == 485
    assert scores.height == 990
    assert apart.max() == pytest.approx(0.202, abs=0.001)


def test_s_weighted_by_cinc_is_the_formula_written_out(ir):
    frame = jp.dyad_years(1914, 1914, directed=False)
    for measure in ("S", "S_squared", "S_binary"):
        frame = frame.pipe(jp.add_similarity, [measure], path=ir, weights=ir)
    members = np.array(jp.members_in(1914))
    whole = cube(pledges_of("atop", ir))
    x = valued(whole.bits[1914 - whole.first][np.ix_(whole.place[members], whole.place[members])]).astype(float)
    cinc = dict(jp.read_source("nmc", ir).filter(year=1914).select("ccode", "cinc").rows())
    w = np.array([cinc[code] for code in members.tolist()])
    place = {code: spot for spot, code in enumerate(members.tolist())}
    for one, other, *scores in frame.select(
        "ccode1", "ccode2", "atop_S_cinc", "atop_S_squared_cinc", "atop_S_binary_cinc"
    ).rows():
        gap = np.abs(x[place[one]] - x[place[other]])
        binary = np.abs((x[place[one]] > 0).astype(float) - (x[place[other]] > 0))
        expected = [
            1 - 2 * (w @ gap) / (3 * w.sum()),
            1 - 2 * (w @ gap**2) / (9 * w.sum()),
            1 - 2 * (w @ binary) / w.sum(),
        ]
        assert scores == pytest.approx(expected, abs=1e-12)


def _written_out(x, y, name):
    binary_x, binary_y = (x > 0).astype(float), (y > 0).astype(float)
    if name.endswith("_binary"):
        x, y, name = binary_x, binary_y, name.removesuffix("_binary")
        top = 1
    else:
        top = 3
    pooled = np.concatenate([x, y])
    gap = ((x - y) ** 2).mean()
    if name == "S":
        return 1 - 2 * np.abs(x - y).sum() / (top * x.size)
    if name == "S_squared":
        return 1 - 2 * ((x - y) ** 2).sum() / (9 * x.size)
    if name == "pi":
        return 1 - gap / (2 * pooled.var())
    if name == "pi_nominal":
        chance = sum((pooled == value).mean() ** 2 for value in range(4))
        return ((x == y).mean() - chance) / (1 - chance)
    if name == "kappa":
        return 1 - gap / ((x**2).mean() + (y**2).mean() - 2 * x.mean() * y.mean())
    up = np.sign(x[:, None] - x[None, :]) * np.sign(y[:, None] - y[None, :])
    ties = [np.abs(np.sign(row[:, None] - row[None, :])).sum() for row in (x, y)]
    return up.sum() / np.sqrt(ties[0] * ties[1])


portfolios = st.integers(3, 8).flatmap(
    lambda size: st.lists(st.lists(st.integers(0, 3), min_size=size, max_size=size), min_size=2, max_size=5)
)


@settings(max_examples=60)
@given(portfolios)
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_every_measure_is_its_formula(rows):
    x = np.array(rows, dtype=float)
    scores = jp.portfolio_similarity(x)
    for name, matrix in scores.items():
        assert np.allclose(matrix, matrix.T, equal_nan=True)
        with np.errstate(invalid="ignore", divide="ignore"):
            expected = _written_out(x[0], x[1], name)
        if np.isfinite(expected):
            assert matrix[0, 1] == pytest.approx(expected, abs=1e-12), name


def test_without_variation_there_is_no_score():
    assert np.isnan(jp.portfolio_similarity(np.zeros((2, 3)), ["kappa"])["kappa"]).all()


def test_null_outside_the_source_and_order_of_rows_kept(ir):
    frame = jp.dyad_years(2017, 2020, directed=False).sample(fraction=1.0, shuffle=True, seed=7)
    scored = jp.add_similarity(frame, ["S"], path=ir)

    assert scored.select(frame.columns).equals(frame)
    assert set(scored.filter(pl.col("atop_S").is_null())["year"]) == {2019, 2020}


def test_an_unknown_measure_is_refused():
    with pytest.raises(BadData, match="'gamma' is no measure: give one of S, "):
        jp.add_similarity(jp.dyad_years(1900, 1900), ["gamma"], source="jote")
