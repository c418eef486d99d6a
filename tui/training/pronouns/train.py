"""Training the ranking of those a pronoun may stand for, on articles with coreference annotated.

The ranking is log-linear (Denis & Baldridge, IJCAI 2007), with an answer for "none of them"; it is fitted by
L-BFGS with a quadratic penalty. Earlier pronouns stand for whom the annotators say, so that an early mistake
does not teach later ones.
"""

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from tui.analysis.networks.layers import Floats
from tui.analysis.networks.weights import models_from, weights
from tui.analysis.pipeline import STAGES, AnalysisDraft
from tui.analysis.speakers.discourse import Discourse, Resolution
from tui.analysis.speakers.pronoun_ranking import (
    CLASS_BY_PRONOUN,
    MODEL,
    PRONOUN_CLASSES,
    RANKING_FEATURES,
    PronounClass,
    agrees,
    candidates,
    pronoun_class,
)
from tui.analysis.speakers.resolve_speakers import SWEEPS_BEFORE_PRONOUNS, sweep
from tui.analysis.speakers.roles import learn_roles
from tui.analysis.speakers.sieve_pronouns import resolve_pronoun
from tui.model.article import Article, Span
from tui.training import packing
from tui.training.attribution.train import nothing_there
from tui.training.corpora.attributions import annotated
from tui.training.corpora.coreference import CoreferenceArticle, coreferent
from tui.training.corpora.files import Part
from tui.training.fitting import prepare

PENALTY = 0.02
AGREEING = "by the same pronoun"
"""A sign that goes with agreement by itself, and is not to be learnt from it."""
STEPS = 100
CLOSE = 1e-5
"""A step that changes the weights or the loss by less is the last."""
IMPOSSIBLE = -1e9
Chains = dict[int, int]
"""By offset of a character, the number of the innermost chain that a mention's head has there."""


class PronounChoice(NamedTuple):
    """A pronoun with those it may stand for."""

    kind: PronounClass
    """Its class."""
    signs: Floats
    """The signs of each candidate, (candidates, signs); at least one."""
    right: tuple[int, ...]
    """The numbers of those it may stand for, as far as is known, at least one; the number of candidates
    where it is none of them."""
    complete: bool = False
    """Whether it is known to be one of the candidates, so that there is no learning to leave it open."""


def discourse_of(article: Article) -> Discourse:
    """The article with its names, nouns and sources resolved, its pronouns not yet."""
    draft = AnalysisDraft(article)
    for name, stage in STAGES:
        if name == "speakers":
            break
        draft = stage(draft)
    discourse = Discourse(draft.tokenised, draft.tags, draft.names, draft.entities, draft.raw_statements)
    learn_roles(discourse)
    sweep(discourse, SWEEPS_BEFORE_PRONOUNS)
    return discourse


def choices_of(annotated: CoreferenceArticle) -> Iterator[PronounChoice]:
    """What there was to choose from at each pronoun of the third person that the annotators resolved."""
    discourse = discourse_of(annotated.article)
    heads, pronouns = _chains(annotated)
    for index, lower in enumerate(discourse.words.lowers):
        chain = pronouns.get(discourse.words.starts[index])
        if lower not in CLASS_BY_PRONOUN or chain is None:
            continue
        found = candidates(discourse, index)
        if not found:
            continue
        spans = [discourse.words.span(c.reference.first, c.reference.end) for c in found]
        right = next((n for n, span in enumerate(spans) if chain in _touched(heads, span)), len(found))
        yield PronounChoice(
            pronoun_class(discourse, index), np.array([c.features for c in found], np.float32), (right,)
        )
        if right < len(found):
            discourse.add_reference((index, index + 1), Resolution(found[right].referent, "annotated", 1.0))


def plain_choices_of(article: Article) -> Iterator[PronounChoice]:
    """What there was to choose from where gender tells something of whom "he" or "she" is, as if it did not.

    Nobody has to annotate these: of the persons named before, some agree and others do not. What they teach
    of salience is used where gender tells nothing. The pronouns before are resolved by the present weights.
    """
    discourse = discourse_of(article)
    for index, lower in enumerate(discourse.words.lowers):
        if CLASS_BY_PRONOUN.get(lower) != "personal":
            continue
        everybody = candidates(discourse, index, gendered=False)
        found = [one for one in everybody if one.referent.gender or one.referent.is_named]
        right = tuple(number for number, one in enumerate(found) if agrees(one.referent, lower))
        if 0 < len(right) < len(found) and all(candidate.referent.gender for candidate in found):
            signs = np.array([candidate.features for candidate in found], np.float32)
            signs[:, RANKING_FEATURES.index(AGREEING)] = 0
            yield PronounChoice(pronoun_class(discourse, index), signs, right, complete=True)
        resolved = resolve_pronoun(discourse, (index, index + 1))
        if resolved:
            discourse.add_reference((index, index + 1), resolved)


def _chains(annotated: CoreferenceArticle) -> tuple[Chains, Chains]:
    """The chains by the offsets of their mentions' heads, and of their pronouns."""
    heads: Chains = {}
    pronouns: Chains = {}
    for number, chain in enumerate(annotated.chains):
        for mention in chain.mentions:
            if mention.pronoun and len(chain.mentions) > 1:
                pronouns[mention.span.start] = number
            heads |= dict.fromkeys(range(mention.head.start, mention.head.end), number)
    return heads, pronouns


