"""Who is meant in wire reports of several sentences: it, the ministry, the Iran-backed group, a title that repeats its text."""

import pytest

from jote.reading import read


def spoken(text: str) -> list[tuple[str | None, str]]:
    reading = read(text, language="en", published="2026-03-11")
    names = {one.id: one.name for one in reading.actors}
    return [(names.get(one.speaker or ""), text[slice(*one.span)]) for one in reading.quotes]


def told(text: str) -> list[tuple[str, str, str]]:
    reading = read(text, language="en", published="2026-03-11")
    states = {one.id: one.state or one.name for one in reading.actors}
    return [
        (one.event, "+".join(states[key] for key in one.source), "+".join(states[key] for key in one.target))
        for one in reading.events
    ]


def test_it_added_is_whoever_spoke_last():
    text = "The Kenyan foreign ministry said the border was open. “Sudan was told so,” it added."

    assert [who for who, _ in spoken(text)] == ["Ministry of Foreign Affairs of Kenya"] * 2


def test_the_ministry_is_the_one_named_before():
    text = "The Lebanese health ministry said five people were killed. The ministry said two were children."

    assert [who for who, _ in spoken(text)] == ["Ministry of Health of Lebanon"] * 2


def test_the_backed_group_is_the_group_named_before():
    text = "Hezbollah buried its dead. The Iran-backed group said it would not disarm."

    assert [who for who, _ in spoken(text)] == ["Hezbollah"]


def test_a_title_makes_no_quote_of_what_its_text_quotes():
    text = "Kenya says border is open\n\nNAIROBI: Kenya said on Monday the border with Sudan was open."

    assert spoken(text) == [("Kenya", "the border with Sudan was open")]


def test_a_clause_inside_another_is_no_quote():
    assert not spoken("Canada blacklisted three companies that it claims helped Iran build drones.")


def test_officials_from_a_country():
    assert told("Senior officials from Japan condemned the North Korean launch.") == [("ACCUSE", "JPN", "PRK")]


def test_a_part_of_a_country_is_no_subject():
    assert told("An Israeli strike on a vehicle in south Lebanon killed two people.") == [("ASSAULT", "ISR", "LBN")]


def test_after_a_dash_another_speaks():
    text = "Kenya demanded that Rwanda leave Congo - a charge Rwanda denies."

    assert told(text)[1][:2] == ("REJECT", "RWA")


def test_two_who_speak_in_one_sentence():
    text = "Kenya said the two sides had agreed, but Sudan said no truce was discussed."

    assert spoken(text) == [("Kenya", "the two sides had agreed"), ("Sudan", "no truce was discussed")]


def test_what_a_verb_follows_is_no_part_of_the_list_before():
    assert told("Canada imposed sanctions on Iran, and Kenya accused Sudan of lying.") == [
        ("SANCTION", "CAN", "IRN"),
        ("ACCUSE", "KEN", "SDN"),
    ]


def test_both_sides_are_those_named_side_by_side():
    text = "Trump said Thailand and Cambodia had agreed to talk. Malaysia urged both sides to stop."

    assert told(text)[-1] in [("REQUEST", "MYS", "THA+KHM"), ("REQUEST", "MYS", "KHM+THA")]


def test_while_after_a_comma_tells_more():
    assert told("Spain condemned the Iranian attack, while Chile rejected the Iranian plan.") == [
        ("ACCUSE", "ESP", "IRN"),
        ("REJECT", "CHL", "IRN"),
    ]


def test_a_clause_and_a_quotation_after_one_verb():
    text = "Kenya's president said the outcome was not good: “This is a failure for all of us.”"

    assert [said for _, said in spoken(text)] == ["the outcome was not good", "This is a failure for all of us."]


def test_the_two_neighbours_with_words_between():
    text = "Trump called Thailand and Cambodia. He said the two Southeast Asian neighbours had agreed to stop."

    assert ("AGREE", "THA", "KHM") in told(text)


QUOTED = [
    (
        "A state agency quoted Lavrov as saying that Moscow was ready for talks.",
        ("Sergei Lavrov", "Moscow was ready for talks"),
    ),
    ("Lavrov was quoted as saying Moscow was ready for talks.", ("Sergei Lavrov", "Moscow was ready for talks")),
    ("Lavrov told AFP the group would not disarm.", ("Sergei Lavrov", "the group would not disarm")),
    (
        "Netanyahu's office said Israel had not agreed to the plan.",
        ("Benjamin Netanyahu", "Israel had not agreed to the plan"),
    ),
    ("Viktor Orban said Hungary would not pay.", ("Viktor Orbán", "Hungary would not pay")),
    ("Vucic said Serbia would not pay.", ("Aleksandar Vučić", "Serbia would not pay")),
]


@pytest.mark.parametrize(("text", "expected"), QUOTED, ids=[text for text, _ in QUOTED])
def test_who_is_quoted(text, expected):
    assert spoken(text) == [expected]
