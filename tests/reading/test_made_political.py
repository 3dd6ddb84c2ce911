"""Whether an act between people of no office counts: one circumstance that makes it political, or does not, a line."""

import pytest

from jote.reading import read

COUNTS = [
    ("a law on crimes against the state", "COERCE", "সোমবার সন্ত্রাসবিরোধী আইনে লেখক করিম হাসানকে গ্রেপ্তার করা হয়।"),
    ("a charge of sedition", "ACCUSE", "লেখক করিম হাসানের বিরুদ্ধে রাষ্ট্রদ্রোহের মামলা করা হয়েছে।"),
    ("the supporters of a party", "ASSAULT", "শুক্রবার বিএনপির সমর্থকদের ওপর হামলা চালানো হয়।"),
    ("police after a protest", "COERCE", "যুক্তরাষ্ট্রের দূতাবাসের সামনে বিক্ষোভ করেছে বিএনপি। পরে সেখান থেকে ১২ জনকে আটক করেছে পুলিশ।"),
    ("a government under criticism", "ACCUSE", "তীব্র সমালোচনার মুখে পড়েছে মোদি সরকার।"),
]  # fmt: skip

DOES_NOT = [
    ("a thief", "COERCE", "সোমবার চুরির অভিযোগে দোকানি করিম হাসানকে গ্রেপ্তার করা হয়।"),
    ("the police without a protest", "COERCE", "পরে সেখান থেকে ১২ জনকে আটক করেছে পুলিশ।"),
    ("the supporters of a club", "ASSAULT", "শুক্রবার ক্লাবটির সমর্থকদের ওপর হামলা চালানো হয়।"),
    ("a suit over land", "ACCUSE", "লেখক করিম হাসানের বিরুদ্ধে জমি দখলের মামলা করা হয়েছে।"),
    ("a shopkeeper under criticism", "ACCUSE", "তীব্র সমালোচনার মুখে পড়েছেন দোকানি করিম হাসান।"),
]  # fmt: skip


@pytest.mark.parametrize(("difficulty", "kind", "text"), COUNTS, ids=[one[0] for one in COUNTS])
def test_counts(difficulty: str, kind: str, text: str) -> None:
    assert kind in [one.event for one in read(text).events]


@pytest.mark.parametrize(("difficulty", "kind", "text"), DOES_NOT, ids=[one[0] for one in DOES_NOT])
def test_does_not_count(difficulty: str, kind: str, text: str) -> None:
    assert kind not in [one.event for one in read(text).events]
