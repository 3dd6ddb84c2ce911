"""Quotes in English: who speaks, directly or as reported, and where the words begin and end."""

import pytest

from jote.reading import read

Quoted = tuple[str | None, bool, str]

TABLE: list[tuple[str, str, list[Quoted]]] = [
    ("speaker before, with a colon", 'Putin said: "We will not wait for anybody."', [("Vladimir Putin", True, "We will not wait for anybody.")]),
    ("speaker after", '"We will not wait for anybody," Putin said.', [("Vladimir Putin", True, "We will not wait for anybody")]),
    ("the verb before the speaker", "“We will not wait for anybody,” said Turkish President Recep Tayyip Erdogan.",
     [("Recep Tayyip Erdoğan", True, "We will not wait for anybody")]),
    ("the speaker in the middle", '"We are ready," Macron said, "but we will not wait."',
     [("Emmanuel Macron", True, "We are ready"), ("Emmanuel Macron", True, "but we will not wait.")]),
    ("a second sentence without a verb of saying", '"We are ready to talk," Macron said. "Nobody should doubt our will."',
     [("Emmanuel Macron", True, "We are ready to talk"), ("Emmanuel Macron", True, "Nobody should doubt our will.")]),
    ("said that", "Zelensky said that the city was under fire.", [("Volodymyr Zelensky", False, "the city was under fire")]),
    ("said without that", "The Kremlin said the talks were useful.", [("Russia", False, "the talks were useful")]),
    ("a day between the verb and that", "Modi said on Monday that the border was calm.", [("Narendra Modi", False, "the border was calm")]),
    ("told whom", "Xi Jinping told Macron that trade would grow.", [("Xi Jinping", False, "trade would grow")]),
    ("at the end", "The bridge was destroyed, the Ukrainian army said.", [("Army of Ukraine", False, "The bridge was destroyed")]),
    ("according to, at the end", "The bridge was destroyed, according to the Ukrainian army.", [("Army of Ukraine", False, "The bridge was destroyed")]),
    ("according to, at the beginning", "According to the Israeli military, the tunnel was empty.",
     [("Israel Defense Forces", False, "the tunnel was empty")]),
    ("a relative clause beside the speaker", "Macron, who visited Kyiv, said that peace was near.", [("Emmanuel Macron", False, "peace was near")]),
    ("an unknown speaker with a title", "Kenyan foreign ministry spokesman Peter Otieno said that the border was open.",
     [("Peter Otieno", False, "the border was open")]),
    ("one quoted word is no quote", "Erdogan called the vote a “sham”.", []),
    ("an agency is credited, not quoted", "The port was closed, Reuters reported.", []),
    ("nothing is said", "The minister added two seats to the table.", []),
]  # fmt: skip


@pytest.mark.parametrize(("difficulty", "text", "wanted"), TABLE, ids=[row[0] for row in TABLE])
def test_quotes(difficulty: str, text: str, wanted: list[Quoted]) -> None:
    reading = read(text, language="en")
    names = {one.id: one.name for one in reading.actors}
    found = [(names.get(one.speaker or ""), one.direct, text[slice(*one.span)]) for one in reading.quotes]
    assert found == wanted, difficulty


def test_what_is_said_belongs_to_who_says_it() -> None:
    reading = read("Israel bombed a hospital, the Lebanese army said.", language="en")
    names = {one.id: one.name for one in reading.actors}
    (event,) = reading.events
    assert names[event.said_by or ""] == "Lebanese Armed Forces"


def test_the_source_of_a_charge_is_not_its_teller() -> None:
    (event,) = read("Tusk said: “We condemn Russia.”  Donald Tusk leads Poland.", language="en").events
    assert (event.event, event.said_by) == ("ACCUSE", None)
