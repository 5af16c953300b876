"""A content system that national and provincial newspapers share: names such as `article__body cms-body`."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

#: The layout; papers that use the system name it in their own files.
EPI = Layout(
    body=("div.article__body.cms-body", "div.article__body", "div.cms-body"),
    title=("h1.article__title", "h1.cms-title", ".article__title"),
    lead=("div.article__sapo", ".article__sapo.cms-desc", ".cms-desc"),
    authors=(".article__author .name", ".article__author", ".cms-author"),
    published=("time.time", ".article__meta time", "time"),
    section=(".breadcrumbs a",),
    drop=(".article__tag", ".cms-relate", ".related-news", ".article-relate", ".inner-article", "table.rlt", ".notebox.ncenter a", ".banner"),
    seen="2022-10-26",
    page="published selectors of public crawlers",
)

SITE = Site(
    name="e-CMS of many newspapers",
    hosts=(),
    layouts=(
        EPI,
    ),
    marker="cms-body",
)
