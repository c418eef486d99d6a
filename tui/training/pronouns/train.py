"""Train and evaluate the ranking of the antecedents of pronouns, on articles with annotated coreference.

The ranking is log-linear (Denis & Baldridge, IJCAI 2007), with a score for "none of them". It is fitted by
L-BFGS with a quadratic penalty. Earlier pronouns are resolved as annotated, so that an early mistake does not
affect the examples of later ones.
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
from tui.training.corpora.attributions import read_annotated_articles
from tui.training.corpora.coreference import CoreferenceArticle, read_coreference_articles
from tui.training.corpora.files import Part, no_training_data
from tui.training.fitting import prepare

LOG = logging.getLogger(__name__)
PENALTY = 0.02
"""Weight of the quadratic penalty."""
AGREEING = "by the same pronoun"
"""A feature that implies agreement, which must not be learnt from agreement."""
STEPS = 100
"""Greatest number of iterations of L-BFGS."""
CLOSE = 1e-5
"""Change of the weights or the loss below which the fit has converged."""
IMPOSSIBLE = -1e9
"""The score of padding."""
Chains = dict[int, int]
"""By offset of a character: the number of the innermost chain with a mention whose head is there."""


class PronounChoice(NamedTuple):
    """A pronoun with the candidates for its antecedent."""

    kind: PronounClass
    """The class of the pronoun."""
    features: Floats
    """The features of each candidate, (candidates, features); at least one candidate."""
    right: tuple[int, ...]
    """The indices of the candidates that are right as far as is known, at least one; the number of candidates
    if none of them is."""
    complete: bool = False
    """Whether the antecedent is known to be a candidate, so that "none of them" is not an option."""


def discourse_of(article: Article) -> Discourse:
    """Return the article's discourse with names, nouns and sources resolved, but no pronouns."""
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
    """Yield the choice at each third-person pronoun whose antecedent is annotated."""
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
        right = next((n for n, span in enumerate(spans) if chain in _chains_within(heads, span)), len(found))
        yield PronounChoice(
            pronoun_class(discourse, index), np.array([c.features for c in found], np.float32), (right,)
        )
        if right < len(found):
            discourse.add_reference((index, index + 1), Resolution(found[right].referent, "annotated", 1.0))


def gender_choices_of(article: Article) -> Iterator[PronounChoice]:
    """Yield the choice at each "he" or "she" whose candidates are partly ruled out by gender.

    These need no annotation: the candidates that agree in gender are right, and gender itself is not a
    feature. So they teach salience, which decides where gender does not. Earlier pronouns are resolved by the
    current weights.
    """
    discourse = discourse_of(article)
    for index, lower in enumerate(discourse.words.lowers):
        if CLASS_BY_PRONOUN.get(lower) != "personal":
            continue
        everybody = candidates(discourse, index, gendered=False)
        found = [one for one in everybody if one.referent.gender or one.referent.is_named]
        right = tuple(number for number, one in enumerate(found) if agrees(one.referent, lower))
        if 0 < len(right) < len(found) and all(candidate.referent.gender for candidate in found):
            features = np.array([candidate.features for candidate in found], np.float32)
            features[:, RANKING_FEATURES.index(AGREEING)] = 0
            yield PronounChoice(pronoun_class(discourse, index), features, right, complete=True)
        resolved = resolve_pronoun(discourse, (index, index + 1))
        if resolved:
            discourse.add_reference((index, index + 1), resolved)


def _chains(annotated: CoreferenceArticle) -> tuple[Chains, Chains]:
    """Return the chains by the offsets of their mentions' heads, and by those of their pronouns."""
    heads: Chains = {}
    pronouns: Chains = {}
    for number, chain in enumerate(annotated.chains):
        for mention in chain.mentions:
            if mention.pronoun and len(chain.mentions) > 1:
                pronouns[mention.span.start] = number
            heads |= dict.fromkeys(range(mention.head.start, mention.head.end), number)
    return heads, pronouns


def _chains_within(heads: Chains, span: Span) -> set[int]:
    return {heads[place] for place in range(span.start, span.end) if place in heads}


