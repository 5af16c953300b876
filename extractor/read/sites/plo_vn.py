"""Pháp Luật TP.HCM."""

from __future__ import annotations

from extractor.read.sites import Layout, Site
from extractor.read.sites.platform_epi import EPI

SITE = Site(
    name="Pháp Luật TP.HCM",
    hosts=("plo.vn",),
    layouts=(
        EPI,
        Layout(
            body=("#abody", "#main_detail"),
            title=("h1.main-title", ".cms-title"),
            lead=("article.article-body em", ".cms-desc"),
            authors=("strong.cms-author",),
            published=("header time", ".article-meta time"),
            seen="2020-06-19",
            page="published selectors of public crawlers",
            valid_until="2021-12-31",
        ),
    ),
)
