"""A speaker as the library has it, and the filter of the statements that are shown; without widgets."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.app.state.entity_index import Subject
from tui.app.state.identities import identity_of
from tui.library.search.word_matching import fold_case_and_accents
from tui.model.statement import EntityType, StatementKind
from tui.model.statement_filter import DEFAULT, StatementFilter

if TYPE_CHECKING:
    from tui.library.library import Library
    from tui.library.speakers.speakers import SpeakerStatement

KINDS: tuple[StatementKind | None, ...] = (None, "direct", "mixed", "indirect")
"""The choices of kind in the order in which a key goes through them; None for all."""


@dataclass(frozen=True)
class SpeakerInLibrary:
    """A speaker with names, roles and statements from all articles of the library."""

    name: str
    """The fullest name."""
    type: EntityType
    """The type of the speaker."""
    roles: tuple[str, ...]
    """The roles that articles give, the most frequent first."""
    wordings: tuple[str, ...]
    """The words that articles use for the speaker, the most frequent first."""
    statements: "tuple[SpeakerStatement, ...]"
    """All statements, attitudes too, in order of time; those of an article in order of its text."""


def look_up(library: "Library", article: int, subject: Subject) -> SpeakerInLibrary | None:
    """Return a subject of one article as a speaker in all of them; None if it says nothing in any.

    Raises LibraryError if the library cannot be read.
    """
    identity = identity_of(library, article, subject)
    if identity is None:
        return None
    called = library.speakers.profile(identity)
    said = tuple(library.speakers.statements(identity))
    return SpeakerInLibrary(identity.name, identity.type, called.roles, called.wordings, said)


@dataclass(frozen=True)
class SpeakerFilter:
    """Which of a speaker's statements are shown."""

    scope: StatementFilter = DEFAULT
    """The filter of all screens."""
    kind: StatementKind | None = None
    """The only kind that passes; None for all."""
    words: str = ""
    """Words that a statement must all have, without regard to case and accents."""

    def of(self, statements: "Sequence[SpeakerStatement]") -> "list[SpeakerStatement]":
        """Return the statements that pass."""
        sought = fold_case_and_accents(self.words).split()
        return [
            each
            for each in statements
            if self.scope.holds(each)
            and (self.kind is None or each.kind == self.kind)
            and (not sought or _has(sought, each.words))
        ]

    @property
    def open(self) -> bool:
        """Whether everything passes that passes the filter of all screens."""
        return self.kind is None and not self.words.strip()

    def __str__(self) -> str:
        words = " ".join(self.words.split())
        return ", ".join(part for part in (self.kind, f"with “{words}”" if words else "") if part)


def _has(sought: Sequence[str], words: str) -> bool:
    """Return whether a statement's words have all those that are sought, which are folded."""
    said = fold_case_and_accents(words)
    return all(word in said for word in sought)


def places(text: str, words: str) -> list[tuple[int, int]]:
    """Return the `(start, end)` of each of the words in a text, without regard to case and accents."""
    sought = fold_case_and_accents(words).split()
    if not sought:
        return []
    folded = fold_case_and_accents(text)
    return [found.span() for found in re.finditer("|".join(map(re.escape, sought)), folded)]