def fit_ranking(choices: Sequence[PronounChoice]) -> tuple[Floats, Floats]:
    """Return the weights of the features, (classes, features), and those of "none of them", (classes,).

    Pronouns that are sources are few, so the penalty draws their weights towards those of all personal
    pronouns.
    """
    feature_weights = torch.zeros(
        len(PRONOUN_CLASSES), len(RANKING_FEATURES), dtype=torch.float64, requires_grad=True
    )
    none = torch.zeros(len(PRONOUN_CLASSES), dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS(
        [feature_weights, none], max_iter=STEPS, tolerance_change=CLOSE, line_search_fn="strong_wolfe"
    )
    batches = [_batch(choices, kind) for kind in PRONOUN_CLASSES]

    def loss() -> Tensor:
        optimiser.zero_grad()
        total = sum(
            (
                _loss(batch, feature_weights[row], none[row])
                for row, batch in enumerate(batches)
                if batch is not None
            ),
            PENALTY
            * ((feature_weights[1:] ** 2).sum() + ((feature_weights[0] - feature_weights[1]) ** 2).sum()),
        )
        total.backward()
        return total

    optimiser.step(loss)
    return feature_weights.detach().float().numpy(), none.detach().float().numpy()


def _batch(choices: Sequence[PronounChoice], kind: PronounClass) -> tuple[Tensor, Tensor, Tensor] | None:
    """Return the choices of a class as tensors, None if there are none.

    They are the padded features, (choices, candidates, features), and which candidates exist and which are
    right, both (choices, candidates + 1) with "none of them" last.
    """
    chosen = [choice for choice in choices if choice.kind == kind]
    if not chosen:
        return None
    longest = max(len(choice.features) for choice in chosen)
    features = torch.zeros(len(chosen), longest, len(RANKING_FEATURES), dtype=torch.float64)
    there, right = torch.zeros(2, len(chosen), longest + 1, dtype=torch.bool)
    there[:, longest] = torch.tensor([not choice.complete for choice in chosen])
    for row, choice in enumerate(chosen):
        features[row, : len(choice.features)] = torch.from_numpy(choice.features)
        there[row, : len(choice.features)] = True
        right[row, [number if number < len(choice.features) else longest for number in choice.right]] = True
    return features, there, right


def _loss(batch: tuple[Tensor, Tensor, Tensor], feature_weights: Tensor, none: Tensor) -> Tensor:
    values, there, right = batch
    odds = torch.cat([values @ feature_weights, none.expand(len(values), 1)], 1)
    among = odds.masked_fill(~there, IMPOSSIBLE).logsumexp(1)
    return (among - odds.masked_fill(~right, IMPOSSIBLE).logsumexp(1)).sum() / 10


def accuracy(
    choices: Sequence[PronounChoice], feature_weights: Floats, none: Floats
) -> dict[PronounClass, tuple[int, int]]:
    """Return by class the number of choices that the weights rank right, and the number of choices."""
    right: dict[PronounClass, tuple[int, int]] = dict.fromkeys(PRONOUN_CLASSES, (0, 0))
    for choice in choices:
        row = PRONOUN_CLASSES.index(choice.kind)
        best = int(np.argmax([*(choice.features @ feature_weights[row]), none[row]]))
        hits, of = right[choice.kind]
        right[choice.kind] = hits + (best in choice.right), of + 1
    return right


def build_pronouns(corpora: Sequence[Path], out: Path) -> None:
    """Train the ranking and write it into the folder `out`, which must have all other models.

    The weights are first fitted to pronouns with annotated coreference. With these weights, more choices are
    taken from articles with attributions, where gender decides, and the weights are fitted to all of them.
    The same corpora and models give the same bytes. Raises CorpusError for a corpus that cannot be read or
    has no training data, and FileNotFoundError if a model is missing.
    """
    prepare()
    with models_from(out):
        choices = _annotated_choices(corpora, "train")
    if not choices:
        raise no_training_data(corpora, "pronoun")
    LOG.info("pronouns: %d annotated", len(choices))
    _write(choices, out)
    with models_from(out):
        articles = [one.article for one in read_annotated_articles(corpora, "train")]
        choices += [choice for article in articles for choice in gender_choices_of(article)]
    LOG.info("pronouns: %d with those that gender tells of", len(choices))
    _write(choices, out)


def _write(choices: Sequence[PronounChoice], out: Path) -> None:
    feature_weights, none = fit_ranking(choices)
    packing.write(out / f"{MODEL}.npz", {}, {"signs": feature_weights, "none": none})


def pronoun_report(corpora: Sequence[Path], models: Path) -> str:
    """Return a table, by class, of the pronouns of the dev articles that the models in a folder rank right.

    A pronoun is right if its antecedent is ranked first, or if "none of them" is and the antecedent is not a
    candidate. Earlier pronouns are resolved as annotated. Raises CorpusError for a corpus that cannot be
    read.
    """
    with models_from(models):
        choices = _annotated_choices(corpora, "dev")
        found = accuracy(choices, np.asarray(weights(MODEL)["signs"]), np.asarray(weights(MODEL)["none"]))
    lines = [f"{'':10}{'right':>6}{'of':>6}{'share':>8}"]
    for kind in PRONOUN_CLASSES:
        right, of = found[kind]
        lines.append(f"{kind:10}{right:6}{of:6}{100 * right / (of or 1):7.1f}%")
    return "\n".join(lines)


def _annotated_choices(corpora: Sequence[Path], part: Part) -> list[PronounChoice]:
    return [choice for article in read_coreference_articles(corpora, part) for choice in choices_of(article)]
