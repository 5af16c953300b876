"""Vietnam Television."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="VTV",
    hosts=("vtv.vn",),
    layouts=(
        Layout(
            body=("div.detail-content.afcbc-body", '[data-role="content"]'),
            title=("h1.detail-title", '[data-role="title"]'),
            lead=("h2.detail-sapo", ".detail-sapo", '[data-role="sapo"]'),
            authors=(".detail-author-bot a.name", ".detail-author a.name", '[data-role="author"]', ".detail-author", "p.author"),
            published=('[data-role="publishdate"]', ".detail-time"),
            section=('[data-role="cate-name"]', ".detail-cate a"),
            drop=('[type="RelatedNewsBox"]', '[type="RelatedOneNews"]', '[type="link"]', ".link-content-footer", ".tindnd"),
            seen="2025-06-01",
            page="published selectors of public crawlers",
            valid_from="2024-01-01",
        ),
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
