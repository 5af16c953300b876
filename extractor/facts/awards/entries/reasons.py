"""Why an award was given, in the words of the page."""

from __future__ import annotations

import re

from extractor.facts.awards.model import Span
from extractor.facts.awards.recipients.reasoned import reasoned
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.awards.words.deeds import DEED, DID
from extractor.language.patterns import regex

_PRAISED = (
    r"(?:những |các |nhiều )?"
    r"(?:thành tích(?! \d)|thành tựu|đóng góp|cống hiến|kết quả|chiến công|công lao|nỗ lực|hành động|nghĩa cử|tinh thần)"
)
_REASON = regex(
    r"(?<!\w)(?:(?<!bởi )vì(?! sự nghiệp| an ninh| tiền tuyến| mục tiêu| thế| tác phẩm)"
    rf"|do(?= (?:có|đã|những|bị|kê khai|để xảy ra|vi phạm|{_PRAISED}|{DID})(?!\w))"
    r"|nhờ(?= )(?! (?:vào )?(?:bộ phim|phim|vai|tác phẩm|ca khúc|có [\"“]))"
    rf"|(?:đã )?(?:(?<!người )(?<!gia đình )có|có(?! công))(?= {DEED})|đã(?= (?:{DID}|có {DEED})(?!\w))"
    r"|lập thành tích|(?<!thành )lập(?= (?:chiến công|công(?! đoàn| ty|:)))|dũng cảm(?= (?!thuộc)\w)"
    r"|(?:để |nhằm )?ghi nhận(?= (?:những|sự|các|thành|công|đóng|nỗ|quá trình|việc)(?!\w))"
    r"|đạt thành tích(?! cao\s*[.,;])|tử nạn|hy sinh khi|có(?= (?:từ \d+ năm|\d+ năm tuổi) )|đóng góp(?= tích cực)"
    r"|(?:chấp hành|thực hiện|tổ chức|làm|hoàn thành) (?:tốt|xuất sắc)|tiêu biểu(?= trong (?!năm|\d))|(?:tự nguyện )?hiến(?= đất)"
    rf"|(?:(?<!đối )với|về)(?= {_PRAISED}))(?!\w)"
)
_BEFORE = regex(
    rf"(?P<why>(?:với|do|nhờ|vì|bằng|từ|qua|trước|dựa trên|(?:để |nhằm )?(?:ghi nhận|biểu dương|tôn vinh)|động viên)"
    rf" (?:{_PRAISED}|(?:những |các )?(?:việc|đề tài|nghiên cứu|công trình|sáng kiến)"
    r"|sự (?:nỗ lực|cống hiến|đóng góp|tận tụy|tận tâm|hy sinh|cố gắng|dũng cảm|sáng tạo))(?!\w)[^;.\n]{0,200}?),"
)
#: A further item of what one did, in small letters before the clause of giving: ", phổ biến pháp luật, hòa giải ở cơ sở, …".
_ITEM = regex(
    r", (?=[a-zà-ỹđ])(?!(?:ông|bà|anh|chị|em|cô|thầy|đồng chí|đơn vị|tập thể|cá nhân|nhà trường|trường|công ty|cán bộ|tỉnh|huyện|xã|hội|sở|bộ"
    r"|ban|phòng|chủ tịch|thủ tướng|giám đốc|lãnh đạo|đại diện|được|đã|vừa|vinh dự|năm|ngày|sáng|chiều|tối|tại|trong dịp|nhân dịp"
    r"|nhà (?:nghiên cứu|văn|thơ|báo|khoa học|giáo|soạn|viết|thiết kế|điêu khắc)|(?:nhạc|nghệ|ca|họa|hoạ|thi|văn|bác|giáo|tiến|dược) s[ĩỹư]|soạn giả"
    r"|kỹ sư|diễn viên|đạo diễn|biên đạo|biên kịch|vận động viên|huấn luyện viên|cầu thủ|luật sư|nguyên|cựu|phó|thượng tọa|linh mục)(?!\w))"
    r"(?:(?!(?<!nhận)(?<!đạt) được | (?:đã|vinh dự|tặng|trao) )[^,;.:\n]){3,160}(?=,)"
)
#: A name goes on behind the mark: "Tri thức trẻ vì giáo dục", "vì sự nghiệp".
_NAME_GOES_ON = regex(
    r"[\s\"”]*vì(?= (?:sự nghiệp|sự phát triển|an ninh|giáo dục|cộng đồng|môi trường|người|tương lai|hòa bình|hoà bình|trẻ em|nhân dân"
    r"|sức khỏe)(?!\w))"
)
#: Another thought begins, without a full stop behind a caption too.
_TURNS = regex(
    r"(?<!\w)(?:nhưng|tuy nhiên|đến nay|bên cạnh đó|mặc dù|hứa|(?:nói|chia sẻ|cho biết|bày tỏ|tâm sự|nhấn mạnh)(?: \w+)? rằng|cảm ơn)(?!\w)"
)
_STRIP = regex(r"^(?:vì |do |với |bởi )(?=(?:có|đã|những) )")
#: What a list below a decision's article hangs on: "…, gồm:", "… (có danh sách kèm theo)".
_LIST_FOLLOWS = regex(r"\s*(?:,?\s*(?:bao )?gồm(?: các)?(?: ông, bà)?|\((?:có )?danh sách kèm theo[^)]*\)?)\s*$", re.IGNORECASE)


