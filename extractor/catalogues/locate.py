"""Where the program's data files lie: in a wheel, in an editable install, in a clone.

A wheel carries them inside the package (`extractor/_data/catalogues`, `extractor/_data/schemas`); in a clone, and in an
editable install of one, they lie beside the package (`corpora/catalogues`, `schemas`).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent

_IN_CLONE = {"catalogues": Path("corpora", "catalogues"), "schemas": Path("schemas"), "samples": Path("corpora", "samples")}


@cache
def data_folder(kind: str) -> Path:
    """The folder that holds data of this kind.

    Args:
        kind: `catalogues`, `schemas` or `samples`.

    Raises:
        KeyError: an unknown kind.
        FileNotFoundError: the installation carries no such folder.
    """
    candidates = (_PACKAGE / "_data" / kind, _PACKAGE.parent / _IN_CLONE[kind])  # a stranger may have laid `schemas` beside a wheel
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    tried = " or ".join(str(candidate) for candidate in candidates)
    raise FileNotFoundError(f"this installation carries no {kind}: looked for {tried}")


def data_file(kind: str, name: str) -> Path:
    """One data file, e.g. `data_file("catalogues", "awards.json")`; raises FileNotFoundError where it is missing."""
    path = data_folder(kind) / name
    if not path.is_file():
        raise FileNotFoundError(f"no {name} among the {kind} in {path.parent}")
    return path
