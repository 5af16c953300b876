"""A file that is no official document: an article with its title, lead and byline."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.document import Origin, Reading, Warning
from extractor.read.blocks import Block, join_cells, to_paragraphs
from extractor.read.build import build
from extractor.read.official.layout import classify

_MAX_TITLE = 300


def read_article(origin: Origin, blocks: Sequence[Block], warnings: Sequence[Warning]) -> Reading:
    """The reading of an article.

    Args:
        origin: where the bytes came from.
        blocks: blocks of the file.
        warnings: what was odd so far.
    """
    paragraphs = to_paragraphs(list(join_cells(map(classify, blocks))))
    title = None
    if len(paragraphs) > 1 and paragraphs[0].table is None and len(paragraphs[0].text) <= _MAX_TITLE:
        title = paragraphs[0].text
        paragraphs[0] = type(paragraphs[0])(kind="title", text=title)
    return build(origin, paragraphs, title=title, warnings=warnings)
