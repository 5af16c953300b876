"""Nhân Dân: the layouts of 2022, 2020 and before."""

from __future__ import annotations

from dataclasses import replace

from extractor.read.sites import Layout, Site
from extractor.read.sites.platform_epi import EPI

SITE = Site(
    name="Nhân Dân",
    hosts=("nhandan.vn", "nhandan.com.vn", "nhandan.org.vn"),
    layouts=(
        replace(EPI, valid_from="2022-01-01"),
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
