"""Errors that a user may see. Each is one sentence that says what to do, never a traceback."""

from __future__ import annotations


class ExtractorError(Exception):
    """Base of all errors that the program raises on purpose."""


class Rejected(ExtractorError):
    """An input that cannot become a record.

    Args:
        reason: stable identifier (`empty`, `not_an_article`, `too_large`, `unreadable`, `missing_tool`, …).
        detail: one sentence for a person.
    """

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail

    def __reduce__(self) -> tuple[type[Rejected], tuple[str, str]]:
        # An exception with two arguments does not survive the way between processes otherwise.
        return type(self), (self.reason, self.detail)


class MissingExtra(ExtractorError):
    """A command needs an optional part that is not installed.

    Args:
        what: what was asked for ("PDF files").
        extra: name of the extra that brings it ("pdf").
    """

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what}: install it with: pip install 'extractor[{extra}]'")
        self.what = what
        self.extra = extra

    def __reduce__(self) -> tuple[type[MissingExtra], tuple[str, str]]:
        return type(self), (self.what, self.extra)


class UsageError(ExtractorError):
    """Wrong options or arguments."""
