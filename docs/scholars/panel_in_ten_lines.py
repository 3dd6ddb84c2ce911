"""A directed dyad-year panel in ten lines; JOTE_DATA names the folder with your copies of ATOP and COW data."""

import warnings

import polars as pl

import jote.panels as jp

warnings.simplefilter("ignore", jp.OutsideSystem)
panel = (
    jp.dyad_years(1816, 2018)
    .pipe(jp.add_pledges, source="atop")
    .pipe(jp.add_similarity, ["S", "kappa", "pi"])
    .pipe(jp.add_contiguity)
    .pipe(jp.add_capabilities)
    .pipe(jp.add_disputes)
    .pipe(jp.add_wars)
    .pipe(jp.add_peace_years)
)
print(f"{jp.unit(panel)}: {panel.height:,} rows, {panel.width} columns")
print(f"defence owed in {panel['atop_defense'].sum():,} of them, war in {panel['war_ongoing'].sum():,}")
print()
print("Direction. In 1832 France was bound to defend Belgium, and Belgium owed France nothing:")
both = panel.filter(pl.col("ccode1").is_in([211, 220]), pl.col("ccode2").is_in([211, 220]), year=1832)
for row in both.select("ccode1", "ccode2", *[f"atop_{one}" for one in jp.OBLIGATIONS]).rows():
    print("  {} owes {}: defence {}, offence {}, neutrality {}, non-aggression {}, consultation {}".format(*row))
print()
print("Nothing is lost in silence. Directed dyad-years of ATOP in which a party was outside the COW system:")
lost = jp.outside("atop")
for row in lost.group_by("outside").len().sort("outside").rows():
    print("  {}: {:,}".format(*row))
print(f"  together {lost.height:,}")
