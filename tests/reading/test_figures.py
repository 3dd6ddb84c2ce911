"""Counts of people, arms and money."""

import pytest

from jote.reading.bn.dates import read_dates
from jote.reading.bn.figures import read_counts
from jote.reading.figures import Count, figure_of
from jote.reading.layout import lay_out
from jote.reading.sentences import split_sentences
from jote.reading.text import Text
from jote.vocabulary.dates import PartialDate


def counts(words: str, published: str | None = None, *, titled: bool = False) -> list[Count]:
    text = Text.of(words)
    day = PartialDate(published) if published else None
    sentences = split_sentences(text, lay_out(text, titled=titled))
    return list(read_counts(sentences, read_dates(sentences, day), day))


def plain(words: str) -> list[tuple[str, int | None, int | None]]:
    return [(one.measure, one.low, one.high) for one in counts(words)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("হামলায় ২৪ জন নিহত হয়েছেন।", [("killed", 24, 24)], id="so many killed"),
        pytest.param(
            "৪ ব্যক্তি নিহত ও ১৩ জন আহত হয়েছেন।", [("killed", 4, 4), ("wounded", 13, 13)], id="one verb, two counts"
        ),
        pytest.param(
            "একজন সেনা এবং সাতজন জঙ্গি নিহত হয়েছে।", [("killed", 1, 1), ("killed", 7, 7)], id="one head for two counts"
        ),
        pytest.param("আহত হয়েছেন আরও ৮ জন।", [("wounded", 8, 8)], id="the count after its verb"),
        pytest.param("নিহত ৫, আহত ৮", [("killed", 5, 5), ("wounded", 8, 8)], id="a headline"),
        pytest.param("নিহতের সংখ্যা বেড়ে ছয় জন হয়েছে।", [("killed", 6, 6)], id="the number of the dead"),
        pytest.param("সংঘর্ষে ১০ জনের মৃত্যু হয়েছে।", [("killed", 10, 10)], id="deaths"),
        pytest.param("গোলায় মারা গেছে ১২ জন।", [("killed", 12, 12)], id="মারা যাওয়া"),
        pytest.param("প্রাণ হারিয়েছেন অন্তত ২০ জন সেনা।", [("killed", 20, None)], id="প্রাণ হারানো"),
        pytest.param("বন্যায় ৫০ জন নিখোঁজ রয়েছেন।", [("missing", 50, 50)], id="missing"),
        pytest.param(
            "দুই দিনে হতাহত হয়েছে ৩০০ সেনা।", [("other", 300, 300)], id="হতাহত is one figure, killed and wounded together"
        ),
        pytest.param("পুলিশ ৩৫ জনকে গ্রেপ্তার করেছে।", [("arrested", 35, 35)], id="arrested"),
        pytest.param("হামাসের হাতে ২০০ জিম্মি রয়েছে।", [("captured", 200, 200)], id="hostages"),
        pytest.param("যুদ্ধে ১ লাখ ২০ হাজার মানুষ বাস্তুচ্যুত হয়েছে।", [("displaced", 120_000, 120_000)], id="displaced"),
        pytest.param("সীমান্তে ১০ হাজার সেনা মোতায়েন করা হয়েছে।", [("personnel", 10_000, 10_000)], id="troops"),
        pytest.param("৪০ কূটনীতিককে সরিয়ে নেওয়ার নির্দেশ দেয় ভারত।", [("personnel", 40, 40)], id="envoys withdrawn"),
        pytest.param("রাতে ৯৯টি ক্ষেপণাস্ত্র ছোড়া হয়।", [("weapons", 99, 99)], id="missiles"),
        pytest.param("তারা ২ হাজার ৪৬০ কোটি ডলার জব্দ করেছে।", [("money", 24_600_000_000, 24_600_000_000)], id="money"),
        pytest.param("এ পর্যন্ত ৪৪০০-৪৭৯৫ জন সেনা নিহত হয়েছেন।", [("killed", 4400, 4795)], id="a range"),
        pytest.param("গাজায় ৪০ হাজারের বেশি মানুষ নিহত হয়েছেন।", [("killed", 40_000, None)], id="more than"),
        pytest.param("যুদ্ধে দেশটি প্রায় ২ কোটি মানুষ হারিয়েছে।", [("killed", 20_000_000, 20_000_000)], id="people lost"),
        pytest.param("সেখানে আশ্রয় নিয়েছে ১২ লাখ রোহিঙ্গা।", [("displaced", 1_200_000, 1_200_000)], id="refugees by name"),
        pytest.param("শতাধিক মানুষ আহত হয়েছেন।", [("wounded", 100, None)], id="শতাধিক"),
        pytest.param("১২৩ বন্দিকে মুক্তি দিল বেলারুশ", [("other", 123, 123)], id="prisoners set free"),
    ],
)
def test_what_is_counted(words: str, expected: list[tuple[str, int | None, int | None]]) -> None:
    assert plain(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("নিহত হওয়ার কয়েক ঘণ্টা আগে তিনি ফেরেন।", id="several hours"),
        pytest.param("২৪ বছর বয়সী তরুণ আহত হন।", id="an age"),
        pytest.param("তাঁর ছেলে নাভিদ আকরাম (২৪) আহত হয়েছেন।", id="an age in brackets"),
        pytest.param("একজন কৃষকের পরিবারের সদস্যদের লাশ পাওয়া গেছে।", id="one whose family is counted"),
        pytest.param("তারা ২০টি স্থানে বোমা ফেলেছে।", id="places"),
        pytest.param("দুই দিন পর মৃত্যু হয় তাঁর।", id="a duration"),
        pytest.param("আহত এক শিশুকে দেখা গেল।", id="an injured child is no count"),
        pytest.param("একজন মুখপাত্র কথা বলেন।", id="the article"),
        pytest.param("২৮ দফা পরিকল্পনা মানা হয়নি।", id="points of a plan"),
        pytest.param("রাত ২টায় হামলায় নিহত হন তিনি।", id="a time of day"),
        pytest.param("২০২২ সালে যুদ্ধে অনেকে নিহত হন।", id="a year"),
        pytest.param("পাঁচ বিচারপতি পদত্যাগ করেন।", id="judges"),
        pytest.param("ডলারের দাম এখন ১১০ টাকা।", id="a price"),
        pytest.param("পেঁয়াজের দাম কমে কুইন্টালপ্রতি ১ হাজার ৫০০ রুপিতে নেমেছে।", id="a price for one"),
        pytest.param("প্রতি টন গমের দাম বেড়ে ৩০ হাজার টাকা হয়েছে।", id="a price for one ton"),
        pytest.param("তারা এম ৯০ রকেট ছুড়েছে।", id="the name of a weapon"),
        pytest.param("সীমান্ত থেকে ৩০ কিলোমিটার ভেতরে সেনারা আছে।", id="a distance"),
    ],
)
def test_what_is_no_figure(words: str) -> None:
    assert plain(words) == []


