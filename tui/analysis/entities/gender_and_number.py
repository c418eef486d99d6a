"""Number, as far as the form of a noun shows it."""

PLURALS = frozenset({"people", "police", "men", "women", "children", "media"})


def is_plural(lower: str) -> bool:
    """Whether a noun looks plural: "officials", "police", "people"."""
    return lower in PLURALS or (lower.endswith("s") and not lower.endswith(("ss", "us", "'s")))


def singular(lower: str) -> str:
    """The noun without the ending of a plural."""
    if lower.endswith("ies"):
        return lower[:-3] + "y"
    return lower.removesuffix("s") if is_plural(lower) else lower
