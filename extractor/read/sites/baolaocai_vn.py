"""Báo Lào Cai."""

from __future__ import annotations

from extractor.read.sites import Site
from extractor.read.sites.platform_epi import EPI

SITE = Site(
    name="Báo Lào Cai",
    hosts=("baolaocai.vn",),
    layouts=(
        EPI,
    ),
)
