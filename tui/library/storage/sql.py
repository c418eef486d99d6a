"""Which articles are there: all that were not removed."""

THERE = "NOT IN (SELECT id FROM article WHERE removed IS NOT NULL)"
"""What stands in SQL behind a column that names an article."""
