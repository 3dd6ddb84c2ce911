"""The word lists of English."""

from pathlib import Path

from jote.reading.language_tables import language_tables

table, word_set = language_tables(Path(__file__).parent)
