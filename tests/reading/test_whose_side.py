"""Parties that no case ending shows: who holds the ground, whom an answer hits, which country's court, who is spoken of."""

from __future__ import annotations

import pytest

from jote.reading import Reading, read


def _told(reading: Reading) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    names = {one.id: one.name for one in reading.actors}
    return [
        (one.event, tuple(names[key] for key in one.source), tuple(names[key] for key in one.target))
        for one in reading.events
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "মিয়ানমারের সেনাবাহিনী আরাকান আর্মির দখলে থাকা এলাকা ফেরত নিতে হামলা চালাচ্ছে।",
            ("ASSAULT", ("Myanmar military",), ("Arakan Army",)),
            id="who holds the ground is hit",
        ),
        pytest.param(
            "গত মাসে ওমানে হামলা চালায় কাতার। এর জবাবে দোহায় হামলা শুরু করে ওমান।",
            ("ASSAULT", ("Oman",), ("Qatar",)),
            id="an answer hits who attacked",
        ),
        pytest.param(
            "যুক্তরাষ্ট্র উদ্বেগ জানিয়েছে। পেরুর সাবেক প্রেসিডেন্টকে তিন বছরের কারাদণ্ড দিয়েছে আদালত।",
            ("COERCE", ("Court of Peru",), ("President of Peru",)),
            id="a court judges at home",
        ),
        pytest.param(
            "জার্মানির সমালোচনা করেছেন পুতিন মিত্র মেদভেদেভ।",
            ("ACCUSE", ("Dmitry Medvedev",), ("Germany",)),
            id="whose ally he is does not act",
        ),
        pytest.param(
            "ভুটানের পাশে থাকার ইঙ্গিত দিয়েছে আরেক পরাশক্তি চীন।",
            ("SUPPORT", ("China",), ("Bhutan",)),
            id="a power is the state that it is called",
        ),
        pytest.param(
            "যুদ্ধজাহাজ দিয়ে কিউবাকে সবদিক দিয়ে অবরুদ্ধ করেছে চিলি।",
            ("MOBILIZE", ("Chile",), ("Cuba",)),
            id="warships that shut a country in",
        ),
        pytest.param(
            "পেরু সরকারের ওপর নৌ অবরোধ আরোপের নির্দেশ দিয়েছে চিলি।",
            ("SANCTION", ("Chile",), ("Peru",)),
            id="a blockade ordered",
        ),
        pytest.param(
            "মিয়ানমার সীমান্তে গোলাগুলি হয়েছে। আরাকান আর্মির ওপর হামলা চালাচ্ছে রোহিঙ্গাদের কয়েকটি সশস্ত্র গোষ্ঠী।",
            ("ASSAULT", ("Armed group of Myanmar",), ("Arakan Army",)),
            id="whose armed groups these are",
        ),
        pytest.param(
            "কংগ্রেস নেতা ও সংসদ সদস্য রাহুল গান্ধী অভিযোগ করেছেন, নরেন্দ্র মোদি বাক্‌স্বাধীনতা কেড়ে নিচ্ছেন।",
            ("ACCUSE", ("Rahul Gandhi",), ("Narendra Modi",)),
            id="rivals of one country",
        ),
    ],
)
def test_parties(text: str, wanted: tuple[str, tuple[str, ...], tuple[str, ...]]) -> None:
    assert wanted in _told(read(text))


def test_whom_one_wants_handed_over_is_not_asked() -> None:
    (event,) = _told(read("ওমানের রাজাকে প্রত্যর্পণের আহ্বান জানিয়েছে কাতার।"))

    assert event == ("REQUEST", ("Qatar",), ())
