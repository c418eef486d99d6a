"""Speakers across articles, with all they said. Who is the same as whom, `identity` alone decides."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import msgspec

from tui.library.search.word_matching import folded
from tui.library.speakers.identity import Identity, SpeakerAppearance, identities, identity_keys
from tui.library.storage.database import Database, Row
from tui.library.storage.sql import THERE
from tui.model.statement import Attribution, Entity, Speaker, StatementKind

COLUMNS = "p.article, p.id, p.name, p.type, p.named, p.other_names, p.role, p.statements"
NAMED = f"SELECT {COLUMNS} FROM speaker p WHERE p.named AND p.article {THERE}"  # noqa: S608 - all ours
"""All who are named anywhere."""
CONNECTED = f"""
WITH RECURSIVE begin (article, speaker) AS ({{begin}}),
shared (key) AS (
    SELECT key FROM begin JOIN speaker_key USING (article, speaker)
    UNION
    SELECT theirs.key FROM shared JOIN speaker_key one ON one.key = shared.key
    JOIN speaker_key theirs ON theirs.article = one.article AND theirs.speaker = one.speaker
),
place (article, speaker) AS (
    SELECT article, speaker FROM begin
    UNION SELECT k.article, k.speaker FROM shared JOIN speaker_key k USING (key)
)
SELECT {COLUMNS} FROM place JOIN speaker p ON p.article = place.article AND p.id = place.speaker
WHERE p.article {THERE} ORDER BY p.article, p.id
"""  # noqa: S608 - all ours
"""All speakers who may be the same as some to begin with: they share a key, or others do with both. Who of
them is the same is not for SQL to say."""
ONE = CONNECTED.format(begin="VALUES (?, ?)")
"""Those who may be the same as one speaker of one article."""
CALLED = CONNECTED.format(
    begin="SELECT article, id FROM speaker WHERE named AND name IN (SELECT value FROM json_each(?))"
)
"""Those who may be the same as somebody of certain names, a JSON list."""
KEYED = CONNECTED.format(
    begin="SELECT article, speaker FROM speaker_key WHERE key IN (SELECT value FROM json_each(?))"
)
"""Those who may be the same as somebody who has certain keys, a JSON list."""
NAMES = "SELECT DISTINCT name FROM speaker WHERE named"
STATEMENTS = """
SELECT s.article, l.title, l.published, s.name, s.kind, s.attribution, s.confidence, s.first, s.last,
    s.cue, s.words, s.corrected
FROM json_each(?) place JOIN statement s ON s.article = place.value ->> 0 AND s.speaker = place.value ->> 1
JOIN listing l ON l.article = s.article
ORDER BY l.dated IS NULL, l.dated, s.article, s.number
"""


@dataclass(frozen=True, slots=True)
class SpeakerStatement:
    """A statement of somebody who speaks in several articles."""

    article: int
    """The article."""
    title: str
    """Its title."""
    published: str | None
    """When it was published, as it has it."""
    statement: str
    """The statement's id within it."""
    kind: StatementKind
    """Its kind."""
    attribution: Attribution
    """Whether it was said, or only wanted or believed."""
    confidence: float
    """How sure it is, from 0 to 1."""
    first: int
    """Offset of its first character in the article's text."""
    last: int
    """Offset behind its last one."""
    cue: str | None
    """The words that report it, on one line; None where nothing does."""
    words: str
    """What was said, on one line."""
    corrected: bool
    """Whether a reader corrected it."""


@dataclass(frozen=True, slots=True)
class SpeakerSummary:
    """A speaker with what the library has of them."""

    identity: Identity
    """Who it is."""
    roles: tuple[str, ...]
    """What articles call them, the most frequent first."""
    statements: int
    """How many statements they made, attitudes aside unless corrected."""


class Speakers:
    """The speakers of all articles that were not removed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def identity_of(self, article: int, speaker: str) -> Identity | None:
        """Who a speaker of one article is over all articles; None if the article has no such speaker."""
        rows = self._database.rows(ONE, [article, speaker])
        found = identities([_appearance(row) for row in rows])
        return next((each for each in found if _has(each, article, speaker)), None)

    def identity_named(self, appearance: SpeakerAppearance) -> Identity | None:
        """Who in other articles is the same as somebody whom this one only names; None if nobody is."""
        keys = msgspec.json.encode(identity_keys(appearance)).decode()
        rows = self._database.rows(KEYED, [keys])
        for found in identities([appearance, *map(_appearance, rows)]):
            others = tuple(each for each in found.appearances if each is not appearance)
            if len(others) < len(found.appearances):
                return Identity(others) if others else None
        return None

    def identity_of_subject(self, article: int, subject: Entity | Speaker) -> Identity | None:
        """Who a speaker of an article, or somebody it only names, is in all articles; None for nobody.

        Raises LibraryError if the library cannot be read.
        """
        if isinstance(subject, Speaker):
            return self.identity_of(article, subject.id)
        return self.identity_named(SpeakerAppearance(article, "", subject.name, subject.type, named=True))

    def statements(self, identity: Identity) -> list[SpeakerStatement]:
        """All that somebody said, in order of time; what has no date comes last."""
        places = [(each.article, each.speaker) for each in identity.appearances]
        rows = self._database.rows(STATEMENTS, [msgspec.json.encode(places).decode()])
        return [SpeakerStatement(*_values(row)) for row in rows]

    def all(self, words: str = "") -> list[SpeakerSummary]:
        """Everybody who is named, those with the most statements first.

        With a filter, those of whom the words of one name begin with all of its words.

        The unnamed are not among them: nobody knows whether they are the same in another article.
        """
        sought = folded(words).split()
        rows = self._called(sought) if sought else self._database.rows(NAMED)
        told = {(row[0], row[1]): row[6:] for row in rows}
        found = identities([_appearance(row) for row in rows])
        known = [_known(each, told) for each in found if not sought or _is_called(each, sought)]
        return sorted(known, key=lambda each: (-each.statements, each.identity.name.casefold()))

    def _called(self, sought: Sequence[str]) -> list[Row]:
        names = [name for (name,) in self._database.rows(NAMES) if _holds(name, sought)]
        return self._database.rows(CALLED, [msgspec.json.encode(names).decode()])


def _values(row: Row) -> Row:
    """A row as the record has it: SQLite knows no truth values."""
    return (*row[:-1], bool(row[-1]))


def _appearance(row: Row) -> SpeakerAppearance:
    article, speaker, name, kind, named, other_names = row[:6]
    return SpeakerAppearance(article, speaker, name, kind, bool(named), _names(other_names))


@lru_cache(maxsize=4096)
def _names(encoded: str) -> tuple[str, ...]:
    return msgspec.json.decode(encoded, type=tuple[str, ...])


def _has(identity: Identity, article: int, speaker: str) -> bool:
    return any((each.article, each.speaker) == (article, speaker) for each in identity.appearances)


def _is_called(identity: Identity, sought: Sequence[str]) -> bool:
    return any(_holds(name, sought) for name in {each.name for each in identity.appearances})


def _holds(name: str, sought: Sequence[str]) -> bool:
    """Whether words of the name begin with all that is sought."""
    words = folded(name).split()
    return all(any(word.startswith(start) for word in words) for start in sought)


def _known(identity: Identity, told: Mapping[tuple[int, str], Row]) -> SpeakerSummary:
    rows = [told[each.article, each.speaker] for each in identity.appearances]
    roles = Counter(role for role, _ in rows if role)
    return SpeakerSummary(
        identity, tuple(role for role, _ in roles.most_common()), sum(said for _, said in rows)
    )


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
