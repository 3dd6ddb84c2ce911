"""Forms that matter to a step, and those found dull."""

from __future__ import annotations

from jote.reading import marked
from jote.reading.marked import Forms, Marks


def test_a_form_is_looked_at_once():
    asked: list[str] = []

    def matters(form: str) -> bool:
        asked.append(form)
        return form == "যুদ্ধ"

    war = Marks(lambda form: [form]).where(matters)
    first = war.among(Forms(("যুদ্ধ", "থামে", "না")))
    again = war.among(Forms(("থামে", "না")))

    assert (first, again) == ({"যুদ্ধ"}, frozenset())
    assert sorted(asked) == sorted(("যুদ্ধ", "থামে", "না"))


def test_what_matters_goes_on_mattering():
    peace = Marks(lambda form: [form]).where(lambda form: form == "শান্তি")

    assert [peace.among(Forms(("শান্তি",))) for _ in range(2)] == [{"শান্তি"}, {"শান্তি"}]


def test_a_step_that_comes_late_sees_the_forms_of_before():
    marks = Marks(lambda form: [form])
    forms = Forms(("যুদ্ধ", "শান্তি"))
    marks.where(lambda form: form == "যুদ্ধ").among(forms)

    assert marks.where(lambda form: form == "শান্তি").among(forms) == {"শান্তি"}


def test_forms_shown_before_the_marks_forgot_them_are_shown_again(monkeypatch):
    monkeypatch.setattr(marked, "_MOST_SEEN", 2)
    marks = Marks(lambda form: [form])
    war = marks.where(lambda form: form == "যুদ্ধ")
    first = Forms(("যুদ্ধ", "থামে", "না"))
    war.among(first)
    war.among(Forms(("শান্তি",)))

    assert war.among(first) == {"যুদ্ধ"}
