"""Prizes by category ("Phim xuất sắc", "Nữ diễn viên ấn tượng nhất") and the ceremony that they belong to."""

from __future__ import annotations

import re

from extractor.facts.awards.model import AwardName
from extractor.facts.awards.names.extent import Read, free_end, past_films
from extractor.facts.awards.names.prizes import WON_BEFORE
from extractor.facts.marks import Mark
from extractor.language.anchored import Anchored
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex
from extractor.language.quotes import quoted

#: The praise that closes the name of a category.
BEST = r"(?:(?:xuất sắc|ấn tượng|được yêu thích|hay|đẹp|tốt|triển vọng|tiêu biểu)(?: nhất)?(?: của năm)?|của năm)(?!\w)"
_LISTED = regex(
    r"(?: (?:ở|tại|cho|thuộc) (?:các |\d+ )?(?:hạng mục|thể loại|đề cử))?(?:\s*(?:[a-zà-ỹ]+ ){0,3}?(?:như|gồm|là)\s*:?\s*|\s*:\s*)"
)
_ITEM = regex(rf"[“\"']?(?P<name>[{UPPER}][^,;:.()“”\"\n]{{2,50}}?{BEST})[”\"']?")
_NEXT = regex(r"\s*(?:\([^()\n]{2,60}\)|(?:được )?(?:trao )?cho [^,;:.\n]{2,50}?)?\s*(?:,|;|và)\s*")
#: "A nhận giải Phim xuất sắc": a sentence of its own.
_WINS = regex(r"(?<!\w)(?:nhận|giành|đoạt|đạt|được trao|trao|giải|thuộc về|là)(?!\w)")
_CATEGORY = regex(
    rf"Giải(?: thưởng)? (?:[^,;:.\n]{{2,60}}?{BEST}(?: (?:phim|cải lương|sân khấu|điện ảnh|truyền hình)(?: [^\s,;:.]+){{0,3}})?"
    rf"|thành tựu trọn đời|ảnh hậu"
    rf"|ảnh đế|thị hậu|thị đế|(?:(?:đặc biệt )?của )?(?:ban|hội đồng) giám khảo)$", re.IGNORECASE
)
#: Where the awards are given by name: "lễ trao giải VTV Awards", "tại Giải thưởng Âm nhạc Cống hiến".
_CEREMONY = regex(
    rf"(?<!\w)(?:(?:[Ll]ễ|[Đđ]êm|[Gg]ala) trao giải(?: thưởng)?|[Ll]iên hoan phim(?P<short> \(LHP\))?|LHP)"
    rf"(?:[ ](?:điện ảnh|âm nhạc|truyền hình|thường niên|phim)){{0,2}}[ ](?=[{UPPER}“\"])(?!Liên hoan|LHP|Cuộc thi|Hội )"
)


#: "bội thu tại Giải Cống hiến 2023": prizes of music and film that a year tells from others; tournaments are played.
_AT_PRIZE = Anchored(
    rf"(?<!\w)(?:tại|ở|[Kk]ết quả) [Gg]iải(?: thưởng)? (?=[{UPPER}“\"])"
    r"(?!(?:[Vv]ô|[Bb]óng|[Cc]ầu|[Cc]ờ|[Nn]hất|[Nn]hì|[Bb]a|[Bb]áo|[Cc]hạy|[Vv]iệt dã|[Đđ]iền|[Bb]ơi|[Tt]ennis|[Qq]uần|[Ff]utsal|[Hh]ạng"
    r"|[Nn]goại|U|V)[\w. -])"
    rf"(?=[“\"]?(?:[{UPPER}][^\W\d_]*[”\"]? |[a-zà-ỹđ]+[”\"]? ){{1,5}}(?:(?:năm )?(?:19|20)\d{{2}}|lần (?:thứ )?\w+)"
    rf"|[“\"]?[{UPPER}][^\W\d_]*(?: [{UPPER}]?[a-zà-ỹđ]+){{1,4}}[”\"]?\n)"
)


#: A festival that bears no name of its own is told with the word for it: "Liên hoan phim Việt Nam".
_WIDE = ("Việt Nam", "Quốc tế", "Châu Á", "Đông Nam Á")


