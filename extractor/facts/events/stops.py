"""Words that end the name of an event, wherever they stand or by what follows."""

from __future__ import annotations

import re

from extractor.facts.events.model import EventKind
from extractor.facts.events.words import listed, openers, stands
from extractor.language.patterns import regex

_WORD = regex(r"\w+")
#: Stops that depend on what follows, by their first syllable.
_IN_CONTEXT: dict[str, re.Pattern[str]] = {
    "được": regex(
        r"được (?:(?:[^\s,]+ ){0,14}(?:tổ chức|chủ trì|đăng cai|diễn ra|khai mạc|triển khai|phát động|cử hành|tiến hành|ấn định)"
        r"|ký kết|ký|sản xuất|cho là|xem là|coi là|đánh giá|tìm kiếm|tìm thấy|quy tập|phát hiện|cất bốc|đội|lực lượng|bộ chỉ huy|bộ chqs)(?!\w)"
    ),
    "tổ": regex(
        r"(?<!luật )(?<!phương án )(?<!kế hoạch )(?<!hình thức )(?<!mô hình )(?<!phương thức )tổ chức"
        r"(?! (?:trong sạch|đảng|bộ máy|lại|cơ sở|quốc tế|tín dụng|và hoạt động|chính quyền|thành viên|tôn giáo"
        r"|cán bộ|xã hội|chính trị|công đoàn|khoa học và)(?!\w))"
    ),
    "khai": regex(r"khai mạc(?!\w)"),
    "bế": regex(r"bế mạc(?!\w)"),
    "chính": regex(r"chính thức (?:diễn ra|khai mạc|bế mạc|được|bắt đầu|khởi động|khép lại|mở cửa|trở lại|kết thúc)"),
    "long": regex(r"long trọng (?:diễn ra|khai mạc|được|tổ chức)"),
    "bước": regex(r"bước vào"),
    "với": regex(
        r"với (?:những|các (?:hoạt động|nhóm|nội dung|phần|vấn đề(?= ?:| sau| như| chính))|nhiều"
        r"|hầu hết|phần lớn|đa số|quyết tâm|thành tích|sự|tư cách|cương vị|vai trò|vị trí|nội dung|hình thức|phương châm|thông điệp"
        r"|(?:(?:hơn|gần|trên|khoảng) )?\d[\d.]*(?![\d.]| (?:tỉnh|thành|địa phương|quận|huyện"
        r"|xã|phường|sở|bộ|doanh nghiệp|nước|điểm cầu)(?!\w))|hơn|gần|trên|khoảng)"
    ),
    "đồng": regex(r"đồng loạt (?:tổ chức|diễn ra|khai|được|ra quân|phát động|triển khai|tiến hành)(?!\w)"),
    "nhân": regex(r"(?<!công )(?<!quân )(?<!doanh )(?<!danh )(?<!bệnh )(?<!nạn )(?<!cá )(?<!tư )(?<!thân )nhân \d+ năm"),
    "lắng": regex(r"lắng nghe (?:báo cáo|tham luận|trình bày|phát biểu|các)(?!\w)"),
    "nghe": regex(r"(?<!lắng )nghe (?:báo cáo|ý kiến|trình bày|phát biểu|đồng chí|các)(?!\w)"),
    "dự": regex(r"dự kiến (?:diễn ra|tổ chức|khai mạc|khởi công|sẽ|kéo dài|vào|có|được|hoàn thành)(?!\w)|dự kiến$"),
    "hướng": regex(r"hướng (?:đến|tới)(?! (?:năm )?\d{4})"),
    "xem": regex(r"xem xét(?!\w)"),
    "vào": regex(r"vào(?! (?:đời|nghề|cuộc|đảng|lớp|trường|đại học)(?!\w))"),
    **{part: regex(rf"{part}(?: (?:tối|trưa))?,? (?:ngày|nay|qua|mai|\d|mồng|mùng)") for part in ("sáng", "chiều", "tối", "trưa", "đêm")},
    "trùng": regex(r"trùng (?:đúng )?(?:ngày|dịp|thời|với)(?!\w)"),
    "quanh": regex(r"quanh (?:đảo|quần đảo|bán đảo|khu vực)(?!\w)"),
    "gần": regex(r"gần (?:đảo|quần đảo|bán đảo|biên giới|eo biển|bờ biển)(?!\w)"),
    "trên": regex(r"trên (?:(?:quần |bán )?đảo|(?:vùng )?biển (?:đông|hoàng|hoa|nhật|baltic|đen|đỏ|địa trung|philippines))(?!\w)"),
    "rạng": regex(r"rạng sáng"),
    "ngày": regex(r"ngày (?:\d+[/.-]|\d+ tháng|mai)"),
    "hôm": regex(r"hôm \w"),
    "từ": regex(r"từ (?:ngày|\d+(?! năm| tuổi)|hôm|chiều|sáng|tối)"),
    "và": regex(
        r"và (?:xuất sắc |đã |cùng )?(?:giành|đoạt|đạt|có (?:buổi|cuộc)|dự(?! (?:thảo|án|toán|luật|báo|phòng|trữ)(?!\w))"
        r"|tham dự|lắng nghe|đi đến|hủy|mời"
        r"|trao đổi với|phát biểu)(?!\w)"
    ),
    "trong": regex(r"trong (?:(?:hai|ba|bốn|\d+) ngày|(?:các )?ngày|sáng|chiều|tối|tháng|tuần|bối cảnh|không khí|bao|niềm|sự|đó|khi)"),
    "tại": regex(r"tại(?! chức| chỗ)"),
    "có": regex(
        r"có (?:phó|thủ tướng|chủ tịch|bí thư|lãnh đạo|đại diện|sự|các|đồng chí|ông|bà|hơn|gần|trên|\d|thường|mặt|tổng|khoảng"
        r"|nhiều|chủ đề|bộ trưởng|đông đảo|rất|ý nghĩa|nhận định)"
    ),
    "cho": regex(
        r"cho (?:(?:hơn |gần |trên |khoảng )?\d|những|"
        r"(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:tập thể|cá nhân|đơn vị|người|học sinh|gia đình|em|nhóm|tác giả))"
    ),
    "bà": regex(r"bà [a-zđ]"),
    "lúc": regex(r"lúc \d"),
    "theo": regex(r"theo(?! (?:tư tưởng|lời (?:bác|dạy)|tấm gương|chuyên đề))"),
    "không": regex(r"không"),
    "để": regex(r"để"),
    "nhằm": regex(r"nhằm"),
    "học": regex(r"học sinh (?:lớp|trường)"),
    "sinh": regex(r"sinh viên (?:năm|trường)"),
    "tới": regex(r"(?<!thời gian )(?<!nhiệm kỳ )(?<!giai đoạn )(?<!những năm )tới(?: đây)?(?=,|\.|$)"),
    "kéo": regex(r"kéo dài (?:từ|đến|tới|trong|suốt|hơn|gần|khoảng|một|hai|ba|bốn|năm|sáu|bảy|cả|sang|qua|nhiều|\d)"),
    "trước": regex(r"trước (?:diễn biến|tình hình|nguy cơ|tình trạng|thực trạng|bối cảnh|yêu cầu)(?!\w)"),
}
#: "thảo luận tại hội trường", "ở tổ": how a council sits, no place.
_IN_HALL = regex(r"(?:tại|ở) (?:hội trường|tổ|nghị trường)(?! (?:ba đình|thống nhất|diên hồng)(?!\w))")
#: Right behind a head these open its name: "họp không báo trước", "gặp mặt nhân kỷ niệm …".
_BEHIND_HEAD = frozenset(("không", "để", "nhân"))
_PURPOSE = frozenset(("để", "nhằm"))
#: "đối thoại với hơn 80 doanh nghiệp": with whom, wherever the word stands in a name.
_WITH = ("giao lưu", "gặp mặt", "gặp gỡ", "đối thoại", "làm việc", "tiếp xúc", "trao đổi")
#: Nouns that say little without their purpose.
_FOR = regex(r"(?<!\w)(?:giải pháp|biện pháp|nhiệm vụ|cơ chế|chính sách) $")
#: "với chủ đề “A”", "với chủ đề: A": the theme of a conference of whose name so many words say only its kind.
_THEME, _PLAIN = regex(r"với chủ đề:? [“\"‘]"), 4
#: A purpose tells what a meeting is about, and a number of recipients what a ceremony is, as long as little else does, in words.
_SHORT, _BRIEF = 10, 7
#: "sáp nhập Ban A, Ban B vào Sở C", "chuyển xã A vào huyện B": into what something goes.
_INTO = regex(r"(?<!\w)(?:sáp nhập|sát nhập|hợp nhất|chuyển|nhập|tích hợp|lồng ghép) ")
#: "đón nhận Huân chương … do Chủ tịch nước trao tặng và kỷ niệm …": the grantor stands inside the name.
#: "người giữ chức vụ do HĐND tỉnh bầu": who chose them.
_GRANTED = regex(
    r"do [^,.;\n]{3,70}? (?:trao tặng|phong tặng|truy tặng|tặng)(?= (?:và|cùng|gắn với) )"
    r"|do (?:quốc hội|hđnd|hội đồng nhân dân)(?: [^\s,.;]+){0,5}? (?:bầu|phê chuẩn)(?!\w)"
    r"|do [^,.;\n]{3,70}? (?:làm chủ đầu tư|ban hành|quản lý)(?!\w)"
)
#: "cuộc gặp với Đại sứ Việt Nam tại Lào", "họp báo về sự cố tại Bệnh viện X": where somebody serves or something happened, not the event.
_OF_THERE = regex(
    r"(?<!\w)(?:đại sứ|đại sứ quán|lãnh sự|lãnh sự quán|đại biện|tham tán|đại diện|phái đoàn|cơ quan đại diện|cộng đồng|kiều bào|người việt(?: nam)?"
    r"|vụ|vụ việc|(?<!phó )(?<!lý )(?<!ngừa )sự cố|sự việc|tai nạn|hỏa hoạn|thảm họa|tình trạng)(?: (?!tại |ở )[^\s,.;]+){0,4} $"
)

