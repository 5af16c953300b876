"""`extractor crawl`: sites, sections, feeds or sitemaps into a WARC archive."""

from __future__ import annotations

import argparse
import re
import signal
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.errors import MissingExtra, UsageError

if TYPE_CHECKING:
    from extractor.crawl.crawler import Crawler

HELP = "archive the articles of sites, sections, feeds or sitemaps as WARC"
EXAMPLES = """examples:
  extractor crawl https://example.vn/thoi-su --output thoi-su.warc.gz --limit 200
  extractor crawl https://example.vn/sitemap.xml --since 2025-01-01 --until 2025-06-30 --output 2025.warc.gz
  extractor crawl https://example.vn --output site.warc.gz && extractor bulk site.warc.gz --output records
The same command again goes on where it stopped; after a finished crawl it fetches what is new (--refresh also asks
for changed articles). robots.txt is obeyed, and one host gets one request at a time.
"""


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write it as 2025-03-22") from None


def _pattern(text: str) -> re.Pattern[str]:
    try:
        return re.compile(text)
    except re.error as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no regular expression: {error}") from None


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("urls", nargs="+", metavar="URL", help="site, section, RSS/Atom feed or sitemap")
    parser.add_argument("--output", type=Path, required=True, metavar="FILE", help="archive, ends in .warc.gz (or .warc)")
    parser.add_argument("--limit", type=int, metavar="N", help="articles at most")
    parser.add_argument("--depth", type=int, default=1, metavar="N", help="steps from the given pages (1)")
    parser.add_argument("--since", type=_day, metavar="DATE", help="articles published on this day or later")
    parser.add_argument("--until", type=_day, metavar="DATE", help="articles published on this day or earlier")
    parser.add_argument("--include", type=_pattern, metavar="REGEX", help="only articles whose address matches")
    parser.add_argument("--exclude", type=_pattern, metavar="REGEX", help="no article whose address matches")
    parser.add_argument("--delay", type=float, default=1.0, metavar="S", help="seconds between requests to one host (1; robots.txt may ask for more)")
    parser.add_argument("--hosts", type=int, default=8, metavar="N", help="hosts visited at once (8)")
    parser.add_argument("--refresh", action="store_true", help="ask for archived articles again, conditionally")
    parser.add_argument("--span-hosts", action="store_true", help="follow listed articles to other hosts")
    parser.add_argument("--user-agent", metavar="TEXT", help="name and contact address to send")
    parser.add_argument("--allow-private", action="store_true", help="let loopback and private addresses through")


def run(args: argparse.Namespace) -> int:
    """Crawl and say what came of it."""
    if args.output.name.rsplit(".", 1)[-1] not in ("gz", "warc"):
        raise UsageError(f"{args.output}: name the archive ….warc.gz")
    try:
        from extractor.crawl.crawler import Crawler
        from extractor.crawl.options import Options
    except ImportError as error:
        raise MissingExtra("crawling", "web") from error
    names = ("limit", "depth", "since", "until", "include", "exclude", "delay", "hosts", "refresh", "span_hosts", "allow_private")
    chosen = {name: getattr(args, name) for name in names}
    options = Options(**chosen, **({"user_agent": args.user_agent} if args.user_agent else {}))
    try:
        crawler = Crawler(args.output, options, _progress if sys.stderr.isatty() else None)
    except OSError as error:
        raise UsageError(f"{args.output}: {error.strerror}") from error
    _stop_on_signal(crawler)
    tally = crawler.run(args.urls)
    print(("\r" if sys.stderr.isatty() else "") + ", ".join(f"{n} {what}" for what, n in tally.items()), file=sys.stderr)
    if not tally["archived"] and not tally["unchanged"] and tally["failed"]:
        return 3
    return 1 if tally["failed"] else 0


def _progress(tally: dict[str, int]) -> None:
    sys.stderr.write("\r" + ", ".join(f"{n} {what}" for what, n in tally.items()) + "  ")
    sys.stderr.flush()


def _stop_on_signal(crawler: Crawler) -> None:
    """The first Ctrl-C ends after the requests under way."""

    def stop(*_: object) -> None:
        crawler.stop()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
