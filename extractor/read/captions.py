"""Captions by their wording, for pages and texts where no markup tells them."""

from __future__ import annotations

import re

from extractor.language.folding import fold

#: No caption of a news picture is longer; a longer text after a picture is the article going on.
MAX_CAPTION = 350
_CREDIT = re.compile(
    r"[(\s.,–—|/-](?:Ảnh|Ành|Nguồn ảnh|Photo|Ảnh và video|Đồ họa|Clip|Video)\s*(?:minh h[oọ]a|tư liệu)?\s*[:–-]\s*[^.!?]{2,60}[.)]*$", re.IGNORECASE
)
_ONLY_CREDIT = re.compile(
    r"^[(\s]*(?:(?:Ảnh|Hình|Nguồn ảnh|Photo|Video|Clip|Đồ họa|Minh họa)\s*(?:minh h[oọ]a|tư liệu|chỉ có tính chất minh họa)?\s*(?:[:–-].{1,60})?|"
    r"Ảnh minh h[oọ]a.{0,60})[).\s]*$",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"\((?:Ảnh|Nguồn|Hình)[^()]{0,60}\)\.?$|\((?:ảnh|hình)\s+minh h[oọ]a[^()]*\)\.?$|[-–.]\s*Ảnh\s*:?\s*[A-ZĐ][\w .]{1,40}$", re.IGNORECASE
)
#: No credit does without one of these, among its last signs; to look for them first spares running text the patterns.
_CREDIT_WORDS = ("ảnh", "ành", "nguồn", "hình", "photo", "video", "clip", "đồ họa", "minh họa")
_CREDIT_SIZE = 150
_SIGNS = frozenset(":–-")
_NO_CAPTION_STARTS = ("theo ", "tuy nhiên", "ngoài ra", "bên cạnh đó", "trước đó", "tại ")
_SENTENCES = re.compile(r"[.!?…]\s+(?=[\"“(]?[^\W\d_a-zđà-ỹ])")
_ABBREVIATED = re.compile(r"\b(?:TP|Tp|GS|PGS|TS|ThS|BS|KS|Q|P|H|T|Th|Ths|Mr|Ms|St|ĐH|CN|CK\d?|BSCK\w*|[A-ZĐ])\.\s")


def has_credit(text: str) -> bool:
    """Whether a text ends with the credit of a picture: "… . Ảnh: Hữu Thắng", "(Ảnh minh họa)".

    Args:
        text: one paragraph, NFC.

    >>> has_credit("Quang cảnh hội nghị. Ảnh: Hữu Thắng"), has_credit("Ông nói ảnh hưởng còn dài.")
    (True, False)
    """
    if len(text) > MAX_CAPTION + 60:
        return False
    lowered = text[-_CREDIT_SIZE:].lower()
    if not any(word in lowered for word in _CREDIT_WORDS):
        return False
    parted = not _SIGNS.isdisjoint(lowered)
    credit = _CREDIT.search(text, len(text) - _CREDIT_SIZE) if parted else None
    return bool(credit or _MARKED.search(text) or _ONLY_CREDIT.match(text))


def may_be_caption(text: str) -> bool:
    """Whether a text that stands under a picture reads as its caption: one sentence, not long.

    Args:
        text: one paragraph, NFC.
    """
    if len(text) > MAX_CAPTION:
        return False
    if has_credit(text):
        return True
    sentences = len(_SENTENCES.findall(_ABBREVIATED.sub("", text))) + 1
    return sentences == 1 and not text.endswith((":", ";", "?", ",")) and not fold(text).startswith(_NO_CAPTION_STARTS)
