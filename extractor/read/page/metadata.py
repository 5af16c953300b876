"""What a page says about itself where readers do not look: JSON-LD, Open Graph, meta tags, microdata."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass, field
from typing import Any

from extractor.language.unicode import normalise

_ARTICLE_TYPES = frozenset(
    ("newsarticle", "article", "reportagenewsarticle", "blogposting", "analysisnewsarticle", "opinionnewsarticle", "report", "backgroundnewsarticle")
)
_LIST_TYPES = frozenset(("collectionpage", "itemlist", "searchresultspage"))
_PUBLISHED = (
    "article:published_time", "datepublished", "pubdate", "publishdate", "publish-date", "og:published_time", "article:published",
    "dc.date.issued", "dc.date", "dcterms.created", "date", "created", "its_publication", "cxenseparse:recs:publishtime", "dateposted",
    "publication_date", "article.published", "published_time", "sailthru.date", "release_date", "og:pubdate", "rnews:datepublished", "pub_date",
    "article_date_original",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "datemodified", "lastmod", "og:updated_time", "last-modified", "article:modified", "modified", "article_updatetime",
    "dc.date.modified",
)  # fmt: skip
_NAMES = ("og:site_name", "copyright", "application-name", "apple-mobile-web-app-title", "source", "generator", "publisher")
_LD = re.compile(r"application/ld\+json", re.IGNORECASE)
_FIELD = re.compile(
    r"\"(headline|datePublished|dateModified|dateCreated|description|articleSection)\"\s*:\s*\"((?:[^\"\\]|\\.){1,2000})\"", re.DOTALL
)
_AUTHOR = re.compile(r"\"author\"\s*:\s*[\[{][^\[\]{}]{0,400}?\"name\"\s*:\s*\"((?:[^\"\\]|\\.){1,200})\"", re.DOTALL)
_TYPE = re.compile(r"\"@type\"\s*:\s*\"([A-Za-z]{3,40})\"")
_SAVED = re.compile(r"<!-- saved from url=\(\d{4}\)(https?://\S{4,500}) -->")
_TAG = re.compile(r"<[^<>]{0,200}>")
_CONTROLS = re.compile(r"[\x00-\x1f]+")


@dataclass(slots=True)
class Metadata:
    """The metadata of a page, as found; nothing is judged here.

    Args:
        titles: candidates, most trusted first, with the site's name still in some.
        descriptions: candidates for the lead.
        names_article: whether a title stands in metadata of the article itself, not only in `<title>`.
        published, modified: raw values, most trusted first.
        authors: raw names; URLs and companies among them.
        organizations: names that the paper and its company give themselves.
        types: lower-case `@type`s of JSON-LD.
    """

    titles: list[str] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    names_article: bool = False
    published: list[str] = field(default_factory=list)
    modified: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    organizations: list[str] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    types: set[str] = field(default_factory=set)
    url: str | None = None
    site_name: str | None = None
    og_type: str | None = None
    language: str | None = None
    article_body: str | None = None
    fonts: set[str] = field(default_factory=set)

    @property
    def claims_article(self) -> bool:
        """Whether JSON-LD calls the page an article."""
        return bool(self.types & _ARTICLE_TYPES)

    @property
    def claims_list(self) -> bool:
        """Whether JSON-LD calls the page a list of others."""
        return bool(self.types & _LIST_TYPES)


def clean(value: object) -> str:
    """One line of NFC text from a metadata value, entities decoded (twice where they were encoded twice)."""
    text = str(value or "")
    for _ in range(2):
        if "&" not in text:
            break
        text = html.unescape(text)
    text = normalise(text)
    return " ".join((_TAG.sub(" ", text) if "<" in text else text).split())


def read_metadata(root: Any) -> Metadata:
    """Collect the metadata of a page.

    Args:
        root: root element of the page.
    """
    meta = Metadata()
    for element in root.iter("script"):
        if _LD.search(element.get("type") or ""):
            _read_json_ld(element.text or "", meta)
    tags = _meta_tags(root)
    _read_tags(tags, meta)
    meta.names_article = any(meta.titles)
    # Some old pages carry a second head in the middle, with the article's own title.
    titles = [e for e in root.iter("title") if e.getparent() is None or e.getparent().tag != "svg"]
    meta.titles += [clean("".join(title.itertext())) for title in titles[:3]]
    link = next((e.get("href") for e in root.iter("link") if (e.get("rel") or "").lower() == "canonical"), None)
    meta.url = clean(tags.get("og:url", [""])[0]) or clean(link) or None
    meta.language = (root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "")[:2].lower() or None
    meta.titles = [t for t in dict.fromkeys(meta.titles) if t]
    meta.descriptions = [d for d in dict.fromkeys(meta.descriptions) if len(d) > 20]
    return meta


def saved_from(markup: str | bytes) -> str | None:
    """Address that a browser wrote into a page when it saved it, in a comment at its head.

    Args:
        markup: the page, decoded or as UTF-8.
    """
    head = markup[:2000]
    match = _SAVED.search(head if isinstance(head, str) else head.decode("utf-8", "replace"))
    return match[1] if match else None


def _meta_tags(root: Any) -> dict[str, list[str]]:
    tags: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        key = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        content = element.get("content")
        if key and content and content.strip():
            tags.setdefault(key, []).append(content)
    return tags


def _read_tags(tags: dict[str, list[str]], meta: Metadata) -> None:
    meta.titles += [clean(tags[k][0]) for k in ("og:title", "twitter:title", "headline", "title") if k in tags]
    meta.descriptions += [clean(tags[k][0]) for k in ("og:description", "description", "twitter:description") if k in tags]
    meta.published += [value for key in _PUBLISHED for value in tags.get(key, [])[:1]]
    meta.modified += [value for key in _MODIFIED for value in tags.get(key, [])[:1]]
    for key in ("article:author", "author", "dc.creator", "dable:author", "creator"):
        meta.authors += [clean(value) for value in tags.get(key, [])]
    meta.sections += [clean(tags[k][0]) for k in ("article:section", "articlesection", "section") if k in tags]
    meta.organizations += [clean(value) for key in _NAMES for value in tags.get(key, [])]
    meta.site_name = clean(tags.get("og:site_name", [""])[0]) or None
    meta.og_type = clean(tags.get("og:type", [""])[0]).lower() or None


def _read_json_ld(text: str, meta: Metadata) -> None:
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip().removeprefix("//<![CDATA[").removesuffix("//]]>").rstrip("; \n\r\t")
    try:
        data = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        _read_broken(text, meta)
        return
    for node in _nodes(data):
        _read_node(node, meta)


def _nodes(data: Any) -> list[dict[str, Any]]:
    """Objects of JSON-LD, flat: lists, `@graph` and `mainEntity` opened, in bounded number."""
    out: list[dict[str, Any]] = []
    queue = [data]
    while queue and len(out) < 200:
        item = queue.pop(0)
        if isinstance(item, list):
            queue = item[:100] + queue
        elif isinstance(item, dict):
            out.append(item)
            queue += [item[k] for k in ("@graph", "mainEntity") if isinstance(item.get(k), list | dict)]
    return out


def _read_node(node: dict[str, Any], meta: Metadata) -> None:
    types = node.get("@type")
    types = {str(t).lower() for t in (types if isinstance(types, list) else [types]) if t}
    meta.types |= types
    if types & _ARTICLE_TYPES:
        meta.titles.insert(0, clean(node.get("headline") or node.get("name")))
        meta.descriptions.append(clean(node.get("description")))
        meta.published += [str(node[k]) for k in ("datePublished", "dateCreated") if node.get(k)]
        meta.modified += [str(node[k]) for k in ("dateModified",) if node.get(k)]
        meta.authors += _persons(node.get("author"))
        meta.sections += [clean(s) for s in _as_list(node.get("articleSection"))[:1]]
        body = node.get("articleBody")
        meta.article_body = clean(body) if isinstance(body, str) and len(body) > 200 else meta.article_body
        meta.organizations += [clean(p.get("name")) for p in _as_list(node.get("publisher")) if isinstance(p, dict)]
    elif types & {"organization", "newsmediaorganization", "website", "corporation", "governmentorganization"}:
        name = clean(node.get("name"))
        meta.organizations += [name] if len(name) < 60 else []


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _persons(value: Any) -> list[str]:
    """Names of authors; an organization named as author is left out."""
    names = []
    for item in _as_list(value):
        if isinstance(item, dict):
            if "organization" not in str(item.get("@type") or "").lower():
                names += [clean(n) for n in _as_list(item.get("name"))]
        elif isinstance(item, str):
            names.append(clean(item))
    return names


def _read_broken(text: str, meta: Metadata) -> None:
    """Fields of JSON-LD that is no JSON: quotes left open in a headline, commas too many, comments."""
    types = {t.lower() for t in _TYPE.findall(text[:200_000])}
    meta.types |= types
    if not types & _ARTICLE_TYPES:
        return
    fields = {key: _CONTROLS.sub(" ", value) for key, value in reversed(_FIELD.findall(text[:200_000]))}
    for key, target in (("headline", meta.titles), ("description", meta.descriptions), ("articleSection", meta.sections)):
        if key in fields:
            target.append(clean(fields[key].replace('\\"', '"').replace("\\/", "/")))
    meta.published += [fields[k] for k in ("datePublished", "dateCreated") if k in fields]
    meta.modified += [fields["dateModified"]] if "dateModified" in fields else []
    meta.authors += [clean(name) for name in _AUTHOR.findall(text[:200_000])]
