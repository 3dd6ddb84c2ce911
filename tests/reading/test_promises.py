"""What states promise each other, in Bangla: the six duties, the six stages, and what is no promise between states.

Each article is our own; every promise that it holds stands beside it.
"""

from typing import NamedTuple

import pytest

import jote
from jote.reading.records import Commitment


class Case(NamedTuple):
    text: str
    parties: str
    duty: str
    stage: str
    mutual: bool = True


DUTIES = {
    "no attack, by the name of the pact": Case(
        """কাজাখস্তান ও কিরগিজস্তানের অনাক্রমণ চুক্তি সই

কাজাখস্তান ও কিরগিজস্তান একটি অনাক্রমণ চুক্তিতে সই করেছে। গতকাল আস্তানায় দুই দেশের প্রেসিডেন্ট এতে সই করেন।""",
        "KAZ KGZ",
        "nonaggression",
        "signed",
    ),
    "no attack, by a clause": Case(
        """শান্তির পথে আর্মেনিয়া ও আজারবাইজান

আর্মেনিয়া ও আজারবাইজান একটি চুক্তিতে সই করেছে। চুক্তি অনুযায়ী, কোনো দেশ অন্য দেশের ওপর হামলা চালাবে না।""",
        "ARM AZE",
        "nonaggression",
        "signed",
    ),
    "no force, as a pledge": Case(
        """সীমান্ত নিয়ে সমঝোতা

ভারত ও চীন পরস্পরের বিরুদ্ধে শক্তি প্রয়োগ না করার অঙ্গীকার করেছে। বেইজিংয়ে দুই দেশের মধ্যে এ নিয়ে একটি চুক্তি হয়েছে।""",
        "IND CHN",
        "nonaggression",
        "signed",
    ),
    "neutral in a war with a third": Case(
        """তুরস্ক ও বুলগেরিয়ার নতুন চুক্তি

তুরস্ক ও বুলগেরিয়া বুধবার আঙ্কারায় একটি চুক্তি সই করেছে। এতে বলা হয়েছে, এক দেশ তৃতীয় কোনো রাষ্ট্রের সঙ্গে যুদ্ধে জড়ালে অন্য দেশ নিরপেক্ষ থাকবে।""",
        "TUR BGR",
        "neutrality",
        "signed",
    ),
    "neutral, by the name of the pact": Case(
        """ইরান ও তুর্কমেনিস্তান

ইরান তুর্কমেনিস্তানের সঙ্গে একটি নিরপেক্ষতা চুক্তি করেছে। চুক্তিটি তেহরানে সই হয়।""",
        "IRN TKM",
        "neutrality",
        "signed",
    ),
    "talks under a threat": Case(
        """জাপান ও অস্ট্রেলিয়ার চুক্তি

জাপান ও অস্ট্রেলিয়ার মধ্যে একটি নিরাপত্তা সমঝোতা সই হয়েছে। সমঝোতা অনুযায়ী, কোনো এক দেশের নিরাপত্তা হুমকির মুখে পড়লে দুই দেশ পরস্পরের সঙ্গে পরামর্শ করবে।""",
        "JPN AUS",
        "consultation",
        "signed",
    ),
    "a common attack": Case(
        """গোপন চুক্তির ধারা প্রকাশ

হাঙ্গেরি ও রোমানিয়া একটি গোপন চুক্তি সই করেছিল। চুক্তির একটি ধারায় বলা হয়েছে, বুলগেরিয়ার বিরুদ্ধে যুদ্ধ শুরু হলে দুই দেশ যৌথভাবে হামলা চালাবে।""",
        "HUN ROU",
        "offense",
        "signed",
    ),
    "help without a word of arms": Case(
        """সহায়তার চুক্তি

পেরু ও চিলি একটি চুক্তি সই করেছে। চুক্তিতে বলা হয়েছে, বড় দুর্যোগে দুই দেশ একে অপরকে সহায়তা দেবে।""",
        "PER CHL",
        "assistance",
        "signed",
    ),
    "an attack on one is an attack on both": Case(
        """সৌদি আরব ও পাকিস্তানের প্রতিরক্ষা চুক্তি

সৌদি আরব ও পাকিস্তান রিয়াদে একটি কৌশলগত পারস্পরিক প্রতিরক্ষা চুক্তি সই করেছে। চুক্তিতে বলা হয়েছে, যেকোনো এক দেশের ওপর আগ্রাসন দুই দেশের ওপরই আগ্রাসন হিসেবে গণ্য হবে।""",
        "SAU PAK",
        "defense",
        "signed",
    ),
    "one helps the other": Case(
        """ফিলিপাইনকে রক্ষার চুক্তি

কানাডা ও ফিলিপাইন একটি চুক্তি সই করেছে। চুক্তি অনুযায়ী, ফিলিপাইনের ওপর হামলা হলে কানাডা দেশটিকে সামরিক সহায়তা দেবে।""",
        "CAN PHL",
        "defense",
        "signed",
        mutual=False,
    ),
}

