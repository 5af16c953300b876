"""What a noun for a work or a thing stands for in a frame: "phim còn đoạt …", "chiếc máy đoạt …", "giải pháp này được trao …"."""

from __future__ import annotations

from extractor.facts.awards.model import Recipient
from extractor.facts.awards.recipients.named import as_person, as_written, main_person
from extractor.facts.awards.scene import Scene
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

_AUX = r"(?:đã|từng|còn|cũng|vừa|được|vinh dự|xuất sắc|tiếp tục|lại|đều|chính thức|lần lượt)"
_WORK = r"bộ phim|phim|tác phẩm|vở diễn|vở kịch|ca khúc|bài hát|album|cuốn sách|tập thơ|tiểu thuyết|bộ ảnh|bức ảnh|bộ truyện"
_THING = r"chiếc máy|máy|giải pháp|sáng kiến|đề tài|công trình|dự án|sản phẩm|mô hình|thiết bị|ý tưởng"
_SUBJECT = regex(
    rf"(?<!\w)(?<!\d )(?<!các )(?<!những )(?<!nhiều )(?<!số )(?:(?P<work>{_WORK})|(?P<thing>{_THING}))"
    rf"(?: (?:này|ấy|trên|nói trên))?\s*(?:{_AUX}\s+)*$"
)
_TITLE = regex(r"[“\"](?P<name>[^“”\"\n]{2,90})[”\"]")
_HEADS_SENTENCE = regex(rf"\W*(?P<name>[{UPPER}][^\W\d_]+(?: [^\W\d_]+){{0,4}}?) (?:thắng|đoạt|giành|chiến thắng|càn quét|gây tiếng vang)(?!\w)")
#: Who made a thing stands for it.
_MADE = regex(r"(?<!\w)(?:sáng chế|chế tạo|nghiên cứu|sáng tạo|thiết kế|mày mò|phát minh|tác giả|nhóm|do|của)(?!\w)")
_BACK = 3


def thing_meant(scene: Scene, start: int, end: int) -> list[Recipient]:
    """The work that a bare noun takes up, else who made the thing; empty where neither is told in the sentences before.

    Args:
        scene: the document.
        start, end: span in which the subject stands.
    """
    found = _SUBJECT.search(scene.folded, start, end)
    if found is None:
        return []
    lo = scene.layout.sentence_at(start)[0]
    for back in range(_BACK):
        hi = start if back == 0 else scene.layout.sentence_at(lo)[1]
        meant = _work(scene, lo, hi) if found["work"] else _maker(scene, lo, hi)
        if meant:
            return meant
        if lo <= 1:
            break
        lo = scene.layout.sentence_before(lo)[0]
    return _main(scene) if found["thing"] and _THIS.search(scene.folded, found.start(), end) else []


_THIS = regex(r"(?<!\w)(?:này|ấy|trên)(?!\w)")


def _main(scene: Scene) -> list[Recipient]:
    """The person whom a page on a thing is about."""
    first = main_person(scene)
    if first is None or scene.times(first.name) < _BACK:
        return []
    return [as_person(scene, first)]


def _work(scene: Scene, lo: int, hi: int) -> list[Recipient]:
    titles = list(_TITLE.finditer(scene.text, lo, hi))
    title = titles[-1] if titles else _HEADS_SENTENCE.match(scene.text, lo, hi)
    if title is None or any(m.start < title.end("name") and title.start("name") < m.end for m in (*scene.places, *scene.bodies, *scene.awards)):
        return []
    if any(p.start < title.end("name") and title.start("name") < p.end for p in scene.persons(lo, hi)):
        return []
    return [as_written(scene, *title.span("name"), kind=None)]


def _maker(scene: Scene, lo: int, hi: int) -> list[Recipient]:
    title = _TITLE.search(scene.text, lo, hi)
    if title is not None and title["name"][0].isupper():
        return _work(scene, lo, hi)
    people = scene.persons(lo, hi)
    if len({p.name for p in people}) != 1 or _MADE.search(scene.folded, lo, hi) is None:
        return []
    return [as_person(scene, people[0])]
