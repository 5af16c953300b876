"""MasterCMS, of trade and capital-city papers (congthuong.vn, petrotimes.vn, laodongthudo.vn)."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="MasterCMS",
    hosts=(),
    layouts=(
        Layout(
            body=(".__MASTERCMS_CONTENT", ".__MASTERCMS_CONTENT_BODY"),
            title=("h1.article-detail-title", "h1"),
            lead=(".article-detail-desc", ".bx-desc"),
            authors=(".article-detail-author", ".bx-author"),
            published=(".format_date", ".bx-time", ".published-dated"),
            drop=(".__MB_ARTICLE_A", ".article-detail-related"),
            seen="2020-06-19",
            page="published selectors of public crawlers",
        ),
    ),
    marker="__MASTERCMS",
)
