"""The library: one SQLite file in a folder of its own. The only place with SQL. Begin at `store.py`."""
