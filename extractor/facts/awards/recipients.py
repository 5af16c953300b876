"""Who was given an award: named persons, bodies and localities of a span, and the counts of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractor.facts.awards.frames import Span
from extractor.facts.awards.model import Recipient, RecipientKind
from extractor.facts.awards.scene import Person, Scene
from extractor.language.capitals import UPPER

_WORDS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_N = r"(?P<n>\d{1,3}(?:\.\d{3})+|\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_COLLECTIVE = (
    r"tập thể|đơn vị|cơ quan|tổ chức(?: đảng| cơ sở đảng)?|doanh nghiệp|chi bộ|đảng bộ|công ty|hợp tác xã|htx|nhóm|đội|câu lạc bộ|chi đoàn|trường|phòng|tổ"
)
_INDIVIDUAL = (
    r"cá nhân|người|đồng chí|đảng viên|cán bộ|chiến sĩ|học sinh|sinh viên|học viên|giáo viên|nhà giáo|thầy(?: cô)?(?: giáo)?|cô giáo|gương(?: mặt)?|đoàn viên"
    r"|thanh niên|công nhân|nông dân|vận động viên|vđv|nghệ sĩ|nghệ nhân|tác giả|nhà khoa học|bác sĩ|y,? bác sĩ|thầy thuốc|doanh nhân|mẹ|bà mẹ|em|thí sinh"
    r"|phụ nữ|hội viên|cựu chiến binh|người lao động|nhân viên|diễn viên|nhà báo|phóng viên|ngư dân|phó giáo sư|giáo sư|công dân|bạn trẻ|bạn|cháu|chuyên gia"
    r"|thuyền viên|tuyên truyền viên|cộng tác viên|huấn luyện viên|cầu thủ|nữ sinh|nam sinh|kỹ sư|trí thức|thủ khoa|bí thư|trưởng thôn|hộ lý|y sĩ"
)
_HOUSEHOLD = r"gia đình|hộ(?: gia đình| dân| nông dân)?|hộ"
_COUNT = re.compile(rf"(?<![\w.,/])(?:0)?{_N}\s+(?:lượt\s+)?(?:(?P<coll>{_COLLECTIVE})|(?P<house>{_HOUSEHOLD})|(?P<ind>{_INDIVIDUAL}))(?!\w)")
_UNSPLIT = re.compile(rf"\s*(?:,|và|/|&)\s*(?:(?P<coll>{_COLLECTIVE})|(?P<ind>{_INDIVIDUAL}))(?!\w)")
_END = re.compile(
    r"(?<!\w)(?:vì|do|nhờ|nhằm|để|đã|có (?=thành tích|nhiều|công|đóng góp|hoạt động|hành động|nghĩa cử|sáng kiến|tinh thần|kết quả)|lập thành tích"
    r"|lập (?=chiến công|công)|đạt (?=thành|kết)|trong (?=phong trào|công tác|thực hiện|việc|quá trình|đợt|sự nghiệp|năm|lĩnh|giai|phòng|tổ chức|cuộc|xây|học)"
    r"|theo (?:quyết|ủy)|nhân (?:dịp|kỷ)|kèm|cùng số tiền|cùng (?:tiền|quà|phần)|với (?:số tiền|thành tích|trị giá|những|nội dung)|đánh giá|ghi nhận|ảnh:|tuy nhiên|ngoài ra|đến nay|thuộc(?! về)"
    r"|trị giá|tại (?=buổi|lễ|hội nghị|đại hội)|khi(?! mạc)|tham gia|hoàn thành|tiêu biểu|xuất sắc|điển hình|mỗi|trao (?=đổi)|sau khi|trước khi|nơi)(?!\w)"
)
_SEPARATOR = re.compile(r"[,;:\n()]|(?<!\w)(?:và|cùng|với|cho|gồm|là|còn có|trong đó có|như|bên cạnh)(?!\w)")
_OFFICE = re.compile(
    r"(?:nguyên\s+|cựu\s+)?(?:phó\s+)?(?:chủ tịch|bí thư|giám đốc|tổng giám đốc|trưởng|đội trưởng|tổ trưởng|hiệu trưởng|viện trưởng|chánh|chủ nhiệm|ủy viên"
    r"|thường trực|đại sứ|cục trưởng|vụ trưởng|tư lệnh|chính ủy|thủ trưởng|bộ trưởng|thứ trưởng|cán bộ|nhân viên|giảng viên|giáo viên|chuyên viên|công nhân"
    r"|học sinh|sinh viên|kế toán|bác sĩ|kỹ sư|lãnh đạo|đại diện|nhà báo|phóng viên|trưởng phòng|trưởng ban|phường đội trưởng|đạo diễn|biên tập|thanh tra"
    r"|kiểm sát viên|thẩm phán|công dân|xã đội|trạm trưởng|quản đốc|tổng biên tập|thư ký|ông|bà|anh|chị|hộ lý|y tá|điều dưỡng|diễn viên)(?!\w)"
)
_UNIT_HEAD = re.compile(
    r"(?:tập thể|phòng|đội|tổ|khoa|lớp|chi đoàn|chi bộ|ban biên|nhóm|kíp|ê kíp|ê - kíp|đại đội|trung đội|tiểu đội|tiểu đoàn|câu lạc bộ|clb|công đoàn bộ phận"
    r"|liên danh|p[acxkv]\d{2}|ban chỉ huy quân sự)(?!\w)"
)
_BODY_HEAD = re.compile(
    r"(?:tập thể|cán bộ|phòng|ban|sở|công an|trung tâm|công ty|tổng công ty|tập đoàn|đội|tổ|khoa|trường|bệnh viện|chi nhánh|hội|đoàn|liên danh|nhóm|quân khu"
    r"|sư đoàn|trung đoàn|lữ đoàn|tiểu đoàn|đại đội|ubnd|ủy ban|uỷ ban|hđnd|đảng bộ|đảng ủy|chi bộ|htx|hợp tác xã|báo|đài|viện|cục|vụ|chi cục|xí nghiệp"
    r"|nhà máy|thành đoàn|tỉnh đoàn|huyện đoàn|liên đoàn|công đoàn|bộ chỉ huy|bộ tư lệnh|đồn|học viện|đại học|nhà hát|ngân hàng|kho bạc|tòa án|viện kiểm sát"
    r"|mặt trận|câu lạc bộ|clb|ê kíp|ê - kíp|phim|đội tuyển|đại sứ quán|tạp chí|quỹ|hiệp hội|liên hiệp|cụm|khối|hải quan|bảo hiểm|điện lực|trạm|nhà trường"
    r"|bộ|quân chủng|quân đoàn|binh đoàn|vùng|hải đội|văn phòng|lực lượng|doanh nghiệp|p[acxkv]\d{2})(?!\w)"
)
_PREDICATE = re.compile(
    r"(?<!\w)(?:rất|không|đã|vừa|còn|luôn|xúc động|vinh dự|cũng|từng|lần đầu|tiếp tục|xuất sắc|chính thức|bất ngờ|nhanh chóng|được|vui|hạnh phúc|sẽ|liên tục"
    r"|một lần nữa|lại|trở thành)(?!\w)"
)
_PEOPLE_OF = re.compile(
    r"(?<!\w)(?:(?:đảng bộ|chính quyền|quân|dân|nhân dân|cán bộ|chiến sĩ|lực lượng vũ trang|llvt)(?:\s*,\s*|\s+và\s+|\s+)){1,5}(?:các dân tộc\s+)?"
    r"(?=(?:tỉnh|huyện|xã|phường|thành phố|thị xã|thị trấn|thôn|bản|quận|buôn|ấp)\s)"
)
_FAMILY = re.compile(r"(?:gia đình|vợ con|thân nhân|đại diện gia đình|bố mẹ|người thân|mẹ của|vợ của)(?!\w)")
_PRONOUN = re.compile(
    r"(?<!\w)(?:ông|bà|anh|chị|cô|em|thầy|cậu|bác|chàng|nữ \w+ sĩ|nhà khoa học|tiền đạo|vị tướng)(?: ấy| này)?"
    r"(?=\s*$|\s*[,(]|\s+(?:đã|được|từng|cũng|vinh|là|còn|có|giành|nhận|đoạt|đạt|sẽ|lại|vừa|mới|đều|tiếp|vinh|liên|nhiều|\d))"
)
_NOUN = re.compile(
    r"(?:^|[\s,])(?P<noun>báo|trường|trung tâm|công ty|tập đoàn|bệnh viện|hội|viện|cục|sở|đội|ngân hàng|học viện|đài|tạp chí|tổng công ty|xí nghiệp)"
    r"(?:\s+(?:này|ta|chúng tôi|cũng|đã|vinh dự|được|còn|từng|vừa|liên tục|nhiều năm)|\s*$)"
)
_NOUN_BEHIND = re.compile(
    r"[\s\"”]*(?:cho|tới)\s+(?:tập thể\s+)?(?P<noun>nhà trường|trường|trung tâm|công ty|bệnh viện|báo|hội|viện|đài|ngân hàng|học viện)(?=\s*(?:[,;.]|và |$))"
)
#: A subject of capitalised words alone: "SCB vinh dự nhận", "Craig Middleton được tặng".
_PROPER = re.compile(
    rf"(?:^|[.,;:–-]\s|(?<=\s))\s*(?P<name>[{UPPER}][\w.&-]*(?:\s[{UPPER}][\w.&-]*){{0,4}})"
    r"(?:\s+(?:đã|vừa|vinh dự|được|cũng|từng|lại|chính thức|xuất sắc|lần đầu|tiếp tục|còn|sẽ|liên tục|hồi|bất ngờ)(?:\s[^,;.]{0,30})?)?\s*$"
)
_WORK = re.compile(r"\s*(?:(?:phim|vở|cuốn|công trình|tác phẩm|bài|ca khúc|nghiên cứu|đề tài|sáng kiến|mô hình|chương trình|dự án|bộ phim|bộ sách)\s+(?:\w+\s+){0,3})?[“\"‘'](?P<name>[^”\"’'\n]{3,90})[”\"’']\s*(?:của [^,;]{2,60})?")
_LED = re.compile(
    r"[\s\"”’)]*(?:\([^()\n]{1,40}\)\s*)?(?:(?:của|do|từ|cấp|đợt|năm|lần|về|kèm|cùng|và|trị giá)\s[^;.\n:]{1,140}?\s)?(?:trao |tặng |đã được trao |được trao )?"
    r"(?P<led>cho|tới|đến|đối với|dành cho|tặng(?= (?:các|\d))|các(?= tập thể)|gồm|bao gồm|:|là(?!\w)|có(?= \d)|thuộc về|về tay|trao cho)(?!\w)|\s*(?=(?:anh|ông|bà|chị|em|cô|thầy|đồng chí)\s)"
)
_LIMIT = 700


@dataclass
class Takers:
    """Recipients of one frame.

    Args:
        named: those with names, in order.
        collectives, individuals: counts that the text gives.
        described: whether the span names recipients at all, be it only "các tập thể".
    """

    named: list[Recipient] = field(default_factory=list)
    collectives: int | None = None
    individuals: int | None = None
    described: bool = False

    def add(self, recipient: Recipient) -> None:
        """Take one more, once."""
        if all(r.name.casefold() != recipient.name.casefold() for r in self.named):
            self.named.append(recipient)


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
        cut = _END.search(scene.folded, start, end)
        while cut and (_in_mark(scene, cut.start()) or _list_behind(scene, start, cut.start(), end)):
            cut = _END.search(scene.folded, cut.end(), end)
        _read(scene, start, cut.start() if cut else end, found)
    return found


def _in_mark(scene: Scene, at: int) -> bool:
    return any(m.start <= at < m.end for m in scene.bodies) or any(p.start <= at < p.end for p in scene.people)


def _list_behind(scene: Scene, start: int, at: int, end: int) -> bool:
    """Whether names still follow: "30 tập thể, cá nhân xuất sắc, gồm: …"."""
    colon = scene.text.find(":", at, min(end, at + 80))
    return colon >= 0 and not scene.folded.startswith(("vì", "do", "nhờ", "nhằm"), at)


def _read(scene: Scene, start: int, end: int, found: Takers) -> None:
    if end - start < 2:
        return
    _count(scene, start, end, found)
    if re.search(r"(?<!\w)(?:các|những|nhiều) (?:tập thể|cá nhân|đơn vị)", scene.folded[start:end]):
        found.described = True
    after_person = False
    for lo, hi in _items(scene, start, end):
        after_person = _item(scene, lo, hi, found, after_person)


def _count(scene: Scene, start: int, end: int, found: Takers) -> None:
    for match in _COUNT.finditer(scene.folded, start, end):
        other = _UNSPLIT.match(scene.folded, match.end(), end)
        if (other and bool(other["coll"]) != bool(match["coll"])) or _UNSPLIT_BEFORE.search(scene.folded[start : match.start()]):
            found.described = True
            continue
        if _person_ahead(scene, match):
            continue
        number = int(match["n"].replace(".", "")) if match["n"][0].isdigit() else _WORDS[match["n"]]
        found.described = True
        if match["coll"]:
            found.collectives = number if found.collectives is None else found.collectives
        elif match["ind"]:
            found.individuals = number if found.individuals is None else found.individuals


_UNSPLIT_BEFORE = re.compile(r"(?<!\w)ngoài\s+$")


def _person_ahead(scene: Scene, match: re.Match[str]) -> bool:
    """Whether the number belongs to something else: "3 người con", "2 em bé"."""
    return bool(re.match(r"\s+(?:con|bé|bệnh|mất|thiệt|bị|chết|khác)(?!\w)", scene.folded[match.end() : match.end() + 12]))


def _items(scene: Scene, start: int, end: int) -> list[Span]:
    """The span cut at commas and conjunctions that lie outside of names of bodies, persons and of "nhân dân và cán bộ xã …"."""
    items = []
    at = start
    whole = [m.span() for m in _PEOPLE_OF.finditer(scene.folded, start, end)]
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
    work = _WORK.fullmatch(scene.text, start, end)
    if work is not None:
        mention = scene.layout.mention(work.start("name"), work.end("name"))
        found.add(Recipient(name=work["name"].strip(), kind=None, mentions=(mention,)))
        return False
    recipient = _place(scene, start, end) or (None if after_person and _is_tail(scene, start) else _body(scene, start, end))
    if recipient is not None:
        found.add(recipient)
        found.described = True
        return False
    return after_person


def _is_tail(scene: Scene, start: int) -> bool:
    """Whether a body behind a person's office belongs to it: the item before began with an office and a comma joins them."""
    before = scene.folded[max(0, start - 3) : start].strip()
    return before == ","


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
        if at <= mark.start <= at + (head.end() if head else 0) and mark.end <= end and not scene.text[mark.end : end].strip(" .\"”"):
            begin = start if of else (at if head and not re.match(r"(?:các|hai|ba|\d+) ", head.group()) else mark.start)
            return Recipient(name=scene.text[begin : mark.end].strip(), kind="locality", mentions=(scene.layout.mention(begin, mark.end),))
    return None


