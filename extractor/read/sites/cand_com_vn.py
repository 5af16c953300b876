"""Công an nhân dân."""

from __future__ import annotations

from dataclasses import replace

from extractor.read.sites import Layout, Site
from extractor.read.sites.platform_box_detail import BOX_DETAIL

SITE = Site(
    name="Công an nhân dân",
    hosts=("cand.com.vn",),
    layouts=(
        replace(BOX_DETAIL, seen="2022-10-26", valid_from="2020-09-01"),
        Layout(
            body=("div.post-content",),
            title=(".titledetail",),
            lead=(".desnews",),
            published=(".timepost",),
            seen="2020-06-19",
            page="published selectors of public crawlers",
            valid_until="2020-12-31",
        ),
        Layout(
            body=(".detail-content",),
            title=(".detail-title",),
            lead=(".detail-desc",),
            published=(".detail-timer",),
            seen="2020-06-19",
            page="published selectors of public crawlers",
            valid_until="2020-12-31",
        ),
    ),
)
