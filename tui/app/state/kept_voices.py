"""Letters and accents as the library keeps them: K is the same person tomorrow, and in other articles."""

from typing import TYPE_CHECKING

import msgspec

from tui.app.state.speaker_badges import NO_LETTER, Voice, voices
from tui.errors import LibraryError
from tui.library.speakers.badges import Voices
from tui.library.speakers.identity import Appearance
from tui.model.statement import Analysis, Document, Speaker

if TYPE_CHECKING:
    from tui.library.library import Library

SPEAKERS = (
    "SELECT id, name, type, named, other_names FROM speaker WHERE article = ? "
    "ORDER BY statements = 0, length(id), id"
)


def kept_voices(library: "Library", document: Document) -> dict[str, Voice]:
    """The voices of an article's speakers, by their ids; those that are new are kept from now on.

    Where the library cannot be written they are given out all the same.
    """
    kept = Voices(library.database)
    given = voices(document.analysis, kept.of(document), kept.given)
    try:
        kept.keep(document, {name: voice for name, voice in given.items() if voice.letter != NO_LETTER})
    except LibraryError:
        return given
    return given


def expected_voices(library: "Library", article: int) -> dict[str, Voice]:
    """The voices that an article's speakers have, or would be given if it was opened now; nothing is kept."""
    rows = library.database.rows(SPEAKERS, [article])
    found = [Appearance(article, row[0], row[1], row[2], bool(row[3]), _names(row[4])) for row in rows]
    kept = Voices(library.database)
    analysis = Analysis(speakers=tuple(_speaker(each) for each in found))
    return voices(analysis, kept.of_speakers(found), kept.given)


def _speaker(one: Appearance) -> Speaker:
    """The speaker as far as it matters for a letter."""
    return Speaker(one.speaker, one.name, one.type, None, one.speaker if one.named else None, ())


def _names(encoded: str) -> tuple[str, ...]:
    return msgspec.json.decode(encoded, type=tuple[str, ...])
