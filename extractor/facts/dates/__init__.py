"""The room of dates: marks and facts "dates", EDTF values resolved against the day of publication.

Rules:

* `dates.iso` - 2025-03-22
* `dates.day_month_year` - a day with its year: 22/3/2025, ngày 22 tháng 3 năm 2025
* `dates.day_month` - a day without a year: sáng 22/3, ngày 24 và 25/6; the nearest past or planned one
* `dates.day_span` - từ ngày 3 đến 5/9
* `dates.month`, `dates.month_span` - tháng 3/2025, từ tháng 9 đến tháng 11
* `dates.quarter` - quý I/2025, quý này
* `dates.part_of_year` - 6 tháng đầu năm, nửa cuối năm 2024
* `dates.year`, `dates.year_span` - năm 2025, World Cup 2018, giai đoạn 2021 - 2025, năm học 2016-2017
* `dates.relative_year`, `dates.school_year`, `dates.relative_month` - năm ngoái, năm học này, tháng trước
* `dates.pointing`, `dates.weekday` - hôm nay, tối qua, thứ Ba tuần trước
* `dates.same_day`, `dates.anchored` - cùng ngày, hôm sau; một năm sau, hai ngày trước đó
* `dates.lunar` - mùng 6 tháng Giêng: kept in its words, value XXXX-XX-XX
"""
