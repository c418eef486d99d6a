"""Speaker resolution: who each source is, by sieves from the surest to the least sure.

In the manner of Lee et al., Computational Linguistics 39(4), 2013, and Muzny et al., EACL 2017: each sweep
goes over all phrases that are still open, in order of the text, so that a less sure sieve can use what the
surer ones resolved before and after it. What no sieve resolves stays open: an open source is better than a
wrong one.
"""

from collections.abc import Sequence

from tui.analysis.entities.name import Name
from tui.analysis.isolation import log_errors
from tui.analysis.networks.layers import Ints
from tui.analysis.speakers.discourse import Discourse, Resolution, Sieve
from tui.analysis.speakers.mentions import find_other_mentions
from tui.analysis.speakers.roles import learn_roles
from tui.analysis.speakers.sieve_names import (
    resolve_joint_speakers,
    resolve_line_label,
    resolve_name,
    resolve_name_behind_comma,
)
from tui.analysis.speakers.sieve_nominals import (
    resolve_by_name_word,
    resolve_by_organisation_noun,
    resolve_by_role,
)
from tui.analysis.speakers.sieve_others import resolve_first_person, resolve_headline
from tui.analysis.speakers.sieve_pronouns import (
    resolve_continued_speaker,
    resolve_epithet,
    resolve_for_his_part,
    resolve_possessive,
    resolve_pronoun,
)
from tui.analysis.speakers.sieve_relatives import relative_pronoun_sieve
from tui.analysis.speakers.sieve_unnamed import resolve_remaining_epithet, resolve_unnamed
from tui.analysis.statements.records import RawStatement
from tui.analysis.text.tokens import TokenisedArticle, TokenRange
from tui.model.statement import Entity

NAME_SIEVES: tuple[Sieve, ...] = (
    resolve_joint_speakers,
    resolve_name,
    resolve_name_behind_comma,
    resolve_line_label,
)
"""Sieves for phrases that contain a name."""
NOUN_SIEVES: tuple[Sieve, ...] = (
    resolve_by_role,
    resolve_by_name_word,
    resolve_by_organisation_noun,
    resolve_unnamed,
)
"""Sieves for phrases that describe somebody."""
SWEEPS_BEFORE_PRONOUNS: tuple[tuple[Sieve, ...], ...] = (
    NAME_SIEVES,
    NOUN_SIEVES,
    (relative_pronoun_sieve((*NAME_SIEVES, *NOUN_SIEVES)),),
)
"""The sweeps before pronouns; within a sweep the first sieve that answers decides."""
PRONOUN_SIEVES: tuple[Sieve, ...] = (
    resolve_for_his_part,
    resolve_pronoun,
    resolve_continued_speaker,
    resolve_possessive,
    resolve_epithet,
)
"""Sieves for pronouns and for what they determine."""
SWEEPS = (
    *SWEEPS_BEFORE_PRONOUNS,
    PRONOUN_SIEVES,
    (resolve_headline, resolve_remaining_epithet),
    (resolve_first_person,),
)
"""All sweeps in their order."""


def resolve_sources(
    tokenised: TokenisedArticle,
    tags: Ints,
    names: Sequence[Name],
    entities: Sequence[Entity],
    statements: Sequence[RawStatement],
) -> dict[TokenRange, Resolution]:
    """Return who each source is, by its range of tokens, and who pronouns and nouns elsewhere refer to.

    Phrases that stay open are left out. The time grows linearly with the length of the text.
    """
    discourse = Discourse(tokenised, tags, names, entities, statements)
    with log_errors("learning roles"):
        learn_roles(discourse)
    sweep(discourse, SWEEPS)
    return discourse.resolutions


def sweep(discourse: Discourse, sweeps: Sequence[Sequence[Sieve]]) -> None:
    """Resolve the open phrases of the article by the sweeps, in order."""
    phrases = sorted({*discourse.sources, *find_other_mentions(discourse)})
    for sieves in sweeps:
        for phrase in phrases:
            if phrase not in discourse.resolutions:
                with log_errors("resolving a mention"):
                    _resolve(discourse, sieves, phrase)


def _resolve(discourse: Discourse, sieves: Sequence[Sieve], phrase: TokenRange) -> None:
    for sieve in sieves:
        found = sieve(discourse, phrase)
        if found:
            discourse.add_reference(phrase, found)
            return
