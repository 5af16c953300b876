"""Nhân Dân: the layouts of 2022, 2020 and before."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="Nhân Dân",
    hosts=("nhandan.vn", "nhandan.com.vn", "nhandan.org.vn"),
    layouts=(
        Layout(
            body=("div.article__body.cms-body", "div.article__body", "div.cms-body"),
            title=("h1.article__title", "h1.cms-title", ".article__title"),
            lead=("div.article__sapo", ".article__sapo.cms-desc", ".cms-desc"),
            authors=(".article__author .name", ".article__author", ".cms-author"),
            published=("time.time", ".article__meta time", "time"),
            section=(".breadcrumbs a",),
            drop=(".article__tag", ".cms-relate", ".related-news", ".article-relate", ".inner-article", "table.rlt", ".notebox.ncenter a", ".banner"),
            seen="2022-10-26",
            page="published selectors of public crawlers",
            valid_from="2022-01-01",
        ),
        Layout(
            body=("div.detail-content-body",),
            title=("h1.box-title-detail",),
            lead=("div.box-des-detail",),
            authors=(".box-author",),
            published=(".box-date",),
            seen="2021-06-01",
            page="published selectors of public crawlers",
            valid_from="2020-06-01",
            valid_until="2022-06-30",
        ),
        Layout(
            body=("div.item-content",),
            lead=("div.sapo",),
            authors=("p.author",),
            published=("h5.date-created",),
            captions=("p.image-caption",),
            seen="2019-11-09",
            page="https://nhandan.com.vn (article of 2019)",
            verified=True,
            valid_until="2020-12-31",
        ),
    ),
)
