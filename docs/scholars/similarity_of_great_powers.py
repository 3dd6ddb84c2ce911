"""How alike the alliance portfolios of the great powers were: mean S of their pairs, plain and weighted by CINC."""

import datetime as dt

import polars as pl

import jote.panels as jp
from jote.vocabulary.states import states


def powers_of(year: int) -> list[str]:
    """The codes of the states that COW counts among the major powers at mid-year."""
    day = dt.date(year, 7, 1)
    return [code for code, state in states().items() if state.was_great_power(day) and state.in_cow_system(day)]


majors = [(year, code) for year in range(1816, 2017) for code in powers_of(year)]
numbers = jp.to_cow([code for _, code in majors], [f"{year}-07-01" for year, _ in majors])["ccode"]
listed = pl.DataFrame({"year": [year for year, _ in majors], "ccode": numbers}).cast(pl.Int16)
among = jp.dyad_years(1816, 2016, directed=False)
for side in ("ccode1", "ccode2"):
    among = among.join(listed, left_on=[side, "year"], right_on=["ccode", "year"], how="semi", maintain_order="left")
scored = among.pipe(jp.add_similarity, ["S", "kappa"]).pipe(jp.add_similarity, ["S"], weights=jp.read_source("nmc"))
table = (
    scored.group_by((pl.col("year") // 20 * 20).alias("from"))
    .agg(pl.len().alias("pairs"), pl.col("atop_S", "atop_S_cinc", "atop_kappa").mean())
    .sort("from")
)
print("years       pairs       S   S by CINC   kappa")
for first, pairs, s, weighted, kappa in table.rows():
    print(f"{max(first, 1816)}-{min(first + 19, 2016)}  {pairs:6}  {s:6.3f}      {weighted:6.3f}  {kappa:6.3f}")
