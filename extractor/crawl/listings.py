"""Sitemaps (index, news, gzip) and feeds (RSS, Atom): the addresses they list, with their days."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from typing import Literal, NamedTuple
from urllib.parse import urljoin

import feedparser
from lxml import etree

from extractor.acquire.web.decode import decoded

#: The sitemap protocol allows 50 MB unpacked and 50,000 addresses.
MAX_BYTES = 50_000_000
MAX_ENTRIES = 50_000


class Listed(NamedTuple):
    """One address of a listing.

    Args:
        url: absolute address.
        modified: ISO day, where the listing gives one.
        sitemap: whether it is another sitemap.
    """

    url: str
    modified: str | None = None
    sitemap: bool = False


def unpacked(body: bytes) -> bytes:
    """A listing without gzip; a bomb is refused.

    Raises:
        Rejected: `too_large`.
    """
    return decoded(body, "gzip", MAX_BYTES) if body[:2] == b"\x1f\x8b" else body


def what(body: bytes) -> Literal["sitemap", "feed"] | None:
    """`sitemap`, `feed`, or None for anything else, told by the root element."""
    head = body[:2000].lower()
    if b"<urlset" in head or b"<sitemapindex" in head:
        return "sitemap"
    return "feed" if any(sign in head for sign in (b"<rss", b"<feed", b"<rdf:rdf")) else None


def sitemap(body: bytes, base: str) -> Iterator[Listed]:
    """The addresses of a sitemap or sitemap index, with `lastmod` or the news publication date."""
    count = 0
    events = etree.iterparse(
        io.BytesIO(body), events=("end",), recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        for _, element in events:
            name = etree.QName(element).localname
            if name in ("url", "sitemap"):
                listed = _listed(element, base, name == "sitemap")
                element.clear()
                if listed and count < MAX_ENTRIES:
                    count += 1
                    yield listed
    except etree.XMLSyntaxError:
        return


def _listed(element: etree._Element, base: str, is_sitemap: bool) -> Listed | None:
    texts = {etree.QName(e).localname: (e.text or "").strip() for e in element.iter() if isinstance(e.tag, str)}
    if not texts.get("loc"):
        return None
    day = (texts.get("publication_date") or texts.get("lastmod") or "")[:10]
    return Listed(urljoin(base, texts["loc"]), day if len(day) == 10 else None, is_sitemap)


def feed(body: bytes, base: str) -> Iterator[Listed]:
    """The articles of an RSS or Atom feed."""
    parsed = feedparser.parse(io.BytesIO(body), sanitize_html=False)
    for entry in parsed.entries[:MAX_ENTRIES]:
        stamp = entry.get("published_parsed") or entry.get("updated_parsed")
        if entry.get("link"):
            yield Listed(urljoin(base, entry["link"]), time.strftime("%Y-%m-%d", stamp) if stamp else None)


