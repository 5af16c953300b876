"""Grantors that the page names where it says what an honour is, or in the name of the ceremony."""

from __future__ import annotations

from extractor.facts.awards.draft import Draft
from extractor.facts.awards.givers.actors import acting
from extractor.facts.awards.givers.grantors import giver
from extractor.facts.awards.givers.lawful import may_grant
from extractor.facts.awards.givers.organisers import bare_committee, committee
from extractor.facts.awards.givers.owners import owner_at
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.language.patterns import regex

_OF_A_BODY = frozenset({"ky-niem-chuong", "huy-hieu", "giai-thuong", "huy-chuong", "khac", "danh-hieu"})
#: "Kỷ niệm chương X là phần thưởng cao quý của Hội Y".
_REWARD_OF = regex(
    r"[\s\"”]*(?:là|-|–)\s+(?:một trong những )?(?:phần thưởng|hình thức khen thưởng|giải thưởng|danh hiệu)(?: [^\s,.;]+){0,3}? của\s+")


def of_the_ceremony(scene: Scene, told: list[Frame], entries: list[Draft]) -> None:
    """Give the grantor that the ceremony's name tells ("Lễ trao Huân chương của Chủ tịch nước") to the orders that are handed over at it."""
    for frame in told:
        who = giver(scene, frame) if frame.award.plain and frame.status == "conferred" else None
        if who is not None and who.owned and (grantor := who.grantor):  # "X trao Huy hiệu cho 12 đồng chí" tells of those twelve alone
            for entry in entries:
                if entry.grantor is None and entry.presenter and not entry.state and entry.ceremony and entry.name.startswith(frame.award.name):
                    entry.grantor = grantor
        elif who is None and frame.status == "conferred" and frame.shape == "gives" and not frame.award.classes:
            _each_class(scene, frame, entries)


def _each_class(scene: Scene, frame: Frame, entries: list[Draft]) -> None:
    """Give the grantor of an order without its class, whose ceremony alone is told, to its classes that later sentences tell."""
    if any(frame.mark.start <= m.start < frame.mark.end for e in entries for m in e.marks):
        return
    waiting = [e for e in entries if e.name == frame.award.name and e.class_ and e.grantor is None and e.ceremony and not e.state]
    who = giver(scene, frame) if waiting else None
    for entry in waiting if who is not None and who.owned else ():
        if entry.status == "conferred" and entry.marks[0].start > frame.mark.end:
            entry.grantor = who.grantor if who is not None else None


#: "… Thầy thuốc trẻ tiêu biểu. Đây là giải thưởng thường niên của Hội X".
_THIS_IS = regex(
    r"[\s\"”.]*đây là (?:một trong những )?(?:phần thưởng|giải thưởng|danh hiệu)(?: (?!của )[^\s,.;]+){0,4}? của\s+"
)


def as_described(scene: Scene, entries: list[Draft]) -> None:
    """Give an honour the grantor that the page names where it says what the honour is, there or in the sentence behind."""
    for mark in scene.awards:
        if mark.value.family not in _OF_A_BODY or mark.value.plain:
            continue
        of = _REWARD_OF.match(scene.folded, mark.end) or _THIS_IS.match(scene.folded, scene.layout.sentence_at(mark.start)[1])
        words = owner_at(scene, of.end()) if of is not None else None
        for entry in entries if words is not None else ():
            if (entry.grantor is None or not entry.owned) and not entry.state and entry.name == mark.value.name:
                entry.grantor = words


#: "X khen thưởng 87 cá nhân. | Trong đó, 66 cá nhân được tặng A": the sentence goes through those whom X has rewarded.
_PART = regex(
    r"\W*(?:trong (?:số )?(?:đó|này|ấy)|theo đó|theo (?:các )?quyết định(?: này| trên)?(?=,| có)|cụ thể"
    r"|(?:các|những|hai|ba|bốn|\d+) (?:tập thể|cá nhân|đơn vị|đồng chí)(?:(?:,| và) (?:\d+ )?(?:cá nhân|tập thể))? (?:được|đã được|nhận)"
    r"(?= tặng| trao| nhận| bằng| giấy))(?!\w)"
)
_REWARDS = regex(
    r"(?<!\w)(?:khen thưởng|(?:biểu dương|tuyên dương|tôn vinh)(?=,? (?:và )?khen thưởng| \d)|trao thưởng|tặng thưởng"
    r"|trao(?: tặng)?(?: (?:các )?(?:giải(?: thưởng)?|phần thưởng))? cho(?= (?:các |những |\d+ )?(?:tác (?:giả|phẩm)|thí sinh|đội|đơn vị|tập thể"
    r"|cá nhân)"
    r"[^.;\n]{0,60}? (?:đoạt|đạt) giải| \d+ (?:tác (?:giả|phẩm)|bài(?: viết)?|ảnh|thí sinh|đội|dự án|sản phẩm))"
    r"|(?:lựa )?chọn (?:ra |được )?\d+ [^.;\n]{2,60}? để trao (?:giải|thưởng)"
    r"|(?:trao|tặng)(?: tặng)?(?= (?:các |những )?(?:quyết định|hình thức|phần thưởng|danh hiệu)))(?!\w)"
)
#: "Tỉnh A có 3 giáo viên được tặng B dịp này": some of those told of.
_THIS_TIME = regex(r"(?<!\w)(?:dịp|đợt|lần) này(?!\w)")
_PASSIVE = regex(r"(?<!\w)(?:được|đề nghị|hội đồng thi đua)(?!\w)")


def of_the_sentence_before(scene: Scene, entries: list[Draft]) -> None:
    """Give the parts that "Trong đó, …" tells of the one who, in the sentence before, rewards all of them."""
    for entry in entries:
        lo, hi = scene.layout.sentence_at(entry.marks[0].start)
        if entry.grantor is None and not entry.state and entry.name != "Huy hiệu Đảng" and _THIS_TIME.search(scene.folded, entry.marks[0].end, hi):
            before_it = [e for e in entries if e.marks[0].start < lo and e.status == entry.status]
            named = {e.grantor for e in before_it if e.grantor and e.name == entry.name and e.class_ == entry.class_}
            entry.grantor = named.pop() if len(named) == 1 and entry.status == "conferred" else None
        if entry.grantor is not None or entry.state or entry.status != "conferred" or _PART.match(scene.folded, lo) is None:
            continue
        before = scene.layout.sentence_before(lo)
        rewards = _REWARDS.search(scene.folded, before[0], before[1]) if before[1] <= lo else None
        beside = [e for e in entries if e.grantor and e.name == entry.name and any(before[0] <= m.start < before[1] for m in e.marks)]
        if before[1] <= lo and len(beside) == 1 and _PART.match(scene.folded, before[0]):  # "6 tập thể được tặng A gồm … 6 cá nhân được tặng A gồm …"
            entry.grantor = beside[0].grantor
            continue
        told = any(not m.value.plain for m in scene.within(scene.awards, *before))
        if rewards is None or told or _PASSIVE.search(scene.folded, before[0], rewards.start()):
            continue
        who = acting(scene, (before[0], rewards.start()))
        if not (who.office and rewards.group().startswith("trao")):
            words = who.words or committee(scene, before[0], rewards.start()) or bare_committee(scene, before[0], rewards.start(), None)
            entry.grantor = words if words is not None and may_grant(entry.award_id, words) else entry.grantor
