"""What stands beside a winner and wins nothing: who taught or made it, its genre, what it was won with."""

from __future__ import annotations

from extractor.facts.awards.recipients.counts import Takers
from extractor.facts.awards.recipients.named import as_written
from extractor.facts.awards.scene import Scene
from extractor.language.patterns import regex

#: "các trường Tiểu học và Mầm non thị trấn X", "“A” (Thơ) của B".
LEVELS = regex(r"(?<!\w)(?:(?:tiểu học|mầm non|mẫu giáo|thcs|thpt|trung học cơ sở)(?:, | và )){1,2}(?:tiểu học|mầm non|mẫu giáo|thcs|thpt)(?!\w)")
GENRE = regex(r"[”\"]\s?\((?:ảnh(?: bộ| đơn)?|tiểu thuyết|thơ|tập thơ|trường ca|truyện(?: ngắn| ký)?|bút ký|tản văn|ký|kịch bản|văn xuôi|dịch"
    r"|lý luận,? phê bình)\)(?:,(?= của ))?"
    r"|(?<!\w)(?:phim|tác phẩm|vở|cuốn(?: sách)?|tiểu thuyết|ca khúc) [^,;:.()“”\"\n]{2,60} \([^()\n]{2,60}\)(?= (?:của|do) )"
)
#: "thí sinh A team HLV B - C": who taught the winner.
COACH = regex(r" \(?(?:thuộc )?(?:team|đội|học trò)(?: của)?(?: hlv| huấn luyện viên)? ")
#: Longer than the credits of a work.
_LONGEST = 170
#: "(sáng tác: A; thể hiện: B, C; đạo diễn: D)": who made the work before the bracket.
CREDITS = regex(r"\((?:sáng tác|thể hiện|đạo diễn|trình bày|nhạc(?: và lời)?|biên kịch|biên đạo|dàn dựng|ca sĩ)\s?:[^()\n]{2,160}\)")


def credited(scene: Scene, lo: int, hi: int, found: Takers) -> bool:
    """Whether an item of winners is read: a title before its credits, the credits, or what somebody won with ("trao cho A (Nhật Bản) với B")."""
    behind = CREDITS.match(scene.folded, hi)
    if behind is not None and scene.text[lo:hi].strip()[:1].isupper() and not scene.persons(lo, hi):  # "Music video của năm: A (sáng tác: B)"
        found.add(as_written(scene, lo, hi, None))
        return True
    opened = scene.text.rfind("(", max(0, lo - _LONGEST), lo)
    within = CREDITS.match(scene.folded, opened) if opened >= 0 else None
    if within is not None and lo < within.end():
        return True
    return bool(found.named) and scene.folded.endswith(" với", 0, lo) and not scene.persons(lo, hi) and not scene.within(scene.bodies, lo, hi)
