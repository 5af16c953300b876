"""The room of people: names of persons, their titles, and one role an office.

Rules of marks `names` (`NameValue`), in `find.py`:

* `names.titled` - an honorific, rank, degree or religious title stands before it;
* `names.office` - an office or occupation stands right before it;
* `names.kinh` - family name, middle and given syllables make a Vietnamese name;
* `names.minority` - clan or marker (Y, A, H', K') and name of an ethnic minority;
* `names.foreign` - capitalised words that Vietnamese cannot write, where a person's verb or apposition stands by;
* `names.given` - given name or pen name alone;
* `names.capitals` - a name in capitals on its own line or after a title;
* `names.repeated` - a weak candidate that repeats a sure name, in full or by its last words;
* `names.lined_up` - a player of a line-up;
* `names.uncle` - "Bác Hồ".

Rules of facts `people`: where no role is given, the rule of the first mention (`people.titled` …), else that of the first role:

* `people.office_before` - office right before the name, also before a comma and "đồng chí", or before "là ông";
* `people.apposition` - office after the name: comma, dash, bracket, colon, "là", "giữ chức", or right after a titled name where the comma is missing;
* `people.group` - one label for several names ("các Phó Thủ tướng: A, B và C", "2 nhà khoa học đoạt giải là A, B", "A và B, cùng là …");
* `people.told` - office told by a verb: of the subject of the sentence, of the name after "do", "bầu", "cử", or of whom a pronoun means;
* `people.meant` - an occupation alone that stands for the person named before ("Nữ ca sĩ chia sẻ", "Vị bác sĩ này");
* `people.signer` - signature block of an official document;
* `people.row` - row of a table with a cell for the name and one for the office.
"""
