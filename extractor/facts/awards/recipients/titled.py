"""Works that receive under their titles: told by a noun, or one of a list of titles."""

from __future__ import annotations

from extractor.facts.awards.model import Recipient
from extractor.facts.awards.recipients.counts import Takers
from extractor.facts.awards.recipients.named import as_written
from extractor.facts.awards.recipients.works import LISTS_WORKS, TITLED_WORK, WORK, is_said
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.guards import is_clause
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex


def is_work(scene: Scene, start: int, end: int, found: Takers) -> bool:
    """Whether an item is the title of a work, which is then taken."""
    if found.contest and (together := _of_group(scene, start, end) or _author(scene, start, end)) is not None:
        found.add(together)
        return True
    work = WORK.fullmatch(scene.text, start, end) or TITLED_WORK.match(scene.text, start, end)
    found.works = (found.works or LISTS_WORKS.match(scene.folded, start) is not None) and not found.individuals
    if work is None and found.works and (title := _bare_title(scene, start, end)) is not None:
        found.add(title)
        return True
    if work is None or is_said(work):
        return False
    own = scene.folded.startswith(("của ", "do "), work.end("name") + 2)  # a work with its maker is an item of its own
    if found.named and not own and _WITH.search(scene.folded, start - _NEAR, start):  # "nhóm tác giả Báo A với tác phẩm “B”"
        return True
    if own or not any(r.kind == "individual" for r in found.named):  # beside its author a work says for what, not who
        found.add(as_written(scene, *work.span("name"), kind=None))
    return True


#: With what those before have won.
_WITH = regex(r"(?<!\w)(?:với|bằng|qua)\s+$")
_NEAR = 8
#: A title without quotation marks, of makers who are told together: "Sông cũ của nhóm tác giả Đài X".
_OF_GROUP = regex(
    rf"(?:(?i:tác phẩm|loạt bài|bài|phóng sự|phim|giải pháp|đề tài|mô hình|dự án|sáng kiến|công trình)\s)?(?P<name>[{UPPER}][^\n“”\";:]{{2,80}}?)"
    r" của (?:nhóm|các|tập thể)(?: đồng)? (?:tác giả|phóng viên|học sinh|sinh viên|nhà báo|kỹ sư|em học sinh)(?!\w)"
)


#: "Làm phúc quên phận mình - Ngọc Tấn (Gia Lai)": a title in small letters, then its author.
_BY_DASH = regex(
    rf"[“\"]?(?P<title>[{UPPER}“\"][^\n()]{{6,120}}?)[”\"]?\s[-–]\s(?:tác giả )?"
    rf"(?P<author>[{UPPER}][^\W\d_]+(?: [{UPPER}][^\W\d_]+){{1,4}})\s*\.?\s*$"
)
_SMALL = regex(r"(?: [a-zà-ỹđ]+[,]?){2}")


def _author(scene: Scene, start: int, end: int) -> Recipient | None:
    """The author behind the dash of an item that opens with a title in small letters; None where it opens with none."""
    work = _BY_DASH.match(scene.text, start, end)
    if work is None or _SMALL.search(work["title"]) is None or any(m.start < work.end("author") and start < m.end for m in scene.bodies):
        return None
    return as_written(scene, *work.span("author"), kind="individual")


def _of_group(scene: Scene, start: int, end: int) -> Recipient | None:
    """The work of makers told as a group that an item opens with; None where it opens with none."""
    work = _OF_GROUP.match(scene.text, start, end)
    return as_written(scene, *work.span("name"), kind=None) if work is not None else None


#: A title without quotation marks in a list of works.
_TITLE = regex(rf"(?P<name>[{UPPER}][^\n]{{1,80}}?)[\s.]*")


def _bare_title(scene: Scene, start: int, end: int) -> Recipient | None:
    """The title that an item of a list of works is, no person, body or place."""
    title = _TITLE.fullmatch(scene.text, start, end)
    if title is None or LISTS_WORKS.match(title["name"].casefold()) or is_clause(title["name"]):
        return None
    if any(m.start <= start < m.end for m in (*scene.bodies, *scene.awards)) or any(m.start <= start and end <= m.end + 1 for m in scene.places):
        return None
    return as_written(scene, *title.span("name"), kind=None)
