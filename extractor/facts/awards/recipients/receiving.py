"""Bodies, units and localities that receive: where a reader would cut their names."""

from __future__ import annotations

import re

from extractor.facts.awards.model import Recipient, RecipientKind, Span
from extractor.facts.awards.recipients.named import as_written
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.guards import NO_HEAD
from extractor.facts.awards.words.sports import sector as sector_of
from extractor.facts.marks import Mark
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

#: "phim A, do Hãng B sản xuất": who made it says nothing of why it won.
PRODUCED = (
    r" (?:công ty|hãng|trung tâm|đài|nhà hát|đạo diễn|nghệ sĩ|đoàn|xưởng|tập đoàn|viện|tác giả|nhóm)(?!\w)[^;:()\n]{0,90}?"
    r" (?:sản xuất|đạo diễn|thực hiện|thể hiện|biểu diễn|dàn dựng|trình bày|sáng tác)(?!\w)"
)
END = regex(
    rf"(?<!\w)(?:vì|do(?!{PRODUCED})|nhờ|nhằm|để|đã|từng|có(?= (?:thành tích|nhiều"
    r"|công(?! (?:ty|đoàn|an)(?!\w))|đóng góp|hoạt động|hành động|nghĩa cử|sáng kiến|tinh thần|kết quả|đủ))"
    r"|lập(?= (?:chiến công|công|thành tích))|đạt(?= (?:thành|kết))|theo(?= (?:quyết|ủy))|nhân(?= (?:dịp|kỷ))"
    r"|kèm(?! theo \d+ (?:tập thể|cá nhân|đơn vị|người|đồng chí))|cùng số tiền|cùng(?= (?:tiền|quà|phần))"
    r"|trong(?= (?:phong trào|công tác|thực hiện|việc|quá trình|đợt|sự nghiệp|năm|lĩnh|giai|phòng|tổ chức|cuộc|xây|học))"
    r"|với(?= (?:số tiền|thành tích|trị giá|những|nội dung))|đánh giá|ghi nhận|[-–(|] ?ảnh(?=\s*:|\s*$)|ảnh:|tuy nhiên|ngoài ra|đến nay|trị giá"
    r"|khi(?! mạc)|tham gia"
    r"|(?:tham )?dự(?= (?:thi|olympic|hội|giải|kỳ|kì|cuộc))"
    r"|hoàn thành|(?:\d+|hai|ba|bốn|nhiều) (?:năm|lần|kỳ)(?: học)? (?:liền|liên tục|liên tiếp)"
    r"|tại(?= (?:buổi|lễ|hội nghị|đại hội))|về(?= (?:thành tích|những|việc|kết quả))"
    r"|tiêu biểu|xuất sắc|điển hình|mỗi|trao(?= đổi)|sau khi|trước khi|nơi"
    r"|(?:tuyên dương|biểu dương|khen thưởng|tôn vinh|vinh danh)(?= \d))(?!\w)"
)
UNIT_HEAD = regex(
    r"(?:tập thể|phòng|phân xưởng|đội|tổ|khoa|lớp|chi đoàn|chi bộ|ban biên|nhóm|kíp|ê kíp|ê - kíp|đại đội|trung đội|tiểu đội|tiểu đoàn|câu lạc bộ|clb"
    r"|công đoàn bộ phận"
    r"|liên danh|p[acxkv]\d{2}|ban chỉ huy quân sự)(?!\w)"
)
_BODY_HEAD = regex(
    rf"(?!{NO_HEAD})(?:tập thể|cán bộ(?=,| và)|phòng|ban|sở|công an|trung tâm|công ty|tổng công ty|tập đoàn|đội|tổ|khoa|trường|bệnh viện|chi nhánh"
    r"|hội|tổng hội|tỉnh hội|thành hội|đoàn(?! thể)|liên danh|nhóm|quân khu"
    r"|sư đoàn|trung đoàn|lữ đoàn|tiểu đoàn|đại đội|trung đội|tiểu đội|hải đoàn"
    r"|ubnd|ủy ban|uỷ ban|hđnd|đảng bộ|đảng ủy|chi bộ|htx|hợp tác xã|báo|đài|viện|cục|vụ|chi cục"
    r"|xí nghiệp|phân xưởng|nhà máy|thành đoàn|tỉnh đoàn|huyện đoàn|liên đoàn|công đoàn|cđcs|cđ(?= )"
    r"|bộ chỉ huy|bộ tư lệnh|đồn|học viện|đại học|nhà hát|ngân hàng|kho bạc|tòa án"
    r"|viện kiểm sát"
    r"|mặt trận|câu lạc bộ|clb|ê kíp|ê - kíp|phim|đại sứ quán|tạp chí|quỹ|hiệp hội|liên hiệp|cụm|khối|hải quan|bảo hiểm|điện lực|trạm"
    r"|nhà trường"
    r"|bộ|quân chủng|quân đoàn|binh đoàn|vùng|hải đội|văn phòng|chi hội|chi đoàn|liên đội"
    r"|khách sạn|khu nghỉ dưỡng|resort|nhà hàng|siêu thị|bảo tàng|thư viện|khu du lịch|sân bay|cảng|đội tuyển"
    r"|tuyển(?= (?:nữ|nam|trẻ|bóng|bơi|điền kinh))"
    r"|tàu(?= [a-z]{0,4}[ -]?\d)|tổ hợp tác|hạt|ban nhân dân|giáo xứ|llvt|tand|kbnn|bđbp|lực lượng|doanh nghiệp|p[acxkv]\d{2}|dòng họ"
    r"|xưởng|trang trại|xã đoàn|phường đoàn|bộ phận một cửa|thuế(?= (?:tỉnh|thành phố|cơ sở|khu vực))|lớp(?= \d{1,2}[a-z]\d{0,2}(?!\w))"
    r"|cơ sở(?= (?!đào tạo|giáo dục)(?:[a-zà-ỹđ]+ ){1,6}))(?!\w)"
)
#: Nouns that stand for a body named before.
COMMON = regex(
    r"(?:cty|trường|nhà trường|trung tâm|công ty|tập đoàn|bệnh viện|hội|viện|cục|sở|đội|ngân hàng|học viện|đài|tạp chí|tổng công ty|xí nghiệp|bộ|ban"
    r"|tập thể)"
)
#: They stand in offices ("Phó Thủ tướng Chính phủ") and grant; they do not receive.
_POWERS = regex(r"(?:chính phủ|quốc hội|đảng|nhà nước|trung ương đảng|bộ chính trị|ban bí thư)")
_PREDICATE = regex(
    r"(?<!\w)(?:tạo|vô địch(?= \S)|thắng|đánh bại|hạ|vượt qua|rất|không|đã|vừa|còn|luôn|xúc động|vinh dự|cũng|từng|lần đầu|tiếp tục|xuất sắc"
    r"|chính thức|bất ngờ|nhanh chóng|được|vui|hạnh phúc"
    r"|thu hút|diễn ra|đạt(?= (?:trong sạch|danh hiệu|chuẩn|loại|nhiều))|đem|làm|mang|giúp|cho biết|sẽ|liên tục"
    r"|một lần nữa|lại|trở thành|có thêm|có cả|có \d+|đề nghị|trình|mới(?= đề| có| được))(?!\w)"
)
PEOPLE_OF = regex(
    r"(?<!\w)(?!(?:cán bộ|chiến sĩ) (?!và|,))(?:(?:đảng bộ|chính quyền|quân và dân|quân dân|nhân dân|cán bộ|chiến sĩ|lực lượng vũ trang|llvt)"
    r"(?:\s*,\s*|\s+và\s+|\s+)){1,5}(?:các dân tộc\s+)?"
    r"(?=(?:các |hai |ba |\d+ )?(?:tỉnh|huyện|xã|phường|thành phố|thị xã|thị trấn|đặc khu|thôn|bản|quận|buôn|ấp|xóm|làng|khu phố|khu dân cư"
    r"|tổ dân phố)\s|(?<=nhân dân )\w)"
)


