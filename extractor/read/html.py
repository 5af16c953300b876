"""A news page: metadata first, the site's file next, general reading for all the rest."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from extractor.collector import collector_paused
from extractor.document import Paragraph, Reading, Source, Warning
from extractor.errors import Rejected
from extractor.language.unicode import normalise
from extractor.read.build import build
from extractor.read.bylines import read_byline
from extractor.read.encoding import decode_page, is_vietnamese, old_encoding, repair_markup, repaired
from extractor.read.page.authors import find_authors, own_names
from extractor.read.page.blocks import read_blocks
from extractor.read.page.classify import Article, classify
from extractor.read.page.dates import SURE, Seen, Times, resolve, stamp_of, time_attributes, visible_stamps
from extractor.read.page.fit import Fitted, fit
from extractor.read.page.headline import Headline, find_title, line
from extractor.read.page.lead import find_lead, lead_line
from extractor.read.page.listing import looks_like_list, split_url
from extractor.read.page.metadata import Metadata, read_metadata, saved_from
from extractor.read.page.outside import captions_outside
from extractor.read.page.prune import drop, prune
from extractor.read.page.several import own_article
from extractor.read.page.tables import mark_tables
from extractor.read.page.tree import parse
from extractor.read.page.weigh import Weights, find_body, strip_textless, weigh
from extractor.read.sites import platforms, site_of
from extractor.read.stamps import machine_stamp


@dataclass(slots=True)
class _Page:
    """A page on its way to a document."""

    source: Source
    root: Any
    meta: Metadata
    weights: Weights
    host: str | None
    fitted: Fitted | None = None
    warnings: list[Warning] = field(default_factory=list)

    @property
    def url(self) -> str | None:
        return self.source.url or self.meta.url


def read_html(source: Source, media_type: str) -> Reading:
    """Read one news page.

    Args:
        source: the bytes of the page.
        media_type: as detected.

    Raises:
        Rejected: `not_an_article` for section, search and home pages; `no_text`, `unreadable`, `too_large`.
    """
    with collector_paused():
        page, warnings = decode_page(source.data)
        reading = read_markup(source, page, warnings)
        encoding = old_encoding("\n".join(p.text for p in reading.document.paragraphs[:40]))
        if encoding is None:
            return reading
        text = page if isinstance(page, str) else page.decode("utf-8")
        return read_markup(source, repair_markup(text, encoding), [*warnings, repaired(encoding)])


def read_markup(source: Source, markup: str | bytes, warnings: list[Warning]) -> Reading:
    """Read one news page that is decoded already.

    Args:
        source: where it came from.
        markup: decoded, or as UTF-8 without NUL.
        warnings: what was odd so far.
    """
    page = _open(source, markup, warnings)
    body = page.fitted.body if page.fitted else find_body(page.weights)
    head = _headline(page, body)
    body = own_article(body, head.title_element, page.weights) if body is not None else None
    times = _times(page, head, body)
    if looks_like_list(page.meta, page.url, page.weights, body, head.title if head.title_element is not None else None, times.published is not None):
        raise Rejected("not_an_article", f"{source.path}: the page lists articles and is none itself")
    if body is None:
        return _from_metadata(page, head, times)
    own = own_names(page.meta, page.host)
    found = page.fitted.authors if page.fitted else ()
    names = tuple(dict.fromkeys(n for e in found for n in read_byline(line(e), own)))
    outside = captions_outside(page.weights, head.title_element, body)
    article = _article(page, body, head, own)
    if article.lead:
        head = replace(head, lead=article.lead)
    authors = names or find_authors(page.meta, article.bylines, page.weights, head.title_element, body, own)
    return _document(page, head, times, article, authors, outside)


def _open(source: Source, markup: str | bytes, warnings: list[Warning]) -> _Page:
    tree, odd = parse(markup, source.path)
    meta = read_metadata(tree)
    root = tree.find("body")
    root = tree if root is None else root
    strip_textless(root)
    weights = weigh(root)
    meta.url = meta.url or saved_from(markup)
    address = split_url(source.url or meta.url)
    host = address.hostname if address else None
    page = _Page(source, root, meta, weights, host, warnings=[*warnings, *odd])
    site = site_of(host)
    if site:
        page.fitted = fit(site, weights)
        if page.fitted is None:
            message = f"The page fits no known layout of {site.name}; it was read like any other."
            page.warnings.append(Warning(code="site_layout_unknown", message=message))
    if page.fitted is None:
        page.fitted = next((fitted for platform in platforms(markup, weights.names.values()) if (fitted := fit(platform, weights))), None)
    return page


def _headline(page: _Page, body: Any | None) -> Headline:
    fitted = page.fitted
    title, element = find_title(page.weights, body, page.meta) if not fitted or fitted.title is None else (line(fitted.title), fitted.title)
    if fitted and fitted.lead is not None:
        return Headline(title, element, lead_line(fitted.lead), fitted.lead)
    lead, lead_element = find_lead(page.weights, body, element, title, page.meta)
    return Headline(title, element, lead, lead_element)


def _times(page: _Page, head: Headline, body: Any | None) -> Times:
    attributes = time_attributes(page.weights, head.title_element)
    days = {s.day for s in map(machine_stamp, [*page.meta.published, *attributes]) if s}
    seen = visible_stamps(page.weights, head.title_element, body, days)
    if page.fitted and page.fitted.published is not None:
        stamp = stamp_of(page.fitted.published)
        seen = [Seen(stamp, 6.0 if page.fitted.layout.verified else SURE, updated=False), *seen] if stamp else seen
    return resolve(page.meta, seen, attributes)


def _article(page: _Page, body: Any, head: Headline, own: tuple[str, ...]) -> Article:
    """The article's blocks, sorted; furniture is taken out of the tree."""
    if page.fitted:
        for element in page.fitted.drop:
            drop(element)
        for element in page.fitted.captions:
            element.set("data-x-picture", "1")
    for element in (head.title_element, head.lead_element):
        if element is not None:
            element.set("data-x-mark", "head")
    prune(body, page.weights, tuple(e for e in (head.title_element, head.lead_element) if e is not None))
    mark_tables(body)
    blocks = read_blocks(body)
    starts = [i for i, b in enumerate(blocks) if b.mark == "head"]
    blocks = blocks[starts[-1] + 1 :] if starts else blocks
    return classify(blocks, head.title, head.lead, own)


