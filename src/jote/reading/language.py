"""Which language a text is in."""

from __future__ import annotations

import re
from functools import cache

_SCRIPTS: tuple[tuple[str, str, str], ...] = (
    ("bn", "\u0985", "\u09e3"), ("hi", "\u0900", "\u0963"), ("pa", "\u0a00", "\u0a7f"), ("gu", "\u0a80", "\u0aff"),
    ("or", "\u0b00", "\u0b7f"), ("ta", "\u0b80", "\u0bff"), ("te", "\u0c00", "\u0c7f"), ("kn", "\u0c80", "\u0cff"),
    ("ml", "\u0d00", "\u0d7f"), ("si", "\u0d80", "\u0dff"), ("th", "\u0e00", "\u0e7f"), ("my", "\u1000", "\u109f"),
    ("ru", "\u0400", "\u04ff"), ("ar", "\u0600", "\u06ff"), ("he", "\u0590", "\u05ff"), ("el", "\u0370", "\u03ff"),
    ("ka", "\u10a0", "\u10ff"), ("hy", "\u0530", "\u058f"), ("ja", "\u3040", "\u30ff"), ("ko", "\uac00", "\ud7af"),
    ("zh", "\u4e00", "\u9fff"), ("latin", "A", "Z"), ("latin", "a", "z"), ("latin", "\u00c0", "\u024f"),
)  # fmt: skip
# The commonest small words of languages written in Latin letters; one that several share counts for each a part.
_LATIN_WORDS: dict[str, str] = {
    "en": "the of and to in a is that for on was with as by at from are has said it be his have not after an its who were their will over",
    "fr": "le la les des et est une un dans pour que qui sur du pas au avec il ne ce cette aux ses par plus ont été son",
    "de": "der die das und ist nicht ein eine den mit von zu auf für im dem sich hat des haben wird nach bei auch einen über",
    "es": "el los las que y una un por con para se del su al lo como en de la no es ha más sus fue entre",
    "it": "il che di e un una per non con del della sono gli alla nel la le dei ha si da al lo nella anche è delle dal",
    "pt": "o os as que e um uma para com não do da em no na por foi mais ao dos das se pela são ou",
    "tr": "ve bir bu için ile da de olarak çok daha olan gibi yeni sonra kadar ise en var arasında",
    "id": "yang dan di dengan untuk dari pada ini itu dalam tidak akan ke oleh telah juga mereka karena antara",
    "nl": "de het een en van in is op te dat niet met voor zijn heeft aan door er bij ook naar",
    "pl": "w i na z się nie do to że jest o po jak od przez za są oraz",
    "vi": "của và là có trong cho không được các một người với đã này",
    "sv": "och att det som en på är för av med den till har inte ett om",
    "da": "og at det som en på er for af med den til har ikke et de",
    "ro": "și de la în care pe cu din a fost pentru nu este au sa ca",
    "cs": "a se na že je v s z do o byl jsou ve pro jako by",
    "hu": "a az és hogy nem is egy van volt meg ez csak mint el",
    "sw": "ya wa na kwa ni katika za la kuwa cha hiyo alisema",
    "tl": "ang ng sa mga at na ay si para hindi ito kay",
}
_COMMON_IN_BANGLA = "ারেিনকবতলসময"  # where these alone are a third of a text, nothing else need be counted
_ASSAMESE = re.compile("[\u09f0\u09f1]")
_LONGEST_HEADLINE = 12  # words: so few may hold no small word at all


@cache
def _latin_weights() -> dict[str, tuple[tuple[str, float], ...]]:
    """For each small word the languages that it speaks for, and how loudly."""
    known: dict[str, list[str]] = {}
    for code, words in _LATIN_WORDS.items():
        for word in words.split():
            known.setdefault(word, []).append(code)
    return {word: tuple((code, 1 / len(codes)) for code in codes) for word, codes in known.items()}


def detect_language(given: str) -> str:
    """The language of a text as an ISO 639-1 code, or "unknown": Jote reads "bn" and "en".

    >>> [detect_language(text) for text in ("পুতিন মস্কোয় ফিরেছেন।", "Putin has returned.", "১২ 34")]
    ['bn', 'en', 'unknown']
    """
    sample = given[:20_000]
    if 0 < len(sample) <= 3 * sum(map(sample.count, _COMMON_IN_BANGLA)) and not _ASSAMESE.search(sample):
        return "bn"
    counts: dict[str, int] = {}
    for code, low, high in _SCRIPTS:
        found = len(re.findall(f"[{low}-{high}]", sample))
        if found:
            counts[code] = counts.get(code, 0) + found
    if not counts:
        return "unknown"
    script = max(counts, key=counts.__getitem__)
    if counts.get("bn", 0) * 3 >= sum(counts.values()):
        script = "bn"  # a Bangla report with much English in it is a Bangla report
    if script == "bn":
        assamese = sample.count("\u09f0") + sample.count("\u09f1")
        return "as" if assamese * 100 > counts["bn"] else "bn"
    if script in ("ja", "zh") and counts.get("ja", 0) * 10 > counts.get("zh", 0):
        return "ja"
    if script == "ar":
        if re.search("[\u0679\u0688\u06d2]", sample):
            return "ur"
        return "fa" if re.search("[\u067e\u0686\u06af\u06cc]", sample) else "ar"
    if script != "latin":
        return script
    words = re.findall(r"[^\W\d_]+", sample.lower())
    weights = _latin_weights()
    scores: dict[str, float] = {}
    for word in words:
        for code, weight in weights.get(word, ()):
            scores[code] = scores.get(code, 0) + weight
    if not scores:  # a headline without a small word is English where it has no other letters
        return "en" if 1 < len(words) <= _LONGEST_HEADLINE and sample.isascii() else "unknown"
    return max(scores, key=scores.__getitem__)
