"""An ninh Thủ đô."""

from __future__ import annotations

from extractor.read.sites import Site
from extractor.read.sites.platform_epi import EPI

SITE = Site(
    name="An ninh Thủ đô",
    hosts=("anninhthudo.vn",),
    layouts=(
        EPI,
    ),
)
