"""The key under which a unit's name is filed: one for the ways in which papers write it."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.catalogues._fold import fold

_SIGNS = str.maketrans({"'": None, "’": None, "‘": None, "ʼ": None, "´": None, "`": None, "-": " ", "–": " ", "—": " "})
# Đak, Đăk, Đắc, Đắk ("water", Ba Na and M'Nông) are one word in four spellings, all in official use.
_DAK = re.compile(r"\b(?:đ|d)[aăắ][ck]")
_FINAL_K = re.compile(r"k\b")
_FINAL_Y = re.compile(r"(?<=[^\W\d_aeâêouôơư])(?:y|ý|ỳ|ỷ|ỹ|ỵ)\b|(?<=qu)(?:y|ý|ỳ|ỷ|ỹ|ỵ)\b")
_Y_TO_I = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")
_ZERO = re.compile(r"\b0+(?=\d)")


@lru_cache(maxsize=4096)
def unit_key(name: str) -> str:
    """A key that evens out case, tone placement, apostrophes, hyphens, final i/y and k/c, and leading zeros.

    "Krông Pắk" and "Krông Pắc", "Phan Rang-Tháp Chàm" and "Phan Rang - Tháp Chàm", "Phú Quí" and "Phú Quý", "Phường 01" and
    "Phường 1" meet; tones and vowels stay apart. It does not keep offsets.
    """
    folded = " ".join(fold(name).translate(_SIGNS).split())
    folded = _DAK.sub("đắc", folded)
    folded = _FINAL_K.sub("c", folded)
    folded = _FINAL_Y.sub(lambda match: match.group().translate(_Y_TO_I), folded)
    return _ZERO.sub("", folded)
