"""Whose an award is: the office or body behind "của" right after its name."""

from __future__ import annotations

from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.awards.words.authorities import GRANTS, HEAD, authority
from extractor.facts.marks import Mark
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

_OWNER = regex(
    r"[\s\"”]*(?:\((?:hc[vbđ])\)\s*)?(?:(?:,|và|cùng|kèm)\s+"
    r"(?:phần thưởng|(?:tiền thưởng|số tiền)(?: \d[\d.,]* (?:triệu|nghìn|tỷ|ngàn)? ?đồng)?|phần quà|quà"
    r"|hoa|biểu trưng|logo|cúp lưu niệm)\s+)?(?:lần thứ \w+\s*)?(?:(?:năm )?\d{4}\s*)?"
    r"(?:cấp \w+\s*|(?:toàn diện|đột xuất|chuyên đề)\s*)?(?:của|do|từ)\s+(?=\S)"
)
_HANDS = regex(r"(?:các )?(?:đồng chí )?(?:lãnh đạo|đại diện|phó |thứ trưởng)(?!\w)")
_AND_OF = regex(r"\s*(?:của [^,;:.()\n]{3,80}?)?\s*(?:,|và|,? cùng)\s*(?:\S+ )?của\s+(?=\S)")
_OWNER_END = regex(
    r"[,;:\n()\"“”]|(?<!\btp)(?<!\s\w)\.(?!\w)|(?<!\w)(?:cho|về|vì|(?<!đua )(?<!đua - )(?<!đua, )khen thưởng(?= \w+ \w)|truy tặng|phong tặng"
    r"|truy phong|tặng|trao|nhân|trong|tại|là|đã|với|được"
    r"|năm|(?:hai|ba|bốn|\d+) năm|vào|khi|có|phát|gồm|bao gồm|bình chọn"
    r"|lần(?= (?:này|thứ|\d))|cùng(?= (?:phần|tiền|quà|hoa|số|nhiều))"
    r"|(?<!ban )(?<!các )tổ chức|công bố|xét|(?<!trực )thuộc|đánh giá"
    r"|bầu chọn|chứng nhận|công nhận|danh hiệu|phong|đối với|để|lúc|do|ký|nhờ|dành|gửi|từ (?:chính )?tay|đến|tới|lên(?= \d)"
    r"|các(?= năm)|và (?:bằng|giấy|tiếp nhận|bàn giao|gặp mặt)"
    r"|tiêu biểu|điển hình|xuất sắc|hoàn thành|lập(?= (?:thành|công|chiến))|đạt(?= (?:thành|kết))"
    r"|và(?= (?:đón|nhận|vinh dự)(?!\w))"
    r"|và(?= [^,;.:()\n]{3,60}? được (?:[^\s,;.:]+ ){0,12}?(?:tặng|trao tặng|nhận|phong tặng)(?! cho))"
    r"|và(?= (?:khởi công|khánh thành|phát động|công bố|tổ chức|ra mắt|khai mạc|kỷ niệm|gắn biển|tuyên dương|triển khai|khai trương)(?!\w))"
    r"|và kỷ|và huân|và cờ|và nhiều|và danh|và của|và(?= \d))(?!\w)"
)
#: "Cơ quan Liên bang về hợp tác kỹ thuật", "Ủy ban Quốc gia về trẻ em": what a body is concerned with closes its name.
_CONCERNED = regex(r"(?:cơ quan|ủy ban|uỷ ban|hội đồng|tổ chức|viện)(?: [^\s,]+){1,4} ")
_ADJECTIVE = regex(r"\s+(?:(?:danh giá|uy tín|lớn|quan trọng|cao quý|khác|quốc tế|cao)\s+)*(?:của|từ|do)\s+(?:các\s+)?")
_ONE_MORE = regex(r"\s*(?:[,.;]|…|$|[-–] ảnh|\n|và (?!được|nhiều|bằng|giấy|cờ|huân|kỷ|danh)|cùng|trao tặng|cho(?!\w))")
#: "Cờ thi đua cùng Bằng khen do X (trao tặng)": X grants both.
_BY_BOTH = regex(r"\s*(?:cùng|và) (?:bằng khen|giấy khen|cờ thi đua|kỷ niệm chương|huy hiệu)\s+do\s+(?=\S)")


