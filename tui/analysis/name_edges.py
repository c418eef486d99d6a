"""Where names begin and end: what the network's labels leave to say of marks.

A name has no marks at its edges, sums of money their currency aside, and a person's name no title; and a full
stop behind an initial is within the name.
"""

from collections.abc import Iterable, Iterator

from tui.analysis.lexicon import words as listed
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
    if name.type == "PERSON":
        first = _behind_titles(words, first, end)
    if not any(form[0].isalnum() for form in words.forms[first:end]):
        return None
    return name._replace(first=first, end=end)


def _behind_titles(words: Words, first: int, end: int) -> int:
    """Past titles such as "Sen." and "Brig": they are no part of a name, and none by themselves."""
    while first < end and words.lowers[first] in listed("person_titles"):
        abbreviates = first + 1 < len(words) and words.forms[first + 1] == "."
        if first + 1 == end and not abbreviates:
            return first  # "King" is a surname, too
        first += 1 + abbreviates
    return min(first, end)


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
