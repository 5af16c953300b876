"""Who grants the prizes of a contest: those who hold it, where the page names them."""

from __future__ import annotations

import re

from extractor.facts.awards.authorities import authority
from extractor.facts.awards.scene import Scene
from extractor.language.folding import fold

_BY = re.compile(
    r"[\s\"”]*(?:(?:lần thứ|khóa|năm|cấp|\() ?[^\s,;.()]+(?: \d{4})?\)?[\s,]*){0,3}(?:được\s+)?do\s+(?P<who>[^.;:\n]{3,160}?)\s+"
    r"(?:vừa |đã |đồng |cùng )?(?:phối hợp tổ chức|tổ chức|phát động|sáng lập|khởi xướng|chủ trì)(?!\w)"
)
_WITH = re.compile(r"\s+(?:đã |cùng )?(?:phối hợp|hợp tác)(?:\s+(?:với|cùng))?\s+")


def organiser(scene: Scene, contest: str) -> str | None:
    """The body behind "do", beside a mention of the contest: "cuộc thi X do Y tổ chức"; None where the page names none."""
    name = fold(contest)
    at = scene.folded.find(name)
    while at >= 0:
        match = _BY.match(scene.folded, at + len(name))
        if match is not None:
            return _whole(scene, match.span("who"))
        at = scene.folded.find(name, at + len(name))
    return _of_event(scene, name)


def _whole(scene: Scene, span: tuple[int, int]) -> str | None:
    words = authority(scene, span)
    return _WITH.sub(", ", words) if words else None


def _of_event(scene: Scene, name: str) -> str | None:
    """Organisers of the page's own event, where it is that contest."""
    event = scene.event
    if event is None or not event.organizers or not (fold(event.name).startswith(name) or name.startswith(fold(event.name))):
        return None
    return ", ".join(event.organizers)