_NOTHING_MORE = regex(r"[\s.\"”]*(?:(?:đã|được|vinh dự|đều|cùng|cũng|vừa|lần lượt)\s*)*")
#: A hamlet by number or name, whether or not the page's places have it: "thôn 3", "xóm 8".
_HAMLET = regex(
    r"(?:[Tt]hôn|[Ấấ]p|[Xx]óm|[Bb]ản|[Kk]hu phố|[Tt]ổ dân phố|[Bb]uôn)\s+"
    rf"(?:\d{{1,3}}\w?|[{UPPER}][^\W\d_]*(?:\s[{UPPER}][^\W\d_]*){{0,3}})\s*\.?"
)
#: "huyện A được Chính phủ công nhận … và (được tặng)": what is told of the locality.
_TOLD_OF = regex(
    r" (?:(?:được|đã|vừa|vinh dự|cũng|là một trong|là|còn|luôn|liên tục|tiếp tục) |về (?:thành tích|những|việc|kết quả)(?!\w))"
)


#: "cho xã A trước tháng 6": when it is given or asked for.
_WHEN = regex(r" (?:(?:trước|trong|vào|sau|nhân) (?:tháng|ngày|năm|quý|dịp|đợt)(?!\w)|năm (?:học )?(?:19|20)\d\d)")


