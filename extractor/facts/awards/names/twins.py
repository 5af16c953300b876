"""Prizes for men and women that share a head and their praise: "Giải nữ diễn viên chính và nam diễn viên chính xuất sắc"."""

from __future__ import annotations

from extractor.facts.awards.model import AwardName
from extractor.facts.marks import Mark
from extractor.language.anchored import Anchored

_TRADE = r"(?:diễn viên(?: điện ảnh| truyền hình)?|ca sĩ|nghệ sĩ|vận động viên|cầu thủ|thí sinh|người mẫu)(?: (?:chính|phụ|mới|trẻ))?"
_TWINS = Anchored(
    rf"(?<!\w)(?P<first>nam|nữ)(?P<own> {_TRADE}(?: xuất sắc| ấn tượng| được yêu thích)?(?: nhất)?)?(?: và|,) (?:giải )?(?P<second>(?:nam|nữ) )"
    rf"(?P<trade>{_TRADE})(?P<praise> (?:xuất sắc|ấn tượng|được yêu thích|triển vọng)(?: nhất)?)"
    r"(?: (?:ở |của |trong |thuộc )?(?:hạng mục|thể loại|phim) [^,;.:()\n]{3,40}?)?"
    r"(?=\s(?:(?:đã|cũng|lần lượt|đều|cùng) )?(?:thuộc về|gọi tên|xướng (?:tên|danh)|về tay|được trao cho|được trao|là)(?!\w)|\s?:)"
)


def with_twins(text: str, folded: str, found: list[Mark]) -> list[Mark]:
    """Names of awards with those of such pairs in place of what was read of them.

    Args:
        text: the whole text.
        folded: `lexicon.key` of the text.
        found: names found already.
    """
    for match in _TWINS.finditer(folded):
        own = match["own"] or f" {match['trade']}"
        praise = "" if own.endswith(("sắc", "nhất", "tượng", "thích")) else match["praise"]
        words = (f"{match['first']}{own}{praise}", f"{match['second']}{match['trade']}{match['praise']}")
        spans = ((match.start(), match.end("own") if match["own"] else match.end("first")), (match.start("second"), match.end()))
        names = [AwardName(None, f"Giải {w[0].upper()}{w[1:]}", (), "giai-thuong") for w in words]
        kept = [m for m in found if m.end <= match.start() or match.end() <= m.start]
        head = max((m.start for m in found if m not in kept), default=match.start())
        start = min(head, match.start()) if folded.startswith("giải", head) else match.start()
        marks = [Mark(a, b, name, "awards.name_category") for (a, b), name in zip(((start, spans[0][1]), spans[1]), names, strict=True)]
        found = [*kept, *marks]
    return found
