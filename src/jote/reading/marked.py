"""Which word forms matter to a step of the reader, so that it need not look at sentences where none stands."""

from __future__ import annotations

from collections.abc import Callable

_MOST_DULL = 40_000  # of each step; the common forms come back at once


class Marked:
    """The forms that a step looks for. What is found dull once is passed over from then on, a whole sentence at a time.

    >>> colours = Marked(lambda form: form in ("red", "blue"))
    >>> colours.among(frozenset(("a", "red", "car"))), colours.among(frozenset(("a", "car")))
    (frozenset({'red'}), frozenset())
    """

    def __init__(self, matters: Callable[[str], bool]) -> None:
        self._matters = matters
        self._dull: set[str] = set()
        self._found: set[str] = set()

    def among(self, forms: frozenset[str]) -> frozenset[str]:
        """Those of the forms of a sentence that matter."""
        new = forms - self._dull
        if new <= self._found:
            return new
        dull = {form for form in new - self._found if not self._matters(form)}
        if dull:
            if len(self._dull) > _MOST_DULL:
                self._dull.clear()
            self._dull |= dull
            new -= dull
        self._found |= new
        return new

    def cache_clear(self) -> None:
        """Look at all forms anew: words were added to what the step looks for."""
        self._dull.clear()
        self._found.clear()
