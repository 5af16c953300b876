"""Where the subject of receiving stands."""

from __future__ import annotations

from extractor.facts.awards.frames.begins import subject_start
from extractor.facts.awards.model import Span
from extractor.facts.awards.recipients.counts import COLLECTIVE, INDIVIDUAL, WORD
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.language.capitals import UPPER
from extractor.language.patterns import made_by, regex

_GOES_ON = regex(r"[\s\"”]*(?:(?:19|20)\d{2}\s*)?(?:lần thứ \S+\s*)?(?:[,;]|và(?!\w)|\(|năm |cùng )")
#: "…, 3 lần (được X tặng)", "…, nhiều năm liền (nhận)": the subject before goes on.
_AGAIN = regex(r"(?:,|;|(?<!\w)và)\s*(?:(?:đã|nay|vừa|mới|từng|còn|cũng|và|vinh dự|được|\d+ lần|\w+ lần|nhiều năm|\d+ năm|liền|liên tiếp"
    r"|liên tục|(?:năm )?(?:19|20)\d{2}(?:\s?[-–]\s?\d{4})?)\s*)+$")
_AGAIN_ALONE = regex(
    r"\s*(?:(?:đã|từng|còn|cũng|vinh dự|được|(?:\d+|hai|ba|nhiều) lần|nhiều năm|\d+ năm(?: học)?|(?:năm (?:học )?)?(?:19|20)\d{2}(?:\s?[-–]\s?\d{4})?"
    r"|liền|liên tục|liên tiếp)\s*)+"
)
#: "X đoạt HCB với tiết mục “A”, đơn ca “B” và (được tặng)": what it was won with is no subject.
_WON_WITH = regex(
    r"[\s\"”]*(?:với|cho|nhờ) (?:(?:các|\d+|hai|ba) )?(?:tiết mục|ca khúc|bài(?: hát)?|tác phẩm|vở(?: diễn)?|phim|màn)(?!\w)"
    r"[^;.\n]*[”\"] (?:và|đồng thời) (?:(?:đã|cũng|còn|vinh dự) )*"
)
#: "X nhận A do tạp chí B bình chọn, đồng thời (được)": who gave the one before is nobody told of.
_GIVEN_BY = regex(
    r"[\s\"”]*(?:(?:năm )?\d{4} )?do [^;.\n]{3,90}? (?:bình chọn|trao tặng|trao|tặng|tổ chức|công bố|bình xét),?\s+(?:đồng thời|và)\s+"
    r"(?:(?:đã|cũng|còn|tiếp tục|vinh dự|được)\s*)*"
)
#: "A, Giám đốc Công ty X - đơn vị vừa (được)": it is X that is told of.
_WHICH = regex(r"\s*[-–,]\s*(?:là )?(?:đơn vị|doanh nghiệp|cơ quan|địa phương|ngôi trường|tập thể|nơi)\s+(?:(?:đã|vừa|từng|cũng|vinh dự)\s*)*$")
#: "A và kỹ sư B (Công ty C), người trước đó đã (được)": it is B that is told of.
_WHO = regex(r",\s*người (?:(?:trước đó|từng|đã|vừa|cũng|còn|năm \d{4}) )+(?:cùng [^,;.\n]{2,40} )?$")
_BOARD = regex(r"(?:hội đồng quản trị|hội đồng thành viên|hđqt|hđtv|ban giám đốc|ban giám hiệu)\s+")
#: "X đóng góp 5 VĐV cho đoàn Việt Nam, (giành)": it is X that is told of.
_CONTRIBUTES = regex(r"(?<!\w)(?:đóng góp|cử|góp)\s[^;.]{0,60}?\scho (?:đoàn|đội tuyển|tuyển)(?!\w)")


#: "tặng A cho Y vì (đoạt B)".
_BECAUSE = regex(r"\s*(?:,\s*)?(?:vì|do|nhờ|sau khi|khi)\s+(?:đã\s+|có thành tích\s+|xuất sắc\s+)?")
_COUNTED = regex(
    r"(?<!năm )(?<!\w)\d+ (?!và(?!\w)|lần|năm|đợt|kỷ lục|huy chương"
    r"|giải|bàn|trận|mùa|nội dung|điểm|tỷ|triệu|nghìn|bài|sáng kiến|đề tài|tuổi|tháng|ngày)\w+"
)


#: "tổ được tặng A, riêng ông (được tặng B)": somebody apart from those before.
_APART = regex(r"[\s\"”,;]*(?:riêng|còn)\s+(?:ông|bà|anh|chị|em|cô|thầy|đồng chí|cá nhân)(?!\w)")


