"""A Scrapy spider for deep or huge crawls: same reader, same archive, same judgement of addresses.

Run it without a project::

    spider=$(python -c 'import extractor.crawl.spider as s; print(s.__file__)')
    scrapy runspider "$spider" -a url=https://example.vn -a output=site.warc.gz

or subclass `ArchiveSpider` in a project of your own. Scrapy keeps robots.txt (by protego), one request at a time to a
host, and the delay; a job directory (`--set JOBDIR=…`) makes it resumable.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import scrapy
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Request, Response
from scrapy.resolver import CachingThreadedResolver

from extractor.acquire.url import source_of
from extractor.acquire.web.fetch import MAX_BYTES, USER_AGENT, Fetched
from extractor.acquire.web.safety import check_url, judged_addresses
from extractor.crawl.archive import Archive
from extractor.crawl.links import canonical, links, looks_like_article
from extractor.errors import Rejected
from extractor.read import read


class GuardedResolver(CachingThreadedResolver):
    """Scrapy's resolver that answers with judged addresses only."""

    allow_private = False

    @classmethod
    def from_crawler(cls, crawler: Any, reactor: Any) -> GuardedResolver:
        """Made by Scrapy."""
        made = super().from_crawler(crawler, reactor)
        made.allow_private = crawler.settings.getbool("EXTRACTOR_ALLOW_PRIVATE")
        return made

    def getHostByName(self, name: str, timeout: Any = ()) -> Any:  # noqa: N802 - Twisted's name
        """The first judged address of a host."""
        found = super().getHostByName(name, timeout)

        def judge(address: str) -> str:
            return judged_addresses(name, 80, allow_private=self.allow_private, resolver=lambda *_: [address])[0]

        return found.addCallback(judge)


class GuardMiddleware:
    """Refuses addresses with credentials, disguised numbers and other schemes, on every hop."""

    def __init__(self, allow_private: bool) -> None:
        self._allow_private = allow_private

    @classmethod
    def from_crawler(cls, crawler: Any) -> GuardMiddleware:
        """Made by Scrapy."""
        return cls(crawler.settings.getbool("EXTRACTOR_ALLOW_PRIVATE"))

    def process_request(self, request: Request) -> None:
        """Judge the address of a request."""
        try:
            check_url(request.url, allow_private=self._allow_private)
        except Rejected as error:
            raise IgnoreRequest(error.detail) from error


class ArchiveSpider(scrapy.Spider):
    """Archives every article that a site's own links lead to.

    Args:
        url: where to begin.
        output: the WARC file.
    """

    name = "extractor"
    custom_settings = {  # noqa: RUF012 - the type that Scrapy declares
        "ROBOTSTXT_OBEY": True, "ROBOTSTXT_PARSER": "scrapy.robotstxt.ProtegoRobotParser", "USER_AGENT": USER_AGENT,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1, "DOWNLOAD_DELAY": 1.0, "COOKIES_ENABLED": False, "DOWNLOAD_MAXSIZE": MAX_BYTES,
        "DOWNLOAD_TIMEOUT": 15, "DNS_RESOLVER": "extractor.crawl.spider.GuardedResolver", "DEPTH_LIMIT": 5, "TELNETCONSOLE_ENABLED": False,
        "DOWNLOADER_MIDDLEWARES": {"extractor.crawl.spider.GuardMiddleware": 50}, "COMPRESSION_ENABLED": True,
    }  # fmt: skip

    def __init__(self, url: str, output: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.start_urls = [url]
        self.allowed_domains = [urlsplit(url).hostname or ""]
        self._archive = Archive(Path(output))

    async def start(self) -> AsyncIterator[Any]:
        """The first request."""
        for url in self.start_urls:
            yield Request(url, callback=self.parse)

    def parse(self, response: Response, **_: Any) -> Iterator[Request]:
        """Archive an article; follow the links of every page."""
        answer = _answer(response)
        if looks_like_article(response.url):
            try:
                read(source_of(answer))
                self._archive.write(answer, {"kind": "article", "depth": response.meta.get("depth", 0)})
            except Rejected as error:
                self.logger.info("%s: %s", error.reason, error.detail)
        for link in links(response.body, response.url):
            yield Request(canonical(link.url), callback=self.parse)

    def closed(self, reason: str) -> None:
        """Close the archive."""
        self._archive.close()


def _answer(response: Response) -> Fetched:
    """Scrapy's response as the archive takes it; its body is unpacked, so its encoding field is left out."""
    fields = ((k.decode("latin-1"), v.decode("latin-1")) for k, values in response.headers.items() for v in values)
    kept = tuple((k, v) for k, v in fields if k.lower() not in ("content-encoding", "content-length"))
    sent = response.request.headers.items() if response.request else ()
    asked = tuple((k.decode("latin-1"), v.decode("latin-1")) for k, values in sent for v in values)
    return Fetched(
        url=response.url, status=response.status, headers=(*kept, ("Content-Length", str(len(response.body)))), raw=response.body,
        body=response.body, request_headers=asked, retrieved_at=datetime.now(UTC).isoformat(timespec="seconds"),
    )
