"""Speeches that a sentence leads to: where they begin, and which words tell who speaks."""

from __future__ import annotations

import re

from extractor.facts.people import links
from extractor.language.patterns import regex

_OPENS = regex(
    r": ?[“\"]"
    r"|\b(?:nói|kể|viết|chia sẻ|cho biết|cho hay|bày tỏ|tâm sự|nhận xét|cho rằng|khẳng định|nhấn mạnh)(?: thêm| rằng)?: (?=[A-ZĐÔ])"
)
#: How far back a speech of several paragraphs may begin, in characters.
_LONGEST = 900
_OWN = regex(r"(?<!\w)(?:tôi|mình|em|con|chúng ta)(?!\w)", re.IGNORECASE)


def sentence_start(text: str, at: int) -> int:
    """Where the sentence begins that an offset stands in."""
    stops = [m.end() for m in links.SENTENCE_STOP.finditer(text, at - 400, at)]
    return stops[-1] if stops else max(0, at - 400)


def quoted(text: str, begin: int, start: int) -> int:
    """Where a speech that the sentence leads to begins, unless the speaker tells of himself ("A bày tỏ: “Không chỉ là nhà khoa học, B …”")."""
    ends = [said.end() for said in _OPENS.finditer(text, begin, start)]
    return ends[-1] if ends and not _OWN.search(text, ends[-1], start) else begin


def leads_in(text: str, line: int, sentence: int, begin: int, start: int) -> tuple[int, int]:
    """From where to where the words stand that lead to the speech in which an office is told.

    Args:
        text: the whole text.
        line: where the paragraph begins.
        sentence: where the sentence begins.
        begin: where the speech in this sentence begins, or the sentence.
        start: where the office begins.
    """
    reach = max(0, start - _LONGEST)
    opened, straight = text.rfind("“", reach, start), text.rfind('"', reach, start)
    if opened < straight:  # pages close what “ opens by a straight mark too
        opened = straight if straight >= line and text.count('"', line, start) % 2 else -1
    return (sentence_start(text, opened), opened) if opened > text.rfind("”", reach, start) else (sentence, begin)
