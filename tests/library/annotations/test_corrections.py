"""What a reader corrected is counted and told of wherever statements are, however unsure it is."""

from itertools import product

import pytest

from tests.library.building import document, filled
from tui.app.speaker.profile import SpeakerFilter
from tui.corrections.target import target_of
from tui.model.correction import OtherKind
from tui.model.statement_filter import StatementFilter

PIER = document("Pier\n\nThe pier is shut, Ada Moe said. It may open, Ada Moe hopes. It leaks, Bo Lee said.")
SCOPES = [StatementFilter(*each) for each in product((False, True), (0.0, 0.5, 0.95))]


@pytest.fixture
def library():
    """A library in which the pier is not said but hoped to be shut, and all is 90 % sure."""
    with filled(PIER) as library:
        target = target_of(PIER.article, PIER.analysis, PIER.analysis.statements[0])
        library.corrections.add(1, OtherKind(target, "indirect", "attitude"))
        library.analyses.refresh(1)
        yield library


@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_every_count_is_of_what_the_scope_holds(library, scope):
    held = [each for each in library.analyses.document(1).analysis.statements if scope.holds(each)]
    assert library.listing.counts(1, scope) == (len(held), len({each.speaker for each in held}))
    speakers = library.speakers
    said = speakers.statements(speakers.identity_of(1, "p1"))
    by_ada = [each.id for each in held if each.speaker == "p1"]
    assert "s1" in by_ada
    assert [each.statement for each in SpeakerFilter(scope).of(said)] == by_ada


def test_what_is_listed_is_what_is_shown_at_first(library):
    told = library.listing.of([1])[1]
    assert (told.statements, told.speakers) == library.listing.counts(1, StatementFilter()) == (2, 2)


def test_whether_it_was_corrected_is_told(library):
    speakers = library.speakers
    said = speakers.statements(speakers.identity_of(1, "p1"))
    assert [each.corrected for each in said] == [True, False]
