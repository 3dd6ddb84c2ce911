"""English sentences that once were read wrongly, by the fault: each fault with sentences on either side of its rule."""

import pytest
from tests.reading.conftest import Told, told_by_states

from jote.reading import read


def told(text: str) -> list[Told]:
    return told_by_states(read(text, language="en"))


TABLE = [
    # What a verb is about is no act of its own.
    ("Rwanda denied backing the rebels in eastern Congo.", [("REJECT", "RWA", "")]),
    ("Uganda denied supporting the M23 rebels.", [("REJECT", "UGA", "")]),
    ("The minister stopped criticising China.", []),
    ("Niger recalled its envoy, accusing Mali of aggression.", [("SANCTION", "NER", ""), ("ACCUSE", "NER", "MLI")]),
    ("Accusing Mali of aggression, Niger closed its border.", [("ACCUSE", "NER", "MLI"), ("SANCTION", "NER", "")]),
    # Who was attacked is not the one censured.
    ("Berlin condemned the attack on Israel.", [("ACCUSE", "DEU", "")]),
    ("Turkey condemned the strikes against Pakistan.", [("ACCUSE", "TUR", "")]),
    ("Canada denounced the killing of Kenyans in Somalia.", [("ACCUSE", "CAN", "")]),
    ("France condemned the Russian attack on Ukraine.", [("ACCUSE", "FRA", "RUS")]),
    ("Japan condemned North Korea's attack on South Korea.", [("ACCUSE", "JPN", "PRK")]),
    ("Poland condemned Russia's invasion of Ukraine.", [("ACCUSE", "POL", "RUS")]),
    ("Sweden condemned Iran.", [("ACCUSE", "SWE", "IRN")]),
    # Of whom something is demanded.
    ("Ethiopia demanded that Eritrea withdraw its troops.", [("REQUEST", "ETH", "ERI")]),
    ("The United States demanded that Russia release the journalists.", [("REQUEST", "USA", "RUS")]),
    ("China demanded that Japan apologise.", [("REQUEST", "CHN", "JPN")]),
    # How things stand is no act.
    ("The government in Tripoli is backed by Turkey.", []),
    ("The rebels, who are supported by Iran, control the port.", []),
    ("The rebels were supported by Iran in the attack.", [("SUPPORT", "IRN", "?")]),
    # What happened in a place, and which place it is.
    ("Macron flew to Cairo, where he met President Sisi.", [("CONSULT", "FRA", "EGY")]),
    ("Putin spoke of Mariupol, where Russia attacked a theatre.", [("ASSAULT", "RUS", "UKR")]),
    ("In Gaza, where Israel launched strikes on Tuesday, hospitals closed.", [("ASSAULT", "ISR", "PSE")]),
    ("Aid reached the town where Russian forces killed ten civilians.", [("ASSAULT", "RUS", "?")]),
    # A toll, and what took it.
    ("At least thirty people were killed when the Sudanese army shelled a market in Omdurman.", [("ASSAULT", "SDN", "")]),
    ("Three people were killed when a bus hit a wall in Spain.", []),
    ("Turkey vowed to strike Kurdish fighters in Syria.", [("THREATEN", "TUR", "SYR")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text for text, _ in TABLE])
def test_events(text, expected):
    assert told(text) == expected


def test_two_tolls_have_two_measures():
    reading = read(
        "Ten police officers were wounded and two civilians were killed in the blast in Quetta.", language="en"
    )

    assert [(one.measure, one.low) for one in reading.figures] == [("wounded", 10), ("killed", 2)]


TOLLS = [
    # A noun of attack with its dead beside it is told; without them it is background.
    ("The pact comes a week after an Israeli strike on Qatar, killing five people.", [("ASSAULT", "ISR", "QAT")]),
    ("The pact comes a week after an Israeli strike on Qatar.", []),
    ("The ministry said a child was among three people killed in an Israeli strike in Lebanon.", [("ASSAULT", "ISR", "LBN")]),
    ("The talks stalled after an Israeli strike killed five people in Lebanon.", [("ASSAULT", "ISR", "LBN")]),
    ("Kenya mourned after a strike that might have killed five people.", []),
    # Two tolls under one were.
    ("Five people were killed and 12 wounded in Israeli strikes in Lebanon.", [("ASSAULT", "ISR", "LBN")]),
    # The day stands between a verb and its preposition.
    ("Indian troops fired on Sunday on a Pakistani post.", [("ASSAULT", "IND", "PAK")]),
    # A dateline is no subject, and the noun after a name says what it is.
    ("KYIV: Russia accused Moldova of lying.", [("ACCUSE", "RUS", "MDA")]),
    ("The Hezbollah group threatened Israel.", [("THREATEN", "LBN", "ISR")]),
    # Whom a name is not the adjective of.
    ("Egypt's president will visit Sudan next week.", [("CONSULT", "EGY", "SDN")]),
    ("Germany gave Ukraine tanks.", [("AID", "DEU", "UKR")]),
    ("Egypt's foreign minister told his counterpart from Sudan to reopen the border.", [("REQUEST", "EGY", "SDN")]),
    # What is alleged or threatened is no act told beside the charge.
    ("Mali alleged that Algeria had armed the rebels.", [("ACCUSE", "MLI", "DZA")]),
    ("North Korea warned it would strike South Korea.", [("THREATEN", "PRK", "KOR")]),
    ("Iran said it would respond to Israel.", [("THREATEN", "IRN", "ISR")]),
    # A demand needs no that, and a call on somebody without a demand is a visit.
    ("Kenya demanded Sudan withdraw its troops.", [("REQUEST", "KEN", "SDN")]),
    ("The Sudanese ambassador called on the Egyptian foreign minister.", [("CONSULT", "SDN", "EGY")]),
    ("Serbia will not recognise Kosovo.", [("REJECT", "SRB", "KOS")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLLS, ids=[text for text, _ in TOLLS])
def test_tolls_and_who_is_meant(text, expected):
    assert told(text) == expected


MORE = [
    # A clause after a toll tells what took it.
    ("Nine civilians are dead after Thailand and Cambodia exchanged fire.", [("ASSAULT", "THA", "KHM")]),
    ("Nine civilians are dead after a bus left the road in Thailand.", []),
    # Who said one thing accuses of another.
    ("Kenya's foreign ministry said the jets had come at dawn, and accused Sudan of aggression.", [("ACCUSE", "KEN", "SDN")]),
    # Two verbs with one object are one act; fighter jets are no fighters.
    ("Cambodian forces shelled and bombed several Thai villages.", [("ASSAULT", "KHM", "THA")]),
    ("A Thai F-16 fighter jet bombed targets in Cambodia.", [("ASSAULT", "THA", "KHM")]),
    # The leader's administration is his government, and a title of courtesy parts no verb from its object.
    ("The Trump administration accused Iran of lying.", [("ACCUSE", "USA", "IRN")]),
    ("Canada thanked Mr. Zelensky.", [("SUPPORT", "CAN", "UKR")]),
    # In a title both halves tell.
    ("Talks stall as Hungary rejects Ukrainian plan", [("REJECT", "HUN", "UKR")]),
    ("Renewed border clashes between Cambodia and Thailand entered a second week.", [("ASSAULT", "KHM", "THA")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MORE, ids=[text for text, _ in MORE])
def test_more_of_who_did_what(text, expected):
    assert told(text) == expected
