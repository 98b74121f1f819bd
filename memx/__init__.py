"""MemX: store anything, skip the folders, find it again by asking in plain English."""

__version__ = "0.1.0"
