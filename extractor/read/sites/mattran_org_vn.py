"""Mặt trận Tổ quốc Việt Nam."""

from __future__ import annotations

from extractor.read.sites import Site
from extractor.read.sites.platform_epi import EPI

SITE = Site(
    name="Mặt trận Tổ quốc Việt Nam",
    hosts=("mattran.org.vn",),
    layouts=(
        EPI,
    ),
)
