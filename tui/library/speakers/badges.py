"""Store a letter and an accent for each named speaker, so that they are the same in every article."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tui.library.speakers.identity import SpeakerAppearance, appearances, identity_keys
from tui.library.speakers.speakers import decode_names
from tui.library.storage.database import Database
from tui.model.statement import Document

SPEAKERS = (
    "SELECT id, name, type, named, other_names FROM speaker WHERE article = ? "
    "ORDER BY statements = 0, length(id), id"
)
"""The speakers of an article; by length first, so that "p10" comes after "p9"."""


class StoredBadge(NamedTuple):
    """The letter and the accent of a speaker."""

    letter: str
    """The letter, one terminal cell wide."""
    accent: int
    """The number of the theme's accent, from 1."""


class SpeakerBadges:
    """The letters and accents of the speakers of all articles.

    They are stored by a speaker's identity key (`identity_keys`), in the table `voice`.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, document: Document) -> dict[str, StoredBadge]:
        """Return the stored badges of a document's speakers by id; speakers without one are missing."""
        return self.of_speakers(appearances(0, document))

    def of_speakers(self, found: Iterable[SpeakerAppearance]) -> dict[str, StoredBadge]:
        """Return the stored badges of one article's speakers by id; speakers without one are missing."""
        keys = _keys(found)
        kept = {key: StoredBadge(letter, accent) for key, letter, accent in self._rows(keys.values())}
        return {speaker: kept[key] for speaker, key in keys.items() if key in kept}

    def speakers_of(self, article: int) -> list[SpeakerAppearance]:
        """Return the speakers of a stored article in the order in which badges are assigned to them.

        Speakers who make no statement, but only have attitudes, come last.
        """
        rows = self._database.rows(SPEAKERS, [article])
        return [
            SpeakerAppearance(article, key, name, kind, bool(named), decode_names(other_names))
            for key, name, kind, named, other_names in rows
        ]

    @property
    def count(self) -> int:
        """How many badges are stored."""
        return int(self._database.value("SELECT count(*) FROM voice"))

    def keep(self, document: Document, given: Mapping[str, tuple[str, int]]) -> None:
        """Store the badges given to a document's speakers, by their ids; a stored badge never changes."""
        keys = _keys(appearances(0, document))
        new = [(keys[speaker], *badge) for speaker, badge in given.items() if speaker in keys]
        known = {key for key, _, _ in self._rows(key for key, *_ in new)}
        if missing := [row for row in new if row[0] not in known]:
            with self._database.transaction():
                sql = "INSERT INTO voice (key, letter, accent) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
                self._database.write_all(sql, missing)

    def _rows(self, keys: Iterable[str]) -> list[tuple[str, str, int]]:
        sql = "SELECT key, letter, accent FROM voice WHERE key = ?"
        return [row for key in keys for row in self._database.rows(sql, [key])]


def _keys(found: Iterable[SpeakerAppearance]) -> dict[str, str]:
    """Return the first identity key of each speaker who can be identified in other articles."""
    keys = {each.speaker: identity_keys(each) for each in found}
    return {speaker: its[0] for speaker, its in keys.items() if its}
