"""An article as crawlers dump it: the shapes of news-please, newspaper, trafilatura, schema.org and plain ones."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from msgspec.structs import replace

from extractor.document import Origin, Paragraph, Reading, Source, Warning
from extractor.errors import Rejected
from extractor.language.legacy import convert
from extractor.language.unicode import normalise
from extractor.read.blocks import Block
from extractor.read.broken import joined
from extractor.read.build import build
from extractor.read.bylines import read_byline
from extractor.read.encoding import decode, old_encoding, repaired
from extractor.read.furniture import same_words
from extractor.read.lines import from_body, split_lines
from extractor.read.official import finish
from extractor.read.page.headline import without_site
from extractor.read.plain import is_letterhead
from extractor.read.stamps import machine_stamp
from extractor.read.wrapped import unwrapped

#: Keys by what they hold, most specific first; compared without case, `_` and `-`.
TEXT = (
    "maintext", "cleanedtext", "articlebody", "fulltext", "rawtext", "text", "content", "body", "bodytext", "contenttext", "noidung", "article",
    "paragraphs",
)  # fmt: skip
TITLE = ("title", "headline", "titlepage", "titlerss", "tieude", "name")
LEAD = ("description", "lead", "sapo", "summary", "abstract", "excerpt", "metadescription", "tomtat")
AUTHORS = ("authors", "author", "byline", "tacgia", "creator")
PUBLISHED = (
    "datepublish", "publishdate", "datepublished", "publishedat", "published", "publicationdate", "pubdate", "publishtime", "date", "time",
    "ngaydang", "createdat", "timestamp",
)  # fmt: skip
MODIFIED = ("datemodify", "datemodified", "modifieddate", "updatedat", "modified", "lastmodified")
URL = ("url", "link", "source", "sourceurl", "canonicallink", "href")
SITE = ("sourcedomain", "domain", "hostname", "sitename", "site", "publisher")
SECTION = ("category", "section", "articlesection", "topic", "categories", "chuyenmuc")
MARKUP = ("html", "rawhtml", "contenthtml", "articlehtml")
_TAGS = re.compile(
    r"<(?:p|br|div|h[1-6]|li|td|img|figure|span|strong|em|a)\b[^<>]{0,2000}>|</(?:p|div|h[1-6]|li|td|span|strong|em|a)>", re.IGNORECASE
)
_BREAKS = re.compile(r"<(?:br|/p|/div|/h[1-6]|/li|/tr)\b[^<>]{0,200}>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^<>]{1,2000}>")
_SEVERAL = "{0}: holds several JSON objects; use: extractor bulk {0} --output DIR"
_CUT = re.compile(r"(?:\.{3}|…)\s*$")
_DECODER = json.JSONDecoder(strict=False)


def read_json(source: Source, media_type: str) -> Reading:
    """Read one JSON object that holds an article.

    Args:
        source: the bytes of the object; an array that holds a single object is taken for it.
        media_type: as detected.

    Raises:
        Rejected: `unreadable` where it is no JSON, `no_text` where it holds no article.
    """
    text, warnings = decode(source.data)
    try:
        data: Any = _DECODER.decode(text)
    except (ValueError, RecursionError) as error:
        if isinstance(error, json.JSONDecodeError) and error.msg == "Extra data":
            raise Rejected("several_documents", _SEVERAL.format(source.path)) from error
        raise Rejected("unreadable", f"{source.path}: the JSON cannot be parsed ({_reason(error)})") from error
    if isinstance(data, list) and sum(isinstance(item, dict) for item in data) > 1:
        raise Rejected("several_documents", _SEVERAL.format(source.path))
    if isinstance(data, list) and len(data) == 1:
        data = data[0]
    if not isinstance(data, dict):
        raise Rejected("no_text", f"{source.path}: the JSON is no object that holds an article")
    return read_object(source, data, warnings)


def _reason(error: Exception) -> str:
    return f"line {error.lineno}: {error.msg}" if isinstance(error, json.JSONDecodeError) else "nested too deep"


def read_object(source: Source, data: dict[str, Any], warnings: list[Warning] | None = None) -> Reading:
    """Read an object that is parsed already, as a line of a JSONL dump.

    Args:
        source: where it came from.
        data: the object.
        warnings: what was odd so far.

    Raises:
        Rejected: it holds no text under any of the keys that crawlers use.
    """
    odd = list(warnings or [])
    fields = _fields(data)
    encoding = old_encoding(_text(fields)[:8000])
    if encoding is not None:
        fields = {key: convert(value, encoding) if isinstance(value, str) else value for key, value in fields.items()}
        odd.append(repaired(encoding))
    lines = joined(split_lines(normalise(_text(fields))))
    if is_letterhead(lines):
        return _official(source, fields, lines, odd)
    title = without_site(_line(_first(fields, TITLE)), [_line(_first(fields, SITE))]) or None
    article = from_body(unwrapped(lines), title)
    if not article.paragraphs and title:
        article = from_body(lines, None)  # a notice whose only sentence is its headline as well
    if not article.paragraphs:
        raise Rejected("no_text", f"{source.path}: the JSON has no text (looked for {', '.join(TEXT[:6])}, …)")
    lead = _lead(_line(_first(fields, LEAD)), title, article.paragraphs)
    paragraphs = [Paragraph(kind="title", text=title)] if title else []
    if lead and article.paragraphs and same_words(article.paragraphs[0].text, lead) > 0.9:
        article.paragraphs[0] = Paragraph(kind="lead", text=article.paragraphs[0].text)
        lead = article.paragraphs[0].text
    elif lead:
        paragraphs.append(Paragraph(kind="lead", text=lead))
    stamp = _stamp(fields, PUBLISHED) or (article.stamp.iso() if article.stamp else None)
    return build(
        _origin(source, fields),
        [*paragraphs, *article.paragraphs], title=title, lead=lead, authors=_authors(fields) or article.authors, published_at=stamp,
        modified_at=_later(_stamp(fields, MODIFIED), stamp), section=_line(_first(fields, SECTION))[:80] or None, warnings=odd,
    )  # fmt: skip


def _official(source: Source, fields: dict[str, Any], lines: list[str], warnings: list[Warning]) -> Reading:
    """An official document whose text a portal put on a page: read as from its own file; the page's day stands where it bears none."""
    reading = finish(_origin(source, fields), [Block(raw=line) for line in lines], warnings=warnings)
    stamp = _stamp(fields, PUBLISHED)
    if stamp is None or reading.document.published_at is not None:
        return reading
    return reading._replace(document=replace(reading.document, published_at=stamp))


