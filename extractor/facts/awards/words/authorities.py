"""Words that name an office or a body with power to grant."""

from __future__ import annotations

import re

from extractor.facts.awards.model import Span
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.guards import NO_HEAD, is_clause
from extractor.facts.awards.words.verbs import FRAME
from extractor.language.patterns import regex

OFFICES = (
    r"chủ tịch|phó chủ tịch|thủ tướng|phó thủ tướng|bộ trưởng|thứ trưởng|thống đốc|phó thống đốc|tổng giám đốc|phó tổng giám đốc|giám đốc|tgđ"
    r"|phó giám đốc"
    r"|bí thư|phó bí thư|viện trưởng|phó viện trưởng|chánh án|tổng bí thư|tư lệnh|phó tư lệnh|hiệu trưởng|tổng cục trưởng|cục trưởng|phó cục trưởng"
    r"|vụ trưởng|phó vụ trưởng|chính ủy"
    r"|tổng thống"
    r"|quốc vương|nhật hoàng|giáo hoàng|hoàng hậu|nhà vua|nữ hoàng|đức vua|vua|hoàng đế|quốc trưởng|thái tử|hồ chủ tịch|tổng kiểm toán"
    r"|tổng thanh tra|tổng tham mưu trưởng|tổng thư ký"
    r"|tổng biên tập|trưởng ban|trưởng phòng"
    r"|chủ nhiệm"
    r"|chánh văn phòng|thường trực|lãnh đạo"
    r"|ban lãnh đạo|bác hồ"
    r"|chỉ huy trưởng|phó chỉ huy trưởng|chánh án|phó chánh án|chánh thanh tra|trưởng công an|trưởng thuế|thủ trưởng|đồn trưởng"
    r"|(?:trung|lữ|sư|tiểu|hải) đoàn trưởng|chỉ huy(?= (?:sư|trung|lữ|tiểu|quân|hải) đoàn)"
    r"|đại sứ|toàn quyền|thị trưởng|tỉnh trưởng|chính ủy|đại diện"
)
_BODIES = (
    r"ubnd|ủy ban|uỷ ban|hđnd|hội đồng|hội|ban|bộ|sở|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|trung ương|t\.ư|tw|liên đoàn"
    r"|tổng liên đoàn|tổng cục"
    r"|công an|công ty|tập đoàn|trường|chính phủ|quốc hội|tổng công ty|liên hiệp|mặt trận|mttq|ubmttq|viện|cục|quân đội|không quân|quân khu"
    r"|quân chủng|quân đoàn|sư đoàn|lữ đoàn|trung đoàn|tiểu đoàn|binh đoàn|hải đoàn"
    r"|bộ tư lệnh"
    r"|đoàn|quỹ|báo|tạp chí|đài|trung tâm|học viện|đại học|hiệp hội|tổ chức|bảo hiểm|ngân hàng|đảng bộ|cụm thi đua|khối thi đua|thành đoàn|tỉnh đoàn"
    r"|huyện đoàn|thành hội|tỉnh hội|kho bạc|tòa án|viện kiểm sát|vks|các cấp|hđtđkt|tlđ|lđlđ|phòng|nhà xuất bản|chi nhánh|cơ quan|btc|ban tổ chức"
    r"|liên minh|nhà nước(?= (?!ta|và|việt nam|tặng|trao|phong|truy|khen|đã|công nhận)\w)"
    r"|tỉnh|thành phố|huyện|vcci|vff|fifa|afc|uefa|unesco|unicef|nasa|hoàng gia|viện hàn lâm|vinasa|tổng hội|chi cục|thanh tra|kiểm toán|hải quan"
    r"|điện lực|bệnh viện|vingroup|tp|liên chi hội|chi hội|chi đoàn|liên chi đoàn|công đoàn|câu lạc bộ|clb|nhà hát"
    r"|nhà (?:thiếu nhi|văn hóa|văn hoá)|nhà trường|xã|phường|thị xã"
    r"|thị trấn|thuế(?= (?:tỉnh|thành phố|cơ sở|khu vực))"
    r"|thường vụ|đảng đoàn|thị đoàn|quận đoàn|xã đoàn|phường đoàn|huyện hội|thị hội|quận hội|nhà nước(?= liên bang| cộng hòa)|bch|btv"
)
HEAD = regex(rf"(?<!\w)(?!{NO_HEAD})(?:(?P<office>{OFFICES})|(?P<body>{_BODIES}))(?!\w)")
#: Authorities that grant certificates and flags; the source of a pattern, for folded text.
GRANTS = (
    r"(?:chủ tịch|thủ tướng|chính phủ|bộ trưởng|thống đốc|(?:tổng )?giám đốc|tư lệnh|chánh án|viện trưởng|bí thư|hiệu trưởng|ubnd|(?:ủy|uỷ) ban"
    r"|hội đồng|bộ (?!phận|môn)|sở |ban (?:thường vụ|chấp hành|bí thư|thường trực|chỉ đạo|chỉ huy|tổ chức|tuyên|dân vận|quản)|btv|bch"
    r"|(?:tỉnh|thành|huyện|quận|thị|đảng) (?:ủy|uỷ)"
    r"|(?:tỉnh|thành|huyện|thị|quận) (?:đoàn|hội)|trung ương|t\.ư|tw|(?:tổng )?liên đoàn|tổng lđlđ|lđlđ|công đoàn|hội |liên hiệp|đoàn chủ tịch"
    r"|tổng cục|cục|công an|quân khu|quân chủng|tandtc|vksndtc|tập đoàn|tổng công ty|bhxh|mttq|mặt trận)"
)
_TAIL = regex(
    r"(?:\s|,|đã|cũng|vừa|sẽ|lần lượt|quyết định|ký|kí|tiến hành|ban hành|tổ chức|long trọng|trân trọng|trực tiếp|tiếp tục|đồng ý|thống nhất|xét"
    r"|và|có"
    r"|lễ|buổi|thông báo|công bố|việc|về|trao|(?:phong |truy )?tặng|/"
    r"|đến thăm|chúc mừng|thay mặt|thừa ủy quyền|để|phối hợp|trình|xem(?: xét)?|thẩm định|thẩm tra|từng|sau đó|còn|cho"
    r"|nhất trí|phê duyệt|đề xuất|lựa chọn|gửi|thì|(?:hôm|sáng|chiều|tối|đêm) (?:qua|nay)|(?:\d+|nhiều|hai|ba|bốn) lần|liên tục)*$"
)
_LEAD = regex(
    r"(?:\([a-zđ&.\d]{2,16}\))?(?:\s|,|[a-zđ]\)|\d{1,2}[.)]|[-+•*]|kết quả(?= (?:ban|btc|hội đồng))|cũng|và|được|do|là|"
    r"của|từ|bởi|lên|đồng chí|các(?! cấp)|ông|bà|đ/c|ngài|anh|chị|riêng|còn|trong khi(?: đó)?"
    r"|nhân dịp này"
    r"|dịp này|theo đó"
    r"|tại hội nghị|tại buổi lễ|trước đó"
    r"|trong năm|năm nay|năm \d{4}|hôm nay|(?:sáng|chiều|tối|ngày)(?: ngày)? \d[\d/.-]*|sáng nay|chiều nay|mới đây|sau đó|ngoài ra|cùng ngày"
    r"|thay mặt|hội nghị thống nhất|đề nghị|trình)+"
)
STATE = regex(r"(?:đảng(?:,| và| -)? nhà nước|nhà nước|đảng)(?: (?:ta|việt nam|và nhân dân|và nhân dân việt nam))?$")
#: Before the verb that cuts an authority's words: "Ban giám khảo còn chọn", "Giám đốc quyết định thưởng nóng".
_AUX = regex(r"(?:\s|,|(?<!\w)(?:đã|cũng|còn|vừa|sẽ|quyết định|tiếp tục|đồng thời|trực tiếp)(?!\w))*$")
_VERB = regex(
    r"(?<!\w)(?:tổng kết|họp mặt|(?<!ban )(?<!các )tổ chức(?! \w+ chính)|tiến hành|diễn ra|khai mạc|hoãn|bỏ phiếu|(?:vừa|đã)(?! phối hợp)|sẽ|đang"
    r"|tới|dự"
    r"|thông qua(?! \w+ tay)|về dự|là|cho biết|cho hay"
    r"|thông tin|tặng (?:hoa|quà)|trao(?! đổi| quyền| truyền)|tuyên dương|biểu dương|vinh danh|tôn vinh|xét chọn|xét duyệt"
    r"|(?:lựa |tuyển |bình )?chọn|chúc mừng|thăng (?:cấp|quân)|(?<!khen )(?<!giải )thưởng"
    r"|khen thưởng(?= đột xuất| và| cho| các)|yêu cầu"
    r"|(?<!tuyển )(?<!bình )(?<!bầu )(?:lựa )?chọn(?= (?:ra |được )?\d)|(?<!tiếp )nhận(?= \d)"
    r"|gửi(?= (?:thư|lời|lẵng|hoa))|có thư(?= khen)|giải trình|ghi nhận|ký(?= (?:ban hành )?(?:các |những |hai )?quyết định)"
    r"|(?:ban hành|có|ra)(?= (?:các |những |hai )?quyết định)|ngày(?= \d))(?!\w)"
)
#: "X khen thưởng và (trao A)": what X did besides.
_PRAISES = regex(r"(?<!thi đua )(?<!thi đua, )(?<!thi đua - )(?<!\w)(?:khen thưởng|biểu dương|tuyên dương|vinh danh|tôn vinh|gặp mặt)[\s,]*$")
_AND_OTHERS = regex(r"\s*(?:…|\.{3}|,)?\s*(?:cùng|và)\s+(?:nhiều|một số|các)\s+(?:đơn vị|cơ quan|tổ chức|ban|bộ|sở|ngành)[^,;]{0,30}(?:khác)?$")
#: Words that point to some authority without naming one.
_NOBODY = regex(
    r"(?:các )?(?:cơ quan chức năng|tổ chức (?:cơ sở )?đảng(?: (?:trong|trực thuộc|thuộc|ở|trên địa bàn) .*)?"
    r"|cơ quan|cấp trên|các cấp|ban tổ chức buổi lễ|ban giám khảo(?: chọn)?|hội đồng|hội|đoàn|ban|bộ|đại diện|lãnh đạo"
    r"|tổ chức|trường"
    r"|nhà trường|tp"
    r"|tỉnh|thành phố|huyện|xã|phường|quận|thị xã)?"
)


