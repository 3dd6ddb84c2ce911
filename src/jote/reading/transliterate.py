"""English letters for a Bangla name that no list knows: ব্যাচেস্লাভ is better than nothing, and marked as unsure."""

from __future__ import annotations

_CONSONANTS = dict(zip("কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহৎংঃঁ", [
    "k", "kh", "g", "gh", "ng", "ch", "chh", "j", "jh", "n", "t", "th", "d", "dh", "n", "t", "th", "d", "dh", "n", "p", "f", "b", "bh",
    "m", "j", "r", "l", "sh", "sh", "s", "h", "t", "ng", "h", ""], strict=True))  # fmt: skip
_CONSONANTS["ৱ"] = "w"
_SIGNS = dict(zip("ািীুূৃেৈোৌ", ["a", "i", "i", "u", "u", "ri", "e", "oi", "o", "ou"], strict=True))
_DOTTED = {"য": "য়", "ড": "ড়", "ঢ": "ঢ়"}
# A cluster that is spoken otherwise than it is written: ্যা is the a of Frank.
_WRITTEN = (
    ("ওয\u09bc", "ৱ"),
    ("অ্যা", "আ"),
    ("এ্যা", "আ"),
    ("্যা", "া"),
    ("ঙ্গ", "ং"),
    ("ংগ", "ং"),
    ("ংক", "ন্ক"),
    ("ঙ্ক", "ন্ক"),
    ("্য", "্য়"),
)
_VOWELS = dict(zip("অআইঈউঊঋএঐওঔ", ["o", "a", "i", "i", "u", "u", "ri", "e", "oi", "o", "ou"], strict=True))


def transliterate(name: str) -> str:
    """A Bangla name in English letters, word by word.

    >>> transliterate("রোমান স্টারোভয়েট")
    'Roman Starovoyet'
    """
    return " ".join(_word(word) for word in name.replace("-", " ").split()).strip() or name


def _word(word: str) -> str:
    """One word: each consonant with its vowel, the vowel that no sign writes as o, where it is spoken.

    >>> [_word(one) for one in ("শামসুদ্দীন", "ফ্র্যাংক", "অ্যান্টনি", "স্মিরনভ", "জাহাঙ্গীর")]
    ['Shamsuddin', 'Frank', 'Antoni', 'Smirnov', 'Jahangir']
    """
    for written, spoken in _WRITTEN:
        word = word.replace(written, spoken)
    units = _units(word)
    letters = ""
    for at, (letter, vowel) in enumerate(units):
        if vowel == "?":
            spoken_before = at > 0 and bool(units[at - 1][1])
            units[at] = letter, "" if spoken_before and _joins_next(units, at) else "o"
        letters += _letter(letter, at, units) + units[at][1]
    return letters[:1].upper() + letters[1:]


def _units(word: str) -> list[tuple[str, str]]:
    """Consonants with the vowel that follows each: its sign, `?` where none is written, empty at the end and in a cluster."""
    units: list[tuple[str, str]] = []
    for char in word:
        if char == "\u09bc":
            if units:
                units[-1] = _DOTTED.get(units[-1][0], units[-1][0]), units[-1][1]
        elif char in _CONSONANTS:
            units.append((char, "" if char in "ৎংঃঁ" else "?"))
        elif char in _SIGNS:
            if units:
                units[-1] = units[-1][0], _SIGNS[char]
        elif char == "\u09cd":
            if units:
                units[-1] = units[-1][0], ""
        elif char in _VOWELS:
            units.append(("", _VOWELS[char]))
        elif char.isascii() and char.isalnum():
            units.append((char, ""))
    if units and units[-1][1] == "?":
        units[-1] = units[-1][0], ""
    return units


def _joins_next(units: list[tuple[str, str]], at: int) -> bool:
    """Whether a consonant is spoken together with the next, which has a vowel: র in ফারহানা, ম in রামপ্রসাদ."""
    (after, vowel), *rest = units[at + 1 : at + 3]
    if vowel:
        return bool(after) and after != _DOTTED["য"]
    return bool(rest) and bool(rest[0][1]) and (rest[0][0] in ("র", "ল") or after == "স")


def _letter(letter: str, at: int, units: list[tuple[str, str]]) -> str:
    if letter == "ভ" and (at > 0 or not units[at][1]):
        return "v"  # স্মিরনভ, ভ্লাদ; but ভৌমিক
    if letter in _DOTTED.values():
        return "y" if letter == "য়" else "r"
    return _CONSONANTS.get(letter, letter)
