"""BNEWS."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="BNEWS",
    hosts=("bnews.vn",),
    layouts=(
        Layout(
            body=(".post-content", ".content-detail"),
            title=(".post-top-entry h1",),
            lead=(".post-summary",),
            published=(".post-time",),
            seen="2020-06-19",
            page="published selectors of public crawlers",
        ),
    ),
)
