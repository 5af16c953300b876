"""Whether the clause before a name is an office with its body."""

from __future__ import annotations

from functools import lru_cache

from extractor.facts.people.vocabulary import FIELDS, office_openings, office_words, person_words
from extractor.language.folding import fold
from extractor.language.patterns import regex

_CLAUSE = regex(r"[,;:!?…()“”\"\n. ](?:(?<=[^. ])|(?<=\.)(?<!TP\.)(?<!Tp\.)(?<!TX\.)(?=\s)|(?<= )[-–] (?!Thái Bình Dương))")
#: The abbreviation of a body in brackets before the holder.
_ABBREVIATION = regex(r" \([A-ZĐ]{2,8}\) \Z")
#: What leads from an office to something that is no name of its holder, and what it may hold.
_LEADS_ON = frozenset(("của", "tại", "ở", "thuộc", "từ", "với", "tên"))
_READ_PAST = frozenset(("trong", "người", "về", "có", "gốc"))
_INSIDE = (["cấp", "cao"], ["tinh", "thần"], ["không", "quân"], ["sáng", "lập"])


@lru_cache(maxsize=512)
def in_office_clause(text: str, at: int) -> bool:
    """Whether the clause that ends at an offset holds an office and then only what can be its body ("Chủ tịch UBND thành phố | …")."""
    low = max(0, at - 130)
    window = text[low:at]
    if window.endswith(") ") and (short := _ABBREVIATION.search(window)) is not None:
        window = window[:short.start() + 1]  # "Tổng giám đốc Ngân hàng Đông Á (DAB) | …"
    if window.rstrip().rpartition(" ")[2].lower() in _LEADS_ON:
        return False
    cuts = [m.end() for m in _CLAUSE.finditer(window.rstrip())]
    if cuts and window[cuts[-1] - 1] in ", ":
        fields = [(last - size - low, last - low) for last, size in FIELDS.hits(fold(text)) if low <= last - size + 1 and last < low + len(window)]
        cuts = [cut for cut in cuts if not any(start < cut - 1 <= end for start, end in fields)]
    tail = window[cuts[-1] if cuts else 0:].split()
    words = [w.lower() for w in tail]
    ends = person_words("office-end")
    if not words or words[-1] in _LEADS_ON:
        return False
    firsts = office_openings()
    for i in range(len(words) - 1, -1, -1):
        if words[i] in firsts and any(" ".join(words[i:i + n]) in office_words() for n in (3, 2, 1)):
            return True
        if words[i] in ends and tail[i].islower() and words[i] not in _READ_PAST and not _is_inside(words, i):
            return False
    return False


def _is_inside(words: list[str], i: int) -> bool:
    """Whether a word that ends offices is part of this one."""
    return " ".join(words[max(i - 1, 0):i + 1]) in person_words("office-inside") or words[i:i + 2] in _INSIDE
