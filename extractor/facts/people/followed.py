"""What "của", "tại" or "ở" behind an office leads to: a body, or an event where something is said."""

from __future__ import annotations

from extractor.facts.people.heads import head_at
from extractor.facts.people.tokens import Words
from extractor.facts.people.vocabulary import person_words


def capital(words: Words, index: int) -> bool:
    """Whether a capitalised word stands at an index, in the same sentence."""
    return index < len(words.items) and not words.broken(index) and words.items[index].capital


#: They lead to a person, a place or a work.
_NO_BODY = frozenset("ông bà anh chị cô em cháu mình nữ nam gia ca bộ phim bài cuốn vợ chồng con đồng nước làng giải cậu cụ vua chúa".split())
_MEDIA = frozenset(("trang", "tờ", "hãng", "kênh", "mạng"))


def event_follows(words: Words, index: int) -> bool:
    """Whether "tại" leads to an event or a document, where something is said, and not to a body, where somebody serves."""
    return words.phrase(index, 1) in person_words("said-at") or words.phrase(index, 2) in person_words("said-at")


#: Last syllables of heads that lead a body, whose owner it is that "của" leads to.
_LEADERS = frozenset(("tịch", "đốc", "trưởng", "nhiệm", "ceo"))
_FOUNDERS = frozenset(("sáng lập", "lập viên"))
_MOST_SMALL = 10


def _led(words: Words, index: int, begin: int) -> bool:
    """Whether words in small letters that name no person come to a name behind "của" ("giám đốc | của vườn thú London")."""
    named = any(word.capital for word in words.items[begin:index - 1])
    leads = words.lowers[begin - 1] in _LEADERS or words.phrase(begin - 2, 2) in _FOUNDERS
    if named or not leads or words.lowers[index - 1] != "của":
        return False
    return words.phrase(index, 1) not in ("cả", "các", "những", "hai", "nhiều") and _comes_to_name(words, index)


def _office_at(words: Words, index: int) -> bool:
    """Whether the head of an office, and no trade ("hiệp hội các | nhà nhập khẩu"), begins at a word."""
    head = head_at(words, index)
    return head is not None and "level" in head[0].data


def _comes_to_name(words: Words, index: int) -> bool:
    """Whether words of small letters that end no office and name no person lead to one with a capital."""
    for at in range(index, min(index + _MOST_SMALL, len(words.items))):
        if words.items[at].capital and not words.broken(at):
            return at > index
        if words.broken(at) or not words.items[at].text.isalpha() or words.lowers[at] in _NO_BODY or (at > index + 1 and _office_at(words, at)):
            return False
        inside = any(words.phrase(start, 2) in person_words("office-inside") for start in (at - 1, at))
        if not inside and (words.lowers[at] in person_words("office-end") or words.phrase(at, 2) in person_words("office-end")):
            return False
    return False


def named_soon(words: Words, index: int) -> bool:
    """Whether a body in small letters comes to its name within a few words ("bệnh viện | đa khoa tỉnh Quảng Trị")."""
    for at in range(index, min(index + 6, len(words.items))):
        if words.broken(at) or not words.items[at].text.isalpha():
            return False
        if words.items[at].capital:
            return True
    return False


#: Outlets whose kind stands before the name.
_OUTLETS = frozenset(("kênh", "đài", "báo", "nhật", "tuần"))
#: Chambers of a parliament, of which there is one: "lãnh đạo phe Dân chủ tại | hạ viện".
_CHAMBERS = frozenset(("hạ viện", "thượng viện", "nghị viện"))
_TERRITORIES = frozenset(("hạt", "bang", "tỉnh", "huyện", "quận"))


def _of_territory(words: Words, index: int) -> bool:
    """Whether "của" leads from a body to its territory ("Trung tâm cứu trợ khẩn cấp của | hạt Sonoma")."""
    level = 1 if words.lowers[index] in _TERRITORIES else 2 if words.phrase(index, 2) in ("thành phố", "thị xã") else 0
    return level > 0 and words.lowers[index - 1] == "của" and capital(words, index + level)


#: Places where somebody serves at a post, which are no unit or town.
_POSTS = frozenset(("ga", "nhà ga", "khu gian", "sân bay", "cảng", "cửa khẩu", "bến xe", "bến phà", "trại giam", "hải đăng", "đèo", "nhà tù"))


def _post(words: Words, index: int) -> bool:
    """Whether "ở" or "tại" leads to such a place and its name ("nhân viên gác chắn ở | khu gian ga Khoa Trường")."""
    led = words.lowers[index - 1] in ("ở", "tại")
    count = next((n for n in (1, 2) if led and words.phrase(index, n) in _POSTS), 0)
    count += count > 0 and words.lowers[index + count:index + count + 1] == ["ga"]
    return count > 0 and capital(words, index + count)


#: Outlets, parties and councils that somebody works for.
_WORKED_FOR = frozenset(("báo", "tờ", "đài", "tạp chí", "kênh", "hãng", "hãng tin", "trang", "công ty", "tập đoàn", "ngân hàng", "đội", "câu lạc bộ"))


def works_for(words: Words, index: int, begin: int) -> bool:
    """Whether "cho" leads from an office that is told of somebody to the named body that it serves ("làm phóng viên | cho | báo Phương Đông").

    Args:
        words: the words of the text.
        index: index of the word behind "cho".
        begin: where what follows the head of the office begins.
    """
    if index >= len(words.items) or any(word.capital for word in words.items[begin:index]):
        return False
    if not any(words.lowers[at] in ("làm", "là", ",") for at in range(max(0, begin - 6), begin)):
        return False
    if words.items[index].capital:
        return any(words.phrase(index, n) in person_words("body-start") for n in (1, 2, 3))
    count = next((n for n in (2, 1) if words.phrase(index, n) in _WORKED_FOR), 0)
    return count > 0 and not words.broken(index) and capital(words, index + count)