#: "Cuộc thi A | trao 12 giải", "Triển lãm B | giới thiệu hơn 100 bức ảnh": what came of the event, in numbers.
_COUNTS = regex(
    r"(?:trao|vinh danh|tôn vinh|giới thiệu|trưng bày|bầu|sử dụng|huy động|đón|chào đón|tiếp đón|công bố|chọn ra|chọn được|xác định|thu được"
    r"|thông qua|tiếp nhận|nhận|bàn về|thảo luận)(?: ra| được)?(?: (?:hơn|gần|trên|khoảng|tổng cộng|tổng số|tới))?"
    r" (?:\d|hàng (?:chục|trăm|nghìn|ngàn)(?!\w))"
)
#: What joins one more task to those of a name.
_JOINS = (" và ", ", ", " chào ", " cùng ", " - ", " để ", " nhằm ", " đã ", " với ", " về ", " đồng thời ", "“", '"', "‘")
#: What leads to a name that was told before: no new sentence begins behind it.
_TIES = (
    " và ", " với ", " cùng ", ", ", " - ", " của ", " về ", " cho ", " giữa ", " thi hành ", " thực hiện ", " triển khai ", " ban hành ",
    " sửa đổi ", " bổ sung ", " quán triệt ",
)  # fmt: skip
_AT_ONCE = regex(r"đồng thời (?:\d|hai|ba|bốn|năm|các)(?!\w)")


