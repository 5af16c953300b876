"""Words for people: facets and their values, in Vietnamese and English."""

from __future__ import annotations

from functools import cache

from extractor.catalogues.loading import load
from extractor.registry.normal import provinces

STATUS = {
    "proposed": ("Đề nghị", "Proposed"), "conferred": ("Đã tặng", "Conferred"), "presented": ("Đã trao", "Presented"),
    "revoked": ("Thu hồi", "Revoked"),
}
KIND = {
    "individual": ("Cá nhân", "Person"), "collective": ("Tập thể", "Collective"), "household": ("Hộ gia đình", "Household"),
    "locality": ("Địa phương", "Locality"), "organization": ("Tổ chức", "Organization"),
}
CLASS = {"1": ("hạng Nhất", "first class"), "2": ("hạng Nhì", "second class"), "3": ("hạng Ba", "third class")}
LEVEL = {
    "1": ("Nhà nước", "State"), "2": ("Thủ tướng, Chính phủ", "Prime Minister"), "3": ("Bộ, tỉnh, đoàn thể TW", "Ministry or province"),
    "4": ("Cấp trung gian", "Between"), "5": ("Cơ sở", "Local"),
}
FAMILY_EN = {
    "huan-chuong": "Orders", "huy-chuong": "Medals", "danh-hieu-vinh-du-nha-nuoc": "State titles of honour", "giai-thuong": "Prizes",
    "bang-khen": "Certificates of merit", "giay-khen": "Letters of commendation", "ky-niem-chuong": "Commemorative medals",
    "danh-hieu-thi-dua": "Emulation titles", "co-thi-dua": "Emulation flags", "huy-hieu": "Badges", "khac": "Other",
}
FACET = {
    "province": ("Tỉnh, thành phố", "Province"), "year": ("Năm", "Year"), "family": ("Hình thức", "Award"), "class": ("Hạng", "Class"),
    "level": ("Cấp tặng", "Grantor's level"), "status": ("Tình trạng", "Status"), "kind": ("Đối tượng", "Recipient"),
}


@cache
def _families() -> dict[str, str]:
    return {key: label[:1].upper() + label[1:] for key, label in load("awards").extra["families"].items()}


@cache
def _provinces() -> dict[str, str]:
    return dict(provinces.choices())


def facet_label(facet: str, value: str, language: str) -> str:
    """The words for one value of a facet.

    Args:
        facet: name of the facet.
        value: its value.
        language: `vi` or `en`.
    """
    english = language == "en"
    tables = {"status": STATUS, "kind": KIND, "class": CLASS, "level": LEVEL}
    if facet in tables:
        return tables[facet].get(value, (value, value))[english]
    if facet == "family":
        return FAMILY_EN.get(value, value) if english else _families().get(value, value)
    if facet == "province":
        return value.split("|")[1] if "|" in value else _provinces().get(value, value)
    return value


def award_name(name: str, class_: int | None, language: str = "vi") -> str:
    """An award with its class in words."""
    return f"{name} {CLASS[str(class_)][language == 'en']}" if class_ else name
