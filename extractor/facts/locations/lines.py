"""Streets told as lines of a way: "các tuyến Lê Văn Thọ, Phạm Văn Chiêu", "hướng từ Nguyễn Thị Minh Khai ra Tôn Đức Thắng"."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.facts.locations.candidate import Candidate, Page, street
from extractor.facts.locations.words import type_words_of
from extractor.facts.territory import has_family_name
from extractor.language.anchored import Anchored
from extractor.language.capitals import NAME_SYLLABLE, UPPER
from extractor.language.patterns import regex

_NAME = rf"{NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,4}}(?![^\W_]| [{UPPER}])"
_LINES = Anchored(rf"(?<![^\W_])(?:[Cc]ác|[Nn]hững|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]hiều) (?:tuyến|trục)(?: như)?:? ({_NAME})")
_NEXT = regex(rf"(?:, | và )({_NAME})")
_NOTE = regex(r" \([^()\n]{1,40}\)")
_WAY = Anchored(rf"(?<![^\W_])(?:hướng|chiều|đi|chạy|lưu thông|di chuyển) từ ({_NAME}) (?:ra|về|đến|tới|sang|qua|vào|đi|hướng về) ({_NAME})")


def street_lines(page: Page) -> Iterator[Candidate]:
    """The streets of a list that "các tuyến" opens with a usual name, and both ends of a way between two of them."""
    for opening in _LINES.finditer(page.text):
        span, end = opening.span(1), opening.end()
        if not _is_street(page, *span):
            continue
        while True:
            yield street(page, *span)
            note = _NOTE.match(page.text, end)
            more = _NEXT.match(page.text, end if note is None else note.end())
            if more is None or more.start(1) in page.provinces or page.in_body(more.start(1)):
                break
            span, end = more.span(1), more.end()
    for way in _WAY.finditer(page.text):
        if _is_street(page, *way.span(1)) and _is_street(page, *way.span(2)):
            yield street(page, *way.span(1))
            yield street(page, *way.span(2))


def _is_street(page: Page, start: int, end: int) -> bool:
    """Whether a name that no province bears is a usual one of streets, or a person's."""
    if start in page.provinces or page.in_body(start):
        return False
    return page.folded[start:end] in type_words_of("street-name") or (has_family_name(page.text, start) and page.text.count(" ", start, end) > 1)
