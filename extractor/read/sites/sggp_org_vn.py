"""Sài Gòn Giải Phóng."""

from __future__ import annotations

from extractor.read.sites import Site
from extractor.read.sites.platform_epi import EPI

SITE = Site(
    name="Sài Gòn Giải Phóng",
    hosts=("sggp.org.vn",),
    layouts=(
        EPI,
    ),
)
