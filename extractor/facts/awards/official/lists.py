"""Lists of those honoured: under a decision's articles, in its appendices, in the tables of minutes and reports."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from extractor.facts.awards.model import AwardName, Recipient, RecipientKind, Span
from extractor.facts.awards.official.tables import Named, Row, tables
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.authorities import authority
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

_TITLES = regex(
    r"\s*(?:\d{1,3}[.)]\s*)?(?:(?:Cố|Liệt sĩ|Bà mẹ|Mẹ|Cụ|Ông|Bà|Anh|Chị|Em|Cô|Thầy|Đồng chí|Đ/c|đ/c|ông|bà|anh|chị|em|cô|thầy|đồng chí|các)\s+)*"
    r"(?:(?:Đại|Thượng|Trung|Thiếu)\s?(?:tướng|tá|úy)(?:\s+(?:CN|chuyên nghiệp))?,?\s+"
    r"|(?:GS|PGS|TSKH|TS|ThS|BSCKI{1,2}|BSNT|BS|DSCKI{1,2}|DS|CNĐD|ĐD|KTV|NHS|CN|KS)[.\s]+"
    r"|(?:Bác sĩ|Dược sĩ|Kỹ sư|Cử nhân|Thạc sĩ|Tiến sĩ|Nhà giáo|Nghệ nhân|Linh mục|Thượng tọa|Đại đức)\s+)*"
)
#: An award that only collectives are given.
_OF_COLLECTIVES = regex(r"(?:tập thể|đơn vị|cờ)(?!\w)", re.IGNORECASE)
_COLLECTIVE = regex(
    r"(?:nhân dân|cán bộ|tập thể|quân và dân|phòng|ban|sở|công an|trung tâm|công ty|tổng công ty|tập đoàn|đội|tổ|khoa|trường|bệnh viện|chi nhánh"
    r"|hội|đoàn"
    r"|tiểu đoàn|trung đoàn|lữ đoàn|sư đoàn|đại đội|ubnd|ủy ban|uỷ ban|hđnd|đảng bộ|đảng ủy|chi bộ|htx|hợp tác xã|báo|đài|viện|cục|vụ|chi cục"
    r"|xí nghiệp|nhà máy"
    r"|liên đoàn|công đoàn|bộ|đồn|hải đội|học viện|ngân hàng|kho bạc|tòa án|toà án|viện kiểm sát|mặt trận|câu lạc bộ|quỹ|hiệp hội|điện lực|hạt"
    r"|trạm|văn phòng|thanh tra"
    r"|doanh nghiệp|xã|phường|huyện|thị trấn|thôn|bản|nhà thờ|chùa|lđlđ|mttq|khối|cụm|tỉnh|thành phố|hải quan|bảo hiểm|tạp chí|nhà hát"
    r"|đoàn thanh niên|kho|tiểu đội|trung đội|hải đoàn|kíp|xưởng|phân xưởng|nông trường|lâm trường|bưu điện|bưu cục|huyện đoàn|tỉnh đoàn|thành đoàn"
    r"|thị đoàn|quận đoàn|xã đoàn|phường đoàn|liên đội|chi đội|chi đoàn|chi hội|giáo xứ|làng|ấp|khu phố|khu dân cư|buôn|xóm|khóm|tổ dân phố|đặc khu"
    r"|quận|thị xã|thư viện|bảo tàng|khách sạn|siêu thị|nhà văn hóa|nhà thiếu nhi|ngành|hộ|gia đình|phân hiệu|phân viện|nhóm|mô hình"
    r"|(?:thpt|thcs|ptdtnt|ptdtbt|mn|tgdđt|gdtx)(?: |$))(?!\w)"
)
_LOCALITY = regex(r"(?:nhân dân|cán bộ và nhân dân|quân và dân|đảng bộ)(?!\w)")
_PROVINCE_TAIL = regex(r",\s*(?:tỉnh|thành phố)\s+[^,]+$")
#: "Trường A, Sở B": whose a house of its own name is; "Công ty C, huyện D": where a firm is, while a school is told apart by its district.
_HOUSE_TAIL = regex(r"(?<=\w),\s*(?:sở|phòng (?:giáo dục|gd)|bộ|ubnd|thành phố|tp\.?|tỉnh)\s[^\n]*$", re.IGNORECASE)
_FIRM_TAIL = regex(r"(?<=\w),\s*(?:huyện|quận|thị xã)\s[^\n]*$", re.IGNORECASE)
_FIRM = regex(r"(?:công ty|hợp tác xã|htx|doanh nghiệp)(?!\w)", re.IGNORECASE)
_HOUSE = regex(r"(?:trường|công ty|bệnh viện|hợp tác xã|htx|doanh nghiệp)(?!\w)", re.IGNORECASE)
_REASON = regex(r"(?:đã )?có (?:thành tích|nhiều|quá trình|công)|đã (?:lập|hoàn thành|có)|vì (?:đã|có)")
#: "1. Văn phòng A; đã có thành tích …": each line says why.
_WHY = regex(r"\s*[;,:–-]\s*(?:(?:đã )?có (?:thành tích|nhiều|quá trình|công)|đã (?:lập|hoàn thành|có)|vì )")
_LIST = regex(r"(?:phụ lục[^\n]{0,20}\s)?danh sách(?: số (?P<number>\d+))?")
_ARTICLE = regex(r"điều \d+\W")
_SECTION = regex(r"[\s\w.)]{0,6}?(?:tập thể|cá nhân|hộ gia đình)\W*")
_COLLECTIVES = regex(r"(?<!\w)tập thể(?!\w)")
_PERSONS = regex(r"(?<!\w)cá nhân(?!\w)")
_OWNED = regex(r"[\s\w]*?\s+của\s+|\s*\(")
_OWNER_ENDS = regex(r"\s+(?:cho|theo|kèm|vì|đã có|để)(?!\w)|[\s,;(]*(?:quyết định|qđ) (?:số )?(?=\d)|[;:]")
_PERSON_AHEAD = 40


@dataclass
class Group:
    """Those whom a list honours alike.

    Args:
        award: the award that heads the list or its row; None where the list leaves it to the decision.
        grantor: the grantor beside it, where one is written.
        posthumous: whether the list is of the dead.
        number: number of the list ("Danh sách số 2").
        recipients: in order.
        reason: why, in the words below the list.
        note: a remark in the row ("trình Thủ tướng", "Không trình").
        marks: names of awards that the group stands on.
    """

    award: AwardName | None
    grantor: str | None = None
    posthumous: bool = False
    number: str | None = None
    recipients: list[Recipient] = field(default_factory=list)
    reason: str | None = None
    marks: list[Mark] = field(default_factory=list)

    @property
    def class_(self) -> int | None:
        """The class of its award."""
        return self.award.classes[0] if self.award and self.award.classes else None


@dataclass(frozen=True)
class _Context:
    award: AwardName | None = None
    mark: Mark | None = None
    grantor: str | None = None
    posthumous: bool = False
    number: str | None = None
    collective: bool | None = None


def groups(scene: Scene, first: int) -> list[Group]:
    """Groups of the lists from a paragraph on, in order.

    Args:
        scene: the document.
        first: index of the first paragraph that may belong to a list.
    """
    found: list[Group] = []
    context = _Context()
    tabled = {index: rows for index, rows in tables(scene) if index >= first}
    for index, paragraph in enumerate(scene.layout.paragraphs[first:], first):
        start = scene.layout.starts[index]
        line = (start, start + len(paragraph.text))
        if index in tabled:
            context = _table(scene, tabled[index], context, found)
        elif paragraph.kind in ("heading", "title") or _LIST.match(scene.folded, *line):
            context = _headed(scene, line, context)
        elif _ARTICLE.match(scene.folded, *line):
            # "Điều 2. Tặng thưởng … cho:": those below are of this article.
            context = _headed(scene, line, _Context()) if paragraph.text.endswith(":") else _Context()
        elif paragraph.kind == "list_item" and _SECTION.fullmatch(scene.folded, *line):
            context = _headed(scene, line, context)
        elif paragraph.kind == "list_item":
            _add(found, context, _listed(scene, line, context.collective))
        elif paragraph.kind == "body" and found:
            _body(scene, line, context, found)
    return [g for g in found if g.recipients]


def _headed(scene: Scene, line: Span, context: _Context) -> _Context:
    """What a heading or the title of a group of rows says of those below it."""
    words = scene.folded[slice(*line)]
    opening = _LIST.match(words)
    if opening:
        context = _Context(number=opening["number"] or context.number)
    dead, living = "truy tặng" in words or "từ trần" in words, re.search(r"(?<!truy )tặng", words) is not None
    if dead or living:  # "I. TẶNG: 02 mẹ", "II. TRUY TẶNG: 04 mẹ"; a title that speaks of both parts nobody
        context = replace(context, posthumous=dead and not living)
    named = [m for m in scene.awards if line[0] <= m.start < line[1] and not m.value.plain]
    if named:
        context = replace(context, award=named[0].value, mark=named[0], grantor=owner(scene, Named(named[0], line[1])))
    sort = sort_of(_without(words, [(m.start - line[0], m.end - line[0]) for m in named]))
    if sort is None and named:
        sort = True if _OF_COLLECTIVES.match(named[0].value.name) else None
        return replace(context, collective=sort)
    return context if sort is None else replace(context, collective=sort)


def _without(words: str, spans: list[Span]) -> str:
    for start, end in spans:
        words = words[:start] + " " * (end - start) + words[end:]
    return words


def sort_of(words: str) -> bool | None:
    """Whether a heading speaks of collectives alone or of persons alone; None where it speaks of both or neither."""
    collectives, persons = _COLLECTIVES.search(words) is not None, _PERSONS.search(words) is not None
    return None if collectives == persons else collectives


def owner(scene: Scene, named: Named) -> str | None:
    """Who grants an award by the words right behind its name: "Bằng khen của X cho 3 tập thể", "Huân chương (Chủ tịch nước tặng)".

    Args:
        scene: the document.
        named: the name, and where its cell or line ends.
    """
    match = _OWNED.match(scene.folded, named.mark.end, named.end)
    if match is None:
        return None
    stop = _OWNER_ENDS.search(scene.folded, match.end(), named.end)
    words = authority(scene, (match.end(), stop.start() if stop else named.end))
    return re.sub(r"\s*(?:công nhận|tặng|quyết định)?\s*\)?$", "", words) if words else None


def _table(scene: Scene, rows: list[Row], context: _Context, found: list[Group]) -> _Context:
    for row in rows:
        if (row.whole is not None and "award" not in row.cells) or (row.whole is not None and len(rows) > 1 and "name" not in row.cells):
            if not scene.folded.startswith(("tổng", "cộng"), row.whole[0]):
                context = _headed(scene, row.whole, context)
            continue
        if "name" in row.cells and _SECTION.fullmatch(scene.folded, *row.cells["name"]):
            context = _headed(scene, row.cells["name"], context)
            continue
        if row.awards:
            context = _awarded(scene, row.awards[0], context)
        if "name" in row.cells and scene.text[slice(*row.cells["name"])].strip():
            recipient = recipient_of(scene, row.cells["name"], context.collective)
            for one in [_awarded(scene, named, context) for named in row.awards] or [context]:
                _add(found, one, with_office(scene, recipient, row) if recipient is not None else None)
    return replace(context, award=None, mark=None, grantor=None) if any(row.awards for row in rows) else context


def _awarded(scene: Scene, named: Named, context: _Context) -> _Context:
    return replace(context, award=named.mark.value, mark=named.mark, grantor=owner(scene, named))


def with_office(scene: Scene, recipient: Recipient, row: Row) -> Recipient:
    """A person with the office and the unit that the cells beside the name give."""
    if recipient.kind != "individual":
        return recipient
    role, unit = (scene.text[slice(*row.cells[c])].strip() or None if c in row.cells else None for c in ("role", "unit"))
    return Recipient(name=recipient.name, kind="individual", role=role or recipient.role, unit=unit or recipient.unit, mentions=recipient.mentions)


def _listed(scene: Scene, line: Span, collective: bool | None) -> Recipient | None:
    start = line[0]
    label = re.match(r"\s*(?:\d{1,3}[.)]|[-+•])\s*", scene.text[slice(*line)])
    start += label.end() if label else 0
    return recipient_of(scene, (start, line[1]), collective)


def recipient_of(scene: Scene, line: Span, collective: bool | None) -> Recipient | None:
    """The recipient that a cell or a line of a list names.

    Args:
        scene: the document.
        line: span of the cell or line.
        collective: what the list says of its members; None where it says nothing.
    """
    start, end = line
    while end > start and scene.text[end - 1] in " ;,.\n\t":
        end -= 1
    titles = _TITLES.match(scene.text, start, end)
    at = titles.end() if titles else start
    titled = bool(titles and titles.group().strip())
    if at >= end or re.match(r"(?:tổng|cộng)", scene.folded[start:end]):
        return None
    if collective or (collective is None and not titled and _COLLECTIVE.match(scene.folded, at, end) and not _is_person(scene, at, end)):
        return _collective(scene, at, end)
    return _individual(scene, at, end)


def _is_person(scene: Scene, start: int, end: int) -> bool:
    """Whether the words are somebody's name, an office behind it or not ("Đoàn Thị An, giáo viên"): a surname may be a body's noun."""
    person = next(iter(scene.persons(start, start + 1)), None)
    return person is not None and " " in person.name and (person.end >= end or scene.text[person.end] in ",;(–-")


def _collective(scene: Scene, start: int, end: int) -> Recipient | None:
    why = _WHY.search(scene.folded, start, end)
    words = _PROVINCE_TAIL.sub("", " ".join(scene.text[start : why.start() if why else end].split()))
    words = _HOUSE_TAIL.sub("", words) if _HOUSE.match(words) else words
    words = _FIRM_TAIL.sub("", words) if _FIRM.match(words) else words
    if len(words) < 4 or len(words) > 160:
        return None
    kind: RecipientKind = "locality" if _LOCALITY.match(words.casefold()) else "collective"
    return (
        Recipient(name=words, kind=kind, mentions=(scene.layout.mention(start, start + len(words)),)) if "\n" not in scene.text[start:end] else None
    )


def _individual(scene: Scene, start: int, end: int) -> Recipient | None:
    people = [p for p in scene.persons(start, min(end, start + _PERSON_AHEAD)) if p.end <= end]
    if people and people[0].start <= start + 2:
        person = people[0]
        name, stop = person.name, person.end
    else:
        match = re.compile(r"[^\W\d_][\w’'ʼ.]*(?:\s+[^\W\d_][\w’'ʼ.]*){1,5}(?!\s+\d)").match(scene.text, start, end)
        comma = re.compile(r"[,;(–\n]|\s-\s").search(scene.text, start, end)
        stop = min(match.end() if match else start, comma.start() if comma else end)
        name = _cased(scene.text[start:stop].strip())
        if match is None or not all(w[:1].isupper() for w in name.split()):
            return None
    tail = scene.text[stop:end].strip(" ,;-–\n")
    role = " ".join(tail.split()) or None
    return Recipient(name=name, kind="individual", role=role, mentions=(scene.layout.mention(start, stop),))


def _cased(name: str) -> str:
    """A name in capitals as it is usually written: "GIÀNG A PÁO" → "Giàng A Páo", "H’LIM AYŬN" → "H’Lim Ayŭn"."""
    if not name.isupper():
        return name
    return re.sub(r"[^\W\d_]+", lambda m: m.group()[0] + m.group()[1:].lower(), name)


def _add(found: list[Group], context: _Context, recipient: Recipient | None) -> None:
    if recipient is None:
        return
    key = (context.award and (context.award.name, context.award.classes), context.grantor, context.posthumous, context.number)
    for group in found:
        if key == (group.award and (group.award.name, group.award.classes), group.grantor, group.posthumous, group.number):
            group.recipients.append(recipient)
            return
    marks = [context.mark] if context.mark else []
    found.append(Group(context.award, context.grantor, context.posthumous, context.number, [recipient], None, marks))


def _body(scene: Scene, line: Span, context: _Context, found: list[Group]) -> None:
    """A paragraph between lists: why those above were honoured, or the one person that a heading announces."""
    if _REASON.match(scene.folded, *line):
        found[-1].reason = scene.text[slice(*line)].strip(" .")
        return
    titles = _TITLES.match(scene.text, *line)
    if titles and titles.group().strip() and context.award is not None:
        recipient = _individual(scene, titles.end(), line[1])
        if recipient is not None:
            _add(found, context, recipient)
            why = _REASON.search(scene.folded, *line)
            if why:
                found[-1].reason = scene.text[why.start() : line[1]].strip(" .")