def _closes(scene: Scene, at: int, end: int) -> bool:
    """Whether an item ends behind the name of its locality, or goes on to tell something of it."""
    return _NOTHING_MORE.fullmatch(scene.folded, at, end) is not None or _TOLD_OF.match(scene.folded, at, end) is not None


def place(scene: Scene, start: int, end: int) -> Recipient | None:
    """A locality: "tỉnh A", "nhân dân và cán bộ xã B", a bare "A" of a list of provinces."""
    of = PEOPLE_OF.match(scene.folded, start, end)
    at = of.end() if of else start
    head = re.match(
        r"(?:các |hai |ba |\d+ )?(?:tỉnh|thành phố|tp\.?|huyện|thị xã|quận|phường|xã|thị trấn|(?<=các )(?:đơn vị"
        r"|địa phương))\s+",
        scene.folded[at:end],
    )
    for mark in scene.places:
        if mark.start > at + (head.end() if head else 0):
            break
        closes = _closes(scene, mark.end, end) or ((head is not None or of is not None) and _WHEN.match(scene.folded, mark.end) is not None)
        if at <= mark.start <= at + (head.end() if head else 0) and mark.end <= end and closes:
            begin = start if of else (at if head and not re.match(r"(?:các|hai|ba|\d+) ", head.group()) else mark.start)
            return as_written(scene, begin, mark.end, "locality")
    hamlet = _HAMLET.fullmatch(scene.text, start, end)
    if hamlet is None:
        return None
    return as_written(scene, start, start + len(hamlet.group().rstrip(" .")), "locality")


#: "phụ nữ tỉnh Điện Biên": a part of a place's people.
_FOLK = regex(
    r"(?P<name>(?:phụ nữ|tuổi trẻ|thanh niên|thanh thiếu nhi|thiếu nhi|nông dân|đồng bào|ngành (?:giáo dục|y tế|nội vụ|tư pháp|nông nghiệp))\s+"
    r"(?:các dân tộc\s+)?(?:tỉnh|huyện|xã|phường|quận|thành phố|thị xã)\s+)"
)
#: "đội tuyển bóng đá nữ quốc gia": a team without a capital.
_NATIONAL = regex(r"(?P<name>đội tuyển (?:[^\W_]+ ){1,5}quốc gia)[\s.]*")
_RUN = regex(rf"[{UPPER}][^\W\d_]+(?: [{UPPER}][^\W\d_]+){{0,3}} ?[.]?")
#: "Phòng Kế hoạch - Nghiệp vụ": a name goes on behind a dash with a capital.
_LONGER = regex(rf"(?P<rest>(?: [-–] [{UPPER}][^\W\d_]*(?: [^\W\d_]+){{0,6}}){{1,3}})[\s.,;]*")


