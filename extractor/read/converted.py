"""Word 97-2003, RTF and OpenDocument: through LibreOffice to DOCX, or for `.doc` through antiword where only that is installed."""

from __future__ import annotations

import tempfile
from pathlib import Path

from extractor.document import Reading, Source, Warning
from extractor.errors import Rejected
from extractor.language.unicode import normalise
from extractor.read.archive import MAX_FILE, open_zip
from extractor.read.binary_type import DOC, ODT, RTF
from extractor.read.blocks import Block
from extractor.read.docx import docx_blocks
from extractor.read.limits import convert_seconds
from extractor.read.official import finish
from extractor.read.tools import find, run

_SUFFIXES = {DOC: "doc", RTF: "rtf", ODT: "odt"}
_NAMES = {DOC: "Word 97-2003", RTF: "RTF", ODT: "OpenDocument"}


def read_converted(source: Source, media_type: str) -> Reading:
    """Read a document that another program has to convert.

    Args:
        source: the bytes.
        media_type: as detected.

    Raises:
        Rejected: `missing_tool`, or the program could not read it.
    """
    if len(source.data) > MAX_FILE:
        raise Rejected("too_large", f"{source.path}: {len(source.data):,} bytes, more than the {MAX_FILE:,} that are read")
    if media_type == ODT:
        open_zip(source.data, source.path).close()
    office, antiword = find("soffice", "libreoffice"), find("antiword")
    if office is not None:
        return _through_office(source, media_type, office)
    if media_type == DOC and antiword is not None:
        return _through_antiword(source, media_type, antiword)
    also = " or antiword" if media_type == DOC else ""
    raise Rejected("missing_tool", f"{source.path}: {_NAMES[media_type]} files need LibreOffice{also}; install the package libreoffice-writer{also}")


def refuse_encrypted(source: Source, media_type: str) -> Reading:
    """An Office document under a password."""
    raise Rejected("encrypted", f"{source.path}: the document is protected by a password; save it without one")


def _through_office(source: Source, media_type: str, office: str) -> Reading:
    suffix = _SUFFIXES[media_type]
    with tempfile.TemporaryDirectory(prefix="extractor-") as name:
        folder = Path(name)
        (folder / f"in.{suffix}").write_bytes(source.data)
        profile = (folder / "profile").as_uri()
        command = [office, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to", "docx:MS Word 2007 XML"]
        command += ["--outdir", str(folder / "out"), f"in.{suffix}"]
        run(command, folder, convert_seconds(len(source.data)), source.path)
        made = folder / "out" / "in.docx"
        if not made.is_file():
            raise Rejected("unreadable", f"{source.path}: LibreOffice could not read it; it is damaged or protected by a password")
        data = made.read_bytes()
    blocks, heads, warnings = docx_blocks(data, source.path)
    return finish(source.origin(media_type), blocks, heads=heads, warnings=warnings)


def _through_antiword(source: Source, media_type: str, antiword: str) -> Reading:
    with tempfile.TemporaryDirectory(prefix="extractor-") as name:
        folder = Path(name)
        (folder / "in.doc").write_bytes(source.data)
        # -w 0: one line a paragraph.
        out = run([antiword, "-m", "UTF-8.txt", "-w", "0", "in.doc"], folder, convert_seconds(len(source.data)), source.path)
    warning = Warning(code="no_tables", message="Read by antiword, which keeps the words but not the tables; LibreOffice would keep both.")
    blocks = [Block(columns(normalise(line))) for line in out.decode("utf-8", "replace").split("\n")]
    return finish(source.origin(media_type), blocks, warnings=[warning])


def columns(line: str) -> str:
    """A line of antiword's tables ("|left |right |") with tabs between its columns; any other line as it is.

    >>> columns("|SỞ Y TẾ |Độc lập |"), columns("| |Hà Nội |"), columns("Kính gửi")
    ('SỞ Y TẾ\\tĐộc lập', '\\t\\t\\t\\tHà Nội', 'Kính gửi')
    """
    if not line.startswith("|"):
        return line
    cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
    indent = "" if cells[0] else "\t\t\t\t"
    return indent + "\t".join(cell for cell in cells if cell)
