"""Nhân Dân: the layouts of 2022, 2020 and before."""

from __future__ import annotations

from dataclasses import replace

from extractor.read.sites import Layout, Site
from extractor.read.sites.platform_box_detail import BOX_DETAIL
from extractor.read.sites.platform_epi import EPI

SITE = Site(
    name="Nhân Dân",
    hosts=("nhandan.vn", "nhandan.com.vn", "nhandan.org.vn"),
    layouts=(
        replace(EPI, valid_from="2022-01-01"),
        replace(BOX_DETAIL, valid_from="2020-06-01", valid_until="2022-06-30"),
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