def _body(scene: Scene, start: int, end: int) -> Recipient | None:
    body = next((m for m in scene.bodies if start <= m.start <= start + 60 and m.end <= end), None)
    prefix = scene.folded[start : body.start] if body else ""
    if body is not None and re.fullmatch(r"\W*(?:(?:các|trong đó có)\s+)?(?:tập thể\s+(?:(?:cán bộ|nhân viên|chiến sĩ|công nhân|viên|,|và)\s*)*)?", prefix):
        return _named(scene, body.start, body.end, collective="tập thể" in prefix)
    if not _BODY_HEAD.match(scene.folded, start, end):
        return None
    stop = min((s for s in (_END.search(scene.folded, start, end), re.compile(r"\s[-–]\s(?=\d)").search(scene.text, start, end)) if s), key=lambda m: m.start(),
               default=None)
    last = stop.start() if stop else end
    predicate = _PREDICATE.search(scene.folded, start, last)
    last = predicate.start() if predicate else last
    words = scene.text[start:last].strip(" ,.;:\"“”")
    if not any(w[:1].isupper() for w in words.split()) or (len(words.split()) < 2 and not re.match(r"P[A-Z]\d{2}$", words)):
        return None
    if len(words.split()) > 14:
        return None
    return _named(scene, start, start + len(words), collective=False)


