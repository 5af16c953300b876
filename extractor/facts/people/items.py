"""How far a list reaches that one label gives its office to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.facts.people.offices import Office
from extractor.facts.people.scene import IN_BRACKETS, Scene
from extractor.language.patterns import regex

_BODIES = regex(r"\bcác (?:tập đoàn|công ty|doanh nghiệp|ngân hàng|hãng|tổ chức|trường|đại học|bệnh viện|câu lạc bộ|tờ báo|nước)\b")


def of_bodies(text: str, office: Office) -> bool:
    """Whether a list behind "như" is of the bodies that an office is of ("11 chủ tịch và CEO | các tập đoàn lớn | như: A, B").

    Args:
        text: the whole text.
        office: the office of several.
    """
    return text.startswith(" như", office.end) and _BODIES.search(text, office.title_end, office.end) is not None


def one_item(scene: Scene, members: list[int]) -> list[int]:
    """Members of a list as far as a semicolon and an office of another's ("các nguyên Tổng Bí thư: A, B | ; Chủ tịch nước C").

    Args:
        scene: the names and offices of the text.
        members: the names behind the label.
    """
    if members and members[0] in scene.left:
        gaps = [scene.text[scene.names[one].end:scene.edge(two)].strip() for one, two in pairwise(members)]
        stop = next((n for n, gap in enumerate(gaps) if gap != ","), 0)
        return members[:stop + 1] if stop and gaps[stop] == ";" else members  # "Ủy viên Đảng ủy: Giám đốc A, Giám đốc B; | Trưởng ban C"
    for n, name in enumerate(members[1:], 1):
        own = scene.left.get(name)
        if own is not None and ";" in scene.text[scene.names[members[n - 1]].end:own]:
            return members[:n]
    return members[:_bare_run(scene, members)]


def _bare_run(scene: Scene, members: Sequence[int]) -> int:
    """How many names a label has that only commas join, before a semicolon and one with an office of his own ("các Phó Chủ tịch: A, B | ; C, …")."""
    for n, (one, two) in enumerate(pairwise(members), 1):
        end = scene.names[two].end
        gap = scene.text[scene.names[one].end:scene.edge(two)].strip()
        if n > 1 and gap.startswith(";") and scene.over_own(end) != (bracket.end() if (bracket := IN_BRACKETS.match(scene.text, end)) else end):
            return n
        if gap not in (",", "và", "cùng"):
            break
    return len(members)
