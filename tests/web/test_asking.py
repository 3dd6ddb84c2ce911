"""What the interface answers, in Bangla and in English, and its twins."""

from __future__ import annotations

import csv
import io

import httpx
import pytest
from tests.web.conftest import KOREA

from jote.formats import validate


def defenders(web: httpx.Client, **asked: str) -> set[str]:
    """Who must defend beyond dispute."""
    answer = web.get("/answer.json", params={**KOREA, **asked}).json()
    return {one["state"] for one in answer["duties"] if one["duty"] == "defense" and one["verdict"] == "owed"}


def test_the_answer_is_the_published_record(web: httpx.Client) -> None:
    answer = web.get("/answer.json", params={**KOREA, "lang": "bn"}).json()
    validate(answer)
    assert answer["names"]["PRK"] == "উত্তর কোরিয়া"
    assert answer["sentence"].startswith("৫ ডিসেম্বর ২০২৪")


def test_the_answer_changes_on_the_day_the_treaty_enters_into_force(web: httpx.Client) -> None:
    assert "RUS" not in defenders(web, on="2024-12-03")
    assert "RUS" in defenders(web, on="2024-12-04")


def test_names_in_bangla_are_states(web: httpx.Client) -> None:
    assert defenders(web, attacker="দক্ষিণ কোরিয়া", target="উত্তর কোরিয়া") == defenders(web)


@pytest.mark.parametrize(
    ("sentence", "attacker", "target", "on"),
    [
        ("দক্ষিণ কোরিয়া উত্তর কোরিয়ায় হামলা করলে কে সাহায্য করতে বাধ্য?", "KOR", "PRK", None),
        ("Who must help if Poland is attacked by Russia on 3 May 2025?", "RUS", "POL", "2025-05-03"),
    ],
)
def test_a_sentence_becomes_a_question(
    web: httpx.Client, sentence: str, attacker: str, target: str, on: str | None
) -> None:
    found = web.get("/question.json", params={"q": sentence}).json()
    assert (found["attackers"], found["targets"], found["on"]) == ([attacker], [target], on)


def test_a_sentence_that_names_a_war_and_no_attacker_is_told_to_stand_either_way(web: httpx.Client) -> None:
    either = {
        sentence: web.get("/question.json", params={"q": sentence}).json()["either"]
        for sentence in ("ভারত-পাকিস্তান যুদ্ধ বাধলে কে বাধ্য?", "ভারত পাকিস্তানে হামলা করলে কে বাধ্য?")
    }
    assert list(either.values()) == [True, False]


def test_a_yes_or_no_question_keeps_its_helper_through_the_address(web: httpx.Client) -> None:
    asked = {"q": "দক্ষিণ কোরিয়া উত্তর কোরিয়ায় হামলা করলে রাশিয়া কি উত্তর কোরিয়াকে সাহায্য করতে বাধ্য?"}
    named = web.get("/question.json", params=asked).json()
    assert (named["helper"], named["toward"], named["kind"]) == (["RUS"], ["PRK"], "military")
    given = {name: named[name] for name in ("helper", "toward", "kind")}
    answer = web.get("/answer.json", params={**KOREA, **given, "lang": "bn"}).json()
    validate(answer)
    assert answer["sentence"].startswith("হ্যাঁ। ")
    assert [(one["state"], one["bound"]) for one in answer["asked_of"]] == [("RUS", "yes")]


def test_a_sentence_about_promises_names_the_view_and_the_command(web: httpx.Client) -> None:
    named = web.get("/question.json", params={"q": "সিমলা চুক্তি কবে থেকে কার্যকর?"}).json()
    assert (named["attackers"], named["promises"]["view"]) == ([], "/treaties/ind-pak-1972")
    assert "jote treaty show ind-pak-1972" in named["promises"]["says"]["bn"]
    attacked = web.get("/question.json", params={"q": "Must Russia help North Korea if it is attacked?"}).json()
    assert attacked["promises"]["attacked"]
    assert attacked["promises"]["says"]["en"].startswith("It depends.")


def test_the_table_has_every_duty_and_every_near_miss_of_the_record(web: httpx.Client) -> None:
    answer = web.get("/answer.json", params=KOREA).json()
    table = web.get("/answer.csv", params=KOREA)
    assert table.headers["content-type"].startswith("text/csv")
    rows = list(csv.DictReader(io.StringIO(table.content.decode("utf-8-sig"))))
    assert len(rows) == len(answer["duties"]) + len(answer["not_owed"])
    assert [row["state"] for row in rows][: len(answer["duties"])] == [one["state"] for one in answer["duties"]]


def test_the_citation_names_the_answer_and_its_address(web: httpx.Client) -> None:
    cited = web.get("/answer.bib", params={**KOREA, "lang": "bn"}).text
    assert cited.startswith("@misc{jote-")
    assert "উত্তর কোরিয়া" in cited
    assert "/answer?attacker=KOR" in cited
    assert cited.count("{") == cited.count("}")


