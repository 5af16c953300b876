"""Words that end an office, and what makes of them a part of a body's name."""

from __future__ import annotations

from extractor.facts.people.between import COMPANIES, of_leading_firm
from extractor.facts.people.followed import capital
from extractor.facts.people.tokens import Words
from extractor.facts.people.vocabulary import office_end_openings, office_ends, person_words
from extractor.language.patterns import regex

#: Kinds of bodies that have a field in their name.
FIELD_BODIES = frozenset("bộ sở ban phòng ủy uỷ vụ khoa viện hội trường trung cục đoàn".split())
#: What departments of hospitals give on demand: "khoa Điều trị theo yêu cầu".
_ON_DEMAND = frozenset(("bệnh", "trị", "vụ", "khám", "sinh", "nghiệm"))
#: Words of envoys and missions, which are sent to the body after "bên cạnh".
_ENVOYS = frozenset(("đoàn", "sứ", "diện"))
#: Kinds of bodies of which somebody serves one that bears no name ("chủ nhiệm | một câu lạc bộ võ thuật").
_ONE_BODY = COMPANIES | {"câu lạc bộ", "clb", "trung tâm", "hợp tác xã", "phòng khám", "quỹ", "tờ báo", "tạp chí", "bảo tàng", "viện", "học viện"}


_TERM_NUMBER = regex(r"[ivxl]+|\d+")


def _at_once(words: Words, index: int) -> bool:
    """Whether an honour or a term of office begins at a word, whatever stands around it ("Chủ tịch HĐND tỉnh Lai Châu | Khóa XV")."""
    if words.items[index].text in ("Khóa", "Khoá"):
        return _TERM_NUMBER.fullmatch(words.phrase(index + 1, 1)) is not None
    return words.phrase(index, 2) in ("ưu tú", "nhân dân") and index > 0 and words.lowers[index - 1] in ("giáo", "sĩ", "nhân", "thuốc")


def ends(words: Words, index: int) -> bool:
    """Whether a word ends an office and its body, as a verb does.

    Args:
        words: the words of the text.
        index: index of the word.
    """
    if words.lowers[index] not in office_end_openings():
        return False
    word = words.items[index]
    if _at_once(words, index):
        return True
    if words.phrase(index, 2) == "bên cạnh" and _ENVOYS & set(words.lowers[max(0, index - 8):index]) and capital(words, index + 2):
        return False  # "Trưởng Phái đoàn thường trực Việt Nam bên cạnh Liên Hợp Quốc"
    inside = person_words("office-inside")
    after_pair = index > 0 and (words.phrase(index - 1, 2) in inside or words.phrase(index - 1, 3) in inside)
    if not word.text[0].islower() or after_pair or any(words.phrase(index, n) in inside for n in (2, 3)):
        return False
    if word.lower == "một" and any(words.phrase(index + 1, n) in _ONE_BODY for n in (1, 2, 3)):
        return False  # "chủ tịch HĐQT một công ty lâm sản"
    before = "" if words.phrase(index - 2, 2) == "hải phòng" else words.phrase(index - 1, 1)
    if words.phrase(index, 2) == "thông tin" and before not in (*FIELD_BODIES, "tâm", "nghệ", "và"):  # as a verb
        return words.phrase(index + 2, 1) in (",", ":", "rằng", "với", "thêm", "cho", "là", "trên", "như", "ban", "về", "việc", "vụ", ".")
    if before == "mảng":
        return False  # "biên tập viên mảng | phân tích"
    if word.lower == "về" and "chuyên gia" in (words.phrase(index - 3, 2), words.phrase(index - 4, 2)):
        return words.phrase(index + 1, 1) in ("việc", "nước", "quê", "nhà", "đây")  # "chuyên gia kỹ thuật về tên lửa"
    if (word.lower == "trẻ" and words.phrase(index - 3, 3) == "hội doanh nhân") or (word.lower == "hàng" and of_leading_firm(words, index)):
        return False
    theo = index - (word.lower == "yêu")
    if words.phrase(theo, 3) == "theo yêu cầu" and words.lowers[theo - 1] in _ON_DEMAND:
        return False
    if word.lower == "trẻ" and words.phrase(index + 1, 1) in person_words("body-start") and words.items[index + 1].text[0].isupper():
        return False  # "giảng viên trẻ ĐH An ninh nhân dân"
    return any(words.phrase(index, n) in office_ends() for n in (1, 2, 3))
