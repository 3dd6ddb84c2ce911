"""Acts of states in reports on sport, and everyday words that are also capitals. The sentences are made up."""

import pytest
from tests.reading.conftest import Told, told

from jote.reading import read

_MATCH = (
    "বিশ্বকাপের ম্যাচে পেরুর ব্যাটিং ভালো হয়নি। অধিনায়ক বলেন, ফাইনালে উঠতে বোলিং আরও ভালো করতে হবে। "
    "ক্রিকেটার ও ফুটবলার সবাই মাঠে ছিলেন। টুর্নামেন্ট শেষ হবে রোববার।\n"
)


@pytest.mark.parametrize(
    ("beside", "wanted"),
    [
        ("দুই বছর আগে কূটনৈতিক বিরোধের মধ্যে চিলির পারমাণবিক স্থাপনায় হামলা চালায় পেরু।", {("ASSAULT", "Peru", "Chile")}),
        ("পেরুর দলকে ভিসা দিতে অস্বীকার করেছে চিলি, জানিয়েছেন এক কূটনীতিক। রাষ্ট্রদূত চিলির সমালোচনা করেন।", set()),
        ("আগামী মার্চে চিলি সফরে যাবে পেরু। কূটনৈতিক পাসপোর্ট লাগবে না, চুক্তি হয়েছে ক্লাবের সঙ্গে।", set()),
        ("পেরু চিলির বোলিং আক্রমণ ধ্বংস করেছে।", set()),
    ],
)
def test_what_states_do_is_read_beside_sport_where_politics_is_spoken_of(beside: str, wanted: set[Told]) -> None:
    assert set(told(read(_MATCH + beside))) >= wanted
    if not wanted:
        assert not [one for one in told(read(_MATCH + beside)) if one[0] in ("CONSULT", "ASSAULT")]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("চিলির সরকার বৈঠক ডাকার দাবি প্রত্যাখ্যান করেছে।", {"CHL"}),
        ("সেনেগাল সীমান্ত বন্ধ করেছে। এরপর মালির সমালোচনা করেছে ডাকার।", {"SEN", "MLI"}),
    ],
)
def test_a_capital_that_is_an_everyday_word_counts_where_its_state_is_named(text: str, states: set[str]) -> None:
    assert {one.state for one in read(text).actors} == states
