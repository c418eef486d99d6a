"""How much of the corpus an analysis gets right.

    PYTHONPATH=. python -m tests.corpus.scoring [--right] [NAME ...]

prints the table and, article by article, every miss; NAME keeps to the articles whose names begin so, and
`--right` shows what was found as well.

What is compared are words, so quotation marks and punctuation at the edges never matter. A statement is
*matched* with one of the gold, one to one, if their contents share at least half of the words of both. It
is *right* if the sources share a word as well, or both have none.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from tests.corpus.annotated_texts import GoldStatement, Piece, Trap, kind_by_marks, piece
from tests.corpus.annotated_texts import names as names_of_pieces
from tests.corpus.marks import WORD, words
from tui.analysis.pipeline import analyse
from tui.model.article import Span
from tui.model.statement import Analysis, Attribution, Statement, StatementKind

OVERLAP = 0.5
"""Words two contents share, of all the words of either, to be of one statement."""
LEADING = frozenset({"the", "a", "an"})
"""Words a speaker's name may begin with or not."""
ROWS = ("communication", "direct", "mixed", "indirect", "attitude", "nested", "plain")
"""The groups that are counted. All but attitudes are of communication alone; "nested" are the statements
within another's content, "plain" all others."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement of either side, in the form that is compared."""

    content: frozenset[int]
    """The places of its words, counted in words."""
    source: frozenset[int]
    """The places of its source's words."""
    speaker: str | None
    """Who said it, in lower case, without an article before."""
    kind: StatementKind
    """Its kind, by the marks."""
    attribution: Attribution
    """Communication or attitude."""
    place: tuple[Span, ...]
    """Its content in the text."""
    cue: Span | None
    """The words that report it."""
    written: str
    """How it is shown to somebody who looks for a mistake."""


@dataclass(slots=True)
class Score:
    """What of the corpus, or of some of its pieces, was found."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How many statements, by group and by what is counted: "gold", "found", "matched", "right of gold",
    "right of found" and "right speaker". Those of the gold count in their groups, those found in theirs."""
    traps: int = 0
    """How many traps the pieces set."""
    trapped: int = 0
    """How many of them were taken for statements."""
    lines: list[tuple[str, bool, str]] = field(default_factory=list)
    """Each finding in words: the piece's name, whether it is right, and what it is."""

    def f1(self, row: str) -> float:
        """The harmonic mean of the shares of right ones among the gold and among those found."""
        of_gold, of_found = self.counts[row, "right of gold"], self.counts[row, "right of found"]
        recall = of_gold / (self.counts[row, "gold"] or 1)
        precision = of_found / (self.counts[row, "found"] or 1)
        return 2 * precision * recall / (precision + recall or 1)

    def speakers(self, row: str) -> float:
        """The share of the matched ones whose speaker is right."""
        return self.counts[row, "right speaker"] / (self.counts[row, "matched"] or 1)

    def add(self, gold: Piece, analysis: Analysis) -> None:
        """Count one article."""
        name, text = gold.article.id, gold.article.text
        wanted, found = gold_side(gold), found_side(text, analysis)
        pairs = matched(wanted, found)
        self._count("gold", wanted, wanted)
        self._count("found", found, found)
        self._count("matched", [one for one, _ in pairs], wanted)
        agreeing = [(one, other) for one, other in pairs if same_source(one, other)]
        self._count("right of gold", [one for one, _ in agreeing], wanted)
        self._count("right of found", [other for _, other in agreeing], found)
        self._count("right speaker", [one for one, other in pairs if one.speaker == other.speaker], wanted)
        paired = {id(one) for pair in pairs for one in pair}
        invented = [one for one in found if id(one) not in paired]
        self.lines += [(name, *judged(one, other)) for one, other in pairs]
        self.lines += [(name, False, f"missed    {one.written}") for one in wanted if id(one) not in paired]
        self.lines += [(name, False, f"invented  {one.written}") for one in invented]
        self._add_traps(name, text, gold.traps, invented)

    def _add_traps(self, name: str, text: str, traps: Sequence[Trap], invented: list[Said]) -> None:
        taken = [trap for trap in traps if any(takes(text, one, trap.span) for one in invented)]
        self.traps += len(traps)
        self.trapped += len(taken)
        self.lines += [(name, False, f"trapped   {trap.span.of(text)}") for trap in taken]

    def _count(self, what: str, counted: Iterable[Said], side: Sequence[Said]) -> None:
        self.counts.update((row, what) for one in counted for row in rows_of(one, side))


def same_source(one: Said, other: Said) -> bool:
    """Whether the sources share a word, or both have none."""
    return bool(one.source & other.source) or not (one.source or other.source)


