"""The government's paper and portal, and the layout before 2021."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="Báo Chính phủ",
    hosts=("baochinhphu.vn", "chinhphu.vn"),
    layouts=(
        Layout(
            body=("div.detail-content.afcbc-body", '[data-role="content"]'),
            title=("h1.detail-title", '[data-role="title"]'),
            lead=("h2.detail-sapo", ".detail-sapo", '[data-role="sapo"]'),
            authors=(".detail-author .author", ".detail-author"),
            published=(".detail-time",),
            section=('[data-role="cate-name"]', ".detail-cate a"),
            drop=('[type="RelatedNewsBox"]', '[type="RelatedOneNews"]', '[type="link"]', ".link-content-footer", ".tindnd"),
            seen="2026-03-01",
            page="https://baochinhphu.vn/chinh-sach-moi-co-hieu-luc-tu-thang-3-2026-102260228093004191.htm",
            verified=True,
            valid_from="2021-10-01",
        ),
        Layout(
            body=(".article-body",),
            title=(".article-header h1",),
            lead=(".article-body .summary",),
            authors=(".article-body .author",),
            published=(".article-header .meta",),
            drop=(".keywords",),
            seen="2020-06-19",
            page="published selectors of public crawlers",
            valid_until="2021-12-31",
        ),
    ),
)
