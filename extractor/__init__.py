"""Vietnamese news articles and conference reports as structured records.

Three names make the public API; everything heavy is imported when one of them is first used.

* `extract(source)` - one document in, one `Record` out
* `load()`          - the spaCy pipeline, for use in a program of your own
* `Record`          - the type of a record
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.version import VERSION as __version__  # noqa: N811 - the name that Python packages use

if TYPE_CHECKING:
    from extractor.pipeline import extract, load
    from extractor.record.model import Record

__all__ = ["Record", "__version__", "extract", "load"]


def __getattr__(name: str) -> object:
    if name in ("extract", "load"):
        from extractor import pipeline

        return getattr(pipeline, name)
    if name == "Record":
        from extractor.record.model import Record

        return Record
    raise AttributeError(f"module 'extractor' has no attribute {name!r}")
