"""A letter and an accent for each named speaker, kept for good: K is the same person tomorrow."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import msgspec

from tui.library.speakers.identity import SpeakerAppearance, appearances, identity_keys
from tui.library.storage.database import Database
from tui.model.statement import Document


class StoredBadge(NamedTuple):
    """How a speaker was told apart from others when last seen."""

    letter: str
    """The letter, one cell wide."""
    accent: int
    """Which of a theme's accents, from 1."""


SPEAKERS = (
    "SELECT id, name, type, named, other_names FROM speaker WHERE article = ? "
    "ORDER BY statements = 0, length(id), id"
)
"""The speakers of an article as they are listed; those who make no statement come last."""


class SpeakerBadges:
    """The letters and accents of the speakers of all articles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, document: Document) -> dict[str, StoredBadge]:
        """What was kept for the article's speakers, by their ids there; nothing for those never seen."""
        return self.of_speakers(appearances(0, document))

    def of_speakers(self, found: Iterable[SpeakerAppearance]) -> dict[str, StoredBadge]:
        """What was kept for the speakers of one article, by their ids there; nothing for those never seen."""
        keys = _keys(found)
        kept = {key: StoredBadge(letter, accent) for key, letter, accent in self._rows(keys.values())}
        return {speaker: kept[key] for speaker, key in keys.items() if key in kept}

    def appearances_of(self, article: int) -> list[SpeakerAppearance]:
        """Return the speakers of an article as they are listed, in the order in which they get letters."""
        return [
            SpeakerAppearance(article, id, name, type, bool(named), _names(other_names))
            for id, name, type, named, other_names in self._database.rows(SPEAKERS, [article])  # noqa: A001
        ]

    @property
    def given(self) -> int:
        """How many were given out so far."""
        return int(self._database.value("SELECT count(*) FROM voice"))

    def keep(self, document: Document, given: Mapping[str, tuple[str, int]]) -> None:
        """Keeps what the article's speakers were given, by their ids; what was kept before stays."""
        keys = _keys(appearances(0, document))
        new = [(keys[speaker], *badge) for speaker, badge in given.items() if speaker in keys]
        known = {key for key, _, _ in self._rows(key for key, *_ in new)}
        if missing := [row for row in new if row[0] not in known]:
            with self._database.change():
                sql = "INSERT INTO voice (key, letter, accent) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
                self._database.write_all(sql, missing)

    def _rows(self, keys: Iterable[str]) -> list[tuple[str, str, int]]:
        sql = "SELECT key, letter, accent FROM voice WHERE key = ?"
        return [row for key in keys for row in self._database.rows(sql, [key])]


def _keys(found: Iterable[SpeakerAppearance]) -> dict[str, str]:
    """The first key of each speaker who may be known from elsewhere."""
    keys = {each.speaker: identity_keys(each) for each in found}
    return {speaker: its[0] for speaker, its in keys.items() if its}


def _names(encoded: str) -> tuple[str, ...]:
    return msgspec.json.decode(encoded, type=tuple[str, ...])
