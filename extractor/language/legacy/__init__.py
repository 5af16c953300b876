"""Text from before Unicode: TCVN3 (.VnTime), VNI-Windows, VIQR, Windows-1258, and UTF-8 read in the wrong charset.

`detect` names the encoding of a text that was read as Latin-1 or cp1252, `convert` brings it to Unicode, `decode_bytes` does all of
it from bytes. Convert before `extractor.language.unicode.normalise`: TCVN3 writes ư as the soft hyphen.
"""

from __future__ import annotations

from extractor.language.legacy.decode import Decoded, decode_bytes
from extractor.language.legacy.detect import Encoding, convert, detect, encoding_of_font

__all__ = ["Decoded", "Encoding", "convert", "decode_bytes", "detect", "encoding_of_font"]
