"""Soha."""

from __future__ import annotations

from extractor.read.sites import Layout, Site
from extractor.read.sites.platform_vccorp import PUBLISHED

SITE = Site(
    name="Soha",
    hosts=("soha.vn",),
    layouts=(
        PUBLISHED,
        Layout(
            body=("div.news-content",),
            title=("h1.news-title",),
            lead=(".news-sapo",),
            seen="2022-01-01",
            page="published selectors of public crawlers",
        ),
    ),
)