#: "còn chủ nhà A (giành)", "trong khi đội B (giành)": the next one in contrast.
_IN_CONTRAST = regex(rf"[,;]\s*(?:còn|riêng|trong khi(?: đó)?,?) (?=(?:[a-zà-ỹđ]+ ){{0,2}}[{UPPER}][^,;]*$)")
#: "A vượt qua B để (giành)": whom somebody beats has not won.
_BEATS = regex(
    r"(?<!\w)(?:thắng|đánh bại|hạ gục|hạ|vượt(?! khó)(?: qua| mặt)?|qua mặt|loại)(?!\w)(?! trận)[^;]*?(?<=\w)(?: để|,? qua đó|,| và)\s+"
    r"(?:(?:đã|xuất sắc|chính thức|lần đầu tiên|lần đầu|chung cuộc)\s+)*$"
    r"|(?<!\w)(?:đánh bại|vượt (?:qua|mặt)|qua mặt)(?!\w)(?! trận)[^;,–-]{3,90}(?<=[\w)])\s+(?:(?:đã|xuất sắc|chính thức|lần đầu tiên|lần đầu"
    r"|chung cuộc)\s+)*$"
)
#: "X có 98% hộ đạt chuẩn, nhiều năm (được tặng)": what X has is an aside, X is told of.
_HAS_ASIDE = regex(
    r"\s*(?P<who>[^,;:]{3,90}?) (?:hiện |đã |luôn )?(?:có|thu hút|quy tụ|tập hợp|đào tạo|giúp|hỗ trợ|vận động|phục vụ|tạo việc làm cho)"
    r" (?:hơn |trên |gần )?(?:\d[\d.,]*\s?%|\d[\d.,]*|nhiều)[^;:]{3,120},"
    r"\s*(?:(?:(?:nhiều|hai|ba|bốn|\d+) năm(?: học)?|liền|liên tục|liên tiếp|năm (?:học )?\d{4}(?:\s?-\s?\d{4})?|đã|từng|vừa|cũng|vinh dự|được)\s*)*"
)


_SHARE = regex(r"\s*[\d.,]*\d\s?% [^\W\d_]")


def contributes(scene: Scene, at: int) -> bool:
    """Whether the clause before a semicolon at an offset tells whose players a team had: "X góp 5 VĐV cho đoàn Việt Nam; (giành)"."""
    return scene.text.endswith(";", 0, at) and _CONTRIBUTES.search(scene.folded, scene.layout.sentence_at(at)[0], at) is not None


def subject_of(scene: Scene, begin: int, end: int, previous: Frame | None) -> Span:
    """Where the subject of receiving stands; a clause without one goes on with the subject of the frame before."""
    apart = previous is not None and previous.shape in ("labelled", "turned") and begin <= previous.after[0] < previous.after[1] < end
    begin = previous.after[1] if previous is not None and apart else begin  # "ngoài giải Nhất của A, B còn (giành)"
    start = subject_start(scene, begin, end)
    has = _HAS_ASIDE.fullmatch(scene.folded, start, end)
    if has is not None:
        return has.span("who")
    which = _WHICH.search(scene.folded, start, end)
    body = next((m for m in scene.bodies if which is not None and start <= m.start and m.end == which.start()), None)
    if body is not None:
        board = _BOARD.match(scene.folded, body.start, body.end)
        return (board.end() if board else body.start), body.end
    who = _WHO.search(scene.folded, start, end)
    person = scene.person_before(who.start() + 1) if who is not None else None
    if who is not None and person is not None and start <= person.start:
        return person.start, person.end
    gave = _CONTRIBUTES.search(scene.folded, start, end) or _BEATS.search(scene.folded, start, end)
    beats = gave is not None and made_by(gave, _BEATS)
    if gave is not None and (not beats or (scene.is_word(gave.start(), start) and _team(scene, start, gave.start()))):
        return start, gave.start()
    contrast = _IN_CONTRAST.search(scene.text, begin, end)
    if contrast is not None:
        return contrast.end(), end
    again = _AGAIN.search(scene.folded, begin, end) or _AGAIN_ALONE.fullmatch(scene.folded, begin, end)
    again = again or _GIVEN_BY.fullmatch(scene.folded, begin, end)
    again = again or (_WON_WITH.fullmatch(scene.folded, begin, end) if previous is not None and begin == previous.mark.end else None)
    if previous is not None and previous.shape in ("receives", "given") and previous.taker and again:
        return (begin, end) if scene.text[: begin + 1].rstrip().endswith(";") and _counted_behind(scene, previous) else _goes_on_with(scene, previous)
    tail = previous is not None and begin == previous.mark.end and scene.folded[begin:end].rstrip().endswith(",")
    if tail and previous is not None and previous.shape in ("receives", "given") and previous.taker and not _somebody(scene, begin, end):
        return _goes_on_with(scene, previous)
    if previous is not None and previous.shape in ("given", "gives") and previous.taker and _BECAUSE.fullmatch(scene.folded, begin, end):
        return previous.taker[0] if previous.shape == "given" else previous.taker[-1]
    if previous is None or previous.shape not in ("receives", "given") or not previous.taker or _GOES_ON.match(scene.folded, begin, end) is None:
        return start, end
    own = _APART.match(scene.folded, begin, end) or _somebody(scene, start, end) or _LOCALITY.match(scene.text, start, end)
    own = own or _ORGANISATION.fullmatch(scene.folded, start, end) or _WORK.match(scene.folded, start, end)
    own = own or (_PROPER.fullmatch(scene.text, start, end) if scene.text[start : start + 2].lstrip() != "" else None)
    return (start, end) if own else previous.taker[0]


