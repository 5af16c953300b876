"""Rankings whose places stand alone before a colon."""

from __future__ import annotations

from extractor.facts.awards.names.labels import labels


def test_each_label_is_read_once() -> None:
    """However many rankings stand on one line: a page of nothing else must not take the square of its length."""
    line = "nhất: trường a; nhì: trường b; ba: trường c; " * 50
    found = labels(line, [])
    assert len(found) == len({mark.start for mark in found}) == 150
