"""Which media an article credits. The sentences are made up."""

import pytest

from jote.reading import read


def cited(words: str, publisher: str | None = None) -> list[str]:
    return list(read(words, publisher=publisher).article.cited_sources)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("মন্ত্রী সিএনএনকে বলেন, সেনারা ফিরবে।", ["CNN"], id="told to"),
        pytest.param("রয়টার্স জানায়, সেনারা ফিরবে।", ["Reuters"], id="tells"),
        pytest.param("বার্তা সংস্থা রয়টার্সের এক প্রতিবেদনে বলা হয়, সেনারা ফিরবে।", ["Reuters"], id="a report of"),
        pytest.param("রোববার সিবিএস নিউজে প্রচারিত সাক্ষাৎকারে রাজা বলেন, সেনারা ফিরবে।", ["CBS News"], id="broadcast on"),
        pytest.param("এনবিসির সঙ্গে এক সাক্ষাৎকারে রাজা বলেন, সেনারা ফিরবে।", ["NBC News"], id="an interview with"),
        pytest.param("সেনারা ফিরবে বলে জানিয়েছে রুশ সংবাদমাধ্যম তাস।", ["TASS"], id="a weak name after its kind"),
        pytest.param("সেনারা ফিরবে। আল-জাজিরা, এএফপি। সীমান্ত খোলা।", ["Al Jazeera", "AFP"], id="names alone"),
        pytest.param("সিসিটিভি ফুটেজে দেখা যায়, সেনারা ফিরছে।", [], id="a camera"),
        pytest.param("বিবিসির সাংবাদিক সীমান্তে আহত হন।", [], id="an employer"),
    ],
)
def test_what_is_credited(words: str, expected: list[str]) -> None:
    assert cited(words) == expected


def test_the_paper_itself_is_no_source() -> None:
    words = "সচিব প্রথম আলোকে বলেন, সেনারা ফিরবে।"

    assert cited(words, "Prothom Alo") == []
    assert cited(words, "Jugantor") == ["Prothom Alo"]
