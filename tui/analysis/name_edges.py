"""Where names begin and end: what the network's labels leave to say of marks.

A name has no marks at its edges, sums of money their currency aside; and a full stop behind an initial is
within the name.
"""

from collections.abc import Iterable, Iterator

from tui.analysis.name_features import CURRENCIES
from tui.analysis.name_labels import Labelled
from tui.analysis.words import Words


def with_edges(words: Words, names: Iterable[Labelled]) -> Iterator[Labelled]:
    """The names, in order, with their true edges; those that are nothing but marks are left out."""
    before: Labelled | None = None
    for name in names:
        trimmed = _trimmed(words, name)
        if trimmed is None:
            continue
        if before is not None and _goes_on(words, before, trimmed):
            before = before._replace(
                end=trimmed.end, probability=min(before.probability, trimmed.probability)
            )
            continue
        if before is not None:
            yield before
        before = trimmed
    if before is not None:
        yield before


def _trimmed(words: Words, name: Labelled) -> Labelled | None:
    first, end = name.first, name.end
    while first < end and not _is_part(words.forms[first]):
        first += 1
    while end > first and not _is_part(words.forms[end - 1]):
        end -= 1
    if not any(form[0].isalnum() for form in words.forms[first:end]):
        return None
    return name._replace(first=first, end=end)


def _is_part(form: str) -> bool:
    return form[0].isalnum() or form in CURRENCIES


def _goes_on(words: Words, name: Labelled, behind: Labelled) -> bool:
    """Whether two persons' names are one, parted by the full stop of an initial: "Ada B." and "Moe"."""
    stop = name.end
    initial = len(words.forms[stop - 1]) == 1 and words.forms[stop - 1].isupper()
    return (
        initial
        and name.type == behind.type == "PERSON"
        and behind.first == stop + 1
        and words.forms[stop] == "."
        and not words.spaced(stop)
    )
