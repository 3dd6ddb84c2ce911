"""Of which state a Bangla paper is: its words for ministries and the United Nations tell Dhaka from Kolkata."""

from __future__ import annotations

from jote.reading.bn.tables import word_set


def press_home(clean: str) -> str:
    """The state that a bare পররাষ্ট্র মন্ত্রণালয় or প্রধানমন্ত্রী is of, where the text has named no other.

    >>> press_home("বিদেশ মন্ত্রকের মুখপাত্র বলেন"), press_home("পররাষ্ট্র মন্ত্রণালয়ের মুখপাত্র বলেন")
    ('IND', 'BGD')
    """
    counts = {code: sum(clean.count(word) for word in word_set("grammar", "press", code)) for code in ("BGD", "IND")}
    return "IND" if counts["IND"] > counts["BGD"] else "BGD"
