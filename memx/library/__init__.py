"""The SQLite file: notes, history, trash, full text, vectors. The only place with SQL."""