def _counted_behind(scene: Scene, previous: Frame) -> bool:
    """Whether the frame before tells of some of those of its sentence: "X được tặng A, sáu tập thể được tặng B; hai lần (được tặng C)"."""
    start, end = previous.taker[0]
    behind = start > scene.layout.sentence_at(start)[0] and scene.text.startswith(",", start)
    return behind and _SO_MANY.match(scene.folded, start, end) is not None and not scene.persons(start, end)


_THOSE_WITH = regex(r"\s*(?P<who>[^,;:]{3,90}?) (?:hiện |đã |luôn )?có\s*")


def _goes_on_with(scene: Scene, previous: Frame) -> Span:
    """The subject of the frame before; of a share of somebody's ("thôn A có 96% hộ đạt …, được tặng"), who has it."""
    taker = previous.taker[0]
    with_share = _THOSE_WITH.fullmatch(scene.folded, previous.clause[0], taker[0]) if _SHARE.match(scene.folded, taker[0]) else None
    return with_share.span("who") if with_share is not None else taker


#: "xã A đoạt giải Nhất, xã B và xã C (đồng giải Nhì)": localities contend as teams.
_LOCALITY = regex(
    r"[\s,;]*(?:và )?(?:(?:hai|ba|bốn|các|\d+) )?"
    rf"(?:(?:đội|đoàn|(?:(?:đội|đoàn) )?(?:xã|phường|thị trấn|huyện|quận|thị xã|thôn|bản|ấp|tỉnh)"
    rf"|[Nn]hà máy|[Xx]í nghiệp|[Xx]ưởng|[Tt]rạm|[Mm]ỏ|[Cc]ảng|[Gg]iáo xứ) )[{UPPER}]"
)
#: "…, tập thể Chi cục (được)": the body by its noun, apart from those counted before.
_ITSELF = regex(r"(?<!\w)tập thể (?:lãnh đạo )?(?:[^\W\d_]+ ){0,3}$")


#: "chi bộ đạt A, công đoàn (được tặng B)": an organisation of the same unit, by its noun alone.
_ORGANISATION = regex(
    r"[\s\"”,;]*(?:và )?(?:công đoàn|chi đoàn|đoàn trường|đoàn thanh niên|liên đội|chi bộ|đảng bộ|chi hội|hội phụ nữ|hội cựu chiến binh)"
    r"(?: (?:cơ sở|nhà trường|trường|công ty|đơn vị|cơ quan|đã|được|cũng|vinh dự))*\s*"
)
#: "tiết mục “M” đạt giải A, tiết mục múa “N” (đạt giải B)": the next work by its title.
_WORK = regex(
    r"[\s,;]*(?:và |còn )?(?:(?:bộ )?phim|tiết mục|tác phẩm|vở|ca khúc|bài hát|bức ảnh|bài(?: viết)?|loạt bài|cuốn|tiểu thuyết|đề tài|dự án|mô hình"
    r"|sản phẩm|giải pháp|chương trình)(?: [^\W\d_]+){0,4} [\"“]"
)
#: "…, Vietnam Airlines (nhận giải X)": a proper name alone.
_PROPER = regex(rf"[\s,;]*(?:và )?[{UPPER}][\w.-]+(?: [{UPPER}\d][\w.-]*){{1,4}}(?: (?:đã|cũng|vừa|còn|xuất sắc))*\s*")


#: "hai học sinh đoạt A, ba học sinh (đoạt B)".
_SO_MANY = regex(rf"[\s,;]*(?:và |còn )?(?:{WORD}) (?:{COLLECTIVE}|{INDIVIDUAL})(?!\w)")


def _team(scene: Scene, start: int, end: int) -> bool:
    """Whether a span names anybody who may win, a place that stands for its team as well."""
    return _somebody(scene, start, end) or bool(scene.within(scene.places, start, end))


def _somebody(scene: Scene, start: int, end: int) -> bool:
    """Whether a span names or counts anybody who may receive, be it a share ("100% công chức")."""
    named = scene.persons(start, end) or _ITSELF.search(scene.folded, start, end) or scene.within(scene.bodies, start, end)
    counted = _SO_MANY.match(scene.folded, start, end) or _COUNTED.search(scene.folded, start, end)
    return bool(named or counted or _SHARE.search(scene.folded, start, end))
