"""Giáo dục và Thời đại."""

from __future__ import annotations

from extractor.read.sites import Site
from extractor.read.sites.platform_epi import EPI

SITE = Site(
    name="Giáo dục và Thời đại",
    hosts=("giaoducthoidai.vn",),
    layouts=(
        EPI,
    ),
)
