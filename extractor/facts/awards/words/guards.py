"""What is neither a body nor a person, whatever its first word: words that only begin like a body's name, common nouns, clauses."""

from __future__ import annotations

from extractor.language.folding import fold
from extractor.language.patterns import regex

#: Words of two syllables whose first alone heads the names of bodies: "trường hợp" is no school, "bộ phim" no ministry.
NO_HEAD = (
    r"(?:trường (?:hợp|quay|phái|kỳ|đời|tồn|lớp)|báo (?:cáo|động|hiệu|giá|đáp|ơn|thù|tin)|cục (?:diện|bộ|súc)|xã (?:hội(?! chủ)|giao|luận|viên)"
    r"|hội (?:nghị|thi|thao|ngộ|họp|thảo|chợ|tụ|nhập|diễn|giảng|chứng|thoại|viên|trại|hè)|đoàn (?:kết|viên|tụ|tàu|xe|phim)"
    r"|đài (?:thọ|hoa|các|sen|tưởng niệm)|quỹ (?:đất|đạo|thời gian|lương|nhà)|viện (?:dẫn|trợ|phí|cớ)|tỉnh (?:táo|thức|thành)"
    r"|ban (?:giám hiệu nhà|đầu|ngày|đêm|mai|bố|phát|hành|công(?= nhà| căn| của))"
    r"|bộ (?:phim|phận|sách|truyện|ảnh|tranh|sưu tập|quần áo|đồ|mặt|luật|ba|đôi|tiểu thuyết|sản phẩm|váy|trang phục|ấn phẩm|tem|đĩa)"
    r"|phòng (?:trào|chống|ngừa|tránh|vé|ngủ|khách|thân)|tổ (?:quốc|tiên|ấm)|đội (?:hình|ngũ)|lớp (?:người|trẻ)|khối (?:lượng|óc)"
    r"|vùng (?:đất|quê|cao|miền|biển|núi)|khoa (?:học|cử)|phim (?:trường)|trạm (?:phí)|nhà máy nào)(?!\w)"
)
_NO_HEAD = regex(NO_HEAD)
#: A question or a verb in ordinary letters makes a clause of what should be a name.
_CLAUSE = regex(
    r"(?<!\w)(?:như thế nào|thế nào|ra sao|nào|gì|rằng|nếu|(?<!thiết )(?<!chuẩn )(?<!trang )bị|phải|vi phạm|hay không|khiến|có \d[\d.]*"
    r"|xếp (?:thứ|hạng|nhất|nhì|ba)|đứng (?:thứ|hạng|đầu)|có (?:thứ hạng|thành tích)"
    r"|(?:đã|đang|sẽ|chưa|muốn|cần) [^\W\d_]+)(?!\w)"
)
#: A kind of school or firm without its name: "trường tiểu học", "Trường THCS", "công ty cổ phần".
_KIND_ALONE = regex(
    r"(?:nhà trường|(?:các )?trường|công ty|cty|tập đoàn|trung tâm|bệnh viện|ngân hàng|câu lạc bộ|clb|lớp|khoa|phòng|ban|cục|vụ|viện|sở|hội|quỹ|đội"
    r"|tổ|nhóm|bộ|đoàn|đài|báo|tạp chí|tổng công ty|tct|hợp tác xã|htx|chi nhánh|trạm|phim|học viện|doanh nghiệp|hđqt"
    r"|hội đồng quản trị|cđcs|công đoàn cơ sở|đảng (?:ủy|uỷ)|bch|ban chấp hành|ban thường vụ|ban giám (?:đốc|hiệu))"
    r"(?:\s+(?:thcs|thpt|thptqg|th|ptth|tiểu học|mầm non|mẫu giáo|đại học|đh|cao đẳng|cđ|trung cấp|trung học|cơ sở|phổ thông|dân lập|công lập|chuyên"
    r"|tnhh|cp|cổ phần|mtv|một thành viên|tư nhân|nhà nước|này|đó|ấy|mình|tôi|chúng tôi|năm nay|ta|ở|và|-|–"
    r"|các cấp))*"
)
#: They need no name of their own, since the page says whose they are: those of a territory, of a people, a family.
_OF_ITS_OWN = regex(
    r"(?:tập thể|gia đình|vợ chồng|nhân dân|quân và dân|quân dân|cán bộ|chiến sĩ|lực lượng|đảng bộ|chính quyền|chi bộ|đồng bào|dân quân|nhóm|kíp"
    r"|ê kíp|đội|đoàn|llvt|công đoàn|\d+)(?!\w)|.*(?<!\w)(?:tỉnh|thành phố|huyện|quận|xã|phường|thị xã|thị trấn|trung ương|thôn|quốc hội|chính phủ"
    r"|bộ chính trị|ban bí thư|tối cao|ban chuyên án|(?:tỉnh|thành|huyện|quận|thị|đảng|xã|phường) (?:ủy|uỷ|đoàn|hội))$"
)


#: A capital before so many words in small letters makes a name of them: "Ban liên lạc cựu học sinh".
_A_NAME = 5


def is_no_head(folded: str, start: int) -> bool:
    """Whether a common noun stands at an offset of folded text that only begins like the name of a body."""
    return _NO_HEAD.match(folded, start) is not None


def is_clause(words: str) -> bool:
    """Whether words ask or tell something, or only begin like the name of a body."""
    return _NO_HEAD.match(fold(words)) is not None or any(m.group().islower() for m in _CLAUSE.finditer(words))


#: "trường đầu tiên của huyện A", "đơn vị duy nhất": what one is.
_ONE_OF_KIND = regex(r"(?<!\w)(?:đầu tiên|duy nhất)(?!\w)")


def is_common(words: str) -> bool:
    """Whether words are a common noun: a kind of body alone, or nothing written with a capital and no body of a territory or group of people."""
    folded = fold(words)
    if _KIND_ALONE.fullmatch(folded) or (words[:1].islower() and _ONE_OF_KIND.search(folded) is not None):
        return True
    long = len(words.split()) >= _A_NAME
    named = any(c.isupper() for c in words[1:]) or any(c.isdigit() for c in words) or (words[:1].isupper() and (long or " " not in words))
    return not named and _OF_ITS_OWN.match(folded) is None