#: Words that say outright why; others may only tell who they are that receive, where the sentence opens with a reason.
_OUTRIGHT = regex(r"vì|do|nhờ|(?:đã )?có|(?:đã )?lập|(?:để |nhằm )?ghi nhận")


def reason(scene: Scene, frame: Frame) -> str | None:
    """The words from "vì", "có", "đã" on, behind the recipients; else the clause "Với những thành tích …," before the verb."""
    behind, before = _behind(scene, frame), _before(scene, frame)
    if behind is not None and (before is None or _OUTRIGHT.match(scene.folded, behind)):
        return _tidy(scene.text[behind : _reason_end(scene, behind, frame.after[1])])
    if before is not None:
        return _tidy(scene.text[slice(*before)])
    of_the_subject = _of_the_subject(scene, frame)
    outright = of_the_subject is not None and _OUTRIGHT.match(of_the_subject.casefold())
    return of_the_subject if outright else _shared(scene, frame) or of_the_subject or _those_who(scene, frame)


def _behind(scene: Scene, frame: Frame) -> int | None:
    """Offset of the reason behind a name; a title in quotes ("Doanh nghiệp vì người lao động") and somebody's name ("Vì Văn Sơn") are none."""
    told = [m for m in _REASON.finditer(scene.folded, max(frame.after[0], frame.mark.end), frame.after[1]) if _is_reason(scene, frame, m)]
    if not told:
        return None
    first = told[0]
    if first.group() == "đã":  # "cho anh A, người đã cứu hai em nhỏ, vì hành động dũng cảm"
        first = next((m for m in told if m.group() in ("vì", "do")), first)
    return None if _TURNS.search(scene.folded, frame.mark.end, first.start()) else first.start()


def _is_reason(scene: Scene, frame: Frame, match: re.Match[str]) -> bool:
    """Whether words of reason are no part of a name: the award's, a title in quotes, somebody's ("Vì Văn Sơn")."""
    name = _NAME_GOES_ON.match(scene.folded, frame.mark.end)
    if name is not None and name.end() == match.end():
        return False
    return not _in_quotes(scene, match.start()) and all(p.start != match.start() for p in scene.people)


def _before(scene: Scene, frame: Frame) -> Span | None:
    """The reason that opens the sentence, or a clause set off in it."""
    lo = scene.layout.sentence_at(frame.mark.start)[0]
    match = _BEFORE.search(scene.folded, max(lo, frame.mark.start - 400), frame.mark.start)
    if match is None:
        return None
    opens = not scene.folded[lo : match.start()].strip(' -–"“')
    if not opens and scene.folded[match.start() - 2 : match.start()] not in (", ", "; "):
        return None
    end = match.end("why")
    while (item := _ITEM.match(scene.text, end, frame.mark.start)) is not None:
        end = item.end()
    return match.start("why"), end


