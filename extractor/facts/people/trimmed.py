"""What the end of an office is cut by: the place of an occupation, a body that the page only points to, praise, a number worn."""

from __future__ import annotations

import re

from extractor.catalogues.model import Entry
from extractor.catalogues.units import is_name_of_district
from extractor.facts.people.slips import unglued_end
from extractor.facts.people.vocabulary import person_words, place_names
from extractor.language.patterns import regex

#: "nông dân | xã Chiềng Ban": where somebody lives who works for no body.
_AT_HOME = regex(r"(?:(?:nông|ngư|diêm) dân|lão nông|nhà nông|tiểu thương)\Z", re.IGNORECASE)
_HOME = regex(r" (?:xã|phường|thị trấn|thôn|ấp|bản|huyện|quận|ở|tại|tỉnh)\b")
_UNITS = r"(?:xã|phường|thị trấn|huyện|quận|thị xã|xóm|thôn|ấp|bản|làng|buôn|khu phố|tổ dân phố)\b"
#: "cộng tác viên | ở thị xã Đông Triều", "chủ trang trại ong | xóm Ké": the unit where somebody lives, behind any occupation.
_LIVES = regex(rf" (?:ở|tại) {_UNITS}")
_OWNS = regex(rf" (?:(?:ở|tại) )?{_UNITS}")
#: "lớp trưởng | của lớp": a body that the page only points to.
_OF_COMMON = regex(
    r" ở (?:khu công nghiệp|nhà máy|chợ|công trường|quê|thành phố|địa phương)\Z"
    r"| (?:của|tại) (?:BV|CLB|HTX|TTYT|Bệnh viện|lớp|trường|đội|nhóm|[Cc]ông ty|[Nn]gân hàng|[Tt]ập đoàn|đoàn|đơn vị|cơ quan|hãng|câu lạc bộ"
    r"|đội bóng|nhà trường|bệnh viện|xã|huyện|tỉnh)\Z"
)
#: Of them a country or province tells whose they are, and not where they come from: "Tổng giám mục Hà Nội", "bác sĩ đội tuyển Việt Nam".
_OF_TERRITORIES = ("lãnh đạo", "phát ngôn", "đại biểu", "đb", "giám mục", "giáo chủ", "đội tuyển", "phe đối lập", "kiến trúc sư trưởng")
#: "tay đua | nước chủ nhà | A".
_HOST = " nước chủ nhà"
#: Which number a player wears.
SHIRT = r"(?:mang|khoác|mặc)(?: chiếc)? (?:áo(?: đấu)? số|số áo|áo) \d{1,2}"
#: "cầu thủ | đắt giá nhất thế giới".
_MOST = regex(
    r" (?:(?:đắt|danh|nổi|cao|lớn|nhỏ|trẻ|xuất|quyền|giàu|thành|tài|ấn|ảnh|lâu|đáng|nhiều|uy|thân|gần|tin|hàng|vĩ|quan) [a-zà-ỹđ]+"
    r"|(?!thứ|thống|duy|hạng|bậc|năm)[a-zà-ỹđ]+) nhất(?= |\Z)"
)
_SHIRT = regex(rf" {SHIRT}\Z")
_AT_PLACE = regex(r" (?:ở|tại) (?:tỉnh |thành phố |(?!TP\.? ?HCM)TP\.? ?)?([^,()]+)\Z")

_TOWN = regex(r", (?:TP|Tp|tỉnh|thành phố)\b[^,]*\Z")


def trimmed(text: str, entry: Entry, title_end: int, end: int) -> int:
    """The end of an office without the place of an occupation or an unnamed body, and without a body that the page only points to."""
    occupation = "level" not in entry.data and not any(word in entry.name.lower() for word in _OF_TERRITORIES)
    if occupation or " một " in text[title_end:end]:
        end = _without_place(text, title_end, end, entry.name.lower().startswith("chủ "))
    if occupation and (town := _TOWN.search(text, title_end, end)) is not None and not any(map(str.isupper, text[title_end:town.start()])):
        end = town.start()  # "(30 tuổi, nhân viên truyền thông, TP. HCM)"
    end = most.start() if occupation and (most := _MOST.search(text, title_end, end)) is not None else end
    end = shirt.start() if occupation and (shirt := _SHIRT.search(text, title_end, end)) is not None else end
    end = unglued_end(text, title_end, end)
    end = common.start() if (common := _OF_COMMON.search(text, title_end, end)) is not None else end
    last = text.rfind(" ", title_end, end)
    counted = text[last + 1:end].replace(".", "").isdigit() and text.startswith((" khóa", " khoá", " nhiệm kỳ", " lần", " năm"), end)
    return last if last >= 0 and (counted or text[last + 1:end] in person_words("office-never-last")) else end


def _without_place(text: str, title_end: int, end: int, owner: bool) -> int:
    """The end of an occupation without the place where it is followed ("ca sĩ | Việt Nam", "giáo viên THPT | ở Hà Nội", "chủ quán ăn | xã A")."""
    end -= len(_HOST) if text.endswith(_HOST, title_end, end) else 0
    body = text[title_end:end]
    if _AT_HOME.search(text, title_end - 10, title_end) and _HOME.match(body):
        return title_end
    if body.strip().lower() in place_names() and not body.lower().startswith((" điện ", " cung điện ", " nhà ", " lầu ")):
        return title_end
    serves = text[max(0, title_end - 9):title_end].lower().endswith(("cán bộ", "công chức", "viên chức"))
    if not serves and (there := (_OWNS if owner else _LIVES).search(body)) is not None:
        return title_end + there.start()
    place = _AT_PLACE.search(body)
    if place is None or "sứ quán" in body:  # "quan chức đại sứ quán Triều Tiên tại Anh"
        return end
    names = place.group(1).strip().lower().split(" và ")
    return title_end + place.start() if all(name in place_names() or is_name_of_district(name) for name in names) else end
