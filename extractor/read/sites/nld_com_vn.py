"""Người Lao Động."""

from __future__ import annotations

from extractor.read.sites import Layout, Site
from extractor.read.sites.platform_vccorp import PUBLISHED

SITE = Site(
    name="Người Lao Động",
    hosts=("nld.com.vn",),
    layouts=(
        PUBLISHED,
        Layout(
            body=(".contentdetail", ".content-news-detail"),
            title=(".contentleft h1", "h1.title-content"),
            lead=(".contentleft h2", "h2.sapo-detail"),
            authors=(".nguon-tin-detail", ".author"),
            published=("p.ngayxuatban", ".pdate"),
            seen="2017-01-01",
            page="published selectors of public crawlers",
            valid_until="2023-06-30",
        ),
    ),
)
