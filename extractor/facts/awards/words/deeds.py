"""What one is honoured for: words of deeds, as they stand in folded text behind "có", "đã", "vì", "do"."""

from __future__ import annotations

#: What one has, behind "có", that one is honoured for.
DEED = (
    r"(?:thành tích|thành quả|nhiều (?:thành|đóng|công|cống|hoạt|sáng|nỗ|cố|năm|hành|việc|chiến|ý tưởng|cách làm|mô hình|bài|thư|tác phẩm|đề tài)"
    r"|công(?! ty| tác| an| việc| với)|đóng góp|hành động|hoạt động|ý tưởng|sáng kiến|nghĩa cử|quá trình|những|sự|tinh thần|đủ|hành vi|việc làm)"
)
#: What one has done: verbs of deeds, as they stand behind "đã", "vì", "do".
DID = (
    r"(?:anh dũng|dũng cảm|mưu trí|kịp thời|nhanh chóng|không quản|không ngại|tích cực|nỗ lực|cứu|lập|hiến|bắt|truy"
    r"|khống chế|phát hiện|khám phá|triệt phá|phá|đấu tranh|tham gia|hỗ trợ|giúp|ủng hộ|vận động|tự nguyện|đóng góp|cống hiến|vượt|hy sinh|quên mình"
    r"|nhặt|trả|trao trả|lao|nhảy|chạy|bám|xả thân|hoàn thành|thực hiện|góp phần|xuất sắc|làm)"
)
