"""Badges of Party years: what the years add up to, where the text tells the sum as well."""

from __future__ import annotations

import re

from extractor.facts.awards.recipients.counts import WORD, Takers, number
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.language.patterns import regex

_MEMBER = r"(?:đảng viên|đồng chí|đ/c|cán bộ)"
_N = rf"(\d{{1,4}}|một|{WORD})"
_BY_YEARS = regex(
    rf"(?<!\d)\d{{2}} năm(?: tuổi đảng)?[^;.\n\d]{{0,30}}?(?<!\w){_N}\s+{_MEMBER}|(?<!\w){_N}\s+{_MEMBER}[^;.,\n\d]{{0,30}}?\d{{2}} năm"
)
_SUM = regex(rf"(?<![\d.,]){_N}\s+{_MEMBER}")
_BACK = 2


def whole_count(scene: Scene, frame: Frame, found: Takers) -> None:
    """Give a badge of certain years the number of all, where a sum is told in its sentence or right before and the years add up to it.

    Args:
        scene: the document.
        frame: the frame.
        found: recipients of the frame; its number of persons is replaced.
    """
    if frame.award.award_id != "huy-hieu-dang" or found.individuals is None or frame.verb == "truy tặng":  # those of the dead are counted apart
        return
    sentence = scene.layout.sentence_at(frame.mark.start)
    parts = [_number(m) for m in _BY_YEARS.finditer(scene.folded, *sentence)]
    if len(parts) < 2:
        return
    start = sentence[0]
    for _ in range(_BACK):
        start = scene.layout.sentence_before(start)[0]
    if any(_number(m) == sum(parts) for m in _SUM.finditer(scene.folded, start, sentence[1])):
        found.individuals = sum(parts)


def _number(match: re.Match[str]) -> int:
    words = next(g for g in match.groups() if g)
    return 1 if words == "một" else number(words)
