"""Offices that somebody tells of himself: "“Tôi là giáo viên …”, chị A nói", "Ông B kể: “Với tư cách bác sĩ, tôi …”"."""

from __future__ import annotations

from extractor.facts.people import links
from extractor.facts.people.antecedents import subject
from extractor.facts.people.context import says
from extractor.facts.people.scene import Scene
from extractor.facts.people.speeches import sentence_start
from extractor.language.anchored import Closing
from extractor.language.patterns import regex

_I = r"(?:[Tt]ôi|[Bb]ị cáo|[Ee]m|[Cc]háu)"
_I_AM = Closing(
    rf"(?:^|[\s“\"(,]){_I}(?! (?:gái|trai|họ)(?!\w)) "
    r"(?:(?!không|chưa|muốn|mong|thích|định|sẽ|bị|coi|xem|gọi|nghĩ|biết|thấy|có|ước|nói)[a-zà-ỹđ]+ ){0,3}?"
    r"(?:là|làm|làm nghề|giữ chức|giữ chức vụ|đảm nhiệm) (?:một |người )?\Z"
)
_FRONTED = Closing(
    r"(?:^|[\s“\"(])(?:Là|Với (?:tư cách|vai trò|cương vị)(?: là)?|Từng là|Vốn là"
    r"|(?:[Kk]hi|[Hh]ồi|[Ll]úc|[Tt]hời)(?: còn| đang)? (?:là|làm)) (?:một |người )?\Z"
)
_THEN_I = regex(rf",? {_I} (?=[a-zà-ỹđ])")
#: "bố | em là …", "họ gọi | tôi là …": kin of whoever speaks, or what others say of him.
_OF_OTHERS = Closing(
    r"(?<!\w)(?:bố|mẹ|cha|ba|má|vợ|chồng|con|anh|chị|ông|bà|bạn|thầy|cô|trai|gái|nhà|gia đình|nội|ngoại|của|với|cho|gọi|coi|xem|bảo|như|nếu|giá"
    r"|các|chúng|bọn|tụi|hai|đám) ?\Z"
)
_OPENING = regex(r"(?:(?<=\A)|(?<=[\s:(]))[“\"](?=\w)")
_CLOSING = regex(r"[”\"](?=[\s,.;:)–-]|\Z)")
_OWN = regex(r"(?<!\w)(?<![Cc]húng )(?:[Tt]ôi|[Bb]ị cáo)(?!\w)")
#: Words with which somebody only thinks of an office, or tells of others.
_OPEN = regex(r"(?<!\w)(?:sẽ|nghĩ|muốn|mong|mơ|ước|nếu|Nếu|tưởng|giả sử|Giả sử|giới thiệu|yêu cầu|đề nghị|đề xuất|bầu|thấy (?:ông|bà|anh|chị))(?!\w)")
#: From the end of a speech to who spoke: "”, bị cáo | A".
_BEHIND = regex(
    r"[”\"] ?[,.]? ?[-–—]? ?(?:(?!(?:mẹ|bố|cha|vợ|chồng|con|em|anh|chị|bạn|của|cho|với|và|một|người nhà) )[a-zà-ỹđ]+ ){0,4}"
)
_SPEECH = (
    r"(?:nói|kể|cho biết|cho hay|chia sẻ|tâm sự|bày tỏ|thừa nhận|khai|nhớ lại|nhận xét|khẳng định|trình bày|giãi bày|bộc bạch|thổ lộ|tiết lộ|than"
    r"|viết|phân trần|trần tình|trả lời|phát biểu|lý giải|giải thích)(?!\w)"
)
_SAYS = regex(rf"(?: [a-zà-ỹđ]+){{0,3}} {_SPEECH}")
_SPOKE = regex(rf" {_SPEECH}[^.;:“\"\n]{{0,50}}: ?\Z")
_GIVEN = regex(r"[A-ZĐÁÀẢÃẠÂẤẦẨẪẬĂẮẰẲẴẶÉÈÊẾỀÍÌÓÒÔỐỒƠỚỜÚÙƯỨỪÝỲ][^\W\d_]*(?= [a-zà-ỹđ])")
#: How far off a speech may begin or end, in characters.
_REACH = 700


def of_himself(scene: Scene, start: int) -> int | None:
    """Who speaks, where the words before an office in a speech are "tôi là", or it is told of "tôi".

    Args:
        scene: names and offices of the text.
        start: where the office begins.
    """
    text = scene.text
    said = _I_AM.search(text, start - 60, start)
    if said is not None:
        first = said.start() + (not text[said.start()].isalpha())
        if _OF_OTHERS.search(text, first - 16, first) is not None and not text.endswith(("vợ chồng ", "Vợ chồng "), 0, first):
            return None
    elif not _fronted(scene, start) and not _taken(scene, start):
        return None
    return None if links.SUPPOSED.search(text, start - 60, start) else speaker(scene, start)


def _fronted(scene: Scene, start: int) -> bool:
    """Whether an office opens a clause of which "tôi" is the subject ("Là | giáo viên |, tôi thấy …")."""
    office = next((o for o in scene.offices if o.start == start), None)
    if office is None or _THEN_I.match(scene.text, office.end) is None:
        return False
    return _FRONTED.search(scene.text, start - 30, start) is not None


def _taken(scene: Scene, start: int) -> bool:
    """Whether a verb gives an office in a sentence that is about "tôi" and names nobody ("tôi nhận trách nhiệm với vai trò | Thứ trưởng")."""
    begin = sentence_start(scene.text, start)
    if links.TAKES_OFFICE.search(scene.text, max(begin, start - 72), start) is None or scene.last_before(start) > scene.last_before(begin - 1):
        return False
    return _OWN.search(scene.text, begin, start) is not None and _OPEN.search(scene.text, begin, start) is None


def speaker(scene: Scene, at: int) -> int | None:
    """The name of who speaks the words in quotation marks around an offset: behind them, or in what leads to them.

    Args:
        scene: names and offices of the text.
        at: an offset in the speech.
    """
    text = scene.text
    opened = max((m.start() for m in _OPENING.finditer(text, at - _REACH, at)), default=-1)
    closed = max((m.start() for m in _CLOSING.finditer(text, at - _REACH, at)), default=-1)
    if opened <= closed and opened != closed:
        return None
    end = _CLOSING.search(text, at, at + _REACH)
    if opened < 0 or end is None or _OPENING.search(text, at, end.start()) is not None:
        return None
    name = scene.last_before(end.start()) + 1
    if name < len(scene.names) and _BEHIND.fullmatch(text, end.start(), scene.edge(name)) is not None:
        after = scene.over_own(scene.names[name].end)
        if says(text, after, "speech") or _SAYS.match(text, after) is not None:
            return name
    if (again := _given_again(scene, end.start())) is not None:
        return again
    if not text[max(0, opened - 2):opened].strip().endswith(":"):
        return None
    told = subject(scene, sentence_start(text, max(0, opened - 2)), opened)
    return told if told is not None and _SPOKE.search(text, scene.names[told].end, opened) is not None else None


def _given_again(scene: Scene, at: int) -> int | None:
    """Who spoke, where only the last syllable of his name stands behind the speech, and one person of the page bears it ("”, bị cáo | Tân")."""
    led = _BEHIND.match(scene.text, at)
    word = _GIVEN.match(scene.text, led.end()) if led is not None else None
    if word is None or _SAYS.match(scene.text, word.end()) is None:
        return None
    same = [i for i, mark in enumerate(scene.names) if mark.value.name.split()[-1] == word.group()]
    return same[-1] if len({scene.names[i].value.name for i in same}) == 1 else None
