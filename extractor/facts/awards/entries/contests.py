"""The contests that a document names in full: those that its prizes may be of."""

from __future__ import annotations

import re
from typing import NamedTuple

from extractor.facts.awards.model import AwardName
from extractor.facts.awards.names.contests import COMPETING, CONTESTS, DATED, read_contest
from extractor.facts.awards.scene import Scene
from extractor.facts.marks import Mark
from extractor.language.anchored import Anchored
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex
from extractor.language.quotes import quoted

_CONTEST = Anchored(rf"(?<!\w)(?:{CONTESTS}|(?<= ){COMPETING})(?!\w)")
#: "Giải thưởng chất lượng khám bệnh, chữa bệnh … lần thứ nhất": a prize in small letters, told by which time it is given.
_IN_SMALL = Anchored(
    r"(?<!\w)giải thưởng(?! (?:này|lớn|cao|của|cho|được|là|đã|danh|uy|trị|tiền|do|dành|tại|trong|với|và|về|cấp|hằng|hàng|thường|cuộc|hội)(?!\w))"
    r"(?:,? (?!của |lần |năm |do )[a-zà-ỹđ]+){2,9}(?=(?: của (?:[^,;.\n]|\.(?=\w)){3,50})? (?:lần thứ|lần) )"
)
#: Contests that stand behind a class alone: "giải A báo chí X".
_OF_FIELD = ("học sinh giỏi", "báo chí ", "văn học ")
#: "giải Nhất Sao Mai 2017": a contest by its name alone.
_BY_NAME = regex(rf"[{UPPER}]\w+(?: \w+){{1,5}}")
#: "“X” là cuộc thi do Y tổ chức": what it is stands behind its name.
_IS_ONE = regex(
    r"(?:[“\"](?P<quoted>[^“”\"\n]{3,80})[”\"]"
    rf"|(?:^|(?<=\. )|(?<=\n))(?P<plain>(?!Đây |Đó |Năm |Cuộc )[{UPPER}][\w&-]*(?: [{UPPER}\d][\w&-]*){{0,6}}?)(?: (?:năm )?(?:19|20)\d{{2}})?)"
    r" là (?:một )?(?P<kind>cuộc thi|hội thi|liên hoan|giải thưởng)(?!\w)"
)
_IS_KIND = Anchored(r" là (?:một )?(?:cuộc thi|hội thi|liên hoan|giải thưởng)(?!\w)")
_OF_PRIZE = regex(r"^Giải (?=(?:cuộc|hội) thi |liên hoan |hội )", re.IGNORECASE)
#: A contest's name has a capital, a number or its level; "cuộc thi phần nào khơi dậy …" has none.
_PROPER = regex(rf"(?<= )[{UPPER}]|\d|(?:cấp|toàn|giỏi|quốc|tỉnh|thành phố|huyện|trẻ)(?!\w)")
#: Words of a contest's name with its head.
_SHORTEST = 3
#: "Hội thi quy tụ 71 giáo viên" tells of a contest and does not name it.
_PREDICATE = regex(
    r"[^\W\d_]+ [^\W\d_]+ (?:qu[iy] tụ|thu hút|diễn ra|tập trung|gồm|bao gồm|có|được|đã|sẽ|còn|nhận|lần này|năm nay|đợt này|do|là|với|nhằm)(?!\w)"
)


#: Prizes for one thing are of a contest and give no others.
_FOR_ONE = regex(
    r"(?:Cúp|Giải(?: thưởng)?) (?:Người đẹp |.* (?:(?:xuất sắc|tốt|hay|đẹp|được yêu thích)(?: nhất)?"
    r"|(?<!duy )(?<!thứ )(?<!thống )nhất)$)|Vua phá lưới|Găng tay vàng|Chiếc giày")


class Contest(NamedTuple):
    """A contest that the document names, and where."""

    start: int
    name: str


