"""From names to entities: the rules that merge the names of an article, in order."""

from collections.abc import Sequence

from tui.analysis.entities.compound_names import join_compounds
from tui.analysis.entities.name import Name
from tui.analysis.entities.name_groups import NameGroups
from tui.analysis.entities.organisation_names import join_acronyms, join_bracketed, join_short_forms
from tui.analysis.entities.person_names import join_persons
from tui.analysis.text.tokens import TokenisedArticle
from tui.model.statement import Entity


def group_names(tokenised: TokenisedArticle, names: Sequence[Name]) -> list[Entity]:
    """Return the entities, in order of their first mention; `names` are in order of the text."""
    groups = NameGroups(tokenised.words, names)
    join_bracketed(groups, names)
    join_persons(groups)
    join_acronyms(groups)
    join_short_forms(groups)
    join_compounds(groups, names)
    return groups.entities()
