"""A library of made-up articles, as large as somebody who reads for years may have; never to be committed.

    python tests/benchmarks/many_articles.py FILE [--articles N]

The words follow Zipf's law, as those of a language do; one speaker of six articles in ten is the same
president. The engine has no part in it: what it would have found is written as it would be.
"""

import argparse
import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tui.library.library import Library
from tui.model.article import Article, Block, Span
from tui.model.statement import Analysis, Document, Entity, Mention, Speaker, Statement

ARTICLES, STATEMENTS = 50_000, 6
WORDS = 30_000
"""Different words."""
COMMON = ["the", "of", "and", "to", "in", "a", "that", "is", "was", "for", "on", "it", "with", "said"]
PRESIDENT = "Ada B. Okello"
KINDS = ("direct", "indirect", "mixed")
TOPICS = ("NATO", "European Union", "River Trust", "World Bank", "Lake Party")
FIRST = date(2015, 1, 1)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file")
    parser.add_argument("--articles", metavar="N", type=int, default=ARTICLES)
    options = parser.parse_args()
    with Library(options.file) as library:
        fill(library, options.articles)


def fill(library: Library, articles: int, *, seed: int = 5) -> None:
    """Puts so many articles into the library, a thousand at a time."""
    documents = made(articles, seed)
    for first in range(0, articles, 1000):
        with library.transaction():
            for _, document in zip(range(min(1000, articles - first)), documents, strict=False):
                added = library.articles.add(document.article)
                library.analyses.keep(added.article, document.analysis, "made")


def made(articles: int, seed: int = 5) -> Iterator[Document]:
    """Articles of some 400 words and six statements, the same ones for the same seed."""
    chance = random.Random(seed)
    words, weights = _vocabulary(chance)
    surnames = [word.title() for word in chance.sample(words, 3000)]
    for number in range(articles):
        pieces, spans, size = (
            [f"{' '.join(chance.choices(words, cum_weights=weights, k=7)).title()}\n\n"],
            [],
            0,
        )
        size = len(pieces[0])
        speakers = _speakers(chance, surnames, number)
        for turn in range(2 * STATEMENTS):
            said = " ".join(chance.choices(words, cum_weights=weights, k=30))
            if turn % 2 == 0:
                said += f" {chance.choice(TOPICS)}"
                spans.append(Span(size, size + len(said)))
                said += f", {speakers[turn // 2 % len(speakers)]} said"
            pieces.append(said + (".\n\n" if turn % 3 == 2 else ". "))
            size += len(pieces[-1])
        day = FIRST + timedelta(days=chance.randrange(4000))
        yield _document(number, "".join(pieces), spans, speakers, day)


def _vocabulary(chance: random.Random) -> tuple[list[str], list[float]]:
    syllables = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er", "is")]
    made = {"".join(chance.choices(syllables, k=chance.choice((1, 2, 2, 3, 3)))) for _ in range(2 * WORDS)}
    words = [*COMMON, *sorted(made)[:WORDS]]
    chance.shuffle(rest := words[len(COMMON) :])
    return [*COMMON, *rest], list(accumulate(1 / (rank + 2) for rank in range(len(COMMON) + len(rest))))


def _speakers(chance: random.Random, surnames: list[str], number: int) -> list[str]:
    others = [f"{chance.choice(('Bo', 'Cleo', 'Dan', 'Eva'))} {chance.choice(surnames)}" for _ in range(2)]
    return [PRESIDENT if number % 10 < 6 else f"Finn {chance.choice(surnames)}", *dict.fromkeys(others)]


def _document(number: int, text: str, spans: list[Span], names: list[str], day: date) -> Document:
    title = text.split("\n", 1)[0]
    article = Article(
        f"a{number}", title, f"/news/{day.year}/a{number}.txt", text,
        (Block(Span(0, len(text)), "paragraph"),), published=day.isoformat(),
    )  # fmt: skip
    places = [text.index(name) for name in names]
    mentions = [(Mention(Span(at, at + len(name)), "name"),) for at, name in zip(places, names, strict=True)]
    speakers = tuple(
        Speaker(f"p{n}", name, "PERSON", "president", f"e{n}", mentions[n]) for n, name in enumerate(names)
    )
    entities = [Entity(f"e{n}", name, "PERSON", mentions[n]) for n, name in enumerate(names)]
    for topic in TOPICS:
        ends = [span for span in spans if span.of(text).endswith(topic)]
        if ends:
            found = tuple(Mention(Span(span.end - len(topic), span.end), "name") for span in ends)
            entities.append(Entity(f"t{topic}", topic, "ORG", found))
    statements = tuple(
        Statement(
            f"s{n}",
            KINDS[n % 3],
            "attitude" if n == 5 else "communication",
            0.5 + n / 20,
            (span,),
            None,
            None,
            f"p{n % len(names)}",
        )
        for n, span in enumerate(spans)
    )
    return Document(article, Analysis(statements, speakers, tuple(entities)))


if __name__ == "__main__":
    main()
