"""Who was given an award: named persons, bodies and localities of a span, and the counts of it."""

from __future__ import annotations

import re

from extractor.facts.awards.counts import Takers, count
from extractor.facts.awards.model import Recipient, RecipientKind, Span
from extractor.facts.awards.prizes import surnames
from extractor.facts.awards.scene import Person, Scene
from extractor.language.capitals import UPPER

_END = re.compile(
    r"(?<!\w)(?:vì|do|nhờ|nhằm|để|đã|có(?= (?:thành tích|nhiều|công|đóng góp|hoạt động|hành động|nghĩa cử|sáng kiến|tinh thần|kết quả|đủ))"
    r"|lập thành tích"
    r"|lập(?= (?:chiến công|công))|đạt(?= (?:thành|kết))|theo(?= (?:quyết|ủy))|nhân(?= (?:dịp|kỷ))|kèm|cùng số tiền|cùng(?= (?:tiền|quà|phần))"
    r"|trong(?= (?:phong trào|công tác|thực hiện|việc|quá trình|đợt|sự nghiệp|năm|lĩnh|giai|phòng|tổ chức|cuộc|xây|học))"
    r"|với(?= (?:số tiền|thành tích|trị giá|những|nội dung))|đánh giá|ghi nhận|ảnh:|tuy nhiên|ngoài ra|đến nay|trị giá|khi(?! mạc)|tham gia"
    r"|hoàn thành"
    r"|tại(?= (?:buổi|lễ|hội nghị|đại hội))|tiêu biểu|xuất sắc|điển hình|mỗi|trao(?= đổi)|sau khi|trước khi|nơi)(?!\w)"
)
_BELONGS = re.compile(r"(?<!\w)thuộc(?! về)(?!\w)")
#: "12 cá nhân của nước bạn Lào", "các tập thể của Sở Y tế": whose they are receives nothing.
_COUNTED_OF = re.compile(r"\s*(?:\d[\d.]*|các|những|nhiều|hai|ba|bốn|năm)\s+[^,;]{2,50}?\s(?P<of>của)\s")
_SEPARATOR = re.compile(r"[,;:\n()]|(?<!\w)(?:và|cùng|với|cho|gồm|là|còn có|trong đó có|như|bên cạnh)(?!\w)")
_OFFICE = re.compile(
    r"(?:nguyên\s+|cựu\s+)?(?:phó\s+)?(?:chủ tịch|bí thư|giám đốc|tổng giám đốc|trưởng|đội trưởng|tổ trưởng|hiệu trưởng|viện trưởng|chánh"
    r"|chủ nhiệm|ủy viên"
    r"|thường trực|đại sứ(?! quán)|hội viên|đoàn viên|đảng viên|cục trưởng|vụ trưởng|tư lệnh|chính ủy|thủ trưởng|bộ trưởng|thứ trưởng|cán bộ"
    r"|nhân viên|giảng viên|giáo viên|chuyên viên"
    r"|công nhân"
    r"|học sinh|sinh viên|kế toán|bác sĩ|kỹ sư|lãnh đạo|đại diện|nhà báo|phóng viên|trưởng phòng|trưởng ban|phường đội trưởng|đạo diễn|biên tập"
    r"|thanh tra"
    r"|kiểm sát viên|thẩm phán|công dân|xã đội|trạm trưởng|quản đốc|tổng biên tập|thư ký|ông|bà|anh|chị|hộ lý|y tá|điều dưỡng|diễn viên)(?!\w)"
)
_UNIT_HEAD = re.compile(
    r"(?:tập thể|phòng|đội|tổ|khoa|lớp|chi đoàn|chi bộ|ban biên|nhóm|kíp|ê kíp|ê - kíp|đại đội|trung đội|tiểu đội|tiểu đoàn|câu lạc bộ|clb"
    r"|công đoàn bộ phận"
    r"|liên danh|p[acxkv]\d{2}|ban chỉ huy quân sự)(?!\w)"
)
_BODY_HEAD = re.compile(
    r"(?:tập thể|cán bộ|phòng|ban|sở|công an|trung tâm|công ty|tổng công ty|tập đoàn|đội|tổ|khoa|trường|bệnh viện|chi nhánh|hội|đoàn|liên danh"
    r"|nhóm|quân khu"
    r"|sư đoàn|trung đoàn|lữ đoàn|tiểu đoàn|đại đội|ubnd|ủy ban|uỷ ban|hđnd|đảng bộ|đảng ủy|chi bộ|htx|hợp tác xã|báo|đài|viện|cục|vụ|chi cục"
    r"|xí nghiệp"
    r"|nhà máy|thành đoàn|tỉnh đoàn|huyện đoàn|liên đoàn|công đoàn|bộ chỉ huy|bộ tư lệnh|đồn|học viện|đại học|nhà hát|ngân hàng|kho bạc|tòa án"
    r"|viện kiểm sát"
    r"|mặt trận|câu lạc bộ|clb|ê kíp|ê - kíp|phim|đội tuyển|đại sứ quán|tạp chí|quỹ|hiệp hội|liên hiệp|cụm|khối|hải quan|bảo hiểm|điện lực|trạm"
    r"|nhà trường"
    r"|bộ|quân chủng|quân đoàn|binh đoàn|vùng|hải đội|văn phòng|lực lượng|doanh nghiệp|p[acxkv]\d{2})(?!\w)"
)
#: Nouns that stand for a body named before.
COMMON = re.compile(
    r"(?:cty|trường|nhà trường|trung tâm|công ty|tập đoàn|bệnh viện|hội|viện|cục|sở|đội|ngân hàng|học viện|đài|tạp chí|tổng công ty|xí nghiệp|bộ|ban)"
)
#: They stand in offices ("Phó Thủ tướng Chính phủ") and grant; they do not receive.
_POWERS = re.compile(r"(?:chính phủ|quốc hội|đảng|nhà nước|trung ương đảng|bộ chính trị|ban bí thư)")
_PREDICATE = re.compile(
    r"(?<!\w)(?:rất|không|đã|vừa|còn|luôn|xúc động|vinh dự|cũng|từng|lần đầu|tiếp tục|xuất sắc|chính thức|bất ngờ|nhanh chóng|được|vui|hạnh phúc"
    r"|thu hút|diễn ra|đem|làm|mang|giúp|cho biết|sẽ|liên tục"
    r"|một lần nữa|lại|trở thành|có thêm|có \d+|đề nghị|trình|mới(?= đề| có| được))(?!\w)"
)
_PEOPLE_OF = re.compile(
    r"(?<!\w)(?:(?:đảng bộ|chính quyền|quân và dân|quân dân|nhân dân|cán bộ|chiến sĩ|lực lượng vũ trang|llvt)(?:\s*,\s*|\s+và\s+"
    r"|\s+)){1,5}(?:các dân tộc\s+)?"
    r"(?=(?:tỉnh|huyện|xã|phường|thành phố|thị xã|thị trấn|thôn|bản|quận|buôn|ấp)\s)"
)
_STAFF_OF = re.compile(
    r"(?<!\w)tập thể\s+(?:(?:lãnh đạo|cán bộ|nhân viên|chiến sĩ|công nhân viên|công nhân|giáo viên|viên chức|công chức|y bác sĩ"
    r"|người lao động|học sinh|sinh viên|thầy cô giáo|đoàn viên)(?:\s*,\s*|\s+và\s+|\s+))+"
)
_FAMILY = re.compile(r"(?:gia đình|vợ con|thân nhân|đại diện gia đình|bố mẹ|người thân|mẹ của|vợ của)(?!\w)")
#: A work named without quotation marks: "dự án Hệ thống giám sát …", "đề tài Bảo tồn …".
_TITLED_WORK = re.compile(
    rf"\s*(?i:(?:các )?(?:dự án|đề tài|tác phẩm|công trình|sáng kiến|bộ phim|phim|tiết mục|ca khúc|mô hình|giải pháp"
    rf"|vở(?: diễn| kịch| tuồng| chèo| cải lương| múa| nhạc kịch)?|cuốn(?: sách)?|bài(?: thơ| báo)?))"
    rf"\s+(?P<name>[{UPPER}][^,;:()\n]{{2,80}}?)\s*(?=$|\(|đã |của )"
)
_WORK = re.compile(
    r"\s*(?i:(?:phim|vở|cuốn|công trình|tác phẩm|bài|ca khúc|nghiên cứu|đề tài|sáng kiến|mô hình|chương trình|dự án|sản phẩm|tiểu thuyết|tập thơ"
    r"|bộ phim|bộ sách)\s+(?:\w+\s+){0,3})?[“\"‘'](?P<name>[^”\"’'\n]{3,90})[”\"’']\s*(?:của [^,;]{2,60})?"
)
_LED = re.compile(
    r"[\s\"”’)]*(?:toàn (?:quốc|ngành|tỉnh)\s+)?(?:\([^()\n]{1,40}\)\s*)?(?:(?:,|và|cùng|kèm)\s+(?:phần thưởng|tiền thưởng|phần quà|quà"
    r"|hoa)\s+)?(?:(?:của|do|từ|cấp|đợt|năm"
    r"|lần|về|kèm|cùng|và|trị giá)\s[^;.\n:]{1,140}?\s)?"
    r"(?:trao |tặng |đã được trao |được trao )?"
    r"(?:và\s+)?(?:(?!cho |tới |đến |đối |dành |gồm |là |có )[^\s,;.:()]+\s){0,2}"
    r"(?:[,;]?\s*trong (?:số )?(?:đó|này|ấy)\s+(?=có|gồm))?(?P<led>tuyên dương|biểu dương|tôn vinh|vinh danh|khen thưởng|cho|tới|đến|đối với"
    r"|dành cho|tặng"
    r"|các(?= tập thể)|gồm|bao gồm|:|là(?!\w)|có(?= \d| các )|(?<=đó )có|thuộc về|về tay"
    r"|trao cho)(?!\w)|\s*(?=(?:anh|ông|bà|chị|em|cô|thầy|đồng chí)\s)"
)
#: Recipients without names, and shares.
_SOME = re.compile(
    r"(?<!\w)(?:các|những|nhiều) (?:tập thể|cá nhân|đơn vị|trường|xã|phường|thôn|làng|chi bộ|đảng bộ|hộ|gia đình|địa phương|doanh nghiệp)|\d ?% "
)
_LIMIT = 700


