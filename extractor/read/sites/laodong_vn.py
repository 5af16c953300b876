"""Lao Động."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="Lao Động",
    hosts=("laodong.vn",),
    layouts=(
        Layout(
            body=("div.art-body", "#gallery-ctt"),
            title=("h1.title",),
            lead=(".chappeau",),
            authors=(".author .name", ".author"),
            published=(".f-datetime", ".time time", "time"),
            seen="2022-10-26",
            page="published selectors of public crawlers",
            valid_from="2020-09-01",
        ),
        Layout(
            body=("div.article-content",),
            title=(".section-title h1", "h1.title"),
            lead=("p.abs",),
            authors=("span.author",),
            published=(".time time",),
            seen="2020-06-19",
            page="published selectors of public crawlers",
            valid_until="2020-12-31",
        ),
    ),
)
