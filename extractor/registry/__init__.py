"""The award registry: who was honoured with what, by whom, when and where, each line with the words it came from.

    intake   records -> documents and reports (what one document says about one award of one recipient)
    normal/  the forms by which names, bodies, awards and provinces are compared
    resolve/ reports -> award events and entities, with people's decisions replayed
    fuse     reports of one event -> one line, with what the papers disagree on
    store/   SQLite and PostgreSQL behind one interface
    search/  the positional index, filters, facets, snippets
    build    the way of a build; export, issues, api/ and pages/ read what it left

Documents, reports, decisions and builds are kept as they came; events, entities and search rows are derived from them and
can be made anew at any time with the same result.
"""