def takers(scene: Scene, spans: tuple[Span, ...], name_end: int, *, received: bool = False, led: bool = False) -> Takers:
    """Recipients that the spans name and count.

    Args:
        scene: the document.
        spans: spans in which recipients stand, in order.
        led: whether the spans begin at the recipients already.
        received: whether the verb is one of receiving, so that "cho" behind the name tells for whom and not to whom.
        name_end: offset behind the award's name; what follows it are recipients only behind "cho", "gồm", a colon and the like.
    """
    found = Takers()
    for start, end in spans:
        end = min(end, start + _LIMIT)
        if start >= name_end and not led:
            led_by = _LED.match(scene.folded, start, end)
            if led_by is None or (received and (led_by["led"] or "cho") in ("cho", "tới", "đến", "đối với", "dành cho", "các")):
                continue
            start = led_by.end()
        _read_to_ends(scene, start, end, found, before=end <= name_end)
    return found


def _read_to_ends(scene: Scene, start: int, end: int, found: Takers, *, before: bool) -> None:
    """Read a span up to the words that say why or where; before the verb go on behind them until somebody is named."""
    while start < end:
        cut = _END.search(scene.folded, start, end)
        while cut and (_in_mark(scene, cut.start()) or _list_behind(scene, start, cut.start(), end)):
            cut = _END.search(scene.folded, cut.end(), end)
        read(scene, start, cut.start() if cut else end, found)
        if cut is None or not before or found.named or found.described:
            return
        start = cut.end()


