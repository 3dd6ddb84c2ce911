"""A day written out in a question: ISO, English or Bangla."""

from __future__ import annotations

import datetime as dt
import re

_EN = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_BN = ["জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর"]
_DIGITS = str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")
_MONTH = "|".join([*_EN, *_BN])
_FORMS = (
    re.compile(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)"),
    re.compile(rf"(?P<d>\d\d?)(?:st|nd|rd|th|ই|শে|লা|রা|ঠা)? (?:of )?(?P<name>{_MONTH}),? (?P<y>\d{{4}})", re.I),
    re.compile(rf"(?P<name>{_MONTH}) (?P<d>\d\d?)(?:st|nd|rd|th)?,? (?P<y>\d{{4}})", re.I),
    re.compile(rf"(?P<y>\d{{4}}) সালের (?P<d>\d\d?)(?:ই|শে|লা|রা|ঠা)? (?P<name>{_MONTH})"),
)


def day_in_text(text: str) -> str | None:
    """The first full date of a text as `YYYY-MM-DD`, None where there is none.

    >>> day_in_text("২০২৪ সালের ৫ ডিসেম্বর"), day_in_text("on June 25, 1950"), day_in_text("in June")
    ('2024-12-05', '1950-06-25', None)
    """
    plain = text.translate(_DIGITS)
    for form in _FORMS:
        for found in form.finditer(plain):
            parts = found.groupdict()
            month = int(parts["m"]) if parts.get("m") else _number(parts["name"])
            try:
                return dt.date(int(parts["y"]), month, int(parts["d"])).isoformat()
            except ValueError:
                continue
    return None


def _number(name: str) -> int:
    return (_EN.index(name.lower()) if name.lower() in _EN else _BN.index(name)) + 1
