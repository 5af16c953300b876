"""For whom an award is asked, where no "cho" says so: those chosen, those who head the line, the counted ones before the verb of asking."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.facts.awards.frames.openings import opened_by, status_of_line
from extractor.facts.awards.frames.over_lists import asked_above
from extractor.facts.awards.model import Span
from extractor.facts.awards.recipients.counts import Takers
from extractor.facts.awards.recipients.spans import read
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.awards.words.signs import BULLET
from extractor.facts.awards.words.verbs import PROPOSE
from extractor.facts.marks import Mark
from extractor.language.patterns import made_by, regex

#: "suy tôn X là đơn vị dẫn đầu, đề nghị tặng A".
_CHOSEN = regex(
    r"(?<!\w)(?:suy tôn|bình chọn|bầu chọn|bình xét|lựa chọn|chọn|giới thiệu|đề cử)\s+"
    r"(?P<who>[^;:]{3,160}?)\s*(?:,|(?<!\w)(?:là|làm|dẫn đầu|đứng đầu|xếp|đạt|và(?= (?:đề nghị|trình|xét)))(?!\w)|(?:(?<!\w)để\s+)?$)"
)
#: "nghệ sĩ X đang làm hồ sơ xét tặng A": who applies is whom it is asked for.
_APPLIES = regex(
    r"(?<!\w)(?:(?:đang|đã|vừa|từng|cũng|chưa|sẽ|mới|đang được) )*(?:làm|nộp|gửi|hoàn thiện|hoàn tất|chuẩn bị|có|lập) (?:đủ |xong )?hồ sơ"
    r"(?: (?:đề nghị|đề xuất|xin|đăng ký))?(?: được)?(?: (?:xét(?: tặng| phong| duyệt)?|phong tặng|tặng|công nhận))?(?: danh hiệu)?\s+[\"“]?$"
)
#: "X, Y xếp thứ nhì, đề nghị tặng A".
_RANKED = regex(r"[\s;,]*(?P<who>[^;:]{4,140}?)\s+(?:xếp|đứng|đạt giải|dẫn đầu|về nhất|về nhì)(?!\w)")
_COUNTED = regex(r"\W*(?:và\s+)?(?:\d+|hai|ba|bốn|năm)\s+(?:đơn vị|tập thể|cá nhân|cơ quan|địa phương|huyện|xã|đồng chí|doanh nghiệp)(?!\w)")
#: "thống nhất danh sách 17 nhà giáo đề nghị xét tặng A".
_LISTED = regex(r"(?:(?<!\w)danh sách (?:của )?|[,;:] (?:và )?)(?P<who>\d[\d.]* [^,;:.\n\d]{2,50}?) (?:được )?(?:đề nghị|đề xuất|trình)(?!\w)")
#: "+ X: nhất cụm, đề nghị tặng A": who heads the line.
_HEADS_LINE = regex(r"\s*[-+•*–]\s*(?:\d{1,2}[.)]\s*)?(?:(?:các |những )?(?:đơn vị|tập thể|cá nhân)\s*:\s*)?(?P<who>[^:;\n]{2,120}?)\s*:")
#: "Hai đơn vị đứng kế là X và Y: đề nghị tặng A".
_ARE_THOSE = regex(
    r"\W*(?:(?:các|những|\d+|hai|ba|bốn) )?(?:đơn vị|tập thể|cá nhân|cơ quan|gương mặt)[^.:;\n]{0,60}? là (?P<who>[^:;\n]{2,160}?):\s*$"
)
_ASKS = regex(
    r"(?<!\w)(?:(?:đề nghị|đề xuất|(?:đã|đang|vừa|sẽ) trình):?(?: xét)?|(?P<weighs>xét duyệt|bình xét|xét chọn|xét))\s+"
    r"(?:tặng\s+|công nhận\s+|khen thưởng\s+|tặng thưởng\s+)?(?:danh hiệu\s+)?[\"“]?$"
)
#: What a council weighs for so many: "xét danh hiệu A cho 2 cá nhân".
_FOR_SO_MANY = regex(r"[^,;:\n]{0,80}?(?<!\w)(?:cho|đối với) (?:\d|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)")
_OPENS = regex(rf"\s*{BULLET}?\s*(?:\d{{1,4}}\s+)?(?:danh hiệu\s+)?[\"“]?")
_FOR = regex(r"[^,;:\n]{0,80}?(?<!\w)(?:cho|đối với)(?!\w)")
_NOT = regex(r"(?<!\w)(?:không|chưa)\s$")
_VOTES = regex(r"(?<!\w)phiếu(?!\w)")

#: "danh sách nghệ sĩ được xét tặng A gồm X, Y": who is on it stands behind.
_ON_LIST = regex(
    r"(?<!\w)danh sách(?: [^\s,;.:]+){0,6}? (?:được )?(?:xét|(?:đề nghị|đề cử)(?: xét)?) (?:phong )?tặng(?: danh hiệu)?\s+[\"“]?$")
_NAMES = regex(r"[\s\"”]*(?:đợt này |lần này |năm nay |năm \d{4} |lần thứ \w+ )?(?:có|gồm|bao gồm)(?!\w)")


def on_list(scene: Scene, sentence: Span, mark: Mark) -> Frame | None:
    """An award with the list of those for whom it is weighed: "Danh sách nghệ sĩ được xét tặng A có X, Y"; None elsewhere."""
    told = _ON_LIST.search(scene.folded, sentence[0], mark.start)
    names = _NAMES.match(scene.folded, mark.end, sentence[1]) if told is not None else None
    if names is None:
        return None
    own = (names.end(), sentence[1])
    spans = (own,) if scene.persons(*own) else tuple(_by_field(scene, sentence))
    return Frame(mark, "labelled", "xét tặng", (mark.start, mark.start), spans, own, sentence, "proposed") if spans else None


#: "Lĩnh vực sân khấu có X, Y": a part of the list.
_FIELD = regex(r"\s*(?:ở |trong )?(?:lĩnh vực|mảng|bộ môn|ngành|loại hình|khối)\s[^.:\n]{2,40}?\s(?:có|gồm)\s")


def _by_field(scene: Scene, sentence: Span) -> Iterator[Span]:
    """Spans of names in the sentences behind that go through the list field by field."""
    while (field := _FIELD.match(scene.folded, sentence[1])) is not None:
        sentence = scene.layout.sentence_at(field.end())
        yield field.end(), sentence[1]


def asked_for(scene: Scene, frame: Frame, found: Takers) -> None:
    """Add for whom an award is asked, where the words behind its name tell nobody."""
    if frame.status != "proposed" or frame.shape != "gives" or found.named or found.described:
        return
    begin = frame.clause[0]
    applies = _APPLIES.search(scene.folded, begin, frame.mark.start)
    if applies is not None and scene.persons(begin, applies.start()):
        read(scene, begin, applies.start(), found)
        return
    listed = _LISTED.search(scene.folded, begin, frame.mark.start)
    if listed is not None:
        read(scene, *listed.span("who"), found)
    if listed is not None:
        return
    ask = next((m for m in PROPOSE.finditer(scene.folded, begin, frame.mark.start) if scene.is_word(m.start(), begin)), None)
    if ask is None or (frame.verb == "xét tặng" and _CHOOSES.search(scene.folded, begin, ask.start()) is None):
        return
    chosen = _CHOSEN.search(scene.folded, begin, ask.start()) or _ARE_THOSE.match(scene.folded, begin, ask.start())
    if chosen is not None:
        read(scene, *(chosen.span("who") if made_by(chosen, _CHOSEN) else chosen.span()), found)
    elif (ranked := _RANKED.match(scene.folded, begin, ask.start())) is not None:
        read(scene, *ranked.span("who"), found)
    elif _COUNTED.match(scene.folded, begin, ask.start()) is not None or _chosen_too(scene, begin):
        read(scene, begin, ask.start(), found)
    else:
        heads = _HEADS_LINE.match(scene.folded, _line(scene, frame.mark.start), ask.start())
        if heads is not None:
            read(scene, *heads.span("who"), found)


#: "Hội nghị suy tôn X đề nghị tặng A; Y đề nghị tặng B": those of the next clause are chosen as well.
_CHOOSES = regex(r"(?<!\w)(?:suy tôn|bình chọn|bầu chọn|bình xét)\s")


def _chosen_too(scene: Scene, begin: int) -> bool:
    """Whether a clause behind a semicolon goes on with those whom its sentence tells to have been chosen."""
    if not scene.text[:begin].rstrip().endswith(";"):
        return False
    return _CHOOSES.search(scene.folded, scene.layout.sentence_at(begin)[0], begin) is not None


def _line(scene: Scene, at: int) -> int:
    return scene.text.rfind("\n", 0, at) + 1


def asked_label(scene: Scene, mark: Mark, begin: int, after: Span) -> Frame | None:
    """An award asked for without a verb of granting: "đề nghị A của Y cho X", "X: đề nghị A"; "- A cho X" under a line that opens a list."""
    line = max(begin, _line(scene, mark.start))
    here = (mark.start, mark.start)
    ask = _ASKS.search(scene.folded, begin, mark.start)
    if ask is not None and _NOT.search(scene.folded, begin, ask.start()) and _VOTES.search(scene.folded, *after) is None:
        return None  # what a vote refused had been asked for
    heads = _HEADS_LINE.match(scene.folded, line, ask.start()) if ask is not None else None
    if heads is not None and ask is not None:
        return Frame(mark, "gives", "đề nghị", here, (heads.span("who"), after), after, (line, after[1]), "proposed")
    weighs = ask is not None and ask["weighs"] is not None
    if (_FOR_SO_MANY if weighs else _FOR).match(scene.folded, mark.end, after[1]) is None:
        return None
    heads_line = ask is None and _OPENS.fullmatch(scene.folded, line, mark.start) is not None
    opened = opened_by(scene, mark) if heads_line else None
    if opened is not None:
        return Frame(mark, "gives", opened[1], opened[0], (after,), after, (mark.start, after[1]), status_of_line(scene, opened[0]))
    item = heads_line and asked_above(scene, mark.start)
    return Frame(mark, "gives", "đề nghị", here, (after,), after, (begin, after[1]), "proposed") if ask is not None or item else None
