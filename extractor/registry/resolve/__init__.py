"""Which reports speak of one award, and which recipients are one person or body; people's decisions come first."""
