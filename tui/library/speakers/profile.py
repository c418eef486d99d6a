"""What articles call one and the same speaker."""

from collections import Counter
from typing import NamedTuple

import msgspec

from tui.library.speakers.identity import Identity
from tui.library.storage.database import Database

SAID_BY = """
SELECT p.name, p.role,
    (SELECT s.said_by FROM statement s WHERE s.article = p.article AND s.speaker = p.id LIMIT 1)
FROM json_each(?) place
JOIN speaker p ON p.article = place.value ->> 0 AND p.id = place.value ->> 1
"""


class Profile(NamedTuple):
    """How a speaker is described and called in all articles together."""

    roles: tuple[str, ...]
    """Offices and descriptions, as articles word them, the most frequent first."""
    wordings: tuple[str, ...]
    """Names and descriptions as they are written, those that most articles use first."""


def profile(database: Database, identity: Identity) -> Profile:
    """What the articles call somebody; a capital letter alone makes no difference."""
    places = [(each.article, each.speaker) for each in identity.appearances]
    roles, wordings = Counter[str](), Counter[str]()
    for name, role, said_by in database.rows(SAID_BY, [msgspec.json.encode(places).decode()]):
        roles.update([role] if role else [])
        called = (said_by or name).removeprefix(name).removeprefix(f", {role}").removeprefix(", ")
        wordings.update(list(dict.fromkeys([name, *filter(None, called.split(", "))])))
    return Profile(_distinct(roles), _distinct(wordings))


def _distinct(counted: Counter[str]) -> tuple[str, ...]:
    """The most frequent first, each in its most frequent spelling."""
    found: dict[str, str] = {}
    for words, _ in counted.most_common():
        found.setdefault(words.casefold(), words)
    return tuple(found.values())
