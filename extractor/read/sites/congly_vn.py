"""Công lý."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="Công lý",
    hosts=("congly.vn",),
    layouts=(
        Layout(
            body=(".news-dscontent",),
            published=(".date-top",),
            section=(".breadcrumb a",),
            seen="2020-06-19",
            page="published selectors of public crawlers",
        ),
    ),
)
