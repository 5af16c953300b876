"""A page saved by a browser as one file (.mhtml, .eml): the HTML part of a MIME message."""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace
from email.message import EmailMessage

from extractor.collector import collector_paused
from extractor.document import Reading, Source
from extractor.errors import Rejected
from extractor.read.encoding import decode
from extractor.read.html import read_markup
from extractor.read.plain import read_text

#: Parts beyond this are not looked at; a saved page has some hundreds, one for each picture.
MAX_PARTS = 5000


def read_mhtml(source: Source, media_type: str) -> Reading:
    """Read the first HTML part of a MIME message, or its plain text where it has no HTML.

    Args:
        source: the bytes of the message.
        media_type: as detected.

    Raises:
        Rejected: it holds neither HTML nor text; or what `read_html` refuses.
    """
    try:
        message = email.message_from_bytes(source.data, policy=email.policy.default)
        part = _part(message, "text/html") or _part(message, "text/plain")
        payload = part.get_payload(decode=True) if part is not None else None
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, IndexError, KeyError) as error:
        # The parser of the standard library lets these out on broken headers.
        raise Rejected("unreadable", f"{source.path}: the saved page cannot be taken apart") from error
    if part is None or not isinstance(payload, bytes) or not payload.strip():
        raise Rejected("no_text", f"{source.path}: the saved page holds no HTML")
    address = _header(part, "Content-Location") or _header(message, "Snapshot-Content-Location")
    if address and "://" in address and not source.url:
        source = replace(source, url=address)
    text, warnings = decode(payload, _charset(part))
    if part.get_content_type() == "text/plain":
        return read_text(source, text, warnings)
    with collector_paused():
        return read_markup(source, text, warnings)


def _part(message: EmailMessage, media_type: str) -> EmailMessage | None:
    for number, part in enumerate(message.walk()):
        if number > MAX_PARTS:
            return None
        if isinstance(part, EmailMessage) and not part.is_multipart() and part.get_content_type() == media_type:
            return part
    return None


def _header(part: EmailMessage, name: str) -> str | None:
    value = part.get(name)
    return str(value).strip() or None if value is not None else None


def _charset(part: EmailMessage) -> str | None:
    value = part.get_param("charset")
    return value if isinstance(value, str) else None
