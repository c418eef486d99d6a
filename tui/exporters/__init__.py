"""From articles and their analyses to text streams, one format a module."""