def _in_mark(scene: Scene, at: int) -> bool:
    return any(m.start <= at < m.end for m in scene.bodies) or any(p.start <= at < p.end for p in scene.people)


def _list_behind(scene: Scene, start: int, at: int, end: int) -> bool:
    """Whether names still follow: "30 tập thể, cá nhân xuất sắc, gồm: …"."""
    colon = scene.text.find(":", at, min(end, at + 80))
    return colon >= 0 and not scene.folded.startswith(("vì", "do", "nhờ", "nhằm"), at)


def read(scene: Scene, start: int, end: int, found: Takers) -> None:
    """Add whom a span names and counts, wherever in it they stand."""
    if end - start < 2:
        return
    count(scene, start, end, found)
    if _SOME.search(scene.folded, start, end):
        found.described = True
    after_person = False
    for lo, hi in _items(scene, start, end):
        if _is_address(scene, start, lo, found):
            continue
        of = _BELONGS.search(scene.folded, lo, hi)
        counted = _COUNTED_OF.match(scene.folded, lo, hi)
        end = min(of.start() if of else hi, counted.start("of") if counted else hi)
        after_person = _item(scene, lo, end, found, after_person) or of is not None


def _is_address(scene: Scene, start: int, at: int, found: Takers) -> bool:
    """Whether an item stands in a bracket right behind somebody who was named: where they are, not who received."""
    opened = scene.text.rfind("(", start, at)
    if opened >= 0 and scene.text[opened + 1 : at].strip() == "" and _place(scene, at, max(at, scene.text.find(")", at, at + 60))) is not None:
        return True
    if opened < 0 or scene.text.rfind(")", start, at) > opened or not found.named:
        return False
    return scene.text[:opened].rstrip(' "”').endswith(found.named[-1].mentions[0].text if found.named[-1].mentions else found.named[-1].name)


