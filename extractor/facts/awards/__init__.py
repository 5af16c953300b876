"""The room of awards: marks "award_names" with what each name means; facts and marks "awards" with who gave and who received.

Its packages stand in layers, each on those before it only (`.importlinter`): `names`, `words` (with `scene`, what is seen of a document),
`recipients`, `frames`, `givers`, `entries`, `official`; `find` and `link` are the components.

Rules of names:

* `awards.name_known`, `awards.name_abbreviation` - a form or an abbreviation of the catalogue: Huân chương Lao động hạng Nhì, CSTĐ
* `awards.name_badge` - Huy hiệu 30 năm tuổi Đảng, kept as `Huy hiệu Đảng`
* `awards.name_title` - danh hiệu with a title of its own
* `awards.name_medal`, `awards.name_prize`, `awards.name_category` - medals by metal; places, prizes for one thing, with their contest
* `awards.name_free`, `awards.name_head` - a head with a name that the catalogue lacks, and a bare head
* `awards.name_class` - a further class of the name before: hạng Nhì cho …, hạng Ba cho …

Rules of facts, after who stands where around the name:

* `awards.gives`, `awards.given`, `awards.receives`, `awards.turned` - X tặng A cho Y; Y được X tặng A; Y nhận A, Y có A; A được trao cho Y
* `awards.held`, `awards.listed`, `awards.counted`, `awards.labelled` - a title before its holder; A in brackets; 10 giải nhất; A: Y
* `awards.awaited`, `awards.revoked` - lễ đón nhận A; thu hồi A của Y
* `awards.list`, `awards.table` - recipients of an official document: numbered lists, rows of tables
"""
