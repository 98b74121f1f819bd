"""A query in, ranked passages out."""
