"""Pin what the reader reaches on the gold sets, so that no change lowers it unseen.

    python scripts/floors.py            # raise the floors to what is reached now
    python scripts/floors.py --lower    # lower them too: say why in the commit

A floor is the F1 reached, cut to two decimals, for a set whose digest is kept beside it: other gold is another set.
"""

from __future__ import annotations

import hashlib
import json
import math
import sys
from pathlib import Path

import yaml

from jote.reading import read
from jote.reading.score import score
from jote.reading.scores import MEASURES, Scores

HERE = Path(__file__).resolve().parent.parent
GOLD = HERE / "tests" / "gold"
FLOORS = GOLD / "floors.yaml"
CORPUS = HERE.parent / "shared" / "corpus"
SETS = ("dev", "test", "blind")


def digest(name: str) -> str:
    """The digest of a gold set: its files and what is in them."""
    stamp = hashlib.sha256()
    for path in sorted((GOLD / name).glob("*.json")):
        stamp.update(path.name.encode() + path.read_bytes())
    return stamp.hexdigest()[:16]


def texts() -> dict[str, str]:
    """The texts of the corpus by id; empty where ../shared is absent."""
    import gzip

    found = {path.stem: path.read_bytes().decode("utf-8") for path in (CORPUS / "bn").glob("*.txt")}
    bulk = CORPUS / "bn-bulk.jsonl.gz"
    if bulk.exists():
        with gzip.open(bulk, "rt", encoding="utf-8") as rows:
            for row in map(json.loads, rows):
                found[row["id"]] = f"{row['title']}\n\n{row['text']}" if row.get("title") else row["text"]
    return found


def reached(name: str, written: dict[str, str]) -> Scores:
    """The scores of the reader on one set."""
    total = Scores.none()
    for path in sorted((GOLD / name).glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        total += score(gold, read(written[path.stem], published=gold["article"].get("published")))
    return total


def main() -> None:
    """Rewrite the floors."""
    kept = yaml.safe_load(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    written = texts()
    for name in SETS:
        scores = reached(name, written)
        floors = {one: math.floor(scores[one].f1 * 100) / 100 for one in MEASURES if scores[one].wanted >= 5}
        before = kept.get(name, {})
        if before.get("digest") == digest(name) and "--lower" not in sys.argv:
            floors = {one: max(floor, before["f1"].get(one, 0.0)) for one, floor in floors.items()}
        kept[name] = {"digest": digest(name), "articles": scores.articles, "f1": floors}
        print(
            name,
            {
                one: (round(scores[one].f1, 3), scores[one].right, scores[one].read, scores[one].wanted)
                for one in MEASURES
            },
        )
    FLOORS.write_text(
        "# F1 that the reader must reach on each gold set; written by scripts/floors.py, which lowers only when told to.\n"
        + yaml.safe_dump(kept, sort_keys=False),
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
