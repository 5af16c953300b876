"""When two wordings count as the same: case, tone placement, dashes, abbreviations and type words do not matter."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

_OLD_TONES = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split()
_NEW_TONES = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split()
_DASH = re.compile(r"[‐-―−]")
_QUOTE = re.compile("[\"“”‘’']")

#: Abbreviations that annotators and pages use for one another.
ABBREVIATIONS = {
    "ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "mttq": "mặt trận tổ quốc", "ubmttq": "ủy ban mặt trận tổ quốc",
    "btv": "ban thường vụ", "bch": "ban chấp hành", "tp": "thành phố", "tp.": "thành phố", "tx": "thị xã", "tx.": "thị xã",
    "tw": "trung ương", "t.ư": "trung ương", "qh": "quốc hội", "tđkt": "thi đua khen thưởng", "đbqh": "đại biểu quốc hội",
    "ubtvqh": "ủy ban thường vụ quốc hội", "gd&đt": "giáo dục và đào tạo", "gd-đt": "giáo dục và đào tạo",
    "lđlđ": "liên đoàn lao động", "gđ": "giám đốc", "pgđ": "phó giám đốc", "hcm": "hồ chí minh",
    "tp.hcm": "thành phố hồ chí minh", "tphcm": "thành phố hồ chí minh", "lđ-tb&xh": "lao động thương binh và xã hội", "&": "và",
}  # fmt: skip
_PROVINCES = {
    "hồ chí minh": ("tp.hcm", "tphcm", "tp hcm", "sài gòn"), "bắc kạn": ("bắc cạn",), "đắk lắk": ("đăk lăk", "đắc lắc", "đắc lắk", "daklak"),
    "đắk nông": ("đăk nông", "đắc nông"), "huế": ("thừa thiên huế", "thừa thiên - huế", "tt-huế", "tt huế"),
    "bà rịa - vũng tàu": ("bà rịa vũng tàu", "br-vt", "bà rịa-vũng tàu"),
}  # fmt: skip
PROVINCE_ALIASES = {alias: name for name, aliases in _PROVINCES.items() for alias in aliases}
_PROVINCE_TYPES = ("tỉnh ", "thành phố ", "tp. ", "tp ", "tp.")
_PLACE_TYPES = (
    "thành phố", "tp.", "tp", "thị xã", "tx.", "thị trấn", "tt.", "quận", "q.", "huyện", "phường", "p.", "xã", "thôn", "bản", "ấp",
    "buôn", "làng", "xóm", "khu phố", "tổ dân phố", "đường", "nước", "vùng", "tỉnh", "khu vực",
)  # fmt: skip


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """A wording without case, old tone placement, quotes, kinds of dash and spare white space."""
    text = unicodedata.normalize("NFC", text or "").casefold()
    for old, new in zip(_OLD_TONES, _NEW_TONES, strict=True):
        text = text.replace(old, new)
    text = _QUOTE.sub("", _DASH.sub("-", text))
    return re.sub(r"\s+", " ", text).strip(" .,;:-")


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """The words of a wording, abbreviations written out."""
    tokens = (token.strip(",;:()") for token in fold(text).split(" "))
    written_out = (ABBREVIATIONS.get(token, token) for token in tokens)
    return tuple(word for token in written_out for word in re.split(r"[\s,;:()/\-]+", token) if word)


def overlap(a: str, b: str) -> float:
    """F1 of two bags of words; two wordings without words agree."""
    x, y = words(a), words(b)
    if not x or not y:
        return float(x == y)
    return 2 * (Counter(x) & Counter(y)).total() / (len(x) + len(y))


def province(name: str) -> str:
    """A province's name without its type, in its official spelling."""
    short = fold(name)
    for prefix in _PROVINCE_TYPES:
        if short.startswith(prefix) and short not in PROVINCE_ALIASES:
            short = short.removeprefix(prefix).strip()
    return PROVINCE_ALIASES.get(short, short)


def place(name: str) -> str:
    """A place's name without its type word."""
    whole = fold(name)
    kind = next((kind for kind in _PLACE_TYPES if whole.startswith(kind + " ")), None)
    return whole.removeprefix(kind).strip() if kind else whole


def edtf(value: str) -> str:
    """EDTF with quarters by number."""
    return re.sub(r"-Q([1-4])", lambda m: f"-{32 + int(m[1])}", value)
