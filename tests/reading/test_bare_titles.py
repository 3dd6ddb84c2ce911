"""A bare title means the person who was introduced with it, whatever form of address stood between title and name."""

import pytest

from jote.reading import read

INTRODUCED = [
    ("মো. between title and name", "পররাষ্ট্র উপদেষ্টা মো. তৌহিদ হোসেন ভারতে চিঠি পাঠান। দিল্লির জবাব নিয়ে প্রশ্নে পররাষ্ট্র উপদেষ্টা বলেন, ‘এখনো উত্তর আসেনি।’", "Touhid Hossain"),
    ("ড. between title and name", "নেপালের অর্থমন্ত্রী ড. রামেশ্বর খনাল ভারত সফরে গেছেন। অর্থমন্ত্রী বলেন, ‘ঋণ নিয়ে কথা হবে।’", "Rameshbor Khonal"),
    ("two titles", "মিসরের পররাষ্ট্রমন্ত্রী অধ্যাপক বদর আবদেলাত্তি ইরান গেছেন। পররাষ্ট্রমন্ত্রী বলেন, ‘আলোচনা চলবে।’", "Badr Abdelatty"),
]  # fmt: skip


@pytest.mark.parametrize(("difficulty", "text", "name"), INTRODUCED, ids=[one[0] for one in INTRODUCED])
def test_who_is_introduced_is_meant(difficulty, text, name):
    reading = read(text)
    names = {one.id: one.name for one in reading.actors}

    assert [names.get(one.speaker) for one in reading.quotes if one.direct] == [name]
