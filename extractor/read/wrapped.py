"""Pages whose lines are broken as their source is, in the middle of sentences: "… của UBND huyện Hòa" over "Vang, sáng cùng ngày …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractor.language.capitals import NAME_SYLLABLE

#: What ends no sentence and no item.
_OPEN_END = re.compile(r"[\w,]$")
_COMMA = re.compile(r"\w,$")
#: The last word of a line and the first of the next, both with capitals, are halves of one name; a line's only word is a heading.
_NAME_AT_END = re.compile(rf"\S .*?(?<!\w){NAME_SYLLABLE}$")
_NAME_AT_START = re.compile(rf"{NAME_SYLLABLE}(?!\w)")
_OPENERS = frozenset(
    "Ông Bà Anh Chị Cô Theo Khi Sau Trước Tại Trong Trên Với Ngày Sáng Chiều Tối Hiện Được Đây Các Những Một Cũng Nếu Vì Ảnh Do Từ Đến".split(),
)
_FEWEST = 4
#: Of a page's lines so many are broken, or more, where its source was wrapped: a credit in small letters breaks none.
_SHARE = 0.25


def unwrapped(lines: Sequence[str]) -> list[str]:
    """Lines with the sentences put together again that they break, where the page's source was wrapped; other pages' lines as they are.

    Args:
        lines: from `split_lines`.

    >>> unwrapped(["Ông Lê An,", "Chủ tịch xã Hòa", "Phước, cho biết mưa", "lớn đã làm", "hỏng nhà", "văn hóa của", "xã."])
    ['Ông Lê An, Chủ tịch xã Hòa Phước, cho biết mưa lớn đã làm hỏng nhà văn hóa của xã.']
    >>> unwrapped(["Lễ trao giải ở Huế", "minh an", "Ông Lê An nói."])
    ['Lễ trao giải ở Huế', 'minh an', 'Ông Lê An nói.']
    """
    broken = sum(_within(one, two) for one, two in pairwise(lines))
    if broken < _FEWEST or broken < _SHARE * (len(lines) - 1):
        return list(lines)
    found: list[str] = []
    for line in lines:
        if found and (_within(found[-1], line) or (line[:1].isalnum() and _COMMA.search(found[-1])) or _one_name(found[-1], line)):
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
    return found


def _within(before: str, line: str) -> bool:
    """Whether a line goes on in small letters with a sentence that the one before it left open."""
    return line[:1].islower() and _OPEN_END.search(before) is not None


def _one_name(before: str, line: str) -> bool:
    start = _NAME_AT_START.match(line)
    return start is not None and start.group() not in _OPENERS and _NAME_AT_END.search(before[-40:]) is not None
