"""How long and how large the programs may grow that read what Python does not: options, set in the environment.

    EXTRACTOR_OCR_SECONDS       page images of one document together (300); pages beyond it are named in a warning
    EXTRACTOR_PAGE_SECONDS      one page image (60)
    EXTRACTOR_CONVERT_SECONDS   one `.doc`, `.rtf` or `.odt` (30, and 10 more for each MB)
    EXTRACTOR_PROGRAM_MB        memory of one such program (1000)

All the rest of reading is bounded by itself: under 5 seconds of one core and 1 GB for one document.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass


def option(name: str, default: float) -> float:
    """A number from the environment; the default where it is missing, no number, or not above 0."""
    try:
        value = float(os.environ.get(name, ""))
    except ValueError:
        return default
    return value if 0 < value < float("inf") else default


def convert_seconds(size: int) -> float:
    """Seconds that a conversion may take.

    Args:
        size: of the file, in bytes.
    """
    return option("EXTRACTOR_CONVERT_SECONDS", 30 + 10 * size / 2**20)


def program_bytes() -> int:
    """Memory that a program may take, in bytes."""
    return int(option("EXTRACTOR_PROGRAM_MB", 1000) * 2**20)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A moment by which something must be done.

    Args:
        end: on the clock of `time.monotonic`.
    """

    end: float

    @classmethod
    def of_document(cls) -> Deadline:
        """For all page images of a document that begins now."""
        return cls(time.monotonic() + option("EXTRACTOR_OCR_SECONDS", 300))

    def of_page(self) -> Deadline:
        """For a page image that begins now, within the document's."""
        return Deadline(min(self.end, time.monotonic() + option("EXTRACTOR_PAGE_SECONDS", 60)))

    @property
    def left(self) -> float:
        """Seconds that are left, none below 0."""
        return max(0.0, self.end - time.monotonic())
