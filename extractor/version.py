"""Versions that records carry."""

VERSION = "0.1.0"
#: Raised whenever the meaning or shape of a record changes.
SCHEMA_VERSION = "1.0.0"