_PASSIVE = regex(r"(?<!\w)(?:(?:cũng|đã|vừa|từng|nên|và|còn|vinh dự|mới|liên tục|(?:nhiều|\d+|hai|ba|bốn|năm) lần) ?)*(?:được\s*)?$")


def _of_the_subject(scene: Scene, frame: Frame) -> str | None:
    """What is said of those who are given an award before the passive: "Ông A đã cứu hai cháu nhỏ, được X tặng B"."""
    told = list(_REASON.finditer(scene.folded, frame.clause[0], frame.giver[0])) if frame.shape == "given" else []
    told = [m for m in told if not _in_quotes(scene, m.start())]
    if not told:
        return None
    match = next((m for m in told if _OUTRIGHT.match(m.group())), told[0])
    words = _PASSIVE.split(scene.text[match.start() : frame.giver[0]])[0]
    words = words[: _other_subject(scene, match.end(), match.start() + len(words.rstrip())) - match.start()]
    if not _SOURCE.sub("", scene.folded[frame.clause[0] : match.start()]).strip(" ,–-"):  # "Do có những đóng góp tích cực, đơn vị …"
        words = words.rpartition(",")[0] or words  # behind the last comma stands the subject
    return _tidy(_REASON_STOP.split(words)[0])


#: A page's own mark before its first sentence: "(Báo X) - ".
_SOURCE = regex(r"^\W*\([^()]{2,30}\)\s*[-–]?")
#: "X đã hoàn thành công trình và đặc biệt tại đây Y (được tặng)": Y has a clause of its own.
_NEXT_CLAUSE = regex(r"(?:,|(?<!\w)và) (?:đặc biệt|tại|ở|cũng tại|trong)(?!\w)[^,;]*$")


def _other_subject(scene: Scene, start: int, end: int) -> int:
    """Where a clause of its own begins at whose end the subject stands; the end where none does."""
    if not any(m.end == end and start < m.start for m in scene.bodies):
        return end
    clause = _NEXT_CLAUSE.search(scene.folded, start, end)
    return clause.start() if clause is not None else end


#: "được tặng A và B vì có thành tích …": one reason for both.
_AND = regex(r"[\s\"”]*(?:,|và|cùng|, cùng)\s*(?:\d+|hai|ba|bốn|danh hiệu|nhiều|tấm)?(?: danh hiệu)?\s*[\"“]?")
#: "A cho 3 cá nhân, B cho 11 cá nhân và C cho 74 cá nhân … vì có thành tích …": one reason for all, where "vì" says so.
_AND_FOR = regex(r"[\s\"”]*cho (?:\d[\d.]* )?[^,.;:\n]{2,60}(?:,| và)\s*(?:\d+|danh hiệu)?\s*[\"“]?")
_BECAUSE = regex(r"(?<!\w)(?:vì|do)(?= (?:(?:đã )?có|đã|những) )")
_FOR_WHOM = regex(r"[\s\"”]*cho [^.;:\n]{2,90} ")
_OF_WHOM = regex(r"[\s\"”]*(?:của [^,;.]{3,60} )?")
_CLAUSE_END = regex(r"[;\n]|\.(?=\s|$)")


#: What joins the awards of one breath, what says why, and what may stand between: behind those that somebody is given, and those that are granted.
_GIVEN_TOGETHER, _GRANTED_TOGETHER = (_AND, _REASON, _OF_WHOM), (_AND_FOR, _BECAUSE, _FOR_WHOM)


