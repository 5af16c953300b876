"""Whether a page is an article, or a section, search or home page that lists others."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import SplitResult, urlsplit

from extractor.read.page.metadata import Metadata
from extractor.read.page.weigh import Weights

_LIST_PATH = re.compile(
    r"^/?$|^/(?:index|default|home|trang-chu)(?:\.\w+)?/?$|"
    r"/(?:tim-kiem|search|tag|tags|tu-khoa|chu-de|category|chuyen-muc|topic|event|su-kien|page|trang-\d+|tac-gia|author)(?:/|$|\.)",
    re.IGNORECASE,
)
_ARTICLE_PATH = re.compile(r"[-/_.](?:[a-z]{0,6}\d{4,})(?:[-._]\w{1,12})*(?:\.\w{2,6})?/?$|/\d{4}/\d{1,2}/|/(?:[a-z0-9]+-){4,}[^/]*$", re.IGNORECASE)
_WORDS, _LONG, _ROW = 8, 60, 40
_HEADING_TAGS = ("h1", "h2", "h3", "h4", "h5")


def looks_like_list(meta: Metadata, url: str | None, weights: Weights, body: Any | None, title: str | None, has_stamp: bool) -> bool:
    """Whether a page lists articles rather than being one.

    Signs are weighed, since each alone fails somewhere: official papers call their articles `og:type` website, mobile pages have
    no metadata, section pages print long summaries.

    Args:
        meta: metadata of the page.
        url: address, where known.
        weights: of the page.
        body: element that holds most prose.
        title: the headline that stands on the page.
        has_stamp: whether a publication time was found near it.
    """
    score = _claims(meta) + _address(url or meta.url) + (1.0 if title else -1.5) + (1.0 if has_stamp else -1.0)
    # Sections are named in few words.
    named = title is not None and len(title.split()) >= _WORDS
    score += 1.0 if named else 0.0
    if body is None:
        return score < 4
    prose, links = weights.prose.get(body, 0), weights.links.get(body, 0)
    if not prose and weights.cards and not meta.article_body:
        return True
    score += 2.0 if prose > 1200 else 1.0 if prose > 400 else -1.0 if prose < 150 else 0.0
    share = links / max(1, prose + links)
    score -= 3.0 if share > 0.5 else 1.5 if share > 0.3 else 0.0
    score -= 3.0 if not named and sum(weights.prose[e] for e in weights.cards) > 2 * prose else 0.0
    score -= 5.0 if _is_register(body, weights) else 0.0
    titles, texts = _linked_titles(body, weights)
    if named and titles >= 4:
        titles = _before_end(body, titles)
    score -= 4.0 if titles >= 6 and titles >= 0.5 * texts else 2.0 if titles >= 4 and titles >= 0.4 * texts else 0.0
    return score < 0


def split_url(url: str | None) -> SplitResult | None:
    """An address in its parts, null where it is none.

    Args:
        url: as a page or a source gives it.
    """
    try:
        return urlsplit(url) if url else None
    except ValueError:
        return None


def _claims(meta: Metadata) -> float:
    score = 0.0
    if meta.claims_article:
        score += 2.5
    if meta.og_type == "article":
        score += 1.5
    if any(value.strip() for value in meta.published):
        score += 1.5
    if meta.claims_list and not meta.claims_article:
        score -= 2.0
    if meta.og_type == "website" and not meta.claims_article:
        score -= 0.5
    return score


def _address(url: str | None) -> float:
    parts = split_url(url)
    if parts is None:
        return 0.0
    path = parts.path
    if _LIST_PATH.search(path) or re.search(r"(?:^|&)(?:q|s|keyword|page|tukhoa|key)=", parts.query):
        return -3.0
    if _ARTICLE_PATH.search(path) or re.search(r"(?:id|itemid|newsid|articleid)=", parts.query, re.IGNORECASE):
        return 1.5
    slug = path.rstrip("/").rsplit("/", 1)[-1]
    return -1.5 if slug.count("-") <= 2 and not re.search(r"\d{3}", slug) else 0.5


def _is_register(body: Any, weights: Weights) -> bool:
    """Whether a body is a table in which each row leads to a document: a register of decisions, of procedures."""
    rows = [row for row in body.iter("tr") if weights.size(row) < _ROW]
    linked = [row for row in rows if weights.links[row]]
    return len(linked) >= max(6, 0.6 * len(rows)) and sum(weights.prose[row] for row in linked) >= 0.8 * weights.prose[body]


def _before_end(body: Any, titles: int) -> int:
    """How many of some linked titles are left when those behind the last running text are not counted: they close an article."""
    last, behind = None, 0
    for element in body.iter("*"):
        inside = element.tag != "a" and len((element.text or "").strip()) >= _LONG
        if inside or len((element.tail or "").strip()) >= _LONG:
            last, behind = element, 0
        elif element.tag == "a" and last is not None and len("".join(element.itertext()).strip()) >= 20:
            behind += 1
    return max(0, titles - behind)


def _linked_titles(body: Any, weights: Weights) -> tuple[int, int]:
    """Blocks that are one link, each the title of another article, and blocks of running text; furniture not counted."""
    titles = 0
    for link in body.iter("a"):
        text = " ".join("".join(link.itertext()).split())
        above = link.getparent()
        if len(text) < 20 or above is None or weights.in_furniture(link):
            continue
        around = " ".join("".join(above.itertext()).split())
        alone = above.tag in _HEADING_TAGS or above.tag in ("div", "li", "td", "article", "section") or len(around) <= len(text) + 3
        titles += alone and not (above.text or "").strip() and not (link.tail or "").strip()
    texts = sum(1 for e in body.iter("p", "div", "td", "li") if weights.prose.get(e, 0) and not any(weights.prose.get(c) for c in e))
    return titles, texts

