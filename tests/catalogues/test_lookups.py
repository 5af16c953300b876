"""The typed lookups beside provinces and units."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest

from extractor.catalogues import awards, load, measures, offices, people, places
from extractor.catalogues.patterns import alternation


@pytest.mark.parametrize(
    ("unit", "code"),
    [
        ("đồng", "VND"),
        ("VNĐ", "VND"),
        ("đôla Mỹ", "USD"),
        ("USD", "USD"),
        ("ha", "ha"),
        ("km²", "km2"),
        ("%", "%"),
        ("tấn", "t"),
        ("xã", None),
        ("peso", None),
        ("mã lực", None),
    ],
)
def test_unit_codes(unit: str, code: str | None) -> None:
    assert measures.unit_code(unit) == code


def test_case_tells_measures_apart() -> None:
    found = measures.measure("MW"), measures.measure("kg")
    assert found[0] is not None and found[0].factor == Decimal(1000000)
    assert found[1] is not None and found[1].dimension == "mass"


@pytest.mark.parametrize(("word", "factor"), [("tỉ", 10**9), ("ngàn", 1000), ("nghìn tỷ", 10**12), ("nhà", None)])
def test_scales(word: str, factor: int | None) -> None:
    assert measures.scale(word) == factor


@pytest.mark.parametrize(
    ("words", "length"),
    [("hộ nghèo trong xã", 2), ("lượt khách du lịch", 2), ("cán bộ, công chức đã", 4), ("tập thể và cá nhân", 2), ("rất nhiều", 0)],
)
def test_the_longest_counted_noun_wins(words: str, length: int) -> None:
    assert measures.longest_count_noun(words.split()) == length


@pytest.mark.parametrize(
    ("head", "grantor", "award_id"),
    [
        ("Bằng khen", "Thủ tướng Chính phủ", "bang-khen-cua-thu-tuong-chinh-phu"),
        ("bằng khen", None, "bang-khen"),
        ("Huân chương Lao động", "Chủ tịch nước", "huan-chuong-lao-dong"),
        ("Chiến sỹ thi đua toàn quốc", None, "chien-si-thi-dua-toan-quoc"),
        ("Mẹ Việt Nam Anh hùng", None, "ba-me-viet-nam-anh-hung"),
        ("Cờ luân lưu", None, "co-luan-luu"),
    ],
)
def test_awards(head: str, grantor: str | None, award_id: str) -> None:
    found = awards.specific(head, grantor, date(2025, 3, 1))
    assert found is not None and found.id == award_id


def test_award_names_have_no_class_grantor_or_quotes() -> None:
    for entry in load("awards"):
        assert not re.search(r"hạng (Nhất|Nhì|Ba)|^[Dd]anh hiệu|[\"“”]", entry.name), entry.name
    assert awards.canonical("bang-khen-cua-thu-tuong-chinh-phu") == "Bằng khen"
    assert awards.canonical("huy-hieu-30-nam-tuoi-dang") == "Huy hiệu Đảng"


def test_every_award_form_comes_once() -> None:
    forms = [(form if cased else form.casefold(), cased) for form, _, cased in awards.spellings()]
    assert len(forms) == len(set(forms))


def test_people() -> None:
    assert people.is_surname("NGUYỄN") and people.is_surname("Giàng") and not people.is_surname("Ngày")
    assert people.frequency("Nguyễn") == "very-common" and people.frequency("Ngày") is None
    assert "văn" in people.middle_syllables() and "hùng" in people.given_syllables()
    major, colonel = people.rank("Thiếu tá"), people.rank("đại tá")
    assert major is not None and colonel is not None and major["order"] < colonel["order"]
    comrades = people.honorific("các đồng chí")
    assert comrades is not None and comrades["plural"]


@pytest.mark.parametrize(
    ("form", "name", "is_deputy"),
    [("phó giám đốc", "Giám đốc", True), ("giám đốc", "Giám đốc", False), ("thứ trưởng", "Bộ trưởng", True), ("hiệu phó", "Hiệu trưởng", True)],
)
def test_offices(form: str, name: str, is_deputy: bool) -> None:
    entry, deputy = offices.office_heads()[form]
    assert (entry.name, deputy) == (name, is_deputy)


def test_occupations_and_passing_parts() -> None:
    assert {"ca sĩ", "bác sĩ", "luật sư", "học sinh"} <= offices.occupations()
    assert {"nạn nhân", "bị cáo", "tài xế"} <= offices.no_roles()
    assert not offices.occupations() & offices.no_roles()


def test_ministries_at_a_date() -> None:
    before, after = date(2024, 1, 1), date(2025, 4, 1)
    old = offices.central_body("Bộ NN&PTNT", before)
    assert old is not None and old["successors"] == ["Bộ Nông nghiệp và Môi trường"]
    assert offices.central_body("Bộ NN&PTNT", after) is None
    new = offices.central_body("Bộ Nông nghiệp và Môi trường", after)
    assert new is not None and new.valid_from == "2025-03-01"


def test_short_forms() -> None:
    sector = offices.sector("GD&ĐT")
    assert sector is not None and sector.name == "Giáo dục và Đào tạo"
    assert offices.expand("UBND") == ("Ủy ban nhân dân",)
    assert offices.is_ambiguous("BTV") and not offices.is_ambiguous("UBND")
    assert offices.expand("QQQ") == ()


def test_places() -> None:
    america = places.country("Hoa Kỳ")
    assert america is not None and america["code"] == "US" and america["word"]
    assert places.country("Liên Xô", date(2020, 1, 1)) is None
    paris = places.abroad("Paris")
    assert paris is not None and paris["country"] == "FR"
    assert places.region("Tây Nguyên") is not None and places.natural("Biển Đông")
    assert (places.type_words()["huyện"], places.type_words()["tp."]) == ("district", "province")
    assert (places.event_kind("Đại hội"), places.event_kind("họp báo"), places.event_kind("cái bàn")) == ("congress", "other", None)


def test_alternation_takes_the_longest() -> None:
    pattern = re.compile(alternation(["hội nghị", "Hội nghị tổng kết"]))
    found = [match.group() for match in pattern.finditer("hội nghị  tổng kết và hội nghị khác")]
    assert found == ["hội nghị  tổng kết", "hội nghị"]
