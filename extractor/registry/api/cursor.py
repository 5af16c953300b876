"""Cursors: where the next page begins, and in which build."""

from __future__ import annotations

import base64
import binascii
import re

from extractor.errors import UsageError

_FORM = re.compile(r"([0-9a-f]{16}):(\d{1,5})")


class StaleCursor(UsageError):
    """The registry was built anew since the cursor was given."""


def write(build: str, offset: int) -> str:
    """A cursor for the page that begins at an offset."""
    return base64.urlsafe_b64encode(f"{build}:{offset}".encode()).decode().rstrip("=")


def read(cursor: str | None, build: str) -> int:
    """The offset of a cursor; 0 without one.

    Raises:
        UsageError: it is no cursor.
        StaleCursor: it belongs to another build.
    """
    if not cursor:
        return 0
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
    except (binascii.Error, UnicodeError, ValueError):
        text = ""
    match = _FORM.fullmatch(text)
    if match is None:
        raise UsageError("this is no cursor: take `next` of the page before")
    if match.group(1) != build:
        raise StaleCursor("the registry was built anew since: begin at the first page")
    return int(match.group(2))