def contests(scene: Scene) -> list[Contest]:
    """Contests and prizes that the document names in full, in text order."""
    found = []
    for match in _CONTEST.finditer(scene.folded):
        end, name = _in_quotes(scene, match.start()) or read_contest(scene.text, scene.folded, match.start())
        if name is None or len(name.split()) < _SHORTEST or _PREDICATE.match(name.casefold()) is not None:
            continue
        if _PROPER.search(name) or _taken_part_in(scene, match.start()) or _is_held(scene, match.start(), end):
            found.append(Contest(match.start(), name))
    placed = [(m.start, m.value.contest) for m in scene.awards if m.rule == "awards.name_prize" and m.value.contest and m.value.name != "Giải tuần"]
    found += [Contest(at, name) for at, name in placed if name.casefold().startswith(_OF_FIELD) or _BY_NAME.fullmatch(name)]
    prizes = [m for m in scene.awards if m.value.family == "giai-thuong" and not m.value.plain and m.rule != "awards.name_category"]
    found += [Contest(m.start, _OF_PRIZE.sub("", m.value.name)) for m in prizes if not _FOR_ONE.match(m.value.name) and not (found and _beside(m))]
    found += [Contest(m.start(), scene.text[m.start() : m.end()]) for m in _IN_SMALL.finditer(scene.folded)]
    if _IS_KIND.search(scene.text) is not None:
        found += [Contest(m.start(), f"{m['kind']} {(m['quoted'] or m['plain']).strip()}") for m in _IS_ONE.finditer(scene.text)]
    if not found and (headed := _of_headline(scene)) is not None:
        found.append(headed)
    return sorted(c for c in found if not _is_byname(scene, c, found))


#: "Giọng hát hay X 2004: A đoạt giải Nhất": the headline opens with the contest.
_HEADLINE = regex(
    rf"(?:(?i:chung kết|kết quả|trao giải"
    rf"|bế mạc)(?: \d{{1,2}})? )?(?P<name>[{UPPER}][^\W\d_]+(?: [^\W\d_]+){{1,8}}?) (?:năm )?(?:19|20)\d{{2}}: ")


def _of_headline(scene: Scene) -> Contest | None:
    """The contest that opens a headline which tells of a place behind its colon."""
    match = _HEADLINE.match(scene.text, 0, scene.title_end)
    if match is None or not any(match.end() <= m.start < scene.title_end and m.value.name == "Giải" for m in scene.awards):
        return None
    return Contest(match.start("name"), match["name"])


_OWN = regex(r"Giải (?!thưởng |báo chí |cuộc |hội |liên hoan |k[ỳì] )", re.IGNORECASE)


def _beside(mark: Mark) -> bool:
    """Whether a prize with a name of its own may be one of those that a contest gives beside its places."""
    return mark.rule == "awards.name_free" and _OWN.match(mark.value.name) is not None


def _is_byname(scene: Scene, contest: Contest, found: list[Contest]) -> bool:
    """Whether a name stands in brackets right behind the contest's full one: "Giải báo chí toàn quốc về X (Giải Y)"."""
    if not scene.text.endswith("(", 0, contest.start):
        return False
    return any(scene.text[c.start : contest.start - 1].strip().endswith(c.name) for c in found if 0 < contest.start - c.start <= len(c.name) + _NEAR)


_NEAR = 4
#: "tham gia Giải cầu lông nữ cán bộ công chức", "bế mạc Hội thao quân sự": a capital within the sentence makes a name of it.
_TAKES_PART = regex(r"(?<!\w)(?:tham gia|tham dự|dự|tranh tài tại|thi đấu tại|khai mạc|bế mạc|tổng kết|tổ chức)\s+$")


def _in_quotes(scene: Scene, start: int) -> tuple[int, str] | None:
    """A contest whose whole name stands in quotation marks, its head as well: "Cuộc thi thiết kế …, quà tặng X"."""
    quote = quoted(scene.text, start - 1) if scene.text[start - 1 : start] in ("“", '"') else None
    return (quote[1] + 1, scene.text[quote[0] : quote[1]].strip()) if quote is not None and quote[0] == start else None


