"""The words of the page: the same keys in both languages, and nothing English left in the Bangla."""

from __future__ import annotations

import json
import re

from tests.web.conftest import ROOT

BN, EN = (json.loads((ROOT / f"ui/src/locale/{one}.json").read_text("utf-8")) for one in ("bn", "en"))


def test_both_languages_have_the_same_keys_in_the_same_order() -> None:
    assert list(BN) == list(EN)


def test_both_languages_fill_in_the_same_values() -> None:
    for key in BN:
        assert sorted(re.findall(r"\{\w+\}", BN[key])) == sorted(re.findall(r"\{\w+\}", EN[key])), key


def test_bangla_words_are_bangla() -> None:
    left = {key: said for key, said in BN.items() if re.search(r"[A-Za-z]", re.sub(r"\{\w+\}", "", said))}
    assert set(left) == {"other_language", "layer_atop"}


def test_every_word_is_used() -> None:
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "ui/src").rglob("*.ts*"))
    built = ("duty_", "noun_", "strength_", "verdict_", "role_", "side_", "view_", "list_", "facet_", "status_", "event_", "doubt_", "language_",
             "stage_", "figure_", "proposal_", "history_", "confidence_", "layer_", "article_", "provoked_", "network_")  # fmt: skip
    unused = [key for key in BN if f'"{key}"' not in code and not key.startswith(built)]
    assert unused == []
