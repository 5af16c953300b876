"""The contests that a document names in full: those that its prizes may be of."""

from __future__ import annotations

import re
from typing import NamedTuple

from extractor.facts.awards.model import AwardName
from extractor.facts.awards.names.contests import COMPETING, CONTESTS, read_contest
from extractor.facts.awards.scene import Scene
from extractor.facts.marks import Mark
from extractor.language.anchored import Anchored
from extractor.language.capitals import UPPER

_CONTEST = Anchored(rf"(?<!\w)(?:{CONTESTS}|(?<= ){COMPETING})(?!\w)")
#: "Giải thưởng chất lượng khám bệnh, chữa bệnh … lần thứ nhất": a prize in small letters, told by which time it is given.
_IN_SMALL = Anchored(
    r"(?<!\w)giải thưởng(?! (?:này|lớn|cao|của|cho|được|là|đã|danh|uy|trị|tiền|do|dành|tại|trong|với|và|về|cấp|hằng|hàng|thường)(?!\w))"
    r"(?:,? (?!của |lần |năm |do )[a-zà-ỹđ]+){2,9}(?=(?: của (?:[^,;.\n]|\.(?=\w)){3,50})? (?:lần thứ|lần) )"
)
#: Contests that stand behind a class alone: "giải A báo chí X".
_OF_FIELD = ("học sinh giỏi", "báo chí ", "văn học ")
_OF_PRIZE = re.compile(r"^Giải (?=(?:cuộc|hội) thi |liên hoan |hội )", re.IGNORECASE)
#: A contest's name has a capital, a number or its level; "cuộc thi phần nào khơi dậy …" has none.
_PROPER = re.compile(rf"(?<= )[{UPPER}]|\d|(?:cấp|toàn|giỏi|quốc|tỉnh|thành phố|huyện|trẻ)(?!\w)")
#: Words of a contest's name with its head.
_SHORTEST = 3
#: "Hội thi quy tụ 71 giáo viên" tells of a contest and does not name it.
_PREDICATE = re.compile(
    r"[^\W\d_]+ [^\W\d_]+ (?:qu[iy] tụ|thu hút|diễn ra|tập trung|gồm|bao gồm|có|được|đã|sẽ|còn|nhận|lần này|năm nay|đợt này|do|là|với|nhằm)(?!\w)"
)


#: Prizes for one thing are of a contest and give no others.
_FOR_ONE = re.compile(r"(?:Cúp|Giải(?: thưởng)?) (?:Người đẹp |.* (?:xuất sắc|tốt|hay|đẹp|được yêu thích)(?: nhất)?$)")


class Contest(NamedTuple):
    """A contest that the document names, and where."""

    start: int
    name: str


def contests(scene: Scene) -> list[Contest]:
    """Contests and prizes that the document names in full, in text order."""
    found = []
    for match in _CONTEST.finditer(scene.folded):
        _, name = read_contest(scene.text, scene.folded, match.start())
        if name is None or len(name.split()) < _SHORTEST or _PREDICATE.match(name.casefold()) is not None:
            continue
        if _PROPER.search(name) or _taken_part_in(scene, match.start()):
            found.append(Contest(match.start(), name))
    found += [Contest(m.start, m.value.contest) for m in scene.awards if m.value.contest and m.value.contest.casefold().startswith(_OF_FIELD)]
    prizes = [m for m in scene.awards if m.value.family == "giai-thuong" and not m.value.plain and m.rule != "awards.name_category"]
    found += [Contest(m.start, _OF_PRIZE.sub("", m.value.name)) for m in prizes if not _FOR_ONE.match(m.value.name)]
    found += [Contest(m.start(), scene.text[m.start() : m.end()]) for m in _IN_SMALL.finditer(scene.folded)]
    return sorted(c for c in found if not _is_byname(scene, c, found))


def _is_byname(scene: Scene, contest: Contest, found: list[Contest]) -> bool:
    """Whether a name stands in brackets right behind the contest's full one: "Giải báo chí toàn quốc về X (Giải Y)"."""
    if not scene.text.endswith("(", 0, contest.start):
        return False
    return any(scene.text[c.start : contest.start - 1].strip().endswith(c.name) for c in found if 0 < contest.start - c.start <= len(c.name) + _NEAR)


_NEAR = 4
#: "tham gia Giải cầu lông nữ cán bộ công chức", "bế mạc Hội thao quân sự": a capital within the sentence makes a name of it.
_TAKES_PART = re.compile(r"(?<!\w)(?:tham gia|tham dự|dự|tranh tài tại|thi đấu tại|khai mạc|bế mạc|tổng kết|tổ chức)\s+$")


def _taken_part_in(scene: Scene, start: int) -> bool:
    """Whether a contest without a name of its own is written as one, behind a verb of taking part or of holding it."""
    return scene.text[start].isupper() and _TAKES_PART.search(scene.folded, max(0, start - 16), start) is not None


#: What prizes for one thing are given at.
HELD = re.compile(r"(?:cuộc|hội|liên hoan|kỳ|festival|giải thưởng|giải báo chí|ngày hội)(?!\w)")
#: What leads from a prize to where it was won.
_AT_ONE = re.compile(r"(?<!\w)(?:tại|của|ở|trong|trong khuôn khổ) [\"“]?$")


def won_at(scene: Scene, award: AwardName, mark: Mark, known: list[Contest]) -> bool:
    """Whether a prize with a name of its own is led to a contest behind it: "giải Người đẹp thân thiện tại Hội thi X"."""
    if mark.rule != "awards.name_free" or award.family != "giai-thuong" or not award.name.startswith("Giải "):
        return False
    hi = scene.layout.sentence_at(mark.start)[1]
    return any(mark.end < c.start < hi and HELD.match(c.name.casefold()) and _AT_ONE.search(scene.folded, mark.end, c.start) for c in known)
