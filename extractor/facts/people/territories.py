"""What stands between an office or a rank and the name of its holder in one run of capitals: territories, bodies."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extractor.catalogues.units import is_name_of_district, is_name_of_ward
from extractor.facts.people.context import Before, says
from extractor.facts.people.cuts import MIDDLES
from extractor.facts.people.last_words import last_words
from extractor.facts.people.office_clause import in_office_clause
from extractor.facts.people.shapes import is_foreign, phrase, surname
from extractor.facts.people.vocabulary import foreign_givens, name_words, person_words, place_names
from extractor.language.name_tokens import NameToken

#: Countries by one syllable that is a family name too: "thủ tướng Thái | Thaksin …".
_SHORT = frozenset(("saudi", "thái", "hàn", "nhật", "triều"))


def after_territory(text: str, words: list[NameToken], about: Before) -> list[NameToken]:
    """Leave out a territory between an office and the name: "Tổng thống | Mỹ | …", "Chủ tịch huyện | Bình Chánh | …"."""
    if words[1:2] and words[1].key in MIDDLES and surname(words[0]) is not None:
        return words
    ranked = about.rank is not None and len(words) > 2 and not words[-1].vietnamese and is_foreign(words[1:])  # "Phó Đô đốc | Mỹ | Thomas Moore"
    if (about.titled and not ranked) or phrase(words) in place_names():
        return words
    if not (about.unit or words[0].key in _place_openers() or words[0].key == "kremlin"):
        return words
    whole = len(words) == 3 and surname(words[0]) is not None and all(w.key in name_words().givens for w in words[1:])
    for n in range(min(4, len(words) - 1), 0, -1):
        head, rest = phrase(words[:n]), words[n:]
        if whole and n == 2:
            continue  # "soạn giả Hà Nam Tuấn"
        full = len(rest) > 1 and surname(rest[0]) is not None
        unit = about.unit and n > 1 and full and (is_name_of_district(head) or is_name_of_ward(head))
        short = n == 1 and head in _SHORT and not rest[0].vietnamese
        abroad = not words[0].vietnamese and len(rest) > 1  # "Thủ tướng Campuchia | Hun Sen"
        sure = n > 1 or full or abroad or is_foreign(rest) or any("-" in w.text for w in rest)
        known = (head in place_names() or head == "kremlin" or short) and sure
        # "… Gruzia | Davit Lomidze cho hay", "chàng trai người Brazil | Elder Rosa"
        led = text.endswith("người ", 0, words[0].start) or (text.endswith(("từ ", "ở "), 0, words[0].start) and rest[0].key in foreign_givens())
        spoken = known and len(rest) > 1 and is_foreign(rest) and (led or says(text, words[-1].end, "speech"))
        if (known or unit) and (about.office or about.passing or ranked or spoken or in_office_clause(text, clause_end(text, words[0].start))):
            return rest
    return words


def clause_end(text: str, start: int) -> int:
    """Where the words before a territory end, without the preposition that leads to it ("Đại sứ … tại | Việt Nam")."""
    leading = last_words(text, start, 1)
    return leading[0][1] if leading and leading[0][0] in ("tại", "của", "ở") else start


@cache
def _place_openers() -> frozenset[str]:
    return frozenset(place.split()[0] for place in place_names())


def explained(words: Sequence[NameToken], at: int) -> bool:
    """Whether what stands before a family name is no part of the name: a territory, a body, or anything before a full name."""
    dropped, head = words[:at], surname(words[at])
    if all(w.key in name_words().saints for w in dropped):
        return False
    if head is not None and head.weight >= 2 and len(words) - at >= 3:
        return True
    known = person_words("body-opener") | person_words("unit") | person_words("namesake")
    return phrase(dropped) in place_names() or any(w.key in known for w in dropped) or (len(dropped) > 2 and len(words) < 6)


def after_dropped(dropped: Sequence[NameToken], words: Sequence[NameToken], about: Before) -> Before:
    """What stands before a name in its own run: a territory, or a school or body that bears it."""
    last = dropped[-1].key
    head = surname(words[0])
    body = dropped[0].key in person_words("body-opener") and (head is None or head.weight < 2)
    return Before(words[0].start, office=about.office, namesake=last in person_words("namesake") or body, unit=last in person_words("unit"))
