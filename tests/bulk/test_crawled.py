"""What `extractor crawl` archives, `extractor bulk` reads: one record a page, its revisit a duplicate of it."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests.bulk import material as m

HTML = (
    "<html><head><title>Lào Cai khen thưởng</title></head><body><article><h1>Lào Cai khen thưởng</h1>"
    "<p>Sáng 22/3/2025, tại thành phố Lào Cai, UBND tỉnh Lào Cai tổ chức hội nghị tổng kết phong trào thi đua năm 2024.</p>"
    "<p>Nhân dịp này, Chủ tịch UBND tỉnh Lào Cai tặng Bằng khen cho 7 tập thể và 9 cá nhân có thành tích xuất sắc trong năm.</p>"
    "<p>Trong năm qua, các địa phương trong cụm đã giải quyết việc làm cho hơn 113.000 lao động, thu ngân sách tăng 12% so với năm trước.</p>"
    "<p>Hội nghị bầu tỉnh Sơn La làm cụm trưởng, tỉnh Hà Giang làm cụm phó, và thống nhất chương trình hoạt động của cụm trong năm 2025.</p>"
    "<p>Ông Trần Văn Bình, Phó Chủ tịch UBND tỉnh, đề nghị các đơn vị tiếp tục đổi mới cách làm trong năm 2025.</p></article></body></html>"
).encode()


def test_a_crawl_becomes_records(tmp_path: Path) -> None:
    pytest.importorskip("warcio")
    pytest.importorskip("fastwarc")
    pytest.importorskip("httpx")
    from extractor.acquire.web.fetch import Fetched
    from extractor.crawl.archive import Archive

    url, when = "https://bao.example/lao-cai-khen-thuong-20250323081234.html", "2025-03-23T01:02:03+00:00"
    headers = (("content-type", "text/html; charset=utf-8"), ("content-encoding", "gzip"), ("transfer-encoding", "chunked"))
    page = Fetched(url=url, status=200, headers=headers, raw=gzip.compress(HTML), body=HTML, request_headers=(), retrieved_at=when)
    archive = Archive(tmp_path / "site.warc.gz")
    _, _, digest = archive.write(page, {"kind": "article"})
    later = Fetched(url=url, status=304, headers=(), raw=b"", body=b"", request_headers=(), retrieved_at="2025-04-01T00:00:00+00:00")
    archive.write(later, {"kind": "article"}, (url, "2025-03-23T01:02:03Z", digest))
    archive.close()
    m.bulk(tmp_path / "site.warc.gz", "--output", tmp_path / "out", "--workers", 1)
    (record,) = m.records(tmp_path / "out")
    source = record["document"]["source"]
    assert (source["url"], source["retrieved_at"], record["document"]["title"]) == (url, "2025-03-23T01:02:03Z", "Lào Cai khen thưởng")
    (duplicate,) = m.lines(tmp_path / "out", "duplicates")
    assert (duplicate["kind"], duplicate["duplicate_of"]) == ("revisit", source["path"])
