"""What marks talk of an award as a rule, a hope or a reference: patterns on either side of its name."""

from __future__ import annotations

import re

from extractor.language.patterns import regex

#: "là ứng cử viên sáng giá cho A", "kỳ vọng vào tấm A": not yet won.
CANDIDATE = regex(
    r"(?<!\w)(?:(?:ứng (?:cử )?viên(?: [^\s,;.]+){0,4} cho|đề cử(?: cho| tại| ở)?) (?:giải )?|(?:k[ìỳ] vọng|hy vọng)(?: [^\s,;.]+){1,3} )[\"“]?$")
#: "Bằng khen nêu trên": told of before; "giải ba quốc gia trở lên": what a rule asks for.
#: "được tặng A phải có 5 năm …": what a rule asks of whoever is to receive.
_MUST = (
    r"[\s\"”]*(?:của [^,;.\n]{3,60}?,? )?(?:(?:thì )?phải(?= \w)|cần (?:có|đạt|đáp ứng)"
    r"|(?:được|để) (?:xét )?(?:tặng|trao) (?:hằng năm|hàng năm|cho (?:các )?(?:cá nhân|tập thể)[^,;.\n]{0,40}? đạt (?:một trong )?các tiêu chuẩn))"
)
AS_SAID = regex(rf"{_MUST}(?!\w)|[\s\"”]*(?:nêu trên|nói trên|kể trên|trên đây|trở lên)(?!\w)"
    r"|[\s\"”]*(?:vẫn|đều|luôn)(?: đang| luôn| vẫn)? (?:là|tiếp tục|phát huy)(?!\w)")
#: "không có giải Ba": nobody won it; "Viện X - cơ quan trao giải Y": what the body is there for.
NOT_GIVEN = regex(
    r"[,–(-] ?(?:là )?(?:cơ quan|đơn vị|tổ chức|nơi|hội đồng|quỹ) (?:xét )?trao(?: tặng)?\s+$"
    r"|(?<!\w)(?:(?:không|chưa) (?:có|trao) (?:\w+ )?|(?:vượt|hơn|kém) (?:chỉ tiêu )?\d+ )$"
)
#: "nhiều tập thể, cá nhân được tặng Bằng khen, Giấy khen các cấp": talk of honours in general.
OF_ALL_LEVELS = regex(r"(?:,[^,;.\n]{4,24})?(?:,| và)?[^,;.\n]{0,24} (?:của )?các cấp(?!\w)")
MANY = regex(
    r"(?<!\w)(?:nhiều|các|những|hàng trăm|hàng chục) (?:lượt )?"
    r"(?:tập thể|cá nhân|đơn vị|cán bộ|hội viên|đoàn viên|đảng viên|giáo viên|học sinh|hộ)(?!\w)"
)
#: "nhiều tập thể được các cấp tặng A": the levels altogether name nobody who grants.
BY_ALL_LEVELS = regex(r"(?<!\w)được (?:các cấp|các ngành|cấp trên)(?:,? (?:và )?(?:các )?(?:ngành|cấp))?(?!\w)")
#: What all years of a contest add up to.
TOTAL = regex(
    r"(?<!\w)(?:tính )?đến nay,? [^;.]{0,40}(?:đã )?có (?=\d)"
    r"|(?<!\w)(?:sau|qua) (?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:năm|lần|mùa|kỳ) (?:tổ chức|phát động|triển khai)(?!\w)"
    r"|(?<!\w)(?:trong|qua|sau) (?:hơn |gần )?\d+ (?:năm|lần|mùa|kỳ) (?:tham gia|tham dự|dự thi|góp mặt)(?!\w)"
)
#: The caption of a picture that only shows what such a thing looks like.
ILLUSTRATES = regex(r"(?:(?<=minh (?:hoạ|họa))|(?<=minh (?:hoạ|họa)[).])|[ .]*\(?ảnh minh (?:hoạ|họa)\)?)[ .|]*(?=\n|$)")
#: "Từ năm 2010 đến nay, X 5 lần được …": told of one, it is no total of many.
_TIMES = regex(r"(?<!\w)(?:\d+|hai|ba|bốn|năm|nhiều) lần (?:liên tiếp )?(?:vinh dự )?(?:được|đón|nhận)|liên tục được")


def again_and_again(folded: str, since: re.Match[str], verb: re.Match[str]) -> bool:
    """Whether "từ năm 2010 đến nay" tells how often one was given something, and no total.

    Args:
        folded: the folded text.
        since: the words of the time.
        verb: the verb of granting or receiving.
    """
    return folded.endswith("liên tục ", 0, since.start()) or _TIMES.search(folded, since.end(), verb.start()) is not None
