"""The body for which somebody takes an honour: "ông A, Giám đốc Công ty X, thay mặt đơn vị nhận B", "Thay mặt Công ty X, ông A nhận B"."""

from __future__ import annotations

from extractor.facts.awards.model import Recipient, Span
from extractor.facts.awards.recipients.receiving import COMMON, named_body, past_small
from extractor.facts.awards.scene import Scene
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

_FOR = r"(?<!\w)(?:thay mặt|đại diện)(?: cho)?"
_STAFF = (
    r"(?:(?:tập thể|lãnh đạo|toàn thể|cán bộ|chiến sĩ|chiến sỹ|công nhân viên|công nhân|nhân viên|viên chức|công chức|giáo viên|giảng viên|học sinh"
    r"|sinh viên|người lao động|đoàn viên|hội viên|y,? bác sĩ|đảng ủy|ban chỉ huy|ban giám đốc|ban giám hiệu)(?:\s*,\s*|\s+và\s+|\s+)){0,8}"
)
_UNIT = (
    r"(?:đơn vị|tập thể|cơ quan|công ty|tổng công ty|tập đoàn|nhà trường|trường|doanh nghiệp|bệnh viện|trung tâm|hội|chi nhánh|nhà máy|xí nghiệp"
    r"|lực lượng|tổ chức|hợp tác xã|htx|câu lạc bộ|ngân hàng|viện|ngành|sở|ban|cục|chi cục)"
)
_AUX = r"(?:,? (?:đã|lên|vinh dự|được|trực tiếp|cũng|vừa))*"
#: "…, Giám đốc Công ty X, thay mặt đơn vị (nhận)".
_FOR_UNIT = regex(rf"{_FOR} {_STAFF}{_UNIT}(?: (?:nhà|mình|này))?{_AUX}\s*$")
#: "Thay mặt (cán bộ, nhân viên) Công ty X, ông A (nhận)", "ông A thay mặt Công ty X (nhận)".
_FOR_BODY = regex(rf"{_FOR} {_STAFF}(?=\w)")


def envoy_of(scene: Scene, subject: Span) -> list[Recipient] | None:
    """The body for which the subject of receiving only takes what it is given; empty where no name tells which, None where it takes its own.

    Args:
        scene: the document.
        subject: the subject of receiving.
    """
    people = scene.persons(*subject)
    if not people:
        return None
    unit = _FOR_UNIT.search(scene.folded, *subject)
    if unit is not None:
        bodies = [m for m in scene.within(scene.bodies, subject[0], unit.start()) if COMMON.fullmatch(scene.folded, m.start, m.end) is None]
        return [_named(scene, bodies[-1])] if bodies and bodies[-1].start > people[0].start else []
    told = _FOR_BODY.match(scene.folded, scene.layout.sentence_at(subject[0])[0]) or _FOR_BODY.search(scene.folded, *subject)
    body = scene.body_from(told.end()) if told is not None else None
    if told is None or body is None or COMMON.fullmatch(scene.folded, body.start, body.end):
        return None
    first = people[0].start > body.end and scene.text[body.end : people[0].start].lstrip().startswith(",")
    return [_named(scene, body)] if first or people[0].start < told.start() else None


def _named(scene: Scene, body: Mark) -> Recipient:
    return named_body(scene, body.start, past_small(scene, body, len(scene.text)), collective=False)


#: Who takes over for a body: the body receives.
_ENVOY = regex(
    r"(?:đại diện|lãnh đạo|thứ trưởng|thủ trưởng|ban lãnh đạo|ban giám (?:đốc|hiệu))\s+(?:(?:lãnh đạo|tập thể|cho|các|cán bộ|chỉ huy|cơ quan)\s+)*"
)
#: "sản phẩm chuối sấy của HTX X", "chiến công của Đội Y": whose product or deed is honoured.
_PRODUCT_OF = regex(
    r"(?:(?:còn|riêng|các|những|\d+|hai|ba) )*(?:sản phẩm|mặt hàng|nhãn hiệu|thương hiệu|chiến công|thành tích|nỗ lực|việc làm)"
    r"(?: [^\s,;:.()“”\"]+){0,8}? của "
)


def past_envoy(scene: Scene, start: int, end: int, after_person: bool) -> int:
    """Where the body begins for which somebody speaks who is not named, or whose product it is; the start of the item where it is no such one.

    Args:
        scene: the document.
        start, end: span of the item.
        after_person: whether a person stands before it.
    """
    envoy = _PRODUCT_OF.match(scene.folded, start, end) or (None if after_person else _ENVOY.match(scene.folded, start, end))
    return envoy.end() if envoy is not None and any(m.start == envoy.end() for m in scene.bodies) else start
