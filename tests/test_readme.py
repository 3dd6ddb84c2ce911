"""The README says what the program says."""

import re
from pathlib import Path

import jote
from jote.cli import COMMANDS

README = (Path(__file__).parent.parent / "README.md").read_text("utf-8")


def test_the_tour_holds_the_answer():
    answer = jote.ask("KOR", "PRK", "2024-12-05")

    assert answer.sentence("en") in README
    assert answer.sentence("bn") in README
    (russia,) = [duty for duty in answer.duties if duty.state == "RUS" and duty.duty == "defense"]
    flat = " ".join(re.sub("[│├└─]", " ", README).split())
    for leaf in (russia.why(), *russia.why().because):
        assert " ".join(leaf.says().split()) in flat


def test_every_command_is_told():
    for command in COMMANDS:
        assert re.search(rf"`(jote )?{command}\b|`{command}`", README), command


def test_every_page_that_is_linked_is_there():
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        if not target.startswith("http"):
            assert (Path(__file__).parent.parent / target).exists(), target