def _origin(source: Source, fields: dict[str, Any]) -> Origin:
    url = _line(_first(fields, URL))
    return source.origin("application/json", url=url if "://" in url else None, site=_host(_line(_first(fields, SITE))) or None)


def _fields(data: dict[str, Any]) -> dict[str, Any]:
    """The object by folded keys; what lies one level down under `article`, `data` or `_source` is lifted where it holds the text."""
    fields = {_key(str(key)[:80]): value for key, value in data.items()}
    for key in ("source", "article", "data", "doc", "item", "post"):
        inner = fields.get(key)
        if isinstance(inner, dict) and not any(isinstance(fields.get(k), str) for k in TEXT):
            return {**fields, **{_key(str(k)[:80]): v for k, v in inner.items()}}
    return fields


@lru_cache(maxsize=1024)
def _key(key: str) -> str:
    return re.sub(r"[\W_]", "", key).lower()


def _first(fields: dict[str, Any], keys: Iterable[str]) -> Any:
    """The first value under one of the keys that holds something."""
    for key in keys:
        value = fields.get(key)
        if isinstance(value, dict):
            value = value.get("name") or value.get("#text") or value.get("@value") or value.get("$date")
        if isinstance(value, list):
            value = next((v for v in value if isinstance(v, str) and v.strip()), None)
        if value not in (None, "", [], {}):
            return value
    return ""


def _text(fields: dict[str, Any]) -> str:
    for key in TEXT:
        value = fields.get(key)
        if isinstance(value, list):
            value = "\n".join(str(v.get("text", "") if isinstance(v, dict) else v) for v in value[:5000] if isinstance(v, str | dict))
        if isinstance(value, str) and value.strip():
            return _plain(value)
    markup = _first(fields, MARKUP)
    return _plain(markup) if isinstance(markup, str) else ""


def _plain(text: str) -> str:
    """Text of a value: tags off where it holds markup, entities decoded, twice where they were encoded twice, slashes escaped once more set right."""
    text = text.replace("\\/", "/")
    if len(_TAGS.findall(text[:20_000])) >= 2:
        text = _ANY_TAG.sub("", _BREAKS.sub("\n", text))
    for _ in range(2):
        if "&" not in text:
            break
        text = html.unescape(text)
    return text


def _line(value: Any) -> str:
    return " ".join(normalise(_plain(str(value))).split()) if isinstance(value, str | int) else ""


def _lead(text: str, title: str | None, paragraphs: list[Paragraph]) -> str | None:
    """The description as a lead, where it speaks of this article and is not cut short."""
    if not 30 <= len(text) <= 1200 or _CUT.search(text) or (title and same_words(text, title) > 0.8):
        return None
    if any(same_words(text, p.text) > 0.9 for p in paragraphs[1:4]) or any(text in p.text and len(p.text) > 1.1 * len(text) for p in paragraphs[:4]):
        return None
    words = set(" ".join([title or "", *(p.text for p in paragraphs[:40])]).casefold().split())
    own = text.casefold().split()
    return text if sum(word in words for word in own) >= 0.45 * len(own) else None


def _authors(fields: dict[str, Any]) -> tuple[str, ...]:
    own = (_line(_first(fields, SITE)),)
    names: list[str] = []
    for key in AUTHORS:
        value = fields.get(key)
        for item in value if isinstance(value, list) else [value]:
            text = item.get("name") if isinstance(item, dict) else item
            if isinstance(text, str) and "://" not in text:
                names += read_byline(_line(text), own)
        if names:
            break
    return tuple(dict.fromkeys(names))[:8]


def _stamp(fields: dict[str, Any], keys: Iterable[str]) -> str | None:
    """The first time under one of the keys, ISO 8601 on Vietnam's clock; midnight is a day without a known time."""
    for key in keys:
        stamp = machine_stamp(fields.get(key))
        if stamp is None or stamp.other is not None:
            continue
        if stamp.is_midnight:
            return stamp.day.isoformat()
        return (stamp.in_vietnam() if stamp.offset == 0 else stamp).iso()
    return None


def _later(modified: str | None, published: str | None) -> str | None:
    return modified if modified and (not published or modified[:10] >= published[:10]) else None


def _host(site: str) -> str:
    """A site's name, or the host of an address in its place ("https://news.example.vn")."""
    return site.partition("://")[2].partition("/")[0] if site.startswith(("https://", "http://")) else site
