"""One article in the markup of many content systems comes out the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractor.document import Document, Source
from extractor.read import read
from tests.read import pages

Template = Callable[[], str]


def document(markup: str) -> Document:
    return read(Source(path="page.html", data=markup.encode())).document


def flow(doc: Document) -> list[str]:
    return [p.text for p in doc.paragraphs if p.kind in ("body", "list_item", "heading")]


@pytest.mark.parametrize("template", pages.TEMPLATES, ids=lambda t: t.__name__)
class TestTemplates:
    def test_headline_and_lead(self, template: Template) -> None:
        doc = document(template())
        assert doc.title == pages.TITLE
        assert doc.lead == pages.LEAD

    def test_body_is_whole_and_in_order(self, template: Template) -> None:
        assert flow(document(template())) == list(pages.BODY)

    def test_publication_to_the_minute(self, template: Template) -> None:
        published = document(template()).published_at or ""
        assert published[:16] == "2019-05-12T15:20"
        assert published.endswith("+07:00")

    def test_author(self, template: Template) -> None:
        assert document(template()).authors == (pages.AUTHOR,)

    def test_captions_stand_apart(self, template: Template) -> None:
        captions = [p.text for p in document(template()).paragraphs if p.kind == "caption"]
        assert captions == ([] if template in pages.BARE else [pages.CAPTION])

    def test_no_furniture(self, template: Template) -> None:
        text = "\n".join(p.text for p in document(template()).paragraphs)
        assert [f for f in pages.FURNITURE if f in text] == []
