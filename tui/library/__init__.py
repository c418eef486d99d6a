"""The library: everything a reader opened, read, marked and corrected, in one SQLite file."""
