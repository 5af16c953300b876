"""Báo Đồng Nai."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="Báo Đồng Nai",
    hosts=("baodongnai.com.vn",),
    layouts=(
        Layout(
            body=(".td-post-content", "#content"),
            title=("h1.entry-title", "h1"),
            authors=(".author",),
            published=(".td-post-date", "time"),
            seen="2025-06-01",
            page="published selectors of public crawlers",
        ),
    ),
)
