"""Training the ranking of those a pronoun may stand for, on articles with coreference annotated.

The ranking is log-linear (Denis & Baldridge, IJCAI 2007), with an answer for "none of them"; it is fitted by
L-BFGS with a quadratic penalty. Earlier pronouns stand for whom the annotators say, so that an early mistake
does not teach later ones.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from tui.analysis.coreference.roles import learn_roles
from tui.analysis.coreference.salience import CLASSES, ROWS, SIGNS, Class, agrees, candidates, row_of
from tui.analysis.coreference.scene import Resolution, Scene
from tui.analysis.coreference.speakers import FIRST, sweep
from tui.analysis.networks.layers import Floats
from tui.analysis.pipeline import STAGES, Draft
from tui.model import Article, Span
from tui.training.coreference import CoreferenceArticle

PENALTY = 0.02
STEPS = 200
Chains = dict[int, int]
"""By offset of a character, the number of the innermost chain that a mention's head has there."""


class Choice(NamedTuple):
    """A pronoun with those it may stand for."""

    kind: Class
    """Its class."""
    signs: Floats
    """The signs of each candidate, (candidates, signs); at least one."""
    right: int
    """The number of the one it stands for; the number of candidates where it is none of them."""


def scene_of(article: Article) -> Scene:
    """The article with its names, nouns and sources resolved, its pronouns not yet."""
    draft = Draft(article)
    for name, stage in STAGES:
        if name == "speakers":
            break
        draft = stage(draft)
    scene = Scene(draft.reading, draft.tags, draft.names, draft.entities, draft.findings)
    learn_roles(scene)
    sweep(scene, FIRST)
    return scene


def choices_of(annotated: CoreferenceArticle) -> Iterator[Choice]:
    """What there was to choose from at each pronoun of the third person that the annotators resolved."""
    scene = scene_of(annotated.article)
    heads, pronouns = _chains(annotated)
    for index, lower in enumerate(scene.words.lowers):
        chain = pronouns.get(scene.words.starts[index])
        if lower not in CLASSES or chain is None:
            continue
        found = candidates(scene, index)
        if not found:
            continue
        spans = [scene.words.span(c.reference.first, c.reference.end) for c in found]
        right = next((n for n, span in enumerate(spans) if chain in _touched(heads, span)), len(found))
        yield Choice(row_of(scene, index), np.array([c.signs for c in found], np.float32), right)
        if right < len(found):
            scene.refer((index, index + 1), Resolution(found[right].character, "annotated", 1.0))


def plain_choices_of(article: Article) -> Iterator[Choice]:
    """What there was to choose from where gender alone tells whom "he" or "she" is, as if it did not.

    Nobody has to annotate these: of several persons named before, all of known gender, one agrees. What they
    teach of salience is used where gender tells nothing.
    """
    scene = scene_of(article)
    for index, lower in enumerate(scene.words.lowers):
        if CLASSES.get(lower) != "personal":
            continue
        everybody = candidates(scene, index, gendered=False)
        found = [one for one in everybody if one.character.gender or one.character.named]
        right = [number for number, candidate in enumerate(found) if agrees(candidate.character, lower)]
        if len(right) != 1:
            continue
        if len(found) > 1 and all(candidate.character.gender for candidate in found):
            signs = np.array([candidate.signs for candidate in found], np.float32)
            yield Choice(row_of(scene, index), signs, right[0])
        scene.refer((index, index + 1), Resolution(found[right[0]].character, "by gender", 1.0))


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


def fitted(choices: Sequence[Choice]) -> tuple[Floats, Floats]:
    """The weights of the signs, (classes, signs), and of "none of them", (classes,).

    Pronouns that are sources are few: their weights are drawn towards those of all personal pronouns.
    """
    signs = torch.zeros(len(ROWS), len(SIGNS), requires_grad=True)
    none = torch.zeros(len(ROWS), requires_grad=True)
    optimiser = torch.optim.LBFGS([signs, none], max_iter=STEPS, line_search_fn="strong_wolfe")
    batches = [_batch(choices, kind) for kind in ROWS]

    def loss() -> Tensor:
        optimiser.zero_grad()
        total = sum(
            (_loss(batch, signs[row], none[row]) for row, batch in enumerate(batches) if batch is not None),
            PENALTY * ((signs[1:] ** 2).sum() + ((signs[0] - signs[1]) ** 2).sum()),
        )
        total.backward()
        return total

    optimiser.step(loss)
    return signs.detach().numpy(), none.detach().numpy()


def _batch(choices: Sequence[Choice], kind: Class) -> tuple[Tensor, Tensor, Tensor] | None:
    """Padded signs, (choices, candidates, signs), which candidates there are, and the right ones."""
    chosen = [choice for choice in choices if choice.kind == kind]
    if not chosen:
        return None
    longest = max(len(choice.signs) for choice in chosen)
    signs = torch.zeros(len(chosen), longest, len(SIGNS))
    there = torch.zeros(len(chosen), longest, dtype=torch.bool)
    for row, choice in enumerate(chosen):
        signs[row, : len(choice.signs)] = torch.from_numpy(choice.signs)
        there[row, : len(choice.signs)] = True
    right = [choice.right if choice.right < len(choice.signs) else longest for choice in chosen]
    return signs, there, torch.tensor(right)


def _loss(batch: tuple[Tensor, Tensor, Tensor], signs: Tensor, none: Tensor) -> Tensor:
    values, there, right = batch
    odds = (values @ signs).masked_fill(~there, -1e9)
    odds = torch.cat([odds, none.expand(len(odds), 1)], 1)
    return torch.nn.functional.cross_entropy(odds, right, reduction="sum") / 10


def accuracy(choices: Sequence[Choice], signs: Floats, none: Floats) -> dict[Class, tuple[int, int]]:
    """By class, how many choices the weights make right, and of how many."""
    right: dict[Class, tuple[int, int]] = dict.fromkeys(ROWS, (0, 0))
    for choice in choices:
        row = ROWS.index(choice.kind)
        best = int(np.argmax([*(choice.signs @ signs[row]), none[row]]))
        hits, of = right[choice.kind]
        right[choice.kind] = hits + (best == choice.right), of + 1
    return right
