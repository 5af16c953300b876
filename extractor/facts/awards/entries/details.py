"""Why, by which decision and when an award was given, from the sentence of its frame."""

from __future__ import annotations

import re

from extractor.facts.awards.model import Decision, Span
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame

_DEED = (
    r"(?:thành tích|nhiều (?:thành|đóng|công|cống|hoạt|sáng|nỗ|năm|hành|việc|chiến)|công(?! ty| tác| an| việc| với)|đóng góp|hành động|hoạt động"
    r"|nghĩa cử|quá trình|những|sự|tinh thần|đủ|hành vi)"
)
_REASON = re.compile(
    rf"(?<!\w)(?:(?<!bởi )vì(?! sự nghiệp| an ninh| tiền tuyến| mục tiêu| thế| tác phẩm)|do(?= (?:có|đã|những|lập|bị|kê khai))"
    r"|nhờ(?= )(?! (?:vào )?(?:bộ phim|phim|vai|tác phẩm|ca khúc|có [\"“]))"
    rf"|(?:đã )?có(?= {_DEED})|đã hoàn thành"
    rf"|đã quên mình"
    r"|đã(?= (?:hiến|nhảy|lao|chạy|phát hiện|truy đuổi|nhặt|trả lại|vượt|nỗ lực|tích cực|ủng hộ|đóng góp|tham gia|góp phần|xuất sắc|làm"
    r"|anh dũng|dũng cảm|mưu trí|kịp thời|không quản|cứu"
    r"|lập|có (?:thành|nhiều (?:thành|đóng|công|cống|hoạt|sáng|nỗ|hành|việc)|công|đóng|những|hành|sáng|quá)))"
    r"|lập thành tích|(?<!thành )lập(?= (?:chiến công|công(?! đoàn| ty|:)))|để ghi nhận|hoàn thành(?= (?:xuất sắc|tốt) )|làm tốt|dũng cảm(?= \w)"
    r"|đạt thành tích|tử nạn|hy sinh khi|có(?= (?:từ \d+ năm|\d+ năm tuổi) )|đóng góp(?= tích cực)"
    r"|(?:chấp hành|thực hiện|tổ chức) tốt|với(?= (?:hành động|nghĩa cử|những đóng góp)))(?!\w)"
)
_BEFORE = re.compile(
    r"(?P<why>(?:với|do|nhờ|vì|bằng|từ|qua|(?<!\w)ghi nhận) (?:những |các )?(?:thành tích|đóng góp|cống hiến|kết quả|chiến công|công lao"
    r"|nỗ lực)(?!\w)[^;.\n]{0,200}?),"
)
#: Another thought begins, without a full stop behind a caption too.
_TURNS = re.compile(r"(?<!\w)(?:nhưng|tuy nhiên|đến nay|bên cạnh đó|mặc dù|hứa)(?!\w)")
_STRIP = re.compile(r"^(?:vì |do |với |bởi )(?=(?:có|đã|những) )")
_NUMBER = re.compile(
    r"(?<!\w)(?:(?:quyết định|qđ)(?:\s+khen thưởng)?(?:\s+số)?|số)\s*:?\s*"
    r"(?P<number>\d+\w*(?:\s?/\s?\d{4})?\s?/\s?(?:qđ|kt)\s?[-–]\s?[^\W\d_][\w&-]*|\d+-qđ/\w+)"
)
#: What a list below a decision's article hangs on: "…, gồm:", "… (có danh sách kèm theo)".
_LIST_FOLLOWS = re.compile(r"\s*(?:,\s*(?:bao )?gồm(?: các)?(?: ông, bà)?|\((?:có )?danh sách kèm theo[^)]*\)?)\s*$", re.IGNORECASE)


def reason(scene: Scene, frame: Frame) -> str | None:
    """The words from "vì", "có", "đã" on, behind the recipients; else the clause "Với những thành tích …," before the verb."""
    start, end = frame.after
    match = _REASON.search(scene.folded, max(start, frame.mark.end), end)
    if match is not None and (_in_quotes(scene, match.start()) or any(p.start == match.start() for p in scene.people)):
        match = None  # "Doanh nghiệp vì người lao động" is a title, "Vì Văn Sơn" somebody
    if match is not None and not _TURNS.search(scene.folded, frame.mark.end, match.start()):
        words = scene.text[match.start() : _reason_end(scene, match.start(), end)]
        return _tidy(words)
    lo = scene.layout.sentence_at(frame.mark.start)[0]
    before = _BEFORE.search(scene.folded, max(lo, frame.mark.start - 400), frame.mark.start)
    if (
        before is not None
        and scene.folded[lo : before.start()].strip(' -–"“')
        and scene.folded[before.start() - 2 : before.start()] not in (", ", "; ")
    ):
        before = None
    if before is not None:
        return _tidy(scene.text[before.start("why") : before.end("why")])
    passive = _REASON.search(scene.folded, frame.clause[0], frame.giver[0]) if frame.shape == "given" else None
    if passive is not None:
        words = re.split(r"(?<!\w)(?:được|đã được|vinh dự)\s*$", scene.text[passive.start() : frame.giver[0]])[0]
        if not scene.folded[frame.clause[0] : passive.start()].strip(" ,–-"):  # "Do có những đóng góp tích cực, đơn vị …"
            words = words.partition(",")[0]
        return _tidy(words)
    return _shared(scene, frame)


