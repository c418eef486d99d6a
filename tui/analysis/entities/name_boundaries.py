"""Boundaries of names: the network's labels may include marks and titles, or split a name in two.

A name has no marks at its edges, except for the currency of a sum of money, and a person's name has no title.
A full stop after an initial is within the name, and so is a nickname in quotation marks.
"""

from collections.abc import Iterable, Iterator, Sequence

from tui.analysis.entities.name_features import CURRENCIES
from tui.analysis.entities.name_labels import LabelledName
from tui.analysis.lexicon import word_set
from tui.analysis.punctuation import QUOTATION_MARKS
from tui.analysis.text.abbreviations import is_initial
from tui.analysis.text.tokens import Sentence, TokenisedArticle, Tokens
from tui.model.statement import EntityType

MAX_NICKNAME_WORDS = 2
"""Words of a nickname at most."""


def correct_edges(words: Tokens, names: Iterable[LabelledName]) -> Iterator[LabelledName]:
    """Yield the names, in order, with corrected edges; those without any word are left out."""
    before: LabelledName | None = None
    for name in names:
        trimmed = _trim(words, name)
        if trimmed is None:
            continue
        if before is not None and (end := _joint_end(words, before, trimmed)):
            before = before._replace(end=end, probability=min(before.probability, trimmed.probability))
            continue
        if before is not None:
            yield before
        before = trimmed
    if before is not None:
        yield before


def _trim(words: Tokens, name: LabelledName) -> LabelledName | None:
    first, end = name.first, name.end
    while first < end and not _is_part(words.forms[first]):
        first += 1
    while end > first and not _is_part(words.forms[end - 1]):
        end -= 1
    if name.type == "PERSON":
        first = _skip_titles(words, first, end)
    if not any(form[0].isalnum() for form in words.forms[first:end]):
        return None
    return name._replace(first=first, end=end)


def _skip_titles(words: Tokens, first: int, end: int) -> int:
    """Return the index after titles such as "Sen." and "Brig", which are no part of a name and no name by
    themselves."""
    while first < end and words.lowers[first] in word_set("person_titles"):
        abbreviates = first + 1 < len(words) and words.forms[first + 1] == "."
        if first + 1 == end and not abbreviates:
            return first  # "King" is a surname too
        first += 1 + abbreviates
    return min(first, end)


def _is_part(form: str) -> bool:
    return form[0].isalnum() or form in CURRENCIES


def _joint_end(words: Tokens, name: LabelledName, behind: LabelledName) -> int | None:
    """Return where two persons' names end that are one name, or None if they are not."""
    if name.type != "PERSON" or behind.type != "PERSON":
        return None
    if behind.first < name.end:
        return max(name.end, behind.end)
    stop = _end_with_initial_stop(words, name)
    if behind.first == stop > name.end:
        return behind.end
    surname = _surname_behind_nickname(words, stop)
    return max(surname + 1, behind.end) if surname is not None and behind.first == stop + 1 else None


def _end_with_initial_stop(words: Tokens, name: LabelledName) -> int:
    """Return the end of a name with the full stop of its last initial, as in "Ada B. Moe"."""
    last = words.forms[name.end - 1]
    abbreviates = is_initial(last) and name.end < len(words)
    return name.end + (abbreviates and words.forms[name.end] == "." and not words.follows_space(name.end))


def _surname_behind_nickname(words: Tokens, opening: int) -> int | None:
    """Return the index of the word after a nickname in quotation marks that `opening` starts, or None."""
    for closing in range(opening + 2, min(opening + 2 + MAX_NICKNAME_WORDS, len(words) - 1)):
        marks = words.forms[opening] in QUOTATION_MARKS and words.forms[closing] in QUOTATION_MARKS
        if (
            marks
            and not words.follows_space(opening + 1)
            and not words.follows_space(closing)
            and words.follows_space(closing + 1)
        ):
            return closing + 1 if words.forms[closing + 1][0].isupper() else None
    return None


MIN_CAPITALISED_LETTERS = 4
"""Letters from which on every word of a heading has a capital."""
MIN_CAPITALISED_WORDS = 4
"""Words of that length with a capital that show a heading."""


def cut_names_in_headings(tokenised: TokenisedArticle, names: Sequence[LabelledName]) -> list[LabelledName]:
    """Return the names; one in a heading that the text below does not have is cut, at its end or beginning,
    to one that it has."""
    headings = {number for number, one in enumerate(tokenised.sentences) if _is_heading(tokenised.words, one)}
    in_heading = [tokenised.sentence_of[name.first] in headings for name in names]
    if not any(in_heading):
        return list(names)
    known = _known_names(
        tokenised.words, (name for name, there in zip(names, in_heading, strict=True) if not there)
    )
    return [
        _cut(tokenised.words, name, known) if there else name
        for name, there in zip(names, in_heading, strict=True)
    ]


def _is_heading(words: Tokens, sentence: Sentence) -> bool:
    """Return whether a sentence is a heading, or looks like one: every longer word has a capital."""
    if sentence.kind == "heading":
        return True
    longer = [
        form for form in words.forms[sentence.first : sentence.end] if len(form) >= MIN_CAPITALISED_LETTERS
    ]
    return len(longer) >= MIN_CAPITALISED_WORDS and all(form[0].isupper() for form in longer)


def _known_names(words: Tokens, names: Iterable[LabelledName]) -> dict[tuple[str, ...], EntityType]:
    """Return the names as tuples of words in lower case, and persons' surnames, with their types."""
    known: dict[tuple[str, ...], EntityType] = {}
    for name in names:
        known.setdefault(tuple(words.lowers[name.first : name.end]), name.type)
        if name.type == "PERSON":
            known.setdefault((words.lowers[name.end - 1],), name.type)
    return known


def _cut(words: Tokens, name: LabelledName, known: dict[tuple[str, ...], EntityType]) -> LabelledName:
    for end in range(name.end, name.first, -1):
        kind = known.get(tuple(words.lowers[name.first : end]))
        if kind is not None:
            return name if end == name.end else name._replace(end=end, type=kind)
    for first in range(name.first + 1, name.end):
        kind = known.get(tuple(words.lowers[first : name.end]))
        if kind is not None and name.type == "PERSON":
            return name._replace(first=first, type=kind)
    return name
