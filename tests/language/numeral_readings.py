"""Numerals and their values, one reading a row, and what is no numeral or more than one."""

READINGS = """
0 = 0
7 = 7
07 = 7
00 = 0
15 = 15
2025 = 2025
36.000 = 36000
3.650 = 3650
3,65 = 3.65
1.234,5 = 1234.5
1.234.567 = 1234567
1.234.567,89 = 1234567.89
7.020.000 = 7020000
36 000 = 36000
1 250 000 = 1250000
12 500,75 = 12500.75
1,234,567 = 1234567
1,234.5 = 1234.5
0.75 = 0.75
0,5 = 0.5
0,125 = 0.125
3.1416 = 3.1416
99.5 = 99.5
36.00 = 36
12.75 = 12.75
85,14 = 85.14
93,52 = 93.52
1,2 triệu = 1200000
1,5 triệu tỷ = 1500000000000000
10 tỷ = 10000000000
36.000 tỷ = 36000000000000
36.000tỷ = 36000000000000
36.000 tỉ = 36000000000000
3 nghìn tỷ = 3000000000000
3 ngàn tỉ = 3000000000000
2 trăm nghìn = 200000
5 trăm tỷ = 500000000000
10 vạn = 100000
2 vạn = 20000
2 chục = 20
3 chục nghìn = 30000
2 tá = 24
1.5 tỷ = 1500000000
12.5 triệu = 12500000
2,75 nghìn = 2750
113.000 = 113000
1 triệu 200 nghìn = 1200000
1 tỷ 250 triệu = 1250000000
1 tỷ 250 triệu 500 nghìn = 1250500000
2 triệu 5 trăm nghìn = 2500000
2 triệu năm trăm nghìn = 2500000
1 nghìn 200 tỷ = 1200000000000
1 tỷ rưỡi = 1500000000
2 triệu rưỡi = 2500000
một = 1
hai = 2
ba = 3
bốn = 4
năm = 5
sáu = 6
bảy = 7
bẩy = 7
tám = 8
chín = 9
mười = 10
mười một = 11
mười hai = 12
mười bốn = 14
mười lăm = 15
mười nhăm = 15
mười chín = 19
hai mươi = 20
hai mươi mốt = 21
hai mươi tư = 24
hai mươi bốn = 24
hai mươi lăm = 25
hai mươi nhăm = 25
ba mươi = 30
ba mươi tư = 34
bốn mươi bảy = 47
chín mươi chín = 99
hai lăm = 25
ba mốt = 31
bốn nhăm = 45
một trăm = 100
một trăm linh năm = 105
một trăm lẻ năm = 105
một trăm linh tư = 104
một trăm linh mười = 110
một trăm mười lăm = 115
một trăm hai mươi = 120
một trăm năm mươi = 150
một trăm rưỡi = 150
hai trăm ba mươi mốt = 231
năm trăm năm mươi lăm = 555
chín trăm chín mươi chín = 999
một nghìn = 1000
một ngàn = 1000
một nghìn hai trăm = 1200
một nghìn không trăm linh năm = 1005
hai nghìn không trăm hai mươi lăm = 2025
một nghìn chín trăm bảy mươi lăm = 1975
năm nghìn năm trăm = 5500
mười nghìn = 10000
mười hai nghìn ba trăm = 12300
một vạn = 10000
ba vạn năm nghìn = 35000
một trăm hai mươi ba nghìn bốn trăm năm mươi sáu = 123456
ba trăm năm mươi nghìn = 350000
một triệu = 1000000
một triệu rưỡi = 1500000
hai triệu năm trăm nghìn = 2500000
ba triệu linh năm = 3000005
một tỷ = 1000000000
một tỷ hai trăm triệu = 1200000000
hai trăm nghìn tỷ = 200000000000000
một nghìn hai trăm tỷ = 1200000000000
hai chục = 20
ba chục nghìn = 30000
một tá = 12
nửa triệu = 500000
nửa tỷ = 500000000
nửa nghìn = 500
nửa chục = 5
ba phần tư = 0.75
một phần hai = 0.5
hai phần năm = 0.4
bảy phần mười = 0.7
hai phẩy năm = 2.5
không phẩy tám = 0.8
không phẩy không năm = 0.05
ba phẩy mười bốn = 3.14
hai phẩy năm triệu = 2500000
Hai Mươi Mốt = 21
BA MƯƠI = 30
MỘT TRIỆU RƯỠI = 1500000
"""
REFUSED = """
12.5
1.5
15.30
12.2024
31.12
0105
007
0.650.000
01.234
1.23.456
1.234.56
12.5.2025
1,2,3
1,234,56
1.234.567.89
3,
,5
hai phần ba
một phần ba
một trăm hai
hai nghìn tư
1 triệu 2
2 triệu 5
hai mươi năm
mười năm
một nghìn ba triệu tỷ
1 triệu 2 tỷ
500 nghìn 2 triệu
3 tỷ 5 nghìn tỷ
chục
trăm
triệu
rưỡi
nửa
mươi
lăm
linh năm
hàng nghìn
vài chục
mấy trăm
năm nay
XIV
I
1e5
1_000
½
٣
-5
+5
9999999999999999 tỷ
12 nghìn tỷ tỷ
"""