def judged(one: Said, other: Said) -> tuple[bool, str]:
    """Whether a statement found is right in all, and what of it is not."""
    if not same_source(one, other):
        return False, f"source    {one.written}\n       not  {other.written}"
    if one.speaker != other.speaker:
        return False, f"speaker   {one.written}\n       not  {other.speaker}"
    return True, f"right     {other.written}"


def rows_of(one: Said, side: Iterable[Said]) -> list[str]:
    """The groups a statement counts in."""
    if one.attribution == "attitude":
        return ["attitude"]
    within = any(one is not other and one.content < other.content for other in side)
    return ["communication", one.kind, "nested" if within else "plain"]


def gold_side(gold: Piece) -> list[Said]:
    """The statements read by hand."""
    return [_said(gold.article.text, one, one.speaker) for one in gold.statements]


def found_side(text: str, analysis: Analysis) -> list[Said]:
    """The statements an analysis has."""
    speakers = {speaker.id: speaker.name for speaker in analysis.speakers}
    return [_said(text, one, speakers.get(one.speaker or "")) for one in analysis.statements]


def matched(wanted: Sequence[Said], found: Sequence[Said]) -> list[tuple[Said, Said]]:
    """The pairs of one attribution that share most words, one to one, best first."""
    shares = sorted(
        (
            (_overlap(one, other), bool(one.source & other.source), -first, -second)
            for first, one in enumerate(wanted)
            for second, other in enumerate(found)
            if one.attribution == other.attribution and _overlap(one, other) >= OVERLAP
        ),
        reverse=True,
    )
    pairs: list[tuple[Said, Said]] = []
    taken: set[int] = set()
    for _, _, first, second in shares:
        one, other = wanted[-first], found[-second]
        if not taken & {id(one), id(other)}:
            taken |= {id(one), id(other)}
            pairs.append((one, other))
    return pairs


def takes(text: str, one: Said, trap: Span) -> bool:
    """Whether a statement is made of a trap: its cue, or most words of a piece of it, lie within."""
    if one.cue and trap.contains(one.cue):
        return True
    snare = words(text, [trap])
    contents = [words(text, [span]) for span in one.place]
    return any(content and 2 * len(content & snare) > len(content) for content in contents)


def score(pieces: Iterable[Piece], engine: Callable[[Piece], Analysis]) -> Score:
    """What the engine finds of the pieces."""
    total = Score()
    for gold in pieces:
        total.add(gold, engine(gold))
    return total


def table(total: Score) -> str:
    """The figures as lines of text."""
    columns = ("gold", "found", "matched", "right of gold")
    lines = [f"{'':14}{'gold':>6}{'found':>6}{'match':>6}{'right':>6}{'F1':>7}{'speaker':>9}"]
    for row in ROWS:
        counts = "".join(f"{total.counts[row, column]:6}" for column in columns)
        lines.append(f"{row:14}{counts}{100 * total.f1(row):7.1f}{100 * total.speakers(row):9.1f}")
    return "\n".join([*lines, f"traps taken for statements: {total.trapped} of {total.traps}"])


def main() -> None:
    """Print the figures of the engine, and where it goes wrong."""
    parser = argparse.ArgumentParser(description="How much of the corpus the engine gets right.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="how the names of the articles begin")
    parser.add_argument("--right", action="store_true", help="show what is right as well")
    options = parser.parse_args()
    chosen = [name for name in names_of_pieces() if name.startswith(tuple(options.names) or "")]
    total = score(map(piece, chosen), lambda gold: analyse(gold.article))
    for name in chosen:
        lines = [f"  {line}" for of, right, line in total.lines if of == name and right <= options.right]
        sys.stdout.write("\n".join([name, *lines, "\n"]))
    sys.stdout.write(table(total) + "\n")


def plain_name(name: str | None) -> str | None:
    """A speaker's name as it is compared."""
    if name is None:
        return None
    forms = [form.lower() for form in WORD.findall(name)]
    return " ".join(forms[1:] if forms[:1] and forms[0] in LEADING else forms)


def _said(text: str, one: GoldStatement | Statement, speaker: str | None) -> Said:
    written = " … ".join(" ".join(span.of(text).split()) for span in one.content)
    reported = " | ".join(part.of(text) if part else "-" for part in (one.source, one.cue))
    return Said(
        words(text, one.content),
        words(text, [one.source] if one.source else []),
        plain_name(speaker),
        kind_by_marks(text, one.content),
        one.attribution,
        one.content,
        one.cue,
        f"{reported} | {written}  [{speaker}, {one.attribution}]",
    )


def _overlap(one: Said, other: Said) -> float:
    return len(one.content & other.content) / len(one.content | other.content)


if __name__ == "__main__":
    main()