#: "Đội X, Công an huyện Y", "Khoa X, Bệnh viện Y": behind the comma stands whose the unit is.
_UNIT_OF = regex(
    r"(?:(?:đội|tổ(?! dân phố))(?!\w)[^,;:()]*(?P<squad>, )(?=trường đại|đại học|học viện|công an (?:huyện|quận|th[ịà]|t[px]|tỉnh)|chi cục|hạt|phòng)"
    r"|phòng(?!\w)(?:(?!huyện |quận |thị xã |thành phố |tỉnh |xã |phường )[^,;:()])*(?P<room>, )"
    r"(?=công an (?:tỉnh|thành phố|tp|hà nội)|văn phòng |sở |bệnh viện|trường|ubnd|bộ chỉ huy|cục)"
    r"|(?:vụ|cục)(?!\w)[^,;:()]*(?P<bureau>, )(?=vksnd|viện kiểm sát|tand|tòa án|bộ |tổng cục|kiểm toán|thanh tra)"
    r"|(?:khoa|bộ môn|lớp|chi đoàn)(?!\w)[^,;:()]*(?P<faculty>, )(?=bệnh viện|trường|đại học|học viện|viện)"
    r"|(?:tiểu đoàn|trung đoàn|lữ đoàn)(?!\w)[^,;:()]*(?P<troop>, )(?=(?:sư đoàn|quân đoàn|quân khu|binh đoàn)(?! \d+[^,;]{0,30}(?:,| và) )[^,;]*$)"
    r"|(?:trung tâm|ban)(?!\w)(?:(?!huyện |quận |thị xã |thành phố |tỉnh |xã |phường |khu vực |(?:ủy|uỷ)(?!\w))[^,;:()])*(?P<desk>, )"
    r"(?=đài|báo |thông tấn|trường (?:đại học|đh|cao đẳng|cđ|sĩ quan)|đại học|học viện))"
)


def unit_of(scene: Scene, start: int, end: int) -> Span | None:
    """The comma between a unit and the body that it belongs to, in an item that begins at an offset; None where the two are no such pair."""
    while start < end and scene.text[start].isspace():
        start += 1
    match = _UNIT_OF.match(scene.folded, start, end)
    return None if match is None or match.lastgroup is None else match.span(match.lastgroup)


#: "Trung tâm Sản xuất phim truyền hình", "Phòng Nghiệp vụ": a unit's name goes on in small letters to the end of the item.
_SMALL_REST = regex(
    r"(?: (?!(?:tại|trong|vì|với|ở|của|do|để|từ|khi|năm|đều|này|trên|nói|vừa|đã|cũng|còn|lần|kịp|trao|tổ|được|và|là|mà|nhân|theo|cùng|sau|trước|đó"
    r"|đang|sẽ|có|nhằm|bị|cho|về|đến|tới|lên|ra|vào|như|nơi|thuộc|đạt|đoạt|giành|nhận|tham|tiêu|xuất|hoàn|chúng|ta|tôi|anh|chị|ông|bà|em)(?!\w))"
    r"(?!(?:khen|thưởng|chúc|tuyên|biểu|đón|gửi|phát|phối|vinh|cho|rất|luôn|mừng|chào|tổng|khai|bước|triển|tiếp|góp|giúp|mở|khánh|đang|tự(?! vệ)"
    r"|phấn|mong|sẵn|xếp|chuẩn|không|thường(?! trực)|nằm|đóng|vẫn|cần|chính(?= thức)|bất(?= ngờ)|nhanh(?= chóng)|tạm)(?!\w))[a-zà-ỹđ]+){1,5}"
    rf"(?:(?: [-–])? [{UPPER}][^\W\d_]*(?: [{UPPER}][^\W\d_]*){{0,5}})*(?: \d{{1,3}})?(?=\s*(?:[,;.)(]|$))"
)
_HAS_FIELD = regex(
    r"(?:phòng|đội|tổ|khoa|trung tâm|ban|bộ môn|xưởng|phân xưởng|trạm|công đoàn|cục|chi cục|viện|hội|đoàn|xí nghiệp|hợp tác xã|htx|câu lạc bộ|clb"
    r"|chi hội|tổ hợp tác|công ty|trường|liên đoàn|liên hiệp|đại đội|trung đội|tiểu đội|lữ đoàn|trung đoàn|tiểu đoàn)(?!\w)"
)


