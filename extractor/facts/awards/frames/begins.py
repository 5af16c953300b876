"""Where the subject of receiving begins: past adverbials, and past whoever else a clause speaks of first."""

from __future__ import annotations

from extractor.facts.awards.frames.clauses import opening
from extractor.facts.awards.recipients.takers import next_told
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.authorities import GRANTS
from extractor.facts.awards.words.verbs import FRAME, RECEIVE
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

_EMBEDS = regex(
    r"(?<!\w)(?:công bố|cho biết|kể(?= (?:rằng|lại)|,)|thông báo"
    r"|(?<!được )(?:vinh danh|tôn vinh)(?= \d)"
    r"|khẳng định|cho hay|nhấn mạnh|bày tỏ|xét thấy|biểu dương|chúc mừng|chúc(?= (?:các|những) )|khen ngợi|cho rằng|nói(?! trên| chung| riêng| về)"
    r"|(?:xem xét|trình bày|bào chữa|nêu)[^,;:]{0,40}:"
    r"|tuyên dương|trao quyết định|khen thưởng|mời|xác nhận(?= (?:một|có|ông|bà|anh|chị|\d)))(?!\w)(?: rằng)?"
)
#: "X đã gặp mặt các đại biểu được tôn vinh": those whom somebody met received; "X gặp mặt gia đình và được …" is told of X.
_MEETS = regex(
    r"(?<!\w)(?:gặp mặt|gặp gỡ|tiếp kiến|tiếp thân mật|hội kiến|chụp ảnh(?: lưu niệm)?(?: cùng| với)|bắt tay|(?<!vận )động viên|thăm hỏi"
    r"|trò chuyện|nói chuyện)(?: thân mật)?(?!\w)"
    r"(?=[^,;]*$| (?:cùng |với )?các [^;]*$)(?![^;]*(?<!\w)(?:và|rồi)\s+(?:đã |vừa |cũng |vinh dự )*$)"
)
#: "Dù khiếm thị nhưng A (giành)".
_CONCEDES = regex(r"(?<!\w)(?:dù|mặc dù|tuy)(?!\w)[^,;.]{3,60}?(?:,\s*)?(?<!\w)(?:nhưng|song)(?!\w)")
#: "Ca khúc giúp A (đoạt)".
_HELPS = regex(r"(?<!\w)(?<!trợ )giúp(?! đỡ| việc| sức| nhau)\s(?=[^,;:]{2,50}$)")
#: "Phó Thủ tướng A và đại diện các doanh nghiệp (nhận)": the guest hands over.
_ENVOYS = regex(r"(?<!\w)(?:và|cùng|trao cho) (?:các )?đại diện (?=(?:các|\d+|lãnh đạo)(?!\w))")
#: "Báo X có hai tác giả đoạt giải là A (đoạt giải B)".
_ARE_THOSE = regex(r"(?<!\w)(?:đoạt|đạt|giành|được trao) giải(?: thưởng)? (?:là|gồm)(?: có)?\s")
#: "Đây là lần thứ hai liên tiếp A (đoạt)".
_FOR_THE_TIME = regex(
    r"(?<!\w)(?:đây|năm nay|năm \d{4})(?: cũng| đã)? là (?:lần|năm|mùa|kỳ)(?: thi| giải)?(?: (?:đầu tiên|đầu|thứ \w+))?(?: liên tiếp| liền"
    r"| trong lịch sử)?(?: mà)?\s")
