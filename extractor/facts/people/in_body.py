"""Names behind an office in apposition that end the name of its body: schools and hospitals called after persons, firms, shops, towns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.facts.marks import Mark
from extractor.facts.people import links
from extractor.facts.people.firms import of_goods
from extractor.facts.people.offices import Office
from extractor.facts.people.scene import Scene
from extractor.facts.people.vocabulary import foreign_givens, person_words
from extractor.language.patterns import regex

#: Units before two syllables behind an office in apposition: rather their name than a person.
_UNITS = (" huyện ", " quận ", " xã ", " phường ", " thị trấn ", " thị xã ", " tỉnh ", " thành phố ")
_INITIALS = regex(r"[A-Z]\.[A-Z]\.? [A-Z][^ ]+\Z")
#: Bodies whose name ends in that of a firm, a town or a donor ("Giám đốc Trung tâm Y tế Toàn cầu | Yale").
_NAMED_LAST = regex(r" (?:trung tâm|trường|đại học|viện|học viện|khoa|quỹ|bệnh viện) ", re.IGNORECASE)


def in_body(scene: Scene, name: int, office: Office) -> bool:
    """Whether an untitled name ends the name of a body ("Trường Đại học Y khoa Phạm Ngọc Thạch").

    Args:
        scene: names and offices of the text.
        name: the name right behind the office.
        office: an office in apposition to another name.
    """
    mark, text = scene.names[name], scene.text
    if office.entry.name.lower() in person_words("company-office") and (_firm(text, mark) or of_goods(text, office.title_end, mark)):
        return True
    if mark.value.start != mark.start:
        return False
    if (not office.occupation or office.entry.name.lower() == "đội trưởng") and _INITIALS.match(mark.value.name):
        return True  # "A, giám đốc J.P Morgan, …"
    if mark.value.name.count(" ") == 1 and text.endswith(_UNITS, 0, mark.start):
        return True  # "ông A, Trưởng Đài Truyền hình huyện | Phú Lộc"
    if mark.value.shape == "foreign" and " " not in mark.value.name:
        if office.entry.kind == "foreign":
            return text.startswith(",", mark.end)  # "A, thị trưởng thị trấn miền nam X, cùng …"
        if _NAMED_LAST.search(text, office.title_end, mark.start) is not None and not _in_full(scene, mark):
            return True
    if office.occupation and office.entry.name.startswith("chủ "):  # "chị A, chủ sạp trái cây Hồng Ba Lý"
        return True
    return links.CALLED_AFTER.search(text[office.title_end:mark.start].lower()) is not None


def _in_full(scene: Scene, mark: Mark) -> bool:
    """Whether the page tells of a person by a longer name that a name is part of."""
    return any(mark.value.name in other.value.name.split() for other in scene.names if " " in other.value.name)


def _firm(text: str, mark: Mark) -> bool:
    """Whether a foreign name without title behind an office in apposition is rather the firm's ("A, giám đốc điều hành Exxon Mobil, …")."""
    word = mark.value.name.split()[0].lower()
    bare = mark.value.start == mark.start and mark.value.shape == "foreign"
    return bare and word not in foreign_givens() and text[mark.end:mark.end + 2] in (", ", " -", " –", ") ", "),")


_SEVERAL = regex(r"\b(?:các|những|nhiều|hai|ba|bốn|[2-9]|\d\d) \Z", re.IGNORECASE)
_VERB = regex(r" (?:đã|đang|sẽ|bị|được|vi phạm|cũng|không|có|phải|trình diễn|biểu diễn|biểu quyết|họp|là (?:ông|bà|anh|chị|các|hai))\b")
#: "các cầu thủ Huddersfield hân hoan": one foreign word alone behind several of them is their team.
_PLAYERS = frozenset(("cầu thủ", "tuyển thủ", "danh thủ", "ngôi sao"))
_GOES_ON = (",", " và", ".", "…", " cùng")


def of_team(scene: Scene, name: int, office: Office) -> bool:
    """Whether one word alone behind several persons of one office is their firm or team: "các thành viên HĐQT Vinaconex đã …".

    Args:
        scene: names and offices of the text.
        name: the only name behind the office.
        office: the office of several.
    """
    mark, text = scene.names[name], scene.text
    if office.entry.name.lower() in person_words("fighter") and mark.value.shape == "foreign" and mark.value.start == mark.start:
        return True  # "các tay súng Boko Haram"
    if " " in mark.value.name or mark.value.honorific is not None or _SEVERAL.search(text, office.start - 8, office.start) is None:
        return False
    team = office.entry.name in _PLAYERS and mark.value.shape == "foreign" and not text.startswith(_GOES_ON, mark.end)
    return team or _VERB.match(text, mark.end) is not None


#: "các tổng thống | tiền nhiệm của ông A": others held it, before him or under him.
_BEFORE_HIM = regex(r" (?:tiền nhiệm|kế nhiệm|thân cận|dưới quyền|cấp dưới) của ")


def none_of_them(scene: Scene, chain: Sequence[Office], behind: int | None) -> bool:
    """Whether offices of several are those of others than of the name behind them ("mấy ông Bộ trưởng, Thứ trưởng, ông A …").

    Args:
        scene: names and offices of the text.
        chain: offices that follow one another, the first of several persons.
        behind: the name behind them, if any.
    """
    last = chain[-1]
    if _BEFORE_HIM.match(scene.text, last.end) or (len(chain) > 1 and last.reason == "," and behind is not None):
        return True
    return behind is not None and _praised_many(scene.text, last) and len(scene.listed(behind)) == 1


def _praised_many(text: str, office: Office) -> bool:
    """Whether several players or artists are told with praise before one name: a sentence begins there ("các tiền vệ đẳng cấp | A đã …").

    Args:
        text: the whole text.
        office: the occupation right before the name.
    """
    artist = " ".join(office.entry.name.lower().split()[:2]) in person_words("artist") and text.endswith((" các ", " những "), 0, office.start)
    return artist and text[office.title_end:office.end].islower()
