"""Works that win a prize, with or without quotation marks."""

from __future__ import annotations

import re

from extractor.facts.awards.model import Recipient
from extractor.facts.awards.recipients.counts import NUMBER
from extractor.facts.awards.recipients.named import as_written
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

#: A work named without quotation marks: "dự án Hệ thống giám sát …", "đề tài Bảo tồn …".
TITLED_WORK = regex(
    rf"\s*(?i:(?:các )?(?:dự án|đề tài|tác phẩm|công trình|sáng kiến|tiết mục|ca khúc|mô hình|giải pháp|tiểu thuyết|phóng sự|tập (?:truyện"
    rf"|thơ)(?: tranh| ngắn)?"
    rf"|(?:bộ )?(?:phim|truyện)(?: (?:điện ảnh|truyền hình|tài liệu|hoạt hình|ngắn|dài|nghệ thuật|khoa học|tranh|ký|hài|tâm lý)){{0,2}}"
    rf"|(?:ứng dụng|phần mềm|nền tảng)(?: (?!của|do|đã|được)[^\W\d_]+){{0,5}}?(?: -| –)?|trò chơi|(?:mẫu|dòng) xe|giống lúa|robot"
    rf"|bộ (?:sách|ảnh)|vở(?: diễn| kịch| tuồng| chèo| cải lương| múa| nhạc kịch)?|cuốn(?: sách)?|bài(?: thơ| báo)?))"
    rf"\s+(?P<name>(?:\d{{1,4}} (?=[a-zà-ỹđ]+ [a-zà-ỹđ])|[{UPPER}])[^,;:()\n]{{2,80}}?)\s*(?=\.?\s*$|\(|đã |của |vừa |cũng |từng )"
)
WORK = regex(
    r"\s*(?i:(?:các |những |hai |ba |bốn |\d+ )?(?:phim|vở|cuốn|công trình|tác phẩm|bài|ca khúc|mv|nghiên cứu|đề tài|sáng kiến|mô hình|chương trình"
    r"|giải pháp|dự án|sản phẩm|phóng sự|ký sự"
    r"|phim tài liệu|tiết mục|album|tập|bản dịch|đơn ca|tốp ca|song ca|hợp xướng|điệu múa|(?:tập )?truyện ngắn|kịch bản|tiểu thuyết|tập thơ"
    r"|loạt bài|loạt|chùm (?:thơ|ảnh|tác phẩm)|tranh|ảnh"
    r"|bức (?:tranh|ảnh)|ký"
    r"|bộ (?:phim|sách|ảnh|tranh|truyện)|công trình nghiên cứu|vở (?:ca|kịch|chèo|tuồng|cải lương"
    r"|múa)(?: \w+)?):?\s+(?:\w+:?\s+){0,3})?[“\"‘'](?P<name>[^”\"’'\n]{2,180})[”\"’']\s*"
    r"(?:[-–,]\s*(?:tập|bộ|trường ca|bút ký|tản văn)(?: [a-zà-ỹđ]+){0,3} (?=của ))?(?:của [^,;]{2,60}|do [^,;]{2,90}? (?:thể hiện|trình bày"
    r"|biểu diễn|thực hiện|sáng tác|sản xuất|phát hành|dàn dựng|đạo diễn))?[\s.]*"
)
#: "bài viết về cô giáo A của em B": whom a work is about has not made it.
ABOUT = regex(r"(?<!\w)(?:viết|kể|nói|làm) về [^,;:\n“”\"]{3,80}?(?= của |,? (?:đã )?(?:đoạt|đạt|giành|nhận)(?!\w)|,|$)")
#: A quotation in small letters without a noun before it is no title: từng “gây bão”.
_BARE_QUOTE = 4
#: "các phim: A; B", "phim A, B": titles follow one another.
LISTS_WORKS = regex(r"(?:(?:các|những|hai|ba|bốn|\d+) )?(?:bộ )?(?:phim|vở diễn|tác phẩm|ca khúc|tiết mục|truyện ngắn|bài hát)(?: |:|$)")
#: One body of two trades.
BROADCASTER = regex(r"(?<!\w)đài (?:phát thanh|truyền thanh)\s*(?:và|-|–)\s*truyền hình(?!\w)")
#: "phim “X” của Hãng A và B": the name of a firm goes on behind "và".
MAKER = regex(
    r"[”\"]\s(?:của|do)\s(?:hãng|công ty|đài|nhà hát|trung tâm|trường|viện|sở|xưởng)\s[^,;:()\n“”\"]{2,60}? và [^,;:()\n“”\"]{2,60}"
)