#: "Vượt qua những cái tên gồm A, B và C, D (giành)": who was beaten stands before the last comma.
_BEATEN = regex(r"\W*vượt (?:qua|mặt) [^,;.:\n]* (?:gồm|như|là) [^;.:\n]* (?:và|hay|cùng) [^,;.:()\n]{2,40}, (?=[^,;.:()\n]{2,50}$)")
#: "X chọn 54 sản phẩm dự cuộc thi Y và tỉnh A (đoạt)": whom a body sends on is told of before those who won.
_SENDS_ON = regex(r"(?<!\w)(?:tuyển chọn|chọn|cử|gửi)(?: được)? \d[^;.\n]*?(?<!\w)và (?=[^,;.\n]{2,60}$)")
#: "nhân hội nghị do X tổ chức, 18 tập thể (được)": who holds it receives nothing.
_HELD_BY = regex(r"(?<!\w)do [^,;.]{3,80} (?:tổ chức|phát động|chủ trì),\s+(?=\d[\d.]* [^\W\d_])")
#: "cùng lãnh đạo các bộ, ngành... 13 đồng chí (được)": dots that break off a list end a sentence too.
_LIST_BREAKS = regex(r"(?:\.{3}|…)\s+(?=\d[\d.]* [^\W\d_])")
#: "đối với Đoàn trường A, 24 cá nhân (được)": whose they are.
_AS_FOR = regex(r"(?<!\w)(?:đối với|riêng(?: đối với)?) [^;:]{3,90}, (?=\d[\d.]* (?!tuổi)[^\W\d_])")
_N = r"(?:hơn |gần |trên |khoảng )?(?:\d[\d.,]*(?:/\d+)?|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_NOUN = r"(?!lần|năm|đợt|tháng|ngày|giải|huy|tuổi|thập)[^\W\d_]+"
#: "(Ngoài ra,) còn có trường A và cô B (được)".
_THERE_IS = regex(r"\s*(?:còn |cũng )?có (?!thể|được)(?=[^\W\d_])")
#: "A đoạt giải X còn B (đoạt giải Y)".
_WHILE = regex(r"\s*(?:còn|trong khi(?: đó)?) (?!có |được )(?=\S)")
#: Somebody else behind a comma.
_ANOTHER = regex(
    r",\s+(?:(?:hai|ba|bốn|\d+)\s+)?(?:đội|đoàn|thí sinh|tay vợt|vận động viên|vđv|tác giả|em|anh|chị|ông|bà|nhóm|trường|đơn vị|võ sĩ|cầu thủ"
    r"|tác phẩm"
    r"|tiết mục|phim|bộ phim)\s"
)
#: "…, 95% gia đình (đạt)": a share is the subject, whoever stands before it.
_SHARE = regex(r"(?<![\w,.])\d[\d.,]*\s?%\s+[^,;%]{2,60}$")
#: "xếp hạng 40 doanh nghiệp, 6 doanh nghiệp (được)", "Hội có 2 tập thể, 3 cá nhân (được)": the counted ones right before the verb.
_COUNTED_SUBJECT = regex(
    rf"(?:[,;:…]|\.{{3}}|(?<!\w)và|(?P<has>(?<!\w)(?:trong (?:số )?(?:đó|này),?(?: có)?|(?<!trong đó )có|(?<!bao )gồm)))"
    rf"\s*{_N}\s+(?:lượt )?{_NOUN}[^,;\n]{{0,40}}"
    rf"(?:(?:[,;]|\s+(?:và|cùng))\s*{_N}\s+{_NOUN}[^,;\n]{{0,40}}){{0,3}}$"
)
_TOLD = regex(r"(?<!\w)(?:đã|vừa|luôn|đang|sẽ|xếp hạng|vận động|góp phần|xây dựng)(?!\w)")
_LABEL = regex(r"\s*(?P<whose>[^,;:]{4,60}):\s+(?=(?:tập thể|khoa|phòng|tổ|đội|ông|bà|đồng chí|anh|chị|bác sĩ|thầy|cô)\s)")
_OWNED = regex(rf"[\s\"”]*(?:của )?{GRANTS}(?:(?! cho | và \d)[^,;:.]){{0,60}}(?=[,;] (?!và )|,? và \d)")


_OWN_WORKS = regex(r"(?:tác phẩm|bài(?: viết)?|công trình|đề tài|giải pháp|ca khúc|phim|ảnh)(?!\w)[^,;]{0,20}$")


def _past_owner(scene: Scene, begin: int, end: int) -> int:
    """Where the next subject may begin behind an award whose authority stands right behind it: "Bằng khen (của) Bộ Y tế, 3 cá nhân (nhận)"."""
    owned = _OWNED.match(scene.folded, begin, end) if any(m.end == begin for m in scene.awards) else None
    return owned.end() if owned is not None else begin


