"""How fast the panels are built, each beside a plain version of the same with pandas or numpy, in one run.

python bench/panels.py [folder with the copies of ATOP and COW data]     (else JOTE_DATA, else ../shared/data/ir)

The panel of all directed dyad-years 1816-2025 with ATOP's five pledges is timed as a whole process, start and
imports included. The pandas peer (if pandas is installed) starts from the member file too, expands it by years and
merges. The numpy peer of the measures compares the rows of all portfolios of a year at once, as broadcasting does it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

PANEL = """
import warnings
import jote.panels as jp
warnings.simplefilter("ignore", jp.OutsideSystem)
frame = jp.dyad_years(1816, 2025).pipe(jp.add_pledges, "atop", {folder!r})
assert frame.height == 2_252_760, frame.height
"""

PANDAS = """
import numpy as np
import pandas as pd
duties = ["defense", "offense", "neutral", "nonagg", "consul"]
wanted = ["atopid", "phase", "member", "yrent", "yrexit", *duties]
members = pd.read_csv({folder!r} + "/atop_5.1/atop5_1m.csv", encoding="latin1", usecols=wanted)
members["last"] = members.yrexit.where(members.yrexit > 0, 2018)
pairs = members.merge(members[["atopid", "phase", "member", "yrent", "last"]], on=["atopid", "phase"], suffixes=("", "2"))
pairs = pairs[pairs.member != pairs.member2]
first, last = pairs[["yrent", "yrent2"]].max(axis=1), pairs[["last", "last2"]].min(axis=1)
pairs, first, last = pairs[first <= last], first[first <= last], last[first <= last]
times = (last - first + 1).to_numpy()
long = pairs.loc[pairs.index.repeat(times), ["member", "member2", *duties]]
long["year"] = np.repeat(first.to_numpy(), times) + np.arange(times.sum()) - np.repeat(times.cumsum() - times, times)
owed = long.groupby(["member", "member2", "year"], as_index=False)[duties].max()
states = pd.read_csv({folder!r} + "/cow/states2016.csv", encoding="latin1")
states["until"] = states.endyear.where(states.endyear < 2016, 2025)
years = pd.DataFrame({{"year": np.arange(1816, 2026)}}).merge(states, how="cross")
years = years[(years.styear <= years.year) & (years.year <= years.until)][["ccode", "year"]].drop_duplicates()
panel = years.merge(years, on="year", suffixes=("1", "2"))
panel = panel[panel.ccode1 != panel.ccode2]
owed = owed.rename(columns={{"member": "ccode1", "member2": "ccode2"}})
panel = panel.merge(owed, on=["ccode1", "ccode2", "year"], how="left")
inside = panel.year <= 2018
for duty in duties:
    panel[duty] = panel[duty].where(panel[duty].notna() | ~inside, 0)
"""


def whole_process(code: str) -> tuple[float, float]:
    """Seconds and megabytes at the most of a Python process: the best of three runs."""
    best = (float("inf"), float("inf"))
    for _ in range(3):
        start = time.perf_counter()
        process = subprocess.Popen([sys.executable, "-c", code])
        _, status, used = os.wait4(process.pid, 0)
        taken = time.perf_counter() - start
        if status:
            raise SystemExit(f"a measured process failed: {status}")
        best = min(best, (taken, used.ru_maxrss / 1024))
    return best


def has_pandas() -> bool:
    """Whether the peer can be run."""
    return subprocess.run([sys.executable, "-c", "import pandas"], capture_output=True, check=False).returncode == 0


def numpy_peer(folder: str) -> float:
    """Seconds of the eight measures of all undirected dyad-years 1816-2018, by broadcasting over pairs of rows."""
    import numpy as np

    from jote.panels.cube import cube, pledges_of
    from jote.panels.similarity import valued
    from jote.panels.system import members_in

    whole = cube(pledges_of("atop", folder))
    start = time.perf_counter()
    with np.errstate(invalid="ignore", divide="ignore"):
        for year in range(1816, 2019):
            members = np.array(members_in(year))
            x = valued(whole.bits[year - whole.first][np.ix_(whole.place[members], whole.place[members])]).astype(float)
            one, other = np.triu_indices(members.size, 1)
            for rows, top in ((x, 3), ((x > 0).astype(float), 1)):
                gap = np.abs(rows[one] - rows[other])
                squared = (gap**2).mean(1)
                _ = 1 - 2 * gap.mean(1) / top, 1 - 2 * squared / top**2
                means, squares = rows.mean(1), (rows**2).mean(1)
                pooled, middle = (squares[one] + squares[other]) / 2, (means[one] + means[other]) / 2
                _ = 1 - squared / (2 * (pooled - middle**2))
                _ = 1 - squared / (squares[one] + squares[other] - 2 * means[one] * means[other])
            agreed = (x[one] == x[other]).mean(1)
            chance = sum((((x == value).mean(1)[one] + (x == value).mean(1)[other]) / 2) ** 2 for value in range(4))
            _ = (agreed - chance) / (1 - chance)
    return time.perf_counter() - start


def main() -> None:
    """Run all measurements; without the data say so and leave."""
    beside = Path(__file__).resolve().parents[2] / "shared" / "data" / "ir"
    folder = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("JOTE_DATA") or str(beside)
    if not Path(folder).is_dir():
        print(f"no copies of ATOP and COW data at {folder}: give their folder, or set JOTE_DATA")
        return
    ours, memory = whole_process(PANEL.format(folder=folder))
    print(f"{'2.25 million directed dyad-years, five ATOP pledges, whole process':<68} {ours:6.2f} s {memory:6.0f} MB")
    if has_pandas():
        peer, more = whole_process(PANDAS.format(folder=folder))
        print(f"{'  the same with plain pandas':<68} {peer:6.2f} s {more:6.0f} MB   {peer / ours:5.1f} times as long")
    else:
        print("  the same with plain pandas: pandas is not installed here (pip install pandas)")

    import jote.panels as jp

    frame = jp.dyad_years(1816, 2018, directed=False)
    eight = [one for one in jp.MEASURES if one != "tau_b"]
    jp.add_similarity(frame.head(1), ["S"], path=folder)
    start = time.perf_counter()
    jp.add_similarity(frame, eight, path=folder)
    ours = time.perf_counter() - start
    print(f"{f'{len(eight)} measures of likeness, {frame.height:,} dyad-years 1816-2018':<68} {ours:6.2f} s")
    peer = numpy_peer(folder)
    print(f"{'  the same with plain numpy':<68} {peer:6.2f} s             {peer / ours:5.1f} times as long")
    start = time.perf_counter()
    jp.add_similarity(frame, eight, path=folder, weights=folder)
    print(f"{'  with S weighted by CINC':<68} {time.perf_counter() - start:6.2f} s")
    start = time.perf_counter()
    jp.network_years(1816, 2018, path=folder)
    print(f"{'network as a whole, 203 years':<68} {time.perf_counter() - start:6.2f} s")
    start = time.perf_counter()
    jp.state_years(1816, 2018).pipe(jp.add_positions, path=folder)
    print(f"{'eight places of every state in it, 203 years':<68} {time.perf_counter() - start:6.2f} s")


if __name__ == "__main__":
    main()
