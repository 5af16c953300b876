"""Forms of catalogues as parts of patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.catalogues._fold import fold


def alternation(forms: Iterable[str], *, folded: bool = True) -> str:
    """A regular expression's group of all forms, longest first, so that "hội nghị tổng kết" wins over "hội nghị".

    Args:
        forms: verbatim forms; repetitions after folding are dropped.
        folded: for use on folded text (`extractor.language.folding.fold`); False keeps case and tone placement.

    Any run of white space in a text matches a blank of a form. The group does not capture and says nothing of word ends.
    """
    keys = dict.fromkeys(map(fold, forms) if folded else forms)
    ordered = sorted((key for key in keys if key), key=lambda key: (-len(key), key))
    return "(?:" + "|".join(re.escape(key).replace(r"\ ", r"\s+") for key in ordered) + ")"
