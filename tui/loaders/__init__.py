"""Loaders: from the files a reader names to articles."""
