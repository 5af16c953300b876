"""The crawl itself: one thread a host, one request at a time to it, everything decided by the frontier on disk."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from extractor.acquire.url import source_of
from extractor.acquire.web.fetch import Fetched, Fetcher
from extractor.acquire.web.robots import Robots
from extractor.acquire.web.safety import check_url
from extractor.crawl import listings
from extractor.crawl.archive import Archive
from extractor.crawl.frontier import Entry, Frontier, Kind
from extractor.crawl.links import canonical, canonical_of, feeds, links, looks_like_article
from extractor.crawl.options import Options
from extractor.errors import Rejected
from extractor.read import read


class Crawler:
    """Visits sites and fills an archive; stopping and going on is safe at any moment.

    Args:
        output: the WARC file; `<output>.frontier` and `<output>.log.jsonl` stand beside it.
        options: the bounds.
        progress: called with a line of state after each fetch.
    """

    def __init__(self, output: Path, options: Options, progress: Callable[[dict[str, int]], None] | None = None) -> None:
        self.options = options
        self._frontier = Frontier(output.with_name(output.name + ".frontier"))
        noted = self._frontier.noted("archive_size")
        self._archive = Archive(output, int(noted) if noted else (0 if output.exists() else None))
        self._log = output.with_name(output.name + ".log.jsonl").open("a", encoding="utf-8")
        self._fetcher = Fetcher(
            allow_private=options.allow_private, user_agent=options.user_agent, timeout=options.timeout, min_pause=options.delay
        )
        self._robots = Robots(self._fetcher, options.user_agent)
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._seeds: set[str] = set()
        self._progress = progress or (lambda _: None)
        self.tally: dict[str, int] = {"archived": 0, "unchanged": 0, "failed": 0, "forbidden": 0, "out of range": 0, "not an article": 0}

    def run(self, seeds: Iterable[str]) -> dict[str, int]:
        """Crawl until nothing is left to fetch or a bound is reached.

        Args:
            seeds: addresses of sites, sections, feeds or sitemaps.

        Returns:
            How many pages were archived, unchanged, failed, forbidden, out of range, no article.
        """
        try:
            self._sow([canonical(check_url(seed, allow_private=self.options.allow_private)) for seed in seeds])
            self._visit_hosts()
        finally:
            self._stop.set()
            self._fetcher.close()
            self._archive.close()
            self._log.close()
            self._frontier.close()
        return self.tally

    def stop(self) -> None:
        """Stop after the requests under way; the next run goes on from there."""
        self._stop.set()

    def _sow(self, seeds: list[str]) -> None:
        self._seeds = {urlsplit(seed).netloc for seed in seeds}
        unfinished = self._frontier.counts().get("todo", 0)
        for seed in seeds:
            self._frontier.add(seed, "seed", 0)
        if not unfinished:  # a finished crawl is visited anew: lists always, articles only where asked
            lists: tuple[Kind, ...] = ("seed", "section", "sitemap", "feed")
            self._frontier.reopen((*lists, "article") if self.options.refresh else lists)

    def _visit_hosts(self) -> None:
        """Keep one worker on each host that has something to fetch."""
        with ThreadPoolExecutor(self.options.hosts) as pool:
            busy: dict[Future[None], str] = {}
            while not self._stop.is_set():
                for host in self._frontier.hosts():
                    if host not in busy.values() and len(busy) < self.options.hosts:
                        busy[pool.submit(self._visit, host)] = host
                if not busy:
                    return
                done, _ = wait(busy, timeout=0.5, return_when=FIRST_COMPLETED)
                for future in done:
                    busy.pop(future)
                    future.result()

    def _visit(self, host: str) -> None:
        """Fetch everything known of one host, one request at a time."""
        while not self._stop.is_set() and (entry := self._frontier.next(host)) is not None:
            try:
                asked = self._one(entry)
            except Rejected as error:
                asked = True
                self._end(entry, "failed", "failed", error.reason, error.detail)
            if asked:
                self._stop.wait(self._delay(entry.url))
            self._progress(dict(self.tally))

    def _delay(self, url: str) -> float:
        try:
            return max(self.options.delay, self._robots.delay(url))
        except Rejected:
            return self.options.delay

    def _one(self, entry: Entry) -> bool:
        """Fetch one address; whether a request was sent."""
        if not self._robots.allows(entry.url):
            self._end(entry, "skipped", "forbidden", "robots", "robots.txt forbids it")
            return False
        if entry.kind == "seed" and urlsplit(entry.url).path == "/":  # a whole site is asked for, not one of its sections
            for url in self._robots.sitemaps(entry.url):
                self._frontier.add(canonical(url), "sitemap", 0)
        answer = self._fetcher.get(entry.url, etag=entry.etag, last_modified=entry.last_modified, follow=False)
        if 300 <= answer.status < 400 and answer.status != 304:
            self._redirected(entry, answer)
        elif entry.kind == "article":
            self._article(entry, answer)
        elif answer.status == 304:
            self._end(entry, "done", None, "unchanged", "")
        else:
            self._list(entry, answer)
        return True

    def _redirected(self, entry: Entry, answer: Fetched) -> None:
        target = canonical(check_url(urljoin(entry.url, answer.header("location") or ""), allow_private=self.options.allow_private))
        if self._may_visit(target):
            self._frontier.add(target, entry.kind, entry.depth, entry.modified)
        self._end(entry, "done", None, "redirect", target)

    def _may_visit(self, url: str) -> bool:
        return self.options.span_hosts or urlsplit(url).netloc in self._seeds

    # Lists ---------------------------------------------------------------------------------------------------

    def _list(self, entry: Entry, answer: Fetched) -> None:
        """Take the addresses of a sitemap, a feed or a page."""
        body = listings.unpacked(answer.body)
        kind = listings.what(body)
        if kind == "sitemap":
            self._listed(entry, listings.sitemap(body, entry.url))
        elif kind == "feed":
            self._listed(entry, listings.feed(body, entry.url))
        else:
            if entry.kind == "seed" and looks_like_article(entry.url) and self._is_article(answer):
                self._article(entry, answer)
                return
            self._page(entry, answer)
        self._end(entry, "done", None, kind or "section", "", answer, kind=kind or "section")

    def _listed(self, entry: Entry, found: Iterable[listings.Listed]) -> None:
        for one in found:
            url = canonical(one.url)
            if one.sitemap:
                if entry.depth < 3 and self.options.in_time(one.modified if (one.modified or "") < (self.options.since or "") else None):
                    self._frontier.add(url, "sitemap", entry.depth + 1, one.modified)
            else:
                self._found_article(url, entry.depth + 1, one.modified)

    def _found_article(self, url: str, depth: int, modified: str | None = None) -> None:
        if self._may_visit(url) and self.options.wants(url) and self.options.in_time(modified):
            self._frontier.add(url, "article", depth, modified)

    def _page(self, entry: Entry, answer: Fetched) -> None:
        """Feeds, articles and further pages that a section names."""
        if entry.depth == 0:
            for url in feeds(answer.body, entry.url):
                if self._may_visit(url):
                    self._frontier.add(url, "feed", 0)
        if entry.depth >= self.options.depth:
            return
        for link in links(answer.body, entry.url):
            if looks_like_article(link.url):
                self._found_article(link.url, entry.depth + 1)
            elif link.paging or self.options.depth > 1:
                self._frontier.add(link.url, "section", entry.depth + 1)

    # Articles ------------------------------------------------------------------------------------------------

    def _is_article(self, answer: Fetched) -> bool:
        try:
            read(source_of(answer))
        except Rejected:
            return False
        return True

    def _article(self, entry: Entry, answer: Fetched) -> None:
        """Archive an article; what is none is looked through for links as a list is."""
        if answer.status == 304:
            self._archive_it(entry, answer, None)  # only archived articles are asked for conditionally
            return
        try:
            document = read(source_of(answer)).document
        except Rejected as error:
            self._page(entry, answer)
            self._end(entry, "skipped", "not an article", error.reason, error.detail, answer)
            return
        named = canonical_of(answer.body, entry.url)
        if named and named != entry.url and self._frontier.archived(named):
            self._end(entry, "skipped", None, "duplicate", named, answer)
            return
        day = (document.published_at or "")[:10] or None
        if not self.options.in_time(day):
            self._end(entry, "skipped", "out of range", "out_of_range", f"published {day}", answer)
            return
        if entry.depth < self.options.depth:
            self._page(entry, answer)
        self._archive_it(entry, answer, day)

    def _archive_it(self, entry: Entry, answer: Fetched, day: str | None) -> None:
        with self._lock:
            if self.options.limit is not None and self.tally["archived"] >= self.options.limit:
                self._stop.set()
                return
            earlier = self._earlier(entry, answer)
            about = {"kind": entry.kind, "depth": entry.depth, "listed": entry.modified, "published": day}
            size, record, digest = self._archive.write(answer, about, earlier)
            outcome = "unchanged" if earlier else "archived"
            self.tally[outcome] += 1
            self._frontier.finish(
                entry.url, "done", etag=answer.header("etag"), last_modified=answer.header("last-modified"), digest=digest or None,
                record_id=None if earlier else record, fetched_at=answer.retrieved_at, archive_size=size, reason=outcome,
            )
            self._say(entry, outcome, None, answer)
            if self.options.limit is not None and self.tally["archived"] >= self.options.limit:
                self._stop.set()

    def _earlier(self, entry: Entry, answer: Fetched) -> tuple[str, str, str] | None:
        """The archived record that this answer repeats."""
        if not entry.digest or not entry.fetched_at:
            return None
        same = answer.status == 304 or payload_digest(answer.raw) == entry.digest
        return (entry.url, entry.fetched_at.replace("+00:00", "Z"), entry.digest) if same else None

    # Ends ----------------------------------------------------------------------------------------------------

    def _end(
        self, entry: Entry, state: Any, count: str | None, reason: str, detail: str, answer: Fetched | None = None, kind: Kind | None = None
    ) -> None:
        with self._lock:
            if count:
                self.tally[count] += 1
            self._frontier.finish(
                entry.url, state, reason=reason, kind=kind if entry.kind != "seed" else None,
                etag=answer.header("etag") if answer and state == "done" else None,
                last_modified=answer.header("last-modified") if answer and state == "done" else None,
            )
            self._say(entry, reason, detail, answer)

    def _say(self, entry: Entry, outcome: str, detail: str | None, answer: Fetched | None) -> None:
        line = {
            "time": datetime.now(UTC).isoformat(timespec="milliseconds"), "url": entry.url, "kind": entry.kind, "depth": entry.depth,
            "status": answer.status if answer else None, "outcome": outcome, "detail": detail or None, "bytes": len(answer.raw) if answer else None,
        }
        self._log.write(json.dumps(line, ensure_ascii=False) + "\n")
        self._log.flush()


def payload_digest(body: bytes) -> str:
    """The digest that a WARC record gives its payload."""
    import base64
    import hashlib

    return "sha1:" + base64.b32encode(hashlib.sha1(body, usedforsecurity=False).digest()).decode()
