"""Crowns that someone is called by: "Hoa hậu Trái đất 2018 X", "X, quán quân Y", "Hoa hậu Trái đất chia sẻ" of the one whom the page calls so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.facts.awards.model import AwardName
from extractor.facts.awards.names.crowns import read_behind
from extractor.facts.awards.scene import Person, Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.marks import Mark
from extractor.language.anchored import Anchored
from extractor.language.capitals import UPPER

_CROWN = Anchored(
    r"(?<!\w)(?:top \d{1,2} )?(?:hoa hậu|nam vương|hoa khôi|quán quân|á hậu|á vương|á khôi|á quân|miss|mister)(?: \d)?(?= [^\W\d_])"
)
_YEAR = r"(?: (?:năm )?(?:19|20)\d{2})?"
#: Syllables in small letters that names of contests have behind a capital; other small words tell what somebody does.
_SMALL = (
    r"(?:ái|âm|ca|châu|cười|dân|diện|du|dương|đại|đạo|đất|đẹp|đêm|địa|đồng|đời|gia|giới|hài|hát|hành|hậu|hình|hoá|hóa|khôi|không|lịch|lục|mặt|mẫu|mới|năng"
    r"|nghiệp|nhạc|nhân|nhảy|nhí|nước|nữ|quân|quê|quốc|sân|sắc|sinh|tài|tạo|tế|thanh|thể|thế|thời|thương|tình|toàn|trang|truyền|tuyệt|tượng|viên|việt|vũ)"
)
#: A contest between the crown and the name.
_CONTEST = re.compile(
    rf" (?:cuộc thi |chương trình )?[\"“]?(?P<contest>[{UPPER}\d][^\s,;.:()\"“”]*(?: (?:{_SMALL}|[{UPPER}\d&’'-][^\s,;.:()\"“”]*|'?s))"
    rf"{{0,7}}?)[\"”]?{_YEAR}(?: ?[-–:])? "
)
#: What bears the crown's name without having won it.
_NOT_WON = re.compile(
    r"(?<!\w)(?:cuộc thi|btc|ban tổ chức|giám đốc|đạo diễn|giám khảo|chương trình|đêm thi|chung kết|vòng|thí sinh|ứng (?:cử )?viên|tranh|danh hiệu"
    r"|thi|trưởng ban|đại diện|sân khấu|phim|chủ tịch|mùa|học trò|ngôi|vương miện|đấu trường|không phải|bản quyền)\s+[\"“]?$"
)
_APPOSED = re.compile(r"\s?(?:,|-|–|\(|—)\s?(?:(?:người )?(?:từng |đã )?(?:là )?(?:giành )?)?(?:đương kim |cựu |tân )?")
_CLOSED = re.compile(rf"{_YEAR}\s?(?:[,.;)–\n-]|$)")
#: A verb of somebody who acts or speaks.
_ACTS = re.compile(
    rf"{_YEAR} (?:cũng|đã|vừa|cho biết|cho hay|chia sẻ|tâm sự|bày tỏ|lên tiếng|khoe|diện|mặc|xuất hiện|khiến|tiết lộ|nhắn nhủ"
    r"|thừa nhận|trả lời)(?!\w)"
)


def worn(scene: Scene) -> Iterator[Frame]:
    """Frames of crowns with their contest beside the name of who wears them, outside the names of awards that were read already.

    Args:
        scene: the document.
    """
    last = 0
    for match in _CROWN.finditer(scene.folded):
        start = match.start()
        taken = start < last or any(m.start <= start < m.end for m in scene.awards)
        if taken or _NOT_WON.search(scene.folded, max(0, start - 24), start):
            continue
        found = _before_name(scene, match) or _behind_name(scene, match) or _of_the_page(scene, match)
        if found is not None:
            frame, last = found, found.mark.end
            yield frame


def _before_name(scene: Scene, crown: re.Match[str]) -> Frame | None:
    """ "Quán quân X 2012 A"."""
    person = next(iter(scene.persons(crown.end() + 1, min(len(scene.text), crown.end() + 80))), None)
    if person is None:
        return None
    contest = _CONTEST.fullmatch(scene.text, crown.end(), person.start)
    return _held(scene, crown, contest.end("contest"), person) if contest is not None else None


def _behind_name(scene: Scene, crown: re.Match[str]) -> Frame | None:
    """ "A, quán quân X 2012," and "A (quán quân X)"."""
    person = scene.person_before(crown.start())
    if person is None or _APPOSED.fullmatch(scene.folded, person.end, crown.start()) is None:
        return None
    if scene.text[crown.start()].isupper() and "," in scene.text[person.end : crown.start()]:  # the next of a list
        return None
    end, contest = read_behind(scene.text, scene.folded, crown.end())
    if contest is None or scene.persons(crown.end(), end) or _CLOSED.match(scene.folded, end) is None:
        return None
    return _held(scene, crown, end, person)


def _of_the_page(scene: Scene, crown: re.Match[str]) -> Frame | None:
    """ "Hoa hậu X cũng chia sẻ", where the page calls one person by the bare crown ("Hoa hậu A")."""
    end, contest = read_behind(scene.text, scene.folded, crown.end())
    if contest is None or scene.persons(crown.end(), end + 1) or _ACTS.match(scene.folded, end) is None:
        return None
    bare = crown.group().split(" ")[-2:] if not crown.group().startswith("top") else []
    called = [p for p in scene.people if bare and scene.folded.endswith(" ".join(bare) + " ", 0, p.start)]
    return _held(scene, crown, end, called[0]) if len({scene.full_name(p.name) for p in called}) == 1 else None


def _held(scene: Scene, crown: re.Match[str], end: int, person: Person) -> Frame:
    words = scene.text[crown.start() : end].strip(" -–\"“”").replace('"', "")
    name = AwardName(None, words[:1].upper() + words[1:], family="danh-hieu", titled=True)
    mark = Mark(crown.start(), end, name, "awards.name_title")
    span = (person.start, person.end)
    return Frame(mark, "held", "", (mark.start, mark.start), (span,), (mark.end, mark.end), (mark.start, mark.end), "conferred")
