"""Regular expressions that are compiled when they are first used.

The rules hold some two thousand of them and a page needs a few hundred: compiling all at import took a third of a cold start.

A search may begin before the text, as `pattern.search(text, at - 40, at)` does near its beginning: `re` takes a start below 0 for 0, and a
`max` for it would cost half as much as the search. (In slices and methods of `str` a number below 0 counts from the end.)
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Pattern:
    """What a pattern is told by until it is used; from then on its methods are those of the compiled one."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name == "pattern":
            raise AttributeError(name)  # asked by `copy` and `pickle` before there is a source
        # `re` keeps the last compiled patterns only: this keeps each method, and by it the pattern, for good.
        compiled = re.compile(self.pattern, self._flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split", "groupindex", "flags", "groups"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern like `re.compile` makes it, compiled at its first use.

    Args:
        source: the regular expression; a fault in it shows when it is first used.
        flags: of `re`.

    >>> regex(r"\\d+").search("năm 2025").group()
    '2025'
    """
    return cast("re.Pattern[str]", _Pattern(source, flags))


def made_by(match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """Whether a match is one of a pattern made here, whose compiled form is another object."""
    return match.re.pattern == pattern.pattern
