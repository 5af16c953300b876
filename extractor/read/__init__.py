"""From bytes to a `Document`: one file a format, chosen by content, not by name.

A format module has one function, `read_<format>(source, media_type) -> Reading`, and raises `Rejected`. Adding a
format is one new file and its line in `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module

from msgspec.structs import replace

from extractor.document import Reading, Source
from extractor.errors import Rejected
from extractor.read.media_type import detect

#: Media type → module:function. Modules are imported when first needed.
FORMATS: dict[str, str] = {
    "text/plain": "extractor.read.plain:read_plain",
    "application/json": "extractor.read.json_article:read_json",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "extractor.read.docx:read_docx",
    "application/pdf": "extractor.read.pdf:read_pdf",
    "image/png": "extractor.read.picture:read_picture",
    "image/jpeg": "extractor.read.picture:read_picture",
    "image/tiff": "extractor.read.picture:read_picture",
    "application/x-encrypted-office": "extractor.read.converted:refuse_encrypted",
    "application/msword": "extractor.read.converted:read_converted",
    "application/rtf": "extractor.read.converted:read_converted",
    "application/vnd.oasis.opendocument.text": "extractor.read.converted:read_converted",
    "text/html": "extractor.read.html:read_html",
    "message/rfc822": "extractor.read.mhtml:read_mhtml",
}

@cache
def _reader(place: str) -> Callable[[Source, str], Reading]:
    module, function = place.split(":")
    reader: Callable[[Source, str], Reading] = getattr(import_module(module), function)
    return reader


_BLANK = b" \t\r\n\x00"


def read(source: Source, *, published_at: str | None = None) -> Reading:
    """Read one document.

    Args:
        source: bytes with their origin.
        published_at: ISO 8601 day of publication, used where the document itself has none.

    Raises:
        Rejected: the bytes hold no document that can be read; reason and detail say why.
    """
    if not source.data[:1000].strip(_BLANK) and not source.data.strip(_BLANK):
        raise Rejected("empty", f"{source.path}: the file is empty")
    media_type = detect(source.data, source.media_type)
    if media_type not in FORMATS:
        what = "the bytes are no text and no known format" if media_type == "application/octet-stream" else f"{media_type} is no format that is read"
        raise Rejected("unsupported_format", f"{source.path}: {what}")
    reading = _reader(FORMATS[media_type])(source, media_type)
    if published_at and not reading.document.published_at:
        reading = reading._replace(document=replace(reading.document, published_at=published_at))
    return reading
