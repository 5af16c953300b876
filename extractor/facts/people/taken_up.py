"""Two given syllables whose last one the page takes up alone as somebody who acts: "Ngọc Nhi tưởng … Nhi cảm thấy … Nhi bị …"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from extractor.catalogues.units import is_name_of_district, is_name_of_ward
from extractor.facts.marks import Mark
from extractor.facts.people.context import says
from extractor.facts.people.cuts import opens
from extractor.facts.people.vocabulary import name_words
from extractor.language.anchored import Anchored
from extractor.language.name_tokens import NameToken
from extractor.language.patterns import regex

#: So often the last syllable alone must act.
_ACTS = 2
#: What only a person does, and adverbs before a verb.
_FEELS = regex(
    r" (?:cảm thấy|thấy|nghĩ|tưởng|hiểu|nhớ|quyết định|bắt đầu|nhận ra|luôn|thường|lại|cứ|rất|mới|yêu|cười|khóc"
    r"|buồn|vui|sợ|mong|ước)(?!\w)"
)
#: Pages of film tell of characters so.
_PLOT = Anchored(r"\b(?:tập \d|bộ phim|nhân vật|vai diễn|đạo diễn)")


def taken_up(text: str, found: Sequence[Mark], groups: Sequence[list[NameToken]]) -> list[Mark]:
    """The candidates, those of two given syllables sure whose last one acts alone, which begins a sentence or clause.

    Args:
        text: the whole text.
        found: the candidates.
        groups: all runs of capitalised words.
    """
    weak = {m.value.name for m in found if _pair(m)}
    weak = {name for name in weak if not is_name_of_ward(name.lower()) and not is_name_of_district(name.lower())}
    if not weak or _PLOT.search(text) is not None:
        return list(found)
    lasts = {name.split()[-1] for name in weak}
    acts = Counter(run[0].text for run in groups if len(run) == 1 and run[0].text in lasts and _acts(text, run[0]))
    sure = {name for name in weak if acts[name.split()[-1]] >= _ACTS}
    return [replace(m, value=m.value._replace(strength="strong"), rule="names.repeated") if m.value.name in sure else m for m in found]


def _pair(mark: Mark) -> bool:
    """Whether a weak candidate is two given syllables."""
    words = mark.value.name.lower().split()
    return mark.value.strength == "weak" and mark.value.shape == "given" and len(words) == 2 and words[1] in name_words().givens


def _acts(text: str, word: NameToken) -> bool:
    begins = opens(text, word.start) or text.endswith(", ", 0, word.start)
    return begins and (says(text, word.end) or _FEELS.match(text, word.end) is not None)
