"""Bộ Công Thương."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="Bộ Công Thương",
    hosts=("moit.gov.vn",),
    layouts=(
        Layout(
            body=("#contentnews",),
            title=("h1.title-art",),
            lead=(".article-detail .description",),
            published=(".more-info",),
            seen="2020-06-19",
            page="published selectors of public crawlers",
        ),
    ),
)
