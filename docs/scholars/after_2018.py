"""What Jote's ledger adds where ATOP ends: promises that came into force after 2018, and those that went."""

import datetime as dt

import polars as pl

import jote.panels as jp
from jote.ledger import ledger

ATOP_ENDS = dt.date(2018, 12, 31)
spells = jp.treaty_spells("jote").with_columns(born=pl.col("start").min().over("treaty"))
new = spells.filter(pl.col("start") > ATOP_ENDS)
gone = spells.filter(pl.col("start") <= ATOP_ENDS, pl.col("ended") == 1, pl.col("end") > ATOP_ENDS)
print(f"Memberships that began after 2018: {new.height}, in {new['treaty'].n_unique()} treaties; that ended: {gone.height}")
print()
print("Treaties with a promise of defence that came into force after 2018:")
defence = new.filter(pl.col("defense") == 1)
founded = defence.filter(pl.col("born") > ATOP_ENDS).group_by("treaty", "born").agg(pl.col("state").sort()).sort("born", "treaty")
for treaty, start, members in founded.rows():
    more = f" and {len(members) - 4} more" if len(members) > 4 else ""
    print(f"  {start}  {treaty}: {', '.join(members[:4])}{more}")
print()
print("States that joined an older pact of defence after 2018:")
joined = defence.filter(pl.col("born") <= ATOP_ENDS).sort("start", "treaty", "state")
for treaty, start, state in joined.select("treaty", "start", "state").rows():
    print(f"  {start}  {state} joined {treaty}")
print()
day = dt.date(2024, 12, 5)
held = jp.network(day, source="jote")
print(f"On {day} {held.edges.height:,} directed promises of defence are in force among {held.nodes.height} states.")
behind = jp.behind(365, 731, day, "jote").filter(pl.col("defense") == 1)
for treaty, article, start, strength in behind.select("treaty", "article", "start", "strength").rows():
    print(f"  Russia owes North Korea defence by {treaty}, article {article}, since {start} ({strength}).")
unknown = sum(not one.atop for one in ledger().treaties.values())
print(f"Of the {len(ledger())} treaties in the ledger {unknown} have no number in ATOP.")
