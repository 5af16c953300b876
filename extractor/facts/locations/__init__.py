"""The room of locations: every named place that is no province.

Rules:
* `locations.district`, `locations.commune`, `locations.village`, `locations.city`, `locations.province` - a unit with its
  word: "huyện Sông Mã", "P. 7", "bản Huổi Bó", "thành phố Norilsk", "tỉnh Sơn Đông" (of another country).
* `locations.listed` - a further name of such a list: "các huyện A, B và C".
* `locations.seat` - the district whose bare name an authority bears: "Huyện ủy Bắc Tân Uyên".
* `locations.street`, `locations.venue`, `locations.natural`, `locations.region`, `locations.other` - a type word and a name.
* `locations.address` - the next larger unit of an address by its bare name: "(thôn Bùi Xá, Ngũ Thái)".
* `locations.house` - the street of a house number in an address.
* `locations.venue_body` - a school, hospital or theatre that a preposition makes the scene.
* `locations.country_name`, `locations.abroad_name`, `locations.region_name`, `locations.natural_name`, `locations.venue_name`,
  `locations.district_name` - a known name without type word, where the words beside it show a place.
* `locations.before_province`, `locations.before_country` - an unlisted name that its province or country closes:
  "Mường Phăng, Điện Biên", "Norilsk (Nga)".
* `locations.before_unit` - bare name of a commune before its typed district: "quê quán: Bạch Đằng, huyện Đông Hưng".
* `locations.bare_commune`, `locations.unknown` - a commune's name, or one that nothing explains, alone after a preposition
  of place: "ở Mường Phăng,".
* `locations.foreign` - a foreign name after a preposition of place, before words on where it lies ("từ Longwy, đông bắc nước Pháp"), joined
  to a place abroad ("Douma và Harasta"), or behind a kind of place and what is said of it, a side, or words of war
  ("sân bay nhỏ Lukla", "phía nam của Al - Rami", "rút khỏi Morek").
* `locations.english` - a place that the page names in English, the word for its kind last: "Hyde Park".
* `locations.route_end` - an end of a section of a road: "đoạn từ Dốc Sỏi đến Bàu Giang".
"""
