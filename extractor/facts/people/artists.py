"""Names known of artists, though they are words, places or holidays too: "nghệ sĩ Quốc Khánh", "NSND Kim Cương"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extractor.facts.people.shapes import phrase
from extractor.facts.people.vocabulary import person_words
from extractor.language.capitals import NAME_SYLLABLE
from extractor.language.name_tokens import NameToken

_REACH = 160


def known_artist(text: str, words: Sequence[NameToken]) -> bool:
    """Whether a run is a name known of an artist, and an artist's occupation leads to it or to the list that it stands in."""
    if not 1 < len(words) < 5 or words[-1].end - words[0].start > 30:
        return False
    name = phrase(words)
    if name not in person_words("artist-name") and name not in person_words("stage-name"):
        return False
    return _led().search(text, words[0].start - _REACH, words[0].start) is not None


_COUPLES = frozenset(("cặp đôi", "khách mời", "bộ đôi", "song ca", "bộ ba"))


@cache
def _led() -> re.Pattern[str]:
    words = person_words("artist") | {"nsnd", "nsưt", "nghệ sĩ nhân dân", "nghệ sĩ ưu tú", "ông xã", "bà xã", "vợ chồng"} | _COUPLES
    occupations = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    name = rf"{NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{0,3}}"
    return re.compile(rf"(?<!\w)(?i:{occupations})(?: trẻ| hài| lớn| như:?| gồm:?|:)? (?:{name}(?:, |; | và | hay | - | – ))*\Z")
