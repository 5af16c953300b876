"""Addresses on a page: canonical form, and which of them look like articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import parse_qsl, urldefrag, urlencode, urljoin, urlsplit, urlunsplit

import lxml.html
from courlan import is_not_crawlable
from lxml import etree

#: Parameters that follow a reader around and change nothing on the page.
_TRACKING = re.compile(r"(?:utm_|fb|gclid|zarsrc|gidzl|mc_|pk_|_ga|ref$|referrer$|source$|from$|share$)", re.IGNORECASE)
_MEDIA = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|ico|css|js|mp[34]|m4a|avi|mov|zip|rar|7z|exe|apk|xml|rss|json|woff2?)$", re.IGNORECASE)
#: Paths that Vietnamese news systems give to articles: a slug of several words with a number, or "/post123", ".chn", ".ldo" …
_SLUG = re.compile(r"/(?:[\w%]+-){3,}[\w%]*(?:\.\w{3,5})?$")
_NUMBER = re.compile(r"\d{5,}|/\d{4}/\d{1,2}/|-a\d{3,}|post\d+|art\d+|[?&](?:id|newsid|itemid|articleid)=\d+", re.IGNORECASE)
_SECTION = re.compile(
    r"/(?:tag|tags|tu-khoa|tim-kiem|search|tac-gia|author|chu-de|video|media|rss|login|dang-nhap|trang-\d+|page)(?:/|$|[?-])", re.IGNORECASE
)
_PAGING = re.compile(r"(?:[?&](?:page|trang|p)=\d+|/(?:page|trang)[-/]\d+|-p\d+|/p\d+)(?:\.\w+)?/?$", re.IGNORECASE)
_MAX_LINKS = 5000


class Link(NamedTuple):
    """A link of a page: its canonical address, and whether it leads to the next page of a list."""

    url: str
    paging: bool


def canonical(url: str) -> str:
    """An address without fragment and tracking parameters, so that one page has one address."""
    url, _ = urldefrag(url.strip())
    parts = urlsplit(url)
    query = urlencode([(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(k)])
    host = (parts.hostname or "").lower()
    port = f":{parts.port}" if parts.port and parts.port != {"http": 80, "https": 443}.get(parts.scheme) else ""
    return urlunsplit((parts.scheme.lower(), (f"[{host}]" if ":" in host else host) + port, parts.path or "/", query, ""))


def looks_like_article(url: str) -> bool:
    """Whether the shape of an address is that of an article: a slug of words with a number, no list, no file."""
    parts = urlsplit(url)
    where = parts.path + (f"?{parts.query}" if parts.query else "")
    if _SECTION.search(where) or _PAGING.search(where) or _MEDIA.search(parts.path) or is_not_crawlable(url):
        return False
    return bool(_NUMBER.search(where) and ("-" in parts.path or parts.query)) or bool(_SLUG.search(parts.path))


def links(html: bytes, base: str) -> Iterator[Link]:
    """The links of a page to the same host, canonical, once each, in order.

    Args:
        html: the page.
        base: its address.
    """
    try:
        root = lxml.html.document_fromstring(html, parser=lxml.html.HTMLParser(huge_tree=False, recover=True, no_network=True))
    except (etree.LxmlError, ValueError):
        return
    found = root.xpath("string(//base/@href)")
    base = urljoin(base, found) if found else base
    host = urlsplit(base).netloc
    seen: set[str] = set()
    for anchor in root.iter("a", "link"):
        if anchor.tag == "link" and anchor.get("rel") != "next":
            continue
        url = _absolute(base, anchor.get("href") or "")
        if url and urlsplit(url).netloc == host and url not in seen and len(seen) < _MAX_LINKS:
            seen.add(url)
            yield Link(url, anchor.get("rel") == "next" or bool(_PAGING.search(url)))


_CANONICAL = re.compile(rb"<link\b(?=[^>]*\brel=[\"']?canonical\b)[^>]*?\bhref=[\"']?([^\"'>\s]+)", re.IGNORECASE)


def canonical_of(html: bytes, base: str) -> str | None:
    """The address that a page gives as its own (`rel=canonical`), where it is on the same host."""
    named = _CANONICAL.search(html, 0, 200_000)
    url = _absolute(base, named[1].decode("utf-8", "replace")) if named else None
    return url if url and urlsplit(url).netloc == urlsplit(base).netloc else None


def feeds(html: bytes, base: str) -> list[str]:
    """Feeds that a page names in its head."""
    try:
        root = lxml.html.document_fromstring(html)
    except (etree.LxmlError, ValueError):
        return []
    kinds = ("application/rss+xml", "application/atom+xml")
    named = [_absolute(base, e.get("href") or "") for e in root.iter("link") if e.get("type") in kinds]
    return [url for url in named if url]


def _absolute(base: str, href: str) -> str | None:
    try:
        url = urljoin(base, href.strip())
        return canonical(url) if urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None
