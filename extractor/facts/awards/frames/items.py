"""Lists of recipients and of givers whose items a semicolon parts."""

from __future__ import annotations

import re

from extractor.facts.awards.recipients.counts import COLLECTIVE, INDIVIDUAL, NUMBER
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.authorities import HEAD
from extractor.facts.awards.words.verbs import FRAME
from extractor.language.patterns import regex

_STOP = regex(r"[;\n]")
#: Words of a clause, which items of a list lack.
_TELLS = regex(
    r"(?<!\w)(?:đã|đang|sẽ|cũng|được|phát biểu|chúc mừng|tổ chức|đề nghị|trình|cho biết|khen thưởng|khen|biểu dương|thưởng|hỗ trợ|trao|tặng|nhận"
    r"|đạt|là|có|dự|tham dự|chủ trì|yêu cầu|thăm|ủng hộ|công bố|quyết định|dịp này|đồng thời)(?!\w)"
)
_ACTS = regex(
    r"(?<!\w)(?:đã|được|cũng|sẽ|phát biểu|cho biết|thăm|tặng|trao|động viên|đề nghị|khen|thưởng|hỗ trợ|tổ chức|kêu gọi|nhận|đạt|có(?= \d)|dự"
    r"|công bố|ghi nhận|biểu dương|chúc mừng|cảm ơn|nhấn mạnh|chỉ đạo)(?!\w)"
)
#: A rank and a title at most before the name.
_RANK_AND_TITLE = 32
_UNIT = regex(r"(?i:tập thể|đại đội|trung đội|tiểu đội|khoa|tổ|đội|nhóm|xóm|thôn|bản|ấp|phòng|xã|phường|huyện) [^\Wa-zà-ỹđ]")
_HEAD = regex(r"\s(?:và\s+)?(?:(?:ông|bà|anh|chị|em|cô|thầy|cụ|đồng chí|đ/c|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)|binh nhất|hạ sĩ)\s+)*")


def parts_items(scene: Scene, start: int, sign: int, end: int) -> bool:
    """Whether a semicolon only parts the items of a list: it stands in brackets, or names of persons or bodies follow it and no clause.

    Args:
        scene: the document.
        start: where the list may begin.
        sign: offset of the semicolon.
        end: where the clause may end at most.
    """
    in_brackets = scene.text.count("(", start, sign) > scene.text.count(")", start, sign)
    return in_brackets or _next_person(scene, sign + 1, end) or _named_next(scene, sign + 1, end)


#: "tặng Bằng khen 11 tập thể; 17 cá nhân".
_COUNT = regex(r"\s*(?:và\s+)?\d+ (?:tập thể|cá nhân|hộ gia đình|gia đình|hộ)(?!\w)")


#: "64 tập thể; | 11 cá nhân (được tặng)": a count alone on either side, of persons on the one and of bodies on the other.
_BODIES_ALONE = regex(rf"(?:^|[,:;]|(?<!\w)(?:có|gồm|là)(?!\w))\s*{NUMBER}\s+(?:{COLLECTIVE})(?: [^\W\d_]+){{0,4}}\s*$")
_PERSONS_ALONE = regex(
    rf"\s*(?:và\s+)?{NUMBER}\s+(?:{INDIVIDUAL})(?: [^\W\d_]+){{0,4}}? (?:(?:đã|vừa|vinh dự|cũng) )*(?:được|đón nhận|nhận)(?!\w)"
)


def lists_counts(scene: Scene, left: int, sign: re.Match[str], at: int) -> bool:
    """Whether a semicolon only parts the counts of bodies and of persons who receive together: "64 tập thể; 11 cá nhân được tặng …"."""
    counted = _PERSONS_ALONE.match(scene.folded, sign.end(), at)
    return counted is not None and _BODIES_ALONE.search(scene.folded[left : sign.start()]) is not None


def _named_next(scene: Scene, start: int, end: int) -> bool:
    until = _item_end(scene, start, end)
    if FRAME.search(scene.folded, start, until):
        return False
    if _COUNT.match(scene.folded, start, until):
        return True
    if _TELLS.search(scene.folded, start, until):
        return False
    head = _HEAD.match(scene.folded, start, until)
    at = head.end() if head else start
    if _UNIT.match(scene.text, at):
        return True
    return any(m.start == at for m in scene.bodies) or any(p.start == at for p in scene.persons(at, at + 1))


def _item_end(scene: Scene, start: int, limit: int) -> int:
    stop = _STOP.search(scene.text, start, limit)
    return stop.start() if stop else limit


def _next_person(scene: Scene, at: int, limit: int) -> bool:
    """Whether only one more recipient stands between a semicolon and the next: "tặng A cho ông X, nhân viên …; bà Y và ông Z"."""
    stop = _item_end(scene, at, limit)
    person = next(iter(scene.persons(at, stop)), None)
    return person is not None and person.start - at < _RANK_AND_TITLE and _ACTS.search(scene.folded, at, stop) is None


_BESIDES = regex(r"\s*(?:ngoài|bên cạnh|cùng với|trong đó)(?!\w)")
_TO_SOME = regex(r"[\s\"”]*(?:cho|đến|tới|tặng)(?!\w)")
#: "UBND tỉnh thưởng 200 triệu đồng; Chủ tịch UBND tỉnh (tặng)": a clause, no body of a list.
_DOES = regex(r"(?<!\w)(?:(?<!khen )thưởng(?: nóng)?|hỗ trợ|ủng hộ)(?= \d)")


def lists_bodies(scene: Scene, left: int, sign: re.Match[str]) -> bool:
    """Whether a semicolon only parts bodies that do one thing together: "Sở A, Hội B; UBND C (tặng)"."""
    if left > scene.layout.sentence_at(sign.start())[0]:  # behind an award the next one's giver stands alone
        return False
    if FRAME.search(scene.folded, left, sign.start()) or _DOES.search(scene.folded, left, sign.start()):
        return False
    if HEAD.match(scene.folded, sign.end() + 1) is None:
        return False
    if _BESIDES.match(scene.folded, left, sign.start()) or _TO_SOME.match(scene.folded, left, sign.start()):
        return False
    item = scene.folded.rfind(",", left, sign.start()) + 1
    return HEAD.match(scene.folded, item + 1 if item else left) is not None
