"""The words of the field, as plain values. Pure Python; imports nothing else of MemX."""
