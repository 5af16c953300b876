"""Verbs of granting, handing over, receiving and proposing, as they stand in folded text."""

from __future__ import annotations

from extractor.language.patterns import regex

#: Grants or hands over; "trao đổi", "phong trào", "gắn với" and the like are other words.
GIVE = regex(
    r"(?<!\w)(?P<give>truy tặng|truy phong|trao tặng|(?<!chứng nhận )tặng thưởng|phong tặng|khen tặng|trao thưởng|xét tặng|tặng(?! phẩm| quà)"
    r"|(?<!chuyển )trao(?! đổi| quyền| dồi| truyền| nhà| quà)|gắn(?! với|\s?kết| liền| bó)|(?<!bằng )(?<!giấy )công nhận|cấp giấy chứng nhận"
    r"|vinh danh|tôn vinh"
    r"|(?<!các )(?<!trung )(?<!cao )(?<!sơ )(?<!hai )(?<!ba )(?<!nhiều )(?<!cùng )"
    r"cấp(?=\s*$|\s+bằng(?:\s+[\"“]?tổ quốc|\s*$))|suy tôn|tuyên dương|bình chọn|bầu chọn|bầu(?= (?:là|làm) )|xướng tên"
    r"|ghi nhận (?:bằng|với)|(?<!sắc )phong(?! trào| cảnh| phú| cách| tục|,| toả| tỏa| thủ| ba)"
    r"|(?<!khen )(?<!giải )(?<!phần )(?<!tiền )(?<!trao )(?<!tặng )(?<!mức )thưởng(?=\s*$| h| b| g))(?!\w)"
)
RECEIVE = regex(
    r"(?<!\w)(?P<receive>đón nhận"
    r"|đón(?=\s+(?:(?:\d+|một|hai|ba|tấm)\s+)?$| (?:thêm|bằng|cờ|huân|danh hiệu|kỷ niệm chương)(?!\w))|nhận được"
    r"|(?<!công )(?<!ghi )(?<!xác )(?<!thừa )(?<!tiếp )(?<!chứng )nhận(?! thức| định| xét| thấy| diện| biết| nhiệm| quyết)"
    r"|(?:giành )?(?:chiến )?thắng(?: giải(?: thưởng)?)?(?=(?: ở| tại| trong)?(?: (?:các|cả|hai|ba|bốn|\d{1,2})){0,2}\s*$)"
    r"|giành được|giành|đoạt được|đoạt|(?<!thành tích )(?<!kết quả )(?<!thành tựu )(?<!thành quả )đạt được"
    r"|đạt(?! được| chuẩn| yêu| tỷ| tỉ| trên| hơn| \d)|giật(?! mình| gân)|lĩnh(?! vực| hội| xướng)|ẵm|rinh"
    r"|có được(?=\s+(?:(?:\d+|một|hai|ba|nhiều|tấm|chiếc)\s+){0,2}$"
    r"| (?:danh hiệu|giải|ngôi|chức|tấm|chiếc|huy chương|hc[vbđ]|huân chương|bằng khen|giấy khen))"
    r"|mang về|đem về|bỏ túi|thắng lớn(?: với)?|thắng(?=\s*$)"
    r"|(?<!chương )(?<!hc )(?<!lâm )(?<!triệu )(?<!tỷ )(?<!nghìn )(?<!hội )(?<!hợp )(?<!cộng )(?<!lao )(?<!\d )đồng(?: giải| hạng)?(?=\s*$)"
    r"|cú đúp(?=\s*$)|sở hữu"
    r"|biết đến với|t(?:ỏa|oả) sáng với|ghi dấu ấn với|khiêm tốn với|người giữ|(?:bảo vệ thành công|chỉ có"
    r"|giúp (?:[^\s,;.]+ ){1,7}?có thêm)(?=\s+(?:(?:tấm|chiếc)\s+)?$)"
    r"|(?:trở về|ra về|về nước|kết thúc|khép lại)(?: [^\s,;.]+){0,8}? với(?=\s+(?:(?:tấm|chiếc|\d+|hai|ba|bốn|một)\s+)?$)"
    r"|(?:lọt(?: vào)?|nằm trong|góp mặt trong|có mặt trong)(?=\s*(?:$|top))|chủ nhân(?: của)?|đăng quang|lên ngôi"
    r"|trở thành(?: tân)?(?=\s+[\"“]?$)|đội (?:chiếc )?vương miện)(?!\w)"
)
TAKE = regex(r"(?<!\w)(?P<take>thu hồi|rút(?: lại)?(?=\s*(?:$|danh hiệu|bằng khen))|tước bỏ|tước(?! đoạt)|hủy bỏ|huỷ bỏ)(?!\w)")
FRAME = regex(f"{GIVE.pattern}|{RECEIVE.pattern}|{TAKE.pattern}")

