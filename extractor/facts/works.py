"""Quoted titles of films, songs, books and press works, whose words name no place of the story."""

from __future__ import annotations

import re

from extractor.language.patterns import regex

_OPENED = regex(
    r"(?<!\w)(?:phim(?: [^\W\d_]+){0,2}|ca khúc|bài hát|bản nhạc|tiểu thuyết|truyện(?: ngắn| dài)?|vở(?: kịch| diễn| chèo| tuồng| cải lương)?"
    r"|bài thơ|tập thơ|tập truyện|cuốn(?: sách)?|album|MV|bức tranh|tùy bút|bút ký|tác phẩm|loạt bài|bài viết|bài báo|phóng sự|ký sự|tiết mục)"
    r"(?: là| mang tên| có tên|:)? [\"“‘'](?=[^\"“”‘’\n]*\Z)",
    re.IGNORECASE,
)
_QUOTES = "\"“‘'"
_CLOSED = regex(r"[\"”’'\n]")
#: Who made it stands behind the title: "“Chuyện ở bản Rào Tre” (tác giả …)".
_MAKER = regex(r"[\"”’'],? ?\((?:nhóm )?(?:tác giả|của|đạo diễn|nhạc sĩ|biên đạo|thơ|nhạc|sáng tác)")
_QUOTE_BEFORE = regex(r"[\"“‘'][^\"“”‘’\n]*\Z")


def in_title_of_work(text: str, start: int, end: int) -> bool:
    """Whether a name is part of the quoted title of a work: phim "Em bé Hà Nội", “Chuyện ở bản Rào Tre” (tác giả A).

    Args:
        text: the whole text.
        start, end: span of the name, code points from 0.
    """
    before = text[max(0, start - 70) : start]
    if not any(quote in before for quote in _QUOTES):
        return False
    opened = _OPENED.search(text, start - 70, start)
    closed = _CLOSED.search(text, end, end + 60)
    if closed is None:
        return False
    if opened is not None:
        return closed.start() - opened.end() > end - start
    return _MAKER.match(text, closed.start()) is not None and _QUOTE_BEFORE.search(text, start - 60, start) is not None
