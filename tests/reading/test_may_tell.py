"""The cheap look before acts are sought: what it passes over tells no act."""

from __future__ import annotations

from pathlib import Path

import pytest

from jote.reading import read
from jote.reading.bn import acts

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("**/*.txt"))
SENTENCES = """নেপালের প্রধানমন্ত্রী ভুটানের দূতকে সরে যেতে বলেছেন।
ভুটানের ওপর হামলার ঘোষণা দিয়েছে নেপাল।
নেপালের হামলায় ভুটানের ছয় সেনা নিহত হয়েছেন।
নেপালের প্রধানমন্ত্রীর সঙ্গে বৈঠকের পর ভুটানের রাজা ফিরে যান।
ভুটানের ওপর নেপালের নিষেধাজ্ঞা।
নেপাল ভুটানে হামলা চালানোর দাবি করেছে।
"""


def _sought_everywhere(sentence, triggers):
    return list(triggers)


@pytest.mark.parametrize("text", [SENTENCES, *(path.read_text(encoding="utf-8") for path in EXAMPLES)])
def test_no_act_is_passed_over(text, monkeypatch):
    looked_at = read(text, language="bn", explain=True)
    monkeypatch.setattr(acts, "worth_trying", _sought_everywhere)

    assert looked_at == read(text, language="bn", explain=True)
