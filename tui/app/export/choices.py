"""What can be exported, how it would look, and writing it; quoting a statement, and going to one.

The other features use this module, too: `export_choice`, `quoted` and `go_to` are for lists of statements of
several articles.
"""

import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING

from tui import workflow
from tui.app.messages import PlaceWanted
from tui.app.state.destination import Destination
from tui.app.state.open_article import OpenArticle
from tui.app.state.session import Session
from tui.app.statements.quote import quote
from tui.configuration.settings import Settings
from tui.errors import ExportError, LibraryError
from tui.exporters.file_names import proposed_name
from tui.exporters.files import check_output
from tui.exporters.formats import Format
from tui.library import selections
from tui.library.library import Library
from tui.model.statement import Document
from tui.wording import counted

if TYPE_CHECKING:
    from textual.app import App


@dataclass(frozen=True)
class ExportChoice:
    """Statements or marks that can be exported together."""

    label: str
    """What they are, as shown on the sheet."""
    count: int
    """The number of statements or marks."""
    documents: Callable[[], Iterator[Document]]
    """Makes the documents, each with only the statements or marks to export, read one by one when needed."""
    articles: int = 1
    """The number of articles."""
    speaker: str | None = None
    """The name of the speaker, if all statements are by one."""


def choices(session: Session, open_article: OpenArticle) -> list[ExportChoice]:
    """Return what can be exported, the likeliest first: marks, if there are any, before statements."""
    offered = [
        *_marks(session, open_article),
        _one("this article’s statements", open_article.selection(open_article.statements)),
    ]
    offered += _speaker_choice(open_article)
    offered += _all(session)
    return [choice for choice in offered if choice.count]


def _marks(session: Session, open_article: OpenArticle) -> Iterator[ExportChoice]:
    """Yield the marks of the article and, if there are others, those of the library."""
    marks, library = session.library.marks, session.library
    here, everywhere = len(open_article.marks), len(marks.all())
    yield ExportChoice("my marks here", here, partial(selections.marked, library, [open_article.key]))
    if everywhere > here:
        articles = len(marks.articles())
        label = f"my marks in {counted(articles, 'article')}"
        yield ExportChoice(label, everywhere, partial(selections.marked, library), articles)


def _all(session: Session) -> Iterator[ExportChoice]:
    """Yield the articles of the list, if more than one has statements."""
    articles = [key for key in session.articles.items if isinstance(key, int)]
    counts = [each.statements for each in session.library.listing.of(articles).values() if each.statements]
    if len(counts) > 1:
        documents = partial(selections.whole, session.library, articles, session.display.statement_filter)
        yield ExportChoice(
            f"all {len(articles):,} articles of the list", sum(counts), documents, len(articles)
        )


def _one(label: str, document: Document, speaker: str | None = None) -> ExportChoice:
    """Return the choice of one document's statements."""
    return ExportChoice(label, len(document.analysis.statements), lambda: iter([document]), speaker=speaker)


def _speaker_choice(open_article: OpenArticle) -> Iterator[ExportChoice]:
    """Yield the article's statements by the current speaker, if there is one."""
    speaker = open_article.speaker(open_article.current) if open_article.current else None
    if speaker is not None:
        said = [statement for statement in open_article.statements if statement.speaker == speaker.id]
        yield _one(f"{speaker.name}’s statements", open_article.selection(said), speaker.name)


def file_name(choice: ExportChoice, form: Format) -> str:
    """Return the name to propose for the file."""
    # The name depends on the first document and on how many there are: the others need not be read for it
    first = list(islice(choice.documents(), 1))
    return proposed_name(first * choice.articles, form, choice.speaker)


def preview(choice: ExportChoice, form: Format, lines: int) -> list[str]:
    """Return the first lines of the text that would be written."""
    return text_of(islice(choice.documents(), 1), form).split("\n", lines)[:lines]


def written(
    choice: ExportChoice, form: Format, target: str, library: Library, settings: Settings, *, overwrite: bool
) -> ExportError | LibraryError | None:
    """Write a choice to a file, whole or not at all; return the error if it could not be written.

    The library, the files its articles were read from and the configuration file, whose path is in the
    settings, are never overwritten.
    """
    own = [(settings.path, "that is the configuration file")] if settings.path else []
    try:
        check_output(target, chain(own, library.protected_files()))
        workflow.write_file(
            target,
            choice.documents(),
            form.name,
            overwrite=overwrite,
            template=settings.export_template,
        )
    except (ExportError, LibraryError) as error:
        return error
    return None


def text_of(documents: Iterable[Document], form: Format) -> str:
    """Return the text of the documents in a format."""
    stream = io.StringIO()
    form.write(documents, stream)
    return stream.getvalue()


def go_to(app: "App[object]", place: Destination) -> None:
    """Have the app close all other screens, and show the article at a place on the reading screen."""
    app.post_message(PlaceWanted(place))


def quoted(session: Session, place: Destination, template: str | None) -> str | None:
    """Return a statement as it is copied, by the reader's template if there is one.

    None if there is no such statement in the article any more, or the article cannot be read.
    """
    try:
        open_article = session.open(place.article)
    except LibraryError:
        return None
    if not isinstance(open_article, OpenArticle) or not open_article.found:
        return None
    found = (each for each in open_article.found.statements if each.id == place.statement)
    statement = next(found, None)
    return quote(open_article, statement, template) if statement else None


def export_choice(
    session: Session, label: str, places: Iterable[Destination], speaker: str | None = None
) -> ExportChoice:
    """Return the choice of the statements at these places; articles are in order of their first place."""
    wanted: dict[int, set[str]] = {}
    for place in places:
        if place.statement is not None:
            wanted.setdefault(place.article, set()).add(place.statement)
    documents = partial(selections.statements, session.library, wanted)
    return ExportChoice(label, sum(map(len, wanted.values())), documents, len(wanted), speaker)
