"""Capital letters of Vietnamese and the shape of a proper name, as pieces for compiled patterns.

A proper name is written with a capital on every syllable ("Thừa Thiên Huế", "Krông Năng", "Cư M'gar", "H'Yim"); a pattern of the
standard `re` needs the capitals as a class of letters.
"""

from __future__ import annotations

#: All capitals of Latin-1, Latin Extended and Latin Extended Additional (Vietnamese), for use inside `[...]`.
UPPER = "".join(
    letter for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)) if (letter := chr(code)).isupper()
)
#: A letter of any case.
LETTER = r"[^\W\d_]"
#: A syllable with a capital; an apostrophe joins the parts of names such as "R'lấp".
NAME_SYLLABLE = rf"[{UPPER}]{LETTER}*+(?:['’]{LETTER}++)*+"
#: Capitalised syllables with single spaces between them.
NAME_RUN = rf"{NAME_SYLLABLE}(?: {NAME_SYLLABLE})*"


def is_name_cased(text: str) -> bool:
    """Whether every word of the text begins with a capital or a digit, as in a proper name.

    >>> is_name_cased("Hòa Bình"), is_name_cased("Hòa bình"), is_name_cased("Bà Rịa - Vũng Tàu")
    (True, False, True)
    """
    after_letter = False
    for sign in text:
        letter = sign.isalpha()
        if letter and not after_letter and not sign.isupper():
            return False
        after_letter = letter or sign in "'’"
    return True
