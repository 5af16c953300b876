"""Plain text, as a portal prints it."""

from __future__ import annotations

from extractor.document import Paragraph, Reading, Source
from extractor.language.unicode import normalise
from extractor.read.build import build


def read_plain(source: Source, media_type: str) -> Reading:
    """Read plain text: a title line, then one paragraph a line.

    Args:
        source: the bytes.
        media_type: as detected.
    """
    lines = [line.strip() for line in normalise(source.data.decode("utf-8", "replace")).split("\n")]
    lines = [line for line in lines if line]
    paragraphs = [Paragraph(kind="title" if i == 0 and len(lines) > 1 else "body", text=t) for i, t in enumerate(lines)]
    return build(source.origin("text/plain"), paragraphs, title=lines[0] if len(lines) > 1 else None)
