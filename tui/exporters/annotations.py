"""Web annotations for tools such as Hypothes.is: one mark per line.

Each line is an Annotation of the Web Annotation Data Model (W3C Recommendation, 2017) in JSON-LD. Positions
count Unicode code points of the article's text, as the standard requires.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TextIO
from urllib.parse import quote

from tui.exporters.jsonl import Record, line
from tui.model.article import Article
from tui.model.mark import Anchor, Mark
from tui.model.statement import Document

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
ADDRESS = re.compile("[A-Za-z][A-Za-z0-9+.-]+:")
"""The scheme of an IRI. It has two or more letters, because one letter before a colon is a Windows drive."""
WINDOWS = re.compile(r"[A-Za-z]:[\\/]|\\\\")
"""The beginning of an absolute Windows path: a drive, or a server that shares it."""
RESERVED = ":/?#[]@!$&'()*+,;=%~"
"""Characters that have a meaning in an IRI, and are not escaped."""


def write(documents: Iterable[Document], stream: TextIO) -> None:
    """Write each mark of each document as one line; nothing for a document without marks."""
    for document in documents:
        for mark in document.marks:
            stream.write(line(annotation(mark, document.article)) + "\n")


def has_content(document: Document) -> bool:
    """Return whether the document has a mark."""
    return bool(document.marks)


def annotation(mark: Mark, article: Article) -> Record:
    """Return the mark as an Annotation, with a target for each of its spans."""
    return {
        "@context": CONTEXT,
        "id": f"urn:x-onrecord:mark:{quote(mark.id)}",
        "type": "Annotation",
        "motivation": "commenting" if mark.note else "highlighting",
        "created": mark.made,
        "body": list(_bodies(mark)),
        "target": [_target(anchor, mark, article) for anchor in mark.anchors],
    }


def iri(origin: str) -> str:
    """Return the article's origin as an IRI: an address as it is, a path as a file IRI."""
    if ADDRESS.match(origin):
        return quote(origin, safe=RESERVED, errors="replace")
    if WINDOWS.match(origin):
        path = quote(origin.replace("\\", "/"), safe="/:", errors="replace")
        return f"file:{path}" if path.startswith("//") else f"file:///{path}"
    path = quote(origin, errors="replace")
    return f"file://{path}" if path.startswith("/") else path


def _bodies(mark: Mark) -> Iterator[Record]:
    if mark.note:
        yield {"type": "TextualBody", "value": mark.note, "format": "text/plain", "purpose": "commenting"}
    for tag in mark.tags:
        yield {"type": "TextualBody", "value": tag, "purpose": "tagging"}


def _target(anchor: Anchor, mark: Mark, article: Article) -> Record:
    words = {
        "type": "TextQuoteSelector",
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }
    position = {"type": "TextPositionSelector", "start": anchor.span.start, "end": anchor.span.end}
    # Words that the article no longer has have offsets in an earlier text.
    selectors = [words] if mark.orphaned else [words, position]
    return {"source": iri(article.origin), "styleClass": mark.colour, "selector": selectors}
