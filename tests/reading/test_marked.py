"""Forms that matter to a step, and those found dull."""

from __future__ import annotations

from jote.reading.marked import Marked


def test_a_form_is_looked_at_once():
    asked: list[str] = []

    def matters(form: str) -> bool:
        asked.append(form)
        return form == "যুদ্ধ"

    marked = Marked(matters)
    first = marked.among(frozenset(("যুদ্ধ", "থামে", "না")))
    again = marked.among(frozenset(("থামে", "না")))

    assert (first, again) == ({"যুদ্ধ"}, frozenset())
    assert sorted(asked) == sorted(("যুদ্ধ", "থামে", "না"))


def test_what_matters_goes_on_mattering():
    marked = Marked(lambda form: form == "শান্তি")

    assert [marked.among(frozenset(("শান্তি",))) for _ in range(2)] == [{"শান্তি"}, {"শান্তি"}]
