"""Lists of recipients whose items a semicolon parts."""

from __future__ import annotations

import re

from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.verbs import FRAME

_STOP = re.compile(r"[;\n]")
#: Words of a clause, which items of a list lack.
_TELLS = re.compile(
    r"(?<!\w)(?:đã|đang|sẽ|cũng|được|phát biểu|chúc mừng|tổ chức|đề nghị|trình|cho biết|khen thưởng|khen|biểu dương|thưởng|hỗ trợ|trao|tặng|nhận"
    r"|đạt|là|có|dự|tham dự|chủ trì|yêu cầu|thăm|ủng hộ|công bố|quyết định|dịp này|đồng thời)(?!\w)"
)
_UNIT = re.compile(r"(?i:tập thể|đại đội|trung đội|tiểu đội|khoa|tổ|đội|nhóm|xóm|thôn|bản|ấp|phòng|xã|phường|huyện) [^\Wa-zà-ỹđ]")
_HEAD = re.compile(r"\s(?:và\s+)?(?:(?:ông|bà|anh|chị|em|cô|thầy|cụ|đồng chí|đ/c|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)|binh nhất|hạ sĩ)\s+)*")


def further_items(scene: Scene, start: int, end: int) -> bool:
    """Whether a semicolon only parts the items of a list: names of persons or bodies follow it, and no clause.

    Args:
        scene: the document.
        start: offset behind the semicolon.
        end: where the clause may end at most.
    """
    stop = _STOP.search(scene.text, start, end)
    until = stop.start() if stop else end
    if FRAME.search(scene.folded, start, until) or _TELLS.search(scene.folded, start, until):
        return False
    head = _HEAD.match(scene.folded, start, until)
    at = head.end() if head else start
    if _UNIT.match(scene.text, at):
        return True
    return any(m.start == at for m in scene.bodies) or any(p.start == at for p in scene.persons(at, at + 1))
