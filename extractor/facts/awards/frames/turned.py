"""An award at the head of its clause: "A được X trao cho Y", "A thuộc về Y"."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.facts.awards.frames.clauses import after_end, closes_agent, last_verb
from extractor.facts.awards.frames.subjects import subject_of
from extractor.facts.awards.model import Span, Status
from extractor.facts.awards.names.crowns import is_crown
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.awards.words.signs import ALIKE
from extractor.facts.awards.words.verbs import FRAME, GENERAL, PROPOSE, TURNED
from extractor.facts.marks import Mark
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

_PURPOSE = regex(r"(?<!\w)(?:nhằm|để|tổ chức|thành lập|đặt|bắt đầu|khởi)(?!\w)")
#: "được trao 5 năm một lần": the rule, not the deed.
_EVERY = regex(r"(?<!\w)(?:năm một lần|hằng năm|hàng năm|thường niên|đến nay đã)(?!\w)")
#: "A cũng được đề nghị, dành cho Y".
_ASKED_FOR = regex(r"\s*(?:đề nghị|đề xuất|xét)(?: tặng| trao)?,? (?:dành )?(?=cho(?!\w))")
#: "hai nghệ nhân được đề nghị (xét tặng) danh hiệu A là X và Y".
_ASKED_BEFORE = regex(r"(?<!\w)được (?:đề nghị|đề xuất|xét|trình)(?: (?:xét tặng|phong tặng|tặng|công nhận))?(?: danh hiệu)?\s*[\"“]?$")
#: Prizes on offer.
_WILL_GIVE = regex(r"(?<!\w)(?:sẽ (?:được )?(?:trao|có|chọn|tặng)|cơ cấu giải|thể lệ|mỗi giải|giá trị giải)(?!\w)")


#: "Ông là Nghệ sĩ ưu tú được phong tặng đợt đầu": whose title it is stands before.
_WHO_IS = regex(r"(?<!\w)là\s+$")
#: "Giải Nhất là A".
_IS = regex(
    r"[\"”’]?(?: (?:năm )?(?:19|20)\d{2})?(?: \([^()\n]{1,40}\))?(?: năm nay| chung cuộc)?(?: (?:đầu tiên|tiếp theo|duy nhất|còn lại|thứ \w+))?"
    r"(?: của [^\s,;.]+(?: [^\s,;.]+){0,3}?)? (?P<turn>là) "
)


#: "Giải Mai Vàng vinh danh nghệ sĩ A".
_HONOURS = regex(r"[\"”’]?(?: lần thứ \w+)?(?: (?:năm )?\d{4})?(?: đã| vừa)? (?P<turn>vinh danh|tôn vinh) ")
_SHORT = 40


#: "giải Nhì là đoàn A", "hai giải Ba là Tiền Giang, Vĩnh Long".
_TEAM = regex(rf"(?:(?:đơn vị|đoàn|đội|tỉnh|huyện|xã|phường|thành phố|thị xã|trường|công ty|các đơn vị|các đoàn|các đội):? )?[{UPPER}]")
_TYPE = 12


#: "Á hậu 1 Hoa hậu X (là A)": a crown below the first with its contest.
_BELOW = regex(r"(?:Á hậu|Á khôi|Á vương|Á quân|Quý quân)(?: \d)? ")


def _crown(mark: Mark) -> bool:
    return is_crown(mark.value.name) or (mark.rule == "awards.name_title" and _BELOW.match(mark.value.name) is not None)


def turned_at(scene: Scene, mark: Mark, end: int) -> re.Match[str] | None:
    """The words behind a name at the head of its clause that lead to who has it; a bare "là" leads to a person and to a prize's winner alone."""
    turned = TURNED.match(scene.folded, mark.end, end)
    if turned is not None and turned["turn"].endswith(("gồm", "là")) and _THE_HOLDERS.search(scene.folded, mark.start - 8, mark.start):
        holders = mark.value.family == "danh-hieu-vinh-du-nha-nuoc" and not scene.persons(turned.end(), turned.end() + _SHORT)
        turned = None if holders else turned
    if turned is not None or not (mark.value.family in ("giai", "giai-thuong") or mark.rule == "awards.name_category" or _crown(mark)):
        return turned
    led = _HONOURS.match(scene.folded, mark.end, end) if mark.rule == "awards.name_known" else None
    if led is not None and any(p.start < led.end() + _SHORT for p in scene.persons(led.end(), end)):
        return led
    led = _IS.match(scene.folded, mark.end, end)
    if led is None or any(p.start == led.end() for p in scene.persons(led.end(), led.end() + 1)):
        return led
    named = mark.value.family == "giai" and any(m.start <= led.end() + _TYPE and led.end() < m.end for m in (*scene.bodies, *scene.places))
    return led if named and _TEAM.match(scene.text, led.end()) else None


#: "các Mẹ Việt Nam anh hùng của tỉnh bao gồm": those who hold the title, told in kinds.
_THE_HOLDERS = regex(r"(?<!\w)(?:các|những) $")
#: So near behind the verb stands what it gives.
_OBJECT = 2