def stop(text: str, folded: str, stretch: tuple[int, int], start: int, kind: EventKind) -> int | None:
    """Offset of the first word that ends the name; written with a capital it is part of it, unless all is in capitals."""
    plain, at = openers("stop"), stretch[0]
    for word in _WORD.finditer(folded, *stretch):
        here, key = word.start(), word.group()
        proper = text[here].isupper() and not text[here + 1 : here + 2].isupper()
        if not proper and here >= at and _tells_on(folded, here, start):
            return here
        if proper and (_anew(folded, here, start) if here > start + 1 else stands("anew", folded, here)):
            return here
        if here < at or proper or (key not in plain and key not in _IN_CONTEXT):
            continue
        if not ((key in _IN_CONTEXT and _IN_CONTEXT[key].match(folded, here)) or (key in plain and plain[key].match(folded, here))):
            continue
        if key != "trên" and (compound := _compound(folded, here, word.end())):
            at = compound
        elif not _wanted(text, folded, here, key, start, kind):
            return here
    return None


def _tells_on(folded: str, at: int, start: int) -> bool:
    """Whether a predicate stands behind a name: not right behind its head ("lễ trao 12 giải"), nor as one more task of it."""
    named = at > start + 2 and not folded.endswith(_JOINS, start, at)
    return named and (stands("predicate", folded, at) is not None or _COUNTS.match(folded, at) is not None)


