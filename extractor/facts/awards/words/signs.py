"""Signs that open the items of a list, and those that join names told in one breath."""

from __future__ import annotations

from extractor.language.patterns import regex

#: A dash or dot, a letter with its bracket, a number: the source of a pattern, for folded text.
BULLET = r"(?:[-+•*–]|[a-zđ]\)|\d{1,2}[.)])"
#: Between names told in one breath: "1 HCV, 2 HCB và 3 HCĐ", "HCB và HCĐ thuộc về …".
ALIKE = regex(r"\s*(?:,|,? và|,? cùng)\s*(?:(?:\d+|một|hai|ba|tấm|chiếc|nhiều)\s+){0,2}")
