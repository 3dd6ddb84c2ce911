"""Kolkata's words for what Dhaka tells otherwise: হানা for হামলা, মৃত for নিহত, ধর্না, জুন্টা, জলচুক্তি."""

from __future__ import annotations

import pytest
from tests.reading.conftest import told_by_states

from jote.reading import read

# The sentence, the act, its source and its target by state.
TOLD = [
    ("সোমবার ইজরায়েলি বিমানহানায় গাজায় ৩০ জন নিহত হয়েছেন।", "ASSAULT/aerial", "ISR", "PSE"),
    ("গাজায় ইজরায়েলি হানায় মৃত ৩০।", "ASSAULT", "ISR", "PSE"),
    ("আফগানিস্তানে পাক বিমানহানায় মৃত ১০ অসামরিক নাগরিক।", "ASSAULT/aerial", "PAK", "AFG"),
    ("সিরিয়ায় মার্কিন ড্রোনহানায় মৃত্যু হয়েছে তিন জঙ্গির।", "ASSAULT/drone", "USA", "SYR"),
    ("পাকিস্তানি জঙ্গিরা কাশ্মীরে হানা দিয়েছে।", "ASSAULT", "PAK", "IND"),
    ("পাক সেনা ভারতীয় চৌকিতে গুলি চালিয়েছে।", "ASSAULT/firearms", "PAK", "IND"),
    ("ভারতীয় সেনারা পাকিস্তানে হামলা চালিয়েছে।", "ASSAULT", "IND", "PAK"),
    ("গ্রিসের একটি জাহাজ হাইজ্যাক করেছে সোমালি জলদস্যুরা।", "ASSAULT/abduct", "SOM", "GRC"),
    ("পার্লামেন্টের সামনে ধর্নায় বসেছেন নেপালের বিরোধী নেতা।", "PROTEST/demo", "NPL", ""),
    ("পাকিস্তানের সঙ্গে সিন্ধু জলচুক্তি স্থগিত রাখল ভারত।", "SANCTION/discontinue", "IND", "PAK"),
]

# হানা of those who search a house, rob or are a storm is no attack.
NO_ATTACK = [
    "তৃণমূল নেতার বাড়িতে হানা দিয়েছে ইডি।",
    "কলকাতার দুই জায়গায় হানা দিলেন আয়কর দফতরের আধিকারিকেরা।",
    "রাতে গ্রামে হানা দেয় একদল ডাকাত।",
    "ওড়িশার গ্রামে হাতির হানায় মৃত দুই।",
    "হাঙরের হানায় অস্ট্রেলিয়ায় মৃত এক পর্যটক।",
    "ডাকাতের হানায় মৃত ভারতীয় ব্যবসায়ী।",
    "ঘূর্ণিঝড় উপকূলে আঘাত হানায় দুজন নিহত হয়েছেন।",
]


@pytest.mark.parametrize(("sentence", "act", "source", "target"), TOLD)
def test_the_act_is_read_with_its_parties(sentence: str, act: str, source: str, target: str) -> None:
    found = read(sentence, language="bn")

    assert told_by_states(found) == [(act.partition("/")[0], source, target)]
    assert [one.mode or "" for one in found.events] == [act.partition("/")[2]]


@pytest.mark.parametrize("sentence", NO_ATTACK)
def test_no_attack_is_read(sentence: str) -> None:
    assert [one.event for one in read(sentence, language="bn").events if one.event == "ASSAULT"] == []
