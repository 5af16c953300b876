"""Tổ Quốc."""

from __future__ import annotations

from extractor.read.sites import Site
from extractor.read.sites.platform_vccorp import PUBLISHED

SITE = Site(
    name="Tổ Quốc",
    hosts=("toquoc.vn",),
    layouts=(
        PUBLISHED,
    ),
)
