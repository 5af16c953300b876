"""Persons whose deed a page tells by name in a sentence without the award, which only counts them: "giấy khen cho 3 công dân … các anh A, B và C"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.facts.awards.draft import Draft
from extractor.facts.awards.recipients.counts import NUMBER
from extractor.facts.awards.recipients.named import as_person
from extractor.facts.awards.scene import Person, Scene
from extractor.language.patterns import regex

#: The plural that leads a list of names.
_LED = regex(
    rf"(?<!\w)(?:các|những|{NUMBER}) (?:anh|chị|em|ông|bà|cô|chú|cháu|bạn|đồng chí|chiến sĩ|thanh niên|học sinh|cán bộ|ngư dân|người dân|công dân)"
    r"(?: (?:học sinh|sinh viên|cán bộ|chiến sĩ))?(?: là| gồm)?:? $"
)
#: Between two names of one list.
_JOINED = regex(
    r"(?: \([^()\n]{1,60}\))?(?:,|;| và| cùng|, cùng)(?: với)? "
    r"(?:(?:anh|chị|em|ông|bà|cô|chú|cháu|bạn|đồng chí|(?:đại|thượng|trung|thiếu) (?:tá|úy)) )?"
)
#: To whom something was done, before or behind the list.
_DONE_TO = regex(
    r"(?<!\w)(?:cứu(?: sống)?|bắt(?: giữ)?|đối tượng|nạn nhân|bị cáo|bị can|nghi phạm|giúp(?: đỡ)?|thăm|vụ|cùng|với|của|cho) [^,;.\n]{0,20}$"
)
_SUFFERED = regex(r"[^.;\n]{0,40}?(?<!\w)(?:bị(?! thương| ướt)|đuối nước|tử vong|gặp nạn|mất tích|rơi|chìm|phát biểu|chủ trì|dự|trao|tặng)(?!\w)")
#: What people are honoured for who are told of in this way.
_DEED = regex(
    r"[^.;\n]{0,160}?(?<!\w)(?:cứu|đuổi|truy đuổi|vây bắt|khống chế|bắt giữ|lao|nhảy|bơi|lặn|chạy|hô hoán|tri hô|phát hiện|nhặt được|trả lại"
    r"|trình báo|dũng cảm|không ngần ngại|không quản|kịp thời|lập tức|nhanh chóng|liền|hỗ trợ|giúp|đưa|dùng|phá cửa|dập lửa|ứng cứu)(?!\w)"
)
_GUESTS = regex(r"(?<!\w)(?:dự|tham dự|chủ trì|có mặt|lãnh đạo|thay mặt|đại diện|thăm)(?!\w)")
_TWO = 2


def as_many(scene: Scene, entries: Sequence[Draft]) -> None:
    """Give an award that counts persons, and names nobody, those of the one list that names just as many.

    Args:
        scene: the document.
        entries: the awards, joined; recipients are added to the one that lacks them.
    """
    bare = [e for e in entries if _counts_alone(e) and (e.individuals or 0) >= _TWO]
    runs = list(_lists(scene)) if bare else []
    for entry in bare:
        if sum(e.individuals == entry.individuals for e in entries) > 1:
            continue
        lists = {tuple(p.name for p in run): run for run in runs if len(run) == entry.individuals}
        if len(lists) == 1:
            entry.recipients = [as_person(scene, p) for run in lists.values() for p in run]


def _counts_alone(entry: Draft) -> bool:
    told = entry.individuals is not None and entry.collectives is None and not entry.recipients
    return told and entry.status == "conferred" and not (entry.looks_back or entry.earlier or entry.own or entry.among)


def _lists(scene: Scene) -> Iterator[list[Person]]:
    """Lists of persons of the body that a plural leads, of people who did something."""
    run: list[Person] = []
    led = 0  # where the plural of the run begins
    for person in scene.persons(scene.title_end, len(scene.text)):
        if run and person.start >= run[-1].end and _JOINED.fullmatch(scene.folded, run[-1].end, person.start) is not None:
            run.append(person)
            continue
        if run and _acted(scene, run, led):
            yield run
        plural = _LED.search(scene.folded, person.start - 40, person.start)
        run, led = ([person], plural.start()) if plural is not None else ([], 0)
    if run and _acted(scene, run, led):
        yield run


def _acted(scene: Scene, run: list[Person], led: int) -> bool:
    if len(run) < _TWO or _DONE_TO.search(scene.folded, led - 30, led) is not None:
        return False
    if _GUESTS.search(scene.folded, scene.layout.sentence_at(run[0].start)[0], led) is not None:
        return False
    return _SUFFERED.match(scene.folded, run[-1].end) is None and _DEED.match(scene.folded, run[-1].end) is not None
