"""The words that lead from an award's name to those who receive it."""

from __future__ import annotations

from extractor.facts.awards.recipients.counts import COLLECTIVE, HOUSEHOLD, INDIVIDUAL
from extractor.facts.awards.words.authorities import GRANTS
from extractor.language.patterns import regex

#: Whose it is, when and where may stand between: "của X năm 2020 cho", "(HCB) cho", a bare "Thủ tướng Chính phủ cho".
LED = regex(
    r"[\s\"”’)]*(?:(?:này|nói trên|cao quý(?: này)?) )?"
    r"(?:(?:toàn (?:quốc|ngành|tỉnh|diện)|(?:dẫn đầu|nhất|nhì|ba) (?:các )?(?:khối|cụm)(?: thi đua)?[\"”]?"
    r"(?: (?!cho |tặng )[^\s,;.:()]+){0,6}|đột xuất|chuyên đề|xuất sắc"
    r"|(?:trong )?phong trào(?: thi đua)?(?: yêu nước| quyết thắng)?)\s+)?(?:\([^()\n]{1,90}\)\s*)?"
    r"(?:,\s+(?=kèm\s))?(?:(?:,|và|cùng|kèm)\s+(?:phần thưởng|tiền thưởng|phần quà|quà"
    r"|hoa)\s+)?(?:(?:(?:của|do|từ|cấp|ngành|đợt|năm|giai đoạn|các ngành|tỉnh|thành phố|tp|huyện|thị xã|quận"
    rf"|lần|về|tại|(?:trong |thuộc )?lĩnh vực|kèm|cùng|và(?! (?:tuyên dương|biểu dương|tôn vinh|vinh danh|khen thưởng)(?!\w))"
    rf"|trị giá|(?:trong )?(?:thời kỳ|kháng chiến))\s|(?={GRANTS}))(?:[^;.\n:]|\.(?=\w)|(?<=tp)\.){{1,140}}?(?:\s|(?=:)))?"
    r"(?:,\s*(?:và )?(?:truy )?thăng (?:cấp )?(?:bậc )?(?:hàm |quân hàm )[^,;.\n]{0,40}?)?(?:trao |tặng |đã được trao |được trao )?"
    r"(?:và\s+|,\s*(?=(?:tuyên dương|biểu dương|khen thưởng) ))?(?:(?!cho |tới |đến |đối |dành |gồm |là |có )[^\s,;.:()]+\s){0,2}"
    r"(?:[,;]?\s*trong (?:số )?(?:đó|này|ấy)\s+(?=có|gồm)|,\s*(?=(?:bao )?gồm))?"
    r"(?P<led>lên (?:lá )?(?:cờ truyền thống|cờ|quân kỳ(?: quyết thắng)?|ngực áo)(?: của)?|tuyên dương"
    r"|biểu dương|tôn vinh|vinh danh|khen thưởng|cho|tới|đến|lên(?= \d)|đối với"
    rf"|dành cho|tặng|(?<!cùng )với(?= \d[\d.]* (?:{COLLECTIVE}|{INDIVIDUAL})(?!\w))"
    r"|các(?= tập thể)|gồm|bao gồm|:|là(?!\w)|có(?= \d| các | (?:ông|bà|anh|chị|em|cháu|đồng chí) )|(?<=đó )có"
    r"|[,;]\s*trong (?:số )?(?:đó|này|ấy)(?= \d)|thuộc về|về tay"
    rf"|trao cho)(?!\w)|\s*(?=(?:anh|ông|bà|chị|em|cô|thầy|đồng chí|(?<![-/\d])\d[\d.]* (?:lượt )?(?:{COLLECTIVE}|{HOUSEHOLD}|{INDIVIDUAL}))(?!\w))"
)
