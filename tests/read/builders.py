"""Small files built for tests: Word documents by python-docx, PDFs by hand (a font with a ToUnicode map, so that any letter can be said)."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Sequence
from typing import Any

from docx import Document as Docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from extractor.document import Reading, Source
from extractor.read import read

CENTER = 1


def reading(data: bytes, name: str = "test") -> Reading:
    """What reading makes of bytes."""
    return read(Source(path=name, data=data))


def texts(found: Reading, *kinds: str) -> list[str]:
    """Texts of the paragraphs of some kinds, of all where none is named."""
    return [p.text for p in found.document.paragraphs if not kinds or p.kind in kinds]


def codes(found: Reading) -> list[str]:
    """Codes of the warnings."""
    return [w.code for w in found.warnings]


def docx(fill: Callable[[Any], object]) -> bytes:
    """A Word document.

    Args:
        fill: writes into the python-docx document.
    """
    document = Docx()
    fill(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def xml(document: Any, content: str) -> None:
    """Append raw WordprocessingML to the body."""
    names = nsdecls("w", "r", "wp", "a") + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    names += ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    root = parse_xml(f"<w:body {names}>{content}</w:body>")
    body = document.element.body
    for child in list(root):
        body.insert(len(body) - 1, child)


def table(document: Any, rows: Sequence[Sequence[str]]) -> Any:
    """Append a table; line breaks in a cell part its paragraphs."""
    made = document.add_table(len(rows), max(map(len, rows)))
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            lines = text.split("\n")
            cell = made.cell(r, c)
            cell.paragraphs[0].text = lines[0]
            for line in lines[1:]:
                cell.add_paragraph(line)
    return made


def centered(document: Any, *lines: str) -> None:
    """Append centred lines."""
    for line in lines:
        document.add_paragraph(line).alignment = CENTER


def repack(data: bytes, change: Callable[[str, bytes], bytes], **more: str) -> bytes:
    """A ZIP archive with its parts changed, and more of them (name of the part without `word/` and `.xml`)."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for member in before.infolist():
            after.writestr(member.filename, change(member.filename, before.read(member)))
        for name, text in more.items():
            after.writestr(f"word/{name}.xml", text)
    return out.getvalue()


Text = tuple[float, float, str]
Rule = tuple[float, float, float, float]


def pdf(
    pages: Sequence[Sequence[Text]], rules: Sequence[Sequence[Rule]] = (), *, size: float = 12, font: str = "Test", sideways: bool = False
) -> bytes:
    """A PDF with a text layer.

    Args:
        pages: for each page (595 by 842 points) its texts: left edge, distance from the top, words.
        rules: for each page its rules: x0, top, x1, bottom.
        size: size of the letters.
        font: name of the font.
        sideways: whether text runs up the page instead of across.
    """
    letters = sorted({c for page in pages for _, _, text in page for c in text})
    # From 33 on, so that the font that stands in for ours has a glyph for each code.
    code = {c: i + 33 for i, c in enumerate(letters)}
    mapping = "".join(f"<{code[c]:02X}> <{c.encode('utf-16-be').hex().upper()}>\n" for c in letters)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        f"1 begincodespacerange <00> <FF> endcodespacerange\n{len(letters)} beginbfchar\n{mapping}endbfchar\nendcmap end end"
    )
    widths = " ".join("250" if c == " " else "500" for c in letters)
    kids = " ".join(f"{5 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        f"<< /Type /Font /Subtype /TrueType /BaseFont /{font} /FirstChar 33 /LastChar {32 + len(letters)} /Widths [{widths}]"
        " /Encoding /WinAnsiEncoding /ToUnicode 4 0 R >>",
        _stream(cmap.encode()),
    ]
    for i, page in enumerate(pages):
        shown = "".join(_show(x, y, "".join(f"{code[c]:02X}" for c in text), size, sideways) for x, y, text in page)
        lines = "".join(f"{x0} {842 - y0} m {x1} {842 - y1} l S\n" for x0, y0, x1, y1 in (rules[i] if i < len(rules) else ()))
        box = "/MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
        objects += [f"<< /Type /Page /Parent 2 0 R {box} /Contents {6 + 2 * i} 0 R >>", _stream((shown + lines).encode())]
    return _file(objects)


def _show(x: float, y: float, hexadecimal: str, size: float, sideways: bool) -> str:
    matrix = f"0 1 -1 0 {y} {x}" if sideways else f"1 0 0 1 {x} {842 - y}"
    return f"BT /F1 {size} Tf {matrix} Tm <{hexadecimal}> Tj ET\n"


def _stream(data: bytes) -> str:
    packed = zlib.compress(data)
    return f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n{packed.decode('latin-1')}\nendstream"


def _file(objects: Sequence[str]) -> bytes:
    out = b"%PDF-1.5\n"
    places = []
    for i, text in enumerate(objects):
        places.append(len(out))
        out += f"{i + 1} 0 obj\n{text}\nendobj\n".encode("latin-1")
    entries = "".join(f"{at:010} 00000 n \n" for at in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{entries}"
    return out + f"{head}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF".encode()
