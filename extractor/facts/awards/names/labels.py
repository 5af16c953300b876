"""Places that head the items of a list without the word for a prize: "Nhất: Trường A; nhì: Trường B", "Nhất - A, nhì - B"."""

from __future__ import annotations

from extractor.facts.awards.model import AwardName
from extractor.facts.marks import Mark, free
from extractor.language.patterns import regex

_PLACES = {"nhất": 1, "nhì": 2, "ba": 3}
#: Only the first two together make a ranking; "nhất:" alone may close any phrase.
_RANKING = regex(r"(?<!\w)(?<!hạng )(?<!giải )nhất(?:\s?:|\s[-–])\s[^\n]{2,200}?[;,.]\s*(?:và )?nhì(?:\s?:|\s[-–])\s")
_LABEL = regex(r"(?:(?<=[;,.:]\s)|^|(?<=\n))(?P<place>nhất|nhì|ba)(?=(?:\s?:|\s[-–])\s)")


def labels(folded: str, taken: list[Mark]) -> list[Mark]:
    """Prizes of a ranking whose places stand alone before a colon or a dash.

    Args:
        folded: `lexicon.key` of the text.
        taken: names found already.
    """
    found: list[Mark] = []
    read = 0
    for ranking in _RANKING.finditer(folded) if any(sign in folded for sign in ("nhì:", "nhì :", "nhì -", "nhì –")) else ():
        if ranking.start() < read:  # the next one of a line whose labels were read
            continue
        line_end = folded.find("\n", ranking.end())
        read = line_end if line_end >= 0 else len(folded)
        for label in _LABEL.finditer(folded, ranking.start() - 2, read):
            if free(label.start(), label.end(), taken):
                value = AwardName(None, "Giải", (_PLACES[label["place"]],), "giai")
                found.append(Mark(label.start(), label.end(), value, "awards.name_prize"))
    return found
