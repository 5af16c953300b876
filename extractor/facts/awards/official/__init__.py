"""Awards in official documents and in lists that a page posts: articles, appendices, tables."""
