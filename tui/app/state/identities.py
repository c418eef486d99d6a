"""Who somebody in an article is in the other articles of the library."""

from typing import TYPE_CHECKING

from tui.app.state.entity_index import Subject
from tui.library.speakers.identity import Identity, SpeakerAppearance
from tui.model.statement import Speaker

if TYPE_CHECKING:
    from tui.library.library import Library


def identity_of(library: "Library", article: int, subject: Subject) -> Identity | None:
    """Return who a speaker or an entity of an article is in all articles; None if they speak in none.

    Raises LibraryError if the library cannot be read.
    """
    if isinstance(subject, Speaker):
        return library.speakers.identity_of(article, subject.id)
    appearance = SpeakerAppearance(article, "", subject.name, subject.type, named=True)
    return library.speakers.identity_named(appearance)


def other_articles(library: "Library", article: int, subject: Subject) -> int:
    """Return how many other articles have statements by somebody in an article.

    Raises LibraryError if the library cannot be read.
    """
    identity = identity_of(library, article, subject)
    appearances = identity.appearances if identity else ()
    return len({each.article for each in appearances} - {article})