def test_a_count_told_again_is_one_and_the_title_is_no_second() -> None:
    found = counts("হামলায় নিহত ৬\n\nহামলায় ছয়জন নিহত হয়েছেন। নিহতের সংখ্যা ছয় জন।", titled=True)

    assert [(one.measure, one.low, one.sentence) for one in found] == [("killed", 6, 1)]


def test_a_running_total_holds_for_the_day_of_publication() -> None:
    dated, total = counts("গত শনিবার হামলায় ২৪ জন নিহত হন। এ পর্যন্ত যুদ্ধে ৪০ হাজার মানুষ নিহত হয়েছেন।", "2024-08-12")

    assert dated.as_of == PartialDate("2024-08-10")
    assert total.as_of == PartialDate("2024-08-12")


def test_the_day_of_the_telling_is_not_the_day_of_the_count() -> None:
    (found,) = counts("আজ মেয়র বলেন, গোলায় চারজন নিহত হয়েছেন।", "2024-08-12")

    assert found.as_of is None


def test_the_figure_covers_number_noun_and_head() -> None:
    text = Text.of("গতকাল প্রায় ৪ হাজার পুলিশ ও সেনা সদস্য আসেন।")
    sentences = split_sentences(text, lay_out(text))
    (count,) = read_counts(sentences)
    figure = figure_of(count, id="f1", span=text.span(count.start, count.end), state="BGD")

    assert text.quote(figure.span) == "প্রায় ৪ হাজার পুলিশ ও সেনা সদস্য"
    assert (figure.measure, figure.low, figure.high, figure.approx, figure.state) == (
        "personnel",
        4000,
        4000,
        True,
        "BGD",
    )
