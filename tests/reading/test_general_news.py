"""Who did what to whom, in the word orders and with the words of news at large. The sentences are made up."""

import pytest

from jote.reading import Reading, read

Told = tuple[str, str, str]


def told(reading: Reading) -> list[Told]:
    """The events of a reading: type, source and target by English names."""
    names = {actor.id: actor.name for actor in reading.actors}
    return [
        (one.event, " ".join(names[key] for key in one.source), " ".join(names[key] for key in one.target))
        for one in reading.events
    ]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        # দিয়ে of means closes no clause
        ("যুদ্ধজাহাজ দিয়ে কিউবাকে অবরুদ্ধ করেছে যুক্তরাষ্ট্র।", ("ASSAULT", "United States", "Cuba")),
        # a word before the light verb, in the genitive before a word of announcing
        ("চাদের ওপর নৌ অবরোধ আরোপের ঘোষণা দিয়েছে লিবিয়া।", ("SANCTION", "Libya", "Chad")),
        ("পেরুর পণ্যে নতুন শুল্ক আরোপের সিদ্ধান্ত নিয়েছে চিলি।", ("SANCTION", "Chile", "Peru")),
        # the object carries its owner
        ("সুদানি বাহিনী অভিযান চালিয়ে হামাসের তিন সদস্যকে হত্যা করেছে।", ("ASSAULT", "Forces of Sudan", "Hamas")),
        # the body in which it is decided
        ("নিরাপত্তা পরিষদে মালি নিয়ে প্রস্তাব পাস হয়েছে।", ("AGREE", "UN Security Council", "")),
        ("জাতিসংঘে ইরাকের বিপক্ষে ভোট দিয়েছে স্পেন।", ("REJECT", "Spain", "Iraq")),
        ("কেনিয়া উগান্ডার পরিকল্পনার বিরোধিতা করে।", ("REJECT", "Kenya", "Uganda")),
        ("ওমান কাতারের দিকে অভিযোগ তুলেছে।", ("ACCUSE", "Oman", "Qatar")),
    ],
)
def test_parties(sentence: str, event: Told) -> None:
    assert event in told(read(sentence))


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        # a plural that the lexicon gives is a plural
        ("মার্কিনি সেনারা কিউবায় অভিযান চালিয়েছে।", ("ASSAULT", "soldiers of United States", "Cuba")),
        # a list after the verb
        ("ওমানকে শুভেচ্ছা জানিয়েছে মিসর, চাদ, ঘানা, কেনিয়া, পেরু ও চিলি।", ("SUPPORT", "Egypt Chad Ghana Kenya Peru Chile", "Oman")),
        # verbs of beginning
        ("ঘানার বন্দর লক্ষ্য করে হামলা চালানো শুরু করেছে টোগো।", ("ASSAULT", "Togo", "Ghana")),
        # an insult to a party is no denial
        ("চাদকে ‘মিথ্যার সাম্রাজ্য’ বলে অভিহিত করেছে লিবিয়া।", ("ACCUSE", "Libya", "Chad")),
        ("লিবিয়া থেকে ফল আমদানিতে নিষেধাজ্ঞা দিয়েছে চাদ।", ("SANCTION", "Chad", "Libya")),
        ("নেপালের ট্রানজিট সুবিধা বাতিল করেছে ভুটান।", ("SANCTION", "Bhutan", "Nepal")),
        # arrivals
        ("তিন দিনের সফরে দিল্লি পৌঁছেছেন রাশিয়ার প্রেসিডেন্ট ভ্লাদিমির পুতিন।", ("CONSULT", "Vladimir Putin", "India")),
    ],
)
def test_word_order(sentence: str, event: Told) -> None:
    assert event in told(read(sentence))
