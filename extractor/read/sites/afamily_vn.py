"""Afamily: desktop, and the mobile pages of 2014."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="Afamily",
    hosts=("afamily.vn",),
    layouts=(
        Layout(
            body=("div.detail-content.afcbc-body", "div.afcbc-body"),
            title=("h1.afcb-title", "h1.detail-title"),
            lead=("h2.afcb-sapo", ".sapo"),
            authors=(".afcbt-author", ".author"),
            published=(".afcb-time", ".afcbt-time"),
            seen="2022-01-01",
            page="published selectors of public crawlers",
            valid_from="2016-01-01",
        ),
        Layout(
            body=("div.news-detailct",),
            title=("h1.post-title",),
            lead=("h2.post-sapo",),
            authors=("p.post-meta",),
            published=("span.post-time",),
            seen="2014-03-05",
            page="http://afamily.vn/tinh-yeu-hon-nhan/4-bieu-hien-gai-e-buoc-vao-giai-doan-bao-dong-do-2014030404595969.chn",
            verified=True,
            valid_until="2015-12-31",
        ),
    ),
)
