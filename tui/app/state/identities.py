"""Look-ups of a speaker or an entity of one article in all articles of the library."""

from typing import TYPE_CHECKING

from tui.app.state.entity_index import Subject
from tui.library.speakers.identity import Identity, SpeakerAppearance
from tui.model.statement import Speaker

if TYPE_CHECKING:
    from tui.library.library import Library


def identity_of(library: "Library", article: int, subject: Subject) -> Identity | None:
    """Return the identity of a speaker or an entity across all articles; None if they speak in none.

    Raises LibraryError if the library cannot be read.
    """
    if isinstance(subject, Speaker):
        return library.speakers.identity_of(article, subject.id)
    appearance = SpeakerAppearance(article, "", subject.name, subject.type, named=True)
    return library.speakers.identity_named(appearance)


def other_articles(library: "Library", article: int, subject: Subject) -> int:
    """Return in how many other articles a speaker or an entity of an article has statements.

    Raises LibraryError if the library cannot be read.
    """
    identity = identity_of(library, article, subject)
    appearances = identity.appearances if identity else ()
    return len({each.article for each in appearances} - {article})
