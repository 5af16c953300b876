"""Báo An Giang."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="Báo An Giang",
    hosts=("baoangiang.com.vn",),
    layouts=(
        Layout(
            body=("div.content-fck",),
            title=("h1.title", "h1"),
            lead=(".desc", ".sapo"),
            seen="2025-06-01",
            page="published selectors of public crawlers",
        ),
    ),
)
