"""Signs that open the items of a list."""

from __future__ import annotations

#: A dash or dot, a letter with its bracket, a number: the source of a pattern, for folded text.
BULLET = r"(?:[-+•*–]|[a-zđ]\)|\d{1,2}[.)])"
