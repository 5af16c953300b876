"""Who acts in a clause of granting: offices, bodies, persons, a pronoun for one named before."""

from __future__ import annotations

import re
from typing import NamedTuple

from extractor.facts.awards.frames.clauses import opening
from extractor.facts.awards.model import Span
from extractor.facts.awards.recipients.pronouns import person_meant
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.authorities import HEAD, authority
from extractor.facts.awards.words.signs import BULLET
from extractor.facts.awards.words.verbs import PROPOSE
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

_DEPUTY = regex(r"(?:phó|thứ trưởng|bí thư|nguyên|ủy viên|đại diện|thường trực|lãnh đạo|ban lãnh đạo|trưởng ban|trưởng phòng|chánh)(?!\w)")
#: "yêu cầu X báo cáo về việc tặng …": X is held to account for what it granted.
_ACCOUNT = regex(r"(?<!\w)yêu cầu\s+(?P<who>[^,;]{4,120}?)\s*(?:\([^()]*\)\s*)?(?:báo cáo|giải trình|làm rõ|thu hồi)[^;]*?việc\s*$")
_ACCOUNTS = regex(r"(?<!\w)yêu cầu\s+(?:báo cáo|giải trình|làm rõ|xác minh|kiểm tra)[^;]*?việc\s*$")
#: "được X gửi thư khen, Y (tặng)": what another gave before.
_OTHER_GIFT = regex(
    r"(?<!\w)(?:gửi thư (?:khen|chúc mừng)|gửi lẵng hoa|gửi lời khen|thưởng nóng|biểu dương|khen thưởng|tặng quà)(?!\w)[^,;:]{0,60}[,;]\s"
)


#: "X ban hành 85 quyết định khen thưởng, trong đó (tặng A)": the same one goes on.
_ONLY_LEADS = regex(r"(?:\s|,|trong đó|cụ thể|gồm|đồng thời|đã|có)*")


#: "bà A cho biết UBND tỉnh (tặng)": who tells of it does not give.
_TELLS = regex(r"(?<!\w)(?:cho biết|cho hay|thông báo|khẳng định|thông tin)(?!\w)(?: rằng|:)?")


#: "X cho biết sẽ (trao)": X tells of what it does itself.
_OF_ITSELF = regex(
    r",?\s*(?:(?:sẽ|đã|vừa|mới|cũng|đang|tiếp tục|quyết định|thống nhất|kịp thời|lập tức|chính thức|tổ chức|có quyết định|ra quyết định)\s*)*"
)


#: "lễ trao A của X cho Y, Z (tặng B)": X grants the award before.
_FORMER_OWNER = regex(rf"[\s\"”]*của (?:(?!do |được )[^,;\n]){{4,120}},\s*(?:diễn ra [^,;\n]{{3,40}},\s*)?(?={HEAD.pattern})")


#: "Tại thành phố X đã diễn ra lễ (trao A)": the place where it happens gives nothing.
_HAPPENS = regex(r"(?<!\w)diễn ra (?:buổi |chương trình )?(?:lễ|đêm|hội nghị|gala)(?!\w)")


#: "X xem xét, thống nhất: (Tặng A)": who decides stands before the colon.
_DECIDES = regex(
    r"(?:(?<!\w)(?:đã |vừa |cùng )?(?:xem xét|thảo luận|bàn|xét|biểu quyết|bỏ phiếu|thống nhất|nhất trí|đồng ý|quyết định|quyết nghị"
    r"|ban hành quyết định|khen thưởng|thông qua)(?:\s+và|,)?\s*)+(?:(?: như sau| cụ thể| các nội dung sau| các hình thức sau| gồm)\s*)?:\s*$"
)


class Subject(NamedTuple):
    """A subject or agent of granting: its words, its persons, whether an office or a body."""

    words: str | None
    persons: tuple[str, ...]
    office: bool
    deputy: bool


def acting(scene: Scene, span: Span) -> Subject:
    """Who acts in a span: an office or a body, with the persons who hold the office or stand for the body."""
    start, end = span
    account = _ACCOUNT.search(scene.folded, start, end)
    if account is not None:
        start, end = account.span("who")
    elif _ACCOUNTS.search(scene.folded, start, end):
        return Subject(None, (), False, False)
    whole = scene.folded.rfind(" việc ", start, end)
    start = whole + 6 if 0 <= whole < end - 10 else start
    for asked in PROPOSE.finditer(scene.folded, start, end):
        start = asked.end() if scene.is_word(asked.start(), start) else start
    colon = scene.text.rfind(":", start, end)
    if colon >= 0 and not scene.text[colon + 1 : end].strip() and HEAD.match(scene.folded, _item_start(scene, colon)):  # "- UBND tỉnh: tặng A"
        start, end = _item_start(scene, colon), colon
    decides = _DECIDES.search(scene.folded, start, end)
    end = decides.start() if decides is not None else end
    start = max(start, scene.text.rfind(":", start, end) + 1)
    for said in _TELLS.finditer(scene.folded, start, end):
        if _OF_ITSELF.fullmatch(scene.folded, said.end(), end):
            end = said.start()
            break
        start = said.end() if scene.is_word(said.start(), start) else start  # "Bộ Thông tin và Truyền thông" tells nothing
    for other in _OTHER_GIFT.finditer(scene.folded, start, end):
        start = start if _ONLY_LEADS.fullmatch(scene.folded, other.end(), end) else other.end()
    happens = _HAPPENS.search(scene.folded, start, end)
    start = happens.end() if happens is not None else start
    former = _FORMER_OWNER.match(scene.folded, start, end)
    start = former.end() if former is not None else start
    lead = opening(scene, start, end)
    persons = _acting_persons(scene, lead, end)
    persons = persons or _pronoun(scene, lead, end)
    words = authority(scene, (lead, end)) or (_bracketed(scene, lead, end) if persons else _state(scene, lead, end) or _firm(scene, lead, end))
    folded = (words or "").casefold()
    head = HEAD.match(folded)
    office = bool(head and head["office"])
    return Subject(words, persons, office, bool(_DEPUTY.match(folded)))


