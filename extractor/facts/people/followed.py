"""What "của", "tại" or "ở" behind an office leads to: a body, or an event where something is said."""

from __future__ import annotations

from extractor.facts.people.heads import head_at
from extractor.facts.people.tokens import Words
from extractor.facts.people.vocabulary import person_words


def capital(words: Words, index: int) -> bool:
    """Whether a capitalised word stands at an index, in the same sentence."""
    return index < len(words.items) and not words.broken(index) and words.items[index].capital


_MEDIA = frozenset(("trang", "tờ", "hãng", "kênh", "mạng"))


def event_follows(words: Words, index: int) -> bool:
    """Whether "tại" leads to an event or a document, where something is said, and not to a body, where somebody serves."""
    return words.phrase(index, 1) in person_words("said-at") or words.phrase(index, 2) in person_words("said-at")


def body_follows(words: Words, index: int) -> bool:
    """Whether a body, where somebody serves, stands behind "của", "tại", "ở" or "thuộc"."""
    if index >= len(words.items) or words.broken(index):
        return False
    if words.items[index].capital or (words.phrase(index, 1) in _MEDIA and capital(words, index + 1)):
        return True
    if words.phrase(index, 1) == "hãng" and any(capital(words, index + n) for n in (2, 3, 4)):
        return True  # "giám đốc của hãng tư vấn ABC"
    if words.phrase(index, 2) == "khu vực" and capital(words, index + 2):
        return True  # "giám đốc phân tích tại khu vực Bắc Á"
    if words.lowers[index - 1] == "của" and words.phrase(index, 2) in ("cảnh sát", "quân đội") and capital(words, index + 2):
        return True
    if index > 2 and words.phrase(index - 3, 3) == "thành viên của":
        return any(words.phrase(index, n) in person_words("membered") for n in (1, 2))
    owner = head_at(words, index) if words.lowers[index - 1] == "của" else None
    if owner is not None and owner[1] > 1 and owner[0].get("level") in ("state", "any"):
        return True  # "người phát ngôn của đệ nhất phu nhân Mỹ"
    if any(words.phrase(index + n, 1) in ("này", "đó", "trên") and words.phrase(index, n) in person_words("body-start") for n in (1, 2)):
        return False  # "khoa Xét nghiệm | thuộc bệnh viện này"
    return any(words.phrase(index, n) in person_words("body-start") for n in (2, 3)) or (
        words.phrase(index, 1) in person_words("body-start") and words.phrase(index, 2) not in ("bộ phim", "đội bóng", "đội tuyển", "xã hội")
    )
