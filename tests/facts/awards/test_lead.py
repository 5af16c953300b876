"""Where headline or lead and the body tell one award with different counts."""

from __future__ import annotations

import json

from extractor import extract
from extractor.document import Source

PAGE = {
    "title": "300 nghệ nhân được vinh danh",
    "maintext": "MINH HÀ\nSáng nay, 300 nghệ nhân cả nước đã được phong tặng danh hiệu Nghệ nhân nhân dân, Nghệ nhân ưu tú tại buổi lễ ở Thủ đô.\n"
    "Trong đợt này, có 40 nghệ nhân được phong tặng danh hiệu Nghệ nhân nhân dân và 260 nghệ nhân được phong tặng danh hiệu Nghệ nhân ưu tú.\n"
    "Buổi lễ diễn ra trang trọng tại nhà hát lớn của thành phố.\nNhiều đại biểu tham dự.\nBan tổ chức gửi lời chúc mừng.",
    "date_publish": "2024-03-06 08:00:00",
    "url": "https://example.vn/a",
    "filename": "a.json",
}


def test_the_body_counts_exactly() -> None:
    """The lead counts all of them for both titles, the body those of each; a byline before the lead changes nothing."""
    record = extract(Source(path="a.json", data=json.dumps(PAGE).encode()))
    assert [(a.name, a.individuals) for a in record.awards] == [("Nghệ nhân nhân dân", 40), ("Nghệ nhân ưu tú", 260)]
