"""The first person: "I" and "we" are whoever is quoted, and outside quotations the article's author."""

from tui.analysis.speakers.discourse import Resolution, Scene
from tui.analysis.speakers.referent import Character
from tui.analysis.statements.records import Range

SINGULAR = frozenset({"i", "me", "my", "i've", "i'm", "i'd", "i'll"})
FIRST = SINGULAR | {"we", "us", "our", "we've", "we're", "we'd", "we'll"}
AUTHOR = "author"


def first_person(scene: Scene, phrase: Range) -> Resolution | None:
    """Who "I" or "we" is."""
    first, end = phrase
    if end - first != 1 or scene.words.lowers[first] not in FIRST:
        return None
    if (quoting := _quoting(scene, first)) is not None:
        found = scene.resolved.get(quoting)
        return found and Resolution(found.character, "quoted there", found.confidence - 0.05)
    if scene.reading.quoted[first] >= 0:
        return None
    author = scene.of_words.setdefault(AUTHOR, Character(AUTHOR, "PERSON"))
    return Resolution(author, "outside quotations the author speaks", 0.8)


def _quoting(scene: Scene, index: int) -> Range | None:
    """The source of the innermost direct statement around the word."""
    own = scene.reading.quoted[index] >= 0
    around = [
        (said.end - said.first, said.source)
        for said in scene.said_at(index)
        if own or said.construct in ("colon", "alone")
    ]
    return min(around)[1] if around else None
