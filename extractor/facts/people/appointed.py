"""Whom the clause right before a verb of taking office tells of, whoever the sentence's subject is."""

from __future__ import annotations

from extractor.facts.people import links
from extractor.facts.people.offices import Office
from extractor.facts.people.scene import Scene
from extractor.language.patterns import regex

_JUST = regex(r"(?: (?:vừa|mới|đã|vẫn|từng)){1,3} ?")
_ACTIVE = ("nhận", "nhậm", "giữ", "đảm", "trở", "đắc", "từ chức", "lên", "nắm", "rời")
#: What opens a clause of its own before its subject.
_WHEN = ("khi ", "Khi ", "vì ", "rằng ", "ngày ", "từ lúc ")
_IS_MADE = regex(r"(?: (?:đã|vừa|mới|từng))* được ?")
_MOVED = regex(r" (?:(?:vừa|đã|mới) )?(?:được|bị) [^,.;:\n]{0,80}")
_PASSIVE = regex(
    r",? (?:(?:đã|vừa|mới|cũng) ){0,2}(?:được|bị) (?:(?:điều động|luân chuyển|phân công|chỉ định|tín nhiệm|bổ nhiệm|bầu|cử)(?:, | và | ))*"
)


def told_beside(scene: Scene, begin: int, verb: int) -> int | None:
    """The name that a clause right before the verb tells of, whatever leads to it ("thay ông A - người bị | cách chức …").

    Args:
        scene: names and offices of the text.
        begin: where the sentence begins.
        verb: where the verb begins.
    """
    name = scene.last_before(verb)
    if name < 0 or scene.names[name].start < begin:
        return None
    edge = scene.edge(name)
    led = scene.text.endswith(" do ", 0, edge) or (scene.text.endswith(" và ", 0, edge) and not _ends_name(scene, name - 1, edge - 4))
    if led and _IS_MADE.fullmatch(scene.text, scene.names[name].end, verb):
        return name  # "… phạm tội là do ông A được | bổ nhiệm …", "Bộ lập cục mới và ông A được | bổ nhiệm …"
    if links.REPLACED.search(scene.text, max(0, edge - 20), edge) and _MOVED.fullmatch(scene.text, scene.names[name].end, verb):
        return name  # "thay cho ông A vừa được Thành ủy điều động | trở lại vị trí …"
    if scene.text.startswith(_ACTIVE, verb) and _JUST.fullmatch(scene.text, scene.names[name].end, verb):
        return name  # "thay thế cho ông A vừa | nhận chức …"
    if scene.text.startswith(_ACTIVE, verb) and scene.names[name].end in (verb, verb - 1) and scene.text.endswith(_WHEN, 0, edge):
        return name  # "trước khi ông A | đắc cử …"
    apposed = any(_beside(scene, name, o) and _PASSIVE.fullmatch(scene.text, o.end, verb) for o in scene.offices)
    return name if apposed or links.WHO.fullmatch(scene.text, scene.names[name].end, verb) else None


def _ends_name(scene: Scene, name: int, at: int) -> bool:
    """Whether a name, with what is told of it in brackets or appositions, ends at an offset."""
    return name >= 0 and scene.over_own(scene.names[name].end) == at


def _beside(scene: Scene, name: int, office: Office) -> bool:
    """Whether an office stands right behind a name and a comma or a dash: "thay ông A, | Chánh Thanh tra, được điều động giữ chức …"."""
    return scene.text[scene.names[name].end:office.start] in (", ", " - ", " – ")
