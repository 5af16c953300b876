"""Báo Tin tức of the Vietnam News Agency."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="Báo Tin tức",
    hosts=("baotintuc.vn",),
    layouts=(
        Layout(
            body=("div.contents",),
            title=("h1.detail-title",),
            lead=("h2.sapo",),
            authors=(".author",),
            published=(".detail-time", ".date"),
            seen="2026-07-16",
            page="https://baotintuc.vn/the-gioi/ukraine-co-thu-tuong-moi-20260716171712046.htm",
        ),
    ),
)
