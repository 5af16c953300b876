"""Whom a pronoun means: "ông", "chị", "em" in a sentence that goes on with somebody named before."""

from __future__ import annotations

import re

from extractor.facts.awards.model import Recipient
from extractor.facts.awards.recipients.named import as_person
from extractor.facts.awards.scene import Person, Scene
from extractor.language.patterns import regex

#: Words between who receives and the verb.
AUX = (
    r"(?:đã|được|từng|cũng|vinh dự|là|còn|có|giành|nhận|đoạt|đạt|sẽ|lại|vừa|mới|đều|tiếp tục|liên tục|nhiều|chính thức|xuất sắc|lần đầu|hồi"
    r"|bất ngờ|không chỉ|đồng thời)"
)
#: Pronouns that one person does not bear beside each other.
_OTHERS: dict[str, frozenset[str]] = {
    "ông": frozenset({"bà", "em", "cô", "chị", "mẹ", "cháu"}),
    "bà": frozenset({"ông", "em", "anh", "thầy", "cháu"}),
    "anh": frozenset({"bà", "chị", "cô", "mẹ"}),
    "chị": frozenset({"ông", "anh", "thầy"}),
    "em": frozenset({"ông", "bà", "thầy", "cô", "anh", "chị"}),
    "cô": frozenset({"ông", "anh", "thầy"}),
    "thầy": frozenset({"bà", "cô", "chị", "em"}),
}


def _may_be(person: Person, pronoun: str) -> bool:
    """Whether a pronoun may mean a person who bears an honorific."""
    return (person.honorific or "").casefold() not in _OTHERS.get(pronoun, frozenset())


_SAYS = regex(r"\s+(?:đã |cũng )?(?:cho biết|cho hay|xác nhận|thông tin|khẳng định|chia sẻ|kể)(?!\w)(?! (?:về )?mình)")


def _speaks(scene: Scene, person: Person, at: int) -> bool:
    """Whether somebody only tells what the rest of the sentence says: its pronoun means another."""
    return _SAYS.match(scene.folded, person.end, at) is not None and "." not in scene.text[person.end : at]


def person_meant(scene: Scene, at: int, pronoun: str) -> list[Recipient]:
    """The last person named before in the paragraph whom the pronoun fits; the one whom the page is about, where that one is named in passing."""
    before = scene.person_before(at)
    while before is not None and (not _may_be(before, pronoun) or _speaks(scene, before, at)):
        before = scene.person_before(before.start)
    if before is not None:
        lo = scene.layout.sentence_at(before.start)[0]
        same = re.compile(rf"(?<!\w){pronoun}(?= [a-zà-ỹđ])", re.I).search(scene.text, lo, before.start)
        if same is not None and lo < same.start() < before.start - 40:  # "ông … được gặp Thủ tướng A. Ông …": the pronoun goes on
            return person_meant(scene, same.start(), pronoun)
    before = _who_beat(scene, before, pronoun) or before
    main = next((p for p in scene.people if p.name == scene.main_person and _may_be(p, pronoun)), None)
    near = before is not None and scene.layout.paragraph_at(before.start) >= scene.layout.paragraph_at(at) - 1
    chosen: Person | None = before if near else main
    passing = before is not None and not _opens_sentence_before(scene, before, at)
    if passing and before is not None and main is not None and scene.times(before.name) == 1 and scene.times(main.name) >= 3:
        chosen = main
    return [as_person(scene, chosen)] if chosen is not None else []


#: "A được trao giải X, vượt qua B và C. Anh còn …": whom somebody beats is told of in passing.
_BEATS = regex(r"(?<!\w)(?:vượt (?:qua|mặt|lên)|đánh bại|qua mặt)(?!\w)")


