"""What follows a name: an age, an apposition with an office."""

from __future__ import annotations

import re

from extractor.facts.people.vocabulary import office_words

_AGE = re.compile(r" ?[,(] ?(?:\d{1,3} tuổi|sinh năm|sinh ngày|SN \d|sn \d|\d{4} ?[-–] ?\d{4}\))")


def aged(text: str, end: int) -> bool:
    """Whether an age or a year of birth follows a name ("A, 34 tuổi", "A (SN 1990)")."""
    return _AGE.match(text, end) is not None


_LINK = re.compile(r" ?(?:,|-|–|—|\(|:| là) ?(?:một (?:trong những )?)?(?:(?:nguyên|cựu|cố|quyền|tân) )?", re.IGNORECASE)


def office_follows(text: str, end: int) -> bool:
    """Whether an apposition with an office follows a name ("…, Phó Giám đốc", "… (Bí thư Đoàn)")."""
    link = _LINK.match(text, end)
    if link is None:
        return False
    words = text[link.end():link.end() + 40].split("\n")[0].lower().split()[:3]
    words = [w.strip(",.;:()") for w in words]
    return any(" ".join(words[:n]) in office_words() for n in (1, 2, 3))
