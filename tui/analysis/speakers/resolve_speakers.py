"""Speakers: who each source is, by sieves from the surest to the least sure.

In the manner of Lee et al., Computational Linguistics 39(4), 2013, and Muzny et al., EACL 2017: each sweep
goes over all phrases that are still open, in order of the text, so that a less sure sieve can lean on what
the surer ones found before and behind it. What no sieve resolves stays open: better none than a guess.
"""

from collections.abc import Sequence

from tui.analysis.entities.name import Name
from tui.analysis.isolation import isolated
from tui.analysis.networks.layers import Ints
from tui.analysis.speakers.discourse import Discourse, Resolution
from tui.analysis.speakers.mentions import other_mentions
from tui.analysis.speakers.roles import learn_roles
from tui.analysis.speakers.sieve_names import joint, line_label, named, named_behind
from tui.analysis.speakers.sieve_nominals import by_kind, by_name_word, by_role
from tui.analysis.speakers.sieve_others import first_person, headline
from tui.analysis.speakers.sieve_pronouns import epithet, for_his_part, goes_on, owned, pronoun
from tui.analysis.speakers.sieve_relatives import Sieve, relative
from tui.analysis.speakers.sieve_unnamed import described, described_at_last
from tui.analysis.statements.records import Range, RawStatement
from tui.analysis.text.tokens import TokenisedArticle
from tui.model.statement import Entity

NAMED: tuple[Sieve, ...] = (joint, named, named_behind, line_label)
NOUNS: tuple[Sieve, ...] = (by_role, by_name_word, by_kind, described)
FIRST: tuple[tuple[Sieve, ...], ...] = (NAMED, NOUNS, (relative((*NAMED, *NOUNS)),))
"""The sweeps before pronouns; within a sweep the first sieve that answers decides."""
PRONOUNS: tuple[Sieve, ...] = (for_his_part, pronoun, goes_on, owned, epithet)
SWEEPS = (*FIRST, PRONOUNS, (headline, described_at_last), (first_person,))
"""All sweeps in their order."""


def resolve_sources(
    tokenised: TokenisedArticle,
    tags: Ints,
    names: Sequence[Name],
    entities: Sequence[Entity],
    findings: Sequence[RawStatement],
) -> dict[Range, Resolution]:
    """Who each source is, by its words, and whom "he" and "the mayor" mean elsewhere.

    What stays open is left out. The work grows with the length of the text.
    """
    scene = Discourse(tokenised, tags, names, entities, findings)
    with isolated("learning roles"):
        learn_roles(scene)
    sweep(scene, SWEEPS)
    return scene.resolved


def sweep(scene: Discourse, sweeps: Sequence[Sequence[Sieve]]) -> None:
    """Lets the sieves resolve what is open."""
    phrases = sorted({*scene.sources, *other_mentions(scene)})
    for sieves in sweeps:
        for phrase in phrases:
            if phrase not in scene.resolved:
                with isolated("resolving a mention"):
                    _resolve(scene, sieves, phrase)


def _resolve(scene: Discourse, sieves: Sequence[Sieve], phrase: Range) -> None:
    for sieve in sieves:
        found = sieve(scene, phrase)
        if found:
            scene.refer(phrase, found)
            return
