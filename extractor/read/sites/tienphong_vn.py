"""Tiền Phong."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="Tiền Phong",
    hosts=("tienphong.vn",),
    layouts=(
        Layout(
            body=("div.article__body.cms-body", "div.article__body", "div.cms-body"),
            title=("h1.article__title", "h1.cms-title", ".article__title"),
            lead=("div.article__sapo", ".article__sapo.cms-desc", ".cms-desc"),
            authors=(".article__author .name", ".article__author", ".cms-author"),
            published=("time.time", ".article__meta time", "time"),
            section=(".breadcrumbs a",),
            drop=(".article__tag", ".cms-relate", ".related-news", ".article-relate", ".inner-article", "table.rlt", ".notebox.ncenter a", ".banner"),
            seen="2026-09-06",
            page="https://tienphong.vn/sieu-mau-noi-y-bi-mang-khap-mang-xa-hoi-post1874068.tpo",
        ),
        Layout(
            body=("div.article-body.cms-body",),
            title=("header h1",),
            lead=("p.article-sapo",),
            authors=("p.article-author",),
            published=("header time",),
            seen="2017-01-01",
            page="published selectors of public crawlers",
            valid_until="2020-12-31",
        ),
    ),
)
