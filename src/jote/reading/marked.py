"""Which word forms matter to the steps of a reader, so that a step need not look at sentences where none of its own stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable

WordList = Callable[[], Iterable[str]]  # gives the words of a table once it is loaded
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
    >>> cats = marks.where(lambda form: form != "cats", lambda: ["cat"])
    >>> big = marks.where(str.isupper)
    >>> forms = Forms(("the", "cat", "cats", "of", "ROME"))
    >>> sorted(cats.among(forms)), sorted(big.among(forms))
    (['cat'], ['ROME'])
    """

    def __init__(self, stems: Callable[[str], Iterable[str]]) -> None:
        self._stems = stems
        self._marked: list[Marked] = []
        self._seen: set[str] = set()
        self._by_words: dict[WordList, list[Marked]] = {}
        self._by_word: dict[str, tuple[list[Marked], ...]] = {}
        self._wordless: list[Marked] = []
        self._to_look_up: list[WordList] = []
        self.state = object()  # another one as soon as something of what was seen is forgotten

    def where(self, matters: Callable[[str], bool], *words: WordList) -> Marked:
        """A mark for the forms that matter to a step; where `words` are given, only forms of those words do."""
        marked = Marked(self, matters)
        self._marked.append(marked)
        if not words:
            self._wordless.append(marked)
        for one in words:
            if one not in self._by_words:
                self._to_look_up.append(one)
            self._by_words.setdefault(one, []).append(marked)
        self._forget_seen()
        return marked

    def show_all(self, sentences: Iterable[Forms]) -> None:
        """Show the forms of many sentences at once, which takes less than one after another."""
        shown = list(sentences)
        self.show(Forms().union(*shown))
        for forms in shown:
            forms.shown = self.state

    def show(self, forms: frozenset[str]) -> None:
        """Let the steps look at the forms that they have not seen."""
        for words in self._to_look_up:
            steps = self._by_words[words]
            for word in dict.fromkeys(words()):
                self._by_word[word] = (*self._by_word.get(word, ()), steps)
        self._to_look_up.clear()
        if len(self._seen) > _MOST_SEEN:
            self._forget_seen()
        new = forms - self._seen
        if new:
            for marked in self._wordless:
                marked.found.update(filter(marked.matters, new))
            by_word = self._by_word
            for form in new:
                for stem in self._stems(form):
                    if stem in by_word:
                        for steps in by_word[stem]:
                            for marked in steps:
                                if marked.matters(form):
                                    marked.found.add(form)
            self._seen |= new

    def cache_clear(self) -> None:
        """Look at all forms anew: words were added to what the steps look for."""
        self._by_word.clear()
        self._to_look_up = list(self._by_words)
        self._forget_seen()

    def _forget_seen(self) -> None:
        self._seen.clear()
        for marked in self._marked:
            marked.found.clear()
        self.state = object()


class Marked:
    """The forms that one step looks for."""

    __slots__ = ("_marks", "found", "matters")

    def __init__(self, marks: Marks, matters: Callable[[str], bool]) -> None:
        self._marks = marks
        self.matters = matters
        self.found: set[str] = set()

    def among(self, forms: Forms) -> frozenset[str]:
        """Those of the forms of a sentence that matter."""
        if forms.shown is not self._marks.state:
            self._marks.show_all([forms])
        return forms & self.found
