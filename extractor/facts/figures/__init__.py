"""The room of figures: quantities with unit, bound, subject and change; marks and facts "figures".

A mark's value is a `FigureValue`. Rules:

* `figures.money` - sums in any currency; without one, "13 nghìn tỷ" is đồng
* `figures.percent` - shares
* `figures.measure` - lengths, areas, weights and other measures, prices a unit
* `figures.count` - a number before a counted noun of the catalogue
* `figures.unknown_noun` - before another noun, where a count may be expected
* `figures.range` - 10-15%, từ 5 đến 7 triệu đồng
* `figures.ratio` - part and whole: 23/25 thành viên
* `figures.shared_unit` - 24 và 19,5 điểm; từ 7 xuống còn 4 nhà đầu tư
* `figures.noun_before` - số người chết lên 41: the noun stands before the number
* `figures.noun_after` - 539 người chết (hơn 300 là trẻ em): the noun follows "là"
* `figures.times` - gấp ba lần, gấp 3; "gấp đôi" alone only says much more
* `figures.table` - a bare number in a cell, unit from the head or the row
"""