#: Between "được" and a verb of giving stands who gives.
PASSIVE = regex(r"(?<!\w)(?<!chọn )(?:được|vinh dự được)(?![\w,])")
#: Behind a name at the head of its clause: the award is the subject.
TURNED = regex(
    r"[\"”’)\s]*(?:[-–] (?=được trao))?(?:\([^()\n]{1,40}\)\s*)?(?:(?:năm )?(?:19|20)\d{2}\s+|năm nay\s+)?"
    r"(?:(?:imo|ioi|ipho|icho|ibo|sea games|asiad|olympic|châu á|thế giới|quốc gia|quốc tế|toàn quốc)(?: \d{1,4})? )?"
    r"(?:(?:ở |của |tại |trong )?(?:nội dung|cự ly|hạng cân|hạng|môn|chuyên ngành|lĩnh vực|hạng mục|thể loại|mảng|phim|giải (?:vô địch|trẻ|bóng|bơi"
    r"|điền kinh|cầu lông|cờ|bắn súng|thể thao|quần vợt|các)|đơn|đôi|đồng đội|cá nhân)"
    r"(?:[^\s,;.]*(?:[.,]\d+[^\s,;.]*)? ){1,11}?)?(?:,?\s*(?:mỗi giải"
    r"|trị giá)[^,;.]{2,30}? đồng,?\s*)?"
    r"(?:,\s*do [^,;.]{3,80}? (?:trao|trao tặng|tài trợ|bình chọn),\s*)?"
    r"(?:gồm (?:cúp|cờ|hc[vbđ]|huy chương)(?: vàng| bạc| đồng)?(?:(?:,| và) (?:cúp|cờ|hc[vbđ]|huy chương|tiền thưởng)(?: vàng| bạc| đồng)?){0,3} )?"
    r"(?:gây bất ngờ khi |cũng |cùng |đều |đã |vừa |sẽ |lần lượt |bất ngờ |xứng đáng |tiếp tục |còn lại |còn |đầu tiên "
    r"|duy nhất |thứ (?:hai|ba|tư|năm|\d) |lần thứ \w+ "
    r"|(?:lần|đợt) này |năm nay |này ){0,3}"
    r"(?:của (?:[^\s,;.]+ ){1,16}?)?(?:(?:ở|tại) (?:nội dung|cự ly|hạng cân|môn) (?:[^\s,;.]+(?:\.\d+)? ){1,10}?)?(?:đã )?"
    r"(?:do (?:[^\s;.]+ ){1,20}?(?:tổ chức|phát động|sáng lập|xét tặng|bình chọn|bầu chọn|tài trợ) (?:đã |cũng |vừa )?(?=thuộc|về"
    r"|được))?(?:được (?=thuộc về))?(?P<turn>trao(?= cho )|(?:trao )?tặng(?= (?:ông|bà|anh|chị|em|cô|thầy|đồng chí|cho|\d))"
    r"|(?:được )?chia(?: đều)? cho"
    r"|(?:được )?(?:mang|đem) về (?:nhờ|do) công(?: lao)? của|được(?! thuộc về)|(?<!tự )do|thuộc về"
    r"|thuộc(?= (?:các|hai|ba|bốn|năm|\d+) (?:thí sinh|đội|đơn vị|đoàn|em|tác giả|vđv|vận động viên|trường))"
    r"|về tay|đến tay|dành cho|được dành cho|gọi tên"
    r"|xướng (?:tên|danh)"
    r"|(?:bao )?gồm(?=\s?:| có| các| [“\"])|cho(?= (?:các |\d+ |hai |ba )?(?:nghệ|nhà|cá|đơn|cán|chiến|doanh|giáo|vận|huấn|tác|thí|ông|bà|em|anh"
    r"|chị|đội|dự|đề|sản|công|tập|trường|phim|bộ|cô|thầy|nhóm|học|sinh))|là(?= (?:(?:hai|ba|bốn|\d+) )?(?:anh(?! hùng)|chị"
    r"|em|ông|bà|của|đội|tác giả|thí sinh|cặp(?: đôi| vận động viên| vđv)?|tay vợt"
    r"|(?:nam |nữ )?(?:diễn viên|ca sĩ|nghệ sĩ)|đạo diễn|nhạc sĩ|cầu thủ|thủ môn|tiền (?:đạo|vệ)|hlv"
    r"|vận động viên|vđv|học sinh|sinh viên|nhóm|bạn|dự án|đề tài|tác phẩm|công trình|phim|bài hát"
    r"|bộ phim|ca khúc|tiết mục|vở|cuốn|giải pháp|sáng kiến|mô hình)))(?!\w)"
)