#: "Kỷ niệm chương X (Trung ương Đoàn): 7 người".
_IN_BRACKET = regex(r"[\s\"”]*\((?P<who>[^()\n]{3,60})\)\s*:")


def _in_bracket(scene: Scene, frame: Frame) -> str | None:
    """The body in brackets between an award that heads its line and the colon; beside a prize it stands for who won it."""
    match = _IN_BRACKET.match(scene.folded, frame.mark.end) if frame.shape == "labelled" and frame.award.family != "giai" else None
    words = authority(scene, match.span("who")) if match is not None else None
    return words if match is not None and words == scene.text[slice(*match.span("who"))].strip() else None


#: "Giải thưởng X (do Y trao hằng năm)".
_AGENT = regex(
    r"[\s\"”]*\((?:[^()\n]{0,40}\s)?do (?P<who>[^()\n]{3,90}?)"
    r" (?:trao|xét tặng|tặng|bình chọn|công nhận|sáng lập)(?!\w)[^()\n]{0,60}\)"
)


def _agent(scene: Scene, frame: Frame) -> str | None:
    """The body that brackets right behind the name tell as the one who gives it."""
    match = _AGENT.match(scene.folded, frame.mark.end)
    return authority(scene, match.span("who")) if match is not None else None


#: "được tặng A, được X tặng (năm 2019)", "nhận A, do X trao tặng": who gave it stands in a clause of its own.
_BEHIND = regex(r"[\s\"”]*,\s(?:và )?(?:được|do|phần thưởng do) (?P<who>[^,;.()\n]{3,90}?) (?:quyết định )?(?:trao tặng|tặng thưởng|tặng)(?!\w)")


def _told_behind(scene: Scene, frame: Frame) -> str | None:
    """The authority of a second clause that names no award of its own."""
    match = _BEHIND.match(scene.folded, frame.mark.end) if frame.shape in ("given", "receives") else None
    if match is None or any(match.start("who") <= m.start < match.end() + _NEXT for m in scene.awards):
        return None
    return authority(scene, match.span("who"))


#: So near behind a verb an award of its own begins: "tặng (thêm 2) A".
_NEXT = 24


def owner_of(scene: Scene, frame: Frame) -> str | None:
    """The office or body behind "của" right after the name."""
    bracketed = _in_bracket(scene, frame) or _agent(scene, frame) or _told_behind(scene, frame)
    if bracketed is not None:
        return bracketed
    match = _OWNER.match(scene.folded, frame.mark.end, max(frame.after[1], frame.mark.end)) or _BY_BOTH.match(scene.folded, frame.mark.end)
    if match is None:
        return _unmarked(scene, frame) or _of_both(scene, frame) or (giver_of(scene, frame) if frame.award.plain else None)
    stop = owner_end(scene, match.end(), min(len(scene.text), match.end() + 160))
    if match.group().rstrip().endswith("từ") and _HANDS.match(scene.folded, match.end(), stop):  # "nhận A từ lãnh đạo tỉnh"
        return None
    if _TOURNAMENT.search(scene.folded, match.end(), stop):  # "giải phong cách của X Cup 2018"
        return None
    if any(p.start - match.end() <= _TITLE for p in scene.persons(match.end(), stop)) and HEAD.match(scene.folded, match.end()) is None:
        return None  # "giải Nhất của em A, Trường X": whose it is received it
    words = authority(scene, (match.end(), stop)) or _country(scene, match.end(), stop)
    return words or _told_before(scene, match.end(), stop) or (_brand(scene, match.end(), stop) if match.group().rstrip().endswith("do") else None)


#: Longer than an honorific before a name, in characters.
_TITLE = 12
#: What bears such a word is held and grants nothing.
_TOURNAMENT = regex(r"(?<!\w)(?:cup|games|league|open|olympic|olympiad|festival|asiad|isef|robocon|awards?)(?!\w)")
#: Certificates and flags are of somebody by law, so that an authority right behind them grants them, without "của" too.
_ALWAYS_OF = frozenset({"bang-khen", "giay-khen", "co-thi-dua"})
_RIGHT_BEHIND = regex(rf"[\s\"”]*(?={GRANTS})")


