"""From frames to entries: names completed, occasion and reason, frames of one award joined."""
