"""Zing News, Znews since 2023."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="Znews (Zing)",
    hosts=("znews.vn", "zingnews.vn", "zing.vn"),
    layouts=(
        Layout(
            body=("div.the-article-body",),
            title=("h1.the-article-title",),
            lead=("p.the-article-summary",),
            authors=(".the-article-credit .author", ".the-article-author", "p.author"),
            published=("li.the-article-publish",),
            section=(".the-article-category a",),
            drop=("table.article", "div.inner-article", ".z-corona-header", ".notebox.nright", "p.the-article-tags"),
            seen="2018-07-19",
            page="https://news.zing.vn/tung-tin-mr-bean-qua-doi-de-phat-tan-virus-doc-hai-post861659.html",
            verified=True,
        ),
    ),
)
