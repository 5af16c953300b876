"""What is called like a person or by a word of address and is not: works and streets in lists, "Anh" in "Anh Quân"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.catalogues.units import is_name_of_district
from extractor.facts.people.stops import SHORT_COUNTRIES
from extractor.facts.people.vocabulary import person_words
from extractor.language.anchored import Anchored, Closing
from extractor.language.name_tokens import LOWER, UPPER, NameToken
from extractor.language.patterns import regex

_GIVEN = regex(rf"Anh (?!Em |Chị |Trai )([{UPPER}][{LOWER}]+)(?! [{UPPER}])")
_AFTER_NAME = regex(rf"[{UPPER}][{LOWER}]* [-–—&] \Z")


def is_syllable(text: str, at: int) -> bool:
    """Whether "Anh" at an offset begins a name of two syllables: a dash joins it to a name, or it stands so inside a sentence.

    Args:
        text: the whole text.
        at: offset of the word.
    """
    found = _GIVEN.match(text, at)
    if found is None:
        return False
    if _AFTER_NAME.search(text, at - 12, at):
        return True
    name = f" {found.group()}"
    inside = text.find(name)
    while inside > 0:
        if text[inside - 1].isalpha() or text[inside - 1] in ",(":
            return True
        inside = text.find(name, inside + 1)
    return False


_TWO = regex(rf"[{UPPER}][{LOWER}]* [{UPPER}][{LOWER}]*")


def opens_place(text: str, at: int) -> bool:
    """Whether a word of address is the first syllable of a district's name: "(Bà Rịa – Vũng Tàu)", "Cô Tô"."""
    found = _TWO.match(text, at)
    return found is not None and is_name_of_district(found.group().lower())


#: "một người tên Bình", "thanh niên tên Huy": a given name alone.
CALLED = Closing(
    r"(?:người|thanh niên|phụ nữ|đàn ông|cô gái|chàng trai|du khách|hành khách|nam sinh|nữ sinh|học sinh|bé|em|[Aa]nh|[Cc]hị|[Ôô]ng|[Bb]à|[Cc]ô|cháu"
    r"|bạn|vợ|chồng|con trai|con gái|nhân viên|công nhân|tài xế|thiếu nữ|thiếu niên|chủ nhà|chủ quán|nghi phạm|nạn nhân|khách"
    r"|[Tt]hợ|đối tượng|[Bb]ác s[ĩỹ]|[Gg]iáo viên|[Tt]hầy giáo|[Cc]ô giáo|[Ll]uật sư|[Bb]ảo vệ|[Ss]inh viên|[Kk]ỹ sư|[Cc]hiến sĩ|[Cc]ảnh sát|[Cc]a sĩ"
    r"|[Cc]ầu thủ)(?: (?:[A-ZĐ]?[a-zà-ỹđ]+|\d+)){0,3} tên(?: là)? \Z"
)
#: "bút danh | Đông Hà", "tên thật là | …": whatever follows is a name.
NAMED = Closing(
    r"(?:(?:bút danh|nghệ danh|tên thật|tên khai sinh|thế danh|pháp danh|biệt danh|bí danh)(?: là)?:? "
    r"|\b(?:[Vv]ợ|[Cc]hồng|[Cc]on (?:trai|gái|dâu|rể)|[Mm]ẹ|(?<!khủng )(?<!công )(?<!tuyên )[Bb]ố|[Cc]ha"
    r"|[Ee]m (?:trai|gái)|[Aa]nh trai|[Cc]hị gái|[Bb]ạn (?:trai|gái))"
    r"(?: [^\W\d_]+){0,4} là "
    r"|\btên (?:con|con gái|con trai|bé|của (?:bé|con)) là "
    r"|[Nn]gười (?:thay|kế nhiệm|kế vị|thắng|chiến thắng|đoạt|giành|đứng|về|lập công|phát hiện|được chọn|đăng quang)(?: [a-zà-ỹđ\d]+){0,5} là "
    r"|đặt tên(?: cho)? (?:bé|con|cháu|thằng bé|cô bé|cậu bé|em bé)(?: [a-zà-ỹđ]+){0,2} là )\Z"
)


def of_country(text: str, word: NameToken) -> bool:
    """Whether the one word behind a rank is a country, as no full name on the page ends in it ("đô đốc | Mỹ | nói")."""
    return word.key in SHORT_COUNTRIES and re.search(rf"(?!Vua|Quân|Nước|Người|Bắc|Nam)[{UPPER}][{LOWER}]+ {word.text}(?!\w)", text) is None


_ANIMAL = Closing(
    r"(?:(?<!\w)(?:[Vv]oi|[Cc]hó|[Mm]èo|[Nn]gựa|[Hh]ổ|[Gg]ấu|[Bb]ò|[Tt]râu|[Ll]ợn|[Hh]eo|[Dd]ê|[Kk]hỉ|[Vv]ượn|[Vv]ẹt|[Rr]ùa"
    r"|tinh tinh|đười ươi|cá heo|cá voi|sư tử)"
    r"(?: (?!của|với|và|cho)[a-zà-ỹđ\d]+){0,4} (?:tên|tên là|mang tên|có tên|tên gọi) "
    r"|(?<!\w)(?:[Cc]hú|[Cc]on) (?:voi|chó|mèo|ngựa|hổ|gấu|bò|trâu|khỉ|vượn|vẹt|rùa|tinh tinh|sư tử) )\Z"
)


