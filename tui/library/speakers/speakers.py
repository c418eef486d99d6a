"""Query speakers across articles, and everything they said.

The queries only narrow down who may be the same speaker; the decision is made in `identity`.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import msgspec

from tui.library.search.word_matching import fold_case_and_accents
from tui.library.speakers.identity import Identity, SpeakerAppearance, identities, identity_keys
from tui.library.storage.database import Database, Row
from tui.library.storage.sql import NOT_REMOVED
from tui.model.statement import Attribution, StatementKind

COLUMNS = "p.article, p.id, p.name, p.type, p.named, p.other_names, p.role, p.statements"
NAMED = f"SELECT {COLUMNS} FROM speaker p WHERE p.named AND p.article {NOT_REMOVED}"  # noqa: S608 - all ours
"""All speakers that are named."""
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
WHERE p.article {NOT_REMOVED} ORDER BY p.article, p.id
"""  # noqa: S608 - all ours
"""The speakers that `begin` yields and all that may be the same: those connected by shared identity keys,
directly or through others. UNION without ALL drops rows that were found before, so the recursion ends
(https://www.sqlite.org/lang_with.html#recursive_query_examples)."""
OF_ONE = CONNECTED.format(begin="VALUES (?, ?)")
"""The speakers that may be the same as one speaker of one article."""
BY_NAME = CONNECTED.format(
    begin="SELECT article, id FROM speaker WHERE named AND name IN (SELECT value FROM json_each(?))"
)
"""The speakers that may be the same as one with one of these names, a JSON list."""
BY_KEY = CONNECTED.format(
    begin="SELECT article, speaker FROM speaker_key WHERE key IN (SELECT value FROM json_each(?))"
)
"""The speakers that may be the same as one with one of these identity keys, a JSON list."""
NAMES = "SELECT DISTINCT name FROM speaker WHERE named"
STATEMENTS = """
SELECT s.article, l.title, l.published, s.name, s.kind, s.attribution, s.confidence, s.first, s.last,
    s.cue, s.words, s.corrected
FROM json_each(?) place JOIN statement s ON s.article = place.value ->> 0 AND s.speaker = place.value ->> 1
JOIN listing l ON l.article = s.article
ORDER BY l.dated IS NULL, l.dated, s.article, s.number
"""
"""The statements of speakers, given as a JSON list of pairs of article and speaker id."""

SAID_BY = """
SELECT p.name, p.role,
    (SELECT s.said_by FROM statement s WHERE s.article = p.article AND s.speaker = p.id LIMIT 1)
FROM json_each(?) place
JOIN speaker p ON p.article = place.value ->> 0 AND p.id = place.value ->> 1
"""
"""What articles call speakers, given as a JSON list of pairs of article and speaker id."""


class Profile(NamedTuple):
    """How all articles together describe and name a speaker."""

    roles: tuple[str, ...]
    """Offices and descriptions in the articles, the most frequent first."""
    wordings: tuple[str, ...]
    """Names and descriptions as they are written, those that most articles use first."""


@dataclass(frozen=True, slots=True)
class SpeakerStatement:
    """A statement of a speaker, with its article."""

    article: int
    """The article's id in the library."""
    title: str
    """The article's title."""
    published: str | None
    """When it was published, as the article says."""
    statement: str
    """The statement's id within it."""
    kind: StatementKind
    """Its kind."""
    attribution: Attribution
    """Whether it was said (communication), or only wanted or believed (attitude)."""
    confidence: float
    """Its confidence, from 0 to 1."""
    first: int
    """Offset of its first character in the article's text."""
    last: int
    """Offset after its last character."""
    cue: str | None
    """The words that report it, on one line; None if there are none."""
    words: str
    """What was said, on one line."""
    corrected: bool
    """Whether a reader corrected it."""


@dataclass(frozen=True, slots=True)
class SpeakerSummary:
    """A speaker with a summary of what the library contains of them."""

    identity: Identity
    """The speaker in all articles."""
    roles: tuple[str, ...]
    """Offices and descriptions in the articles, the most frequent first."""
    statements: int
    """How many statements they made; attitudes count only if a reader corrected them."""


