"""The word lists of pages and of quotation marks, which are read before the language of a sentence matters."""

from pathlib import Path

from jote.reading.language_tables import language_tables

table, word_set = language_tables(Path(__file__).parent)