def _who_beat(scene: Scene, last: Person | None, pronoun: str) -> Person | None:
    """Who opens the sentence in which the last one named was only beaten; None where nobody does."""
    lo = scene.layout.sentence_at(last.start)[0] if last is not None else 0
    first = next(iter(scene.persons(lo, last.start)), None) if last is not None else None
    if first is None or last is None or not _may_be(first, pronoun) or _TITLE_ONLY.fullmatch(scene.folded, lo, first.start) is None:
        return None
    return first if _BEATS.search(scene.folded, first.end, last.start) is not None else None


_TITLE_ONLY = regex(r"\W*(?!theo|cùng|với|tại|cho|bên|như|sau|trước|nhờ|ngoài|của|con|cháu|vợ|chồng|bố|mẹ|cha)(?:[^\W\d_]+\s+){0,4}")


#: "Nhắc lại sự hy sinh của Thượng úy A, …. Anh đã …": whose story the sentence tells.
_STORY_OF = regex(r"(?<!\w)(?:sự hy sinh|sự ra đi|tấm gương|hành động [^,;.]{2,30}|câu chuyện|cuộc đời|trường hợp) của (?:[^\W\d_]+\s+){0,4}$")


def _opens_sentence_before(scene: Scene, person: Person, at: int) -> bool:
    """Whether somebody is the subject of the sentence right before: the pronoun goes on with them, however often others are named."""
    lo = scene.layout.sentence_before(scene.layout.sentence_at(at)[0])[0]
    told = _TITLE_ONLY.fullmatch(scene.folded, lo, person.start) or _STORY_OF.search(scene.folded, lo, person.start)
    return person.start >= lo and told is not None


#: "Dự án của chị sau đó (đoạt)": the work of whom a pronoun means.
_WORK_OF = regex(
    r"(?<!\w)(?:bức thư|lá thư|dự án|tác phẩm|bài(?: viết| thi| báo| thơ)?|sáng kiến|giải pháp|mô hình|đề tài|công trình|sản phẩm"
    r"|bức (?:ảnh|tranh)|phim"
    r"|ca khúc|tiểu thuyết|truyện ngắn|máy|tiết mục|ý tưởng|nghiên cứu)(?: [^\s,;.:“”\"]+){0,6}? của (?P<who>ông|bà|anh|chị|em|cô|thầy)(?: ấy)?"
    rf"(?:,? (?:sau đó|{AUX}|\d{{4}}|năm))*\s*$"
)


def maker_meant(scene: Scene, start: int, end: int) -> list[Recipient]:
    """The maker of the work that is told to win, where a pronoun stands for him or her."""
    match = _WORK_OF.search(scene.folded, start, end)
    return person_meant(scene, start, match["who"]) if match is not None else []


#: Nouns for the one whom the page tells of.
_CALLED = regex(
    r"(?<!\w)(?<!các )(?<!những )(?<!nhiều )(?<!một )(?<!hai )(?<!ba )(?<!bốn )(?<!số )(?<!\d )"
    r"(?P<noun>cô giáo|thầy giáo|nữ sinh|nam sinh|cô gái|chàng trai|cậu bé|cô bé|nữ bác sĩ|nữ diễn viên|ca sĩ|đạo diễn|nghệ nhân|già làng"
    r"|nhạc sĩ|nhà thơ|nhà văn|nhà báo|họa sĩ|hoạ sĩ|nghệ sĩ|nhà giáo|giáo sư|bác sĩ|kiến trúc sư|nhà điêu khắc|nhiếp ảnh gia|vị tướng|bị cáo)"
    rf"(?:\s+{AUX})*\s*$"
)


def called(scene: Scene, start: int, end: int) -> list[Recipient]:
    """Whom the page calls by the noun: the last one before; the first one behind a headline ("cô giáo … nhận giải": "cô giáo Lâm Thị B")."""
    match = _CALLED.search(scene.folded, start, end)
    if match is None:
        return []
    so = [p for p in scene.people if scene.folded.endswith(match["noun"] + " ", 0, p.start)]
    before = [p for p in so if p.start < start]
    return [as_person(scene, (before[-1:] or so)[0])] if so else []
