"""Which commas belong to an office: those before a parent body or a district, and in lists of fields."""

from __future__ import annotations

from extractor.facts.people.between import of_ward
from extractor.facts.people.ends import FIELD_BODIES, ends
from extractor.facts.people.fields import acronyms, in_faculty, known_field, numbered
from extractor.facts.people.followed import capital, named_soon
from extractor.facts.people.heads import STATUS, head_at
from extractor.facts.people.tokens import Words
from extractor.facts.people.vocabulary import cities, person_words, place_names, prefixes
from extractor.language.patterns import regex

DASHES = "-–—"


def opens_title(words: Words, index: int) -> bool:
    """Whether an office or a title of a person begins at a word.

    Args:
        words: the words of the text.
        index: index of the word.
    """
    if index >= len(words.items):
        return False
    word = words.items[index]
    if word.lower in STATUS and index + 1 < len(words.items) and head_at(words, index + 1) is not None:
        return True
    known = prefixes().get(word.lower) or prefixes().get(words.phrase(index, 2))
    head = head_at(words, index)
    return (head is not None and head[0].kind != "charge") or (known is not None and known.kind in ("honorific", "rank", "degree", "plural"))


#: No school, hospital or company is over them: behind a comma it begins the next clause.
_AUTHORITIES = frozenset(("sở", "ubnd", "hđnd", "bộ"))
#: Nor are they over a company.
_OF_LAW = frozenset(("cơ quan", "công an", "viện kiểm", "toà án", "tòa án", "tand", "vksnd", "cqđt", "ủy ban", "uỷ ban", "chính phủ", "thủ tướng"))
_FIRMS = frozenset(("công ty", "tập đoàn", "ngân hàng", "doanh nghiệp", "tổng công"))


#: "Trưởng phòng Thoát nước, | trung tâm chống ngập, cho biết": a body in small letters that a second comma closes before the verb.
_CLOSED = regex(
    r"(?:trung tâm|công ty|bệnh viện|ban quản lý|chi cục|chi nhánh)(?: [a-zà-ỹđ]+){1,4}(?:,| -| –) "
    r"(?:cũng |đã )?(?:cho biết|nói|cho rằng|cho hay|khẳng định|chia sẻ|nhận định|thông tin|trao đổi|thừa nhận)(?!\w)"
)


#: What a body does beside managing its field ("Cục Quản lý, | Giám sát bảo hiểm"): what it manages is still to come.
_MANAGED = frozenset((
    "giám sát", "khai thác", "vận hành", "bảo vệ", "bảo trì", "duy tu", "bảo tồn", "sử dụng", "điều hành", "kiểm tra", "thanh tra", "xử lý",
    "phát triển", "đầu tư", "kinh doanh", "phát huy", "kiểm soát", "cấp phát", "sửa chữa",
))


#: Two works that one body does, told by a comma ("Tổ bảo vệ an ninh | , trật tự thôn A").
_PAIRED = frozenset((
    ("an ninh", "trật tự"), ("thanh tra", "giám sát"), ("cứu nạn", "cứu hộ"), ("hòa giải", "đối thoại"), ("hoà giải", "đối thoại"),
    ("phòng cháy", "chữa cháy"), ("tuyên truyền", "vận động"), ("kiểm tra", "giám sát"), ("tìm kiếm", "cứu nạn"), ("bồi thường", "hỗ trợ"),
    ("hỗ trợ", "tái định"), ("khám", "chữa bệnh"), ("văn học", "nghệ thuật"), ("khoa học", "kỹ thuật"),
))


def _joined(words: Words, index: int, begin: int) -> bool:
    """Whether a comma parts two works of one body, or what it manages and what else it does."""
    paired = index - begin > 1 and (words.phrase(index - 2, 2), words.phrase(index + 1, 2)) in _PAIRED
    return paired or _managed(words, index)


def _managed(words: Words, index: int) -> bool:
    managing = words.phrase(index - 2, 2) in ("quản lý", "quản lí") and words.items[index - 2].capital
    return managing and words.phrase(index + 1, 2) in _MANAGED


