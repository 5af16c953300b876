"""Copies are found, whatever paper prints them; pages of one template are no copies."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor import extract
from extractor.bulk.fingerprint import band_rows, fingerprint, likeness, same_series, shared_traits
from extractor.bulk.model import Fingerprint
from extractor.document import Source
from tests.bulk import material as m

BODY = (
    "Sáng 22/3/2025, tại thành phố Lào Cai, UBND tỉnh Lào Cai tổ chức hội nghị tổng kết phong trào thi đua năm 2024 của cụm miền núi.",
    "Dự hội nghị có ông Trần Văn Bình, Phó Chủ tịch UBND tỉnh, bà Lê Thị Hoa, Giám đốc Sở Nội vụ, cùng 120 đại biểu của 7 tỉnh trong cụm.",
    "Trong năm, các địa phương giải quyết việc làm cho 113.000 lao động, thu ngân sách đạt 36.000 tỷ đồng, tăng 12% so với năm trước.",
    "Phát biểu tại hội nghị, ông Trần Văn Bình đề nghị các đơn vị tiếp tục đổi mới cách làm, đưa phong trào về tận thôn bản, tránh hình thức.",
    "Ông cũng yêu cầu việc khen thưởng phải kịp thời, đúng việc, chú ý người trực tiếp lao động, sản xuất và công tác ở vùng sâu, vùng xa.",
    "Nhân dịp này, Chủ tịch UBND tỉnh Lào Cai tặng Bằng khen cho 7 tập thể và 9 cá nhân có thành tích xuất sắc trong phong trào thi đua năm 2024.",
    "Hội nghị đã bầu tỉnh Sơn La làm cụm trưởng năm 2025, tỉnh Hà Giang làm cụm phó, và thống nhất chương trình hoạt động của cụm trong năm tới.",
)


def _decision(number: int, name: str, unit: str, money: str) -> str:
    return (
        f"Quyết định số {number}/QĐ-UBND về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh\n"
        "Căn cứ Luật Tổ chức chính quyền địa phương; căn cứ Luật Thi đua, khen thưởng; căn cứ Nghị định của Chính phủ quy định chi tiết thi hành "
        "một số điều của Luật Thi đua, khen thưởng; xét đề nghị của Giám đốc Sở Nội vụ tại tờ trình về việc khen thưởng thành tích đột xuất.\n"
        f"Điều 1. Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho ông {name}, {unit}, đã có thành tích xuất sắc, "
        f"kèm theo tiền thưởng {money} đồng.\n"
        "Điều 2. Tiền thưởng được trích từ quỹ thi đua, khen thưởng của tỉnh theo quy định hiện hành của pháp luật về thi đua, khen thưởng.\n"
        "Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, Giám đốc Sở Tài chính, thủ trưởng các đơn vị có liên quan và "
        "người có tên tại Điều 1 chịu trách nhiệm thi hành quyết định này kể từ ngày ký."
    )


def _article(paragraphs: tuple[str, ...], title: str, site: str) -> bytes:
    return json.dumps({"title": title, "maintext": "\n".join(paragraphs), "source_domain": site}, ensure_ascii=False).encode()


def _print(data: bytes) -> Fingerprint:
    return fingerprint(extract(Source(path="x", data=data)), near=True, rows=8)


def test_a_syndicated_copy_is_found_and_stays(tmp_path: Path) -> None:
    copy = (*BODY[:3], "Theo TTXVN, " + BODY[3][0].lower() + BODY[3][1:], *BODY[4:])
    first, last = _article(BODY, "Lào Cai tổng kết phong trào thi đua", "a.example"), _article(copy, "Cụm thi đua miền núi tổng kết", "b.example")
    many = [first, *m.articles(5), last]
    source = m.jsonl(tmp_path / "a.jsonl", many)
    m.bulk(source, "--output", tmp_path / "keep", "--workers", 1)
    (pair,) = m.lines(tmp_path / "keep", "near_duplicates")
    assert (pair["source"], pair["like"]) == (f"{source}#7", f"{source}#1") and 0.8 <= pair["likeness"] < 1
    assert len(m.records(tmp_path / "keep")) == 7
    m.bulk(source, "--output", tmp_path / "drop", "--workers", 1, "--near-duplicates", "drop")
    (left,) = m.lines(tmp_path / "drop", "duplicates")
    assert (left["kind"], left["duplicate_of"]) == ("near", f"{source}#1")
    assert len(m.records(tmp_path / "drop")) == 6 and not m.lines(tmp_path / "drop", "near_duplicates")


def test_pages_of_one_template_are_no_copies() -> None:
    a = _print(_decision(163, "Trần Văn Bình", "Trưởng phòng Sở Y tế tỉnh Lào Cai", "1.800.000").encode())
    b = _print(_decision(171, "Lê Minh Đức", "Hiệu trưởng Trường THPT số 1 huyện Bát Xát", "2.340.000").encode())
    assert likeness(a.signature, b.signature) > 0.75
    assert shared_traits(a.traits, b.traits) < 0.7


def test_issues_of_one_series_are_no_copies() -> None:
    a, b = (_print(_article(BODY, f"Đáp án đề thi môn Vật lý mã đề {n}", "a.example")) for n in (217, 221))
    assert likeness(a.signature, b.signature) > 0.8
    assert same_series(a.traits, b.traits) and not same_series(a.traits, a.traits)


def test_the_digest_sees_words_only() -> None:
    plain = _print("\n".join(BODY).encode())
    other = _print("\n\n".join(BODY).replace(" ", "\u00a0 ").replace("hoà", "hòa").upper().encode("utf-16"))
    assert plain.digest == other.digest
    assert plain.digest != _print("\n".join(BODY[:-1]).encode()).digest


@pytest.mark.parametrize(("threshold", "rows"), [(0.95, 16), (0.8, 8), (0.7, 4), (0.5, 2)])
def test_bands_find_nine_of_ten_pairs_at_the_threshold(threshold: float, rows: int) -> None:
    assert band_rows(threshold) == rows


def test_an_index_made_otherwise_is_refused(tmp_path: Path) -> None:
    source = m.jsonl(tmp_path / "a.jsonl", m.articles(1))
    (tmp_path / "none").mkdir()
    assert "no index" in m.bulk(source, "--output", tmp_path / "out", "--known", tmp_path / "none", expect=2).stderr
    (tmp_path / "none" / "index.sqlite").write_bytes(b"no database at all, but long enough to be looked at" * 10)
    assert "no index" in m.bulk(source, "--output", tmp_path / "out", "--known", tmp_path / "none", expect=2).stderr