def _touched(heads: Chains, span: Span) -> set[int]:
    return {heads[place] for place in range(span.start, span.end) if place in heads}


def fitted(choices: Sequence[PronounChoice]) -> tuple[Floats, Floats]:
    """The weights of the signs, (classes, signs), and of "none of them", (classes,).

    Pronouns that are sources are few: their weights are drawn towards those of all personal pronouns.
    """
    signs = torch.zeros(len(PRONOUN_CLASSES), len(RANKING_FEATURES), dtype=torch.float64, requires_grad=True)
    none = torch.zeros(len(PRONOUN_CLASSES), dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS(
        [signs, none], max_iter=STEPS, tolerance_change=CLOSE, line_search_fn="strong_wolfe"
    )
    batches = [_batch(choices, kind) for kind in PRONOUN_CLASSES]

    def loss() -> Tensor:
        optimiser.zero_grad()
        total = sum(
            (_loss(batch, signs[row], none[row]) for row, batch in enumerate(batches) if batch is not None),
            PENALTY * ((signs[1:] ** 2).sum() + ((signs[0] - signs[1]) ** 2).sum()),
        )
        total.backward()
        return total

    optimiser.step(loss)
    return signs.detach().float().numpy(), none.detach().float().numpy()


def _batch(choices: Sequence[PronounChoice], kind: PronounClass) -> tuple[Tensor, Tensor, Tensor] | None:
    """Padded signs, (choices, candidates, signs), and which candidates there are and which of them are right,
    "none" being the last, (choices, candidates + 1)."""
    chosen = [choice for choice in choices if choice.kind == kind]
    if not chosen:
        return None
    longest = max(len(choice.signs) for choice in chosen)
    signs = torch.zeros(len(chosen), longest, len(RANKING_FEATURES), dtype=torch.float64)
    there, right = torch.zeros(2, len(chosen), longest + 1, dtype=torch.bool)
    there[:, longest] = torch.tensor([not choice.complete for choice in chosen])
    for row, choice in enumerate(chosen):
        signs[row, : len(choice.signs)] = torch.from_numpy(choice.signs)
        there[row, : len(choice.signs)] = True
        right[row, [number if number < len(choice.signs) else longest for number in choice.right]] = True
    return signs, there, right


def _loss(batch: tuple[Tensor, Tensor, Tensor], signs: Tensor, none: Tensor) -> Tensor:
    values, there, right = batch
    odds = torch.cat([values @ signs, none.expand(len(values), 1)], 1)
    among = odds.masked_fill(~there, IMPOSSIBLE).logsumexp(1)
    return (among - odds.masked_fill(~right, IMPOSSIBLE).logsumexp(1)).sum() / 10


def accuracy(
    choices: Sequence[PronounChoice], signs: Floats, none: Floats
) -> dict[PronounClass, tuple[int, int]]:
    """By class, how many choices the weights make right, and of how many."""
    right: dict[PronounClass, tuple[int, int]] = dict.fromkeys(PRONOUN_CLASSES, (0, 0))
    for choice in choices:
        row = PRONOUN_CLASSES.index(choice.kind)
        best = int(np.argmax([*(choice.signs @ signs[row]), none[row]]))
        hits, of = right[choice.kind]
        right[choice.kind] = hits + (best in choice.right), of + 1
    return right


LOG = logging.getLogger(__name__)


def build_pronouns(corpora: Sequence[Path], out: Path) -> None:
    """Writes the weights into the folder `out`, where all other models must be already.

    They are fitted to pronouns whose coreference was annotated, then to those too, in articles with
    attributions, of which gender tells something. The same corpora and models give the same bytes. Raises
    CorpusError for a corpus that cannot be read or has nothing to learn from, FileNotFoundError without the
    other models.
    """
    prepare()
    with models_from(out):
        choices = _annotated(corpora, "train")
    if not choices:
        raise nothing_there(corpora, "pronoun")
    LOG.info("pronouns: %d annotated", len(choices))
    _write(choices, out)
    with models_from(out):
        choices += [choice for one in annotated(corpora, "train") for choice in plain_choices_of(one.article)]
    LOG.info("pronouns: %d with those that gender tells of", len(choices))
    _write(choices, out)


def _write(choices: Sequence[PronounChoice], out: Path) -> None:
    signs, none = fitted(choices)
    packing.write(out / f"{MODEL}.npz", {}, {"signs": signs, "none": none})


def pronoun_report(corpora: Sequence[Path], models: Path) -> str:
    """How many pronouns of the dev articles the models in a folder rank right, by class, as a table.

    Right is a pronoun whose one is first, or which is left open where that one is not among the candidates.
    Earlier pronouns are given as annotated. Raises CorpusError for a corpus that cannot be read.
    """
    with models_from(models):
        choices = _annotated(corpora, "dev")
        found = accuracy(choices, np.asarray(weights(MODEL)["signs"]), np.asarray(weights(MODEL)["none"]))
    lines = [f"{'':10}{'right':>6}{'of':>6}{'share':>8}"]
    for kind in PRONOUN_CLASSES:
        right, of = found[kind]
        lines.append(f"{kind:10}{right:6}{of:6}{100 * right / (of or 1):7.1f}%")
    return "\n".join(lines)


def _annotated(corpora: Sequence[Path], part: Part) -> list[PronounChoice]:
    return [choice for article in coreferent(corpora, part) for choice in choices_of(article)]
