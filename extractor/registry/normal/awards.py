"""Family, level and comparable form of an award, and the key of its grantor."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.catalogues.loading import load
from extractor.language.folding import fold
from extractor.registry.normal.names import body_key

#: Families whose awards the State confers, whoever hands them over (Luật Thi đua, khen thưởng 2022, Điều 78-80).
STATE_FAMILIES = frozenset({"huan-chuong", "huy-chuong", "danh-hieu-vinh-du-nha-nuoc"})
OTHER = "khac"

#: Levels of the catalogue: 1 State, 2 Government, 3 ministry or province, 4 between, 5 base.
_LEVELS = (
    (1, re.compile(r"chủ tịch nước|nhà nước(?! )|ban chấp hành trung ương|bộ chính trị|ban bí thư")),
    (2, re.compile(r"thủ tướng|^chính phủ")),
    (4, re.compile(r"quân khu|quân chủng|đại học quốc gia|quân đoàn|tập đoàn|tổng công ty")),
    (3, re.compile(r"\btỉnh\b|tỉnh ủy|thành ủy|^(?:bộ|bộ trưởng|ban \w+ trung ương)\b|trung ương|tổng liên đoàn|tổng cục|"
                   r"thành phố (?:hà nội|hồ chí minh|hải phòng|đà nẵng|cần thơ|huế)$|ủy ban dân tộc|"
                   r"kiểm toán nhà nước|viện (?:kiểm sát|hàn lâm)|tòa án nhân dân tối cao")),
    (5, re.compile(r"huyện|quận|xã|phường|thị trấn|sở|chi cục|trường|công ty|bệnh viện|thành phố|phòng")),
)
_BELOW = re.compile(r"^(?:giám đốc |trưởng )?(?:sở|công an (?:tỉnh|thành phố)|bộ chỉ huy|hội|liên đoàn lao động|tỉnh đoàn|ban chỉ huy)\b")
_HOLDER = re.compile(r"^(?:phó )?(?:chủ tịch|bộ trưởng|giám đốc|tổng giám đốc|trưởng ban|chủ nhiệm|bí thư|tổng cục trưởng|viện trưởng)\s+(?!nước\b)")


@lru_cache(maxsize=65536)
def family(award_id: str | None, name: str) -> str:
    """The catalogue's family of an award; by the first words of its name where the catalogue does not know it."""
    entry = load("awards").get(award_id) if award_id else None
    if entry is not None:
        return entry.kind
    folded = fold(name)
    for key, label in load("awards").extra["families"].items():
        if folded.startswith(label.split(",")[0]):
            return str(key)
    if folded.startswith(("giải", "cúp")):
        return "giai-thuong"
    return OTHER


@lru_cache(maxsize=65536)
def level(award_id: str | None, grantor: str | None) -> int | None:
    """Level of the grantor, 1 (State) to 5 (base): of the award where the law fixes it, else read from the grantor."""
    entry = load("awards").get(award_id) if award_id else None
    if entry is not None and entry["level"] is not None and (entry["level"] <= 2 or not grantor):
        return int(entry["level"])
    if grantor:
        said = body_key(grantor)
        if _BELOW.search(said):
            return 5 if said.startswith(("sở", "giám đốc sở")) else 4
        return next((number for number, pattern in _LEVELS if pattern.search(said)), None)
    return None


@lru_cache(maxsize=65536)
def grantor_key(grantor: str | None) -> str | None:
    """A grantor for comparison: the body, also where its head is named ("Chủ tịch UBND tỉnh X" grants for the province)."""
    if not grantor:
        return None
    key = body_key(grantor)
    key = _HOLDER.sub("", key)
    return {"thủ tướng": "chính phủ", "thủ tướng chính phủ": "chính phủ", "nhà nước": "chủ tịch nước"}.get(key, key)


@lru_cache(maxsize=65536)
def is_generic(award_id: str | None) -> bool:
    """Whether an id stands for a whole family ("Bằng khen") or nothing is known."""
    entry = load("awards").get(award_id) if award_id else None
    return entry is None or bool(entry["generic"])


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """The award's name for comparison."""
    return body_key(name)


@lru_cache(maxsize=65536)
def decision_key(number: str | None) -> str | None:
    """A decision's number without spaces and leading zeros: "0163 / QĐ-UBND" → "163/qđ-ubnd"."""
    if not number:
        return None
    bare = re.sub(r"^(?:số|quyết định số)\s*:?", "", fold(number).strip())
    key = re.sub(r"\s+", "", bare).lstrip("0")
    return key if any(sign.isdigit() for sign in key) else None