def turned_to(scene: Scene, sentence: Span, mark: Mark, begin: int, right: int, turned: re.Match[str], previous: Frame | None) -> Frame | None:
    word = turned["turn"].strip() or "mà"
    verb = FRAME.search(scene.folded, turned.end(), min(right, sentence[1]))
    end = after_end(scene, verb.end() if verb and word in ("được", "do", "mà") else turned.end(), right, sentence[1])
    verb = verb if verb and verb.end() <= end else None
    asked = _ASKED_FOR.match(scene.folded, turned.end(), sentence[1]) if word == "được" else None
    if asked is not None:
        until = after_end(scene, asked.end(), right, sentence[1])
        here = (turned.end(), turned.end())
        return Frame(mark, "turned", "cho", here, ((asked.end(), until),), (mark.end, until), (begin, until), "proposed")
    if mark.value.family == "giai" and (re.search(r"(?<!\w)sẽ(?!\w)", turned.group()) or _WILL_GIVE.search(scene.folded, sentence[0], mark.start)):
        return None
    if word.endswith("tặng"):
        giver, taker, name = (turned.end(), turned.end()), (turned.end(), end), word
    elif word in ("được", "do", "mà"):
        if verb is None or verb.start() - turned.end() > 130 or _PURPOSE.search(scene.folded, turned.end(), verb.start()):
            return None
        if any(verb.end() <= m.start <= verb.end() + _OBJECT for m in scene.awards):  # "HCV được X tặng Bằng khen": its winners get another
            return None
        giver, taker = (turned.end(), verb.start()), (verb.end(), end)
        own = _WHO_IS.search(scene.folded, begin, mark.start) if mark.value.family == "danh-hieu-vinh-du-nha-nuoc" and word == "được" else None
        if own is not None:
            taker = subject_of(scene, begin, own.start(), previous)
        if giver[1] - giver[0] < 3 and previous is not None:
            giver = previous.giver
        name = verb.group()
        if word == "do":
            giver, taker = _by_agent(scene, sentence, mark, verb, turned.start(), giver, taker, previous)
    else:
        giver, taker, name = _announced(scene, begin, mark, turned.end()), (turned.end(), end), word
        goes_on = previous is not None and (previous.shape == "gives" or (previous.shape == "turned" and previous.verb == "cho"))
        if word == "cho" and previous is not None and goes_on:
            giver = previous.giver
    on_offer = "sẽ có " in scene.folded[begin : mark.start] and not scene.persons(turned.end(), end)  # "sẽ có hai giải X được trao vào tháng 10"
    if on_offer or GENERAL.search(scene.folded, begin, mark.start) or _EVERY.search(scene.folded, turned.end(), end):
        return None
    asks = PROPOSE.search(scene.folded, turned.end(), verb.start() if verb else turned.end()) or _ASKED_BEFORE.search(scene.folded, begin, mark.start)
    status: Status = "proposed" if asks else "conferred"
    return Frame(mark, "turned", name, giver, (taker,), (mark.end, end), (begin, end), status)


#: "X công bố (giải A dành cho Y)".
_ANNOUNCED = regex(r"(?<!\w)công bố\s+(?:(?:trao|kết quả|chủ nhân(?: của)?|danh hiệu)\s+)?[\"“]?$")
#: Who only tells of it.
_PRESS = regex(r"(?<!\w)(?:báo|đài|tạp chí|hãng|tờ|trang|thông tấn)(?!\w)")


def _announced(scene: Scene, begin: int, mark: Mark, here: int) -> Span:
    """Who gives what it announces: the subject of "công bố" before the name; an empty span at `here` where nobody does."""
    verb = _ANNOUNCED.search(scene.folded, begin, mark.start)
    return (begin, verb.start()) if verb is not None and not _PRESS.search(scene.folded, begin, verb.start()) else (here, here)


def turned_alike(scene: Scene, names: list[Mark], found: list[Frame]) -> list[Frame]:
    """Give a name without a frame the one of the name that it is joined to and that is the subject of being given.

    Args:
        scene: the document.
        names: names of a sentence.
        found: frames of the sentence.
    """
    framed = {frame.mark.start: frame for frame in found}
    for mark, behind in zip(names[-2::-1], names[:0:-1], strict=True):
        frame = framed.get(behind.start)
        if frame is None or frame.shape not in ("turned", "labelled") or mark.start in framed or mark.value.family != behind.value.family:
            continue
        own = (mark.value.family == "giai" or is_crown(mark.value.name)) and frame.shape == "turned"
        own = own or mark.rule == behind.rule == "awards.name_category"
        if own and ALIKE.fullmatch(scene.folded, mark.end, behind.start):
            framed[mark.start] = replace(frame, mark=mark)
            found = [*found, framed[mark.start]]
    return sorted(found, key=lambda frame: frame.mark.start)


def _by_agent(
    scene: Scene, sentence: Span, mark: Mark, verb: re.Match[str], at: int, agent: Span, behind: Span, previous: Frame | None
) -> tuple[Span, Span]:
    """(who gives, who received) behind "do": "tấm HCB do A mang về" tells who won it."""
    if verb.lastgroup == "receive":
        return (agent[0], agent[0]), agent
    own = _receiver(scene, sentence, mark, previous) if closes_agent(scene, verb, at) else None
    return agent, own or behind


def _receiver(scene: Scene, sentence: Span, mark: Mark, previous: Frame | None) -> Span | None:
    """Who receives an award of a list whose agent closes what is said of it: "Y nhận A do X tặng, B do Z tặng"."""
    if previous is not None:
        return previous.taker[0] if previous.taker and previous.shape in ("receives", "given", "turned") else None
    verb = last_verb(scene, sentence[0], mark.start)
    return subject_of(scene, sentence[0], verb.start(), None) if verb is not None and verb.lastgroup == "receive" else None


def joined_to_next(scene: Scene, mark: Mark, end: int) -> bool:
    """Whether a medal or place is joined to the next one, which goes to somebody told behind it."""
    behind = next((m for m in scene.awards if m.start >= mark.end), None)
    if behind is None or mark.value.family != "giai" or behind.start >= end or not ALIKE.fullmatch(scene.folded, mark.end, behind.start):
        return False
    turned = turned_at(scene, behind, end)
    return turned is not None and turned["turn"] in ("thuộc về", "về tay", "gọi tên", "xướng tên", "xướng danh")
