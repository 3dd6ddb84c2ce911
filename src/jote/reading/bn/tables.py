"""The word lists of Bangla."""

from pathlib import Path

from jote.reading.language_tables import language_tables

table, word_set = language_tables(Path(__file__).parent)

MOST_KEPT = 50_000  # word forms of which a reading is kept; the common ones come back at once
