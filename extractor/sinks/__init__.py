"""Where records go: one file a format.

A format for one record is a module with `render(record, explain) -> bytes`; `article` finds it by its name.
"""
