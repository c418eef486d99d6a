"""What one speaker says in all articles, and which part of it is shown: no widget, no drawing."""

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
"""Which kinds are shown, in the order in which they are gone through; None for all."""


@dataclass(frozen=True)
class SpeakerInLibrary:
    """A speaker with all that the library has of them."""

    name: str
    """The fullest name."""
    type: EntityType
    """What kind of speaker it is."""
    roles: tuple[str, ...]
    """What articles say they are, the most frequent first."""
    wordings: tuple[str, ...]
    """What articles call them, the most frequent first."""
    statements: "tuple[SpeakerStatement, ...]"
    """What they said or only wanted or believed, in order of time, then of the articles."""


def look_up(library: "Library", article: int, subject: Subject) -> SpeakerInLibrary | None:
    """Somebody of one article in all of them; None if they say nothing in any.

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
    """What is shown anywhere."""
    kind: StatementKind | None = None
    """The only kind that is wanted; None for all."""
    words: str = ""
    """Words that all have to be in the statement, case and accents aside."""

    def of(self, statements: "Sequence[SpeakerStatement]") -> "list[SpeakerStatement]":
        """The statements that are wanted."""
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
        """Whether all is shown that is shown anywhere."""
        return self.kind is None and not self.words.strip()

    def __str__(self) -> str:
        words = " ".join(self.words.split())
        return ", ".join(part for part in (self.kind, f"with “{words}”" if words else "") if part)


def _has(sought: Sequence[str], words: str) -> bool:
    said = fold_case_and_accents(words)
    return all(word in said for word in sought)


def places(text: str, words: str) -> list[tuple[int, int]]:
    """Where any of the words stands in a text, case and accents aside."""
    sought = fold_case_and_accents(words).split()
    if not sought:
        return []
    folded = fold_case_and_accents(text)
    return [found.span() for found in re.finditer("|".join(map(re.escape, sought)), folded)]