def _items(scene: Scene, start: int, end: int) -> list[Span]:
    """The span cut at commas and conjunctions that lie outside of names of bodies, persons and of "nhân dân và cán bộ xã …"."""
    items = []
    at = start
    whole = [m.span() for pattern in (_PEOPLE_OF, _STAFF_OF) for m in pattern.finditer(scene.folded, start, end)]
    for cut in _SEPARATOR.finditer(scene.folded, start, end):
        if _in_mark(scene, cut.start()) or any(lo <= cut.start() < hi for lo, hi in whole):
            continue
        items.append((at, cut.start()))
        at = cut.end()
    items.append((at, end))
    return [(lo, hi) for lo, hi in items if scene.text[lo:hi].strip()]


def _item(scene: Scene, start: int, end: int, found: Takers, after_person: bool) -> bool:
    while start < end and scene.text[start].isspace():
        start += 1
    people = [p for p in scene.persons(start, end) if p.end <= end]
    if people:
        for person in people:
            found.add(_person(scene, person, start))
        found.described = True
        return True
    if _FAMILY.match(scene.folded, start, end):
        found.described = True
        return False
    if _OFFICE.match(scene.folded, start, end) and not _PEOPLE_OF.match(scene.folded, start, end):
        return after_person
    work = _WORK.fullmatch(scene.text, start, end) or _TITLED_WORK.match(scene.text, start, end)
    if work is not None:
        mention = scene.layout.mention(work.start("name"), work.end("name"))
        if not any(r.kind == "individual" for r in found.named):  # beside its author a work says for what, not who
            found.add(Recipient(name=work["name"].strip(), kind=None, mentions=(mention,)))
        return False
    if after_person and _is_tail(scene, start):
        return after_person
    if (after_person or found.individuals is not None) and _named_like_a_person(scene, start, end):
        name = scene.text[start:end].rstrip(" .")
        found.add(Recipient(name=name, kind="individual", mentions=(scene.layout.mention(start, start + len(name)),)))
        return True
    recipient = _place(scene, start, end) or _body(scene, start, end)
    if recipient is not None:
        found.add(recipient)
        found.described = True
        return False
    return after_person


_RUN = re.compile(rf"[{UPPER}][^\W\d_]+(?:\s[{UPPER}][^\W\d_]+){{1,4}}\s?\.?")


def _named_like_a_person(scene: Scene, start: int, end: int) -> bool:
    """Whether an item of a list of persons is a run of capitalised syllables under a surname, and no body or place."""
    if _RUN.fullmatch(scene.text, start, end) is None or scene.text[start:end].split()[0] not in surnames():
        return False
    return not any(m.start < end and start < m.end for m in (*scene.bodies, *scene.places))


