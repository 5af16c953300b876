"""What a crawl may do."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.acquire.web.fetch import USER_AGENT


@dataclass(frozen=True)
class Options:
    """The bounds of a crawl.

    Args:
        limit: articles to archive at most; None for all.
        depth: steps from a seed that lists (sections, pages of a list, articles' links) are followed.
        since, until: ISO days; articles outside are left out, by the listing's day before the fetch, by the page's after it.
        include, exclude: regular expressions on an article's address.
        delay: seconds between two requests to one host, at least.
        hosts: hosts visited at once.
        allow_private: let loopback and private addresses through.
        refresh: ask again for archived articles, conditionally.
        user_agent: how the program names itself.
        timeout: seconds for a whole answer.
        span_hosts: follow listed articles to other hosts than the seeds'.
    """

    limit: int | None = None
    depth: int = 1
    since: str | None = None
    until: str | None = None
    include: re.Pattern[str] | None = None
    exclude: re.Pattern[str] | None = None
    delay: float = 1.0
    hosts: int = 8
    allow_private: bool = False
    refresh: bool = False
    user_agent: str = USER_AGENT
    timeout: float = 15.0
    span_hosts: bool = False

    def wants(self, url: str) -> bool:
        """Whether an article's address is inside `include` and outside `exclude`."""
        return (self.include is None or bool(self.include.search(url))) and not (self.exclude and self.exclude.search(url))

    def in_time(self, day: str | None) -> bool:
        """Whether a day is between `since` and `until`; an unknown day is."""
        return day is None or not ((self.since and day < self.since) or (self.until and day > self.until))
