"""Whether the name of an event goes on behind a comma: one more task of it, one more word of a list, one more event."""

from __future__ import annotations

from extractor.facts.events.words import stands
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

_LIST_ITEM = regex(
    r"(?:[^\W\d_]+[ -]?){1,4}(?<!ngày)(?<!sáng)(?<!chiều)(?<!tối)(?<!tháng)"
    r"(?=,| và |\.| \d| \(| năm | giai đoạn | của | cho | lần | trên | trong )"
)
_AND = regex(r"(?:và |cùng |đồng thời )?")
#: ", tổ chức ngày 8/8 tại X", ", khai mạc tối 3/4": when and where, and no further task.
_HELD_THEN = regex(
    r"(?:tổ chức|khai mạc|bế mạc|khai trương|khánh thành|khởi công)"
    r" (?:trong |vào |từ |hôm |lúc )?(?:tại|ở|ngày|sáng|chiều|tối|trưa|đêm|nay|qua|\d)(?!\w)"
)
#: "thầy, cô giáo", "cha, mẹ": two halves of one word.
_HALVES = regex(r"(?<!\w)(?:thầy, ?$|cha, ?$|bố, ?$|nam, ?$)"), regex(r"(?:cô|mẹ|nữ)(?!\w)(?! [^\W\d_a-zà-ỹ])")
#: "họp giao ban chủ tịch, phó chủ tịch UBND các xã", "khánh thành, đưa vào sử dụng cầu A": an office and its deputy, two verbs over one thing.
_PAIRS = (
    (regex(r"(?<!\w)(?:chủ tịch|bí thư|giám đốc|hiệu trưởng|trưởng(?: ban)?|chủ nhiệm), ?$"), regex(r"(?:phó|thủ trưởng|chủ tịch(?= các)) (?=\w)")),
    (regex(r"(?:khánh thành|thông xe|khai trương), ?$"), regex(r"đưa vào (?:sử dụng|khai thác|hoạt động) (?!từ |vào |sau |ngày |năm |để |tại )")),
)
#: "biểu dương HLV, VĐV", "công tác PCCC, CNCH": two short forms, neither that of a body.
_SHORT_FORMS = (
    regex(rf"(?<!\w)(?!UBND|HĐND)[{UPPER}]{{2,6}}, ?$"),
    regex(rf"(?!UBND|HĐND|UBMT|MTTQ|ĐBQH|BCH|BTV|TP|TX|TT|LĐLĐ)[{UPPER}]{{2,6}}(?= [a-zà-ỹ])(?! (?:đã|sẽ|cho|cũng|là|có)(?!\w))"),
)
#: "thống nhất nội dung, chương trình kỳ họp": what else is agreed on of a session.
_PLAN = regex(r"(?:chương trình|thời gian|dự kiến|tiến độ|kế hoạch)(?!\w)")
#: "sau một ngày làm việc khẩn trương, Kỳ họp thứ Nhất …": what the sentence is about.
_NUMBERED = regex(r"(?:kỳ họp|đại hội|hội nghị|phiên họp) (?:lần )?thứ(?!\w)")
#: "Hội nghị báo cáo viên các huyện, tháng 2/2018": its date.
_MONTH = regex(r"tháng \d{1,2}/\d{4}(?!\w)")
#: "xin ý kiến nhân dân, các tổ chức … về …": a list of those asked, before what they are asked.
_MORE_ASKED = regex(
    r"các (?:sở|ban|bộ|ngành|tổ chức|cơ quan|đơn vị|địa phương|doanh nghiệp|hội|đoàn thể|chuyên gia|hộ|trường|tầng lớp|đồng chí)"
    r"(?:(?! (?:đã|sẽ|phải|cần|cũng|đều|cho))[^,.;:\n]){0,80}? (?=về )"
)
#: "bằng khen cho 2 tập thể, 7 cá nhân": one more number of those honoured.
_COUNTED = r"\d[\d.]* (?:tập thể|cá nhân|gia đình|hộ|đơn vị|cán bộ|chiến sĩ|học sinh|sinh viên|giáo viên|doanh nghiệp|tác giả|đảng viên|em)"
_COUNTED_BEFORE, _COUNTED_TOO = regex(rf"(?<!\w){_COUNTED}(?: [^\s,\d]+){{0,4}}, ?$"), regex(rf"(?:và )?{_COUNTED}(?!\w)")
#: "24 quận, huyện", "các tỉnh, thành phố".
_UNITS = regex(r"(?<!\w)(?:quận|tỉnh|xã|huyện|phường|sở|bộ|ban|ngành|thị xã|cơ quan|đoàn thể|địa phương), ?$")
_UNITS_NEXT = regex(r"(?:quận|địa phương|đoàn thể|huyện|thành phố|thành|phường|thị trấn|ngành|ban|xã|thị xã|sở|đơn vị)(?!\w)(?! [A-ZĐ])")
#: "Hội nghị tổng kết năm 2014, Hội nghị người lao động năm 2015 và đón nhận …", "… (1913 - 2023), 30 năm tái lập tỉnh": one more behind a comma.
_NEXT_EVENT = regex(
    r", (?:\d+ năm "
    r"|(?:hội nghị|lễ|hội thảo|đại hội|tọa đàm) (?=(?:(?!(?:này|đã|sẽ|do|có|là|cũng|được|diễn) )[^\s,.;]+ ){2,14}và (?:đón|trao|kỷ|kỉ|công|ký)))"
)


