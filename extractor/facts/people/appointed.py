"""Whom the clause right before a verb of taking office tells of, whoever the sentence's subject is."""

from __future__ import annotations

from extractor.facts.people import links
from extractor.facts.people.offices import Office
from extractor.facts.people.scene import Scene
from extractor.language.anchored import Closing
from extractor.language.patterns import regex

_JUST = regex(r"(?: (?:vừa|mới|đã|vẫn|từng)){1,3} ?")
_ACTIVE = ("nhận", "nhậm", "giữ", "đảm", "trở", "đắc", "từ chức", "lên", "nắm", "rời", "kết thúc", "hoàn thành", "trải qua", "phục vụ")
_SERVED = ("hoàn thành", "trải qua", "phục vụ", "kết thúc")
#: What opens a clause of its own before its subject.
_WHEN = ("khi ", "Khi ", "vì ", "rằng ", "ngày ", "từ lúc ")
_IS_MADE = regex(r"(?: (?:đã|vừa|mới|từng))* được ?")
_MOVED = regex(r" (?:(?:vừa|đã|mới) )?(?:được|bị) [^,.;:\n]{0,80}")
_PASSIVE = regex(
    r",? (?:(?:đã|vừa|mới|cũng) ){0,2}(?:được|bị) (?:(?:điều động|luân chuyển|phân công|chỉ định|tín nhiệm|bổ nhiệm|bầu|cử)(?:, | và | ))*"
)

#: "điều chuyển từ Giám đốc A | sang (làm) | Phó Giám đốc B".
_TO = Closing(
    r" (?:sang|lên|về|xuống|thành)(?: (?:làm|giữ|nhận|đảm nhiệm))?(?: (?:chức vụ|chức danh|chức|vị trí|cương vị))?(?: tân)? \Z"
)
#: "điều chuyển | ông A | từ | Giám đốc B sang …".
_MOVES = Closing(r"(?:điều chuyển|điều động|luân chuyển|thuyên chuyển|chuyển|thăng chức|thăng|cất nhắc|đề bạt|giáng chức|giáng) \Z")
_FROM = regex(r" từ(?: (?:chức vụ|chức danh|chức|vị trí|cương vị))? ")


def moved_from(scene: Scene, start: int) -> int:
    """Where the office begins from which somebody is told to be moved to the one that begins at an offset, or that offset itself.

    Args:
        scene: names and offices of the text.
        start: where an office begins.
    """
    led = _TO.search(scene.text, start - 40, start)
    left = next((o for o in scene.offices if o.end == led.start()), None) if led is not None else None
    if left is None:
        return start
    taken = links.TAKES_OFFICE.search(scene.text, left.start - 72, left.start)
    verb = taken is not None and " từ" in f" {taken.group().lower()}"
    return left.start if verb or moved(scene, left.start) is not None else start


def moved(scene: Scene, start: int) -> int | None:
    """Whom a verb moves from the office that begins at an offset ("điều chuyển ông A từ | Giám đốc B sang …").

    Args:
        scene: names and offices of the text.
        start: where an office begins.
    """
    if not scene.text.endswith((" từ ", " chức ", " vụ ", " danh ", " trí ", " vị "), 0, start) or (name := scene.last_before(start)) < 0:
        return None
    edge = scene.edge(name)
    moves = _MOVES.search(scene.text, edge - 14, edge) is not None
    return name if moves and _FROM.fullmatch(scene.text, scene.over_own(scene.names[name].end), start) else None


def wished_of(scene: Scene, verb: int) -> bool:
    """Whether the name right before a verb is of whom somebody wants for an office ("muốn A | đảm nhận vị trí …").

    Args:
        scene: names and offices of the text.
        verb: where the verb begins.
    """
    name = scene.last_before(verb)
    if name < 0 or verb - scene.names[name].end not in (0, 1):
        return False
    return scene.text.endswith(("muốn ", "mong ", "mong muốn ", "đề xuất ", "kỳ vọng ", "kêu gọi "), 0, scene.edge(name))


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
    if links.REPLACED.search(scene.text, edge - 20, edge) and _MOVED.fullmatch(scene.text, scene.names[name].end, verb):
        return name  # "thay cho ông A vừa được Thành ủy điều động | trở lại vị trí …"
    if scene.text.startswith(_ACTIVE, verb) and _JUST.fullmatch(scene.text, scene.names[name].end, verb):
        return name  # "thay thế cho ông A vừa | nhận chức …"
    if scene.text.startswith(_SERVED, verb) and scene.text[scene.names[name].end:verb] == ", ":
        return name  # "chồng bà, ông A, | hoàn thành hai nhiệm kỳ …"
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