def test_an_unchanged_answer_is_not_sent_twice(web: httpx.Client) -> None:
    first = web.get("/answer.json", params=KOREA)
    again = web.get("/answer.json", params=KOREA, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = web.get("/answer.json", params={**KOREA, "lang": "bn"}, headers={"If-None-Match": first.headers["etag"]})
    assert other.status_code == 200


def test_what_would_change_the_answer_names_the_day(web: httpx.Client) -> None:
    changes = web.get("/changes.json", params=KOREA).json()["changes"]
    assert any(one["kind"] == "date" and one["question"]["on"] == "2024-12-03" for one in changes)


def test_each_flip_is_told_whole_though_the_name_of_a_treaty_holds_a_semicolon(web: httpx.Client) -> None:
    asked = {"attacker": "CHN", "target": "USA", "on": "2026-11-30", "lang": "en"}
    changes = web.get("/changes.json", params=asked).json()["changes"]
    flips = [flip for one in changes for flip in one["flips"]]

    assert any(flip.endswith("(United States, Bahrain; United Kingdom since 2025)") for flip in flips)
    assert all(one["flips"][0] in one["says"] for one in changes)


def test_the_map_gives_each_state_its_strongest_part(web: httpx.Client) -> None:
    view = web.get("/map.json", params=KOREA).json()
    parts = {one["state"]: one["role"] for one in view["states"]}
    assert (parts["KOR"], parts["PRK"], parts["RUS"]) == ("attacker", "target", "bound")
    assert "North Korea" in view["alt"]
    assert not view["older_than_borders"]


def test_a_state_that_is_gone_is_drawn_on_those_that_came_out_of_it(web: httpx.Client) -> None:
    view = web.get("/map.json", params={"attacker": "AUH", "target": "SRB", "on": "1914-07-28"}).json()
    (austria,) = [one for one in view["states"] if one["state"] == "AUH"]
    assert {"AUT", "HUN", "CZE", "SVK"} <= set(austria["drawn_on"])
    assert "SRB" not in austria["drawn_on"]
    assert view["older_than_borders"]
    assert "28 July 1914" in view["note"]


def test_the_network_stands_on_the_day(web: httpx.Client) -> None:
    def ties(on: str) -> set[str]:
        return {one["treaty"] for one in web.get("/network.json", params={"state": "RUS", "on": on}).json()["ties"]}

    assert "rus-prk-2024" not in ties("2024-12-03")
    assert "rus-prk-2024" in ties("2024-12-04")


def test_the_line_of_time_has_spells_wars_and_counts(web: httpx.Client) -> None:
    view = web.get("/timeline.json", params={"state": ["RUS", "PRK"], "lang": "bn"}).json()
    assert any(one["treaty"] == "rus-prk-2024" and one["start"] == "2024-12-04" for one in view["spells"])
    assert any(one["kind"] == "war" and one["label"] == "কোরীয় যুদ্ধ" for one in view["marks"])
    assert view["first"] == 1815
    assert len(view["in_force"]) > 200


def test_a_choice_spreads_the_war(web: httpx.Client) -> None:
    asked = {"attacker": "AUH", "target": "SRB", "on": "1914-07-28", "join": "RUS:SRB:1914-07-30"}
    drawn = {one["state"]: one["probability"] for one in web.get("/cascade.json", params=asked).json()["chances"]}
    assert drawn["RUS"] == 1.0
    assert 0 < drawn["DEU"] < 1


def test_pages_of_treaties_join_without_gap_or_double(web: httpx.Client) -> None:
    seen: list[str] = []
    after: str | None = None
    while True:
        page = web.get(
            "/treaties.json", params={"state": "POL", "limit": 7, **({"after": after} if after else {})}
        ).json()
        seen += [one["id"] for one in page["treaties"]]
        after = page["next"]
        if after is None:
            break
    whole = web.get("/treaties.json", params={"state": "POL", "limit": 200}).json()["treaties"]
    assert seen == [one["id"] for one in whole]
    assert len(seen) > 14


def test_a_question_leaves_no_store_behind(serve, tmp_path) -> None:
    client = serve()
    for address in (
        "/answer.json?attacker=KOR&target=PRK&on=2024-12-05",
        "/events.json",
        "/proposals.json",
        "/articles.json",
        "/timeline.json",
    ):
        assert client.get(address).status_code == 200
    assert list(tmp_path.iterdir()) == []


def test_an_address_answered_straight_away_is_answered_as_its_route_would(serve, monkeypatch) -> None:
    from jote.web import ask

    addresses = [
        f"/{view}.json?attacker=KOR&target=PRK&on=2024-12-05&provoked=no&lang=bn{more}"
        for view in ("answer", "map", "changes")
        for more in (
            "",
            "&at=",
            "&fact=request=yes",
            "&on=2024-02-30",
            "&provoked=perhaps",
            "&target=KOR",
            "&attacker=X",
        )
    ]
    straight = serve()
    monkeypatch.setattr(ask, "STRAIGHT", {})
    routed = serve()
    for address in addresses:
        one, other = straight.get(address), routed.get(address)
        assert (one.status_code, one.content) == (other.status_code, other.content), address
        assert one.headers.get("etag") == other.headers.get("etag")
        assert one.headers["content-security-policy"] == other.headers["content-security-policy"]
