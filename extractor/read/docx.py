"""Word documents (DOCX): every word in document order, then the letterhead where the document is an official one."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from extractor.document import Reading, Source, Warning
from extractor.errors import Rejected
from extractor.language.legacy import detect
from extractor.read.archive import open_zip
from extractor.read.blocks import Block
from extractor.read.official import finish
from extractor.read.ooxml.body import Body
from extractor.read.ooxml.fonts import Styles, W
from extractor.read.ooxml.legacy import Converter
from extractor.read.ooxml.numbering import Numbering

_MAX_BLOCKS = 200_000
_NOTES = {"footnotes": (W + "footnote", W + "footnoteReference"), "endnotes": (W + "endnote", W + "endnoteReference")}


def read_docx(source: Source, media_type: str) -> Reading:
    """Read a Word document.

    Args:
        source: the bytes.
        media_type: as detected.

    Raises:
        Rejected: the archive is damaged, encrypted or a bomb, or holds no text.
    """
    blocks, page_heads, warnings = docx_blocks(source.data, source.path)
    return finish(source.origin(media_type), blocks, heads=page_heads, warnings=warnings)


def docx_blocks(data: bytes, path: str) -> tuple[list[Block], list[Block], list[Warning]]:
    """Blocks of a Word document, those of its page headers apart, and what was odd.

    Args:
        data: the bytes.
        path: name for messages.
    """
    open_zip(data, path).close()
    try:
        part = _main_part(data)
        read = _read(part, Converter(), path)
        if not read[2] and (legacy := detect("".join(node.text or "" for node in part.element.iter(W + "t")))):
            # No font says so, but the letters do: the text was copied out of its font.
            read = _read(part, Converter(legacy), path)
        return read
    except Rejected:
        raise
    except Exception as error:  # python-docx answers a damaged package with KeyError, ValueError, AttributeError, lxml's errors and others
        raise Rejected("unreadable", f"{path}: the document is damaged or is no Word document ({type(error).__name__}: {error})") from error


def _read(part: Any, converter: Converter, path: str) -> tuple[list[Block], list[Block], list[Warning]]:
    styles, numbering = Styles(_related(part, "styles")), Numbering(_related(part, "numbering"))
    body = Body(styles, numbering, _notes(part, styles, converter), converter)
    blocks = _bounded(body.blocks(part.element.body if hasattr(part.element, "body") else part.element), path)
    over = Body(styles, Numbering(None), {}, converter)
    heads = [b for head in _all_related(part, "header") for b in over.blocks(head)]
    return blocks, heads, converter.warnings()


def _main_part(data: bytes) -> Any:
    from docx.package import Package

    part = Package.open(io.BytesIO(data)).main_document_part
    if not hasattr(part, "element"):
        raise ValueError("its main part is no WordprocessingML")
    return part


def _bounded(blocks: Iterator[Block], path: str) -> list[Block]:
    out = []
    for block in blocks:
        out.append(block)
        if len(out) > _MAX_BLOCKS:
            raise Rejected("too_large", f"{path}: more than {_MAX_BLOCKS:,} paragraphs")
    return out


def _all_related(part: Any, kind: str) -> list[Any]:
    """Root elements of the parts of one kind (`header`, `styles`, …) that the main part refers to."""
    found = []
    for relation in part.rels.values():
        if not relation.is_external and relation.reltype.endswith("/" + kind):
            target = relation.target_part
            found.append(target.element if hasattr(target, "element") else _parse(target.blob))
    return found


def _related(part: Any, kind: str) -> Any:
    return next(iter(_all_related(part, kind)), None)


def _parse(blob: bytes) -> Any:
    from lxml import etree

    return etree.fromstring(blob, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def _notes(part: Any, styles: Styles, converter: Converter) -> dict[tuple[str, str], list[str]]:
    notes: dict[tuple[str, str], list[str]] = {}
    for kind, (tag, reference) in _NOTES.items():
        root = _related(part, kind)
        for note in root.iterchildren(tag) if root is not None else ():
            if (note.get(W + "type") or "normal") == "normal":
                blocks = Body(styles, Numbering(None), {}, converter).blocks(note)
                notes[reference, note.get(W + "id") or ""] = [b.text for b in blocks if b.text]
    return notes
