"""The room of provinces.

Rules:
* `provinces.typed` - a word for the unit stands before the name: "tỉnh Lào Cai", "TP. Huế", "UBND tỉnh Lào Cai".
* `provinces.named` - the name alone, anywhere: "Công an Hà Nội", "ở Nghệ An", a dateline, a list.

A name inside a longer personal name, after "sông", "đường", "xã" and the like, in a longer name of another thing
("Thái Bình Dương") or of a province of China is none.
"""
