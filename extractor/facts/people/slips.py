"""Names that a page slips in: a last syllable in small letters."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from extractor.facts.marks import Mark


def in_small(text: str, found: Sequence[Mark]) -> list[Mark]:
    """The candidates, those with their last syllable that the page writes small once by a slip ("Lê Thị Thu | hằng", elsewhere "Lê Thị Thu Hằng").

    Args:
        text: the whole text.
        found: the candidates.
    """
    full = {m.value.name.rpartition(" ")[0]: m.value.name for m in found if m.value.shape == "kinh" and m.value.name.count(" ") > 1}
    out = []
    for mark in found:
        name = full.get(mark.value.name) if mark.value.shape == "kinh" and " " in mark.value.name else None
        last = name[len(mark.value.name):].lower() if name is not None else ""
        end = mark.end + len(last)
        if name is not None and text.startswith(last, mark.end) and not text[end:end + 1].isalnum():
            mark = replace(mark, end=end, value=mark.value._replace(name=name))
        out.append(mark)
    return out
