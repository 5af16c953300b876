"""The same layouts however their bytes are written, and with headlines, leads and names of other lengths."""


from __future__ import annotations

import quopri
import re
import unicodedata
from collections.abc import Callable

import pytest

from extractor.document import Document, Source
from extractor.read import read
from tests.read import layouts

MHTML = (
    b"From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"--B--\"\n\n"
    b"----B--\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://mau.example.vn/xa-hoi/lang-nghe-123456.html\n\n%s\n----B----\n"
)
WRITTEN: dict[str, Callable[[str], bytes]] = {
    "decomposed letters": lambda m: unicodedata.normalize("NFD", m).encode(),
    "numeric entities": lambda m: m.encode("ascii", "xmlcharrefreplace"),
    "UTF-16": lambda m: m.encode("utf-16"),
    "Windows-1258": lambda m: m.replace("charset='utf-8'", "charset='windows-1258'").encode("cp1258", "xmlcharrefreplace"),
    "capital tags": lambda m: re.sub(r"<(/?)([a-z][\w-]*)", lambda x: f"<{x[1]}{x[2].upper()}", m).encode(),
    "unclosed paragraphs": lambda m: m.replace("</p>", "").encode(),
    "one line": lambda m: re.sub(r">\s+<", "><", m).encode(),
    "indented": lambda m: m.replace("><", ">\n      <").encode(),
    "with comments": lambda m: re.sub(r"<(div|p|table|h1)\b", r"<!-- begin --><\1", m).encode(),
    "saved as MHTML": lambda m: MHTML % quopri.encodestring(m.encode()),
    "in many boxes": lambda m: re.sub(r"<body[^>]*>", lambda x: x[0] + "<div>" * 120, m).encode(),
    "in a layout table": lambda m: re.sub(r"<body[^>]*>", lambda x: x[0] + "<center><table width=980><tr><td>", m).encode(),
}  # fmt: skip


def outcome(doc: Document) -> tuple[object, ...]:
    flow = tuple(p.text for p in doc.paragraphs if p.kind in ("body", "list_item", "heading"))
    captions = tuple(p.text for p in doc.paragraphs if p.kind == "caption")
    return (doc.title or "").casefold(), doc.lead, doc.authors, (doc.published_at or "")[:16], flow, captions


@pytest.mark.parametrize("form", WRITTEN)
def test_bytes(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXTRACTOR_SITES", "off")
    for want in layouts.LAYOUTS:
        doc = read(Source(path=want.build.__name__, data=WRITTEN[form](want.build()))).document
        assert outcome(doc) == (layouts.TITLE.casefold(), want.lead, want.authors, want.published, want.body, want.captions), want.build.__name__


OTHERWISE = {
    "a long headline": {"TITLE": "Chủ tịch Ủy ban nhân dân tỉnh kiểm tra công tác khắc phục hậu quả bão số 9 và thăm các hộ dân làng gốm ven sông"},
    "four words": {"TITLE": "Lửa gốm ven sông"},
    "a long lead": {"LEAD": f"{layouts.LEAD} Chính quyền xã sẽ tiếp tục hỗ trợ vốn vay, đưa điện ba pha về tận ấp và mở lớp truyền nghề cho thanh niên trong những tháng tới của năm sau."},
    "short paragraphs": {"P1": "Sáng 3/12, xã Vĩnh Thạnh trao hỗ trợ đợt hai.", "P3": "“Không ai bỏ nghề”, bà Mười nói.", "P5": "Mùa mưa năm sau, khu phơi đất sẽ dời đi."},
    "a name in capitals": {"AUTHOR": "NGỌC DIỆP"},
    "a name of four words": {"AUTHOR": "Nguyễn Thị Ngọc Diệp"},
    "a caption without a credit": {"CAPTION": "Thợ gốm ấp Bình Tân xếp chậu vào lò chuẩn bị mẻ nung đầu tiên."},
    "a caption of two sentences": {"CAPTION": "Thợ gốm xếp chậu vào lò. Mẻ nung đầu tiên sẽ ra lò sau bảy ngày. Ảnh: T.L"},
}


@pytest.mark.parametrize("name", OTHERWISE)
def test_lengths(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXTRACTOR_SITES", "off")
    changes = {getattr(layouts, key): value for key, value in OTHERWISE[name].items()}
    changes |= {old.upper(): new.upper() for old, new in changes.items() if old == layouts.AUTHOR}
    for key, value in OTHERWISE[name].items():
        monkeypatch.setattr(layouts, key, value)
    monkeypatch.setattr(layouts, "BODY", (layouts.P1, layouts.P2, layouts.P3, layouts.P4, layouts.P5))

    def now(text: str) -> str:
        for old, new in changes.items():
            text = text.replace(old, new)
        return text

    for want in layouts.LAYOUTS:
        doc = read(Source(path=want.build.__name__, data=want.build().encode())).document
        expected = (now(layouts.TITLE).casefold(), now(want.lead or ""), tuple(map(now, want.authors)), want.published, tuple(map(now, want.body)), tuple(map(now, want.captions)))
        assert outcome(doc) == expected, want.build.__name__
