"""Vietnamese itself: its characters, words, sentences, numbers and names. Nothing here imports anything of the project above it.

========================  ==========================================================================================================
module                    what it is for
========================  ==========================================================================================================
`unicode`                 `normalise`, `normalise_with_map`: one form of Unicode; `OffsetMap`: offsets both ways, composable
`folding`                 `fold`, `fold_ascii`: forms for matching that keep every offset; `tone_new`, `tone_old`: hoà ↔ hòa
`tokenizer`               `SyllableTokenizer` ("extractor.syllables.v1") for spaCy; `blank()`: an empty "vi" pipeline with it
`sentences`               `sentences(text)`: spans by underthesea, put right for abbreviations, labels, quotations
`numerals`                `NUMBER`, `parse_number`, `iter_numbers`: digits, scales and words as exact `Decimal`
`digits`                  `parse_digits`, `parse_roman`, `ROMAN`
`names`                   `NameGrammar`: what can be a person's name, with its parts; `given_name`, `short_forms`, `same_person_name`
`syllables`               `is_vietnamese_syllable`, `split_tone`, `vietnamese_ratio`
`anchored`                `Anchored`: patterns tried only where their first words stand (read off by `heads`); `digits`
`capitals`                capitals as pattern pieces, the shape of proper names
`legacy`                  TCVN3, VNI, VIQR, Windows-1258, mojibake: `detect`, `convert`, `decode_bytes`
========================  ==========================================================================================================

The order of use: bytes go through `legacy.decode_bytes`, text through `unicode.normalise`; after that it is immutable, NFC, and all
offsets refer to it. `name_tokens` and `name_forms` are parts of `names`.
"""