#: "“X”, tác giả A", "“X” (tác giả A)".
_MAKER_IS = regex(r"(?:của )?(?:nhóm |các |đồng )?(?:tác giả|tg|đạo diễn|nhạc sĩ|sáng tác|biên đạo|họa sĩ|nghệ sĩ)\s*:?\s+")


def tells_maker(scene: Scene, start: int, person: int) -> bool:
    """Whether an item that begins at an offset tells, right behind a quoted title, who made the work."""
    return scene.text[:start].rstrip(" ,(–-")[-1:] in ("”", '"') and _MAKER_IS.fullmatch(scene.folded, start, person) is not None


_SPEECH = regex(r"^(?:Em|Con|Cháu|Mình|Anh) (?:sẽ|đã|rất|cũng|muốn|không|chỉ|vẫn|mong|xin|vui|thấy|cảm)(?!\w)"
                     r"|(?<!\w)(?:[Tt]ôi|[Cc]húng (?:tôi|ta))(?!\w)")


def is_said(quote: re.Match[str]) -> bool:
    """Whether quoted words without a noun before them are no title: in small letters, or what somebody says ("Chúng tôi từng có …")."""
    bare = quote.start("name") - quote.start() < _BARE_QUOTE
    return bare and (quote["name"][0].islower() or _SPEECH.search(quote["name"]) is not None)


#: A title that the page writes in quotation marks somewhere, or behind the noun for a film or a play.
_TITLE = regex(
    rf"[“\"](?P<quoted>[{UPPER}][^“”\"\n]{{2,60}})[”\"]"
    rf"|(?i:(?:bộ )?phim|vở(?: diễn| kịch)?|ca khúc|tiểu thuyết) (?P<plain>[{UPPER}][^\W\d_]+(?: [^\W\d_]+){{1,6}}?)"
    r"(?=[.,;:)\n]| (?:của|do|là|đã|và|được|có|kể|đoạt|giành|nhận|sẽ|đang|xoay|thắng) )"
)
_AHEAD = regex(r"[\s\"“]*(?:(?:các |những )?(?:bộ )?(?:phim|tác phẩm|vở|vở diễn|ca khúc) )?")
#: What stands behind a title that somebody is told to have won with.
_TITLE_ENDS = regex(r"[”\"]?\s*(?:[.,;:()\n–-]|$|(?:của|do|với|là|và|đã|vừa|cũng|tiếp tục|bất ngờ|lần lượt|xuất sắc)(?!\w))")


def bare_title(scene: Scene, start: int, end: int) -> Recipient | None:
    """The work whose title opens a span without quotation marks, where the page writes it as a title elsewhere."""
    lead = _AHEAD.match(scene.folded, start, end)
    at = lead.end() if lead is not None else start
    if not scene.text[at : at + 1].isupper():
        return None
    titles = {t["quoted"] or t["plain"] for t in _TITLE.finditer(scene.text) if t.start() != at and t.start() + 1 != at}
    for title in sorted(titles, key=len, reverse=True):
        last = at + len(title)
        whole = not scene.text[last:end].strip() or _TITLE_ENDS.match(scene.folded, last) is not None
        if scene.folded.startswith(title.casefold(), at) and whole:
            return as_written(scene, at, last, None)
    return None


_RECEIVES = regex(r"(?<!\w)(?:bộ phim|phim|vở diễn|tác phẩm|ca khúc|album|chương trình|cuốn sách|dự án|đề tài|công trình)(?!\w)")


def a_work(scene: Scene, frame: Frame) -> bool:
    """Whether a work without its name receives: the subject of receiving, or counted ones behind "cho"."""
    if frame.shape == "gives":
        return bool(frame.taker) and _SO_MANY_WORKS.match(scene.folded, *frame.taker[-1]) is not None
    return frame.shape == "receives" and bool(frame.taker) and _RECEIVES.search(scene.folded, *frame.taker[0]) is not None


#: "trao Giải thưởng X (về khoa học) cho hai cụm công trình".
_SO_MANY_WORKS = regex(
    rf"[^.;:\n]{{0,80}}?(?<!\w)cho (?:{NUMBER}) (?:cụm )?(?:công trình|tác phẩm|dự án|đề tài|sản phẩm|giải pháp|sáng kiến|bộ phim|vở diễn)(?!\w)"
)
