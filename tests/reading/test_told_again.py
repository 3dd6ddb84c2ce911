"""Which two tellings are one act and which are two: one difficulty a line."""

import pytest

from jote.reading import read

_TOWNS = (
    "ঢাকায়",
    "চট্টগ্রামে",
    "খুলনায়",
    "সিলেটে",
    "বরিশালে",
    "রংপুরে",
    "যশোরে",
    "কুমিল্লায়",
    "বগুড়ায়",
    "পাবনায়",
    "ফেনীতে",
    "নাটোরে",
    "জামালপুরে",
)
_LONG = "".join(f"{town} দোকানপাট খোলা ছিল। " for town in _TOWNS)
_FILLER = "বৈঠকে আর কোনো বিষয় ওঠেনি। শহরের দোকানপাট খোলা ছিল। লোকজন কাজে গেছেন। রাস্তায় যানজট ছিল। "

ONE = [
    ("a toll told after the attack", "ASSAULT", "শনিবার সুদানের আবেই এলাকায় জাতিসংঘের ঘাঁটিতে হামলা চালিয়েছে বিদ্রোহীরা। হামলায় নেপালের তিন সেনা নিহত হয়েছেন।"),
    ("found guilty, and sentenced", "COERCE", "ফ্রান্সের আদালত সাবেক প্রেসিডেন্ট নিকোলা সারকোজিকে দোষী সাব্যস্ত করেছেন। পরে আদালত সাবেক প্রেসিডেন্ট নিকোলা সারকোজিকে কারাদণ্ড দিয়েছেন।"),
    ("one march", "PROTEST", "যুক্তরাষ্ট্রের দূতাবাসের সামনে বিক্ষোভ মিছিল করেছে বিএনপি। বিকেলে ওই এলাকায় বিক্ষোভ মিছিল করেন বিএনপির নেতা-কর্মীরা।"),
    ("an envoy summoned, and by whom", "ACCUSE", "মিসরের রাষ্ট্রদূতকে তলব করেছে ইথিওপিয়া। এর আগে সোমবার মিসরের রাষ্ট্রদূতকে তলব করা হয়।"),
    ("condemned twice", "ACCUSE", "হামলার নিন্দা জানিয়েছে নরওয়ে। " + _FILLER + "ওই ঘটনায় ইরানের নিন্দা জানিয়েছে নরওয়ে।"),
]  # fmt: skip

TWO = [
    ("to sue and to reproach", "ACCUSE", "আন্তর্জাতিক আদালতে মিয়ানমারের বিরুদ্ধে মামলা করেছে গাম্বিয়া। গাম্বিয়া বলেছে, মিয়ানমার বহু বছর ধরে বিশ্বকে বিভ্রান্ত করে আসছে।"),
    ("a charge far away, against nobody named", "ACCUSE", "রাশিয়ার বিরুদ্ধে গুপ্তচরবৃত্তির অভিযোগ করেছে পোল্যান্ড। " + _FILLER + "নির্বাচনে কারচুপির অভিযোগ করেছে পোল্যান্ড।"),
    ("two sums", "THREATEN", "মেক্সিকোর ওপর ৫০ শতাংশ শুল্ক চাপানোর হুমকি দিয়েছেন ট্রাম্প। আরও ৫ শতাংশ শুল্ক চাপানোর হুমকি দিয়েছেন ট্রাম্প।"),
    ("he accused, and was accused", "ACCUSE", "কারচুপির অভিযোগ করেছেন ট্রাম্প। হামলার জন্য ট্রাম্পকে দায়ী করা হয়।"),
    ("two addressees", "REQUEST", "ট্রাম্প ভারত সরকারের প্রতি আহ্বান জানিয়েছেন। ট্রাম্প ভারতের পররাষ্ট্রমন্ত্রীর প্রতি আহ্বান জানিয়েছেন।"),
    ("a promise far away", "AGREE", "ট্রাম্প সিরিয়াকে সহায়তার অঙ্গীকার করেছেন। " + _LONG + "ট্রাম্প যুদ্ধ বন্ধের অঙ্গীকার করেছেন।"),
    ("a threat far away", "THREATEN", "পাল্টা হামলার হুমকি দিয়েছেন ট্রাম্প। " + _FILLER + "শুল্ক বাড়ানোর হুমকি দিয়েছেন ট্রাম্প।"),
    ("another attack far away", "ASSAULT", "শুক্রবার ইউক্রেনে হামলা চালিয়েছে রাশিয়া। " + _LONG + "রুশ সেনারা ইউক্রেনে হামলা চালাচ্ছেন।"),
]  # fmt: skip


def _count(text: str, kind: str) -> int:
    return sum(one.event == kind for one in read(text).events)


@pytest.mark.parametrize(("difficulty", "kind", "text"), ONE, ids=[one[0] for one in ONE])
def test_one_act_told_twice(difficulty: str, kind: str, text: str) -> None:
    assert _count(text, kind) == 1


@pytest.mark.parametrize(("difficulty", "kind", "text"), TWO, ids=[one[0] for one in TWO])
def test_two_acts_of_one_kind(difficulty: str, kind: str, text: str) -> None:
    assert _count(text, kind) == 2
