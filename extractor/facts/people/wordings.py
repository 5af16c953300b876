"""One office in several wordings: abbreviations spelled out, words for the same occupation made one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from extractor.catalogues import load
from extractor.language.folding import fold
from extractor.language.patterns import regex

_ABBREVIATIONS = {
    "ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "btv": "ban thường vụ", "tp": "thành phố", "hcm": "hồ chí minh",
    "tphcm": "thành phố hồ chí minh", "mttq": "mặt trận tổ quốc", "đbqh": "đại biểu quốc hội", "qh": "quốc hội", "gđ": "giám đốc",
    "tw": "trung ương", "hlv": "huấn luyện viên", "vđv": "vận động viên", "tgđ": "tổng giám đốc", "pct": "phó chủ tịch", "ptt": "phó thủ tướng",
    "sỹ": "sĩ", "ntk": "nhà thiết kế", "sy": "sĩ", "ubtư": "ủy ban trung ương", "ubtw": "ủy ban trung ương", "ub": "ủy ban",
    "ubmttq": "ủy ban mặt trận tổ quốc", "bch": "ban chấp hành", "tư": "trung ương", "p": "phường", "q": "quận",
    "tx": "thị_xã", "đb": "đại biểu", "ceo": "giám đốc điều hành",
}
#: Words for one occupation: the office is the same in either.
_SYNONYMS = {
    "thủ thành": "thủ môn", "danh hài": "nghệ sĩ hài", "cô giáo": "giáo viên", "thầy giáo": "giáo viên", "thủ quân đội": "đội trưởng",
    "thủ quân": "đội trưởng", "tuyển thủ": "cầu thủ", "nhà vua": "quốc vương", "vua": "quốc vương", "thầy thuốc": "bác sĩ",
    "khoa học gia": "nhà khoa học", "ngoại trưởng": "bộ trưởng ngoại giao",
    "thị xã": "thị_xã",  # one word, so that it is no commune
}
_SYNONYM = regex(rf"\b(?:{'|'.join(_SYNONYMS)})\b")
_WORD = regex(r"\w+")
#: A word with what it is joined to without a space: "LĐ-TB&XH".
_JOINED = regex(r"\w+(?:[&,-]\w+)*")
_AND = regex(r" ?& ?")


@cache
def _expansions() -> Mapping[str, str]:
    """Short forms of fields of administration and of bodies, each in one word, with what they stand for."""
    found = dict(_ABBREVIATIONS)
    for entry in load("abbreviations"):
        for form in entry.forms if not entry["ambiguous"] and entry.name.isupper() else ():
            found.setdefault(fold(form), fold(entry["expansion"]))
    for entry in load("sectors"):
        for form in entry.spellings:
            if form[:2].isupper() and " " not in form:
                found.setdefault(fold(form), fold(entry.name))
    return found


@lru_cache(maxsize=4096)
def bag(wording: str) -> tuple[str, ...]:
    """The words of an office, abbreviations spelled out, "và", "môn" and "của" left out, for comparing it with another.

    Args:
        wording: the office as the page writes it.
    """
    plain = _SYNONYM.sub(lambda found: _SYNONYMS[found.group()], _AND.sub("&", fold(wording)))
    out: list[str] = []
    for joined in _JOINED.findall(plain):
        whole = _expansions().get(joined)
        parts = [whole] if whole is not None else [_expansions().get(word, word) for word in _WORD.findall(joined)]
        out += [word for part in parts for word in _WORD.findall(part) if word not in ("và", "môn", "của")]
    return tuple(out)
