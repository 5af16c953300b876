"""Vietnam Television."""

from __future__ import annotations

from dataclasses import replace

from extractor.read.sites import Layout, Site
from extractor.read.sites.platform_vccorp import IMS

SITE = Site(
    name="VTV",
    hosts=("vtv.vn",),
    layouts=(
        replace(IMS, seen="2025-06-01", page="published selectors of public crawlers", verified=False, valid_from="2024-01-01"),
        Layout(
            body=("#entry-body", "div.ta-justify"),
            title=("h1.title_detail",),
            lead=("h2.sapo",),
            authors=("p.news-info b",),
            published=("span.time",),
            drop=('[type="RelatedOneNews"]',),
            seen="2022-10-26",
            page="published selectors of public crawlers",
            valid_until="2024-12-31",
        ),
    ),
)
