"""Quân đội nhân dân."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="Quân đội nhân dân",
    hosts=("qdnd.vn",),
    layouts=(
        Layout(
            body=("div.post-content",),
            title=("h1.post-title",),
            lead=("div.post-summary",),
            authors=(".post-author",),
            published=(".post-subinfo",),
            drop=(".contentItemRelated", ".related-news"),
            seen="2022-10-26",
            page="published selectors of public crawlers",
        ),
    ),
)
