"""Where a sentence begins inside what looks like the body of an office, because a page lost the stop before it."""

from __future__ import annotations

from extractor.facts.people.tokens import Words

#: With a capital they open a sentence whose stop before them is lost ("Chủ tịch Real Madrid | Khi …").
LOST_STOP = frozenset("ông khi trong theo nếu những nhưng tuy bị đã đang sẽ ảnh nguồn video clip được từng là".split())


def stop_lost(words: Words, index: int) -> bool:
    """Whether a capitalised word opens the next sentence, and the stop before it is lost.

    Args:
        words: the words of the text.
        index: index of the word.
    """
    if words.broken(index + 1) or not words.phrase(index + 1, 1)[:1].isalnum():
        return False  # "xã Sủng Là, huyện …"
    day = words.lowers[index] in ("ngày", "sáng", "trưa", "chiều", "tối", "đêm") and words.phrase(index + 1, 1)[:1].isdigit()
    return words.lowers[index] in LOST_STOP or day or words.phrase(index, 2) == "sau đó"
