"""What is found of an object when it is first asked for, and kept with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class on_demand(Generic[T]):
    """A method as an attribute whose value is found once. `functools.cached_property` does the same, and in Python 3.11 takes a lock each time.

    >>> class Word:
    ...     @on_demand
    ...     def letters(self) -> list[str]:
    ...         return list("জোট")
    >>> word = Word()
    >>> word.letters is word.letters
    True
    """

    def __init__(self, find: Callable[[Any], T]) -> None:
        self._find = find
        self._name = find.__name__
        self.__doc__ = find.__doc__

    @overload
    def __get__(self, found_of: None, owner: Any) -> on_demand[T]: ...
    @overload
    def __get__(self, found_of: object, owner: Any) -> T: ...
    def __get__(self, found_of: object | None, owner: Any) -> Any:
        if found_of is None:
            return self
        value = found_of.__dict__[self._name] = self._find(found_of)
        return value
