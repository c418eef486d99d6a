"""A corpus to train on for a second: the annotated articles of the tests, and a treebank of two sentences."""

import json
from pathlib import Path

from tests.corpus.annotated_texts import Piece, pieces
from tui.model.article import Span

TREEBANK = """\
1	Rain	_	_	NN	_	_	_	_	_
2	fell	_	_	VBD	_	_	_	_	_
3	today	_	_	NN	_	_	_	_	SpaceAfter=No
4	.	_	_	.	_	_	_	_	_

1	Bakers	_	_	NNS	_	_	_	_	_
2	say	_	_	VBP	_	_	_	_	_
3	flour	_	_	NN	_	_	_	_	_
4	is	_	_	VBZ	_	_	_	_	_
5	scarce	_	_	JJ	_	_	_	_	_
"""


def write_corpus(folder: Path) -> Path:
    """Writes the corpus into the folder, its articles to train on and to measure with alike."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = "".join(json.dumps(_row(piece)) + "\n" for piece in pieces())
    for part in ("train", "dev"):
        (folder / f"{part}.jsonl").write_text(rows, encoding="utf-8")
    (folder / "en-train.conllu").write_text(TREEBANK, encoding="utf-8")
    return folder


def _row(piece: Piece) -> dict[str, object]:
    attributions = [
        {"source": _spans(one.source), "cue": _spans(one.cue), "content": _spans(*one.content)}
        for one in piece.statements
    ]
    return {"id": piece.article.id, "text": piece.article.text, "attributions": attributions}


def _spans(*spans: Span | None) -> list[list[int]]:
    return [[span.start, span.end] for span in spans if span]
