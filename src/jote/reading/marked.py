"""Which word forms matter to the steps of a reader, so that a step need not look at sentences where none of its own stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable

_MOST_SEEN = 60_000  # forms; the common ones come back at once


class Forms(frozenset[str]):
    """The word forms of a sentence, each once; `shown` is the state of the marks when they were last shown to them."""

    shown: object = None


class Marks:
    """The marks of one language, whose `stems` gives all words of which a form may be one, itself among them.

    A form is shown to the steps when it is first met, and never again. Most forms of a text are rare and matter to nobody.
    So a step names the words whose forms it looks for, if it can, and all those words are looked up together: a form of none
    of them is done with.

    >>> marks = Marks(lambda form: [form, form.removesuffix("s")])
    >>> cats = marks.where(lambda form: form != "cats", words=lambda: ["cat"])
    >>> big = marks.where(str.isupper)
    >>> forms = Forms(("the", "cat", "cats", "of", "ROME"))
    >>> sorted(cats.among(forms)), sorted(big.among(forms))
    (['cat'], ['ROME'])
    """

    def __init__(self, stems: Callable[[str], Iterable[str]]) -> None:
        self._stems = stems
        self._marked: list[Marked] = []
        self._seen: set[str] = set()
        self._by_word: dict[str, list[Marked]] = {}
        self._wordless: list[Marked] = []
        self.state: object = None  # another one as soon as something of what was seen is forgotten

    def where(self, matters: Callable[[str], bool], words: Callable[[], Iterable[str]] | None = None) -> Marked:
        """A mark for the forms that matter to a step; where `words` is given, only forms of one of them do."""
        marked = Marked(self, matters, words)
        self._marked.append(marked)
        self.cache_clear()
        return marked

    def show(self, forms: Forms) -> None:
        """Let the steps look at the forms that they have not seen."""
        if self.state is None or len(self._seen) > _MOST_SEEN:
            self.cache_clear()
            self._start()
        new = forms - self._seen
        if new:
            for marked in self._wordless:
                marked.found.update(filter(marked.matters, new))
            by_word = self._by_word
            for form in new:
                for stem in self._stems(form):
                    for marked in by_word.get(stem, ()):
                        if marked.matters(form):
                            marked.found.add(form)
            self._seen |= new
        forms.shown = self.state

    def cache_clear(self) -> None:
        """Look at all forms anew: words were added to what the steps look for."""
        self._seen.clear()
        for marked in self._marked:
            marked.found.clear()
        self.state = None

    def _start(self) -> None:
        self._by_word = {}
        self._wordless = []
        for marked in self._marked:
            if marked.words is None:
                self._wordless.append(marked)
            else:
                for word in dict.fromkeys(marked.words()):
                    self._by_word.setdefault(word, []).append(marked)
        self.state = object()


class Marked:
    """The forms that one step looks for."""

    __slots__ = ("_marks", "found", "matters", "words")

    def __init__(self, marks: Marks, matters: Callable[[str], bool], words: Callable[[], Iterable[str]] | None) -> None:
        self._marks = marks
        self.matters = matters
        self.words = words
        self.found: set[str] = set()

    def among(self, forms: Forms) -> frozenset[str]:
        """Those of the forms of a sentence that matter."""
        marks = self._marks
        if marks.state is None or forms.shown is not marks.state:
            marks.show(forms)
        return forms & self.found