#: "tấm Huân chương X (mà) Chủ tịch nước tặng công ty": who gives stands between the name and the verb.
WHICH_GIVES = regex(
    r"[\s\"”]*(?P<turn>(?:mà\s+)?)(?=(?:đảng|nhà nước|chủ tịch|thủ tướng|bộ trưởng|giám đốc|ubnd|ủy ban|bộ|hội|trung ương|quân khu)(?!\w)"
    r"[^,;.:()\n]{0,60}? (?:trao )?tặng(?! hoa| quà|,)(?= \w))"
)
#: Asked for and not yet decided. "theo đề nghị của" only names who asked; "chương trình", "quá trình" are other words.
PROPOSE = regex(
    r"(?<!\w)(?<!theo )(?<!xét )(?<!duyệt )(?<!thuận )(?:đề nghị|đề xuất|kiến nghị|xem xét(?= (?:việc )?(?:trao|tặng|phong)(?!\w))"
    r"|xét (?:truy )?tặng|xét trình|lấy ý kiến|xin ý kiến|hiệp y"
    r"|(?<!chương )(?<!tờ )(?<!quá )(?<!công )(?<!giáo )(?<!lộ )(?<!tiến )(?<!quy )(?<!hành )(?<!thuyết )(?<!giải )(?<!tường )trình(?! bày| độ| diễn"
    r"| tự| làng))(?!\w)"
)
DECIDED = regex(
    r"(?<!\w)(?:(?:đã|vừa) (?:ra|có|ban hành|ký ban hành) (?:các )?quyết định"
    r"|đã được|từng được|đã ký|vừa ký|ký quyết định|quyết định tặng|công bố quyết định"
    r"|đã quyết định)(?!\w)"
)
#: "A là một trong 10 gương mặt trẻ tiêu biểu": whose title it is; how many have it says no more of A.
ONE_OF = regex(r"(?<!\w)là (?:một|1) trong (?:số )?\d{1,3}\s+[\"“]?$")
#: "nhiều năm liền là A", "chín lần thầy là A": the titles that somebody has year after year.
FOR_YEARS = regex(
    r"(?<!\w)(?:(?:nhiều|\d+|hai|ba|bốn|năm|các) năm(?: học)?(?: liền| liên tục| liên tiếp)?|năm (?:học )?\d{4}|lần thứ \w+(?: liên tiếp)?"
    r"|(?:nhiều|\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) lần)"
    r"[^;.]{0,60}(?<!\w)(?:là|đạt)\s+(?:danh hiệu\s+)?[\"“]?$"
)
#: "đang xem xét thu hồi" has taken nothing back yet.
REVOKE = regex(r"(?<!\w)(?<!xem xét )(?<!xem xét việc )(?:thu hồi|tước(?! đoạt)|hủy bỏ|huỷ bỏ|hủy quyết định)(?!\w)")
NEGATED = regex(
    r"(?<!\w)(?:(?:(?:(?<!phòng )|(?<=hải phòng ))(?<!hàng )không(?! chỉ| những| quân| lực)|chưa|chẳng|suýt|hụt|trượt|lỡ)\s+"
    r"(?:có |được |phải |thể |dám |hề |từng )?(?:[^\s,;.]+ ){0,3}"
    r"|(?:hoãn|lùi|dừng|hủy|để|mục tiêu|cơ hội)\s+)$"
)
#: Rules, hopes and conditions: talk of awards in general, or of what all years add up to.
GENERAL = regex(
    r"(?<!\w)(?:nếu|để (?:được|nhận|đạt|giành)|nhằm (?:đạt|giành|nhận)|muốn|(?<!liên tục )(?<!nỗ lực )phấn đấu(?! không ngừng)"
    r"|đăng ký(?! (?:tham gia|tham dự|dự thi|thi) [^,;\n]{3,80} và (?:đã )?(?:giành|đoạt|đạt))|trường hợp \d"
    r"|tiêu chí|(?<!đạt )(?<!đủ )(?<!cờ )(?<!bàn )(?<!ván )(?<!nội dung )(?<!cá nhân )tiêu chuẩn|điều kiện|quy chế"
    r"|những (?:vị|người|ai|nhà [^\s,;]+)(?: [^\s,;]+){0,3} từng|những người được|hồ sơ của(?! \d)|tham mưu(?! trưởng) [^,;.]{0,60}quyết định"
    r"|(?:tôn vinh|tri ân|gặp mặt|dành cho) những (?:\w+ ){1,4}?được"
    r"|(?<!\d )(?<!hai )(?<!ba )(?<!bốn )(?<!năm )(?<!sáu )thí sinh (?:đoạt|đạt)"
    r"|ai (?:được|đạt)"
    r"|(?:đối với|học sinh,|với|mỗi) (?:học sinh|thí sinh|sinh viên|vận động viên|vđv) (?:đoạt|đạt|giành)"
    r"|(?:trình tự|thủ tục|quy trình|điều kiện|hướng dẫn)(?:,? (?:và )?(?:thủ tục|hồ sơ))* (?:xét|đề nghị)(?= tặng| khen| công nhận)"
    r"|mức thưởng|cộng điểm|tuyển thẳng|xét tuyển|kỳ vọng|kì vọng|hy vọng|ước mơ|giấc mơ|quyết tâm|trợ cấp|chế độ"
    r"|thường trao|thường được|hằng năm|mỗi năm|dành để|xứng đáng|(?:có )?cơ hội|đặt mục tiêu|có thể|nhiều khả năng|sau khi nhận|trước khi nhận"
    r"|kể từ khi"
    r"|theo quy định|thể lệ|cơ cấu giải|đến nay (?:đã )?(?:có|trao)|toàn (?:tỉnh|quốc|thành phố|huyện|xã|quận|ngành)[^,;.]{0,25} có"
    r"|cả nước (?:đã )?có"
    r"|qua \d+ năm (?:tổ chức|triển khai|phát động|xét|trao)"
    r"|(?<!cấp có )thẩm quyền(?= (?:tặng|khen thưởng|xét|trao|quyết định))|tổng số (?:tập thể|cá nhân)|không quá (?=\d)|không vượt quá|tối đa(?= \d)"
    r"|(?:mỗi|từng) (?:đơn vị|tập thể|cá nhân|cụm|khối|cơ quan|xã|phường|huyện|chi bộ|đảng bộ|công đoàn|trường)(?: [^\s,;.]+){0,3}?"
    r" (?:chỉ )?được (?:xét|đề nghị|chọn|đề xuất|lựa chọn)"
    r"|tính từ|tính đến|từ đầu nhiệm kỳ|từ trước đến nay|từ năm \d{4} đến nay"
    r"|(?:qua|sau) \d+ (?:năm tổ chức|lần (?:tổ chức|trao|xét)|mùa|kỳ))(?!\w)"
)
#: "(các thí sinh đoạt) huy chương bạc là A, B": they are named.
WHO_ARE = regex(r" (?:giải|huy chương|hc[vbđ])(?!\w)[^.;,\n]{0,40} (?:là|gồm)(?: các)?:? (?!người|thí|được|những|khi|phải|\d)")
#: "thừa ủy quyền của X", "thay mặt X": X grants, the subject hands over.
ON_BEHALF = regex(
    r"(?<!\w)(?P<how>(?:được\s+(?:sự\s+)?|theo\s+)?(?:thừa\s+)?(?:ủy|uỷ)\s+(?:quyền|nhiệm)(?:\s+của)?|thừa\s+lệnh(?:\s+của)?"
    r"|thay\s+mặt"
    r"|đại\s+diện)\s+"
)
#: "Được X ủy quyền, A trao …": the same in the passive.
EMPOWERED = regex(r"(?<!\w)được\s+(?P<who>[^,;.\n]{5,90}?)\s+(?:ủy|uỷ)\s+(?:quyền|nhiệm)(?!\w)\s*,?")
#: A decision told as such: who made it grants.
BY_DECISION = regex(
    r"(?<!\w)quyết định(?: khen thưởng)?(?: (?:số )?\S*\d\S*)?(?:,? ngày \S+(?: tháng \S+ năm \S+)?)?,?(?: tặng thưởng| tặng)? của\s+(?=\S)"
)
