"""One page from the web as a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.document import Source
from extractor.errors import MissingExtra, Rejected

if TYPE_CHECKING:
    from extractor.acquire.web.fetch import Fetched


def source_of(answer: Fetched) -> Source:
    """A fetched page as a source: its path and URL are the address behind all redirects."""
    return Source(path=answer.url, data=answer.body, media_type=answer.header("content-type"), url=answer.url, retrieved_at=answer.retrieved_at)


def fetch(url: str, *, allow_private: bool = False, ignore_robots: bool = False) -> Source:
    """Fetch one page.

    Args:
        url: http or https.
        allow_private: let loopback and private addresses through.
        ignore_robots: fetch what robots.txt forbids to crawlers (one page that a person asked for).

    Raises:
        Rejected: refused, unreachable, too large, forbidden by robots.txt; the detail is one sentence.
        MissingExtra: the extra `web` is not installed.
    """
    try:
        from extractor.acquire.web.fetch import Fetcher
        from extractor.acquire.web.robots import Robots
        from extractor.acquire.web.safety import check_url
    except ImportError as error:
        raise MissingExtra("fetching pages", "web") from error
    url = check_url(url, allow_private=allow_private)
    with Fetcher(allow_private=allow_private) as fetcher:
        if not ignore_robots and not Robots(fetcher).allows(url):
            raise Rejected("robots", f"{url}: the site's robots.txt forbids it")
        return source_of(fetcher.get(url))