def _named(scene: Scene, start: int, end: int, *, collective: bool) -> Recipient:
    words = scene.text[start:end]
    for prefix in ("tập thể ", "Tập thể "):
        if words.startswith(prefix) and _BODY_HEAD.match(words[len(prefix) :].casefold()) and not words[len(prefix) :].startswith("cán bộ"):
            start += len(prefix)
            collective = True
    kind: RecipientKind = "collective" if collective or _UNIT_HEAD.match(scene.folded, start, end) else "organization"
    return Recipient(name=scene.text[start:end].strip(), kind=kind, mentions=(scene.layout.mention(start, end),))


def stand_in(scene: Scene, spans: tuple[Span, ...], at: int) -> Recipient | None:
    """Whom a pronoun or a bare noun in the subject stands for: "ông", "báo", "trường", "đơn vị này".

    Args:
        scene: the document.
        spans: spans in which recipients were looked for; only those before the name are read.
        at: offset of the award's name.
    """
    for start, end in spans:
        if start >= at:
            behind = _NOUN_BEHIND.match(scene.folded, start, end)
            if behind is not None:
                return _body_meant(scene, behind["noun"].removeprefix("nhà "), start)
            continue
        if _PRONOUN.search(scene.folded, start, end):
            person = _person_meant(scene, start)
            if person is not None:
                return Recipient(name=scene.full_name(person.name), kind="individual", mentions=(scene.layout.mention(person.start, person.end),))
        noun = _NOUN.search(scene.folded, start, end)
        if noun is not None:
            return _body_meant(scene, noun["noun"], start)
        proper = _PROPER.search(scene.text, start, end)
        if proper is not None and (" " in proper["name"] or (proper["name"].isupper() and len(proper["name"]) > 1)) and not any(m.start <= proper.start("name") < m.end for m in (*scene.places, *scene.bodies, *scene.awards)):
            lo, hi = proper.span("name")
            return Recipient(name=scene.text[lo:hi], kind=None, mentions=(scene.layout.mention(lo, hi),))
    return None


def _person_meant(scene: Scene, at: int) -> Person | None:
    """The last person named before in the paragraph, else the one whom the page is about."""
    before = scene.person_before(at)
    if before is not None and scene.layout.paragraph_at(before.start) >= scene.layout.paragraph_at(at) - 1:
        return before
    return next((p for p in scene.people if p.name == scene.main_person), None)


def _body_meant(scene: Scene, noun: str, at: int) -> Recipient | None:
    """The last body before whose name opens with the noun; after it, where the headline speaks first."""
    alike = [m for m in scene.bodies if scene.folded.startswith(noun, m.start)]
    before = [m for m in alike if m.start < at]
    chosen = before[-1] if before else (alike[0] if alike else None)
    return _named(scene, chosen.start, chosen.end, collective=False) if chosen else None
