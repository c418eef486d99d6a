"""Names that the teacher marks in articles without any; they are less sure than what people marked."""

import json
import logging
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from tui.analysis.text.tokenise import read_article
from tui.model.statement import Article
from tui.training.attribution.building import nothing_there
from tui.training.corpora.attributions import annotated
from tui.training.corpora.names import NamedArticle, named
from tui.training.fitting import prepare
from tui.training.names.examples import labels_of, otherwise
from tui.training.names.teacher import Lesson, Teacher, lesson, stretches_of, taught_names, train_teacher

LOG = logging.getLogger(__name__)
FILE = "automatic-train.jsonl"
"""What the corpus of marked articles is called in its folder."""
OTHERWISE = 0.5
"""Share of the articles that the teacher sees with other capitals in some of their sentences."""


def mark_names(corpora: Sequence[Path], encoder: Path, out: Path, epochs: int) -> None:
    """Writes the training articles of the corpora that have no names marked, with names, as a corpus.

    The teacher learns from those that have; `encoder` is the folder of a pretrained encoder. Raises
    CorpusError for a corpus that cannot be read or has nothing to learn from, OSError for an encoder that
    cannot be read.
    """
    chance = prepare()
    marked = named(corpora, "train")
    if not marked:
        raise nothing_there(corpora, "article with names")
    teacher = Teacher(encoder)
    lessons = [one for article in marked for one in _lessons(article, teacher, chance)]
    LOG.info("teacher: %d articles, %d stretches", len(marked), len(lessons))
    train_teacher(teacher, lessons, chance, epochs)
    out.mkdir(parents=True, exist_ok=True)
    with (out / FILE).open("w", encoding="utf-8") as stream:
        for one in annotated(corpora, "train"):
            stream.write(json.dumps(_row(teacher, one.article)) + "\n")


def _lessons(article: NamedArticle, teacher: Teacher, chance: Random) -> Iterator[Lesson]:
    reading = read_article(article.article)
    labels = labels_of(reading.words, article.names)
    written = otherwise(reading, chance) if chance.random() < OTHERWISE else reading
    return (lesson(stretch, labels) for stretch in stretches_of(written, teacher.tokenizer))


def _row(teacher: Teacher, article: Article) -> dict[str, object]:
    reading = read_article(article)
    names = taught_names(teacher, reading)
    spans = ((reading.words.span(name.first, name.end), name.type) for name in names)
    entities = [{"start": span.start, "end": span.end, "type": kind} for span, kind in spans]
    return {"id": article.id, "text": article.text, "entities": entities}