class Speakers:
    """The speakers of all articles that were not removed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def identity_of(self, article: int, speaker: str) -> Identity | None:
        """Return the identity of a speaker of one article; None if the article has no such speaker."""
        rows = self._database.rows(OF_ONE, [article, speaker])
        found = identities([_appearance(row) for row in rows])
        return next((each for each in found if _has(each, article, speaker)), None)

    def identity_named(self, appearance: SpeakerAppearance) -> Identity | None:
        """Return the identity of somebody that an article names but who does not speak in it.

        Returns:
            The speakers of other articles that are the same; None if there are none.
        """
        keys = msgspec.json.encode(identity_keys(appearance)).decode()
        rows = self._database.rows(BY_KEY, [keys])
        for found in identities([appearance, *map(_appearance, rows)]):
            others = tuple(each for each in found.appearances if each is not appearance)
            if len(others) < len(found.appearances):
                return Identity(others) if others else None
        return None

    def statements(self, identity: Identity) -> list[SpeakerStatement]:
        """Return all statements of a speaker in order of time; those without a date come last."""
        places = [(each.article, each.speaker) for each in identity.appearances]
        rows = self._database.rows(STATEMENTS, [msgspec.json.encode(places).decode()])
        return [_statement(row) for row in rows]

    def all(self, words: str = "") -> list[SpeakerSummary]:
        """Return all named speakers, those with the most statements first.

        Speakers without a name are left out: they cannot be identified in other articles.

        Args:
            words: If given, only speakers are returned that have a name in which each of these words is the
                beginning of a word. Case and accents make no difference.
        """
        sought = fold_case_and_accents(words).split()
        rows = self._named(sought) if sought else self._database.rows(NAMED)
        described = {(row[0], row[1]): row[6:] for row in rows}
        found = identities([_appearance(row) for row in rows])
        summaries = [_summary(each, described) for each in found if not sought or _is_named(each, sought)]
        return sorted(summaries, key=lambda each: (-each.statements, each.identity.name.casefold()))

    def _named(self, sought: Sequence[str]) -> list[Row]:
        names = [name for (name,) in self._database.rows(NAMES) if _has_words(name, sought)]
        return self._database.rows(BY_NAME, [msgspec.json.encode(names).decode()])

    def profile(self, identity: Identity) -> Profile:
        """Return the roles and wordings of a speaker in all articles, each in its most frequent spelling."""
        places = [(each.article, each.speaker) for each in identity.appearances]
        roles, wordings = Counter[str](), Counter[str]()
        for name, role, said_by in self._database.rows(SAID_BY, [msgspec.json.encode(places).decode()]):
            roles.update([role] if role else [])
            # `said_by` is the name, the role and other wordings, joined by commas (search_index).
            called = (said_by or name).removeprefix(name).removeprefix(f", {role}").removeprefix(", ")
            wordings.update(list(dict.fromkeys([name, *filter(None, called.split(", "))])))
        return Profile(_distinct(roles), _distinct(wordings))


def _statement(row: Row) -> SpeakerStatement:
    values: Row = (*row[:-1], bool(row[-1]))  # SQLite has no type for truth values
    return SpeakerStatement(*values)


def _appearance(row: Row) -> SpeakerAppearance:
    article, speaker, name, kind, named, other_names = row[:6]
    return SpeakerAppearance(article, speaker, name, kind, bool(named), decode_names(other_names))


@lru_cache(maxsize=4096)
def decode_names(encoded: str) -> tuple[str, ...]:
    """Return the names in a JSON list; most speakers have the same few, so results are cached."""
    return msgspec.json.decode(encoded, type=tuple[str, ...])


def _has(identity: Identity, article: int, speaker: str) -> bool:
    return any((each.article, each.speaker) == (article, speaker) for each in identity.appearances)


def _is_named(identity: Identity, sought: Sequence[str]) -> bool:
    return any(_has_words(name, sought) for name in {each.name for each in identity.appearances})


def _has_words(name: str, sought: Sequence[str]) -> bool:
    """Whether each of the words is the beginning of a word of the name."""
    words = fold_case_and_accents(name).split()
    return all(any(word.startswith(start) for word in words) for start in sought)


def _summary(identity: Identity, described: Mapping[tuple[int, str], Row]) -> SpeakerSummary:
    rows = [described[each.article, each.speaker] for each in identity.appearances]
    roles = Counter(role for role, _ in rows if role)
    return SpeakerSummary(
        identity, tuple(role for role, _ in roles.most_common()), sum(said for _, said in rows)
    )


def _distinct(counted: Counter[str]) -> tuple[str, ...]:
    """Return the words by frequency, those that differ only in case once, in their most frequent spelling."""
    found: dict[str, str] = {}
    for words, _ in counted.most_common():
        found.setdefault(words.casefold(), words)
    return tuple(found.values())
