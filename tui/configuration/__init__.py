"""The configuration: a TOML file that the reader writes and the program only reads."""