#: "trao giải cuộc thi ảnh du lịch", "bế mạc hội thi tiếng hát người cao tuổi": its ceremony makes a name of small letters.
_CEREMONY_OF = regex(
    r"(?<!\w)(?:trao giải(?: thưởng)?|tổng kết|bế mạc|khai mạc|(?:chung|bán) kết(?: xếp hạng)?|(?:chung|sơ) khảo|công bố kết quả|phát động)\s+[\"“]?$"
)
#: "Trường X tổ chức hội thi tìm hiểu …": a headline that tells of nothing else.
_HOLDS_IT = regex(r"(?<!\w)tổ chức(?: thành công)? [\"“]?$")


def _is_held(scene: Scene, start: int, end: int) -> bool:
    """Whether a contest in small letters is told by its time or its ceremony."""
    if end <= scene.title_end and _HOLDS_IT.search(scene.folded, start - 24, start) is not None:
        return True
    return DATED.match(scene.folded, end) is not None or _CEREMONY_OF.search(scene.folded, start - 30, start) is not None


def _taken_part_in(scene: Scene, start: int) -> bool:
    """Whether a contest without a name of its own is written as one, behind a verb of taking part or of holding it."""
    return scene.text[start].isupper() and _TAKES_PART.search(scene.folded, start - 16, start) is not None


#: What prizes for one thing are given at.
HELD = regex(r"(?:cuộc|hội|liên hoan|kỳ|festival|giải thưởng|giải báo chí|ngày hội)(?!\w)")
#: What leads from a prize to where it was won.
_AT_ONE = regex(r"(?<!\w)(?:tại|của|ở|trong|trong khuôn khổ) [\"“]?$")


def won_at(scene: Scene, award: AwardName, mark: Mark, known: list[Contest]) -> bool:
    """Whether a prize with a name of its own is led to a contest behind it: "giải Người đẹp thân thiện tại Hội thi X"."""
    if mark.rule != "awards.name_free" or award.family != "giai-thuong" or not award.name.startswith("Giải "):
        return False
    hi = scene.layout.sentence_at(mark.start)[1]
    return any(mark.end < c.start < hi and HELD.match(c.name.casefold()) and _AT_ONE.search(scene.folded, mark.end, c.start) for c in known)


_COMING = regex(r"[\s\"”]*(?:năm )?(?:\d{4} )?(?:sẽ|sắp|dự kiến)(?!\w)")


#: "được chọn gửi dự Hội thi X": where the winners are sent on to.
_SENT_ON = regex(
    r"(?<!\w)(?:gửi|cử|chọn|tuyển chọn|bồi dưỡng|chuẩn bị|phát động)(?: [^\s.;]+){0,6}? (?:dự|tham gia|tham dự|đi thi|dự thi|cho)\s*[\"“]?$"
)


def to_come(scene: Scene, known: list[Contest]) -> set[str]:
    """Contests that the page only names as coming ones, or as those to which winners go on."""
    told = {c.name: c for c in known}
    return {name for name, c in told.items() if _is_to_come(scene, c)}


#: "chọn 5 sản phẩm tham dự cuộc thi X và đoạt 2 giải Nhất": they have been there.
_WON_THERE = regex(r"(?<!\w)(?:và|đã|kết quả)(?: [^,;.\n]{2,60})? (?:giành|đoạt|đạt)(?! yêu| chuẩn)(?!\w)")


def _is_to_come(scene: Scene, contest: Contest) -> bool:
    end = scene.folded.find(contest.name.casefold(), contest.start) + len(contest.name)
    if _COMING.match(scene.folded, end) is not None:
        return True
    lo, hi = scene.layout.sentence_at(contest.start)
    return _SENT_ON.search(scene.folded, lo, contest.start) is not None and _WON_THERE.search(scene.folded, end, hi) is None
