"""Sentences as English world news writes them, of our own: all sixteen types, with states on either side."""

import pytest

from jote.reading import read

TABLE: list[tuple[str, tuple[str, str, str]]] = [
    ("Serbia and Kosovo signed a deal on licence plates in Brussels.", ("AGREE", "SRB", "KOS")),
    ("Norway pledged 200 million dollars in aid to Ukraine.", ("AGREE", "NOR", "UKR")),
    ("Saudi Arabia and Iran restored diplomatic relations.", ("AGREE", "SAU", "IRN")),
    ("The European Union opened accession talks with Moldova.", ("CONSULT", "?", "MDA")),
    ("South Korea's president will travel to Tokyo next week for a summit with Japan's prime minister.", ("CONSULT", "KOR", "JPN")),
    ("Germany delivered four air defence systems to Estonia.", ("AID", "DEU", "EST")),
    ("Thailand and Malaysia began a joint naval exercise.", ("COOPERATE", "THA", "MYS")),
    ("Argentina backed Bolivia's request to join the bloc.", ("SUPPORT", "ARG", "BOL")),
    ("Hungary congratulated Georgia on the election.", ("SUPPORT", "HUN", "GEO")),
    ("Sudan lifted the state of emergency.", ("CONCEDE", "SDN", "")),
    ("Azerbaijan freed three Armenian prisoners.", ("RETREAT", "AZE", "ARM")),
    ("The French army pulled out of Niger.", ("RETREAT", "FRA", "NER")),
    ("The ceasefire between Israel and Hezbollah came into force on Wednesday.", ("RETREAT", "ISR", "LBN")),
    ("Greece called on Turkey to respect its airspace.", ("REQUEST", "GRC", "TUR")),
    ("Zambia asked China for debt relief.", ("REQUEST", "ZMB", "CHN")),
    ("Bolivia accused Chile of stealing its water.", ("ACCUSE", "BOL", "CHL")),
    ("Ireland criticised Hungary over its blocking of aid.", ("ACCUSE", "IRL", "HUN")),
    ("Somalia condemned Ethiopia's deal with Somaliland.", ("ACCUSE", "SOM", "ETH")),
    ("Slovakia vetoed the sanctions package.", ("REJECT", "SVK", "")),
    ("Qatar rejected the accusations.", ("REJECT", "QAT", "")),
    ("Israel threatened Lebanon with war.", ("THREATEN", "ISR", "LBN")),
    ("Niger threatened to expel the French ambassador.", ("THREATEN", "NER", "FRA")),
    ("Students protested in Dhaka against the quota.", ("PROTEST", "BGD", "")),
    ("Thousands of people rallied in Belgrade against the government.", ("PROTEST", "SRB", "")),
    ("Australia imposed sanctions on three Russian banks.", ("SANCTION", "AUS", "RUS")),
    ("Rwanda recalled its ambassador from Belgium.", ("SANCTION", "RWA", "BEL")),
    ("Mexico suspended relations with Ecuador.", ("SANCTION", "MEX", "ECU")),
    ("Poland moved more troops to its border with Belarus.", ("MOBILIZE", "POL", "")),
    ("Iran test-fired a ballistic missile.", ("MOBILIZE", "IRN", "")),
    ("A court in Russia sentenced an American reporter to sixteen years in prison.", ("COERCE", "RUS", "USA")),
    ("Police in Kenya arrested forty protesters.", ("COERCE", "KEN", "KEN")),
    ("Gunmen killed eleven soldiers in northern Burkina Faso.", ("ASSAULT", "BFA", "BFA")),
    ("Armenia and Azerbaijan exchanged fire along their border.", ("ASSAULT", "ARM", "AZE")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text for text, _ in TABLE])
def test_one_event_with_its_parties(text, expected):
    reading = read(text, language="en")
    states = {one.id: one.state or "?" for one in reading.actors}

    assert [
        (one.event, "+".join(states[key] for key in one.source), "+".join(states[key] for key in one.target))
        for one in reading.events
    ] == [expected]


QUOTES = [
    ("“We will not give up an inch of our land,” said Ukraine's president, Volodymyr Zelensky.", "Volodymyr Zelensky", True),
    ("Finland's president, Alexander Stubb, said: “Europe has to do more for itself.”", "Alexander Stubb", True),
    ("Prime Minister Shehbaz Sharif told parliament that Pakistan would answer any attack.", "Shehbaz Sharif", False),
    ("According to Turkish officials, the two sides will meet again in June.", "Officials of Turkey", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "direct"), QUOTES, ids=[text for text, *_ in QUOTES])
def test_who_says_it(text, speaker, direct):
    reading = read(text, language="en")
    names = {one.id: one.name for one in reading.actors}

    assert [(names[one.speaker or ""], one.direct) for one in reading.quotes] == [(speaker, direct)]
