"""Where records go: one file a format, found by being there.

A sink for one record is a module that defines `render(record, explain) -> bytes`; `article --format NAME` finds it by the
module's name. A sink for a whole run defines `require()` and `write(records, folder) -> paths`; `bulk --format NAME` finds it the
same way, and `tables.py` says which columns it writes.
"""

from __future__ import annotations

import pkgutil
from importlib.util import find_spec
from pathlib import Path


def showing_one() -> list[str]:
    """Names of the sinks that show one record, without importing them: start-up must stay short."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return [name for name in names if _defines_render(name)]


def _defines_render(name: str) -> bool:
    spec = find_spec(f"{__name__}.{name}")
    origin = spec.origin if spec else None
    return bool(origin and "\ndef render(" in Path(origin).read_text(encoding="utf-8"))
