"""The room of events: the one organised event that a document reports, as a mark and a fact of the kind "events".

Rules:

* `events.named` - hội nghị sơ kết …, Đại hội …, lễ trao giải …: the noun that opens the name, and its words in full
* `events.verb_phrase` - làm việc với … về …, đến thăm …, in title and lead only
"""