def authority(scene: Scene, span: Span) -> str | None:
    """The office or body that a span names, without auxiliaries and without the person who holds the office; None where it names none.

    Several joined by commas and "và" stay one phrase.
    """
    start, end = span
    end = start + len(scene.folded[start:end]) - len(_matched(_TAIL, scene.folded[start:end]))
    lead = _LEAD.match(scene.folded, start, end)
    start = lead.end() if lead else start
    if start >= end or STATE.match(scene.folded[start:end].strip(" ,")):
        return None
    heads = {m.start() for m in HEAD.finditer(scene.folded, start, end) if _begins_item(scene, start, m.start())}
    heads |= {m.start for m in scene.bodies if start <= m.start and m.end <= end and _begins_item(scene, start, m.start)}
    heads = {at for at in heads if at == start or scene.text[at - 1 : at] != "("}  # an abbreviation in brackets is no further body
    if not heads:
        return None
    begin = _first_joined(scene, start, end, sorted(heads))
    verb = _verb_at(scene, begin, end)
    words = _without_person(scene, begin, verb if verb == end else verb - len(_matched(_AUX, scene.folded[begin:verb])))
    if _NOBODY.fullmatch(words.casefold()):
        return None
    words = re.sub(r"\s+(?:này|nói trên|năm \d{4}|(?:và|cùng)(?: các(?: đồng chí)?)?)$|,\s+(?:là )?đơn vị$", "", words)
    short = re.search(r"\s+\((?P<short>[^()]{2,16})\)$", words)
    words = words[: short.start()] if short is not None and short["short"].isupper() else words  # "Bộ Giáo dục và Đào tạo (GD&ĐT)"
    words = _AND_OTHERS.split(words)[0].rstrip(" ,;.…?!")
    return words if words and not STATE.match(words.casefold()) and not is_clause(words) else None