def past_small(scene: Scene, body: Mark, end: int) -> int:
    """Offset behind the small letters with which a body's name goes on to a sign or to the end of its item.

    Args:
        scene: the document.
        body: mark of the body.
        end: where the item ends.
    """
    if not _HAS_FIELD.match(scene.folded, body.start):
        return body.end
    rest = _SMALL_REST.match(scene.text, body.end) or _SMALL_REST.match(scene.text, body.end, end)
    return rest.end() if rest is not None and rest.end() <= end + 1 else body.end


def _with_branch(scene: Scene, body: Mark) -> Mark:
    """A bank with the branch right behind it: "Ngân hàng Nhà nước chi nhánh tỉnh X"."""
    branch = scene.body_from(body.end + 1)
    joined = branch is not None and scene.folded.startswith(("chi nhánh", "phòng giao dịch", "sở giao dịch"), branch.start)
    return Mark(body.start, branch.end, body.value, body.rule) if branch is not None and joined else body


def _with_its_body(scene: Scene, start: int, end: int) -> int:
    """The end of the body that a unit at an offset belongs to; the end given where it names none."""
    comma = unit_of(scene, start, min(len(scene.text), end + 60))
    if comma is None or comma[0] != end:
        return end
    return next((m.end for m in scene.bodies if m.start == comma[1]), end)


#: Heads that are no name alone: the whole item is ("Công đoàn các KCN tỉnh").
_BARE_HEADS = frozenset({"công đoàn", "thanh tra", "kho bạc", "hải quan", "điện lực", "bưu điện", "chi bộ", "đảng bộ", "đoàn thanh niên"})


#: "Công an các huyện A, B và thành phố C": the first item with its head.
_OF_SEVERAL = regex(r" (?:các|hai|ba|bốn|\d+) (?:tỉnh|huyện|xã|phường|quận|thị xã|thành phố) [^,;:.]{2,30}$")


#: "Agribank Chi nhánh Sơn La", "Viettel Sóc Trăng": a brand and where its branch is.
_BRAND = regex(r"(?P<brand>[A-Z][A-Za-z]{2,})(?: [Cc]hi nhánh| CN)?(?: tỉnh| thành phố| TP\.?| huyện)? ")


#: "Agribank Chi nhánh Lào Cai II".
_ROMAN = regex(r" (?:I{1,3}|IV|V)(?!\w)")


def _branch(scene: Scene, start: int, end: int) -> Recipient | None:
    """The branch of a firm whose brand is no Vietnamese syllable, in a place that closes the item."""
    match = _BRAND.match(scene.text, start, end)
    if match is None or is_vietnamese_syllable(match["brand"].lower()):
        return None
    where = next((m for m in scene.places if m.start in (match.end(), match.end() - len("tỉnh ")) and m.end <= end), None)
    numbered = _ROMAN.match(scene.text, where.end, end) if where is not None else None
    last = numbered.end() if numbered is not None else where.end if where is not None else 0
    if where is None or not _closes(scene, last, end):
        return None
    return named_body(scene, start, last, collective=False)


def _words_end(scene: Scene, start: int, end: int) -> int:
    """Where the words of a unit end that no mark delimits: before what says why, a dash and a number, a predicate."""
    stop = min(
        (s for s in (END.search(scene.folded, start, end), re.compile(r"\s[-–]\s(?=\d)").search(scene.text, start, end)) if s),
        key=lambda m: m.start(),
        default=None,
    )
    last = stop.start() if stop else end
    predicate = next((m for m in _PREDICATE.finditer(scene.folded, start, last) if scene.text[m.start()].islower()), None)  # "Hạ Long"
    return predicate.start() if predicate else last


