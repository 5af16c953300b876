"""An occupation that stands for who was named before where it does not open its clause: "luôn nói rằng | tiền đạo | này …", "khiến | nữ ca sĩ …"."""

from __future__ import annotations

import re
from collections import Counter

from extractor.facts.people.offices import Office
from extractor.facts.people.scene import Scene
from extractor.facts.people.sexes import MEN, WOMEN
from extractor.facts.people.speeches import sentence_start
from extractor.facts.people.vocabulary import person_words
from extractor.language.patterns import regex

_REACH = 350
#: Whom others are told to meet, so that "bác sĩ này" within a clause is rather nobody named.
_SERVES = frozenset(("luật sư", "bác sĩ", "bác sỹ", "giáo viên", "nhà báo", "nghị sĩ", "nghị sỹ"))
#: "các cầu thủ này", "một ca sĩ này": not of whom is named alone.
_OF_MORE = regex(r"(?:các|những|hai|ba|bốn|mấy|một|\d+|cựu)(?: (?:nữ|nam|vị))? \Z", re.IGNORECASE)
_FROM = regex(r" (?:người|gốc|quê|xứ|đến từ) [A-ZĐÁÝẤÔ]")
#: From who acts to somebody else, whom he acts on: "Nghệ sĩ A | tố | nữ ca sĩ …".
_OBJECT = regex(r" (?!(?:và|rồi|còn|khi|lúc|vì|do|của|là|mà|rằng|thì|nên|để|cho|với|khiến|sau|trước)(?!\w))[a-zà-ỹđ]+(?: [a-zà-ỹđ]+)? ")
#: Of another kind than those whom they train.
_COACHES = frozenset(("hlv", "huấn luyện viên", "hlv trưởng", "huấn luyện viên trưởng", "chiến lược gia"))


def points_back(occupation: str) -> bool:
    """Whether an occupation stands for who was named before, also with its field ("diễn viên hài")."""
    known = person_words("meant-again") | person_words("artist")
    return occupation in known or " ".join(occupation.split()[:2]) in known


def bare(occupation: str) -> str:
    """An occupation without "nữ" or "nam" before it."""
    return occupation.lower().removeprefix("nữ ").removeprefix("nam ")


def within(text: str, office: Office) -> bool:
    """Whether "này", "nam" or "nữ" shows, within a clause, that an occupation means who was named.

    Args:
        text: the whole text.
        office: the occupation.
    """
    entry = bare(office.entry.name)
    if entry in _SERVES or text[office.start].isupper() or text[office.start - 1] != " ":
        return False
    if not text.startswith(" này", office.title_end) and not _sexed(text, office) and not _described(text, office):
        return False
    return _OF_MORE.search(text, office.start - 12, office.start) is None


def _sexed(text: str, office: Office) -> bool:
    """Whether an artist is told of by an occupation with "nam" or "nữ" alone."""
    if bare(office.entry.name) not in person_words("artist"):
        return False
    if text.endswith((" chàng ", " nàng "), 0, office.start):
        return True
    return text.startswith(("nam ", "nữ "), office.start) and text[office.title_end:office.title_end + 1] in (" ", ".", ",")


#: What tells the sex of an artist before his occupation: "quay lại sân khấu của | chàng | ca sĩ trẻ".
_SEX = {"chàng": "nam", "nàng": "nữ"}


def sex(text: str, office: Office) -> str:
    """The word for the sex of an occupation that stands within its clause: its own first word, "nam" behind "chàng", "nữ" behind "nàng".

    Args:
        text: the whole text.
        office: the occupation.
    """
    before = text[max(0, office.start - 6):office.start].split()[-1:]
    return _SEX[before[0]] if before and before[0] in _SEX else text[office.start:office.start + 3].strip()


_AGED = regex(r" \d{2} tuổi(?! [A-ZĐÁÀÂÔ])")


