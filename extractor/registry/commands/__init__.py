"""The sub-commands of `extractor registry`."""