def listed(text: str, mark: Mark) -> list[Mark]:
    """Categories that a bare head lists, or that go on behind one: "các giải thưởng như Phim xuất sắc, Biên kịch xuất sắc".

    Args:
        text: the whole text.
        mark: a bare head, "giải thưởng" or "giải", or a category.
    """
    if not (mark.value.plain or mark.rule == "awards.name_known" or is_category(mark.value)):
        return []
    if mark.value.plain and (quotes := _QUOTES_BEHIND.match(text, mark.end)) is not None:
        return _quoted(text, quotes.end())
    opening = (_LISTED if mark.value.plain else _NEXT).match(text, mark.end)
    found: list[Mark] = []
    at = opening.end() if opening else len(text)
    while (item := _ITEM.match(text, at)) is not None and _WINS.search(item["name"]) is None:
        name = AwardName(None, f"Giải {item['name']}", family="giai-thuong")
        found.append(Mark(item.start(), item.end(), name, "awards.name_free"))
        joint = _NEXT.match(text, item.end())
        at = joint.end() if joint else len(text)
    return found


#: "hai giải thưởng lớn tại X Awards 2020: “A” và “B”".
_QUOTES_BEHIND = regex(r" (?:[^,;:.\n“”\"]{3,60}?)?:\s(?=[“\"])|(?: lớn| quan trọng)? (?:gồm|là)\s(?=[“\"])")
_QUOTED_ITEM = regex(rf"[“\"](?P<name>[{UPPER}][^“”\"\n]{{3,70}})[”\"]")


def _quoted(text: str, at: int) -> list[Mark]:
    """Prizes that a list gives in quotation marks."""
    found: list[Mark] = []
    while (item := _QUOTED_ITEM.match(text, at)) is not None:
        found.append(Mark(item.start(), item.end(), AwardName(None, f"Giải {item['name']}", family="giai-thuong"), "awards.name_category"))
        joint = _NEXT.match(text, item.end())
        at = joint.end() if joint else len(text)
    return found


#: What closes the name of an emblem: "Bông lúa vàng".
_METAL = regex(r" (?:vàng|bạc|xanh)(?!\w)")


def ceremony(text: str) -> str | None:
    """The name of the awards that a page tells of by their ceremony; None where it tells of none."""
    headline = _AT_PRIZE.search(text, 0, max(text.find("\n"), 0) + 1)
    match = headline or _CEREMONY.search(text) or _AT_PRIZE.search(text)
    if match is None:
        return None
    quote = quoted(text, match.end())
    lo, hi = quote or (match.end(), free_end(text, match.end(), words=6, lower=1))
    metal = _METAL.match(text, hi) if quote is None else None  # "Liên hoan phim Bông lúa vàng"
    lo, hi = (match.start() if quote is None and text.startswith(_WIDE, lo) else lo), metal.end() if metal is not None else hi
    short = match.groupdict().get("short")
    name = text[lo:hi].replace(short or " ", "" if short else " ").strip()
    return name if len(name) > 2 else None


def is_category(award: AwardName) -> bool:
    """Whether a prize is told by what it is for alone: "Giải Thí sinh được yêu thích nhất"."""
    return award.family == "giai-thuong" and _CATEGORY.match(award.name) is not None


def of_ceremony(award: AwardName, name: str | None, *, own: bool = False) -> AwardName:
    """A category with the awards that it belongs to: "Giải Đạo diễn xuất sắc" of the Kim Tượng ones; `own` where it was read as one."""
    if name is None or not (own or _CATEGORY.match(award.name)) or name.casefold() in award.name.casefold():
        return award
    return award._replace(name=f"{award.name} {name}")


