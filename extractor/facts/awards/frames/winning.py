"""Frames of verbs of receiving: Y nhận A; and of those who are praised for having A."""

from __future__ import annotations

import re

from extractor.facts.awards.frames.clauses import goes_on, passive_before
from extractor.facts.awards.frames.subjects import subject_of
from extractor.facts.awards.model import Span, Status
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.marks import Mark
from extractor.language.patterns import made_by, regex

#: "trao giải cho 2 tác giả đoạt giải X": those who won stand behind "cho", those who hand over before.
_HANDED = regex(r"(?<!\w)trao (?:tặng )?(?:giải(?: thưởng)?|(?:phần )?thưởng)[^,;:.]{0,30}? cho\s(?=(?:các [^,;]{2,20}, )?[^,;]{3,80}$)")
#: "quyết định công nhận các tác phẩm đoạt giải X": who recognises them grants.
_RECOGNISED = regex(
    r"(?<!\w)(?:quyết định )?(?:công nhận|phê duyệt(?: kết quả)?)\s+(?:các |những |\d+ )?(?:tác phẩm|tác giả|công trình|cá nhân"
    r"|đơn vị)(?: [^,;.]{0,30})?\s$")
#: "X tuyên dương 124 sinh viên đạt danh hiệu A": X grants it to those that it praises.
_PRAISED = regex(
    r"(?<!\w)(?P<verb>tuyên dương|vinh danh|tôn vinh|biểu dương|khen thưởng|công nhận|công bố)\s+(?P<who>\d[\d.]*\s+[^;.\d]{3,50})$"
)
#: "X công nhận thôn A đạt danh hiệu B": whom it recognises by name.
_BY_NAME = regex(r"(?<!\w)(?P<verb>công nhận)\s+(?P<who>(?!là |đạt|các |những |và |danh )[^;.:]{3,80})$")
_PRAISING = frozenset({"tuyên dương", "vinh danh", "tôn vinh", "biểu dương", "khen thưởng", "công nhận"})
#: "công nhận 14 cá nhân đạt A, 30 cá nhân đạt B".
_FURTHER = regex(r"[\s\"”]*(?:,|và|;)\s*\d[\d.]*\s+[^,;:\d]{2,40}\s*")
#: "thưởng mỗi em đoạt huy chương 20 triệu đồng": a rule of reward.
_EACH_WHO = regex(r"(?<!\w)(?:thưởng|thưởng nóng|tặng|trao|hỗ trợ|cho)\s+mỗi\s+[^,;.]{2,40}$")
#: "khen thưởng các giáo viên đạt danh hiệu A": whom another verb is about.
_RELATIVE = regex(
    r"(?<!\w)(?:khen thưởng|tuyên dương|biểu dương|tôn vinh|vinh danh|gặp mặt|chúc mừng|dành cho|cho|đối với|gồm)\s+(?:tất cả )?(?:các"
    r"|những)\s+[^,;.\d]{3,50}$"
    r"|(?<=\w )những (?:công trình|tác phẩm|(?:bộ )?phim|(?:cuốn |quyển )?sách|bài|ca khúc|dự án|phát minh|nhà \w+)(?: [^\s,;.]+){0,5} $"
)

#: "Vật mang về 3 HCV nhờ công của A và B", "5 HCV sau thành tích ấn tượng của A", "các HCV của A": who won for a team.
_THANKS_TO = regex(
    r"[\s\"”]*(?:(?:liên tiếp|khác|nữa|quý giá|cho (?:đoàn|đội tuyển|thể thao) [^,;.:\n]{2,30}?) )*"
    r"(?:(?:nhờ|do|từ|sau|với)(?: [^\s,;.:]+){1,5}? của|của)\s+|,\s*(?:đều |lần lượt )?thuộc về\s+"
)
_TITLES = 16
#: "phim mang về cho đạo diễn A (giải X)".
_FOR_WHOM = regex(r" cho (?:(?P<who>cô|anh|ông|bà|chị|em) |[^,;.:\n]{3,60} )(?:(?:\d+|một|hai|ba|nhiều|tấm|chiếc) )*[\"“]?")


#: "tác phẩm ảnh (đạt giải Nhất) “X” của A": the work by its noun, its title behind the prize.
_BARE_WORK = regex(
    r"(?<!\w)(?:tác phẩm|bài(?: viết)?|bức ảnh|bức tranh|bộ ảnh|ảnh|phim|ca khúc|dự án|đề tài|tiết mục"
    r"|truyện ngắn)(?: [a-zà-ỹđ]+){0,3} $")
_TITLE_BEHIND = regex(r"\s?:?\s[“\"](?=[^\s“”\"][^“”\"\n]{2,120}[”\"])")


