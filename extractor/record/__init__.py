"""The record: its model, how it is put together, how it is checked, and its schemas."""
