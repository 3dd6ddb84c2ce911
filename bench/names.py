"""How many of the people, bodies and places that others have marked in Bangla news Jote finds by name.

    python bench/names.py [FOLDER]

FOLDER holds `banglakit-train.jsonl` (banglakit/bengali-ner-data, CC0) and `rifat-train.txt` (Rifat1493/Bengali-NER, MIT);
without one, ../shared/data/bn-ner is tried. A set that is not there is skipped, and the output says so. Right is a name of
the same class that shares a word with the marked one; `exact` asks for the same words. Nothing is asserted.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
CLASSES = {"PER": "PER", "PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC"}
KINDS = {"person": "PER", "organization": "ORG", "group": "ORG", "state": "LOC", "seat": "LOC", "place": "LOC"}
WORDS = re.compile(r"[^\s।,;:?!()\[\]{}'\"‘’“”…—–\-/.]+|[^\s]")

Entity = tuple[str, int, int]  # class, first token, token after the last


def banglakit(path: Path) -> Iterator[tuple[list[tuple[int, int]], str, list[str]]]:
    """Sentences with the spans of their tokens and a label each; those that the marks do not fit are left out."""
    for line in path.read_text(encoding="utf-8").splitlines():
        text, labels = json.loads(line)[:2]
        spans = [match.span() for match in WORDS.finditer(text)]
        if len(spans) == len(labels):
            yield spans, text, labels


def rifat(path: Path) -> Iterator[tuple[list[tuple[int, int]], str, list[str]]]:
    """The same of a file of one word and label a line, an empty line between sentences."""
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        parts = line.split("\t")
        if len(parts) >= 2 and parts[0].strip():
            rows.append((parts[0].strip(), parts[-1].strip()))
        elif rows:
            text, spans = "", []
            for word, _ in rows:
                spans.append((len(text), len(text) + len(word)))
                text += word + " "
            yield spans, text, [label for _, label in rows]
            rows = []


def marked(labels: list[str]) -> list[Entity]:
    """The entities of BIO or BILOU labels; neighbours of one class are one name, since the sets part them at will."""
    found: list[Entity] = []
    for at, label in enumerate(labels):
        kind = CLASSES.get(label.split("-")[-1])
        if kind is None:
            continue
        if found and found[-1][0] == kind and found[-1][2] == at:
            found[-1] = (kind, found[-1][1], at + 1)
        else:
            found.append((kind, at, at + 1))
    return found


def named(text: str, spans: list[tuple[int, int]]) -> list[Entity]:
    """What Jote names in a sentence, as tokens of the set."""
    from jote.reading.bn import Bangla
    from jote.reading.names import settle_names, supported_ids
    from jote.reading.text import Text

    grammar = Bangla()
    whole = Text.of(text)
    mentions = settle_names(grammar.names(whole.clean))
    support = supported_ids(known for one in mentions for known in one.knowns)
    found: set[tuple[str, int, int]] = set()
    for one in mentions:
        known = next((known for known in one.knowns if not known.weak or known.id in support), None)
        if known is not None and known.kind in KINDS:
            found.add((KINDS[known.kind], *whole.span(one.start, one.end)))
    seen = grammar.new_names()
    for sentence in grammar.sentences(whole, False):
        inside = [one for one in mentions if sentence.start <= one.start < sentence.end]
        for phrase in grammar.phrases(sentence.tokens, inside, seen, support):
            if phrase.unknown_name is not None:
                found.add(("PER", *whole.span(phrase.start, phrase.end)))
    entities: list[Entity] = []
    for kind, low, high in sorted(found, key=lambda one: one[1]):
        inner = [at for at, (start, end) in enumerate(spans) if start < high and end > low]
        if not inner:
            continue
        if entities and entities[-1][0] == kind and entities[-1][2] >= inner[0]:
            entities[-1] = (kind, entities[-1][1], max(entities[-1][2], inner[-1] + 1))
        else:
            entities.append((kind, inner[0], inner[-1] + 1))
    return entities


def measure(rows: Iterator[tuple[list[tuple[int, int]], str, list[str]]]) -> tuple[int, Counter[tuple[str, str]]]:
    """Sentences, and counts by class: wanted, read, right (a word shared), exact (the same words)."""
    counts: Counter[tuple[str, str]] = Counter()
    sentences = 0
    for spans, text, labels in rows:
        sentences += 1
        wanted, read = marked(labels), named(text, spans)
        for kind, *_ in wanted:
            counts[kind, "wanted"] += 1
        for kind, *_ in read:
            counts[kind, "read"] += 1
        free = list(wanted)
        for one in read:
            hit = next(
                (other for other in free if other[0] == one[0] and other[1] < one[2] and one[1] < other[2]), None
            )
            if hit is not None:
                free.remove(hit)
                counts[one[0], "right"] += 1
                counts[one[0], "exact"] += hit == one
    return sentences, counts


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent / "shared" / "data" / "bn-ner"
    for name, reader in (("banglakit-train.jsonl", banglakit), ("rifat-train.txt", rifat)):
        path = folder / name
        if not path.exists():
            print(f"{name}: skipped, {path} is not there")
            continue
        sentences, counts = measure(reader(path))
        print(f"{name}: {sentences} sentences")
        for kind in ("PER", "ORG", "LOC"):
            read, wanted, right, exact = (counts[kind, one] for one in ("read", "wanted", "right", "exact"))
            precision, recall = right / max(read, 1), right / max(wanted, 1)
            f1 = 2 * right / max(read + wanted, 1)
            print(
                f"  {kind}  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}   right {right}, read {read}, wanted {wanted}, exact {exact}"
            )


if __name__ == "__main__":
    main()