#: What bears a name that stands in quotation marks: "Phó Tổng biên tập của tờ | “Ánh Sáng”".
_BEARS = frozenset((
    "tờ", "báo", "nhật báo", "tuần báo", "tạp chí", "kênh", "công ty", "câu lạc bộ", "clb", "quỹ", "hợp tác xã", "nhà xuất bản", "hội", "đội",
    "dự án",
    "nhóm", "mô hình", "thương hiệu", "nhà hàng", "quán", "quán ăn", "quán cơm", "fanpage", "hãng", "cửa hàng", "chuỗi", "lớp học",
))
_LONGEST_NAME = 7


def quoted_name(words: Words, index: int) -> int:
    """Index of the quotation mark that closes the name of a body, where its kind stands right before the opening one; 0 where none does.

    Args:
        words: the words of the text.
        index: index of the opening quotation mark.
    """
    if not any(words.phrase(index - n, n) in _BEARS for n in (1, 2, 3) if n <= index):
        return 0
    for at in range(index + 1, min(index + 2 + _LONGEST_NAME, len(words.items))):
        if words.broken(at) or words.items[at].text in ",.;:!?…":
            return 0
        if words.items[at].text in ("”", '"'):
            return at if at > index + 1 and words.items[index + 1].capital else 0
    return 0


def _in_quotes(words: Words, index: int) -> bool:
    """Whether the kind of a body stands here, and its name in quotation marks behind it ("của | tờ “Ánh Sáng”")."""
    behind = range(index + 1, min(index + 4, len(words.items)))
    return any(words.items[at].text in ("“", '"') and quoted_name(words, at) > 0 for at in behind)


def _before_proper(words: Words, index: int) -> bool:
    """Whether the word for a medium stands here, or the one for a country behind "của" ("Thủ tướng của | nước | Pháp")."""
    return words.phrase(index, 1) in _MEDIA or (words.phrase(index, 1) == "nước" and words.lowers[index - 1] == "của")


def body_follows(words: Words, index: int, begin: int) -> bool:
    """Whether a body, where somebody serves, stands behind "của", "tại", "ở" or "thuộc".

    Args:
        words: the words of the text.
        index: index of the word behind the preposition.
        begin: where what follows the head of the office begins.
    """
    if index >= len(words.items) or words.broken(index):
        return False
    if words.items[index].capital or (_before_proper(words, index) and capital(words, index + 1)):
        return words.phrase(index + 1, 1) not in ("này", "đó")  # "Bí thư Đảng ủy của | Ban này"
    if words.phrase(index, 1) == "hãng" and any(capital(words, index + n) for n in range(2, 11)):
        return True  # "giám đốc của hãng tư vấn ABC"
    if words.lowers[index] in _OUTLETS and words.lowers[index - 1] == "của" and named_soon(words, index + 1):
        return True  # "giám đốc biên tập của kênh tin tức New Delhi Television"
    if words.phrase(index, 2) in _CHAMBERS or _post(words, index) or _in_quotes(words, index) or (index - 1 > begin and _of_territory(words, index)):
        return True
    if words.phrase(index, 2) == "khu vực" and capital(words, index + 2):
        return True  # "giám đốc phân tích tại khu vực Bắc Á"
    if words.lowers[index - 1] == "của" and words.phrase(index, 2) in ("cảnh sát", "quân đội") and capital(words, index + 2):
        return True
    if index > 2 and words.lowers[index - 1] == "của" and "thành viên" in (words.phrase(index - 3, 2), words.phrase(index - 5, 2)):
        return any(words.phrase(index, n) in person_words("membered") for n in (1, 2))
    owner = head_at(words, index) if words.lowers[index - 1] == "của" else None
    if owner is not None and owner[1] > 1 and owner[0].get("level") in ("state", "any"):
        return True  # "người phát ngôn của đệ nhất phu nhân Mỹ"
    if _led(words, index, begin) or (any(words.phrase(index, n) in person_words("owned-start") for n in (1, 2)) and _comes_to_name(words, index)):
        return True
    if any(words.phrase(index + n, 1) in ("này", "đó", "trên") and words.phrase(index, n) in person_words("body-start") for n in (1, 2)):
        return False  # "khoa Xét nghiệm | thuộc bệnh viện này"
    return any(words.phrase(index, n) in person_words("body-start") for n in (2, 3)) or (
        words.phrase(index, 1) in person_words("body-start") and words.phrase(index, 2) not in ("bộ phim", "đội bóng", "đội tuyển", "xã hội")
    )


#: Which of several holders somebody is, between an office and "của".
_TURNS = ("mới", "đương nhiệm", "hiện tại", "tương lai")


def past_turn(words: Words, index: int) -> int:
    """The index behind which holder of an office somebody is, where "của" and the body follow ("Tổng thống | thứ 45 | của Mỹ", "CEO | mới | của A").

    Args:
        words: the words of the text.
        index: index of the word behind the head.
    """
    if words.phrase(index, 1) == "thứ" and words.phrase(index + 2, 1) == "của" and words.phrase(index + 1, 1).isdigit():
        return index + 3
    behind = next((index + n for n in (1, 2) if words.phrase(index, n) in _TURNS), 0)
    if not behind or words.phrase(behind, 1) != "của" or any(words.broken(at) for at in range(index, behind + 1)):
        return index
    return behind if body_follows(words, behind + 1, behind) else index
