"""Whose an office is where more than one could hold it: a state, others told before the holder, two persons, who has one of his own."""

from __future__ import annotations

from functools import lru_cache

from extractor.facts.people import links
from extractor.facts.people.offices import Office
from extractor.facts.people.scene import Scene
from extractor.facts.people.vocabulary import countries, place_names
from extractor.language.anchored import Closing
from extractor.language.patterns import regex

#: "Năm sau Việt Nam | sẽ là | chủ tịch ASEAN, ông A cho biết …": a state holds the office.
_STATE_IS = Closing(
    r"(?:\A|[\n.,;:“\"(] ?|\b(?:rằng|khi|vì|do|nếu|việc|bởi|và|nhưng|[Nn]ăm (?:sau|nay|tới|\d{4})|[Hh]iện|[Nn]ay) )"
    r"(?P<state>[A-ZĐ][^\W\d_]*(?: [A-ZĐ][^\W\d_]*){0,2}|[Nn]ước này|[Nn]ước ta|[Qq]uốc gia này|[Nn]ước chủ nhà)"
    r"(?: (?:sẽ|đang|đã|vừa|hiện|cũng|lần đầu|tiếp tục|được|bầu|trở thành|giữ|làm|là|đảm nhận|đảm nhiệm|chức|vai trò|cương vị|vị trí|ghế)){1,5} \Z"
)
_UPPER_RUN = regex(r"[A-ZĐ][^\W\d_]*(?: [A-ZĐ][^\W\d_]*)*")
_MOST = 90


def of_state(scene: Scene, office: Office) -> bool:
    """Whether a state holds an office, and nobody named beside it.

    Args:
        scene: the names and offices of the text.
        office: the first office of a chain.
    """
    found = _STATE_IS.search(scene.text, office.start - _MOST, office.start)
    if found is None:
        return False
    words = found.group("state").lower().split()
    # "Nga", "Mỹ", "Đức" are given names, and "Anh" addresses somebody: states by one syllable are left.
    return words[-1] in ("này", "ta", "nhà") or any(" ".join(words[n:]) in countries() for n in range(len(words) - 1))


@lru_cache(maxsize=512)
def _states(wording: str) -> frozenset[str]:
    """The states that the words of an office name."""
    return frozenset(
        run.lower() for found in _UPPER_RUN.finditer(wording) for run in (found.group(), *found.group().split()) if run.lower() in countries()
    )


def of_another_state(scene: Scene, chain: list[Office]) -> bool:
    """Whether "và" joins the last office but one to others told before, and the last, which names another state, begins what is told of its holder.

    "…, các nhà ngoại giao và | Đại sứ Thổ Nhĩ Kỳ, | phát ngôn viên Bộ Ngoại giao Nga A nói".

    Args:
        scene: the names and offices of the text.
        chain: offices that follow one another.
    """
    if len(chain) < 2 or chain[-1].reason != "name" or scene.text[chain[-2].end:chain[-1].start] != ", ":
        return False
    if not scene.text.endswith((" và ", " với ", " cùng ", " của ", " gặp "), 0, chain[-2].start):
        return False
    first, last = (_states(scene.text[office.start:office.end]) for office in chain[-2:])
    return bool(first) and bool(last) and first.isdisjoint(last)


def in_adverbial(scene: Scene, ahead: int, chain: list[Office]) -> bool:
    """Whether a name closes the adverbial of a sentence whose subject has the offices ("Sau phát biểu của ông A, | đại sứ Mỹ, bà B, …").

    Args:
        scene: the names and offices of the text.
        ahead: the name before the offices.
        chain: the offices.
    """
    name, edge = scene.by_start.get(chain[-1].end + 2), scene.edge(ahead)
    if name is None or chain[-1].reason != "," or scene.text[scene.names[ahead].end:chain[0].start] != ", " or not scene.titled(name):
        return False
    about = scene.text.endswith(" của ", 0, edge) and links.ABOUT.search(scene.text, edge - 90, edge) is not None
    return about and scene.text.startswith(", ", scene.names[name].end)


_PLAYERS = ("tiền đạo", "tiền vệ", "hậu vệ", "trung vệ", "thủ môn", "cầu thủ", "ngôi sao")