#: "lễ ra quân A, kết hợp phát động B", "giải bóng đá chào mừng Đại hội A, tiến tới Đại hội B": what else is done or kept with it.
_ALONG = regex(
    r"(?:kết hợp|gắn)(?: với)? (?=(?:phát động|trao|tổng kết|sơ kết|kỷ niệm|kỉ niệm|ra mắt|tuyên dương|biểu dương|khen thưởng|công bố|lễ|hội nghị"
    r"|ra quân|đón nhận|khánh thành|khởi công|tôn vinh|triển khai|tập huấn|gặp mặt|bàn giao|giao lưu|tặng)(?!\w))"
    r"|tiến tới (?=(?:đại hội|kỷ niệm|kỉ niệm|bầu cử)(?!\w))"
)
#: "kỷ niệm 70 năm Ngày thành lập A, Ngày truyền thống B": one more day that is kept.
_KEPT, _DAY_TOO = regex(r"(?:kỷ|kỉ) niệm (?:lần thứ )?\d+ năm [^.;:\n]{0,140}$"), regex(r"ngày (?:truyền thống|thành lập|hội|toàn dân|quốc tế)(?!\w)")

#: "đối thoại giữa Đảng ủy, Ban Giám đốc A với B": one more of those on the first side.
_BETWEEN, _ONE_SIDE = regex(r" giữa (?:(?! (?:với|và) )[^,;.\n]){2,60}, $"), regex(r"(?:(?! (?:đã|sẽ|cho|nói|là) )[^,;.:\n]){2,60}(?= với )")


def next_event(folded: str, at: int, end: int) -> int:
    """Offset behind the opening of one more event that a name holds behind a comma; 0 where none stands at an offset.

    Args:
        folded: the whole text, folded.
        at: offset of the comma.
        end: where the name ends at the latest.
    """
    more = _NEXT_EVENT.match(folded, at, end)
    return more.end() if more else 0


def after_comma(text: str, folded: str, comma: int, end: int, in_list: bool) -> int | None:
    """Offset from which a name goes on behind a comma; None where the comma ends it. The last item of a list may be of any length.

    Args:
        text, folded: the whole text, as it is and folded.
        comma: offset of the comma.
        end: where the name ends at the latest.
        in_list: whether the name went on behind a comma before.
    """
    if text[comma + 1 : comma + 2].isdigit():  # "1,28 triệu"
        return comma + 1
    at = comma + 1
    while at < end and text[at] == " ":
        at += 1
    if going := next_event(folded, comma, end) or _second_half(text, folded, at):
        return going
    if (text[at : at + 1].isupper() and _NUMBERED.match(folded, at)) or _MONTH.match(folded, at):
        return None
    if going := _one_more(text, folded, at):
        return going
    if stands("no_item", folded, at):
        return None
    item, small = _LIST_ITEM.match(folded, at), text[at : at + 1].islower()
    if item is None:
        return at if in_list and small else None
    if small:
        return at
    return item.end() if text[at : at + 1].isupper() and folded.startswith(" và ", item.end()) else None


def _second_half(text: str, folded: str, at: int) -> int:
    """Offset behind the second half of what a comma stands inside ("quận, huyện", "HLV, VĐV"); 0 where it is no such half."""
    before = folded[max(0, at - 12) : at]
    if any(one.search(before) and other.match(folded, at) for one, other in ((_UNITS, _UNITS_NEXT), _HALVES)):
        return at + 2
    pair = next((o for one, other in _PAIRS if one.search(folded, at - 16, at) and (o := other.match(folded, at))), None)
    if pair and text[at].islower():
        return pair.end() - 1
    short = _SHORT_FORMS[1].match(text, at) if _SHORT_FORMS[0].search(text[max(0, at - 9) : at]) else None
    return short.end() if short else 0


def _one_more(text: str, folded: str, at: int) -> int:
    """Offset behind one more task of an event, day that is kept, body asked or number honoured that stands at an offset; 0 where none does."""
    joined = _AND.match(folded, at)
    if (plan := _PLAN.match(folded, at)) and folded.endswith("nội dung, ", 0, at):
        return plan.end()
    if (along := _ALONG.match(folded, at)) or (along := _DAY_TOO.match(folded, at) if _KEPT.search(folded, at - 160, at) else None):
        return along.end()
    if side := _ONE_SIDE.match(folded, at) if _BETWEEN.search(folded, max(0, at - 70), at) else None:
        return side.end()
    if going := task(text, folded, joined.end() if joined else at):
        return going
    more = _MORE_ASKED.match(folded, at) or (_COUNTED_TOO.match(folded, at) if _COUNTED_BEFORE.search(folded[max(0, at - 60) : at]) else None)
    return more.end() if more else 0


def task(text: str, folded: str, at: int) -> int:
    """Offset behind a task of an event that stands at an offset ("cử Chủ tịch"; not "cử tri", "tổ chức Oxfam"); 0 where none does."""
    going = stands("task", folded, at)
    if not going or folded.startswith("cử tri", at) or _HELD_THEN.match(folded, at):
        return 0
    return 0 if going.group() == "tổ chức" and text[going.end() + 1 : going.end() + 2].isupper() else going.end()
