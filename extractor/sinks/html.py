"""A record as one self-contained page: the document with its facts marked in place, beside the facts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, select_autoescape
from markupsafe import Markup
from spacy import displacy

from extractor.record.model import Record
from extractor.sinks.facts_view import sections

_COLOURS = {
    "dates": "#c7e0ff", "provinces": "#bfe8c5", "locations": "#d9efb8", "officials": "#ffd9b0", "people": "#ffe9c9",
    "awards": "#ffc4c4", "figures": "#e3d2ff", "events": "#c9f0ef",
}  # fmt: skip
#: displaCy puts a space after every token, so a token ends where the page has one.
_TOKEN = re.compile(r"\S+")


def render(record: Record, explain: bool = False) -> bytes:
    """The page, UTF-8, without scripts and without anything from elsewhere.

    Args:
        record: the record.
        explain: add the rule that found each fact.
    """
    environment = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=select_autoescape(default=True))
    page = environment.get_template("page.html.j2").render(
        record=record, document=record.document, sections=list(sections(record)), explain=explain, colours=_COLOURS,
        paragraphs=list(_marked(record)),
    )
    return page.encode("utf-8")


def _spans(record: Record) -> dict[int, list[tuple[int, int, str]]]:
    """(start, end, kind) of all mentions, by paragraph."""
    spans: dict[int, set[tuple[int, int, str]]] = defaultdict(set)
    for kind in _COLOURS:
        for fact in getattr(record, kind):
            for m in fact.mentions:
                spans[m.paragraph].add((m.start, m.end, kind))
    return {paragraph: sorted(found) for paragraph, found in spans.items()}


def _marked(record: Record) -> Iterator[tuple[str, str | Markup]]:
    """Kind and text of each paragraph; where it has facts, as displaCy draws overlapping spans."""
    spans = _spans(record)
    for i, paragraph in enumerate(record.document.paragraphs):
        yield paragraph.kind, _draw(paragraph.text, spans[i]) if i in spans else paragraph.text


def _draw(text: str, spans: list[tuple[int, int, str]]) -> Markup:
    tokens = [m.span() for m in _TOKEN.finditer(text)]
    drawn: list[dict[str, Any]] = []
    for start, end, kind in spans:
        covered = [i for i, (s, e) in enumerate(tokens) if s < end and e > start]
        if covered:
            drawn.append({"start_token": covered[0], "end_token": covered[-1] + 1, "label": kind})
    words = [text[s:e] for s, e in tokens]
    page = displacy.render(
        {"text": text, "spans": drawn, "tokens": words}, style="span", manual=True, page=False, jupyter=False,
        options={"colors": _COLOURS, "top_offset": 32, "span_label_offset": 14, "top_offset_step": 15},
    )
    return Markup(page)  # noqa: S704 - displaCy escapes the words it is given
