"""A clause that was not seen in the text is doubted by itself; the others of its treaty are not."""

from jote.ledger import entry_of, ledger, treaty_of


def test_a_clause_is_as_certain_as_its_treaty_unless_it_says_otherwise():
    entry = entry_of(ledger().treaty("anzus-1951"))
    entry["clauses"][0]["confidence"] = "low"
    first, *others = treaty_of(entry).clauses

    assert first.confidence == "low"
    assert {one.confidence for one in others} == {entry["confidence"]} != {"low"}


def test_the_doubt_of_a_clause_is_written_back():
    entry = entry_of(ledger().treaty("anzus-1951"))
    assert all("confidence" not in clause for clause in entry["clauses"])
    entry["clauses"][0]["confidence"] = "low"

    assert entry_of(treaty_of(entry))["clauses"][0]["confidence"] == "low"
