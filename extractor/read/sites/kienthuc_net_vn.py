"""Kiến Thức."""

from __future__ import annotations

from extractor.read.sites import Site
from extractor.read.sites.platform_epi import EPI

SITE = Site(
    name="Kiến Thức",
    hosts=("kienthuc.net.vn",),
    layouts=(
        EPI,
    ),
)
