"""Names that sign a page: bylines and credits at its end, which are nobody the page tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.facts.marks import Layout, Mark
from extractor.language.patterns import regex

#: What may follow a byline: "(Theo Reuters)", "(TTXVN)".
_AFTER = regex(
    r" ?\((?:[Tt]heo|[Nn]guồn|[Tt]ổng hợp|[Tt] ?/ ?[Hh]|TTXVN|Dịch|dịch|[Ll]ược dịch|[Bb]iên dịch|P/v|PV|[Gg]hi)[^()\n]*\)\.?\s*\Z"
    r"| ?[-–] \([a-z]{3,14}(?:\.[a-z]{2,4}){0,2}\)\s*\Z"  # "Thúy Nga - (laptopmag)"
)
_SIGNATURE = regex(
    r"(?: |[-–,;/&()+.:]|TTXVN|Vietnam\+|VietnamPlus|PV|CTV|\d|[Tt]heo|và|ghi|thực hiện|tổng hợp|lược dịch|dịch|Ảnh|Bài|[Nn]guồn)*\Z"
)


def bylines(text: str, found: Sequence[Mark], page: Layout) -> set[int]:
    """Starts of candidates that sign the page: a line of its own at the end, or words after the last full stop."""
    signed: set[int] = set()
    last = len(page.paragraphs) - 1
    for p in range(max(1, last - 3), last + 1):
        start = page.starts[p]
        end = start + len(page.paragraphs[p].text)
        if page.paragraphs[p].kind not in ("body", "byline", "lead", "caption"):
            continue
        stops = [m.end() for m in re.finditer(r"[.!?…”\"]+ ", text[start:end])] if p == last else []
        begin = start + (stops[-1] if stops else 0)
        after = _AFTER.search(text, begin, end)
        end = after.start() if after else end
        own = [m for m in found if begin <= m.start and m.end <= end]
        rest = text[begin:end]
        for m in reversed(own):
            rest = rest[:m.value.start - begin] + rest[m.end - begin:]
        lone = bool(own) and own[-1].end == end and own[-1].start == own[-1].value.start and own[-1].value.shape != "foreign"
        if p == last and after is not None and lone:
            signed.add(own[-1].start)
        if own and end - begin <= 90 and _SIGNATURE.match(rest) and not rest.rstrip().endswith("."):
            signed.update(m.start for m in own)
    signed.update(m.start for m in found if page.kind_at(m.start) == "byline")
    return signed