def comma_goes_on(words: Words, index: int, begin: int) -> bool:
    """Whether a comma belongs to the office: a parent body or district after it, or a list of fields with "và" in a body's name.

    Args:
        words: the words of the text.
        index: index of the comma.
        begin: where the body begins.
    """
    nxt = index + 1
    if nxt >= len(words.items) or words.broken(nxt) or opens_title(words, nxt) or words.phrase(nxt, 2) in person_words("said-at"):
        return False
    if numbered(words, index) or acronyms(words, index) or in_faculty(words, index) or _matters(words, index, begin) or _joined(words, index, begin):
        return True
    if index > begin and (words.phrase(nxt, 1) == "thuộc" or words.phrase(nxt, 2) == "trực thuộc"):
        return capital(words, nxt + 1 + (words.phrase(nxt, 1) != "thuộc"))  # "người phụ trách các vấn đề về Mỹ, thuộc Bộ Ngoại giao Cuba"
    taken = index == begin and "làm" in words.lowers[max(0, begin - 4):begin]  # "do ông A làm Trưởng ban, | Đảng ủy Bộ B là …"
    if taken or words.phrase(nxt, 3) in ("bộ chính trị", "ban bí thư"):
        return False  # "…, nguyên thứ trưởng Bộ Công an, Bộ Chính trị nhận thấy"
    if _apart(words, index, begin):
        return False
    word = words.items[nxt]
    if _CLOSED.match(words.text, word.start):
        return True
    bodied = any(words.phrase(begin, n) in person_words("body-start") for n in (1, 2))
    if words.phrase(nxt, 2) == "tổ chức" and capital(words, nxt + 2) and not bodied:
        return True  # "Giám đốc Quốc gia, tổ chức Oxfam"
    if _city_apart(words, nxt):
        return False
    for count in (3, 2, 1):
        if words.phrase(nxt, count) in person_words("body-start"):
            if words.phrase(nxt + count, 1) in ("này", "đó", "trên", "nói"):
                return False
            named = word.text[0].isupper() or word.lower in ("khu", "cụm") or capital(words, nxt + count)
            return named or ((of_ward(words, begin) or (index == begin and _apposed(words, nxt))) and named_soon(words, nxt + count))
    return _field_list(words, index, begin) or _trades(words, index, begin)


#: Kinds of firms whose trades stand before their name, and how many words the trades behind a comma may have.
_TRADERS = ("htx", "hợp tác", "công ty", "cty", "xí nghiệp")
_MOST_OF_TRADE = 7


def _is_trade(word: str) -> bool:
    return word in person_words("trading") or word in ("thương", "dịch", "đầu", "xây")


def _trades(words: Words, index: int, begin: int) -> bool:
    """Whether a comma parts the trades in a firm's name that is still to come ("HTX Thu mua | , chế biến nông sản Thắng Cảnh")."""
    if words.phrase(begin, 1) not in _TRADERS and words.phrase(begin, 2) not in _TRADERS:
        return False
    if index - begin < 2 or not words.items[index - 1].text.islower() or not _is_trade(words.phrase(index + 1, 1)):
        return False
    for at in range(index + 1, min(index + 1 + _MOST_OF_TRADE, len(words.items))):
        word = words.items[at]
        if words.broken(at) or not word.text.isalpha() or ends(words, at):
            return False
        if word.capital:
            return at > index + 2
    return False


def _apart(words: Words, index: int, begin: int) -> bool:
    """Whether the body behind a comma is over none of the kind before it, and so begins the next clause."""
    nxt = index + 1
    if words.phrase(begin, 1) in _AUTHORITIES and (words.phrase(nxt, 1) == "trường" or words.phrase(nxt, 2) in ("bệnh viện", "công ty")):
        return True
    if words.phrase(begin, 2) in _FIRMS and (words.phrase(nxt, 2) in _OF_LAW or words.lowers[nxt] in _OF_LAW):
        return True  # "ông A - Chủ tịch Tập đoàn B, Cơ quan Cảnh sát điều tra đã …"
    return words.phrase(nxt, 1) in _AUTHORITIES and _whole_before(words, index, begin)  # "ông A, Trưởng đoàn ĐBQH tỉnh, UBND tỉnh đã …"


#: "Trưởng Công an quận 1 | , TP. HCM": a centrally run city is no district, and stays out of the office.
_CITY = regex(r"(?:TP|Tp|[Tt]hành phố)(?:\. ?| )?(?P<name>[A-ZĐ][^\W\d_]*(?: [A-ZĐ][^\W\d_]*){0,2})")


