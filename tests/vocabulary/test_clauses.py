"""How clauses are called: by number, by name, or not at all; in both languages."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from jote.ledger import ledger
from jote.vocabulary.clauses import clause_mark, clause_name
from jote.vocabulary.tables import parse_yaml

DATA = Path(__file__).parents[2] / "src" / "jote" / "vocabulary" / "data"
TABLE: dict[str, Any] = parse_yaml((DATA / "clauses.yaml").read_text(encoding="utf-8"))
SCHEMA = json.loads((DATA / "clauses.schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("article", "english", "bangla"),
    [
        ("4", "article 4", "অনুচ্ছেদ ৪"),
        ("XXVI", "article XXVI", "অনুচ্ছেদ ২৬"),  # Roman numbers are no Bangla ones
        ("42(7)", "article 42(7)", "অনুচ্ছেদ ৪২(৭)"),
        ("2 and 4", "articles 2 and 4", "অনুচ্ছেদ ২ ও ৪"),
        ("I-IV", "articles I-IV", "অনুচ্ছেদ ১-৪"),
        ("4; military convention 1, 2", "article 4; military convention 1, 2", "অনুচ্ছেদ ৪; সামরিক কনভেনশন ১, ২"),  # one article, then another text
        ("1661, art. XV", "1661, art. XV", "১৬৬১, অনুচ্ছেদ ১৫"),  # a year is no article
        ("no help to an attacker", "no help to an attacker", "হামলাকারীকে সাহায্য না করার ধারা"),
        ("Letters of 22 and 23 November 1912", "Letters of 22 and 23 November 1912", "২২ ও ২৩ নভেম্বর ১৯১২-এর পত্র"),
        ("Treaty", "", ""),  # the text itself: its name has said so
        ("ATOP, phase 2, nonagg (1)", "ATOP, phase 2, nonagg (1)", "এটপ, পর্ব ২, অনাক্রমণ (১)"),
    ],
)  # fmt: skip
def test_a_clause_is_called_as_a_footnote_would_call_it(article: str, english: str, bangla: str) -> None:
    assert (clause_name(article), clause_name(article, "bn")) == (english, bangla)


def test_every_clause_of_the_ledger_has_a_bangla_name() -> None:
    articles = {clause.article for treaty in ledger().treaties.values() for clause in treaty.clauses}
    said = {article: re.sub(r"\([a-z]+\)", "", clause_mark(article, "bn")) for article in articles}
    assert {article for article, name in said.items() if re.search("[A-Za-z]{2,}", name)} == set()


def test_the_words_of_citations_fit_their_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(TABLE, SCHEMA)


@pytest.mark.parametrize(
    "broken",
    [
        {key: value for key, value in TABLE.items() if key != "source"},
        TABLE | {"whole": ["Treaty"]},  # compared in lower case: would never be met
        TABLE | {"months": {"January": "জানুয়ারি"}},  # eleven are missing
        TABLE | {"bn": {"Annex": "পরিশিষ্ট"}},  # looked up in lower case: would end in an error
        TABLE | {"bn": {"annex": "annex"}},  # left in English
        TABLE | {"footnotes": {}},
    ],
    ids=["no source", "capital", "one month", "capital term", "no Bangla", "unknown list"],
)
def test_a_mistake_in_the_words_of_citations_is_refused(broken: dict[str, Any]) -> None:
    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(broken)
