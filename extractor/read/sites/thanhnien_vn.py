"""Thanh Niên."""

from __future__ import annotations

from dataclasses import replace

from extractor.read.sites import Layout, Site
from extractor.read.sites.platform_vccorp import IMS

SITE = Site(
    name="Thanh Niên",
    hosts=("thanhnien.vn", "thanhnien.com.vn"),
    layouts=(
        replace(IMS, seen="2025-06-01", page="published selectors of public crawlers", verified=False, valid_from="2022-10-01"),
        Layout(
            body=("#abody", "div.cms-body.detail"),
            title=("h1.details__headline",),
            lead=("#chapeau", "div.sapo.cms-desc"),
            authors=(".details__author__meta h4 a", ".details__author h4 a"),
            published=(".details__meta time",),
            drop=(".details__morenews",),
            captions=(".pswp-content__caption",),
            seen="2020-02-08",
            page="https://thanhnien.vn (mobile page of 2020)",
            verified=True,
            valid_until="2022-10-31",
        ),
    ),
)
