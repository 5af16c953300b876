"""What heads the winners of a list: a name with its colon or dash, the word for what they are, the event before a bracket."""

from __future__ import annotations

from extractor.facts.awards.model import Span
from extractor.facts.awards.names.categories import is_category
from extractor.facts.awards.names.fields import WINS
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.marks import Mark
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

#: What may stand between the name and its colon or dash.
COLON = regex(
    r"[\s\"”]*(?:lần thứ \w+\s*|(?:năm|đợt) \d[\d/]*\s*)?(?:của [^:;.,\n]{3,80}?|cấp [^:;.,\n]{3,30}?|\([^()\n]{1,30}\))?\s*"
    r"(?::|\s[-–]\s|(?<= )(?:đối với|với)(?= \d[\d.]* (?:tập thể|cá nhân|đơn vị|trường hợp|đồng chí|người)))"
)
#: "Giải nhất đồng chí: A", "giải nhất lớp 3A": what the winners are, then their names.
_WINNERS = regex(
    r"\s+(?:các )?(?:(?:đồng chí|em|thí sinh|tác giả|học sinh|thầy giáo|cô giáo|thầy|cô|ông|bà|anh|chị|đội|đoàn|nhóm|tập thể|đơn vị|trường|lớp"
    r"|khối|xã|phường|tiết mục|tác phẩm|đề tài|dự án)\s*:\s*"
    r"|(?=(?:lớp|khối|đội|đoàn|chi đoàn|chi bộ|đơn vị|trường|phòng|ban|công an|trung đoàn|tiểu đoàn|đại đội|xã|phường|thôn|tổ)\s))"
)
#: "HCV hạng cân 33kg nữ (A)": what it was won in, then the winner.
_IN_BRACKET = regex(
    rf"(?: (?:ở|tại|của))? (?i:hạng cân|hạng|nội dung|cự ly|môn|đơn|đôi|đồng đội|nhảy|chạy|bơi|ném|đẩy)(?!\w)[^,;:.()\n]{{0,50}}\((?=[{UPPER}])")


def label_end(scene: Scene, mark: Mark, end: int) -> int | None:
    """Where those begin whom a name heads in a list; None where it heads none."""
    colon = COLON.match(scene.folded, mark.end, end)
    if colon is None and mark.value.family == "giai":
        colon = _WINNERS.match(scene.folded, mark.end, end)
    if colon is None and mark.value.name.startswith("Huy chương"):
        colon = _IN_BRACKET.match(scene.text, mark.end, end)
        colon = colon if colon is not None and any(p.start == colon.end() for p in scene.persons(colon.end(), end)) else None
    if colon is None and mark.rule == "awards.name_category" and scene.text.startswith(" (", mark.end):
        return mark.end + len(" (")  # giải “X” (A)
    return colon.end() if colon is not None else None


def _labelled(mark: Mark, who: Span, end: int) -> Frame:
    """A prize behind which stands who won it, in a clause that ends at an offset."""
    return Frame(mark, "labelled", "", (mark.start, mark.start), (who,), who, (mark.start, end), "conferred")


#: A word for what somebody is, before the name in a bracket.
_BRACKET = regex(r"[”\"]?\s\((?:[a-zà-ỹđ]+\s){0,2}")


def of_bracket(scene: Scene, mark: Mark) -> Frame | None:
    """A prize for one thing with who won it in the bracket behind it: "phim đoạt giải Nam diễn viên xuất sắc (diễn viên A)"."""
    if mark.rule not in ("awards.name_category", "awards.name_free") or mark.value.family != "giai-thuong":
        return None
    opened = _BRACKET.match(scene.text, mark.end)
    person = next(iter(scene.persons(opened.end(), opened.end() + 1)), None) if opened is not None else None
    closed = scene.text.find(")", mark.end)
    if person is None or person.end > closed:
        return None
    who = (person.start, closed)
    return _labelled(mark, who, closed)


def of_field(scene: Scene, mark: Mark) -> Frame | None:
    """A prize by its category alone with who won it behind the comma: "Ở hạng mục X, A nhận giải"."""
    wins = WINS.match(scene.text, mark.end) if mark.rule == "awards.name_category" and scene.folded.startswith("hạng mục", mark.start) else None
    if wins is None:
        return None
    who = wins.span("behind") if wins["behind"] else wins.span("before")
    return _labelled(mark, who, wins.end())


_OWN_COLON = regex(r"[”\"]?:\s")


def with_colon(scene: Scene, mark: Mark, after: Span) -> Frame | None:
    """A prize of a list of prizes that has a colon of its own: "giải X được trao cho A, Y: B, Z: C"."""
    colon = _OWN_COLON.match(scene.text, mark.end) if mark.value.family == "giai-thuong" and is_category(mark.value) else None
    if colon is None or colon.end() >= after[1]:
        return None
    who = (colon.end(), after[1])
    return _labelled(mark, who, after[1])


def winner_in_bracket(scene: Scene, start: int) -> int | None:
    """Where the bracket closes that holds the winners that begin there; None where they stand in none."""
    end = scene.text.find(")", start) if scene.text[start - 1 : start] == "(" else -1
    return end if end >= 0 else None
