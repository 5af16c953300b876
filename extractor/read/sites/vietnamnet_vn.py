"""VietNamNet."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="VietNamNet",
    hosts=("vietnamnet.vn",),
    layouts=(
        Layout(
            body=("div.maincontent.main-content", ".maincontent"),
            title=("h1.content-detail-title",),
            lead=("h2.content-detail-sapo",),
            authors=(".article-detail-author .name", ".article-detail-author"),
            published=(".bread-crumb-detail__time", ".publish-date"),
            drop=(".insert-wiki-content", ".related-news"),
            seen="2025-06-01",
            page="published selectors of public crawlers",
            valid_from="2021-11-01",
        ),
        Layout(
            body=("#ArticleContent", ".ArticleContent"),
            title=("h1.title",),
            lead=(".ArticleLead", ".bold.ArticleLead"),
            authors=(".ArticleContent .author",),
            published=(".ArticleDate",),
            drop=(".article-relate", ".inner-article"),
            seen="2022-01-22",
            page="published selectors of public crawlers",
            valid_until="2022-02-28",
        ),
    ),
)
