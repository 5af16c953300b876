"""Roads told by their bare numbers behind the first one: "các quốc lộ 45, 217 và 217B", "vành đai 2, 3 và 4"."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.facts.locations.candidate import Candidate, Page
from extractor.facts.locations.words import TypeWord, type_words
from extractor.language.anchored import Anchored
from extractor.language.patterns import regex

_NUMBER = r"\d{1,4}[A-ZĐ]?(?![^\W_]|[.,/]\d|%| ?[-–] ?\d)"
_FIRST = Anchored(
    rf"(?<![^\W_])(?P<word>[Qq]uốc lộ|QL|[Tt]ỉnh lộ|TL|ĐT|[Hh]ương lộ|[Đđ]ường tỉnh|(?:[Đđ]ường )?[Vv]ành đai)[ .]?{_NUMBER}"
)
_NEXT = regex(rf"(?P<gap>, | và |; |,? cùng )({_NUMBER})")
#: What goes on behind a list of roads and is no noun that its last number counts.
_ENDS = regex(
    r"[.;:)\n]|, |$| \(| [-–] | và | (?:qua|đi|từ|đến|tới|nối|thuộc|ở|tại|trên|trong|về|ra|vào|có|là|đã|đang|sẽ|bị(?! can| cáo| hại)|được|vẫn|còn"
    r"|cũng|cho|để|với"
    r"|khi|do|vì|đoạn|hiện|hướng|chạy|ùn|tắc|ách|kẹt|ngập|sạt|hư|xuống|hỏng|bong|chia|thông|lưu|tê|giao|cắt|như|nhưng|đều|phải|không|chưa"
    r"|nâng|mở|xây|sửa|trở|sau|trước|này|trơn|lầy|dài|rộng|phủ|cách|gồm|luôn|thường|đông)(?![^\W_])"
)


def road_numbers(page: Page) -> Iterator[Candidate]:
    """The further numbers of a list of roads; the last one counts no noun ("quốc lộ 6, 12 xe hư hỏng")."""
    for first in _FIRST.finditer(page.text):
        numbers = list(_numbers(page, first.end()))
        if not numbers or _ENDS.match(page.text, numbers[-1][1]) is None:
            continue
        word = _word(page.folded[first.start("word") : first.end("word")])
        for start, end in numbers:
            identity = f"street:{word.stem}:{page.folded[start:end]}"
            yield Candidate(start, end, start, "street", identity, "locations.listed")


def _numbers(page: Page, end: int) -> Iterator[tuple[int, int]]:
    """The spans of the numbers that a list goes on with."""
    while (more := _NEXT.match(page.text, end)) is not None:
        yield more.span(2)
        end = more.end()


def _word(folded: str) -> TypeWord:
    return type_words()[folded.removeprefix("đường ") if "vành đai" in folded else folded]
