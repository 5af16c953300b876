"""The catalogue of awards: the checked facts under the names that records use, and the heads that texts use alone."""

from __future__ import annotations

import re
from typing import Any

from building.tables import slug
from extractor.catalogues._fold import fold

# Families whose name in a record is the bare head: the grantor stands in a field of its own.
_BARE_HEAD = {"bang-khen": "Bằng khen", "giay-khen": "Giấy khen", "co-thi-dua": "Cờ thi đua"}
_OWN_HEAD = {"co-luan-luu": "Cờ luân lưu"}
# Entries of the facts that stand for several honours: each of their spellings becomes an entry of its own name.
_UMBRELLAS = {
    "huan-huy-chuong-nuoc-ngoai", "trong-sach-vung-manh-tieu-bieu", "cong-dan-uu-tu", "gia-dinh-hoc-tap", "thon-to-dan-pho-van-hoa",
    "ky-niem-chuong-cap-tinh", "giai-thuong-guong-mat-tre-viet-nam-tieu-bieu", "chien-si-thi-dua-bo-ban-nganh-tinh",
    "bang-vang-danh-du", "thu-khen", "xa-phuong-thi-tran-tieu-bieu",
}  # fmt: skip
# Entries of the facts that only describe a class of prizes; the heads of awards name those.
_DESCRIPTIONS = {"huy-chuong-the-thao-hoi-thi", "giai-hoi-thi-cuoc-thi"}
# Names that are ordinary words as well ("gia đình văn hóa"): an award only by "danh hiệu", quotation marks or a verb of granting.
_PHRASE = re.compile(
    "(?:Xã|Huyện|Thị xã|Tỉnh|Thành phố|Thôn|Làng|Ấp|Bản |Buôn|Khu|Khóm|Tổ dân|Đơn vị|Gia đình|Hộ|Trường đạt|Người tốt|Công dân|Trong sạch|Vững mạnh"
    "|Tập thể|Thương hiệu|Lao động tiên tiến|Chiến sĩ tiên tiến|Anh hùng$|Vô địch|Á quân|Cúp|Hoa hậu|Á hậu|Dũng sĩ|Hàng Việt|Chương trình|Hoàn thành"
    "|Học sinh|Tuổi trẻ|Phụ nữ|Dòng họ|Cộng đồng|Chi bộ|Đảng bộ|Chủ tịch|Bức trướng|Giấy chứng nhận|Bằng công nhận|Thư |Giải$|Vua phá lưới"
    "|Gương mặt|Sinh viên|Thanh niên|Nông dân|Phong trào|Mai Vàng|Thủ đô)"
)
_CLASS_TAIL = re.compile(r"\s*\(?hạng.*$|\s*\(hạng.*$", re.IGNORECASE)
_QUOTES = str.maketrans("", "", "\"“”'‘’")


def build(facts: dict[str, Any], heads: list[dict[str, Any]]) -> dict[str, Any]:
    """The content of `awards.json`; heads come first, so that an equal spelling means the generic one."""
    entries = heads + [_entry(a) for a in facts["entries"] if a["id"] not in {head["id"] for head in heads} | _DESCRIPTIONS]
    entries += _split_umbrellas(facts["entries"], {fold(form) for entry in entries for form in (entry["name"], *entry["spellings"])})
    for entry in entries:
        entry["phrase"] = bool(_PHRASE.match(entry["name"]))
    meta = facts["meta"]
    return {
        "name": "awards",
        "description": "Honours of state, Party, bodies and contests; names as records write them",
        "sources": {**meta["sources"], "none": "named in texts; no source was read", "language": "how texts name an award without its grantor"},
        "families": meta["families"],
        "levels": meta["levels"],
        "entries": entries,
    }


def _split_umbrellas(awards: list[dict[str, Any]], known: set[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for award in awards:
        for form in award["aliases"] if award["id"] in _UMBRELLAS else []:
            name = re.sub(r"^Danh hiệu | \([^)]*\)$", "", form).translate(_QUOTES).strip()
            if name[:1].isupper() and not name[:2].isupper() and "…" not in name and fold(name) not in known:
                known.add(fold(name))
                found.append(_entry(award) | {"id": slug(name), "name": name, "full_name": name, "abbreviations": []})
    return found


def _entry(award: dict[str, Any]) -> dict[str, Any]:
    name = _canonical(award)
    forms = [_CLASS_TAIL.sub("", form) for form in (award["name"], *award["aliases"])]
    forms += [form.translate(_QUOTES) for form in forms]
    return {
        "id": award["id"],
        "name": name,
        "spellings": [] if award["id"] in _UMBRELLAS else _spellings(name, forms),
        "kind": award["family"],
        "valid_from": award["valid_from"],
        "valid_to": award["valid_to"],
        "source": (award["sources"] or ["none"])[0],
        "verified": not award["unverified"],
        "sources": award["sources"],
        "full_name": award["name"],
        "abbreviations": award["abbreviations"],
        "classes": [number for number in map(_class_number, award["classes"]) if number],
        "level": award["level"],
        "track": award["track"],
        "grantors": award["grantors"],
        "grantor": _sole_grantor(award, name),
        "generic": False,
        "recipient_kinds": award["recipient_kinds"],
        "posthumous": award["posthumous"],
        "renamed_to": award["renamed_to"],
        "rank": award["rank"],
    }


def _canonical(award: dict[str, Any]) -> str:
    if award["id"] in _OWN_HEAD:
        return _OWN_HEAD[award["id"]]
    if award["family"] in _BARE_HEAD:
        return _BARE_HEAD[award["family"]]
    if re.match(r"Huy hiệu \d+ năm tuổi Đảng$", award["name"]):
        return "Huy hiệu Đảng"
    return re.sub(r"^Danh hiệu | \([^)]*\)$", "", award["name"]).translate(_QUOTES)


def _spellings(name: str, forms: list[str]) -> list[str]:
    """Distinct after folding; a placeholder ("năm …") is no spelling."""
    seen = {fold(name): name}
    for form in forms:
        if "…" not in form and form.strip():
            seen.setdefault(fold(form), form.strip())
    return list(seen.values())[1:]


def _class_number(name: str) -> int | None:
    return {"hạng Nhất": 1, "hạng Nhì": 2, "hạng Ba": 3, "Nhất": 1, "Nhì": 2, "Ba": 3}.get(name)


def _sole_grantor(award: dict[str, Any], name: str) -> str | None:
    """The grantor that the award's own full name says ("Bằng khen của Thủ tướng Chính phủ"), else None."""
    said = re.match(rf"{re.escape(name)} của (.+)$", award["name"])
    return said.group(1) if said and award["verification"] != "none" else None
