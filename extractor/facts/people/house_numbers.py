"""House numbers before the name of a street that bears a person's name."""

from __future__ import annotations

from extractor.language.patterns import regex

#: House numbers before the name of a street ("71-73", "số 12/4").
_HOUSE = regex(
    r"(?:^|\D )(?:(?!\d{1,2}-(?:19|20)\d\d\b)\d{1,4}[a-z]?-\d{1,4}[a-z]?|\d{1,4}[a-e]|số \d{1,4}[a-z]?(?:/\d{1,4}[a-z]?)*"
    r"|(?:tại|nhà|ở|hẻm|chỉ) \d{1,4}[a-z]?(?:/\d{1,4}[a-z]?)+)\Z"
)
_YEAR = regex(r"(?:19|20)\d\d")
#: What stands before a number that is no house's.
_NUMBERED = frozenset(("quận", "phường", "ấp", "thôn", "tổ", "khu", "đội", "phố", "xóm", "khóm", "lớp", "khối", "đoàn", "quân", "vùng", "q", "p"))


def is_address(short: list[str]) -> bool:
    """Whether the words before a name end in the number of a house, so that the name is a street's.

    Args:
        short: the last words in small letters, the longest phrase first.
    """
    if not short or not numbered(short[-1]):
        return False
    unit = len(short) > 1 and short[-2].split()[0] in _NUMBERED  # "Chủ tịch UBND quận 1 Nguyễn …"
    shirt = "áo số" in short[0] or "số áo" in short[0] or short[-2:][0].startswith("áo ")  # "trung vệ mang áo số 4 | Lê Quang Thành"
    if shirt:
        return False
    ranked = len(short) > 1 and short[-2].startswith(("hậu ", "khôi ", "vương "))  # "Á hậu 1 | Minh Thư"
    digits = short[-1].isdigit() and len(short[-1]) <= 4 and not unit and not ranked and not _YEAR.fullmatch(short[-1])
    return digits or _HOUSE.search(short[0]) is not None


def numbered(phrase: str) -> bool:
    """Whether it ends in a digit, or in a letter behind one: what else is no number of a house."""
    return phrase[-1:].isdigit() or phrase[-2:-1].isdigit()