#: "được tặng A và B vì có thành tích …": one reason for both.
_AND = re.compile(r"[\s\"”]*(?:,|và|cùng|, cùng)\s*(?:\d+|danh hiệu|nhiều|tấm)?\s*[\"“]?")
_OF_WHOM = re.compile(r"[\s\"”]*(?:của [^,;.]{3,60} )?")
_CLAUSE_END = re.compile(r"[;\n]|\.(?=\s|$)")


def _shared(scene: Scene, frame: Frame) -> str | None:
    """The reason behind the last of the awards that somebody is given in one breath, of which the frame's is not the last."""
    at = frame.mark.end
    for mark in scene.awards if frame.shape in ("given", "receives") else ():
        if mark.start > at and _AND.fullmatch(scene.folded, at, mark.start):
            at = mark.end
    match = _REASON.search(scene.folded, at, scene.layout.sentence_at(frame.mark.start)[1]) if at > frame.mark.end else None
    if match is None or _OF_WHOM.fullmatch(scene.folded, at, match.start()) is None:
        return None
    stop = _CLAUSE_END.search(scene.text, match.start())
    return _tidy(scene.text[match.start() : _reason_end(scene, match.start(), stop.start() if stop else len(scene.text))])


def _in_quotes(scene: Scene, at: int) -> bool:
    before = scene.text[scene.layout.sentence_at(at)[0] : at]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


_REASON_STOP = re.compile(
    r"[.;:\n](?=\s|$)|\s[-–(]?\s?Ảnh\s?:|(?<!\w)(?:; đồng thời|, cũng như|đồng thời tặng|và tặng|, tặng|và trao)(?!\w)"
)


def _reason_end(scene: Scene, start: int, end: int) -> int:
    opened = scene.text.find("“", start, end)
    stop = _REASON_STOP.search(scene.text, start, end)
    if stop is None:
        return end
    return end if opened >= 0 and scene.text.find("”", opened, end) > stop.start() > opened else stop.start()


def _tidy(words: str) -> str | None:
    words = _LIST_FOLLOWS.sub("", words.strip(' ,.;:"“”')).removesuffix(", cũng như")
    words = _STRIP.sub("", words) if not words.startswith("vì") else words
    points = words.lower().endswith((" trên", " này", " đó", " quả ấy", " tích ấy", " góp ấy", " lực ấy"))
    return words if len(words.split()) >= 3 and not points else None


def decision(scene: Scene, frame: Frame) -> Decision | None:
    """The decision named in the frame's sentence: number and day."""
    lo, hi = scene.layout.sentence_at(frame.mark.start)
    clause = scene.text.rfind(";", lo, frame.mark.start)
    if frame.shape == "gives" and lo < clause <= frame.giver[0] < frame.giver[1]:  # "X có Quyết định số …; trong khi Y tặng A"
        lo = clause
    before = list(_NUMBER.finditer(scene.folded, lo, frame.mark.start))  # "Quyết định số 1 tặng A và Quyết định số 2 tặng B"
    return _decision_of(scene, before[-1]) if before else decision_in(scene, (lo, min(hi, frame.clause[1] + 160)))


def decision_in(scene: Scene, span: Span) -> Decision | None:
    """The decision named in a span: number and day; a bare "Số …/QĐ-…" counts too."""
    match = _NUMBER.search(scene.folded, *span)
    return _decision_of(scene, match) if match is not None else None


def _decision_of(scene: Scene, match: re.Match[str]) -> Decision:
    number = re.sub(r"\s", "", scene.text[match.start("number") : match.end("number")]).rstrip("-/–")
    near = [m for m in scene.dates if match.end() <= m.start <= match.end() + 12 and m.value.precision == "day"]
    return Decision(number=number, date=near[0].value.value if near else None)