#: "Hà Tĩnh giành 1 giải B với tập thơ “X” của tác giả A": whose work it was won with.
_WITH_WORK = regex(
    r"[^;:.“”\"]{0,50}?(?<!\w)với (?=(?:tác phẩm|tập (?:thơ|truyện(?: ngắn)?|sách)|ca khúc|bài(?: viết| thơ)?"
    r"|truyện ngắn|đề tài|giải pháp|dự án|bức (?:ảnh|tranh)|tiểu thuyết|phóng sự|vở|phim)(?: [a-zà-ỹđ]+){0,3} [“\"][^“”\"\n]{2,120}[”\"] của )"
)


def _work_behind(scene: Scene, mark: Mark, subject: Span, after: Span) -> Span | None:
    """The work with its maker, where a place or body is told to have won with it."""
    told = _WITH_WORK.match(scene.folded, mark.end, after[1]) if mark.value.family == "giai" and not scene.persons(*subject) else None
    return (told.end(), after[1]) if told is not None and scene.persons(told.end(), after[1]) else None


def _behind(scene: Scene, mark: Mark, subject: Span, after: Span) -> Span | None:
    """Where those stand behind a prize who won it for a team, or with a work that only its noun tells before; None where none do."""
    thanks = _THANKS_TO.match(scene.folded, mark.end, after[1]) if mark.value.family == "giai" else None
    if thanks is not None and any(p.start <= thanks.end() + _TITLES for p in scene.persons(thanks.end(), after[1])):
        return thanks.end(), after[1]
    if (work := _work_behind(scene, mark, subject, after)) is not None:
        return work
    return after if _BARE_WORK.search(scene.folded, *subject) and _TITLE_BEHIND.match(scene.folded, *after) else None


def received(
    scene: Scene, mark: Mark, begin: int, verb: re.Match[str], after: Span, status: Status, previous: Frame | None
) -> Frame | None:
    """ "Y nhận A"; "X trao giải cho Y đoạt A" and "X tuyên dương 5 Y đạt A", where X gives."""
    clause = (begin, after[1])
    behind = _behind(scene, mark, (begin, verb.start()), after)
    if behind is not None:
        return Frame(mark, "labelled", "", (mark.start, mark.start), (behind,), behind, clause, status)
    handed = _HANDED.search(scene.folded, begin, verb.start())
    if handed is not None:
        return Frame(mark, "gives", "trao", (begin, handed.start()), ((handed.end(), verb.start()), after), after, clause, status)
    if previous is not None and previous.verb in _PRAISING and _FURTHER.fullmatch(scene.folded, previous.mark.end, verb.start()):
        return Frame(mark, "gives", previous.verb, previous.giver, ((begin, verb.start()), after), after, clause, previous.status)
    praised = _PRAISED.search(scene.folded, begin, verb.start()) or _BY_NAME.search(scene.folded, begin, verb.start())
    if praised is not None and made_by(praised, _BY_NAME) and verb.group() == "đón nhận":  # "lễ công nhận huyện X đạt chuẩn, đón nhận A"
        return Frame(mark, "receives", "đón nhận", (mark.end, mark.end), (praised.span("who"), after), after, clause, status)
    if praised is not None and made_by(praised, _BY_NAME) and passive_before(scene, begin, praised.start()) is not None:
        praised = None
    if praised is not None:
        taker = ((praised.start("who"), verb.start()), after)
        giver = (begin, praised.start())
        if previous is not None and previous.shape == "gives" and goes_on(scene, begin, praised.start()):
            giver = previous.giver
        if mark.value.family == "giai" and praised["verb"] not in ("công nhận", "công bố"):  # who praises the winners of a contest need not hold it
            giver = (begin, begin)
        return Frame(mark, "gives", praised["verb"], giver, taker, after, clause, status)
    recognised = _RECOGNISED.search(scene.folded, begin, verb.start())
    if recognised is not None:
        return Frame(mark, "gives", "công nhận", (begin, recognised.start()), (after,), after, clause, status)
    if _RELATIVE.search(scene.folded, begin, verb.start()) or _EACH_WHO.search(scene.folded, begin, verb.start()):
        return None
    subject = subject_of(scene, begin, verb.start(), previous)
    for_whom = _FOR_WHOM.fullmatch(scene.folded, verb.end(), mark.start) if verb.group() in ("mang về", "đem về") else None
    told = scene.persons(verb.end(), mark.start) or (for_whom is not None and for_whom["who"])
    if for_whom is not None and not scene.persons(*subject) and told:
        return Frame(mark, "receives", verb.group(), (mark.end, mark.end), ((verb.end(), mark.start), after), after, clause, status)
    return Frame(mark, "receives", verb.group(), (mark.end, mark.end), (subject, after), after, clause, status)
