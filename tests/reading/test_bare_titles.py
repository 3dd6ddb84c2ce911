"""A bare title means the person who was introduced with it, whatever form of address stood between title and name."""

import pytest

from jote.reading import read

INTRODUCED = [
    ("মো. between title and name", "পররাষ্ট্র উপদেষ্টা মো. তৌহিদ হোসেন ভারতে চিঠি পাঠান। দিল্লির জবাব নিয়ে প্রশ্নে পররাষ্ট্র উপদেষ্টা বলেন, ‘এখনো উত্তর আসেনি।’", "Touhid Hossain"),
    ("ড. between title and name", "নেপালের অর্থমন্ত্রী ড. রামেশ্বর খনাল ভারত সফরে গেছেন। অর্থমন্ত্রী বলেন, ‘ঋণ নিয়ে কথা হবে।’", "Rameshbor Khonal"),
    ("a second title between", "নেপালের স্বরাষ্ট্রমন্ত্রী লেফটেন্যান্ট জেনারেল রামেশ্বর খনাল ভারত গেছেন। স্বরাষ্ট্রমন্ত্রী বলেন, ‘আলোচনা চলবে।’", "Rameshbor Khonal"),
    ("titles inside a name of five words", "ধর্মমন্ত্রী কাজী শাহ মোফাজ্জল হোসাইন কায়কোবাদ ভারত গেছেন। ধর্মমন্ত্রী বলেন, ‘আমরা অভিভূত।’", "Kaji Shah Mofajjol Hosain Kaykobad"),
    ("a name that ends as if in a case", "অর্থমন্ত্রী জাকারিয়া তাহের ভারত গেছেন। অর্থমন্ত্রী বলেন, ‘ঋণ নিয়ে কথা হবে।’", "Jakariya Taher"),
    ("two titles", "মিসরের পররাষ্ট্রমন্ত্রী অধ্যাপক বদর আবদেলাত্তি ইরান গেছেন। পররাষ্ট্রমন্ত্রী বলেন, ‘আলোচনা চলবে।’", "Badr Abdelatty"),
]  # fmt: skip


def test_an_unknown_minister_is_no_name():
    reading = read("গৃহায়ণ ও গণপূর্তমন্ত্রী বলেন, ‘ভারতের সঙ্গে মতের মিল রয়েছে।’")

    assert all(one.kind != "person" for one in reading.actors)


@pytest.mark.parametrize(("difficulty", "text", "name"), INTRODUCED, ids=[one[0] for one in INTRODUCED])
def test_who_is_introduced_is_meant(difficulty, text, name):
    reading = read(text)
    names = {one.id: one.name for one in reading.actors}

    assert [names.get(one.speaker) for one in reading.quotes if one.direct] == [name]
