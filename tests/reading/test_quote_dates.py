"""On which day words were said. The sentences are made up."""

import pytest

from jote.reading import read


def said_on(words: str) -> list[str | None]:
    """The day of each quote of an article published on Wednesday, 17 December 2025."""
    return [one.date.value if one.date else None for one in read(words, published="2025-12-17").quotes]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        pytest.param("সোমবার ওমানের সুলতান হাইসাম বলেন, সীমান্ত খোলা থাকবে।", ["2025-12-15"], id="beside the verb"),
        pytest.param("সীমান্ত খোলা থাকবে বলে সোমবার জানিয়েছে ওমান।", ["2025-12-15"], id="after the words"),
        pytest.param("ওমানের সুলতান হাইসাম বলেন, সোমবার সীমান্ত খোলা হয়েছে।", [None], id="in the words, not of them"),
        pytest.param(
            "ওমানের সুলতান হাইসাম বলেন, সীমান্ত খোলা থাকবে। সোমবার মাস্কাটে এ কথা বলেন তিনি।", ["2025-12-15"], id="told afterwards"
        ),
        pytest.param(
            "সোমবার ওমানের সুলতান হাইসাম বলেন, সীমান্ত খোলা থাকবে। তিনি আরও বলেন, বন্দরও খোলা থাকবে।",
            ["2025-12-15", "2025-12-15"],
            id="he goes on",
        ),
        pytest.param(
            "সোমবার ওমানের সুলতান হাইসাম বলেন, সীমান্ত খোলা থাকবে। কাতারের আমির তামিম আরও বলেন, বন্দরও খোলা থাকবে।",
            ["2025-12-15", None],
            id="another goes on",
        ),
    ],
)
def test_the_day_of_the_words(words: str, days: list[str | None]) -> None:
    assert said_on(words) == days


def test_an_act_of_speech_is_of_the_day_of_its_words() -> None:
    words = "সোমবার ওমানের সুলতান হাইসাম বলেন, সীমান্ত খোলা। তিনি আরও বলেন, কাতার চুক্তি লঙ্ঘন করেছে।"
    (event,) = (one for one in read(words, published="2025-12-17").events if one.event == "ACCUSE")

    assert event.date is not None
    assert event.date.value == "2025-12-15"
