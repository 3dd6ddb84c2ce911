"""Counts and dates in English: how many, of whom, and on which day."""

import pytest

from jote.reading import read

Figure = tuple[str, str, int | None, int | None, str]

FIGURES: list[tuple[str, list[Figure]]] = [
    ("The strike killed four people and wounded at least 13 others.", [("killed", "people", 4, 4, "killed four people"), ("wounded", "people", 13, None, "wounded at least 13 others")]),
    ("At least 12 people were killed and 30 wounded.", [("killed", "people", 12, None, "At least 12 people were killed"), ("wounded", "people", 30, 30, "30 wounded")]),
    ("More than 300 people were injured.", [("wounded", "people", 300, None, "More than 300 people were injured")]),
    ("Between five and ten soldiers were captured.", [("captured", "soldiers", 5, 10, "Between five and ten soldiers were captured")]),
    ("Some 10 to 15 rebels were killed.", [("killed", "fighters", 10, 15, "10 to 15 rebels were killed")]),
    ("About 200 families were displaced.", [("displaced", "people", 200, 200, "About 200 families were displaced")]),
    ("Twenty-five civilians died.", [("killed", "civilians", 25, 25, "Twenty-five civilians died")]),
    ("The death toll rose to 1,245.", [("killed", "people", 1245, 1245, "1,245")]),
    ("Russia launched 62 drones and nine missiles.", [("weapons", "drones", 62, 62, "62 drones"), ("weapons", "missiles", 9, 9, "nine missiles")]),
    ("North Korea sent 10,000 troops.", [("personnel", "troops", 10000, 10000, "10,000 troops")]),
    ("Norway gave Kenya $2.5 million.", [("money", "dollars", 2500000, 2500000, "$2.5 million")]),
    ("Police arrested 20 protesters.", [("arrested", "protesters", 20, 20, "arrested 20 protesters")]),
    ("Three soldiers are missing.", [("missing", "soldiers", 3, 3, "Three soldiers are missing")]),
    ("Dozens of people were killed.", []),
    ("The 45-year-old minister spoke for 20 minutes about 15 countries.", []),
    ("Five gunmen killed a soldier.", []),
    ("He was the 19th president.", []),
]  # fmt: skip

DATES: list[tuple[str, str | None, str | None]] = [
    ("Russia attacked Ukraine on 24 February 2022.", None, "2022-02-24"),
    ("Russia attacked Ukraine on February 24, 2022.", None, "2022-02-24"),
    ("Russia attacked Ukraine in February 2022.", None, "2022-02"),
    ("Russia attacked Ukraine in 2022.", None, "2022"),
    ("Russia attacked Ukraine on Thursday.", None, None),
    ("Russia attacked Ukraine on Thursday.", "2022-02-26", "2022-02-24"),
    ("Russia attacked Ukraine on Thursday, 24 February.", "2022-02-26", "2022-02-24"),
    ("Russia attacked Ukraine on Thursday (24 February), the worst day since 2019.", None, "2022-02-24"),
    ("Russia attacked Ukraine yesterday.", "2022-02-25", "2022-02-24"),
    ("Russia attacked Ukraine two days ago.", "2022-02-26", "2022-02-24"),
    ("Russia attacked Ukraine last month.", "2022-03-10", "2022-02"),
    ("Russia attacked Ukraine last year.", "2023-03-10", "2022"),
    ("Canada will impose sanctions on Myanmar on Monday.", "2022-02-25", "2022-02-28"),
    ("Canada imposed sanctions on Myanmar after the coup of 2021.", "2024-02-25", None),
    ("Nepal broke the 1950 treaty and attacked Bhutan.", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), FIGURES, ids=[row[0] for row in FIGURES])
def test_figures(text: str, wanted: list[Figure]) -> None:
    found = [
        (one.measure, one.who, one.low, one.high, text[slice(*one.span)]) for one in read(text, language="en").figures
    ]
    assert found == wanted


@pytest.mark.parametrize(("text", "published", "wanted"), DATES)
def test_the_day_of_an_act(text: str, published: str | None, wanted: str | None) -> None:
    (event,) = read(text, language="en", published=published).events
    assert (event.date.value if event.date else None) == wanted


SHARED = [
    (
        "At least 25 people have been killed, including 14 Thai soldiers and 11 Cambodian civilians.",
        [("killed", 25, None), ("killed", 14, 14), ("killed", 11, 11)],
    ),
    ("The fighting went on, forcing more than 130,000 residents to flee the area.", [("displaced", 130000, None)]),
    ("The minister met 14 Thai soldiers.", []),
]


@pytest.mark.parametrize(("text", "expected"), SHARED, ids=[text for text, _ in SHARED])
def test_parts_of_a_toll_and_people_driven_out(text, expected):
    assert [(one.measure, one.low, one.high) for one in read(text, language="en").figures] == expected