#: What waters, bridges and markets are called by: "sông ông | Lớn", "chợ bà | Chiểu".
_OF_PLACE = regex(
    r"(?<!\w)(?:sông|rạch|kênh|cầu|chợ|ngã (?:ba|tư|năm|sáu|bảy)|(?<!gia )đình|miếu|gò|núi|suối|đèo|cù lao|cồn|lăng|vàm|bến|đồi)"
    r" (?:ông|bà|cô|cậu|chú) \Z",
    re.IGNORECASE,
)


def of_place(text: str, words: Sequence[NameToken]) -> bool:
    """Whether one word behind "ông" or "bà" is that of a river, a bridge or a market."""
    return len(words) == 1 and _OF_PLACE.search(text, words[0].start - 18, words[0].start) is not None


def opens_streets(text: str, words: Sequence[NameToken]) -> bool:
    """Whether "Đường" and two syllables open a sentence as the first of a list ("Đường Nguyễn Huệ, phố Lý Thường Kiệt …")."""
    start = words[0].start
    return words[0].text == "Đường" and len(words) == 3 and (not start or text[start - 1] == "\n" or text.endswith(". ", 0, start)) and (
        text.startswith((", đường", ", phố", ", quận", ", phường"), words[-1].end)
    )


def animal(text: str, start: int) -> bool:
    """Whether an animal is told to bear the name that begins at an offset ("voi số 3 tên | Khăm Sinh", "chú chó | Mực")."""
    return _ANIMAL.search(text, start - 48, start) is not None


_WORKS = Anchored(
    r"\b(?:(?:tựa game|trò chơi|game|series|loạt phim"
    r"|vở|vở diễn|vở kịch|vở tuồng|vở chèo|phim|bộ phim|ca khúc|bài hát|bản hit|bản nhạc|album|nhạc phẩm|tác phẩm|truyện|tiểu thuyết|kịch bản)"
    r" (?:lớn |nổi tiếng |chính )?như"
    r"|(?:tuyến đường|đường|tuyến phố|(?<!thành )phố|trường|chợ|nhà ga|ga|bến xe)(?: khác| lớn| chính)?(?: như| gồm| như:| gồm:|:)"
    r"|(?:các|những|\d+) địa điểm(?: [a-zà-ỹđ]+){0,4},? (?:gồm|như):?"
    r"|tuyến (?:đường|phố)(?: [a-zà-ỹđ]+){0,7},? (?:gồm|như):?) (?=[A-ZĐÁÀẢÃẠVHLNTPC])",
)
_LIST_END = regex(r"[.;…](?=\s|\Z)|\n|\.\.\.")


def titles_of_works(text: str) -> list[tuple[int, int]]:
    """Spans of lists of works, streets or schools ("những vở như A, B, C …"), in which names are titles."""
    spans: list[tuple[int, int]] = []
    for opening in _WORKS.finditer(text):
        stop = _LIST_END.search(text, opening.end(), opening.end() + 400)
        spans.append((opening.end(), stop.start() if stop else min(len(text), opening.end() + 400)))
    return spans


#: "tàu sân bay mang tên nữ hoàng | A", "đường được đặt tên theo nhạc sĩ | B": a thing bears a person's name.
_BEARS = regex(
    r"(?P<what>(?:[^\W\d_]+ ){0,4})(?:(?:mang|lấy) tên|đặt tên theo|đặt theo tên)"
    r"(?: của| vị| cố)?(?: (?!do |được )[^\W\d_]+){0,4} \Z"
)
_BEARER = regex(
    r"\b(?:người|ông|bà|anh|chị|em|bé|cô|cậu|chàng|nàng|gái|trai|đối tượng|nhân vật|tài khoản|thí sinh|học sinh|hắn|tên|chứng minh|nhân dân"
    r"|căn cước|hộ chiếu|giấy|thẻ|sổ|đỏ|hồng|bằng|đơn(?! vị)|hồ sơ|hóa đơn|vé|tờ|đất|sử dụng|phép|lái) ",
    re.IGNORECASE,
)


def gives_name(text: str, start: int) -> bool:
    """Whether something else bears the name that begins at an offset ("Trường mang tên nhà thơ X"); "người đàn ông mang tên X" is himself."""
    low = max(0, start - 64)
    if text.rfind(" tên", low, start) < 0:
        return False
    bears = _BEARS.search(text, low, start)
    return bears is not None and _BEARER.search(bears["what"]) is None


_CREDIT = regex(r"([^\W\d_]+(?: [^\W\d_]+){0,3})\s?[:：]\s?(?:[^\W_]{2,12} ?[/-] ?)?\Z")


#: Signs that close the label of a credit, and what stands before one without a sign.
_LABELS = frozenset(":：/-")
_BEFORE_LABEL = frozenset(" \n(“\"")


def is_credit(text: str, at: int) -> bool:
    """Whether the label of a photographer or author ends right before an offset ("Ảnh: | …")."""
    end = at
    while end and text[end - 1] == " ":
        end -= 1
    label = _CREDIT.search(text[max(0, at - 40):at].rpartition("\n")[2]) if text[end - 1:end] in _LABELS else None
    if label is None:
        return text.endswith("Ảnh ", 0, at) and text[max(0, at - 5):at - 4] in _BEFORE_LABEL
    words = label.group(1).lower().split()
    return "trong" not in words and any(" ".join(words[i:]) in person_words("credit") for i in range(len(words)))
