"""Two verbs that confer one title on the living and the dead: "phong tặng A cho 7 mẹ, truy tặng 164 mẹ"."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.language.patterns import regex

_ALSO = regex(r"\s*(?:,|;|(?<!\w)và|(?<!\w)đồng thời)\s*(?:truy tặng|truy phong)\s+(?:cho\s+)?(?=\d|các|những|hai|ba|bốn)")


def also_posthumous(scene: Scene, frame: Frame) -> list[Frame]:
    """The frame, and behind it the one of the dead where its clause goes on to them.

    Args:
        scene: the document.
        frame: a frame of granting.
    """
    also = _ALSO.search(scene.folded, *frame.after) if frame.shape in ("gives", "given") and frame.verb != "truy tặng" else None
    if also is None:
        return _living_too(scene, frame)
    here = (frame.after[0], also.start())
    taker = tuple((lo, min(hi, also.start())) for lo, hi in frame.taker)
    dead = (also.end(), frame.after[1])
    first = replace(frame, after=here, taker=taker)
    return [first, replace(frame, shape="turned", verb="truy tặng", taker=(dead,), after=dead)]


#: "1 mẹ được phong tặng và 12 mẹ được (truy tặng A)": the living are told before the dead.
_LIVING = regex(
    r"(?<!\w)(?P<who>(?:\d+|hai|ba|bốn|năm|một) [^\W\d_]+(?: [^\W\d_]+){0,3}) được (?:phong tặng|trao tặng|tặng),?(?: và)? (?=\d|hai|ba|bốn|năm|một)"
)


def _living_too(scene: Scene, frame: Frame) -> list[Frame]:
    """The frame, and before it the one of the living whom its subject tells of first."""
    living = _LIVING.search(scene.folded, *frame.taker[0]) if frame.shape == "given" and frame.verb == "truy tặng" and frame.taker else None
    if living is None:
        return [frame]
    dead = replace(frame, taker=((living.end(), frame.taker[0][1]), *frame.taker[1:]))
    return [replace(frame, verb="phong tặng", taker=(living.span("who"),)), dead]


_TO_THE_DEAD = regex(r"(?<!\w)cho (?:cố|liệt sĩ|liệt sỹ) ")
_TO_KIN = regex(
    r"[\s\"”]*(?:của [^,;.\n]{3,50} )?cho (?:ông|bà|anh|chị|em) [^,;.:()\n]{3,40} \((?:là )?(?:vợ|chồng|phu nhân|con)(?: trai| gái)?(?: của)? "
)


def of_living_kin(scene: Scene, frame: Frame) -> bool:
    """Whether the next award of "truy tặng A cho cố X, B cho bà Y (vợ cố X)" goes to one who lives.

    Args:
        scene: the document.
        frame: a frame whose verb tells of the dead.
    """
    lo = scene.layout.sentence_at(frame.mark.start)[0]
    kin = _TO_KIN.match(scene.folded, frame.mark.end)
    return kin is not None and "cố " not in kin.group() and _TO_THE_DEAD.search(scene.folded, lo, frame.mark.start) is not None


#: Given to the families of martyrs alone (Ordinance on preferential treatment of persons with merits to the revolution).
_OF_THE_DEAD = frozenset({"bang-to-quoc-ghi-cong"})
_POSTHUMOUS = regex(r"(?<!\w)(?:truy tặng|truy phong)(?!\w)")
#: "trao danh hiệu Bà mẹ A cho thân nhân (các) mẹ": the mother is dead.
_TO_HER_KIN = regex(r"[\s\"”]*(?:cho|tới|đến) (?:đại diện )?(?:gia đình |thân nhân ){1,2}(?:của )?(?:các |\d+ )?(?:mẹ|bà mẹ|cố)(?!\w)")


def posthumous(scene: Scene, frame: Frame) -> bool:
    """Whether it is given after death alone; "phong tặng, truy tặng" speaks of both."""
    both = re.search(r"(?:phong tặng|tặng)\s*(?:,|và|/|-)\s*truy tặng", scene.folded[frame.clause[0] : frame.mark.start])
    dead = _POSTHUMOUS.match(frame.verb) or _POSTHUMOUS.match(scene.folded, frame.mark.end + 1) or frame.award.award_id in _OF_THE_DEAD
    kin = frame.award.award_id == "ba-me-viet-nam-anh-hung" and _TO_HER_KIN.match(scene.folded, frame.mark.end) is not None
    return bool(dead or kin) and both is None and not of_living_kin(scene, frame)
