"""The words by which a text names an organised event, and what kind each is."""

from __future__ import annotations

import re
from typing import NamedTuple

from extractor.facts.events.model import EventKind
from extractor.language.anchored import Anchored

#: Nouns that open the name of an event, folded. A head that another word makes something else is excluded by its look-ahead or look-behind.
_NOUNS: tuple[tuple[EventKind, str], ...] = (
    (
        "contest",
        r"đại hội thể (?:dục )?thể thao|hội khỏe phù đổng|cuộc thi|hội thi|hội thao|hội diễn|hội giảng|liên hoan(?! phim quốc gia)"
        r"|giải (?:vô địch|bóng (?:đá|chuyền|bàn|rổ)|cầu lông|quần vợt|cờ vua|cờ tướng|việt dã|marathon|điền kinh|đua|bơi|golf)"
        r"|vòng chung kết|đêm thi|sea games|asiad|chung kết",
    ),
    (
        "other",
        r"(?:buổi |cuộc )?họp báo|buổi (?:cung cấp thông tin|giao lưu)|triển lãm|lễ hội|festival|ngày hội|hội chợ|tuần lễ|hội báo|hội sách"
        r"|lớp (?:tập huấn|bồi dưỡng)"
        r"|khóa (?:tập huấn|bồi dưỡng|đào tạo)|hội trại|chương trình (?:nghệ thuật|giao lưu|gặp mặt|đối thoại|truyền hình|ca nhạc)"
        r"|đêm nghệ thuật",
    ),
    ("session", r"(?:phiên|kỳ) (?:họp|chất vấn|khai mạc|bế mạc|thảo luận|giải trình)(?! báo)"),
    ("congress", r"đại hội(?! đồng)"),
    ("conference", r"hội nghị|hội thảo(?! luận)|(?:buổi |cuộc )?tọa đàm|diễn đàn|(?:cuộc gặp |hội nghị )?thượng đỉnh"),
    (
        "ceremony",
        r"(?:buổi |đại )?lễ (?:kỷ niệm|kỉ niệm|trao|công bố|khai|bế|động thổ|khởi công|khánh thành|thông xe|đón|tuyên dương|vinh danh"
        r"|tôn vinh|ký|kí|ra mắt|ra quân|phát động|tổng kết|mừng|mít tinh|truy|viếng|tang|an táng|tưởng|dâng|cầu|giao|tiếp nhận|bàn giao"
        r"|tuyên thệ|nhậm chức|thành lập|gắn|cắt băng|tốt nghiệp|hưởng ứng|chào mừng|biểu dương|khen thưởng|xuất quân|kết nạp|nhận|bàn"
        r"|chúc|thả|giỗ|húy|quốc tang|phong|trao tặng|tổ chức|báo công|thượng cờ|hạ thủy|di quan|cưới|công nhận|tri ân|đặt|tiễn)"
        r"|tang lễ|quốc tang|(?:cuộc )?mít tinh|mit tinh",
    ),
    (
        "meeting",
        r"(?:buổi|cuộc) (?:họp|làm việc|tiếp xúc cử tri|tiếp xúc|tiếp|gặp mặt|gặp gỡ|gặp|hội đàm|hội kiến|đối thoại|giao ban|đàm phán"
        r"|trao đổi)|tiếp xúc cử tri|hội đàm|hội kiến",
    ),
    ("visit", r"chuyến (?:thăm|công tác|làm việc|thị sát)"),
)
_NOT_BEFORE = r"(?<!trung tâm )(?<!nhà )(?<!nghị quyết )(?<!phòng )(?<!ban tổ chức )(?<!khách )(?<!văn kiện )(?<!tổng )(?<!nghị )"
NOUN = Anchored(r"(?<!\w)" + _NOT_BEFORE + "(?:" + "|".join(f"(?P<{kind}_{i}>{words})" for i, (kind, words) in enumerate(_NOUNS)) + r")(?!\w)")