def _unmarked(scene: Scene, frame: Frame) -> str | None:
    """The authority right behind a certificate: "nhận Bằng khen Thủ tướng Chính phủ", "trao Bằng khen UBND tỉnh cho 5 cá nhân"."""
    match = _RIGHT_BEHIND.match(scene.folded, frame.mark.end) if frame.award.family in _ALWAYS_OF else None
    if match is None or match.end() == frame.mark.end or not scene.text[match.end() : match.end() + 1].isupper():
        return None
    if frame.shape == "gives" and _TO.search(scene.folded, match.end(), frame.after[1]) is None:
        return None
    return owner_at(scene, match.end())


#: "Chính phủ Lào", "Nhà nước CHDCND Lào": the name of a country behind its power, in one word for bodies.
OF_A_COUNTRY = regex(rf"(?:[Cc]hính phủ|[Nn]hà nước|[Qq]uốc hội|[Hh]oàng gia)(?: nước)? (?!.*(?:Việt Nam|XHCN|VN))[{UPPER}]")


#: "Cờ thi đua, Bằng khen của X", "Cờ thi đua của X, (Cờ thi đua) và Bằng khen của Y": who owns the last owns those told in one breath before it.
_BESIDE = regex(r"[\s\"”]*(?:,|,? và|,? cùng)\s+(?:(?:nhiều|các|\d+)\s+)?")


def _of_both(scene: Scene, frame: Frame) -> str | None:
    """The owner of the certificate beside a flag or certificate, where nobody is told to give it or its sentence has told of it before."""
    if frame.award.family == "huan-chuong":
        return _of_both_orders(scene, frame)
    twin = _twin(scene, frame.mark) if frame.award.family in _ALWAYS_OF else None
    if twin is None:
        return None
    lo = scene.layout.sentence_at(frame.mark.start)[0]
    again = any(lo <= m.start < frame.mark.start and m.value.name == frame.award.name for m in scene.awards)
    if not again and authority(scene, frame.giver) is not None:
        return None
    while (match := _OWNER.match(scene.folded, twin.end)) is None and (further := _twin(scene, twin)) is not None:
        twin = further
    return owner_at(scene, match.end()) if match is not None else None


def _of_both_orders(scene: Scene, frame: Frame) -> str | None:
    """The foreign power that owns the order beside an order: "Huân chương A và Huân chương B của Chính phủ Lào"."""
    joint = _BESIDE.match(scene.folded, frame.mark.end)
    twin = next((m for m in scene.awards if joint is not None and m.start == joint.end() and m.value.family == "huan-chuong"), None)
    owned = _OWNER.match(scene.folded, twin.end) if twin is not None else None
    words = owner_at(scene, owned.end()) if owned is not None else None
    return words if words is not None and OF_A_COUNTRY.match(words) else None


def _twin(scene: Scene, mark: Mark) -> Mark | None:
    """The certificate or flag that is joined to one behind it."""
    joint = _BESIDE.match(scene.folded, mark.end)
    return next((m for m in scene.awards if joint is not None and m.start == joint.end() and m.value.family in _ALWAYS_OF), None)


#: Where this follows, the authority before it grants; without it "tặng Bằng khen Công an huyện A" tells to whom.
_TO = regex(r"(?<!\w)(?:cho|tới|đến|tặng|đối với)(?!\w)")


#: "do IDG trao tặng": a firm or paper by its name alone, before its verb.
_BRAND = regex(
    rf"(?P<name>[{UPPER}][\w&.’'-]*(?: [{UPPER}\d][\w&.’'-]*){{0,4}})(?= (?:trao|bình chọn|công nhận|vinh danh|phong|bầu chọn|xếp hạng))"
)


def _brand(scene: Scene, start: int, stop: int) -> str | None:
    match = _BRAND.match(scene.text, start)
    if match is None or match.end() > stop or scene.persons(start, stop) or any(m.start < stop and start < m.end for m in scene.places):
        return None
    return match["name"]


