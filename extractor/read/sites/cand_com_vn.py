"""Công an nhân dân."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="Công an nhân dân",
    hosts=("cand.com.vn",),
    layouts=(
        Layout(
            body=("div.detail-content-body",),
            title=("h1.box-title-detail",),
            lead=("div.box-des-detail",),
            authors=(".box-author",),
            published=(".box-date",),
            seen="2022-10-26",
            page="published selectors of public crawlers",
            valid_from="2020-09-01",
        ),
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