def two_of_one(scene: Scene, first: int, office: Office) -> bool:
    """Whether "cả" or "lẫn" joins two foreign names behind an office of which a team has one ("cả HLV A và B", "HLV A lẫn B").

    Args:
        scene: the names and offices of the text.
        first: the name right behind the office.
        office: the office.
    """
    names = scene.names
    if first + 1 >= len(names) or {names[n].value.shape for n in (first, first + 1)} != {"foreign"}:
        return False
    joint = scene.text[names[first].end:names[first + 1].value.start]
    other = names[first + 1].value.name.split()[-1]
    if any(f"{player} {other}" in scene.text for player in _PLAYERS):
        return False
    return joint == " lẫn " or (joint == " và " and scene.text.endswith(("Cả ", "cả "), 0, office.start))


def has_own(scene: Scene, name: int) -> bool:
    """Whether an office of his own stands behind a name.

    Args:
        scene: the names and offices of the text.
        name: the name.
    """
    end = scene.names[name].end
    return any(end < office.start < scene.over_own(end) for office in scene.offices)


#: "tỉnh A, đơn vị (giữ vai trò Cụm trưởng)": a body takes it.
_OF_BODY = regex(r"[,(–-] ?(?:là )?(?:đơn vị|địa phương|cơ quan|tập thể|doanh nghiệp|nơi|tỉnh|huyện|xã)(?: [^\W\d_]+){0,2} \Z"
                      r"|\b(?:các|những) (?:vị|đồng chí|đ/c|cán bộ|người)(?: đã| từng| vốn)? ?\Z"
                      r"|\b(?:học sinh|sinh viên|trẻ em|người dân|phụ nữ|con cái|các em|nhiều người|mọi người|người ta|ai)(?: đều| sẽ| có thể)? \Z")


#: "…, Mỹ trên thực tế | không còn là …", "ủng hộ Việt Nam | trong vai trò …": a state takes it.
_OF_STATE = regex(
    r"(?:, |\b(?:rằng|vì|thì|ủng hộ|bầu|coi|giúp) )([A-ZĐ][^\W\d_]*(?: [A-ZĐ][^\W\d_]*){0,2})(?: [a-zà-ỹđ]+){0,6} ?\Z"
)


#: "cần chỉ đạo | một quan chức của cơ quan | đảm nhiệm …": somebody without a name takes it.
_OTHERS_TAKE = regex(r"\b(?:chỉ đạo|yêu cầu|giao|cử|chọn|chỉ định|đề cử|mời|tìm|thuê|cần) (?:một|các|những|vài|hai) [a-zà-ỹđ][^.,;:\n]{2,80}\Z")


#: "…, còn | tôi thì được điều động về Cục B, | làm …": who tells of another and of himself.
_I_DO = regex(r"(?:, |; |\. |\b(?:còn|và|nhưng) )[Tt]ôi (?:[^\W\d_]|[ \d,/-])*\Z")


def of_no_person(text: str, line: int, at: int) -> bool:
    """Whether a body or a state takes the office, or whoever is meant by a word for many.

    Args:
        text: the whole text.
        line: where the paragraph begins.
        at: where the verb of taking begins.
    """
    if _OTHERS_TAKE.search(text, max(line, at - 110), at) is not None or _I_DO.search(text, max(line, at - 110), at) is not None:
        return True
    state = _OF_STATE.search(text, max(line, at - 60), at)
    return (state is not None and state.group(1).lower() in place_names()) or _OF_BODY.search(text, max(line, at - 40), at) is not None


def told_in_full(scene: Scene, name: int, start: int) -> bool:
    """Whether one foreign word behind offices that begin a clause is the last of a name that the page gives in full.

    Args:
        scene: the names and offices of the text.
        name: the name.
        start: where the offices begin.
    """
    own = scene.names[name].value.name
    begins = scene.text.endswith((", ", ". ", "\n"), 0, start)
    if not begins or " " in own or scene.titled(name):
        return False
    return any(m.value.shape == "foreign" and m.value.name.endswith(f" {own}") for m in scene.names)
