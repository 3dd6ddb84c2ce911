"""English sentences of our own, each with the difficulty it holds: who did what to whom, and whether it is a fact.

A party is a state's code and a sector (RUS GOV), or a name where it has no state. Order within a side does not count; where an act is
mutual all parties stand on one side.
"""

import pytest

from jote.reading import Reading, read

Told = tuple[str, str, str, str]

TABLE: list[tuple[str, str, list[Told]]] = [
    # the plain clause
    ("subject, verb, object", "Russia attacked Ukraine.", [("ASSAULT", "happened", "RUS GOV", "UKR GOV")]),
    ("capital for the government", "Moscow accused Kyiv of shelling a village.", [("ACCUSE", "happened", "RUS GOV", "UKR GOV")]),
    ("a seat of power", "The Kremlin condemned the French decision.", [("ACCUSE", "happened", "RUS GOV", "FRA GOV")]),
    ("country, office and name are one actor", "Turkish President Recep Tayyip Erdogan thanked Qatar.", [("SUPPORT", "happened", "TUR GOV", "QAT GOV")]),
    ("office, country and name after a comma", "Iran's foreign minister, Abbas Araghchi, met the emir of Qatar.", [("CONSULT", "happened", "IRN GOV+QAT GOV", "")]),
    ("name, then the office", "Emmanuel Macron, the French president, visited Egypt.", [("CONSULT", "happened", "FRA GOV+EGY GOV", "")]),
    ("a body of a state", "The Israeli army bombed Gaza City.", [("ASSAULT", "happened", "ISR MIL", "PSE GOV")]),
    ("the body of another", "A spokesman for the Lebanese army denounced Israel.", [("ACCUSE", "happened", "LBN MIL", "ISR GOV")]),
    ("capitals tell the US from us", "The US imposed sanctions on Iran.", [("SANCTION", "happened", "USA GOV", "IRN GOV")]),
    ("a small word is no country", "They told us that it was over.", []),
    ("a bird is no country", "The farmer attacked the turkey with a stick.", []),
    # voices
    ("passive with its agent", "A Kenyan base was attacked by al-Shabaab.", [("ASSAULT", "happened", "SOM REB", "KEN GOV")]),
    ("passive without an agent", "Ukraine was attacked on Sunday.", [("ASSAULT", "happened", "", "UKR GOV")]),
    ("killed in a strike of somebody's", "Three Lebanese soldiers were killed in an Israeli strike.", [("ASSAULT", "happened", "ISR GOV", "LBN MIL")]),
    ("an instrument is the subject", "Russian missiles struck Odesa.", [("ASSAULT", "happened", "RUS GOV", "UKR GOV")]),
    ("a genitive before the instrument", "Israel's air strikes hit Damascus.", [("ASSAULT", "happened", "ISR GOV", "SYR GOV")]),
    ("died is no deed of the dead", "Four Syrian soldiers died in an Israeli airstrike.", [("ASSAULT", "happened", "ISR GOV", "SYR MIL")]),
    # prepositions
    ("at", "Iran launched 200 missiles at Israel.", [("ASSAULT", "happened", "IRN GOV", "ISR GOV")]),
    ("on, after the noun", "Sudan launched an attack on Chad.", [("ASSAULT", "happened", "SDN GOV", "TCD GOV")]),
    ("on the positions of", "Indian troops opened fire on Pakistani positions.", [("ASSAULT", "happened", "IND MIL", "PAK GOV")]),
    ("to, after the thing", "Germany sent tanks to Ukraine.", [("AID", "happened", "DEU GOV", "UKR GOV")]),
    ("two objects", "Norway gave Kenya a loan.", [("AID", "happened", "NOR GOV", "KEN GOV")]),
    ("from", "Ethiopia received drones from Turkey.", [("AID", "happened", "TUR GOV", "ETH GOV")]),
    ("with", "Japan signed a defence pact with Australia.", [("AGREE", "happened", "JPN GOV+AUS GOV", "")]),
    ("between", "Talks between Serbia and Kosovo began in Brussels.", [("CONSULT", "happened", "SRB GOV+KOS GOV", "")]),
    ("against", "Manila filed a protest against China.", [("ACCUSE", "happened", "PHL GOV", "CHN GOV")]),
    ("call on somebody to", "Brazil called on Israel to stop the offensive.", [("REQUEST", "happened", "BRA GOV", "ISR GOV")]),
    ("agreed with somebody to", "Oman agreed with Yemen to exchange prisoners.", [("AGREE", "happened", "OMN GOV+YEM GOV", "")]),
    ("the envoy of", "Paris summoned the Iranian ambassador.", [("ACCUSE", "happened", "FRA GOV", "IRN GOV")]),
    ("out of", "France pulled its troops out of Niger.", [("RETREAT", "happened", "FRA GOV", "NER GOV")]),
    # lists
    ("three parties", "Mali, Niger and Burkina Faso formed an alliance.", [("AGREE", "happened", "MLI GOV+NER GOV+BFA GOV", "")]),
    ("two on each side", "Russia and Belarus accused Poland and Lithuania of provocation.", [("ACCUSE", "happened", "RUS GOV+BLR GOV", "POL GOV+LTU GOV")]),
    ("leaders as a pair", "Putin and Xi Jinping held talks in Beijing.", [("CONSULT", "happened", "RUS GOV+CHN GOV", "")]),
    # links between clauses
    ("a second verb shares the subject", "Israel bombed Beirut and struck Damascus.", [("ASSAULT", "happened", "ISR GOV", "LBN GOV"), ("ASSAULT", "happened", "ISR GOV", "SYR GOV")]),
    ("a relative clause breaks the sentence", "Poland, which borders Ukraine, expelled two Russian diplomats.", [("SANCTION", "happened", "POL GOV", "RUS GOV")]),
    ("the relative clause tells an act", "Iraq, which invaded Kuwait in 1990, accused Iran of aggression.", [("ASSAULT", "happened", "IRQ GOV", "KWT GOV"), ("ACCUSE", "happened", "IRQ GOV", "IRN GOV")]),
    ("a participle that is said", "Algeria recalled its ambassador, accusing Mali of aggression.", [("ACCUSE", "happened", "DZA GOV", "MLI GOV"), ("SANCTION", "happened", "DZA GOV", "")]),
    ("a reduced relative is no finite verb", "The pact signed in Seoul obliges both sides.", []),
    ("a time clause is background", "After Iran attacked Israel, Jordan closed its airspace.", [("SANCTION", "happened", "JOR GOV", "")]),
    # status
    ("future", "Canada will impose sanctions on Myanmar.", [("SANCTION", "planned", "CAN GOV", "MMR GOV")]),
    ("plans to", "Lula da Silva plans to visit China.", [("CONSULT", "planned", "BRA GOV+CHN GOV", "")]),
    ("is expected to", "Netanyahu is expected to meet Trump.", [("CONSULT", "planned", "ISR GOV+USA GOV", "")]),
    ("is due to", "Modi is due to visit Nepal.", [("CONSULT", "planned", "IND GOV+NPL GOV", "")]),
    ("said it would", "Germany said it would send tanks to Ukraine.", [("AID", "planned", "DEU GOV", "UKR GOV")]),
    ("may", "Russia may attack Moldova.", [("ASSAULT", "hypothetical", "RUS GOV", "MDA GOV")]),
    ("if", "If North Korea attacks South Korea, the war will spread.", [("ASSAULT", "hypothetical", "PRK GOV", "KOR GOV")]),
    ("negation", "Israel did not attack Iran.", [("ASSAULT", "denied", "ISR GOV", "IRN GOV")]),
    ("denied that", "Rwanda denied that it had attacked Burundi.", [("ASSAULT", "denied", "RWA GOV", "BDI GOV"), ("REJECT", "happened", "RWA GOV", "")]),
    ("progressive", "Israel is bombing Lebanon.", [("ASSAULT", "ongoing", "ISR GOV", "LBN GOV")]),
    ("continues to", "Russia continues to shell Kharkiv.", [("ASSAULT", "ongoing", "RUS GOV", "UKR GOV")]),
    ("a threat is made, the act is not", "Iran threatened to attack Israel.", [("THREATEN", "happened", "IRN GOV", "ISR GOV")]),
    ("refused to", "Hungary refused to send weapons to Ukraine.", [("REJECT", "happened", "HUN GOV", "UKR GOV")]),
    ("wants to is a wish", "Turkey wants to buy jets from Britain.", []),
    ("should is a duty", "Israel should leave Lebanon, a columnist wrote.", []),
    ("a demand is not the act", "The UN urged Sudan to release the prisoners.", [("REQUEST", "happened", "United Nations", "SDN GOV")]),
    ("promised to", "France pledged to defend Cyprus.", [("AGREE", "happened", "FRA GOV", "CYP GOV")]),
    # all sixteen, what is left of them
    ("support", "Bhutan backed India.", [("SUPPORT", "happened", "BTN GOV", "IND GOV")]),
    ("concede", "Canada lifted sanctions on Cuba.", [("CONCEDE", "happened", "CAN GOV", "CUB GOV")]),
    ("cooperate", "The US and South Korea held joint military exercises.", [("COOPERATE", "happened", "USA GOV+KOR GOV", "")]),
    ("retreat, a release", "Hamas released three Israeli hostages.", [("RETREAT", "happened", "PSE REB", "ISR CVL")]),
    ("reject", "Russia vetoed the resolution.", [("REJECT", "happened", "RUS GOV", "")]),
    ("protest", "Thousands of protesters marched in Tbilisi.", [("PROTEST", "happened", "GEO CVL", "")]),
    ("mobilise", "Venezuela deployed troops on the border.", [("MOBILIZE", "happened", "VEN GOV", "")]),
    ("a missile into the sea is a test", "North Korea fired a ballistic missile into the sea.", [("MOBILIZE", "happened", "PRK GOV", "")]),
    ("coerce", "Iranian police arrested two British citizens.", [("COERCE", "happened", "IRN COP", "GBR CVL")]),
    ("expelled an envoy", "Rome expelled two Russian diplomats.", [("SANCTION", "happened", "ITA GOV", "RUS GOV")]),
    # what is no event
    ("an attack named in passing", "The attack on Pearl Harbor remains a subject of books.", []),
    ("a noun that looks like a verb", "The strikes in Lebanon and the talks in Oman.", []),
    ("sport", "Brazil beat Argentina 2-1 after a late goal in the cup final, and the coach praised his striker.", []),
    ("weather", "A storm hit Florida, killing five people.", []),
    ("a market", "Shares in Tokyo struck a record high as investors backed Japan.", []),
    ("an accident", "Five Chinese workers were killed in a mine collapse.", []),
    ("heart attack", "The Kenyan minister suffered a heart attack.", []),
    ("a deadline is met", "Greece met the demands of its creditors.", []),
    ("called it", "Vietnam called it a success.", []),
    ("a school visit", "The British king visited a school in Kenya.", []),
]  # fmt: skip


def sides(reading: Reading) -> list[Told]:
    actors = {one.id: f"{one.state} {one.sector}" if one.state else one.name for one in reading.actors}
    told = []
    for event in reading.events:
        ours = sorted(actors[one] for one in event.source)
        theirs = sorted(actors[one] for one in event.target)
        if event.mutual:
            ours, theirs = sorted(ours + theirs), []
        told.append((event.event, event.status, "+".join(ours), "+".join(theirs)))
    return sorted(told)


@pytest.mark.parametrize(("difficulty", "sentence", "wanted"), TABLE, ids=[row[0] for row in TABLE])
def test_what_a_sentence_tells(difficulty: str, sentence: str, wanted: list[Told]) -> None:
    expected = sorted(
        (event, status, *("+".join(sorted(side.split("+"))) if side else "" for side in parties))
        for event, status, *parties in wanted
    )
    assert sides(read(sentence, language="en")) == expected, difficulty
