"""Loaders: turn the files that a reader names into articles."""
