"""Bodies that an item names, and sectors that receive as one: "ngành Hải quan Việt Nam", "ngành Y tế tỉnh"."""

from __future__ import annotations

from extractor.facts.awards.model import Recipient
from extractor.facts.awards.recipients.named import as_written
from extractor.facts.awards.recipients.receiving import body_of, place
from extractor.facts.awards.scene import Scene
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

_TRADES = (
    r"hải quan|thuế|tài chính|kho bạc|ngân hàng|kiểm sát(?: nhân dân)?|tòa án(?: nhân dân)?|thanh tra|tư pháp|nội vụ|công thương|y tế|gd&đt"
    r"|giáo dục(?: và đào tạo)?|nông nghiệp(?: và phát triển nông thôn)?|lâm nghiệp|thủy sản|xây dựng|giao thông(?: vận tải)?|đường sắt|hàng không"
    r"|hàng hải|bưu điện|bưu chính(?: viễn thông)?|điện(?: lực)?|than|dầu khí|cao su|dệt may|ngoại giao|văn hóa(?:,? thể thao và du lịch)?"
    r"|tài nguyên và môi trường|thống kê|cơ yếu|khí tượng thủy văn|bảo hiểm(?: xã hội)?|lao động(?: - thương binh và xã hội)?|tuyên giáo"
    r"|tổ chức xây dựng đảng|kiểm tra đảng|hậu cần|quân y"
)
_SECTOR = regex(
    rf"(?i:ngành (?:{_TRADES}))(?!\w)(?: (?i:tỉnh|thành phố|thủ đô|huyện|quận|thị xã|tp\.?)(?=[ ,;.]|$))?(?: [{UPPER}][^\W\d_]*){{0,5}}"
    r"(?=\s*(?:[,;.(]|$|(?:đã|được|vinh dự|cũng|vừa|từng|còn|và|liên tục)(?!\w)))"
)


def body_told(scene: Scene, start: int, end: int) -> Recipient | None:
    """The sector, the locality or the body that an item of recipients names; None where it names none.

    Args:
        scene: the document.
        start, end: the item.
    """
    return _sector_of(scene, start, end) or place(scene, start, end) or body_of(scene, start, end)


def _sector_of(scene: Scene, start: int, end: int) -> Recipient | None:
    told = _SECTOR.match(scene.text, start, end)
    envoy = told is None or scene.folded.endswith(("đại diện cho ", "đại diện "), 0, start)
    return None if told is None or envoy else as_written(scene, start, start + len(told.group().rstrip()), "collective")
