"""What is known of single news sites: one module a site, found by host, selectors only.

A site's module defines `SITE = Site(hosts=…, layouts=…)`. Layouts come newest first; each has its selectors, the day and the
page on which they were seen, and `verified=False` where they come from somebody's published scraper and no real page was at
hand. A page that fits no layout of its site is read like any other, with a warning.
"""

from __future__ import annotations

import os
import pkgutil
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module

#: Environment variable that switches the sites' files off ("off"), to measure general reading.
SWITCH = "EXTRACTOR_SITES"


@dataclass(frozen=True, slots=True)
class Layout:
    """Where one version of a site's pages keeps its parts; all are CSS selectors, tried in order.

    Args:
        body: the element that holds the article; required.
        title, lead, authors, published, section: elements whose text is that part.
        drop: elements inside the body that are no part of the article.
        captions: elements inside the body that are captions, where their markup does not say so.
        seen: ISO date on which the selectors were checked.
        page: address of the page they were checked on, or of the source that publishes them.
        verified: whether a real page was read with them.
        valid_from, valid_until: ISO dates of the layout's life, where known.
    """

    body: tuple[str, ...]
    title: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    seen: str = ""
    page: str = ""
    verified: bool = False
    valid_from: str | None = None
    valid_until: str | None = None

    @property
    def selectors(self) -> tuple[str, ...]:
        """All selectors of the layout."""
        return (*self.body, *self.title, *self.lead, *self.authors, *self.published, *self.section, *self.drop, *self.captions)


@dataclass(frozen=True, slots=True)
class Site:
    """A news site or a content system.

    Args:
        name: how it calls itself.
        hosts: hosts that it serves, each standing for its subdomains too; empty for a content system of many hosts.
        layouts: newest first.
        marker: for a content system, words without which none of its layouts is tried.
        named: whether the marker is part of a class or an id, so that only those need to be looked at.
    """

    name: str
    hosts: tuple[str, ...]
    layouts: tuple[Layout, ...]
    marker: str = ""
    named: bool = True

    @property
    def selectors(self) -> tuple[str, ...]:
        """All selectors of all layouts."""
        return tuple(s for layout in self.layouts for s in layout.selectors)


@cache
def all_sites() -> tuple[Site, ...]:
    """Every site that has a file here, in the order of the files' names."""
    names = sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))
    found: tuple[Site, ...] = tuple(import_module(f"{__name__}.{name}").SITE for name in names)
    return found


@cache
def _by_host() -> dict[str, Site]:
    return {host: site for site in all_sites() for host in site.hosts}


@cache
def _systems() -> tuple[Site, ...]:
    return tuple(site for site in all_sites() if not site.hosts)


def forget() -> None:
    """Look for the sites' files anew at the next page."""
    all_sites.cache_clear()
    _by_host.cache_clear()
    _systems.cache_clear()


def platforms(markup: str | bytes, names: Iterable[str]) -> tuple[Site, ...]:
    """Content systems whose marker stands on a page.

    Args:
        markup: the page, decoded or as UTF-8.
        names: class names and ids of its elements.
    """
    if _off():
        return ()
    known = " ".join(set(names))
    return tuple(site for site in _systems() if (site.marker in known if site.named else _stands_in(site.marker, markup)))


def _stands_in(marker: str, markup: str | bytes) -> bool:
    return marker.encode() in markup if isinstance(markup, bytes) else marker in markup


def _off() -> bool:
    return os.environ.get(SWITCH, "").lower() == "off"


def site_of(host: str | None) -> Site | None:
    """The site that serves a host, or null; null for all where `EXTRACTOR_SITES=off`.

    Args:
        host: as in an address, with or without www.
    """
    if not host or _off():
        return None
    labels = host.lower().split(":")[0].split(".")
    table = _by_host()
    for start in range(len(labels) - 1):
        found = table.get(".".join(labels[start:]))
        if found:
            return found
    return None
