"""An article as crawlers dump it: news-please, newspaper, trafilatura and plain shapes."""

from __future__ import annotations

import html
import json
from typing import Any

from extractor.document import Paragraph, Reading, Source
from extractor.errors import Rejected
from extractor.language.unicode import normalise
from extractor.read.build import build


def read_json(source: Source, media_type: str) -> Reading:
    """Read one JSON object that holds an article.

    Args:
        source: the bytes of the object.
        media_type: as detected.

    Raises:
        Rejected: it is no object, or has no text.
    """
    data: Any = json.loads(source.data)
    if not isinstance(data, dict):
        raise Rejected("no_text", f"{source.path}: the JSON is no article")
    text = next((data[k] for k in ("maintext", "text", "content") if isinstance(data.get(k), str)), "")
    if not text.strip():
        raise Rejected("no_text", f"{source.path}: the JSON has no text (maintext, text or content)")
    title = normalise(html.unescape(data.get("title") or "")).strip() or None
    lines = [line.strip() for line in normalise(html.unescape(text)).split("\n") if line.strip()]
    paragraphs = [Paragraph(kind="title", text=title.replace("\n", " "))] if title else []
    paragraphs += [Paragraph(kind="body", text=line) for line in lines]
    stamp = data.get("date_publish") or None
    return build(
        source.origin("application/json", url=data.get("url")), paragraphs, title=title,
        published_at=stamp.replace(" ", "T") if isinstance(stamp, str) else None,
    )