_ITS_KIND = regex(r"(?:Bộ|Sở|Cục|Tổng cục|Tổng hội|Tập đoàn|Tổng công ty)")


def _told_before(scene: Scene, start: int, stop: int) -> str | None:
    """The body that a capitalised noun alone stands for ("Cờ thi đua của Bộ"): the last one named before that begins with it."""
    kind = scene.text[start:stop].strip()
    if _ITS_KIND.fullmatch(kind) is None:
        return None
    body = next((m for m in reversed(scene.bodies) if m.start < start and scene.text.startswith(kind + " ", m.start)), None)
    return scene.text[body.start : body.end] if body is not None else None


def giver_of(scene: Scene, frame: Frame) -> str | None:
    """The named body whose prize it is, an adjective between: "nhiều giải thưởng danh giá của Tổ chức X"; None where a class of bodies is meant."""
    match = _ADJECTIVE.match(scene.folded, frame.mark.end, frame.after[1])
    body = scene.body_from(match.end()) if match is not None else None
    if match is None or (body is None and HEAD.match(scene.folded, match.end()) is None):
        return None
    words = owner_at(scene, match.end())
    return words if words is not None and any(w[:1].isupper() for w in words.split()[1:]) else None


def owner_at(scene: Scene, at: int) -> str | None:
    """The words of an authority that begin at an offset, of 120 characters at most."""
    return authority(scene, (at, owner_end(scene, at, min(len(scene.text), at + 120))))


#: "Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc" is one office, "UBND tỉnh, thành phố trực thuộc Trung ương" one kind of body.
_ONE_PHRASE = regex(r" (?:chủ nhiệm|thành phố trực thuộc)(?!\w)")


def owner_end(scene: Scene, start: int, limit: int) -> int:
    """Where the words of an authority end; words inside the name of a body end nothing, nor does a comma before the next of several bodies."""
    for end in _OWNER_END.finditer(scene.folded, start, limit):
        if end.start() == start:  # "Tổ chức X": a head of its own
            continue
        if any(m.start <= end.start() < m.end for m in scene.bodies) or (end.group() == "," and _next_body(scene, end.end(), limit)):
            continue
        if end.group() == "," and _ONE_PHRASE.match(scene.folded, end.end()):
            continue
        if end.group() == "về" and _CONCERNED.fullmatch(scene.folded, start, end.start()):
            continue
        return end.start()
    return limit


#: "của Bộ trưởng Bộ A, Bộ trưởng Bộ B".
_OFFICE = regex(r"(?:chủ tịch|bộ trưởng|tổng giám đốc|giám đốc|thống đốc|viện trưởng|chánh án|tổng cục trưởng|cục trưởng) ")


def _next_body(scene: Scene, at: int, limit: int) -> bool:
    """Whether a further body follows that grants with the one before: no verb of its own stands behind it."""
    at += 1 if scene.text[at : at + 1] == " " else 0
    office = _OFFICE.match(scene.folded, at, limit)
    at = office.end() if office is not None else at
    body = next((m for m in scene.bodies if m.start == at and m.end <= limit), None)
    return body is not None and _ONE_MORE.match(scene.folded, body.end) is not None


def _country(scene: Scene, start: int, end: int) -> str | None:
    """A foreign state whose order it is ("của Pháp")."""
    mark = next((m for m in scene.places if m.start == start and m.end <= end), None)
    foreign = mark is not None and getattr(mark.value, "type", None) == "country" and scene.folded[mark.start : mark.end] != "việt nam"
    if mark is None or not foreign or scene.folded.startswith((" vua", " cha", " mẹ", " giáo hoàng"), mark.end):  # "Đức vua" is no Germany
        return None
    return scene.text[mark.start : mark.end]


def further_owners(scene: Scene, frame: Frame) -> list[str]:
    """Further grantors of one name: "Bằng khen của A và của B" tells two awards."""
    found = []
    at = frame.mark.end
    while (match := _AND_OF.match(scene.folded, at, frame.after[1])) is not None:
        stop = owner_end(scene, match.end(), frame.after[1])
        words = authority(scene, (match.end(), stop))
        if words is None:
            break
        found.append(words)
        at = stop
    return found
