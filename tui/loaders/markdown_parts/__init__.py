"""What the Markdown loader is made of, one construct a file."""
