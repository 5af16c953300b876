"""Pages as browsers save them, in wrong charsets and old encodings; media types by content."""


from __future__ import annotations

import quopri
from base64 import b64encode

import pytest

from extractor.document import Source
from extractor.errors import Rejected
from extractor.language.legacy import tcvn3, vni
from extractor.read import read
from extractor.read.media_type import detect
from tests.read.pages import AUTHOR, BODY, TITLE, modern, one_paragraph


def mhtml(markup: str, transfer: str = "quoted-printable") -> bytes:
    payload = quopri.encodestring(markup.encode()) if transfer == "quoted-printable" else b64encode(markup.encode())
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://mau.example.vn/xa-hoi/cau-dan-sinh-123456.html\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B"\r\n\r\n------B\r\nContent-Type: text/html\r\n'
        f"Content-Transfer-Encoding: {transfer}\r\nContent-Location: https://mau.example.vn/xa-hoi/cau-dan-sinh-123456.html\r\n\r\n"
    )
    picture = "\r\n------B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------B--\r\n"
    return head.encode() + payload + picture.encode()


@pytest.mark.parametrize("transfer", ["quoted-printable", "base64"])
def test_mhtml(transfer: str) -> None:
    doc = read(Source(path="a.mhtml", data=mhtml(modern(), transfer))).document
    assert (doc.title, doc.authors) == (TITLE, (AUTHOR,))
    assert doc.source.url == "https://mau.example.vn/xa-hoi/cau-dan-sinh-123456.html"


@pytest.mark.parametrize("cut", [10, 200, 500, 900])
def test_mhtml_cut_short(cut: int) -> None:
    try:
        read(Source(path="a.mhtml", data=mhtml(modern())[:cut]))
    except Rejected as refused:
        assert refused.reason in ("no_text", "unreadable", "not_an_article")


def spoiled() -> dict[str, bytes]:
    page = one_paragraph().replace("utf-8", "windows-1252")
    return {
        "declares 1252": page.encode(), "utf-16": page.encode("utf-16"), "utf-16 without mark": page.encode("utf-16-le"),
        "double": page.encode().decode("latin-1").encode(), "tcvn3": tcvn3.encode(page).encode("latin-1", "replace"), "tcvn3 in utf-8": tcvn3.encode(page).encode(),
        "vni": vni.encode(page).encode("latin-1", "replace"), "vni as entities": vni.encode(page).encode("ascii", "xmlcharrefreplace"),
    }  # fmt: skip


@pytest.mark.parametrize("name", ["declares 1252", "utf-16", "utf-16 without mark", "double", "tcvn3", "tcvn3 in utf-8", "vni", "vni as entities"])
def test_wrong_charsets_and_old_encodings(name: str) -> None:
    reading = read(Source(path="a.html", data=spoiled()[name]))
    texts = [p.text.casefold() for p in reading.document.paragraphs]  # TCVN3 has no capitals with tones
    assert reading.document.title == TITLE
    assert BODY[3].casefold() in texts
    codes = {w.code for w in reading.warnings}
    assert name.startswith("utf-16") or codes & {"wrong_charset", "encoding_repaired"}


@pytest.mark.parametrize(("declared", "language"), [("en-US", "vi"), ("vi", "vi"), ("", "vi")])
def test_the_language_is_that_of_the_text(declared: str, language: str) -> None:
    page = modern().replace("<html>", f"<html lang='{declared}'>")
    assert read(Source(path="a.html", data=page.encode())).document.language == language


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (b"<p>Tin</p>", "text/html"), (b"\xef\xbb\xbf  <!DOCTYPE html><html>", "text/html"), ("Tin <b>mới</b>".encode(), "text/plain"), (b'{"a": 1}', "application/json"),
        ("[Ảnh] Tin mới".encode(), "text/plain"), (b"[1, 2]", "application/json"), (b"%PDF-1.4", "application/pdf"), (b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("<html>".encode("utf-16"), "text/html"), (b"From: a\r\nMIME-Version: 1.0\r\n\r\nx", "message/rfc822"), (bytes(1000), "application/octet-stream"),
        ("Hà Nội".encode("utf-16"), "text/plain"), (b"PK\x03\x04broken", "application/zip"),
    ],
)  # fmt: skip
def test_media_types(data: bytes, media_type: str) -> None:
    assert detect(data) == media_type
