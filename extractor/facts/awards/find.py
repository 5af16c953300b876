"""Finds names of awards."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor.facts.awards.extent import read_classes
from extractor.facts.awards.lexicon import abbreviation_pattern, abbreviations, automaton, key
from extractor.facts.awards.model import AwardName
from extractor.facts.awards.names import read_name
from extractor.facts.marks import Mark, free, put_marks


@Language.component("extractor_award_names", assigns=["doc.spans"])
def find_award_names(doc: Doc) -> Doc:
    """Marks "award_names": names of awards with their classes, value `AwardName`."""
    put_marks(doc, "award_names", award_names(doc.text))
    return doc


def award_names(text: str) -> list[Mark]:
    """Names of awards in a text, in order, without overlaps.

    Args:
        text: the whole text, NFC, one paragraph a line.

    >>> [(m.value.name, m.value.classes) for m in award_names("được tặng Huân chương Lao động hạng Nhì và Bằng khen")]
    [('Huân chương Lao động', (2,)), ('Bằng khen', ())]
    """
    folded = key(text)
    found: list[Mark] = []
    last = 0
    for start in _beginnings(folded):
        if start < last:
            continue
        read = read_name(text, folded, start)
        if read is not None:
            found.append(Mark(start, read.end, read.name, read.rule))
            last = read.end
    return sorted(found + _abbreviated(text, folded, found), key=lambda mark: mark.start)


def _beginnings(folded: str) -> list[int]:
    """Offsets of words at which a name may begin, in order."""
    starts: set[int] = set()
    for end, length in automaton().iter(folded):
        start = end - length + 1
        if not folded[start - 1 : start].isalnum() and not folded[end + 1 : end + 2].isalnum():
            starts.add(start)
    return sorted(starts)


def _abbreviated(text: str, folded: str, taken: list[Mark]) -> list[Mark]:
    found = []
    for match in abbreviation_pattern().finditer(text):
        form = abbreviations()[match.group()]
        end, classes = read_classes(folded, match.end())
        if free(match.start(), end, taken):
            family = "giai" if form.entry.id.startswith("huy-chuong-") and form.entry.get("generic") else form.entry.kind
            value = AwardName(form.entry.id, form.name, classes, family)
            found.append(Mark(match.start(), end, value, "awards.name_abbreviation"))
    return found
