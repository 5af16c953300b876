"""Sức khỏe và Đời sống."""

from __future__ import annotations

from extractor.read.sites import Site
from extractor.read.sites.platform_vccorp import PUBLISHED

SITE = Site(
    name="Sức khỏe và Đời sống",
    hosts=("suckhoedoisong.vn",),
    layouts=(
        PUBLISHED,
    ),
)