def _verb_at(scene: Scene, begin: int, end: int) -> int:
    """Where a verb cuts the words of an authority; a word of a name is none: "Liên hiệp các tổ chức hữu nghị", "Phòng Tổ chức"."""
    for verb in _VERB.finditer(scene.folded, begin + 1, end):
        if scene.text[verb.start()].islower() and not any(m.start < verb.start() < m.end for m in scene.bodies):
            return verb.start()
    praised = _PRAISES.search(scene.folded, begin, end)
    return end if praised is None or scene.text[praised.start()].isupper() else praised.start()


def _matched(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match.group() if match else ""


#: A fronted phrase that no comma closes: "Để ghi nhận thành tích đó Chủ tịch nước …", "Năm 2023 UBND tỉnh …".
_POINTS = regex(r"(?<!\w)(?:đó|này|nêu trên|nói trên|trên đây|ấy|vừa qua|năm qua|năm \d{4}|\d{1,2}/\d{1,2}(?:/\d{4})?)$")


#: "(có thành tích) trong công tác vận động, tổ chức hiến máu, Hội X": a verb of the list that tells what for.
_WHAT_FOR = regex(r"(?<!\w)(?:công tác|hoạt động|phong trào|trong việc)(?!\w)[^;.:]*$")


#: The verb, in small letters like what follows; "tổ chức phi chính phủ X", "tổ chức Plan" are bodies.
_HOLDS = regex(r"tổ chức (?=[a-zà-ỹđ])(?!phi |chính trị|quốc tế|đảng|công đoàn|đoàn |hội |xã hội|từ thiện|nước ngoài|này)")


def _begins_item(scene: Scene, start: int, at: int) -> bool:
    if _HOLDS.match(scene.text, at) and _WHAT_FOR.search(scene.folded, scene.layout.sentence_at(at)[0], at) is not None:
        return False
    if scene.text[at - 1 : at] in ("-", "/"):  # "số 25/QĐ-UBND": a part of a number
        return False
    before = scene.folded[start:at].rstrip()
    return (
        not before
        or before.endswith((",", "và", "-", "–", ";", "cùng", "các", "đồng chí", ":", "(", "…", "..."))
        or any(p.end <= at < p.end + 4 for p in scene.people)
        or (scene.text[at].isupper() and _POINTS.search(before) is not None)
    )


#: "Tổng cục A (Bộ B), (Công an tỉnh C)": a bracket that closes says whose the first one is.
_OF_ITS_OWN = regex(r"[^()]+ \([^()]+\)(?:,| và| cùng) ")


def _first_joined(scene: Scene, start: int, end: int, heads: list[int]) -> int:
    """Where the phrase begins: the last head whose words reach the end, with the heads joined to it before."""
    begin = heads[-1]
    person = scene.persons(begin, end)
    held = (
        bool(person)
        and scene.folded[begin : person[0].start].count(" và ") == 0
        and re.match(OFFICES, scene.folded[begin : person[0].start]) is not None
    )
    held = held or _borne(scene, heads)
    for earlier in reversed(heads[:-1]):
        bracketed = "(" in scene.text[earlier:begin] and not _OF_ITS_OWN.fullmatch(scene.text, earlier, begin)
        if scene.persons(earlier, begin) or bracketed or _another_clause(scene, earlier, begin):
            break
        if held and not scene.folded.startswith("chủ nhiệm", begin):  # of several offices of one person the last is the one that grants
            break
        begin = earlier
    closed = scene.text.rfind(")", begin, heads[-1])
    if closed >= 0 and "(" not in scene.text[begin:closed]:  # "tại xã A (huyện B), UBND huyện C": the bracket opened before
        return next(at for at in heads if at > closed)
    return begin


#: "Ông A, Ủy viên B, (Phó Bí thư C, Chủ tịch D)": memberships may stand before the offices.
_BEHIND_NAME = regex(r"(?:,| [-–]) (?:[^,;:.()]{4,60}, ){0,2}")
_OFFICE = regex(OFFICES)


def _borne(scene: Scene, heads: list[int]) -> bool:
    """Whether the heads are the offices of one person, whose name stands before them, joined by commas alone."""
    before = scene.person_before(heads[0])
    if before is None or _BEHIND_NAME.fullmatch(scene.folded, before.end, heads[0]) is None:
        return False
    return all(_OFFICE.match(scene.folded, at) is not None for at in heads) and " và " not in scene.folded[heads[0] : heads[-1]]


#: What an authority does besides granting.
_DID = regex(
    r"(?<!\w)(?:gửi (?:thư|lời|hoa|lẵng)|(?:ra )?quyết định|thăng (?:cấp|quân)|truy thăng|có thư|hỗ trợ|biểu dương|tuyên dương"
    r"|đạt(?= (?:danh hiệu|vmxs|trong sạch|vững mạnh|loại|chuẩn|giải|kết quả|thành tích))|hoàn thành)(?!\w)"
)


def _another_clause(scene: Scene, start: int, end: int) -> bool:
    """Whether a semicolon ends there what somebody else granted ("X tặng A cho B; | Y trao …"), or "và" what he did ("X gửi thư khen và | Y …")."""
    if scene.folded.endswith((" và ", ", "), start, end) and any(
        scene.text[m.start()].islower() and not any(b.start < m.start() < b.end for b in scene.bodies)
        for m in _DID.finditer(scene.folded, start, end)
    ):
        return True
    return ";" in scene.text[start:end] and FRAME.search(scene.folded, start, end) is not None


_BEFORE_NAME = regex(
    r"(?:[\s,\-–(.]|(?<!\w)(?:đồng chí|ông|bà|anh|chị|ngài|GS|PGS|TS|ThS|BS|(?:Đại|Thượng|Trung|Thiếu) (?:tá|tướng|úy)|Đại tướng))+$"
)


#: Who granted as the State's head, named without an office.
_HO = regex(r"(?:bác hồ|hồ chủ tịch|hồ chí minh)(?!\w)")


def _without_person(scene: Scene, start: int, end: int) -> str:
    """The words up to the person who holds the office, without honorific and rank before the name."""
    people = [p for p in scene.persons(start, end) if not _HO.match(scene.folded, p.start)]
    stop = people[0].start if people else end
    words = scene.text[start:stop]
    words = _BEFORE_NAME.sub("", words)
    words = re.split(r"\s*\((?=[^)]*$)", words)[0].strip(' ,;:."“”-–(')
    return words if "(" in words else words.rstrip(") ")