def _shared(scene: Scene, frame: Frame) -> str | None:
    """The reason behind the last of the awards that somebody is given, or that are granted, in one breath, of which the frame's is not the last."""
    joint, said, whom = _GIVEN_TOGETHER if frame.shape in ("given", "receives") else _GRANTED_TOGETHER
    at = frame.mark.end
    for mark in scene.awards:
        if mark.start > at and joint.fullmatch(scene.folded, at, mark.start):
            at = mark.end
    match = said.search(scene.folded, at, scene.layout.sentence_at(frame.mark.start)[1]) if at > frame.mark.end else None
    if match is None or whom.fullmatch(scene.folded, at, match.start()) is None:
        return None
    stop = _CLAUSE_END.search(scene.text, match.start())
    ends = [stop.start() if stop else len(scene.text), *(mark.start for mark in scene.awards if mark.start > match.start())]
    return _tidy(scene.text[match.start() : _reason_end(scene, match.start(), min(ends))])


#: "… cho 23 tập thể. Đây là những tập thể đã có thành tích …", "Họ là người có thành tích …".
_THEY_ARE = regex(
    r"\W*(?:đây|họ|đó) (?:đều )?là (?:(?:những|các) )?(?:tập thể|cá nhân|đơn vị|gương|người|điển hình|đồng chí|cán bộ|đảng viên|hội viên|đoàn viên"
    r"|thầy cô|nhà giáo|gia đình|hộ|nông dân)(?!\w)[^.;:]{0,60}?(?=(?<!\w)(?:đã có|có|đã)(?!\w))"
)
_CERTIFICATES = frozenset({"bang-khen", "giay-khen", "co-thi-dua", "ky-niem-chuong", "huan-chuong"})


def _those_who(scene: Scene, frame: Frame) -> str | None:
    """The reason that the sentence behind gives where it says who those are that received."""
    if frame.award.family not in _CERTIFICATES or frame.status != "conferred":
        return None
    start = scene.layout.sentence_at(frame.mark.start)[1]
    lo, hi = scene.layout.sentence_at(min(start + 2, len(scene.text)))
    they = _THEY_ARE.match(scene.folded, lo, hi) if lo >= start else None
    match = _REASON.match(scene.folded, they.end(), hi) if they is not None else None
    return _tidy(scene.text[match.start() : _reason_end(scene, match.start(), hi)]) if match is not None else None


def _in_quotes(scene: Scene, at: int) -> bool:
    before = scene.text[scene.layout.sentence_at(at)[0] : at]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


_REASON_STOP = regex(
    r"[.;:\n](?=\s|$)|\s[-–(]?\s?Ảnh\s?:|(?<!\w)(?:; đồng thời|, cũng như|đồng thời tặng|và tặng|, tặng|và trao)(?!\w)"
)


#: "về thành tích đoạt B": what was won is part of the reason.
_WON = regex(r"\s*(?:đoạt|đạt|giành)(?: được| giải)?(?!\w)")


def _reason_end(scene: Scene, start: int, end: int) -> int:
    another = next(reasoned(scene, start, end), None)
    end = another.joint if another is not None else end
    if _WON.match(scene.folded, end):
        end = scene.layout.sentence_at(start)[1]
    opened = scene.text.find("“", start, end)
    stop = _REASON_STOP.search(scene.text, start, end)
    if stop is None:
        return end
    return end if opened >= 0 and scene.text.find("”", opened, end) > stop.start() > opened else stop.start()


#: Words of the shortest reason that says something; what a reason ends with that only points back.
_SAYS = 3
_SAYS_NOTHING = (" trên", " này", " đó", " quả ấy", " tích ấy", " góp ấy", " lực ấy", " góp của mình")


#: "có thành tích xuất sắc, 12 (giấy khen)": how many of the next award.
_NEXT_COUNT = regex(r"(?:,| và|;) (?:\d{1,4}|hai|ba|bốn|năm)$")


def _tidy(words: str) -> str | None:
    words = words.strip(' ,.;:/"“”') + ("”" if words.rstrip(" ,.;:/").endswith("”") and words.count("“") == words.count("”") else "")
    words = _NEXT_COUNT.sub("", words)
    words = _LIST_FOLLOWS.sub("", words).removesuffix(", cũng như")
    words = _STRIP.sub("", words) if not words.startswith("vì") else words
    return words if len(words.split()) >= _SAYS and not words.lower().endswith(_SAYS_NOTHING) else None