#: "Anh cũng (trao)", "Tại hội nghị, đồng chí đã (trao tặng)".
_PRONOUN = regex(
    r"\W*(?P<who>ông|bà|anh|chị|đồng chí|(?:đồng chí )?(?:(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)))(?: ấy)?(?:,? (?:đã|cũng|còn|vừa|trực tiếp"
    r"|lần lượt|tiếp tục))*\s*"
)


def _pronoun(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """The person named before whom a pronoun alone means as who hands over."""
    match = _PRONOUN.fullmatch(scene.folded, start, end)
    meant = person_meant(scene, scene.layout.sentence_at(start)[0], match["who"].split()[0]) if match is not None else []
    return tuple(r.name for r in meant)


#: "ông A (Giám đốc Công ty X) đã (tặng)".
_BRACKETED = regex(r"\((?P<office>[^()\n]{6,140})\),? (?:(?:đã|vừa|cũng|trực tiếp) )*$")


def _bracketed(scene: Scene, start: int, end: int) -> str | None:
    """The office that stands in brackets behind the person who gives."""
    behind = _BRACKETED.search(scene.folded, start, end)
    return authority(scene, behind.span("office")) if behind is not None else None


_BULLET = regex(rf"\s*{BULLET}?\s*")


def _item_start(scene: Scene, at: int) -> int:
    """Where the words of a line begin, behind its bullet."""
    line = scene.text.rfind("\n", 0, at) + 1
    bullet = _BULLET.match(scene.folded, line, at)
    return bullet.end() if bullet else line


_FIRM = regex(rf"\s*(?P<name>[{UPPER}][\w&-]*(?:\s[{UPPER}][\w&-]*){{0,3}})\s+(?:đã |vừa |cũng |còn |sẽ |tiếp tục )*$")


_OF_STATE = regex(r"\s*(?:nước\s+)?(?P<name>\S[^,;.]*?)\s+(?:đã |vừa |cũng |còn |sẽ |tiếp tục |từng )*$", re.IGNORECASE)


def _state(scene: Scene, start: int, end: int) -> str | None:
    """A foreign state that grants: "Nước Pháp cũng từng (tặng)"."""
    match = _OF_STATE.match(scene.text, start, end)
    if match is None or scene.folded[slice(*match.span("name"))] == "việt nam":
        return None
    starts = (match.start("name"), match.start())
    states = (m for m in scene.places if m.start in starts and m.end == match.end("name"))
    return match["name"] if any(getattr(m.value, "type", None) == "country" for m in states) else None


def _firm(scene: Scene, start: int, end: int) -> str | None:
    """A firm that stands by its name alone: "Viettel Post đã (trao)"; no place, nor a single syllable."""
    match = _FIRM.match(scene.text, start, end)
    if match is None or any(m.start < match.end("name") and match.start("name") < m.end for m in (*scene.places, *scene.awards)):
        return None
    name = match["name"]
    return name if " " in name or (len(name) > 2 and name.isupper()) else None


#: "Trưởng Công an phường An Hải": a place that is called like somebody.
_UNIT = regex(r"(?<!\w)(?:xã|phường|thị trấn|quận|huyện|thị xã|thôn|bản|ấp|đường|phố) $")
_UNIT_ABOVE = regex(r", (?:quận|huyện|thị xã|thành phố|tỉnh|tp\.?) ")


def _acting_persons(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """Persons of the subject: the last one, and those joined to it before."""
    people = [p for p in scene.persons(start, end) if not (_UNIT.search(scene.folded, start, p.start) and _UNIT_ABOVE.match(scene.folded, p.end))]
    if not people:
        return ()
    joined = [people[-1]]
    for earlier in reversed(people[:-1]):
        between = scene.folded[earlier.end : joined[0].start]
        if "được" in between or len(between) > 140:
            break
        joined.insert(0, earlier)
    return tuple(dict.fromkeys(p.name for p in joined))
