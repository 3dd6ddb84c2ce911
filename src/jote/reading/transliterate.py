"""English letters for a Bangla name that no list knows: ব্যাচেস্লাভ is better than nothing, and marked as unsure."""

from __future__ import annotations

_CONSONANTS = dict(zip("কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহৎংঃঁ", [
    "k", "kh", "g", "gh", "ng", "ch", "chh", "j", "jh", "n", "t", "th", "d", "dh", "n", "t", "th", "d", "dh", "n", "p", "f", "b", "bh",
    "m", "j", "r", "l", "sh", "sh", "s", "h", "t", "ng", "h", ""], strict=True))  # fmt: skip
_SIGNS = dict(zip("ািীুূৃেৈোৌ", ["a", "i", "i", "u", "u", "ri", "e", "oi", "o", "ou"], strict=True))
_VOWELS = dict(zip("অআইঈউঊঋএঐওঔ", ["o", "a", "i", "i", "u", "u", "ri", "e", "oi", "o", "ou"], strict=True))


def transliterate(name: str) -> str:
    """A Bangla name in English letters, word by word.

    >>> transliterate("রোমান স্টারোভয়েট")
    'Roman Starobhoyet'
    """
    return " ".join(_word(word) for word in name.replace("-", " ").split()).strip() or name


def _word(word: str) -> str:
    letters = ""
    pending = False
    for char in word:
        if char == "\u09bc":
            letters = letters[:-1] + {"j": "y", "d": "r"}.get(letters[-1:], letters[-1:]) if letters else letters
            if letters.endswith("dr"):
                letters = letters[:-2] + "r"
        elif char in _CONSONANTS:
            if pending:
                letters += "o"
            letters += _CONSONANTS[char]
            pending = char not in "ৎংঃঁ"
        elif char in _SIGNS:
            letters += _SIGNS[char]
            pending = False
        elif char == "\u09cd":
            pending = False
        elif char in _VOWELS:
            if pending:
                letters += "o"
            letters += _VOWELS[char]
            pending = False
        elif char.isascii() and char.isalnum():
            letters += char
            pending = False
    return letters[:1].upper() + letters[1:]
