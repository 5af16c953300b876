"""Pháp luật Việt Nam."""

from __future__ import annotations

from extractor.read.sites import Site
from extractor.read.sites.platform_epi import EPI

SITE = Site(
    name="Pháp luật Việt Nam",
    hosts=("baophapluat.vn",),
    layouts=(
        EPI,
    ),
)