def _city_apart(words: Words, index: int) -> bool:
    """Whether a centrally run city is set apart behind a comma."""
    found = _CITY.match(words.text, words.items[index].start)
    names = found["name"].lower().split() if found is not None else []
    return any(" ".join(names[:n]) in cities() for n in range(1, len(names) + 1))


_MOST_APPOSED = 12


def _apposed(words: Words, index: int) -> bool:
    """Whether a body in small letters stands between its head's comma and a further sign ("bà A, hiệu trưởng, | trường tiểu học B, nói")."""
    for at in range(index, min(index + _MOST_APPOSED, len(words.items))):
        if not words.items[at].text[0].isalnum():
            return words.items[at].text in (",", ")", "-", "–", ".", ";")
        if words.broken(at) or ends(words, at) or words.lowers[at] in ("đã", "được", "bị", "sẽ", "đang", "có", "không", "này"):
            return words.broken(at)
    return True


_OF_NOBODY = frozenset(("sở", "ubnd", "hđnd", "quốc hội", "đbqh", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy"))


def _whole_before(words: Words, index: int, begin: int) -> bool:
    """Whether the office before a comma is of an authority that lies under no other of its territory."""
    named = range(max(begin - 1, 0), index - 1)  # "Văn phòng HĐND, UBND quận X" is one
    return any(words.phrase(at, n) in _OF_NOBODY for at in named for n in (1, 2))


#: Those who serve a commune for a field.
_SERVANTS = ("công chức", "viên chức")


def _field_list(words: Words, index: int, begin: int) -> bool:
    """"Sở Văn hóa, Thể thao và Du lịch", "phòng Lao động, thương binh và xã hội", "Ban Thi đua, khen thưởng"."""
    head = words.items[max(begin - 1, 0):index]
    minister = words.phrase(begin - 2, 2) in ("bộ trưởng", "thứ trưởng")
    if not minister and words.phrase(begin - 2, 2) not in _SERVANTS and not any(w.lower in FIELD_BODIES for w in head):
        return False
    if known_field(words, index + 1) and words.phrase(index + 3, 1) in (*DASHES, "và") and known_field(words, index + 4):
        return True  # "phòng Hành chính, Quản trị - Tổ chức cán bộ"
    follow = words.items[index + 1:index + 7]
    text = " ".join(w.lower for w in follow)
    if text.startswith(("khen thưởng", "chống")):
        return True
    for n, word in enumerate(follow):
        if words.broken(index + 1 + n) or (not word.text[0].isalnum() and word.text not in ",&"):
            return False
        if word.lower in ("và", "&"):
            return n > 0 and not opens_title(words, index + 2 + n) and not ends(words, index + 2 + n)
        if ends(words, index + 1 + n):
            return False
        if n in (1, 2, 3) and _territory(words, index + 1 + n) and all(w.text.islower() for w in (words.items[index - 1], *follow[:n])):
            return True  # "Hiệp hội lương thực, thực phẩm TP. HCM"
    return False


_MOST_MATTERS = 12


def _matters(words: Words, index: int, begin: int) -> bool:
    """Whether a comma stands in the list of matters that an office is about ("chuyên gia về kinh tế, xã hội và giáo dục")."""
    led = words.lowers[begin] == "về" or words.lowers[begin - 1] == "về" or "phụ trách" in (words.phrase(begin, 2), words.phrase(begin - 2, 2))
    if not led or not words.items[index - 1].text.islower():
        return False
    for at in range(index + 1, min(index + _MOST_MATTERS, len(words.items) - 1)):
        word = words.items[at]
        if words.broken(at) or opens_title(words, at) or ends(words, at) or not (word.text.islower() or word.text == ","):
            return False
        if word.lower == "và":
            return at > index + 1 and not opens_title(words, at + 1) and not ends(words, at + 1)
    return False


def _territory(words: Words, index: int) -> bool:
    if words.phrase(index, 1) in ("tp", "tỉnh", "huyện", "quận", "xã", "phường") or words.phrase(index, 2) in ("thành phố", "việt nam", "thị xã"):
        return True
    return words.items[index].text[0].isupper() and any(words.phrase(index, n) in place_names() for n in (2, 3))