#: Words before the one that leads to the winner.
_AUX = r"(?:(?:đã|cũng|cùng|đều|vừa|bất ngờ|xứng đáng|tiếp tục|lần lượt|gây bất ngờ khi) ){0,3}"
#: "giải Trang phục đẹp nhất cho A", "giải Tác giả trẻ gọi tên B": prizes beside the places of a contest, with the winner behind.
_OF_ONE_THING = regex(
    r"giải\s+(?:(?:thưởng\s+)?phụ\s+)?[\"“]?"
    r"(?P<what>(?:đoàn|đội|tác giả|thí sinh|nghệ nhân|giáo viên|(?:nam |nữ )?diễn viên|đạo diễn|biên kịch|quay phim|kịch bản"
    r"|phim|âm nhạc|ca khúc|ca sĩ"
    r"|nhạc sĩ|album|họa sĩ|nghệ sĩ|trang phục|phong cách|ý tưởng|tiết mục|tác phẩm|người đẹp|giọng (?:hát|ca)"
    r"|gương mặt|tài năng|cây bút|bức thư"
    r"|đầu bếp|món|gian hàng|bài|vai diễn|mâm|ẩm thực|video|clip|ảnh|trình diễn|thuyết trình|hùng biện|ứng xử|năng khiếu"
    r"|nhạc công)"
    r"\s(?:(?! và (?:giải|danh hiệu) | là )[^.,;:\"”\n]){3,40}?"
    r"|(?!phụ |là |gồm |pháp |trí |thưởng |vô địch |đấu |chạy |bóng |cờ |thể thao |quần vợt |cầu lông |điền kinh )(?:[^\W\d_]+ ){2,7}?"
    r"(?<!duy )(?<!thứ )(?<!ít )(?<!thống )nhất"
    r"|ý tưởng|sáng tạo|triển vọng|tiềm năng|ấn tượng|phong cách"
    r"|thơ|văn xuôi|văn học (?:dịch|thiếu nhi|trẻ)|dịch thuật|lý luận,? phê bình|tài năng|ứng xử|trình diễn|thân thiện|thành tựu trọn đời"
    r"|(?<=[\"“])[^.,;:\"“”\n]{3,50}(?=[\"”]))[\"”]?"
    r"(?:,? do [^,;.\n]{3,80}? (?:trao|trao tặng|tài trợ|bình chọn|bầu chọn),?)?"
    rf"(?=\s+{_AUX}(?:là|cho|gọi tên|xướng (?:tên|danh)|thuộc về|về tay|được trao|trao cho|dành cho)(?!\w)|\s*:\s"
    r"|(?:,| và)\s+(?:các )?giải [^.;:\n]{3,60}? (?:(?:đã|cũng|lần lượt) )*(?:gọi tên|xướng (?:tên|danh)|thuộc về|về tay|được trao)(?!\w)"
    r"|(?<=[\"”])\s\([^()\n]{2,40}\))\s*"
)


#: "thủ môn xuất sắc nhất thuộc về A", "được trao giải cầu thủ ghi nhiều bàn thắng nhất": the best of a tournament, in small letters.
_PLAYER = regex(
    r"(?P<prize>giải\s+(?:thưởng\s+)?)?[\"“]?(?P<what>(?:(?:nam |nữ )?diễn viên(?: chính| phụ| mới| trẻ| điện ảnh| truyền hình)*"
    r"|đạo diễn|biên kịch|quay phim"
    r"|(?:bộ )?phim|(?:nam |nữ )?ca sĩ|nhạc sĩ|nghệ sĩ(?: mới)?|ca khúc|bài hát|single|album|music video|mv|chương trình|nhà sản xuất"
    r"|(?:gương mặt|chiến tích)(?: trẻ)?(?: thể thao)?)"
    r"(?: (?:xuất sắc|ấn tượng|hay|được yêu thích)(?: nhất)?(?: của năm)?| của năm)"
    r"|(?:cầu thủ|thủ môn|vận động viên|vđv|tay vợt|huấn luyện viên|hlv|chuyền hai|tay đập|võ sĩ)"
    r"(?: (?:trẻ|nam|nữ))?(?: xuất sắc(?! nhất)|(?: xuất sắc| hay| triển vọng| ấn tượng| cao tuổi| trẻ tuổi| nhỏ tuổi"
    r"| ghi nhiều bàn(?: thắng)?| ghi bàn nhiều) nhất)"
    r"|vua phá lưới)(?: giải| hội thao| đại hội)?[\"”]?(?P<end>(?: (?:ở |tại |của |trong |cho )?(?:thể loại|hạng mục|mảng"
    r"|lĩnh vực) [^,;.:()\n]{2,40}?)?\s+(?:thuộc về|về tay|gọi tên"
    r"|xướng (?:tên|danh)|được trao|trao cho|là (?=\w+ [^\W\d_]))|:(?=\s)|(?!\w))"
)


#: "thủ môn xuất sắc nhất là cầu thủ A".
_TRADE = regex(
    r"(?:cầu thủ|thủ môn|tiền đạo|tiền vệ|hậu vệ|vận động viên|vđv|tay vợt|em|anh|chị|diễn viên|đạo diễn|ca sĩ|nghệ sĩ|nsnd|nsưt|nhạc sĩ"
                    r"|đội|đoàn|hlv|huấn luyện viên|thí sinh|phim|bộ phim)(?!\w)"
)


def _read_player(text: str, folded: str, start: int) -> Read | None:
    match = _PLAYER.match(folded, start)
    won = WON_BEFORE.search(folded[max(0, start - 24) : start])
    if match is None or not (match["end"].strip() or (match["prize"] and won)):
        return None
    named = text[match.end() + 1 : match.end() + 2].strip("“\"").istitle() or _TRADE.match(folded, match.end() + 1)
    if match["end"] == ":" and not (text[match.start()].isupper() and named):
        return None
    if match["end"].strip() == "là" and not text[match.end() : match.end() + 1].isupper() and not _TRADE.match(folded, match.end()):
        return None
    last = past_films(text, match.end("what")) if not match["end"].strip() else match.end("what")
    name, end = text[match.start("what") : last], max(last, match.start("end"))
    return Read(end, AwardName(None, f"Giải {name[0].upper()}{name[1:]}", (), "giai-thuong"), "awards.name_category")


