"""Words that are an award only beside a verb of granting, or in a list that one opens."""

from __future__ import annotations

from extractor.facts.awards.frames.clauses import last_verb
from extractor.facts.awards.frames.counted_titles import counts_holders
from extractor.facts.awards.frames.titles import OF_STATE, leads, listed_by_title
from extractor.facts.awards.model import Span
from extractor.facts.awards.recipients.own import says_who
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.verbs import FOR_YEARS, ONE_OF
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

_STRIVEN = frozenset({"khac", "giai-thuong", "danh-hieu"})
#: "cho các doanh nghiệp tiêu biểu" only says who they are.
_DESCRIBED = regex(r"(?<!\w)(?:các|những|nhiều|cho \d+|(?:chọn|cử|giới thiệu) (?:\d+|một|hai|ba))\s+$")
#: "14 cá nhân thanh niên tiên tiến … đã được X tặng A": who they are that receive.
_COUNTED = regex(r"(?<!\w)\d+ (?:tập thể|cá nhân|đơn vị|gương|đại biểu|cán bộ|đoàn viên|hội viên)\s+[\"“]?$")
_GIVEN = regex(r"[^,;.:\n]{0,60}?(?<!\w)được [^.;:\n]{3,100}? (?:trao |phong )?tặng(?!\w)")
#: "gia đình văn hóa - hạnh phúc tiêu biểu": more than the title says.
_GOES_ON = regex(r"\s*[-–]\s*hạnh phúc(?!\w)|\s+tiêu biểu(?!\w)")
#: "phong trào “Sinh viên 5 tốt”": what is striven for.
_MOVEMENT = regex(r"(?<!\w)(?:phong trào|cuộc vận động|chương trình|mô hình|tiêu chí|câu lạc bộ)\s*(?:thi đua\s+)?[\"“]?$")
_AT = regex(r"(?<!\w)(?:tại|của|trong|thuộc|trong khuôn khổ)\s+(?:mùa |lễ trao )?[\"“]?$")
#: "công nhận 20 doanh nghiệp tiêu biểu, 15 doanh nhân tiêu biểu".
_ONE_MORE = regex(r"[\s\"”]*(?:,|và)\s*\d+\s+[\"“]?")


#: "tặng bà A Bằng công nhận (B)".
_CERTIFIED = regex(r"(?<!\w)(?:bằng|giấy) (?:công nhận|chứng nhận)(?: danh hiệu)?\s+[\"“]?$")


#: "Ban tổ chức (Giải báo chí X)": a part of the name of those who hold it.
_COMMITTEE = regex(r"(?<!\w)(?:ban tổ chức|btc) [\"“]?$")


_FOR_SO_MANY = regex(r"[\s\"”]*(?:(?:năm|đợt|lần thứ) \S+ )?cho (?:\d[\d.]*|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|các|những) $")


def standing(scene: Scene, sentence: Span, names: list[Mark]) -> list[Mark]:
    """Names without the words that are an award only beside a verb of granting and stand beside none."""
    found: list[Mark] = []
    for i, mark in enumerate(names):
        left = names[i - 1].end if i else sentence[0]
        joined = bool(found) and found[-1].end == left and found[-1].value.weak and _ONE_MORE.fullmatch(scene.folded, left, mark.start) is not None
        if mark.value.family in _STRIVEN and not mark.value.titled and _MOVEMENT.search(scene.folded, mark.start - 30, mark.start):
            continue
        if _COMMITTEE.search(scene.folded, mark.start - 16, mark.start):
            continue
        if _says_where(scene, mark, found) or (found and _is_byname(scene, found[-1], mark)):
            continue
        if found and not found[-1].value.plain and mark.value.family == OF_STATE and _FOR_SO_MANY.fullmatch(scene.folded, found[-1].end, mark.start):
            continue  # "tặng A cho 125 Nghệ sĩ ưu tú": those who bear a title are counted as persons are
        if says_who(scene, mark):
            continue  # "tặng A cho 11 gia đình văn hóa và chọn một gia đình văn hóa dự thi": who they are
        if _addresses(scene, mark) and listed_by_title(scene, sentence, mark) is None:
            continue
        if not mark.value.titled and scene.text[mark.start].islower() and _GOES_ON.match(scene.text, mark.end):
            continue
        if not mark.value.weak or joined or counts_holders(scene, sentence, mark, found) or _stands(scene, sentence, left, mark):
            found.append(mark)
    return found