def _is_tail(scene: Scene, start: int) -> bool:
    """Whether a body behind a person's office belongs to it: the item before began with an office and a comma joins them."""
    return scene.folded[max(0, start - 3) : start].rstrip().endswith((",", "("))


def _person(scene: Scene, person: Person, start: int) -> Recipient:
    family = _FAMILY.search(scene.folded, start, person.start)
    mention = scene.layout.mention(person.start, person.end)
    name = scene.full_name(person.name)
    kind: RecipientKind = "household" if family and scene.folded.startswith("gia đình", family.start()) else "individual"
    return Recipient(name=name, kind=kind, mentions=(mention,))


def _place(scene: Scene, start: int, end: int) -> Recipient | None:
    """A locality: "tỉnh A", "nhân dân và cán bộ xã B", a bare "A" of a list of provinces."""
    of = _PEOPLE_OF.match(scene.folded, start, end)
    at = of.end() if of else start
    head = re.match(r"(?:các |hai |ba |\d+ )?(?:tỉnh|thành phố|tp\.?|huyện|thị xã|quận|phường|xã|thị trấn)\s+", scene.folded[at:end])
    for mark in scene.places:
        if mark.start > at + (head.end() if head else 0):
            break
        if at <= mark.start <= at + (head.end() if head else 0) and mark.end <= end and not scene.text[mark.end : end].strip(' ."”'):
            begin = start if of else (at if head and not re.match(r"(?:các|hai|ba|\d+) ", head.group()) else mark.start)
            return Recipient(name=scene.text[begin : mark.end].strip(), kind="locality", mentions=(scene.layout.mention(begin, mark.end),))
    return None


def _body(scene: Scene, start: int, end: int) -> Recipient | None:
    body = next((m for m in scene.bodies if start <= m.start <= start + 60 and m.end <= end), None)
    prefix = scene.folded[start : body.start] if body else ""
    if body is not None and (COMMON.fullmatch(scene.folded, body.start, body.end) or _POWERS.fullmatch(scene.folded, body.start, body.end)):
        return None
    if body is not None and re.fullmatch(
        r"\W*(?:(?:các|trong đó có)\s+)?(?:tập thể\s+(?:(?:cán bộ|nhân viên|chiến sĩ|công nhân|viên|,|và)\s*)*)?", prefix
    ):
        return named_body(scene, body.start, body.end, collective="tập thể" in prefix)
    if not _BODY_HEAD.match(scene.folded, start, end):
        return None
    stop = min(
        (s for s in (_END.search(scene.folded, start, end), re.compile(r"\s[-–]\s(?=\d)").search(scene.text, start, end)) if s),
        key=lambda m: m.start(),
        default=None,
    )
    last = stop.start() if stop else end
    predicate = _PREDICATE.search(scene.folded, start, last)
    last = predicate.start() if predicate else last
    words = scene.text[start:last].strip(' ,.;:"“”')
    if (
        COMMON.fullmatch(words.casefold())
        or not any(w[:1].isupper() for w in words.split())
        or (len(words.split()) < 2 and not re.match(r"P[A-Z]\d{2}$", words))
    ):
        return None
    if len(words.split()) > 30 or not any(w[:1].isupper() for w in words.split()[:10]):
        return None
    return named_body(scene, start, start + len(words), collective=False)


def named_body(scene: Scene, start: int, end: int, *, collective: bool) -> Recipient:
    """A recipient that is a body; "tập thể" before its name makes it a collective."""
    words = scene.text[start:end]
    for prefix in ("tập thể ", "Tập thể "):
        if words.startswith(prefix) and _BODY_HEAD.match(words[len(prefix) :].casefold()) and not words[len(prefix) :].startswith("cán bộ"):
            start += len(prefix)
            collective = True
    kind: RecipientKind = "collective" if collective or _UNIT_HEAD.match(scene.folded, start, end) else "organization"
    return Recipient(name=scene.text[start:end].strip(), kind=kind, mentions=(scene.layout.mention(start, end),))
