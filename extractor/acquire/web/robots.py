"""What a site's robots.txt allows, by protego (RFC 9309)."""

from __future__ import annotations

from urllib.parse import urlsplit

from protego import Protego

from extractor.acquire.web.fetch import USER_AGENT, Fetcher
from extractor.errors import Rejected

#: RFC 9309: a crawler reads at least 500 KiB of the file.
_MAX_TEXT = 512_000
_ALLOW_ALL, _FORBID_ALL = "User-agent: *\nDisallow:", "User-agent: *\nDisallow: /"


class Robots:
    """The rules of all hosts that were asked, each fetched once.

    Args:
        fetcher: fetches the files.
        user_agent: whose rules apply.
    """

    def __init__(self, fetcher: Fetcher, user_agent: str = USER_AGENT) -> None:
        self._fetcher = fetcher
        self._agent = user_agent
        self._rules: dict[str, Protego] = {}

    def _of(self, url: str) -> Protego:
        parts = urlsplit(url)
        root = f"{parts.scheme}://{parts.netloc}"
        if root not in self._rules:
            self._rules[root] = Protego.parse(self._text(f"{root}/robots.txt"))
        return self._rules[root]

    def _text(self, url: str) -> str:
        try:
            return self._fetcher.get(url).body[:_MAX_TEXT].decode("utf-8", "replace")
        except Rejected as error:
            # RFC 9309 2.3.1: no file means all is allowed; a server that fails forbids all. Where no server answers, say so.
            if not error.reason.startswith("http_"):
                raise
            return _ALLOW_ALL if error.reason.startswith("http_4") and error.reason != "http_429" else _FORBID_ALL

    def allows(self, url: str) -> bool:
        """Whether the page may be fetched."""
        return bool(self._of(url).can_fetch(url, self._agent))

    def delay(self, url: str) -> float:
        """Seconds between two requests that the site asks for; 0 where it does not say."""
        return float(self._of(url).crawl_delay(self._agent) or 0.0)

    def sitemaps(self, url: str) -> list[str]:
        """Sitemaps that the file names."""
        return list(self._of(url).sitemaps)
