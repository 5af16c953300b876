"""Places that the names of bodies give: the seat of an authority, a school or hospital where something happens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.catalogues.units import is_name_of_district
from extractor.facts.locations.candidate import Candidate, Page
from extractor.facts.locations.words import before, is_country_name, venue_bodies
from extractor.facts.marks import Mark
from extractor.language.capitals import NAME_SYLLABLE, UPPER
from extractor.language.patterns import regex

_PLACE_BEFORE = regex(
    r"(?<![^\W_])(?:mặt bằng|công trường|tại|ở|vào|đến|tới|từ|khỏi|xuống|lên|sang|ra|ngoài|bên ngoài|trước cổng|cổng"
    r"|khuôn viên|sân|trong|gần|trước|(?<!thuộc )về|thăm|điểm thi|điểm trường|(?:tại|ở) (?:các |hai |nhiều )?điểm) $"
)


#: "con gái ông A vào Trạm y tế xã B", "được nhận vào …": employment, no motion.
_JOINS = regex(
    r"(?<![^\W_])(?:đến từ|thuộc về|(?:thông tin|tin|nguồn tin|kết quả|chẩn đoán|báo cáo|xác nhận|tài liệu) từ) $"
    rf"|(?:(?<![^\W_])[{UPPER}][^\W\d_]*|nhận|xin|tuyển|bố trí|phân công|điều động|thế chỗ) (?:vào|tại) $"
)
#: "hiện làm hộ sinh ở Trạm Y tế xã …".
_WORKS = regex(r"(?<![^\W_])làm (?:[^\W\d_]+ ){1,3}(?:ở|tại) $")
_HEADS = {"bv": "bệnh viện", "bvđk": "bệnh viện đa khoa", "tt": "trung tâm", "ttyt": "trung tâm y tế"}
_NO_NAME = regex(
    r"\A(?:Trường|Trạm|Phòng khám|Trung tâm y tế|TTYT)(?: .*)? (?:huyện|xã|tỉnh|thị trấn|phường|quận|thị xã|thành phố)\Z"
    r"|\Atrạm y tế\Z|\A(?:bệnh viện|bv)(?: đa khoa)?(?: khu vực)?\Z|\Atrung tâm (?:tp|thành phố|huyện|tỉnh|xã|quận)\Z",
    re.IGNORECASE,
)
#: The first half of a word behind the head: "Trung tâm Lợi ích Mỹ".
_HALF_NAME = regex(rf"Trung tâm {NAME_SYLLABLE}(?= (?![{UPPER}])[^\W\d_])")
#: "trạm y tế xã An Hưng, huyện An Dương": where the commune lies, no part of the house's name.
_ADDRESS_TAIL = regex(r", (?:huyện|quận|thị xã|thành phố|TP|tỉnh)(?![^\W_])")
_UNIVERSITIES = ("Trường Đại học", "Trường ĐH", "Đại học", "ĐH", "Học viện", "Trường Cao đẳng", "Trường CĐ", "Viện")
#: Between two houses of a list: "Trường A (phường B) và Trường C".
_NEXT = regex(r"(?: \([^()\n]{1,60}\))?(?:, | và )")
_ADDRESS_BEHIND = regex(r" ?\((?:số |địa chỉ:? |đường |phố )?(?:\d(?!\d{3}(?!\d))|(?:phường|quận|thành phố|tp|huyện|xã)(?![^\W_]))")
_HAPPENS = regex(
    r"(?<![^\W_])(?:diễn ra|tổ chức|khai mạc|bế mạc|xảy ra|khánh thành|ra mắt|giao lưu|phát động|trưng bày|thi đấu|trao giải|công bố)"
    r"(?: [^\W\d_]+){0,2} (?:tại|ở) $|(?:^|\n|[,.] )tại $"
)
#: A building that is opened or begun is the place itself: "khánh thành công trình Trường Tiểu học Suối Đá".
_OPENED = regex(
    r"(?<![^\W_])(?:khánh thành|khởi công|động thổ|gắn biển|đặt tên cho)"
    r"(?:(?:,| và)? (?:xây dựng|công trình|bàn giao|đưa vào sử dụng|đặt tên cho))* $"
)
_AT = regex(r"(?<![^\W_])(?:tại|ở|đến|tới|gần|xa|quanh|bên ngoài|ngoài|khỏi|rời|thăm) $")
#: Houses that stand for who sits there; a scene only after "tại", "ở".
_PALACES = frozenset(("Nhà Trắng", "Điện Kremlin", "Lầu Năm Góc"))
_AUTHORITY = regex(
    r"^Phòng|Kho bạc|KBNN|Bảo hiểm xã hội|BHXH|Điện lực|Hạt |ủy|ủy ban|UBND|HĐND"
    r"|nhân dân|Công an|Quân sự|Tòa án|Viện kiểm sát|Mặt trận|[Đđ]oàn$|Đảng bộ"
)


#: Rooms of a bank, a notary or a doctor, which have no district.
_COUNTERS = ("phòng giao dịch", "phòng khám", "phòng công chứng", "phòng vé")
_OFFICES = ("Phòng", "Kho bạc", "KBNN", "BHXH", "Bảo hiểm xã hội", "Điện lực", "Hạt Kiểm lâm")
#: Party committees that only a district has: the name after them is one, known or not.
_PARTY_OF_DISTRICT = frozenset(("Huyện ủy", "Quận ủy", "Thị ủy", "Thành ủy"))
_COMMITTEE_IN = regex(r" (?:huyện|quận|thị) ủy (?=\w)")


def seats_of_authorities(page: Page) -> Iterator[Candidate]:
    """The district whose bare name an authority bears: "Huyện ủy Bắc Tân Uyên", "Công an Hội An", "Ban Tuyên giáo Huyện ủy X"."""
    for body in page.bodies:
        value = body.value
        committee = _COMMITTEE_IN.search(page.folded, body.start + 1, body.end) if value.territory is None else None
        if committee is not None and committee.end() not in page.provinces:
            yield _seat(page, committee.end(), body.end)
            continue
        is_office = value.kind == "authority" or (value.head.startswith(_OFFICES) and not page.folded.startswith(_COUNTERS, body.start))
        if not is_office or value.territory is not None or _AUTHORITY.search(value.head) is None:
            continue
        if value.head in _PARTY_OF_DISTRICT and body.end > body.start + len(value.head) + 1:
            start = body.start + len(value.head) + 1
            if start not in page.provinces and not (value.head == "Thành ủy" and not is_name_of_district(page.folded[start : body.end])):
                yield _seat(page, start, body.end)
            continue
        for at in _word_starts(page.text, body.start, body.end):
            is_name = value.kind == "authority" or not page.text[at].isdigit()  # "Hải Phòng xây dựng 5 cầu"
            if at > body.start and is_name and is_name_of_district(page.folded[at : body.end]) and at not in page.provinces:
                yield _seat(page, at, body.end)
                break


def _seat(page: Page, start: int, end: int) -> Candidate:
    return Candidate(start, end, start, "district", f"district:{page.folded[start:end]}", "locations.seat")


def _word_starts(text: str, start: int, end: int) -> list[int]:
    return [start] + [at + 1 for at in range(start, end) if text[at] == " "]


def venues_of_bodies(page: Page) -> Iterator[Candidate]:
    """A school, hospital, theatre or plant that a preposition of place makes the scene, and no verb of belonging an employer."""
    placed = -1  # the end of the last one
    for body in page.bodies:
        head = body.value.head
        is_listed = placed >= 0 and _NEXT.fullmatch(page.text, placed, body.start) is not None and head not in _PALACES
        if head not in venue_bodies() and head not in _PALACES and not _is_scene(page, body, is_listed=is_listed):
            continue
        place = (_AT if head in _PALACES else _PLACE_BEFORE).search(page.folded, body.start - 28, body.start)
        place = place or _OPENED.search(page.folded, body.start - 40, body.start)
        if not is_listed and (place is None or (head not in _PALACES and _JOINS.search(page.text, place.start() - 16, body.start))):
            continue
        if _WORKS.search(page.folded, body.start - 40, body.start):
            continue
        if place is not None and before("affiliation").stands(page.folded, place.start()):
            continue
        if page.folded.startswith("bệnh viện ", body.start) and is_country_name(page.folded[body.start + len("bệnh viện ") : body.end]):
            continue  # "bệnh viện Ấn Độ": one of the country's
        half = _HALF_NAME.match(page.text, body.start)
        if (half is not None and half.end() == body.end) or _NO_NAME.search(page.text[body.start : body.end]):
            continue  # "tại Trường Phổ thông dân tộc nội trú huyện": which one, the page leaves open
        placed = body.end
        tail = _ADDRESS_TAIL.search(page.text, body.start, body.end)
        end = body.end if tail is None else tail.start()
        identity = f"venue:{_in_full(page.folded[body.start : end])}"
        yield Candidate(body.start, end, body.start, "venue", identity, "locations.venue_body", "venue")


def _is_scene(page: Page, body: Mark, *, is_listed: bool) -> bool:
    """Whether a university is where something happens and no employer: "diễn ra tại Trường Đại học X", "tại Học viện Y (268 Lý Thường Kiệt)"."""
    if not body.value.head.startswith(_UNIVERSITIES):
        return False
    happens = _HAPPENS.search(page.folded, body.start - 48, body.start) or _ADDRESS_BEHIND.match(page.folded, body.end)
    return is_listed or happens is not None


def _in_full(name: str) -> str:
    """The name with its head written out and without "tỉnh", so that "BV Bạch Mai" is "Bệnh viện Bạch Mai"."""
    head, _, rest = name.replace(" tỉnh ", " ").partition(" ")
    return f"{_HEADS.get(head, head)} {rest}"
