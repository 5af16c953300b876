"""VnEconomy."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="VnEconomy",
    hosts=("vneconomy.vn",),
    layouts=(
        Layout(
            body=('[data-field="body"]', ".detail__content"),
            title=('[data-field="title"]', "h1.detail__title", "h1"),
            lead=('[data-field="sapo"]', ".news-sapo", "h2.detail__summary"),
            authors=(".detail__author",),
            published=(".detail__meta",),
            seen="2025-06-01",
            page="published selectors of public crawlers",
        ),
    ),
)