def _addresses(scene: Scene, mark: Mark) -> bool:
    """Whether an abbreviated title only addresses the person behind it: "… là NNƯT A"."""
    return mark.rule == "awards.name_abbreviation" and mark.value.weak and any(p.start <= mark.end + 1 for p in scene.persons(mark.end, mark.end + 2))


def _is_byname(scene: Scene, before: Mark, mark: Mark) -> bool:
    """Whether a prize only stands in brackets behind the one whose byname it is: "Giải báo chí về xây dựng Đảng (Giải Búa liềm vàng)"."""
    prizes = before.value.family in ("giai", "giai-thuong") and mark.value.family == "giai-thuong" and not mark.value.classes
    return prizes and scene.text[before.end : mark.start].strip(' "”“') == "(" and scene.text[mark.end : mark.end + 3].lstrip(' "”').startswith(")")


def _says_where(scene: Scene, mark: Mark, before: list[Mark]) -> bool:
    """Whether a named prize only says where a place before was won: "giải Nhất … tại Giải thưởng X"."""
    places = any(m.value.family == "giai" and m.value.name.startswith("Giải") for m in before)
    return places and mark.value.family == "giai-thuong" and _AT.search(scene.folded, mark.start - 24, mark.start) is not None


def _stands(scene: Scene, sentence: Span, left: int, mark: Mark) -> bool:
    """Whether words that are an award only beside a verb of granting stand beside one, or in a list that one opens."""
    if _DESCRIBED.search(scene.folded, mark.start - 16, mark.start):  # "cho các doanh nghiệp tiêu biểu" only says who they are
        return False
    if _COUNTED.search(scene.folded, mark.start - 24, mark.start) and _GIVEN.match(scene.folded, mark.end, sentence[1]):
        return False
    if FOR_YEARS.search(scene.folded, sentence[0], mark.start) or _CERTIFIED.search(scene.folded, mark.start - 40, mark.start):
        return True
    if ONE_OF.search(scene.folded, max(sentence[0], mark.start - 30), mark.start) or leads(scene, sentence[0], mark):
        return True
    return _strong_verb(scene, left, mark.start) or listed_by_title(scene, sentence, mark) is not None


def _strong_verb(scene: Scene, left: int, start: int) -> bool:
    """Whether a verb of granting stands right before words that are an award only there."""
    verb = last_verb(scene, max(left, start - 60), start)
    return verb is not None and start - verb.end() <= 30


#: What a plan aims at is not yet given, whatever its clauses say.
_AIMS = regex(
    r"(?<!\w)(?:(?<!nỗ lực )(?<!quá trình )(?<!sự )(?<!không ngừng )(?<!ra sức )phấn đấu (?=giữ|đạt|có|đến|trong|năm|để|được|hoàn|xây|\d)"
    r"|mục tiêu(?= đến| năm| là|:)|chỉ tiêu(?= năm| đến|:))"
)
_REACHED = regex(r"(?<!\w)(?:đã|kết quả|vừa|vượt|hoàn thành|trước đó|năm qua|dịp này|tại hội nghị)(?!\w)")


def not_aimed_at(scene: Scene, sentence: Span, names: list[Mark]) -> list[Mark]:
    """Names of a sentence without those that it tells as what a plan aims at."""
    aims = _AIMS.search(scene.folded, *sentence)
    return [mark for mark in names if aims is None or mark.start < aims.start() or _REACHED.search(scene.folded, aims.end(), mark.start)]
