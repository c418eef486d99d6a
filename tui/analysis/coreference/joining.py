"""From names to entities: what brings the names of an article together, in order."""

from collections.abc import Sequence

from tui.analysis.coreference.compounds import join_compounds
from tui.analysis.coreference.entities import Groups
from tui.analysis.coreference.persons import join_persons
from tui.analysis.coreference.short_forms import join_acronyms, join_bracketed, join_short_forms
from tui.analysis.name_lists import Name
from tui.analysis.words import Reading
from tui.model import Entity


def group_names(reading: Reading, names: Sequence[Name]) -> list[Entity]:
    """The entities, in order of their first mention; `names` are in order of the text."""
    groups = Groups(reading.words, names)
    join_bracketed(groups, names)
    join_persons(groups)
    join_acronyms(groups)
    join_short_forms(groups)
    join_compounds(groups, names)
    return groups.entities()