def _anew(folded: str, at: int, start: int) -> bool:
    """Whether a capital opens a new sentence behind a caption without a full stop: a word that opens sentences, or what was said before."""
    opens = stands("sentence_opener", folded, at) is not None and stands("compound", folded, at) is None
    return opens or (folded[at : at + 14] in folded[start : at - 1] and not folded.endswith(_TIES, 0, at))


def _compound(folded: str, start: int, end: int) -> int | None:
    """Where the compound ends that a word is part of, as its first word or behind another one; None where it is part of none."""
    if found := stands("compound", folded, start):
        return found.end()
    at = start
    for _ in range(2):
        at = folded.rfind(" ", 0, max(at - 1, 0)) + 1
        if at < start and (found := stands("compound", folded, at)) and found.end() >= end:
            return found.end()
    return None


def _behind_head(folded: str, at: int, key: str, kind: EventKind) -> bool:
    """Whether a stop right behind a head opens its name: with whom one meets, how a council sits."""
    if key == "với":  # "tọa đàm với chủ đề “A”": the theme is its only name
        return kind == "meeting" or folded.endswith(_WITH, 0, at - 1) or folded.startswith("với chủ đề", at)
    if key == "để" and kind == "contest":
        return False
    return key in _BEHIND_HEAD or (kind == "session" and _IN_HALL.match(folded, at) is not None)


def _with(text: str, folded: str, at: int, start: int, kind: EventKind) -> bool:
    """Whether "với" tells with whom one meets, or the theme that alone names a conference: "hội thảo chuyên đề với chủ đề “A”"."""
    if folded.endswith(_WITH, start, at - 1):
        return True
    bare = kind == "conference" and len(_WORD.findall(folded, start, at)) <= _PLAIN and not any(sign.isdigit() for sign in text[start:at])
    return bare and _THEME.match(folded, at) is not None


def _does(folded: str, at: int, key: str, start: int, kind: EventKind) -> bool:
    """Whether what one hears or considers names a meeting ("cuộc họp nghe báo cáo …"), and does not tell of one with its own name."""
    said = len(_WORD.findall(folded, start, at))
    return said < 3 if key == "nghe" else kind != "session" or said < 2  # "Kỳ họp thứ 30 xem xét …": what a numbered session does


def _wanted(text: str, folded: str, at: int, key: str, start: int, kind: EventKind) -> bool:
    """Whether a stop belongs to the name: right behind the head why or with whom; the purpose of a meeting, pupils that are no apposition."""
    if key in ("ông", "bà"):  # "tiếp ông A", "giao lưu với bà B": whom one meets
        return folded[max(start - 12, 0) : at].rstrip().rpartition(" ")[2] in listed("takes_person")
    if key in ("học", "sinh"):  # "cho em A học sinh lớp 11": who the person is, the comma left out
        return not text[max(folded.rfind(" ", start, at - 1) + 1, start)].isupper()
    if (at <= start + 2 and _behind_head(folded, at, key, kind)) or (key == "với" and _with(text, folded, at, start, kind)):
        return True
    if key in _PURPOSE and _FOR.search(folded, start, at):  # "các giải pháp nhằm tăng cường …": what they are for
        return True
    if key == "đồng":  # "khánh thành đồng thời 4 dự án"
        return _AT_ONCE.match(folded, at) is not None
    if key in ("nghe", "xem"):
        return _does(folded, at, key, start, kind)
    if key == "vào":
        return text[at + 4 : at + 5].isupper() and _INTO.search(folded, start, at) is not None
    if key == "tại":
        return _OF_THERE.search(folded, start, at) is not None
    if key == "dành":  # "Ngày hội việc làm dành cho thanh niên"; a name in quotation marks is whole without it
        return text[at - 2 : at - 1] not in "\"”’'"
    if key == "do":
        return _GRANTED.match(folded, at) is not None
    if key == "cho" and _IN_CONTEXT["cho"].match(folded, at):  # "trao học bổng cho 120 học sinh": little else is said; not "cho biết"
        named = kind != "ceremony" and text[at - 2 : at - 1] in "\"”’'"  # "đêm hội “X” cho 120 trẻ em"
        return not named and len(_WORD.findall(folded, start, at)) < _BRIEF
    return key in _PURPOSE and kind in ("meeting", "conference") and len(_WORD.findall(folded, start, at)) < _SHORT
