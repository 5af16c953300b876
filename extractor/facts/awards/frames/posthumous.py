"""A second verb that confers the same title on the dead: "phong tặng danh hiệu A cho 7 mẹ, truy tặng 164 mẹ"."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame

_ALSO = re.compile(r"\s*(?:,|;|(?<!\w)và|(?<!\w)đồng thời)\s*(?:truy tặng|truy phong)\s+(?:cho\s+)?(?=\d|các|những|hai|ba|bốn)")


def also_posthumous(scene: Scene, frame: Frame) -> list[Frame]:
    """The frame, and behind it the one of the dead where its clause goes on to them.

    Args:
        scene: the document.
        frame: a frame of granting.
    """
    also = _ALSO.search(scene.folded, *frame.after) if frame.shape in ("gives", "given") and frame.verb != "truy tặng" else None
    if also is None:
        return [frame]
    here = (frame.after[0], also.start())
    taker = tuple((lo, min(hi, also.start())) for lo, hi in frame.taker)
    dead = (also.end(), frame.after[1])
    first = replace(frame, after=here, taker=taker)
    return [first, replace(frame, shape="turned", verb="truy tặng", taker=(dead,), after=dead)]