STAGES = {
    "wanted": Case(
        """প্রতিরক্ষা চুক্তি চায় সৌদি আরব

যুক্তরাষ্ট্রের সঙ্গে একটি প্রতিরক্ষা চুক্তি করতে চায় সৌদি আরব। রিয়াদে এ কথা বলেন দেশটির পররাষ্ট্রমন্ত্রী।""",
        "USA SAU",
        "defense",
        "proposed",
    ),
    "a guarantee asked for": Case(
        """নিশ্চয়তা চায় কিয়েভ

ইউক্রেন যুক্তরাষ্ট্রের কাছে নিরাপত্তার নিশ্চয়তা চেয়েছে।""",
        "USA UKR",
        "defense",
        "proposed",
        mutual=False,
    ),
    "ready to conclude": Case(
        """চুক্তিতে প্রস্তুত ওয়াশিংটন

ইউক্রেনের সঙ্গে একটি নিরাপত্তা চুক্তি করতে যুক্তরাষ্ট্র প্রস্তুত রয়েছে।""",
        "USA UKR",
        "defense",
        "proposed",
    ),
    "to be signed": Case(
        """আগামী মাসে চুক্তি

গ্রিস ও ফ্রান্স আগামী মাসে একটি পারস্পরিক প্রতিরক্ষা চুক্তি সই করবে।""",
        "GRC FRA",
        "defense",
        "proposed",
    ),
    "ratified": Case(
        """চুক্তিতে সায় পার্লামেন্টের

ফিনল্যান্ডের পার্লামেন্ট যুক্তরাষ্ট্রের সঙ্গে প্রতিরক্ষা চুক্তি অনুসমর্থন করেছে। গত ডিসেম্বরে দুই দেশ চুক্তিটিতে সই করেছিল।""",
        "FIN USA",
        "defense",
        "ratified",
    ),
    "in force": Case(
        """কার্যকর হলো চুক্তি

রাশিয়া ও বেলারুশের পারস্পরিক প্রতিরক্ষা চুক্তি আজ কার্যকর হয়েছে। গত বছর মিনস্কে চুক্তিটি সই হয়।""",
        "RUS BLR",
        "defense",
        "in_force",
    ),
    "called upon": Case(
        """চুক্তির ধারা প্রয়োগ

ফিলিপাইন যুক্তরাষ্ট্রের সঙ্গে করা পারস্পরিক প্রতিরক্ষা চুক্তির চতুর্থ অনুচ্ছেদ প্রয়োগ করেছে।""",
        "PHL USA",
        "defense",
        "in_force",
    ),
    "suspended": Case(
        """চুক্তি স্থগিত

আর্মেনিয়া রাশিয়ার সঙ্গে পারস্পরিক সহায়তা চুক্তি স্থগিত করেছে।""",
        "ARM RUS",
        "assistance",
        "suspended",
    ),
    "denounced": Case(
        """অনাক্রমণ চুক্তি বাতিল

পোল্যান্ডের সঙ্গে অনাক্রমণ চুক্তি বাতিল করেছে জার্মানি।""",
        "POL DEU",
        "nonaggression",
        "ended",
    ),
    "left": Case(
        """চুক্তি থেকে বেরিয়ে গেল মালি

ফ্রান্সের সঙ্গে প্রতিরক্ষা চুক্তি থেকে বেরিয়ে গেছে মালি।""",
        "FRA MLI",
        "defense",
        "ended",
    ),
    "run out": Case(
        """চুক্তির মেয়াদ শেষ

ইরাক ও জর্ডানের প্রতিরক্ষা চুক্তির মেয়াদ শেষ হয়েছে।""",
        "IRQ JOR",
        "defense",
        "ended",
    ),
}

NONE = {
    "a deal of trade": "শিরোনাম\n\nচিলি ও পেরু একটি বাণিজ্য চুক্তি সই করেছে। এতে দুই দেশের শুল্ক কমবে।",
    "neutral elections": "শিরোনাম\n\nযুক্তরাষ্ট্র বাংলাদেশে অবাধ ও নিরপেক্ষ নির্বাচন চায়। ভারতও একই কথা বলেছে।",
    "a doctor's advice": "শিরোনাম\n\nভারত ও নেপালের চিকিৎসকেরা রোগীদের পরামর্শ দেবেন।",
    "not signed": "শিরোনাম\n\nভারত ও জাপানের মধ্যে কোনো প্রতিরক্ষা চুক্তি সই হয়নি।",
    "a truce": "শিরোনাম\n\nলেবানন ও ইসরায়েলের মধ্যে যুদ্ধবিরতি চুক্তি হয়েছে।",
    "withdrawal under a deal": "শিরোনাম\n\nচুক্তি অনুযায়ী ইরাক থেকে সেনা প্রত্যাহার করেছে যুক্তরাষ্ট্র।",
    "one party alone": "শিরোনাম\n\nনিরাপত্তার নিশ্চয়তা চেয়েছে ইউক্রেন।",
}


def promises(text: str) -> tuple[Commitment, ...]:
    return jote.read(text, published="2025-12-17").commitments


@pytest.mark.parametrize("case", (DUTIES | STAGES).values(), ids=(DUTIES | STAGES).keys())
def test_a_promise_has_its_parties_duty_and_stage(case: Case) -> None:
    (promise,) = promises(case.text)
    assert set(promise.parties) == set(case.parties.split())
    assert (promise.duty, promise.stage, promise.mutual) == (case.duty, case.stage, case.mutual)


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_other_deals_and_wishes_are_no_promise_between_states(text: str) -> None:
    assert promises(text) == ()


@pytest.mark.parametrize(
    ("name", "trigger"),
    [
        ("an attack on one is an attack on both", "armed attack on either party"),
        ("one helps the other", "armed attack on Philippines"),
        ("neutral in a war with a third", "war of either party with a third state"),
        ("talks under a threat", "threat to either party"),
        ("no attack, by a clause", None),
    ],
)
def test_what_sets_a_promise_off(name: str, trigger: str | None) -> None:
    (promise,) = promises(DUTIES[name].text)
    assert promise.trigger == trigger