#: A team of a hamlet or class that has a number for a name: "đội thôn 4".
_NUMBERED = regex(
    r"(?:đội|đoàn|đội bóng|chi hội(?: (?:phụ nữ|nông dân|cựu chiến binh|thanh niên))?|chi bộ|chi đoàn|tổ phụ nữ)"
    r" (?:thôn|tổ|khu|khu phố|ấp|bản|xóm|khối|lớp|tổ dân phố) \d{1,2}\w?$", re.IGNORECASE)


def body_of(scene: Scene, start: int, end: int) -> Recipient | None:
    """The body or unit that an item of recipients names; None where it names none. What is no name of its own is for the caller to judge."""
    branch = _branch(scene, start, end)
    if branch is not None:
        return branch
    body = next((m for m in scene.bodies if start <= m.start <= start + 60 and m.end <= end), None)
    if body is not None and scene.folded[body.start : body.end] in _BARE_HEADS and scene.text[body.end : end].strip(' ,."”'):
        body = None
    if body is not None and _OF_SEVERAL.match(scene.folded, body.end, end):
        return named_body(scene, body.start, end, collective=False)
    prefix = scene.folded[start : body.start] if body else ""
    if body is not None and (COMMON.fullmatch(scene.folded, body.start, body.end) or _POWERS.fullmatch(scene.folded, body.start, body.end)):
        return None
    if body is not None and re.fullmatch(
        r"\W*(?:(?:chiến sĩ|thầy trò|trò|người lao động|nhân viên|y,? bác sĩ|đoàn viên)\s+)?"
        r"(?:(?:các|trong đó có)\s+)?(?:tập thể\s+(?:(?:cán bộ|nhân viên|chiến sĩ|công nhân|viên|,|và)\s*)*)?",
        prefix,
    ):
        longer = _LONGER.fullmatch(scene.text, body.end, end)
        last = longer.end("rest") if longer else _with_its_body(scene, body.start, past_small(scene, _with_branch(scene, body), end))
        return named_body(scene, body.start, last, collective="tập thể" in prefix)
    sector = sector_of().match(scene.folded, start, end) or _FOLK.match(scene.folded, start, end)
    if sector is not None and _RUN.fullmatch(scene.text, sector.end(), end):
        return named_body(scene, sector.start("name"), end, collective=True)
    if (team := _NATIONAL.fullmatch(scene.folded, start, end)) is not None:
        return named_body(scene, *team.span("name"), collective=True)
    if not _BODY_HEAD.match(scene.folded, start, end):
        return None
    last = _words_end(scene, start, end)
    words = scene.text[start:last].strip(' ,.;:"“”')
    if (
        COMMON.fullmatch(words.casefold())
        or not (any(w[:1].isupper() for w in words.split()) or _NUMBERED.match(words))
        or (len(words.split()) < 2 and not re.match(r"P[A-Z]\d{2}$", words))
    ):
        return None
    if len(words.split()) > 30 or not (any(w[:1].isupper() for w in words.split()[:10]) or _NUMBERED.match(words)):
        return None
    return named_body(scene, start, start + len(words) + _closes_behind(scene.text, start, words), collective=False)


def _closes_behind(text: str, start: int, words: str) -> bool:
    """Whether the sign behind some words of a text closes a quotation that they open: ê kíp phim "X|"."""
    sign = text[start + len(words) : start + len(words) + 1]
    return words.count('"') % 2 == 1 if sign == '"' else sign == "”" and words.count("“") > words.count("”")


def named_body(scene: Scene, start: int, end: int, *, collective: bool) -> Recipient:
    """A recipient that is a body; "tập thể" before its name makes it a collective."""
    words = scene.text[start:end]
    for prefix in ("tập thể ", "Tập thể "):
        if words.startswith(prefix) and _BODY_HEAD.match(words[len(prefix) :].casefold()) and not words[len(prefix) :].startswith("cán bộ"):
            start += len(prefix)
            collective = True
    kind: RecipientKind = "collective" if collective or UNIT_HEAD.match(scene.folded, start, end) else "organization"
    return Recipient(name=scene.text[start:end].strip().rstrip("…./").rstrip(), kind=kind, mentions=(scene.layout.mention(start, end),))
