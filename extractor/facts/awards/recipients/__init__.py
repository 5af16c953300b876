"""Who received, by name, by count, by a noun or a pronoun that stands for them."""
