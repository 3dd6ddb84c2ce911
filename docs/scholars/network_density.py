"""The network of promises of defence from 1816 to 2025: ATOP to 2018, Jote's ledger on the same days and after."""

import jote.panels as jp

atop = jp.network_years(1816, 2018, source="atop")
jote = jp.network_years(1816, 2025, source="jote")
print("            by ATOP                        by Jote's ledger")
print("year  ties  density  blocs  must act   ties  density  blocs  must act")
for year in (1816, 1850, 1875, 1900, 1914, 1925, 1938, 1950, 1975, 1990, 2000, 2018, 2025):
    line = f"{year}"
    for frame in (atop, jote):
        rows = frame.filter(year=year).select("ties", "density", "blocs", "mean_reach").rows()
        line += "  {:4}   {:6.4f}  {:5}  {:8.2f} ".format(*rows[0]) if rows else " " * 32
    print(line.rstrip())
print()
print("ties: pairs bound by defence, either way. must act: states that would have to act, by chains of promises, if the")
print("average state were attacked. A year of ATOP holds what it counts from signature, one of Jote what was in force.")
first_of_july = jp.network("1914-07-01", source="atop")
print()
print(f"On 1 July 1914: {first_of_july.nodes.height} states, {first_of_july.edges.height} directed promises of defence, most tied:")
for row in first_of_july.nodes.sort("degree", "ccode", descending=[True, False]).head(4).select("name", "degree", "bound_directly").rows():
    print("  {}: tied to {}, {} bound to defend it".format(*row))
