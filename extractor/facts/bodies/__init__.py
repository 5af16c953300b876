"""The room of bodies: names of organisations, to their exact ends. They are marks for the other rooms, no facts of their own.

Rules:
* `bodies.complete` - names that are whole by themselves: "Quốc hội", "Bộ Chính trị", "Liên Hợp Quốc".
* `bodies.authority` - authorities and branches of a territory: "UBND xã X, huyện Y", "Tỉnh ủy", "Công an TP Hà Nội".
* `bodies.domain` - departments, boards, institutes, associations with their field: "Sở Giáo dục và Đào tạo tỉnh X".
* `bodies.named` - enterprises, schools, hospitals, papers with a proper name: "Trường THPT Nguyễn Huệ", "Báo Nhân Dân".
"""
