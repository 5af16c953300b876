"""The Voice of Vietnam."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="VOV",
    hosts=("vov.vn",),
    layouts=(
        Layout(
            body=(".article-content",),
            title=(".article-title h1", ".article-title"),
            lead=(".article-summary",),
            authors=(".article-author",),
            published=(".article-date", ".article-meta time"),
            seen="2022-10-26",
            page="published selectors of public crawlers",
            valid_from="2020-06-01",
        ),
        Layout(
            body=("#article-body", "div.cms-body"),
            title=("h2.cms-title", "h1.cms-title"),
            lead=("div.article__sapo",),
            authors=("p.article__author",),
            published=(".article__meta time",),
            drop=("article.inner-article", ".article__tag"),
            captions=("table.contentimg .fig",),
            seen="2020-01-01",
            page="https://vov.vn (article of 2020)",
            verified=True,
            valid_until="2020-12-31",
        ),
    ),
)
