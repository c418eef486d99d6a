"""What articles call one and the same speaker."""

from dataclasses import replace

from tests.library.building import document, filled
from tui.model.article import Span
from tui.model.statement import Mention


def called(text: str, name: str, role: str | None, *descriptions: str):
    """An article whose speaker has a role, and is described by these of its words."""
    found = document(text, name)
    mentions = tuple(
        Mention(Span(text.index(words), text.index(words) + len(words)), "nominal") for words in descriptions
    )
    speakers = tuple(
        replace(each, role=role, mentions=(*each.mentions, *mentions)) for each in found.analysis.speakers
    )
    return replace(found, analysis=replace(found.analysis, speakers=speakers))


ONE = called("One\n\nThe mayor came. Rain falls, Ada Moe said.", "one", "mayor", "The mayor")
TWO = called("Two\n\nthe mayor left. Snow falls, Ada Moe said.", "two", "mayor of Brin", "the mayor")
THREE = called("Three\n\nFog lies, Ada B. Moe said.", "three", None)


def test_roles_and_wordings_of_all_articles():
    with filled(ONE, TWO, TWO, THREE) as library:
        identity = library.speakers.identity_of(1, "p1")
        found = library.speakers.profile(identity)
    assert found.roles == ("mayor", "mayor of Brin")
    assert found.wordings == ("Ada Moe", "The mayor", "Ada B. Moe")
