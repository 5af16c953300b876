"""Whether the name of a region is that of Viet Nam's and stands for itself."""

from __future__ import annotations

from extractor.facts.locations.candidate import Page
from extractor.facts.locations.hits import CAPITAL_AFTER, Hit
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

_REGION_BEFORE = regex(
    r"(?:ở|tại|vùng|khu vực|các tỉnh|núi rừng|đồng bào|miền|lên|bà con|khám phá|chinh phục|du lịch|đất|vùng đất|trời|cung đường|khắp) $"
)
_OF_SOMETHING = regex(r" (?:của|tỉnh|thành phố|huyện|nước|bộ(?![^\W_]))")
#: "Giáo | xứ Bắc Hội"; "Cảng vụ Hàng không | miền Nam", a body by its field with a capital; "ngày Giải phóng | miền Nam".
_IN_NAME = regex(
    r"(?:[Gg]iáo|[Cc]ộng h(?:òa|oà)|[Ll]âm thời) $|(?:[Nn]gày|[Qq]uân|[Mm]ặt trận|[Dd]ân tộc) [Gg]iải phóng $"
    r"|(?<![^\W_])(?:[Cc]ảng vụ [Hh]àng (?:không|hải)|[Xx]ứ ủy|[Qq]uân khu|[Tt]ổng kho|[Ll]iên minh|[Cc]hung khảo|[Ss]ơ khảo) $"
    r"|(?<![^\W_])(?:[Cc]ảng vụ|[Tt]ổng công ty|[Đđ]ài|[Cc]ục|[Cc]hi cục|[Cc]ụm cảng|[Pp]hân viện|[Vv]iện|[Ll]iên đoàn|[Tt]rung tâm|CTCP|[Cc]ông ty)"
    r"(?: (?!ở|tại|của|trên|khắp|vào|các)[^\W\d_]+){0,3} [A-ZĐ][^\W\d_]*(?: (?!ở|tại|của|trên|khắp|vào|các)[^\W\d_]+){0,3} $"
)
_SIDE_WORDS = (" bắc", " nam", " trung", " đông", " tây")
_OF_A_COUNTRY = regex(r"(?: Tây| Đông)? nước (?!ta|mình)[^\W\d_]|(?<=miền Trung) Tây(?![^\W_])|(?<=Miền Trung) Tây(?![^\W_])")


def is_of_this_country(page: Page, hit: Hit, spans: dict[int, Hit]) -> bool:
    """Whether a region is one of Viet Nam's and stands for itself: not in "vùng Đông Bắc nước Mỹ", "miền Trung Tây nước này", "Giáo xứ Bắc Hội"."""
    is_side = page.folded[hit.start : hit.end].endswith(_SIDE_WORDS)
    if is_side and _OF_A_COUNTRY.match(page.text, hit.end):
        return False
    beyond = spans.get(hit.end + 1)  # "vùng Tây Nguyên Scotland"
    is_part = page.folded.startswith("miền ", hit.start) or not is_vietnamese_syllable(page.folded[hit.start : hit.end].rpartition(" ")[2])
    if beyond is not None and not is_part and beyond.name.kind in ("country", "abroad") and beyond.name.identity != "country:Việt Nam":
        return False
    if hit.name.word and not _is_region(page, hit, spans):
        return False
    return _IN_NAME.search(page.text, hit.start - 60, hit.start) is None


def _is_region(page: Page, hit: Hit, spans: dict[int, Hit]) -> bool:
    """Whether "Tây Bắc" is the region and no direction: after "vùng", "các tỉnh", "ở", or beside another region; never before a name."""
    if CAPITAL_AFTER.match(page.text, hit.end) or _OF_SOMETHING.match(page.folded, hit.end):
        return False
    if _REGION_BEFORE.search(page.folded, hit.start - 12, hit.start):
        return True
    beside = [spans.get(hit.start - 2), spans.get(hit.start - 4), spans.get(hit.end + 2), spans.get(hit.end + 4)]
    return any(other is not None and other.name.kind == "region" and not other.name.word for other in beside)
