"""Crowns that someone is called by: "Hoa hậu Trái đất 2018 X", "X, quán quân Y", "Hoa hậu Trái đất chia sẻ" of the one whom the page calls so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.facts.awards.model import AwardName
from extractor.facts.awards.names.crowns import crown_of, read_behind, title
from extractor.facts.awards.scene import Person, Scene
from extractor.facts.awards.shapes import Frame, held_by
from extractor.facts.awards.words.verbs import NEGATED
from extractor.facts.marks import Mark
from extractor.language.anchored import Anchored
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

_CROWN = Anchored(
    r"(?<!\w)(?:top \d{1,2} )?(?:hoa hậu|nam vương|hoa khôi|quán quân|á hậu|á vương|á khôi|á quân|miss|mister)(?: \d)?(?= ['‘]?[^\W\d_])"
    r"|(?<!\w)nữ hoàng (?:sắc đẹp|trang sức|áo dài|du lịch|doanh nhân)(?= [^\W\d_])"
)
_YEAR = r"(?: (?:năm )?(?:19|20)\d{2})?"
#: Syllables in small letters that names of contests have behind a capital; other small words tell what somebody does.
_SMALL = (
    r"(?:ái|âm|ca|châu|cười|dân|diện|du|dương|đại|đạo|đất|đẹp|đêm|địa|đồng|đời|gia|giới|hài|hát|hành|hậu|hình|hoá|hóa|khôi|không|lịch|lục|mặt|mẫu|mới|năng"
    r"|nghiệp|nhạc|nhân|nhảy|nhí|nước|nữ|quân|quê|quốc|sân|sắc|sinh|tài|tạo|tế|thanh|thể|thế|thời|thương|tình|toàn|trang|truyền|tuyệt|tượng|viên|việt|vũ)"
)
#: A contest behind the crown, from a capital or number on.
_NAMED = (
    rf" (?:cuộc thi |chương trình )?[\"“]?(?P<contest>[{UPPER}\d][^\s,;.:()\"“”]*(?: (?:{_SMALL}|[{UPPER}\d&’'-][^\s,;.:()\"“”]*|'?s))"
    rf"{{0,7}}?)[\"”]?{_YEAR}"
)
#: A contest between the crown and the name.
_CONTEST = regex(_NAMED + r"(?: ?[-–:]| kiêm [^\d,;.:()\n]{2,30})? ")
#: The rest of a title of queen, of which the first words say what it is of.
_QUEEN = regex(rf"(?P<contest>(?: [^\s,;.:()\"“”\d]+){{0,4}}?){_YEAR} ")
#: What goes on in small letters behind the contest of somebody set off by dashes.
_GOES_ON = (
    r"(?:trong|tại|ở|và|cùng|với|thể hiện|trình bày|biểu diễn|song ca|hát (?:ca khúc|bài)|đã|vừa|cũng|sẽ|từng|chia sẻ|cho biết|cho hay|tâm sự|khoe"
    r"|xuất hiện|góp mặt|có mặt|trở lại)"
)
#: The contest of "A – quán quân X thể hiện ca khúc Y".
_SET_OFF = regex(_NAMED + rf" {_GOES_ON}(?!\w)")
_DASH = regex(r"\s?[-–—]\s?(?:(?:đương kim|cựu|tân) )?")
_IN_YEAR = regex(r" (?:năm )?(?:19|20)\d{2}(?!\w)")
#: What bears the crown's name without having won it.
_NOT_WON = regex(
    r"(?<!\w)(?:cuộc thi|btc|ban tổ chức|giám đốc|đạo diễn|giám khảo|chương trình|đêm thi|chung kết|vòng|thí sinh|ứng (?:cử )?viên|tranh|danh hiệu"
    r"|thi|trưởng ban|đại diện|sân khấu|phim|chủ tịch|mùa|học trò|ngôi|vương miện|đấu trường|không phải|bản quyền)\s+[\"“]?$"
)
_APPOSED = regex(
    r"\s?(?:,|-|–|\((?:\d{2} tuổi, |sn \d{4}, |sinh năm \d{4}, )?|—)\s?"
    r"(?:(?:người )?(?:từng |đã )?(?:là )?(?:giành )?)?(?:đương kim |cựu |tân )?"
)
_CLOSED = regex(rf"{_YEAR}\s?(?:[,.;)–\n-]|$)")
#: A verb of somebody who acts or speaks.
_ACTS = regex(
    rf"{_YEAR} (?:cũng|đã|vừa|cho biết|cho hay|chia sẻ|tâm sự|bày tỏ|lên tiếng|khoe|diện|mặc|xuất hiện|khiến|tiết lộ|nhắn nhủ"
    r"|thừa nhận|trả lời)(?!\w)"
)


#: "(cô) còn là đương kim hoa hậu X", "với vai trò quán quân X": told of somebody named before.
_IS = regex(r"(?<!\w)(?:là|trở thành|với vai trò|với tư cách) (?:(?:đương kim|cựu|tân) )?[\"“]?$")
_SHE = regex(r"(?:^|(?<!\w)(?:và|,|bây giờ|hiện tại|nay) ?)(?:cô|anh|chị|người đẹp|nàng|nam ca sĩ|nữ ca sĩ)(?: nàng| ấy)? ")


_BEAUTY = regex(r"(?:hoa hậu|miss|mister|hoa khôi|nam vương)(?!\w)")


def worn(scene: Scene) -> Iterator[Frame]:
    """Frames of crowns with their contest beside the name of who wears them, outside the names of awards that were read already.

    Args:
        scene: the document.
    """
    last = 0
    for match in _CROWN.finditer(scene.folded):
        start = match.start()
        taken = start < last or any(m.start <= start < m.end for m in scene.awards)
        if taken or _NOT_WON.search(scene.folded, start - 24, start):
            continue
        found = _before_name(scene, match) or _behind_name(scene, match) or _told(scene, match) or _of_the_page(scene, match)
        if found is not None:
            frame, last = found, found.mark.end
            yield frame


def _before_name(scene: Scene, crown: re.Match[str]) -> Frame | None:
    """ "Quán quân X 2012 A"."""
    person = next(iter(scene.persons(crown.end() + 1, min(len(scene.text), crown.end() + 80))), None)
    if person is None:
        return None
    queen = crown.group().startswith("nữ hoàng")
    told = (_QUEEN if queen else _CONTEST).fullmatch(scene.text, crown.end(), person.start)
    if told is not None:
        return _held(scene, crown, told.end("contest"), told["contest"], person)
    end, contest = _contest(scene, crown)
    led = contest is not None and (_SURE.fullmatch(scene.folded, end, person.start) or _leads_to(scene, end, person))
    led = led or (scene.text[end : person.start] == " " and scene.text[end - 1] in "\"”'’")  # its contest stands in quotation marks
    return _held(scene, crown, end, contest, person) if contest is not None and led else None


#: A year parts a contest of any words from the name.
_SURE = regex(r" (?:năm )?(?:19|20)\d{2}(?: ?[-–:])? ")
#: "Á hậu X 2014, quán quân Y 2015 A", "Á hậu X kiêm Hoa hậu Y 2015 A": several crowns before one name.
_AND_CROWN = regex(r"(?: (?:năm )?(?:19|20)\d{2}(?:,| và| kiêm)| kiêm) (?:cựu )?(?=\w)")


def _leads_to(scene: Scene, at: int, person: Person) -> bool:
    """Whether another crown follows behind a contest that ends at an offset, and leads to the same name."""
    joint = _AND_CROWN.match(scene.folded, at)
    crown = _CROWN.search(scene.folded, joint.end(), person.start) if joint is not None else None
    if joint is None or crown is None or crown.start() != joint.end():
        return False
    held = _before_name(scene, crown)
    return held is not None and held.taker[0] == (person.start, person.end)


def _behind_name(scene: Scene, crown: re.Match[str]) -> Frame | None:
    """ "A, quán quân X 2012," and "A (quán quân X)"."""
    person = scene.person_before(crown.start())
    if person is None or _APPOSED.fullmatch(scene.folded, person.end, crown.start()) is None:
        return None
    if scene.text[crown.start()].isupper() and scene.text[person.end : crown.start()].lstrip().startswith(","):  # the next of a list
        return None
    set_off = _SET_OFF.match(scene.text, crown.end()) if _DASH.fullmatch(scene.folded, person.end, crown.start()) else None
    if set_off is not None and not scene.persons(crown.end(), set_off.end("contest")):
        return _held(scene, crown, set_off.end("contest"), set_off["contest"], person)
    end, contest = _contest(scene, crown)
    if contest is None or _CLOSED.match(scene.folded, end) is None:
        return None
    return _held(scene, crown, end, contest, person)


#: "Á hậu Hà thành": where somebody is from, by a city's byname.
_HOME = regex(r"(?:hà|sài|đà|cố) (?:thành|đô)(?!\w)|gốc |xứ |đất ", re.IGNORECASE)


def _contest(scene: Scene, crown: re.Match[str]) -> tuple[int, str | None]:
    """The contest behind a crown: (offset after it, its name); no name where none follows or a person stands in it."""
    end, contest = read_behind(scene.text, scene.folded, crown.end())
    if contest is not None and _HOME.match(contest) is not None:
        return end, None
    within = scene.persons(crown.end(), end + 1)  # with a year behind it it is a contest, whoever else is called so ("Sao Mai 2015")
    named = within and not (len(within) == 1 and within[0].end == end and _IN_YEAR.match(scene.folded, end))
    return (end, None) if named else (end, contest)


def _told(scene: Scene, crown: re.Match[str]) -> Frame | None:
    """ "A là á hậu X", "Cô còn là đương kim hoa hậu X"."""
    lo = scene.layout.sentence_at(crown.start())[0]
    verb = _IS.search(scene.folded, lo, crown.start())
    end, contest = _contest(scene, crown) if verb is not None else (0, None)
    if verb is None or contest is None or NEGATED.search(scene.folded, lo, verb.start()):
        return None
    here = scene.persons(lo, verb.start())
    if len({p.name for p in here}) == 1:
        return _held(scene, crown, end, contest, here[0])
    before = scene.person_before(lo) if not here and _SHE.search(scene.folded[lo : verb.start()]) else None
    return _held(scene, crown, end, contest, before) if before is not None else None


def _of_the_page(scene: Scene, crown: re.Match[str]) -> Frame | None:
    """ "Hoa hậu X cũng chia sẻ", where the page calls one person by the bare crown ("Hoa hậu A")."""
    end, contest = _contest(scene, crown)
    if contest is None or _ACTS.match(scene.folded, end) is None or crown.group().startswith("top"):
        return None
    bare = " ".join(crown.group().split(" ")[-2:])
    called = [p for p in scene.people if scene.folded.endswith(f"{bare} ", 0, p.start)]
    return _held(scene, crown, end, contest, called[0]) if len({scene.full_name(p.name) for p in called}) == 1 else None


def _held(scene: Scene, crown: re.Match[str], end: int, contest: str, person: Person) -> Frame:
    return frame_of(Mark(crown.start(), end, _titled(scene, crown, contest), "awards.name_title"), person)


def _titled(scene: Scene, crown: re.Match[str], contest: str) -> AwardName:
    if crown.group().startswith("nữ hoàng"):
        return title(scene.text[crown.start() : crown.end()] + contest, titled=True)
    name = crown_of(scene.text[crown.start() : crown.end()], contest.replace('"', ""))
    longer = [m for m in scene.awards if m.value.name.startswith(f"{name.name} ")] if _is_new(scene, crown) else []
    full = {m.value.name for m in longer if m.start >= scene.title_end} or {m.value.name for m in longer}
    return name._replace(name=full.pop()) if len(full) == 1 else name


def _is_new(scene: Scene, crown: re.Match[str]) -> bool:
    """Whether a crown is the one that somebody has just won, which the page may cut short: "Tân Hoa hậu Biển A"."""
    return scene.folded.endswith("tân ", 0, crown.start())


def frame_of(mark: Mark, person: Person) -> Frame:
    """The frame of a crown and the person who wears it."""
    return held_by(mark, (person.start, person.end))


#: The first crowns of contests in which others are worn below them.
_FIRST_OF = {"á hậu": ("hoa hậu", "miss", "mrs"), "á khôi": ("hoa khôi",), "á vương": ("nam vương", "mister")}


def sole_contest(scene: Scene, crown: str = "hoa hậu") -> str | None:
    """The one contest of a page that a crown can be of, under its shortest name; None where it tells of none or several.

    Args:
        scene: the document.
        crown: the crown's words; runners-up of shows are of those that have a "quán quân", the others of beauty contests.
    """
    show = crown.casefold().startswith(("á quân", "quý quân", "quán quân"))
    crowns = [m for m in _CROWN.finditer(scene.folded) if (m.group() == "quán quân" if show else _BEAUTY.match(m.group()))]
    told = [(m, _contest(scene, m)[1]) for m in crowns if not _comes(scene, m.start())]
    told = [(m, contest) for m, contest in told if contest]
    told = [(m, contest) for m, contest in told if not scene.folded.endswith("danh hiệu ", 0, m.start())] or told  # a lesser title of the same night
    told = [(m, contest) for m, contest in told if m.start() >= scene.title_end] or told  # a headline cuts names short
    aside = [(m, contest) for m, contest in told if not _apposed(scene, m)]
    told = aside or told
    titles = [contest if show else _titled(scene, m, contest).name for m, contest in told if contest]
    names = {title.casefold(): title for title in titles}
    shortest = [name for name in names if not any(name.startswith(f"{other} ") for other in names)]
    first = next((first for below, first in _FIRST_OF.items() if crown.casefold().startswith(below)), None)
    if len(shortest) > 1 and first is not None:  # an "Á hậu" is of a "Hoa hậu", whatever "Hoa khôi" she was elsewhere
        shortest = [name for name in shortest if name.startswith(first)]
    return names[shortest[0]] if len(shortest) == 1 else None


def _apposed(scene: Scene, crown: re.Match[str]) -> bool:
    """Whether a crown only says who somebody is: "Á hậu 1 thuộc về A, Hoa khôi X 2017"."""
    person = scene.person_before(crown.start())
    return person is not None and _APPOSED.fullmatch(scene.folded, person.end, crown.start()) is not None


#: "sẽ dự thi Hoa hậu X", "đại diện Việt Nam tại Miss Y": another contest than the page's.
_SENT_TO = regex(r"(?<!\w)(?:sẽ|sắp|chuẩn bị)(?!\w)[^.;\n]{0,60}?(?<!\w)(?:tham dự|tham gia|dự thi|dự|tranh tài|đại diện)(?!\w)[^.;\n]{0,60}$")


def _comes(scene: Scene, start: int) -> bool:
    """Whether the contest of a crown at an offset is one that somebody is only to take part in."""
    return _SENT_TO.search(scene.folded, scene.layout.sentence_at(start)[0], start) is not None