#: Verb phrases that tell an event without naming it; only in title and lead, behind a subject.
_VERBS: tuple[tuple[EventKind, str], ...] = (
    (
        "visit",
        r"(?:đến |đi |tới |về )?thăm(?: chính thức|, làm việc| và làm việc|,? (?:và )?(?:tặng quà|chúc mừng|chúc tết|động viên|kiểm tra|trao))?",
    ),
    (
        "meeting",
        r"làm việc với(?! (?:ông|bà|anh|chị|nghi|đối tượng|gia đình|người|các bên|phóng viên|pv|nạn nhân|chủ|luật sư|tài xế|những|cơ quan công an"
        r"|công an))|họp(?= (?:ban|hội đồng|với|trực tuyến|về|giao ban|tổ|tiểu ban|thường trực))|hội kiến|hội đàm"
        r"|tiếp(?:(?: và làm việc với| thân mật| xã giao)(?= )|(?= (?:ông|bà|đoàn|đại sứ|ngài|đồng chí|chủ tịch|thủ tướng|bộ trưởng|tổng|đại tướng"
        r"|thượng tướng|tổng bí thư)))",
    ),
    (
        "ceremony",
        r"dâng hương(?: tại| tưởng)?|viếng(?! thăm)|trao(?: tặng)?(?= (?:bằng khen|giấy khen|huân chương|huy chương|huy hiệu|giải thưởng"
        r"|giải cuộc thi|cờ|danh hiệu|kỷ niệm chương"
        r"|quyết định|giải))|kỷ niệm(?= \d+ năm)|kỉ niệm(?= \d+ năm)|khánh thành|khởi công|động thổ|ra mắt(?= (?:sách|cuốn))"
        r"|(?<=tổ chức )(?:công bố|trao|tuyên dương|vinh danh|phát động|đón|gặp mặt|biểu dương|khen thưởng|thăm)",
    ),
)
VERB = Anchored(r"(?<!\w)(?:" + "|".join(f"(?P<{kind}_{i}>{words})" for i, (kind, words) in enumerate(_VERBS)) + r")(?!\w)")

#: Words that hold an event: beside the name they make it the event that is reported.
HOLDING = re.compile(
    r"(?<!\w)(?:tổ chức|diễn ra|khai mạc|bế mạc|chủ trì|tham dự|dự|phát biểu tại|làm|điều hành|chuẩn bị|đăng cai|dự và phát biểu tại)"
    r"\s+(?:buổi\s+)?$"
)
HELD = re.compile(
    r"\s*(?:\([^()\n]{1,60}\)\s*)?(?:,\s*)?(?:(?:đã|vừa|sẽ|được|chính thức|long trọng|trang trọng)\s+){0,4}"
    r"(?:(?:[^\s,]+\s+){0,4}tổ chức|diễn ra|khai mạc|bế mạc|bước vào|ấn định|do)(?!\w)"
)
#: An event that another one, a paper, a medal or a movement only mentions.
MENTIONED = re.compile(
    r"(?<!\w)(?:nghị quyết|theo|sau khi|từ|hướng tới|hướng đến|chào mừng|thành công của|kết luận|tinh thần|quyết định|chỉ tiêu|trước thềm|sau|trước"
    r"|nhân|nhân dịp|mục tiêu|văn kiện|tiến tới|thực hiện|chỉ đạo|chỉ thị|huy chương|huy chương vàng|hcv|giải nhất|vô địch|đạt giải|vé dự|của|cúp"
    r"|như)"
    r"\s+(?:của\s+|các\s+)?$"
)

#: Named meets of sport: a page on their winners is not about them unless it says that they are held.
SPORT = re.compile(r"(?:sea games|asiad|chung kết|vòng chung kết|giải )")
#: A funeral that an obituary announces at its end is not what the page reports.
FUNERAL = re.compile(r"(?:buổi )?(?:lễ (?:truy|viếng|tang|an táng|di quan|cầu)|tang lễ|quốc tang)")
#: A sentence that opens with "Tại hội nghị …" tells what was said there.
SCENE = re.compile(r"^\W*(?:phát biểu |tham dự |dự )?(?:tại|trong|ở|kết thúc|kết luận)\s+(?:khuôn khổ\s+)?$")


class Head(NamedTuple):
    """One head in a text: its span and kind."""

    start: int
    end: int
    kind: EventKind
    verbal: bool


def heads(folded: str, start: int, end: int, *, verbs: bool) -> list[Head]:
    """Heads of events in a stretch, in order.

    Args:
        folded: the whole text, folded.
        start, end: the stretch, as offsets.
        verbs: whether verb phrases count too.
    """
    found = [_head(m, verbal=False) for m in NOUN.finditer(folded, start, end)]
    if verbs:
        found += [_head(m, verbal=True) for m in VERB.finditer(folded, start, end)]
    return sorted(found)


def _head(match: re.Match[str], *, verbal: bool) -> Head:
    kind: EventKind = str(match.lastgroup).partition("_")[0]  # type: ignore[assignment]
    return Head(match.start(), match.end(), kind, verbal)
