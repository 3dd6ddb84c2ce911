"""Compute the honouring rates of `obligations/honouring.yaml` from Berkemeier and Fuhrmann's data.

    python scripts/honouring.py berkemeier_fuhrmann_2018.csv

The file is theirs: get it from the replication archive of the article (Research & Politics 2018).
A promise is counted where the case arose, that is where `honorLLM` or `violateLLM` is 1.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

COLUMNS = {
    "defense": "defense",
    "offense": "offense",
    "neutrality": "neutral",
    "nonaggression": "nonagg",
    "consultation": "consul",
}


def rates(path: Path) -> dict[str, dict[str, list[int]]]:
    """Counts [honoured, all] by duty and era; the key `all` counts every promise."""
    with path.open(encoding="latin1", newline="") as stream:
        cases = [row for row in csv.DictReader(stream) if "1" in (row["honorLLM"][:1], row["violateLLM"][:1])]
    found = {}
    for duty, column in {"all": None, **COLUMNS}.items():
        chosen = [row for row in cases if column is None or float(row[column]) == 1]
        found[duty] = {
            era: [sum(row["honorLLM"][:1] == "1" for row in of_era), len(of_era)]
            for era, sample in (("to-1944", {"1"}), ("after-1944", {"0"}), ("both", {"0", "1"}))
            for of_era in [[row for row in chosen if row["sample"][:1] in sample]]
        }
    return found


if __name__ == "__main__":
    for duty, eras in rates(Path(sys.argv[1])).items():
        print(f"{duty}: {{{', '.join(f'{era}: [{kept}, {count}]' for era, (kept, count) in eras.items())}}}")
