"""Media types of binary formats: told by signature, ZIP-based ones by their parts, OLE ones by their streams."""

from __future__ import annotations

import io
import zipfile

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOC = "application/msword"
ODT = "application/vnd.oasis.opendocument.text"
RTF = "application/rtf"
PDF = "application/pdf"
ZIP = "application/zip"

_OOXML = (
    ("word/", DOCX),
    ("xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: Names of streams in an OLE directory, in UTF-16.
_STREAMS = (
    ("WordDocument", DOC),
    ("EncryptedPackage", "application/x-encrypted-office"),
    ("Workbook", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
)
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\x1f\x8b", "application/gzip"),
    (b"Rar!", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
)


def detect_binary(data: bytes) -> str | None:
    """Media type of a binary format, None where the bytes may be text.

    Args:
        data: the whole file; an archive's directory stands at its end.
    """
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return _zip_type(data)
    if data.startswith(_OLE):
        return next((kind for stream, kind in _STREAMS if stream.encode("utf-16-le") in data), "application/x-ole-storage")
    head = data[:1024].lstrip()
    if head.startswith(b"{\\rtf"):
        return RTF
    if b"%PDF-" in data[:1024]:
        return PDF
    return next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), None)


def _zip_type(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            declared = _declared(archive)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        # Cut off: the directory is gone, but the first parts name the format.
        return next((kind for prefix, kind in _OOXML if prefix.encode() in data), ZIP)
    if declared:
        return declared
    if "[Content_Types].xml" in names:
        return next((kind for prefix, kind in _OOXML if any(n.startswith(prefix) for n in names)), ZIP)
    return ZIP


def _declared(archive: zipfile.ZipFile) -> str | None:
    """What an OpenDocument or EPUB file declares in its first part."""
    try:
        member = archive.getinfo("mimetype")
        if member.file_size > 200 or member.flag_bits & 1:
            return None
        return archive.read(member).decode("ascii", "replace").strip() or None
    except (KeyError, OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return None