#: "Giải Nhân vật truyền cảm hứng gọi tên A": a prize with a name of its own at the head of its clause.
_GOES_TO = regex(
    rf"[Gg]iải [“\"]?(?P<what>(?!(?:Nhất|Nhì|Ba|Tư|Đặc|Khuyến|Vàng|Bạc|Đồng|A|B|C|I|II|III|KK|Thưởng|Báo"
    rf"|Vô)(?!\w))[{UPPER}][^.,;:()“”\"\n]{{3,50}}?)[”\"]?"
    r"(?: năm \d{4}| năm nay)?(?: do [^.,;:()“”\"\n]{2,50}? (?:bình chọn|bầu chọn|trao tặng|trao|tài trợ))?"
    rf"(?=\s{_AUX}(?:gọi tên|xướng (?:tên|danh)|thuộc về|về tay|được trao cho|được trao tặng cho)(?!\w))"
)


def read_headed(text: str, folded: str, start: int) -> Read | None:
    """A prize with a name of its own, which the catalogue lacks, at the head of its clause."""
    match = _GOES_TO.match(text, start)
    if match is None:
        return None
    end = match.end("what")
    name = AwardName(None, f"Giải {match['what'].strip()}", (), "giai-thuong")
    return Read(end + (text[end] in "\"”"), name, "awards.name_category")


#: "đoạt giải phim hoạt hình hay nhất", "đạt giải cây bút triển vọng": a prize for one thing in small letters, behind a verb of winning.
_ONE_THING = regex(
    r"giải(?: thưởng)? (?P<what>(?:phim|(?:nam |nữ )?diễn viên|đạo diễn|biên kịch|kịch bản|quay phim|nhạc phim|âm nhạc|ca khúc|bài hát|album|mv"
    r"|(?:nam |nữ )?ca sĩ|nghệ sĩ|nhạc sĩ|cây bút|thí sinh|tác giả|tiết mục|trang phục|gương mặt|giọng (?:ca|hát)|ý tưởng|gian hàng|đội|người đẹp"
    r"|cổ động viên|gia đình|poster|video|clip)"
    r"(?: (?!và |là |cho |của |tại )[^\s,.;:()“”\"]+){0,7}? (?:(?:xuất sắc|hay|đẹp|ấn tượng|được yêu thích|tiêu biểu|sáng tạo|tốt)(?: nhất)?"
    r"|triển vọng))"
    r"(?=\s*(?:[.,;:()\n]|$)| (?:tại|của|ở|trong|cho|với|năm|thể loại|và|còn|mùa|cuộc thi|hội thi|liên hoan)(?!\w))"
)
_WON_IT = regex(r"(?<!\w)(?:giành|đoạt|đạt|nhận|thắng|trao|ẵm)(?:\s+(?:được|các|thêm|cả|\d+))*\s+$")


def _read_won(text: str, folded: str, start: int) -> Read | None:
    match = _ONE_THING.match(folded, start)
    if match is None or _WON_IT.search(folded, max(0, start - 24), start) is None:
        return None
    end = past_films(text, match.end("what"))
    name = text[match.start("what") : end]
    return Read(end, AwardName(None, f"Giải {name[0].upper()}{name[1:]}", (), "giai-thuong"), "awards.name_category")


_THIS_YEAR = regex(r" (?:năm nay|mùa này|lần này)$")
#: What closes the name of a category in small letters.
_CLOSING = (" nhất", " triển vọng", " tiềm năng", " ấn tượng", " chính", " phụ")


def read_category(text: str, folded: str, start: int) -> Read | None:
    """A prize of a contest for one thing, named with a capital or by what is most of all."""
    match = _OF_ONE_THING.match(folded, start)
    if match is None or not (text[match.start("what")].isupper() or folded.endswith(_CLOSING, 0, match.end("what"))):
        return _read_player(text, folded, start) or _read_won(text, folded, start)
    name = f"Giải {_THIS_YEAR.sub('', text[slice(*match.span('what'))].strip())}"
    end = match.end("what")
    return Read(end + (text[end] in "\"”"), AwardName(None, name, (), "giai-thuong"), "awards.name_category")