def _document(page: _Page, head: Headline, times: Times, article: Article, authors: tuple[str, ...], outside: list[str]) -> Reading:
    paragraphs = [Paragraph(kind="title", text=head.title)] if head.title else []
    paragraphs += [Paragraph(kind="lead", text=head.lead)] if head.lead else []
    inside = {p.text for p in article.paragraphs if p.kind == "caption"}
    paragraphs += [Paragraph(kind="caption", text=text) for text in outside if text not in inside]
    paragraphs += article.paragraphs
    if not article.prose and not any(p.kind in ("body", "list_item", "table_cell") for p in article.paragraphs) and not head.lead:
        raise Rejected("no_text", f"{page.source.path}: the page holds no article text")
    if not head.title:
        page.warnings.append(Warning(code="no_title", message="No headline was found on the page."))
    if not times.published:
        page.warnings.append(Warning(code="no_date", message="No publication time was found on the page."))
    article_text = "\n".join(p.text for p in paragraphs[:12])
    origin = page.source.origin("text/html", url=page.meta.url, site=page.host or page.meta.site_name)
    return build(
        origin, paragraphs, title=head.title, lead=head.lead, authors=authors, published_at=times.published, modified_at=times.modified,
        section=_section(page), warnings=[*page.warnings, *times.warnings], language="vi" if is_vietnamese(article_text) else page.meta.language,
    )  # fmt: skip


def _section(page: _Page) -> str | None:
    if page.fitted and page.fitted.section is not None:
        return line(page.fitted.section)[:80]
    return next((s for s in page.meta.sections if 1 < len(s) < 60), None)


def _from_metadata(page: _Page, head: Headline, times: Times) -> Reading:
    """A page whose text is drawn by scripts may still carry it in its JSON-LD."""
    text = page.meta.article_body
    if not text or not head.title:
        raise Rejected("no_text", f"{page.source.path}: the page holds no article text")
    own = own_names(page.meta, page.host)
    authors = tuple(dict.fromkeys(n for t in page.meta.authors for n in read_byline(t, own)))
    article = Article([Paragraph(kind="body", text=normalise(text))], prose=len(text))
    page.warnings.append(Warning(code="text_from_metadata", message="The article's text was read from the page's JSON-LD; its paragraphs are lost."))
    lead = page.meta.descriptions[0] if page.meta.descriptions else None
    return _document(page, Headline(head.title, None, lead, None), times, article, authors, [])
