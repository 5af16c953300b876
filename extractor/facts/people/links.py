"""Words and signs that tie a name to an office, or keep them apart."""

from __future__ import annotations

import re

from extractor.language.anchored import Closing
from extractor.language.patterns import regex

AGE = (
    r"(?:(?:cùng )?(?:sinh năm|sinh ngày|SN|sinh) ?(?:\d{1,2}[/.-]\d{1,2}[/.-])?\d{4}|\d{1,3} tuổi"
    r"|(?:từ )?năm (?:19|20)\d\d(?:(?: và| đến| -|-) ?(?:19|20)?\d\d)?(?= (?:đang |từng )?(?:là|làm|giữ) )"
    r"|\d\d năm tuổi Đảng|(?:một )?người (?:gốc )?[A-ZĐÁÝẤÔ][^,()\n]{2,20}|(?:quê|ngụ|cư trú|trú|sống|ở)(?: tại| ở)? "
    r"(?:[^,()\n;.]|(?:(?<=[Tt][Pp])|(?<= [QPHT]))\.|\.(?! )){2,50}(?:(?:, [A-ZĐ][^,()\n;]{1,20}){1,3}(?= (?:là|hiện|đang)\b))?"
    r"|(?:xã|phường|thị trấn|thôn|ấp|bản|xóm|buôn|tổ dân phố|khu phố) [A-ZĐÁÝẤÔ\d][^,()\n;:–-]{0,28}"
    r"|[Đđ]ảng viên"
    r"|(?:Anh hùng (?:Lao động|LLVT|Lực lượng)|(?:Nhà giáo|Thầy thuốc|Nghệ sĩ|Nghệ nhân) (?:[Ưư]u tú|[Nn]hân dân)|[NT][SGT](?:ND|ƯT))[^,()\n;]{0,30}"
    r"|(?:nguyên là |hiện là |từng là |là |nguyên |cựu )?(?:[Đđ]ại|[Tt]hượng|[Tt]rung|[Tt]hiếu) (?:tá|tướng|úy|uý|tướng)[^,()\n]{0,20})"
)
_NUMBER = r"(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
#: "9 VĐV | và 2 HLV: A, B", "9 VĐV và 2 | HLV: A, B".
AND_OTHERS = regex(rf" và {_NUMBER} [^,.;:\n]{{2,30}}:")
OTHERS_AND = Closing(rf"(?<!\w){_NUMBER} [^,.;:\n]{{2,30}} và {_NUMBER} \Z")
_ONE_OF = r"(?:một trong (?:những|các|số|\d+|hai|ba|bốn|năm) |(?:một )?(?:cô|chàng|bạn|nàng|mẫu|vị) |một )"
IS = (
    r"(?:(?:hiện|nay|giờ|đồng thời|bây giờ|vốn|đang|đã|còn|cũng|đều|nguyên|từng|đã từng|được biết|năm nay|cùng|vừa|chỉ|sau này|vẫn"
    r"|lúc đó|khi đó|bấy giờ|khi ấy|lúc ấy|thời điểm đó|trước đây|trước đó|trước|trước kia|ngày trước"
    r"|xuất thân|hằng ngày|hàng ngày|ban ngày)(?: nay| tại)? ){0,2}"
    r"(?:là|làm|đi làm|làm nghề|hành nghề|nghề nghiệp:?(?: là)?|(?:mưu sinh|kiếm sống|sống) bằng nghề"
    r"|đang là|hiện là|giữ chức vụ|giữ chức|giữ cương vị|đảm nhiệm|nguyên là|thôi|kiêm nhiệm|kiêm) "
    rf"(?:{_ONE_OF}|người |các |những )?"
)
#: "…, con rể kiêm | cố vấn của ông B".
_KIN_AND = r"(?:vợ|chồng|con trai|con gái|con rể|con dâu|anh trai|em trai|chị gái|em gái|bạn gái|bạn trai|bạn thân) (?:kiêm|và là|và cũng là) "
#: "…, người đang giữ kỷ lục, là …": a clause between a name and what is told of it.
CLAUSE = r", (?:một )?người [^,.;:()\n]{3,70}"
#: "GS A - | Viện Dinh dưỡng (Bộ Y tế), | chuyên gia …": where somebody works, between a dash and what he is.
AT_BODY = (
    r" ?[-–] (?:ĐH|Đại học|Trường|Viện|Học viện|Bệnh viện|BV|Khoa|Trung tâm|Hội|Hiệp hội|Liên hiệp) [^,.;:()\n–-]{2,60}(?: \([^()\n]{2,30}\))?, "
)
QUOTED = r"(?: ?[-–,] [“\"][^“”\"\n]{2,70}[”\"])?"
#: "…, tức Hùng "đen", giám đốc …", "(SN 1970, trú quận 5, | TP.HCM; | giám đốc …)".
CALLED = r"(?:, (?:tức|tự|biệt danh|hay còn gọi)(?: là)? [^,;()\n]{2,30}(?=,))?"
_FURTHER = (
    r"(?:, (?:(?:quận|phường|Q\.|P\.) ?\d{1,2}|(?:quận |huyện |thị xã |thành phố |tỉnh |TP\.? ?)?[A-ZĐÁÝẤÔ][^,;()\n]{1,25})){0,3}"
)
LINK = regex(
    rf" ?(?:\([^()\n]{{0,70}}\))?{QUOTED}{CALLED}"
    rf"(?:{CLAUSE}(?=, (?:hiện |đang |cũng |từng )?là)|, một trong (?:những|các|số) [^,.;:()\n]{{3,70}}(?=, )"
    rf"| thuộc [Đđ]ảng [A-ZĐ][^,.;:()\n]{{2,30}}?(?= làm ))?"
    rf"(?: ?(?:,|-|–|—|\(|:|, \()? ?|{AT_BODY}|(?:, ?| ?\(| ?[-–] ?| ){AGE}(?:[,;] ?{AGE})*{_FURTHER}(?:[,;]|-|–)? ?"
    rf"| ?\((?:[^(),\n]{{2,40}}, ){{1,4}}(?=(?:hiện |cũng |đều |đang )?là )"
    rf"| ?\([^(),\n]{{2,40}}, (?:{AGE}, )?)"
    rf"(?:{_KIN_AND}|{IS}|{_ONE_OF}|người (?:đang |đã |hiện )?làm |tân |đương kim |đương nhiệm |đồng |(?:2|hai|3|ba|4|bốn) )?"
    r"(?:nữ |nam )?"
)
#: Numbers before an office that the persons named before hold together ("A và B, hai bác sĩ …").
COUNTS = (" 2 ", " hai ", " 3 ", " ba ", " 4 ", " bốn ")
#: ", người đã từng | giữ chức …": a clause that tells of the name right before it; " khi | bà làm …" too.
WHO = regex(
    r" ?(?:,|-|–|—|\() ?(?:là )?(?:một )?người (?:[a-zà-ỹđ]+ ){0,4}|,? (?:khi|lúc) ?"
)
#: "Các em là …", "Cả hai đều làm …": the persons named together last.
THEY_ARE = Closing(
    r"(?:^|[\s“\"(,])(?:Họ|[Cc]ác (?:em|anh|chị|ông|bà|cô|thầy|cụ)|[Cc]ả (?:hai|ba|2|3)|[Hh]ai (?:em|anh|chị|ông|bà|cô|thầy|cụ|người)|Hai vợ chồng)"
    r" (?:[a-zà-ỹđ]+ ){0,6}?(?:là|làm) (?:những |các )?\Z"
)
#: What stands before the subject of a sentence: its beginning, or an adverbial and a comma.
SUBJECT = regex(r"(?:^|\n|[.!?…:][”\"’)]* |\A)(?:[^.!?…\n,]{0,70}, )?[“\"]?\Z")
# "Ông hiện là …", "ông được tuyển chọn làm …": the person spoken of last, by a pronoun.
HE_IS = Closing(
    r"(?:^|(?<!các)(?<!Các)(?<!những)(?<!hai)[\s“\"(,])(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Tt]hầy|[Cc]ụ|[Đđ]ồng chí)"
    r"(?! (?:xã|gái|giáo|bé|dâu|trai|em|chị|chủ|nào|nội|ngoại|bảo mẫu|ấy nói) ) "
    r"(?:(?!giới |tự |xưng |tin |tưởng |nghĩ |rằng |hy )[a-zà-ỹđ]+ ){0,6}?(?:là|làm) "
    r"(?:một trong (?:những|các|số|\d+|hai|ba|bốn|năm) (?:các )?|một |người )?"
    r"(?:(?:phó giáo sư|giáo sư|tiến sĩ|thạc sĩ|cử nhân|đảng viên)(?: [a-zà-ỹđ]+){0,4}, ){0,3}\Z"
)
#: "Nạn nhân đang là sinh viên …": told of who was named by that word.
PART = Closing(r"(?:^|\n|[.!?…] )(Nạn nhân|Nghi phạm|Nghi can|Bị cáo|Bị can|Đối tượng|Nữ sinh|Nam sinh) (?:[a-zà-ỹđ]+ ){0,2}(?:là|làm) (?:một )?\Z")
NAMED_PART = regex(r"(?: được xác định| xác định| trên| này)?(?: là| tên)? ?(?:em |anh |chị |ông |bà |cháu )?\Z")
COUNTRY = regex(r"\((?!\d)[^()\n]{2,30}\) ")
#: "Giám đốc FBI | bị sa thải | A", "Tổng thống | vừa đắc cử | A".
CHANGED = regex(
    r"(?:vừa |mới )?bị (?:sa thải|cách chức|phế truất|truất phế|lật đổ|bãi nhiệm|miễn nhiệm|đình chỉ|luận tội) "
    r"|(?:vừa|mới|sắp) (?:đắc cử|tái đắc cử|nhậm chức|mãn nhiệm|từ chức) "
)
#: "luật sư | người Đức | tên là A": a people between an occupation and what leads to its holder.
_NATIVE = r"(?:(?:người|gốc|quốc tịch) [A-ZĐÁÝẤÔ][^\W\d_]*(?: [A-ZĐÁÝẤÔ][^\W\d_]*){0,2} )?"
_BACK_THEN = (
    r"(?:mới|hiện|đương nhiệm|hiện nay|hiện tại|này|đó|ấy|nói trên|kia|khác|cũ|trước đây|trước đó|tiền nhiệm|kế nhiệm"
    r"|(?:ở |tại )?địa phương|(?:ở|tại|nơi) đây"
    r"|\(?(?:(?:vào |tại |ở )?(?:thời điểm|thời kỳ|giai đoạn|nhiệm kỳ|lúc|khi|thời) (?:đó|ấy|này|bấy giờ|xảy ra [^\W\d_]+(?: [^\W\d_]+)?))\)?,?"
    r"|(?:trong|ở|trên|tại) (?:(?:đoạn|bức|tấm|bài|đoạn băng|bộ) )?(?:clip|ảnh|hình|video|phim|viết|hát|băng|vụ(?: việc| án)?"
    r"|câu chuyện|chương trình|lớp|xóm)(?: (?:này|trên|đó|ấy|nói trên))?"
    r"|(?:vào |tại |ở )?(?:thời điểm|khi|lúc) (?!là )[^.,;:()\n“”\"]{4,50}?)"
)
THEN_NAMED = regex(
    rf"(?:[a-zà-ỹđ]+ ){{0,3}}{_NATIVE}(?:có|mang) tên(?: là)? "
    r"|(?:\d{1,3} tuổi,? )?(?:(?:ở|tại|đến từ|sống ở) (?:[^\W\d_]+ ){1,5})?(?:(?:có|mang) )?tên(?: là)? "
    rf"|{_NATIVE}(?:{_BACK_THEN} )?"
    r"(?:là|gồm|tên là|tên) "
)
TOGETHER = regex(r"\b(?:cùng|đều|lần lượt)(?: là| làm| giữ chức)|\((?:cùng|đều) (?:sinh|SN|trú|ngụ|ở|quê)[^()\n]{2,90}, (?:đều |cùng )?là ")
TAKES_OFFICE = Closing(
    r"(?:(?:trên |với |ở )?(?<!trao )cương vị(?: là)?|(?:(?:,|làm việc|thi đấu|ra sân) ở|từ) (?:vị trí|chức vụ)"
    r"|không còn (?:là|làm|giữ chức(?: vụ)?)|(?:sau đó|tiếp đó|rồi|sau này)(?: [a-zà-ỹđ]+){0,2} (?:làm|giữ chức)"
    r"|đứng chức danh|mang chức danh|đứng tên|(?:với|trong)(?: các)? (?:vai trò|chức danh|chức vụ|trọng trách)(?: là)?:?"
    r"|với tư cách(?: là)?|(?:nhận lời|được mời|con đường|quyết định|chuyển sang) làm"
    r"|, làm|được biết(?: đến)? (?:là|với vai trò(?: là)?|trong vai trò)|(?:hằng|hàng) ngày(?: đi)? làm"
    r"|theo nghề|làm nghề|gắn bó với nghề|trở thành|được bầu|được giao|(?:được )?bầu vào|bổ nhiệm"
    r"|(?:bầu|bầu lại|bổ nhiệm|chọn|phân công|điều động|điều động về|cử|đề bạt|chỉ định|năm|được|từng|về|vào|bắt đầu|sang|lên|trở lại) làm"
    r"|(?:giữ|nắm|ngồi|ngồi vào|chiếm|trở lại|tiếp quản)(?: chiếc)? ghế(?: nóng)?|kiêm nhiệm (?:chức vụ|chức danh|chức|vị trí)|đương chức"
    r"|(?:đảm nhiệm|đảm nhận|bổ nhiệm|phụ trách|nắm giữ|giữ|(?<!công )(?<!ghi )nhận|kinh qua|trải qua|lợi dụng|trở lại(?: với)?|về)"
    r"(?: các| những| nhiều)?"
    r"(?: nhiệm vụ| chức vụ| chức danh| chức| vị trí| cương vị| vai trò| trọng trách)(?: công tác)?"
    r"(?: (?:quan trọng|chủ chốt|lãnh đạo|quản lý|cao cấp|khác nhau))*"
    r"(?: (?:tại|ở|trong) (?:(?:các|những|nhiều) )?[^.,:;\n]{2,40}(?:,? (?:như|gồm):?|:)|(?:,? (?:tiêu biểu(?: là)?|trong đó có|như|gồm|là))?:?)"
    r"|bàn giao(?: lại)?(?: nhiệm vụ| chức vụ| chức danh| chức trách| chức| vị trí| cương vị)|qua nhiều (?:vị trí|chức vụ)(?: công tác)?,"
    r"|(?:rời(?: khỏi)?|rút khỏi|mất|bãi nhiệm)(?: cả hai| hai| các)?(?: vị trí| ghế| chức)|từ nhiệm(?: chức vụ| chức)?"
    r"|(?:đề bạt|cất nhắc|thăng|đôn|leo) lên(?: làm| giữ)?(?: chức vụ| chức danh| chức| vị trí| cương vị)?"
    r"|(?:điều động|luân chuyển|chuyển)(?: lên| sang| về| đến)(?: làm| giữ| nhận)?(?: nhiệm vụ| chức vụ| chức danh| chức| vị trí| cương vị)"
    r"|(?:điều chuyển|điều động|luân chuyển|thuyên chuyển|chuyển|thăng chức|thăng|cất nhắc|đề bạt|giáng chức|giáng|hạ) từ"
    r"(?: chức vụ| chức danh| chức| vị trí| cương vị)?"
    r"|(?:hoàn thành|trải qua|phục vụ|giữ|kết thúc|đắc cử)(?: trọn)?(?: (?:một|hai|ba|\d))? nhiệm kỳ(?: làm)?"
    r"|tiếp tục (?:là|làm)|(?:khi|thời|lúc)(?: đó)?(?: còn| đang)? (?:là|làm)"
    r"|đảm nhiệm|đảm nhận|nắm(?: giữ)? (?:nhiều|các|những) chức vụ[^.:;\n]{0,40}:"
    r"|(?:cho )?thôi(?:(?: giữ)?(?: các)? chức(?: vụ| danh)?:?|(?: làm)? nhiệm vụ| làm)|nguyên là|từng là|xuất thân là|và là"
    r"|(?:,|và|rồi) (?:hiện|nay|hiện nay|hiện tại) (?:đang )?(?:là|giữ chức(?: vụ)?)|mà còn là|không những là|không chỉ là"
    r"|(?:từ chức|đình chỉ chức|miễn nhiệm|(?<!tư )cách chức|thôi chức|thôi giữ chức|lên chức|thăng chức|nhậm chức|đắc cử|tái đắc cử|tái cử|trúng cử"
    r"|lên ngôi|vào chức)(?: chức)?(?: vụ| danh)?(?: là| làm)?"
    r"|(?:cũng|đồng thời|hiện|còn|từng|nhận|được|phải|tiếp tục) kiêm(?: nhiệm)?(?: chức vụ| chức| vị trí)?"
    r") ?(?:một |vị trí |tân )?\Z", re.IGNORECASE,
)
SEPARATOR = regex(r" ?(?:[,;&/]|,? ?(?:và|cùng|với|hay|lẫn)(?= ))? ?(?:(?:và|cùng) )?")
PRONOUN = regex(
    r"(?<!\w)(?<!\b\d )(?<!\b\d\d )(?<!\b\d\d\d )(?<!các )(?<!hai )(?<!ba )(?<!những )(?<!nhiều )"
    r"(?:Ông|Bà|Anh|Chị|Cô|Thầy|Cụ|Người này|Đồng chí|ông|bà|anh|chị|cô|thầy|cụ|đồng chí) (?=[a-zà-ỹđ])"
)
#: "Với vai trò …, trong 20 năm qua, bà …": the pronoun that follows an office set before its holder.
PRONOUN_AFTER = regex(r"(?: \([^()\n]{1,60}\))?,(?: [^,.\n]{1,50},)? (ông|bà|anh|chị|cô|thầy|cụ) (?=[a-zà-ỹđ])")
#: "nếu trở thành tổng thống", "muốn làm bác sĩ": an office that nobody holds yet.
SUPPOSED = Closing(
    r"(?:\b(?:nếu|muốn|mơ|mộng|phấn đấu|nuôi mộng|mong|ước mơ|mơ ước|giấc mơ|khao khát|khát khao|ao ước|khát vọng|hy vọng"
    r"|trong tương lai|mục tiêu|nguyện vọng|mong muốn|tham vọng"
    r"|không(?! những| chỉ| còn)|chưa(?! đầy| tới| đến)|có thể|chuẩn bị|dự định|mai này|mai sau|để (?:[a-zà-ỹđ]+ ){0,3}lớn lên"
    r"|(?<!chỉ )(?<!quyết )định)(?: [a-zà-ỹđ]+){0,3} (?:trở thành|làm|là|thành|giữ chức)(?: một)? "
    r"|\b(?:yêu cầu|xin|đòi|nhờ|đề nghị) (?:[a-zà-ỹđ]+ ){0,3}?bổ nhiệm (?:làm|giữ chức(?: vụ)?|vào(?: chức(?: vụ)?| vị trí| ghế)?) "
    r"|\bứng (?:cử )?viên [^.,;:\n]{2,30} trở thành |\bvới việc trở thành (?:tân )?"
    r"|\b(?:ủng hộ|phản đối|kêu gọi|vận động)(?: để| việc)? (?:ông|bà|anh|chị|cô)(?: ấy)? (?:tiếp tục |lên |trở lại )?làm "
    r"|\bđề cử (?:giữ chức(?: vụ)?|làm|vào(?: chức(?: vụ)?| vị trí| ghế)?) "
    r"|\bnếu (?:[a-zà-ỹđ]+ ){0,3}?(?:trúng cử|đắc cử|tái đắc cử|được bầu|được bổ nhiệm)(?: làm| chức| vào)? )\Z",
    re.IGNORECASE,
)
#: "Bố (Quang Hải)", "chồng chị (Lan)", "con gái của (A)": whose family the subject is of.
KIN_SUBJECT = regex(
    r"(?:(?:\A|\n|[.!?…“\"] ?)(?:Bố|Mẹ|Cha|Bố mẹ|Cha mẹ|Vợ|Chồng|Con trai|Con gái|Anh trai|Chị gái|Em trai|Em gái|Ông nội|Ông ngoại) "
    r"|\b(?:[Bb]ố|[Mm]ẹ|[Cc]ha|[Vv]ợ|(?<![Vv]ợ )[Cc]hồng|[Cc]on trai|[Cc]on gái|[Aa]nh trai|[Cc]hị gái|[Ee]m trai|[Ee]m gái|[Bb]ạn trai|[Bb]ạn gái) "
    r"(?:của |(?=(?:ông|bà|anh|chị|cô|em|thầy) )))(?:(?:ông|bà|anh|chị|cô|em|thầy) )?\Z"
)
#: What opens a sentence and leads to who is met ("Tại cuộc gặp với …", "Tiếp …").
ADVERBIAL = regex(
    r"(?:\A|\n|[.!?…][”\"’)]* )(?:(?:Tiếp|Gặp|Tiếp đón|Đón|Chào mừng|Hội kiến|Chất vấn|Hỏi|Chúc mừng"
    r"|(?:Gặp gỡ|Hội đàm|Hội kiến|Trao đổi|Làm việc|Nói chuyện)(?: với)?) "
    r"|(?:Tại|Trong|Sau|Trước|Kết thúc|Ngay sau) (?:[^\W\d_]+ ){0,4}"
    r"(?:gặp|gặp gỡ|tiếp|hội đàm|hội kiến|điện đàm|trao đổi|làm việc|tiếp xúc)(?: (?:gỡ|xúc))?(?: với| cùng)? )\Z"
)
#: What opens a sentence and leads to who is spoken of, and not to who speaks ("Đối với trường hợp của …", "Trước đơn của …").
ABOUT = regex(
    r"(?:\A|\n|[.!?…][”\"’)]* )(?:(?:Đối với|Theo sau|Về|Liên quan (?:đến|tới|vụ)|Xung quanh|Riêng(?: với)?|Nói về|Nhắc (?:đến|tới)"
    r"|Trước|Sau|Trong|Với)"
    r"(?: [^\W\d_]+){0,9} (?:của|với|về|đến|tới|cho|từ|vụ|hợp|gia đình)"
    r"|Đối với|Liên quan (?:đến|tới)|Xung quanh|Riêng với|Nói về|Nhắc (?:đến|tới)) \Z"
)
#: "không chọn A làm …", "nghiêng về chọn A làm …": nobody has chosen yet.
WISHED = regex(r"\b(?:không(?! quân)|chưa|ủng hộ|phản đối|[Mm]uốn|nghiêng về|có thể|cân nhắc|dự định|đề xuất|(?:phải|cần) có)(?: [a-zà-ỹđ]+){0,3} \Z")
#: "thay | ông A làm …", "kế nhiệm | bà B giữ chức …": who leaves the office to the subject.
REPLACED = regex(
    r"(?<!\w)(?:thay(?: thế)?(?: cho)?|kế nhiệm|kế vị|kế tục|tiếp quản(?: ghế| vị trí| chức)?(?: của| từ)?|nối nghiệp|nối ngôi|tiếp bước) \Z",
    re.IGNORECASE,
)
#: "mẹ cô là giảng viên": somebody of the person's family, who is another.
OF_FAMILY = Closing(
    r"\b(?:mẹ|bố|cha|vợ|chồng|con trai|con gái|anh trai|em trai|chị gái|em gái|ông nội|ông ngoại|bạn gái|bạn trai)"
    r" (?:của )?(?:cô|anh|ông|bà|chị|tôi|em|mình|cô ấy|anh ấy) (?:[a-zà-ỹđ]+ ){0,2}(?:là|làm)(?: một)? \Z", re.IGNORECASE,
)
#: "xin cho con gái vào làm | nhân viên …": somebody's kin without a name takes the office.
OTHERS_MADE = Closing(
    r"\b(?:cho|đưa|nhận|tuyển|bổ nhiệm|cử|bố trí|sắp xếp|xin|giúp|để|đề bạt) (?:(?:một|người|cả|chính|cô|cậu|hai|các|những) ){0,2}"
    r"(?:con|em|cháu|vợ|chồng|bạn|anh trai|chị gái|anh rể|chị dâu|họ hàng|thân|nhà|quen)(?: [^\W\d_]+){0,6}? (?:làm|giữ chức(?: vụ)?|giữ vị trí) \Z"
)
#: "Theo một quan chức, Tổng thống A …", "Trao đổi với phóng viên, Giám đốc … – ông A": whose words the page gives is not who speaks of.
HEARD = regex(
    r"\b(?:[Tt]heo (?:(?:một|các|nhiều) )?|[Tt]hông qua |[Dd]ưới (?:góc nhìn|góc độ|con mắt)(?: của)?(?: một)? |[Tt]rả lời (?:các )?"
    r"|(?:[Tt]rao đổi|[Tt]rả lời|[Cc]hia sẻ|[Nn]ói|[Tt]rò chuyện|[Tt]hông tin)(?: [a-zà-ỹđ]+){0,2} (?:với|cùng|cho) (?:các )?"
    r"|(?:ý kiến|kiến nghị|câu hỏi|thắc mắc|chất vấn|phản ánh|nguyện vọng) của (?:(?:một|các|nhiều) )?)\Z"
)
#: "thôi chức Cục trưởng … đối với ông A": verbs that take an office away.
RELIEVED = regex(
    r"(?:thôi chức|thôi(?: làm)? nhiệm vụ|cách chức|miễn nhiệm|bãi nhiệm|thôi giữ chức|đình chỉ|bổ nhiệm|bầu bổ sung"
    r"|bổ sung|bầu|kỷ luật|phê chuẩn|công nhận|chuẩn y|phân công|điều động|giao|trao|tư cách)"
    r"(?: nhiệm vụ| quyền| giữ)?(?: chức)?(?: vụ| danh)? \Z", re.IGNORECASE,
)
#: "ứng viên cho vị trí tổng thống", "được giới thiệu ứng cử đại biểu Quốc hội": an office that somebody runs for.
RUNS_FOR = Closing(
    r"\b(?:(?:ứng cử viên|ứng viên)(?: [a-zà-ỹđ]+){0,3} (?:cho )?(?:vị trí|chức|ghế|chức vụ|cương vị)|cho (?:vị trí|chức|ghế)|vào ghế"
    r"|bầu cử(?: chức)?|tranh cử(?: chức)?|ứng cử(?: làm)?|chạy đua vào(?: ghế| chức)?|tranh chức|tranh ghế) \Z", re.IGNORECASE,
)
#: "tư cách đại biểu của ông A": an office that is somebody's.
OFFICE_OF = regex(r"(?:tư cách|chức vụ|nhiệm vụ|chức danh|chức|cương vị|vị trí|vai trò)(?: là)? \Z", re.IGNORECASE)
#: "Với vai trò …, ông A", "Thời kỳ làm …, ông A": an office before the comma is that of the subject after it.
FRONTED = Closing(
    r"(?:(?:với|trong|ngoài) (?:vai trò|tư cách|chức danh|chức vụ)(?: là)?|(?:ngoài|bên cạnh|bỏ) (?:công việc|nghề)(?: làm| của một)?|"
    r"(?:trên|ở|với|ngoài) cương vị(?: là)?|\b(?:làm|là|giữ chức)|\bnhiệm kỳ(?: làm)?"
    r"|(?:nắm giữ|giữ|đảm nhiệm|đảm nhận)(?: các| những)?(?: chức vụ| chức danh| chức| vị trí| cương vị| vai trò| trọng trách)"
    r"|(?:nhận|nhậm) chức(?: vụ)?)(?: một| tân)?:? \Z", re.IGNORECASE,
)
#: "Ngoài vai trò là …, A", "Từng là …, A": the same where it opens a sentence, for names without a title too.
FRONT_OPENS = regex(
    r"(?:\A|\n|[.!?…:][”\"’)]* )[“\"]?(?:(?:Ngoài|Bên cạnh|Bỏ) (?:công việc|nghề)(?: làm| của một)?|"
    r"(?:Với|Trong|Ngoài|Ở|Bên cạnh) (?:vai trò|tư cách|chức danh|chức vụ|cương vị|vị trí)(?: là)?"
    r"|(?:Sau|Trước|Trước đó|Từng|Khi|Thời|Trong|Suốt|Xuất thân)(?: [a-zà-ỹđ\d]+){0,4} (?:làm|là|trở thành|(?:giữ|nhận|nhậm) chức)"
    r"|Xuất thân(?: từ)?|Từng làm"
    r"|(?:Nổi tiếng|Được biết(?: đến)?|Khởi nghiệp|Khởi đầu|Bắt đầu|Lập nghiệp|Vào nghề)(?: [a-zà-ỹđ\d]+){0,3}"
    r" (?:là|với (?:vai trò|tư cách)(?: là)?|làm)"
    r"|(?:Lợi dụng|Nhờ|Bằng)(?: [a-zà-ỹđ]+){0,2} (?:chức vụ|vị trí|vai trò|cương vị|danh nghĩa|tư cách)(?: là)?"
    r"|Không chỉ là|Không những là|Vừa là"
    r"|(?:Là|Từng là|Vốn là|Hiện là|Đang là|Nguyên là|Cùng là|Đều là|Cùng làm|Đều làm)|(?:Trên|Ở) cương vị)(?: một| tân)? \Z"
)
#: "ông A trở ra Bắc, | sau một thời gian làm | Hiệu trưởng, ông được …".
FRONT_GOES_ON = Closing(r", (?:sau|trước) (?:khi |một thời gian |thời gian |nhiều năm |\d+ năm )(?:[a-zà-ỹđ]+ ){0,2}(?:làm|giữ chức)(?: vụ)? \Z")
#: "Doanh nhân này | là Chủ tịch …".
_THAT_ONE = (
    r"(?:vị |nữ |nam )?(?:doanh nhân|ca s[ĩỹ]|diễn viên|nghệ s[ĩỹ]|cầu thủ|bác s[ĩỹ]|luật sư|ông chủ|đại gia|tỷ phú|tỉ phú|nhà văn|nhà báo|nhạc s[ĩỹ]"
    r"|chính trị gia|chính khách|tướng|đạo diễn|nhà khoa học|giáo sư|đại biểu)(?: trẻ)? (?:này|ấy) "
)
THAT_ONE = regex(_THAT_ONE, re.IGNORECASE)
THAT_ONE_IS = Closing(rf"(?:\A|\n|[.!?…] ){_THAT_ONE}(?:[a-zà-ỹđ]+ ){{0,3}}(?:là|làm) (?:một )?\Z", re.IGNORECASE)
#: "do ông A làm Trưởng đoàn", "bầu bà B làm Chủ tịch": what stands before the name that takes the office.
MADE = Closing(r"\b(?:do|bầu|cử|bổ nhiệm|chỉ định|điều động|giao|mời|để|đưa|phân công|phê chuẩn|bổ sung) (?:đồng chí )?\Z", re.IGNORECASE)
#: Words of a sentence that a name may have between it and "làm".
MAKES = regex(
    r"(?:^|[ ,])(?:(?:làm|là) đồng|làm|để nhận nhiệm vụ|nhận nhiệm vụ|giữ chức(?: vụ)?|giữ cương vị|vào (?:chức(?: vụ)?|vị trí)|là"
    r"|làm chủ,? kiêm|(?:(?:đã|vừa|mới) )?trở thành tân|(?:ra )?khỏi (?:ghế|chức(?: vụ)?|vị trí|cương vị)) \Z"
)
ON_BEHALF = regex(
    r"(?:(?:ủy|uỷ|thừa) quyền(?: của)?|(?:ủy|uỷ) nhiệm(?: của)?|thừa lệnh(?: của)?"
    r"|thay mặt(?: cho)?(?: [^,.;\n]{2,36},| (?:tập thể|toàn thể|các|đội ngũ))?"
    r"|đề nghị của|chỉ đạo của|lệnh của) \Z", re.IGNORECASE,
)
OPENS = regex(r"(?:^|[\n.!?;:“\"(…]|\b(?:có|gồm|do|bởi|theo|bầu|mời|giao))[”\")]* ?(?:tân )?\Z", re.IGNORECASE)
CALLED_AFTER = regex(
    r"(?:trường|đại học|học viện|thpt|thcs|tiểu học|mầm non|giải thưởng|quỹ|bệnh viện"
    r"|bảo tàng|công ty|tập đoàn|nhà máy|doanh nghiệp|đường|ngân hàng(?! nhà nước)"
    r"|trung tâm (?:y tế|ung thư|tim mạch|nghiên cứu)|thư viện|nhạc viện)\b"
)
#: Nothing stands before in the sentence.
BEGINS = regex(r"(?:\A|\n|(?<=[.!?…]) |(?<=[.!?…][”\"]) )[“\"]?\Z")
PREPOSITION = Closing(
    r"\b(?:(?:vợ|chồng|con|bố|mẹ|cha) là|(?:vợ|chồng|con trai|con gái|bố|mẹ|cha)(?: cũ| mình| ông| bà| anh| cô)?,"
    r"|của|với|cho|cùng|bởi|được|theo|và|gặp|tới|đến|do|từ|cố|giống|như|hơn|về|nhờ"
    r"|thay|thay thế|kế nhiệm|kế vị|mời|tiếp|thăm|đón|vợ|chồng|phu nhân|phu quân"
    r"|con|bằng|khi|bị|tại) \Z",
    re.IGNORECASE,
)
COMPANY = regex(
    r"(?:công ty|cty\.?|ctcp|tập đoàn|doanh nghiệp|xí nghiệp|hợp tác xã|htx|hãng|khách sạn|nhà hàng|siêu thị|thương hiệu|viện thẩm mỹ)\b[^,;]{0,40}\Z"
)
OF = regex(r"\b(?:của|tại|ở|thuộc|cho|với) \Z")
#: "con trai của (Tổng thống A), B": who follows the name of kin holds no office of theirs.
KIN_OF = regex(
    r"\b(?<!tuyên )(?<!công )(?<!phân )(?:vợ|chồng|con trai|con gái|ái nữ|con|mẹ|bố|cha|em trai|em gái|anh trai|chị gái|cháu|con rể|con dâu)"
    r"(?: cả| út)? (?:của|nhà) (?:cố )?\Z", re.IGNORECASE,
)
#: ", vợ của (ông B)": what ties a person to the kin before.
KIN = regex(
    r"(?:(?:,| -| –) | ?\((?:(?:SN \d{4}|sinh năm \d{4}|\d{1,3} tuổi),? )?)(?:là )?"
    r"(?:vợ|chồng|con trai|con gái|con|mẹ|bố|cha|em trai|em gái|anh trai|chị gái|em ruột|anh ruột|chị ruột|cháu|bạn gái"
    r"|bạn trai|bạn thân|bạn|con rể|con dâu|(?:mẹ|cha|bố|con|em|anh|chị) (?:ruột|nuôi|đẻ|kế|họ|rể|dâu|vợ|chồng)|chị dâu)"
    r"(?: cũ)?(?: của)?(?: cố)?(?: (?:ông|bà|anh|chị|cô|em|cụ|thầy|bé|cháu|đồng chí))? "
)
#: ", bố của em (B), học sinh …": the pupil is the child.
PARENT = regex(
    r" (?:phụ huynh|bố|mẹ|cha|mẹ ruột|cha ruột|ông nội|bà nội|ông ngoại|bà ngoại|anh trai|chị gái)"
    r"(?: của)?(?: (?:em|cháu|bé|anh|chị))? ",
)
#: "thay mặt Chủ tịch …, ông A", "theo chỉ đạo của …": somebody acts for who holds the office, or writes to them.
ACTS_FOR = regex(r"(?:thay mặt|quyền của|nhiệm của|quyền|lệnh|lệnh của|đạo của|gửi|lên|trình|báo cáo|theo|xin|của) \Z", re.IGNORECASE)
#: "theo quan điểm của Thứ trưởng …, ông A": words whose speaker is named behind his office.
SAID_BY = tuple(f"{word} của " for word in ("quan điểm", "lời", "phát biểu", "tuyên bố", "ý kiến", "nhận định", "bình luận", "bài viết"))
#: "tiền đạo | đang có chuỗi ghi bàn ấn tượng là | A".
WHO_IS = regex(
    r"(?:đang |hiện )?(?:có|sở hữu|khoác áo|thi đấu|chơi|giữ|bào chữa|điều trị|phụ trách|dẫn dắt|đảm nhận|tham gia)"
    r" (?:(?!(?:người|nghi|đối|bị|nạn|thủ|con|bạn|và|là|ông|bà) )[^\W\d_]+ ){1,9}là "
)
#: "một ca sĩ | tài năng như | A": he is one.
LIKE = regex(r"(?:[a-zà-ỹđ]+ ){0,4}như ")
#: "quan chức của chính quyền | Trump": whose they are.
UNDER = regex(r"\b(?:(?:chính quyền|gia đình|phe)(?: của)?|(?:nội các|chiến dịch tranh cử) của) \Z")
CLAUSE_END = regex(r"[.,;:!?…()\n“”\"]")
SENTENCE_STOP = regex(r"[.!?…](?=[”\"’)]* )|\n")