def subject_start(scene: Scene, begin: int, end: int) -> int:
    """Where the subject of receiving begins: past adverbials, and past a verb of saying that governs the clause."""
    at = opening(scene, _past_owner(scene, begin, end), end)
    broken = _LIST_BREAKS.search(scene.folded, at, end)
    if broken is not None:
        return broken.end()
    at = again.end() if (again := _WHILE.match(scene.folded, at, end)) is not None else at
    there = _THERE_IS.match(scene.folded, at, end)
    at = there.end() if there is not None else at
    for pattern in (_AS_FOR, _HELD_BY, _FOR_THE_TIME, _CONCEDES, _HELPS, _EMBEDS, _MEETS, _ENVOYS, _ARE_THOSE, _SENDS_ON):
        for match in pattern.finditer(scene.folded, at, end):
            at = at if scene.in_body(match.start()) else match.end()  # "Đài Tiếng nói Việt Nam" says nothing
    beaten = _BEATEN.match(scene.folded, begin, end)
    at = max(at, beaten.end()) if beaten is not None else at
    label = _LABEL.match(scene.folded, at, end)
    if label is not None and any(m.start < label.end("whose") <= m.end for m in scene.bodies):  # "Trung tâm X: tập thể Khoa A (được)"
        at = label.end()
    won = max((m.end() for m in RECEIVE.finditer(scene.folded, at, end)), default=end)
    comma = scene.text.rfind(",", won, end)
    if comma >= 0 and _ANOTHER.match(scene.folded, comma, end):  # "đội A giành chức vô địch, đội B (giành giải Nhì)"
        at = comma + 1
    at = max(at, _next_subject(scene, at, end))
    share = _SHARE.search(scene.folded, at, end)
    counted = _COUNTED_SUBJECT.search(scene.folded, at, end)
    if counted is not None and _OWN_WORKS.search(counted.group()) and scene.persons(at, counted.start()):  # "tác giả A có 1 tác phẩm (đoạt)"
        counted = None
    if share is not None:
        return share.start()
    if counted is not None and counted.group().startswith(":"):  # "Công đoàn X: 2 công đoàn cơ sở (được)"
        return counted.start() + 1
    if given_to := _given_to(scene, begin, end):
        return given_to
    # "đạt giải A: X, Y và 2 đội (đạt B)", "NSND là A và 3 nghệ sĩ (được phong tặng NSƯT)"
    given = scene.folded.startswith((" cho ", "” cho ", '" cho '), begin)  # "tặng A cho 18 giáo viên và 3 tập thể (đạt giải)"
    behind = counted is not None and not given and any(m.end == begin for m in scene.awards)
    told = counted is not None and (FRAME.search(scene.folded, at, counted.start()) or _TOLD.search(scene.folded, at, counted.start()))
    if counted is not None and (counted["has"] or behind or told):
        return counted.end("has") if counted["has"] else counted.start()
    return at


def _given_to(scene: Scene, begin: int, end: int) -> int:
    """Where the next counted ones begin behind those whom "tặng A cho …" counts; 0 where the clause has none."""
    at = next_told(scene, begin, end) if scene.folded.startswith((" cho ", "” cho ", '" cho '), begin) else end
    return at + 1 if at < end else 0


#: What one person is told to do before the comma, and the next one's name behind it.
_TELLS = regex(
    r"\s(?:\([^()\n]{1,40}\)\s)?(?:đã |vừa |cũng |chỉ )?(?:được|là|giành|đoạt|về|thắng|xếp|đứng|trở thành|vô địch|dừng|lập)\s"
    r"[^,;]*,\s+"
)
_NEXT_NAME = regex(
    rf"(?:(?i:còn |ca sĩ |diễn viên |thí sinh |cầu thủ |vđv |em |anh |chị |ông |bà ))?[{UPPER}][\w.-]*(?: [{UPPER}][\w.-]*){{1,4}}"
    r"(?:\s\([^()\n]{1,40}\))?(?: (?:đã|vừa|cũng|còn|thì|xuất sắc))*\s*"
)


def _next_subject(scene: Scene, start: int, end: int) -> int:
    """Where the next subject stands: "A được bầu là X, B (nhận Y)"; the start where one person alone is told of."""
    first = next(iter(scene.persons(start, end)), None)
    told = _TELLS.match(scene.folded, first.end, end) if first is not None else None
    return told.end() if told is not None and _NEXT_NAME.fullmatch(scene.text, told.end(), end) else start
