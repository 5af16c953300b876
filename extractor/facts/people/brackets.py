"""Brackets inside an office: which of them belong to the name of its body."""

from __future__ import annotations

from extractor.facts.people.tokens import Word, Words
from extractor.facts.people.vocabulary import person_words, place_names

_LEVELS = frozenset(("thôn", "xã", "phường", "thị", "quận", "huyện", "thành", "tp", "tỉnh"))


def closing(words: Words, index: int) -> int:
    """Index of the closing bracket where what is inside belongs to the office, else 0: an abbreviation, a body above, a district, "cũ".

    Args:
        words: the words of the text.
        index: index of the opening bracket.
    """
    inside: list[Word] = []
    for at in range(index + 1, min(index + 16, len(words.items))):
        word = words.items[at]
        if words.broken(at):
            return 0
        if word.text == ")":
            return at if inside and _belongs(words, index + 1, inside) else 0
        inside.append(word)
    return 0


def _belongs(words: Words, first: int, inside: list[Word]) -> bool:
    if len(inside) == 1 and (inside[0].text.isupper() or inside[0].lower == "cũ"):
        posted = words.phrase(first + 2, 1) == "tại"  # "Đại sứ Liên minh châu Âu (EU) tại Việt Nam"
        return len(inside[0].text) > 1 and (posted or inside[0].lower not in place_names())
    if len(inside) == 2 and inside[0].text.isupper() and inside[1].text.isdigit():
        return True  # "phòng Cảnh sát kinh tế (PC 46)"
    if inside[0].lower == "thuộc" and len(inside) > 1:
        first, inside = first + 1, inside[1:]
    address = inside[0].lower in _LEVELS and any(w.text == "," for w in inside)
    if address or " ".join(w.lower for w in inside) in place_names():
        return False  # "Trường THCS Cổ Đông (xã Cổ Đông, thị xã Sơn Tây)", "UBND quận Gò Vấp (TP HCM)"
    if [w.lower for w in inside] in (["miền", "nam"], ["miền", "bắc"], ["miền", "trung"]):
        return True
    starts = next((n for n in (2, 1) if words.phrase(first, n) in person_words("body-start")), 0)
    if starts and _named_shorter(words, first, starts):
        return False  # "giám đốc Công ty TNHH thương mại Thảo Nguyên (Công ty Thảo Nguyên, trụ sở …)"
    return starts > 0 and not any(map(_is_other_number, inside, inside[1:])) and "," not in {w.text for w in inside[:2]}


def _named_shorter(words: Words, first: int, size: int) -> bool:
    """Whether a bracket gives the body before it by its kind and a word of the end of its name: a short name, no body above."""
    low = max(0, first - 16)
    low = next((at + 1 for at in range(first - 2, low, -1) if words.lowers[at] in (";", ".", ")")), low)  # another person's office
    before = words.lowers[low:first - 1]
    kind, name = words.lowers[first:first + size], words.lowers[first + size:first + size + 3]
    ends = {word.lower for word in words.items[max(low, first - 6):first - 1] if word.capital}
    return any(before[at:at + size] == kind for at in range(len(before))) and not ends.isdisjoint(name)


def _is_other_number(before: Word, word: Word) -> bool:
    """Whether a long number is no unit's, as in "Trung đoàn 293"."""
    return word.text[0].isdigit() and len(word.text) > 2 and before.lower not in ("đoàn", "đội")
