"""One of so many in a year gone by: the number tells how rare an honour was, not who received it on an occasion."""

from __future__ import annotations

from extractor.facts.awards.entries.days import period
from extractor.facts.awards.entries.occasion import earlier
from extractor.facts.awards.recipients.counts import Takers
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.language.patterns import regex

#: "một trong 4 đơn vị (được tặng)".
AMONG = regex(r"(?<!\w)(?:một|1) trong (?:số )?(?:những |các )?\d+ ")
#: The occasion that the page reports.
_NOW = regex(r"(?<!\w)(?:(?:dịp|đợt|lần) này|hôm nay|vừa|năm nay)(?!\w)")


def one_of_a_life(scene: Scene, frame: Frame, found: Takers) -> bool:
    """Whether somebody was one of so many in a year gone by: "chị A là 1 trong 15 cá nhân được tặng B năm 2020" tells of A, not of all of them."""
    persons = len(found.named) == 1 and found.named[0].kind == "individual"
    lo, hi = scene.layout.sentence_at(frame.mark.start)
    return persons and _NOW.search(scene.folded, lo, hi) is None and (period(scene, frame) is not None or earlier(scene, frame))
