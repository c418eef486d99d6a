"""Names of organisations: acronyms and short forms merged with the full names."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from tui.analysis.entities.name import Name, known_names
from tui.analysis.entities.name_groups import Key, NameGroup, NameGroups, key_of
from tui.analysis.lexicon import word_set
from tui.analysis.text.tokens import Tokens

MIN_ACRONYM_LETTERS = 3
"""Letters of an acronym that is merged with a name not immediately before it."""


def join_bracketed(groups: NameGroups, names: Sequence[Name]) -> None:
    """Merge an acronym or a second name in brackets with the name before it: "… Organization (NATO)"."""
    words = groups.words
    for name, behind in pairwise(names):
        closed = behind.end < len(words) and words.forms[behind.end] == ")"
        if not closed or behind.first != name.end + 1 or words.forms[name.end] != "(":
            continue
        short = is_acronym_of(words, behind, name)
        if short or name.type == behind.type == "ORG":
            group = groups.by_key[key_of(words, name)]
            groups.merge(groups.by_key[key_of(words, behind)], group)
            group.type = "ORG" if short else group.type


def is_acronym_of(words: Tokens, short: Name, name: Name) -> bool:
    """Return whether a word consists of the first letters of a name's words, with or without its small
    words."""
    forms = [form for form in words.forms[name.first : name.end] if form[0].isalpha()]
    return _letters(words.forms[short.first]) in _initials(forms)


def _letters(form: str) -> str:
    return form.replace(".", "").upper()


def _initials(forms: Sequence[str]) -> set[str]:
    parts = [part for form in forms for part in form.split("-") if part]
    return {
        "".join(part[0] for part in chosen).upper()
        for chosen in (
            parts,
            [part for part in parts if part[0].isupper()],
            [form for form in forms if form[0].isupper()],
        )
    }


def join_acronyms(groups: NameGroups) -> None:
    """Merge an acronym with the one organisation whose name it abbreviates, wherever that is named."""
    words = groups.words
    by_letters: dict[str, list[NameGroup]] = defaultdict(list)
    organisations = groups.of_type("ORG", "MISC", "FAC")
    for group in organisations:
        name = group.names[0]
        if name.end - name.first > 1:
            for letters in _initials(
                [form for form in words.forms[name.first : name.end] if form[0].isalpha()]
            ):
                by_letters[letters].append(group)
    for group in organisations:
        name = group.names[0]
        letters = _letters(words.forms[name.first])
        shouted = name.end - name.first == 1 and letters.isupper() and len(letters) >= MIN_ACRONYM_LETTERS
        found = by_letters.get(letters, ()) if shouted and words.forms[name.first].isupper() else ()
        if len(found) == 1:
            groups.merge(group, found[0])


def join_short_forms(groups: NameGroups) -> None:
    """Merge "the Times" with "Tampa Bay Times", "Baylor" with "Baylor University"; also names without their
    country."""
    by_edge: dict[str, list[NameGroup]] = defaultdict(list)
    for group in groups.of_type("ORG"):
        if len(group.key) > 1:
            by_edge[group.key[0]].append(group)
            by_edge[group.key[-1]].append(group)
    for group in groups.of_type("ORG", "MISC"):
        near = {id(o): o for o in (*by_edge.get(group.key[0], ()), *by_edge.get(group.key[-1], ()))}
        found = [
            o for o in near.values() if o is not group and o.names and is_short_form_of(group.key, o.key)
        ]
        if len(found) == 1:
            groups.merge(group, found[0])


def is_short_form_of(key: Key, name: Key) -> bool:
    """Return whether the words stand for the whole name: its last word, its first ones, or all but a
    country."""
    if len(key) >= len(name):
        return False
    if key == name[-len(key) :]:
        ahead = name[: -len(key)]
        return len(key) == 1 or all(_of_country(word) for word in ahead)
    return key == name[: len(key)] and name[len(key)] in _organisation_heads()


def _of_country(word: str) -> bool:
    return (word.title(),) in known_names() or word in ("us", "u.s.", "uk", "u.k.", "the")


def _organisation_heads() -> frozenset[str]:
    return frozenset(head.lower() for head in word_set("organisation_heads"))
