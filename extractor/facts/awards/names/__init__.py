"""Names of awards: the catalogue's forms, the grammar around them, prizes of contests, crowns and categories."""