def _described(text: str, office: Office) -> bool:
    """Whether a player's people or age shows whom his part means ("thời điểm | trung vệ | người Thụy Điển đến …")."""
    if bare(office.entry.name) not in person_words("artist"):
        return False
    return _FROM.match(text, office.title_end) is not None or _AGED.match(text, office.title_end) is not None


def from_where(text: str, office: Office) -> bool:
    """Whether his people tells whom a player's or artist's occupation means ("Hiện | tiền đạo | người Chile …").

    Args:
        text: the whole text.
        office: the occupation.
    """
    return office.entry.name.lower() in person_words("artist") and _FROM.match(text, office.title_end) is not None


#: With what praise "này" points to an artist or player.
PRAISES = r"(?:trẻ|xinh đẹp|tài năng|nổi tiếng|kỳ cựu|điển trai|gạo cội|đa tài)"
_PRAISED = regex(rf" {PRAISES} này(?!\w)")


def praised(text: str, office: Office) -> bool:
    """Whether praise and "này" point from an artist's or player's occupation to who was named ("Sau đó, | tay vợt | xinh đẹp này …").

    Args:
        text: the whole text.
        office: the occupation.
    """
    return office.entry.name.lower() in person_words("artist") and _PRAISED.match(text, office.title_end) is not None


def last_word(scene: Scene, name: int) -> str:
    """The last word of a name, by which a person is called again.

    Args:
        scene: the names of the text.
        name: index of the name.
    """
    return str(scene.names[name].value.name.split()[-1])


def _called(scene: Scene) -> list[tuple[str, str]]:
    """The last syllable of each name right behind an office, and the office."""
    return [
        (last_word(scene, scene.by_start[o.reach]), bare(o.entry.name)) for o in scene.offices if o.reason == "name" and o.end + 2 > o.reach
    ]


def trains(scene: Scene, name: int, occupation: str) -> bool:
    """Whether the page calls a coach by his office right before his name, so that a player's occupation does not mean him.

    Args:
        scene: names and offices of the text.
        name: the name.
        occupation: the occupation that may stand for it.
    """
    last = last_word(scene, name)
    return occupation not in _COACHES and any(called == last and kind in _COACHES for called, kind in _called(scene))


def only_one(scene: Scene, office: Office, word: str) -> int | None:
    """The last mention of the only person whom the sentence, the one before, or else what stands shortly before names, and no coach or the like.

    Behind "nam" or "nữ" alone it is he of whom the page tells most.

    Args:
        scene: names and offices of the text.
        office: the occupation.
        word: what shows the sex, or nothing.
    """
    sexed = word in ("nam", "nữ")
    like = (bare(office.entry.name), "nghệ sĩ", "nghệ sỹ")
    other = {called for called, own in _called(scene) if own in _COACHES or not points_back(own) or (sexed and own not in like)}
    begin = sentence_start(scene.text, office.start)
    for start in (begin, sentence_start(scene.text, max(0, begin - 2)), office.start - _REACH):
        near = _named_since(scene, start, office.start, other)
        if near:
            break
    if len({last_word(scene, name) for name in near}) != 1:
        return None
    found = near[-1]
    if _OBJECT.fullmatch(scene.text, scene.names[found].end, office.start):
        return None
    if not sexed:
        return found
    honorific = (scene.names[found].value.honorific or "").lower()
    return found if honorific not in (MEN if word == "nữ" else WOMEN) and _told_most(scene, last_word(scene, found)) else None


def _named_since(scene: Scene, start: int, end: int, other: set[str]) -> list[int]:
    """The names between two offsets but those of persons of another kind."""
    return [i for i, mark in enumerate(scene.names) if start <= mark.start and mark.end <= end and last_word(scene, i) not in other]


def _told_most(scene: Scene, last: str) -> bool:
    """Whether the page names nobody more often."""
    counts = Counter(last_word(scene, name) for name in range(len(scene.names)))
    return counts[last] == max(counts.values())
