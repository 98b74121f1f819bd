"""Weights and the child processes they run in."""
