"""What stands between the offices of one person, or between two persons and what both are."""

from __future__ import annotations

from extractor.facts.people.scene import Scene
from extractor.language.anchored import Closing
from extractor.language.patterns import regex

#: "CEO của Công ty A | (tên viết tắt B), | nhà sáng lập C": another reading of the body between two offices.
_BRACKETED = regex(r"\([^()\n]{2,70}\)(?:,|;| và|, và)")
#: "ông A, chủ tịch UBND huyện B | (nay là | bí thư Huyện ủy B)".
_NOW = regex(r"\((?:nay|hiện|hiện nay|hiện tại|sau|sau này|sau đó|lúc đó|khi đó)(?: đang)? (?:là|làm)")
#: "Nghi phạm trong vụ đầu độc | A | là sĩ quan": somebody else is told of.
_OF_CRIME = Closing(
    r"(?:\A|\n|[.!?…”\"] )(?:Nghi phạm|Nghi can|Hung thủ|Thủ phạm|Kẻ|Đối tượng|Người)(?: [^\s.,;:!?]+){0,5}"
    r" (?:vụ|sát hại|giết|giết hại|tấn công|đầu độc|bắn|đâm|chém|cướp|hãm hại|bắt cóc|ám sát)(?: [^\s.,;:!?]+){0,8} \Z"
)
_WAS = (" là ", " làm ", " từng ", " vốn ", " hiện ")
#: "ông A ở New York và biết được tình trạng của | sinh viên": no office is linked by them.
_LEADS_AWAY = (" của ", " với ", " cho ", " đến ")
#: "bắt A và B, | là cán bộ thuế".
_BOTH = (", là ", " là ")
_OF_MANY = ("cán bộ", "nhân viên", "học sinh", "sinh viên", "công nhân")


def goes_on(text: str, end: int, start: int, *, opens: bool) -> bool:
    """Whether what stands behind one office leads to a further one of its holder.

    Args:
        text: the whole text.
        end: end of the first office.
        start: start of the next.
        opens: whether an office and no occupation begins there.
    """
    joint = text[end:start].strip()
    if joint in (";", "), ", "),", ") -") or (joint == "(" and opens) or _NOW.fullmatch(joint):
        return True
    return _BRACKETED.fullmatch(joint) is not None and text[start].islower()


def told_of_others(scene: Scene, name: int, gap: str) -> bool:
    """Whether what stands between a name and an office tells the office of somebody else."""
    if gap.endswith(_LEADS_AWAY) and gap.startswith(" ở "):
        return True
    edge = scene.edge(name)
    return gap.startswith(_WAS) and _OF_CRIME.search(scene.text, edge - 120, edge) is not None


def what_both_are(scene: Scene, name: int, start: int) -> bool:
    """Whether "là" leads from two that "và" joins to an occupation that many have."""
    if name == 0 or scene.text[scene.names[name - 1].end:scene.names[name].value.start] != " và ":
        return False
    return scene.text[scene.names[name].end:start] in _BOTH and scene.text.startswith(_OF_MANY, start)


def beside(scene: Scene, end: int) -> list[int]:
    """The name with whom somebody holds an office together, behind it ("làm đồng chủ tịch | cùng bà B").

    Args:
        scene: the names and offices of the text.
        end: where the office ends.
    """
    name = scene.by_start.get(end + len(" cùng ")) if scene.text.startswith(" cùng ", end) else None
    return [] if name is None else [name]
